"""Files that are no area: each gets its sentence, whatever stands in it. (G3)"""

import json

import pytest

from saar.countries import COUNTRIES
from services.area.perimeter import Problem, geojson

NL = COUNTRIES["NL"]
INSIDE = '{"type": "GeometryCollection", "geometries": ['
POLYGON = [[[4.6, 52.4], [4.7, 52.4], [4.7, 52.5], [4.6, 52.4]]]


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"[" * 200_000, "perimeter-no-geojson"),
        ((INSIDE * 3000 + "]}" * 3000).encode(), "perimeter-no-geojson"),
        (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "perimeter-no-geojson"),
        (b'{"type": "Point", "coordinates": [' + b"9" * 5000 + b", 1]}", "perimeter-no-geojson"),
        (b" " * 1_000_001, "perimeter-too-big"),
        (b"\xff\xfe\x00", "perimeter-no-text"),
        (b"", "perimeter-no-json"),
        (b"null", "perimeter-no-geojson"),
        (b'{"type": "Point", "coordinates": [4.6, 52.4]}', "perimeter-no-polygon"),
    ],
    ids=["brackets", "nested", "objects", "figures", "big", "bytes", "empty", "null", "point"],
)
def test_a_file_that_is_no_area_gets_its_sentence(data: bytes, key: str) -> None:
    """Deep, huge or broken: never silence, and never an error. (G3)"""
    found = geojson(data, NL)
    assert isinstance(found, Problem)
    assert found.text.key == key


def test_an_area_within_collections_is_found() -> None:
    """What a map program saves wraps it once or twice. (G3)"""
    inner = {"type": "Polygon", "coordinates": POLYGON}
    feature = {"type": "Feature", "properties": {}, "geometry": inner}
    wrapped = {"type": "FeatureCollection", "features": [feature]}
    found = geojson(json.dumps(wrapped).encode(), NL)
    assert not isinstance(found, Problem)
    assert found["kind"] == "shape"


BROKEN = [[[4.6, 52.4], [4.7, "x"], [4.7, 52.5], [4.6, 52.4]]]
GOOD = {
    "type": "Feature",
    "properties": {},
    "geometry": {"type": "Polygon", "coordinates": POLYGON},
}
BARE = {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": POLYGON}}


@pytest.mark.parametrize(
    ("file", "key", "where"),
    [
        (BARE, "perimeter-missing", "properties"),
        (
            {"type": "FeatureCollection", "features": [GOOD, BARE]},
            "perimeter-missing",
            "features[1].properties",
        ),
        ({"type": "Feature", "properties": {}}, "perimeter-missing", "geometry"),
        ({"type": "Polygon"}, "perimeter-missing", "coordinates"),
        ({"type": "Polygon", "coordinates": BROKEN}, "perimeter-bad-place", "coordinates[0][1][1]"),
        ({"type": "Topology", "objects": {}}, "perimeter-bad-place", "type"),
        ({"type": ["Feature"]}, "perimeter-bad-place", "type"),
    ],
    ids=["feature", "collection", "no geometry", "no points", "a word", "another format", "a list"],
)
def test_the_place_named_is_the_one_that_is_wrong(file: object, key: str, where: str) -> None:
    """By what the file says it is; never "type" for something else. (G3)"""
    found = geojson(json.dumps(file).encode(), NL)
    assert isinstance(found, Problem)
    assert (found.text.key, found.text.values["where"]) == (key, where)


def square(first: float, second: float) -> bytes:
    """A polygon of about a kilometre; its points as they are written in a file."""
    ring = [(0.0, 0.0), (0.01, 0.0), (0.01, 0.01), (0.0, 0.01), (0.0, 0.0)]
    points = [[first + a, second + b] for a, b in ring]
    return json.dumps({"type": "Polygon", "coordinates": [points]}).encode()


@pytest.mark.parametrize(
    ("code", "longitude", "latitude"),
    [
        ("NL", 4.64, 52.38), ("NL", 6.0, 50.75), ("NL", 6.57, 53.44),
        ("BE", 2.6, 51.08), ("BE", 5.8, 49.52),
        ("DE", 13.4, 52.5), ("DE", 10.3, 47.3), ("DE", 8.4, 55.0),
        ("UK", -5.7, 50.06), ("UK", 1.75, 52.48), ("UK", -7.7, 54.4), ("UK", -1.15, 60.15),
    ],
)  # fmt: skip
def test_an_area_written_the_wrong_way_round_is_asked_about(
    code: str, longitude: float, latitude: float
) -> None:
    """To the corners of each country; the right way round it is taken, over the border too. (G3)"""
    country = COUNTRIES[code]
    assert not isinstance(geojson(square(longitude, latitude), country), Problem)
    found = geojson(square(latitude, longitude), country)
    assert isinstance(found, Problem)
    assert found.text.key == "perimeter-swapped"
    assert str(found.text.values["meant"]).startswith(f"{longitude + 0.005:.4f}, ")
    assert not isinstance(geojson(square(2.35, 48.85), country), Problem)
