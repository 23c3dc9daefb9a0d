"""A database that cannot be opened says so once, and nothing speaks after the program ended."""

import asyncio
import threading
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from models.base import Database

TIMES = 60


async def _look(url: str) -> None:
    database = Database(url)
    try:
        async with database.engine.begin() as connection:
            await connection.execute(text("select 1"))
    finally:
        await database.close()


@pytest.mark.parametrize("where", ["no/such/folder.db", "letter.txt"])
def test_a_database_that_cannot_be_opened_leaves_no_thread(
    where: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The error comes each time; no worker is left that tells an ended loop."""
    (tmp_path / "letter.txt").write_text("Dear neighbours, this is no database. " * 40)
    complaints: list[threading.ExceptHookArgs] = []
    monkeypatch.setattr(threading, "excepthook", complaints.append)
    before = set(threading.enumerate())
    for _ in range(TIMES):
        with pytest.raises(DatabaseError):
            asyncio.run(_look(f"sqlite+aiosqlite:///{tmp_path / where}"))
    left = set(threading.enumerate()) - before
    for each in left:
        each.join(5)
    assert complaints == []
    assert not any(each.is_alive() for each in left)
