"""A map file from an admin: read, turned to degrees, mended where that is clear, or refused with its place. (G3)"""

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np
from shapely import get_coordinates, is_valid_reason, make_valid, simplify, transform, union_all
from shapely.geometry import LineString, MultiPolygon, Polygon, mapping
from shapely.geometry.base import BaseGeometry

from saar.countries.pack import Country
from saar.effects import Text, Value
from services.area import geojson, walked
from services.area.geojson import WGS84
from services.area.perimeter import MOST_KM2, square_kilometres
from services.area.pieces import Piece, Problem, Written

if TYPE_CHECKING:
    from pyproj import Transformer

MOST_BYTES = 1_000_000
MOST_POINTS = 5_000
MOST_PIECES = 2_000
FINE = 0.00002  # degrees, some two metres: what a walk of thousands of points is drawn with
CLEAR = 0.9  # of the area that one part of a crossing border must hold to be the one that was meant
OPEN_ENDS = 0.15  # of its length that a line may leave open between its ends


@dataclass(frozen=True)
class MapFile:
    """What a file holds as areas in degrees (WGS 84): `named` tells them apart, else they are one.

    `turned`: latitude and longitude stood the other way round; `mended`: a border crossed itself.
    """

    pieces: tuple[Piece, ...]
    turned: bool = False
    mended: bool = False

    @property
    def named(self) -> bool:
        """Are there several, each with a name of its own?"""
        names = [each.name for each in self.pieces]
        return len(names) > 1 and all(names) and len(set(names)) > 1


def read(data: bytes, country: Country) -> MapFile | Problem:
    """GeoJSON, KML, KMZ or GPX; a problem says where in the file it is."""
    if len(data) > MOST_BYTES:
        return Problem(Text("perimeter-too-big"))
    try:
        written = _written(data)
        return written if isinstance(written, Problem) else _judged(written, country)
    except RecursionError:  # thousands of brackets within one another
        return Problem(Text("perimeter-no-geojson"))


def around(corners: tuple[tuple[float, float], ...]) -> MapFile | Problem:
    """Longitude and latitude of at least three corners, in the order in which one walks past them."""
    found = _sound(Polygon(corners), 1)
    if isinstance(found, Problem):
        return Problem(Text("corners-crossing"))
    return MapFile((Piece("", found),))


def whole(pieces: tuple[Piece, ...]) -> dict[str, Any] | Problem:
    """Some pieces as one area: GeoJSON, WGS 84."""
    found = union_all([each.shape for each in pieces])
    if square_kilometres(found) > MOST_KM2:
        area = round(square_kilometres(found))
        return Problem(Text("perimeter-too-wide", {"count": area, "most": int(MOST_KM2)}))
    return dict(mapping(found))


