"""A municipality: its coordinators, the groups that take part, and the group of their admins. (M4)"""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, ForeignKey, UniqueConstraint, delete, select
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Session
from models.ids import fresh_id
from models.neighbourhood import Neighbourhood
from models.resident import Resident


class Municipality(Base):
    """`chat_id`: the Telegram group of all admins, None while there is none; `chat_link`: who opens it asks to be let in."""

    __tablename__ = "municipality"

    id: Mapped[int] = mapped_column(primary_key=True, default=fresh_id)
    name: Mapped[str] = mapped_column(unique=True)
    chat_id: Mapped[int | None] = mapped_column(BigInteger, unique=True)
    chat_link: Mapped[str | None]
    at: Mapped[datetime]


class Coordinator(Base):
    """Somebody who works for the municipality, as the operator or another coordinator said."""

    __tablename__ = "coordinator"
    __table_args__ = (UniqueConstraint("municipality_id", "resident_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    municipality_id: Mapped[int] = mapped_column(ForeignKey("municipality.id", ondelete="CASCADE"))
    resident_id: Mapped[int] = mapped_column(
        ForeignKey("resident.id", ondelete="CASCADE"), index=True
    )
    at: Mapped[datetime]


class Belonging(Base):
    """A group takes part, by the word of one of its admins."""

    __tablename__ = "belonging"

    id: Mapped[int] = mapped_column(primary_key=True)
    neighbourhood_id: Mapped[int] = mapped_column(
        ForeignKey("neighbourhood.id", ondelete="CASCADE"), unique=True
    )
    municipality_id: Mapped[int] = mapped_column(
        ForeignKey("municipality.id", ondelete="CASCADE"), index=True
    )
    at: Mapped[datetime]


class Opens(StrEnum):
    """What a link is for: one more coordinator, once; or any group whose admin says yes."""

    COORDINATOR = "coordinator"
    GROUP = "group"


class Entry(Base):
    """`token` stands in a link. That for a coordinator works once, that for groups until a new one is made."""

    __tablename__ = "entry"

    id: Mapped[int] = mapped_column(primary_key=True)
    token: Mapped[str] = mapped_column(unique=True)
    municipality_id: Mapped[int] = mapped_column(
        ForeignKey("municipality.id", ondelete="CASCADE"), index=True
    )
    opens: Mapped[Opens]
    at: Mapped[datetime] = mapped_column(index=True)


async def by_name(session: Session, name: str) -> Municipality | None:
    """The municipality of this name."""
    found = await session.scalars(select(Municipality).where(Municipality.name == name))
    return found.one_or_none()


async def by_chat(session: Session, chat_id: int) -> Municipality | None:
    """The municipality whose admins meet in this group."""
    found = await session.scalars(select(Municipality).where(Municipality.chat_id == chat_id))
    return found.one_or_none()


async def of_group(session: Session, neighbourhood_id: int) -> Municipality | None:
    """The municipality that a group takes part in."""
    found = await session.scalars(
        select(Municipality)
        .join(Belonging, Belonging.municipality_id == Municipality.id)
        .where(Belonging.neighbourhood_id == neighbourhood_id)
    )
    return found.one_or_none()


async def coordinated_by(session: Session, resident_id: int) -> list[Municipality]:
    """The municipalities that somebody coordinates."""
    found = await session.scalars(
        select(Municipality)
        .join(Coordinator, Coordinator.municipality_id == Municipality.id)
        .where(Coordinator.resident_id == resident_id)
        .order_by(Municipality.id)
    )
    return list(found)


async def coordinators(session: Session, municipality_id: int) -> list[Resident]:
    """Who works for it, the first first."""
    found = await session.scalars(
        select(Resident)
        .join(Coordinator, Coordinator.resident_id == Resident.id)
        .where(Coordinator.municipality_id == municipality_id)
        .order_by(Coordinator.id)
    )
    return list(found)


async def groups(session: Session, municipality_id: int) -> list[Neighbourhood]:
    """The groups that take part and that the bot is in, by name."""
    found = await session.scalars(
        select(Neighbourhood)
        .join(Belonging, Belonging.neighbourhood_id == Neighbourhood.id)
        .where(Belonging.municipality_id == municipality_id, Neighbourhood.left_at.is_(None))
        .order_by(Neighbourhood.name, Neighbourhood.id)
    )
    return list(found)


async def entry(session: Session, token: str) -> Entry | None:
    """What a link opens; None where it is worth nothing any more."""
    found = await session.scalars(select(Entry).where(Entry.token == token))
    return found.one_or_none()


async def entry_of(session: Session, municipality_id: int, opens: Opens) -> Entry | None:
    """The newest link of this kind."""
    found = await session.scalars(
        select(Entry)
        .where(Entry.municipality_id == municipality_id, Entry.opens == opens)
        .order_by(Entry.id.desc())
        .limit(1)
    )
    return found.one_or_none()


async def leave(session: Session, neighbourhood_id: int) -> None:
    """The group takes part no more."""
    await session.execute(delete(Belonging).where(Belonging.neighbourhood_id == neighbourhood_id))


async def forget(session: Session, *, links: datetime, quiet: datetime) -> None:
    """Links that were made before `links`, and coordinators who were not seen since `quiet`."""
    await session.execute(delete(Entry).where(Entry.at < links, Entry.opens == Opens.COORDINATOR))
    unseen = select(Resident.id).where(Resident.seen_at < quiet)
    await session.execute(delete(Coordinator).where(Coordinator.resident_id.in_(unseen)))


async def rows_of(session: Session, municipality_id: int, resident_id: int) -> list[Coordinator]:
    """That somebody coordinates a municipality."""
    found = await session.scalars(
        select(Coordinator).where(
            Coordinator.municipality_id == municipality_id, Coordinator.resident_id == resident_id
        )
    )
    return list(found)


async def moved(session: Session, old_chat: int, new_chat: int) -> None:
    """The group of the admins has another number now; the link into it went with the old one."""
    found = await by_chat(session, old_chat)
    if found:
        found.chat_id, found.chat_link = new_chat, None


async def shut(session: Session, chat_id: int) -> None:
    """The bot is in the group of the admins no more: another one can be made."""
    found = await by_chat(session, chat_id)
    if found:
        found.chat_id = found.chat_link = None
