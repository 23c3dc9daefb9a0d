"""The database fails between sending and marking: nothing is sent twice, and the card lives on."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError, OperationalError

from bot.sender import Sender
from models.base import Database, Session
from models.card import Card
from models.outbox import Kind, Outbox
from models.posted import Posted
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


async def test_what_was_marked_before_is_let_go(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    """The answer to a mark's commit was lost, or another process wrote the same: the bot goes on. (D2)"""
    (anna,) = town.residents("Anna")

    async def twice(session: Session) -> None:
        session.add(Posted(chat_id=1, message_id=1, at=town.now))
        raise IntegrityError("INSERT", {}, Exception("unique"))

    marks = town.bot.sender.delivery.marks
    with pytest.raises(IntegrityError):
        await marks.write(1, twice)
    assert marks.are_waiting
    await anna.writes(BREAK_IN)
    assert not marks.are_waiting
    assert caplog.text.count("outbox.marked_before") == 1
    assert len(town.chat().cards) == 1


async def test_an_edit_that_another_process_made_too_is_made_once_more(town: Town) -> None:
    """It stood still after its edit, and wakes up when the row is long done: whose edit came last nobody knows. (D2)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    await bram.presses("Ik heb gebeld")
    await town.advance(seconds=10)
    async with town.bot.database.transaction() as session:
        card = (await session.scalars(select(Card))).one()
    done = Outbox(
        id=999_999, key=f"card:{card.incident_id}:{card.neighbourhood_id}", kind=Kind.CARD, rank=1,
        chat_id=town.chat().chat.id, incident_id=card.incident_id, neighbourhood_id=card.neighbourhood_id,
        locale="nl", payload={}, created_at=town.now, attempts=0, version=0, may_vanish=False,
    )  # fmt: skip
    (stands,) = town.chat().cards
    stands.text = "🔴 112: nog niemand heeft gebeld"  # as the late edit left it
    await town.bot.sender.delivery.cards._card_shown(done, "as it looked before the call")
    await town.advance(seconds=10)
    assert "Bram belde 112" in town.chat().card


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
