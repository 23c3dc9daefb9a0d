"""Files that are no area: each gets its sentence, whatever stands in it. (G3)"""

import json
import random

import pytest

from saar.countries import COUNTRIES
from services.area.mapfile import MapFile, read, whole
from services.area.pieces import Problem

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
    found = read(data, NL)
    assert isinstance(found, Problem)
    assert found.text.key == key


def test_an_area_within_collections_is_found() -> None:
    """What a map program saves wraps it once or twice. (G3)"""
    inner = {"type": "Polygon", "coordinates": POLYGON}
    feature = {"type": "Feature", "properties": {}, "geometry": inner}
    wrapped = {"type": "FeatureCollection", "features": [feature]}
    found = read(json.dumps(wrapped).encode(), NL)
    assert isinstance(found, MapFile)
    assert len(found.pieces) == 1


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
    found = read(json.dumps(file).encode(), NL)
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
def test_an_area_written_the_wrong_way_round_is_turned(
    code: str, longitude: float, latitude: float
) -> None:
    """To the corners of each country; the right way round it stays, over the border too. (G3)"""
    country = COUNTRIES[code]
    for first, second, turned in ((longitude, latitude, False), (latitude, longitude, True)):
        found = read(square(first, second), country)
        assert isinstance(found, MapFile)
        assert found.turned is turned
        assert found.pieces[0].shape.bounds[:2] == pytest.approx((longitude, latitude))
    abroad = read(square(2.35, 48.85), country)
    assert isinstance(abroad, MapFile)
    assert not abroad.turned


METRES = [[155_000, 463_000], [155_600, 463_000], [155_600, 463_800], [155_000, 463_800]]
"""In the Dutch grid (EPSG:28992): x to the east, y to the north; it begins at its origin in Amersfoort."""
DEGREES = (5.387206, 52.155174)
"""Where that origin is, as the land registry publishes it."""


def in_metres(crs: object = None, *, turned: bool = False) -> bytes:
    """That piece as a file, with or without the member that says so."""
    ring = [point[::-1] if turned else point for point in [*METRES, METRES[0]]]
    file: dict[str, object] = {"type": "Polygon", "coordinates": [ring]}
    return json.dumps(file | ({"crs": crs} if crs else {})).encode()


def named_crs(name: str) -> dict[str, object]:
    """The member that older files and authorities write."""
    return {"type": "name", "properties": {"name": name}}


@pytest.mark.parametrize(
    "data",
    [
        in_metres(named_crs("urn:ogc:def:crs:EPSG::28992")),
        in_metres(named_crs("EPSG:28992")),
        in_metres(named_crs("http://www.opengis.net/def/crs/EPSG/0/28992")),
        in_metres(),
        in_metres(turned=True),
    ],
    ids=["urn", "short", "address", "unsaid", "turned"],
)
def test_the_countrys_own_grid_becomes_degrees(data: bytes) -> None:
    """As authorities publish: with the grid named, or told by its numbers. (G3)"""
    found = read(data, NL)
    assert isinstance(found, MapFile)
    assert found.pieces[0].shape.bounds[:2] == pytest.approx(DEGREES, abs=0.00002)
    area = whole(found.pieces)
    assert not isinstance(area, Problem)
    assert area["type"] == "Polygon"


@pytest.mark.parametrize(
    ("code", "x", "y", "longitude", "latitude"),
    [
        ("BE", 149_000, 170_500, 4.35, 50.845),
        ("BE", 649_000, 670_500, 4.354, 50.845),
        ("UK", 530_000, 180_000, -0.128, 51.504),
    ],
    ids=["Lambert 72", "Lambert 2008", "British"],
)
def test_other_countries_have_their_grids(
    code: str, x: float, y: float, longitude: float, latitude: float
) -> None:
    """Belgium has an old and a new one; they are told apart by where they lead. (G3)"""
    ring = [[x, y], [x + 500, y], [x + 500, y + 500], [x, y]]
    found = read(json.dumps({"type": "Polygon", "coordinates": [ring]}).encode(), COUNTRIES[code])
    assert isinstance(found, MapFile)
    assert found.pieces[0].shape.bounds[:2] == pytest.approx((longitude, latitude), abs=0.01)


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (in_metres(named_crs("urn:ogc:def:crs:EPSG::99999")), "perimeter-grid"),
        (in_metres(named_crs("local")), "perimeter-grid"),
        (in_metres({"type": "link", "properties": {"href": "x"}}), "perimeter-grid"),
        (in_metres(named_crs("urn:ogc:def:crs:OGC:1.3:CRS84")), "perimeter-no-degrees"),
    ],
    ids=["no such grid", "no grid", "a link", "says degrees"],
)
def test_a_grid_that_nobody_knows_is_named(data: bytes, key: str) -> None:
    """And metres that say they are degrees are no place on earth. (G3)"""
    found = read(data, NL)
    assert isinstance(found, Problem)
    assert found.text.key == key


