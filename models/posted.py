"""The bot's own messages about an incident besides its card, to be removed when it ends."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, ForeignKey, delete, select
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Session
from models.ids import fresh_id


class Follows(StrEnum):
    """What a word is about: when that has passed, the word follows it or goes.

    The call of its incident: CALL, as the reporter reads it (FIRST), or with the way to a card of
    one's own (JOINED). CLAIM: what its reader said about an own call. STILL: is it going on?
    """

    NOTHING = ""
    CALL = "call"
    FIRST = "first"
    JOINED = "joined"
    STILL = "still"
    CLAIM = "claim"


class Posted(Base):
    """`key` is the outbox row's. `ephemeral_id` is set for a message that only `receiver` (Telegram
    user id) saw. `state`: which state of what it follows it tells.
    """

    __tablename__ = "posted"

    id: Mapped[int] = mapped_column(primary_key=True, default=fresh_id)
    incident_id: Mapped[int | None] = mapped_column(
        ForeignKey("incident.id", ondelete="CASCADE"), index=True
    )
    chat_id: Mapped[int] = mapped_column(BigInteger, index=True)
    message_id: Mapped[int] = mapped_column(BigInteger)
    ephemeral_id: Mapped[int | None] = mapped_column(BigInteger)
    receiver: Mapped[int | None] = mapped_column(BigInteger, index=True)
    key: Mapped[str | None] = mapped_column(index=True)
    follows: Mapped[Follows] = mapped_column(default=Follows.NOTHING)
    state: Mapped[str] = mapped_column(default="")
    at: Mapped[datetime] = mapped_column(index=True)

    @property
    def is_public(self) -> bool:
        """The whole group sees it."""
        return self.chat_id < 0 and self.ephemeral_id is None


async def of_incident(session: Session, incident_id: int) -> list[Posted]:
    """All such messages of an incident."""
    return list(await session.scalars(select(Posted).where(Posted.incident_id == incident_id)))


async def following(session: Session, incident_id: int) -> list[Posted]:
    """Those that tell a state of the call, or what somebody said of an own call."""
    found = await session.scalars(
        select(Posted).where(Posted.incident_id == incident_id, Posted.follows != Follows.NOTHING)
    )
    return list(found)


async def by_key(session: Session, key: str) -> list[Posted]:
    """Earlier words that a new one with the same key replaces."""
    return list(await session.scalars(select(Posted).where(Posted.key == key)))


async def is_kept(session: Session, said: Posted) -> bool:
    """Whether this very message is known already."""
    same = select(Posted.id).where(
        Posted.chat_id == said.chat_id,
        Posted.message_id == said.message_id,
        Posted.ephemeral_id == said.ephemeral_id
        if said.ephemeral_id is not None
        else Posted.ephemeral_id.is_(None),
        Posted.receiver == said.receiver if said.receiver else Posted.receiver.is_(None),
    )
    return await session.scalar(same.limit(1)) is not None


async def older_than(session: Session, instant: datetime) -> list[Posted]:
    """Those that soon can no longer be deleted."""
    return list(await session.scalars(select(Posted).where(Posted.at < instant)))


async def drop_chat(session: Session, chat_id: int) -> None:
    """The group migrated: what stands there has other ids now."""
    await session.execute(delete(Posted).where(Posted.chat_id == chat_id))
