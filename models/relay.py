"""Relays: one incident on its way to one neighbourhood, offered or published. (B2–B4)"""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint, func, select, update
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Session
from models.ids import fresh_id
from saar.relays import RelayState


class Relay(Base):
    """`hop` counts from the origin, 1 for its own neighbours. `passed_by_id`: the admin of the sending
    side who chose to, None where the link did; `note`: one line of the admin who published.
    """

    __tablename__ = "relay"
    __table_args__ = (UniqueConstraint("incident_id", "to_id"),)

    id: Mapped[int] = mapped_column(primary_key=True, default=fresh_id)
    incident_id: Mapped[int] = mapped_column(ForeignKey("incident.id", ondelete="CASCADE"))
    from_id: Mapped[int] = mapped_column(
        ForeignKey("neighbourhood.id", ondelete="CASCADE"), index=True
    )
    to_id: Mapped[int] = mapped_column(
        ForeignKey("neighbourhood.id", ondelete="CASCADE"), index=True
    )
    hop: Mapped[int] = mapped_column(default=1)
    state: Mapped[RelayState] = mapped_column(default=RelayState.OFFERED)
    by_itself: Mapped[bool] = mapped_column(default=False)
    passed_by_id: Mapped[int | None] = mapped_column(
        ForeignKey("resident.id", ondelete="SET NULL"), index=True
    )
    decided_by_id: Mapped[int | None] = mapped_column(
        ForeignKey("resident.id", ondelete="SET NULL"), index=True
    )
    note: Mapped[str | None]
    at: Mapped[datetime]
    decided_at: Mapped[datetime | None]


async def of_incident(session: Session, incident_id: int) -> list[Relay]:
    """Where an incident went, or was offered."""
    found = await session.scalars(
        select(Relay).where(Relay.incident_id == incident_id).order_by(Relay.id)
    )
    return list(found)


async def to_group(session: Session, incident_id: int, group_id: int) -> Relay | None:
    """The way an incident took into one group."""
    found = await session.scalars(
        select(Relay).where(Relay.incident_id == incident_id, Relay.to_id == group_id)
    )
    return found.one_or_none()


async def count_since(
    session: Session, from_id: int, to_id: int, since: datetime, *, but: int
) -> int:
    """How many went this way since an instant, one incident aside. (B4)"""
    found = await session.scalars(
        select(func.count(Relay.id)).where(
            Relay.from_id == from_id,
            Relay.to_id == to_id,
            Relay.at > since,
            Relay.state != RelayState.SUGGESTED,
            Relay.incident_id != but,
        )
    )
    return found.one()


async def last_between(session: Session, one: int, other: int) -> Relay | None:
    """The newest published one, in either direction. (B7)"""
    found = await session.scalars(
        select(Relay)
        .where(
            Relay.from_id.in_((one, other)),
            Relay.to_id.in_((one, other)),
            Relay.state == RelayState.PUBLISHED,
        )
        .order_by(Relay.decided_at.desc())
    )
    return found.first()


async def offered(session: Session, from_id: int, to_id: int) -> list[Relay]:
    """Offers that wait for an answer on one way."""
    found = await session.scalars(
        select(Relay).where(
            Relay.from_id == from_id,
            Relay.to_id == to_id,
            Relay.state == RelayState.OFFERED,
        )
    )
    return list(found)


async def move(session: Session, old: int, new: int) -> None:
    """Two records turned out to be one group."""
    await session.execute(update(Relay).where(Relay.from_id == old).values(from_id=new))
    await session.execute(update(Relay).where(Relay.to_id == old).values(to_id=new))
