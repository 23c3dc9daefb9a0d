"""How much of one area another one covers, and a line that gives each group its own side. (M3)"""

import math

from shapely.affinity import scale
from shapely.geometry import Point, Polygon, mapping, shape
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from saar import overlap
from saar.countries.pack import Country
from services.area import perimeter
from services.area.perimeter import METRES_PER_DEGREE, Area

FAR = 10.0
"""Degrees: a half plane reaches so far from the middle, much farther than any area."""
ROUND = 24
"""Corners of a quarter of a circle."""


def share(mine: Area, others: Area, country: Country) -> float | None:
    """Which part of `mine` the other area covers, 0 to 1; None where one has postcodes and the other a shape."""
    if mine["kind"] == others["kind"] == "postcodes":
        held = [perimeter.holds_postcode(others, each, country) for each in mine["codes"]]
        return sum(each is True for each in held) / max(len(held), 1)
    if "postcodes" in (mine["kind"], others["kind"]):
        return None
    a, b = drawn(mine), drawn(others)
    return float(a.intersection(b).area / a.area) if a.area else 0.0


def drawn(area: Area) -> BaseGeometry:
    """A circle or a shape as an outline in degrees."""
    if area["kind"] != "circle":
        return shape(area["geometry"])
    latitude, longitude = float(area["latitude"]), float(area["longitude"])
    flat = Point(longitude, latitude).buffer(area["radius"] / METRES_PER_DEGREE, quad_segs=ROUND)
    stretch = 1 / math.cos(math.radians(latitude))
    return scale(flat, xfact=stretch, yfact=1, origin=(longitude, latitude))


def divided(first: Area, second: Area) -> tuple[Area, Area] | None:
    """Both areas where the common part is cut halfway between their middles; None where that leaves one of them
    too little, or where one is a list of postcodes.
    """
    if "postcodes" in (first["kind"], second["kind"]):
        return None
    a, b = drawn(first), drawn(second)
    nearer = _nearer(a, b)
    if nearer is None:
        return None
    common = a.intersection(b)
    parts = (a.difference(common.difference(nearer)), b.difference(common.intersection(nearer)))
    kept = [_outlines(each) for each in parts]
    enough = all(
        new.area >= old.area * overlap.LEFT_OVER for new, old in zip(kept, (a, b), strict=True)
    )
    return (_area(kept[0]), _area(kept[1])) if enough else None


def _nearer(a: BaseGeometry, b: BaseGeometry) -> Polygon | None:
    """Everything nearer to the middle of `a` than to that of `b`; None where those are the same."""
    squeeze = math.cos(math.radians(a.centroid.y))
    east, north = (b.centroid.x - a.centroid.x) * squeeze, b.centroid.y - a.centroid.y
    length = math.hypot(east, north)
    if length * METRES_PER_DEGREE < 1:
        return None
    along, across = (east / length, north / length), (-north / length, east / length)
    middle = ((a.centroid.x + b.centroid.x) / 2, (a.centroid.y + b.centroid.y) / 2)

    def corner(forward: float, aside: float) -> tuple[float, float]:
        x = along[0] * forward + across[0] * aside
        return middle[0] + x / squeeze, middle[1] + along[1] * forward + across[1] * aside

    return Polygon([corner(0, -FAR), corner(0, FAR), corner(-FAR, FAR), corner(-FAR, -FAR)])


def _outlines(found: BaseGeometry) -> BaseGeometry:
    """Without the points and lines that a cut can leave."""
    parts = getattr(found, "geoms", (found,))
    return unary_union([each for each in parts if isinstance(each, Polygon)])


def _area(found: BaseGeometry) -> Area:
    return {"kind": "shape", "geometry": dict(mapping(found))}
