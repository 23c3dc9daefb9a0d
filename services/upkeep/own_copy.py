"""/mijngegevens: a copy of all that is kept about one person, readable and as JSON. (Privacy)"""

import json
from datetime import datetime
from enum import Enum
from typing import Any

from sqlalchemy import Column, Row, Table, or_, select

from models.base import Base, Session
from models.neighbourhood import Neighbourhood
from models.resident import Resident, neighbourhoods_of
from saar.effects import Text
from saar.retention import TERMS
from texts import render

OWN = frozenset({"resident_id", "reporter_id", "user_id", "receiver", "added_by"})
"""Columns that say whose a row is; the other ones that name a resident say who did something in it."""
BY_TELEGRAM_ID = frozenset({"user_id", "receiver", "added_by"})
OTHERS = frozenset(
    {("outbox", "payload"), ("incident", "facts"), ("ring", "name"), ("ring", "phone")}
)
"""What also tells of others: words about a neighbour's call, and what several people saw together."""
NAMED = frozenset({"id", "name", "country"})
"""Of a group that somebody brought the bot to: not its borders or its settings, which are the group's."""
COUNTED = {"reports": "report", "claims": "claim", "nudges": "nudge", "pictures": "picture"}
NAME = "mijngegevens.json"


async def summary(session: Session, person: Resident) -> Text:
    """What comes with the file: the groups, and how much of what there is."""
    held = await rows_of(session, person)
    groups = await neighbourhoods_of(session, person.id)
    counts = {name: len(held.get(table, ())) for name, table in COUNTED.items()}
    names = ", ".join(each.name for each in groups)
    return Text("own-copy", {"name": person.first_name, "names": names or "–", **counts})


async def file_of(
    session: Session, resident_id: int, locale: str, *, now: datetime
) -> bytes | None:
    """The whole copy as JSON; None where the person was erased meanwhile."""
    person = await session.get(Resident, resident_id)
    if person is None:
        return None
    held = await rows_of(session, person)
    told = {
        "made_at": now.isoformat(),
        "about": render.plain("own-copy-about", locale),
        "kept": [
            {
                "what": render.plain(f"own-copy-{table.replace('_', '-')}", locale),
                "table": table,
                "days_at_most": TERMS[table].total_seconds() / 86_400,
                "rows": rows,
            }
            for table, rows in held.items()
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=1).encode()


async def rows_of(session: Session, person: Resident) -> dict[str, list[dict[str, Any]]]:
    """Every row that is about this person, by table; of what they did for others only that they did."""
    found: dict[str, list[dict[str, Any]]] = {}
    for table in Base.metadata.sorted_tables:
        columns = persons_in(table)
        if not columns:
            continue
        whose = [column == _number(column, person) for column in columns]
        for row in await session.execute(select(table).where(or_(*whose))):
            found.setdefault(table.name, []).append(_told(table, row, person))
    return found


def persons_in(table: Table) -> list[Column[Any]]:
    """The columns of a table that name a resident, by our number or by Telegram's."""
    return [
        each for each in table.columns
        if each.name in BY_TELEGRAM_ID or any(key.column.table.name == "resident" for key in each.foreign_keys)
    ]  # fmt: skip


def _number(column: Column[Any], person: Resident) -> int:
    return person.user_id if column.name in BY_TELEGRAM_ID else person.id


def _told(table: Table, row: Row[Any], person: Resident) -> dict[str, Any]:
    values = row._mapping
    mine = any(
        values[column.name] == _number(column, person)
        for column in persons_in(table)
        if column.name in OWN
    )
    if table is Neighbourhood.__table__:
        return {name: _plain(value) for name, value in values.items() if name in NAMED}
    shown = {
        name: _plain(value)
        for name, value in values.items()
        if (table.name, name) not in OTHERS and value is not None and (mine or _is_time(value))
    }
    return shown if mine else {"id": values["id"], **shown}


def _is_time(value: Any) -> bool:
    return isinstance(value, datetime)


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, bytes):
        return None
    return value.as_json() if hasattr(value, "as_json") else value
