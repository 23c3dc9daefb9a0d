"""Strips between areas that belong to nobody: where a burglar goes when both sides watch. (M4)"""

import math

from shapely import STRtree
from shapely.affinity import scale
from shapely.geometry import Polygon, mapping
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from services.area.overlaps import drawn
from services.area.perimeter import METRES_PER_DEGREE, Area

MOST = 200
"""Strips that are looked at, the largest ones."""
SMALLEST = 2500.0
"""Square metres: a corner of a few gardens is no strip."""


def between(areas: list[Area], metres: float) -> list[Area]:
    """Strips not wider than `metres` with areas on both sides of them, the largest first."""
    if len(areas) < 2:
        return []
    shapes = [drawn(each) for each in areas]
    whole = unary_union(shapes)
    squeeze = math.cos(math.radians(whole.centroid.y))
    flat = scale(whole, METRES_PER_DEGREE * squeeze, METRES_PER_DEGREE, origin=(0, 0))
    closed = flat.buffer(metres / 2).buffer(-metres / 2)
    strips = [each for each in _parts(closed.difference(flat)) if each.area >= SMALLEST]
    strips.sort(key=lambda each: -each.area)
    tree = STRtree(shapes)
    return [_area(each, squeeze) for each in strips[:MOST] if _is_between(each, tree, squeeze)]


def _parts(found: BaseGeometry) -> list[Polygon]:
    return [each for each in getattr(found, "geoms", (found,)) if isinstance(each, Polygon)]


def _is_between(strip: Polygon, tree: STRtree, squeeze: float) -> bool:
    """It touches two of them, not only a bay of one."""
    back = scale(strip, 1 / (METRES_PER_DEGREE * squeeze), 1 / METRES_PER_DEGREE, origin=(0, 0))
    wide = back.buffer(1 / METRES_PER_DEGREE)
    return len(tree.query(wide, predicate="intersects")) > 1


def _area(strip: Polygon, squeeze: float) -> Area:
    found = scale(strip, 1 / (METRES_PER_DEGREE * squeeze), 1 / METRES_PER_DEGREE, origin=(0, 0))
    return {"kind": "shape", "geometry": dict(mapping(found))}
