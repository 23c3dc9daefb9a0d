"""From a report's delivery to the card's arrival, over real sockets, against a bare call.

python -m benchmarks.latency [REPORTS]
"""

import asyncio
import statistics
import sys
import tempfile
import time
from pathlib import Path

import httpx

from simulator import people
from simulator.records import Call, Chat, Person
from tests.killing import TOKEN, Stage, serving


async def measure(reports: int) -> None:
    """One group per report, so that Telegram's own limits are not what is measured."""
    with tempfile.TemporaryDirectory() as folder:
        stage = Stage(Path(folder))
        chats = [_group(stage, number) for number in range(reports)]
        async with serving(stage):
            bare = await _bare(stage)
            await stage.start_bot()
            await _greeted(stage, reports)
            took = [await _one(stage, chat, owner) for chat, owner in chats]
            await stage.kill_bot()
    took.sort()
    p50, p99 = took[len(took) // 2], took[int(len(took) * 0.99)]
    print(
        f"{reports} reports: p50 {p50 * 1000:.0f} ms, p99 {p99 * 1000:.0f} ms, worst {took[-1] * 1000:.0f} ms"
    )
    print(
        f"reference, a bare getMe over the same socket: {bare * 1000:.1f} ms; p50 is {p50 / bare:.0f} times that"
    )


def _group(stage: Stage, number: int) -> tuple[Chat, Person]:
    owner = stage.world.add_person(f"Beheer{number}")
    group = stage.world.add_group(f"Buurt {number}", owner=owner, admins=[], members=[])
    people.add_bot(stage.world, owner, group, stage.account, rights=set())
    return group, owner


async def _bare(stage: Stage) -> float:
    async with httpx.AsyncClient() as client:
        found = []
        for _ in range(50):
            start = time.perf_counter()
            await client.get(f"{stage.url}/bot{TOKEN}/getMe")
            found.append(time.perf_counter() - start)
    return statistics.median(found)


async def _greeted(stage: Stage, groups: int) -> None:
    def greeted() -> int:
        return sum(1 for call in stage.world.calls if call.method == "sendMessage" and call.ok)

    while greeted() < groups + 1:  # noqa: ASYNC110 - the simulator offers no event for it
        await asyncio.sleep(0.2)
    await asyncio.sleep(1.5)


async def _one(stage: Stage, group: Chat, owner: Person) -> float:
    arrived = asyncio.Event()

    def watch(call: Call) -> None:
        if call.method == "sendMessage" and str(call.params.get("chat_id")) == str(group.id):
            arrived.set()

    stage.world.observers.append(watch)
    start = time.perf_counter()
    people.write(stage.world, owner, group, "Er wordt ingebroken bij Kerkstraat 12!")
    await asyncio.wait_for(arrived.wait(), 20)
    took = time.perf_counter() - start
    stage.world.observers.remove(watch)
    await asyncio.sleep(0.12)
    return took


if __name__ == "__main__":
    asyncio.run(measure(int(sys.argv[1]) if len(sys.argv) > 1 else 500))
