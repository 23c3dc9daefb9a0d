"""Never lose, never flood: redelivery, faults, limits, blocked people, and a night of downtime."""

import asyncio
from datetime import timedelta
from typing import Any, Literal

import pytest
from sqlalchemy import text
from sqlalchemy.orm.exc import StaleDataError

from bot.client import Client
from bot.delivery import Delivery
from models.base import Session
from services.incident import hearing, presses
from services.upkeep import ticking
from simulator import people
from simulator.faults import Fault
from tests.town import Town, plain

BREAK_IN = "Er wordt ingebroken bij Kerkstraat 12!"
PROWLER = "Er loopt een man langs de auto's in de Kerkstraat, hij voelt aan de portieren"


async def count(town: Town, table: str) -> int:
    async with town.bot.database.transaction() as session:
        found: int = (await session.execute(text(f"SELECT count(*) FROM {table}"))).scalar_one()
        return found


async def test_a_redelivered_update_does_nothing_twice(town: Town) -> None:
    """Telegram sends again what was not confirmed; the effects stand once. (D1)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    seen: list[dict[str, object]] = []
    town.world.update_observers.append(seen.append)
    await bram.writes("heb 112 gebeld")
    for update in seen:
        await town.bot.intake.take(update)
    await town.advance(seconds=10)
    assert await count(town, "claim") == 1
    assert "ook" not in town.chat().card.split("\n")[1]


async def test_an_update_that_always_fails_blocks_nobody(
    town: Town, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Three times, then it is recorded without its text, told to the operator and passed over. (D1)"""
    anna, bram = town.residents("Anna", "Bram")
    right = hearing.hear

    async def fails(session: Session, scene: object, reading: object, *, now: object) -> None:
        if "boem" in scene.message.text:  # type: ignore[attr-defined]
            raise RuntimeError("a secret sentence")
        await right(session, scene, reading, now=now)  # type: ignore[arg-type]

    monkeypatch.setattr(hearing, "hear", fails)
    await anna.writes("boem in de Kerkstraat")
    await bram.writes(BREAK_IN)
    assert "Kerkstraat 12" in town.chat().card
    async with town.bot.database.transaction() as session:
        row = (await session.execute(text("SELECT kind, error, attempts FROM failed_update"))).one()
    assert tuple(row) == ("message", "RuntimeError", 3)
    assert "update.given_up" in caplog.text
    assert "secret sentence" not in caplog.text
    assert "boem" not in caplog.text


