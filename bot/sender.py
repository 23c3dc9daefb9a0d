"""The only caller of Telegram's send, edit and delete methods: pace, render, send, mark. (D2, D3)"""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy.exc import InterfaceError, OperationalError
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)
from telegram.ext import ExtBot

from bot.cards import card_of
from bot.clashes import until_it_counts, written
from bot.delivery import Delivery
from bot.duty import Alone, Duty, OffDutyError, fenced
from bot.gauges import Gauges, Part
from bot.pacing import EDIT_CROWDED, Ledger, Plan, Waiting, edit_after, plan
from models import card, outbox
from models.base import ClashError, Database, Session
from models.card import Card
from models.outbox import Kind, Outbox
from services.group import membership
from services.outbox import boards, places
from services.outbox.routing import reroute, undeliverable
from services.outbox.writing import Rank

log = logging.getLogger(__name__)

UNCOUNTED = frozenset({Kind.DELETE, Kind.PIN, Kind.UNPIN, Kind.REACT, Kind.APPROVE, Kind.DECLINE})
PUBLIC = frozenset({Kind.CARD, Kind.SAY, Kind.BOARD})
GIVE_UP_AFTER = 5
LONGEST_PAUSE = 60  # seconds between two attempts
PAUSE = timedelta(seconds=5)  # of a chat whose row could not be marked
IDLE_SECONDS = 1.0
HARMLESS = (
    "message is not modified",
    "message to delete not found",
    "message can't be deleted",
    "message to unpin not found",
    "message to pin not found",
    "message to react not found",
    "reaction_invalid",
    "no text in the message to edit",
)
GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")
NO_RIGHT = ("not enough rights", "chat_admin_required")
DEAD = ("chat not found", "group chat was deactivated")


