"""The updates that wait for one bot."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from typing import Any

DEFAULT_OFF = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
KEPT = timedelta(hours=24)


class Wakeups:
    """Lets tasks of any event loop wait until somebody, in any thread, says that there is news."""

    def __init__(self) -> None:
        self.count = 0
        self._waiting: set[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = set()

    async def wait(self, seconds: float, *, since: int) -> bool:
        """Wait until ``count`` is past ``since``, at most ``seconds`` of real time; False if not."""
        entry = (asyncio.get_running_loop(), asyncio.Event())
        self._waiting.add(entry)
        if self.count != since:
            entry[1].set()
        try:
            await asyncio.wait_for(entry[1].wait(), seconds)
        except TimeoutError:
            return False
        else:
            return True
        finally:
            self._waiting.discard(entry)

    def wake(self) -> None:
        """Tell everybody who waits."""
        self.count += 1
        for loop, event in list(self._waiting):
            if not loop.is_closed():
                loop.call_soon_threadsafe(event.set)


class UpdateQueue:
    """Updates in order; an update stays until a later offset confirms it or a day has passed."""

    def __init__(self) -> None:
        self.next_id = 880_001
        self.pending: dict[int, dict[str, Any]] = {}
        self.allowed: list[str] = []
        self.poll = 0
        self.news = Wakeups()
        self._at: dict[int, datetime] = {}

    def wants(self, kind: str) -> bool:
        """Whether the bot asked for updates of this kind."""
        return kind in self.allowed if self.allowed else kind not in DEFAULT_OFF

    def put(self, kind: str, payload: dict[str, Any], at: datetime) -> None:
        """Add an update, if the bot wants its kind."""
        if not self.wants(kind):
            return
        self.pending[self.next_id] = {"update_id": self.next_id, kind: payload}
        self._at[self.next_id] = at
        self.next_id += 1
        self.news.wake()

    def confirm(self, offset: int) -> None:
        """Forget what lies before ``offset``; negative counts from the end of the queue."""
        ids = sorted(self.pending)
        gone = [i for i in ids if i < offset] if offset >= 0 else ids[:offset]
        for update_id in gone:
            self.forget(update_id)

    def forget(self, update_id: int) -> None:
        """Drop one update."""
        self.pending.pop(update_id, None)
        self._at.pop(update_id, None)

    def clear(self) -> None:
        """Drop all updates."""
        self.pending.clear()
        self._at.clear()

    def ready(self, now: datetime, limit: int) -> list[dict[str, Any]]:
        """The oldest updates of the last day, at most ``limit``."""
        for update_id in [i for i, at in list(self._at.items()) if now - at > KEPT]:
            self.forget(update_id)
        return [update for _, update in sorted(self.pending.items())][:limit]
