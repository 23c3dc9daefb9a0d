"""Two transactions that could not both be: one is done again, a moment later."""

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from typing import TypeVar

from models.base import ClashError, Database, Session

MOST = 50  # milliseconds

Found = TypeVar("Found")


async def until_it_counts(work: Callable[[], Awaitable[Found]]) -> Found:
    """What the work gives, done as often as it takes; whoever it clashes with goes on first."""
    while True:
        try:
            return await work()
        except ClashError:
            await asyncio.sleep(secrets.randbelow(MOST) / 1000)


async def written(database: Database, write: Callable[[Session], Awaitable[Found]]) -> Found:
    """What Telegram did is written down: in one transaction, again where that clashes, for it is done only once."""

    async def once() -> Found:
        async with database.transaction() as session:
            return await write(session)

    return await until_it_counts(once)
