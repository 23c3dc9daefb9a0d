"""Play a talk through the real bot, with a database and a clock of its own, and say what it did. (H1)"""

import asyncio
import json
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from pydantic import SecretStr
from sqlalchemy import event, func, select

from bot import played
from bot.application import Bot, build, introduce
from bot.errors import StartError
from bot.paper import Paper
from bot.patience import Patience
from bot.rehearsed import ASKS, QUESTIONS, RIPE, Ledger, Notes, Word
from bot.run import migrate
from bot.settings import Settings
from history import ours
from history.entry import HistoryError
from models import neighbourhood
from models.ids import fresh_id
from models.outbox import Outbox
from models.timer import Timer
from saar.steps import Phase
from understanding.meaning import Heard
from understanding.reading import prepare

BEFORE = timedelta(seconds=30)
"""So long before the first message the group gets the bot, and everybody presses Start."""
AFTERWARDS = timedelta(minutes=90)
"""So long the bot goes on after the last message: asking, waiting for news, and closing."""
GROUP = -1001
ADMIN = 10
FIRST_PERSON = 100
RIGHTS = ("can_pin_messages", "can_delete_messages", "can_invite_users", "can_manage_chat")
AHEAD = 48  # messages that are read in one go
QUIET_WRITES = ("INTO seen_update", "INTO resident", "UPDATE resident")
"""What is written with every message, and wakes nobody."""
WATCHED = ("INTO incident", "INTO nudge")
BEGINNING = 40  # characters of a statement that name its table
HOUSE_EVERY = timedelta(hours=1)


@dataclass(frozen=True)
class Progress:
    """How far a talk has been played."""

    done: int
    of: int
    at: datetime


