"""Reports that came too late to be posted: their authors hear so, once nothing else waits. (D4)"""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime

MOST = 5000


@dataclass(frozen=True)
class Missed:
    """What somebody wrote last in a group while the bot could not hear it."""

    chat_id: int
    user_id: int
    text: str
    sent_at: datetime


class Late:
    """The last late text of each author in each group: memory only, gone with the process. (R4)"""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[int, int], Missed] = OrderedDict()

    def keep(self, missed: Missed) -> None:
        """Read it later: a new alarm goes first."""
        self._kept[missed.chat_id, missed.user_id] = missed
        while len(self._kept) > MOST:
            self._kept.popitem(last=False)

    def take(self, most: int) -> list[Missed]:
        """A few of them, oldest first."""
        return [self._kept.popitem(last=False)[1] for _ in range(min(most, len(self._kept)))]

    def forget(self, user_id: int) -> None:
        """Erase what one person said."""
        for key in [each for each in self._kept if each[1] == user_id]:
            del self._kept[key]
