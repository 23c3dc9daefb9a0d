"""Alerts over a ring of three groups and a spoke, while Telegram and the machine fail: what arrives.

python -m benchmarks.bridges [alerts]

The same script goes through a bot that only copies messages forward, as chat bridges do. Counted per
alert and group: lost (never stood there), doubled (two messages at once), looped (back in the group
it came from), stale (still an alarm after the all-clear). Twice Telegram takes a message and its answer is
lost: then an alert may stand twice until somebody presses on the older one (rule D2).
"""

import asyncio
import random
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from benchmarks.forwarder import Forwarder
from bot.errors import StartError
from models.link import Link, Route
from saar.relays import Mode
from simulator import people
from simulator.faults import Fault
from simulator.records import Message
from tests.town import Group, Resident, Town, build_town, labels, plain, start_bot

NAMES = ("Kerkbuurt", "Oost", "West", "Spaak")
EDGES = ((0, 1), (1, 2), (0, 2), (2, 3))
STREETS = ("Kerkstraat", "Oosterlaan", "Westweg", "Spaakpad")
KILLS = 5
STORM = 8  # refused calls in one storm of 429


@dataclass
class Tally:
    """What became of all alerts."""

    expected: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    left: set[tuple[int, int]] = field(default_factory=set)

    def fresh(self, group: Group) -> list[Message]:
        """The open cards in a group, without what an earlier alert left behind and was counted for."""
        cards = [each for each in group.cards if labels(each)]
        return [each for each in cards if (group.chat.id, each.message_id) not in self.left]

    def line(self, name: str) -> str:
        """One line of the table."""
        found = "  ".join(
            f"{what} {self.counts[what]}" for what in ("lost", "doubled", "looped", "stale")
        )
        return f"{name:24} alerts in groups {self.expected:5}   {found}"


