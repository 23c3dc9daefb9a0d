"""A database that an older version wrote is upgraded, and what stands on phones is known again. (D2)"""

import sqlite3
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from bot.run import ROOT, migrate
from models.base import Database

OLD = (
    ("word:1:call:7", "ask", "call"),
    ("word:2:ask:7", "ask", "call"),
    ("say:ask:7:1", "ask", "call"),
    ("word:1:still:7", "ask", ""),
    ("word:1:close:7", "ask", ""),
    ("word:3:details:7", "word", ""),
)


async def test_words_of_the_older_version_follow_the_call(tmp_path: Path) -> None:
    """What asked for a call follows it from now on; other words do not turn into "call now". (A2)"""
    path = tmp_path / "old.db"
    database = Database(f"sqlite+aiosqlite:///{path}")
    config = Config()
    config.set_main_option("script_location", str(ROOT / "migrations"))

    def older(connection: Connection) -> None:
        config.attributes["connection"] = connection
        command.upgrade(config, "20261129b")

    async with database.engine.begin() as connection:
        await connection.run_sync(older)
    with sqlite3.connect(path) as raw:
        raw.executemany(
            "INSERT INTO posted (chat_id, message_id, key, name, at) VALUES (5, 6, ?, ?, '2026-11-28')",
            [(key, name) for key, name, _ in OLD],
        )
    await migrate(database)
    await database.close()
    with sqlite3.connect(path) as raw:
        found = raw.execute("SELECT key, follows, state FROM posted ORDER BY id").fetchall()
    assert found == [(key, follows, "") for key, _, follows in OLD]
