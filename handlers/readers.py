"""Who is read first, and together: what looks like an alarm at once, small talk several at a time. (D1)"""

import asyncio
import contextlib
import heapq
import itertools
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import cast

from understanding.meaning import Heard, Reading

PLACES = max(2, min(4, os.cpu_count() or 1))
"""Readings at a time: never one alone, so that an alarm waits for no other text."""
TOGETHER = 8
"""Texts that are read in one go: a third of the price of each alone, a few hundredths of a second for all."""
PRESSING = 0.5
"""The rank below which a text is read on its own."""

Read = Callable[[Heard], Reading | None]


@dataclass(order=True)
class _Asked:
    rank: float
    number: int
    heard: Heard = field(compare=False)
    read: Read = field(compare=False)
    answer: asyncio.Future[Reading | None] = field(compare=False)

    def told(self, reading: Reading | None) -> None:
        """The answer, where somebody still waits for it."""
        if not self.answer.done():
            self.answer.set_result(reading)

    def fails(self, error: Exception) -> None:
        """What went wrong, where somebody still waits."""
        if not self.answer.done():
            self.answer.set_exception(error)


class Readers:
    """Threads beside the loop; the lowest rank that waits is next, and of equal ranks the first.

    `prepare` thinks about several texts at once, so that reading each of them is cheap.
    """

    def __init__(self, prepare: Callable[[Sequence[Heard]], None]) -> None:
        self._prepare = prepare
        self._threads = ThreadPoolExecutor(PLACES, thread_name_prefix="reader")
        self._waiting: list[_Asked] = []
        self._number = itertools.count()
        self._running: set[asyncio.Task[None]] = set()

    async def ask(self, rank: float, heard: Heard, read: Read) -> Reading | None:
        """Wait for a place, and give what `read` answers there."""
        answer: asyncio.Future[Reading | None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, _Asked(rank, next(self._number), heard, read, answer))
        if len(self._running) < (PLACES if rank < PRESSING else PLACES - 1):
            self._running.add(asyncio.create_task(self._work()))
        return await answer

    async def _work(self) -> None:
        try:
            while batch := self._next():
                await self._answer(batch)
        finally:  # at once: what is asked from now on needs a new one
            self._running.discard(cast("asyncio.Task[None]", asyncio.current_task()))

    async def _answer(self, batch: list[_Asked]) -> None:
        loop = asyncio.get_running_loop()
        try:
            found = await loop.run_in_executor(self._threads, self._read, batch)
        except Exception as error:  # noqa: BLE001 - it belongs to whoever asked
            for each in batch:
                each.fails(error)
            return
        for each, reading in zip(batch, found, strict=True):
            each.told(reading)

    def _next(self) -> list[_Asked]:
        """The most pressing one; small talk brings what waits behind it, and leaves a place free for an alarm."""
        batch: list[_Asked] = []
        if self._waiting and self._waiting[0].rank >= PRESSING and len(self._running) >= PLACES:
            return batch
        while self._waiting and len(batch) < TOGETHER:
            each = heapq.heappop(self._waiting)
            if each.answer.done():
                continue
            batch.append(each)
            if each.rank < PRESSING:
                break
        return batch

    def _read(self, batch: list[_Asked]) -> list[Reading | None]:
        if len(batch) > 1:
            with contextlib.suppress(Exception):  # each is read alone then
                self._prepare([each.heard for each in batch])
        return [each.read(each.heard) for each in batch]
