"""`python -m bot check` on PostgreSQL, and what stands between it and the bot."""

import asyncio
from pathlib import Path

import pytest

from bot import check, news
from bot.errors import StartError
from bot.news import News
from tests import databases
from tests.databases import ON_POSTGRES
from tests.town import settings

pytestmark = ON_POSTGRES


def database(url: str, place: Path) -> check.Finding:
    chosen = settings(place).model_copy(update={"database_url": url})
    return next(each for each in check.machine(chosen) if each.name == "database")


async def test_check_looks_at_the_server(tmp_path: Path) -> None:
    """Its version, and whether it answers; a password is never printed. (G4)"""
    url = await databases.with_tables(tmp_path / "check.db")
    found = await asyncio.to_thread(database, url, tmp_path / "check.db")
    assert found.fine
    assert found.words.startswith("PostgreSQL 1")
    assert found.words.endswith("newest version")
    away = "postgresql://anna:geheim@127.0.0.1:1/nothing"
    found = await asyncio.to_thread(database, away, tmp_path / "check.db")
    assert not found.fine
    assert "look at BUURTWACHT_DATABASE_URL" in found.words
    assert "geheim" not in found.words


async def test_a_pooler_that_passes_no_news_on_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """LISTEN succeeds and nothing comes: the start ends with the setting that is missing. (D5)"""
    url = await databases.with_tables(tmp_path / "check.db")
    hears = News(url, lambda: None, lambda _: None)
    await hears.check()
    monkeypatch.setattr(news, "HEARD_WITHIN", 0.2)
    monkeypatch.setattr(news, "_tell", lambda *_: None)
    with pytest.raises(StartError, match="pool_mode = session"):
        await hears.check()
    found = await asyncio.to_thread(database, url, tmp_path / "check.db")
    assert found.words == news.POOLER
