"""The time: a steady clock, set by Telegram's.

Whether a report is fresh is judged by Telegram's own time, which stands in its messages and in the
Date header of its answers; what this machine believes, or is told by its owner, moves nothing.
"""

import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import httpx

log = logging.getLogger(__name__)

NOISE = timedelta(seconds=2)
"""The header counts whole seconds and travels a moment: smaller differences are none."""

WRONG = timedelta(seconds=5)
"""From here on a machine's clock is worth a word to the operator."""


def system_now() -> datetime:
    """The machine's time, in UTC."""
    return datetime.now(UTC)


class Clock:
    """The time in UTC; `hook` belongs into the HTTP client's response hooks.

    Between two answers it runs by the machine's steady clock. What Telegram says is taken over at its
    first answer; later, where it differs, when two answers in a row agree, since one may come out of
    a cache on the way. With `follow` at once: a local Telegram skips a quarter of an hour in a demo.
    """

    def __init__(
        self,
        *,
        follow: bool = False,
        system: Callable[[], datetime] = system_now,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        self._follow = follow
        self._system, self._steady = system, steady
        self._base, self._from = system(), steady()
        self._told = False
        self._doubt: timedelta | None = None
        self._said = False
        self.differs: timedelta | None = None
        """How far the Bot API's clock was ahead of the machine's at its last answer, if it said."""
        self.moved: list[Callable[[timedelta], None]] = []
        """Told by how much a wrong time was set forward (or, below zero, back)."""

    def now(self) -> datetime:
        """The time now."""
        return self._base + timedelta(seconds=self._steady() - self._from)

    async def hook(self, response: httpx.Response) -> None:
        """Learn the time from an answer."""
        header = response.headers.get("Date")
        try:
            told = parsedate_to_datetime(header) if header else None
        except ValueError:
            return
        if told is None or told.tzinfo is None:
            return
        self.differs = told - self._system()
        self._complain()
        off = told - self.now()
        agreed = self._doubt is not None and abs(off - self._doubt) <= NOISE
        self._doubt = None
        if abs(off) > NOISE:
            if self._follow or not self._told or agreed:
                self._set(off)
            else:
                self._doubt = off
        self._told = True

    def saw(self, instant: datetime) -> None:
        """Telegram dated something: it is never earlier than that."""
        if instant - self.now() > NOISE:
            self._set(instant - self.now())

    def _set(self, off: timedelta) -> None:
        self._base, self._from = self.now() + off, self._steady()
        if self._follow:  # a local Telegram skipped time: it really passed
            return
        for each in self.moved:
            each(off)

    def _complain(self) -> None:
        if self.differs is None or self._follow or self._said or abs(self.differs) <= WRONG:
            return
        self._said = True
        side = "behind" if self.differs > timedelta() else "ahead of"
        log.warning(
            "clock.differs seconds=%.0f: this machine's clock is %s Telegram's, which counts; set it "
            "(timedatectl, ntp)",
            abs(self.differs.total_seconds()),
            side,
        )
