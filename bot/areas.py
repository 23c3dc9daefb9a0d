"""`python -m bot areas`: an authority's neighbourhoods or postcodes are read from a file and offered to admins. (G3)"""

import asyncio
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from pyproj import CRS, Transformer
from pyproj.exceptions import CRSError
from shapely import from_wkb, make_valid, transform
from shapely.errors import GEOSException
from shapely.geometry import MultiPolygon, Polygon, mapping, shape
from shapely.geometry.base import BaseGeometry

from bot.clashes import written
from bot.errors import StartError
from models import official
from models.base import Database, Session
from models.official import OfficialArea
from saar import directory
from saar.names import tidied
from services.area.perimeter import tidy

NAMES = ("buurtnaam", "bu_naam", "naam", "name", "nom", "wijknaam", "label")
CODES = ("postcode", "pc6", "postcode6", "pc4", "postcode4", "plz", "postal_code")
TOWNS = ("gemeentenaam", "gm_naam", "woonplaats", "town", "city")
"""Fields that say what an area is called, in the order in which they are looked for."""
DEGREES = CRS.from_epsg(4326)
AT_ONCE, BETWEEN = 50, 0.02
"""Areas in one transaction, and seconds between two, so that an alarm never waits for an import."""
FINE = 0.00001
"""Degrees: bends of less than a metre are left out."""
PLAIN = (".geojson", ".json")
Columns = tuple[dict[str, Any], tuple[str, ...]]
"""What an area is made of (models/official.py), and the words by which it is found."""


@dataclass(frozen=True)
class Found:
    """One area of a file: its fields, and its outline in the file's own numbers."""

    fields: dict[str, Any]
    shape: BaseGeometry


async def take(
    database: Database, path: Path, *, named: str | None, town: str | None, codes: bool
) -> str:
    """Import a file in place of what came from one of its name before; one sentence about it.

    `named`: the field with the name; `town`: for all of them, where no field says it; `codes`: they are postcodes.
    """
    areas = list(_areas(path, named=named, town=town, codes=codes))
    source = path.name
    await written(database, partial(official.drop, source=source))
    for start in range(0, len(areas), AT_ONCE):
        lot = areas[start : start + AT_ONCE]
        await written(database, partial(_put, source=source, areas=lot))
        await asyncio.sleep(BETWEEN)
    what = "postcodes" if codes else "neighbourhoods"
    few = ", ".join(each["name"] for each, _ in areas[:3])
    return f"{len(areas)} {what} from {source}: {few} ..."


async def listed(database: Database) -> list[str]:
    """What was imported, a line a file."""
    async with database.reading() as session:
        found = await official.sources(session)
    return [f"{count:6} {name}" for name, count in found] or ["nothing was imported yet"]


async def _put(session: Session, *, source: str, areas: list[Columns]) -> None:
    for area, words in areas:
        await official.put(session, OfficialArea(**area, source=source), words)


def _areas(path: Path, *, named: str | None, town: str | None, codes: bool) -> Iterator[Columns]:
    found, crs = _read(path)
    to_degrees = Transformer.from_crs(crs, DEGREES, always_xy=True).transform
    field = named or _field(found, CODES if codes else NAMES)
    if field is None or not any(field in each.fields for each in found):
        every = ", ".join(sorted(found[0].fields)) if found else "none"
        raise StartError(f"Which field holds the name? --name one of: {every}.")
    town_field = _field(found, TOWNS)
    for each in found:
        outline = _outline(each.shape, to_degrees)
        name = tidied(str(each.fields.get(field) or "").strip())
        if outline is None or not name:
            continue
        said = each.fields.get(town_field) if town_field else None
        place = town or str(said or "")
        middle = outline.representative_point()
        area: dict[str, Any] = {
            "name": name,
            "town": place,
            "code": tidy(name) if codes else None,
            "geometry": dict(mapping(outline)),
            "latitude": middle.y,
            "longitude": middle.x,
        }
        yield area, () if codes else directory.words(f"{name} {place}")


def _outline(given: BaseGeometry, to_degrees: Any) -> BaseGeometry | None:
    sound = given if given.is_valid else make_valid(given)
    parts = [each for each in getattr(sound, "geoms", (sound,)) if isinstance(each, Polygon)]
    if not parts or sound.is_empty:
        return None
    found = transform(
        MultiPolygon(parts) if len(parts) > 1 else parts[0], to_degrees, interleaved=False
    )
    west, south, east, north = found.bounds
    if not (-180 <= west <= east <= 180 and -90 <= south <= north <= 90):
        raise StartError(
            "The file's places are none on earth: it does not say in which grid they are."
        )
    return found.simplify(FINE)


def _field(found: list[Found], wanted: tuple[str, ...]) -> str | None:
    """The first of the wanted names that the file has, whatever its capitals."""
    every = {name.lower(): name for each in found[:1] for name in each.fields}
    return next((every[each] for each in wanted if each in every), None)


def _read(path: Path) -> tuple[list[Found], CRS]:
    if not path.is_file():
        raise StartError(f"There is no file {path}.")
    try:
        return _plain(path) if path.suffix.lower() in PLAIN else _other(path)
    except (ValueError, KeyError, TypeError, AttributeError, GEOSException, CRSError) as error:
        raise StartError(f"{path.name} cannot be read as a map ({type(error).__name__}).") from None


def _plain(path: Path) -> tuple[list[Found], CRS]:
    """GeoJSON; an older one names its grid in `crs`."""
    data = json.loads(path.read_text(encoding="utf-8-sig"))
    grid = ((data.get("crs") or {}).get("properties") or {}).get("name")
    every = [
        Found(each.get("properties") or {}, shape(each["geometry"]))
        for each in data["features"]
        if each.get("geometry")
    ]
    return every, CRS.from_user_input(grid) if grid else DEGREES


def _other(path: Path) -> tuple[list[Found], CRS]:
    """GeoPackage, shape files and whatever else GDAL reads, where its wheel is installed."""
    try:
        from pyogrio.raw import read  # noqa: PLC0415 - 33 MB that only some operators need, once
    except ImportError:
        raise StartError(
            f"Reading {path.suffix or path.name} needs GDAL: run `make areas` once, or save the file as GeoJSON."
        ) from None
    try:
        about, _, outlines, columns = read(path)
    except Exception as error:  # noqa: BLE001 - GDAL has a kind of its own for each format
        raise StartError(f"{path.name} cannot be read ({type(error).__name__}).") from None
    names = [str(each) for each in about["fields"]]
    every = [
        Found({name: column[row] for name, column in zip(names, columns, strict=True)}, drawn)
        for row, drawn in enumerate(from_wkb(outlines))
        if drawn is not None
    ]
    return every, CRS.from_user_input(about["crs"]) if about["crs"] else DEGREES
