"""An authority's own neighbourhoods and postcodes: imported once, offered to admins, used for a postcode. (G3)"""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pyogrio.raw import write
from pyproj import Transformer
from shapely import to_wkb, transform
from shapely.geometry import box, mapping

from bot import areas
from bot.errors import StartError
from simulator import people
from tests.stories.test_directory import listed, pin, stranger
from tests.stories.test_joining import answers, asks
from tests.town import Resident, Town

TO_RD = Transformer.from_crs(4326, 28992, always_xy=True)
BUURTEN = {
    "Vogelwijk": box(4.66, 52.505, 4.675, 52.515),
    "Molenbuurt": box(4.675, 52.505, 4.69, 52.515),
    "Oude Molen": box(4.66, 52.515, 4.675, 52.525),
}


def in_rd(given: Any) -> Any:
    """From degrees to metres in the Dutch grid."""
    return transform(given, lambda at: np.array(TO_RD.transform(*at.T)).T)


def geojson(path: Path, *, rd: bool, field: str = "BU_NAAM") -> Path:
    """As Dutch authorities write it."""
    data: dict[str, Any] = {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "properties": {field: name, "GM_NAAM": "Heemskerk"},
                "geometry": mapping(in_rd(shape) if rd else shape),
            }
            for name, shape in BUURTEN.items()
        ],
    }
    if rd:
        data["crs"] = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}}
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


def by_gdal(path: Path, driver: str) -> Path:
    """A GeoPackage or a shape file in RD New."""
    write(
        str(path),
        geometry=to_wkb(np.array([in_rd(each) for each in BUURTEN.values()])),
        field_data=[
            np.array(list(BUURTEN), dtype=object),
            np.array(["Heemskerk"] * 3, dtype=object),
        ],
        fields=["buurtnaam", "gemeentena"],
        geometry_type="Polygon",
        driver=driver,
        crs="EPSG:28992",
    )
    return path


async def take(place: Town, path: Path, **how: Any) -> str:
    options: dict[str, Any] = {"named": None, "town": None, "codes": False} | how
    return await areas.take(place.bot.database, path, **options)


async def planning(town: Town) -> Resident:
    """The admin, asked for the borders."""
    tom = town.people["Tom"]
    await tom.starts("plan1")
    await tom.presses("Ja, dat klopt")
    await tom.presses("Grenzen instellen")
    return tom


async def test_an_admin_points_and_chooses_a_neighbourhood(town: Town, tmp_path: Path) -> None:
    """From a file in RD New: the one around the pin comes first, a picture, and yes. (G3)"""
    said = await take(town, geojson(tmp_path / "buurten.geojson", rd=True))
    assert said.startswith("3 neighbourhoods from buurten.geojson: Vogelwijk")
    tom = await planning(town)
    pin(tom, 52.51, 4.68)
    await town.settle()
    assert "Welke buurt is het?" in tom.last_private_word
    assert tom.last_buttons[0] == "Molenbuurt (Heemskerk)"
    await tom.presses("Molenbuurt")
    assert "Is dit je buurt?" in tom.last_private_word
    await tom.presses("Ja")
    assert "✅ Grenzen van de buurt" in tom.last_private_word


async def test_an_admin_types_a_part_of_the_name(town: Town, tmp_path: Path) -> None:
    """Two fit, one is chosen; a name of its own is looked at at once; and the circle stays possible. (G3)"""
    await take(town, geojson(tmp_path / "buurten.geojson", rd=False))
    tom = await planning(town)
    await tom.tells_bot("molen")
    assert {"Molenbuurt (Heemskerk)", "Oude Molen (Heemskerk)"} <= set(tom.last_buttons)
    await tom.presses("Oude Molen")
    await tom.presses("Nee")
    await tom.tells_bot("vogelwijk heemskerk")
    assert "Is dit je buurt?" in tom.last_private_word
    assert "Vogelwijk" in tom.last_private_word
    await tom.presses("Nee")
    pin(tom, 52.51, 4.68)
    await town.settle()
    await tom.presses("500 m")
    assert "✅ Grenzen van de buurt" in tom.last_private_word


