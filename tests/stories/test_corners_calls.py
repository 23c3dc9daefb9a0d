"""Corners of the call: withdrawn, edited, about another street, after a night, said in private."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from simulator import people
from tests.town import Town, plain

BREAK_IN = "Er wordt ingebroken bij Kerkstraat 12!"
PROWLER = "Er loopt een man langs de auto's in de Kerkstraat, hij voelt aan de portieren"
FIRE = "Andere straat: er is brand in de Dorpsstraat 5"


def first_line(town: Town) -> str:
    """What the newest card says of the call."""
    return town.chat().card.split("\n", 1)[0]


def asked_aloud(town: Town) -> list[str]:
    """The lines that ask the whole group."""
    return [line for line in town.chat().lines if "Wie belt er nu?" in line]


async def test_a_lease_runs_out_although_another_call_was_withdrawn(town: Town) -> None:
    """Anna's call taken back, Bram's lease goes on, runs out, and the asking comes back. (A2, A11)"""
    anna, bram = town.residents("Anna", "Bram")
    await bram.starts()
    await anna.writes(BREAK_IN)
    await bram.presses("Ik bel nu")
    await anna.presses("Ik heb gebeld")
    await anna.presses("Terugnemen")
    await town.advance(seconds=10)
    assert "Bram belt nu" in first_line(town)

    await town.advance(minutes=2)
    assert "Niet zeker" in first_line(town)
    assert "is het gelukt om 112 te bellen" in bram.last_private_word
    await town.advance(minutes=1)
    assert asked_aloud(town)


async def test_a_call_that_is_edited_into_hearsay_is_withdrawn(town: Town) -> None:
    """ "I called" that becomes "the neighbour called" settles nothing any more. (R5, A4)"""
    anna, bram, carla = town.residents("Anna", "Bram", "Carla")
    await anna.writes(BREAK_IN)
    said = await bram.writes("ik heb 112 gebeld")
    assert "Bram belde 112" in first_line(town)
    await bram.edits(said, "de buurman heeft 112 gebeld")
    await town.advance(seconds=10)
    assert "nog niemand heeft gebeld" in first_line(town)
    assert "Bram hoorde dat iemand anders belde" in town.chat().card
    await town.advance(minutes=1)
    assert asked_aloud(town)

    other = await carla.writes("ik heb 112 gebeld")
    await carla.edits(other, "ik heb 112 gebeld, ze komen eraan")
    await town.advance(seconds=10)
    assert "Carla belde 112" in first_line(town)


async def test_a_call_about_another_street_asks_what_it_is_about(town: Town) -> None:
    """One report open, another street named: it settles nothing until a tap. (A4)"""
    anna, bram, carla = town.residents("Anna", "Bram", "Carla")
    await anna.writes(BREAK_IN)
    await bram.writes("heb 112 gebeld voor de Dorpsweg 80")
    await town.advance(seconds=10)
    assert "nog niemand heeft gebeld" in first_line(town)
    assert "Over welke gaat het" in bram.last_private_word
    assert "Melding maken" in bram.last_buttons

    await carla.writes("heb 112 gebeld voor de Kerkstraat")
    await town.advance(seconds=10)
    assert "Carla belde 112" in first_line(town)


async def test_a_call_that_answers_a_closed_card_asks_what_it_is_about(town: Town) -> None:
    """A reply to the card of a report that is over settles no other one, until a tap. (A4, A11)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(PROWLER)
    over = town.chat().cards[-1]
    await anna.presses("Voorbij")
    await anna.presses("Loos alarm")
    await bram.writes("Er wordt ingebroken bij Dorpsweg 80!")
    await anna.writes("ik heb 112 gebeld", reply_to=over.message_id)
    await town.advance(seconds=10)
    assert "nog niemand heeft gebeld" in first_line(town)
    assert "Over welke gaat het" in anna.last_private_word

    await anna.presses("Dorpsweg")
    await town.advance(seconds=10)
    assert "Anna belde 112" in first_line(town)
    assert "112" not in plain(over).split("\n", 1)[0]


