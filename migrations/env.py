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
    with context.begin_transaction():
        context.run_migrations()


async def run() -> None:
    """Open the database named in the environment and migrate it."""
    database = Database(
        os.environ.get("BUURTWACHT_DATABASE_URL", "sqlite+aiosqlite:///buurtwacht.db")
    )
    try:
        async with database.engine.begin() as connection:
            await connection.run_sync(run_on)
    finally:
        await database.close()


given = context.config.attributes.get("connection")
if given is not None:
    run_on(given)
else:
    asyncio.run(run())