@pytest.mark.parametrize(("name", "driver"), [("b.gpkg", "GPKG"), ("b.shp", "ESRI Shapefile")])
async def test_geopackage_and_shape_files(
    town: Town, tmp_path: Path, name: str, driver: str
) -> None:
    """What municipalities and the statistics office publish. (G3)"""
    said = await take(town, by_gdal(tmp_path / name, driver), town="Heemskerk")
    assert said.startswith(f"3 neighbourhoods from {name}")
    tom = await planning(town)
    pin(tom, 52.51, 4.665)
    await town.settle()
    assert tom.last_buttons[0] == "Vogelwijk (Heemskerk)"


async def test_a_newer_file_takes_the_place_of_the_older_one(town: Town, tmp_path: Path) -> None:
    """Of the same name; nothing stands twice. (G3)"""
    for _ in range(2):
        await take(town, geojson(tmp_path / "buurten.geojson", rd=True))
    assert await areas.listed(town.bot.database) == ["     3 buurten.geojson"]


async def test_what_is_wrong_with_a_file_is_one_sentence(town: Town, tmp_path: Path) -> None:
    """And nothing is taken. (G3)"""
    path = geojson(tmp_path / "x.geojson", rd=True, field="VAN_ALLES")
    with pytest.raises(StartError, match=r"Which field holds the name.*GM_NAAM, VAN_ALLES"):
        await take(town, path)
    await take(town, path, named="VAN_ALLES")
    (tmp_path / "y.geojson").write_text("{", encoding="utf-8")
    with pytest.raises(StartError, match=r"y\.geojson cannot be read as a map"):
        await take(town, tmp_path / "y.geojson")
    with pytest.raises(StartError, match="There is no file"):
        await take(town, tmp_path / "z.geojson")
    data = json.loads(geojson(tmp_path / "v.geojson", rd=True).read_text(encoding="utf-8"))
    del data["crs"]
    (tmp_path / "v.geojson").write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(StartError, match="in which grid"):
        await take(town, tmp_path / "v.geojson")


async def postcodes(town: Town, tmp_path: Path) -> None:
    """Two postcodes: one inside the circle of the group, one far from it, and a wide one around both."""
    shapes = {
        "1964AB": box(4.669, 52.509, 4.671, 52.511),
        "1964XZ": box(4.72, 52.509, 4.722, 52.511),
    }
    path = tmp_path / "pc.geojson"
    data = {
        "type": "FeatureCollection",
        "features": [
            {"type": "Feature", "properties": {"postcode": name}, "geometry": mapping(each)}
            for name, each in {**shapes, "1964": box(4.6, 52.4, 4.8, 52.6)}.items()
        ],
    }
    path.write_text(json.dumps(data), encoding="utf-8")
    await take(town, path, codes=True)


async def test_a_postcode_is_known_to_lie_inside_a_drawn_area(town: Town, tmp_path: Path) -> None:
    """Inside, outside, and where only the wider one is known nothing is claimed. (J1)"""
    await postcodes(town, tmp_path)
    tom = await planning(town)
    pin(tom, 52.51, 4.67)
    await town.settle()
    await tom.presses("500 m")
    await tom.presses("Ja, zo doen we het")
    for place, says in (
        ("Kerkstraat 12, 1964 AB", "binnen de grenzen"),
        ("Kerkstraat 12, 1964 CD", "ik kan niet zien"),
    ):
        fatima = stranger(town, place[-2:])
        await asks(town, fatima)
        await answers(fatima, place)
        assert says in tom.last_private_word
        await tom.presses("Toelaten")
    fatima = stranger(town, "Bo")
    await asks(town, fatima)
    await fatima.tells_bot("Kerkstraat 12, 1964 XZ")
    assert "lijkt niet bij Kerkbuurt te horen" in fatima.last_private_word


async def test_a_postcode_finds_a_group_that_drew_its_borders(town: Town, tmp_path: Path) -> None:
    """In the directory too. (M1)"""
    await postcodes(town, tmp_path)
    tom = await listed(town)
    await tom.tells_bot("/instellingen")
    await tom.presses("Grenzen")
    people.send_location(town.world, tom.person, tom.private, 52.51, 4.67)
    await town.settle()
    await tom.presses("500 m")
    fatima = stranger(town)
    await fatima.starts()
    await fatima.tells_bot("/zoek 1964 AB")
    assert "jouw plek hoort hierbij" in fatima.last_private_word
