"""Every step between two versions of the database keeps every row, up and back. (D2)"""

import re
import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, MetaData, Table, create_engine, insert, types

from bot.run import ROOT, migrate
from models.base import BrokenReferencesError, Database

Rows = dict[str, list[dict[str, Any]]]
EARLIER = datetime(2026, 11, 20, 12, tzinfo=UTC)
OWN_WORDS = {"posted.state", "posted.follows", "posted.name", "outbox.may_vanish"}
"""What a step fills in by itself; the story of the words has a test of its own."""


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(ROOT / "migrations"))
    return config


REVISIONS = [
    each.revision
    for each in reversed(list(ScriptDirectory.from_config(_config()).walk_revisions()))
]


async def _to(path: Path, revision: str, *, back: bool = False) -> None:
    database = Database(f"sqlite+aiosqlite:///{path}")
    config = _config()

    def change(connection: Connection) -> None:
        config.attributes["connection"] = connection
        (command.downgrade if back else command.upgrade)(config, revision)

    async with database.changing_tables() as connection:
        await connection.run_sync(change)
    await database.close()


def _fill(path: Path) -> None:
    """Two rows in every table, each pointing at rows that are there."""
    engine = create_engine(f"sqlite:///{path}")
    found = MetaData()
    found.reflect(engine)
    with engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA foreign_keys=ON")
        connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        for table in found.sorted_tables:
            if table.name != "alembic_version":
                for number in (1, 2):
                    connection.execute(insert(table).values(_row(table, number)))
    engine.dispose()


def _row(table: Table, number: int) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for column in table.columns:
        if column.primary_key or column.foreign_keys:
            row[column.name] = number
        elif isinstance(column.type, types.Boolean):
            row[column.name] = bool(number % 2)
        elif isinstance(column.type, types.Integer):
            row[column.name] = number * 7
        elif isinstance(column.type, types.Float | types.Double):
            row[column.name] = number / 4
        elif isinstance(column.type, types.DateTime):
            row[column.name] = EARLIER
        elif isinstance(column.type, types.Date):
            row[column.name] = EARLIER.date()
        elif isinstance(column.type, types.JSON):
            row[column.name] = {"number": number}
        else:
            row[column.name] = f"{column.name[:8]} {number}"
    return row


def _rows(path: Path) -> Rows:
    with sqlite3.connect(path) as raw:
        raw.row_factory = sqlite3.Row
        tables = [
            row[0] for row in raw.execute("SELECT name FROM sqlite_master WHERE type='table'")
        ]
        mine = [each for each in tables if not each.startswith(("sqlite_", "alembic"))]
        return {
            each: [dict(row) for row in raw.execute(f"SELECT * FROM {each} ORDER BY 1")]
            for each in mine
        }


def _shape(path: Path) -> list[tuple[str, str]]:
    """Every table with its columns, keys and indexes, in no order."""
    with sqlite3.connect(path) as raw:
        made = raw.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return sorted((name, " ".join(sorted(re.findall(r"[\w']+", sql)))) for name, sql in made)


def _same(before: Rows, after: Rows, of: Rows) -> None:
    """The same rows, in the columns that the newest version has as well."""
    for table, rows in before.items():
        assert len(after[table]) == len(rows), table
        for was, row in zip(rows, after[table], strict=True):
            both = was.keys() & row.keys() & of[table][0].keys()
            kept = {name for name in both if f"{table}.{name}" not in OWN_WORDS}
            assert {name: was[name] for name in kept} == {name: row[name] for name in kept}, table


@pytest.mark.parametrize("revision", REVISIONS)
async def test_an_upgrade_and_the_way_back_keep_every_row(tmp_path: Path, revision: str) -> None:
    """From every version to the newest and back: as many rows in every table, with the same contents."""
    path = tmp_path / "old.db"
    await _to(path, revision)
    _fill(path)
    before = _rows(path)
    assert all(len(rows) == 2 for rows in before.values())

    await _to(path, "head")
    newest = _rows(path)
    _same(before, newest, newest)
    if revision != REVISIONS[-1]:
        await _to(path, revision, back=True)
        _same(before, _rows(path), newest)


async def test_numbers_are_not_used_again_after_an_upgrade(tmp_path: Path) -> None:
    """A table that was made anew still knows its highest number, also of rows that are gone."""
    path = tmp_path / "old.db"
    await _to(path, "20261129c")
    with sqlite3.connect(path) as raw:
        raw.execute("INSERT INTO sqlite_sequence (name, seq) VALUES ('incident', 41)")
    await _to(path, "head")
    with sqlite3.connect(path) as raw:
        (number,) = raw.execute(
            "SELECT seq FROM sqlite_sequence WHERE name = 'incident'"
        ).fetchone()
        (made,) = raw.execute("SELECT sql FROM sqlite_master WHERE name = 'incident'").fetchone()
    assert number == 41
    assert "AUTOINCREMENT" in made


async def test_a_fresh_database_and_an_upgraded_one_are_alike(tmp_path: Path) -> None:
    """Keys, names of constraints and indexes are the same, whichever way a database came there."""
    fresh, old = tmp_path / "fresh.db", tmp_path / "old.db"
    await _to(fresh, "head")
    await _to(old, "head")
    await _to(old, REVISIONS[0], back=True)
    await _to(old, "head")
    assert _shape(old) == _shape(fresh)


async def test_an_upgrade_that_would_lose_rows_is_undone(tmp_path: Path) -> None:
    """What would point to nothing afterwards stops it, and nothing was changed; what did before does not."""
    path = tmp_path / "old.db"
    await _to(path, "20261129c")
    _fill(path)
    with sqlite3.connect(path) as raw:
        raw.execute("DELETE FROM resident WHERE id = 2")
    database = Database(f"sqlite+aiosqlite:///{path}")
    await migrate(database)
    before = _rows(path)
    with pytest.raises(BrokenReferencesError, match="incident"):
        async with database.changing_tables() as connection:
            await connection.exec_driver_sql("DELETE FROM resident WHERE id = 1")
    await database.close()
    assert _rows(path) == before
