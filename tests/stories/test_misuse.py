"""Too much, found false, paused, advertised, BIN: an admin looks first, never in public. (S8)"""

from datetime import timedelta

from simulator import people
from tests.town import Resident, Town, plain

CALM = "Er loopt een man langs de auto's en voelt aan de deuren in de Molenweg"
URGENT = "Er klimt nu iemand door het raam bij Kerkstraat 12"


async def no_report(town: Town, reporter: Resident, by: Resident) -> None:
    """A report that an admin closes as none."""
    await reporter.writes(CALM)
    await by.presses("Voorbij")
    await by.presses("Dit was geen melding")
    await town.advance(minutes=61)


async def paused(town: Town) -> tuple[Resident, Resident]:
    """The admin paused Anna after three reports that were none."""
    (anna,) = town.residents("Anna")
    tom = town.people["Tom"]
    await anna.starts()
    await tom.starts()
    for _ in range(3):
        await no_report(town, anna, tom)
    assert any("3 keer een melding" in plain(each) for each in tom.words)
    await tom.presses("Een dag eerst langs mij")
    return anna, tom


async def test_a_paused_residents_report_waits_for_an_admin(town: Town) -> None:
    """No card until a tap; the reporter hears that 112 does not wait. (S8)"""
    anna, tom = await paused(town)
    before = len(town.chat().cards)
    await anna.writes(CALM)
    assert len(town.chat().cards) == before
    assert "Een beheerder kijkt eerst" in anna.last_private_word
    assert "112" in anna.last_private_word
    await tom.presses("Plaats nu")
    assert len(town.chat().cards) == before + 1


async def test_what_no_admin_posts_lapses_and_danger_never_waits(town: Town) -> None:
    """After half an hour it is let go and the reporter told; urgent is posted at once. (S8)"""
    anna, _tom = await paused(town)
    before = len(town.chat().cards)
    await anna.writes(CALM)
    await town.advance(minutes=31)
    assert len(town.chat().cards) == before
    assert any("niet geplaatst" in plain(each) for each in anna.words)
    await anna.writes(URGENT)
    assert len(town.chat().cards) == before + 1


async def test_a_pause_is_ended_with_a_button(town: Town) -> None:
    """Pressing the first one again, in a hurry or by a second admin, keeps it on. (S8)"""
    anna, tom = await paused(town)
    pressed = await tom.presses("Een dag eerst langs mij")
    assert "een dag eerst langs jullie" in (pressed.text or "")
    assert "door Tom" in tom.last_private_word
    pressed = await tom.presses("Stoppen: meldingen weer gewoon")
    assert "gaan weer gewoon" in (pressed.text or "")
    before = len(town.chat().cards)
    await anna.writes(CALM)
    assert len(town.chat().cards) == before + 1


async def test_a_link_from_a_newcomer_is_shown_to_the_admins(town: Town) -> None:
    """They may have it removed with a tap; somebody who is here longer is not bothered. (S8, O3)"""
    (anna,) = town.residents("Anna")
    tom = town.people["Tom"]
    await tom.starts()
    said = await anna.writes("Verdien snel geld op https://example.org/rijk")
    assert "is net lid van Kerkbuurt" in tom.last_private_word
    assert said.message_id in town.chat().chat.messages
    await tom.presses("Haal het bericht weg")
    assert said.message_id not in town.chat().chat.messages
    town.world.clock.shift(timedelta(days=2))
    await anna.writes("Nog een keer: https://example.org/rijk")
    assert len([each for each in tom.words if "net lid" in plain(each)]) == 1


async def test_a_link_in_a_report_is_a_report(town: Town) -> None:
    """What is seen now is never held up by a link. (S1)"""
    (anna,) = town.residents("Anna")
    tom = town.people["Tom"]
    await tom.starts()
    await anna.writes(f"{URGENT} https://maps.example.org/x")
    assert len(town.chat().cards) == 1
    assert not any("net lid" in plain(each) for each in tom.words)


async def test_posts_in_the_name_of_a_channel_open_nothing(town: Town) -> None:
    """A channel is nobody in particular; the same words of a resident are a report. (S8)"""
    (anna,) = town.residents("Anna")
    channel = town.world.add_channel("Nieuws", owner=anna.person)
    people.write(town.world, anna.person, town.chat().chat, URGENT, as_channel=channel)
    await town.settle()
    assert town.chat().cards == []
    await anna.writes(URGENT)
    assert len(town.chat().cards) == 1


async def test_in_a_bin_an_admin_opens_the_report(town: Town) -> None:
    """Belgium only: a calm report waits for the coordinator, danger does not. (12, S8)"""
    tom = town.people["Tom"]
    await tom.starts("plan1")
    await tom.presses("België")
    await tom.tells_bot("/instellingen")
    await tom.presses("Meldingen")
    await tom.presses("Wie opent een melding")
    await tom.presses("Een beheerder (BIN)")
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(CALM)
    assert town.chat().cards == []
    assert "101" in anna.last_private_word
    assert "Heeft de politie gevraagd" in tom.last_private_word
    await tom.presses("Plaats nu")
    assert len(town.chat().cards) == 1
    await bram.writes("Er wordt iemand in elkaar geslagen op het Marktplein!")
    assert len(town.chat().cards) == 2
