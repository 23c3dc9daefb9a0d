"""Exercises: SAAR played by a group, apart from everything that is real. (X4, M7)"""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint, delete, select
from sqlalchemy.orm import Mapped, composite, mapped_column

from models.base import Base, Session
from models.ids import fresh_id
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from saar.exercise import Course, Role, Scene


class Exercise(Base):
    """`led_by`: the admin who started it, until it ends. `version` guards it against two writers."""

    __tablename__ = "exercise"
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012 - an id is never used again

    id: Mapped[int] = mapped_column(primary_key=True, default=fresh_id)
    neighbourhood_id: Mapped[int] = mapped_column(
        ForeignKey("neighbourhood.id", ondelete="CASCADE"), index=True
    )
    led_by: Mapped[int | None] = mapped_column(
        ForeignKey("resident.id", ondelete="SET NULL"), index=True
    )
    scene: Mapped[Scene]
    version: Mapped[int] = mapped_column()

    course: Mapped[Course] = composite(
        mapped_column("began_at", index=True),
        mapped_column("taken_at"),
        mapped_column("told_at"),
        mapped_column("calling_at"),
        mapped_column("answered"),
        mapped_column("called_at"),
        mapped_column("ended_at"),
        mapped_column("ending"),
    )

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - SQLAlchemy's own hook


class Part(Base):
    """Who plays what in a running exercise; gone when it ends."""

    __tablename__ = "exercise_part"
    __table_args__ = (UniqueConstraint("exercise_id", "resident_id", "role"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    exercise_id: Mapped[int] = mapped_column(ForeignKey("exercise.id", ondelete="CASCADE"))
    resident_id: Mapped[int] = mapped_column(
        ForeignKey("resident.id", ondelete="CASCADE"), index=True
    )
    role: Mapped[Role]


async def locked(session: Session, exercise_id: int) -> Exercise | None:
    """The exercise, locked until the transaction ends; None where it is gone."""
    return await session.get(Exercise, exercise_id, with_for_update=True, populate_existing=True)


async def running(session: Session, group: Neighbourhood) -> Exercise | None:
    """What a group plays now, locked, or None."""
    return await locked(session, group.exercising) if group.exercising else None


async def players(session: Session, exercise_id: int) -> list[tuple[Part, Resident]]:
    """Who plays what, in the order they came."""
    found = await session.execute(
        select(Part, Resident)
        .join(Resident, Resident.id == Part.resident_id)
        .where(Part.exercise_id == exercise_id)
        .order_by(Part.id)
    )
    return [(part, person) for part, person in found.all()]


async def leave(session: Session, exercise_id: int, role: Role | None = None) -> None:
    """Nobody plays this role any more; None: nobody plays anything."""
    gone = delete(Part).where(Part.exercise_id == exercise_id)
    await session.execute(gone if role is None else gone.where(Part.role == role))


async def forget(session: Session, before: datetime) -> None:
    """Exercises that began before an instant."""
    await session.execute(delete(Exercise).where(Exercise.__table__.c.began_at < before))
