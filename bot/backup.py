"""`python -m bot backup` and `restore`: all of an installation in one file, and back, on either kind of database."""

import contextlib
import gzip
import os
import tempfile
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken
from sqlalchemy.exc import SQLAlchemyError

from bot.alone import alone
from bot.clashes import written
from bot.clock import system_now
from bot.errors import StartError, reason_of
from bot.moving import unused
from bot.run import migrate
from bot.settings import Settings
from models import copying
from models.base import Database, Session
from services.upkeep import housekeeping

PLAIN, SEALED = b"buurtwacht backup 1\n", b"buurtwacht sealed 1\n"
"""What a file begins with, before the line with its time: readable by whoever has it, or only with the key."""
OWN = 0o600
"""Nobody but the owner reads a copy or a key."""


def new_key(path: Path) -> str:
    """A key in a file of its own; StartError where there is one already, for an old copy needs it."""
    if path.exists():
        raise StartError(f"{path} is there already: copies that were sealed with it need it.")
    _write(path, Fernet.generate_key())
    return f"{path} holds the key now. Keep it apart from the copies: without it nobody can read them, not even you."


async def save(settings: Settings, path: Path, key: Path | None) -> str:
    """A consistent copy, made while the bot goes on; one sentence about it. An older file of this name is replaced at the end."""
    seal = _seal(key)
    source = Database(settings.database_url)
    try:
        if not await copying.is_one(source):
            raise StartError("There is no installation yet: look at BUURTWACHT_DATABASE_URL.")
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "copy.db"
            count = await _copied(source, file)
            packed = gzip.compress(file.read_bytes())
    except (SQLAlchemyError, OSError) as error:
        raise StartError(f"The copy was not made ({reason_of(error)}).") from None
    finally:
        await source.close()
    at = f"{system_now():%Y-%m-%dT%H:%M%z}\n".encode()
    data = SEALED + at + seal.encrypt(packed) if seal else PLAIN + at + packed
    _write(path, data)
    how = "sealed" if seal else "readable by whoever has it"
    return f"{count} rows, {len(data) / 1e6:.1f} MB, {how}: {path}"


async def _copied(source: Database, file: Path) -> int:
    """Everything as it stood at one instant, in a file of SQLite's; how many rows."""
    target = Database(f"sqlite+aiosqlite:///{file}")
    total = 0
    try:
        await migrate(target)
        async with source.reading() as reading:
            if not await copying.is_same_version(reading, target):
                raise StartError(
                    "The database is of another version: start this version's bot on it once."
                )
            for table in copying.tables():
                await copying.copy_from(reading, target, table)
                total += await copying.count(reading, table)
            async with target.transaction() as theirs:
                for table in copying.tables():
                    await copying.go_on_counting(reading, theirs, table)
        await target.scrub()
    finally:
        await target.close()
    return total


async def restore(settings: Settings, path: Path, key: Path | None, *, over: bool) -> str:
    """Put a copy back; what ran out of its term meanwhile is forgotten before anything else happens.

    `over`: in place of an installation that is there; without it that is refused.
    """
    packed, made_at = _unpacked(path, _seal(key))
    with alone(settings.database_url), tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "copy.db"
        file.write_bytes(packed)
        source, target = Database(f"sqlite+aiosqlite:///{file}"), Database(settings.database_url)
        try:
            await migrate(source)
            await migrate(target)
            async with unused(target):
                await _emptied(target, over=over)
                count = await _put_back(source, target)
                await _kept_to_terms(target)
        except (SQLAlchemyError, OSError) as error:
            raise StartError(
                f"The copy was not put back ({reason_of(error)}): start it again with --over."
            ) from None
        finally:
            await source.close()
            await target.close()
    return (
        f"{count} rows are back, as of {made_at}; what ran out of its term since then is gone. What was "
        "reported later is not known any more: a press on such a card says so, and the card goes. Now start the bot."
    )


async def _emptied(target: Database, *, over: bool) -> None:
    async with target.transaction() as session:
        full = [each.name for each in copying.tables() if await copying.count(session, each)]
        if full and not over:
            raise StartError(
                f"There is an installation here already ({full[0]} has rows): --over puts the copy in its place."
            )
        await copying.empty(session)
        if await copying.moving_from(session) is None:
            await copying.begin(session, "a copy")


async def _put_back(source: Database, target: Database) -> int:
    total = 0
    async with source.reading() as reading:
        for table in copying.tables():
            await copying.copy_from(reading, target, table)
            total += await copying.count(reading, table)
        async with target.transaction() as theirs:
            for table in copying.tables():
                await copying.go_on_counting(reading, theirs, table)
    for table in copying.tables():
        if not await copying.same(source, target, table):
            raise StartError(
                f"The rows of {table.name} are not the same: start it again with --over."
            )
    async with target.transaction() as session:
        await copying.end(session)
    return total


async def _kept_to_terms(target: Database) -> None:
    now = system_now()

    async def forget(session: Session) -> None:
        await housekeeping.forget(session, now=now)

    await written(target, forget)
    await target.scrub()


def _seal(key: Path | None) -> Fernet | None:
    if key is None:
        return None
    try:
        return Fernet(key.read_bytes().strip())
    except OSError:
        raise StartError(f"There is no key in {key}: --new-key makes one.") from None
    except ValueError:
        raise StartError(f"{key} holds no key: --new-key makes one.") from None


def _unpacked(path: Path, seal: Fernet | None) -> tuple[bytes, str]:
    """The database in a copy, and when it was made."""
    try:
        data = path.read_bytes()
        if data.startswith(SEALED):
            if seal is None:
                raise StartError(f"{path} is sealed: name its key with --key.")
            at, _, rest = data.removeprefix(SEALED).partition(b"\n")
            return gzip.decompress(seal.decrypt(rest)), at.decode()
        if data.startswith(PLAIN):
            at, _, rest = data.removeprefix(PLAIN).partition(b"\n")
            return gzip.decompress(rest), at.decode()
    except InvalidToken:
        raise StartError(f"{path} was sealed with another key, or is not whole.") from None
    except (OSError, EOFError) as error:
        raise StartError(f"{path} cannot be read ({reason_of(error)}).") from None
    raise StartError(f"{path} is no copy of an installation.")


def _write(path: Path, data: bytes) -> None:
    """At once and whole, for its owner alone; StartError where there is no room or no right."""
    part = path.with_name(f"{path.name}.part")
    try:
        with contextlib.suppress(FileNotFoundError):
            part.unlink()
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWN), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        raise StartError(f"{path} cannot be written ({error.strerror}).") from None
