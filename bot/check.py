"""`python -m bot check`: is everything there that the bot needs? One line each, nothing is changed."""

import shutil
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util.exc import CommandError
from sqlalchemy import Connection, create_engine
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import NullPool
from telegram import User, WebhookInfo
from telegram.error import Forbidden, InvalidToken, TelegramError

from bot.application import Bot, build
from bot.errors import reason_of
from bot.run import ROOT
from bot.settings import ClockKind, Settings
from handlers import updates
from models import neighbourhood
from models.base import Database, is_postgres
from models.neighbourhood import Neighbourhood
from services.group.membership import RIGHTS
from texts import render
from understanding import installed
from understanding.installed import MissingModelError

FREE_MEGABYTES = 200
"""A year of a busy installation takes some 50 MB; the write-ahead log and a copy want room too."""
CLOCK_MAY_DIFFER = timedelta(seconds=10)
SERVER = (
    "SELECT current_setting('server_version'), pg_database_size(current_database()), "
    "current_setting('server_encoding'), pg_is_in_recovery()"
)
NOT_ASKED = "not looked at: Telegram has to answer first"


@dataclass(frozen=True)
class Finding:
    """One line: what was looked at, whether it is as it should be, and what to do if not."""

    name: str
    fine: bool
    words: str

    def line(self) -> str:
        """As it is printed."""
        return f"{'ok   ' if self.fine else 'WRONG'}  {self.name:<9} {self.words}"


def machine(settings: Settings) -> Iterator[Finding]:
    """What can be seen without a network: database, disk and reader."""
    if is_postgres(settings.database_url):
        yield _server(settings.database_url)
    else:
        path = _file(settings)
        yield _database(path)
        yield _disk(path.absolute().parent)
    yield _reader()


async def telegram(settings: Settings, bot: Bot | None = None) -> AsyncIterator[Finding]:
    """What only Telegram can tell: token, webhook, clock, and the rights in each group."""
    bot = bot or build(settings)
    try:
        me = await _me(bot, settings)
        if isinstance(me, Finding):
            yield me
            for name in ("webhook", "clock", "rights"):
                yield Finding(name, fine=False, words=NOT_ASKED)
            return
        yield Finding("token", fine=True, words=f"@{me.username}")
        yield await _webhook(bot)
        yield _clock(bot, settings)
        there = bot.database.is_shared or _file(settings).exists()
        groups = await _groups(bot.database) if there else []
        if not groups:
            yield Finding("rights", fine=True, words="in no group yet")
        for group in groups:
            yield await _rights(bot, me, group)
    finally:
        await bot.database.close()


def _file(settings: Settings) -> Path:
    return Path(make_url(settings.database_url).database or "")


def _database(path: Path) -> Finding:
    def wrong(words: str) -> Finding:
        return Finding("database", fine=False, words=words)

    if not path.exists():
        if not path.absolute().parent.is_dir():
            return wrong(f"the folder {path.absolute().parent} is not there: make it")
        return Finding("database", fine=True, words=f"{path} is made at the first start")
    try:
        with create_engine(f"sqlite:///{path}").connect() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")  # the bot must be able to write
            whole = connection.exec_driver_sql("PRAGMA quick_check").scalar()
            behind = _behind(connection)
    except SQLAlchemyError as error:
        reason = getattr(error, "orig", None) or error
        return wrong(f"{path} cannot be used ({reason})")
    except CommandError:
        return wrong(f"{path} was made by a newer Buurtwacht: install that one")
    if whole != "ok":
        return wrong(f"{path} is damaged: stop the bot and put the last backup back")
    size = path.stat().st_size / 1e6
    version = "is brought to the newest version at the next start" if behind else "newest version"
    return Finding("database", fine=True, words=f"{path}, {size:.1f} MB, whole, {version}")


def _server(url: str) -> Finding:
    """PostgreSQL: does it answer, may it be written to, does it tell what it is told?"""
    import psycopg  # noqa: PLC0415 - loaded only where it is used

    from bot.news import POOLER, is_heard  # noqa: PLC0415

    def wrong(words: str) -> Finding:
        return Finding("database", fine=False, words=words)

    named = make_url(url).render_as_string()
    try:
        with create_engine(url, poolclass=NullPool).connect() as connection:
            version, size, letters, standby = connection.exec_driver_sql(SERVER).one()
            behind = _behind(connection)
    except SQLAlchemyError as error:
        reason = reason_of(error)
        return wrong(f"{named} cannot be used ({reason}): look at BUURTWACHT_DATABASE_URL")
    except CommandError:
        return wrong(f"{named} was made by a newer Buurtwacht: install that one")
    if letters != "UTF8":
        return wrong(f"{named} is in {letters}: make it anew with createdb --encoding UTF8")
    if standby:
        return wrong(f"{named} is a standby, which takes no writes: name the primary")
    try:
        heard = is_heard(url)
    except psycopg.Error as error:
        return wrong(f"{named} does not take two connections more ({reason_of(error)})")
    if not heard:
        return wrong(POOLER)
    ready = "is brought to the newest version at the next start" if behind else "newest version"
    return Finding(
        "database", fine=True, words=f"PostgreSQL {version}, {size / 1e6:.1f} MB, {ready}"
    )


