"""What Telegram took and the database does not know yet: written down later, and never sent again. (D2)"""

from collections.abc import Awaitable, Callable

from bot.clashes import until_it_counts
from models.base import Database, Session

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
        """All that waits, also of rows that left the outbox before they were sent."""
        for row_id in list(self._waiting):
            await self.again(row_id)

    async def again(self, row_id: int) -> bool:
        """Whether something waited for this row; it is written when this returns."""
        mark = self._waiting.pop(row_id, None)
        if mark is None:
            return False
        try:
            await until_it_counts(lambda: self._written(mark))
        except BaseException:
            self._waiting[row_id] = mark
            raise
        return True

    async def _written(self, mark: Mark) -> None:
        async with self._database.transaction() as session:
            await mark(session)
