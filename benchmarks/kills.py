"""Killed at random moments during a scripted busy incident: is the end that of a calm run?

python -m benchmarks.kills [KILLS]
"""

import asyncio
import sys
import tempfile
from pathlib import Path

from tests.killing import Result, play

PER_RUN = 10


async def measure(kills: int) -> None:
    """Runs of ten kills each, beside one undisturbed run."""
    with tempfile.TemporaryDirectory() as folder:
        calm = Path(folder) / "calm"
        calm.mkdir()
        expected = await play(calm, kills=0, seed=0)
        runs: list[Result] = []
        for number in range(-(-kills // PER_RUN)):
            place = Path(folder) / str(number)
            place.mkdir()
            runs.append(await play(place, kills=PER_RUN, seed=number))
    for number, run in enumerate(runs):
        print(
            f"run {number}: {PER_RUN} kills, incidents {run.incidents} (calm {expected.incidents}), "
            f"claims {'same' if run.claims == expected.claims else run.claims}, "
            f"card {'same' if run.card == expected.card else run.card!r}, "
            f"alerts {run.alerts}, kills in the window {run.windows}, "
            f"left after a press {run.left_after_press}"
        )


if __name__ == "__main__":
    asyncio.run(measure(int(sys.argv[1]) if len(sys.argv) > 1 else 30))
