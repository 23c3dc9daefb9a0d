"""Whoever keeps the bot running hears of each kind of trouble once a day, in their own chat, with what to do."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy.exc import SQLAlchemyError
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.duty import Alone, Duty
from bot.gauges import Gauges, Part, free
from models import resident
from models.base import Database
from texts import render

log = logging.getLogger(__name__)

TOLD = frozenset(
    {
        "card.line_left_out", "clock.differs", "database.file_gone", "database.replaced", "database.written_again", "housekeeping.failed",
        "intake.database_unavailable", "outbox.broken", "outbox.database_unavailable", "outbox.failed", "outbox.parked",
        "outbox.refused", "outbox.shut", "reading.failed", "reading.fallback", "telegram.conflict", "telegram.unreachable",
        "tick.failed", "timer.failed", "update.given_up", "web.ended", "webhook.database_unavailable",
        "keeper.silence", "keeper.disk", "keeper.hangs",
    }
)  # fmt: skip
"""Events of the log that a person can do something about; the sentence of each is in texts/."""
AGAIN = timedelta(hours=24)
"""So long one kind of trouble is told once."""
LOOKS = 60.0  # seconds between two looks for what writes no line by itself
SILENCE = 24 * 3600.0
"""Seconds without one update, after which something is wrong: no group is silent for a day and a night."""
HANGS = 120.0  # seconds
FREE = 200 << 20  # bytes
PATIENT = 5.0  # seconds for the database, which may be the trouble
DUTCH = "nl"


class Keeper(logging.Handler):
    """Listens to the log; sends to `chat_id`, which is a person who pressed Start. Nothing of anybody is in an event."""

    def __init__(
        self,
        bot: ExtBot[None],
        database: Database,
        gauges: Gauges,
        now: Callable[[], datetime],
        chat_id: int,
        duty: Duty | Alone,
    ) -> None:
        super().__init__(logging.WARNING)
        self._bot, self._database, self._gauges, self._now = bot, database, gauges, now
        self._chat_id, self._duty = chat_id, duty
        self._told: dict[str, datetime] = {}
        self._waiting: list[str] = []
        self._loop: asyncio.AbstractEventLoop | None = None
        self._heard = asyncio.Event()

    def emit(self, record: logging.LogRecord) -> None:
        """A line of the log, from whichever thread."""
        event = next(iter(str(record.msg).split(maxsplit=1)), "").rstrip(":")
        if event in TOLD and self._loop:
            self._loop.call_soon_threadsafe(self.hear, event)

    def hear(self, event: str) -> None:
        """One kind of trouble; told at the next occasion, unless it was told within a day."""
        before, now = self._told.get(event), self._now()
        if before is None or now - before >= AGAIN:
            self._told[event] = now
            self._waiting.append(event)
            self._heard.set()

    async def run(self, stop: asyncio.Event) -> None:
        """Tell what is heard, until `stop`."""
        self._loop = asyncio.get_running_loop()
        logging.getLogger().addHandler(self)
        try:
            while not stop.is_set():
                self._heard.clear()
                await self._safely()
                stopping, hearing = (
                    asyncio.ensure_future(each.wait()) for each in (stop, self._heard)
                )
                await asyncio.wait(
                    {stopping, hearing}, timeout=LOOKS, return_when=asyncio.FIRST_COMPLETED
                )
                stopping.cancel()
                hearing.cancel()
        finally:
            logging.getLogger().removeHandler(self)

    async def _safely(self) -> None:
        """Whatever goes wrong here, the bot goes on: it is only told about. (D3)"""
        try:
            self.look()
            await self.tell()
        except Exception as error:  # noqa: BLE001 - see above
            log.info("keeper.failed error=%s", type(error).__name__)

    def look(self) -> None:
        """What writes no line by itself: nothing comes any more, a part hangs, the disk fills."""
        if self._duty.holds and self._gauges.silent_for() > SILENCE:
            log.warning("keeper.silence hours=%.0f", self._gauges.silent_for() / 3600)
            self.hear("keeper.silence")
        if any(self._gauges.since(part) > HANGS for part in (Part.TICK, Part.SENDER)):
            log.error("keeper.hangs")
            self.hear("keeper.hangs")
        if free() < FREE:
            log.error("keeper.disk")
            self.hear("keeper.disk")

    async def tell(self) -> None:
        """Send what waits; where Telegram does not take it, it goes on waiting."""
        while self._waiting:
            event = self._waiting[0]
            text = render.plain(_key(event), await self._locale())
            try:
                await self._bot.send_message(self._chat_id, text)
            except TelegramError as error:
                log.info("keeper.not_told error=%s", type(error).__name__)
                return
            self._waiting.pop(0)

    async def _locale(self) -> str:
        try:
            async with asyncio.timeout(PATIENT), self._database.reading() as session:
                known = await resident.by_user(session, self._chat_id)
        except (SQLAlchemyError, OSError, TimeoutError):
            return DUTCH
        return known.locale if known else DUTCH


def _key(event: str) -> str:
    return f"keeper-{event.replace('.', '-').replace('_', '-')}"
