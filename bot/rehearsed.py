"""What a rehearsal comes to: each incident as it was before it was edited down, and all that was said. (H1, H2)"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

from bot.paper import Paper, Post
from models import claim, report
from models.base import Session
from models.card import Card
from models.claim import Claim
from models.incident import Incident
from models.nudge import Nudge
from models.outbox import Kind, Outbox
from models.report import Report
from models.resident import Resident
from saar.emergency import ClaimKind
from saar.steps import Phase

PLACE = ("street", "number", "landmark")
ASKS = {"ask-reporter", "ask-neighbour", "ask-group", "ask-admin"}
QUESTIONS = {"ask-is-report", "ask-looks", "ask-what-about", "ask-which", "claim-sure"}
DANGER = "danger-"
RIPE = timedelta(hours=12)
"""An incident is written down so long after its end: before its people and texts go, when nothing changes any more."""

Name = Callable[[int | None], str]


@dataclass(frozen=True)
class Word:
    """Something the bot said, by the key of its sentence; `after`: the last message before it."""

    at: datetime
    key: str
    who: str
    incident_id: int | None
    after: int | None


@dataclass
class Notes:
    """What is noted while a talk plays; ids are those of incidents, numbers those of messages."""

    words: list[Word] = field(default_factory=list)
    before_closing: dict[int, str] = field(default_factory=dict)
    facts: dict[int, dict[str, Any]] = field(default_factory=dict)
    closed_after: dict[int, int | None] = field(default_factory=dict)
    dangers: list[tuple[int, int | None, str]] = field(default_factory=list)
    help_there: dict[int, int | None] = field(default_factory=dict)
    cards: dict[int, int] = field(default_factory=dict)
    done: dict[int, dict[str, Any]] = field(default_factory=dict)
    tipped: dict[int, datetime] = field(default_factory=dict)
    heard: set[tuple[int, str]] = field(default_factory=set)
    nudge: int = 0

    def note(
        self, row: Outbox, now: datetime, after: int | None, who: Callable[[Outbox], str]
    ) -> None:
        """Something is said, once, whichever way it takes."""
        text = row.payload.get("text")
        if row.kind not in (Kind.WORD, Kind.SAY, Kind.SHOW) or not isinstance(text, dict):
            return
        key = str(text["key"])
        if (row.id, key) in self.heard:
            return
        self.heard.add((row.id, key))
        self.words.append(Word(now, key, who(row), row.incident_id, after))
        if key.startswith(DANGER) and row.incident_id:
            self.dangers.append((row.incident_id, after, key.removeprefix(DANGER)))

    async def look(
        self, session: Session, paper: Paper, chat_id: int, after: int | None
    ) -> list[Incident]:
        """Keep each open card's text, so that the one before the edit-down is known; gives what is not written down yet."""
        found = await session.scalars(select(Incident).order_by(Incident.id))
        waiting = [each for each in found if each.id not in self.done]
        for each in waiting:
            if each.progress.phase is Phase.CLOSED:
                self.closed_after.setdefault(each.id, after)
                continue
            self.facts[each.id] = each.facts.as_json()
            if each.progress.helped_at:
                self.help_there.setdefault(each.id, after)
            card = await session.scalar(select(Card).where(Card.incident_id == each.id))
            post = paper.posts.get((chat_id, card.message_id or 0)) if card else None
            if post:
                self.before_closing[each.id] = post.text
        newer = select(Nudge).where(Nudge.id > self.nudge).order_by(Nudge.id)
        for nudge in await session.scalars(newer):
            self.tipped[nudge.message_id - 1] = nudge.at
            self.nudge = nudge.id
        return waiting


class Ledger:
    """Incidents written down as values that outlive their rows."""

    def __init__(self, notes: Notes, paper: Paper, chat_id: int, names: dict[int, str]) -> None:
        self._notes, self._paper, self._chat_id, self._names = notes, paper, chat_id, names

    async def write(self, session: Session, found: Incident) -> None:
        """One incident, if it has a card that stands."""
        card = await session.scalar(select(Card).where(Card.incident_id == found.id))
        if card is None or not card.message_id:
            self._notes.done[found.id] = {}
            return
        self._notes.cards[found.id] = card.message_id
        residents = {each.id: each for each in await session.scalars(select(Resident))}

        def name(number: int | None) -> str:
            known = residents.get(number or 0)
            return self._names.get(known.user_id, known.first_name) if known else ""

        reports = await report.of_incident(session, found.id)
        claims = await claim.of_incident(session, found.id)
        post = self._paper.posts.get((self._chat_id, card.message_id))
        self._notes.done[found.id] = self._incident(found, reports, claims, name, post)

    def _incident(
        self,
        found: Incident,
        reports: Sequence[Report],
        claims: Sequence[Claim],
        name: Name,
        post: Post | None,
    ) -> dict[str, Any]:
        mine = sorted((each for each in reports if each.message_id), key=lambda each: each.id)
        facts = self._notes.facts.get(found.id, {})
        outcome = found.progress.outcome
        return {
            "opened_by": _index(mine[0].message_id) if mine else None,
            "opened_at": found.progress.opened_at.isoformat(),
            "urgent": found.progress.urgent,
            "category": facts.get("category", "other"),
            "place": _place(facts),
            "direction": facts.get("direction"),
            **_calls([each for each in claims if each.message_id], name),
            "observations": [_index(each.message_id) for each in mine[1:] if each.observes],
            "danger": [
                {"message": after, "kind": kind}
                for number, after, kind in self._notes.dangers
                if number == found.id
            ],
            "help_there": self._notes.help_there.get(found.id),
            "closed": {
                "message": self._notes.closed_after.get(found.id),
                "outcome": outcome.value if outcome else None,
            },
            "card": self._notes.before_closing.get(found.id, ""),
            "stood": _stood(post, found.progress.closed_at),
            "asked": [_asked(each) for each in self._notes.words if _asks_in(each, found.id)],
            "facts": facts,
            "cards_posted": 1,
        }


def _calls(typed: Sequence[Claim], name: Name) -> dict[str, Any]:
    made = [each for each in typed if each.kind is ClaimKind.DONE]
    return {
        "calls": [_call(each, name) for each in typed],
        "first_call": _call(made[0], name) if made else None,
        "called_at": made[0].at.isoformat() if made else None,
    }


def _call(told: Claim, name: Name) -> dict[str, Any]:
    return {
        "message": _index(told.message_id),
        "sender": name(told.resident_id),
        "kind": told.kind.value,
    }


def _stood(post: Post | None, closed_at: datetime | None) -> list[dict[str, str]]:
    """The card's texts, each from when it stood there; the one that is edited down after the end is none."""
    versions = post.versions if post else []
    kept = [each for each in versions if closed_at is None or each[0] <= closed_at]
    return [{"at": at.isoformat(), "text": text} for at, text in kept]


def _asks_in(word: Word, incident_id: int) -> bool:
    return word.incident_id == incident_id and word.key in ASKS


def _asked(word: Word) -> dict[str, str]:
    return {"at": word.at.isoformat(), "key": word.key, "who": word.who}


def _place(facts: dict[str, Any]) -> str | None:
    return " ".join(str(facts[key]) for key in PLACE if key in facts) or None


def _index(message_id: int | None) -> int | None:
    return message_id - 1 if message_id else None
