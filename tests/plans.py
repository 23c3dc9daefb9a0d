"""How the database finds what a statement names: by an index, or by going through every row there is."""

import sqlite3
from typing import Any

from sqlalchemy import event

from models.base import Database

CONSTANT = ("SCAN (subquery-1)", "SCAN CONSTANT ROW")
"""How an empty list of ids is asked for."""
OWN = ("sqlite_master", "alembic_version")
"""What SQLite and Alembic keep for themselves."""

_looked_at: set[str] = set()
_new: dict[str, Any] = {}


def watch(database: Database) -> None:
    """Note every statement that has a condition and was not looked at in this process. (SQLite)"""
    if database.is_shared:
        return

    @event.listens_for(database.engine.sync_engine, "before_cursor_execute")
    def note(
        _connection: Any, _cursor: Any, said: str, given: Any, _context: Any, many: bool
    ) -> None:
        typed = "\nWHERE" not in said and "?" not in said  # by a test, with its values in it
        own = typed or any(each in said for each in OWN)
        if "WHERE" in said and not own and said not in _looked_at:
            _new.setdefault(said, given[0] if many else given)


def whole_tables(file: str) -> list[str]:
    """Of what was noted: the statements for which every row of a table is gone through."""
    found = []
    with sqlite3.connect(file) as there:
        for said, given in _new.items():
            steps = [row[3] for row in there.execute(f"EXPLAIN QUERY PLAN {said}", given)]
            if any(step.startswith("SCAN") and step not in CONSTANT for step in steps):
                found.append(" ".join(said.split()))
    there.close()
    _looked_at.update(_new)
    _new.clear()
    return found
