"""How often the reading was acted on, and how often people said that it was right or wrong. (O2)

Counts only: a row holds no person and no words.
"""

from datetime import date
from enum import StrEnum

from sqlalchemy import ForeignKey, UniqueConstraint, func, select
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Session, insert


class Mark(StrEnum):
    """ACTED by the bot; RIGHT or WRONG by a sender or an admin."""

    ACTED = "acted"
    RIGHT = "right"
    WRONG = "wrong"


class Tally(Base):
    """`kind` is a subject of `saar.weighing`, `on` the day in UTC."""

    __tablename__ = "tally"
    __table_args__ = (UniqueConstraint("neighbourhood_id", "on", "kind", "verdict"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    neighbourhood_id: Mapped[int] = mapped_column(
        ForeignKey("neighbourhood.id", ondelete="CASCADE"), index=True
    )
    on: Mapped[date] = mapped_column(index=True)
    kind: Mapped[str]
    verdict: Mapped[Mark]
    count: Mapped[int] = mapped_column(default=0)


async def add(
    session: Session, neighbourhood_id: int, kind: str, verdict: Mark, *, on: date
) -> None:
    """Count one more."""
    new = insert(session, Tally).values(
        neighbourhood_id=neighbourhood_id, on=on, kind=kind, verdict=verdict, count=1
    )
    key = [Tally.neighbourhood_id, Tally.on, Tally.kind, Tally.verdict]
    more = new.on_conflict_do_update(index_elements=key, set_={"count": Tally.count + 1})
    await session.execute(more)


async def since(session: Session, neighbourhood_id: int, on: date) -> dict[tuple[str, Mark], int]:
    """The counts of one group from a day on, by kind and verdict."""
    found = await session.execute(
        select(Tally.kind, Tally.verdict, func.sum(Tally.count))
        .where(Tally.neighbourhood_id == neighbourhood_id, Tally.on >= on)
        .group_by(Tally.kind, Tally.verdict)
    )
    return {(kind, verdict): int(count) for kind, verdict, count in found.all()}
