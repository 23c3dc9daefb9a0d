"""Who is on duty: of several processes on one database, the one that sends and runs the timers. (D2, D4)"""

from dataclasses import dataclass

from sqlalchemy import update
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Session, once

SENDING = "sending"


class Duty(Base):
    """One row. `holder` is a process ("" for nobody), `term` grows with every change of holder, `beat` while
    the holder lives. No time stands here: whose clock would it be?
    """

    __tablename__ = "duty"

    name: Mapped[str] = mapped_column(primary_key=True)
    holder: Mapped[str] = mapped_column(default="")
    term: Mapped[int] = mapped_column(default=0)
    beat: Mapped[int] = mapped_column(default=0)


@dataclass(frozen=True)
class Seen:
    """The row as it was looked at."""

    holder: str
    term: int
    beat: int


async def look(session: Session) -> Seen:
    """How it stands."""
    row = await session.get(Duty, SENDING)
    if row is None:
        row = await once(session, Duty, ("name",), name=SENDING)
    return Seen(row.holder, row.term, row.beat)


async def take(session: Session, seen: Seen, holder: str) -> Seen | None:
    """Take it over from whoever has not moved since it was `seen`; None where somebody did."""
    return await _moved(session, seen, Seen(holder, seen.term + 1, seen.beat + 1))


async def go_on(session: Session, seen: Seen) -> Seen | None:
    """One more beat of its holder; None where another one took it."""
    return await _moved(session, seen, Seen(seen.holder, seen.term, seen.beat + 1))


async def leave(session: Session, seen: Seen) -> None:
    """Its holder ends: the next one need not wait."""
    await _moved(session, seen, Seen("", seen.term, seen.beat + 1))


async def _moved(session: Session, seen: Seen, to: Seen) -> Seen | None:
    changed = (
        update(Duty)
        .where(Duty.name == SENDING, Duty.term == seen.term, Duty.beat == seen.beat)
        .values(holder=to.holder, term=to.term, beat=to.beat)
    )
    found = await session.execute(changed.returning(Duty.name))
    return to if found.first() else None
