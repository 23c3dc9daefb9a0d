"""PostgreSQL says that two transactions could not both be: what clashed is done again, and nobody notices."""

import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from models.base import ClashError, Database, Session
from tests import databases
from tests.town import Town

OFTEN = 0.4
BREAK_IN = "Er wordt ingebroken bij Kerkstraat 12!"


@pytest.fixture
async def clashing(town: Town, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[list[int]]:
    """Two in five transactions of the bot clash when they want to commit; which ones did."""
    works = town.bot.database
    town.bot.database = Database(databases.url(town.place))
    real, chance, clashed = works.transaction, random.Random(112), list[int]()

    @asynccontextmanager
    async def transaction() -> AsyncIterator[Session]:
        async with real() as session:
            yield session
            if chance.random() < OFTEN:
                clashed.append(1)
                raise ClashError

    monkeypatch.setattr(works, "transaction", transaction)
    yield clashed
    await works.close()


async def test_a_whole_evening_of_clashes(town: Town, clashing: list[int]) -> None:
    """Report, lease, its end, a call, the end: one card, one call, every word once. (D1, D2, A2)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    await bram.presses("Ik bel nu")
    await town.advance(seconds=125)
    assert "Niet zeker of 112" in town.chat().card
    await bram.writes("heb 112 gebeld")
    await town.advance(seconds=10)
    assert "Bram belde 112" in town.chat().card
    await town.advance(minutes=6)
    await anna.presses("Voorbij")
    await anna.presses("Politie of hulp is geweest")
    await town.advance(seconds=10)
    assert "Politie of hulp is geweest" in town.chat().card
    assert len(town.chat().cards) == 1
    assert len([line for line in town.chat().lines if "afgelopen" in line]) == 1
    assert len(clashing) > 20


async def test_what_is_given_up_is_given_up_once(
    town: Town, clashing: list[int], caplog: pytest.LogCaptureFixture
) -> None:
    """Counting a failure may clash as well: three of them, and the next update is taken. (D1)"""
    await town.bot.intake.take({"update_id": 999_999, "message": {"date": "never"}})
    assert caplog.text.count("update.given_up") == 1
    (anna,) = town.residents("Anna")
    await anna.writes(BREAK_IN)
    assert town.chat().cards
