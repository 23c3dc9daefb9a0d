"""Play a talk through the real bot, with a database and a clock of its own, and say what it did. (H1)"""

import asyncio
import json
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from pydantic import SecretStr
from sqlalchemy import func, select

from bot.application import Bot, build, introduce
from bot.errors import StartError
from bot.paper import Paper, Post
from bot.patience import Patience
from bot.run import migrate
from bot.settings import Settings
from models.card import Card
from models.claim import Claim
from models.incident import Incident
from models.outbox import Kind, Outbox
from models.report import Report
from models.resident import Resident
from models.timer import Timer
from saar.steps import Phase

START = datetime(2026, 1, 12, 19, 0, tzinfo=UTC)  # a Monday, 20:00 in Amsterdam
AFTERWARDS = timedelta(minutes=90)
"""So long the bot goes on after the last message: asking, waiting for news, and closing."""
GROUP = -1001
ADMIN = 10
FIRST_PERSON = 100
RIGHTS = ("can_pin_messages", "can_delete_messages", "can_invite_users", "can_manage_chat")
PLACE = ("street", "number", "landmark")
ASKS = {"ask-reporter", "ask-neighbour", "ask-group", "ask-admin"}
QUESTIONS = {"ask-is-report", "ask-looks", "ask-what-about", "ask-which", "claim-sure"}


@dataclass(frozen=True)
class Word:
    """Something the bot said, by the key of its sentence."""

    at: datetime
    key: str
    who: str
    incident_id: int | None
    after: int | None


@dataclass
class Played:
    """What is noted while a talk plays."""

    words: list[Word] = field(default_factory=list)
    before_closing: dict[int, str] = field(default_factory=dict)
    facts: dict[int, dict[str, Any]] = field(default_factory=dict)
    closed_after: dict[int, int | None] = field(default_factory=dict)
    dangers: list[tuple[int, int | None, str]] = field(default_factory=list)
    help_there: dict[int, int | None] = field(default_factory=dict)


