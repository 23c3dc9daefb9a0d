"""Where tests keep their rows: a SQLite file each, or databases of a PostgreSQL server, emptied for each test."""

import functools
import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import make_url

from bot.run import migrate
from models.base import Base, Database

SERVER = os.environ.get("BUURTWACHT_TEST_DATABASE_URL", "")
"""A PostgreSQL server on which databases may be made and dropped; empty: SQLite."""

ON_SQLITE = pytest.mark.skipif(bool(SERVER), reason="about the file that SQLite keeps")
ON_POSTGRES = pytest.mark.skipif(
    not SERVER, reason="about PostgreSQL; make test-postgres brings one"
)

_given: dict[Path, str] = {}
_made: set[str] = set()
_migrated: set[str] = set()
_files: list[Path] = []
_compiled: dict[str, tuple[Any, Any]] = {}


def url(place: Path) -> str:
    """The database that stands for a file of this name while the test runs; new, it has nothing in it."""
    if not SERVER:
        return f"sqlite+aiosqlite:///{place}"
    if place not in _given:
        name = f"buurtwacht_{os.getpid()}_{len(_given)}"
        (_empty if name in _migrated else _make)(name)
        _given[place] = make_url(SERVER).set(database=name).render_as_string(hide_password=False)
    return _given[place]


async def with_tables(place: Path) -> str:
    """The same with all tables; made once and copied or emptied from then on."""
    found = url(place)
    if not SERVER:
        shutil.copy(await _template(), place)
    elif (name := str(make_url(found).database)) not in _migrated:
        await _migrate(found)
        _migrated.add(name)
    return found


def compiled_once(database: Database) -> None:
    """Every test has an engine of its own; that each compiles the same statements anew took an eighth of all tests.

    The first engine's dialect, with what it compiled, is the others' too.
    """
    engine = database.engine.sync_engine
    dialect, cache = _compiled.setdefault(engine.name, (engine.dialect, engine._compiled_cache))
    engine.dialect = engine.pool._dialect = dialect
    engine._compiled_cache = cache


def give_back() -> None:
    """The test is over: what it had is for the next one that asks."""
    _given.clear()


@functools.cache
def _server() -> psycopg.Connection:
    plain = make_url(SERVER).set(drivername="postgresql").render_as_string(hide_password=False)
    return psycopg.connect(plain, autocommit=True)


def _make(name: str) -> None:
    _drop(name)
    _made.add(name)
    _server().execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))


def _drop(name: str) -> None:
    _server().execute(
        sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
    )


def end() -> None:
    """All tests are over: nothing of them stays on the server."""
    if not SERVER:
        return
    for name in _made:
        _drop(name)
    _server().close()


def _empty(name: str) -> None:
    """Take every row out, and let the numbers begin anew."""
    tables = sql.SQL(", ").join(sql.Identifier(each) for each in Base.metadata.tables)
    with psycopg.connect(
        _server().info.dsn, dbname=name, password=_server().info.password
    ) as there:
        there.execute(sql.SQL("TRUNCATE {} RESTART IDENTITY").format(tables))


async def _template() -> Path:
    if not _files:
        made = Path(tempfile.mkdtemp(prefix="buurtwacht-tests-")) / "template.db"
        await _migrate(f"sqlite+aiosqlite:///{made}")
        _files.append(made)
    return _files[0]


async def _migrate(where: str) -> None:
    database = Database(where)
    await migrate(database)
    await database.close()
