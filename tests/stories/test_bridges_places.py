"""Bridges and where the neighbourhoods lie: how far apart, and which one a direction points at. (B1, B6)"""

import pytest

from simulator import people
from tests.stories.test_bridges import bridge, invitation, two_groups
from tests.stories.test_relays import crossed, offer
from tests.town import Resident, Town, plain


async def lies_at(
    town: Town, who: Resident, number: int, latitude: float, longitude: float
) -> None:
    """An admin gives the area of the group with this number: a pin and 500 metres."""
    await who.starts(f"plan{number}")
    await who.presses("Ja, dat klopt")
    await who.presses("Grenzen instellen")
    people.send_location(town.world, who.person, who.private, latitude, longitude)
    await town.settle()
    await who.presses("500 meter")


async def test_both_sides_read_how_far_apart_they_are(town: Town) -> None:
    """In hundreds of metres between the middles, and how many live there. (B1)"""
    tom, olga = await two_groups(town)
    await lies_at(town, tom, 1, 52.5, 4.66)
    await lies_at(town, olga, 2, 52.51, 4.66)
    await olga.starts(await invitation(tom))
    assert (
        "De buurten liggen 1.100 meter uit elkaar. Kerkbuurt heeft 1 lid." in olga.last_private_word
    )


@pytest.mark.parametrize(("direction", "asked"), [("noorden", True), ("zuiden", False)])
async def test_a_compass_direction_points_at_the_neighbour_that_lies_there(
    town: Town, direction: str, asked: bool
) -> None:
    """North of us means going north; south is nobody's. (B6, T19)"""
    tom, olga = await bridge(town)
    await lies_at(town, tom, 1, 52.5, 4.66)
    await lies_at(town, olga, 2, 52.51, 4.66)
    (anna,) = town.residents("Anna")
    await anna.writes(
        f"Een man voelt aan autodeuren in de Kerkstraat en loopt naar het {direction}"
    )
    await town.advance(seconds=3)
    assert any("dit gaat richting Oost" in plain(each) for each in tom.words) is asked
    assert offer(olga) == ""


async def test_the_last_crossing_is_told_with_its_day(town: Town) -> None:
    """A clock time alone would look like today. (B7)"""
    tom, _anna, _olga, _omar = await crossed(town)
    await town.advance(minutes=3 * 24 * 60)
    await tom.tells_bot("/bruggen")
    assert "het laatst gebruikt op 23-11 om 20:00" in tom.last_private_word