class Sender:
    """Sends waiting rows, one at a time per chat, many chats at once."""

    def __init__(
        self,
        bot: ExtBot[None],
        database: Database,
        now: Callable[[], datetime],
        *,
        duty: Duty | None = None,
        ephemerals: bool = True,
        gauges: Gauges | None = None,
    ) -> None:
        self._bot, self._database, self._now = bot, database, now
        self._duty = duty or Alone(database)
        self._gauges = gauges or Gauges()
        self.delivery = Delivery(
            bot, database, now, ephemerals=ephemerals, stood=self._gauges.stood
        )
        self.ledger = Ledger()
        self._busy: set[int] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._wake = asyncio.Event()
        self._failing = False

    def wake(self) -> None:
        """Something was committed: look at once."""
        self._wake.set()

    async def run(self, stop: asyncio.Event) -> None:
        """Send until `stop`; what is under way is finished."""
        while not stop.is_set():
            self._wake.clear()
            self._gauges.beat(Part.SENDER)
            try:
                wake_at = await self.step()
            except (OperationalError, InterfaceError) as error:
                self._database_fails(error)
                wake_at = None
            except Exception as error:  # noqa: BLE001 - whatever it is, what waits is looked at again
                log.error("outbox.failed error=%s", type(error).__name__)  # noqa: TRY400 - no traceback
                wake_at = None
            pause = IDLE_SECONDS
            if wake_at is not None:
                pause = min(pause, max(0.02, (wake_at - self._now()).total_seconds()))
            try:
                await asyncio.wait_for(self._wake.wait(), pause)
            except TimeoutError:
                continue
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def step(self) -> datetime | None:
        """Start what may go now; when to look again, None while nothing waits or another process sends."""
        try:
            await self.delivery.marks.write_all()
        except (OperationalError, InterfaceError) as error:
            self._database_fails(error)
        if not self._duty.holds:
            return None
        rows, todo = await until_it_counts(self._look)
        chosen = {row.id: row for row in rows}
        for row_id in todo.go:
            row = chosen[row_id]
            self.ledger.sent(row.chat_id, self._now(), counted=row.kind not in UNCOUNTED)
            self._busy.add(row.chat_id)
            task = asyncio.create_task(self._send(row))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        return todo.wake_at

    async def _look(self) -> tuple[list[Outbox], Plan]:
        async with self._database.transaction() as session:
            rows = await outbox.waiting(session)
            return rows, await self._plan(session, rows)

    async def drain(self) -> datetime | None:
        """Send all that may go now and wait for it; when the next one may, None if nothing waits."""
        while True:
            wake_at = await self.step()
            if not self._tasks:
                return wake_at
            await asyncio.gather(*self._tasks)

    async def _plan(self, session: Session, rows: list[Outbox]) -> Plan:
        now = self._now()
        ids = {row.incident_id for row in rows if row.kind is Kind.CARD and row.incident_id}
        shown = await card.of_incidents(session, ids)
        waiting = [
            _waiting(row, shown, now, crowded=self.ledger.crowded(row.chat_id, now)) for row in rows
        ]
        return plan(waiting, self.ledger, now, frozenset(self._busy))

    async def _send(self, row: Outbox) -> None:
        try:
            await self._attempt(row)
        finally:
            self._busy.discard(row.chat_id)
            self._wake.set()

    async def _attempt(self, row: Outbox) -> None:
        """Deliver, and survive whatever even the sorting out of an error runs into."""
        fenced.set(True)
        try:
            await self._deliver(row)
        except ClashError:  # what was sent is marked by now, or is an edit that changes nothing
            return
        except Exception as error:  # noqa: BLE001 - the row stays, and the chat gets a pause
            self.ledger.hold(row.chat_id, self._now() + PAUSE)
            log.error("outbox.unmarked row=%s error=%s", row.id, type(error).__name__)  # noqa: TRY400 - no traceback

    async def _put_back(self, row: Outbox) -> None:
        """A nudge leaves the outbox before it is sent; where it was not sent it goes back."""
        await written(self._database, lambda session: self.delivery.restore(session, row))

    async def _deliver(self, row: Outbox) -> None:
        try:
            await self.delivery.deliver(row)
            self._database_works()
        except RetryAfter as error:
            await self._put_back(row)
            self.ledger.hold(row.chat_id, self._now() + _seconds(error))
            log.warning("outbox.held row=%s kind=%s", row.id, row.kind.value)
        except ChatMigrated as error:
            async with self._database.transaction() as session:
                await membership.migrated(
                    session,
                    row.chat_id,
                    error.new_chat_id,
                    username=self._bot.username,
                    now=self._now(),
                )
        except Forbidden as error:
            shut = places.is_shut(error.message.lower())
            await (self._refused(row, error) if shut else self._forbidden(row, error))
        except BadRequest as error:
            await self._refused(row, error)
        except InvalidToken:
            log.error("outbox.token_refused")  # noqa: TRY400 - the intake ends the program
        except NetworkError as error:
            await self._later(row, error)
        except TelegramError as error:
            await self._later(row, error)
        except (OperationalError, InterfaceError) as error:
            self.ledger.hold(row.chat_id, self._now() + PAUSE)
            self._database_fails(error)
        except Exception as error:  # noqa: BLE001 - one bad row must not stop all others
            await self._broken(row, error)

    def _database_fails(self, error: Exception) -> None:
        """A full disk or a foreign lock: said once, however long it lasts."""
        if not self._failing:
            log.error("outbox.database_unavailable error=%s", type(error).__name__)
        self._failing = True

    def _database_works(self) -> None:
        if self._failing and not self.delivery.marks.are_waiting:
            self._failing = False
            log.warning("outbox.database_answers")

    async def _broken(self, row: Outbox, error: Exception) -> None:
        """Something of ours is wrong with this row: a few tries, then it waits for the operator."""
        if isinstance(error, ClashError):
            raise error
        log.error(
            "outbox.broken row=%s kind=%s error=%s", row.id, row.kind.value, type(error).__name__
        )
        async with self._database.transaction() as session:
            found = await session.get(Outbox, row.id)
            if found is None:
                return
            if found.attempts >= GIVE_UP_AFTER:
                found.parked = type(error).__name__
                return
            await outbox.delay(session, row.id, until=self._now() + _backoff(found.attempts))

    async def _forbidden(self, row: Outbox, error: Forbidden) -> None:
        """Kicked, blocked or never started: another way, or parked and reported. (D3)"""
        await self._put_back(row)
        async with self._database.transaction() as session:
            found = await session.get(Outbox, row.id)
            if found is None:
                return
            if row.chat_id > 0:
                await reroute(session, found, now=self._now())
                return
            await undeliverable(session, found.chat_id, now=self._now())
        log.error("outbox.parked chat=%s reason=%s", row.chat_id, type(error).__name__)

    async def _refused(self, row: Outbox, error: BadRequest | Forbidden) -> None:
        reason = error.message.lower()
        now = self._now()
        await self._put_back(row)
        async with self._database.transaction() as session:
            found = await session.get(Outbox, row.id)
            if found is None:
                return
            if any(words in reason for words in HARMLESS):
                await outbox.finish(session, row.id, row.version)
            elif row.kind is Kind.CARD and any(words in reason for words in GONE):
                await self.delivery.cards.is_gone(session, row)
            elif row.kind is Kind.BOARD and any(words in reason for words in GONE):
                await boards.is_gone(session, row.chat_id, row.payload["name"])
            elif row.kind is Kind.SHOW and any(words in reason for words in GONE):
                await self.delivery.screen_is_gone(session, row)
            elif row.kind is Kind.REWORD:
                await self.delivery.cannot_reword(session, row)
                await outbox.finish(session, row.id, row.version)
            elif row.kind in PUBLIC and row.chat_id < 0 and places.is_shut(reason):
                await self._shut(session, row, reason, now)
            elif any(words in reason for words in DEAD) and row.chat_id < 0:
                await undeliverable(session, row.chat_id, now=now)
            elif row.kind in (Kind.WORD, Kind.SHOW) and (
                row.chat_id < 0 or any(words in reason for words in DEAD)
            ):
                await reroute(session, found, now=now)
            else:
                await self._give_up(session, found, row, reason, now)

    async def _shut(self, session: Session, row: Outbox, reason: str, now: datetime) -> None:
        """The bot may not write there: another topic at once, or its admins are told and the row waits."""
        shown = await card_of(session, row)
        elsewhere = await places.shut(session, row, shown, reason, now=now)
        pause = timedelta(0) if elsewhere else _backoff(row.attempts)
        await outbox.delay(session, row.id, until=now + pause)
        log.warning("outbox.shut row=%s kind=%s", row.id, row.kind.value)

    async def _give_up(
        self, session: Session, found: Outbox, row: Outbox, reason: str, now: datetime
    ) -> None:
        """Pins without the right are let go at once; a card is tried again before it is parked."""
        no_right = any(words in reason for words in NO_RIGHT)
        if row.kind in UNCOUNTED or not (no_right or found.attempts < GIVE_UP_AFTER):
            if row.kind in UNCOUNTED:
                shown = await card_of(session, row) if row.kind is Kind.PIN else None
                if shown:
                    shown.pinned = False
                await outbox.finish(session, row.id, row.version)
            else:
                found.parked = "refused"
            log.error("outbox.refused row=%s kind=%s", row.id, row.kind.value)
            return
        await outbox.delay(session, row.id, until=now + _backoff(found.attempts))

    async def _later(self, row: Outbox, error: TelegramError) -> None:
        """5xx, a reset or a time-out: try again, a little later each time."""
        if isinstance(error, OffDutyError):
            await self._put_back(row)
            return
        log.warning("outbox.retried row=%s error=%s", row.id, type(error).__name__)
        async with self._database.transaction() as session:
            await self.delivery.restore(session, row)
            until = self._now() + _backoff(row.attempts)
            await outbox.delay(session, row.id, until=until)


def _waiting(
    row: Outbox, cards: dict[tuple[int, int], Card], now: datetime, *, crowded: bool
) -> Waiting:
    """A row as pacing sees it; an edit of a card keeps its distance from the one before."""
    not_before = row.not_before
    shown = cards.get((row.incident_id or 0, row.neighbourhood_id or 0))
    if row.kind is Kind.CARD and shown and shown.message_id and shown.sent_at:
        counts = crowded and row.rank == Rank.EDIT
        spaced = edit_after(shown.sent_at, shown.edited_at, now, crowded=counts)
        if spaced > now + EDIT_CROWDED:  # written by a clock that was wrong
            spaced = now
        not_before = max(spaced, not_before or spaced)
    return Waiting(
        id=row.id,
        chat_id=row.chat_id,
        rank=row.rank,
        counted=row.kind not in UNCOUNTED,
        not_before=not_before,
    )


def _backoff(attempts: int) -> timedelta:
    return timedelta(seconds=min(LONGEST_PAUSE, 2**attempts))


def _seconds(error: RetryAfter) -> timedelta:
    after = error.retry_after
    return after if isinstance(after, timedelta) else timedelta(seconds=after)
