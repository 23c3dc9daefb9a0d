#!/usr/bin/env bash
# aiosqlite 0.22.1: a connection that cannot be opened is reported twice, once to the program and now and then once more
# on stderr by a thread, after the event loop has ended.
#
# Seen with Python 3.11 on Linux: asyncio.run() around `await aiosqlite.connect(...)` on a path in a folder that does not
# exist raises sqlite3.OperationalError, which the program handles. In about one of eight runs of the loop the connection's
# worker thread, which was told to stop and not waited for, then raises "RuntimeError: Event loop is closed", and Python
# prints its traceback. A command-line program that ends with one clear sentence thus sometimes ends with a traceback under
# it. An engineer would expect that a connect that failed leaves nothing behind, as sqlite3.connect does.
#
# This script opens such a path 500 times, each in a loop of its own, with the error handled; it fails when no thread
# complains any more.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check aiosqlite==0.22.1
"$folder/venv/bin/python" - "$folder/no/such/folder.db" <<'PYTHON'
import asyncio
import sqlite3
import sys
import threading

complaints = []
threading.excepthook = lambda told: complaints.append(str(told.exc_value))


async def look():
    import aiosqlite

    try:
        async with aiosqlite.connect(sys.argv[1]):
            raise SystemExit("the path could be opened")
    except sqlite3.OperationalError:
        pass


for _ in range(500):
    asyncio.run(look())
print(f"aiosqlite 0.22.1, Python {sys.version.split()[0]}: {len(complaints)} of 500 handled failures left a thread that raised {set(complaints)}")
sys.exit(0 if complaints else 1)
PYTHON
