"""The pages as a child of the bot, started again where they end by themselves. (M2)"""

import asyncio
import contextlib
import logging
import os
import sys
from pathlib import Path

from bot.settings import Settings

log = logging.getLogger(__name__)

ROOT = Path(__file__).parent.parent
AGAIN = 5.0  # seconds before pages that ended by themselves are started again


async def beside(settings: Settings, stop: asyncio.Event) -> None:
    """`python -m bot web` until `stop`, whatever becomes of it meanwhile; it ends where this process does."""
    while not stop.is_set():
        try:
            child = await _started(settings)
        except OSError as error:
            log.error("web.ended status=%s", type(error).__name__)  # noqa: TRY400 - no traceback
            await _pause(stop)
            continue
        ended, stopping = asyncio.create_task(child.wait()), asyncio.create_task(stop.wait())
        await asyncio.wait({ended, stopping}, return_when=asyncio.FIRST_COMPLETED)
        if not ended.done():
            child.terminate()
            await child.wait()
            return
        stopping.cancel()
        log.error("web.ended status=%s", child.returncode)
        await _pause(stop)


async def _started(settings: Settings) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        "web",
        "--child",
        cwd=ROOT,
        stdin=asyncio.subprocess.PIPE,
        env={**os.environ, **_handed_on(settings)},
    )


async def _pause(stop: asyncio.Event) -> None:
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(stop.wait(), AGAIN)


def _handed_on(settings: Settings) -> dict[str, str]:
    """What the bot knows from elsewhere than its environment: a file `.env`, or its command line."""
    return {
        "BUURTWACHT_TOKEN": settings.token.get_secret_value(),
        "BUURTWACHT_API_URL": settings.api_url,
        "BUURTWACHT_DATABASE_URL": settings.database_url,
        "BUURTWACHT_LOG_LEVEL": settings.log_level.value,
        "BUURTWACHT_LOG_FORMAT": settings.log_format.value,
        "BUURTWACHT_WEB": settings.web,
        "BUURTWACHT_WEB_URL": settings.web_url,
        "BUURTWACHT_CLOCK": settings.clock.value,
        "BUURTWACHT_TILES": settings.tiles,
        "BUURTWACHT_TILES_BY": settings.tiles_by,
    }
