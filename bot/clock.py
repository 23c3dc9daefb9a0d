"""The time. With BUURTWACHT_CLOCK=api it follows the Date header of the Bot API's answers.

Only a local Telegram shifts that header, so a demo can skip a quarter of an hour.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import httpx

NOISE = timedelta(seconds=2)
"""The header counts whole seconds and travels a moment: smaller differences are no shift."""


def system_now() -> datetime:
    """The machine's time, in UTC."""
    return datetime.now(UTC)


class Clock:
    """The time in UTC; `hook` belongs into the HTTP client's response hooks."""

    def __init__(self, *, follow: bool, system: Callable[[], datetime] = system_now) -> None:
        self._follow = follow
        self._system = system
        self._ahead = timedelta()
        self.differs: timedelta | None = None
        """How far the Bot API's clock was ahead of the machine's at its last answer, if it said."""

    def now(self) -> datetime:
        """The time now."""
        return self._system() + self._ahead

    async def hook(self, response: httpx.Response) -> None:
        """Learn the time from an answer."""
        header = response.headers.get("Date")
        if not header:
            return
        told = parsedate_to_datetime(header)
        self.differs = told - self._system()
        if self._follow and abs(told - self.now()) > NOISE:
            self._ahead = told - self._system()
