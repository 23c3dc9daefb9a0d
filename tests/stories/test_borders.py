"""The borders of a group: a pin, corners, postcodes or a map file, and a picture to confirm. (G3)"""

import io
import json

import pytest
from PIL import Image
from sqlalchemy import select

from models.area import AreaDraft
from models.neighbourhood import Neighbourhood
from services.area import perimeter
from simulator import people
from simulator.records import Message
from tests.town import Resident, Town

SQUARE = [[4.66, 52.5], [4.67, 52.5], [4.67, 52.51], [4.66, 52.51], [4.66, 52.5]]
TICKED = "✅ Grenzen van de buurt"


async def borders(town: Town) -> Resident:
    """The admin, where the borders are asked for."""
    tom = town.people["Tom"]
    await tom.starts("plan1")
    await tom.presses("Ja, dat klopt")
    await tom.presses("Grenzen instellen")
    return tom


def polygon(ring: list[list[float]]) -> dict[str, object]:
    """One outline."""
    return {"type": "Polygon", "coordinates": [ring]}


def square(longitude: float, latitude: float, size: float = 0.01) -> dict[str, object]:
    """One of some 0.8 square kilometres."""
    far = (longitude + size, latitude + size)
    ring = [(longitude, latitude), (far[0], latitude), far, (longitude, far[1])]
    return polygon([list(each) for each in (*ring, ring[0])])


def town_file(*names: str) -> dict[str, object]:
    """A municipality's file: neighbourhoods beside each other, each with its name."""
    features = [
        {
            "type": "Feature",
            "properties": {"BU_NAAM": name, "GM_NAAM": "Kerkdorp"},
            "geometry": square(4.5 + number / 100, 52.5),
        }
        for number, name in enumerate(names)
    ]
    return {"type": "FeatureCollection", "features": features}


async def sends(town: Town, who: Resident, file: object, name: str = "buurt.geojson") -> None:
    """A document in private."""
    data = file if isinstance(file, bytes) else json.dumps(file).encode()
    people.send_document(
        town.world, who.person, who.private, data=data, name=name,
        mime_type="application/octet-stream",
    )  # fmt: skip
    await town.settle()


async def points_at(town: Town, who: Resident, latitude: float, longitude: float) -> None:
    """A location in private."""
    people.send_location(town.world, who.person, who.private, latitude, longitude)
    await town.settle()


async def group(town: Town) -> Neighbourhood:
    """The first group as it is kept."""
    async with town.bot.database.transaction() as session:
        found: Neighbourhood = await session.get_one(Neighbourhood, 1)
        return found


async def drafts(town: Town) -> int:
    """How many areas wait to be confirmed."""
    async with town.bot.database.transaction() as session:
        return len(list(await session.scalars(select(AreaDraft))))


def picture(town: Town, who: Resident) -> Image.Image:
    """The newest picture that the bot sent to somebody."""
    pictures = [each for each in who.words if each.kind == "photo"]
    assert pictures, "no picture"
    return Image.open(io.BytesIO(data_of(town, pictures[-1])))


def data_of(town: Town, message: Message) -> bytes:
    """The bytes of a picture."""
    return town.world.files[message.content["photo"][-1]["file_id"]].data


async def test_a_pin_and_a_distance_make_an_area(town: Town) -> None:
    """A location in private, then one tap. (G3)"""
    tom = await borders(town)
    await points_at(town, tom, 52.5, 4.66)
    await tom.presses("500 meter")
    assert TICKED in tom.last_private_word