def load(path: Path) -> dict[str, Any]:
    """A conversation file; StartError with one sentence where it is none."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        fine = ours.is_conversation(told) and bool(ours.began(told))
    except HistoryError as error:
        raise StartError(f"{path}: {error}") from None
    except OSError as error:
        raise StartError(f"{path} cannot be read: {error.strerror}.") from None
    except ValueError:
        fine = False
    if not fine:
        raise StartError(
            f'{path} is no conversation: it needs "messages" with "t", "sender" and "text".'
        )
    found: dict[str, Any] = told
    return found


async def rehearse(
    told: dict[str, Any],
    *,
    progress: Callable[[Progress], None] = lambda _: None,
    stopped: Callable[[], bool] = lambda: False,
) -> dict[str, Any]:
    """Play one talk to its end, or until `stopped`; everybody has pressed Start, and nobody presses or answers."""
    with tempfile.TemporaryDirectory() as folder:
        stage = Stage(Path(folder), told)
        try:
            await stage.open()
            return await stage.play(progress, stopped)
        finally:
            await stage.close()


class Stage:
    """The bot, its Telegram on paper, and the clock both live by."""

    def __init__(self, folder: Path, told: dict[str, Any]) -> None:
        self._told = told
        self._messages: list[dict[str, Any]] = told["messages"]
        self._began = ours.began(told)
        self._now = self._began - BEFORE
        self._update = 0
        self._index: int | None = None
        self._paper = Paper(lambda: self._now)
        senders = dict.fromkeys(str(each["sender"]) for each in self._messages)
        self._people = {name: FIRST_PERSON + n for n, name in enumerate(senders)}
        self._names = {number: name for name, number in self._people.items()}
        self._notes = Notes()
        self._ledger = Ledger(self._notes, self._paper, GROUP, self._names)
        self._known: set[tuple[int, int]] = set()
        self._stirred = self._watching = True
        self._due: datetime | None = None
        settings = Settings(
            token=SecretStr("1:REHEARSAL"),
            api_url="http://telegram.rehearsal",
            database_url=f"sqlite+aiosqlite:///{folder / 'rehearsal.db'}",
        )
        self._bot: Bot = build(settings, now=lambda: self._now, transport=self._paper.transport)
        self._bot.schedule.house_every = HOUSE_EVERY

    async def open(self) -> None:
        """The bot is an admin of one group, and knows everybody privately."""
        fresh_id.count_up()
        await migrate(self._bot.database)
        await introduce(self._bot, Patience(asyncio.Event()))
        self._listen()
        language = str(self._told.get("group_lang", "nl"))
        added = played.added(GROUP, ADMIN, RIGHTS, self._now, language=language)
        await self._take(my_chat_member=added)
        async with self._bot.database.transaction() as session:
            group = await neighbourhood.by_chat(session, GROUP)
            if group:
                group.locale = language
                group.country = str(self._told.get("country", group.country))
        for number in (ADMIN, *self._people.values()):
            await self._say(number, number, {"text": "/start"})
        await self._until(self._began)
        self._notes.words.clear()
        self._known = set(self._paper.posts)

    async def close(self) -> None:
        """Everything is thrown away."""
        fresh_id.follow_the_clock()
        await self._bot.app.shutdown()
        await self._bot.database.close()

    async def play(
        self, progress: Callable[[Progress], None], stopped: Callable[[], bool]
    ) -> dict[str, Any]:
        """Message by message, timer by timer."""
        for index, each in enumerate(self._messages):
            if stopped():
                break
            if index % AHEAD == 0:
                await self._read_ahead(self._messages[index : index + AHEAD])
            await self._until(self._began + timedelta(seconds=float(each["t"])))
            self._index = index
            number = self._people[str(each["sender"])]
            await self._say(number, GROUP, each, index=index)
            await self._until(self._now)
            progress(Progress(index + 1, len(self._messages), self._now))
        await self._until(self._now + AFTERWARDS)
        return await self._told_by_the_end()

    async def _read_ahead(self, several: Sequence[dict[str, Any]]) -> None:
        """Several texts at once cost a third of the price of each alone."""
        heard = [Heard(str(each["text"])) for each in several if each["text"]]
        await asyncio.get_running_loop().run_in_executor(None, prepare, heard)

    def _listen(self) -> None:
        deliver = self._bot.sender.delivery.deliver

        async def heard(row: Outbox) -> None:
            self._notes.note(row, self._now, self._index, self._who)
            await deliver(row)

        self._bot.sender.delivery.deliver = heard  # type: ignore[method-assign]
        event.listen(self._bot.database.engine.sync_engine, "before_cursor_execute", self._stirs)

    def _stirs(self, _connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        writes = statement.startswith(("INSERT", "UPDATE", "DELETE"))
        if writes and not any(each in statement[:BEGINNING] for each in QUIET_WRITES):
            self._stirred = True
            self._watching |= any(each in statement[:BEGINNING] for each in WATCHED)

    def _who(self, row: Outbox) -> str:
        said = row.kind.value == "say"
        return "group" if said else self._names.get(row.user_id or 0, "admin")

    async def _say(
        self, number: int, chat: int, told: dict[str, Any], *, index: int | None = None
    ) -> None:
        name = self._names.get(number, "Beheer")
        person = {"id": number, "is_bot": False, "first_name": name, "language_code": self._lang}
        where: dict[str, Any] = {"id": chat, "type": "private", "first_name": name}
        if chat < 0:
            where = {"id": chat, "type": "supergroup", "title": "Rehearsal"}
        await self._take(message={
            "message_id": 1 if index is None else index + 1,
            "date": int(self._now.timestamp()),
            "chat": where,
            "from": person,
            **played.content(told, self._messages, where, self._now),
        })  # fmt: skip

    @property
    def _lang(self) -> str:
        return str(self._told.get("lang", "nl"))

    async def _take(self, **update: Any) -> None:
        self._update += 1
        await self._bot.intake.take({"update_id": self._update, **update})

    async def _until(self, target: datetime) -> None:
        """All that can be done up to then; where nothing was written and no timer is due, that is nothing."""
        while self._stirred or (self._due is not None and self._due <= target):
            self._stirred = False
            await self._look()
            ran = await self._bot.schedule.tick()
            wake_at = await self._bot.sender.drain()
            await self._look()
            if ran:
                self._stirred = True
                continue
            nexts = [at for at in (wake_at, await self._next_timer()) if at and at > self._now]
            self._due = min(nexts, default=None)
            if self._due is None or self._due >= target:
                self._stirred = False
                break
            self._now = self._due
            self._stirred = True
        self._now = max(self._now, target)

    async def _next_timer(self) -> datetime | None:
        async with self._bot.database.transaction() as session:
            return await session.scalar(select(func.min(Timer.due_at)))

    async def _look(self) -> None:
        """Nothing is to be seen until an incident opens, and for as long as none is left."""
        if not self._watching:
            return
        async with self._bot.database.transaction() as session:
            waiting = await self._notes.look(session, self._paper, GROUP, self._index)
            self._watching = bool(waiting)
            for found in waiting:
                closed_at = found.progress.closed_at
                if (
                    found.progress.phase is Phase.CLOSED
                    and closed_at
                    and closed_at + RIPE < self._now
                ):
                    await self._ledger.write(session, found)

    async def _told_by_the_end(self) -> dict[str, Any]:
        async with self._bot.database.transaction() as session:
            for found in await self._notes.look(session, self._paper, GROUP, self._index):
                await self._ledger.write(session, found)
        notes = self._notes
        posted = {(GROUP, message_id) for message_id in notes.cards.values()}
        return {
            "id": self._told.get("id"),
            "incidents": [notes.done[each] for each in sorted(notes.done) if notes.done[each]],
            "asked_to_call": [self._word(each) for each in notes.words if each.key in ASKS],
            "questions": [self._word(each) for each in notes.words if each.key in QUESTIONS],
            "nudges": [self._word(each) for each in notes.words if each.key.startswith("nudge")],
            "tipped": sorted(notes.tipped),
            "group_messages": [
                {"seconds": self._seconds(post.at), "text": post.text, "gone": post.gone}
                for where, post in self._paper.posts.items()
                if post.chat_id == GROUP and where not in posted and where not in self._known
            ],
            "words": [self._word(each) for each in notes.words],
            "played": 0 if self._index is None else self._index + 1,
        }

    def _word(self, word: Word) -> dict[str, Any]:
        return {
            "after_message": word.after,
            "seconds": self._seconds(word.at),
            "who": word.who,
            "key": word.key,
        }

    def _seconds(self, at: datetime) -> int:
        return round((at - self._began).total_seconds())
