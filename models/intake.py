"""What came in: update ids that are done, and updates that failed (D1). Never a text."""

from datetime import datetime

from sqlalchemy import BigInteger, select
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Session, insert


class SeenUpdate(Base):
    """Written in the transaction of the update's effects: a second delivery meets it."""

    __tablename__ = "seen_update"

    update_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    at: Mapped[datetime] = mapped_column(index=True)


class FailedUpdate(Base):
    """`error` is the exception's class, `kind` the update's type, for example "message"."""

    __tablename__ = "failed_update"

    update_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    kind: Mapped[str]
    error: Mapped[str]
    attempts: Mapped[int] = mapped_column(default=0)
    at: Mapped[datetime] = mapped_column(index=True)


async def first_seen(session: Session, update_id: int, *, now: datetime) -> bool:
    """Write it down as done; False when its effects are committed already."""
    new = insert(session, SeenUpdate).values(update_id=update_id, at=now)
    found = await session.scalars(new.on_conflict_do_nothing().returning(SeenUpdate.update_id))
    return found.one_or_none() is not None


async def given_up(session: Session) -> list[FailedUpdate]:
    """Updates that were passed over, oldest first."""
    passed = select(FailedUpdate).join(SeenUpdate, SeenUpdate.update_id == FailedUpdate.update_id)
    return list(await session.scalars(passed.order_by(FailedUpdate.at)))


async def record_failure(
    session: Session, update_id: int, *, kind: str, error: str, now: datetime
) -> int:
    """Count one more failure of an update; the number of failures so far."""
    failed = await session.get(FailedUpdate, update_id)
    if failed is None:
        failed = FailedUpdate(update_id=update_id, kind=kind, error=error, attempts=0, at=now)
        session.add(failed)
    failed.attempts += 1
    failed.error = error
    return failed.attempts
