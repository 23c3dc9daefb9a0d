"""The tick: timers that are due, and forgetting. APScheduler only calls; the rows decide. (D4)"""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from models.base import Database
from services import housekeeping, ticking

log = logging.getLogger(__name__)

HOUSEKEEPING = timedelta(minutes=1)
MOST_AT_ONCE = 200


class Schedule:
    """Runs due timers, one transaction each."""

    def __init__(
        self, database: Database, now: Callable[[], datetime], wake: Callable[[], None]
    ) -> None:
        self._database, self._now, self._wake = database, now, wake
        self._kept_at: datetime | None = None
        self._scheduler = AsyncIOScheduler()

    async def tick(self) -> int:
        """Run what is due now; how many timers that were."""
        ran = 0
        while ran < MOST_AT_ONCE and await self._one():
            ran += 1
        now = self._now()
        if self._kept_at is None or now - self._kept_at >= HOUSEKEEPING:
            self._kept_at = now
            async with self._database.transaction() as session:
                await housekeeping.forget(session, now=now)
        self._wake()
        return ran

    async def _one(self) -> bool:
        async with self._database.transaction() as session:
            return await ticking.run_due(session, now=self._now())

    def start(self) -> None:
        """Tick every second from now on."""
        self._scheduler.add_job(
            self.tick,
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
