"""Theme meetings, what is voted on for them, and who comes. (M6)"""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint, delete, func, select
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Session
from models.ids import fresh_id
from models.resident import Resident
from saar.meetings import RUNNING, UNPLANNED, Coming, State


class Meeting(Base):
    """`topic` is one of the rules' topics or words of its own; `sequence` counts changes, as calendars do.
    `reminders`: how many were sent. `at`: when it last moved on.
    """

    __tablename__ = "meeting"
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012 - an id is never used again

    id: Mapped[int] = mapped_column(primary_key=True, default=fresh_id)
    neighbourhood_id: Mapped[int] = mapped_column(
        ForeignKey("neighbourhood.id", ondelete="CASCADE"), index=True
    )
    state: Mapped[State]
    topic: Mapped[str | None]
    starts_at: Mapped[datetime | None]
    place: Mapped[str | None]
    cap: Mapped[int | None]
    sequence: Mapped[int] = mapped_column(default=0)
    reminders: Mapped[int] = mapped_column(default=0)
    at: Mapped[datetime] = mapped_column(index=True)
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - SQLAlchemy's own hook


class Option(Base):
    """Something to vote on: a topic in `word`, or a day in `starts_at`. `resident_id`: whose idea it was."""

    __tablename__ = "meeting_option"

    id: Mapped[int] = mapped_column(primary_key=True, default=fresh_id)
    meeting_id: Mapped[int] = mapped_column(
        ForeignKey("meeting.id", ondelete="CASCADE"), index=True
    )
    word: Mapped[str | None]
    starts_at: Mapped[datetime | None]
    resident_id: Mapped[int | None] = mapped_column(
        ForeignKey("resident.id", ondelete="SET NULL"), index=True
    )


class Vote(Base):
    """One resident is for one option."""

    __tablename__ = "meeting_vote"
    __table_args__ = (UniqueConstraint("option_id", "resident_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    option_id: Mapped[int] = mapped_column(ForeignKey("meeting_option.id", ondelete="CASCADE"))
    resident_id: Mapped[int] = mapped_column(
        ForeignKey("resident.id", ondelete="CASCADE"), index=True
    )


class Guest(Base):
    """Who comes, or waits for a place, in the order in which they said so."""

    __tablename__ = "meeting_guest"
    __table_args__ = (UniqueConstraint("meeting_id", "resident_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id", ondelete="CASCADE"))
    resident_id: Mapped[int] = mapped_column(
        ForeignKey("resident.id", ondelete="CASCADE"), index=True
    )
    coming: Mapped[Coming]


async def running(session: Session, neighbourhood_id: int) -> Meeting | None:
    """What a group plans now, locked."""
    found = await session.scalars(
        select(Meeting)
        .where(Meeting.neighbourhood_id == neighbourhood_id, Meeting.state.in_(RUNNING))
        .order_by(Meeting.id.desc())
        .limit(1)
        .with_for_update()
    )
    return found.first()


async def last_over(session: Session, neighbourhood_id: int) -> Meeting | None:
    """The meeting that was held last, while it is remembered."""
    found = await session.scalars(
        select(Meeting)
        .where(Meeting.neighbourhood_id == neighbourhood_id, Meeting.state == State.OVER)
        .order_by(Meeting.id.desc())
        .limit(1)
    )
    return found.first()


async def locked(session: Session, meeting_id: int) -> Meeting | None:
    """The meeting, locked until the transaction ends; None where it is gone."""
    return await session.get(Meeting, meeting_id, with_for_update=True, populate_existing=True)


async def options(session: Session, meeting_id: int) -> list[tuple[Option, int]]:
    """What is voted on, with how many are for it, as it was added."""
    found = await session.execute(
        select(Option, func.count(Vote.id))
        .outerjoin(Vote, Vote.option_id == Option.id)
        .where(Option.meeting_id == meeting_id)
        .group_by(Option.id)
        .order_by(Option.id)
    )
    return [(option, int(count)) for option, count in found.all()]


async def own_options(session: Session, meeting_id: int, resident_id: int) -> int:
    """How many of them one resident added."""
    found = select(func.count(Option.id)).where(
        Option.meeting_id == meeting_id, Option.resident_id == resident_id
    )
    return await session.scalar(found) or 0


async def toggle(session: Session, option_id: int, resident_id: int) -> bool:
    """For it from now on, or no longer; which of the two."""
    gone = await session.execute(
        delete(Vote)
        .where(Vote.option_id == option_id, Vote.resident_id == resident_id)
        .returning(Vote.id)
    )
    if gone.first() is not None:
        return False
    session.add(Vote(option_id=option_id, resident_id=resident_id))
    await session.flush()
    return True


async def drop_options(session: Session, meeting_id: int) -> None:
    """The vote is over: what was voted on goes, and who was for it."""
    await session.execute(delete(Option).where(Option.meeting_id == meeting_id))


async def guests(session: Session, meeting_id: int) -> list[tuple[Guest, Resident]]:
    """Who comes or waits, in order."""
    found = await session.execute(
        select(Guest, Resident)
        .join(Resident, Resident.id == Guest.resident_id)
        .where(Guest.meeting_id == meeting_id)
        .order_by(Guest.id)
    )
    return [(guest, person) for guest, person in found.all()]


async def of_guest(session: Session, resident_id: int) -> list[Meeting]:
    """What somebody wants to come to, locked."""
    found = await session.scalars(
        select(Meeting)
        .where(
            Meeting.id.in_(select(Guest.meeting_id).where(Guest.resident_id == resident_id)),
            Meeting.state == State.PLANNED,
        )
        .with_for_update()
    )
    return list(found)


async def unplanned(session: Session, before: datetime) -> list[Meeting]:
    """Votes and plans without a day or place in which nothing moved since, locked."""
    found = await session.scalars(
        select(Meeting).where(Meeting.at < before, Meeting.state.in_(UNPLANNED)).with_for_update()
    )
    return list(found)


async def forget(session: Session, before: datetime) -> None:
    """Meetings in which nothing moved since, and which are not still to come."""
    past = (Meeting.state != State.PLANNED) | (Meeting.starts_at < before)
    await session.execute(delete(Meeting).where(Meeting.at < before, past))
