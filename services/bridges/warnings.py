"""/waarschuw: an admin's warning to the admins next door, never to residents. (B8)"""

from datetime import datetime

from models import audit, link, resident
from models.base import Session
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from saar.effects import Text, Value
from saar.relays import LONGEST_WARNING, LinkState
from services.bridges.own_words import may_go_along
from services.outbox import messages
from services.outbox.messages import To
from understanding.meaning import Reading


async def warn(
    session: Session,
    groups: list[Neighbourhood],
    by: Resident,
    words: str,
    reading: Reading | None,
    *,
    now: datetime,
) -> Text:
    """A warning to the admins next door, checked as all that travels; what its author reads. (B8, P2, P3)"""
    if not groups:
        return Text("panel-no-group")
    most: dict[str, Value] = {"most": LONGEST_WARNING}
    if not words:
        return Text("warning-how", most)
    if not may_go_along(words, reading, most=LONGEST_WARNING):
        return Text("warning-bad", most)
    count = await _warn(session, groups, by, words, now=now)
    return Text("warning-sent", {"count": count}) if count else Text("warning-nobody")


async def _warn(
    session: Session, groups: list[Neighbourhood], by: Resident, words: str, *, now: datetime
) -> int:
    """To every admin of every group linked with these, each once; how many were told.

    The log keeps no word of it, and the messages go before Telegram's 48 hours are over.
    """
    told: set[int] = {by.id}
    for group in groups:
        before = len(told)
        for each in await link.of_group(session, group.id):
            if each.state is LinkState.ACTIVE:
                other = await session.get_one(Neighbourhood, each.other(group.id))
                told |= await _tell(session, group, other, by, words, told, now=now)
        if len(told) > before:
            await audit.note(session, group, "warned", by=by, now=now)
    return len(told) - 1


async def _tell(
    session: Session,
    group: Neighbourhood,
    other: Neighbourhood,
    by: Resident,
    words: str,
    told: set[int],
    *,
    now: datetime,
) -> set[int]:
    reached: set[int] = set()
    for admin in await resident.admins_here(session, other.id, now):
        if admin.id not in told and admin.has_private_chat:
            reached.add(admin.id)
            values: dict[str, Value] = {"group": group.name, "name": by.first_name, "words": words}
            to = To(admin, other, here=False)
            await messages.tell(session, to, Text("warning", values), now=now, goes=True)
    return reached
