"""The outbox: everything that leaves, written in the transaction of the state it tells about."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, Index, case, delete, event, select, update
from sqlalchemy.orm import Mapped, mapped_column, object_session

from models.base import WAITS, Base, Session, insert


class Kind(StrEnum):
    """What the sender does with a row."""

    CARD = "card"
    SAY = "say"
    WORD = "word"
    REWORD = "reword"
    SHOW = "show"
    REACT = "react"
    DELETE = "delete"
    PIN = "pin"
    UNPIN = "unpin"
    MOVE = "move"
    MEDIA = "media"
    APPROVE = "approve"
    DECLINE = "decline"
    TOPIC = "topic"
    BOARD = "board"


class Outbox(Base):
    """One waiting call. A newer row with the same `key` replaces the payload and keeps the place.

    `rank` 0 goes first (see bot/pacing). `version` tells whether the row changed while it was being
    sent. `parked`: why a dead chat's row waits for an operator, None otherwise. `may_vanish`: it is
    taken out before it is sent, so that it comes at most once; everything else comes at least once.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        Index("ix_outbox_waiting", "parked", "rank", "id"),
        {"sqlite_autoincrement": True},  # an id is never used again
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str | None] = mapped_column(unique=True)
    kind: Mapped[Kind]
    rank: Mapped[int]
    chat_id: Mapped[int] = mapped_column(BigInteger, index=True)
    user_id: Mapped[int | None] = mapped_column(BigInteger, index=True)
    incident_id: Mapped[int | None] = mapped_column(index=True)
    neighbourhood_id: Mapped[int | None] = mapped_column(index=True)
    locale: Mapped[str] = mapped_column(default="nl")
    payload: Mapped[dict[str, Any]]
    created_at: Mapped[datetime] = mapped_column(index=True)
    not_before: Mapped[datetime | None]
    expires_at: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0)
    version: Mapped[int] = mapped_column(default=0)
    parked: Mapped[str | None]
    may_vanish: Mapped[bool] = mapped_column(default=False)


IS_PARKED = Outbox.parked > ""  # so that an index finds the few


@event.listens_for(Outbox, "after_insert")
def _put(_mapper: object, _connection: object, row: Outbox) -> None:
    """Whoever sends is told with the commit."""
    session = object_session(row)
    if session is not None:
        session.info[WAITS] = True


async def by_key(session: Session, key: str) -> Outbox | None:
    """The waiting row with this key."""
    return (await session.scalars(select(Outbox).where(Outbox.key == key))).one_or_none()


REPLACED = (
    "kind", "payload", "chat_id", "neighbourhood_id", "expires_at", "not_before", "parked", "attempts",
)  # fmt: skip


async def put(session: Session, row: Outbox) -> None:
    """Write a row with a key; a waiting one with that key takes what it carries and keeps its place."""
    given = {name: value for name, value in vars(row).items() if not name.startswith("_")}
    new = insert(session, Outbox).values(given)
    urgent = case((new.excluded.rank < Outbox.rank, new.excluded.rank), else_=Outbox.rank)
    changed: dict[str, Any] = {name: new.excluded[name] for name in REPLACED}
    changed |= {"version": Outbox.version + 1, "rank": urgent}
    if row.locale:
        changed["locale"] = new.excluded.locale
    session.info[WAITS] = True
    await session.scalars(
        new.on_conflict_do_update(index_elements=[Outbox.key], set_=changed).returning(Outbox),
        execution_options={"populate_existing": True},
    )


async def waiting(session: Session) -> list[Outbox]:
    """All rows that may be sent, most urgent first, then oldest."""
    found = await session.scalars(
        select(Outbox).where(Outbox.parked.is_(None)).order_by(Outbox.rank, Outbox.id).limit(1000)
    )
    return list(found)


def copied(row: Outbox) -> Outbox:
    """The same row once more, for one that left the outbox and has to be there again."""
    return Outbox(**{each.key: getattr(row, each.key) for each in Outbox.__table__.columns})


async def finish(session: Session, row_id: int, version: int) -> bool:
    """Remove a row that was sent; False when a newer state replaced it meanwhile."""
    done = await session.execute(
        delete(Outbox).where(Outbox.id == row_id, Outbox.version == version).returning(Outbox.id)
    )
    return done.first() is not None


async def delay(session: Session, row_id: int, *, until: datetime) -> None:
    """One more failed attempt: try again at `until`."""
    await session.execute(
        update(Outbox)
        .where(Outbox.id == row_id)
        .values(attempts=Outbox.attempts + 1, not_before=until)
    )


async def park(session: Session, chat_id: int, reason: str) -> int:
    """Hold everything for a dead chat; how many rows that are."""
    parked = await session.execute(
        update(Outbox)
        .where(Outbox.chat_id == chat_id, Outbox.parked.is_(None))
        .values(parked=reason)
        .returning(Outbox.id)
    )
    return len(parked.all())


async def unpark(session: Session, chat_id: int) -> None:
    """The chat lives again: what was tried in vain is tried at once."""
    here = Outbox.chat_id == chat_id
    await session.execute(update(Outbox).where(here).values(parked=None))
    again = update(Outbox).where(here, Outbox.attempts > 0)
    await session.execute(again.values(not_before=None, attempts=0))


async def parked(session: Session) -> list[Outbox]:
    """What waits for an operator, oldest first."""
    found = await session.scalars(select(Outbox).where(IS_PARKED))
    return sorted(found, key=lambda row: (row.created_at, row.id))


async def try_again(session: Session) -> None:
    """Everything that waits for an operator is tried as if it were new."""
    session.info[WAITS] = True
    await session.execute(
        update(Outbox).where(IS_PARKED).values(parked=None, not_before=None, attempts=0)
    )


async def move_chat(session: Session, old: int, new: int) -> None:
    """A group became a supergroup; what hangs on an old message id is of no use there."""
    bound = (Kind.REACT, Kind.DELETE, Kind.PIN, Kind.UNPIN, Kind.REWORD)
    await session.execute(delete(Outbox).where(Outbox.chat_id == old, Outbox.kind.in_(bound)))
    await session.execute(update(Outbox).where(Outbox.chat_id == old).values(chat_id=new))


async def drop_waiting(session: Session, incident_id: int, *, kinds: tuple[Kind, ...]) -> None:
    """Forget what was still to be said about an incident that is over."""
    await session.execute(
        delete(Outbox).where(Outbox.incident_id == incident_id, Outbox.kind.in_(kinds))
    )


async def to_say(session: Session, incident_id: int) -> list[Outbox]:
    """Lines and words about an incident that were not sent yet."""
    found = await session.scalars(
        select(Outbox).where(
            Outbox.incident_id == incident_id, Outbox.kind.in_((Kind.SAY, Kind.WORD))
        )
    )
    return list(found)


async def drop_moves(session: Session, neighbourhood_id: int) -> None:
    """The group migrated: what was to be moved from it has another id now."""
    await session.execute(
        delete(Outbox).where(Outbox.kind == Kind.MOVE, Outbox.neighbourhood_id == neighbourhood_id)
    )


async def drop_key(session: Session, key: str) -> None:
    """Forget the waiting row with this key."""
    await session.execute(delete(Outbox).where(Outbox.key == key))


async def drop_person(session: Session, user_id: int) -> None:
    """Forget everything that waits for one person."""
    await session.execute(delete(Outbox).where(Outbox.user_id == user_id))


async def older_than(session: Session, instant: datetime) -> list[Outbox]:
    """Rows that wait since before `instant`: undeliverable, or parked."""
    return list(await session.scalars(select(Outbox).where(Outbox.created_at < instant)))
