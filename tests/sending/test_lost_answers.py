"""Telegram did it and its answer is lost: what stands there is never taken for granted. (D2, C1)"""

import pytest

from simulator.faults import Fault
from tests.town import RIGHTS, Resident, Town

BREAK_IN = "Er wordt ingebroken bij Kerkstraat 12!"


async def calls_unheard(town: Town, who: Resident) -> None:
    """Somebody presses "I am calling"; the card says so, and the bot does not know that it does."""
    await who.presses("Ik bel nu", settle=False)
    for _ in range(20):
        await town.passes(seconds=0.5)
        if f"{who.person.first_name} belt nu 112" in town.chat().card:
            return
    raise AssertionError(town.chat().card)


async def card_stands(town: Town) -> Resident:
    """Anna's report has its card, which says that nobody called; Bram reads it."""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    await town.advance(seconds=10)
    assert "nog niemand heeft gebeld" in town.chat().card
    return bram


@pytest.mark.parametrize("kind", ["reset", "timeout", "502"])
async def test_a_card_that_goes_back_to_how_it_was_is_edited(town: Town, kind: str) -> None:
    """ "Bram is calling" reached Telegram unheard; he gave up before the next try: the card says so. (A2, C1)"""
    bram = await card_stands(town)
    lost = Fault(method="editMessageText", kind=kind, when="after", times=2)  # type: ignore[arg-type]
    town.world.faults.add(lost)
    await calls_unheard(town, bram)
    await bram.presses("Het lukte niet", settle=False)
    await town.advance(seconds=30)
    assert "nog niemand heeft gebeld" in town.chat().card


async def test_a_restart_in_the_middle_of_an_edit(town: Town) -> None:
    """The program ends with the answer on its way, and everything is as before when it starts. (D2)"""
    bram = await card_stands(town)
    town.world.faults.add(Fault(method="editMessageText", kind="reset", when="after"))
    await calls_unheard(town, bram)
    await bram.presses("Het lukte niet", settle=False)
    await town.bot.intake.poll(0)
    await town.restart()
    await town.advance(seconds=30)
    assert "nog niemand heeft gebeld" in town.chat().card


async def test_an_unchanged_card_is_no_trouble(town: Town) -> None:
    """The same edit again is refused as the same, and that is good: one edit, nothing parked. (C3)"""
    bram = await card_stands(town)
    town.world.faults.add(Fault(method="editMessageText", kind="reset", when="after"))
    await bram.presses("Ik bel nu")
    await town.advance(seconds=10)
    edits = town.text_calls("editMessageText")
    before = len(edits)
    await town.advance(seconds=20)
    assert len(town.text_calls("editMessageText")) == before
    assert "Bram belt nu 112" in town.chat().card


async def test_a_pin_whose_answer_was_lost_is_taken_away(town: Town) -> None:
    """Nothing stays on top once it is over. (C1)"""
    (anna,) = town.residents("Anna")
    town.world.faults.add(Fault(method="pinChatMessage", times=9, kind="reset", when="after"))
    await anna.writes(BREAK_IN)
    await town.advance(seconds=2)
    assert town.chat().chat.pinned
    await anna.presses("Voorbij")
    await anna.presses("Niemand meer gezien")
    town.world.faults.clear()
    await town.advance(minutes=3)
    assert not town.chat().chat.pinned


async def test_a_pin_that_was_refused_comes_with_the_right(town: Town) -> None:
    """A right that Telegram denied once is asked for again at the next report. (C1)"""
    (anna,) = town.residents("Anna")
    assert "can_pin_messages" in RIGHTS
    refused = Fault(
        method="pinChatMessage", kind="400", reason="not enough rights to pin a message"
    )
    town.world.faults.add(refused)
    await anna.writes(BREAK_IN)
    await town.advance(seconds=5)
    assert not town.chat().chat.pinned
    await anna.writes("Brand bij Molenweg 3, vlammen uit het raam!")
    await town.advance(seconds=5)
    assert town.chat().chat.pinned
