"""Where a word goes when its first way is closed: privately, by a mention, or nowhere. (D3)"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from models import neighbourhood, reader, resident
from models.base import Session
from models.neighbourhood import Neighbourhood
from models.outbox import Kind, Outbox
from models.resident import Resident
from saar.effects import Text
from services.outbox import messages, waiting
from services.outbox.messages import To
from services.outbox.writing import PATIENCE, Rank


class Way(StrEnum):
    """How a word reaches its person."""

    EPHEMERAL = "ephemeral"
    PRIVATE = "private"
    MENTION = "mention"
    NOWHERE = "nowhere"


@dataclass(frozen=True)
class Route:
    """The way, with the person and the group where there is one."""

    way: Way
    person: Resident | None
    group: Neighbourhood | None


async def route(session: Session, row: Outbox, *, ephemerals: bool, now: datetime) -> Route:
    """The best way now: shown in the group to them alone, else the private chat, else a mention."""
    person = await resident.by_user(session, row.user_id) if row.user_id else None
    group = await session.get(Neighbourhood, row.neighbourhood_id) if row.neighbourhood_id else None
    if person is None:
        return Route(Way.NOWHERE, None, group)
    if row.expires_at and now > row.expires_at + PATIENCE:
        return Route(Way.NOWHERE, person, group)
    fresh = row.expires_at is None or now <= row.expires_at
    alive = group is not None and group.left_at is None
    here = bool(row.payload.get("here"))
    if here and fresh and ephemerals and alive and group is not None and group.is_admin:
        return Route(Way.EPHEMERAL, person, group)
    if person.has_private_chat and (fresh or here):
        return Route(Way.PRIVATE, person, group)
    if row.payload.get("mention") and fresh and alive:
        return Route(Way.MENTION, person, group)
    return Route(Way.NOWHERE, person, group)


async def reroute(session: Session, row: Outbox, *, now: datetime) -> None:
    """The private chat is closed to us: remember it, and let the row find another way or go."""
    person = await resident.by_user(session, row.user_id) if row.user_id else None
    if person and row.chat_id == person.user_id:
        person.has_private_chat = False
    if row.kind is Kind.SHOW and person:
        await _open_private(session, row, person)
        return
    found = await route(session, row, ephemerals=False, now=now)
    if found.way is Way.MENTION and found.group:
        mention(row, found.group)
    elif found.way is Way.PRIVATE and found.person:
        privately(row, found.person, now=now)
    else:
        await session.delete(row)


def privately(row: Outbox, person: Resident, *, now: datetime) -> None:
    """Send a word to the private chat instead, at that chat's own pace."""
    row.chat_id = person.user_id
    row.version += 1
    row.expires_at = now + PATIENCE
    row.payload = {**row.payload, "here": False}


def mention(row: Outbox, group: Neighbourhood) -> None:
    """Turn a private word into a short line in the group that names the person."""
    row.kind = Kind.SAY
    row.chat_id = group.chat_id
    row.locale = group.locale
    row.version += 1
    row.payload = {**row.payload, "mention_user": row.user_id, "silent": False}


async def screen_privately(session: Session, row: Outbox) -> None:
    """The group cannot show a panel to one person: it goes to the private chat, or a line in the
    group says how to open one.
    """
    kept = await session.get(Outbox, row.id)
    person = await resident.by_user(session, row.user_id) if row.user_id else None
    if kept is None or person is None:
        return
    if person.has_private_chat:
        kept.chat_id = person.user_id
        kept.version += 1
        return
    await _open_private(session, kept, person)


async def _open_private(session: Session, row: Outbox, person: Resident) -> None:
    """The group reads how this person can open the private chat; without a group nothing is left."""
    group = await session.get(Neighbourhood, row.neighbourhood_id) if row.neighbourhood_id else None
    if group is None or group.left_at is not None:
        await session.delete(row)
        return
    if row.payload.get("copy"):
        await reader.drop(session, row.incident_id or 0, person.id)
        if not row.payload.get("anew"):
            await session.delete(row)
            return
    row.kind = Kind.SAY
    row.chat_id, row.locale = group.chat_id, group.locale
    row.version += 1
    row.payload = {
        "text": Text("open-private", {"name": person.first_name}).as_json(),
        "mention_user": person.user_id,
        "topic": row.payload.get("topic"),
        "silent": True,
    }


async def undeliverable(session: Session, chat_id: int, *, now: datetime) -> None:
    """A group is closed to the bot: hold its rows and tell its admins privately. (D3, G4)"""
    group = await neighbourhood.by_chat(session, chat_id)
    await waiting.hold_chat(session, chat_id, "the chat is closed to the bot")
    if group is None or group.left_at is not None:
        return
    group.left_at = now
    for admin in await resident.admins(session, group.id):
        text = Text("bot-removed", {"group": group.name})
        to = To(admin, None, here=False)
        await messages.tell(session, to, text, now=now, rank=Rank.QUESTION, key="bot-removed")
