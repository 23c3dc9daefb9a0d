"""A country's rows around a few groups that live: what do ten thousand other groups cost a report?

python -m benchmarks.country [GROUPS] [--reports N] [--chatter N]

Twice the same: with nothing else in the database, and among GROUPS groups with fifty residents each and what
they leave behind in a month. On SQLite, or on PostgreSQL through `python -m tests.postgres`.
"""

import argparse
import asyncio
import tempfile
import time
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from sqlalchemy import delete, insert, select, text

from benchmarks.chatter_cost import _cpu, small_talk
from benchmarks.latency import _greeted, _group, _one
from models.base import Base, Database
from models.card import Card
from models.copying import by_name
from models.incident import Incident
from models.intake import SeenUpdate
from models.neighbourhood import Neighbourhood
from models.resident import Membership, Resident
from models.tally import Mark, Tally
from services.upkeep import housekeeping
from simulator import people
from tests import builders, databases
from tests.killing import Stage, serving

RESIDENTS = 50
MESSAGES = 40  # in two days, of each group
LOT = 2000
NOW = datetime.now(UTC)
Rows = Iterable[dict[str, Any]]


def rows(groups: int, incident: dict[str, Any]) -> Iterator[tuple[type[Base], Rows]]:
    """Every table's, in an order in which nothing points to what is not there yet; `incident` is one to copy."""
    every, all_people = range(1, groups + 1), range(1, groups * RESIDENTS + 1)
    yield (
        Neighbourhood,
        ({"id": g, "chat_id": -g, "name": f"Buurt {g}", "created_at": NOW} for g in every),
    )
    yield Resident, (_resident(number) for number in all_people)
    yield Membership, (_member(number, 1 + number % groups) for number in all_people)
    yield Incident, (_incident(incident, g * 2 + n, g) for g in every for n in (0, 1))
    yield Card, (_card(g * 2 + n, g) for g in every for n in (0, 1))
    yield Tally, (_tally(g, days) for g in every for days in range(0, 28, 2))
    yield (
        SeenUpdate,
        ({"update_id": -n, "at": _ago(n % 2)} for n in range(1, groups * MESSAGES + 1)),
    )


def _resident(number: int) -> dict[str, Any]:
    user = {"user_id": 10**9 + number, "first_name": f"Buur {number}"}
    return {"id": number, "seen_at": _ago(number % 25), **user}


def _member(number: int, group: int) -> dict[str, Any]:
    return {"neighbourhood_id": group, "resident_id": number, "seen_at": _ago(number % 25)}


def _incident(like: dict[str, Any], number: int, group: int) -> dict[str, Any]:
    at = _ago(3 + number % 25)
    over = {"phase": "closed", "closed_at": at, "cleaned_at": at, "reporter_id": None}
    return {**like, **over, "id": number, "neighbourhood_id": group, "opened_at": at}


def _card(number: int, group: int) -> dict[str, Any]:
    return {"incident_id": number, "neighbourhood_id": group, "message_id": number}


def _tally(group: int, days: int) -> dict[str, Any]:
    counted = {"kind": "off_topic", "verdict": Mark.ACTED, "count": 3}
    return {"neighbourhood_id": group, "on": _ago(days).date(), **counted}


def _ago(days: int) -> datetime:
    return NOW - timedelta(days=days)


async def fill(database: Database, groups: int) -> int:
    """Write them; how many rows that are."""
    group = await builders.neighbourhood(database)
    (person,) = await builders.residents(database, group, "Tom")
    number = await builders.open_incident(database, group, person)
    table = Incident.__table__
    async with database.transaction() as session:
        like = dict(
            (await session.execute(select(table).where(table.c.id == number))).one()._mapping
        )
        for each in reversed(Base.metadata.sorted_tables):
            await session.execute(delete(each))
    written = 0
    for kind, every in rows(groups, like):
        for lot in batched(every, LOT):
            async with database.transaction() as session:
                await session.execute(insert(by_name(kind.__tablename__)), lot)
            written += len(lot)
    if database.is_shared:
        await _go_on_counting(database)
    return written


def batched(every: Rows, size: int) -> Iterator[list[dict[str, Any]]]:
    """In lots of so many."""
    source = iter(every)
    while lot := list(islice(source, size)):
        yield lot


async def _go_on_counting(database: Database) -> None:
    """Rows that came with their number leave PostgreSQL's counters where they were."""
    async with database.transaction() as session:
        for name in ("neighbourhood", "resident"):
            highest = f"(SELECT max(id) FROM {name})"
            asked = f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), {highest})"
            await session.execute(text(asked))
    async with database.single() as session:
        await session.execute(text("ANALYZE"))


async def live(folder: Path, groups: int, reports: int, chatter: int) -> str:
    """One round: a line with what reports, small talk and forgetting cost."""
    url = databases.url(folder / "bot.db")
    database = Database(url)
    await builders.prepared(database)
    written = await fill(database, groups) if groups else 0
    stage = Stage(folder)
    chats = [_group(stage, number) for number in range(reports)]
    async with serving(stage):
        began = time.perf_counter()
        await stage.start_bot()
        await stage.until(stage.polls, "it never polled")
        started = time.perf_counter() - began
        await _greeted(stage, reports)
        took = sorted([await _one(stage, chat, owner) for chat, owner in chats])
        assert stage.child is not None
        spent = -_cpu(stage.child.pid)
        for number, words in zip(range(chatter), cycle(small_talk()), strict=False):
            chat, owner = chats[number % reports]
            people.write(stage.world, owner, chat, words)
        await stage.until(stage.confirmed, "the small talk was never done")
        spent += _cpu(stage.child.pid)
        await stage.kill_bot()
    began = time.perf_counter()
    async with database.transaction() as session:
        await housekeeping.forget(session, now=datetime.now(UTC))
    forgot = time.perf_counter() - began
    await database.close()
    return (
        f"{groups:6} groups, {written:8} rows: start {started:.1f} s, report to card p50 {1000 * took[len(took) // 2]:.0f} ms, "
        f"p99 {1000 * took[int(len(took) * 0.99)]:.0f} ms, small talk {1000 * spent / chatter:.1f} CPU-s per 1,000, "
        f"forgetting {1000 * forgot:.0f} ms"
    )


async def measure(groups: int, reports: int, chatter: int) -> None:
    """The small one first."""
    for count in (0, groups):
        with tempfile.TemporaryDirectory() as folder:
            print(await live(Path(folder), count, reports, chatter), flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("groups", nargs="?", type=int, default=10_000)
    parser.add_argument("--reports", type=int, default=100)
    parser.add_argument("--chatter", type=int, default=500)
    asked = parser.parse_args()
    asyncio.run(measure(asked.groups, asked.reports, asked.chatter))
