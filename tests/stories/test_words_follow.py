"""Private words about a call: true at every moment, one on a phone, and never in the card's way. (A2, A5, C3)"""

from simulator import people
from simulator.faults import Fault
from tests.stories.test_misuse import paused
from tests.stories.test_relays import BREAK_IN
from tests.town import Resident, Town, plain


def reads(who: Resident, words: str) -> bool:
    """Does one of the words on this phone say so, as it stands now?"""
    return any(words in plain(each) for each in who.words)


async def test_words_of_many_never_hold_up_the_card(town: Town) -> None:
    """24 phones show a word that changes; the card tells of the flight within 15 s all the same. (C3)"""
    crowd = town.residents(*(f"Buur{number}" for number in range(24)))
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    await town.passes(seconds=61)
    for start in (0, 8, 16):
        for each in crowd[start : start + 8]:
            await each.writes("heeft iemand 112 gebeld?", settle=False)
        await town.passes(seconds=62)
    assert all(each.words for each in crowd)
    await bram.writes("ik bel 112", settle=False)
    await town.passes(seconds=4)
    await anna.writes("hij vlucht nu op een rode fiets richting de Molenweg", settle=False)
    await town.passes(seconds=15)
    assert "fiets" in town.chat().card


async def test_whether_it_is_still_going_on_stays_asked(town: Town) -> None:
    """That somebody calls is no answer to "is it still going on?"; its sentence on 112 follows. (X2)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.starts()
    await anna.writes(BREAK_IN)
    await town.advance(minutes=15, seconds=10)
    assert reads(anna, "is het nog bezig")
    assert reads(anna, "niet zeker dat 112 is gebeld")
    await bram.presses("Ik bel nu")
    await town.advance(seconds=10)
    assert reads(anna, "is het nog bezig")
    await bram.writes("heb 112 gebeld")
    await town.advance(seconds=10)
    assert reads(anna, "is het nog bezig")
    assert not reads(anna, "niet zeker dat 112 is gebeld")


async def test_you_are_calling_goes_with_the_call(town: Town) -> None:
    """What somebody said of another's call does not keep the word about their own. (A2, A11)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    await bram.writes("de school heeft 112 gebeld")
    assert reads(bram, "iemand anders heeft gebeld")
    await bram.presses("Ik bel nu")
    await town.advance(seconds=5)
    assert reads(bram, "Jij belt nu 112")
    await bram.presses("Het lukte niet")
    await town.advance(seconds=10)
    assert not reads(bram, "Jij belt nu 112")


async def test_you_are_calling_asks_after_two_minutes(town: Town) -> None:
    """The holder's word turns into the question, with the same buttons; and goes when Anna called. (A2)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    await bram.presses("Ik bel nu")
    await town.advance(minutes=2, seconds=10)
    assert not reads(bram, "Jij belt nu 112")
    assert reads(bram, "is het gelukt om 112 te bellen")
    assert bram.sees_button("Ik ben nog aan de lijn")
    await bram.presses("Ik ben nog aan de lijn")
    await town.advance(seconds=10)
    assert reads(bram, "Jij belt nu 112")
    await anna.writes("heb 112 gebeld")
    await town.advance(seconds=10)
    assert not reads(bram, "Jij belt nu 112")


async def test_another_number_is_told_on_the_phone_too(town: Town) -> None:
    """In Belgium a fire is for 112 and a burglary for 101: the word does not stay with 101. (A1)"""
    tom = town.people["Tom"]
    await tom.starts("plan1")
    await tom.presses("België")
    (anna,) = town.residents("Anna")
    await anna.writes(BREAK_IN)
    assert reads(anna, "Bel nu eerst 101")
    await anna.presses("Meer vertellen")
    await anna.presses("klopt niet")
    await anna.presses("Brand")
    await town.advance(seconds=10)
    assert reads(anna, "Bel nu eerst 112")
    assert not reads(anna, "Bel nu eerst 101")


async def test_the_way_to_a_card_of_ones_own_stays(town: Town) -> None:
    """Bram's report was added to Anna's; that Cas calls takes *Nieuwe melding* from nobody. (S5)"""
    anna, bram, cas = town.residents("Anna", "Bram", "Cas")
    await anna.writes(BREAK_IN)
    await bram.writes("Er wordt ingebroken!")
    assert bram.sees_button("Nieuwe melding")
    await cas.presses("Ik bel nu")
    await town.advance(seconds=10)
    assert reads(bram, "Cas belt 112")
    assert bram.sees_button("Nieuwe melding")
    await cas.presses("Ik heb gebeld")
    await town.advance(seconds=10)
    assert not reads(bram, "Cas belt 112")
    assert bram.sees_button("Nieuwe melding")


async def test_who_left_reads_no_name(town: Town) -> None:
    """Anna left the group: her phone is not told who calls there. (A13)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.starts()
    await anna.writes(BREAK_IN)
    await town.advance(seconds=40)
    assert anna.words
    people.leave(town.world, anna.person, town.chat().chat)
    await town.settle()
    await bram.presses("Ik bel nu")
    await town.advance(seconds=10)
    assert "Bram belt nu" in town.chat().card
    assert not reads(anna, "Bram")


