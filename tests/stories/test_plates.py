"""A plate is read as the group's own country writes it. (C1, R2)"""

from saar.actions import Action, Verb
from tests.stories.test_panel import forge
from tests.town import Town

REPORT = "Inbraak bezig bij Kerkstraat 12, 1ABC234 staat ernaast met draaiende motor!"


async def test_a_plate_of_the_groups_own_country_is_found(town: Town) -> None:
    """A Belgian plate typed without dashes is one in Belgium, where the group shows plates. (C1)"""
    tom = town.people["Tom"]
    await tom.starts("plan1")
    await tom.presses("België")
    await forge(town, tom, Action(Verb.SET, 1, "plates.shown"))
    (anna,) = town.residents("Anna")
    await anna.writes(REPORT)
    assert "1-ABC-234" in town.chat().card


async def test_what_is_a_plate_elsewhere_is_none_here(town: Town) -> None:
    """In the Netherlands the same letters and figures are no plate. (C1)"""
    (anna,) = town.residents("Anna")
    await anna.writes(REPORT)
    assert "Kerkstraat 12" in town.chat().card
    assert "ABC" not in town.chat().card
