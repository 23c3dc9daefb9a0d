"""Stickers that residents asked for, until they are handed out. (M5)"""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint, delete, select
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Session


class StickerRequest(Base):
    """One resident's wish in one group; the address goes when the stickers are handed out."""

    __tablename__ = "sticker_request"
    __table_args__ = (UniqueConstraint("neighbourhood_id", "resident_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    neighbourhood_id: Mapped[int] = mapped_column(
        ForeignKey("neighbourhood.id", ondelete="CASCADE")
    )
    resident_id: Mapped[int] = mapped_column(
        ForeignKey("resident.id", ondelete="CASCADE"), index=True
    )
    street: Mapped[str]
    number: Mapped[str]
    count: Mapped[int] = mapped_column(default=1)
    at: Mapped[datetime] = mapped_column(index=True)


async def of_resident(
    session: Session, neighbourhood_id: int, resident_id: int
) -> StickerRequest | None:
    """What somebody asked for and did not get yet."""
    found = await session.scalars(
        select(StickerRequest).where(
            StickerRequest.neighbourhood_id == neighbourhood_id,
            StickerRequest.resident_id == resident_id,
        )
    )
    return found.one_or_none()


async def of_group(session: Session, neighbourhood_id: int) -> list[StickerRequest]:
    """Everything that is still to be handed out, street by street."""
    found = await session.scalars(
        select(StickerRequest).where(StickerRequest.neighbourhood_id == neighbourhood_id)
    )
    return sorted(found, key=lambda each: (each.street.lower(), _first(each.number), each.number))


async def forget(session: Session, before: datetime) -> None:
    """What nobody handed out since."""
    await session.execute(delete(StickerRequest).where(StickerRequest.at < before))


def _first(number: str) -> int:
    digits = "".join(each for each in number if each.isdigit())
    return int(digits) if digits else 0
