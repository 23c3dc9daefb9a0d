"""Which message shows a panel to a person: kept, or begun anew below what was said since."""

from datetime import datetime

from models import conversation
from models.base import Session
from models.posted import Posted
from models.resident import Resident
from saar.effects import Text
from saar.retention import OWN_MESSAGES
from services import outbox


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


async def drop(
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
            await outbox.show(
                session,
                chat_id=where,
                resident=resident,
                name=old.name,
                text=text,
                now=now,
                empties=True,
            )
            continue
        said = Posted(
            chat_id=old.chat_id,
            message_id=old.message_id,
            ephemeral_id=old.ephemeral_id,
            receiver=old.user_id,
        )
        await outbox.take_away(session, said, now=now)
        await session.delete(old)
    await session.flush()
