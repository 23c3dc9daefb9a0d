"""The bot's own messages about an incident besides its card, to be removed when it ends."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, select
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Session


class Posted(Base):
    """`name` tells what it says, such as "ask"; `key` is the outbox row's. `ephemeral_id` is set for a message that only `receiver` (Telegram user id) saw."""

    __tablename__ = "posted"

    id: Mapped[int] = mapped_column(primary_key=True)
    incident_id: Mapped[int | None] = mapped_column(
        ForeignKey("incident.id", ondelete="CASCADE"), index=True
    )
    chat_id: Mapped[int] = mapped_column(BigInteger)
    message_id: Mapped[int] = mapped_column(BigInteger)
    ephemeral_id: Mapped[int | None] = mapped_column(BigInteger)
    receiver: Mapped[int | None] = mapped_column(BigInteger)
    name: Mapped[str] = mapped_column(default="")
    key: Mapped[str | None] = mapped_column(index=True)
    at: Mapped[datetime]


async def of_incident(session: Session, incident_id: int) -> list[Posted]:
    """All such messages of an incident."""
    return list(await session.scalars(select(Posted).where(Posted.incident_id == incident_id)))


async def by_key(session: Session, key: str) -> list[Posted]:
    """Earlier words that a new one with the same key replaces."""
    return list(await session.scalars(select(Posted).where(Posted.key == key)))


async def older_than(session: Session, instant: datetime) -> list[Posted]:
    """Those that soon can no longer be deleted."""
    return list(await session.scalars(select(Posted).where(Posted.at < instant)))
