"""Two groups whose areas overlap, and what they made of it. (M3)"""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint, or_, select
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Session
from saar.overlap import Way


class Overlap(Base):
    """`newer` gave its area last; `share` of it, 0 to 1, is the area of `older` as well. `way`: what the
    admins of the older group chose, None until they did; a line waits for a yes of the newer one, which ends the row;
    `seen`: a digest of the two areas as that line was shown.
    """

    __tablename__ = "overlap"
    __table_args__ = (UniqueConstraint("newer_id", "older_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    newer_id: Mapped[int] = mapped_column(ForeignKey("neighbourhood.id", ondelete="CASCADE"))
    older_id: Mapped[int] = mapped_column(
        ForeignKey("neighbourhood.id", ondelete="CASCADE"), index=True
    )
    share: Mapped[float]
    way: Mapped[Way | None]
    seen: Mapped[str | None]
    at: Mapped[datetime]


async def of_group(session: Session, neighbourhood_id: int) -> list[Overlap]:
    """Everything that this group shares with others, known by either."""
    found = await session.scalars(
        select(Overlap)
        .where(or_(Overlap.newer_id == neighbourhood_id, Overlap.older_id == neighbourhood_id))
        .order_by(Overlap.id)
    )
    return list(found)


async def among(session: Session, ids: list[int]) -> list[Overlap]:
    """What these groups share with each other, the largest part first."""
    if not ids:
        return []
    found = await session.scalars(
        select(Overlap)
        .where(Overlap.newer_id.in_(ids), Overlap.older_id.in_(ids))
        .order_by(Overlap.share.desc(), Overlap.id)
    )
    return list(found)
