"""Alembic's entry: migrates over the connection it is given, or over the one in the settings."""

import asyncio
import os

from alembic import context
from sqlalchemy import Connection

import models  # noqa: F401 - imported for its tables
from models.base import Base, Database


def run_on(connection: Connection) -> None:
    """Migrate over one connection."""
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=connection.dialect.name == "sqlite",
        compare_type=True,
    )
    used = numbers_used(connection)
    with context.begin_transaction():
        context.run_migrations()
    keep_numbers(connection, used)


def numbers_used(connection: Connection) -> dict[str, int]:
    """The highest number that each table with autoincrement ever gave out (SQLite)."""
    if connection.dialect.name != "sqlite":
        return {}
    made = "SELECT 1 FROM sqlite_master WHERE name = 'sqlite_sequence'"
    if connection.exec_driver_sql(made).first() is None:
        return {}
    return {row[0]: row[1] for row in connection.exec_driver_sql("SELECT * FROM sqlite_sequence")}


def keep_numbers(connection: Connection, used: dict[str, int]) -> None:
    """A table that was made anew starts from the rows it has left: numbers would be used again."""
    for table, number in used.items():
        connection.exec_driver_sql(
            "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", (number, table)
        )


async def run() -> None:
    """Open the database named in the environment and migrate it."""
    database = Database(
        os.environ.get("BUURTWACHT_DATABASE_URL", "sqlite+aiosqlite:///buurtwacht.db")
    )
    try:
        async with database.changing_tables() as connection:
            await connection.run_sync(run_on)
    finally:
        await database.close()


given = context.config.attributes.get("connection")
if given is not None:
    run_on(given)
else:
    asyncio.run(run())