async def test_a_name_taken_back_leaves_every_phone(town: Town) -> None:
    """Anna called and then hides her name: Bram's "Anna belde" goes as well. (A13)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    await anna.writes("heb 112 gebeld")
    await bram.writes("heeft iemand 112 gebeld?")
    assert reads(bram, "Anna belde 112")
    await anna.presses("Toon mijn naam niet")
    await town.advance(seconds=10)
    assert "Een bewoner belde 112" in town.chat().card
    assert not reads(bram, "Anna")


async def test_a_held_report_tells_the_truth_too(town: Town) -> None:
    """It waits for an admin, who never comes: nobody is left reading that 112 must be called. (S8)"""
    anna, _tom = await paused(town)
    cas = town.resident("Cas")
    await anna.writes(
        "Er loopt een man langs de auto's in de Dorpsstraat, hij voelt aan de portieren"
    )
    await cas.writes("heeft iemand 112 gebeld?")
    assert reads(cas, "Nog niemand heeft 112 gebeld")
    await town.advance(minutes=31)
    assert not reads(cas, "Nog niemand heeft 112 gebeld")


async def test_nobody_is_told_to_call_where_help_is(town: Town) -> None:
    """Police are there: "has anyone called?" gets no order to call, only "in danger, do". (A14, A10)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    await bram.writes("de politie is er nu")
    await town.advance(seconds=5)
    assert not reads(anna, "Bel nu eerst 112")
    await bram.writes("heeft iemand 112 gebeld?")
    assert "al hulp gezien" in bram.last_private_word
    assert not reads(bram, "bel nu 112")


async def test_what_cannot_be_edited_does_not_stay(town: Town) -> None:
    """Telegram no longer edits the word: it goes, and the next one comes. (D3)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    town.world.faults.add(
        Fault(
            method="editEphemeralMessageText",
            kind="400",
            times=1,
            reason="Bad Request: message can't be edited",
        )
    )
    await bram.presses("Ik bel nu")
    await town.advance(seconds=10)
    assert not reads(anna, "Bel nu eerst 112")
    await anna.writes("heeft iemand 112 gebeld?")
    assert "Bram belt 112" in anna.last_private_word
    assert len(anna.words) == 1


async def test_who_calls_reads_what_to_say_and_it_follows_the_card(town: Town) -> None:
    """The place first, then what is known; what becomes known while on the phone comes in by itself. (A1)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes("er klimt nu iemand door het raam bij Kerkstraat 12, zwarte jas")
    await bram.presses("Ik bel nu")
    said = next(plain(each) for each in bram.words if "Jij belt nu 112" in plain(each))
    lines = said.partition("Zeg het zo:")[2].split("\n")[1:]
    assert lines[0] == "Waar: Kerkstraat 12"
    assert "Kleding: jas (zwart)" in lines
    number = len(bram.words)
    await anna.writes("hij vlucht nu op een rode fiets richting de Molenweg")
    await town.advance(seconds=15)
    assert reads(bram, "Richting: Molenweg")
    assert reads(bram, "Voertuig: fiets")
    assert len(bram.words) == number, "changed in place, without a sound"
    await town.advance(minutes=2)
    assert reads(bram, "is het gelukt om 112 te bellen")
    assert reads(bram, "Richting: Molenweg"), "who is still on the phone has not lost it"
    await bram.presses("Gelukt, ik heb gebeld")
    await town.advance(seconds=10)
    assert not reads(bram, "Zeg het zo:")
    assert not reads(bram, "Dit weten we:")


async def test_what_to_say_keeps_to_what_the_card_may_show(town: Town) -> None:
    """Where a group shows no plates, the caller reads none either. (S7)"""
    anna, bram = town.residents("Anna", "Bram")
    tom = town.people["Tom"]
    await anna.writes("er klimt nu iemand door het raam bij Kerkstraat 12, bestelbus G-123-BH")
    await bram.presses("Ik bel nu")
    assert reads(bram, "Kenteken: G-123-BH")
    await tom.starts("set1")
    await tom.presses("💬 Foto's en gewone praat")
    await tom.presses("Kentekens op de kaart")
    await tom.presses("Niet tonen")
    await town.advance(seconds=10)
    assert not reads(bram, "G-123-BH")
