"""The bot's own posts in a group that change in place: an exercise, a meeting. (M6, X4)"""

from datetime import datetime

from sqlalchemy import BigInteger, UniqueConstraint, delete, select
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Session


class Board(Base):
    """Where one stands. `name` tells what it is of; there is one of each name in a chat."""

    __tablename__ = "board"
    __table_args__ = (UniqueConstraint("chat_id", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    chat_id: Mapped[int] = mapped_column(BigInteger)
    name: Mapped[str]
    message_id: Mapped[int] = mapped_column(BigInteger)
    at: Mapped[datetime] = mapped_column(index=True)


async def standing(session: Session, chat_id: int, name: str) -> Board | None:
    """The post that stands there, or None."""
    found = await session.scalars(select(Board).where(Board.chat_id == chat_id, Board.name == name))
    return found.one_or_none()


async def drop_chat(session: Session, chat_id: int) -> None:
    """The group migrated: what stands there has other ids now."""
    await session.execute(delete(Board).where(Board.chat_id == chat_id))
