"""The call tree: who has no Telegram, and which neighbour rings them. (M5)"""

from datetime import datetime

from sqlalchemy import ForeignKey, delete, select
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Session
from models.ids import fresh_id
from models.resident import Resident


class Ring(Base):
    """`name` and `phone` are of somebody who is in no group; they are used from `agreed_at` on, when the admin
    said that this person agreed, for a year at most.
    """

    __tablename__ = "ring"

    id: Mapped[int] = mapped_column(primary_key=True, default=fresh_id)
    neighbourhood_id: Mapped[int] = mapped_column(
        ForeignKey("neighbourhood.id", ondelete="CASCADE"), index=True
    )
    caller_id: Mapped[int] = mapped_column(
        ForeignKey("resident.id", ondelete="CASCADE"), index=True
    )
    name: Mapped[str]
    phone: Mapped[str]
    agreed_at: Mapped[datetime | None]
    at: Mapped[datetime] = mapped_column(index=True)


async def of_group(session: Session, neighbourhood_id: int) -> list[tuple[Ring, Resident]]:
    """Who rings whom, with consent, by the caller's name."""
    found = await session.execute(
        select(Ring, Resident)
        .join(Resident, Resident.id == Ring.caller_id)
        .where(Ring.neighbourhood_id == neighbourhood_id, Ring.agreed_at.is_not(None))
        .order_by(Ring.id)
    )
    return sorted(
        ((each, caller) for each, caller in found.all()), key=lambda pair: pair[1].first_name
    )


async def of_caller(session: Session, neighbourhood_id: int, resident_id: int) -> list[Ring]:
    """Whom one resident rings in one group."""
    found = await session.scalars(
        select(Ring).where(Ring.neighbourhood_id == neighbourhood_id, Ring.caller_id == resident_id)
    )
    return list(found)


async def agreed_before(session: Session, instant: datetime) -> list[Ring]:
    """Those whose yes is older than that."""
    found = await session.scalars(
        select(Ring).where(Ring.at < instant, Ring.agreed_at.is_not(None))
    )
    return list(found)


async def forget_unagreed(session: Session, before: datetime) -> None:
    """What was entered before and nobody agreed to since."""
    waits = Ring.agreed_at.is_(None) & (Ring.at < before)
    await session.execute(delete(Ring).where(waits))
