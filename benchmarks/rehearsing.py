"""A year of a lively group, played: how long it takes and what it holds in memory.

python -m benchmarks.rehearsing [MESSAGES] [--keep FOLDER]

An invented group of 200 writes mostly small talk, and one talk about an incident every six days. The export is
WhatsApp's of an Android phone set to Dutch; it is played in a process of its own, held to one core where the
system can. `--keep` leaves export, report and JSON there.
"""

import argparse
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from benchmarks.chatter_cost import small_talk
from training import talks
from training.talks import Talk

ROOT = Path(__file__).parent.parent

PEOPLE, DAYS, EVERY = 200, 365, 6
BEGAN = datetime(2025, 1, 1, 7, 30)  # noqa: DTZ001 - as a phone shows it
AWAKE = 16  # hours of a day in which people write
FIRST, LAST = ["Anna", "Bram", "Cees", "Dina", "Els", "Femke", "Gijs", "Hanna", "Ivo", "Joke", "Kees", "Lotte", "Mo", "Nadia", "Omar", "Petra", "Quinten", "Ria", "Sanne", "Tom"], ["de Wit", "Bakker", "van Dijk", "El Amrani", "Jansen", "de Vries", "Visser", "Yilmaz", "Smit", "Meijer"]  # fmt: skip


def main() -> int:
    """Write the year, play it, print what it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("messages", type=int, nargs="?", default=50_000)
    parser.add_argument("--keep", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = given.keep or Path(folder)
        place.mkdir(parents=True, exist_ok=True)
        export = place / "WhatsApp-chat met Kerkbuurt.txt"
        export.write_text(year(given.messages), encoding="utf-8")
        print(f"{given.messages} messages, {export.stat().st_size / 1e6:.1f} MB")
        return play(export, place)


def play(export: Path, place: Path) -> int:
    """One run of the command line, and its cost."""
    core = {min(os.sched_getaffinity(0))} if hasattr(os, "sched_setaffinity") else None
    command = [sys.executable, "-m", "bot", "rehearse", str(export)]
    command += ["--html", str(place / "report.html"), "--json", str(place / "report.json")]
    began = time.perf_counter()
    done = subprocess.run(
        command, cwd=ROOT, check=False, env=os.environ | {"OPENBLAS_NUM_THREADS": "1"},
        preexec_fn=(lambda: os.sched_setaffinity(0, core)) if core else None,
    )  # fmt: skip
    took = time.perf_counter() - began
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = used.ru_utime + used.ru_stime
    print(f"{took:.0f} s by the clock, {cpu:.0f} s of one core, {used.ru_maxrss / 1024:.0f} MiB")
    return done.returncode


def year(count: int) -> str:
    """An export's text: the same for the same count."""
    chance = random.Random(112)
    people = [f"{first} {last}" for last in LAST for first in FIRST][:PEOPLE]
    quiet = small_talk()
    told = [talk for talk in talks.load() if talk.lang == "nl" and len(talk.lines) > 5]
    lines = [(at, name, text) for at, name, text in _alarms(told, people, chance)]
    for _ in range(max(0, count - len(lines))):
        at = BEGAN + timedelta(days=chance.randrange(DAYS), hours=chance.random() * AWAKE)
        lines.append((at, chance.choice(people), chance.choice(quiet)))
    lines = sorted(lines)[:count]
    return "\n".join(f"{at:%d-%m-%Y %H:%M} - {name}: {text}" for at, name, text in lines) + "\n"


def _alarms(
    told: list[Talk], people: list[str], chance: random.Random
) -> Iterator[tuple[datetime, str, str]]:
    for day in range(0, DAYS, EVERY):
        talk = chance.choice(told)
        began = BEGAN + timedelta(days=day, hours=chance.random() * AWAKE)
        names = dict.fromkeys(line.sender for line in talk.lines)
        acting = dict(zip(names, chance.sample(people, len(names)), strict=True))
        for line in talk.lines:
            yield began + timedelta(seconds=line.at), acting[line.sender], line.text


if __name__ == "__main__":
    sys.exit(main())
