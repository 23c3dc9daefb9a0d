"""A new area that another group has already: its admins are named and asked. (M3)"""

import io

from PIL import Image

from simulator import people
from tests.town import Resident, Town, plain

HERE = (52.51, 4.67)
BESIDE = (52.51, 4.677)  # some 480 metres to the east


async def circle(who: Resident, number: int, at: tuple[float, float], radius: str) -> None:
    """An admin gives everything within a radius of a point."""
    await who.starts(f"plan{number}")
    if "Ja, dat klopt" in who.last_buttons:
        await who.presses("Ja, dat klopt")
    if who.sees_button("Grenzen instellen"):
        await who.presses("Grenzen instellen")
    else:
        await who.tells_bot("/instellingen")
        await who.presses("Grenzen")
    people.send_location(who.town.world, who.person, who.private, *at)
    await who.town.settle()
    await who.presses(radius)


async def two(
    town: Town, at: tuple[float, float] = BESIDE, radius: str = "500 m"
) -> tuple[Resident, Resident]:
    """Tom's group has an area; Piet's takes one that lies partly over it."""
    tom = town.people["Tom"]
    await circle(tom, 1, HERE, "500 m")
    await town.founds("Dorpsbuurt", admin="Piet")
    piet = town.people["Piet"]
    await circle(piet, 2, at, radius)
    return tom, piet


def words(who: Resident) -> str:
    return "\n".join(plain(each) for each in who.words)


async def test_the_admin_who_is_there_is_asked_with_a_picture_and_the_new_one_told(
    town: Town,
) -> None:
    """Both see who the other is; nothing is held up meanwhile. (M3)"""
    tom, piet = await two(town)
    assert "42 % van hun gebied hoort ook bij Kerkbuurt. Beheerder daar: Piet" in words(tom)
    assert "42 % van jullie gebied hoort ook bij Kerkbuurt. Beheerder daar: Tom" in words(piet)
    assert "Dorpsbuurt" in words(piet)
    photos = town.text_calls("sendPhoto")
    assert len(photos) == 2
    assert "✅ Grenzen van de buurt" in words(piet)


async def test_both_stay(town: Town) -> None:
    """One press, both read it, and the question is gone; a second press comes too late. (M3)"""
    tom, piet = await two(town)
    await tom.presses("Allebei blijven")
    assert "Dorpsbuurt blijven allebei" in words(tom)
    assert "Kerkbuurt blijven allebei" in words(piet)
    assert tom.sees_button("Allebei blijven") is None
    await circle(piet, 2, BESIDE, "500 m")
    assert tom.sees_button("Allebei blijven") is None


async def test_a_line_that_both_agree_on_gives_each_its_side(town: Town) -> None:
    """Proposed by one, accepted by the other; afterwards nothing overlaps. (M3)"""
    tom, piet = await two(town)
    await tom.presses("Een grens trekken")
    assert "Kerkbuurt stelt een grens voor" in words(piet)
    await piet.presses("Ja, zo is het goed")
    assert "De grens tussen Dorpsbuurt en Kerkbuurt is getrokken (Piet zei ja)" in words(piet)
    assert "is getrokken" in words(tom)
    for admin, group in ((tom, "Kerkbuurt"), (piet, "Dorpsbuurt")):
        await admin.tells_bot("/logboek")
        assert "veranderde de grenzen" in admin.last_private_word, group
    await circle(piet, 2, BESIDE, "500 m")
    assert tom.sees_button("Een grens trekken") is not None


async def test_what_was_shown_is_what_is_agreed_to(town: Town) -> None:
    """The other area changed meanwhile: the new line is shown first. (M3)"""
    tom, piet = await two(town)
    await tom.presses("Een grens trekken")
    await circle(tom, 1, (52.511, 4.669), "500 m")
    pressed = await piet.presses("Ja, zo is het goed")
    assert "intussen veranderd" in str(pressed.text)
    assert "is getrokken" not in words(piet)


async def test_a_line_that_is_refused_leaves_both_as_they_are(town: Town) -> None:
    """No is an answer. (M3)"""
    tom, piet = await two(town)
    await tom.presses("Een grens trekken")
    await piet.presses("Nee, allebei")
    assert "blijven allebei" in words(tom)


async def test_no_line_where_one_would_keep_nothing(town: Town) -> None:
    """A group inside another one: said at once, and the question stays. (M3)"""
    tom, piet = await two(town, HERE, "250 m")
    assert "100 % van jullie gebied" in words(piet)
    pressed = await tom.presses("Een grens trekken")
    assert "Hier kan ik geen lijn trekken" in str(pressed.text)
    await tom.presses("Allebei blijven")
    assert "blijven allebei" in words(piet)


async def test_going_on_together_is_proposed_and_never_done_by_itself(town: Town) -> None:
    """The newer group reads it, with a way in; its area stays. (M3)"""
    tom, piet = await two(town)
    await tom.tells_bot("/instellingen")
    await tom.presses("In de lijst van groepen")
    await tom.presses("Zet ons in de lijst")
    await tom.tells_bot("Heemskerk")
    await tom.presses("Samen verder bij ons")
    assert "stellen voor om samen verder te gaan" in piet.last_private_word
    assert piet.last_buttons == ["Meedoen met Kerkbuurt"]
    assert "Tom stelde Dorpsbuurt voor" in words(tom)


async def test_neighbours_who_only_touch_are_not_asked(town: Town) -> None:
    """A hedge on the border is no overlap. (M3)"""
    tom, piet = await two(town, (52.51, 4.6835))
    assert "van hun gebied" not in words(tom)
    assert "van jullie gebied" not in words(piet)


async def test_postcodes_that_both_have(town: Town) -> None:
    """Without a picture, since nothing can be drawn. (M3)"""
    tom = town.people["Tom"]
    await tom.starts("plan1")
    await tom.presses("Ja, dat klopt")
    await tom.presses("Grenzen instellen")
    await tom.tells_bot("1964, 1965")
    await town.founds("Dorpsbuurt", admin="Piet")
    piet = town.people["Piet"]
    await piet.starts("plan2")
    await piet.presses("Ja, dat klopt")
    await piet.presses("Grenzen instellen")
    await piet.tells_bot("1965 AB, 1966")
    assert "50 % van hun gebied" in words(tom)
    assert town.text_calls("sendPhoto") == []
    pressed = await tom.presses("Een grens trekken")
    assert "geen lijn" in str(pressed.text)


def test_the_picture_shows_both() -> None:
    """Two areas and what they share, in three colours. (M3)"""
    from services.area import sketch
    from services.area.perimeter import circle as around

    image = Image.open(io.BytesIO(sketch.two(around(*HERE, 500), around(*BESIDE, 500)))).convert(
        "RGB"
    )
    found = {colour for count, colour in image.getcolors(1 << 20) or [] if count > 4000}
    assert {(0xBC, 0xD7, 0xEE), (0xF3, 0xDC, 0xAE), (0x9A, 0xA5, 0x7F)} <= found
