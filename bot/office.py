"""What the admins' map needs of Telegram and of the database, in the pages' own process. (M1)"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import TypeVar

from telegram import ChatMember
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot import clashes
from bot.settings import TELEGRAM, Settings
from models.base import Database, Session

PATIENT = 4.0
"""Seconds that a page waits for Telegram."""

Found = TypeVar("Found")


class Office:
    """`web.site.Office`, by the Bot API."""

    def __init__(
        self, settings: Settings, bot: ExtBot[None], now: Callable[[], datetime], database: Database
    ) -> None:
        self.token = settings.token.get_secret_value()
        self.frame = "" if settings.api_url == TELEGRAM else settings.api_url
        self._bot, self._now, self._database = bot, now, database

    def now(self) -> datetime:
        """The time, set by Telegram's."""
        return self._now()

    async def is_admin(self, chat_id: int, user_id: int) -> bool | None:
        """Asked anew each time: what is done here changes a group."""
        found = await _answered(self._bot.get_chat_member(chat_id, user_id))
        return (
            None if found is None else found.status in (ChatMember.ADMINISTRATOR, ChatMember.OWNER)
        )

    async def members(self, chat_id: int) -> int | None:
        """How many people are in the group."""
        return await _answered(self._bot.get_chat_member_count(chat_id))

    async def written(self, write: Callable[[Session], Awaitable[Found]]) -> Found:
        """One transaction, done again where it clashes with another."""
        return await clashes.written(self._database, write)


Answered = TypeVar("Answered")


async def _answered(asked: Awaitable[Answered]) -> Answered | None:
    try:
        async with asyncio.timeout(PATIENT):
            return await asked
    except (TelegramError, TimeoutError):
        return None
