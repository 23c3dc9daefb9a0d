"""One of several processes sends and ticks; another one takes over when it falls silent. (D2, D4)"""

import asyncio
import contextlib
import logging
import secrets
import time
from collections.abc import Callable
from contextvars import ContextVar

import httpx
from sqlalchemy.exc import SQLAlchemyError
from telegram.error import TelegramError

from models import duty
from models.base import Database, Session
from models.duty import Seen

log = logging.getLogger(__name__)

LASTS = 5.0
"""Seconds from the beginning of a beat in which its holder may act."""
SILENT = 7.0
"""Seconds without a beat after which another one takes over; what LASTS leaves is for a call under way."""
BEAT = 1.0
"""Seconds between two beats, and between two looks of those who wait."""


fenced: ContextVar[bool] = ContextVar("fenced", default=False)
"""Set where a call to Telegram is made for everybody: it leaves only while this process is on duty."""


class OffDutyError(TelegramError):
    """Another process sends by now: this call is not made."""

    def __init__(self) -> None:
        super().__init__("another process is on duty")


def steady() -> float:
    """Seconds that only grow, also while the machine sleeps or the process is stopped."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot is None else time.clock_gettime(boot)


class Duty:
    """A holder counts from its own last beat, one that waits counts how long it has seen the same beat.

    No clock is compared with another one's, so that none which is wrong or set changes anything.
    """

    def __init__(self, database: Database, *, now: Callable[[], float] = steady) -> None:
        self._database, self._steady = database, now
        self._name = secrets.token_hex(8)
        self._held: Seen | None = None
        self._until = 0.0
        self._watched: Seen | None = None
        self._since = 0.0

    @property
    def holds(self) -> bool:
        """Whether this process may send and tick right now."""
        return self._held is not None and self._steady() < self._until

    async def guard(self, request: httpx.Request) -> None:
        """For httpx: what is fenced is stopped in the last moment before its first byte leaves."""
        if not fenced.get():
            return

        async def look(name: str, _info: object) -> None:
            if name.endswith("send_request_headers.started"):
                self._refuse()

        self._refuse()
        request.extensions["trace"] = look

    def _refuse(self) -> None:
        if not self.holds:
            raise OffDutyError

    async def run(self, stop: asyncio.Event) -> None:
        """Wait for the duty and keep it; it is left when nothing is under way any more."""
        while not stop.is_set():
            await self.step()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), BEAT)

    async def step(self) -> None:
        """One beat of its holder, or one look of one that waits."""
        began, held = self._steady(), self._held
        try:
            async with asyncio.timeout(LASTS), self._database.single() as session:
                mine = await (duty.go_on(session, held) if held else self._look(session))
        except (SQLAlchemyError, OSError) as error:
            log.warning("duty.database_unavailable error=%s", type(error).__name__)
            mine = held if self.holds else None
            began = self._until - LASTS
        if mine and not held:
            log.info("duty.taken term=%s", mine.term)
        if held and not mine:
            log.warning("duty.lost: another process sends now, or the database does not answer")
        self._held, self._until = mine, began + LASTS

    async def _look(self, session: Session) -> Seen | None:
        """Silence counts from when a beat was seen, not from when it was asked for: that may have taken long."""
        asked = self._steady()
        found = await duty.look(session)
        if found != self._watched:
            self._watched, self._since = found, self._steady()
        if found.holder and asked - self._since < SILENT:
            return None
        return await duty.take(session, found, self._name)

    async def leave(self) -> None:
        """Nothing of this one is under way: nobody has to wait for it."""
        held, self._held = self._held, None
        if held:
            with contextlib.suppress(SQLAlchemyError, OSError):
                async with asyncio.timeout(BEAT), self._database.single() as session:
                    await duty.leave(session, held)


class Alone(Duty):
    """The only process on its database, as on SQLite: always on duty."""

    @property
    def holds(self) -> bool:
        """Always."""
        return True

    async def step(self) -> None:
        """Nothing to take or keep."""
