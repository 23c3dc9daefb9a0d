"""A thousand groups report in the same instant: when does every card stand, against Telegram's 30 a second?

python -m benchmarks.thousand [GROUPS]
"""

import asyncio
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.latency import _greeted, _group
from simulator import people
from simulator.records import Call
from tests.killing import Stage, serving

TELEGRAMS = 30  # messages a second, of one bot
LONGEST = 300  # seconds


async def measure(groups: int) -> None:
    """The bot in its own process, the simulator in this one; both need a core."""
    with tempfile.TemporaryDirectory() as folder:
        stage = Stage(Path(folder))
        chats = [_group(stage, number) for number in range(groups)]
        waiting = {str(chat.id) for chat, _ in chats}
        stood: list[float] = []
        done = asyncio.Event()
        refused = 0

        def watch(call: Call) -> None:
            nonlocal refused
            refused += not call.ok
            chat = str(call.params.get("chat_id"))
            if call.method == "sendMessage" and call.ok and chat in waiting:
                waiting.discard(chat)
                stood.append(time.perf_counter() - began)
                if not waiting:
                    done.set()

        async with serving(stage):
            await stage.start_bot()
            await _greeted(stage, groups)
            began = time.perf_counter()
            stage.world.observers.append(watch)
            for number, (chat, owner) in enumerate(chats):
                words = f"Er wordt ingebroken bij Kerkstraat {number + 1}!"
                people.write(stage.world, owner, chat, words)
            await asyncio.wait_for(done.wait(), LONGEST)
            await stage.kill_bot()
    least = groups / TELEGRAMS
    print(
        f"{groups} reports at once: half of the cards after {stood[groups // 2]:.1f} s, all after {stood[-1]:.1f} s, "
        f"{refused} calls refused; at {TELEGRAMS} a second {least:.1f} s, so {stood[-1] / least:.2f} times that"
    )


if __name__ == "__main__":
    asyncio.run(measure(int(sys.argv[1]) if len(sys.argv) > 1 else 1000))
