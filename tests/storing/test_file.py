"""The file in which everything stands is removed, or replaced, while the bot runs. (D1)"""

import shutil
from pathlib import Path

import pytest

from tests.databases import ON_SQLITE
from tests.town import Town

pytestmark = ON_SQLITE

BREAK_IN = "Er wordt ingebroken bij Kerkstraat 12!"


def _path(town: Town) -> Path:
    return Path(str(town.bot.database.engine.url.database))


def _remove(path: Path) -> None:
    for each in ("", "-wal", "-shm"):
        Path(f"{path}{each}").unlink(missing_ok=True)


async def test_a_removed_database_is_written_again(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    """Nothing is lost, the operator hears it, and a restart finds the open report. (D1)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    _remove(_path(town))
    await town.advance(minutes=2)
    assert "database.written_again" in caplog.text
    await town.restart()
    await bram.writes("heb 112 gebeld")
    await town.advance(seconds=10)
    assert "Bram belde 112" in town.chat().card
    assert len(town.chat().cards) == 1


async def test_a_replaced_database_is_told_about(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    """A backup put in place under a running bot is not read: it is said once. (D1)"""
    await town.advance(minutes=2)
    copy = _path(town).with_suffix(".copy")
    shutil.copy(_path(town), copy)
    copy.replace(_path(town))
    await town.advance(minutes=3)
    assert caplog.text.count("database.replaced") == 1
    assert "database.written_again" not in caplog.text
