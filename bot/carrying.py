"""To Telegram, besides words and cards: moved messages, pictures put back, decisions on requests."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from telegram import (
    InputMediaAnimation,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    Message,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden, NetworkError
from telegram.ext import ExtBot

from bot.clashes import written
from bot.markup import reply, thread
from models import card, neighbourhood, outbox, resident, topic
from models.base import Database, Session
from models.card import Card
from models.neighbourhood import Neighbourhood
from models.outbox import Kind, Outbox
from models.posted import Posted
from saar.effects import Text
from services.group import start_plan, topics
from services.joining import admission
from services.outbox import messages, places, removals
from services.outbox.messages import To
from texts import render

ALBUM = {
    "photo": InputMediaPhoto,
    "video": InputMediaVideo,
    "document": InputMediaDocument,
    "animation": InputMediaAnimation,
}


class Carrier:
    """Sends one row and marks it done; errors that are not expected are the caller's to sort out."""

    def __init__(self, bot: ExtBot[None], database: Database, now: Callable[[], datetime]) -> None:
        self._bot, self._database, self._now = bot, database, now

    async def carry(self, row: Outbox) -> None:
        """Whichever of these it is."""
        match row.kind:
            case Kind.MOVE:
                await self._move(row)
            case Kind.MEDIA:
                await self._media(row)
            case Kind.TOPIC:
                await self._topic(row)
            case _:
                await self._decide(row)

    async def _move(self, row: Outbox) -> None:
        """Copy first; only what arrived is removed, and only where all of it arrived. (O2)"""
        async with self._database.transaction() as session:
            group = await session.get(Neighbourhood, row.neighbourhood_id or 0)
            small = await neighbourhood.by_chat(session, row.chat_id)
            where = await topic.place(session, small) if small else None
        if group is None:
            await self._finish(row)
            return
        first = row.payload.get("first") or await self._copied(row, group, where)
        if not first:
            await self._not_moved(row)
            return
        await self._bot.send_message(
            row.chat_id,
            render.message(Text.from_json(row.payload["text"]), row.locale),
            parse_mode=ParseMode.HTML,
            message_thread_id=thread(where),
            reply_parameters=reply(first),
            disable_notification=True,
        )
        await self._finish(row)

    async def _copied(self, row: Outbox, group: Neighbourhood, where: int | None) -> int | None:
        """The first copy; remembered, so that whatever fails afterwards copies nothing again."""
        ids: list[int] = row.payload["ids"]
        try:
            copied = await self._bot.copy_messages(
                row.chat_id, group.chat_id, ids, message_thread_id=thread(where)
            )
        except (BadRequest, Forbidden):
            return None
        arrived, here = [each.message_id for each in copied], group.chat_id

        async def mark(session: Session) -> int | None:
            if len(arrived) < len(ids):
                await removals.delete(session, row.chat_id, arrived, now=self._now())
                return None
            waiting = await session.get(Outbox, row.id)
            if waiting:
                waiting.payload = {**waiting.payload, "first": arrived[0]}
            await removals.delete(session, here, ids, now=self._now())
            return arrived[0]

        return await written(self._database, mark)

    async def _not_moved(self, row: Outbox) -> None:
        await self._give_up(row, "move-failed")

    async def _give_up(self, row: Outbox, key: str) -> None:
        """Telegram will not do it: whoever wanted it is told, and the row goes."""
        async with self._database.transaction() as session:
            await outbox.finish(session, row.id, row.version)
            person = await resident.by_user(session, row.user_id or 0)
            if person:
                to = To(person, None, here=False)
                await messages.tell(session, to, Text(key), now=self._now())

    async def _media(self, row: Outbox) -> None:
        if row.expires_at and self._now() > row.expires_at:
            await self._finish(row)
            return
        async with self._database.transaction() as session:
            where = await places.of_line(session, row, await _card(session, row))
        caption = render.message(Text.from_json(row.payload["text"]), row.locale)
        options: dict[str, Any] = {
            "caption": caption,
            "parse_mode": ParseMode.HTML,
            "message_thread_id": thread(where),
        }
        try:
            sent = await self._send_media(row.chat_id, row.payload["files"], options)
        except (BadRequest, Forbidden):
            await self._give_up(row, "picture-not-back")
            return
        now = self._now()

        async def mark(session: Session) -> None:
            for each in sent:
                session.add(
                    Posted(
                        incident_id=row.incident_id,
                        chat_id=row.chat_id,
                        message_id=each.message_id,
                        at=now,
                    )
                )
            await outbox.finish(session, row.id, row.version)

        await written(self._database, mark)

    async def _send_media(
        self, chat_id: int, files: list[tuple[str, str]], options: dict[str, Any]
    ) -> tuple[Message, ...]:
        if len(files) > 1:
            media = [ALBUM[kind](file_id) for kind, file_id in files]
            return await self._bot.send_media_group(
                chat_id, media, disable_notification=True, **options
            )
        kind, file_id = files[0]
        send: dict[str, Callable[..., Awaitable[Message]]] = {
            "photo": self._bot.send_photo,
            "video": self._bot.send_video,
            "document": self._bot.send_document,
            "animation": self._bot.send_animation,
        }
        return (await send[kind](chat_id, file_id, disable_notification=True, **options),)

    async def _topic(self, row: Outbox) -> None:
        """A topic for alarms: once Telegram has made it, it is the chosen one. (G3)"""
        name = render.message(Text.from_json(row.payload["text"]), row.locale)
        try:
            made = await self._bot.create_forum_topic(row.chat_id, name)
        except (BadRequest, Forbidden):
            await self._give_up(row, "topic-not-made")
            return
        except NetworkError:  # it may be there: a second one would be worse
            await self._give_up(row, "topic-unsure")
            return

        async def mark(session: Session) -> None:
            now = self._now()
            group = await session.get(Neighbourhood, row.neighbourhood_id or 0)
            by = await resident.by_user(session, row.user_id or 0)
            await outbox.finish(session, row.id, row.version)
            if group and by:
                await topics.named(session, group, made.message_thread_id, name)
                await topics.choose(session, group, made.message_thread_id, by=by, now=now)
                await start_plan.refresh(session, group, username=self._bot.username, now=now)

        await written(self._database, mark)

    async def _decide(self, row: Outbox) -> None:
        """What Telegram answers to a decision is told to who decided. (J2)"""
        user_id: int = row.payload["user_id"]
        problem = None
        try:
            if row.kind is Kind.APPROVE:
                await self._bot.approve_chat_join_request(row.chat_id, user_id)
            else:
                await self._bot.decline_chat_join_request(row.chat_id, user_id)
        except (BadRequest, Forbidden) as error:
            problem = error.message

        async def mark(session: Session) -> None:
            await outbox.finish(session, row.id, row.version)
            await admission.carried_out(
                session,
                row.neighbourhood_id or 0,
                user_id,
                approved=row.kind is Kind.APPROVE,
                problem=problem,
                now=self._now(),
            )

        await written(self._database, mark)

    async def _finish(self, row: Outbox) -> None:
        async with self._database.transaction() as session:
            await outbox.finish(session, row.id, row.version)


async def _card(session: Session, row: Outbox) -> Card | None:
    return await card.in_neighbourhood(session, row.incident_id or 0, row.neighbourhood_id or 0)
