"""A file that was dropped on the page: another program reads it, this one plays what that says."""

from __future__ import annotations

import asyncio
import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from simulator.programs import words_of
from simulator.replay import Replay

if TYPE_CHECKING:
    from simulator.world import World

LARGEST = 50_000_000
"""Bytes of a file; a year of a lively group is five million."""
LONGEST_NAME = 120


async def open_file(world: World, name: str, data: bytes, options: list[str]) -> Replay:
    """Have the file read, and put its people into a group. Raises ValueError with a sentence for the page."""
    command = world.scenery.history_command
    if not command:
        raise ValueError("this demo cannot read histories")
    if len(data) > LARGEST:
        raise ValueError(f"the file is larger than {LARGEST // 1_000_000} MB")
    told = await _read(command, name, data, options)
    if world.scenery.replay and not world.scenery.replay.ended:
        world.scenery.replay.control("end")
    bot = next(iter(world.bots.values()))
    world.scenery.replay = Replay(world, told, bot)
    world.changed()
    return world.scenery.replay


async def _read(command: str, name: str, data: bytes, options: list[str]) -> dict[str, Any]:
    words = words_of(command)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / (Path(name.replace("\\", "/")).name[-LONGEST_NAME:] or "chat.txt")
        await asyncio.to_thread(file.write_bytes, data)
        try:
            process = await asyncio.create_subprocess_exec(
                *words, str(file), *options,
                stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
            )  # fmt: skip
        except OSError as problem:
            raise ValueError(f"cannot start {words[0]!r}: {problem.strerror}") from None
        said, complained = await process.communicate()
    if process.returncode:
        lines = complained.decode("utf-8", "replace").strip().splitlines()
        raise ValueError(lines[-1].split(": ", 1)[-1] if lines else "the file cannot be read")
    try:
        found: dict[str, Any] = json.loads(said)
    except ValueError:
        raise ValueError("the file cannot be read") from None
    return found
