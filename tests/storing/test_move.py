"""`python -m bot move`: an installation goes to another database and lives on there."""

from pathlib import Path

import pytest
from sqlalchemy import func, select, text

from bot import moving
from bot.__main__ import main
from bot.errors import StartError
from bot.run import run
from bot.settings import Settings
from models import copying
from models.base import Database
from models.incident import Incident
from tests import databases
from tests.town import Town, start_bot

BREAK_IN = "Er wordt ingebroken bij Kerkstraat 12!"


async def lived(town: Town) -> None:
    """A report with a call, a small-talk group beside it, and a bot that has stopped."""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    await bram.writes("heb 112 gebeld")
    async with town.bot.database.transaction() as session:
        await session.execute(text("UPDATE neighbourhood SET chat_of_id = id"))
    await town.bot.app.shutdown()
    await town.bot.database.close()


async def moved(source: str, target: str) -> list[str]:
    said: list[str] = []
    await moving.move(source, target, said.append)
    return said


async def test_everything_goes_and_lives_on(town: Town, tmp_path: Path) -> None:
    """Counted, the same on both sides, and the next call is noted on the card that stood there. (D1, D5)"""
    await lived(town)
    said = await moved(databases.url(town.place), databases.url(tmp_path / "new.db"))
    assert any(line.split() == ["incident", "1"] for line in said)
    assert "the same on both sides" in said[-1]
    town.place = tmp_path / "new.db"
    town.bot = await start_bot(town.world, town.place)
    (carla,) = town.residents("Carla")
    await carla.writes("ook 112 gebeld")
    await town.advance(seconds=10)
    assert "Bram belde 112" in town.chat().card
    assert len(town.chat().cards) == 1


async def test_an_id_that_was_given_out_is_not_given_out_again(town: Town, tmp_path: Path) -> None:
    """Not even that of the newest row, which is gone by now. (D2)"""
    await lived(town)
    there = Database(databases.url(town.place))
    async with there.transaction() as session:
        used = await copying.used(session, copying.by_name("outbox"))
        assert not await copying.count(session, copying.by_name("outbox"))
    await there.close()
    await moved(databases.url(town.place), databases.url(tmp_path / "new.db"))
    new = Database(databases.url(tmp_path / "new.db"))
    async with new.transaction() as session:
        assert await copying.used(session, copying.by_name("outbox")) == used > 0
    await new.close()


async def test_what_was_ended_in_the_middle_goes_on(
    town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No bot starts on half of it; started again it is whole, with every row once. (D1)"""
    await lived(town)
    source, target = databases.url(town.place), databases.url(tmp_path / "new.db")
    whole = copying.copy

    async def ends(one: Database, other: Database, table: object) -> None:
        if table is Incident.__table__:
            raise KeyboardInterrupt
        await whole(one, other, table)  # type: ignore[arg-type]

    monkeypatch.setattr(copying, "copy", ends)
    with pytest.raises(KeyboardInterrupt):
        await moved(source, target)
    half = Settings(token="1:X", api_url="http://127.0.0.1:1", database_url=target)  # type: ignore[arg-type]
    with pytest.raises(StartError, match="has not ended"):
        await run(half)
    monkeypatch.setattr(copying, "copy", whole)
    assert "the same on both sides" in (await moved(source, target))[-1]
    new = Database(target)
    async with new.transaction() as session:
        assert await session.scalar(select(func.count()).select_from(Incident)) == 1
    await new.close()


async def test_an_installation_that_is_there_is_left_alone(town: Town, tmp_path: Path) -> None:
    """Two cannot be made one, and one cannot be moved onto itself. (D1)"""
    await lived(town)
    source, target = databases.url(town.place), databases.url(tmp_path / "new.db")
    await moved(source, target)
    with pytest.raises(StartError, match="installation in the new database already"):
        await moved(source, target)
    with pytest.raises(StartError, match="the same database"):
        await moved(source, source)


async def test_a_slip_of_the_pen_makes_no_database(tmp_path: Path) -> None:
    """A file that is not there is no installation, and stays away. (G4)"""
    source, target = (f"sqlite+aiosqlite:///{tmp_path / name}.db" for name in ("old", "new"))
    with pytest.raises(StartError, match="no installation in"):
        await moved(source, target)
    assert not (tmp_path / "old.db").exists()


def test_what_is_no_database_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One sentence, and nothing is made. (G4)"""
    assert (
        main(["move", "--from", "mysql://x/y", "--to", f"sqlite+aiosqlite:///{tmp_path}/a.db"]) == 2
    )
    assert "must look like" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())
