"""Timers: rows with a due time, so that a restart forgets none (D4)."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import UniqueConstraint, delete, select
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Session, insert


class TimerKind(StrEnum):
    """What happens when it is due. `subject_id` is an incident; but a question for QUESTION, a
    neighbourhood for DIGEST, MONTH and TESTED, a request to join for APPLICATION, a link for LINK, a relay for OFFER,
    an exercise for EXERCISE, a meeting for MEETING.
    """

    ASK = "ask"
    LEASE = "lease"
    SILENCE = "silence"
    RELEASE = "release"
    QUESTION = "question"
    DIGEST = "digest"
    APPLICATION = "application"
    LINK = "link"
    OFFER = "offer"
    EXERCISE = "exercise"
    MONTH = "month"
    TESTED = "tested"
    MEETING = "meeting"


OF_INCIDENTS = (TimerKind.ASK, TimerKind.LEASE, TimerKind.SILENCE, TimerKind.RELEASE)


class Timer(Base):
    """One timer per kind and subject; setting it again moves it."""

    __tablename__ = "timer"
    __table_args__ = (UniqueConstraint("kind", "subject_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[TimerKind]
    subject_id: Mapped[int]
    due_at: Mapped[datetime] = mapped_column(index=True)


async def put(session: Session, kind: TimerKind, subject_id: int, due_at: datetime) -> None:
    """Set a timer, or move it."""
    new = insert(session, Timer).values(kind=kind, subject_id=subject_id, due_at=due_at)
    moved = new.on_conflict_do_update(
        index_elements=[Timer.kind, Timer.subject_id], set_={"due_at": due_at}
    )
    await session.scalars(moved.returning(Timer), execution_options={"populate_existing": True})


async def bring_forward(
    session: Session, kind: TimerKind, subject_id: int, due_at: datetime
) -> None:
    """Set a timer, unless it is due even earlier."""
    found = await session.scalars(
        select(Timer).where(Timer.kind == kind, Timer.subject_id == subject_id)
    )
    timer = found.one_or_none()
    if timer is None or timer.due_at > due_at:
        await put(session, kind, subject_id, due_at)


async def drop(session: Session, kind: TimerKind, subject_id: int) -> None:
    """Stop a timer, if it runs."""
    await session.execute(delete(Timer).where(Timer.kind == kind, Timer.subject_id == subject_id))


async def drop_incident(session: Session, incident_id: int) -> None:
    """Stop all timers of an incident."""
    await session.execute(
        delete(Timer).where(Timer.kind.in_(OF_INCIDENTS), Timer.subject_id == incident_id)
    )


async def due(session: Session, now: datetime) -> Timer | None:
    """The timer that is due longest, or None."""
    found = await session.scalars(
        select(Timer).where(Timer.due_at <= now).order_by(Timer.due_at, Timer.id).limit(1)
    )
    return found.first()


async def subjects(session: Session, kind: TimerKind) -> set[int]:
    """What timers of this kind are about."""
    return set(await session.scalars(select(Timer.subject_id).where(Timer.kind == kind)))
