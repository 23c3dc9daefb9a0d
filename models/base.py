"""The database: one base class, UTC instants, JSON values, and the only way to a session."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, ClassVar, TypeVar, cast

import aiosqlite
from sqlalchemy import (
    JSON,
    BigInteger,
    DateTime,
    Enum,
    Integer,
    MetaData,
    Table,
    event,
    make_url,
    text,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Dialect
from sqlalchemy.exc import DBAPIError, OperationalError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import (
    AsyncConnection,
    AsyncEngine,
    AsyncSession,
    async_sessionmaker,
    create_async_engine,
)
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import TypeDecorator

from saar.facts import Facts

Session = AsyncSession
Row = TypeVar("Row", bound="Base")

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

BUSY_TIMEOUT = 20_000  # milliseconds that a writer waits for another one (SQLite)
PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=NORMAL",
    "foreign_keys=ON",
    f"busy_timeout={BUSY_TIMEOUT}",
    "secure_delete=ON",
)


def insert(session: Session, table: type["Base"] | Table) -> sqlite.Insert:
    """An INSERT that knows "on conflict", as the database of this session says it."""
    here = session.get_bind().dialect.name
    make = postgresql.insert if here == "postgresql" else sqlite.insert
    return cast("sqlite.Insert", make(table))


async def once(session: Session, table: type[Row], key: tuple[str, ...], **values: Any) -> Row:
    """The row with these values, written now unless somebody else just was first."""
    new = insert(session, table).values(values)
    same = new.on_conflict_do_update(index_elements=list(key), set_={key[0]: new.excluded[key[0]]})
    found = await session.scalars(
        same.returning(table), execution_options={"populate_existing": True}
    )
    return found.one()


class UtcDateTime(TypeDecorator[datetime]):
    """An aware instant in UTC; SQLite gives naive ones back even for timezone=True."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse naive instants."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant without a time zone cannot be stored")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give every instant its zone back."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class FactsColumn(TypeDecorator[Facts]):
    """`saar.facts.Facts` as JSON."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: Facts | None, dialect: Dialect) -> Any:
        """Plain JSON of what is set."""
        return None if value is None else value.as_json()

    def process_result_value(self, value: Any, dialect: Dialect) -> Facts | None:
        """The frozen value."""
        return None if value is None else Facts.from_json(value)


def _values(kind: type[StrEnum]) -> list[str]:
    return [each.value for each in kind]


class Base(DeclarativeBase):
    """All tables."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        int: BigInteger().with_variant(Integer(), "sqlite"),
        datetime: UtcDateTime(),
        Facts: FactsColumn(),
        dict[str, Any]: JSON(),
        StrEnum: Enum(StrEnum, native_enum=False, length=20, values_callable=_values),
    }


class FileState(StrEnum):
    """What became of the database's file while it was open."""

    THERE = "there"
    WRITTEN_AGAIN = "written_again"
    REPLACED = "replaced"


class BrokenReferencesError(Exception):
    """Rows of these tables point to rows that are not there."""

    def __init__(self, tables: list[str]) -> None:
        super().__init__(", ".join(tables))


def is_postgres(url: str) -> bool:
    """Whether an address names a PostgreSQL server."""
    return make_url(url).get_backend_name() == "postgresql"


class ClashError(SQLAlchemyError):
    """Another transaction changed what this one had read: nothing of it counts, and it is done again."""


CLASHES = ("40001", "40P01")
"""What PostgreSQL answers then: no order of the two would give this, and each waits for the other."""


CONNECT: dict[str, Any] = {
    "connect_timeout": 10,
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": 10_000,
    "application_name": "buurtwacht",
}
"""A server that is cut off is noticed within ten seconds."""
LEFT_OPEN = "30s"
"""After so long PostgreSQL ends a transaction whose process is cut off, so that it holds no row any more, and a
statement that goes on and on.
"""
SAYS = "buurtwacht"
"""The channel on which PostgreSQL tells whoever sends that something waits in the outbox."""
CHANGING = 0x112_5AA2  # the number of the lock under which PostgreSQL's tables are changed
READS = "buurtwacht_reads"
"""Of a connection: it only reads, so SQLite begins without holding up who writes."""
WAITS = "waits"
"""In a session's `info`: it wrote something that is to be sent."""


