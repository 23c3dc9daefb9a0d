"""What happened in a month, as counts: no person, no place, no day, no words. (M8)"""

from collections.abc import Iterable, Mapping
from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint, delete, func, select
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Session, insert

REPORTS = "reports"


class MonthCount(Base):
    """`month` is its first day; `what` a key of saar/figures.py."""

    __tablename__ = "month_count"
    __table_args__ = (UniqueConstraint("neighbourhood_id", "month", "what"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    neighbourhood_id: Mapped[int] = mapped_column(
        ForeignKey("neighbourhood.id", ondelete="CASCADE")
    )
    month: Mapped[date] = mapped_column(index=True)
    what: Mapped[str]
    count: Mapped[int] = mapped_column(default=0)


async def add(session: Session, neighbourhood_id: int, on: date, counts: Mapping[str, int]) -> None:
    """Count so many more of each."""
    month = on.replace(day=1)
    rows = [
        {"neighbourhood_id": neighbourhood_id, "month": month, "what": what, "count": count}
        for what, count in counts.items()
        if count
    ]
    if not rows:
        return
    new = insert(session, MonthCount).values(rows)
    key = [MonthCount.neighbourhood_id, MonthCount.month, MonthCount.what]
    more = {"count": MonthCount.count + new.excluded.count}
    await session.execute(new.on_conflict_do_update(index_elements=key, set_=more))


async def of_group(
    session: Session, neighbourhood_id: int, since: date, until: date
) -> dict[str, int]:
    """The sums of one group, from a month up to another, which counts no more."""
    return await _sums(session, since, until, MonthCount.neighbourhood_id == neighbourhood_id)


async def of_all(
    session: Session, since: date, until: date, *, least: int, of: Iterable[int] | None = None
) -> tuple[dict[str, int], int]:
    """The sums of all groups, or of these, and how many of them had at least so many reports."""
    those = () if of is None else (MonthCount.neighbourhood_id.in_(list(of)),)
    found = await session.execute(
        select(MonthCount.neighbourhood_id)
        .where(
            MonthCount.month >= since, MonthCount.month < until, MonthCount.what == REPORTS, *those
        )
        .group_by(MonthCount.neighbourhood_id)
        .having(func.sum(MonthCount.count) >= least)
    )
    return await _sums(session, since, until, *those), len(found.all())


async def forget(session: Session, before: date) -> None:
    """Months before a day."""
    await session.execute(delete(MonthCount).where(MonthCount.month < before))


async def move(session: Session, old: int, new: int) -> None:
    """Two records turned out to be one group: what was counted goes to the one that stays."""
    found = await session.scalars(select(MonthCount).where(MonthCount.neighbourhood_id == old))
    for each in list(found):
        await add(session, new, each.month, {each.what: each.count})
        await session.delete(each)


async def _sums(session: Session, since: date, until: date, *more: object) -> dict[str, int]:
    found = await session.execute(
        select(MonthCount.what, func.sum(MonthCount.count))
        .where(MonthCount.month >= since, MonthCount.month < until, *more)  # type: ignore[arg-type]
        .group_by(MonthCount.what)
    )
    return {what: int(count) for what, count in found.all()}
