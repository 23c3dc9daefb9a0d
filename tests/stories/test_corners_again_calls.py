"""More corners of the call: it did not work, the group was just asked, edits, a split, a knife."""

from datetime import datetime, timedelta

import pytest

from tests.town import Town, plain

BREAK_IN = "Er wordt ingebroken bij Kerkstraat 12!"
PROWLER = "Er loopt een man langs de auto's in de Kerkstraat, hij voelt aan de portieren"
AT_ONCE = timedelta(seconds=10)  # one card edit in 6 s, and its turn in the queue
A_MINUTE = timedelta(seconds=58)  # what is decided a minute apart may be sent a second closer


def first_line(town: Town) -> str:
    """What the newest card says of the call."""
    return town.chat().card.split("\n", 1)[0]


def asked_aloud(town: Town) -> list[str]:
    """The lines that ask the whole group and stand there now."""
    return [line for line in town.chat().lines if "Wie belt er nu?" in line]


def times_asked(town: Town) -> list[datetime]:
    """When the whole group was asked, whether or not the line still stands."""
    home = town.chat().chat.id
    calls = [call for call in town.text_calls("sendMessage") if call.params["chat_id"] == home]
    return [call.at for call in calls if "Wie belt er nu?" in call.params["text"]]


async def test_three_words_free_the_lease(town: Town) -> None:
    """ "het lukte niet", and nothing more, frees the lease of who typed it, of nobody else. (A2)"""
    anna, bram, carla = town.residents("Anna", "Bram", "Carla")
    await anna.writes(BREAK_IN)
    await bram.presses("Ik bel nu")
    await carla.writes("het lukte niet")
    await town.advance(seconds=10)
    assert "Bram belt nu" in first_line(town)
    assert times_asked(town) == []

    await bram.writes("het lukte niet")
    await town.advance(seconds=10)
    assert "nog niemand heeft gebeld" in first_line(town)
    assert asked_aloud(town)


async def test_a_call_taken_back_just_after_the_group_was_asked(town: Town) -> None:
    """Asked, called, taken back, all in a minute: the group is asked again, once that is over. (A8, A11)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    await town.advance(seconds=50)
    assert asked_aloud(town)
    await bram.presses("Ik heb gebeld")
    await town.advance(seconds=5)
    assert asked_aloud(town) == []

    await bram.presses("Terugnemen")
    await town.advance(minutes=10)
    assert "nog niemand heeft gebeld" in first_line(town)
    assert asked_aloud(town)
    first, second = times_asked(town)
    assert A_MINUTE <= second - first < timedelta(minutes=3)


async def test_a_second_failure_within_the_minute(town: Town) -> None:
    """Two fail shortly after each other: the second is told the group knows, and it is asked on. (A2, A8)"""
    anna, bram, carla = town.residents("Anna", "Bram", "Carla")
    await anna.writes(BREAK_IN)
    await bram.presses("Ik bel nu")
    freed = await bram.presses("Het lukte niet")
    assert "Ik vraag nu de groep" in (freed.text or "")
    assert len(times_asked(town)) == 1

    await carla.presses("Ik bel nu", settle=False)
    await town.passes(seconds=20)
    known = await carla.presses("Het lukte niet", settle=False)
    await town.passes(seconds=1)
    assert "De groep weet al" in (known.text or "")
    assert len(times_asked(town)) == 1
    await town.advance(minutes=5)
    first, second = times_asked(town)
    assert second - first >= A_MINUTE


async def test_a_knife_just_after_the_group_was_asked(town: Town) -> None:
    """It becomes dangerous seconds after the group was asked: the asking does not end with that. (A8)"""
    anna, bram, carla = town.residents("Anna", "Bram", "Carla")
    await anna.writes(PROWLER)
    await bram.presses("Ik bel nu")
    await bram.presses("Het lukte niet")
    await town.advance(seconds=3)
    assert len(times_asked(town)) == 1

    await carla.writes("die man in de Kerkstraat heeft een mes!")
    assert len(town.chat().cards) == 1
    await town.advance(minutes=10)
    first, second = times_asked(town)
    assert second - first >= A_MINUTE


async def test_a_lease_that_outlived_a_call_ends_with_a_question(town: Town) -> None:
    """The group asked, Anna's call taken back, Bram's lease over: the group is asked again. (A2, A8, A11)"""
    anna, bram = town.residents("Anna", "Bram")
    await bram.starts()
    await anna.writes(BREAK_IN)
    await town.advance(seconds=50)
    assert asked_aloud(town)
    await bram.presses("Ik bel nu")
    await town.advance(seconds=10)
    await anna.presses("Ik heb gebeld")
    await town.advance(seconds=5)
    await anna.presses("Terugnemen")
    await town.advance(seconds=5)
    assert "Bram belt nu" in first_line(town)
    assert asked_aloud(town) == []

    await town.advance(minutes=12)
    assert "Niet zeker of 112 is gebeld" in first_line(town)
    assert "Het is niet zeker dat 112 is gebeld" in asked_aloud(town)[0]


@pytest.mark.parametrize("said", ["ik ga nu 112 bellen", "de buurman heeft 112 gebeld"])
async def test_a_call_made_by_an_edit_can_be_edited_away(town: Town, said: str) -> None:
    """Edited into "I called" it counts, edited into "I did not" it is withdrawn. (R5, A4)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    message = await bram.writes(said)
    await bram.edits(message, "ik heb 112 gebeld")
    await town.advance(seconds=10)
    assert "Bram belde 112" in first_line(town)

    await bram.edits(message, "ik heb 112 niet gebeld")
    await town.advance(seconds=10)
    assert "nog niemand heeft gebeld" in first_line(town)


