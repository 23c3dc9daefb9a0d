"""Ids that stand in buttons and in rows under way are never used a second time."""

from pathlib import Path

import pytest
from sqlalchemy import text

from bot.run import migrate
from models.base import Database


@pytest.mark.parametrize("table", ["outbox", "question", "draft", "incident", "resident"])
async def test_an_id_is_never_used_again(tmp_path: Path, table: str) -> None:
    """An old button, or a row being sent, must not meet a newer one with its number. (D2)"""
    database = Database(f"sqlite+aiosqlite:///{tmp_path / 'ids.db'}")
    try:
        await migrate(database)
        async with database.transaction() as session:
            made = await session.scalar(
                text("SELECT sql FROM sqlite_master WHERE name = :name"), {"name": table}
            )
        assert "AUTOINCREMENT" in str(made)
    finally:
        await database.close()
