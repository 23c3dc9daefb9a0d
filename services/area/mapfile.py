"""A map file from an admin: read, turned to degrees, mended where that is clear, or refused with its place. (G3)"""

from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
from shapely import (
    STRtree,
    get_coordinates,
    is_valid_reason,
    make_valid,
    simplify,
    transform,
    union_all,
)
from shapely.geometry import LineString, MultiPolygon, Polygon, mapping
from shapely.geometry.base import BaseGeometry

from saar.countries.pack import Country
from saar.effects import Text, Value
from saar.names import tidied
from services.area import geojson, walked
from services.area.geojson import WGS84
from services.area.perimeter import MOST_KM2, square_kilometres
from services.area.pieces import Piece, Problem, Written

if TYPE_CHECKING:
    from pyproj import Transformer

MOST_BYTES = 1_000_000
MOST_POINTS = 5_000
MOST_PIECES = 2_000
ROUGHLY = 200  # parts of the whole: what lies closer is one point to somebody who walks
MOST_STEPS = 2_000
STEADY = 60  # parts of a walk, each as long as one looks around
FAR = 1e8  # metres or degrees; nothing on earth is so far
A_PART, MOST_CROSSINGS = 100, 20
SMALLEST_KM2 = 0.001
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
        """Are there several, told apart by their names?"""
        names = {tidied(each.name) for each in self.pieces} - {""}
        return len(names) > 1


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
    outline = Polygon(corners)
    found = _sound(outline, 1)
    if isinstance(found, Problem) or found.area == 0:
        return Problem(Text("corners-crossing"))
    return MapFile((Piece("", found),), mended=found is not outline)


def whole(pieces: tuple[Piece, ...]) -> dict[str, Any] | Problem:
    """Some pieces as one area: GeoJSON, WGS 84."""
    found = union_all([each.shape for each in pieces])
    if square_kilometres(found) < SMALLEST_KM2:
        return Problem(Text("perimeter-too-small"))
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
    pieces, mended, refused = [], False, Problem(Text("perimeter-no-geojson"))
    for number, piece in enumerate(written.pieces, start=1):
        if piece.shape.is_empty:
            continue
        outline = _closed(piece.shape, number)
        found = outline if isinstance(outline, Problem) else _sound(outline, number)
        if isinstance(found, Problem):
            if found.text.key != "perimeter-open":
                return found
            refused = found
            continue
        mended = mended or found is not outline
        pieces.append(Piece(piece.name, found))
    if not pieces:
        return refused
    placed = _placed(tuple(pieces), written.grid, country)
    return placed if isinstance(placed, Problem) else replace(placed, mended=mended)


def _sound(outline: BaseGeometry, number: int) -> BaseGeometry | Problem:
    """The same without crossings, where it is clear what was meant: few of them, and one large part."""
    if len(get_coordinates(outline)) > MOST_POINTS:
        return Problem(Text("perimeter-too-many", {"most": MOST_POINTS}))
    if outline.is_valid:
        return outline
    reason = is_valid_reason(outline)
    place = reason.partition("[")[2].rstrip("]").replace(" ", ", ")
    refused = Problem(Text("perimeter-crossing", {"shape": number, "place": place}))
    if _crosses_often(outline):
        return refused
    parts = _areas(make_valid(outline))
    largest = max(parts, key=lambda each: each.area, default=None)
    if largest is not None and largest.area >= CLEAR * sum(each.area for each in parts):
        return largest
    if parts and not reason.startswith("Self-intersection"):
        return union_all(parts)
    return refused


def _crosses_often(outline: BaseGeometry) -> bool:
    """More crossings than anybody draws by mistake; counted piece by piece, so that a scribble costs little."""
    lines = [line for each in _areas(outline) for line in _sides(each)]
    tree, crossings = STRtree(lines), 0
    for start in range(0, len(lines), A_PART):
        part = lines[start : start + A_PART]
        first, second = tree.query(part, predicate="crosses")
        crossings += int((first + start < second).sum())
        if crossings > MOST_CROSSINGS:
            return True
    return False


def _sides(outline: Polygon) -> list[LineString]:
    rings = [get_coordinates(each) for each in (outline.exterior, *outline.interiors)]
    return [LineString(pair) for ring in rings for pair in pairwise(ring)]


def _closed(shape: BaseGeometry, number: int) -> BaseGeometry | Problem:
    """An outline; a line that comes back to where it began is one.

    Who walks stands still as well: what lies closer than a part of the whole is one point.
    """
    if not np.isfinite(get_coordinates(shape)).all() or np.abs(get_coordinates(shape)).max() > FAR:
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
    for points in (np.array(longest.coords), _smoothed(np.array(longest.coords))):
        outline = _walked(points)
        if outline.is_valid:
            break
    return outline


def _walked(points: Any) -> Polygon:
    """A recorded walk as a border of some hundred points."""
    every = 1 + len(points) // MOST_STEPS
    line = LineString([*points[::every], points[-1]])
    west, south, east, north = line.bounds
    fine = float(np.hypot(east - west, north - south)) / ROUGHLY
    thin = simplify(line, fine, preserve_topology=False)
    return Polygon(thin.coords if len(thin.coords) > 3 else line.coords)


def _smoothed(points: Any) -> Any:
    """Each point as the mean of those around it: receivers are metres off, and who stands still circles."""
    wide = max(3, len(points) // STEADY)
    around = np.concatenate([points[-wide:], points, points[:wide]])
    sums = np.cumsum(around, axis=0)
    return (sums[2 * wide :] - sums[: -2 * wide])[: len(points)] / (2 * wide)


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
    if not grid:
        found = _degrees(pieces, WGS84, turned=False)
        return MapFile(found) if found else _off_earth(pieces)
    found = _degrees(pieces, grid, turned=False)
    if found is not None:
        return MapFile(found)
    return _off_earth(pieces) if grid == WGS84 else _unknown(grid)


def _degrees(pieces: tuple[Piece, ...], code: int, *, turned: bool) -> tuple[Piece, ...] | None:
    """Every point in longitude and latitude; None where one is no place on earth."""
    change = None if code == WGS84 else _to_degrees(code)
    if code != WGS84 and change is None:
        return None

    def moved(points: Any) -> Any:
        given = points[:, ::-1] if turned else points
        return given if change is None else np.column_stack(change.transform(*given.T))

    found = tuple(Piece(each.name, transform(each.shape, moved)) for each in pieces)
    points = np.concatenate([get_coordinates(each.shape) for each in found])
    on_earth = np.isfinite(points).all() and (np.abs(points) <= (180, 90)).all()
    return found if on_earth else None


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
