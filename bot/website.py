"""`python -m bot web`: the pages, in a process of their own, so that no visitor holds up an alarm. (M2)"""

import asyncio
import logging
import signal
import sys
from socket import socket as Socket  # noqa: N812 - a class, whatever its name

from sqlalchemy.exc import SQLAlchemyError
from telegram.request import HTTPXRequest

from bot.client import Client
from bot.clock import Clock
from bot.errors import StartError, reason_of
from bot.office import Office
from bot.patience import Patience
from bot.serving import listening, serving_app
from bot.settings import ClockKind, Settings
from models import copying
from models.base import Database
from web.app import application
from web.site import Site
from web.tiles import NoTilesError, tiles_of

log = logging.getLogger(__name__)


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
    clock = Clock(follow=settings.clock is ClockKind.API)
    bot = client(settings, clock)
    try:
        await Patience(stop).until_answered(bot.initialize)
        if not stop.is_set():
            office = Office(settings, bot, clock.now, database) if settings.app_url else None
            site = Site(database, bot.username, tiles, settings.tiles_by, office)
            await _answer(site, socket, settings, stop)
    finally:
        await bot.shutdown()


async def _answer(site: Site, socket: Socket, settings: Settings, stop: asyncio.Event) -> None:
    server = serving_app(application(site))
    serving = asyncio.create_task(server.serve([socket]))
    log.info("web.ready url=http://%s/", settings.web)
    stopping = asyncio.create_task(stop.wait())
    await asyncio.wait({serving, stopping}, return_when=asyncio.FIRST_COMPLETED)
    server.should_exit = True
    stopping.cancel()
    await serving


def client(settings: Settings, clock: Clock) -> Client:
    """Telegram's client for the pages: the bot's name, and who is an admin."""
    return Client(
        settings.token.get_secret_value(),
        base_url=f"{settings.api_url}/bot",
        request=HTTPXRequest(httpx_kwargs={"event_hooks": {"response": [clock.hook]}}),
    )