async def test_a_split_takes_the_call_of_the_same_message_along(town: Town) -> None:
    """Called and seen in one message, split off: the call goes along, the old one is asked on. (S5, A4)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(PROWLER)
    await bram.writes("112 gebeld, er gluurt iemand bij mij naar binnen, in de tuin")
    await town.advance(seconds=5)
    assert len(town.chat().cards) == 1
    assert "Bram belde 112" in first_line(town)

    await bram.presses("Nieuwe melding")
    await town.advance(seconds=10)
    first, second = town.chat().card_texts
    assert "nog niemand heeft gebeld" in first
    assert "Bram belde 112" in second


async def test_danger_brings_the_asking_back_after_not_urgent(town: Town) -> None:
    """ "Not urgent" and then a knife: the reporter after 20 s, the group 25 s later. (A8, A9)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.starts()
    await anna.writes(PROWLER)
    await anna.presses("Geen spoed")
    await town.advance(minutes=4)
    assert asked_aloud(town) == []

    await bram.writes("die man in de Kerkstraat heeft een mes!")
    await town.advance(seconds=15)
    assert len(town.chat().cards) == 1
    assert "nog niemand heeft gebeld" in first_line(town)
    assert "is het gelukt om 112" not in anna.last_private_word
    await town.advance(seconds=8)
    assert "is het gelukt om 112 te bellen" in anna.last_private_word
    await town.advance(seconds=30)
    assert asked_aloud(town)


async def test_an_old_lease_is_not_a_fresh_one(town: Town) -> None:
    """ "I am going to call", read 25 minutes late, holds nobody else back. (D4, A2)"""
    anna, bram, carla = town.residents("Anna", "Bram", "Carla")
    await anna.writes(BREAK_IN, settle=False)
    await bram.writes("ik ga nu 112 bellen", settle=False)
    town.world.clock.shift(timedelta(minutes=25))
    await town.settle()
    assert "belt nu" not in first_line(town)
    pressed = await carla.presses("Ik bel ook")
    await town.advance(seconds=10)
    assert "Jij belt nu 112" in (pressed.text or "")
    assert "Carla belt nu" in first_line(town)


async def test_one_person_who_cannot_call_floods_nobody(town: Town) -> None:
    """Pressed ten times, "I can't call" asks once; another's first press asks once more. (A9, C3)"""
    residents = town.residents("Anna", "Bram", "Carla", "Dora", "Els")
    anna, bram = residents[:2]
    for resident in residents:
        await resident.starts()
    await anna.writes(PROWLER)
    for _ in range(10):
        await bram.presses("Ik kan niet bellen")
        await town.advance(seconds=2)
    asked = [each for each in residents if "wil jij nu 112 bellen" in each.last_private_word]
    assert len(asked) == 1
    assert town.chat().lines == []

    await asked[0].presses("Ik kan niet bellen")
    await town.advance(seconds=2)
    others = [each for each in residents if each not in (asked[0], bram)]
    assert len([one for one in others if "wil jij nu 112" in one.last_private_word]) == 1


async def test_a_failed_call_said_in_private_frees_the_lease(town: Town) -> None:
    """ "I cannot get through", typed to the bot alone, asks the group at once. (A2)"""
    anna, bram = town.residents("Anna", "Bram")
    await bram.starts()
    await anna.writes(BREAK_IN)
    await bram.presses("Ik bel nu")
    await town.advance(seconds=5)
    assert "Bram belt nu" in first_line(town)
    await bram.tells_bot("het lukt niet om te bellen")
    await town.advance(seconds=10)
    assert "nog niemand heeft gebeld" in first_line(town)
    assert asked_aloud(town)


async def test_a_call_said_in_private_counts_and_can_be_undone(town: Town) -> None:
    """ "112 gebeld" to the bot alone stands on the card; a question or small talk does not. (A4)"""
    anna, bram = town.residents("Anna", "Bram")
    await bram.starts()
    await anna.writes(BREAK_IN)
    await bram.tells_bot("heeft iemand al 112 gebeld?")
    assert "Nog niemand heeft 112 gebeld" in bram.last_private_word
    await bram.tells_bot("lekker weer vandaag")
    await town.advance(seconds=5)
    assert "nog niemand heeft gebeld" in first_line(town)

    await bram.tells_bot("112 gebeld")
    await town.advance(seconds=5)
    assert "Bram belde 112" in first_line(town)
    assert "jij hebt 112 gebeld" in bram.last_private_word
    await bram.presses("Terugnemen")
    await town.advance(seconds=5)
    assert "nog niemand heeft gebeld" in first_line(town)


async def test_an_admin_takes_back_the_settling_call_in_spite_of_an_own_one(town: Town) -> None:
    """Tom heard something himself; his "not called?" still takes Bram's call back. (A11)"""
    anna, bram = town.residents("Anna", "Bram")
    tom = town.people["Tom"]
    await anna.writes(BREAK_IN)
    await bram.presses("Ik heb gebeld")
    await tom.writes("de school heeft 112 gebeld")
    pressed = await tom.presses("Niet gebeld?")
    await town.advance(seconds=10)
    assert pressed.text == "Teruggenomen."
    assert "nog niemand heeft gebeld" in first_line(town)


