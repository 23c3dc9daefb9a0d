"""Where somebody says that they live: inside the borders, outside, or in another group's. (J1, J3)"""

from typing import Any

from models import area_tile, official
from models.application import Inside
from models.base import Session
from models.neighbourhood import Neighbourhood
from services.area import perimeter, tiles

Drawn = dict[str, Any]
"""A postcode's own area as an authority drew it: GeoJSON."""


async def drawn(session: Session, group: Neighbourhood, text: str) -> Drawn | None:
    """The area of the postcode in an answer, where an authority drew it."""
    code = perimeter.postcode_in(text, group.pack)
    area = await official.narrowest(session, perimeter.codes_of(code, group.pack)) if code else None
    return area.geometry if area else None


def inside(
    group: Neighbourhood, text: str, point: tuple[float, float] | None, area_of_code: Drawn | None
) -> Inside:
    """Does an answer lie in the group's area? A pin tells, else a postcode."""
    area = group.perimeter
    if area is None:
        return Inside.UNKNOWN
    known = perimeter.holds_point(area, *point) if point else _by_postcode(group, text)
    if known is None and area_of_code:
        known = perimeter.holds_drawn(area, area_of_code)
    return Inside.UNKNOWN if known is None else Inside.YES if known else Inside.NO


def _by_postcode(group: Neighbourhood, text: str) -> bool | None:
    code = perimeter.postcode_in(text, group.pack)
    if code is None or group.perimeter is None:
        return None
    return perimeter.holds_postcode(group.perimeter, code, group.pack)


async def right_group(
    session: Session,
    group: Neighbourhood,
    text: str,
    point: tuple[float, float] | None,
    area_of_code: Drawn | None,
) -> Neighbourhood | None:
    """Another group whose area does hold the answer. (J3)"""
    code = perimeter.postcode_in(text, group.pack)
    near = (
        [tiles.tile_at(*point)] if point else tiles.tiles_of_code(code, group.pack) if code else []
    )
    if area_of_code:
        near += tiles.tiles_of({"kind": "shape", "geometry": area_of_code})
    for each in await area_tile.groups_at(session, near):
        if each.id != group.id and inside(each, text, point, area_of_code) is Inside.YES:
            return each
    return None
