"""Who wanted to call and read that somebody had: calls that the control room was spared. (M8)"""

from sqlalchemy import ForeignKey, UniqueConstraint, func, select
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Session, once


class Spared(Base):
    """One resident, at one incident."""

    __tablename__ = "spared"
    __table_args__ = (UniqueConstraint("incident_id", "resident_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    incident_id: Mapped[int] = mapped_column(ForeignKey("incident.id", ondelete="CASCADE"))
    resident_id: Mapped[int] = mapped_column(
        ForeignKey("resident.id", ondelete="CASCADE"), index=True
    )


async def note(session: Session, incident_id: int, resident_id: int) -> None:
    """Once, however often they press."""
    keys = ("incident_id", "resident_id")
    await once(session, Spared, keys, incident_id=incident_id, resident_id=resident_id)


async def count(session: Session, incident_id: int) -> int:
    """How many that were."""
    found = select(func.count(Spared.id)).where(Spared.incident_id == incident_id)
    return await session.scalar(found) or 0
