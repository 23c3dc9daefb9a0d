"""Who watches the bridges tonight: one admin at a time, until the morning, handed over with a tap. (B2)"""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from models import resident
from models.base import Session
from models.neighbourhood import Neighbourhood
from models.resident import Resident

MORNING = 8  # o'clock, local: then nobody is on duty by what was pressed the evening before
ALONE_FOR = timedelta(minutes=2)
"""So long an offer is only before who is on duty."""


async def take(session: Session, group: Neighbourhood, person: Resident, *, now: datetime) -> None:
    """This admin watches from now on; whoever did is relieved."""
    before = await resident.on_duty(session, group.id, now)
    if before:
        await leave(session, group, before)
    member = await resident.membership(session, group.id, person.id)
    if member:
        member.duty_until = _morning(group, now)
    await session.flush()


async def leave(session: Session, group: Neighbourhood, person: Resident) -> None:
    """This admin watches no longer: offers come to all again."""
    member = await resident.membership(session, group.id, person.id)
    if member:
        member.duty_until = None
    await session.flush()


def _morning(group: Neighbourhood, now: datetime) -> datetime:
    here = now.astimezone(ZoneInfo(group.pack.time_zone))
    at = here.replace(hour=MORNING, minute=0, second=0, microsecond=0)
    found = at if at > here else at + timedelta(days=1)
    return found.astimezone(now.tzinfo)
