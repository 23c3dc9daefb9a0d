"""The database fails between sending and marking: nothing is sent twice, and the card lives on."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from sqlalchemy.exc import OperationalError

from bot.sender import Sender
from models.base import Database, Session
from tests.town import Town

BREAK_IN = "Er wordt ingebroken bij Kerkstraat 12!"


class FullDisk:
    """A database that takes no marks while `full`."""

    def __init__(self, real: Database) -> None:
        self.real, self.full, self.refused = real, True, 0

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Session]:
        """As the real one; at the end it cannot write."""
        async with self.real.transaction() as session:
            yield session
            if self.full:
                self.refused += 1
                raise OperationalError("COMMIT", {}, Exception("database or disk is full"))


async def test_what_cannot_be_marked_is_not_sent_again(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    """Half a minute of full disk: one alert, one line in the log; then the call stands on that card. (D2)"""
    anna, bram = town.residents("Anna", "Bram")
    disk = FullDisk(town.bot.database)
    town.bot.sender.delivery.marks._database = disk  # type: ignore[assignment]
    await anna.writes(BREAK_IN)
    for _ in range(6):
        await town.advance(seconds=5)
    assert disk.refused > 3
    assert len(town.chat().cards) == 1
    assert caplog.text.count("outbox.database_unavailable") == 1

    disk.full = False
    await town.advance(seconds=10)
    await bram.presses("Ik heb gebeld")
    await town.advance(seconds=10)
    (card,) = town.chat().cards
    assert "Bram belde 112" in town.chat().card
    assert town.chat().bot_messages == 1
    assert "outbox.database_answers" in caplog.text
    assert card.message_id


async def test_a_card_that_another_process_posted_meanwhile_is_the_one(town: Town) -> None:
    """This one stood still between Telegram's answer and its mark: when it wakes up its own card goes. (D2)"""
    anna, bram = town.residents("Anna", "Bram")
    disk = FullDisk(town.bot.database)
    town.bot.sender.delivery.marks._database = disk  # type: ignore[assignment]
    await anna.writes(BREAK_IN)
    (mine,) = town.chat().cards
    other = Sender(town.bot.app.bot, town.bot.database, lambda: town.now)
    await other.drain()
    assert len(town.chat().cards) == 2

    disk.full = False
    await town.advance(seconds=10)
    (card,) = town.chat().cards
    assert card.message_id != mine.message_id
    await bram.presses("Ik heb gebeld")
    await town.advance(seconds=10)
    assert "Bram belde 112" in town.chat().card
