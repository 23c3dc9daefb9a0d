"""Topics of a forum: what Telegram says of them, and which one the admins chose for alarms. (G3)"""

from datetime import datetime

from models import audit, topic
from models.base import Session
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from services.outbox import waiting


async def named(session: Session, group: Neighbourhood, thread: int, name: str) -> None:
    """A topic and how it is called."""
    found = await topic.seen(session, group.id, thread)
    found.name = name
    await session.flush()


async def told(
    session: Session, group: Neighbourhood, thread: int, *, name: str | None, closed: bool | None
) -> None:
    """Telegram says that a topic was made, renamed, closed or opened. What waited for it goes."""
    found = await topic.seen(session, group.id, thread)
    found.name = name or found.name
    if closed is not None:
        found.is_closed = closed
    if closed is False:
        group.silent_since = None
        await waiting.release_chat(session, group.chat_id)
    await session.flush()


async def choose(
    session: Session, group: Neighbourhood, thread: int, *, by: Resident, now: datetime
) -> None:
    """Alarms go to this topic from now on; what stands elsewhere stays there."""
    group.alarm_topic = thread
    await audit.note(session, group, "topic", by=by, now=now)
