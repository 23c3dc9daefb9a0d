"""Which squares of the grid and which postcodes each group's area has, so that a place finds its group."""

import json
import math
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "20261129o"
down_revision = "20261129n"
branch_labels = None
depends_on = None

SIDE, WIDE, METRES = 0.02, 0.03, 110_000.0


def upgrade() -> None:
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    table = op.create_table(
        "area_tile",
        sa.Column("id", number, nullable=False),
        sa.Column("tile", sa.String(), nullable=False),
        sa.Column("neighbourhood_id", number, nullable=False),
        sa.ForeignKeyConstraint(
            ["neighbourhood_id"],
            ["neighbourhood.id"],
            name="fk_area_tile_neighbourhood_id_neighbourhood",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_area_tile"),
        sa.UniqueConstraint("tile", "neighbourhood_id", name="uq_area_tile_tile_neighbourhood_id"),
    )
    op.create_index("ix_area_tile_neighbourhood_id", "area_tile", ["neighbourhood_id"])
    groups = sa.table("neighbourhood", sa.column("id"), sa.column("perimeter", sa.JSON()))
    known = sa.select(groups).where(groups.c.perimeter.is_not(None))
    rows = [
        {"tile": tile, "neighbourhood_id": number}
        for number, area in op.get_bind().execute(known).all()
        for tile in sorted(_tiles(area))
    ]
    if rows:
        op.bulk_insert(table, rows)


def downgrade() -> None:
    op.drop_table("area_tile")


def _tiles(area: Any) -> set[str]:
    area = json.loads(area) if isinstance(area, str) else area
    kind = area.get("kind") if area else None
    if kind == "postcodes":
        return {f"code {each}" for each in area["codes"]}
    if kind not in ("circle", "shape"):
        return set()
    south, west, north, east = _bounds(area)
    return {
        f"{row}:{column}"
        for row in range(math.floor(south / SIDE), math.floor(north / SIDE) + 1)
        for column in range(math.floor(west / WIDE), math.floor(east / WIDE) + 1)
    }


def _bounds(area: dict[str, Any]) -> tuple[float, float, float, float]:
    if area["kind"] == "circle":
        latitude, longitude = float(area["latitude"]), float(area["longitude"])
        up = float(area["radius"]) / METRES
        wide = up / max(math.cos(math.radians(abs(latitude) + up)), 0.01)
        return latitude - up, longitude - wide, latitude + up, longitude + wide
    points = list(_points(area["geometry"]["coordinates"]))
    longitudes, latitudes = zip(*points, strict=True)
    return min(latitudes), min(longitudes), max(latitudes), max(longitudes)


def _points(given: Any) -> Any:
    if isinstance(given[0], (int, float)):
        yield float(given[0]), float(given[1])
    else:
        for each in given:
            yield from _points(each)
