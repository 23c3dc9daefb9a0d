"""Requests to join: what an applicant answered, until it is decided; then it is forgotten. (J1–J3)"""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, ForeignKey, UniqueConstraint, func, select
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Session
from models.ids import fresh_id


class ApplicationStep(StrEnum):
    """What the applicant is asked, then who has to act, then how it ended."""

    INVITED = "invited"
    PLACE = "place"
    AGE = "age"
    RULES = "rules"
    DECIDE = "decide"
    WAITING = "waiting"
    APPROVED = "approved"
    REFUSED = "refused"
    LEFT = "left"


ASKING = (ApplicationStep.PLACE, ApplicationStep.AGE, ApplicationStep.RULES)
UNDECIDED = (*ASKING, ApplicationStep.DECIDE, ApplicationStep.WAITING)


class Inside(StrEnum):
    """What the area says about the answer."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Application(Base):
    """One request of one Telegram user. `place` is the answer in words, gone with the decision.

    `at`: since when whoever has to act has it before them.

    `requested`: Telegram holds a join request; else the person is in the group already and is asked
    afterwards. `until`: the bot may write to somebody who never started it until then.
    """

    __tablename__ = "application"
    __table_args__ = (UniqueConstraint("neighbourhood_id", "user_id"),)

    id: Mapped[int] = mapped_column(primary_key=True, default=fresh_id)
    neighbourhood_id: Mapped[int] = mapped_column(
        ForeignKey("neighbourhood.id", ondelete="CASCADE"), index=True
    )
    resident_id: Mapped[int] = mapped_column(
        ForeignKey("resident.id", ondelete="CASCADE"), index=True
    )
    user_id: Mapped[int] = mapped_column(BigInteger, index=True)
    step: Mapped[ApplicationStep] = mapped_column(default=ApplicationStep.PLACE)
    place: Mapped[str | None]
    inside: Mapped[Inside] = mapped_column(default=Inside.UNKNOWN)
    old_enough: Mapped[bool] = mapped_column(default=False)
    promised: Mapped[bool] = mapped_column(default=False)
    requested: Mapped[bool] = mapped_column(default=True)
    until: Mapped[datetime]
    at: Mapped[datetime] = mapped_column(index=True)
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[int | None] = mapped_column(
        ForeignKey("resident.id", ondelete="SET NULL"), index=True
    )


async def of_user(session: Session, neighbourhood_id: int, user_id: int) -> Application | None:
    """The request of this person for this group, decided or not."""
    found = await session.scalars(
        select(Application).where(
            Application.neighbourhood_id == neighbourhood_id, Application.user_id == user_id
        )
    )
    return found.one_or_none()


async def answering(session: Session, user_id: int) -> Application | None:
    """The request that this person is answering questions for: the newest.

    One that went to the admins without an answer still takes one.
    """
    found = await session.scalars(
        select(Application)
        .where(
            Application.user_id == user_id,
            Application.step.in_(ASKING)
            | ((Application.step == ApplicationStep.DECIDE) & Application.place.is_(None)),
        )
        .order_by(Application.at.desc(), Application.id.desc())
    )
    return found.first()


async def with_admins(session: Session, user_id: int) -> Application | None:
    """The newest request of this person that admins have before them, or that waits for a place."""
    found = await session.scalars(
        select(Application)
        .where(
            Application.user_id == user_id,
            Application.step.in_((ApplicationStep.DECIDE, ApplicationStep.WAITING)),
        )
        .order_by(Application.at.desc(), Application.id.desc())
    )
    return found.first()


async def of_resident(session: Session, resident_id: int) -> list[Application]:
    """All requests of one person that are not decided."""
    found = await session.scalars(
        select(Application).where(
            Application.resident_id == resident_id, Application.step.in_(UNDECIDED)
        )
    )
    return list(found)


async def waiting(session: Session, neighbourhood_id: int) -> list[Application]:
    """The waiting list of a full group, in order."""
    found = await session.scalars(
        select(Application)
        .where(
            Application.neighbourhood_id == neighbourhood_id,
            Application.step == ApplicationStep.WAITING,
        )
        .order_by(Application.at, Application.id)
    )
    return list(found)


async def to_decide(session: Session, neighbourhood_id: int) -> list[Application]:
    """What the admins have to decide, oldest first."""
    found = await session.scalars(
        select(Application)
        .where(
            Application.neighbourhood_id == neighbourhood_id,
            Application.step == ApplicationStep.DECIDE,
        )
        .order_by(Application.at, Application.id)
    )
    return list(found)


async def pending(session: Session, neighbourhood_id: int) -> int:
    """How many who are not in yet the admins are deciding on."""
    found = await session.scalars(
        select(func.count(Application.id)).where(
            Application.neighbourhood_id == neighbourhood_id,
            Application.step == ApplicationStep.DECIDE,
            Application.requested,
        )
    )
    return found.one()
