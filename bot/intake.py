"""Updates in: our own loop around getUpdates, because the offset may only move after the commit. (D1)"""

import asyncio
import contextlib
import logging
import time
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy.exc import IntegrityError, InterfaceError, OperationalError
from sqlalchemy.orm.exc import StaleDataError
from telegram import Update
from telegram.error import Conflict, TelegramError
from telegram.ext import Application, ExtBot

from bot.clashes import until_it_counts
from bot.client import Client
from bot.gauges import Gauges
from bot.lanes import side_by_side
from bot.patience import Patience
from handlers.context import AlreadyDoneError, Context
from models.base import Database
from models.intake import SeenUpdate, record_failure
from services.group.membership import locale_of
from texts import render

log = logging.getLogger(__name__)

ALLOWED = [
    "message",
    "edited_message",
    "callback_query",
    "my_chat_member",
    "chat_member",
    "chat_join_request",
]
GIVE_UP_AFTER = 3
RACES = 3
LATEST = 2**33  # seconds since 1970: what Telegram may date
POLL_SECONDS = 20
PAUSE_SECONDS = 3

App = Application[Any, Context, Any, Any, Any, Any]


class Intake:
    """Polls, dispatches the updates of each group in order, and confirms only what is done."""

    def __init__(
        self,
        app: App,
        client: Client,
        database: Database,
        now: Callable[[], datetime],
        *,
        saw: Callable[[datetime], None] | None = None,
        gauges: Gauges | None = None,
    ) -> None:
        self._app, self._client, self._database, self._now = app, client, database, now
        self._saw = saw
        self._gauges = gauges or Gauges()
        self._offset: int | None = None

    async def run(self, stop: asyncio.Event, patience: Patience | None = None) -> None:
        """Poll until `stop` is set; StartError where Telegram refuses the token for good."""
        patience = patience or Patience(stop)
        self._offset = None  # who polled before may have confirmed more, or less
        while not stop.is_set():
            try:
                await self.poll(POLL_SECONDS)
            except Conflict as error:
                await self._shared(error, patience)
            except TelegramError as error:
                await patience.sit_out(error)
            except (OperationalError, InterfaceError) as error:
                log.error("intake.database_unavailable error=%s", type(error).__name__)  # noqa: TRY400 - no traceback
                await _pause(stop)
            else:
                patience.answered()

    async def _shared(self, error: Conflict, patience: Patience) -> None:
        """Somebody else takes the updates: a webhook is taken away, another copy is waited out."""
        try:
            if await take_webhook_away(self._client):
                return
        except TelegramError as trouble:
            await patience.sit_out(trouble)
            return
        await patience.sit_out(error)

    async def poll(self, seconds: int) -> int:
        """One getUpdates, waiting up to `seconds`; how many updates were done.

        The offset moves only over what is done: what did not work comes again, with all that follows it.
        """
        found = await self._client.fetch_updates(
            offset=self._offset, seconds=seconds, allowed=ALLOWED
        )
        done, trouble = await side_by_side(found, self.take)
        if done:
            self._offset = found[done - 1]["update_id"] + 1
        if trouble:
            raise trouble
        return done

    async def take(self, raw: dict[str, Any]) -> None:
        """Do one update until its effects are committed, or it has failed three times."""
        began = time.perf_counter()
        fine = await self._done(raw)
        kind = next((each for each in raw if each in ALLOWED), "other")
        self._gauges.took(kind, time.perf_counter() - began, fine=fine)

    async def _done(self, raw: dict[str, Any]) -> bool:
        """False where it was given up."""
        dated = _dated(raw)
        if self._saw and dated:
            self._saw(dated)
        races = 0
        while True:
            try:
                await until_it_counts(lambda: self._dispatch(raw))
            except AlreadyDoneError:
                return True
            except (StaleDataError, IntegrityError) as error:
                races += 1
                if races >= RACES and await self._failed(raw, error):
                    await self._apologise(raw)
                    return False
                continue
            except (OperationalError, InterfaceError):
                raise
            except Exception as error:  # noqa: BLE001 - one bad update must not stop all others
                if await self._failed(raw, error):
                    await self._apologise(raw)
                    return False
                continue
            return True

    async def _dispatch(self, raw: dict[str, Any]) -> None:
        update = Update.de_json(raw, self._app.bot)
        for handler in self._app.handlers[0]:
            check = handler.check_update(update)
            if check is None or check is False:
                continue
            context = Context.from_update(update, self._app)
            await handler.handle_update(update, self._app, check, context)
            return

    async def _apologise(self, raw: dict[str, Any]) -> None:
        """Whoever pressed a button sees that it did not work, instead of a waiting button."""
        query = raw.get("callback_query")
        if not isinstance(query, dict):
            return
        sender = query.get("from")
        language = sender.get("language_code") if isinstance(sender, dict) else None
        words = render.plain("press-trouble", locale_of(language))
        with contextlib.suppress(TelegramError):
            await self._client.answer_callback_query(str(query.get("id")), words, show_alert=True)

    async def _failed(self, raw: dict[str, Any], error: Exception) -> bool:
        """Count a failure; True when the update is given up, recorded and out of the way."""
        update_id, now = int(raw["update_id"]), self._now()
        kind = next((name for name in raw if name != "update_id"), "other")

        async def count() -> bool:
            async with self._database.transaction() as session:
                attempts = await record_failure(
                    session, update_id, kind=kind, error=type(error).__name__, now=now
                )
                if attempts >= GIVE_UP_AFTER:
                    await session.merge(SeenUpdate(update_id=update_id, at=now))
                return attempts >= GIVE_UP_AFTER

        given_up = await until_it_counts(count)
        event = "update.given_up" if given_up else "update.failed"
        log.error("%s id=%s kind=%s error=%s", event, update_id, kind, type(error).__name__)
        where = "".join(traceback.format_tb(error.__traceback__))  # its message could hold a text
        log.debug("update.traceback id=%s\n%s", update_id, where)
        return given_up


def _dated(raw: dict[str, Any]) -> datetime | None:
    """When Telegram says that this happened: the message's date, or that of its last edit."""
    for inner in raw.values():
        found = (inner.get("edit_date"), inner.get("date")) if isinstance(inner, dict) else ()
        dates = [each for each in found if isinstance(each, int) and 0 < each < LATEST]
        if dates:
            return datetime.fromtimestamp(max(dates), UTC)
    return None


async def take_webhook_away(bot: ExtBot[None]) -> bool:
    """Telegram gives no updates to a bot that polls while a webhook is set; was there one?

    What waits at Telegram stays: it comes with the next getUpdates.
    """
    found = await bot.get_webhook_info()
    if not found.url:
        return False
    await bot.delete_webhook(drop_pending_updates=False)
    log.warning(
        "webhook.taken_away host=%s: Telegram brought the updates there; from now on they come here",
        urlsplit(found.url).hostname,
    )
    return True


async def _pause(stop: asyncio.Event) -> None:
    try:
        await asyncio.wait_for(stop.wait(), PAUSE_SECONDS)
    except TimeoutError:
        return
