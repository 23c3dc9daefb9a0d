"""The program's life: migrate, start the parts, wait for a signal, end cleanly."""

import asyncio
import contextlib
import logging
import signal
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util.exc import CommandError
from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from bot.alone import alone
from bot.application import Bot, build, introduce
from bot.errors import StartError
from bot.patience import Patience
from bot.settings import Settings
from models.base import BrokenReferencesError, Database
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
            await introduce(bot, Patience(stop))
            if not stop.is_set():
                _say_who_reads()
                log.info("bot.started username=%s", bot.tools.username)
                await _work(bot, stop)
    finally:
        bot.schedule.stop()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(bot.tools.behind.settle(), 1)
        with contextlib.suppress(Exception):
            await bot.app.shutdown()
        await bot.database.close()
    log.info("bot.stopped")


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


async def _work(bot: Bot, stop: asyncio.Event) -> None:
    bot.schedule.start()
    sending = asyncio.create_task(bot.sender.run(stop))
    polling = asyncio.create_task(bot.intake.run(stop))
    stopping = asyncio.create_task(stop.wait())
    done, _ = await asyncio.wait({sending, polling, stopping}, return_when=asyncio.FIRST_COMPLETED)
    stop.set()
    bot.sender.wake()
    polling.cancel()
    await asyncio.wait({sending, polling}, timeout=GRACE_SECONDS)
    for task in done - {stopping}:
        task.result()
