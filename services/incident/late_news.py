"""A report came too late to be posted: its author hears why, and that 112 does not wait. (D4, S6)"""

from datetime import datetime

from models import neighbourhood, resident
from models.base import Session
from saar.effects import Text
from services.card import wording
from services.outbox import messages
from services.outbox.messages import To


async def tell(
    session: Session, chat_id: int, user_id: int, *, sent_at: datetime, now: datetime
) -> None:
    """One word for the author, in private or by name in the group."""
    group = await neighbourhood.by_chat(session, chat_id)
    person = await resident.by_user(session, user_id)
    if group is None or person is None or group.left_at is not None:
        return
    values = wording.numbers(group) | {"name": person.first_name, "at": sent_at}
    to = To(person, group, here=False, mention=True)
    await messages.tell(session, to, Text("too-late", values), now=now, key="late")
