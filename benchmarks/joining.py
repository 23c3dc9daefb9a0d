"""Two hundred people who ask to join, ten seconds apart: who is lost, and what does Telegram say?

python -m benchmarks.joining [REQUESTS]
"""

import asyncio
import sys
import tempfile
import time
from pathlib import Path

from tests.rush import rush
from tests.stories.test_joining import area
from tests.town import build_town


async def measure(requests: int) -> None:
    """Play it and print how it ended."""
    with tempfile.TemporaryDirectory() as folder:
        town = await build_town(Path(folder) / "town.db")
        start = time.perf_counter()
        asked = await rush(town, await area(town), requests)
        took = time.perf_counter() - start
        print(f"requests                 {requests} in {requests / 6:.0f} minutes")
        print(f"the admin read           {asked.waiting_said}")
        print(f"let in, and inside       {len(asked.let_in)}, {len(asked.inside & asked.let_in)}")
        print(f"inside without a yes     {len(asked.inside - asked.let_in)}")
        print(f"429 by Telegram          {asked.refused_by_telegram}")
        print(f"time on this machine     {took:.0f} s")
        await town.bot.app.shutdown()
        await town.bot.database.close()
        town.world.close()


if __name__ == "__main__":
    asyncio.run(measure(int(sys.argv[1]) if len(sys.argv) > 1 else 200))
