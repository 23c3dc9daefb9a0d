"""Who was asked to call, at one incident (A8): nobody is asked twice."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Session


class Asked(Base):
    """One resident was asked to call about one incident, or said that they cannot."""

    __tablename__ = "asked"
    __table_args__ = (UniqueConstraint("incident_id", "resident_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    incident_id: Mapped[int] = mapped_column(ForeignKey("incident.id", ondelete="CASCADE"))
    resident_id: Mapped[int] = mapped_column(
        ForeignKey("resident.id", ondelete="CASCADE"), index=True
    )
    at: Mapped[datetime]


async def residents(session: Session, incident_id: int) -> set[int]:
    """Ids of all who were asked."""
    found = await session.scalars(select(Asked.resident_id).where(Asked.incident_id == incident_id))
    return set(found)