AWAY = ("08", "25006", "25P03", "53", "57", "58")
"""SQLSTATEs of a PostgreSQL that cannot work just now: away, read-only, full, ended, or too slow. It is nobody's fault,
and is tried again.
"""


class Database:
    """Owns the engine. `url` as SQLAlchemy writes it, with an async driver.

    Transactions are as if they came one after another: on SQLite they do, PostgreSQL says ClashError where
    they could not have.
    """

    def __init__(self, url: str) -> None:
        postgres = is_postgres(url)
        shared = {"isolation_level": "SERIALIZABLE", "connect_args": CONNECT}
        self.engine: AsyncEngine = create_async_engine(
            url, hide_parameters=True, **(shared if postgres else {})
        )
        (_prepare_postgres if postgres else _prepare_sqlite)(self.engine)
        self._sessions = async_sessionmaker(self.engine, expire_on_commit=False)
        # SQLite lets a waiting writer sleep and try again, which is unfair: one that waits long is
        # overtaken. Within a process a fair queue costs nothing; between processes SQLite decides.
        self._file: int | None = None
        self._turn = asyncio.Lock() if self.engine.dialect.name == "sqlite" else nullcontext()

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Session]:
        """A session in one transaction: committed at the end, rolled back by any exception."""
        try:
            async with self._turn, self._sessions.begin() as session:
                yield session
                await self._tell(session)
        except DBAPIError as error:
            state = getattr(error.orig, "sqlstate", None) or ""
            if state in CLASHES:
                raise ClashError from None
            if state.startswith(AWAY) or error.connection_invalidated:
                raise OperationalError(error.statement, None, error.orig or error) from None
            raise
        except PoolTimeout as error:
            raise OperationalError(None, None, error) from None

    async def _tell(self, session: Session) -> None:
        """Whoever sends hears of it with the commit, in whichever process that is. (PostgreSQL)"""
        await session.flush()
        if session.info.pop(WAITS, False) and self.is_shared:
            await session.execute(text(f"NOTIFY {SAYS}"))

    @property
    def is_shared(self) -> bool:
        """Whether several processes may work on it at a time."""
        return self.engine.dialect.name == "postgresql"

    @asynccontextmanager
    async def single(self) -> AsyncIterator[Session]:
        """A session whose every statement stands for itself: nothing is held while its answer is on the way."""
        alone = self.engine.execution_options(isolation_level="AUTOCOMMIT")
        async with self._turn, AsyncSession(alone) as session:
            yield session

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Session]:
        """A session that can only read, as everything stood at its first statement; nobody waits for it."""
        kept: dict[str, Any] = {READS: True}
        if self.is_shared:
            kept = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
        async with self.engine.connect() as opened:
            connection = await opened.execution_options(**kept)
            async with AsyncSession(connection, expire_on_commit=False) as session:
                yield session

    async def scrub(self) -> bool:
        """What was deleted is nowhere in the files any more: SQLite keeps old pages in its log until then.

        `secure_delete` writes over what goes; emptying the log takes the older copies away. (Privacy)
        False where another program reads just now; nobody is held up for that.
        """
        if self.engine.dialect.name != "sqlite":
            return True
        async with self._turn, self.engine.connect() as connection:
            driver: Any = (await connection.get_raw_connection()).driver_connection
            await driver.execute("PRAGMA busy_timeout=0")
            try:
                asked = await driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                (busy, *_) = await asked.fetchone()
            finally:
                await driver.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT}")
        return not busy

    @asynccontextmanager
    async def changing_tables(self) -> AsyncIterator[AsyncConnection]:
        """One transaction in which tables may be made anew; BrokenReferencesError, and all is undone,
        where a row points to nothing that pointed to something before.

        SQLite changes a table by copying it and dropping the old one. With foreign keys on, the
        drop would empty every table that points there (Alembic 1.20, batch mode), and they cannot be
        switched within a transaction.
        """
        async with self._turn, self.engine.connect() as connection:
            if self.is_shared:
                await connection.execution_options(isolation_level="READ COMMITTED")
                async with connection.begin():
                    await connection.execute(text("SET LOCAL statement_timeout = 0"))
                    # of several that start at once one changes the tables, and the others see it done
                    await connection.execute(text(f"SELECT pg_advisory_xact_lock({CHANGING})"))
                    yield connection
                return
            driver: Any = (await connection.get_raw_connection()).driver_connection
            await driver.execute("PRAGMA foreign_keys=OFF")
            try:
                async with connection.begin():
                    before = await _lost_references(connection)
                    yield connection
                    lost = await _lost_references(connection) - before
                    if lost:
                        raise BrokenReferencesError(sorted({each[0] for each in lost}))
            finally:
                await driver.execute("PRAGMA foreign_keys=ON")

    async def keep_file(self) -> FileState:
        """Is the file still there that all this stands in? Where somebody removed it, it is written again
        from what is still open; one that was put in its place is only told about. (SQLite)
        """
        name = self.engine.url.database
        if self.engine.dialect.name != "sqlite" or not name or name == ":memory:":
            return FileState.THERE
        async with self._turn:
            found = _number_of(name)
            if found is None:
                async with self.engine.connect() as connection:
                    driver: Any = (await connection.get_raw_connection()).driver_connection
                    await driver.execute("VACUUM INTO ?", (name,))
                await self.engine.dispose()
                self._file = _number_of(name)
                return FileState.WRITTEN_AGAIN
            self._file = self._file or found
            return FileState.THERE if self._file == found else FileState.REPLACED

    async def close(self) -> None:
        """Close all connections."""
        await self.engine.dispose()


