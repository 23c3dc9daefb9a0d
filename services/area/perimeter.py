"""The area of a neighbourhood: a circle, a drawn shape or postcodes, and whether a place is in it. (G3, J1)"""

import json
import math
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from geojson_pydantic import Feature, FeatureCollection
from geojson_pydantic.geometries import Geometry
from pydantic import TypeAdapter, ValidationError
from shapely import get_coordinates, is_valid_reason, union_all
from shapely.errors import ShapelyError
from shapely.geometry import Point, mapping, shape
from shapely.geometry.base import BaseGeometry

from saar.countries.pack import Country
from saar.effects import Text, Value
from understanding import lexicon

METRES_PER_DEGREE = 111_320  # of latitude; a degree of longitude is that times cos(latitude)
RADII = (250, 500, 1000, 2000)  # metres that the start plan offers
MOST_BYTES = 1_000_000
MOST_POINTS = 5_000
MOST_KM2 = 100.0
MOST_COUNTED = 100  # postcodes from one to another

GEOJSON: dict[str, TypeAdapter[Any]] = {
    "FeatureCollection": TypeAdapter(FeatureCollection),
    "Feature": TypeAdapter(Feature),
}
"""By what a file says it is, so that a complaint names the place in what was meant."""
GEOMETRY: TypeAdapter[Any] = TypeAdapter(Geometry)
_THROUGH = (
    rf"\b(?P<first>\d{{4,5}})\s*(?:{lexicon.body('list_through')}|[-–])\s*(?P<last>\d{{4,5}})\b"
)


@dataclass(frozen=True)
class Problem:
    """Why something is no area: the key of a sentence with its values."""

    text: Text


Area = dict[str, Any]
"""{"kind": "circle", "latitude", "longitude", "radius" (metres)}, {"kind": "postcodes", "codes"},
or {"kind": "shape", "geometry" (GeoJSON)}; coordinates are degrees, WGS 84.
"""


def circle(latitude: float, longitude: float, radius: int) -> Area:
    """Everything within `radius` metres of a point."""
    return {"kind": "circle", "latitude": latitude, "longitude": longitude, "radius": radius}


def postcodes(text: str, country: Country) -> Area | Problem:
    """Postcodes with spaces, commas or new lines between them, as the country writes them.

    The word itself may stand before them, and "1011 t/m 1018" are eight.
    """
    pattern = country.postcode
    text = re.sub(rf"^\W*{lexicon.body('postcode_word')}s?\b\W*", "", text, flags=re.IGNORECASE)
    text = re.sub(_THROUGH, _counted, text, flags=re.IGNORECASE)
    between = rf"[,;\n]+|\s{lexicon.pattern('list_and').pattern}\s"
    split = re.split(between, text, flags=re.IGNORECASE)
    parts = [each.strip().upper() for each in split if each.strip()]
    if len(parts) == 1 and not pattern.fullmatch(parts[0]):
        parts = _split_spaces(parts[0], country)
    bad = next((each for each in parts if not pattern.fullmatch(each)), None)
    if bad is not None or not parts:
        return Problem(Text("perimeter-bad-postcode", {"word": (bad or text)[:40]}))
    return {"kind": "postcodes", "codes": sorted({_tidy(each) for each in parts})}


def _counted(hit: re.Match[str]) -> str:
    first, last = int(hit["first"]), int(hit["last"])
    if len(hit["first"]) != len(hit["last"]) or not 0 <= last - first < MOST_COUNTED:
        return hit[0]
    return ", ".join(f"{each:0{len(hit['first'])}}" for each in range(first, last + 1))


def _split_spaces(text: str, country: Country) -> list[str]:
    alone = country.postcode_alone
    return [*(hit[0] for hit in alone.finditer(text)), *alone.sub("", text).split()]


def geojson(data: bytes, country: Country) -> Area | Problem:
    """A GeoJSON file with one or more polygons; a problem says where in the file it is.

    Latitude and longitude the wrong way round are told by the country: as written the area lies
    outside of it, the other way round inside.
    """
    if len(data) > MOST_BYTES:
        return Problem(Text("perimeter-too-big"))
    try:
        return _read(data, country)
    except RecursionError:  # thousands of brackets within one another
        return Problem(Text("perimeter-no-geojson"))


def _read(data: bytes, country: Country) -> Area | Problem:
    try:
        parsed = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return Problem(Text("perimeter-no-text"))
    except json.JSONDecodeError as error:
        return Problem(
            Text("perimeter-no-json", {"line": str(error.lineno), "column": str(error.colno)})
        )
    except ValueError:  # a number of thousands of figures
        return Problem(Text("perimeter-no-geojson"))
    if not isinstance(parsed, dict) or "type" not in parsed:
        return Problem(Text("perimeter-no-geojson"))
    try:
        with warnings.catch_warnings(action="ignore"):
            GEOJSON.get(str(parsed["type"]), GEOMETRY).validate_python(parsed)
    except ValidationError as error:
        return Problem(_first_of(error))
    return _shape(parsed, country)


def _first_of(error: ValidationError) -> Text:
    """The sentence for the deepest complaint: that is the one that knows where it is wrong."""
    worst = max(error.errors(include_url=False), key=lambda each: len(each["loc"]))
    path = [each for each in worst["loc"] if isinstance(each, int) or str(each).islower()]
    where = "".join(f"[{each}]" if isinstance(each, int) else f".{each}" for each in path)
    key = "perimeter-missing" if worst["type"] == "missing" and where else "perimeter-bad-place"
    return Text(key, {"where": where.lstrip(".") or "type"})


