"""Areas that an authority drew: neighbourhoods and postcodes, as an operator imported them. (G3, M1)"""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import JSON, ForeignKey, UniqueConstraint, delete, func, insert, select
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Session
from models.listing import BEHIND_ALL, BYTES

MOST = 400
"""Areas that one question looks at."""


class OfficialArea(Base):
    """`source`: the name of the file it came from; `code`: a postcode as it is kept, None for a neighbourhood.

    `geometry`: GeoJSON, `latitude` and `longitude` the middle of it, all in degrees (WGS 84).
    """

    __tablename__ = "official_area"

    id: Mapped[int] = mapped_column(primary_key=True)
    source: Mapped[str] = mapped_column(index=True)
    name: Mapped[str]
    town: Mapped[str]
    code: Mapped[str | None] = mapped_column(index=True)
    geometry: Mapped[dict[str, Any]] = mapped_column(JSON)
    latitude: Mapped[float] = mapped_column(index=True)
    longitude: Mapped[float]


class OfficialWord(Base):
    """A word of an area's name, in small letters without accents."""

    __tablename__ = "official_word"
    __table_args__ = (UniqueConstraint("word", "area_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    word: Mapped[str] = mapped_column(BYTES)
    area_id: Mapped[int] = mapped_column(
        ForeignKey("official_area.id", ondelete="CASCADE"), index=True
    )


async def drop(session: Session, source: str) -> None:
    """What came from this file goes."""
    await session.execute(delete(OfficialArea).where(OfficialArea.source == source))


async def put(session: Session, area: OfficialArea, words: Iterable[str]) -> None:
    """One more area, found by these words."""
    session.add(area)
    await session.flush()
    rows = [{"word": each, "area_id": area.id} for each in sorted(set(words))]
    if rows:
        await session.execute(insert(OfficialWord), rows)


async def sources(session: Session) -> list[tuple[str, int]]:
    """The files that areas came from, and how many."""
    found = await session.execute(
        select(OfficialArea.source, func.count(OfficialArea.id))
        .group_by(OfficialArea.source)
        .order_by(OfficialArea.source)
    )
    return [(name, count) for name, count in found]


async def around(
    session: Session, south: float, west: float, north: float, east: float
) -> list[OfficialArea]:
    """Neighbourhoods whose middle lies in a box of degrees."""
    found = await session.scalars(
        select(OfficialArea)
        .where(
            OfficialArea.latitude >= south,
            OfficialArea.latitude <= north,
            OfficialArea.longitude >= west,
            OfficialArea.longitude <= east,
            OfficialArea.code.is_(None),
        )
        .limit(MOST)
    )
    return list(found)


async def with_words(session: Session, begin: Iterable[str]) -> list[OfficialArea]:
    """Neighbourhoods with for each of these a word in their name that begins so."""
    asked = select(OfficialArea)
    for each in begin:
        there = select(OfficialWord.area_id).where(
            OfficialWord.word >= each, OfficialWord.word < each + BEHIND_ALL
        )
        asked = asked.where(OfficialArea.id.in_(there))
    found = await session.scalars(asked.order_by(OfficialArea.id).limit(MOST))
    return list(found)


async def narrowest(session: Session, codes: Sequence[str]) -> OfficialArea | None:
    """The area of the first of these postcodes that is known: a narrow one stands before the wider one."""
    every = await session.scalars(select(OfficialArea).where(OfficialArea.code.in_(list(codes))))
    found = {each.code: each for each in every}
    return next((found[each] for each in codes if each in found), None)
