"""One alert to twenty neighbouring groups: when does the last card stand, against Telegram's own limits.

python -m benchmarks.twenty

The time is Telegram's (the simulator's clock, which the limits run on); the reference is how long twenty
messages to twenty chats take when nothing but Telegram's 30 messages a second holds them up. A second
figure is what the machine itself needed, wall clock.
"""

import asyncio
import tempfile
import time
from datetime import timedelta
from pathlib import Path

from models.link import Link, Route
from saar.relays import Mode
from tests.town import Town, build_town

NEIGHBOURS = 20
A_SECOND = 30  # messages a bot may send to different chats, by Telegram's documentation


async def star(town: Town) -> None:
    """One group in the middle, twenty around it that let urgent alerts in."""
    for number in range(NEIGHBOURS):
        await town.founds(f"Buur{number:02}", admin=f"Beheer{number:02}")
    async with town.bot.database.transaction() as session:
        for number in range(2, NEIGHBOURS + 2):
            made = Link(first_id=1, second_id=number, at=town.now)
            session.add(made)
            await session.flush()
            session.add(
                Route(link_id=made.id, from_id=1, to_id=number, mode=Mode.AUTO, classes=["urgent"])
            )
    await town.advance(seconds=120)


async def measure() -> None:
    """Play it and print both."""
    with tempfile.TemporaryDirectory() as folder:
        town = await build_town(Path(folder) / "town.db", checked=False)
        await star(town)
        (anna,) = town.residents("Anna")
        await town.settle()
        began, wall = town.now, time.perf_counter()
        calls = len(town.world.calls)
        await anna.writes("Er klimt nu iemand door het raam bij nummer 12, Kerkstraat!")
        wall = time.perf_counter() - wall
        sent = [c for c in town.world.calls[calls:] if c.method == "sendMessage" and c.ok]
        stand = sum(len(town.chat(f"Buur{number:02}").cards) for number in range(NEIGHBOURS))
        last = max(call.at for call in sent) - began
        least = timedelta(seconds=(NEIGHBOURS + 1) / A_SECOND)
        print(f"cards next door          {stand} of {NEIGHBOURS}")
        print(f"the last one stands      {last.total_seconds():.2f} s after the report")
        print(
            f"Telegram allows          {least.total_seconds():.2f} s at {A_SECOND} messages a second"
        )
        print(f"this machine worked      {wall:.2f} s for everything")
        print(f"refused by Telegram      {len(town.world.limits.refusals)}")
        await town.bot.app.shutdown()
        await town.bot.database.close()


if __name__ == "__main__":
    asyncio.run(measure())