async def test_corners_are_sent_one_by_one(town: Town) -> None:
    """For who has no map file: a pin for each corner, the last one back, then a picture. (G3)"""
    tom = await borders(town)
    await tom.presses("📐 Hoeken aanwijzen")
    assert "Ik wacht op de eerste hoek" in tom.last_private_word
    for latitude, longitude in ((52.5, 4.66), (52.5, 4.67)):
        await points_at(town, tom, latitude, longitude)
    assert "Ik heb er nog minstens 1 nodig" in tom.last_private_word
    assert "Dit zijn alle hoeken" not in tom.last_buttons
    await points_at(town, tom, 52.6, 4.9)
    await tom.presses("Laatste hoek weghalen")
    assert "Ik heb 2 hoeken" in tom.last_private_word
    await points_at(town, tom, 52.51, 4.67)
    await points_at(town, tom, 52.51, 4.66)
    await tom.presses("Dit zijn alle hoeken")
    assert "Is dit je buurt?" in tom.last_private_word
    await tom.presses("Ja, dit is de buurt")
    assert TICKED in tom.last_private_word
    area = (await group(town)).perimeter
    assert area is not None
    assert perimeter.holds_point(area, 52.505, 4.665)
    assert not perimeter.holds_point(area, 52.505, 4.675)


async def test_corners_whose_line_crosses_are_asked_for_in_order(town: Town) -> None:
    """What would be two triangles is no neighbourhood; the corners sent so far stay. (G3)"""
    tom = await borders(town)
    await tom.presses("📐 Hoeken aanwijzen")
    for latitude, longitude in ((52.5, 4.66), (52.51, 4.67), (52.5, 4.67), (52.51, 4.66)):
        await points_at(town, tom, latitude, longitude)
    await tom.presses("Dit zijn alle hoeken")
    assert "kruist zichzelf" in tom.last_private_word
    assert "Ik heb 4 hoeken" in tom.last_private_word
    assert (await group(town)).perimeter is None


async def test_a_map_file_is_shown_and_taken_when_it_is_confirmed(town: Town) -> None:
    """A picture of the outline with its size, before anything changes; then the plan goes on. (G3)"""
    tom = await borders(town)
    await sends(town, tom, polygon(SQUARE))
    assert "Is dit je buurt?" in tom.last_private_word
    assert "0,8 km²" in tom.last_private_word
    shown = picture(town, tom)
    assert shown.size == (640, 480)
    assert shown.convert("RGB").getpixel((320, 240)) != shown.convert("RGB").getpixel((5, 5))
    assert (await group(town)).perimeter is None
    await tom.presses("Ja, dit is de buurt")
    assert TICKED in tom.last_private_word
    assert not [each for each in tom.words if each.kind == "photo"]
    assert await drafts(town) == 0


async def test_no_leads_back_to_the_ways(town: Town) -> None:
    """And nothing of what was sent is kept; an old picture does nothing any more. (G3)"""
    tom = await borders(town)
    await sends(town, tom, polygon(SQUARE))
    await tom.presses("Nee, kies anders")
    assert "Kies één manier" in tom.last_private_word
    assert (await group(town)).perimeter is None
    assert await drafts(town) == 0
    await tom.tells_bot("1964")
    assert TICKED in tom.last_private_word


async def test_a_bad_file_says_where(town: Town) -> None:
    """What is wrong is named with its place in the file. (G3)"""
    tom = await borders(town)
    await sends(town, tom, b'{"type": "Polygon",\n "coordinates": [[}')
    assert "regel 2, teken" in tom.last_private_word
    crossed = [SQUARE[0], SQUARE[2], SQUARE[1], SQUARE[3], SQUARE[0]]
    await sends(town, tom, polygon(crossed))
    assert "kruist de lijn zichzelf bij 4.665, 52.505" in tom.last_private_word
    away = [[4.66, 52.5], [4.67, 152.5], [4.67, 52.5], [4.66, 52.5]]
    await sends(town, tom, polygon(away))
    assert "is punt 2 geen plek op aarde" in tom.last_private_word
    await sends(town, tom, square(4.0, 52.0, 0.3))
    assert "Een buurt mag 100 km² zijn" in tom.last_private_word
    await sends(town, tom, b"<gpx></gpx>", "rondje.gpx")
    assert "Er staat geen gebied in dit bestand" in tom.last_private_word


