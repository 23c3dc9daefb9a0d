"""The tick: timers that are due, and forgetting. APScheduler only calls; the rows decide. (D4)"""

import functools
import logging
import sqlite3
from datetime import datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy.exc import IntegrityError, InterfaceError, OperationalError, SQLAlchemyError
from sqlalchemy.orm.exc import StaleDataError

from bot.clashes import until_it_counts
from bot.duty import Alone, Duty
from bot.gauges import Gauges, Part
from handlers.context import Tools
from handlers.late import Missed
from models.base import ClashError, Database, FileState
from services.incident import hearing, late_news
from services.upkeep import housekeeping, ticking
from understanding.meaning import Heard

log = logging.getLogger(__name__)

HOUSEKEEPING = timedelta(minutes=1)
MOST_AT_ONCE = 200
LATE_AT_ONCE = 5
RACES = 3
"""So often a timer that lost against a press is run at once, before it waits a minute."""


class Schedule:
    """Runs due timers, one transaction each."""

    def __init__(
        self,
        database: Database,
        tools: Tools,
        duty: Duty | None = None,
        gauges: Gauges | None = None,
    ) -> None:
        self._database, self._tools = database, tools
        self._gauges = gauges or Gauges()
        self._duty = duty or Alone(database)
        self._kept_at: datetime | None = tools.now()
        """House is kept for the first time a minute after the start: a message that waits goes first."""
        self.house_every = HOUSEKEEPING
        self._replaced = False
        self._scheduler = AsyncIOScheduler()

    async def tick(self) -> int:
        """Run what is due now; how many timers that were."""
        ran = 0
        while self._duty.holds and ran < MOST_AT_ONCE and await self._one():
            ran += 1
        await self._tell_the_late()
        if self._duty.holds:
            await self._keep_house()
        self._tools.wake()
        return ran

    async def _one(self) -> bool:
        now = self._tools.now()

        async def look() -> int | None:
            async with self._database.transaction() as session:
                return await ticking.next_due(session, now=now)

        due = await until_it_counts(look)
        if due is None:
            return False

        async def run() -> None:
            async with self._database.transaction() as session:
                await ticking.run(session, due, read=self._tools.read, now=now)

        for attempt in range(1, RACES + 1):
            try:
                await until_it_counts(run)
            except (OperationalError, InterfaceError):
                raise
            except (StaleDataError, IntegrityError) as error:
                if attempt == RACES:
                    await self._postpone(due, error, now)
            except Exception as error:  # noqa: BLE001 - one bad timer must not stop all others
                await self._postpone(due, error, now)
                break
            else:
                break
        return True

    async def _postpone(self, due: int, error: Exception, now: datetime) -> None:
        log.error("timer.failed id=%s error=%s", due, type(error).__name__)

        async def postpone() -> None:
            async with self._database.transaction() as session:
                await ticking.postpone(session, due, now=now)

        await until_it_counts(postpone)

    async def _tell_the_late(self) -> None:
        """A few a second, so that reading what is old never holds up what is new. (D4)"""
        for missed in self._tools.late.take(LATE_AT_ONCE):
            reading = self._tools.read(Heard(text=missed.text))
            if reading is None or not hearing.may_be_report(reading):
                continue
            await until_it_counts(functools.partial(self._tell, missed))

    async def _tell(self, missed: Missed) -> None:
        async with self._database.transaction() as session:
            await late_news.tell(
                session,
                missed.chat_id,
                missed.user_id,
                sent_at=missed.sent_at,
                now=self._tools.now(),
            )

    async def _keep_house(self) -> None:
        now = self._tools.now()
        if self._kept_at is not None and now - self._kept_at < self.house_every:
            return
        self._kept_at = now
        await self._keep_file()
        try:
            async with self._database.transaction() as session:
                await housekeeping.forget(session, now=now)
            if not await self._database.scrub():
                log.info("housekeeping.log_kept: another program reads the database")
        except ClashError:
            self._kept_at = None  # at the next tick
        except Exception as error:  # noqa: BLE001 - forgetting is tried again, timers go on
            log.error("housekeeping.failed error=%s", type(error).__name__)  # noqa: TRY400 - no traceback

    async def _keep_file(self) -> None:
        """Somebody removed the database, or put another in its place, while the bot runs."""
        try:
            state = await self._database.keep_file()
        except (SQLAlchemyError, OSError, sqlite3.Error) as error:
            log.error("database.file_gone error=%s: put it back", type(error).__name__)  # noqa: TRY400 - no traceback
            return
        if state is FileState.WRITTEN_AGAIN:
            log.error("database.written_again: its file was removed while the bot runs")
        if state is FileState.REPLACED and not self._replaced:
            log.error(
                "database.replaced: stop the bot before another file is put in place, and start it"
            )
        self._replaced = state is FileState.REPLACED

    async def _safely(self) -> None:
        try:
            await self.tick()
        except Exception as error:  # noqa: BLE001 - the next tick tries again
            log.error("tick.failed error=%s", type(error).__name__)  # noqa: TRY400 - no traceback
        self._gauges.beat(Part.TICK)

    def start(self) -> None:
        """Tick every second from now on."""
        self._scheduler.add_job(
            self._safely,
            "interval",
            seconds=1,
            max_instances=1,
            coalesce=True,
            misfire_grace_time=None,
        )
        self._scheduler.start()

    def stop(self) -> None:
        """No more ticks."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
