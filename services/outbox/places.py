"""Where in a forum a row goes, and what Telegram's refusals say about a group. (D3, G3)"""

from datetime import datetime, timedelta

from models import topic
from models.base import Session
from models.card import Card
from models.incident import Incident
from models.neighbourhood import Neighbourhood
from models.outbox import Kind, Outbox
from models.resident import Resident
from saar.effects import Text, Value
from services.outbox import messages
from services.outbox.writing import Rank, put

CLOSED = "topic_closed"
NO_TOPIC = "message thread not found"
SHUT = (
    CLOSED,
    NO_TOPIC,
    "not enough rights to send",
    "chat_write_forbidden",
    "chat_restricted",
    "no write access",
)
"""Telegram's words where the bot may not write, lower case; it is in the group all the same."""
TELL_AGAIN = timedelta(hours=1)


def is_shut(reason: str) -> bool:
    """Does this refusal say that the bot may not write there?"""
    return any(words in reason for words in SHUT)


async def of_line(session: Session, row: Outbox, shown: Card | None) -> int | None:
    """The topic of a line for all: where its card stands, where it was caused, the alarm topic."""
    group = await _group(session, row)
    if group is None:
        return None
    wanted = (shown.topic if shown else None, row.payload.get("topic"), group.alarm_topic)
    return await topic.place(session, group, *wanted)


async def _of_card(session: Session, row: Outbox, group: Neighbourhood) -> int | None:
    found = await session.get(Incident, row.incident_id or 0)
    said = found.topic if found and found.neighbourhood_id == group.id else None
    return await topic.place(session, group, group.alarm_topic, said)


async def _group(session: Session, row: Outbox) -> Neighbourhood | None:
    group = await session.get(Neighbourhood, row.neighbourhood_id or 0)
    return group if group and group.chat_id == row.chat_id else None


async def shut(
    session: Session, row: Outbox, shown: Card | None, reason: str, *, now: datetime
) -> bool:
    """Nothing may be written there: True where another topic can be tried at once.

    Otherwise the admins of the group are told what is so, and the row waits.
    """
    group = await _group(session, row)
    if group is None:
        return False
    card = row.kind is Kind.CARD
    if card and shown and shown.message_id:  # an edit: it stands where it stands
        await _tell(session, group, "", now=now)
        return False
    where = await (_of_card(session, row, group) if card else of_line(session, row, shown))
    if where is not None and NO_TOPIC in reason:
        await gone(session, group, where, now=now)
        return True
    if where is not None and CLOSED in reason:
        found = await topic.seen(session, group.id, where)
        found.is_closed = True
        await session.flush()
        other = await (_of_card(session, row, group) if card else of_line(session, row, shown))
        if other != where:
            return True
        await _tell(session, group, found.name or "General", now=now)
        return False
    await _tell(session, group, "", now=now)
    return False


async def gone(session: Session, group: Neighbourhood, thread: int, *, now: datetime) -> None:
    """A topic was deleted: nothing goes there any more, and its admins choose another."""
    await topic.forget(session, group.id, thread)
    await topic.leave(session, group.id, thread)
    if group.alarm_topic == thread:
        group.alarm_topic = None
        text = Text("topic-gone", {"group": group.name})
        await messages.tell_admins(session, group, text, now=now, key="topic-gone")


async def make(session: Session, group: Neighbourhood, *, by: Resident, now: datetime) -> None:
    """Telegram is asked for a topic for alarms; once it is there it is the chosen one. (G3)"""
    await put(
        session,
        Outbox(
            key=f"topic:{group.id}",
            kind=Kind.TOPIC,
            rank=Rank.QUESTION,
            chat_id=group.chat_id,
            user_id=by.user_id,
            neighbourhood_id=group.id,
            locale=group.locale,
            payload={"text": Text("topic-alarm").as_json()},
            created_at=now,
        ),
    )


async def _tell(session: Session, group: Neighbourhood, name: str, *, now: datetime) -> None:
    """Once an hour at most, to every admin, in private."""
    if group.silent_since and now - group.silent_since < TELL_AGAIN:
        return
    group.silent_since = now
    values: dict[str, Value] = {"group": group.name, "topic": name, "closed": bool(name)}
    text = Text("cannot-write", values)
    await messages.tell_admins(
        session, group, text, now=now, rank=Rank.QUESTION, key="cannot-write"
    )
