"""Updates side by side: those of different groups at once, those of one group or person in order. (D1)"""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Sequence
from typing import Any

AT_ONCE = 48
"""Updates in work at a time: enough that small talk is read several at once; few of them hold a session."""
WHO = ("from", "chat", "sender_chat")
ALONE = ("chat_member", "my_chat_member")
GOINGS = (
    "new_chat_members", "left_chat_member", "migrate_to_chat_id", "migrate_from_chat_id",
    "group_chat_created", "supergroup_chat_created",
)  # fmt: skip
"""Of a message: who comes and goes, and groups that become others."""


async def side_by_side(
    updates: Sequence[dict[str, Any]], take: Callable[[dict[str, Any]], Awaitable[None]]
) -> tuple[int, BaseException | None]:
    """Take all of them; how many from the front are done, and what went wrong with the first that is not.

    What comes after a failed one in its lane is left: it comes again, in order. Who is where and with which
    rights is about everything before and after it: nothing stands beside it.
    """
    last: dict[int, asyncio.Task[None]] = {}
    tasks: list[asyncio.Task[None]] = []
    alone: set[asyncio.Task[None]] = set()
    places = asyncio.Semaphore(AT_ONCE)
    for update in updates:
        lanes = set(lanes_of(update))
        stands_alone = is_alone(update)
        before = (
            set(tasks) if stands_alone else alone | {last[each] for each in lanes & last.keys()}
        )
        task = asyncio.create_task(_after(before, places, take, update))
        last.update(dict.fromkeys(lanes, task))
        tasks.append(task)
        alone = {task} if stands_alone else alone
    try:
        results = await asyncio.gather(*tasks, return_exceptions=True)
    except asyncio.CancelledError:
        await asyncio.gather(*tasks, return_exceptions=True)
        raise
    for number, result in enumerate(results):
        if isinstance(result, BaseException):
            return number, result
    return len(results), None


class Lanes:
    """The same for updates that come one by one, as a webhook brings them."""

    def __init__(self, take: Callable[[dict[str, Any]], Awaitable[None]]) -> None:
        self._take = take
        self._last: dict[int, asyncio.Task[None]] = {}
        self._all: set[asyncio.Task[None]] = set()
        self._alone: set[asyncio.Task[None]] = set()
        self._places = asyncio.Semaphore(AT_ONCE)

    async def take(self, update: dict[str, Any]) -> None:
        """Return when it is done, after all that came before it in its lanes; what fails there fails for itself."""
        lanes = set(lanes_of(update))
        stands_alone = is_alone(update)
        before = set(self._all) if stands_alone else self._alone | self._before(lanes)
        task = asyncio.create_task(_behind(before, self._places, self._take, update))
        self._all.add(task)
        self._last.update(dict.fromkeys(lanes, task))
        if stands_alone:
            self._alone.add(task)
        task.add_done_callback(lambda done: self._forget(done, lanes))
        await asyncio.shield(task)  # whoever asked may hang up: it is done all the same

    async def settle(self) -> None:
        """Wait for all that is in work."""
        await asyncio.gather(*self._all, return_exceptions=True)

    def _before(self, lanes: set[int]) -> set[asyncio.Task[None]]:
        return {self._last[each] for each in lanes & self._last.keys()}

    def _forget(self, task: asyncio.Task[None], lanes: set[int]) -> None:
        self._all.discard(task)
        self._alone.discard(task)
        for each in lanes:
            if self._last.get(each) is task:
                del self._last[each]
        if not task.cancelled():
            task.exception()  # nobody may have waited to hear it


def lanes_of(update: dict[str, Any]) -> Iterator[int]:
    """The chats and people that an update is about; the bot itself and Telegram's stand-ins are nobody."""
    for inner in update.values():
        if not isinstance(inner, dict):
            continue
        pressed = inner.get("message")
        named = [inner.get(key) for key in WHO]
        named += [pressed.get("chat")] if isinstance(pressed, dict) else []
        yield from (
            each["id"]
            for each in named
            if isinstance(each, dict) and isinstance(each.get("id"), int) and not each.get("is_bot")
        )


def is_alone(update: dict[str, Any]) -> bool:
    """Whether it is about who is where, or with which rights."""
    message = update.get("message")
    goes = isinstance(message, dict) and any(each in message for each in GOINGS)
    return goes or any(each in update for each in ALONE)


async def _behind(
    before: set[asyncio.Task[None]],
    places: asyncio.Semaphore,
    take: Callable[[dict[str, Any]], Awaitable[None]],
    update: dict[str, Any],
) -> None:
    if before:
        await asyncio.wait(before)
    async with places:
        await take(update)


async def _after(
    before: set[asyncio.Task[None]],
    places: asyncio.Semaphore,
    take: Callable[[dict[str, Any]], Awaitable[None]],
    update: dict[str, Any],
) -> None:
    for each in before:
        await each
    async with places:
        await take(update)
