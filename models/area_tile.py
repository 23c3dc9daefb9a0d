"""Where a group's area lies, in tiles and postcodes: which groups a place may belong to, by an index. (J3)"""

from collections.abc import Iterable

from sqlalchemy import ForeignKey, UniqueConstraint, delete, insert, select
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Session
from models.neighbourhood import Neighbourhood


class AreaTile(Base):
    """`tile` as services/area/tiles.py names it: a square of the grid that the area touches, or a postcode of it."""

    __tablename__ = "area_tile"
    __table_args__ = (UniqueConstraint("tile", "neighbourhood_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    tile: Mapped[str]
    neighbourhood_id: Mapped[int] = mapped_column(
        ForeignKey("neighbourhood.id", ondelete="CASCADE"), index=True
    )


async def put(session: Session, neighbourhood_id: int, tiles: Iterable[str]) -> None:
    """The group's area is this one now."""
    mine = AreaTile.neighbourhood_id == neighbourhood_id
    await session.execute(delete(AreaTile).where(mine))
    rows = [{"tile": each, "neighbourhood_id": neighbourhood_id} for each in sorted(set(tiles))]
    if rows:
        await session.execute(insert(AreaTile), rows)


async def groups_at(session: Session, tiles: Iterable[str]) -> list[Neighbourhood]:
    """The groups, left ones aside, whose areas touch one of these tiles, the oldest first."""
    here = select(AreaTile.neighbourhood_id).where(AreaTile.tile.in_(sorted(set(tiles))))
    found = await session.scalars(
        select(Neighbourhood).where(Neighbourhood.id.in_(here)).order_by(Neighbourhood.id)
    )
    return [each for each in found if each.left_at is None and each.perimeter]
