"""A neighbourhood: our record of one alarm group."""

from datetime import datetime

from sqlalchemy import BigInteger, select
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Session


class Neighbourhood(Base):
    """`chat_id` is Telegram's id of the group; it changes when the group becomes a supergroup."""

    __tablename__ = "neighbourhood"

    id: Mapped[int] = mapped_column(primary_key=True)
    chat_id: Mapped[int] = mapped_column(BigInteger, unique=True)
    chat_kind: Mapped[str] = mapped_column(default="supergroup")
    name: Mapped[str]
    country: Mapped[str] = mapped_column(default="NL")
    locale: Mapped[str] = mapped_column(default="nl")
    is_admin: Mapped[bool] = mapped_column(default=False)
    can_pin: Mapped[bool] = mapped_column(default=False)
    can_delete: Mapped[bool] = mapped_column(default=False)
    can_invite: Mapped[bool] = mapped_column(default=False)
    added_by: Mapped[int | None] = mapped_column(BigInteger)
    created_at: Mapped[datetime]
    greeted_at: Mapped[datetime | None]
    left_at: Mapped[datetime | None]


async def by_chat(session: Session, chat_id: int) -> Neighbourhood | None:
    """The neighbourhood of a Telegram group."""
    found = await session.scalars(select(Neighbourhood).where(Neighbourhood.chat_id == chat_id))
    return found.one_or_none()


async def by_id(session: Session, neighbourhood_id: int) -> Neighbourhood:
    """The neighbourhood with this id; NoResultFound where it is gone."""
    return await session.get_one(Neighbourhood, neighbourhood_id)


async def left_before(session: Session, instant: datetime) -> list[Neighbourhood]:
    """Groups that the bot left before `instant` and that nothing refers to any more."""
    rows = await session.scalars(select(Neighbourhood).where(Neighbourhood.left_at < instant))
    return list(rows)