def load(path: Path) -> dict[str, Any]:
    """A conversation file; StartError with one sentence where it is none."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        fine = all(_is_message(each) for each in told["messages"])
    except OSError as error:
        raise StartError(f"{path} cannot be read: {error.strerror}.") from None
    except (ValueError, KeyError, TypeError):
        fine = False
    if not fine:
        raise StartError(
            f'{path} is no conversation: it needs "messages" with "t", "sender" and "text".'
        )
    found: dict[str, Any] = told
    return found


def _is_message(each: dict[str, Any]) -> bool:
    return isinstance(each["text"], str) and bool(each["sender"]) and float(each["t"]) >= 0


async def rehearse(told: dict[str, Any]) -> dict[str, Any]:
    """Play one talk to its end; everybody has pressed Start, and nobody presses or answers."""
    with tempfile.TemporaryDirectory() as folder:
        stage = Stage(Path(folder), told)
        await stage.open()
        try:
            return await stage.play()
        finally:
            await stage.close()


class Stage:
    """The bot, its Telegram on paper, and the clock both live by."""

    def __init__(self, folder: Path, told: dict[str, Any]) -> None:
        self._told = told
        self._messages: list[dict[str, Any]] = told["messages"]
        self._now = START
        self._update = 0
        self._index: int | None = None
        self._began = START
        self._paper = Paper(lambda: self._now)
        senders = dict.fromkeys(str(each["sender"]) for each in self._messages)
        self._people = {name: FIRST_PERSON + n for n, name in enumerate(senders)}
        self._names = {number: name for name, number in self._people.items()}
        self._played = Played()
        self._heard: set[tuple[int, str]] = set()
        self._known: set[tuple[int, int]] = set()
        settings = Settings(
            token=SecretStr("1:REHEARSAL"),
            api_url="http://telegram.rehearsal",
            database_url=f"sqlite+aiosqlite:///{folder / 'rehearsal.db'}",
        )
        self._bot: Bot = build(settings, now=lambda: self._now, transport=self._paper.transport)

    async def open(self) -> None:
        """The bot is an admin of one group, and knows everybody privately."""
        await migrate(self._bot.database)
        await introduce(self._bot, Patience(asyncio.Event()))
        self._listen()
        await self._take(my_chat_member=_added(self._now))
        for number in (ADMIN, *self._people.values()):
            await self._say(number, number, "/start", private=True)
        await self._settle(timedelta(seconds=30))
        self._played.words.clear()
        self._known = set(self._paper.posts)

    async def close(self) -> None:
        """Everything is thrown away."""
        await self._bot.app.shutdown()
        await self._bot.database.close()

    async def play(self) -> dict[str, Any]:
        """Message by message, timer by timer."""
        began = self._began = self._now
        for index, each in enumerate(self._messages):
            await self._until(began + timedelta(seconds=float(each["t"])))
            self._index = index
            await self._say(
                self._people[str(each["sender"])], GROUP, str(each["text"]), index=index
            )
            await self._settle()
        await self._until(self._now + AFTERWARDS)
        return await self._told_by_the_end()

    def _listen(self) -> None:
        deliver = self._bot.sender.delivery.deliver

        async def heard(row: Outbox) -> None:
            self._note(row)
            await deliver(row)

        self._bot.sender.delivery.deliver = heard  # type: ignore[method-assign]

    def _note(self, row: Outbox) -> None:
        text = row.payload.get("text")
        if row.kind not in (Kind.WORD, Kind.SAY, Kind.SHOW) or not isinstance(text, dict):
            return
        key = str(text["key"])
        if (row.id, key) in self._heard:  # it took another way than it was meant to
            return
        self._heard.add((row.id, key))
        who = "group" if row.kind is Kind.SAY else self._names.get(row.user_id or 0, "admin")
        word = Word(self._now, key, who, row.incident_id, self._index)
        self._played.words.append(word)
        if word.key.startswith("danger-") and row.incident_id:
            self._played.dangers.append((row.incident_id, self._index, word.key[7:]))

    async def _say(
        self, number: int, chat: int, text: str, *, index: int | None = None, private: bool = False
    ) -> None:
        name = self._names.get(number, "Beheer")
        person = {"id": number, "is_bot": False, "first_name": name, "language_code": self._lang}
        where: dict[str, Any] = {"id": chat, "type": "private", "first_name": name}
        if not private:
            where = {"id": chat, "type": "supergroup", "title": "Rehearsal"}
        message: dict[str, Any] = {
            "message_id": 1 if index is None else index + 1,
            "date": int(self._now.timestamp()),
            "chat": where,
            "from": person,
            "text": text,
        }
        if text.startswith("/"):
            length = len(text.split(maxsplit=1)[0])
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        await self._take(message=message)

    @property
    def _lang(self) -> str:
        return str(self._told.get("lang", "nl"))

    async def _take(self, **update: Any) -> None:
        self._update += 1
        await self._bot.intake.take({"update_id": self._update, **update})

    async def _settle(self, limit: timedelta = timedelta(0)) -> None:
        """All that can be done now, and what pacing holds back for at most `limit`."""
        await self._until(self._now + limit)

    async def _until(self, target: datetime) -> None:
        while True:
            await self._look()
            ran = await self._bot.schedule.tick()
            wake_at = await self._bot.sender.drain()
            await self._look()
            if ran:
                continue
            nexts = [at for at in (wake_at, await self._next_timer()) if at and at < target]
            nexts = [at for at in nexts if at > self._now]
            if not nexts:
                break
            self._now = min(nexts)
        self._now = max(self._now, target)

    async def _next_timer(self) -> datetime | None:
        async with self._bot.database.transaction() as session:
            return await session.scalar(select(func.min(Timer.due_at)))

    async def _look(self) -> None:
        """Keep each open card's text, so that the one before the edit-down is known."""
        async with self._bot.database.transaction() as session:
            for found in await session.scalars(select(Incident)):
                if found.progress.phase is Phase.CLOSED:
                    self._played.closed_after.setdefault(found.id, self._index)
                    continue
                self._played.facts[found.id] = found.facts.as_json()
                if found.progress.helped_at:
                    self._played.help_there.setdefault(found.id, self._index)
                card = await session.scalar(select(Card).where(Card.incident_id == found.id))
                post = self._post(card)
                if post:
                    self._played.before_closing[found.id] = post.text

    def _post(self, card: Card | None) -> Post | None:
        return self._paper.posts.get((GROUP, card.message_id or 0)) if card else None

    async def _told_by_the_end(self) -> dict[str, Any]:
        async with self._bot.database.transaction() as session:
            incidents = list(await session.scalars(select(Incident).order_by(Incident.id)))
            reports = list(await session.scalars(select(Report).order_by(Report.id)))
            claims = list(await session.scalars(select(Claim).order_by(Claim.id)))
            residents = {each.id: each for each in await session.scalars(select(Resident))}
            cards = list(await session.scalars(select(Card)))

        def name(number: int | None) -> str:
            found = residents.get(number or 0)
            return self._names.get(found.user_id, found.first_name) if found else ""

        standing = {card.incident_id: card for card in cards if card.message_id}
        posted = {(GROUP, card.message_id) for card in standing.values()}
        words = self._played.words
        return {
            "id": self._told.get("id"),
            "incidents": [
                self._incident(each, reports, claims, name)
                for each in incidents
                if each.id in standing
            ],
            "asked_to_call": [self._word(each) for each in words if each.key in ASKS],
            "questions": [self._word(each) for each in words if each.key in QUESTIONS],
            "nudges": [self._word(each) for each in words if each.key.startswith("nudge")],
            "group_messages": [
                {"seconds": self._seconds(post.at), "text": post.text, "gone": post.gone}
                for where, post in self._paper.posts.items()
                if post.chat_id == GROUP and where not in posted and where not in self._known
            ],
            "words": [self._word(each) for each in words],
        }

    def _incident(
        self,
        found: Incident,
        reports: list[Report],
        claims: list[Claim],
        name: Callable[[int | None], str],
    ) -> dict[str, Any]:
        mine = [each for each in reports if each.incident_id == found.id and each.message_id]
        said = [each for each in claims if each.incident_id == found.id and each.message_id]
        calls = [
            {
                "message": _index(each.message_id),
                "sender": name(each.resident_id),
                "kind": each.kind.value,
            }
            for each in said
        ]
        facts = self._played.facts.get(found.id, {})
        done = [each for each in calls if each["kind"] == "done"]
        outcome = found.progress.outcome
        return {
            "opened_by": _index(mine[0].message_id) if mine else None,
            "category": facts.get("category", "other"),
            "place": _place(facts),
            "direction": facts.get("direction"),
            "calls": calls,
            "first_call": done[0] if done else None,
            "observations": [_index(each.message_id) for each in mine[1:] if each.observes],
            "danger": self._dangers(found.id),
            "help_there": self._played.help_there.get(found.id),
            "closed": {
                "message": self._played.closed_after.get(found.id),
                "outcome": outcome.value if outcome else None,
            },
            "card": self._played.before_closing.get(found.id, ""),
            "facts": facts,
            "cards_posted": 1,
        }

    def _dangers(self, incident_id: int) -> list[dict[str, Any]]:
        said = [each for each in self._played.dangers if each[0] == incident_id]
        return [{"message": after, "kind": kind} for _, after, kind in said]

    def _word(self, word: Word) -> dict[str, Any]:
        return {
            "after_message": word.after,
            "seconds": self._seconds(word.at),
            "who": word.who,
            "key": word.key,
        }

    def _seconds(self, at: datetime) -> int:
        return round((at - self._began).total_seconds())


def _place(facts: dict[str, Any]) -> str | None:
    return " ".join(str(facts[key]) for key in PLACE if key in facts) or None


def _index(message_id: int | None) -> int | None:
    return message_id - 1 if message_id else None


def _added(now: datetime) -> dict[str, Any]:
    me = {"id": 1, "is_bot": True, "first_name": "Buurtwacht", "username": "buurtwacht_bot"}
    admin = {"id": ADMIN, "is_bot": False, "first_name": "Beheer", "language_code": "nl"}
    rights = dict.fromkeys(RIGHTS, True)
    flags = ("can_be_edited", "is_anonymous", "can_manage_video_chats", "can_restrict_members", "can_promote_members", "can_change_info", "can_post_stories", "can_edit_stories", "can_delete_stories")  # fmt: skip
    return {
        "chat": {"id": GROUP, "type": "supergroup", "title": "Rehearsal"},
        "from": admin,
        "date": int(now.timestamp()),
        "old_chat_member": {"status": "left", "user": me},
        "new_chat_member": {
            "status": "administrator",
            "user": me,
            **dict.fromkeys(flags, False),
            **rights,
        },
    }
