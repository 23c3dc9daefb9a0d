"""Claims: who said what about a call to the emergency number."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, select
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Session
from saar import emergency
from saar.emergency import Claim as ClaimValue
from saar.emergency import ClaimKind, Standing


class Claim(Base):
    """`chat_id` and `message_id` are the typed announcement in a group, None for a press;
    `number` the one that the caller was told to call, None for rows from before it was kept.
    """

    __tablename__ = "claim"

    id: Mapped[int] = mapped_column(primary_key=True)
    incident_id: Mapped[int] = mapped_column(
        ForeignKey("incident.id", ondelete="CASCADE"), index=True
    )
    resident_id: Mapped[int | None] = mapped_column(
        ForeignKey("resident.id", ondelete="SET NULL"), index=True
    )
    kind: Mapped[ClaimKind]
    at: Mapped[datetime]
    until: Mapped[datetime | None]
    ended: Mapped[bool] = mapped_column(default=False)
    doubted: Mapped[bool] = mapped_column(default=False)
    chat_id: Mapped[int | None] = mapped_column(BigInteger)
    message_id: Mapped[int | None] = mapped_column(BigInteger)
    number: Mapped[str | None]

    def value(self) -> ClaimValue:
        """What the rules work on."""
        return ClaimValue(
            id=self.id,
            resident_id=self.resident_id,
            kind=self.kind,
            at=self.at,
            until=self.until,
            ended=self.ended,
            doubted=self.doubted,
            number=self.number,
        )


async def of_incident(session: Session, incident_id: int) -> list[Claim]:
    """All claims of an incident, oldest first."""
    found = await session.scalars(
        select(Claim).where(Claim.incident_id == incident_id).order_by(Claim.id)
    )
    return list(found)


async def values(session: Session, incident_id: int) -> list[ClaimValue]:
    """All claims of an incident as the rules work on them, oldest first."""
    return [each.value() for each in await of_incident(session, incident_id)]


async def standing(session: Session, incident_id: int, now: datetime) -> Standing:
    """What stands now on an incident's call."""
    return emergency.standing(await values(session, incident_id), now)


async def of_incidents(session: Session, ids: list[int]) -> list[Claim]:
    """All claims of several incidents, oldest first."""
    found = await session.scalars(
        select(Claim).where(Claim.incident_id.in_(ids)).order_by(Claim.id)
    )
    return list(found)


async def by_message(
    session: Session, incident_ids: list[int], chat_id: int, message_id: int
) -> list[Claim]:
    """Claims that a typed message made in one of these incidents; message ids count per chat."""
    found = await session.scalars(
        select(Claim).where(
            Claim.incident_id.in_(incident_ids),
            Claim.chat_id == chat_id,
            Claim.message_id == message_id,
        )
    )
    return list(found)
