"""Messages that belong elsewhere: who was told, and what they said. Never the text. (O1–O4)"""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, ForeignKey, UniqueConstraint, delete, func, select, update
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Session
from models.ids import fresh_id


class NudgeState(StrEnum):
    """TOLD: its author; COUNTED: only for the admins' overview; the rest is what the author chose."""

    TOLD = "told"
    COUNTED = "counted"
    MOVED = "moved"
    BELONGS = "belongs"


class Nudge(Base):
    """One message of one resident; `message_id` is Telegram's, in the alarm group; below zero once the
    group has migrated and it means nothing any more. `judged`: an admin said what they think of it.
    """

    __tablename__ = "nudge"
    __table_args__ = (UniqueConstraint("neighbourhood_id", "message_id"),)

    id: Mapped[int] = mapped_column(primary_key=True, default=fresh_id)
    neighbourhood_id: Mapped[int] = mapped_column(
        ForeignKey("neighbourhood.id", ondelete="CASCADE"), index=True
    )
    resident_id: Mapped[int] = mapped_column(
        ForeignKey("resident.id", ondelete="CASCADE"), index=True
    )
    message_id: Mapped[int] = mapped_column(BigInteger)
    at: Mapped[datetime] = mapped_column(index=True)
    state: Mapped[NudgeState] = mapped_column(default=NudgeState.TOLD)
    judged: Mapped[bool] = mapped_column(default=False)


class Flag(Base):
    """A member thinks that a message belongs elsewhere (O4). `resident_id` says so."""

    __tablename__ = "flag"
    __table_args__ = (UniqueConstraint("neighbourhood_id", "message_id", "resident_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    neighbourhood_id: Mapped[int] = mapped_column(
        ForeignKey("neighbourhood.id", ondelete="CASCADE"), index=True
    )
    resident_id: Mapped[int] = mapped_column(
        ForeignKey("resident.id", ondelete="CASCADE"), index=True
    )
    message_id: Mapped[int] = mapped_column(BigInteger)
    at: Mapped[datetime] = mapped_column(index=True)


async def of_resident(session: Session, neighbourhood_id: int, resident_id: int) -> list[Nudge]:
    """What one resident was told here, oldest first; what belonged here after all does not count."""
    found = await session.scalars(
        select(Nudge)
        .where(
            Nudge.neighbourhood_id == neighbourhood_id,
            Nudge.resident_id == resident_id,
            Nudge.state.in_((NudgeState.TOLD, NudgeState.MOVED)),
        )
        .order_by(Nudge.at)
    )
    return list(found)


async def unmoor(session: Session, neighbourhood_id: int) -> None:
    """The group migrated: message ids begin anew, so the old ones mean nothing. (G4)"""
    await session.execute(delete(Flag).where(Flag.neighbourhood_id == neighbourhood_id))
    await session.execute(
        update(Nudge)
        .where(Nudge.neighbourhood_id == neighbourhood_id, Nudge.message_id > 0)
        .values(message_id=-Nudge.message_id)
    )


async def of_message(session: Session, neighbourhood_id: int, message_id: int) -> Nudge | None:
    """What became of one message."""
    found = await session.scalars(
        select(Nudge).where(
            Nudge.neighbourhood_id == neighbourhood_id, Nudge.message_id == message_id
        )
    )
    return found.one_or_none()


async def since(session: Session, neighbourhood_id: int, instant: datetime) -> list[Nudge]:
    """All of one group since then, oldest first."""
    found = await session.scalars(
        select(Nudge)
        .where(Nudge.neighbourhood_id == neighbourhood_id, Nudge.at >= instant)
        .order_by(Nudge.id)
    )
    return list(found)


async def flags(session: Session, neighbourhood_id: int, message_id: int) -> int:
    """How many members said it of this message."""
    found = await session.scalar(
        select(func.count())
        .select_from(Flag)
        .where(Flag.neighbourhood_id == neighbourhood_id, Flag.message_id == message_id)
    )
    return found or 0


async def has_flagged(
    session: Session, neighbourhood_id: int, message_id: int, resident_id: int
) -> bool:
    """Has this member said it already?"""
    found = await session.scalars(
        select(Flag.id).where(
            Flag.neighbourhood_id == neighbourhood_id,
            Flag.message_id == message_id,
            Flag.resident_id == resident_id,
        )
    )
    return found.first() is not None
