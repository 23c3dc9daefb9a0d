"""Has a sheet set by a process of its own, while the bot goes on. (M5)"""

import asyncio
import json
import sys
from pathlib import Path

from saar.effects import Sheet

ROOT = Path(__file__).parent.parent
MISSING = 3
"""What `python -m printing` ends with where letters are in none of the fonts."""
LONGEST = 30.0  # seconds


class LettersError(ValueError):
    """These letters cannot be printed."""


async def printed(sheet: Sheet) -> bytes:
    """The document; LettersError, or RuntimeError where the printing itself fails."""
    child = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "printing",
        sheet.name,
        sheet.form,
        cwd=ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        async with asyncio.timeout(LONGEST):
            made, said = await child.communicate(json.dumps(sheet.values).encode())
    except BaseException:
        child.kill()
        await child.wait()
        raise
    if child.returncode == MISSING:
        raise LettersError(said.decode())
    if child.returncode:
        raise RuntimeError(f"printing {sheet.name} failed")
    return made
