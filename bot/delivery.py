"""One outbox row to Telegram: render it, call, and mark what came of it."""

import functools
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from telegram import Message
from telegram.constants import ParseMode
from telegram.ext import ExtBot

from bot import drawing
from bot.boards import Boards
from bot.cards import Cards, card_of
from bot.carrying import Carrier
from bot.clashes import written
from bot.editing import At, edit
from bot.marks import Marks
from bot.markup import keyboard, only_for, reply, thread, with_mention
from bot.printer import LettersError, printed
from models import conversation, outbox, posted, reader, resident
from models.base import Database, Session
from models.conversation import Screen
from models.neighbourhood import Neighbourhood
from models.outbox import Kind, Outbox
from models.posted import Follows, Posted
from saar.effects import Sheet, Text
from services.card import copy
from services.outbox import places, removals, routing, screens
from services.outbox.routing import Way
from services.outbox.writing import Rank
from texts import render

log = logging.getLogger(__name__)

CARRIED = (Kind.MOVE, Kind.MEDIA, Kind.APPROVE, Kind.DECLINE, Kind.TOPIC)


class Delivery:
    """`ephemerals`: whether this Bot API knows messages that only one member sees."""

    def __init__(
        self,
        bot: ExtBot[None],
        database: Database,
        now: Callable[[], datetime],
        *,
        ephemerals: bool,
        stood: Callable[[float], None] = lambda _seconds: None,
    ) -> None:
        self._bot, self._database, self._now = bot, database, now
        self.ephemerals = ephemerals
        self._carrier = Carrier(bot, database, now)
        self.marks = Marks(database)
        self.cards = Cards(bot, database, now, self.marks, stood)
        self._ways: dict[Kind, Callable[[Outbox], Awaitable[None]]] = {
            Kind.CARD: self.cards.show,
            Kind.BOARD: Boards(bot, database, now, self.marks).show,
            Kind.PIN: self.cards.pin,
            Kind.UNPIN: self.cards.pin,
            Kind.WORD: self._word,
            Kind.SAY: self._say,
            Kind.SHOW: self._shown,
            Kind.REWORD: self._reword,
            **dict.fromkeys(CARRIED, self._carrier.carry),
        }

    async def deliver(self, row: Outbox) -> None:
        """Send one row and mark it done; Telegram's errors are the caller's to sort out."""
        if await self.marks.again(row.id):
            return
        if row.kind is not Kind.WORD and row.expires_at and self._now() > row.expires_at:
            await self._finish(row)
            return
        await self._ways.get(row.kind, self._simple)(row)

    async def screen_is_gone(self, session: Session, row: Outbox) -> None:
        """The panel to edit is gone: the row stays and sends a new one.

        Who deleted a copy of a card wants it no more. (R3)
        """
        shown = await _screen_of(session, row)
        if shown:
            await session.delete(shown)
        person = await resident.by_user(session, row.user_id or 0)
        if row.payload.get("copy") and person:
            await reader.drop(session, row.incident_id or 0, person.id)
            await outbox.finish(session, row.id, row.version)

    async def restore(self, session: Session, row: Outbox) -> None:
        """A nudge is taken out of the outbox before it is sent; after a fault it goes back."""
        newer = row.key is not None and await outbox.by_key(session, row.key)
        if row.may_vanish and not newer:
            if await session.get(Outbox, row.id) is not None:
                return
            session.add(outbox.copied(row))
            await session.flush()

    async def _word(self, row: Outbox) -> None:
        async with self._database.transaction() as session:
            found = await routing.route(session, row, ephemerals=self.ephemerals, now=self._now())
            waiting = await session.get(Outbox, row.id)
            if waiting is None or waiting.version != row.version:
                return
            if found.way is Way.MENTION and found.group:
                routing.mention(waiting, found.group)
                return
            if found.way is Way.PRIVATE and found.person and row.chat_id != found.person.user_id:
                routing.privately(waiting, found.person, now=self._now())
                return
            if found.way is Way.NOWHERE or row.may_vanish:
                await outbox.finish(session, row.id, row.version)
            if found.way is Way.NOWHERE:
                return
        await self._send_word(row, found.way)

    async def _send_word(self, row: Outbox, way: Way) -> None:
        text, zone = Text.from_json(row.payload["text"]), _zone(row)
        sent = await self._bot.send_message(
            row.chat_id,
            render.message(text, row.locale, zone),
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard(text.buttons, row.locale, zone),
            message_thread_id=thread(row.payload.get("topic")) if way is Way.EPHEMERAL else None,
            disable_notification=bool(row.payload.get("silent")),
            api_kwargs=only_for(row.user_id) if way is Way.EPHEMERAL else None,
        )
        if way is Way.EPHEMERAL and await self._stood_open(row, sent):
            return
        now = self._now()

        async def mark(session: Session) -> None:
            if row.incident_id or row.payload.get("goes"):
                for old in await posted.by_key(session, row.key) if row.key else ():
                    await removals.remove(session, old, now=now)
                await _keep(session, row, sent, now)
            await outbox.finish(session, row.id, row.version)

        await self.marks.write(row.id, mark)

    async def _stood_open(self, row: Outbox, sent: Message) -> bool:
        """What one person should see stands before all: it goes first of all, and is not tried again. (R1)

        A server from before Bot API 10.2 takes the parameters and does not know them. The word waits
        for another way, and what stands open for its deletion, in one transaction.
        """
        if sent.api_kwargs.get("ephemeral_message_id"):
            return False
        self.ephemerals = False
        log.error("ephemeral.unknown chat=%s", row.chat_id)

        async def mark(session: Session) -> None:
            await removals.delete(
                session, row.chat_id, [sent.message_id], now=self._now(), rank=Rank.STATUS
            )
            await self.restore(session, row)

        await written(self._database, mark)
        return True

    async def _say(self, row: Outbox) -> None:
        now = self._now()
        async with self._database.transaction() as session:
            shown = await card_of(session, row) if row.incident_id else None
            where = await places.of_line(session, row, shown)
            mentioned = row.payload.get("mention_user")
            person = await resident.by_user(session, mentioned) if mentioned else None
        text, zone = Text.from_json(row.payload["text"]), _zone(row)
        words = render.message(text, row.locale, zone)
        if person:
            words = with_mention(words, person.user_id, person.first_name)
        sent = await self._bot.send_message(
            row.chat_id,
            words,
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard(text.buttons, row.locale, zone),
            reply_parameters=reply(shown.message_id if shown and shown.topic == where else None),
            message_thread_id=thread(where),
            disable_notification=bool(row.payload.get("silent")),
        )

        async def mark(session: Session) -> None:
            if row.incident_id:
                await _keep(session, row, sent, now)
            await outbox.finish(session, row.id, row.version)

        await self.marks.write(row.id, mark)

    async def _show(self, row: Outbox) -> None:
        async with self._database.transaction() as session:
            shown = await _screen_of(session, row)
            home = await session.get(Neighbourhood, row.neighbourhood_id or 0)
            only = row.chat_id < 0
            if only and not shown and not (self.ephemerals and home and home.is_admin):
                await routing.screen_privately(session, row)
                return
            text = await self._screen_text(session, row)
            if text is None:
                await screens.take_away(session, shown, now=self._now())
                await outbox.finish(session, row.id, row.version)
                return
        zone = home.pack.time_zone if home and "zone" not in row.payload else _zone(row)
        words = render.message(text, row.locale, zone)
        markup = keyboard(text.buttons, row.locale, zone)
        if shown:
            where = At(shown.chat_id, shown.message_id, shown.user_id, shown.ephemeral_id)
            await edit(self._bot, where, words, markup)
            await self._screen_edited(row)
            return
        sent = await self._bot.send_message(
            row.chat_id,
            words,
            parse_mode=ParseMode.HTML,
            reply_markup=markup,
            message_thread_id=thread(row.payload.get("topic")) if only else None,
            disable_notification=bool(row.payload.get("silent")),
            api_kwargs=only_for(row.user_id) if only else None,
        )
        if only and await self._stood_open(row, sent):
            return
        now = self._now()

        async def mark(session: Session) -> None:
            session.add(_screen(row, sent, now))
            await outbox.finish(session, row.id, row.version)

        await self.marks.write(row.id, mark)

    async def _shown(self, row: Outbox) -> None:
        made = {"picture": self._picture, "file": self._file}
        await next((made[each] for each in made if each in row.payload), self._show)(row)

    async def _picture(self, row: Outbox) -> None:
        """A screen that is a picture with words below it, for one person in private."""
        async with self._database.reading() as session:
            given = await drawing.picture(session, row.payload["picture"], row.locale)
        await self._set(row, given, self._bot.send_photo)

    async def _file(self, row: Outbox) -> None:
        """A file with words below it, for one person in private; or why it could not be printed."""
        async with self._database.transaction() as session:
            given = await drawing.file(session, row.payload["file"], row.locale, self._now())
        named = functools.partial(self._bot.send_document, filename=row.payload["file"]["name"])
        await self._set(row, given, named)

    async def _set(
        self, row: Outbox, given: bytes | Sheet | None, send: Callable[..., Awaitable[Message]]
    ) -> None:
        """Printed first where it is a sheet; what cannot be printed is a sentence instead."""
        try:
            content = await printed(given) if isinstance(given, Sheet) else given
        except LettersError as error:
            await self._instead(row, Text("paper-letters", {"letters": str(error)}))
            return
        except (RuntimeError, TimeoutError, OSError):
            log.error("printing.failed row=%s", row.id)  # noqa: TRY400 - no traceback
            await self._instead(row, Text("paper-failed"))
            return
        await self._made(row, content, send)

    async def _instead(self, row: Outbox, text: Text) -> None:
        """A sentence where a file was asked for."""

        async def say(chat_id: int, _content: bytes, caption: str, **more: Any) -> Message:
            return await self._bot.send_message(chat_id, caption, **more)

        row.payload = row.payload | {"text": text.as_json()}
        await self._made(row, b"", say)

    async def _made(
        self, row: Outbox, content: bytes | None, send: Callable[..., Awaitable[Message]]
    ) -> None:
        if content is None:
            await self._finish(row)
            return
        text, zone = Text.from_json(row.payload["text"]), _zone(row)
        sent = await send(
            row.chat_id,
            content,
            caption=render.message(text, row.locale, zone),
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard(text.buttons, row.locale, zone),
        )
        now = self._now()

        async def mark(session: Session) -> None:
            await screens.take_away(session, await _screen_of(session, row), now=now)
            await session.flush()
            session.add(_screen(row, sent, now))
            await outbox.finish(session, row.id, row.version)

        await self.marks.write(row.id, mark)

    async def _screen_text(self, session: Session, row: Outbox) -> Text | None:
        """What a screen shows; a copy of a card is drawn now, None where its card is gone. (R3)"""
        if not row.payload.get("copy"):
            return Text.from_json(row.payload["text"])
        return await copy.text(
            session, row.incident_id or 0, row.neighbourhood_id or 0, now=self._now()
        )

    async def _screen_edited(self, row: Outbox) -> None:
        async with self._database.transaction() as session:
            shown = await _screen_of(session, row)
            if shown:
                shown.at = self._now()
            await outbox.finish(session, row.id, row.version)

    async def _reword(self, row: Outbox) -> None:
        """A word that stands on a phone tells the state of now. (A2)"""
        text, zone = Text.from_json(row.payload["text"]), _zone(row)
        where = At(
            row.chat_id, row.payload["message_id"], row.user_id or 0, row.payload["ephemeral_id"]
        )
        markup = keyboard(text.buttons, row.locale, zone)
        await edit(self._bot, where, render.message(text, row.locale, zone), markup)
        await self._finish(row)

    async def cannot_reword(self, session: Session, row: Outbox) -> None:
        """Its reader deleted it, or Telegram edits it no more: what has passed must not stay."""
        said = await session.get(Posted, row.payload["posted"])
        if said:
            await removals.remove(session, said, now=self._now())

    async def _simple(self, row: Outbox) -> None:
        payload = row.payload
        if row.kind is Kind.REACT:
            await self._bot.set_message_reaction(
                row.chat_id, payload["message_id"], reaction=payload["emoji"]
            )
        elif row.kind is Kind.DELETE and "ephemeral_id" in payload:
            await self._bot.do_api_request(
                "deleteEphemeralMessage",
                api_kwargs={
                    "chat_id": row.chat_id,
                    "receiver_user_id": row.user_id,
                    "ephemeral_message_id": payload["ephemeral_id"],
                },
            )
        else:
            await self._bot.delete_message(row.chat_id, payload["message_id"])
        await self._finish(row)

    async def _finish(self, row: Outbox) -> None:
        async with self._database.transaction() as session:
            await outbox.finish(session, row.id, row.version)


