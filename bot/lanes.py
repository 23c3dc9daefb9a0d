"""Updates side by side: those of different groups at once, those of one group or person in order. (D1)"""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Sequence
from typing import Any

AT_ONCE = 48
"""Updates in work at a time; each may hold a session."""
CHATS = ("chat", "from", "sender_chat")
MOVED = ("migrate_to_chat_id", "migrate_from_chat_id")


async def side_by_side(
    updates: Sequence[dict[str, Any]], take: Callable[[dict[str, Any]], Awaitable[None]]
) -> tuple[int, BaseException | None]:
    """Take all of them; how many from the front are done, and what went wrong with the first that is not.

    What comes after a failed one in its lane is left: it comes again, in order.
    """
    last: dict[int, asyncio.Task[None]] = {}
    tasks: list[asyncio.Task[None]] = []
    places = asyncio.Semaphore(AT_ONCE)
    for update in updates:
        lanes = set(lanes_of(update))
        before = {last[lane] for lane in lanes if lane in last}
        task = asyncio.create_task(_after(before, places, take, update))
        last.update(dict.fromkeys(lanes, task))
        tasks.append(task)
    try:
        results = await asyncio.gather(*tasks, return_exceptions=True)
    except asyncio.CancelledError:
        await asyncio.gather(*tasks, return_exceptions=True)
        raise
    for number, result in enumerate(results):
        if isinstance(result, BaseException):
            return number, result
    return len(results), None


def lanes_of(update: dict[str, Any]) -> Iterator[int]:
    """The chats and people that an update is about."""
    for inner in update.values():
        if not isinstance(inner, dict):
            continue
        about = inner.get("message")
        for where in (inner, about if isinstance(about, dict) else {}):
            named = (where.get(key) for key in CHATS)
            yield from (
                int(each["id"]) for each in named if isinstance(each, dict) and "id" in each
            )
            yield from (int(where[key]) for key in MOVED if isinstance(where.get(key), int))


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
