"""The all-clear: who closes, how, and what is left afterwards."""

import pytest

from saar.actions import Action, Verb, parse
from simulator.records import Message
from tests.stories.test_panel import forge
from tests.town import Town, plain

BREAK_IN = "Er wordt ingebroken bij Kerkstraat 12!"
PROWLER = "Er loopt een man langs de auto's in de Kerkstraat 12, hij voelt aan de portieren"


async def test_the_reporter_closes_with_one_tap_and_an_outcome(town: Town) -> None:
    """The card is edited down to street, times and outcome; one silent line tells the end. (X1, X3)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(PROWLER)
    await bram.writes("heb 112 gebeld")
    await anna.presses("Voorbij")
    await anna.presses("Politie of hulp is geweest")
    await town.advance(seconds=10)

    assert "Politie of hulp is geweest" in town.chat().card
    assert "Kerkstraat" in town.chat().card
    assert "12 ·" not in town.chat().card
    assert "Bram" not in town.chat().card
    assert town.chat().card_buttons == []
    (line,) = [m for m in town.chat().without_greeting if m not in town.chat().cards]
    assert "is afgelopen" in plain(line)
    assert line.silent


async def test_only_the_reporter_or_an_admin_may_close(town: Town) -> None:
    """Another resident is told so; an admin may. (X1)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(PROWLER)
    refused = await bram.presses("Voorbij")
    assert "Alleen de melder of een beheerder" in (refused.text or "")
    tom = town.people["Tom"]
    await tom.presses("Voorbij")
    await tom.presses("Loos alarm")
    await town.advance(seconds=10)
    assert "loos alarm" in town.chat().card


async def test_just_after_an_urgent_opening_it_asks_once_more(town: Town) -> None:
    """Within five minutes of an urgent opening closing needs a second tap. (X1)"""
    (anna,) = town.residents("Anna")
    await anna.writes(BREAK_IN)
    await anna.presses("Voorbij")
    await anna.presses("Loos alarm")
    assert "Weet je het zeker" in anna.last_private_word
    assert town.chat().card_buttons
    await anna.presses("Ja, sluit de melding")
    await town.advance(seconds=10)
    assert town.chat().card_buttons == []


async def test_while_a_lease_runs_it_asks_once_more(town: Town) -> None:
    """While somebody is calling, closing needs a second tap. (X1)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(PROWLER)
    await bram.presses("Ik bel nu")
    await anna.presses("Voorbij")
    await anna.presses("Loos alarm")
    assert "Weet je het zeker" in anna.last_private_word
    await anna.presses("Nee, nog bezig")
    await town.advance(seconds=10)
    assert "Bram belt nu" in town.chat().card


async def test_a_typed_all_clear_by_the_reporter_needs_one_tap(town: Town) -> None:
    """The word alone closes nothing, the tap does. (X1)"""
    (anna,) = town.residents("Anna")
    await anna.writes(PROWLER)
    await anna.writes("loos alarm, was de buurman")
    assert town.chat().card_buttons
    assert "Is het voorbij?" in anna.last_private_word
    await anna.presses("Loos alarm")
    await town.advance(seconds=10)
    assert "loos alarm" in town.chat().card


async def test_a_typed_all_clear_by_another_asks_the_reporter(town: Town) -> None:
    """Somebody else's word asks the reporter and holds the asking for a minute. (X1)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.starts()
    await anna.writes(PROWLER)
    await town.advance(seconds=80)
    await bram.writes("vals alarm, het was de glazenwasser")
    assert "schrijft dat het voorbij is" in anna.last_private_word
    await town.advance(seconds=30)
    assert "gelukt om 112" not in anna.last_private_word
    assert town.chat().card_buttons
    await anna.presses("Loos alarm")
    await town.advance(seconds=10)
    assert town.chat().card_buttons == []


async def test_silence_asks_twice_and_then_ends_honestly(town: Town) -> None:
    """The reporter is asked at 15 and 30 minutes; after an hour it closes by itself. (X2)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.starts()
    await anna.writes(PROWLER)
    await bram.presses("Ik heb gebeld")
    await town.advance(minutes=14)
    assert "nog bezig" not in anna.last_private_word
    await town.advance(minutes=2)
    assert "is het nog bezig bij Kerkstraat 12" in anna.last_private_word
    await town.advance(minutes=15)
    assert "30 minuten oud" in anna.last_private_word
    await town.advance(minutes=31)
    assert "We hoorden niets meer" in town.chat().card
    assert [line for line in town.chat().lines if "We hoorden een uur niets meer" in line]


async def test_still_going_on_starts_the_hour_anew(town: Town) -> None:
    """A yes, or any new observation, keeps it open. (X2)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.starts()
    await anna.writes(PROWLER)
    await bram.presses("Ik heb gebeld")
    await town.advance(minutes=31)
    await anna.presses("Ja")
    await town.advance(minutes=45)
    assert town.chat().card_buttons
    await bram.writes("hij staat er weer, zwarte jas")
    await town.advance(minutes=45)
    assert town.chat().card_buttons


async def test_thanks_and_thumbs_afterwards_cause_nothing(town: Town) -> None:
    """After the end nobody is nagged. (X3)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(PROWLER)
    await anna.presses("Voorbij")
    await anna.presses("Loos alarm")
    await town.advance(seconds=10)
    before, words = town.chat().bot_messages, len(bram.words)
    for said in ("dank je wel", "👍", "fijn dat het goed afliep"):
        await bram.writes(said)
    assert town.chat().bot_messages == before
    assert len(bram.words) == words


async def test_the_extra_lines_go_at_the_end(town: Town) -> None:
    """Loud lines and questions in the group are removed when it closes, and the pin too. (C2)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(PROWLER)
    await bram.writes("hij heeft een mes!!")
    await town.advance(seconds=5)
    assert [line for line in town.chat().lines if "wapen" in line]
    await town.advance(minutes=6)
    await anna.presses("Voorbij")
    await anna.presses("Niemand meer gezien")
    await town.advance(seconds=10)
    assert len(town.chat().lines) == 1
    assert len(town.text_calls("unpinChatMessage")) == 1


@pytest.mark.parametrize(
    ("verb", "word"),
    [
        (Verb.CLOSE, ""),
        (Verb.CLOSE_SURE, "gone"),
        (Verb.KEEP_OPEN, ""),
        (Verb.STILL_ON, "police"),
        (Verb.NOT_URGENT_SURE, ""),
        (Verb.MERGE, "1"),
        (Verb.RELEASE, ""),
    ],
)
async def test_a_button_that_was_never_shown_is_refused(town: Town, verb: Verb, word: str) -> None:
    """A neighbour's changed client closes, calms and joins nothing of somebody else. (X1, A9, S5)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(PROWLER)
    (call,) = [row for row in town.chat().card_buttons if "Ik bel nu" in row]
    assert call
    number = parse(callback(town.chat().cards[-1]))
    assert number is not None
    before = town.chat().card
    await bram.starts()
    answer = await forge(town, bram, Action(verb, number.subject, word))
    assert answer.startswith(("alleen de melder", "dit kan alleen een beheerder"))
    await town.advance(seconds=10)
    assert town.chat().card == before


def callback(message: Message) -> str:
    """What the first button of a message sends."""
    rows = (message.reply_markup or {})["inline_keyboard"]
    return str(rows[0][0]["callback_data"])
