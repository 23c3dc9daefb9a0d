"""The grid by which areas are found again: squares of about two kilometres, and postcodes. (J3)"""

import math

from shapely.geometry import box, shape
from shapely.prepared import prep

from saar.countries.pack import Country
from services.area.perimeter import METRES_PER_DEGREE, Area, codes_of

SIDE = 0.02  # degrees of latitude, about 2.2 kilometres
WIDE = 0.03  # degrees of longitude, about 2 kilometres at 52 degrees
MARGIN = 1.01  # a circle's bounds are reckoned to a per cent


def tiles_of(area: Area) -> list[str]:
    """All tiles that an area touches; a list of postcodes has those."""
    match area["kind"]:
        case "postcodes":
            return [_code(each) for each in area["codes"]]
        case "circle":
            return [_square(*each) for each in _within(*_around(area))]
        case _:
            found = shape(area["geometry"])
            touched = prep(found)
            west, south, east, north = found.bounds
            return [
                _square(row, column)
                for row, column in _within(south, west, north, east)
                if touched.intersects(box(column * WIDE, row * SIDE, (column + 1) * WIDE, (row + 1) * SIDE))
            ]  # fmt: skip


def tiles_around(area: Area, country: Country) -> list[str]:
    """Where areas that touch this one may be found: its tiles, and the wider postcodes of its own."""
    if area["kind"] != "postcodes":
        return tiles_of(area)
    return [tile for code in area["codes"] for tile in tiles_of_code(code, country)]


def tile_at(latitude: float, longitude: float) -> str:
    """The tile in which a point lies; degrees, WGS 84."""
    return _square(math.floor(latitude / SIDE), math.floor(longitude / WIDE))


def tiles_of_code(code: str, country: Country) -> list[str]:
    """Those of a postcode and of the wider one that it lies in."""
    return [_code(each) for each in codes_of(code, country)]


def _around(circle: Area) -> tuple[float, float, float, float]:
    latitude, longitude = float(circle["latitude"]), float(circle["longitude"])
    north = float(circle["radius"]) * MARGIN / METRES_PER_DEGREE
    east = north / max(math.cos(math.radians(abs(latitude) + north)), 0.01)
    return latitude - north, longitude - east, latitude + north, longitude + east


def _within(south: float, west: float, north: float, east: float) -> list[tuple[int, int]]:
    rows = range(math.floor(south / SIDE), math.floor(north / SIDE) + 1)
    columns = range(math.floor(west / WIDE), math.floor(east / WIDE) + 1)
    return [(row, column) for row in rows for column in columns]


def _square(row: int, column: int) -> str:
    return f"{row}:{column}"


def _code(code: str) -> str:
    return f"code {code}"
