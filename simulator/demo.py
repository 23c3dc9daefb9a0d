"""The demo: the server and the bot as its child, which start and end together."""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import signal
import socket
import sys
import webbrowser
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import uvicorn

from simulator.programs import words_of
from simulator.server import application
from simulator.town import BadTown, Town

if TYPE_CHECKING:
    from collections.abc import Iterator

CHILD_GRACE = 2.5
SERVER_GRACE = 1


@dataclass(frozen=True)
class Plan:
    """What the command line asks for; ``run`` empty means the server alone."""

    run: str
    host: str
    port: int
    browser: bool

    @property
    def url(self) -> str:
        """The address that a browser and the child on this machine use."""
        host = "127.0.0.1" if self.host in ("", "0.0.0.0") else self.host
        return f"http://[{host}]:{self.port}" if ":" in host else f"http://{host}:{self.port}"


def listen(plan: Plan) -> socket.socket:
    """A socket on the wanted port. Raises OSError where that is taken."""
    family = socket.AF_INET6 if ":" in plan.host else socket.AF_INET
    taken = socket.socket(family, socket.SOCK_STREAM)
    try:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind((plan.host, plan.port))
        taken.listen(128)
    except OSError:
        taken.close()
        raise
    return taken


def empty(folders: tuple[str, ...]) -> None:
    """Make each folder, and empty it where it is there. Raises BadTown for one outside of here."""
    here = Path.cwd().resolve()
    for name in folders:
        folder = (here / name).resolve()
        if here not in folder.parents:
            raise BadTown(f"refusing to empty {name!r}: it is not a folder inside {here}")
        if folder.exists():
            shutil.rmtree(folder)
        folder.mkdir(parents=True)


class _Server(uvicorn.Server):
    """A server that leaves the signals to the demo."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


async def serve(town: Town, plan: Plan, taken: socket.socket) -> int:
    """Run until a signal or the end of the child; gives the exit status."""
    config = uvicorn.Config(
        application(town.world),
        log_level="warning",
        access_log=False,
        date_header=False,
        server_header=False,
        timeout_graceful_shutdown=SERVER_GRACE,
    )
    server = _Server(config)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):
            loop.add_signal_handler(number, stop.set)
    serving = asyncio.create_task(server.serve(sockets=[taken]))
    status = 0
    try:
        _say(f"The simulator listens on {plan.url} - Ctrl-C ends it.")
        _open_browser(plan)
        status = await _until_the_end(town, plan, stop)
    finally:
        town.world.close()
        server.should_exit = True
        await serving
    return status


async def _until_the_end(town: Town, plan: Plan, stop: asyncio.Event) -> int:
    stopping = asyncio.create_task(stop.wait())
    if not plan.run:
        await stopping
        return 0
    child = await _start(town, plan)
    ended = asyncio.create_task(child.wait())
    try:
        await asyncio.wait({stopping, ended}, return_when=asyncio.FIRST_COMPLETED)
        if ended.done() and not stop.is_set():
            status = ended.result()
            _complain(f"The bot ended by itself {_how(status)}.")
            return status if status >= 0 else 128 - status
        return 0
    finally:
        stopping.cancel()
        await _end(child, ended)


def _how(status: int) -> str:
    if status < 0:
        return f"on signal {signal.Signals(-status).name}"
    return f"with exit status {status}"


async def _start(town: Town, plan: Plan) -> asyncio.subprocess.Process:
    command = words_of(plan.run)
    given = {name: value.replace("{url}", plan.url) for name, value in town.environment.items()}
    try:
        return await asyncio.create_subprocess_exec(
            *command, env=os.environ | given, start_new_session=True
        )
    except OSError as problem:
        raise BadTown(f"cannot start {command[0]!r}: {problem.strerror}") from problem


async def _end(child: asyncio.subprocess.Process, ended: asyncio.Task[int]) -> None:
    """Ask the child to end, and after a moment make it and what it started end."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        if ended.done():
            return
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.pid, number)
        await asyncio.wait({ended}, timeout=CHILD_GRACE)


def _open_browser(plan: Plan) -> None:
    shown = sys.platform in ("darwin", "win32") or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )
    if plan.browser and shown:
        webbrowser.open(plan.url)


def _say(sentence: str) -> None:
    sys.stdout.write(f"{sentence}\n")
    sys.stdout.flush()


def _complain(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")
    sys.stderr.flush()
