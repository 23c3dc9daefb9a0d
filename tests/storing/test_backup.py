"""A copy of everything, made while the bot works, and put back into a new installation."""

import stat
from datetime import timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr
from sqlalchemy import text

from bot import backup
from bot.errors import StartError
from bot.settings import ClockKind, Settings
from models.base import Database
from tests import databases
from tests.town import TOKEN, Town, start_bot


def of(url: str) -> Settings:
    """The settings of an installation on this database."""
    return Settings(
        token=SecretStr(TOKEN),
        api_url="http://telegram.town",
        database_url=url,
        clock=ClockKind.API,
    )


def url_of(town: Town) -> str:
    return town.bot.database.engine.url.render_as_string(hide_password=False)


async def rows(url: str, table: str) -> int:
    database = Database(url)
    try:
        async with database.reading() as session:
            return int(await session.scalar(text(f"SELECT count(*) FROM {table}")) or 0)
    finally:
        await database.close()


async def test_a_copy_made_in_the_middle_of_a_report_comes_back_whole(
    town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every row, the counters too; the card that stands goes on where it was. (D2)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes("Er wordt ingebroken bij Kerkstraat 12, kenteken G-123-BH!")
    monkeypatch.setattr(backup, "system_now", lambda: town.now)
    file = tmp_path / "copy"
    said = await backup.save(of(url_of(town)), file, None)
    assert "readable by whoever has it" in said
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    await bram.writes("heb 112 gebeld")

    new = databases.url(tmp_path / "new.db")
    said = await backup.restore(of(new), file, None, over=False)
    assert "rows are back" in said
    assert await rows(new, "claim") == 0
    assert await rows(new, "incident") == await rows(new, "card") == 1
    await town.bot.app.shutdown()
    await town.bot.database.close()
    town.place = tmp_path / "new.db"
    town.bot = await start_bot(town.world, town.place)
    await bram.writes("112 gebeld, ze vroegen naar het kenteken")
    assert "Bram" in town.chat().card


async def test_a_sealed_copy_says_nothing_without_its_key(town: Town, tmp_path: Path) -> None:
    """Neither a street nor a name can be found in it, and another key does not open it. (Privacy)"""
    (anna,) = town.residents("Anna")
    await anna.writes("Er wordt ingebroken bij Kerkstraat 12!")
    key, other, file = tmp_path / "key", tmp_path / "other", tmp_path / "copy"
    assert "Keep it apart" in backup.new_key(key)
    backup.new_key(other)
    with pytest.raises(StartError, match="there already"):
        backup.new_key(key)
    assert "sealed" in await backup.save(of(url_of(town)), file, key)
    new = databases.url(tmp_path / "new.db")
    for wrong, says in (
        (None, "name its key"),
        (other, "another key"),
        (tmp_path / "no", "no key in"),
    ):
        with pytest.raises(StartError, match=says):
            await backup.restore(of(new), file, wrong, over=False)
    assert "rows are back" in await backup.restore(of(new), file, key, over=False)
    assert await rows(new, "report") == 1


async def test_what_ran_out_of_its_term_meanwhile_is_forgotten_first(
    town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy from last week brings no text, no person and no plate of then back. (Privacy)"""
    (anna,) = town.residents("Anna")
    await anna.writes("Er wordt ingebroken bij Kerkstraat 12, kenteken G-123-BH!")
    await town.advance(minutes=61)
    await town.advance(minutes=61)
    file = tmp_path / "copy"
    await backup.save(of(url_of(town)), file, None)
    later = town.now + timedelta(days=7)
    monkeypatch.setattr(backup, "system_now", lambda: later)
    new = databases.url(tmp_path / "new.db")
    await backup.restore(of(new), file, None, over=False)
    assert await rows(new, "incident") == 1
    assert await rows(new, "report") == 0
    database = Database(new)
    async with database.reading() as session:
        facts = str(await session.scalar(text("SELECT facts FROM incident")))
    await database.close()
    assert "Kerkstraat" in facts
    assert "G-123-BH" not in facts


async def test_an_installation_is_not_written_over_by_mistake(town: Town, tmp_path: Path) -> None:
    """Only where that is asked for; and what is no copy is refused with a sentence. (D2)"""
    (anna,) = town.residents("Anna")
    await anna.writes("hoi")
    file = tmp_path / "copy"
    await backup.save(of(url_of(town)), file, None)
    new = databases.url(tmp_path / "new.db")
    await backup.restore(of(new), file, None, over=False)
    with pytest.raises(StartError, match="--over"):
        await backup.restore(of(new), file, None, over=False)
    await backup.restore(of(new), file, None, over=True)
    assert await rows(new, "resident") == await rows(url_of(town), "resident")
    (tmp_path / "junk").write_bytes(b"junk")
    with pytest.raises(StartError, match="no copy of an installation"):
        await backup.restore(of(new), tmp_path / "junk", None, over=True)
    (tmp_path / "half").write_bytes(file.read_bytes()[:-40])
    with pytest.raises(StartError, match="cannot be read"):
        await backup.restore(of(new), tmp_path / "half", None, over=True)
    with pytest.raises(StartError, match="no installation yet"):
        await backup.save(of(f"sqlite+aiosqlite:///{tmp_path / 'none.db'}"), file, None)
