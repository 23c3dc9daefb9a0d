"""An area as lines to draw: north up, true to shape, in a box of a given width and height. (M5)"""

import math
from itertools import chain

from shapely.geometry import Point, Polygon, shape
from shapely.geometry.base import BaseGeometry

from services.area.perimeter import METRES_PER_DEGREE, Area

EDGE = 0.06
"""Of the box, left free around the area."""
FINE = 0.004
"""Of the larger side: bends smaller than this cannot be seen on paper."""
Ring = list[tuple[float, float]]


def rings(area: Area | None, *, wide: float, high: float) -> list[dict[str, object]] | None:
    """Outlines and holes, each with points from (0, 0) above left to (1, 1); None where nothing can be drawn.

    `wide` and `high` tell the box's shape, in any unit.
    """
    if area is None or area["kind"] == "postcodes":
        return None
    found = _flat(area)
    west, south, east, north = found.bounds
    scale = (1 - 2 * EDGE) / max((east - west) / wide, (north - south) / high)
    found = found.simplify(max(east - west, north - south) * FINE)
    middle = ((west + east) / 2, (south + north) / 2)

    def placed(points: list[tuple[float, ...]]) -> Ring:
        return [
            (
                round(0.5 + (each[0] - middle[0]) * scale / wide, 4),
                round(0.5 - (each[1] - middle[1]) * scale / high, 4),
            )
            for each in points
        ]

    parts = [each for each in getattr(found, "geoms", (found,)) if isinstance(each, Polygon)]
    return list(
        chain.from_iterable(
            [
                {"hole": False, "points": placed(list(each.exterior.coords))},
                *({"hole": True, "points": placed(list(hole.coords))} for hole in each.interiors),
            ]
            for each in parts
        )
    )


def _flat(area: Area) -> BaseGeometry:
    """In degrees of latitude both ways."""
    if area["kind"] == "circle":
        return Point(0, 0).buffer(area["radius"] / METRES_PER_DEGREE, quad_segs=24)
    found = shape(area["geometry"])
    squeeze = math.cos(math.radians(found.centroid.y))
    from shapely.affinity import scale  # noqa: PLC0415 - numpy comes with it, for paper only

    return scale(found, xfact=squeeze, yfact=1, origin=(0, 0))
