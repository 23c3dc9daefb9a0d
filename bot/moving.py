"""`python -m bot move`: an installation goes to another database, counted and held side by side."""

import asyncio
import contextlib
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from sqlalchemy import Table
from sqlalchemy.exc import SQLAlchemyError

from bot.alone import alone
from bot.duty import BEAT, SILENT, Alone, Duty
from bot.errors import StartError, reason_of
from bot.run import migrate
from bot.settings import check_database_url
from models import copying
from models.base import Database

Say = Callable[[str], object]


def _print(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


async def move(source_url: str, target_url: str, say: Say = _print) -> None:
    """Copy all; StartError with one sentence where it cannot be. The source stays as it is.

    Ended in the middle it goes on where it was, when it is started again with the same two.
    """
    for url in (source_url, target_url):
        check_database_url(url)
    if source_url == target_url:
        raise StartError("--from and --to name the same database.")
    with alone(source_url), alone(target_url):
        source, target = Database(source_url), Database(target_url)
        try:
            if not await copying.is_one(source):
                raise StartError(f"There is no installation in {_named(source)}: look at --from.")
            async with unused(source):
                await migrate(source)
                await migrate(target)
                async with unused(target):
                    await _safely_moved(source, target, say)
        except (SQLAlchemyError, OSError) as error:
            reason = reason_of(error)
            raise StartError(
                f"The move stopped ({reason}): nothing is lost; start it again and it goes on."
            ) from None
        finally:
            await source.close()
            await target.close()


async def _safely_moved(source: Database, target: Database, say: Say) -> None:
    """Where it ends before its time the old one may be used as before; the half one never is."""
    try:
        await _moved(source, target, say)
    except BaseException:
        with contextlib.suppress(SQLAlchemyError, OSError):
            async with source.transaction() as session:
                await copying.end(session)
        raise


async def _moved(source: Database, target: Database, say: Say) -> None:
    await _begun(source, target)
    total = 0
    for table in copying.tables():
        await copying.copy(source, target, table)
        total += await _checked(source, target, table, say)
    async with source.transaction() as ours, target.transaction() as theirs:
        for table in copying.tables():
            await copying.go_on_counting(ours, theirs, table)
        await copying.end(ours)
        await copying.end(theirs)
    say(
        f"{total} rows in {len(copying.tables())} tables, the same on both sides. Now set "
        f"BUURTWACHT_DATABASE_URL to the new database, and keep the old one until all is well."
    )


async def _begun(source: Database, target: Database) -> None:
    named = _named(source)
    async with target.transaction() as session:
        begun = await copying.moving_from(session)
        full = [each.name for each in copying.tables() if await copying.count(session, each)]
        if begun not in (None, named):
            raise StartError(f"Another move, from {begun}, has begun there: finish that one first.")
        if begun is None and full:
            raise StartError(
                f"There is an installation in the new database already ({full[0]} has rows): name an empty one."
            )
        if begun is None:
            await copying.begin(session, named)
    async with source.transaction() as session:
        if await copying.moving_from(session) is None:
            await copying.begin(session, _named(target))


def _named(database: Database) -> str:
    """Its address without the password."""
    return database.engine.url.render_as_string(hide_password=True)


async def _checked(source: Database, target: Database, table: Table, say: Say) -> int:
    async with source.transaction() as session:
        ours = await copying.count(session, table)
    if not await copying.same(source, target, table):
        raise StartError(
            f"The rows of {table.name} are not the same on both sides: make the new database empty and "
            "start again, with the bot stopped."
        )
    say(f"{table.name:<16} {ours:>8}")
    return ours


@asynccontextmanager
async def unused(database: Database) -> AsyncIterator[None]:
    """No bot works on it, and none begins to send: its duty is held here."""
    duty = Duty(database) if database.is_shared else Alone(database)
    for _ in range(int(SILENT / BEAT) + 3):
        await duty.step()
        if duty.holds:
            break
        await asyncio.sleep(BEAT)
    else:
        raise StartError("A bot still works with one of the two databases: stop it first.")
    stop = asyncio.Event()
    keeping = asyncio.create_task(duty.run(stop))
    try:
        yield
    finally:
        stop.set()
        await keeping
        await duty.leave()
