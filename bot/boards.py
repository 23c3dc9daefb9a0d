"""The bot's own posts in a group that change in place: sent, edited, or posted anew. (M6, X4)"""

from collections.abc import Callable
from datetime import datetime

from telegram.constants import ParseMode
from telegram.ext import ExtBot

from bot.editing import At, edit
from bot.marks import Marks
from bot.markup import keyboard, thread
from models import board, outbox
from models.base import Database, Session
from models.board import Board
from models.outbox import Outbox
from saar.effects import Text
from services.outbox import places
from texts import render


class Boards:
    """Shows them as they should stand now."""

    def __init__(
        self, bot: ExtBot[None], database: Database, now: Callable[[], datetime], marks: Marks
    ) -> None:
        self._bot, self._database, self._now, self._marks = bot, database, now, marks

    async def show(self, row: Outbox) -> None:
        """Edit what stands, or post it."""
        name = row.payload["name"]
        async with self._database.transaction() as session:
            shown = await board.standing(session, row.chat_id, name)
            where = None if shown else await places.of_line(session, row, None)
        text, zone = Text.from_json(row.payload["text"]), str(row.payload["zone"])
        words = render.message(text, row.locale, zone)
        markup = keyboard(text.buttons, row.locale, zone)
        if shown:
            await edit(self._bot, At(row.chat_id, shown.message_id, 0, None), words, markup)
            await self._edited(row, name)
            return
        sent = await self._bot.send_message(
            row.chat_id,
            words,
            parse_mode=ParseMode.HTML,
            reply_markup=markup,
            message_thread_id=thread(where),
            disable_notification=bool(row.payload["silent"]),
        )
        now = self._now()

        async def mark(session: Session) -> None:
            if await board.standing(session, row.chat_id, name) is None:
                session.add(
                    Board(chat_id=row.chat_id, name=name, message_id=sent.message_id, at=now)
                )
            await outbox.finish(session, row.id, row.version)

        await self._marks.write(row.id, mark)

    async def _edited(self, row: Outbox, name: str) -> None:
        async with self._database.transaction() as session:
            shown = await board.standing(session, row.chat_id, name)
            if shown:
                shown.at = self._now()
            await outbox.finish(session, row.id, row.version)
