"""Several bots on one PostgreSQL, killed, stopped and cut off at random: what did Telegram see?

python -m tests.postgres python -m benchmarks.hosts [MINUTES] [--replicas N] [--seed N]

In every group somebody reports, two press "I am calling" in the same instant, a third one says that he called. At the
end each group must have one incident, one card, one lease and one call. Repeats are counted: a card posted twice is
allowed where a process died or stood still between Telegram's answer and our mark (D2), and nowhere else.
"""

import argparse
import asyncio
import random
import signal
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from sqlalchemy import select

from models.base import Database
from models.card import Card
from models.claim import Claim
from models.duty import SENDING, Duty
from models.incident import Incident
from models.neighbourhood import Neighbourhood
from saar.emergency import ClaimKind
from simulator import people
from simulator.records import Chat, Message, Person
from tests import databases
from tests.killing import serving
from tests.several.cables import Cable
from tests.several.replicas import Replica, Street

PACE = 2.0  # seconds between two reports in the town
LONGEST = 600.0  # seconds after which a card that does not come counts as lost
CALLING = "📞 Ik bel nu"


@dataclass
class Group:
    """One neighbourhood and what became of its one report."""

    chat: Chat
    people: list[Person]
    posted: float = 0.0
    called: float = 0.0


@dataclass
class Record:
    """What was done to the hosts, and how long nobody was on duty after it (seconds)."""

    faults: Counter[str] = field(default_factory=Counter)
    without: list[float] = field(default_factory=list)


class Town(Street):
    """The street with many groups."""

    def group(self, number: int) -> Group:
        """One more, with the bot in it."""
        names = [self.world.add_person(f"Buur{number}{letter}") for letter in "abcd"]
        chat = self.world.add_group(f"Buurt {number}", owner=names[0], admins=[], members=names[1:])
        people.add_bot(self.world, names[0], chat, self.account, rights={"can_pin_messages"})
        return Group(chat, names)

    def cards_of(self, chat: Chat) -> list[Message]:
        """The alerts that stand there."""
        own = [m for m in chat.messages.values() if m.sender is self.account]
        return [m for m in own if m.text and "Signaleer ·" in m.text]


async def report(town: Town, number: int) -> Group:
    """One group's evening; what does not come in time stays at nought."""
    group = town.group(number)
    anna, bram, carla, dora = group.people
    began = time.monotonic()
    people.write(town.world, anna, group.chat, f"Er wordt ingebroken bij Kerkstraat {number}!")
    if not await _until(lambda: bool(town.cards_of(group.chat))):
        return group
    group.posted = time.monotonic() - began
    card = town.cards_of(group.chat)[0]
    for each in (bram, carla):
        people.press(town.world, each, group.chat, card.message_id, CALLING)
    people.write(town.world, anna, group.chat, "wat een avond zeg")
    await _until(lambda: _says(town, group, "belt nu 112"))
    began = time.monotonic()
    people.write(town.world, dora, group.chat, "heb 112 gebeld")
    if await _until(lambda: _says(town, group, "belde 112")):
        group.called = time.monotonic() - began
    return group


def _says(town: Town, group: Group, words: str) -> bool:
    return any(words in (each.text or "") for each in town.cards_of(group.chat))


async def _until(holds: Callable[[], bool]) -> bool:
    end = time.monotonic() + LONGEST
    while not holds():
        if time.monotonic() > end:
            return False
        await asyncio.sleep(0.05)
    return True


@dataclass
class Trouble:
    """Two kinds at a time at most, never about the same replica: of three, one always works."""

    town: Town
    cables: dict[int, Cable]
    record: Record
    chance: random.Random
    hit: set[int] = field(default_factory=set)

    async def kills(self) -> None:
        """Kill -9, and a new one in its place."""
        while True:
            await asyncio.sleep(self.chance.uniform(2, 9))
            victim = self._victim()
            gap = self._hits("kill", victim)
            await self.town.remove(victim)
            await _add(self.town, self.cables)
            await self._over(victim, gap)

    async def stands_still(self) -> None:
        """Stopped for half a minute or less, or cut off from the database."""
        while True:
            await asyncio.sleep(self.chance.uniform(4, 12))
            victim = self._victim()
            if self.record.faults["stop"] <= self.record.faults["cut"]:
                gap = self._hits("stop", victim)
                victim.tell(signal.SIGSTOP)
                await asyncio.sleep(self.chance.uniform(8, 30))
                victim.tell(signal.SIGCONT)
            else:
                gap = self._hits("cut", victim)
                await self.cables[victim.port].cut(self.chance.uniform(8, 20))
            await self._over(victim, gap)

    def _victim(self) -> Replica:
        return self.chance.choice([e for e in self.town.replicas if e.port not in self.hit])

    def _hits(self, kind: str, victim: Replica) -> asyncio.Task[list[float]]:
        self.hit.add(victim.port)
        self.record.faults[kind] += 1
        return asyncio.create_task(_gap(self.town))

    async def _over(self, victim: Replica, gap: asyncio.Task[list[float]]) -> None:
        self.record.without += await gap
        self.hit.discard(victim.port)


