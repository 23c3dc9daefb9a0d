"""What can be changed at any time, and answers where they were asked. (12, C4, G1, G3)"""

import pytest

from simulator import people
from tests.stories.test_relays import crossed
from tests.town import Resident, Town, labels, plain

BREAK_IN = "Er wordt ingebroken bij Kerkstraat 12!"


async def ready(town: Town) -> Resident:
    """Tom has gone through the plan."""
    tom = town.people["Tom"]
    await tom.starts("plan1")
    for button in ("Ja, dat klopt", "Later", "Ja, zo doen we het", *["Later"] * 4):
        await tom.presses(button)
    return tom


async def test_country_and_language_from_the_settings(town: Town) -> None:
    """After the plan: the choice stands by itself, the open card changes at once, and back leads back. (12)"""
    tom = await ready(town)
    anna = town.resident("Anna")
    await anna.writes(BREAK_IN)
    await tom.tells_bot("/instellingen")
    await tom.presses("Land en taal van de groep")
    assert "De naam is die van de groep in Telegram" in tom.last_private_word
    await tom.presses("English")
    assert "Startplan" not in tom.last_private_word
    assert "English" in tom.last_private_word
    await town.advance(seconds=15)
    assert "nobody has called" in town.chat().card
    await tom.presses("Terug")
    assert "Nieuwe leden" in "".join(tom.last_buttons)
    await tom.tells_bot("/logboek")
    assert "taal" in tom.last_private_word


async def test_borders_from_the_settings(town: Town) -> None:
    """The same question as in the plan. (12, G3)"""
    tom = await ready(town)
    await tom.tells_bot("/instellingen")
    await tom.presses("Grenzen van de buurt")
    await tom.tells_bot("1964")
    await tom.tells_bot("/instellingen")
    await tom.presses("Grenzen van de buurt")
    assert "1964" in tom.last_private_word


async def test_in_the_middle_of_the_plan_the_plan_goes_on(town: Town) -> None:
    """A country chosen there shows the plan, as before. (G3)"""
    tom = town.people["Tom"]
    await tom.starts("plan1")
    await tom.presses("België")
    assert "Startplan van Kerkbuurt" in tom.last_private_word


@pytest.mark.parametrize("command", ["/taal", "/language"])
async def test_everybody_chooses_their_own_language(town: Town, command: str) -> None:
    """Private words change, the card does not; the phone's language comes back on request. (R3)"""
    anna = town.resident("Anna")
    await anna.starts()
    await anna.tells_bot(command)
    press = await anna.presses("English")
    assert press.text == "All right. That is how I write to you from now on."
    await anna.writes(BREAK_IN)
    assert "Call" in anna.last_private_word
    assert "nog niemand heeft gebeld" in town.chat().card
    press = await anna.presses("Ik bel nu")
    assert press.text == "You are calling 112 now. Start with where it is."
    await anna.tells_bot("/taal")
    await anna.presses("As my phone")
    await anna.tells_bot("/status")
    assert "112" in anna.last_private_word
    assert "Anna belt" in anna.last_private_word or "Jij belt" in anna.last_private_word


async def test_nobody_chooses_for_another(town: Town) -> None:
    """A button passed on changes nothing. (R3)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.starts()
    await bram.starts()
    await anna.tells_bot("/taal")
    data = anna.words[-1].buttons[1][0]["callback_data"]
    bram.words[-1].reply_markup = {"inline_keyboard": [[{"text": "x", "callback_data": data}]]}
    press = await bram.presses("x")
    assert press.text == "Deze knop is voor iemand anders."
    await bram.tells_bot("/help")
    assert "gevaar" in bram.last_private_word


async def test_stop_says_what_can_be_stopped(town: Town) -> None:
    """Messages, the group, the data; an admin also the bot. The last is asked about once more. (Privacy)"""
    anna, tom = town.resident("Anna"), town.people["Tom"]
    for who in (anna, tom):
        await who.starts()
        await who.tells_bot("/stop")
        assert "blokkeer mij" in who.last_private_word
    assert "De bot in je groep" in tom.last_private_word
    assert "De bot in je groep" not in anna.last_private_word
    await anna.presses("Wis mijn gegevens")
    assert "Nee" in "".join(anna.last_buttons)
    press = await anna.presses("Ja, wis alles")
    assert "weet niets meer van jou" in (press.text or "")


async def test_stop_in_the_group_is_answered_there_alone(town: Town) -> None:
    """Nobody else sees it. (12)"""
    anna = town.resident("Anna")
    await anna.writes("/stop")
    assert anna.words[-1].ephemeral_for == anna.person.id
    assert town.chat().bot_messages == 0


async def test_look_again_says_that_it_looked(town: Town) -> None:
    """Also where nothing changed. (G3)"""
    tom = town.people["Tom"]
    await tom.starts("plan1")
    for button in ("Ja, dat klopt", "Later", "Ja, zo doen we het"):
        await tom.presses(button)
    press = await tom.presses("Kijk nog eens")
    assert press.text == "Ik heb gekeken. Kerkbuurt heeft nog één beheerder."


@pytest.mark.parametrize(("text", "answered"), [("/onzin@buurtwacht_bot", True), ("/onzin", False)])
async def test_an_unknown_command_is_answered_where_it_was_given(
    town: Town, text: str, *, answered: bool
) -> None:
    """One for this bot; a bare one may be another bot's. (12)"""
    anna = town.resident("Anna")
    await anna.writes(text)
    assert bool(anna.words) is answered
    if answered:
        assert "Die opdracht ken ik niet" in anna.last_private_word
        assert anna.words[-1].ephemeral_for == anna.person.id
    assert town.chat().bot_messages == 0


async def test_help_fits_who_asks(town: Town) -> None:
    """In private too: an admin of any group, a resident, a stranger. (G1)"""
    tom, anna = town.people["Tom"], town.resident("Anna")
    stranger = Resident(town, town.world.add_person("Vreemde"), town.chat())
    for who, words in (
        (tom, "/instellingen"),
        (anna, "schrijf in de groep wat je ziet"),
        (stranger, "Begin er zelf een"),
    ):
        await who.starts()
        await who.tells_bot("/help")
        assert words in who.last_private_word
        assert "112" in who.last_private_word


async def test_help_of_an_admin_in_two_groups(town: Town) -> None:
    """Olga is an admin in Oost and a resident of Kerkbuurt: her help is the admin's. (G1)"""
    _tom, _anna, olga, _omar = await crossed(town)
    people.join(town.world, olga.person, town.chat().chat)
    await town.settle()
    await olga.tells_bot("/help")
    assert "Als beheerder" in olga.last_private_word


async def test_reporting_stands_first_on_the_start(town: Town) -> None:
    """Before finding or adding a group. (S2)"""
    anna = town.resident("Anna")
    await anna.starts()
    assert labels(anna.words[-1])[0] == "Melding maken"
    assert "112" in plain(anna.words[-1])
