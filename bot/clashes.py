"""Two transactions that could not both be: one is done again, a moment later."""

import asyncio
import secrets

MOST = 50  # milliseconds


async def step_aside() -> None:
    """Whoever it was goes on first."""
    await asyncio.sleep(secrets.randbelow(MOST) / 1000)
