"""Reports: one person's message about an incident."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Session, once
from saar.facts import Facts


class Report(Base):
    """`message_id` is None for a report made by buttons; `text` goes 48 hours after closing."""

    __tablename__ = "report"
    __table_args__ = (UniqueConstraint("chat_id", "message_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    incident_id: Mapped[int] = mapped_column(
        ForeignKey("incident.id", ondelete="CASCADE"), index=True
    )
    resident_id: Mapped[int | None] = mapped_column(
        ForeignKey("resident.id", ondelete="SET NULL"), index=True
    )
    chat_id: Mapped[int | None] = mapped_column(BigInteger)
    message_id: Mapped[int | None] = mapped_column(BigInteger)
    at: Mapped[datetime]
    text: Mapped[str | None]
    facts: Mapped[Facts]
    urgent: Mapped[bool] = mapped_column(default=False)
    observes: Mapped[bool] = mapped_column(default=True)


async def told(session: Session, **values: Any) -> Report:
    """The report of a message, written now unless that message is one already."""
    return await once(session, Report, ("chat_id", "message_id"), **values)


async def of_incident(session: Session, incident_id: int) -> list[Report]:
    """All reports of an incident, oldest first."""
    found = await session.scalars(
        select(Report).where(Report.incident_id == incident_id).order_by(Report.at, Report.id)
    )
    return list(found)


async def of_incidents(session: Session, ids: list[int]) -> list[Report]:
    """All reports of several incidents, oldest first."""
    found = await session.scalars(
        select(Report).where(Report.incident_id.in_(ids)).order_by(Report.at, Report.id)
    )
    return list(found)


async def by_message(session: Session, chat_id: int, message_id: int) -> Report | None:
    """The report that came with a Telegram message."""
    found = await session.scalars(
        select(Report).where(Report.chat_id == chat_id, Report.message_id == message_id)
    )
    return found.one_or_none()
