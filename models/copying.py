"""Everything in one database, once more in another one of either kind."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Row, Table, delete, func, inspect, select, text, update

from models.base import Base, Database, Session, insert
from models.duty import Duty

AT_ONCE = 500
"""Rows in a lot, which is a transaction of its own, so that an ended copy goes on where it was."""
MOVING = "moving"


def tables() -> list[Table]:
    """All that is copied, in an order in which nothing points to what is not there yet."""
    return [each for each in Base.metadata.sorted_tables if each is not Duty.__table__]


async def is_one(database: Database) -> bool:
    """Whether it holds an installation; a file that is not there is not made."""
    if not database.is_shared and not _file(database).exists():
        return False
    async with database.engine.connect() as connection:
        return await connection.run_sync(lambda each: inspect(each).has_table("alembic_version"))


async def holds_every_letter(session: Session) -> bool:
    """Whether it is in UTF-8, as SQLite always is."""
    if session.get_bind().dialect.name == "sqlite":
        return True
    found: str | None = await session.scalar(text("SHOW server_encoding"))
    return found == "UTF8"


def _file(database: Database) -> Path:
    return Path(database.engine.url.database or "")


def by_name(name: str) -> Table:
    """One of them."""
    return Base.metadata.tables[name]


async def moving_from(session: Session) -> str | None:
    """Where an unfinished copy into this database comes from; None where there is none."""
    row = await session.get(Duty, MOVING)
    return row.holder if row else None


async def begin(session: Session, source: str) -> None:
    """From now on this database is half of another one."""
    session.add(Duty(name=MOVING, holder=source))


async def end(session: Session) -> None:
    """It is a whole one."""
    await session.execute(delete(Duty).where(Duty.name == MOVING))


async def count(session: Session, table: Table) -> int:
    """How many rows it has."""
    return await session.scalar(select(func.count()).select_from(table)) or 0


async def copy(source: Database, target: Database, table: Table) -> None:
    """Bring over what is not there yet."""
    async with source.transaction() as reading:
        await copy_from(reading, target, table)


async def copy_from(reading: Session, target: Database, table: Table) -> None:
    """The same out of a session that sees everything as it stood at one instant."""
    own = _to_itself(table)
    async for lot in _lots(reading, table):
        rows = [dict(row._mapping) | dict.fromkeys(own) for row in lot]
        async with target.transaction() as session:
            new = insert(session, table).values(rows)
            await session.execute(new.on_conflict_do_nothing())
    for name in own:
        pointing = select(table).where(table.c[name].is_not(None))
        async with target.transaction() as session:
            for row in await reading.execute(pointing):
                there = update(table).where(table.c.id == row.id)
                await session.execute(there.values({name: row._mapping[name]}))


async def empty(session: Session) -> None:
    """All rows go."""
    for table in reversed(tables()):
        await session.execute(delete(table))


async def is_same_version(reading: Session, other: Database) -> bool:
    """Whether both have the same tables, by the number that Alembic keeps."""
    version = text("SELECT version_num FROM alembic_version")
    async with other.reading() as theirs:
        there = (await theirs.execute(version)).scalars().all()
    return (await reading.execute(version)).scalars().all() == there


async def same(source: Database, target: Database, table: Table) -> bool:
    """Whether both hold the same rows, value by value."""
    async with source.transaction() as one, target.transaction() as other:
        ours = [row async for lot in _lots(one, table) for row in lot]
        theirs = [row async for lot in _lots(other, table) for row in lot]
    return [tuple(each) for each in ours] == [tuple(each) for each in theirs]


async def go_on_counting(source: Session, target: Session, table: Table) -> None:
    """No number that was given out is given out again, not even one whose row is gone. (D2)"""
    column = _counted(table)
    if column is not None and (given := await used(source, table)):
        await _set_used(target, table, given)


def _counted(table: Table) -> Column[Any] | None:
    column: Column[Any] | None = table.autoincrement_column
    return column


async def used(session: Session, table: Table) -> int:
    """The highest number that its counter ever gave out."""
    highest: int = await session.scalar(select(func.max(table.c.id))) or 0
    if session.get_bind().dialect.name == "sqlite":
        asked = text("SELECT seq FROM sqlite_sequence WHERE name = :name")
    else:
        asked = text("SELECT pg_sequence_last_value(pg_get_serial_sequence(:name, 'id'))")
    found: int | None = await session.scalar(asked, {"name": table.name})
    return max(highest, found or 0)


async def _set_used(session: Session, table: Table, used: int) -> None:
    values = {"name": table.name, "used": used}
    if session.get_bind().dialect.name == "sqlite":
        await session.execute(text("DELETE FROM sqlite_sequence WHERE name = :name"), values)
        new = text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :used)")
        await session.execute(new, values)
        return
    await session.execute(text("SELECT setval(pg_get_serial_sequence(:name, 'id'), :used)"), values)


async def _lots(session: Session, table: Table) -> AsyncIterator[list[Row[Any]]]:
    rows = await session.stream(select(table).order_by(*table.primary_key.columns))
    async for lot in rows.partitions(AT_ONCE):
        yield list(lot)


def _to_itself(table: Table) -> list[str]:
    """Columns that point to other rows of the same table: filled in when all are there."""
    return [each.parent.name for each in table.foreign_keys if each.column.table is table]
