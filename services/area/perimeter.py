"""The area of a neighbourhood: a circle, a drawn shape or postcodes, and whether a place is in it. (G3, J1)"""

import math
import re
from typing import Any

from shapely import get_coordinates
from shapely.geometry import Point, shape
from shapely.geometry.base import BaseGeometry

from saar.countries.pack import Country
from saar.effects import Text, Value
from services.area.pieces import Problem
from understanding import lexicon

METRES_PER_DEGREE = 111_320  # of latitude; a degree of longitude is that times cos(latitude)
RADII = (250, 500, 1000, 2000)  # metres that the start plan offers
MOST_KM2 = 100.0
MOST_COUNTED = 100  # postcodes from one to another

_THROUGH = (
    rf"\b(?P<first>\d{{4,5}})\s*(?:{lexicon.body('list_through')}|[-–])\s*(?P<last>\d{{4,5}})\b"
)


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
    return {"kind": "postcodes", "codes": sorted({tidy(each) for each in parts})}


def _counted(hit: re.Match[str]) -> str:
    first, last = int(hit["first"]), int(hit["last"])
    if len(hit["first"]) != len(hit["last"]) or not 0 <= last - first < MOST_COUNTED:
        return hit[0]
    return ", ".join(f"{each:0{len(hit['first'])}}" for each in range(first, last + 1))


def _split_spaces(text: str, country: Country) -> list[str]:
    alone = country.postcode_alone
    return [*(hit[0] for hit in alone.finditer(text)), *alone.sub("", text).split()]


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
    plain = tidy(code)
    whole = country.postcode.fullmatch(plain)
    if area["kind"] != "postcodes" or whole is None:
        return None
    codes = area["codes"]
    if plain in codes or whole["area"] in codes:
        return True
    wider = plain == whole["area"]
    matches = (country.postcode.fullmatch(each) for each in codes)
    return None if wider and any(each and each["area"] == plain for each in matches) else False


def holds_drawn(area: Area, geometry: dict[str, Any]) -> bool | None:
    """Is all of another drawn area inside? None where only a part of it is, or where this one is a list of postcodes."""
    if area["kind"] == "postcodes":
        return None
    other = shape(geometry)
    if area["kind"] == "circle":
        corners = [holds_point(area, y, x) for x, y in get_coordinates(other)]
        if all(corners):
            return True
        return (
            None
            if any(corners) or other.covers(Point(area["longitude"], area["latitude"]))
            else False
        )
    mine = shape(area["geometry"])
    return True if mine.covers(other) else None if mine.intersects(other) else False


def codes_of(code: str, country: Country) -> list[str]:
    """A postcode as it is kept, and the wider one that it lies in."""
    plain = tidy(code)
    whole = country.postcode.fullmatch(plain)
    return list(dict.fromkeys((plain, whole["area"] if whole else plain)))


def postcode_in(text: str, country: Country) -> str | None:
    """The postcode in an answer, None where there is none.

    Four figures after a street and without a house number are the house number: Kerkstraat 1024.
    """
    bare = country.postcode_bare
    found = country.postcode_alone.finditer(text.upper())
    sure = [each for each in found if len(each[0]) > bare or _stands_apart(text, each.start())]
    return max(sure, key=lambda each: len(each[0]))[0] if sure else None


def _stands_apart(text: str, start: int) -> bool:
    before = text[:start]
    return (
        not before.strip()
        or bool(lexicon.pattern("postcode_word").search(before.lower()))
        or bool(re.search(r"\d", before))
    )


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
            whole, _, tenth = f"{size:.1f}".partition(".")
            return Text("perimeter-shape", {"whole": whole, "tenth": tenth})


def tidy(code: str) -> str:
    """A postcode as it is kept: capitals, no blanks."""
    return re.sub(r"\s", "", code.upper())
