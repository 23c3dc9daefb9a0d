"""GeoJSON as map programs, phones and authorities write it: to pieces, or where in the file it is wrong. (G3)"""

import functools
import json
import re
import warnings
from collections import Counter
from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter, ValidationError
from shapely import force_2d
from shapely.errors import ShapelyError
from shapely.geometry import shape

from saar.effects import Text
from services.area.pieces import Piece, Problem, Written
from understanding import lexicon

OUTLINES = ("Polygon", "MultiPolygon")
LINES = ("LineString", "MultiLineString")
EPSG = re.compile(r"EPSG(?:::?|/[\d.]+/)(\d{4,6})$", re.IGNORECASE)
LONGITUDE_FIRST = re.compile(r"CRS:?84$", re.IGNORECASE)
WGS84 = 4326


def read(text: str) -> Written | Problem:
    """The outlines in a file; where it has none, its lines."""
    try:
        parsed = json.loads(text)
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
            _adapter(str(parsed["type"])).validate_python(parsed)
    except ValidationError as error:
        return Problem(_first_of(error))
    return _written(parsed)


@functools.cache
def _adapter(kind: str) -> TypeAdapter[Any]:
    """By what a file says it is, so that a complaint names the place in what was meant."""
    from geojson_pydantic import (  # noqa: PLC0415 - a tenth of a second that few starts need
        Feature,
        FeatureCollection,
        geometries,
    )

    if kind == "FeatureCollection":
        return TypeAdapter(FeatureCollection)
    return TypeAdapter(Feature if kind == "Feature" else geometries.Geometry)


def _first_of(error: ValidationError) -> Text:
    """The sentence for the deepest complaint: that is the one that knows where it is wrong."""
    worst = max(error.errors(include_url=False), key=lambda each: len(each["loc"]))
    path = [each for each in worst["loc"] if isinstance(each, int) or str(each).islower()]
    where = "".join(f"[{each}]" if isinstance(each, int) else f".{each}" for each in path)
    key = "perimeter-missing" if worst["type"] == "missing" and where else "perimeter-bad-place"
    return Text(key, {"where": where.lstrip(".") or "type"})


def _written(parsed: dict[str, Any]) -> Written | Problem:
    grid = _grid(parsed.get("crs"))
    if isinstance(grid, Problem):
        return grid
    key = _name_key(parsed)
    found = list(_geometries(parsed, key, ""))
    kinds = OUTLINES if any(each["type"] in OUTLINES for _, each in found) else LINES
    chosen = [(name, each) for name, each in found if each["type"] in kinds]
    if not chosen:
        words = ", ".join(sorted({str(each["type"]) for _, each in found})) or "–"
        return Problem(Text("perimeter-no-polygon", {"word": words}))
    try:
        pieces = tuple(Piece(name, force_2d(shape(each))) for name, each in chosen)
    except (ShapelyError, ValueError, TypeError):
        return Problem(Text("perimeter-no-geojson"))
    return Written(pieces, grid)


def _grid(member: Any) -> int | Problem | None:
    """What the `crs` of older files says, which authorities still write; None where it says nothing."""
    if not isinstance(member, dict):
        return None
    properties = member.get("properties")
    name = str(properties.get("name", "")) if isinstance(properties, dict) else ""
    if LONGITUDE_FIRST.search(name):
        return WGS84
    code = EPSG.search(name)
    return int(code[1]) if code else Problem(Text("perimeter-grid", {"word": name[:60] or "crs"}))


def _name_key(parsed: dict[str, Any]) -> str | None:
    """The property with the names: the one of the words for it that tells most features apart."""
    features = parsed["features"] if parsed["type"] == "FeatureCollection" else []
    seen: dict[str, set[str]] = {}
    for each in features:
        for key, value in (each["properties"] or {}).items():
            if isinstance(value, str) and lexicon.pattern("name_property").search(key.lower()):
                seen.setdefault(key, set()).add(value)
    counts = Counter({key: len(values) for key, values in seen.items()})
    return counts.most_common(1)[0][0] if counts else None


def _geometries(
    parsed: dict[str, Any], key: str | None, name: str
) -> Iterator[tuple[str, dict[str, Any]]]:
    match parsed["type"]:
        case "FeatureCollection":
            for each in parsed["features"]:
                yield from _geometries(each, key, str((each["properties"] or {}).get(key) or ""))
        case "Feature":
            if parsed["geometry"]:
                yield from _geometries(parsed["geometry"], key, name)
        case "GeometryCollection":
            for each in parsed["geometries"]:
                yield from _geometries(each, key, name)
        case _:
            yield name, parsed
