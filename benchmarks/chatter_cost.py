"""What a flood of ordinary small talk costs: this bot beside bots that only echo, on the same simulator.

python -m benchmarks.chatter_cost [MESSAGES] [--against REV ...]

Every bot is a process of its own, held to one core where the system can; the simulator has another one.
`--against` measures an earlier commit of this bot in a worktree as well. Groups are known by the time
that is measured: each had a message before.
"""

import argparse
import asyncio
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from saar.labels import Label
from simulator import people
from simulator.records import Chat, Person
from tests.killing import ROOT, TOKEN, Stage, serving
from training import corpus

GROUPS, WRITERS = 40, 5
LONGEST = 120  # characters
BOT = [sys.executable, "-m", "bot", "run"]
TICKS = os.sysconf("SC_CLK_TCK")
QUIET = 1.5  # seconds in which a process that starts has settled
RIGHTS = {"can_pin_messages"}


@dataclass(frozen=True)
class Cost:
    """Of one bot: seconds of one core and of the clock, and what it holds in memory (MiB)."""

    name: str
    messages: int
    cpu: float
    took: float
    memory: float

    @property
    def per_thousand(self) -> float:
        """CPU seconds for a thousand updates."""
        return self.cpu / self.messages * 1000


def small_talk() -> list[str]:
    """Short messages about nothing, as their writers labelled them."""
    quiet = (Label.OFF_TOPIC, Label.NEUTRAL)
    every = (each for each in corpus.load() if each.label in quiet and not each.incident_open)
    return [each.text for each in every if len(each.text) <= LONGEST]


async def flood(
    name: str, command: list[str], count: int, *, cwd: Path = ROOT, answers: bool = False
) -> Cost:
    """Start a bot, let it know its groups, and play small talk into them as fast as it takes it."""
    with tempfile.TemporaryDirectory() as folder:
        stage = Stage(Path(folder))
        groups = [_group(stage, number) for number in range(GROUPS)]
        texts = small_talk()
        async with serving(stage):
            child = await _started(stage, [part.replace("URL", stage.url) for part in command], cwd)
            await _settled(stage)
            for number in range(GROUPS):
                _write(stage, groups, number, texts[number])
            await _settled(stage)
            before, began = _cpu(child.pid), time.perf_counter()
            for number in range(count):
                _write(stage, groups, number, texts[number % len(texts)])
            asked = len(stage.world.calls)
            while not _done(stage, asked if answers else None, count):  # noqa: ASYNC110
                await asyncio.sleep(0.02)
            took, spent = time.perf_counter() - began, _cpu(child.pid) - before
            memory = _memory(child.pid)
            child.kill()
            await child.wait()
    return Cost(name, count, spent, took, memory)


def _done(stage: Stage, asked: int | None, count: int) -> bool:
    """Nothing waits any more; of a bot that `asked` before it was done: it has answered everything."""
    if asked is None:
        return not stage.account.queue.pending
    later = stage.world.calls[asked:]
    return sum(call.method == "sendMessage" for call in later) >= count


async def _started(stage: Stage, command: list[str], cwd: Path) -> asyncio.subprocess.Process:
    child = await asyncio.create_subprocess_exec(
        *command,
        cwd=cwd,
        env={
            "PATH": "",
            "BUURTWACHT_TOKEN": TOKEN,
            "BUURTWACHT_API_URL": stage.url,
            "BUURTWACHT_DATABASE_URL": f"sqlite+aiosqlite:///{stage.folder / 'bot.db'}",
            "BUURTWACHT_LOG_LEVEL": "error",
        },
        stderr=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
    )
    if hasattr(os, "sched_setaffinity") and (os.cpu_count() or 1) > 1:
        os.sched_setaffinity(child.pid, {0})
    return child


async def _settled(stage: Stage) -> None:
    while stage.account.queue.poll == 0 or stage.account.queue.pending:  # noqa: ASYNC110
        await asyncio.sleep(0.05)
    await asyncio.sleep(QUIET)


def _group(stage: Stage, number: int) -> tuple[Chat, list[Person]]:
    writers = [stage.world.add_person(f"Buur{number}-{each}") for each in range(WRITERS)]
    group = stage.world.add_group(
        f"Buurt {number}", owner=writers[0], admins=[], members=writers[1:]
    )
    people.add_bot(stage.world, writers[0], group, stage.account, rights=RIGHTS)
    return group, writers


def _write(stage: Stage, groups: list[tuple[Chat, list[Person]]], number: int, text: str) -> None:
    group, writers = groups[number % GROUPS]
    people.write(stage.world, writers[number // GROUPS % WRITERS], group, text)


def _cpu(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def _memory(pid: int) -> float:
    pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="utf-8").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def shown(costs: list[Cost]) -> list[str]:
    """A line for each bot; ratios are to the first."""
    reference = costs[0].per_thousand
    return [
        f"{each.name:28} {each.per_thousand:6.2f} CPU-s per 1,000 ({each.per_thousand / reference:5.1f} x), "
        f"{each.messages / each.took:5.0f}/s, {each.memory:4.0f} MiB"
        for each in costs
    ]


async def measure(count: int, against: list[str]) -> list[Cost]:
    """The echoes first: they are what the others are held against."""
    echo = [sys.executable, "-m", "benchmarks.echoes"]
    costs = [
        await flood("python-telegram-bot, echo", [*echo, "ptb", TOKEN, "URL"], count, answers=True),
        await flood("aiogram, echo", [*echo, "aiogram", TOKEN, "URL"], count, answers=True),
        await flood("this bot", BOT, count),
    ]
    for revision in against:
        with _worktree(revision) as tree:
            costs.append(await flood(revision, BOT, count, cwd=tree))
    return costs


@contextmanager
def _worktree(revision: str) -> Iterator[Path]:
    git = ["git", "-C", str(ROOT), "worktree"]
    with tempfile.TemporaryDirectory() as place:
        tree = Path(place) / "tree"
        subprocess.run(
            [*git, "add", "--detach", str(tree), revision], check=True, capture_output=True
        )
        try:
            yield tree
        finally:
            subprocess.run([*git, "remove", "--force", str(tree)], check=True, capture_output=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("messages", nargs="?", type=int, default=1000)
    parser.add_argument("--against", action="append", default=[], metavar="REV")
    asked = parser.parse_args()
    print("\n".join(shown(asyncio.run(measure(asked.messages, asked.against)))))