async def _keep(session: Session, row: Outbox, sent: Message, now: datetime) -> None:
    """Remember what was said; what was taken out of the outbox while it was on its way goes at once."""
    said = _posted(row, sent, now)
    if await posted.is_kept(session, said):  # the answer to this very transaction was lost
        return
    if row.may_vanish or await session.get(Outbox, row.id) is not None:
        session.add(said)
    else:
        await removals.take_away(session, said, now=now)


def _posted(row: Outbox, sent: Message, now: datetime) -> Posted:
    return Posted(
        incident_id=row.incident_id,
        chat_id=row.chat_id,
        message_id=sent.message_id,
        ephemeral_id=sent.api_kwargs.get("ephemeral_message_id"),
        receiver=row.user_id,
        key=row.key,
        follows=Follows(row.payload.get("follows", "")),
        state=str(row.payload.get("state", "")),
        at=now,
    )


def _screen(row: Outbox, sent: Message, now: datetime) -> Screen:
    return Screen(
        chat_id=row.chat_id,
        user_id=row.user_id or 0,
        name=row.payload["name"],
        message_id=sent.message_id,
        ephemeral_id=sent.api_kwargs.get("ephemeral_message_id"),
        at=now,
        sent_at=now,
    )


def _zone(row: Outbox) -> str:
    return str(row.payload.get("zone", render.AMSTERDAM))


async def _screen_of(session: Session, row: Outbox) -> Screen | None:
    return await conversation.screen(
        session, row.chat_id, row.user_id or 0, str(row.payload.get("name"))
    )
