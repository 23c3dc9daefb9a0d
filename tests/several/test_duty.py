"""Who sends, where several processes could: one, and another within ten seconds when it falls silent."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest

from bot.duty import BEAT, LASTS, SILENT, Duty, OffDutyError, fenced
from models.base import Database, Session
from models.duty import Seen
from tests import databases
from tests.databases import ON_POSTGRES

pytestmark = ON_POSTGRES


class Host:
    """One process, with a steady clock of its own that the test moves."""

    def __init__(self, url: str) -> None:
        self.database = Database(url)
        self.time = 1000.0
        self.duty = Duty(self.database, now=lambda: self.time)

    async def lives(self, seconds: float) -> None:
        """It beats or looks as often as it does."""
        for _ in range(round(seconds / BEAT)):
            self.time += BEAT
            await self.duty.step()


@asynccontextmanager
async def hosts(folder: Path, count: int) -> AsyncIterator[list[Host]]:
    url = await databases.with_tables(folder / "duty.db")
    made = [Host(url) for _ in range(count)]
    try:
        yield made
    finally:
        for each in made:
            await each.database.close()


async def test_the_first_takes_it_and_the_others_wait(tmp_path: Path) -> None:
    """As long as it beats nobody else sends, however long that is. (D2)"""
    async with hosts(tmp_path, 3) as (one, two, three):
        for _ in range(60):
            for each in (one, two, three):
                await each.lives(BEAT)
            assert [each.duty.holds for each in (one, two, three)] == [True, False, False]


async def test_when_its_holder_dies_another_takes_it_within_ten_seconds(tmp_path: Path) -> None:
    """And not before the dead one could no longer have been sending. (D2, D5)"""
    async with hosts(tmp_path, 2) as (one, two):
        await one.lives(3)
        await two.lives(BEAT)
        waited = 0.0
        while not two.duty.holds:
            await two.lives(BEAT)
            waited += BEAT
        assert LASTS < waited <= 10 - BEAT


async def test_who_was_stopped_for_a_minute_sends_nothing_any_more(tmp_path: Path) -> None:
    """It wakes up in the middle of sending, with another one on duty: its call is not made. (D2, D5)"""
    async with hosts(tmp_path, 2) as (one, two):
        await one.lives(3)
        await two.lives(SILENT + 3)
        one.time += 60
        assert (one.duty.holds, two.duty.holds) == (False, True)
        request = httpx.Request("POST", "http://telegram.town/bot1/sendMessage")

        async def call() -> None:
            fenced.set(True)
            await one.duty.guard(request)

        with pytest.raises(OffDutyError):
            await asyncio.create_task(call())
        await one.duty.guard(request)  # an answer to a press comes from whoever took it
        for _ in range(20):
            await one.lives(BEAT)
            await two.lives(BEAT)
        assert (one.duty.holds, two.duty.holds) == (False, True)


async def test_the_last_moment_before_the_first_byte_counts(tmp_path: Path) -> None:
    """Stopped while it waited for a connection: what was about to leave does not. (D2)"""
    async with hosts(tmp_path, 1) as (one,):
        await one.lives(3)
        fenced.set(True)
        request = httpx.Request("POST", "http://telegram.town/bot1/sendMessage")
        await one.duty.guard(request)
        await request.extensions["trace"]("http11.send_request_headers.started", {})
        one.time += 60
        with pytest.raises(OffDutyError):
            await request.extensions["trace"]("http11.send_request_headers.started", {})


async def test_a_clock_that_jumps_moves_nothing(tmp_path: Path) -> None:
    """No time stands in the database; one whose clock ran ahead has just seen a beat. (D4, D5)"""
    async with hosts(tmp_path, 2) as (one, two):
        await one.lives(3)
        await two.lives(2)
        await one.lives(BEAT)
        two.time += 3600
        await two.duty.step()
        assert not two.duty.holds
        await one.lives(BEAT)
        assert one.duty.holds


async def test_a_look_that_takes_long_is_no_silence(tmp_path: Path) -> None:
    """The database kept it waiting for eight seconds, and then showed a beat of just now. (D2)"""
    async with hosts(tmp_path, 2) as (one, two):
        await one.lives(3)
        await two.lives(2)
        real = two.duty._look

        async def slow(session: Session) -> Seen | None:
            two.time += SILENT + 1
            return await real(session)

        two.duty._look = slow  # type: ignore[method-assign]
        await one.lives(BEAT)
        await two.duty.step()
        two.duty._look = real  # type: ignore[method-assign]
        two.time += BEAT
        await two.duty.step()
        assert (one.duty.holds, two.duty.holds) == (True, False)


async def test_two_that_reach_for_it_at_once_are_one(tmp_path: Path) -> None:
    """Its holder is gone and five see it in the same instant. (D2)"""
    async with hosts(tmp_path, 6) as (dead, *five):
        await dead.lives(2)
        for each in five:
            await each.duty.step()
            each.time += SILENT + 1
        await asyncio.gather(*(each.duty.step() for each in five))
        assert sum(each.duty.holds for each in five) == 1


async def test_who_ends_leaves_it_at_once(tmp_path: Path) -> None:
    """An upgrade of one replica holds up no alarm. (D2)"""
    async with hosts(tmp_path, 2) as (one, two):
        await one.lives(2)
        await two.lives(1)
        await one.duty.leave()
        assert not one.duty.holds
        await two.lives(1)
        assert two.duty.holds


async def test_without_a_database_nobody_is_on_duty_for_long(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The server is away: what was held lasts its five seconds, and is taken again after that. (D2)"""
    async with hosts(tmp_path, 1) as (one,):
        await one.lives(2)
        there = one.database
        one.duty._database = Database("postgresql://nobody@127.0.0.1:1/nothing")
        await one.lives(LASTS - BEAT)
        assert one.duty.holds
        await one.lives(2 * BEAT)
        assert not one.duty.holds
        assert "duty.lost" in caplog.text
        one.duty._database = there
        await one.lives(SILENT + 2 * BEAT)
        assert one.duty.holds
