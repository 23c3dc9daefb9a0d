"""Cards: the one message per incident and neighbourhood that is edited as things change."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Session


class Card(Base):
    """`message_id` is None until it was sent; `topic`: of a forum, where it stands; `shown` is a hash of what Telegram shows now.
    `told`: who wants to hear of it in private does; 1 all alerts, 2 urgent ones as well.
    """

    __tablename__ = "card"
    __table_args__ = (UniqueConstraint("incident_id", "neighbourhood_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    incident_id: Mapped[int] = mapped_column(ForeignKey("incident.id", ondelete="CASCADE"))
    neighbourhood_id: Mapped[int] = mapped_column(
        ForeignKey("neighbourhood.id", ondelete="CASCADE"), index=True
    )
    message_id: Mapped[int | None] = mapped_column(BigInteger)
    topic: Mapped[int | None] = mapped_column(BigInteger)
    shown: Mapped[str | None]
    sent_at: Mapped[datetime | None]
    edited_at: Mapped[datetime | None]
    pinned: Mapped[bool] = mapped_column(default=False)
    told: Mapped[int] = mapped_column(default=0)


async def of_incident(session: Session, incident_id: int) -> list[Card]:
    """An incident's cards in all neighbourhoods."""
    return list(await session.scalars(select(Card).where(Card.incident_id == incident_id)))


async def in_neighbourhood(
    session: Session, incident_id: int, neighbourhood_id: int
) -> Card | None:
    """An incident's card in one neighbourhood."""
    found = await session.scalars(
        select(Card).where(
            Card.incident_id == incident_id, Card.neighbourhood_id == neighbourhood_id
        )
    )
    return found.one_or_none()


async def of_incidents(session: Session, ids: set[int]) -> dict[tuple[int, int], Card]:
    """The cards of several incidents, by incident and neighbourhood."""
    found = await session.scalars(select(Card).where(Card.incident_id.in_(ids))) if ids else ()
    return {(each.incident_id, each.neighbourhood_id): each for each in found}


async def by_message(session: Session, neighbourhood_id: int, message_id: int) -> Card | None:
    """The card that is this Telegram message."""
    found = await session.scalars(
        select(Card).where(Card.neighbourhood_id == neighbourhood_id, Card.message_id == message_id)
    )
    return found.first()


async def of_neighbourhood(session: Session, neighbourhood_id: int) -> list[Card]:
    """All cards of a neighbourhood."""
    return list(
        await session.scalars(select(Card).where(Card.neighbourhood_id == neighbourhood_id))
    )
