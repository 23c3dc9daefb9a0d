"""KML and GPX: what phones, walking apps and Google's maps save, to the same pieces as GeoJSON. (G3)"""

import io
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring
from shapely.errors import ShapelyError
from shapely.geometry import LineString, MultiPolygon, Polygon

from saar.effects import Text
from services.area.geojson import WGS84
from services.area.pieces import Piece, Problem, Written

ZIP = b"PK\x03\x04"
POINTS = ("trkpt", "rtept")


def unpacked(data: bytes, most: int) -> bytes | None:
    """The KML inside a KMZ; None where there is none, or it is longer than `most` bytes."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as box:
            names = [each for each in box.namelist() if each.lower().endswith(".kml")]
            if not names:
                return None
            with box.open(names[0]) as inner:
                found = inner.read(most + 1)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, zlib.error):
        return None
    return found if len(found) <= most else None


def read(data: bytes) -> Written | Problem:
    """The outlines in a file; where it has none, its lines."""
    try:
        root = fromstring(data, forbid_dtd=True)
    except ParseError as error:
        line, column = error.position
        return Problem(Text("perimeter-no-xml", {"line": str(line), "column": str(column + 1)}))
    except (DefusedXmlException, ValueError, LookupError):
        return Problem(Text("perimeter-no-geojson"))
    kind = _tag(root)
    if kind not in ("kml", "gpx"):
        return Problem(Text("perimeter-no-geojson"))
    try:
        found = tuple(_gpx(root) if kind == "gpx" else _kml(root))
    except (ShapelyError, ValueError, IndexError):
        return Problem(Text("perimeter-no-xml-place"))
    outlines = tuple(each for each in found if not isinstance(each.shape, LineString))
    if not found:
        return Problem(Text("perimeter-no-polygon", {"word": kind.upper()}))
    return Written(outlines or found, WGS84)


def _tag(element: Element) -> str:
    return str(element.tag).rpartition("}")[2].lower()


def _within(element: Element, name: str) -> list[Element]:
    """Its children of that name; never what is deeper, so that nesting costs nothing."""
    return [each for each in element if _tag(each) == name]


def _named(element: Element) -> str:
    return next((" ".join((each.text or "").split()) for each in _within(element, "name")), "")


def _kml(root: Element) -> Iterator[Piece]:
    """One piece for each place; what it consists of may lie one step deeper."""
    for place in (each for each in root.iter() if _tag(each) == "placemark"):
        parts = [place, *_within(place, "multigeometry")]
        outlines = [_polygon(each) for part in parts for each in _within(part, "polygon")]
        lines = [_line(_corners(each)) for part in parts for each in _within(part, "linestring")]
        drawn = [each for each in outlines if each]
        if drawn:
            yield Piece(_named(place), MultiPolygon(drawn) if len(drawn) > 1 else drawn[0])
        elif line := next((each for each in lines if each), None):
            yield Piece(_named(place), line)


def _polygon(element: Element) -> Polygon | None:
    outer = _rings(element, "outerboundaryis")
    return Polygon(outer[0], _rings(element, "innerboundaryis")) if outer else None


def _rings(element: Element, side: str) -> list[list[tuple[float, float]]]:
    rings = [ring for each in _within(element, side) for ring in _within(each, "linearring")]
    return [corners for corners in (_corners(each) for each in rings) if corners]


def _corners(element: Element) -> list[tuple[float, float]]:
    """Longitude and latitude; the height that may follow is left out."""
    written = next((each.text or "" for each in _within(element, "coordinates")), "")
    points = (each.split(",") for each in written.split())
    return [(float(each[0]), float(each[1])) for each in points]


def _gpx(root: Element) -> Iterator[Piece]:
    """One piece for each track or route; a pause parts a track, and is walked over in a straight line."""
    for way in (each for kind in ("trk", "rte") for each in _within(root, kind)):
        parts = _within(way, "trkseg") or [way]
        points = [p for part in parts for kind in POINTS for p in _within(part, kind)]
        line = _line([(float(p.get("lon", "")), float(p.get("lat", ""))) for p in points])
        if line is not None:
            yield Piece(_named(way), line)


def _line(points: list[tuple[float, float]]) -> LineString | None:
    return LineString(points) if len(points) > 1 else None
