"""How an installation stands, in numbers: what waits, what is open, how many groups. Nobody is in it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from models.base import Session
from models.incident import Incident
from models.link import Link
from models.neighbourhood import Neighbourhood
from models.outbox import IS_PARKED, Outbox
from saar.relays import LinkState


@dataclass(frozen=True)
class Overview:
    """`oldest_seconds`: how long the oldest row that may go waits; `links`: how many by their state."""

    waiting: int
    parked: int
    oldest_seconds: float
    open_incidents: int
    groups: int
    links: dict[str, int]


async def look(session: Session, now: datetime) -> Overview:
    """All of it at one instant."""
    waiting, oldest = (
        await session.execute(
            select(func.count(Outbox.id), func.min(Outbox.created_at)).where(
                Outbox.parked.is_(None), (Outbox.not_before.is_(None)) | (Outbox.not_before <= now)
            )
        )
    ).one()
    links = await session.execute(select(Link.state, func.count(Link.id)).group_by(Link.state))
    counted = {LinkState(state).value: count for state, count in links}
    return Overview(
        waiting=waiting,
        parked=await session.scalar(select(func.count(Outbox.id)).where(IS_PARKED)) or 0,
        oldest_seconds=max(0.0, (now - oldest).total_seconds()) if oldest else 0.0,
        open_incidents=await session.scalar(
            select(func.count(Incident.id)).where(Incident.__table__.c.closed_at.is_(None))
        )
        or 0,
        groups=await session.scalar(
            select(func.count(Neighbourhood.id)).where(Neighbourhood.left_at.is_(None))
        )
        or 0,
        links={each.value: counted.get(each.value, 0) for each in LinkState},
    )
