"""The tick: timers that are due, and forgetting. APScheduler only calls; the rows decide. (D4)"""

import logging
from datetime import datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy.exc import IntegrityError, InterfaceError, OperationalError
from sqlalchemy.orm.exc import StaleDataError

from handlers.context import Tools
from models.base import Database
from services.upkeep import housekeeping, ticking

log = logging.getLogger(__name__)

HOUSEKEEPING = timedelta(minutes=1)
MOST_AT_ONCE = 200
RACES = 3
"""So often a timer that lost against a press is run at once, before it waits a minute."""


class Schedule:
    """Runs due timers, one transaction each."""

    def __init__(self, database: Database, tools: Tools) -> None:
        self._database, self._tools = database, tools
        self._kept_at: datetime | None = None
        self._scheduler = AsyncIOScheduler()

    async def tick(self) -> int:
        """Run what is due now; how many timers that were."""
        ran = 0
        while ran < MOST_AT_ONCE and await self._one():
            ran += 1
        await self._keep_house()
        self._tools.wake()
        return ran

    async def _one(self) -> bool:
        now = self._tools.now()
        async with self._database.transaction() as session:
            due = await ticking.next_due(session, now=now)
        if due is None:
            return False
        for attempt in range(1, RACES + 1):
            try:
                async with self._database.transaction() as session:
                    await ticking.run(session, due, read=self._tools.read, now=now)
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
        async with self._database.transaction() as session:
            await ticking.postpone(session, due, now=now)

    async def _keep_house(self) -> None:
        now = self._tools.now()
        if self._kept_at is not None and now - self._kept_at < HOUSEKEEPING:
            return
        self._kept_at = now
        try:
            async with self._database.transaction() as session:
                await housekeeping.forget(session, now=now)
            if not await self._database.scrub():
                log.info("housekeeping.log_kept: another program reads the database")
        except Exception as error:  # noqa: BLE001 - forgetting is tried again, timers go on
            log.error("housekeeping.failed error=%s", type(error).__name__)  # noqa: TRY400 - no traceback

    async def _safely(self) -> None:
        try:
            await self.tick()
        except Exception as error:  # noqa: BLE001 - the next tick tries again
            log.error("tick.failed error=%s", type(error).__name__)  # noqa: TRY400 - no traceback

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
