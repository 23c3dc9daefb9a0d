"""A card to Telegram: posted once, edited in place, pinned; and what is known of what stands there. (C1, D2)"""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from telegram import InlineKeyboardMarkup, Message
from telegram.constants import ParseMode
from telegram.error import BadRequest
from telegram.ext import ExtBot

from bot.marks import Marks
from bot.markup import digest, keyboard, reply, thread
from models import card, outbox
from models.base import Database, Session
from models.card import Card
from models.incident import Incident
from models.outbox import Kind, Outbox
from services.card import view
from services.card.view import CardView
from services.outbox import removals
from texts import render

log = logging.getLogger(__name__)

SAME = "message is not modified"
PIN_AGAIN = timedelta(seconds=3)
OVER_FOR = timedelta(minutes=10)
"""A card that tells of an end is posted anew for so long, where somebody deleted it."""


class Cards:
    """Sends the rows of cards and their pins, and marks them done; errors are the caller's to sort out."""

    def __init__(
        self,
        bot: ExtBot[None],
        database: Database,
        now: Callable[[], datetime],
        marks: Marks,
        stood: Callable[[float], None] = lambda _seconds: None,
    ) -> None:
        self._bot, self._database, self._now, self._marks = bot, database, now, marks
        self._stood = stood

    async def show(self, row: Outbox) -> None:
        """Post it, or edit it where it looks different now."""
        async with self._database.transaction() as session:
            drawn = await view.card_view(
                session, row.incident_id or 0, row.neighbourhood_id or 0, now=self._now()
            )
        if drawn is None:
            await self._finish(row)
            return
        text = render.screen(drawn.screen, drawn.locale, drawn.time_zone, left_out=_left_out)
        markup = keyboard(drawn.screen.buttons, drawn.locale, drawn.time_zone)
        now_shown = digest(text, markup)
        if drawn.message_id is None:
            sent = await self._send_card(drawn, text, markup)
            self._stood((self._now() - row.created_at).total_seconds())
            await self._card_shown(row, now_shown, sent=sent.message_id, topic=drawn.topic)
        elif now_shown != drawn.shown:
            await self._doubt(row)
            await self._edit_card(drawn, text, markup)
            await self._card_shown(row, now_shown)
        else:
            await self._finish(row)

    async def _doubt(self, row: Outbox) -> None:
        """From the call on nobody knows what stands there, until its answer is written down. (D2)

        Where that never comes, and the incident goes back to how it was, the card is edited all the same.
        """
        async with self._database.transaction() as session:
            shown = await card_of(session, row)
            if shown:
                shown.shown = None

    async def _edit_card(
        self, drawn: CardView, text: str, markup: InlineKeyboardMarkup | None
    ) -> None:
        try:
            await self._bot.edit_message_text(
                text,
                chat_id=drawn.chat_id,
                message_id=drawn.message_id,
                parse_mode=ParseMode.HTML,
                reply_markup=markup,
            )
        except BadRequest as error:
            if SAME not in error.message.lower():
                raise

    async def _send_card(
        self, drawn: CardView, text: str, markup: InlineKeyboardMarkup | None
    ) -> Message:
        return await self._bot.send_message(
            drawn.chat_id,
            text,
            parse_mode=ParseMode.HTML,
            reply_markup=markup,
            reply_parameters=reply(drawn.reply_to),
            message_thread_id=thread(drawn.topic),
        )

    async def _card_shown(
        self, row: Outbox, seen: str, *, sent: int | None = None, topic: int | None = None
    ) -> None:
        now = self._now()

        async def mark(session: Session) -> None:
            shown = await card_of(session, row)
            if shown and sent and shown.message_id not in (None, sent):
                await removals.delete(session, row.chat_id, [sent], now=now)
                return  # this process stood still, and another one posted it meanwhile
            if sent is None and await session.get(Outbox, row.id) is None:
                await self._again(session, row, shown)
                return
            if shown and sent:
                shown.message_id, shown.sent_at, shown.topic = sent, now, topic
            if shown:
                shown.shown, shown.edited_at = seen, now
            await outbox.finish(session, row.id, row.version)

        await self._marks.write(row.id, mark)

    async def _again(self, session: Session, row: Outbox, shown: Card | None) -> None:
        """Another process edited it meanwhile: which of the two came last nobody knows, so it is drawn once more."""
        if shown:
            shown.shown = None
            await outbox.put(session, outbox.copied(row))

    async def is_gone(self, session: Session, row: Outbox) -> None:
        """Somebody deleted the card: the row stays and posts it anew, unless all was over long before. (C1)"""
        about = await session.get(Incident, row.incident_id) if row.incident_id else None
        closed_at = about.progress.closed_at if about else None
        if closed_at and row.created_at - closed_at > OVER_FOR:
            await outbox.finish(session, row.id, row.version)
            return
        shown = await card_of(session, row)
        if shown:
            shown.message_id, shown.shown, shown.pinned = None, None, False

    async def pin(self, row: Outbox) -> None:
        """Pin or unpin it; a pin waits for its card."""
        async with self._database.transaction() as session:
            shown = await card_of(session, row)
        if row.kind is Kind.PIN and not (shown and shown.message_id):
            await self._wait(row)
            return
        if shown and shown.message_id and row.kind is Kind.PIN:
            await self.pinned(row, on=True)
            await self._bot.pin_chat_message(
                row.chat_id, shown.message_id, disable_notification=True
            )
        elif shown and shown.message_id and shown.pinned:
            await self._bot.unpin_chat_message(row.chat_id, shown.message_id)
            await self.pinned(row, on=False)
        await self._finish(row)

    async def pinned(self, row: Outbox, *, on: bool) -> None:
        """Known before a pin is asked for, so that a lost answer leaves none that is never taken away. (C1)"""
        async with self._database.transaction() as session:
            shown = await card_of(session, row) if row.incident_id else None
            if shown:
                shown.pinned = on

    async def _wait(self, row: Outbox) -> None:
        async with self._database.transaction() as session:
            await outbox.delay(session, row.id, until=self._now() + PIN_AGAIN)

    async def _finish(self, row: Outbox) -> None:
        async with self._database.transaction() as session:
            await outbox.finish(session, row.id, row.version)


async def card_of(session: Session, row: Outbox) -> Card | None:
    """The card that a row is about."""
    return await card.in_neighbourhood(session, row.incident_id or 0, row.neighbourhood_id or 0)


def _left_out(key: str, why: str) -> None:
    """By its key alone: the values hold what people wrote."""
    log.error("card.line_left_out key=%s reason=%s", key, why)
