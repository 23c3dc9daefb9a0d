"""Files that are no area: each gets its sentence, whatever stands in it. (G3)"""

import json

import pytest

from services.area.perimeter import Problem, geojson

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
    found = geojson(data)
    assert isinstance(found, Problem)
    assert found.text.key == key


def test_an_area_within_collections_is_found() -> None:
    """What a map program saves wraps it once or twice. (G3)"""
    inner = {"type": "Polygon", "coordinates": POLYGON}
    feature = {"type": "Feature", "properties": {}, "geometry": inner}
    wrapped = {"type": "FeatureCollection", "features": [feature]}
    found = geojson(json.dumps(wrapped).encode())
    assert not isinstance(found, Problem)
    assert found["kind"] == "shape"