def troubles(total: int) -> dict[int, list[str]]:
    """What goes wrong before which alert; the same in both runs."""
    chance = random.Random(8112)
    found: dict[int, list[str]] = {}
    for number in range(total):
        if chance.random() < 0.25:
            found.setdefault(number, []).append(chance.choice(("429", "500", "timeout", "reset")))
    for kill in range(KILLS):
        found.setdefault((kill + 1) * total // (KILLS + 1), []).append("kill")
    for number in (total // 5, 4 * total // 5):
        found.setdefault(number, []).append("unheard")
    found.setdefault(total // 3, []).append("right")
    found.setdefault(total // 2, []).append("migration")
    return found


def neighbours(origin: int) -> list[int]:
    """The groups one bridge away."""
    return [b if a == origin else a for a, b in EDGES if origin in (a, b)]


async def settled(folder: Path) -> tuple[Town, list[Resident]]:
    """Four groups, a reporter in each; the spoke is still a basic group."""
    town = await build_town(folder / "town.db", checked=False)
    for name in NAMES[1:]:
        kind = "group" if name == "Spaak" else "supergroup"
        await town.founds(name, admin=f"Beheer {name}", kind=kind)
    return town, [town.resident(f"Melder {name}", of=name) for name in NAMES]


async def linked(town: Town, edges: tuple[tuple[int, int], ...] = EDGES) -> None:
    """Every bridge lets urgent alerts in by themselves."""
    async with town.bot.database.transaction() as session:
        for low, high in edges:
            made = Link(first_id=low + 1, second_id=high + 1, at=town.now)
            session.add(made)
            await session.flush()
            for start, end in ((low, high), (high, low)):
                values: dict[str, Any] = {"mode": Mode.AUTO, "classes": ["urgent"]}
                session.add(Route(link_id=made.id, from_id=start + 1, to_id=end + 1, **values))


def strike(town: Town, trouble: str) -> None:
    """One thing goes wrong at Telegram's side."""
    world = town.world
    match trouble:
        case "429":
            world.faults.add(Fault(method="sendMessage", kind="429", times=STORM, retry_after=4))
        case "unheard":
            world.faults.add(Fault(method="sendMessage", kind="reset", when="after"))
        case "right":
            admin = town.people["Beheer Oost"].person
            chat = town.chat("Oost").chat
            people.promote(world, admin, chat, town.account, rights={"can_delete_messages"})
        case "migration":
            spoke = town.chat("Spaak")
            spoke.chat = people.migrate(world, spoke.chat)
        case "500" | "timeout" | "reset":
            world.faults.add(Fault(method=None, kind=trouble, times=2))


async def ours(total: int) -> Tally:
    """The bot."""
    with tempfile.TemporaryDirectory() as folder:
        town, reporters = await settled(Path(folder))
        await linked(town)
        tally = Tally()
        wrong = troubles(total)
        for number in range(total):
            for trouble in wrong.get(number, ()):
                strike(town, trouble)
            await _alert(town, reporters, number, tally, Path(folder), wrong.get(number, ()))
        await town.bot.app.shutdown()
        await town.bot.database.close()
        return tally


async def _alert(
    town: Town,
    reporters: list[Resident],
    number: int,
    tally: Tally,
    folder: Path,
    wrong: tuple[str, ...] | list[str],
) -> None:
    origin = number % len(NAMES)
    who = reporters[origin]
    text = f"Er klimt nu iemand door het raam bij nummer {number % 90 + 1}, {STREETS[origin]}!"
    said = await who.writes(text, settle=False)
    if "kill" in wrong:
        await town.bot.intake.poll(0)
        await _kill(town, folder)
    await town.advance(seconds=20)
    groups = [origin, *neighbours(origin)]
    seen = [tally.fresh(town.chat(NAMES[each])) for each in range(len(NAMES))]
    _count(tally, seen, origin, groups)
    if number % 2:
        await who.edits(said, f"{text} Zwarte jas.")
    caller = reporters[neighbours(origin)[0]]
    await caller.writes("heb 112 gebeld")
    await town.advance(seconds=20)
    called = [tally.fresh(town.chat(NAMES[each])) for each in groups]
    tally.counts["call missing"] += sum(
        "belde 112" not in plain(each[-1]) for each in called if each
    )
    await town.advance(minutes=5)
    for label in ("Voorbij", "Niemand meer gezien"):
        if who.sees_button(label):
            await who.presses(label)
    await town.advance(minutes=4)
    for name in NAMES:
        stale = tally.fresh(town.chat(name))
        tally.counts["stale"] += len(stale)
        tally.left |= {(town.chat(name).chat.id, each.message_id) for each in stale}


async def _kill(town: Town, folder: Path) -> None:
    """What was committed and not sent is left behind; a new one starts from the file, if need be twice."""
    await town.bot.app.shutdown()
    await town.bot.database.close()
    while True:
        try:
            town.bot = await start_bot(town.world, folder / "town.db")
        except StartError:
            continue
        return


def _count(tally: Tally, seen: list[list[Message]], origin: int, groups: list[int]) -> None:
    tally.expected += len(groups)
    for each, shown in enumerate(seen):
        if each in groups and not shown:
            tally.counts["lost"] += 1
        back = sum(each == origin and plain(card).startswith("↪️") for card in shown)
        tally.counts["looped"] += back
        tally.counts["doubled"] += max(0, len(shown) - 1 - back)


async def theirs(total: int) -> Tally:
    """The reference: copies every message forward once, and forgets it."""
    with tempfile.TemporaryDirectory() as folder:
        town, reporters = await settled(Path(folder))
        await town.bot.app.shutdown()
        await town.bot.database.close()
        chats = [town.chat(name) for name in NAMES]
        bot = Forwarder(town.world, [(chats[a].chat.id, chats[b].chat.id) for a, b in EDGES])
        tally = Tally()
        wrong = troubles(total)
        for number in range(total):
            for trouble in wrong.get(number, ()):
                strike(town, trouble)
            await _copied(town, bot, reporters, number, tally)
        await bot.close()
        return tally


async def _copied(
    town: Town, bot: Forwarder, reporters: list[Resident], number: int, tally: Tally
) -> None:
    origin = number % len(NAMES)
    words = f"bij nummer {number % 90 + 1}, {STREETS[origin]} ({number})"
    people.write(town.world, reporters[origin].person, town.chat(NAMES[origin]).chat, words)
    await bot.run()
    town.world.clock.shift(timedelta(seconds=20))
    groups = [origin, *neighbours(origin)]
    tally.expected += len(groups)
    for each, name in enumerate(NAMES):
        messages = town.chat(name).chat.messages.values()
        copies = [m for m in messages if words in plain(m) and m.sender is town.account]
        if each in groups and each != origin and not copies:
            tally.counts["lost"] += 1
        if each != origin:
            tally.counts["doubled"] += max(0, len(copies) - 1)
        else:
            tally.counts["looped"] += len(copies)
        tally.counts["stale"] += bool(copies)
    people.write(
        town.world, reporters[origin].person, town.chat(NAMES[origin]).chat, f"voorbij ({number})"
    )
    await bot.run()
    town.world.clock.shift(timedelta(seconds=580))


async def main() -> None:
    """Both, one after the other."""
    total = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    found = await ours(total)
    print(found.line("this bot"))
    print(f"{'':24} cards without the neighbour's call {found.counts['call missing']}")
    print((await theirs(total)).line("copy-forward reference"))


if __name__ == "__main__":
    asyncio.run(main())
