"""`python -m bot web`: the pages, in a process of their own, so that no visitor holds up an alarm. (M2)"""

import asyncio
import contextlib
import logging
import signal
import sys

from sqlalchemy.exc import SQLAlchemyError

from bot.client import Client
from bot.errors import StartError, reason_of
from bot.patience import Patience
from bot.serving import listening, serving_app
from bot.settings import Settings
from models import copying
from models.base import Database
from web.app import application
from web.site import Site
from web.tiles import NoTilesError, tiles_of

log = logging.getLogger(__name__)

GRACE = 2.0  # seconds for what is being read by somebody


async def serve(settings: Settings, *, is_child: bool = False) -> None:
    """Serve the pages until SIGTERM or SIGINT; the database is only read. `is_child`: or until its parent is gone."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop.set)
    parent = await _watch_parent(stop) if is_child else None
    if not settings.web:
        raise StartError("BUURTWACHT_WEB says where the pages are served, such as 127.0.0.1:8113.")
    database = Database(settings.database_url)
    try:
        if not await copying.is_one(database):
            raise StartError("There is no installation yet: start `python -m bot run` first.")
        await _serve(settings, database, stop)
    except (SQLAlchemyError, OSError) as error:
        raise StartError(f"The database cannot be looked at ({reason_of(error)}).") from None
    finally:
        await database.close()
        if parent:
            parent.cancel()


async def _watch_parent(stop: asyncio.Event) -> asyncio.Task[None]:
    """The line from the parent ends with it, however it ends."""
    reader = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)

    async def watch() -> None:
        await reader.read()
        stop.set()

    return loop.create_task(watch())


async def _serve(settings: Settings, database: Database, stop: asyncio.Event) -> None:
    try:
        tiles = tiles_of(settings.tiles)
    except NoTilesError as error:
        raise StartError(f"BUURTWACHT_TILES cannot be used: {error}.") from None
    socket = listening(*settings.web_on, "BUURTWACHT_WEB")
    username = await _username(settings, stop)
    if stop.is_set():
        return
    server = serving_app(application(Site(database, username, tiles, settings.tiles_by)))
    serving = asyncio.create_task(server.serve([socket]))
    log.info("web.ready url=http://%s/", settings.web)
    stopping = asyncio.create_task(stop.wait())
    await asyncio.wait({serving, stopping}, return_when=asyncio.FIRST_COMPLETED)
    server.should_exit = True
    stopping.cancel()
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(serving, GRACE)


async def _username(settings: Settings, stop: asyncio.Event) -> str:
    """The bot's name, for the links that lead into Telegram."""
    bot = Client(settings.token.get_secret_value(), base_url=f"{settings.api_url}/bot")
    try:
        await Patience(stop).until_answered(bot.initialize)
        return "" if stop.is_set() else bot.username
    finally:
        await bot.shutdown()
