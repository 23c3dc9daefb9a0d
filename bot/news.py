"""PostgreSQL's LISTEN: whoever sends hears at once that something waits, whichever process wrote it. (D2)"""

import asyncio
import contextlib
import logging
import secrets
from collections.abc import Callable
from typing import Any

import psycopg
from psycopg import sql
from sqlalchemy.engine import make_url

from bot.errors import StartError, reason_of
from models.base import CONNECT, SAYS
from models.talk import TALK

log = logging.getLogger(__name__)

HEARD_WITHIN = 5.0  # seconds; a server that is alive needs a thousandth
LOOK = 0.5  # seconds between two looks whether the program ends
AGAIN = 2.0  # seconds between two attempts to listen
POOLER = (
    "The database answers, but LISTEN hears nothing: a pooler in transaction mode stands before it. Set "
    "pool_mode = session there, or let BUURTWACHT_DATABASE_URL name PostgreSQL itself."
)


def is_heard(url: str) -> bool:
    """Whether what one connection tells reaches another one: a pooler may say yes to LISTEN and pass nothing on."""
    channel = sql.Identifier(f"{SAYS}_{secrets.token_hex(8)}")
    with _opened(url) as hears, _opened(url) as tells:
        hears.execute(sql.SQL("LISTEN {}").format(channel))
        _tell(tells, channel)
        return any(True for _ in hears.notifies(timeout=HEARD_WITHIN, stop_after=1))


def _tell(tells: psycopg.Connection[tuple[object, ...]], channel: sql.Identifier) -> None:
    tells.execute(sql.SQL("NOTIFY {}").format(channel))


def _opened(url: str) -> psycopg.Connection[tuple[object, ...]]:
    return psycopg.connect(**parts(url), autocommit=True)


def parts(url: str) -> dict[str, Any]:
    """An address as the driver takes it, several hosts among it."""
    found = make_url(url).set(drivername="postgresql+psycopg")
    _, named = found.get_dialect()().create_connect_args(found)
    return {**named, **CONNECT}


class News:
    """`wake` is called when something is to be sent, after trouble once more, for what was missed; `heard` for
    every message that another process took.
    """

    def __init__(self, url: str, wake: Callable[[], None], heard: Callable[[str], None]) -> None:
        self._url = url
        self._wake, self._heard = wake, heard

    async def check(self) -> None:
        """StartError where what is told is not heard."""
        try:
            heard = await asyncio.to_thread(is_heard, self._url)
        except psycopg.Error as error:
            raise StartError(
                f"The database does not take two connections more ({reason_of(error)})."
            ) from None
        if not heard:
            raise StartError(POOLER)

    async def run(self, stop: asyncio.Event) -> None:
        """Listen until `stop`, over a new connection where the last one broke."""
        while not stop.is_set():
            try:
                async with await self._opened() as hears:
                    for channel in (SAYS, TALK):
                        await hears.execute(sql.SQL("LISTEN {}").format(sql.Identifier(channel)))
                    self._wake()
                    while not stop.is_set():
                        async for each in hears.notifies(timeout=LOOK):
                            self._heard(each.payload) if each.channel == TALK else self._wake()
            except (psycopg.Error, OSError) as error:
                log.warning(
                    "news.not_heard error=%s: looked for every second meanwhile",
                    type(error).__name__,
                )
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), AGAIN)

    async def _opened(self) -> psycopg.AsyncConnection[tuple[object, ...]]:
        return await psycopg.AsyncConnection.connect(**parts(self._url), autocommit=True)