def _number_of(name: str) -> int | None:
    """Which file has this name now; None where none has."""
    try:
        return Path(name).stat().st_ino
    except FileNotFoundError:
        return None


async def _lost_references(connection: AsyncConnection) -> set[tuple[str, int, str]]:
    """Table, row and the table that it points to in vain."""
    found: Any = (await connection.exec_driver_sql("PRAGMA foreign_key_check")).all()
    return {(str(row[0]), int(row[1] or 0), str(row[2])) for row in found}


async def _opened(*where: Any, **how: Any) -> aiosqlite.Connection:
    """A connection; where it cannot be made, its thread has ended before the error is told.

    The driver lets that thread go on and speak to the loop, which may have ended by then (aiosqlite
    0.22.1): a traceback under the one sentence that a person should read.
    """
    connection = aiosqlite.connect(*where, **how)
    worker = connection._thread
    worker.daemon = True
    try:
        return await connection
    except sqlite3.Error:
        await asyncio.to_thread(worker.join)
        raise


def _prepare_postgres(engine: AsyncEngine) -> None:
    @event.listens_for(engine.sync_engine, "connect")
    def set_up(connection: Any, _record: Any) -> None:
        cursor = connection.cursor()
        cursor.execute(f"SET idle_in_transaction_session_timeout = '{LEFT_OPEN}'")
        cursor.execute(f"SET statement_timeout = '{LEFT_OPEN}'")
        cursor.close()
        connection.commit()


def _prepare_sqlite(engine: AsyncEngine) -> None:
    @event.listens_for(engine.sync_engine, "do_connect")
    def connect(_dialect: Any, _record: Any, _where: Any, how: dict[str, Any]) -> None:
        how["async_creator_fn"] = _opened

    @event.listens_for(engine.sync_engine, "connect")
    def set_up(connection: Any, _record: Any) -> None:
        # The driver must not open transactions of its own: it would begin them deferred, and two
        # deferred readers that both see "nobody is calling" would both write a lease.
        connection.isolation_level = None
        cursor = connection.cursor()
        try:
            for pragma in PRAGMAS:
                cursor.execute(f"PRAGMA {pragma}")
        except Exception:
            connection.close()
            raise
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Any) -> None:
        reads = connection.get_execution_options().get(READS, False)
        connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")
