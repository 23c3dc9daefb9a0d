"""Fifty residents who say within a minute that they called 112.

python -m benchmarks.fifty
"""

import asyncio
import tempfile
from collections import Counter
from datetime import timedelta
from pathlib import Path

from tests.crowd import CLAIMS, crowd
from tests.town import build_town


async def measure() -> None:
    """Play it and print what Telegram saw."""
    with tempfile.TemporaryDirectory() as folder:
        town = await build_town(Path(folder) / "town.db")
        told = await crowd(town)
        quiet = ("getUpdates", "answerCallbackQuery")
        calls = [call for call in town.world.calls if call.method not in quiet]
        minute = told.began + timedelta(seconds=60)
        print(f"announcements            {len(CLAIMS)} in 58 s, a lease held by somebody else")
        print(f"cards                    {len(town.chat().cards)}")
        print(f"other messages in group  {len(town.chat().lines)}")
        print(f"first line               {town.chat().card.splitlines()[0]}")
        print(f"count on the card        {town.chat().card.splitlines()[2]}")
        reacted = sum(1 for said in told.said if said.reactions.get(town.account.id))
        print(f"reactions                {reacted}")
        print(f"private words            {len(told.private)}")
        print(f"refused by Telegram      {len(town.world.limits.refusals)}")
        print(f"API calls                {len(calls)} {dict(Counter(c.method for c in calls))}")
        print(f"  in the first minute    {sum(1 for call in calls if call.at < minute)}")
        await town.bot.app.shutdown()
        await town.bot.database.close()


if __name__ == "__main__":
    asyncio.run(measure())
