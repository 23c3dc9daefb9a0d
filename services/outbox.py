"""The only writer of outbox rows. Everything that leaves is written here, in the caller's transaction."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum
from typing import Any

from models import card as cards
from models import outbox as rows
from models import posted
from models.base import Session
from models.card import Card
from models.incident import Incident
from models.neighbourhood import Neighbourhood
from models.outbox import Kind, Outbox
from models.posted import Posted
from models.resident import Resident
from saar.countries import COUNTRIES
from saar.effects import Text
from saar.steps import Phase

FRESH = timedelta(seconds=30)
"""An ephemeral message is only worth sending while its reader still looks at the chat."""
A_DAY = timedelta(days=1)
LINE_HOLDS = timedelta(hours=1)
"""A silent line in the group, such as the end of an incident, is old news after this."""
PATIENCE = timedelta(minutes=10)
"""A word that a timer causes is of no use later than this."""


ASK = "ask"
"""The name of every line that asks somebody to call."""


class Rank(IntEnum):
    """What goes first when a group's budget is short (C3)."""

    CARD = 0
    QUESTION = 1
    STATUS = 2
    WORD = 3
    EDIT = 4
    TIDY = 5


@dataclass(frozen=True)
class To:
    """Whom a private word is for, and where they are.

    `here`: it answers something this person just did in `neighbourhood`'s group, so it may be shown
    there to them alone; otherwise it goes to the private chat. `mention`: where neither works, a
    short line in the group that names the person.
    """

    resident: Resident
    neighbourhood: Neighbourhood | None = None
    here: bool = True
    mention: bool = False


async def card(
    session: Session, incident: Incident, *, now: datetime, status: bool = False
) -> list[Card]:
    """The card has changed, in every neighbourhood that has one; all of them. `status`: the call or
    the end. A report that still waits for an admin has none yet. (S8)
    """
    if incident.progress.phase is Phase.WAITING:
        return []
    every = await cards.of_incident(session, incident.id)
    for each in every:
        neighbourhood = await session.get_one(Neighbourhood, each.neighbourhood_id)
        fresh = each.message_id is None
        rank = Rank.CARD if fresh else Rank.STATUS if status else Rank.EDIT
        await put(
            session,
            Outbox(
                key=f"card:{incident.id}:{each.neighbourhood_id}",
                kind=Kind.CARD,
                rank=rank,
                chat_id=neighbourhood.chat_id,
                incident_id=incident.id,
                neighbourhood_id=each.neighbourhood_id,
                locale=neighbourhood.locale,
                payload={},
                created_at=now,
            ),
        )
    return every


async def say(
    session: Session,
    incident: Incident,
    text: Text,
    *,
    now: datetime,
    name: str,
    silent: bool = False,
    rank: Rank = Rank.QUESTION,
    group: Neighbourhood | None = None,
) -> None:
    """One line as a reply to the card, in `group` or where it was reported; `name` keeps it single."""
    if group is None:
        group = await session.get_one(Neighbourhood, incident.neighbourhood_id)
    await put(
        session,
        Outbox(
            key=f"say:{name}:{incident.id}:{group.id}",
            kind=Kind.SAY,
            rank=rank,
            chat_id=group.chat_id,
            incident_id=incident.id,
            neighbourhood_id=group.id,
            locale=group.locale,
            payload={
                "text": text.as_json(),
                "silent": silent,
                "name": name,
                **_zone(group),
            },
            created_at=now,
            expires_at=now + (LINE_HOLDS if silent else PATIENCE),
        ),
    )


async def word(
    session: Session,
    to: To,
    text: Text,
    *,
    now: datetime,
    incident_id: int | None = None,
    rank: Rank = Rank.WORD,
    key: str | None = None,
    asks: bool = False,
    goes: bool = False,
) -> None:
    """A word for one person only. `asks`: it asks for a call, and goes once somebody called.
    `goes`: it is removed before Telegram's 48 hours are over.
    """
    group = to.neighbourhood
    here = to.here and group is not None and not to.resident.in_private
    await put(
        session,
        Outbox(
            key=key and f"word:{to.resident.id}:{key}",
            kind=Kind.WORD,
            rank=rank,
            chat_id=group.chat_id if here and group else to.resident.user_id,
            user_id=to.resident.user_id,
            incident_id=incident_id,
            neighbourhood_id=group.id if group else None,
            locale=to.resident.locale,
            payload={
                "text": text.as_json(),
                "here": here,
                "mention": to.mention,
                "goes": goes,
                "name": ASK if asks or to.mention else "word",
                **_zone(group),
            },
            created_at=now,
            expires_at=now + (FRESH if here else PATIENCE),
        ),
    )


async def show(
    session: Session,
    *,
    chat_id: int,
    resident: Resident,
    name: str,
    text: Text,
    now: datetime,
    neighbourhood: Neighbourhood | None = None,
    about: Neighbourhood | None = None,
    empties: bool = False,
) -> None:
    """A panel for one person, edited in place; the newest state wins. `about`: whose clock it shows.
    `empties`: it takes words away that must not stay, so it waits out an outage of Telegram.
    """
    await put(
        session,
        Outbox(
            key=f"show:{chat_id}:{resident.user_id}:{name}",
            kind=Kind.SHOW,
            rank=Rank.QUESTION,
            chat_id=chat_id,
            user_id=resident.user_id,
            neighbourhood_id=neighbourhood.id if neighbourhood else None,
            locale=resident.locale,
            payload={"text": text.as_json(), "name": name, **_zone(about or neighbourhood)},
            created_at=now,
            expires_at=now + (A_DAY if empties else PATIENCE),
        ),
    )


