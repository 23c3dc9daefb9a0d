"""Who keeps an eye out, and who goes out, at one incident (K2)."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Session


class Watch(Base):
    """One resident at one incident; `outside` when they said that they go out."""

    __tablename__ = "watch"
    __table_args__ = (UniqueConstraint("incident_id", "resident_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    incident_id: Mapped[int] = mapped_column(ForeignKey("incident.id", ondelete="CASCADE"))
    resident_id: Mapped[int] = mapped_column(
        ForeignKey("resident.id", ondelete="CASCADE"), index=True
    )
    outside: Mapped[bool] = mapped_column(default=False)
    at: Mapped[datetime]


async def of_incident(session: Session, incident_id: int) -> list[Watch]:
    """All watchers of an incident."""
    found = await session.scalars(
        select(Watch).where(Watch.incident_id == incident_id).order_by(Watch.id)
    )
    return list(found)
