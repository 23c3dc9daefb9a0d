"""/waarschuw: an admin's warning to the admins next door, never to residents. (B8)"""

from datetime import datetime

from models import audit, link, resident
from models.base import Session
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from saar.effects import Text, Value
from saar.relays import LONGEST_WARNING, UNFIT, LinkState, may_travel
from services.outbox import messages
from services.outbox.messages import To
from understanding.meaning import Reading


def refusal(words: str, reading: Reading | None) -> str | None:
    """Why a warning cannot go out, as a text key; None where it may. (B8, P2, P3)"""
    if not words:
        return "warning-how"
    flags = frozenset(each.value for each in reading.flags) if reading else UNFIT
    plated = bool(reading and reading.plates)
    fits = may_travel(words, flags, has_plate=plated, most=LONGEST_WARNING)
    return None if fits else "warning-bad"


async def warn(
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
    for admin in await resident.admins(session, other.id):
        if admin.id not in told and admin.has_private_chat:
            reached.add(admin.id)
            values: dict[str, Value] = {"group": group.name, "name": by.first_name, "words": words}
            to = To(admin, other, here=False)
            await messages.tell(session, to, Text("warning", values), now=now, goes=True)
    return reached
