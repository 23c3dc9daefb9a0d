"""`python -m bot stuck`: an operator sees what was given up, and lets it be tried again."""

from pathlib import Path

import pytest

from bot import stuck
from bot.__main__ import main
from simulator.faults import Fault
from tests.town import Town

BREAK_IN = "Er wordt ingebroken bij Kerkstraat 12!"
REFUSED = "Bad Request: something nobody has heard of"


async def listed(town: Town, *, again: bool = False) -> list[str]:
    return [line async for line in stuck.lines(town.bot.database, again=again)]


async def test_what_was_given_up_is_listed_and_tried_again(town: Town) -> None:
    """Telegram refused a card for minutes: it stands in the list, without a word of it, and then in the group. (D3)"""
    (anna,) = town.residents("Anna")
    assert await listed(town) == [stuck.NOTHING]
    town.world.faults.add(Fault(method="sendMessage", kind="400", reason=REFUSED, times=50))
    await anna.writes(BREAK_IN)
    await town.advance(minutes=5)
    town.world.faults.clear()
    await town.advance(minutes=5)
    assert town.chat().cards == []

    found = await listed(town)
    assert any("card     for Kerkbuurt: refused" in line for line in found)
    assert "stuck --again" in found[-1]
    assert "Kerkstraat" not in " ".join(found)
    await listed(town, again=True)
    await town.settle()
    assert "Kerkstraat 12" in town.chat().card
    assert await listed(town) == [stuck.NOTHING]


async def test_an_update_that_was_passed_over_is_listed(town: Town) -> None:
    """Its kind and its error, and that nothing more is known. (D1)"""
    await town.bot.intake.take({"update_id": 999_999, "message": {"date": "never"}})
    (line, last) = await listed(town)
    assert "message  came in and failed 3 times" in line
    assert "kept nowhere" in last


def test_without_an_installation_nothing_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One sentence; a file of a wrong name is not there afterwards either. (G4)"""
    monkeypatch.setenv("BUURTWACHT_TOKEN", "1:X")
    monkeypatch.setenv("BUURTWACHT_DATABASE_URL", f"sqlite+aiosqlite:///{tmp_path}/nothing.db")
    assert main(["stuck"]) == 2
    assert "no installation yet" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