async def test_a_press_that_always_fails_says_so(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The button does not wait for ever: one sentence, and 112 in it. (D1)"""
    (anna,) = town.residents("Anna")
    await anna.writes(BREAK_IN)

    async def fails(session: Session, pressed: object, *, now: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(presses, "press", fails)
    pressed = await anna.presses("Ik heb gebeld")
    assert "Er ging iets mis" in (pressed.text or "")
    assert "bel 112" in (pressed.text or "")


async def test_an_update_nobody_can_parse_blocks_nobody(town: Town) -> None:
    """A malformed update is given up as well. (D1)"""
    await town.bot.intake.take({"update_id": 999_999, "message": {"date": "never"}})
    assert await count(town, "failed_update") == 1
    (anna,) = town.residents("Anna")
    await anna.writes(BREAK_IN)
    assert town.chat().cards


async def test_a_failing_reader_makes_the_bot_ask(town: Town) -> None:
    """When the reading itself fails, the sender is asked instead. (D1)"""
    (anna,) = town.residents("Anna")
    town.bot.tools.read = lambda _: None
    await anna.writes(BREAK_IN)
    assert "is dit nu bezig" in anna.last_private_word


@pytest.mark.parametrize("kind", ["500", "502", "reset", "timeout"])
@pytest.mark.parametrize("when", ["before", "after"])
async def test_faults_on_the_way_never_lose_the_alert(
    town: Town, kind: Literal["500", "502", "reset", "timeout"], when: Literal["before", "after"]
) -> None:
    """5xx, resets and time-outs are retried; lost answers may double an alert, never lose it. (D2, D3)"""
    (anna,) = town.residents("Anna")
    town.world.faults.add(
        Fault(method="sendMessage", kind=kind, when=when, times=1, chat_id=town.chat().chat.id)
    )
    await anna.writes(BREAK_IN)
    await town.advance(seconds=30)
    assert len(town.chat().cards) == (2 if when == "after" else 1)


async def test_a_press_on_the_older_of_two_cards_removes_it(town: Town) -> None:
    """An alert that stands twice acts on one incident; a press on the older removes it. (D2)"""
    anna, bram = town.residents("Anna", "Bram")
    town.world.faults.add(
        Fault(method="sendMessage", kind="reset", when="after", chat_id=town.chat().chat.id)
    )
    await anna.writes(BREAK_IN)
    await town.advance(seconds=30)
    older, newer = town.chat().cards
    people.press(town.world, bram.person, town.chat().chat, older.message_id, "✅ Ik heb gebeld")
    await town.advance(seconds=15)
    (left,) = town.chat().cards
    assert left.message_id == newer.message_id
    assert "Bram belde 112" in plain(left)


async def test_a_429_holds_that_chat_only(town: Town) -> None:
    """One chat waits as long as Telegram says; another goes on. (D3)"""
    other = await town.founds("Oosterpark", admin="Olga")
    (anna,) = town.residents("Anna")
    (otto,) = town.residents("Otto", of="Oosterpark")
    await town.advance(seconds=2)
    town.world.faults.add(
        Fault(
            method="sendMessage",
            kind="429",
            when="before",
            retry_after=20,
            chat_id=town.chat().chat.id,
        )
    )
    await anna.writes(BREAK_IN, settle=False)
    await town.pump()
    await otto.writes(BREAK_IN, settle=False)
    await town.pump()
    assert town.chat().cards == []
    assert "Kerkstraat 12" in other.card
    await town.advance(seconds=25)
    assert "Kerkstraat 12" in town.chat().card


async def test_who_blocked_the_bot_is_asked_in_the_group(town: Town) -> None:
    """A person who blocked the bot is reached by a mention where it matters. (D3, A8)"""
    (anna,) = town.residents("Anna")
    await anna.starts()
    people.block(town.world, anna.person, town.account)
    await anna.writes(PROWLER)
    await town.advance(seconds=95)
    assert [line for line in town.chat().lines if line.startswith("Anna, is het gelukt")]


async def test_after_a_night_of_downtime_it_does_what_still_makes_sense(town: Town) -> None:
    """A report of last night is closed honestly; nobody is asked all that was missed. (D4)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.starts()
    await anna.writes(BREAK_IN)
    await bram.writes("Er wordt ingebroken bij Molenweg 4!", settle=False)
    before = len(anna.words)
    town.world.clock.shift(timedelta(hours=9))
    await town.settle()
    assert [card for card in town.chat().card_texts if "We hoorden niets meer" in card]
    assert len(town.chat().cards) == 1
    assert len(anna.words) <= before
    assert not [line for line in town.chat().lines if "Wie belt er nu" in line]


async def test_timers_survive_a_restart_in_mid_lease(town: Town) -> None:
    """A lease is a row: a new process lets it run out at the same time. (D4, A2)"""
    (anna,) = town.residents("Anna")
    await anna.writes(BREAK_IN)
    await anna.presses("Ik bel nu")
    await town.restart()
    await town.advance(seconds=60)
    assert "Anna belt nu" in town.chat().card
    await town.advance(seconds=70)
    assert "Niet zeker" in town.chat().card


class Killed(BaseException):
    """The process ends here: nothing of ours catches it."""


async def test_a_word_that_matters_outlives_a_kill_in_mid_sending(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed while a private word is on its way: help for who cannot call comes after all. (D2, A9)"""
    (anna,) = town.residents("Anna")
    await anna.writes(BREAK_IN)
    _kill_at_the_next_word(monkeypatch)
    with pytest.raises(Killed):
        await anna.presses("Ik kan niet bellen")
    monkeypatch.undo()
    assert "112NL" not in anna.last_private_word
    await town.restart()
    await town.settle()
    assert "112NL" in anna.last_private_word


async def test_a_nudge_rather_vanishes_than_comes_twice(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed while a nudge is on its way: it is not said at all, and another one is. (D2, O1)"""
    anna, bram = town.residents("Anna", "Bram")
    _kill_at_the_next_word(monkeypatch)
    with pytest.raises(Killed):
        await anna.writes("Wie kent er een goede oppas voor zaterdagavond?")
    monkeypatch.undo()
    await town.restart()
    await town.settle()
    assert not anna.words
    await bram.writes("Te koop: kinderfiets, 25 euro, ophalen op nummer 9")
    assert bram.words


def _kill_at_the_next_word(monkeypatch: pytest.MonkeyPatch) -> None:
    async def killed(*_: object) -> None:
        raise Killed

    monkeypatch.setattr(Delivery, "_send_word", killed)


async def test_two_groups_do_not_mix(town: Town) -> None:
    """A report in one group leaves the other alone; several incidents run side by side. (C1)"""
    other = await town.founds("Oosterpark", admin="Olga")
    (anna,) = town.residents("Anna")
    (otto,) = town.residents("Otto", of="Oosterpark")
    await anna.writes(BREAK_IN)
    await otto.writes("brand in de schuur bij Parklaan 3")
    await otto.presses("Ik heb gebeld")
    await town.advance(seconds=10)
    assert "nog niemand heeft gebeld" in town.chat().card
    assert "Otto belde 112" in other.card


async def test_an_answer_that_hangs_holds_up_nobody(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Telegram does not take the answer to a press: the next update is done all the same. (D1)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    let_go = asyncio.Event()

    async def hangs(*_given: object, **_named: object) -> bool:
        await let_go.wait()
        return True

    monkeypatch.setattr(Client, "answer_callback_query", hangs)
    await anna.presses("Ik bel nu", settle=False)
    await bram.writes("heb 112 gebeld", settle=False)
    async with asyncio.timeout(20):
        await town.bot.intake.poll(0)
    let_go.set()
    await town.advance(seconds=10)
    assert "Bram belde 112" in town.chat().card


@pytest.mark.parametrize(("losses", "after"), [(1, 20), (2, 20), (3, 80)])
async def test_an_ask_that_lost_a_race_is_not_put_off(
    town: Town, monkeypatch: pytest.MonkeyPatch, losses: int, after: int
) -> None:
    """Whoever lost against a press asks at once, not a minute later; only after three it waits. (A8, D4)"""
    anna = town.resident("Anna")
    await anna.starts()
    opened = town.now
    await anna.writes(BREAK_IN)
    right, left = ticking.run, [losses]

    async def loses(*what: Any, **how: Any) -> None:
        await right(*what, **how)
        if left[0]:
            left[0] -= 1
            raise StaleDataError

    monkeypatch.setattr(ticking, "run", loses)
    await town.passes(seconds=after - 2 - (town.now - opened).total_seconds())
    assert "is het gelukt" not in anna.last_private_word
    await town.passes(seconds=4)
    assert "is het gelukt" in anna.last_private_word