def _shape(parsed: dict[str, Any], country: Country) -> Area | Problem:
    found = list(_geometries(parsed))
    polygons = [each for each in found if each["type"] in ("Polygon", "MultiPolygon")]
    if not polygons:
        kinds = ", ".join(sorted({str(each["type"]) for each in found})) or "–"
        return Problem(Text("perimeter-no-polygon", {"word": kinds}))
    try:
        shapes = [shape(each) for each in polygons]
    except (ShapelyError, ValueError, TypeError):
        return Problem(Text("perimeter-no-geojson"))
    for number, each in enumerate(shapes, start=1):
        wrong = _wrong(each, number)
        if wrong:
            return Problem(wrong)
    whole = union_all(shapes)
    middle = whole.centroid
    if not country.holds(middle.y, middle.x) and country.holds(middle.x, middle.y):
        written, meant = f"{middle.x:.4f}, {middle.y:.4f}", f"{middle.y:.4f}, {middle.x:.4f}"
        return Problem(Text("perimeter-swapped", {"place": written, "meant": meant}))
    if square_kilometres(whole) > MOST_KM2:
        area = round(square_kilometres(whole))
        return Problem(Text("perimeter-too-wide", {"count": area, "most": int(MOST_KM2)}))
    return {"kind": "shape", "geometry": mapping(whole)}


def _wrong(found: BaseGeometry, number: int) -> Text | None:
    points = get_coordinates(found)
    if found.is_empty or len(points) > MOST_POINTS:
        return Text("perimeter-too-many", {"most": MOST_POINTS})
    for at, (x, y) in enumerate(points, start=1):
        if not (-180 <= x <= 180 and -90 <= y <= 90):
            place = f"{x:g}, {y:g}"
            return Text("perimeter-no-degrees", {"shape": number, "point": at, "place": place})
    if not found.is_valid:
        spot = re.search(r"\[(.+?)\]", is_valid_reason(found))
        where = spot[1].replace(" ", ", ") if spot else ""
        return Text("perimeter-crossing", {"shape": number, "place": where})
    return None


def _geometries(parsed: dict[str, Any]) -> Iterator[dict[str, Any]]:
    match parsed["type"]:
        case "FeatureCollection":
            for each in parsed["features"]:
                yield from _geometries(each)
        case "Feature":
            if parsed["geometry"]:
                yield from _geometries(parsed["geometry"])
        case "GeometryCollection":
            for each in parsed["geometries"]:
                yield from _geometries(each)
        case _:
            yield parsed


def holds_point(area: Area, latitude: float, longitude: float) -> bool | None:
    """Is this point inside? None where the area is a list of postcodes."""
    match area["kind"]:
        case "circle":
            away = distance(area["latitude"], area["longitude"], latitude, longitude)
            return away <= float(area["radius"])
        case "shape":
            return bool(shape(area["geometry"]).covers(Point(longitude, latitude)))
        case _:
            return None


def holds_postcode(area: Area, code: str, country: Country) -> bool | None:
    """Is this postcode inside? None where that cannot be told from the area or the code."""
    tidy = _tidy(code)
    whole = country.postcode.fullmatch(tidy)
    if area["kind"] != "postcodes" or whole is None:
        return None
    codes = area["codes"]
    if tidy in codes or whole["area"] in codes:
        return True
    wider = tidy == whole["area"]
    matches = (country.postcode.fullmatch(each) for each in codes)
    return None if wider and any(each and each["area"] == tidy for each in matches) else False


def middle(area: Area) -> tuple[float, float] | None:
    """Latitude and longitude of the middle; None where the area is a list of postcodes."""
    match area["kind"]:
        case "circle":
            return float(area["latitude"]), float(area["longitude"])
        case "shape":
            found = shape(area["geometry"]).centroid
            return found.y, found.x
        case _:
            return None


def distance(lat_a: float, lon_a: float, lat_b: float, lon_b: float) -> float:
    """Metres between two points, good to a per cent within a municipality."""
    north = (lat_b - lat_a) * METRES_PER_DEGREE
    east = (lon_b - lon_a) * METRES_PER_DEGREE * math.cos(math.radians((lat_a + lat_b) / 2))
    return math.hypot(north, east)


def square_kilometres(found: BaseGeometry) -> float:
    """The size of a shape in degrees, good to a few per cent within a municipality."""
    latitude = found.centroid.y
    square = METRES_PER_DEGREE**2 * math.cos(math.radians(latitude))
    return float(found.area * square / 1e6)


def described(area: Area) -> Text:
    """The area in words."""
    match area["kind"]:
        case "circle":
            return Text("perimeter-circle", {"count": int(area["radius"])})
        case "postcodes":
            codes: Value = ", ".join(area["codes"][:12])
            return Text("perimeter-postcodes", {"codes": codes, "count": len(area["codes"])})
        case _:
            size = square_kilometres(shape(area["geometry"]))
            return Text("perimeter-shape", {"size": f"{size:.1f}"})


def _tidy(code: str) -> str:
    return re.sub(r"\s", "", code.upper())
