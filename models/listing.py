"""Groups that list themselves, and the words and the place by which they are found. (M1)"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint, delete, func, insert, select
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Session

BYTES = String().with_variant(String(collation="C"), "postgresql")
"""Compared letter by letter, so that all words that begin alike lie together in the index."""
BEHIND_ALL = "\U0010ffff"
MOST = 200
"""Groups that one search looks at; who finds more says more."""


class Listing(Base):
    """What a group shows of itself to people who are not in it.

    `place`: the town, as an admin typed it. `latitude` and `longitude`: the middle of its area in degrees,
    None where it has none. `members`: people in the group as Telegram counted them last, None where unknown.
    """

    __tablename__ = "listing"

    id: Mapped[int] = mapped_column(primary_key=True)
    neighbourhood_id: Mapped[int] = mapped_column(
        ForeignKey("neighbourhood.id", ondelete="CASCADE"), unique=True
    )
    place: Mapped[str] = mapped_column(index=True)
    shows_area: Mapped[bool] = mapped_column(default=True)
    shows_room: Mapped[bool] = mapped_column(default=True)
    latitude: Mapped[float | None] = mapped_column(index=True)
    longitude: Mapped[float | None]
    members: Mapped[int | None]
    at: Mapped[datetime]


class ListingWord(Base):
    """A word of a listed group's name or town, in small letters without accents."""

    __tablename__ = "listing_word"
    __table_args__ = (UniqueConstraint("word", "listing_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    word: Mapped[str] = mapped_column(BYTES)
    listing_id: Mapped[int] = mapped_column(
        ForeignKey("listing.id", ondelete="CASCADE"), index=True
    )


async def of_group(session: Session, neighbourhood_id: int) -> Listing | None:
    """What this group shows of itself; None where it is not listed."""
    found = await session.scalars(
        select(Listing).where(Listing.neighbourhood_id == neighbourhood_id)
    )
    return found.one_or_none()


async def of_groups(session: Session, ids: Iterable[int]) -> dict[int, Listing]:
    """The same for several groups, by their ids."""
    found = await session.scalars(
        select(Listing).where(Listing.neighbourhood_id.in_(sorted(set(ids))))
    )
    return {each.neighbourhood_id: each for each in found}


async def put_words(session: Session, listing_id: int, words: Iterable[str]) -> None:
    """It is found by these from now on."""
    await session.execute(delete(ListingWord).where(ListingWord.listing_id == listing_id))
    rows = [{"word": each, "listing_id": listing_id} for each in sorted(set(words))]
    if rows:
        await session.execute(insert(ListingWord), rows)


async def with_words(session: Session, begin: Iterable[str]) -> list[Listing]:
    """Those with for each of these a word that begins so; MOST at the most, the first listed first."""
    asked = select(Listing)
    for each in begin:
        there = select(ListingWord.listing_id).where(
            ListingWord.word >= each, ListingWord.word < each + BEHIND_ALL
        )
        asked = asked.where(Listing.id.in_(there))
    found = await session.scalars(asked.order_by(Listing.id).limit(MOST))
    return list(found)


async def between(
    session: Session, south: float, west: float, north: float, east: float
) -> list[Listing]:
    """Those whose middle lies in a box of degrees."""
    found = await session.scalars(
        select(Listing).where(
            Listing.latitude >= south,
            Listing.latitude <= north,
            Listing.longitude >= west,
            Listing.longitude <= east,
        )
    )
    return list(found)


@dataclass(frozen=True)
class Spot:
    """The middle of a listed group's area, in degrees."""

    neighbourhood_id: int
    latitude: float
    longitude: float


async def points(
    session: Session, south: float, west: float, north: float, east: float
) -> list[Spot]:
    """The middles in a box of degrees, of groups that show their area."""
    found = await session.execute(
        select(Listing.neighbourhood_id, Listing.latitude, Listing.longitude).where(
            Listing.latitude >= south,
            Listing.latitude <= north,
            Listing.longitude >= west,
            Listing.longitude <= east,
            Listing.shows_area,
        )
    )
    return [
        Spot(number, up, aside)
        for number, up, aside in found
        if up is not None and aside is not None
    ]


async def bounds(session: Session) -> tuple[float, float, float, float] | None:
    """South, west, north and east of all middles that are shown; None where none is."""
    up, aside = Listing.latitude, Listing.longitude
    found = await session.execute(
        select(func.min(up), func.min(aside), func.max(up), func.max(aside)).where(
            up >= -90.0, Listing.shows_area
        )
    )
    south, west, north, east = found.one()
    if south is None or west is None or north is None or east is None:
        return None
    return south, west, north, east


async def by_place(session: Session, *, skip: int, most: int) -> list[Listing]:
    """Some of all, town by town."""
    found = await session.scalars(
        select(Listing).order_by(Listing.place, Listing.id).offset(skip).limit(most)
    )
    return list(found)


async def count(session: Session) -> int:
    """How many groups are listed."""
    return await session.scalar(select(func.count(Listing.id))) or 0
