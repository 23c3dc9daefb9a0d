"""Whoever keeps the bot running is told of trouble, once a kind, with what to do. (Operating)"""

import asyncio
import logging
import re
import shutil
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from bot.gauges import Gauges
from bot.keeper import TOLD, Keeper
from simulator.faults import Fault
from tests.stories.test_watch import Clock
from tests.town import Resident, Town

ROOT = Path(__file__).parent.parent.parent


def kept(town: Town, clock: Clock | None = None) -> tuple[Keeper, Resident]:
    """The keeper's own chat, opened."""
    who = Resident(town, town.world.add_person("Kees"), town.chat())
    gauges = Gauges(clock or Clock())
    bot: Any = town.bot.app.bot
    made = Keeper(bot, town.bot.database, gauges, lambda: town.now, who.person.id, town.bot.duty)
    return made, who


async def test_each_kind_of_trouble_is_told_once_a_day(town: Town) -> None:
    """With what to do, and in the keeper's language. (D3)"""
    keeper, kees = kept(town)
    await kees.starts()
    before = len(kees.words)
    for _ in range(3):
        keeper.hear("update.given_up")
        await keeper.tell()
    assert len(kees.words) == before + 1
    assert "python -m bot stuck" in kees.last_private_word
    keeper.hear("outbox.parked")
    await keeper.tell()
    assert "Een groep is dicht" in kees.last_private_word
    await town.advance(minutes=60 * 24)
    count = len(kees.words)
    keeper.hear("update.given_up")
    await keeper.tell()
    assert len(kees.words) == count + 1


async def test_silence_a_full_disk_and_a_part_that_hangs_are_noticed(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """None of which writes a line by itself. (D4)"""
    clock = Clock()
    keeper, kees = kept(town, clock)
    await kees.starts()
    keeper.look()
    await keeper.tell()
    assert "🔧" not in kees.last_private_word
    clock.at = 25 * 3600
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=1 << 20))
    keeper.look()
    await keeper.tell()
    said = "\n".join(each.words for each in kees.words)
    for words in ("een dag en een nacht", "bijna vol", "geen teken van leven"):
        assert words in said


async def test_what_telegram_does_not_take_waits(town: Town) -> None:
    """And comes when it is back. (D3)"""
    keeper, kees = kept(town)
    await kees.starts()
    town.world.faults.add(Fault(method="sendMessage", times=9))
    keeper.hear("tick.failed")
    await keeper.tell()
    assert "timers" not in kees.last_private_word
    town.world.faults.clear()
    await keeper.tell()
    assert "timers" in kees.last_private_word


async def test_it_listens_to_the_log(town: Town) -> None:
    """From a line of the log to the keeper's phone. (D3)"""
    keeper, kees = kept(town)
    await kees.starts()
    stop = asyncio.Event()
    running = asyncio.create_task(keeper.run(stop))
    await asyncio.sleep(0)
    logging.getLogger("bot.sender").error("outbox.refused method=%s", "sendMessage")
    for _ in range(100):
        await asyncio.sleep(0.01)
        if "weigert een bericht" in kees.last_private_word:
            break
    stop.set()
    await running
    assert "weigert een bericht" in kees.last_private_word


def test_every_event_that_is_told_is_one_of_the_log() -> None:
    """A renamed event would fall silent. (D3)"""
    code = "".join(
        path.read_text(encoding="utf-8")
        for room in ("bot", "handlers", "services")
        for path in (ROOT / room).rglob("*.py")
    )
    logged = set(re.findall(r'"((?:\w+)\.(?:\w+))[ :"]', code))
    assert logged >= TOLD
