"""Alembic's entry: runs the migrations over the same async drivers the bot uses."""

import asyncio

from alembic import context
from sqlalchemy import Connection

import models  # noqa: F401 - imported for its tables
from models.base import Base, Database

url = context.config.get_main_option("sqlalchemy.url") or "sqlite+aiosqlite:///buurtwacht.db"


def run_on(connection: Connection) -> None:
    """Migrate over one connection."""
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=connection.dialect.name == "sqlite",
        compare_type=True,
    )
    with context.begin_transaction():
        context.run_migrations()


async def run() -> None:
    """Open the database and migrate."""
    database = Database(url)
    try:
        async with database.engine.begin() as connection:
            await connection.run_sync(run_on)
    finally:
        await database.close()


asyncio.run(run())