async def test_latitude_and_longitude_the_wrong_way_round_are_asked_about(town: Town) -> None:
    """Turned for the picture, said in words, and taken only when somebody says yes. (G3)"""
    tom = await borders(town)
    await sends(town, tom, polygon([point[::-1] for point in SQUARE]))
    assert "lijken lengte en breedte omgedraaid" in tom.last_private_word
    assert "rond 52.5050, 4.6650" in tom.last_private_word
    await tom.presses("Ja, dit is de buurt")
    area = (await group(town)).perimeter
    assert area is not None
    assert perimeter.holds_point(area, 52.505, 4.665)


async def test_a_mended_border_is_told(town: Town) -> None:
    """A loose loop is left out, and the admin is asked to look. (G3)"""
    tom = await borders(town)
    loop = [*SQUARE[:3], [4.6605, 52.51], [4.6595, 52.5095], [4.66, 52.5098], SQUARE[4]]
    await sends(town, tom, polygon(loop))
    assert "De lijn kruiste of raakte zichzelf" in tom.last_private_word


NAMES = [f"Buurt {number:02}" for number in range(10)]


async def test_of_a_towns_file_one_neighbourhood_is_chosen(town: Town) -> None:
    """Never the whole town in silence: names to press, pages, part of a name, and a picture. (G3)"""
    tom = await borders(town)
    await sends(town, tom, town_file(*NAMES, "Kerkbuurt-Noord", "Vogelwijk"))
    assert "staan 12 gebieden met een naam" in tom.last_private_word
    assert tom.last_buttons[0] == "Kerkbuurt-Noord", (
        "the one that sounds like the group comes first"
    )
    assert "Vogelwijk" not in tom.last_buttons
    await tom.presses("Volgende ›")
    assert "Vogelwijk" in tom.last_buttons
    await tom.presses("‹ Vorige")
    await tom.tells_bot("vogel")
    assert tom.last_buttons[0] == "Vogelwijk"
    await tom.presses("Vogelwijk")
    assert "Is dit je buurt? Vogelwijk" in tom.last_private_word
    assert picture(town, tom).size == (640, 480)
    await tom.presses("Nee, kies anders")
    assert "staan 12 gebieden" in tom.last_private_word
    await tom.tells_bot("kerkplein")
    assert "Er is er geen met ‘kerkplein’ in de naam" in tom.last_private_word
    await tom.tells_bot("NOORD")
    await tom.presses("Kerkbuurt-Noord")
    await tom.presses("Ja, dit is de buurt")
    area = (await group(town)).perimeter
    assert area is not None
    assert perimeter.holds_point(area, 52.505, 4.605)
    assert not perimeter.holds_point(area, 52.505, 4.505)


async def test_two_neighbourhoods_of_a_file_can_be_one_group(town: Town) -> None:
    """One more is added, and the picture shows both. (G3)"""
    tom = await borders(town)
    await sends(town, tom, town_file("Oost", "West", "Zuid"))
    await tom.presses("Oost")
    await tom.presses("Nog een gebied erbij")
    assert "Oost" not in tom.last_buttons
    await tom.presses("West")
    assert "Oost + West" in tom.last_private_word
    await tom.presses("Ja, dit is de buurt")
    area = (await group(town)).perimeter
    assert area is not None
    assert perimeter.holds_point(area, 52.505, 4.505)
    assert perimeter.holds_point(area, 52.505, 4.515)


async def test_postcodes_are_still_taken_while_a_file_waits(town: Town) -> None:
    """Who does not find the name goes another way. (G3)"""
    tom = await borders(town)
    await sends(town, tom, town_file("Oost", "West"))
    await tom.tells_bot("1964, 1965")
    assert TICKED in tom.last_private_word
    assert await drafts(town) == 0


async def test_an_emergency_written_while_a_file_waits_is_heard(town: Town) -> None:
    """Not looked up as the name of a neighbourhood. (S2)"""
    tom = await borders(town)
    await sends(town, tom, town_file("Oost", "West"))
    await tom.tells_bot("er klimt nu iemand door het raam bij nummer 12, Kerkstraat")
    assert "Bel eerst 112" in tom.last_private_word


