"""The audit log of a group: who changed what, from what to what. Never a message. (12)"""

from datetime import datetime

from sqlalchemy import ForeignKey, select, update
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Session
from models.neighbourhood import Neighbourhood
from models.resident import Resident


class Audit(Base):
    """One change. `what` names it ("setting:lease", "country"); `before` and `after` are words."""

    __tablename__ = "audit"

    id: Mapped[int] = mapped_column(primary_key=True)
    neighbourhood_id: Mapped[int] = mapped_column(
        ForeignKey("neighbourhood.id", ondelete="CASCADE"), index=True
    )
    resident_id: Mapped[int | None] = mapped_column(
        ForeignKey("resident.id", ondelete="SET NULL"), index=True
    )
    at: Mapped[datetime] = mapped_column(index=True)
    what: Mapped[str]
    before: Mapped[str | None]
    after: Mapped[str | None]


async def note(
    session: Session,
    group: Neighbourhood,
    what: str,
    before: str | None = None,
    after: str | None = None,
    *,
    by: Resident | None,
    now: datetime,
) -> None:
    """One line in the audit log."""
    session.add(
        Audit(
            neighbourhood_id=group.id,
            resident_id=by.id if by else None,
            at=now,
            what=what,
            before=before,
            after=after,
        )
    )
    await session.flush()


async def latest(session: Session, neighbourhood_id: int, *, most: int) -> list[Audit]:
    """The last changes in one group, newest first."""
    found = await session.scalars(
        select(Audit)
        .where(Audit.neighbourhood_id == neighbourhood_id)
        .order_by(Audit.id.desc())
        .limit(most)
    )
    return list(found)


async def move(session: Session, old: int, new: int) -> None:
    """Two records turned out to be one group."""
    await session.execute(
        update(Audit).where(Audit.neighbourhood_id == old).values(neighbourhood_id=new)
    )