def _behind(connection: Connection) -> bool:
    """Whether migrations are waiting; CommandError where this program does not know the version."""
    config = Config()
    config.set_main_option("script_location", str(ROOT / "migrations"))
    script = ScriptDirectory.from_config(config)
    found = MigrationContext.configure(connection).get_current_revision()
    if found is not None:
        script.get_revision(found)
    return found != script.get_current_head()


def _disk(folder: Path) -> Finding:
    try:
        free = shutil.disk_usage(folder).free / 1e6
    except OSError as error:
        return Finding("disk", fine=False, words=f"{folder}: {error.strerror}")
    fine = free >= FREE_MEGABYTES
    advice = "" if fine else f": make room, {FREE_MEGABYTES} MB at least"
    return Finding("disk", fine=fine, words=f"{free:,.0f} MB free in {folder}{advice}")


def _reader() -> Finding:
    try:
        return Finding("reader", fine=True, words=f"trained model {installed.check()}")
    except MissingModelError as missing:
        return Finding("reader", fine=False, words=f"word lists only ({missing}): install again")


async def _me(bot: Bot, settings: Settings) -> User | Finding:
    try:
        me: User = await bot.app.bot.get_me()
    except InvalidToken:
        words = "Telegram does not accept BUURTWACHT_TOKEN: copy it again from @BotFather"
    except TelegramError as error:
        words = (
            f"{settings.api_url} does not answer ({type(error).__name__}): look at the network "
            "and at BUURTWACHT_API_URL"
        )
    else:
        return me
    return Finding("token", fine=False, words=words)


async def _webhook(bot: Bot) -> Finding:
    try:
        found = await bot.app.bot.get_webhook_info()
    except TelegramError as error:
        return Finding("webhook", fine=False, words=f"not answered ({type(error).__name__})")
    waiting = f"{found.pending_update_count} updates wait"
    if bot.webhook:
        return _brought(found, bot.webhook.url, waiting)
    if found.url:
        words = f"one is set, so that nothing comes here; the next start takes it away; {waiting}"
        return Finding("webhook", fine=False, words=words)
    return Finding("webhook", fine=True, words=f"none is set, as it should be; {waiting}")


def _brought(found: WebhookInfo, ours: str, waiting: str) -> Finding:
    """Whether Telegram brings updates to the address that is set, and gets them rid."""
    if found.url != ours:
        words = (
            f"Telegram does not bring updates to {ours} yet; the next start tells it to; {waiting}"
        )
        return Finding("webhook", fine=False, words=words)
    if found.pending_update_count and found.last_error_message:
        words = f"Telegram cannot bring updates to {ours} ({found.last_error_message}); {waiting}"
        return Finding("webhook", fine=False, words=words)
    return Finding("webhook", fine=True, words=f"updates are brought to {ours}; {waiting}")


def _clock(bot: Bot, settings: Settings) -> Finding:
    if settings.clock is ClockKind.API:
        return Finding("clock", fine=True, words="follows the local Telegram")
    differs = bot.clock.differs
    if differs is None:
        return Finding("clock", fine=True, words="Telegram did not tell its time")
    seconds = abs(differs.total_seconds())
    if abs(differs) <= CLOCK_MAY_DIFFER:
        return Finding("clock", fine=True, words=f"within {seconds:.0f} s of Telegram's")
    side = "behind" if differs > timedelta() else "ahead of"
    words = f"{seconds:.0f} s {side} Telegram's: set this machine's clock (timedatectl, ntp)"
    return Finding("clock", fine=False, words=words)


async def _groups(database: Database) -> list[Neighbourhood]:
    try:
        async with database.transaction() as session:
            return await neighbourhood.joined(session)
    except SQLAlchemyError:  # what is wrong with it stands above
        return []


async def _rights(bot: Bot, me: User, group: Neighbourhood) -> Finding:
    """Telegram is asked, for the bot's own memory could be what is wrong."""

    def wrong(words: str) -> Finding:
        return Finding("rights", fine=False, words=f"{group.name}: {words}")

    try:
        standing = updates.standing(await bot.app.bot.get_chat_member(group.chat_id, me.id))
    except Forbidden:
        return wrong("the bot was taken out of the group")
    except TelegramError as error:
        return wrong(f"not answered ({type(error).__name__})")
    if not standing.present:
        return wrong("the bot was taken out of the group")
    missing = [name for name in RIGHTS if not getattr(standing, name)]
    if missing and not group.is_small_talk:
        rights = "; ".join(
            render.plain(f"right-{name.replace('_', '-')}", "en") for name in missing
        )
        return wrong(f"an admin of the group has to let the bot {rights}")
    return Finding("rights", fine=True, words=f"{group.name}: all that is needed")