def test_height_is_left_out() -> None:
    """Phones write a third number. (G3)"""
    ring = [[4.6, 52.4, 1.5], [4.61, 52.4, 2.0], [4.61, 52.41, 0.0], [4.6, 52.4, 1.5]]
    found = read(json.dumps({"type": "Polygon", "coordinates": [ring]}).encode(), NL)
    assert isinstance(found, MapFile)
    assert not found.pieces[0].shape.has_z


def polygon(*points: tuple[float, float]) -> bytes:
    """One ring, closed here."""
    ring = [list(each) for each in (*points, points[0])]
    return json.dumps({"type": "Polygon", "coordinates": [ring]}).encode()


def test_a_border_with_a_loose_loop_is_mended_and_a_bow_tie_is_not() -> None:
    """Clear is where nine tenths of the area lie on one side; the place named is that in the file. (G3)"""
    loop = polygon(
        (4.6, 52.4), (4.61, 52.4), (4.61, 52.41), (4.601, 52.41), (4.599, 52.409), (4.6, 52.4095)
    )
    found = read(loop, NL)
    assert isinstance(found, MapFile)
    assert found.mended
    assert found.pieces[0].shape.is_valid
    assert found.pieces[0].shape.bounds[0] == pytest.approx(4.6, abs=0.0002)
    tie = read(polygon((4.6, 52.4), (4.61, 52.41), (4.61, 52.4), (4.6, 52.41)), NL)
    assert isinstance(tie, Problem)
    assert tie.text.key == "perimeter-crossing"
    assert tie.text.values["place"] == "4.605, 52.405"
    metres = read(
        polygon((110_000, 500_000), (110_400, 500_400), (110_400, 500_000), (110_000, 500_400)), NL
    )
    assert isinstance(metres, Problem)
    assert metres.text.values["place"] == "110200, 500200"


def test_neighbourhoods_in_a_file_keep_their_names() -> None:
    """The property that tells most of them apart, in whatever language; not the town's. (G3)"""
    features = [
        {
            "type": "Feature",
            "properties": {"GEMEENTENAAM": "Utrecht", "BU_NAAM": name, "code": str(at)},
            "geometry": json.loads(square(5.1 + at / 50, 52.09)),
        }
        for at, name in enumerate(("Lombok-Oost", "Oog in Al", "Wittevrouwen"))
    ]
    found = read(json.dumps({"type": "FeatureCollection", "features": features}).encode(), NL)
    assert isinstance(found, MapFile)
    assert found.named
    assert [each.name for each in found.pieces] == ["Lombok-Oost", "Oog in Al", "Wittevrouwen"]


def scribble(points: int) -> bytes:
    """A ring that nobody draws: each point somewhere else."""
    chance = random.Random(112)
    ring = [[4.6 + chance.random() / 10, 52.5 + chance.random() / 20] for _ in range(points)]
    return json.dumps({"type": "Polygon", "coordinates": [[*ring, ring[0]]]}).encode()


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (scribble(500), "perimeter-crossing"),
        (scribble(20_000), "perimeter-too-many"),
        (
            ("<kml>" + "<Placemark>" * 8000 + "</Placemark>" * 8000 + "</kml>").encode(),
            "perimeter-no-polygon",
        ),
        (b'{"type": "MultiPolygon", "coordinates": []}', "perimeter-no-geojson"),
        (square(1e300, 2.0), "perimeter-no-geojson"),
    ],
    ids=["scribble", "large scribble", "nested", "empty", "far away"],
)
def test_what_would_cost_minutes_is_refused_at_once(data: bytes, key: str) -> None:
    """Nobody's file holds up an alarm elsewhere. (D1, G3)"""
    found = read(data, NL)
    assert isinstance(found, Problem)
    assert found.text.key == key


def test_smaller_than_a_garden_is_no_neighbourhood() -> None:
    """A metre of land is a slip of the finger. (G3)"""
    ring = [[4.6, 52.4], [4.60001, 52.4], [4.60001, 52.40001], [4.6, 52.4]]
    found = read(json.dumps({"type": "Polygon", "coordinates": [ring]}).encode(), NL)
    assert isinstance(found, MapFile)
    small = whole(found.pieces)
    assert isinstance(small, Problem)
    assert small.text.key == "perimeter-too-small"
