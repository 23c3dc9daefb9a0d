"""Numbers for rows that outside programs see: never used twice."""

import secrets
import time

EPOCH = 1_577_836_800_000  # milliseconds, the first of 2020


class FreshIds:
    """Numbers that were never used and never will be, also not after a backup is put back.

    Milliseconds and three random digits, each higher than the one before; 15 digits, for the 64 bytes of a button.
    """

    def __init__(self) -> None:
        self._last = 0
        self._counts = False

    def count_up(self) -> None:
        """Numbers from one on: for a database that begins empty and is thrown away, so that all happens the same each time."""
        self._last, self._counts = 0, True

    def follow_the_clock(self) -> None:
        """As before `count_up`."""
        self._counts = False

    def __call__(self) -> int:
        """The next one."""
        if self._counts:
            self._last += 1
            return self._last
        now = time.time_ns() // 1_000_000 - EPOCH
        self._last = max(self._last + 1, now * 1000 + secrets.randbelow(1000))
        return self._last


fresh_id = FreshIds()
