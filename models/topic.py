"""Topics of a forum, as far as the bot saw them: Telegram lists them to no bot."""

from sqlalchemy import BigInteger, ForeignKey, UniqueConstraint, delete, select, update
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Session, once
from models.card import Card
from models.incident import Incident
from models.neighbourhood import Neighbourhood
from saar import topics


class Topic(Base):
    """`thread` is Telegram's number of the topic, 1 for the general one, which may have no name here."""

    __tablename__ = "topic"
    __table_args__ = (UniqueConstraint("neighbourhood_id", "thread"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    neighbourhood_id: Mapped[int] = mapped_column(
        ForeignKey("neighbourhood.id", ondelete="CASCADE"), index=True
    )
    thread: Mapped[int] = mapped_column(BigInteger)
    name: Mapped[str] = mapped_column(default="")
    is_closed: Mapped[bool] = mapped_column(default=False)


async def of_group(session: Session, neighbourhood_id: int) -> list[Topic]:
    """What is known of a group's topics, oldest first."""
    found = await session.scalars(
        select(Topic).where(Topic.neighbourhood_id == neighbourhood_id).order_by(Topic.thread)
    )
    return list(found)


async def seen(session: Session, neighbourhood_id: int, thread: int) -> Topic:
    """A topic on the first sight of it, or as it is known."""
    return await once(
        session,
        Topic,
        ("neighbourhood_id", "thread"),
        neighbourhood_id=neighbourhood_id,
        thread=thread,
    )


async def forget(session: Session, neighbourhood_id: int, thread: int) -> None:
    """The topic was deleted."""
    where = (Topic.neighbourhood_id == neighbourhood_id, Topic.thread == thread)
    await session.execute(delete(Topic).where(*where))


async def leave(session: Session, neighbourhood_id: int, thread: int) -> None:
    """No incident and no card of a group is in this topic any more."""
    for table in (Incident, Card):
        where = (table.neighbourhood_id == neighbourhood_id, table.topic == thread)
        await session.execute(update(table).where(*where).values(topic=None))
    await session.flush()


async def place(session: Session, group: Neighbourhood, *first: int | None) -> int | None:
    """The topic in which something for all goes; `first`: those to try first. None outside of forums."""
    if not group.is_forum:
        return None
    known = await of_group(session, group.id)
    closed = frozenset(each.thread for each in known if each.is_closed)
    shut = frozenset[int]() if group.can_topics else closed
    return topics.choose(first, shut=shut, others=tuple(each.thread for each in known))
