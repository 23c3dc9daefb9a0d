"""Two at once: overlapping transactions on two connections, and what the database makes of them."""

import asyncio
import contextlib
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from models import claim, incident
from models.base import ClashError, Database
from models.resident import Resident
from saar.emergency import CallOutcome, ClaimKind, standing
from services.incident import calls
from tests import databases
from tests.builders import neighbourhood, open_incident, prepared, residents
from tests.databases import ON_POSTGRES
from tests.town import START


async def press(
    database: Database, incident_id: int, resident_id: int, gate: asyncio.Barrier
) -> CallOutcome:
    """One press on "I am calling now", started by a common gate."""
    await gate.wait()
    while True:
        with contextlib.suppress(ClashError):  # as whoever takes updates does it again
            return await _pressed(database, incident_id, resident_id)


async def _pressed(database: Database, incident_id: int, resident_id: int) -> CallOutcome:
    async with database.transaction() as session:
        found = await incident.locked(session, incident_id)
        person = await session.get_one(Resident, resident_id)
        assert found is not None
        return await calls.announce(session, found, person, ClaimKind.LEASE, now=START)


async def test_two_presses_in_the_same_instant_make_one_lease(tmp_path: Path) -> None:
    """Exactly one of two overlapping transactions gets the lease, every time. (A2)"""
    first, second = Database(url := databases.url(tmp_path / "race.db")), None
    await prepared(first)
    second = Database(url)
    try:
        group = await neighbourhood(first)
        anna, bram = await residents(first, group, "Anna", "Bram")
        for _ in range(30):
            number = await open_incident(first, group, anna)
            gate = asyncio.Barrier(2)
            outcomes = await asyncio.gather(
                press(first, number, anna, gate), press(second, number, bram, gate)
            )
            assert sorted(outcomes) == [CallOutcome.GRANTED, CallOutcome.TAKEN]
            async with first.transaction() as session:
                stored = [each.value() for each in await claim.of_incident(session, number)]
            assert len(stored) == 1
            assert standing(stored, START + timedelta(seconds=1)).claim == stored[0]
    finally:
        await first.close()
        await second.close()


async def _all(database: Database, statements: list[str]) -> None:
    async with database.transaction() as session:
        for each in statements:
            await session.execute(text(each))


@ON_POSTGRES
@pytest.mark.parametrize(
    "trouble",
    [
        "SELECT pg_terminate_backend(pg_backend_pid())",
        "SET LOCAL statement_timeout = 1; SELECT pg_sleep(5)",
        "SET TRANSACTION READ ONLY; CREATE TABLE nothing (id int)",
    ],
)
async def test_a_server_that_is_away_is_nobodys_fault(tmp_path: Path, trouble: str) -> None:
    """Restarted, too slow, or read-only: what waits for a database waits, and the next transaction works. (D1)"""
    database = Database(databases.url(tmp_path / "away.db"))
    try:
        with pytest.raises(OperationalError):
            await _all(database, trouble.split(";"))
        async with database.transaction() as session:
            assert await session.scalar(text("SELECT 1")) == 1
    finally:
        await database.close()
