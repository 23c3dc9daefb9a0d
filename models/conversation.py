"""What the bot and one person are in the middle of: questions, drafts and the screens shown."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, ForeignKey, UniqueConstraint, delete, select
from sqlalchemy.orm import Mapped, mapped_column

from models import timer
from models.base import Base, Session
from models.ids import fresh_id
from models.timer import TimerKind
from saar.emergency import ClaimKind
from saar.facts import Facts


class QuestionKind(StrEnum):
    """What the sender of a text is asked."""

    IS_REPORT = "is_report"
    LOOKS = "looks"
    WHAT_ABOUT = "what_about"
    WHICH = "which"
    PUT_IN = "put_in"
    PICTURE = "picture"


class Question(Base):
    """The only table that holds a text which is not (yet) part of an incident (R4)."""

    __tablename__ = "question"
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012 - an id is never used again

    id: Mapped[int] = mapped_column(primary_key=True, default=fresh_id)
    neighbourhood_id: Mapped[int | None] = mapped_column(
        ForeignKey("neighbourhood.id", ondelete="CASCADE"), index=True
    )
    resident_id: Mapped[int] = mapped_column(
        ForeignKey("resident.id", ondelete="CASCADE"), index=True
    )
    kind: Mapped[QuestionKind]
    chat_id: Mapped[int] = mapped_column(BigInteger)
    message_id: Mapped[int] = mapped_column(BigInteger)
    text: Mapped[str]
    at: Mapped[datetime] = mapped_column(index=True)
    urgent: Mapped[bool] = mapped_column(default=False)
    forwarded: Mapped[bool] = mapped_column(default=False)
    claim: Mapped[ClaimKind | None]


class DraftStep(StrEnum):
    """Where a /meld conversation is."""

    CATEGORY = "category"
    PLACE = "place"
    WHEN = "when"


class Draft(Base):
    """A report in the making; one per resident. Only what was read from answers is kept."""

    __tablename__ = "draft"
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012 - an id is never used again

    id: Mapped[int] = mapped_column(primary_key=True, default=fresh_id)
    resident_id: Mapped[int] = mapped_column(
        ForeignKey("resident.id", ondelete="CASCADE"), unique=True
    )
    neighbourhood_id: Mapped[int | None] = mapped_column(
        ForeignKey("neighbourhood.id", ondelete="CASCADE"), index=True
    )
    chat_id: Mapped[int] = mapped_column(BigInteger)
    step: Mapped[DraftStep]
    category: Mapped[str | None]
    facts: Mapped[Facts]
    urgent: Mapped[bool] = mapped_column(default=False)
    claim: Mapped[ClaimKind | None]
    incident_id: Mapped[int | None] = mapped_column(
        ForeignKey("incident.id", ondelete="CASCADE"), index=True
    )
    at: Mapped[datetime] = mapped_column(index=True)


class Screen(Base):
    """A message that is edited in place for one person: /meld, help, settings.

    `at`: when it was last sent or edited; `sent_at`: when it was sent, None where that is unknown.
    """

    __tablename__ = "screen"
    __table_args__ = (UniqueConstraint("chat_id", "user_id", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    chat_id: Mapped[int] = mapped_column(BigInteger)
    user_id: Mapped[int] = mapped_column(BigInteger, index=True)
    name: Mapped[str]
    message_id: Mapped[int] = mapped_column(BigInteger)
    ephemeral_id: Mapped[int | None] = mapped_column(BigInteger)
    at: Mapped[datetime] = mapped_column(index=True)
    sent_at: Mapped[datetime | None]


class AwaitedKind(StrEnum):
    """What the next thing a person sends in private is for."""

    SETTING = "setting"
    AREA = "area"
    STREET = "street"
    LINE = "line"
    MEETING = "meeting"
    TOPIC = "topic"
    STICKER = "sticker"
    RING = "ring"
    LISTING = "listing"
    SEARCH = "search"


class Awaited(Base):
    """What the bot waits for from one person in private; `word` says which setting, for one."""

    __tablename__ = "awaited"

    id: Mapped[int] = mapped_column(primary_key=True)
    resident_id: Mapped[int] = mapped_column(
        ForeignKey("resident.id", ondelete="CASCADE"), unique=True
    )
    kind: Mapped[AwaitedKind]
    subject_id: Mapped[int]
    word: Mapped[str] = mapped_column(default="")
    at: Mapped[datetime] = mapped_column(index=True)


async def awaited_of(session: Session, resident_id: int) -> Awaited | None:
    """What this person may send next."""
    found = await session.scalars(select(Awaited).where(Awaited.resident_id == resident_id))
    return found.one_or_none()


async def await_from(
    session: Session,
    resident_id: int,
    kind: AwaitedKind,
    subject_id: int,
    *,
    now: datetime,
    word: str = "",
) -> None:
    """From now on the next message of this person is for this; what was awaited before is not."""
    await stop_awaiting(session, resident_id)
    session.add(
        Awaited(resident_id=resident_id, kind=kind, subject_id=subject_id, word=word, at=now)
    )
    await session.flush()


async def stop_awaiting(session: Session, resident_id: int) -> None:
    """Nothing is awaited from this person any more."""
    await session.execute(delete(Awaited).where(Awaited.resident_id == resident_id))


async def draft_of(session: Session, resident_id: int) -> Draft | None:
    """A resident's report in the making."""
    found = await session.scalars(select(Draft).where(Draft.resident_id == resident_id))
    return found.one_or_none()


async def questions_of(session: Session, resident_id: int) -> list[Question]:
    """What a resident was asked and did not answer yet."""
    found = await session.scalars(
        select(Question).where(Question.resident_id == resident_id).order_by(Question.id)
    )
    return list(found)


async def drop(session: Session, question: Question) -> None:
    """Answered or lapsed: the text goes. (R4)"""
    await timer.drop(session, TimerKind.QUESTION, question.id)
    await session.delete(question)
    await session.flush()


async def screens(session: Session, user_id: int) -> list[Screen]:
    """Everything that is edited in place for this person in the private chat."""
    found = await session.scalars(
        select(Screen).where(Screen.user_id == user_id, Screen.chat_id == user_id)
    )
    return list(found)


async def screen(session: Session, chat_id: int, user_id: int, name: str) -> Screen | None:
    """The message that shows this screen to this person now."""
    found = await session.scalars(
        select(Screen).where(
            Screen.chat_id == chat_id, Screen.user_id == user_id, Screen.name == name
        )
    )
    return found.one_or_none()
