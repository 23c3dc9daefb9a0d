"""KML and GPX: what phones, walking apps and Google's maps save, to the same pieces as GeoJSON. (G3)"""

import io
import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring
from shapely.errors import ShapelyError
from shapely.geometry import LineString, Polygon
from shapely.geometry.base import BaseGeometry

from saar.effects import Text
from services.area.geojson import WGS84
from services.area.pieces import Piece, Problem, Written

ZIP = b"PK\x03\x04"
GPX_LINES = ("trkseg", "rte")


def unpacked(data: bytes, most: int) -> bytes | None:
    """The KML inside a KMZ; None where there is none, or it is longer than `most` bytes."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as box:
            names = [each for each in box.namelist() if each.lower().endswith(".kml")]
            if not names:
                return None
            with box.open(names[0]) as inner:
                found = inner.read(most + 1)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError):
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
    outlines = tuple(each for each in found if isinstance(each.shape, Polygon))
    if not found:
        return Problem(Text("perimeter-no-polygon", {"word": kind.upper()}))
    return Written(outlines or found, WGS84)


def _tag(element: Element) -> str:
    return str(element.tag).rpartition("}")[2].lower()


def _below(element: Element, *names: str) -> Iterator[Element]:
    return (each for each in element.iter() if _tag(each) in names)


def _named(element: Element) -> str:
    return next(
        (" ".join((each.text or "").split()) for each in element if _tag(each) == "name"), ""
    )


def _kml(root: Element) -> Iterator[Piece]:
    for place in _below(root, "placemark"):
        for each in _below(place, "polygon", "linestring"):
            shape = _polygon(each) if _tag(each) == "polygon" else _line(_corners(each))
            if shape is not None:
                yield Piece(_named(place), shape)


def _polygon(element: Element) -> BaseGeometry | None:
    rings = {side: list(_below(element, side)) for side in ("outerboundaryis", "innerboundaryis")}
    outer = [_corners(each) for each in rings["outerboundaryis"]]
    if not outer:
        return None
    return Polygon(outer[0], [_corners(each) for each in rings["innerboundaryis"]])


def _corners(element: Element) -> list[tuple[float, float]]:
    """Longitude and latitude; the height that may follow is left out."""
    written = next((each.text or "" for each in _below(element, "coordinates")), "")
    points = (each.split(",") for each in written.split())
    return [(float(each[0]), float(each[1])) for each in points]


def _gpx(root: Element) -> Iterator[Piece]:
    for way in _below(root, "trk", "rte"):
        for each in _below(way, *GPX_LINES):
            points = _below(each, "trkpt", "rtept")
            shape = _line([(float(p.get("lon", "")), float(p.get("lat", ""))) for p in points])
            if shape is not None:
                yield Piece(_named(way), shape)


def _line(points: list[tuple[float, float]]) -> LineString | None:
    return LineString(points) if len(points) > 1 else None