async def greet(
    session: Session,
    neighbourhood: Neighbourhood,
    text: Text,
    *,
    now: datetime,
    after: timedelta = timedelta(0),
) -> None:
    """The one greeting in a new group. (G2)

    `after`: a link that makes it a small-talk group arrives just after the bot, and needs no greeting.
    """
    await put(
        session,
        Outbox(
            key=f"greet:{neighbourhood.id}",
            kind=Kind.SAY,
            rank=Rank.WORD,
            chat_id=neighbourhood.chat_id,
            neighbourhood_id=neighbourhood.id,
            locale=neighbourhood.locale,
            payload={"text": text.as_json(), "silent": True},
            created_at=now,
            not_before=now + after,
        ),
    )


async def drop_greeting(session: Session, neighbourhood: Neighbourhood) -> None:
    """Not greeted after all."""
    await rows.drop_key(session, f"greet:{neighbourhood.id}")


async def react(
    session: Session, chat_id: int, message_id: int, emoji: str, *, now: datetime
) -> None:
    """Acknowledge a message with a reaction: seen by all, heard by nobody."""
    await put(
        session,
        Outbox(
            key=f"react:{chat_id}:{message_id}",
            kind=Kind.REACT,
            rank=Rank.QUESTION,
            chat_id=chat_id,
            payload={"message_id": message_id, "emoji": emoji},
            created_at=now,
            expires_at=now + PATIENCE,
        ),
    )


async def delete(
    session: Session,
    chat_id: int,
    message_ids: Iterable[int],
    *,
    now: datetime,
    rank: Rank = Rank.TIDY,
) -> None:
    """Remove messages: the bot's own, pictures (P1), and what its author or an admin lets go."""
    for message_id in message_ids:
        await put(
            session,
            Outbox(
                key=f"delete:{chat_id}:{message_id}",
                kind=Kind.DELETE,
                rank=rank,
                chat_id=chat_id,
                payload={"message_id": message_id},
                created_at=now,
            ),
        )


async def remove(session: Session, said: Posted, *, now: datetime) -> None:
    """Remove one of the bot's extra messages, also one that only one member saw."""
    await take_away(session, said, now=now)
    await session.delete(said)


async def take_away(session: Session, said: Posted, *, now: datetime) -> None:
    """One of the bot's own messages goes, also one that only one member saw."""
    if said.ephemeral_id is None:
        await delete(session, said.chat_id, [said.message_id], now=now)
    else:
        await put(
            session,
            Outbox(
                key=f"delete:{said.chat_id}:{said.receiver}:{said.ephemeral_id}",
                kind=Kind.DELETE,
                rank=Rank.TIDY,
                chat_id=said.chat_id,
                user_id=said.receiver,
                payload={"ephemeral_id": said.ephemeral_id},
                created_at=now,
            ),
        )


async def pin(
    session: Session, incident: Incident, every: list[Card], *, now: datetime, off: bool = False
) -> None:
    """Pin these cards silently, or take the pins away, where the bot may."""
    for each in every:
        neighbourhood = await session.get_one(Neighbourhood, each.neighbourhood_id)
        if not neighbourhood.can_pin or (not off and each.pinned):
            continue
        await put(
            session,
            Outbox(
                key=f"pin:{incident.id}:{neighbourhood.id}",
                kind=Kind.UNPIN if off else Kind.PIN,
                rank=Rank.TIDY,
                chat_id=neighbourhood.chat_id,
                incident_id=incident.id,
                neighbourhood_id=neighbourhood.id,
                payload={},
                created_at=now,
            ),
        )


async def tidy(
    session: Session, incident: Incident, *, now: datetime, only_asks: bool = False
) -> None:
    """Take the bot's extra lines and words about an incident away again. (C2)

    `only_asks`: somebody called, so nobody needs to be asked any more; warnings stay.
    """
    for each in await posted.of_incident(session, incident.id):
        if not only_asks or each.name == ASK:
            await remove(session, each, now=now)
    if only_asks:
        await rows.drop_named(session, incident.id, ASK)
        return
    await rows.drop_waiting(session, incident.id, kinds=(Kind.SAY, Kind.WORD))


def _zone(group: Neighbourhood | None) -> dict[str, str]:
    """The clock of a group, for the times in a text."""
    return {"zone": COUNTRIES[group.country].time_zone} if group else {}


async def put(session: Session, row: Outbox) -> None:
    """Write one row; a waiting one with the same key takes its payload and keeps its place."""
    waiting = await rows.by_key(session, row.key) if row.key else None
    if waiting is None:
        session.add(row)
        await session.flush()
        return
    await _replace(session, waiting, row)


async def _replace(session: Session, waiting: Outbox, row: Outbox) -> None:
    waiting.version += 1
    waiting.rank = min(waiting.rank, row.rank)
    values: dict[str, Any] = {
        "kind": row.kind,
        "payload": row.payload,
        "locale": row.locale or waiting.locale,
        "chat_id": row.chat_id,
        "neighbourhood_id": row.neighbourhood_id,
        "expires_at": row.expires_at,
        "parked": None,
        "attempts": 0,
        "not_before": row.not_before,
    }
    for name, value in values.items():
        setattr(waiting, name, value)
    await session.flush()
