#!/usr/bin/env bash
# SQLAlchemy 2.1.9 calls a listener of "begin" for a connection in AUTOCOMMIT as well, so the usual recipe for SQLite, a listener that
# runs BEGIN IMMEDIATE itself, takes the database's write lock for a connection that was asked to have no transaction at all.
#
# The recipe (switch the driver's own BEGIN off on "connect", emit one on "begin") stands in SQLAlchemy's pages on SQLite. With
# execution_options(isolation_level="AUTOCOMMIT") the log then says "DBAPI should not BEGIN due to autocommit mode", the listener runs
# all the same, and a mere SELECT holds up every writer until its connection is closed; two readers in AUTOCOMMIT hold up each other.
# An engineer would expect AUTOCOMMIT to mean that nothing begins, or the two to be refused together.
#
# A listener can look at connection.get_execution_options() and begin something else, or nothing.
#
# The script fails when the listener is no longer called in AUTOCOMMIT, when the lock is not taken, or when looking at the options helps
# no more.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check sqlalchemy==2.1.9
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import sqlite3
import sys

from sqlalchemy import create_engine, event, text


def engine(looks):
    made = create_engine("sqlite:///a.db")
    calls = []

    @event.listens_for(made, "connect")
    def connect(raw, _record):
        raw.isolation_level = None

    @event.listens_for(made, "begin")
    def begin(connection):
        quiet = connection.get_execution_options().get("isolation_level") == "AUTOCOMMIT"
        calls.append(quiet)
        if not (looks and quiet):
            connection.exec_driver_sql("BEGIN IMMEDIATE")

    return made, calls


def writer_waits(looks):
    made, calls = engine(looks)
    with made.connect().execution_options(isolation_level="AUTOCOMMIT") as reader:
        reader.execute(text("SELECT 1")).all()
        try:
            with sqlite3.connect("a.db", timeout=0.2) as other:
                other.execute("CREATE TABLE IF NOT EXISTS t (n)")
            held = False
        except sqlite3.OperationalError as error:
            held = str(error)
    return calls, held


plain, looking = writer_waits(False), writer_waits(True)
print(f"the listener as the recipe has it: called {len(plain[0])} time(s) in AUTOCOMMIT; a writer beside it: {plain[1] or 'goes on'}")
print(f"one that looks at the options: called {len(looking[0])} time(s); a writer beside it: {looking[1] or 'goes on'}")
fine = plain == ([True], "database is locked") and looking == ([True], False)
sys.exit(0 if fine else 1)
PYTHON
