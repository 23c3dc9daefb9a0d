"""Who was asked to call, at one incident (A8): nobody is asked twice."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Session


class Asked(Base):
    """One resident was asked to call about one incident; `declined` when they said they cannot."""

    __tablename__ = "asked"
    __table_args__ = (UniqueConstraint("incident_id", "resident_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    incident_id: Mapped[int] = mapped_column(ForeignKey("incident.id", ondelete="CASCADE"))
    resident_id: Mapped[int] = mapped_column(
        ForeignKey("resident.id", ondelete="CASCADE"), index=True
    )
    declined: Mapped[bool] = mapped_column(default=False)
    at: Mapped[datetime]


async def of_resident(session: Session, incident_id: int, resident_id: int) -> Asked | None:
    """What is known of one resident and one incident."""
    found = await session.scalars(
        select(Asked).where(Asked.incident_id == incident_id, Asked.resident_id == resident_id)
    )
    return found.one_or_none()


async def of_person(session: Session, incident_ids: list[int], resident_id: int) -> list[Asked]:
    """What one resident was asked about several incidents, and did not decline."""
    found = await session.scalars(
        select(Asked).where(
            Asked.incident_id.in_(incident_ids),
            Asked.resident_id == resident_id,
            Asked.declined.is_(False),
        )
    )
    return list(found)


async def residents(session: Session, incident_id: int) -> set[int]:
    """Ids of all who were asked."""
    found = await session.scalars(select(Asked.resident_id).where(Asked.incident_id == incident_id))
    return set(found)
