"""The world's clock: stands still for tests, or runs along with the system plus what was skipped."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class Clock:
    """Aware UTC time that only moves forward.

    With ``start`` it is frozen and moved by ``shift`` alone; without, it is the system time plus
    the sum of all shifts. Raises ValueError for a naive ``start`` or a negative shift.
    """

    def __init__(self, start: datetime | None = None) -> None:
        if start is not None and start.tzinfo is None:
            raise ValueError("a clock needs a start with a time zone")
        self._start = start
        self._shifted = timedelta()
        self.listeners: list[Callable[[], None]] = []

    @property
    def frozen(self) -> bool:
        """Whether only ``shift`` moves this clock."""
        return self._start is not None

    def now(self) -> datetime:
        """The present, aware, in UTC."""
        base = datetime.now(UTC) if self._start is None else self._start
        return base.astimezone(UTC) + self._shifted

    def shift(self, by: timedelta) -> None:
        """Move on and tell the listeners, so that whoever waits looks again."""
        if by < timedelta():
            raise ValueError("time does not run backwards")
        self._shifted += by
        for listener in list(self.listeners):
            listener()
