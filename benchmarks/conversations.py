"""Play scripted group chats through the real bot, and put what came beside what was expected.

    python -m benchmarks.conversations FOLDER

FOLDER holds JSON files with "messages" (t in seconds, sender, text) and "expected" incidents.
"""

import asyncio
import json
import sys
import tempfile
from datetime import timedelta
from pathlib import Path
from typing import Any

from tests.town import Resident, Town, build_town

END = ("Loos alarm", "False alarm")


async def play(told: dict[str, Any]) -> None:
    """One conversation in its own town, with its own times."""
    with tempfile.TemporaryDirectory() as folder:
        town = await build_town(Path(folder) / "town.db")
        start = town.now
        cards: dict[int, int] = {}
        called: dict[int, str] = {}
        closed: dict[int, int] = {}
        for message in told["messages"]:
            due = start + timedelta(seconds=message["t"])
            if due > town.now:
                await town.advance(seconds=(due - town.now).total_seconds())
            speaker = town.resident(message["sender"], language=told["lang"])
            await speaker.writes(message["text"])
            await _close(town, list(town.people.values()))
            _note(town, message["i"], cards, called, closed)
        _report(told, cards, called, closed, town)
        await town.bot.app.shutdown()
        await town.bot.database.close()


async def _close(town: Town, people: list[Resident]) -> None:
    """Whoever is asked how it ended takes an answer: the one confirming tap."""
    for resident in people:
        named = f"{resident.person.first_name}, een buur schrijft dat het voorbij is"
        asked = any(line.startswith(named) for line in town.chat().lines)
        for label in END:
            offered = label in resident.last_buttons or (asked and resident.sees_button(label))
            if offered and town.chat().card_buttons:
                await resident.presses(label)
                await town.advance(seconds=8)


def _note(
    town: Town, i: int, cards: dict[int, int], called: dict[int, str], closed: dict[int, int]
) -> None:
    for number, text in enumerate(town.chat().card_texts):
        cards.setdefault(number, i)
        first = text.split("\n", 1)[0]
        if "belde 112 om" in first and number not in called:
            called[number] = f"{i} ({first.removeprefix('🟢 ').split(' belde')[0]})"
        if first.startswith("🟢 Afgelopen"):
            closed.setdefault(number, i)


def _report(
    told: dict[str, Any],
    cards: dict[int, int],
    called: dict[int, str],
    closed: dict[int, int],
    town: Town,
) -> None:
    expected = told["expected"]
    print(f"\n{told['id']}: {told['title']}")
    print(f"  incidents  expected {expected['n_incidents']}, came {len(cards)}")
    for number, incident in enumerate(expected["incidents"]):
        first = incident["first_112"]
        wanted = f"{first} ({incident['first_112_sender']})" if first is not None else "none"
        print(f"  opened by  expected {incident['opened_by']}, came {cards.get(number)}")
        print(f"  first 112  expected {wanted}, came {called.get(number, 'none')}")
        print(f"  over at    expected {incident['over_at']}, came {closed.get(number)}")
    print(f"  in the group besides the card: {len(town.chat().lines)} line(s) at the end")


if __name__ == "__main__":
    for each in sorted(Path(sys.argv[1]).glob("*.json")):
        asyncio.run(play(json.loads(each.read_text(encoding="utf-8"))))