@pytest.mark.parametrize("hours", [23, 25])
async def test_what_was_not_confirmed_goes_after_a_day(town: Town, hours: int) -> None:
    """The file of somebody who never came back is not kept. (Privacy)"""
    tom = await borders(town)
    await sends(town, tom, polygon(SQUARE))
    await town.advance(minutes=60 * hours)
    assert await drafts(town) == (1 if hours < 24 else 0)
    if hours > 24:
        await tom.presses("Ja, dit is de buurt")
        assert "Kies één manier" in tom.last_private_word
        assert (await group(town)).perimeter is None


async def test_two_admins_send_their_own(town: Town) -> None:
    """What one sends is not what the other confirms. (G3)"""
    tom = await borders(town)
    (vera,) = town.residents("Vera")
    people.promote(town.world, tom.person, town.chat().chat, vera.person)
    await town.settle()
    await sends(town, tom, square(4.5, 52.5))
    await vera.starts("plan1")
    await vera.presses("Grenzen instellen")
    await sends(town, vera, square(4.7, 52.5))
    await tom.presses("Ja, dit is de buurt")
    area = (await group(town)).perimeter
    assert area is not None
    assert perimeter.holds_point(area, 52.505, 4.505)
    await vera.presses("Ja, dit is de buurt")
    area = (await group(town)).perimeter
    assert area is not None
    assert perimeter.holds_point(area, 52.505, 4.705)


async def test_who_walks_around_the_neighbourhood_takes_more_than_a_quarter(town: Town) -> None:
    """The bot itself says: record a walk and send that. Corners stay as well. (G3)"""
    tom = await borders(town)
    await town.advance(minutes=50)
    await sends(town, tom, polygon(SQUARE))
    assert "Is dit je buurt?" in tom.last_private_word
    await tom.presses("Nee, kies anders")
    await tom.presses("📐 Hoeken aanwijzen")
    await points_at(town, tom, 52.5, 4.66)
    await town.advance(minutes=20)
    await points_at(town, tom, 52.5, 4.67)
    assert "Ik heb 2 hoeken" in tom.last_private_word


async def test_a_file_with_many_names_never_grows_too_long_for_a_picture(town: Town) -> None:
    """Telegram holds a caption to 1,024 characters. (G3)"""
    tom = await borders(town)
    names = [f"{number:02} Buurt met een heel erg lange naam, ja" for number in range(30)]
    await sends(town, tom, town_file(*names))
    for _ in range(25):
        await tom.presses(tom.last_buttons[0])
        await tom.presses("Nog een gebied erbij")
    await tom.presses(tom.last_buttons[0])
    assert "en nog 21." in tom.last_private_word


async def test_one_area_without_a_name_does_not_make_a_city_of_all(town: Town) -> None:
    """It stands at the end; names of marks that nobody sees are none. (G3)"""
    tom = await borders(town)
    file = town_file("Oost", "West", "\u202e\u200b")
    await sends(town, tom, file)
    assert "Welke buurt is het?" in tom.last_private_word
    assert tom.last_buttons[:3] == ["Oost", "West", "Gebied 3, zonder naam"]


async def test_a_part_of_a_name_that_many_have_asks_for_more(town: Town) -> None:
    """Eight are shown, and how many there are. (G3)"""
    tom = await borders(town)
    await sends(town, tom, town_file(*[f"Wijk {number:02}" for number in range(20)]))
    await tom.tells_bot("wijk")
    assert "Er zijn er 20 met ‘wijk’ in de naam" in tom.last_private_word
    await tom.tells_bot("wijk 17")
    assert tom.last_buttons[0] == "Wijk 17"


async def test_more_corners_than_the_bot_can_use_are_told(town: Town) -> None:
    """The forty-first is not taken, and its sender reads so. (G3)"""
    tom = await borders(town)
    await tom.presses("📐 Hoeken aanwijzen")
    for at in range(41):
        await points_at(town, tom, 52.5 + at / 1000, 4.66)
    assert "Meer dan 40 hoeken kan ik niet gebruiken" in tom.last_private_word
    await tom.presses("Dit zijn alle hoeken")
    assert "liggen op één lijn" in tom.last_private_word
