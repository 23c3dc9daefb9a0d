"""Volunteers who call: opted in with hours and street, asked first, out at once. (A8)"""

from tests.town import Resident, Town, plain

CALM = "Er loopt een man langs de auto's en voelt aan de deuren in de Molenweg"


async def joins(who: Resident, hours: str) -> None:
    """/beller in private, and the hours."""
    await who.starts()
    await who.tells_bot("/beller")
    await who.presses(hours)


async def asked(town: Town, *names: str) -> list[str]:
    """Who was asked to call so far."""
    everybody = [town.people[name] for name in names]
    return [
        each.person.first_name
        for each in everybody
        if any("wil jij nu 112 bellen" in plain(w) for w in each.words)
    ]


async def test_a_volunteer_is_asked_before_the_others(town: Town) -> None:
    """Also before somebody who was seen later; only in the chosen hours. (A8)"""
    anna, bram, carla, dirk = town.residents("Anna", "Bram", "Carla", "Dirk")
    await joins(bram, "altijd")
    assert "Nu: ja, altijd" in bram.last_private_word
    await joins(carla, "overdag, van 8 tot 18 uur")
    await dirk.starts()
    await anna.writes(CALM)
    await town.advance(seconds=90)
    await town.advance(seconds=65)
    assert await asked(town, "Bram", "Carla", "Dirk") == ["Bram"]


async def test_a_volunteer_of_the_street_comes_first(town: Town) -> None:
    """The street that was typed is the street of the report. (A8)"""
    anna, bram, carla = town.residents("Anna", "Bram", "Carla")
    await joins(carla, "altijd")
    await carla.presses("Mijn straat invullen")
    await carla.tells_bot("Molenweg")
    assert "Het eerst voor Molenweg" in carla.last_private_word
    await joins(bram, "altijd")
    await anna.writes(CALM)
    await town.advance(seconds=155)
    assert await asked(town, "Bram", "Carla") == ["Carla"]


async def test_out_at_once(town: Town) -> None:
    """One tap, and the street is forgotten; /beller in the group points to the private chat. (A8)"""
    (bram,) = town.residents("Bram")
    await bram.writes("/beller")
    assert "wil je helpen met bellen" in bram.last_private_word
    assert "Open ons privégesprek" in bram.last_buttons
    await joins(bram, "'s nachts")
    await bram.presses("Niet meer vragen")
    assert "Nu: nee" in bram.last_private_word


async def test_only_members_volunteer(town: Town) -> None:
    """A button of another group does nothing. (A8)"""
    from saar.actions import Action, Verb
    from tests.stories.test_panel import forge

    (bram,) = town.residents("Bram")
    await town.founds("Dorpsbuurt", admin="Piet")
    await joins(bram, "altijd")
    assert "iemand anders" in await forge(town, bram, Action(Verb.VOLUNTEER, 2, "always"))


async def test_the_rules_of_the_group_and_the_commands_fit_the_place(town: Town) -> None:
    """/regels answers alone; admins see more commands than residents, in both languages. (J4, G1)"""
    (anna,) = town.residents("Anna")
    await anna.writes("/regels")
    assert "De regels van Kerkbuurt" in anna.last_private_word
    assert town.chat().bot_messages == 0
    lists = town.account.commands
    scopes = {key[0] if isinstance(key, tuple) else key for key in lists}
    assert len(lists) >= 8
    assert any("administrators" in str(each) for each in scopes)
