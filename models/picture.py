"""Pictures in an alarm group: what Telegram calls them, for as long as they may come back. (P1)"""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, ForeignKey, UniqueConstraint, delete, select, update
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Session
from models.ids import fresh_id


class PictureKind(StrEnum):
    """How Telegram sends it again."""

    PHOTO = "photo"
    VIDEO = "video"
    ANIMATION = "animation"
    DOCUMENT = "document"
    ROUND = "round"


class Picture(Base):
    """One picture. `file_id` is Telegram's name for it, gone after ten minutes; the bot never
    downloads it. `album` is Telegram's media_group_id. `kept`: it stands in the group until the
    incident closes, at most 46 hours.
    """

    __tablename__ = "picture"
    __table_args__ = (UniqueConstraint("neighbourhood_id", "message_id"),)

    id: Mapped[int] = mapped_column(primary_key=True, default=fresh_id)
    neighbourhood_id: Mapped[int] = mapped_column(
        ForeignKey("neighbourhood.id", ondelete="CASCADE"), index=True
    )
    resident_id: Mapped[int] = mapped_column(
        ForeignKey("resident.id", ondelete="CASCADE"), index=True
    )
    question_id: Mapped[int | None] = mapped_column(
        ForeignKey("question.id", ondelete="SET NULL"), index=True
    )
    message_id: Mapped[int] = mapped_column(BigInteger)
    album: Mapped[str | None]
    kind: Mapped[PictureKind]
    file_id: Mapped[str | None]
    kept: Mapped[bool] = mapped_column(default=False)
    at: Mapped[datetime] = mapped_column(index=True)


async def of_album(session: Session, neighbourhood_id: int, album: str) -> list[Picture]:
    """All pictures of one album so far."""
    found = await session.scalars(
        select(Picture)
        .where(Picture.neighbourhood_id == neighbourhood_id, Picture.album == album)
        .order_by(Picture.message_id)
    )
    return list(found)


async def of_question(session: Session, question_id: int) -> list[Picture]:
    """The pictures that one question is about, in their order."""
    found = await session.scalars(
        select(Picture).where(Picture.question_id == question_id).order_by(Picture.message_id)
    )
    return list(found)


async def by_message(session: Session, neighbourhood_id: int, message_id: int) -> Picture | None:
    """The picture that this message is."""
    found = await session.scalars(
        select(Picture).where(
            Picture.neighbourhood_id == neighbourhood_id, Picture.message_id == message_id
        )
    )
    return found.one_or_none()


async def kept_in(session: Session, neighbourhood_id: int) -> list[Picture]:
    """Pictures that still stand in this group."""
    found = await session.scalars(
        select(Picture).where(Picture.neighbourhood_id == neighbourhood_id, Picture.kept)
    )
    return list(found)


async def kept_before(session: Session, instant: datetime) -> list[Picture]:
    """Pictures that stand since before this instant, wherever."""
    return list(await session.scalars(select(Picture).where(Picture.kept, Picture.at < instant)))


async def forget_files(session: Session, instant: datetime) -> None:
    """What came before this instant cannot be put back any more."""
    await session.execute(
        update(Picture)
        .where(Picture.at <= instant, Picture.file_id.is_not(None))
        .values(file_id=None)
    )


async def of_resident(session: Session, resident_id: int) -> list[Picture]:
    """Pictures of one person that still stand somewhere."""
    found = await session.scalars(
        select(Picture).where(Picture.resident_id == resident_id, Picture.kept)
    )
    return list(found)


async def drop(session: Session, neighbourhood_id: int) -> None:
    """The group migrated: its old messages are out of reach. (G4)"""
    await session.execute(delete(Picture).where(Picture.neighbourhood_id == neighbourhood_id))
