"""KML, KMZ and GPX, as phones, walking apps and Google's maps save them. (G3)"""

import io
import math
import random
import zipfile

import pytest

from saar.countries import COUNTRIES
from services.area.mapfile import MapFile, read
from services.area.pieces import Problem

NL = COUNTRIES["NL"]
KML = """<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="{space}"><Document><Placemark><name>Kerkbuurt</name><Polygon><outerBoundaryIs><LinearRing>
<coordinates>4.60,52.40,0 4.61,52.40,0
4.61,52.41,0 4.60,52.41,0 4.60,52.40,0</coordinates></LinearRing></outerBoundaryIs>
<innerBoundaryIs><LinearRing><coordinates>4.604,52.404 4.606,52.404 4.606,52.406 4.604,52.404</coordinates>
</LinearRing></innerBoundaryIs></Polygon></Placemark>
<Placemark><name>Bankje</name><Point><coordinates>4.6,52.4</coordinates></Point></Placemark>
</Document></kml>"""
GPX = '<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><name>Rondje</name><trkseg>{}</trkseg></trk></gpx>'
WALK = [(4.6, 52.4), (4.605, 52.4), (4.61, 52.405), (4.605, 52.41), (4.6, 52.405), (4.6, 52.4004)]


def walk(points: list[tuple[float, float]], kind: str = "trkpt") -> bytes:
    """A recorded walk, with the heights and times that an app writes."""
    every = (
        f'<{kind} lat="{y}" lon="{x}"><ele>1</ele><time>2026-11-29T10:00:00Z</time></{kind}>'
        for x, y in points
    )
    text = GPX.format("".join(every))
    if kind == "rtept":
        text = text.replace("<trkseg>", "").replace("</trkseg>", "").replace("trk>", "rte>")
    return text.encode()


def zipped(name: str, data: bytes) -> bytes:
    """A KMZ: a zip with a KML in it."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as box:
        box.writestr("files/picture.png", b"x")
        box.writestr(name, data)
    return file.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        KML.format(space="http://www.opengis.net/kml/2.2").encode(),
        KML.format(space="http://earth.google.com/kml/2.1").encode(),
        zipped("doc.kml", KML.format(space="http://www.opengis.net/kml/2.2").encode()),
        walk(WALK),
        walk(WALK, "rtept"),
        walk([(x + 0.00001 * (n % 3), y) for x, y in WALK[:-1] for n in range(1300)]),
    ],
    ids=["kml", "old kml", "kmz", "gpx walk", "gpx route", "6,500 points"],
)
def test_what_phones_save_is_an_area(data: bytes) -> None:
    """KML and KMZ from Google's maps, a walk around the neighbourhood from an app. (G3)"""
    found = read(data, NL)
    assert isinstance(found, MapFile), found.text
    assert len(found.pieces) == 1
    assert found.pieces[0].name in ("Kerkbuurt", "Rondje")
    assert found.pieces[0].shape.bounds == pytest.approx((4.6, 52.4, 4.61, 52.41), abs=0.0001)


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (walk(WALK[:3]), "perimeter-open"),
        (walk([*WALK[:-1], (4.6, 52.4), (4.62, 52.42)]), "perimeter-open"),
        (b"<gpx><trk><trkseg></trkseg></trk></gpx>", "perimeter-no-polygon"),
        (b"<gpx><trk>", "perimeter-no-xml"),
        (walk(WALK).replace(b'lat="52.405"', b'lat="north"'), "perimeter-no-xml-place"),
        (b"<html><body>Kaart</body></html>", "perimeter-no-geojson"),
        (b'<!DOCTYPE gpx [<!ENTITY a "b">]><gpx></gpx>', "perimeter-no-geojson"),
        (zipped("readme.txt", b"no map"), "perimeter-no-geojson"),
        (zipped("doc.kml", b" " * 1_000_001), "perimeter-no-geojson"),
        (b"PK\x03\x04 not a zip", "perimeter-no-geojson"),
    ],
)
def test_a_file_of_a_phone_that_is_no_area_gets_its_sentence(data: bytes, key: str) -> None:
    """A walk that does not come back, half a file, another file. (G3)"""
    found = read(data, NL)
    assert isinstance(found, Problem)
    assert found.text.key == key


def test_who_stands_still_on_a_walk_still_draws_a_border() -> None:
    """Receivers are metres off, and half an hour of walking has a talk with a neighbour in it. (G3)"""
    chance = random.Random(112)

    def near(x: float, y: float) -> tuple[float, float]:
        return x + chance.gauss(0, 0.00004), y + chance.gauss(0, 0.00004)

    angles = [2 * math.pi * at / 1800 for at in range(1801)]
    points = [near(4.605 + 0.005 * math.cos(a), 52.405 + 0.003 * math.sin(a)) for a in angles]
    points[900:900] = [near(4.6, 52.405) for _ in range(600)]
    found = read(walk(points), NL)
    assert isinstance(found, MapFile), found.text
    assert found.pieces[0].shape.bounds == pytest.approx((4.6, 52.402, 4.61, 52.408), abs=0.0004)


def test_a_pause_parts_a_track_and_a_loose_track_is_left_out() -> None:
    """As walking apps save them. (G3)"""
    parted = walk(WALK).replace(
        b'</trkpt><trkpt lat="52.405" lon="4.61">',
        b'</trkpt></trkseg><trkseg><trkpt lat="52.405" lon="4.61">',
    )
    assert parted.count(b"<trkseg>") == 2
    found = read(parted, NL)
    assert isinstance(found, MapFile), found.text
    loose = walk(WALK[:3]).partition(b"<trk>")[2].partition(b"</gpx>")[0]
    both = walk(WALK).replace(b"</gpx>", b"<trk>" + loose + b"</gpx>")
    found = read(both, NL)
    assert isinstance(found, MapFile), found.text
    assert len(found.pieces) == 1


def test_one_place_of_several_parts_is_one() -> None:
    """Google's maps put them in one collection; half a neighbourhood is none. (G3)"""
    part = "<Polygon><outerBoundaryIs><LinearRing><coordinates>{0},52.4 {1},52.4 {1},52.41 {0},52.4</coordinates></LinearRing></outerBoundaryIs></Polygon>"
    place = "<Placemark><name>{}</name><MultiGeometry>{}{}</MultiGeometry></Placemark>"
    east = place.format("Oost", part.format(4.6, 4.61), part.format(4.62, 4.63))
    west = place.format("West", part.format(4.5, 4.51), part.format(4.52, 4.53))
    found = read(f"<kml>{east}{west}</kml>".encode(), NL)
    assert isinstance(found, MapFile)
    assert [each.name for each in found.pieces] == ["Oost", "West"]
    assert found.named


def test_a_damaged_archive_gets_its_sentence() -> None:
    """Never silence. (G3)"""
    data = bytearray(zipped("doc.kml", b"<kml></kml>" * 9))
    at = data.find(b"doc.kml") + len(b"doc.kml")
    for each in range(at, at + 6):
        data[each] ^= 0x5A
    found = read(bytes(data), NL)
    assert isinstance(found, Problem)
    assert found.text.key == "perimeter-no-geojson"