async def test_undo_by_an_admin_takes_back_only_their_own(town: Town) -> None:
    """ "Take back" under an admin's own word leaves another's call alone. (A4, A11)"""
    anna, bram = town.residents("Anna", "Bram")
    tom = town.people["Tom"]
    await anna.writes(BREAK_IN)
    await bram.presses("Ik heb gebeld")
    await tom.writes("ik heb ook 112 gebeld")
    await town.advance(seconds=10)
    assert "1 andere bewoner belde ook" in town.chat().card
    await tom.presses("Terugnemen")
    await town.advance(seconds=10)
    assert "Bram belde 112" in first_line(town)
    assert "Nog 1 bewoner" not in town.chat().card


@pytest.mark.parametrize("how", ["leaves", "is banned"])
async def test_who_leaves_while_calling_frees_the_lease_at_once(town: Town, how: str) -> None:
    """The card no longer says that they are calling, and the group is asked. (A2)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    await bram.presses("Ik bel nu")
    assert "Bram belt nu" in town.chat().card
    if how == "leaves":
        people.leave(town.world, bram.person, town.chat().chat)
    else:
        people.kick(town.world, town.people["Tom"].person, town.chat().chat, bram.person)
    await town.advance(seconds=5)
    assert "nog niemand heeft gebeld" in town.chat().card
    await town.advance(minutes=3)
    assert asked_aloud(town)


async def test_a_call_for_another_service_settles_nothing(town: Town) -> None:
    """In Belgium 101 was called for a burglary, and it is a fire: the card says so and asks on. (A4, A15)"""
    anna, bram = town.residents("Anna", "Bram")
    async with town.bot.database.transaction() as session:
        await session.execute(text("UPDATE neighbourhood SET country = 'BE'"))
    await anna.writes(BREAK_IN)
    await anna.presses("Meer vertellen")
    await anna.presses("Plek of soort klopt niet")
    await bram.presses("Ik heb gebeld")
    assert "Bram belde 101" in town.chat().card
    await anna.presses("Brand")
    await town.advance(seconds=10)
    assert "112: nog niemand heeft gebeld" in first_line(town)
    assert "Bram belde een ander nummer" in town.chat().card
    assert "belde 112" not in town.chat().card
    await town.advance(minutes=3)
    assert asked_aloud(town)


async def test_a_call_to_112_serves_whatever_it_turns_out_to_be(town: Town) -> None:
    """In the Netherlands one number is for all: a corrected kind takes no call away. (A4)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    await anna.presses("Meer vertellen")
    await anna.presses("Plek of soort klopt niet")
    await bram.presses("Ik heb gebeld")
    await anna.presses("Brand")
    await town.advance(seconds=10)
    assert "Bram belde 112" in first_line(town)


async def test_a_yes_to_the_report_is_no_yes_to_an_unsure_call(town: Town) -> None:
    """ "Yes, it is happening" posts the report; a call that was not read surely is not on it. (A4, A15)"""
    anna = town.resident("Anna")
    await anna.writes("vreemde auto in de straat, toch maar gebeld")
    await anna.presses("Ja, nu bezig")
    assert "nog niemand heeft gebeld" in first_line(town)
    assert anna.sees_button("Ik heb gebeld")


async def test_a_yes_to_the_report_takes_a_sure_call_along(town: Town) -> None:
    """What the author said without doubt stands on the card at once. (A4, S1)"""
    anna = town.resident("Anna")
    await anna.writes("gestommel bij de buren op zolder, heb 112 net gebeld")
    await anna.presses("Ja, nu bezig")
    assert "Anna belde 112" in first_line(town)


async def test_choosing_the_report_makes_an_unsure_call_no_surer(town: Town) -> None:
    """Which one it is about is one thing, whether somebody called another: that is asked next. (A4)"""
    anna, bram, carla = town.residents("Anna", "Bram", "Carla")
    await anna.writes(BREAK_IN)
    await bram.writes("Andere straat: er is brand in de Dorpsstraat 5")
    await carla.writes("112 gedaan denk ik")
    await carla.presses("Dorpsstraat")
    assert "Heb je zelf 112 gebeld?" in carla.last_private_word
    assert all("Carla" not in text for text in town.chat().card_texts)
