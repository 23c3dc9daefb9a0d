"""One incident changes, and all that tells of it follows: offers, private words, lines. (B3, A2, A9)"""

import pytest

from bot.delivery import Delivery
from models.outbox import Outbox
from services.outbox.routing import Way
from simulator import people
from tests.stories.test_relays import BREAK_IN, neighbours, offer
from tests.town import Town, plain


async def test_an_open_offer_says_that_the_lease_ran_out(town: Town) -> None:
    """Two minutes later nobody is calling for sure, and the admin next door reads it too. (B3)"""
    _tom, anna, olga, _omar = await neighbours(town)
    await anna.writes(BREAK_IN)
    await anna.presses("Ik bel nu")
    await town.advance(seconds=10)
    assert "belt nu 112" in offer(olga)
    await town.advance(minutes=2, seconds=10)
    assert "Niet zeker" in offer(olga)
    assert "belt nu 112" not in offer(olga)


async def test_an_open_offer_says_that_there_is_no_hurry(town: Town) -> None:
    """The reporter takes the hurry back: the offer reads as the card does. (B3)"""
    _tom, anna, olga, _omar = await neighbours(town)
    await anna.writes(BREAK_IN)
    assert "nog niemand heeft gebeld" in offer(olga)
    await anna.presses("Geen spoed")
    await anna.presses("Ja, echt geen spoed")
    await town.advance(seconds=10)
    assert "Geen spoed" in town.chat().card
    assert "Geen spoed" in offer(olga)
    assert "nog niemand heeft gebeld" not in offer(olga)


async def test_wait_a_moment_does_not_outlive_the_lease(town: Town) -> None:
    """Bram reads that Anna calls; when that is not sure any more, his phone says so, until somebody called. (A2)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    await anna.presses("Ik bel nu")
    await bram.writes("ik bel 112")
    assert "Wacht nog even" in bram.last_private_word
    await town.advance(minutes=2, seconds=10)
    assert not [each for each in bram.words if "Wacht nog even" in plain(each)]
    assert "niet zeker dat 112 is gebeld" in bram.last_private_word
    assert "Geen spoed" not in bram.last_buttons
    await anna.presses("Ik heb gebeld")
    await town.advance(seconds=10)
    assert not [each for each in bram.words if "niet zeker" in plain(each)]


async def test_a_reporter_reads_that_somebody_else_is_calling(town: Town) -> None:
    """ "Call now" with its red button becomes "Bram is calling", and comes back if it fails. (A1, A2)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    assert "Bel nu eerst 112" in anna.last_private_word
    await bram.presses("Ik bel nu")
    await town.advance(seconds=10)
    assert not [each for each in anna.words if "Bel nu eerst 112" in plain(each)]
    assert "Bram belt 112" in anna.last_private_word
    assert "Meer vertellen" in anna.last_buttons
    await bram.presses("Het lukte niet")
    await town.advance(seconds=10)
    assert [each for each in anna.words if "Bel nu eerst 112" in plain(each)]


async def test_who_cannot_call_takes_no_buttons_from_the_reporter(town: Town) -> None:
    """The group is asked; the reporter can still say that they called. (A9)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    await bram.presses("Ik kan niet bellen")
    await town.advance(seconds=10)
    assert [line for line in town.chat().lines if "Wie belt er nu" in line]
    assert [each for each in anna.words if "Bel nu eerst 112" in plain(each)]


async def test_a_word_on_its_way_while_somebody_calls_does_not_stay(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """ "Call now" is being sent at the moment that Bram called: it goes as soon as it stands. (A3)"""
    anna, bram = town.residents("Anna", "Bram")
    sent = Delivery._send_word
    on_the_way: list[int] = []

    async def slowly(self: Delivery, row: Outbox, way: Way) -> None:
        if not on_the_way and "call-first" in str(row.payload):
            on_the_way.append(row.id)
            people.write(town.world, bram.person, town.chat().chat, "heb 112 gebeld")
            await town.bot.intake.poll(0)
        await sent(self, row, way)

    monkeypatch.setattr(Delivery, "_send_word", slowly)
    await anna.writes(BREAK_IN)
    await town.advance(seconds=10)
    assert on_the_way
    assert "Bram belde 112" in town.chat().card
    assert not [each for each in anna.words if "Bel nu eerst 112" in plain(each)]