def _written(data: bytes) -> Written | Problem:
    if data.startswith(walked.ZIP):
        inner = walked.unpacked(data, MOST_BYTES)
        return walked.read(inner) if inner else Problem(Text("perimeter-no-geojson"))
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return walked.read(data)
    try:
        return geojson.read(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return Problem(Text("perimeter-no-text"))


def _judged(written: Written, country: Country) -> MapFile | Problem:
    """Complaints come in the file's own numbers, so before anything is turned to degrees."""
    if len(written.pieces) > MOST_PIECES:
        return Problem(Text("perimeter-too-many-areas", {"most": MOST_PIECES}))
    pieces, mended = [], False
    for number, piece in enumerate(written.pieces, start=1):
        outline = _closed(piece.shape, number)
        found = outline if isinstance(outline, Problem) else _sound(outline, number)
        if isinstance(found, Problem):
            return found
        mended = mended or found is not outline
        pieces.append(Piece(piece.name, found))
    placed = _placed(tuple(pieces), written.grid, country)
    if isinstance(placed, Problem):
        return placed
    if any(len(get_coordinates(each.shape)) > MOST_POINTS for each in placed.pieces):
        return Problem(Text("perimeter-too-many", {"most": MOST_POINTS}))
    return replace(placed, mended=mended)


def _sound(outline: BaseGeometry, number: int) -> BaseGeometry | Problem:
    """The same without crossings, where it is clear what was meant."""
    if outline.is_valid:
        return outline
    parts = _areas(make_valid(outline))
    largest = max(parts, key=lambda each: each.area, default=None)
    if largest is not None and largest.area >= CLEAR * sum(each.area for each in parts):
        return largest
    reason = is_valid_reason(outline)
    if parts and not reason.startswith("Self-intersection"):
        return union_all(parts)
    place = reason.partition("[")[2].rstrip("]").replace(" ", ", ")
    return Problem(Text("perimeter-crossing", {"shape": number, "place": place}))


def _closed(shape: BaseGeometry, number: int) -> BaseGeometry | Problem:
    """An outline; a line that comes back to where it began is one."""
    if shape.is_empty or not np.isfinite(get_coordinates(shape)).all():
        return Problem(Text("perimeter-no-geojson"))
    parts = getattr(shape, "geoms", (shape,))
    lines = [each for each in parts if isinstance(each, LineString)]
    if not lines:
        return shape
    longest = max(lines, key=lambda each: each.length)
    first, last = longest.coords[0], longest.coords[-1]
    gap = float(np.hypot(first[0] - last[0], first[1] - last[1]))
    if len(longest.coords) < 4 or gap > OPEN_ENDS * longest.length:
        return Problem(Text("perimeter-open", {"shape": number}))
    return Polygon(longest.coords)


def _areas(shape: BaseGeometry) -> list[Polygon]:
    if isinstance(shape, Polygon):
        return [shape]
    return [each for inner in getattr(shape, "geoms", ()) for each in _areas(inner)]


def _placed(pieces: tuple[Piece, ...], grid: int | None, country: Country) -> MapFile | Problem:
    """In degrees, in the country: as the file says, or as its numbers tell where it says nothing."""
    points = np.concatenate([get_coordinates(each.shape) for each in pieces])
    in_degrees = (np.abs(points) <= (180, 180)).all(axis=1)
    codes = (grid or WGS84,) if grid or in_degrees.any() else (*country.grids, WGS84)
    for code in codes:
        for turned in (False, True):
            found = _degrees(pieces, code, turned=turned)
            if found is not None and country.holds(*_middle(found)):
                return MapFile(found, turned)
    found = _degrees(pieces, codes[0], turned=False)
    if found is not None:
        return MapFile(found)
    return _off_earth(pieces) if codes[0] == WGS84 else _unknown(codes[0])


def _degrees(pieces: tuple[Piece, ...], code: int, *, turned: bool) -> tuple[Piece, ...] | None:
    """Every point in longitude and latitude; None where one is no place on earth."""
    change = None if code == WGS84 else _to_degrees(code)
    if code != WGS84 and change is None:
        return None

    def moved(points: Any) -> Any:
        given = points[:, ::-1] if turned else points
        return given if change is None else np.column_stack(change.transform(*given.T))

    found = tuple(Piece(each.name, _fine(transform(each.shape, moved))) for each in pieces)
    points = np.concatenate([get_coordinates(each.shape) for each in found])
    on_earth = np.isfinite(points).all() and (np.abs(points) <= (180, 90)).all()
    return found if on_earth else None


def _fine(shape: BaseGeometry) -> BaseGeometry:
    """A walk of thousands of points as a border of hundreds."""
    return simplify(shape, FINE) if len(get_coordinates(shape)) > MOST_POINTS else shape


@cache
def _to_degrees(code: int) -> "Transformer | None":
    """From metres in a country's own grid; None for a grid that nobody knows."""
    from pyproj import Transformer  # noqa: PLC0415 - 20 MB that most groups never need
    from pyproj.exceptions import ProjError  # noqa: PLC0415

    try:
        return Transformer.from_crs(code, WGS84, always_xy=True)
    except ProjError:
        return None


def _middle(pieces: tuple[Piece, ...]) -> tuple[float, float]:
    shapes = [each.shape for each in pieces]
    point = MultiPolygon([part for each in shapes for part in _areas(each)]).centroid
    return point.y, point.x


def _off_earth(pieces: tuple[Piece, ...]) -> Problem:
    for number, each in enumerate(pieces, start=1):
        for at, (x, y) in enumerate(get_coordinates(each.shape), start=1):
            if not (-180 <= x <= 180 and -90 <= y <= 90):
                place = f"{x:g}, {y:g}"
                values: dict[str, Value] = {"shape": number, "point": at, "place": place}
                return Problem(Text("perimeter-no-degrees", values))
    return Problem(Text("perimeter-no-geojson"))


def _unknown(code: int) -> Problem:
    return Problem(Text("perimeter-grid", {"word": f"EPSG:{code}"}))
