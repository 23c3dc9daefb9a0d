"""The command line: `python -m bot run`, `check`, `move`, `stuck`, `quarter`, `rehearse`, `history`, `read` and `policy`."""

import argparse
import asyncio
import contextlib
import json
import sys
from collections.abc import AsyncIterator, Callable, Iterable
from typing import Any, TextIO

from sqlalchemy.exc import SQLAlchemyError

from bot import check, manual, moving, rehearsing, settings, stuck, sums
from bot.errors import StartError, reason_of
from bot.logs import set_up
from bot.run import run
from models import copying
from models.base import Database
from saar.weighing import weigh
from texts.render import LOCALES
from understanding.meaning import Heard, OpenIncident
from understanding.reading import read
from understanding.wire import as_json


def main(arguments: list[str] | None = None) -> int:
    """The exit status: 0, 1 where a check finds something, 2 with one sentence on standard error."""
    parser = argparse.ArgumentParser(prog="bot", description="Buurtwacht, a SAAR bot for Telegram")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("run", help="run the bot; settings come from the environment or .env")
    commands.add_parser("check", help="say what is wrong with settings, network, disk and rights")
    commands.add_parser(
        "read", help="read JSON lines with id, text and incident_open, write readings"
    )
    commands.add_parser("policy", help="what a group may set, as a table in Markdown")
    plays = commands.add_parser(
        "rehearse", help="play a chat's history: what would the bot have done?"
    )
    rehearsing.add_to(plays)
    reads = commands.add_parser("history", help="show what is read from a chat's history, as JSON")
    rehearsing.add_to(reads, plays=False)
    moves = commands.add_parser("move", help="take everything to another database")
    moves.add_argument("--from", required=True, dest="source", metavar="URL")
    moves.add_argument("--to", required=True, dest="target", metavar="URL")
    sums_of = commands.add_parser(
        "quarter", help="what all groups' quarter comes to, for a municipality"
    )
    sums_of.add_argument("which", nargs="?", help="such as 2026-3; without it the last one")
    sums_of.add_argument("--lang", choices=LOCALES, default="nl")
    stays = commands.add_parser("stuck", help="list what was given up")
    stays.add_argument("--again", action="store_true", help="and have it tried once more")
    chosen = parser.parse_args(arguments)
    try:
        if chosen.command == "stuck":
            return asyncio.run(_stuck(settings.load(), again=chosen.again))
        if chosen.command == "quarter":
            return asyncio.run(_quarter(settings.load(), chosen.which, chosen.lang))
        if chosen.command == "move":
            set_up("warning")
            asyncio.run(moving.move(chosen.source, chosen.target))
            return 0
        if chosen.command == "history":
            return rehearsing.show(chosen)
        if chosen.command == "rehearse":
            return rehearsing.run(chosen)
        return DOES[chosen.command]()
    except StartError as error:
        print(f"buurtwacht: {error}", file=sys.stderr)  # noqa: T201 - the one sentence
        return 2
    except KeyboardInterrupt:
        return 0


def _run() -> int:
    chosen = settings.load()
    set_up(chosen.log_level.value)
    asyncio.run(run(chosen))
    return 0


def _check() -> int:
    chosen = settings.load()
    set_up("error")
    here = [_printed(finding) for finding in check.machine(chosen)]
    return 0 if asyncio.run(_ask(chosen)) and all(here) else 1


async def _ask(chosen: settings.Settings) -> bool:
    return all([_printed(finding) async for finding in check.telegram(chosen)])


async def _stuck(chosen: settings.Settings, *, again: bool) -> int:
    async with _looked_at(chosen) as database:
        async for line in stuck.lines(database, again=again):
            sys.stdout.write(line + "\n")
    return 0


async def _quarter(chosen: settings.Settings, which: str | None, locale: str) -> int:
    async with _looked_at(chosen) as database:
        sys.stdout.write("\n".join(await sums.lines(database, which, locale)) + "\n")
    return 0


@contextlib.asynccontextmanager
async def _looked_at(chosen: settings.Settings) -> AsyncIterator[Database]:
    """The database of an installation; StartError where there is none."""
    database = Database(chosen.database_url)
    try:
        if not await copying.is_one(database):
            raise StartError("There is no installation yet: look at BUURTWACHT_DATABASE_URL.")
        yield database
    except (SQLAlchemyError, OSError) as error:
        reason = reason_of(error)
        raise StartError(f"The database cannot be looked at ({reason}).") from None
    finally:
        await database.close()


def _printed(finding: check.Finding) -> bool:
    sys.stdout.write(finding.line() + "\n")
    sys.stdout.flush()
    return finding.fine


def _policy() -> int:
    sys.stdout.write("\n".join(manual.table()) + "\n")
    return 0


def _read(lines: Iterable[str], out: TextIO) -> int:
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            given = json.loads(line)
            text, is_open = str(given["text"]), bool(given.get("incident_open", False))
        except (ValueError, KeyError, TypeError, AttributeError):
            raise StartError(
                f'line {number} is not JSON like {{"id": "1", "text": "...", "incident_open": false}}.'
            ) from None
        out.write(json.dumps(_answer(given.get("id"), text, is_open), ensure_ascii=False) + "\n")
    return 0


def _answer(number: object, text: str, is_open: bool) -> dict[str, Any]:
    running = (OpenIncident(0),) if is_open else ()
    reading = read(Heard(text=text, open_incidents=running))
    weighed = weigh(reading.meaning(incident_open=is_open))
    parts = {
        "observation": weighed.observation.value,
        "claim": weighed.claim.value,
        "label": weighed.label.value,
    }
    return {
        "id": number,
        **as_json(reading),
        "action": weighed.strongest.value,
        "actions": parts,
    }


DOES: dict[str, Callable[[], int]] = {
    "run": _run,
    "check": _check,
    "read": lambda: _read(sys.stdin, sys.stdout),
    "policy": _policy,
}

if __name__ == "__main__":
    sys.exit(main())
