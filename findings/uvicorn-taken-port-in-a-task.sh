#!/usr/bin/env bash
# uvicorn 0.54.0: started as a task beside other work, a server whose port is taken ends the whole event loop; the code that
# awaits the task never sees why.
#
# Seen with Python 3.11 on Linux: `uvicorn.Server(config).serve()` on a port that another program listens on calls
# sys.exit(3). Awaited directly, the SystemExit can be caught and told in a sentence of one's own. In a task, as when a program
# serves and does something else too, asyncio lets SystemExit out of the running loop: asyncio.run() raises it, every
# other task is cancelled, and the coroutine that awaits the server gets CancelledError, so that neither its "except
# SystemExit" nor its "except Exception" is reached. An engineer would expect the error where the task is awaited, as
# with any other exception, or an OSError as asyncio's own start_server raises. Binding the socket oneself and giving it to
# serve(sockets=[...]) avoids it.
#
# This script does both on a port that it holds itself; it fails when the two end alike.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check uvicorn==0.54.0
"$folder/venv/bin/python" - <<'PYTHON'
import asyncio
import socket
import sys

import uvicorn


async def app(scope, receive, send):
    """Nobody ever asks."""


def server(port):
    return uvicorn.Server(uvicorn.Config(app, port=port, log_level="critical", lifespan="off"))


async def awaited(port, seen):
    await look(server(port).serve(), seen)


async def in_a_task(port, seen):
    await look(asyncio.create_task(server(port).serve()), seen)


async def look(serving, seen):
    try:
        await serving
    except BaseException as error:
        seen.append(type(error).__name__)
        if isinstance(error, asyncio.CancelledError):
            raise


def tried(way, port):
    seen = []
    try:
        asyncio.run(way(port, seen))
    except SystemExit as ended:
        return seen, f"asyncio.run raised SystemExit({ended.code})"
    return seen, "the program went on"


with socket.create_server(("127.0.0.1", 0)) as taken:
    port = taken.getsockname()[1]
    direct, task = tried(awaited, port), tried(in_a_task, port)
print(f"uvicorn {uvicorn.__version__}, Python {sys.version.split()[0]}")
print(f"awaited directly: {direct[0]}, {direct[1]}")
print(f"awaited as a task: {task[0]}, {task[1]}")
expected = ((["SystemExit"], "the program went on"), (["CancelledError"], "asyncio.run raised SystemExit(3)"))
sys.exit(0 if (direct, task) == expected else 1)
PYTHON
