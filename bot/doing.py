"""What each command of the command line does."""

import asyncio
import contextlib
import json
import sys
from argparse import Namespace
from collections.abc import AsyncIterator, Callable, Iterable
from pathlib import Path
from typing import Any, TextIO

from sqlalchemy.exc import SQLAlchemyError

from bot import backup, check, manual, moving, rehearsing, settings, stuck, sums, towns
from bot.errors import StartError, reason_of
from bot.logs import set_up
from bot.run import run
from models import copying
from models.base import Database
from saar.weighing import weigh
from understanding.meaning import Heard, OpenIncident
from understanding.reading import read
from understanding.wire import as_json


def do(chosen: Namespace) -> int:
    """The exit status: 0, or 1 where a check finds something; StartError with one sentence."""
    match chosen.command:
        case "run":
            return _run(chosen.web)
        case "web":
            return _web(is_child=chosen.child)
        case "stuck":
            return asyncio.run(_stuck(settings.load(), again=chosen.again))
        case "municipality":
            return asyncio.run(_municipality(settings.load(), chosen.name))
        case "backup" | "restore":
            sys.stdout.write(_copies(chosen) + "\n")
            return 0
        case "areas":
            return asyncio.run(_areas(settings.load(), chosen))
        case "quarter":
            return asyncio.run(_quarter(settings.load(), chosen.which, chosen.lang))
        case "move":
            set_up("warning")
            asyncio.run(moving.move(chosen.source, chosen.target))
            return 0
        case "rehearse":
            return rehearsing.run(chosen)
        case _:
            return DOES[chosen.command]()


def _run(web: str | None) -> int:
    chosen = settings.load(**({"web": web} if web else {}))
    set_up(chosen.log_level.value, as_json=chosen.logs_json)
    asyncio.run(run(chosen))
    return 0


def _web(*, is_child: bool) -> int:
    from bot import website  # noqa: PLC0415 - the bot itself serves no page

    chosen = settings.load()
    set_up(chosen.log_level.value, as_json=chosen.logs_json)
    asyncio.run(website.serve(chosen, is_child=is_child))
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


async def _municipality(chosen: settings.Settings, name: str) -> int:
    async with _looked_at(chosen) as database:
        sys.stdout.write(await towns.link(chosen, database, name) + "\n")
    return 0


async def _areas(chosen: settings.Settings, asked: Namespace) -> int:
    from bot import areas  # noqa: PLC0415 - pyproj takes a while, and only this needs it

    if asked.do == "import" and not asked.file:
        raise StartError("Which file? python -m bot areas import FILE")
    async with _looked_at(chosen) as database:
        lines = (
            await areas.listed(database)
            if asked.do == "list"
            else [
                await areas.take(
                    database,
                    Path(asked.file),
                    named=asked.name,
                    town=asked.town,
                    codes=asked.postcodes,
                )
            ]
        )
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


def _copies(asked: Namespace) -> str:
    key = Path(asked.key) if asked.key else None
    if asked.command == "restore":
        file = Path(asked.file)
        return asyncio.run(backup.restore(settings.load(), file, key, over=asked.over))
    if asked.new_key:
        return backup.new_key(Path(asked.new_key))
    if not asked.file:
        raise StartError("Where to? python -m bot backup FILE")
    return asyncio.run(backup.save(settings.load(), Path(asked.file), key))


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
    "check": _check,
    "read": lambda: _read(sys.stdin, sys.stdout),
    "policy": _policy,
}
