"""The program's life: migrate, start the parts, wait for a signal, end cleanly."""

import asyncio
import contextlib
import functools
import logging
import signal
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.util.exc import CommandError
from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from bot.alone import alone
from bot.application import Bot, build, introduce
from bot.clashes import written
from bot.duty import BEAT
from bot.errors import StartError
from bot.patience import Patience
from bot.settings import Settings
from models import copying
from models.base import BrokenReferencesError, Database, Session
from services.group.silent_test import plan_all
from understanding import installed
from understanding.installed import MissingModelError

log = logging.getLogger(__name__)

ROOT = Path(__file__).resolve().parent.parent
GRACE_SECONDS = 4.0


async def migrate(database: Database) -> None:
    """Bring the database to the newest version; StartError where it cannot be opened."""
    config = Config()
    config.set_main_option("script_location", str(ROOT / "migrations"))

    def upgrade(connection: Connection) -> None:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")

    try:
        async with database.changing_tables() as connection:
            await connection.run_sync(upgrade)
    except CommandError:
        raise StartError(
            "The database was made by a newer Buurtwacht: install that one, or put a backup back."
        ) from None
    except BrokenReferencesError as error:
        raise StartError(
            f"The new version cannot take over the database (rows of {error} would point to nothing): "
            "start the one before again, and tell its makers."
        ) from None
    except (SQLAlchemyError, OSError) as error:
        reason = getattr(error, "orig", None) or error
        raise StartError(
            f"The database cannot be opened ({reason}): check BUURTWACHT_DATABASE_URL."
        ) from None


async def run(settings: Settings) -> None:
    """Run until SIGTERM or SIGINT."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop.set)
    bot = build(settings)
    try:
        with alone(settings.database_url):
            await migrate(bot.database)
            await written(bot.database, _whole)
            await introduce(bot, Patience(stop))
            if not stop.is_set():
                await written(bot.database, functools.partial(plan_all, now=bot.tools.now()))
                _say_who_reads()
                log.info("bot.started username=%s", bot.tools.username)
                await _work(bot, settings, stop)
    finally:
        bot.schedule.stop()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(bot.tools.behind.settle(), 1)
        await bot.duty.leave()
        with contextlib.suppress(Exception):
            await bot.app.shutdown()
        await bot.database.close()
    log.info("bot.stopped")


async def _whole(session: Session) -> None:
    """StartError where the database is half of another one, or cannot hold every letter."""
    if not await copying.holds_every_letter(session):
        raise StartError(
            "The database cannot hold every letter: make it anew with createdb --encoding UTF8."
        )
    if await copying.moving_from(session):
        raise StartError(
            "A move from or to this database has not ended: start `python -m bot move` again, with the same two; or put the copy back once more, with --over."
        )


def _say_who_reads() -> None:
    """Load the model before the first message, and say it plainly where there is none."""
    try:
        log.info("reading.ready model=%s", installed.check())
    except MissingModelError as missing:
        log.warning(
            "reading.fallback reason=%s: word lists read instead, and they miss about half of the "
            "alarms; install again with `make setup`",
            missing,
        )


async def _work(bot: Bot, settings: Settings, stop: asyncio.Event) -> None:
    parts: list[Coroutine[Any, Any, None]] = []
    if bot.database.is_shared:
        parts += [await _news(bot, settings, stop), bot.duty.run(stop)]
    parts += [bot.sender.run(stop), _intake(bot, settings, stop)]
    if bot.keeper:
        parts.append(bot.keeper.run(stop))
    if settings.watch:
        parts.append(bot.watch.serve(*settings.watched_on, stop))
    if settings.web:
        parts.append(_pages(settings, stop))
    bot.schedule.start()
    tasks: set[asyncio.Task[Any]] = {asyncio.create_task(each) for each in parts}
    stopping = asyncio.create_task(stop.wait())
    done, _ = await asyncio.wait({*tasks, stopping}, return_when=asyncio.FIRST_COMPLETED)
    stop.set()
    bot.sender.wake()
    await asyncio.wait(tasks, timeout=GRACE_SECONDS)
    for task in tasks:
        task.cancel()
    stopping.cancel()
    for task in done & tasks:
        task.result()


def _pages(settings: Settings, stop: asyncio.Event) -> Coroutine[Any, Any, None]:
    """The pages beside the bot, in a process of their own."""
    from bot.companion import beside  # noqa: PLC0415 - most run without

    return beside(settings, stop)


async def _news(bot: Bot, settings: Settings, stop: asyncio.Event) -> Coroutine[Any, Any, None]:
    """Listening to PostgreSQL, whose driver is loaded only where it is used."""
    from bot.news import News  # noqa: PLC0415 - see above
    from bot.talk import Talk  # noqa: PLC0415

    talk = Talk(settings.token.get_secret_value(), bot.tools.memory, bot.tools.late)
    bot.tools.others = talk
    news = News(settings.database_url, bot.sender.wake, talk.heard)
    await news.check()
    return news.run(stop)


async def _intake(bot: Bot, settings: Settings, stop: asyncio.Event) -> None:
    """Every process takes what a webhook brings; only the one on duty polls, for Telegram answers one."""
    if bot.webhook:
        await bot.webhook.serve(*settings.listens_on, stop)
        return
    while not stop.is_set():
        if bot.duty.holds:
            await _poll(bot, stop)
        else:
            await _a_beat(stop)


async def _poll(bot: Bot, stop: asyncio.Event) -> None:
    """Until the duty or the program ends."""
    polling = asyncio.create_task(bot.intake.run(stop))
    while bot.duty.holds and not stop.is_set() and not polling.done():
        await _a_beat(stop, polling)
    polling.cancel()
    await asyncio.wait({polling})
    if not polling.cancelled():
        polling.result()


async def _a_beat(stop: asyncio.Event, *others: asyncio.Task[None]) -> None:
    """Wait for one, or until something ends."""
    stopping = asyncio.create_task(stop.wait())
    await asyncio.wait({stopping, *others}, timeout=BEAT, return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
