"""More corners of sending: a group that moves, words that came too late, housekeeping that fails."""

import asyncio
from datetime import datetime, timedelta

import pytest
from sqlalchemy import text

from models.base import Session
from services.upkeep import housekeeping
from simulator import people
from tests.town import Group, Town, plain

BREAK_IN = "Er wordt ingebroken bij Kerkstraat 12!"
PROWLER = "Er loopt een man langs de auto's in de Kerkstraat, hij voelt aan de portieren"
MOMENT = timedelta(milliseconds=50)


async def rows(town: Town, question: str) -> int:
    """How many rows the database has for a question."""
    async with town.bot.database.transaction() as session:
        return len((await session.execute(text(question))).all())


def asked_aloud(group: Group) -> list[str]:
    """The lines that ask the whole group."""
    return [line for line in group.lines if "Wie belt er nu?" in line]


async def test_a_press_on_the_old_card_starts_no_endless_calling(town: Town) -> None:
    """The button of the group that was: it counts, and Telegram is not asked in circles. (G4, D3)"""
    old = await town.founds("Molenwijk", admin="Mia", kind="group")
    anna, bram = town.residents("Anna", "Bram", of="Molenwijk")
    await anna.writes(BREAK_IN)
    await town.advance(seconds=10)
    card = old.cards[-1]
    new = Group(town, people.migrate(town.world, old.chat))
    await town.settle()
    await town.advance(seconds=10)
    town.world.calls.clear()

    pressed = people.press(town.world, bram.person, old.chat, card.message_id, "✅ Ik heb gebeld")
    for _ in range(20):
        await town.bot.intake.poll(0)
        await asyncio.wait_for(town.bot.sender.drain(), 20)
        town.world.clock.shift(MOMENT)
    assert "Het staat op de kaart" in (pressed.text or "")
    assert len([call for call in town.world.calls if not call.ok]) <= 2
    await town.advance(seconds=10)
    assert "Bram belde 112" in new.card
    assert len(new.cards) == 1


async def test_whoever_learns_of_the_move_first_keeps_one_card(town: Town) -> None:
    """The sender hears of the supergroup before the readers do: one group, one card, the call on it. (G4)"""
    old = await town.founds("Molenwijk", admin="Mia", kind="group")
    anna, bram, carla = town.residents("Anna", "Bram", "Carla", of="Molenwijk")
    await anna.writes(BREAK_IN)
    await town.advance(seconds=20)
    await bram.presses("Ik bel nu", settle=False)
    await town.bot.intake.poll(0)
    await carla.writes("hoi allemaal", settle=False)
    new = Group(town, people.migrate(town.world, old.chat))
    await town.bot.sender.drain()
    await town.settle()
    await town.advance(seconds=10)

    assert len(new.cards) == 1
    assert "Bram belt nu" in new.card
    assert await rows(town, "SELECT id FROM neighbourhood") == 2
    assert await rows(town, "SELECT id FROM card") == 1
    people.write(town.world, bram.person, new.chat, "ik heb 112 gebeld")
    await town.advance(seconds=10)
    assert "Bram belde 112" in new.card
    assert await rows(town, "SELECT id FROM neighbourhood") == 2


async def test_a_merge_takes_the_question_away(town: Town) -> None:
    """The group was asked; the other of two merged cards was called about: the question goes. (S5, C2)"""
    anna, bram = town.residents("Anna", "Bram")
    tom = town.people["Tom"]
    await tom.starts()
    await anna.writes(BREAK_IN)
    await town.advance(seconds=50)
    await bram.writes("HELP er wordt gevochten voor de supermarkt, man heeft een mes")
    await bram.presses("Ik heb gebeld")
    await town.advance(seconds=5)
    assert len(town.chat().cards) == 2
    assert len(asked_aloud(town.chat())) == 1

    await tom.presses("Samenvoegen")
    await town.advance(seconds=10)
    assert "Bram belde 112" in town.chat().card_texts[0]
    assert asked_aloud(town.chat()) == []


@pytest.mark.parametrize("called", [True, False])
async def test_a_word_that_waited_too_long_is_not_sent(town: Town, *, called: bool) -> None:
    """ "Call 112 first", still waiting when somebody else has called, is dropped; else it comes. (A5, D2)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.starts()
    await anna.writes(BREAK_IN, settle=False)
    await town.bot.intake.poll(0)
    town.world.clock.shift(timedelta(seconds=1.01))
    await town.bot.sender.drain()
    assert len(town.chat().cards) == 1
    assert "Bel nu eerst 112" not in anna.last_private_word
    if called:
        await bram.presses("Ik heb gebeld", settle=False)
        await town.bot.intake.poll(0)
    await town.settle()
    await town.advance(seconds=10)

    sent = [call.params.get("text", "") for call in town.text_calls("sendMessage")]
    assert any("Bel nu eerst" in each for each in sent) is not called
    assert ("Bel nu eerst 112" in anna.last_private_word) is not called


async def test_private_questions_go_after_the_call(town: Town) -> None:
    """ "Did you get through?" and "will you call?", in private chats, are taken away after a call. (A8, C2)"""
    anna, bram, carla = town.residents("Anna", "Bram", "Carla")
    for resident in (anna, bram):
        await resident.starts()
    await bram.writes("hoi")
    await anna.writes(PROWLER)
    await town.advance(minutes=2, seconds=40)
    assert "is het gelukt om 112 te bellen" in anna.last_private_word
    assert "wil jij nu 112 bellen" in bram.last_private_word

    await carla.presses("Ik heb gebeld")
    await town.advance(seconds=10)
    assert not [word for word in anna.words if "is het gelukt" in plain(word)]
    assert not [word for word in bram.words if "wil jij nu" in plain(word)]


async def test_housekeeping_that_fails_stops_no_timer(
    town: Town, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Forgetting fails: the group is asked all the same, and forgetting is tried again. (D4, A8)"""
    (anna,) = town.residents("Anna")
    right = housekeeping.forget
    tried: list[datetime] = []

    async def fails(session: Session, *, now: datetime) -> None:
        tried.append(now)
        if len(tried) < 3:
            raise RuntimeError("a secret sentence")
        await right(session, now=now)

    monkeypatch.setattr(housekeeping, "forget", fails)
    await anna.starts()
    await anna.writes(PROWLER)
    tried.clear()
    await town.advance(seconds=95)
    assert len(tried) == 1
    assert "is het gelukt om 112 te bellen" in anna.last_private_word
    for _ in range(3):
        await town.advance(minutes=1)
    assert len(tried) > 2
    assert "housekeeping.failed" in caplog.text
    assert "secret sentence" not in caplog.text
