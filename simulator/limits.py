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

    def charge(self, method: str, bot_id: int, chat: Chat, *, now: datetime) -> None:
        """Count one send. Raises ApiError 429 and counts nothing when it comes too soon."""
        if not self.enabled:
            return
        key = (bot_id, chat.id)
        wait = max(
            self._bot_wait(bot_id, now),
            self._minute_wait(key, chat, now),
            self._burst(key, chat, now),
        )
        if wait > 0:
            self.refusals.append(Refusal(method, chat.id, now))
            raise too_many(max(1, math.ceil(wait)))
        level, _ = self._level(key, chat, now)
        self._bucket[key] = (level - 1, now)
        self._chat[key].append(now)
        self._bot[bot_id].append(now)

    def _bot_wait(self, bot_id: int, now: datetime) -> float:
        sent = self._bot[bot_id] = [at for at in self._bot[bot_id] if now - at < SECOND]
        if len(sent) < self.bot_second:
            return 0.0
        return (sent[-self.bot_second] + SECOND - now).total_seconds()

    def _minute_wait(self, key: tuple[int, int], chat: Chat, now: datetime) -> float:
        sent = self._chat[key] = [at for at in self._chat[key] if now - at < MINUTE]
        if chat.private or len(sent) < self.group_minute:
            return 0.0
        return (sent[-self.group_minute] + MINUTE - now).total_seconds()

    def _burst(self, key: tuple[int, int], chat: Chat, now: datetime) -> float:
        level, _ = self._level(key, chat, now)
        return max(0.0, 1.0 - level)

    def _level(self, key: tuple[int, int], chat: Chat, now: datetime) -> tuple[float, datetime]:
        full = float(self.private_burst if chat.private else self.group_burst)
        level, at = self._bucket.get(key, (full, now))
        return min(full, level + (now - at).total_seconds()), now
