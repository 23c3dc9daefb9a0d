"""How much a bot may send; every number is about what Telegram tolerates, and can be changed."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from simulator.errors import too_many

if TYPE_CHECKING:
    from simulator.records import Chat

MINUTE = timedelta(seconds=60)
SECOND = timedelta(seconds=1)


class Refusal(NamedTuple):
    """A call that came too soon."""

    method: str
    chat_id: int
    at: datetime


@dataclass
class Limits:
    """Sends that were counted, per chat and per bot; ``refusals`` lists what came too soon.

    A chat takes one message a second with a burst, a group at most ``group_minute`` in 60 s, and a
    bot ``bot_second`` in all. Set ``enabled`` to False for a world without limits.
    """

    group_burst: int = 3
    private_burst: int = 5
    group_minute: int = 20
    bot_second: int = 30
    enabled: bool = True
    refusals: list[Refusal] = field(default_factory=list)
    _chat: dict[tuple[int, int], list[datetime]] = field(default_factory=lambda: defaultdict(list))
    _bot: dict[int, list[datetime]] = field(default_factory=lambda: defaultdict(list))
    _bucket: dict[tuple[int, int], tuple[float, datetime]] = field(default_factory=dict)

    def charge(
        self, method: str, bot_id: int, chat: Chat, *, now: datetime, count: int = 1
    ) -> None:
        """Count ``count`` sends. Raises ApiError 429 and counts nothing when they come too soon.

        Several that go out as one may pass the burst; what follows waits the longer.
        """
        if not self.enabled:
            return
        key = (bot_id, chat.id)
        wait = max(
            self._bot_wait(bot_id, now, count),
            self._minute_wait(key, chat, now, count),
            self._burst(key, chat, now),
        )
        if wait > 0:
            self.refusals.append(Refusal(method, chat.id, now))
            raise too_many(max(1, math.ceil(wait)))
        level, _ = self._level(key, chat, now)
        self._bucket[key] = (level - count, now)
        self._chat[key] += [now] * count
        self._bot[bot_id] += [now] * count

    def _bot_wait(self, bot_id: int, now: datetime, count: int) -> float:
        sent = self._bot[bot_id] = [at for at in self._bot[bot_id] if now - at < SECOND]
        return _wait(sent, self.bot_second, count, SECOND, now)

    def _minute_wait(self, key: tuple[int, int], chat: Chat, now: datetime, count: int) -> float:
        sent = self._chat[key] = [at for at in self._chat[key] if now - at < MINUTE]
        return 0.0 if chat.private else _wait(sent, self.group_minute, count, MINUTE, now)

    def _burst(self, key: tuple[int, int], chat: Chat, now: datetime) -> float:
        level, _ = self._level(key, chat, now)
        return max(0.0, 1.0 - level)

    def _level(self, key: tuple[int, int], chat: Chat, now: datetime) -> tuple[float, datetime]:
        full = float(self.private_burst if chat.private else self.group_burst)
        level, at = self._bucket.get(key, (full, now))
        return min(full, level + (now - at).total_seconds()), now


def _wait(sent: list[datetime], most: int, count: int, span: timedelta, now: datetime) -> float:
    """Seconds until ``count`` more fit; more than fit at all need only an empty ``span``."""
    over = len(sent) + min(count, most) - most
    return (sent[over - 1] + span - now).total_seconds() if over > 0 else 0.0
