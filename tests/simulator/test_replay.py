"""A history that is played fast: time passes in strides while the bot is busy, and a pause holds it."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING

from simulator.replay import Replay

if TYPE_CHECKING:
    from tests.simulator.calling import Street

TOLD = {
    "name": "Vogelwijk",
    "messages": [
        {"t": 0, "sender": "Els", "text": "dag"},
        {"t": 4000, "sender": "Gijs", "text": "tot morgen"},
    ],
}


async def until(street: Street, done: int, replay: Replay) -> None:
    """Take what waits, as a bot does, until so many messages are played."""
    async with asyncio.timeout(10):
        while replay.done < done:
            await street.api.updates()
            await asyncio.sleep(0.02)
    await street.api.updates()


async def test_a_pause_holds_a_fast_replay_between_two_messages(street: Street) -> None:
    """Not at the next message, which may be an hour away; one step goes on to it. (H3)"""
    replay = Replay(street.world, TOLD, street.bot)
    playing = asyncio.create_task(replay.run())
    await street.api.updates()
    replay.control("speed", 0)
    replay.control("play")
    await street.api("sendMessage", chat_id=replay.group.id, text="Welkom")
    await until(street, 1, replay)
    await asyncio.sleep(0.5)
    replay.control("pause")
    await asyncio.sleep(0.2)
    held = replay.at
    await asyncio.sleep(0.4)
    assert (replay.done, replay.at) == (1, held)
    assert 0 < held < 4000
    replay.control("end")
    with contextlib.suppress(asyncio.CancelledError):
        await playing
