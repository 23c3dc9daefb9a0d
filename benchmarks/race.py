"""Two residents press in the same instant, on two connections.

python -m benchmarks.race [TIMES]
"""

import asyncio
import sys
import tempfile
from collections import Counter
from pathlib import Path

from models.base import Database
from saar.emergency import CallOutcome
from tests.builders import neighbourhood, open_incident, prepared, residents
from tests.storing.test_race import press


async def measure(times: int) -> None:
    """Overlapping transactions, each pair let go by one barrier."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{folder}/race.db"
        first, second = Database(url), Database(url)
        await prepared(first)
        group = await neighbourhood(first)
        anna, bram = await residents(first, group, "Anna", "Bram")
        found: Counter[tuple[CallOutcome, ...]] = Counter()
        winners: Counter[str] = Counter()
        for _ in range(times):
            number = await open_incident(first, group, anna)
            gate = asyncio.Barrier(2)
            outcomes = await asyncio.gather(
                press(first, number, anna, gate), press(second, number, bram, gate)
            )
            found[tuple(sorted(outcomes))] += 1
            winners["Anna" if outcomes[0] is CallOutcome.GRANTED else "Bram"] += 1
        await first.close()
        await second.close()
    print(f"{times} pairs: {dict(found)}; won by {dict(winners)}; database file {Path(url).name}")


if __name__ == "__main__":
    asyncio.run(measure(int(sys.argv[1]) if len(sys.argv) > 1 else 200))
