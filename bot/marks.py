"""What Telegram took and the database does not know yet: written down later, and never sent again. (D2)"""

import logging
from collections.abc import Awaitable, Callable

from sqlalchemy.exc import IntegrityError

from bot.clashes import written
from models.base import Database, Session

log = logging.getLogger(__name__)

Mark = Callable[[Session], Awaitable[None]]


class Marks:
    """Held in memory, by outbox row: only a crash between sending and marking can send twice.

    A mark is out of here while it is being written, so that nobody else writes it as well.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._waiting: dict[int, Mark] = {}

    async def write(self, row_id: int, mark: Mark) -> None:
        """Write it down now; where the database cannot, its error is raised and the mark waits."""
        self._waiting[row_id] = mark
        await self.again(row_id)

    @property
    def are_waiting(self) -> bool:
        """Whether the database still does not know something."""
        return bool(self._waiting)

    async def write_all(self) -> None:
        """All that waits, also of rows that left the outbox before they were sent.

        One that is written already, or by another process, is let go.
        """
        for row_id in list(self._waiting):
            try:
                await self.again(row_id)
            except IntegrityError:
                self._waiting.pop(row_id, None)
                log.warning("outbox.marked_before row=%s", row_id)

    async def again(self, row_id: int) -> bool:
        """Whether something waited for this row; it is written when this returns."""
        mark = self._waiting.pop(row_id, None)
        if mark is None:
            return False
        try:
            await written(self._database, mark)
        except BaseException:
            self._waiting[row_id] = mark
            raise
        return True
