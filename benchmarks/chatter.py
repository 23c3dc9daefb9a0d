"""Small talk played into a group in nudge mode: how many tips, how many wrong, none in public.

python -m benchmarks.chatter [messages]

The messages are those that nothing was learnt from, each written by another resident of a group of a few
hundred; every tenth minute of each hour a report is open. Labels say what was right.
"""

import asyncio
import itertools
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from saar.labels import Label
from tests.town import Resident, Town, build_town, plain
from training import corpus
from training.corpus import Example

DEFAULT = 2000
RESIDENTS = 200
EVERY = 100  # messages from one report to the next
OPEN_FOR = 10  # messages while it is open
REPORT = "Er klimt nu iemand door het raam bij Kerkstraat 12"
TIP = (
    "alarmgroep is alleen",
    "is de afspraak",
    "past beter ergens anders",
    "alert group is only",
    "the rule is",
)


@dataclass
class Found:
    """What happened."""

    played: int = 0
    talk: int = 0
    during: int = 0
    tips: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


def chatter() -> list[Example]:
    """Unseen messages without an observation or a call, with nothing open."""
    unseen = corpus.load([corpus.HELD_OUT, corpus.CALIBRATION])
    return [
        each
        for each in unseen
        if not each.incident_open and not each.observes_now and each.claim is None
    ]


def tips(who: Resident) -> int:
    """How many this resident got so far."""
    return sum(any(words in plain(each) for words in TIP) for each in who.words)


async def play(town: Town, count: int) -> Found:
    """One message after another, by one resident after another."""
    found = Found()
    crowd = town.residents(*(f"Buur{number:03}" for number in range(RESIDENTS)))
    reporter = town.resident("Melder")
    examples = itertools.cycle(chatter())
    for number in range(count):
        if number % EVERY == 0:
            await reporter.writes(REPORT)
        if number % EVERY == OPEN_FOR:
            await town.advance(minutes=61)
        example, who = next(examples), crowd[number % RESIDENTS]
        before = tips(who)
        await who.writes(example.text)
        await town.advance(minutes=1)
        got = tips(who) - before
        found.played += 1
        found.talk += example.label is Label.OFF_TOPIC
        if number % EVERY < OPEN_FOR:
            found.during += got
        elif got:
            found.tips[example.label.value] += 1
            if example.label is not Label.OFF_TOPIC:
                found.wrong.append(example.text[:90])
    return found


async def main(count: int) -> None:
    """Play, and say what came of it."""
    with tempfile.TemporaryDirectory() as folder:
        town = await build_town(Path(folder) / "town.db", checked=False)
        found = await play(town, count)
        public = [each for each in town.chat().lines if any(words in each for words in TIP)]
        told, right = sum(found.tips.values()), found.tips[Label.OFF_TOPIC.value]
        print(f"{found.played} messages, {found.talk} of them small talk by their label")
        print(f"{told} tips, {told - right} of them wrong ({right / max(1, told):.1%} right)")
        print(f"by label: {dict(found.tips)}")
        print(f"during a report: {found.during}; in public: {len(public)}")
        for text in sorted(set(found.wrong)):
            print(f"  wrong: {text}")
        await town.bot.app.shutdown()
        await town.bot.database.close()
        town.world.close()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT))
