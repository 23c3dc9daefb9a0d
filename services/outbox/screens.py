"""Which message shows a panel to a person: kept, or begun anew below what was said since."""

from datetime import datetime
from typing import Any

from models import conversation
from models.base import Session
from models.conversation import Screen
from models.neighbourhood import Neighbourhood
from models.outbox import Kind, Outbox
from models.posted import Posted
from models.resident import Resident
from saar.effects import Text
from saar.retention import OWN_MESSAGES
from services.outbox import removals
from services.outbox.writing import A_DAY, PATIENCE, Rank, put, zone


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
    made: dict[str, dict[str, Any]] | None = None,
    silent: bool = False,
) -> None:
    """A panel for one person, edited in place; the newest state wins. `about`: whose clock it shows.
    `empties`: it takes words away that must not stay, so it waits out an outage of Telegram.
    `made`: a `picture` or a `file` with these words, which is made when it is sent (bot/drawing.py).
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
            payload={
                "text": text.as_json(),
                "name": name,
                "topic": resident.topic_in(chat_id),
                "silent": silent,
                **(made or {}),
                **zone(about or neighbourhood),
            },
            created_at=now,
            expires_at=now + (A_DAY if empties else PATIENCE),
        ),
    )


async def keep(
    session: Session,
    person: Resident,
    name: str,
    message_id: int,
    *,
    sent_at: datetime | None,
    now: datetime,
) -> None:
    """The message whose button was pressed is the one that shows this panel from now on.

    `sent_at` is Telegram's time of it, None where Telegram no longer says.
    """
    where = person.user_id
    found = await conversation.screen(session, where, where, name)
    if found is None:
        found = conversation.Screen(chat_id=where, user_id=where, name=name)
        session.add(found)
    found.message_id, found.ephemeral_id, found.at = message_id, None, now
    found.sent_at = sent_at
    await session.flush()


async def begin_anew(
    session: Session, chat_id: int, resident: Resident, name: str, *, now: datetime
) -> None:
    """Start a panel anew below what was said since: the old one is removed, or where Telegram no
    longer deletes it, emptied.
    """
    for where in {chat_id, resident.user_id}:
        old = await conversation.screen(session, where, resident.user_id, name)
        if old is None:
            continue
        if old.ephemeral_id is None and (old.sent_at is None or now - old.sent_at > OWN_MESSAGES):
            old.name = f"{name}:{old.message_id}"
            await session.flush()
            text = Text("screen-moved")
            await show(
                session,
                chat_id=where,
                resident=resident,
                name=old.name,
                text=text,
                now=now,
                empties=True,
            )
            continue
        await take_away(session, old, now=now)
    await session.flush()


async def take_away(session: Session, old: Screen | None, *, now: datetime) -> None:
    """What it showed is no more: the message goes, if there was one."""
    if old is None:
        return
    said = Posted(
        chat_id=old.chat_id,
        message_id=old.message_id,
        ephemeral_id=old.ephemeral_id,
        receiver=old.user_id,
    )
    await removals.take_away(session, said, now=now)
    await session.delete(old)
