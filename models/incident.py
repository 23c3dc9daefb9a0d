"""Incidents: the thing in the street, as long as a neighbourhood deals with it."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index, func, select, update
from sqlalchemy.orm import Mapped, composite, mapped_column

from models.base import Base, Session
from models.card import Card
from models.ids import fresh_id
from saar.asking import Asking
from saar.facts import Facts
from saar.steps import Phase, Progress


class Incident(Base):
    """`progress` and `asking` are the frozen values the rules work on; `version` guards it against two writers.

    `topic`: of a forum, where it was reported. `merged_into`: an admin said that it is that one.
    `timeline_at`: an admin made a timeline of it for the community officer, last then (M9).
    `is_read`: somebody reads a copy of its card (models/reader.py). `shared_location` holds Telegram's id of the message with a location, never coordinates.
    """

    __tablename__ = "incident"
    __table_args__ = (
        Index("ix_incident_closed_at", "closed_at"),
        Index("ix_incident_to_clean", "cleaned_at", "closed_at"),
        {"sqlite_autoincrement": True},  # an id is never used again
    )

    id: Mapped[int] = mapped_column(primary_key=True, default=fresh_id)
    neighbourhood_id: Mapped[int] = mapped_column(
        ForeignKey("neighbourhood.id", ondelete="CASCADE"), index=True
    )
    reporter_id: Mapped[int | None] = mapped_column(
        ForeignKey("resident.id", ondelete="SET NULL"), index=True
    )
    facts: Mapped[Facts]
    reply_to: Mapped[int | None] = mapped_column(BigInteger)
    topic: Mapped[int | None] = mapped_column(BigInteger)
    merged_into: Mapped[int | None] = mapped_column(BigInteger)
    shared_location: Mapped[int | None] = mapped_column(BigInteger)
    confirmed: Mapped[bool] = mapped_column(default=True)
    warned: Mapped[bool] = mapped_column(default=False)
    is_read: Mapped[bool] = mapped_column(default=False)
    cleaned_at: Mapped[datetime | None]
    timeline_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column()

    progress: Mapped[Progress] = composite(
        mapped_column("phase"),
        mapped_column("urgent"),
        mapped_column("opened_at"),
        mapped_column("news_at"),
        mapped_column("not_urgent"),
        mapped_column("unsafe"),
        mapped_column("still"),
        mapped_column("louds"),
        mapped_column("outcome"),
        mapped_column("closed_at"),
        mapped_column("helped_at"),
        mapped_column("hushed"),
        mapped_column("failed_at"),
    )

    asking: Mapped[Asking] = composite(mapped_column("asked"), mapped_column("group_asked_at"))

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - SQLAlchemy's own hook


async def locked(session: Session, incident_id: int) -> Incident | None:
    """The incident, locked until the transaction ends; None where it is gone."""
    return await session.get(Incident, incident_id, with_for_update=True, populate_existing=True)


async def current(session: Session, incident_id: int) -> Incident | None:
    """The incident, or the one that it became part of since, locked; None where it is gone."""
    found = await locked(session, incident_id)
    while found is not None and found.merged_into is not None:
        kept = await locked(session, found.merged_into)
        if kept is None:
            return found
        found = kept
    return found


async def any_in(session: Session, neighbourhood_id: int) -> bool:
    """Has anything happened here lately, open or closed?"""
    found = await session.scalars(
        select(Incident.id).where(Incident.neighbourhood_id == neighbourhood_id).limit(1)
    )
    return found.first() is not None


async def open_in(session: Session, neighbourhood_id: int, *, lock: bool = False) -> list[Incident]:
    """Open and waiting incidents that a neighbourhood has a card of, oldest first."""
    query = (
        select(Incident)
        .where(
            Incident.id.in_(
                select(Card.incident_id).where(Card.neighbourhood_id == neighbourhood_id)
            ),
            Incident.__table__.c.phase != Phase.CLOSED,
        )
        .order_by(Incident.id)
    )
    if lock:
        query = query.with_for_update()
    return list(await session.scalars(query))


async def told_in(session: Session, neighbourhood_id: int, *, most: int) -> list[Incident]:
    """A group's own incidents of which more is known than a skeleton, newest first. (M9)"""
    found = await session.scalars(
        select(Incident)
        .where(Incident.neighbourhood_id == neighbourhood_id, Incident.cleaned_at.is_(None))
        .order_by(Incident.id.desc())
        .limit(most)
    )
    return list(found)


async def move(session: Session, old: int, new: int) -> None:
    """Two records turned out to be one group: its incidents and cards go to the one that stays."""
    for table in (Incident, Card):
        await session.execute(
            update(table).where(table.neighbourhood_id == old).values(neighbourhood_id=new)
        )


async def streets(session: Session, neighbourhood_id: int) -> set[str]:
    """Where a neighbourhood reported something; skeletons keep the street for a month."""
    found = await session.scalars(
        select(Incident.facts).where(Incident.neighbourhood_id == neighbourhood_id)
    )
    return {each.street for each in found if each.street}


async def by_reporter(session: Session, resident_id: int, *, since: datetime) -> tuple[int, int]:
    """How many incidents a resident has open, and opened since `since`. (S8)"""
    table = Incident.__table__.c
    row = (
        await session.execute(
            select(
                func.count().filter(table.phase != Phase.CLOSED),
                func.count().filter(table.opened_at >= since),
            ).where(table.reporter_id == resident_id)
        )
    ).one()
    return row[0], row[1]


async def closed_before(session: Session, instant: datetime, *, cleaned: bool) -> list[Incident]:
    """Incidents closed before `instant`, cleaned down to the skeleton or not yet."""
    table = Incident.__table__.c
    query = select(Incident).where(table.phase == Phase.CLOSED, table.closed_at < instant)
    query = query.where(table.cleaned_at.is_not(None) if cleaned else table.cleaned_at.is_(None))
    return list(await session.scalars(query.order_by(table.closed_at)))