async def _add(town: Town, cables: dict[int, Cable]) -> Replica:
    cable = Cable(databases.url(town.folder / "bot.db"))
    made = await town.add(database=await cable.lay())
    cables[made.port] = cable
    return made


async def _gap(town: Town) -> list[float]:
    """Seconds until the next one is on duty; nothing where its holder went on."""
    database = Database(databases.url(town.folder / "bot.db"))
    try:
        term, beat, began = *await _duty(database), time.monotonic()
        moved = 0
        while time.monotonic() - began < 15:
            await asyncio.sleep(0.1)
            now_term, now_beat = await _duty(database)
            if now_term != term:
                return [time.monotonic() - began]
            moved, beat = moved + (now_beat != beat), now_beat
            if moved >= 3:
                return []
        return [15.0]
    finally:
        await database.close()


async def _duty(database: Database) -> tuple[int, int]:
    async with database.single() as session:
        row = (
            await session.execute(select(Duty.term, Duty.beat).where(Duty.name == SENDING))
        ).one()
        return row.term, row.beat


async def measure(minutes: float, count: int, seed: int) -> list[str]:
    """The lines of the table."""
    chance, record = random.Random(seed), Record()
    with tempfile.TemporaryDirectory() as folder:
        town, cables = Town(Path(folder)), dict[int, Cable]()
        async with serving(town):
            for _ in range(count):
                await _add(town, cables)
            trouble = Trouble(town, cables, record, chance)
            breaking = [
                asyncio.create_task(each) for each in (trouble.kills(), trouble.stands_still())
            ]
            tasks: list[asyncio.Task[Group]] = []
            end = time.monotonic() + minutes * 60
            while time.monotonic() < end:
                tasks.append(asyncio.create_task(report(town, len(tasks))))
                await asyncio.sleep(PACE)
            groups = await asyncio.gather(*tasks)
            for each in breaking:
                each.cancel()
            for replica in town.replicas:
                replica.tell(signal.SIGCONT)
            for cable in cables.values():
                cable.mend()
            await town.until(town.quiet, "it never came to rest")
            return await _judged(town, groups, record)


async def _judged(town: Town, groups: list[Group], record: Record) -> list[str]:
    database = Database(databases.url(town.folder / "bot.db"))
    async with database.transaction() as session:
        incidents = list(await session.scalars(select(Incident)))
        claims = list(await session.scalars(select(Claim)))
        cards = {each.message_id for each in await session.scalars(select(Card))}
        homes = {each.id: each.chat_id for each in await session.scalars(select(Neighbourhood))}
    await database.close()
    by_chat = Counter(homes[each.neighbourhood_id] for each in incidents)
    of_chat = {each.id: homes[each.neighbourhood_id] for each in incidents}
    kinds = Counter((of_chat[each.incident_id], each.kind) for each in claims)
    standing = {each.chat.id: town.cards_of(each.chat) for each in groups}
    posted = sorted(each.posted for each in groups if each.posted)
    called = sorted(each.called for each in groups if each.called)
    without = sorted(record.without)
    return [
        f"faults: {dict(record.faults)}",
        f"groups with a report: {len(groups)}",
        f"cards that never came: {sum(not each.posted for each in groups)}",
        f"calls that never showed: {sum(not each.called for each in groups)}",
        f"groups without exactly one incident: {sum(by_chat[each.chat.id] != 1 for each in groups)}",
        f"second leases: {sum(max(0, n - 1) for (_, kind), n in kinds.items() if kind is ClaimKind.LEASE)}",
        f"calls lost or doubled: {sum(kinds[each.chat.id, ClaimKind.DONE] != 1 for each in groups)}",
        f"cards posted twice (D2's window): {sum(len(each) - 1 for each in standing.values() if each)}",
        f"cards that the database does not know: {sum(m.message_id not in cards for each in standing.values() for m in each[-1:])}",
        f"report to card: median {median(posted):.2f} s, worst {posted[-1]:.1f} s",
        f"call to card: median {median(called):.2f} s, worst {called[-1]:.1f} s",
        f"nobody on duty: {len(without)} times"
        + (f", median {median(without):.1f} s, worst {without[-1]:.1f} s" if without else ""),
        *(line for each in groups if not each.called for line in _instead(each)),
    ]


def _instead(group: Group) -> list[str]:
    """What stands in a group whose call never showed, with the time of each message and edit."""
    return [f"{group.chat.title}, report to card {group.posted:.1f} s:"] + [
        f"  {each.message_id} {each.date:%H:%M:%S} edited {each.edit_date:%H:%M:%S} {each.text!r}"
        if each.edit_date
        else f"  {each.message_id} {each.date:%H:%M:%S} {each.text!r}"
        for each in group.chat.messages.values()
    ]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("minutes", nargs="?", type=float, default=20)
    parser.add_argument("--replicas", type=int, default=3)
    parser.add_argument("--seed", type=int, default=112)
    asked = parser.parse_args()
    print("\n".join(asyncio.run(measure(asked.minutes, asked.replicas, asked.seed))))