@pytest.mark.parametrize(("minutes", "counts"), [(10, True), (40, False)])
async def test_an_old_message_becomes_no_call(town: Town, minutes: int, *, counts: bool) -> None:
    """Hearsay edited into "I called" counts for a quarter of an hour, and no longer. (R5, A4)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    message = await bram.writes("de buurman heeft 112 gebeld")
    await town.advance(minutes=minutes)
    await bram.edits(message, "ik heb 112 gebeld")
    await town.advance(seconds=10)
    assert ("Bram belde 112" in first_line(town)) is counts
    assert ("belde 112" in first_line(town)) is counts


async def test_a_split_takes_a_lease_along_with_its_end(town: Town) -> None:
    """Split off while its author calls: after two minutes the new card is in doubt, and asked about. (S5, A2)"""
    anna, bram = town.residents("Anna", "Bram")
    await bram.starts()
    await anna.writes(PROWLER)
    await bram.writes("ik ga nu 112 bellen, er gluurt iemand bij mij naar binnen, in de tuin")
    assert "Bram belt nu" in town.chat().card
    await bram.presses("Nieuwe melding")
    await town.advance(seconds=10)
    old, new = town.chat().card_texts
    assert "nog niemand heeft gebeld" in old
    assert "Bram belt nu" in new

    await town.advance(minutes=2)
    assert "Niet zeker of 112 is gebeld" in first_line(town)
    assert "belt nu" not in first_line(town)
    assert "Ben je nog aan de lijn?" in bram.last_private_word


async def test_a_failure_without_a_lease_is_answered(town: Town) -> None:
    """Asked and typed "it does not work": other ways are named, and a neighbour is asked. (A8, A9)"""
    anna, bram = town.residents("Anna", "Bram")
    for resident in (anna, bram):
        await resident.starts()
    await bram.writes("hoi")
    await anna.writes(PROWLER)
    await town.advance(seconds=95)
    assert "is het gelukt om 112 te bellen" in anna.last_private_word
    assert "wil jij nu 112" not in bram.last_private_word

    await anna.tells_bot("nee, het lukt niet om te bellen")
    assert "112NL" in anna.last_private_word
    assert "0800-8112" in anna.last_private_word
    assert "wil jij nu 112 bellen" in bram.last_private_word
    assert "nog niemand heeft gebeld" in first_line(town)


async def test_a_second_witness_hears_that_nobody_called(town: Town) -> None:
    """Who joins a report reads "call now" while nobody has, and not once somebody did. (S5, A8)"""
    anna, bram, carla = town.residents("Anna", "Bram", "Carla")
    await anna.writes(PROWLER)
    await bram.writes("ik zie die man ook in de Kerkstraat, hij heeft een zwarte jas aan")
    assert len(town.chat().cards) == 1
    assert "Deze melding loopt al sinds 20:00" in bram.last_private_word
    assert "Bel nu 112" in bram.last_private_word
    assert "📞 Ik bel nu" in bram.last_buttons

    await anna.presses("Ik heb gebeld")
    await carla.writes(
        "ik zie die man in de Kerkstraat nu bij een rode auto aan het portier voelen"
    )
    assert len(town.chat().cards) == 1
    assert "Jouw bericht hoort daarbij" in carla.last_private_word
    assert "Bel nu 112" not in carla.last_private_word
    assert "📞 Ik bel nu" not in carla.last_buttons


async def test_still_going_on_tells_of_no_call_that_was_not_made(town: Town) -> None:
    """The question after a silence says whether anybody called, as it is. (X2, principle 2)"""
    other = await town.founds("Oosterpark", admin="Olga")
    (anna,) = town.residents("Anna")
    (otto,) = town.residents("Otto", of="Oosterpark")
    for resident in (anna, otto):
        await resident.starts()
        await resident.writes(PROWLER)
    await otto.presses("Ik heb gebeld")
    await town.advance(minutes=16)
    assert "Otto belde 112" in other.card

    assert "is het nog bezig" in anna.last_private_word
    assert "Het is niet zeker dat 112 is gebeld" in anna.last_private_word
    assert "opnieuw" not in anna.last_private_word
    assert "is het nog bezig" in otto.last_private_word
    assert "niet zeker" not in otto.last_private_word
    assert "Bel 112 opnieuw" in otto.last_private_word


async def test_has_anyone_called_with_nothing_open(town: Town) -> None:
    """Without "112" in it the question is answered as well; a question about lunch is not. (A10)"""
    (anna,) = town.residents("Anna")
    await anna.writes("Heeft iemand al gegeten?")
    assert anna.words == []
    await anna.writes("Heeft iemand al gebeld?")
    assert "Er loopt nu geen melding in Kerkbuurt" in anna.last_private_word
    assert "Zie je zelf dat er iets mis is? Bel dan 112" in anna.last_private_word
    assert town.chat().bot_messages == 0


@pytest.mark.parametrize("typed", [True, False])
async def test_a_weapon_calls_back_in_who_went_out(town: Town, *, typed: bool) -> None:
    """A weapon, in a busy group: the card says "stay inside" at once, who is outside is told. (K1, K2, C3)"""
    anna, bram, carla = town.residents("Anna", "Bram", "Carla")
    await anna.writes("/meld")
    await anna.presses("Verdacht gedrag")
    await anna.writes("Kerkstraat 12")
    await anna.presses("Plaats in Kerkbuurt")
    await bram.presses("Ik heb gebeld")
    await town.advance(minutes=2)
    if not typed:
        await anna.presses("Meer vertellen")
    await carla.presses("Ik kijk mee")
    await bram.presses("Ik ga naar buiten")
    await town.advance(seconds=15)
    assert "1 gaat naar buiten" in town.chat().card
    for other in town.residents(*(f"Buur {number}" for number in range(12))):
        await other.writes("ik heb ook 112 gebeld")

    seen_at = town.now
    if typed:
        await anna.writes("hij heeft een mes!")
    else:
        await anna.presses("Wapen gezien")
    edits = town.text_calls("editMessageText")
    shown = [call.at for call in edits if "Blijf binnen en kijk" in call.params["text"]]
    assert shown[0] - seen_at <= AT_ONCE
    assert "gaat naar buiten" not in town.chat().card
    assert "Ik ga naar buiten" not in town.chat().card_buttons
    called_in = [post for post in town.chat().posts if "Kom naar binnen" in plain(post)]
    assert len(called_in) == 1
    assert plain(called_in[0]).startswith("Bram, er is nu gevaar")
    assert "Kom naar binnen" not in carla.last_private_word
