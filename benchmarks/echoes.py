"""The plainest bots that other libraries allow, for comparing: they answer every message with its text.

python -m benchmarks.echoes ptb|aiogram TOKEN URL
"""

import asyncio
import contextlib
import sys
from typing import Any

from telegram import Update
from telegram.error import TelegramError
from telegram.ext import Application, MessageHandler, filters


def with_ptb(token: str, url: str) -> None:
    """python-telegram-bot, polling."""

    async def echo(update: Update, _context: Any) -> None:
        with contextlib.suppress(TelegramError):
            if update.message and update.message.text:
                await update.message.reply_text(update.message.text)

    app = Application.builder().token(token).base_url(f"{url}/bot").build()
    app.add_handler(MessageHandler(filters.TEXT, echo))
    app.run_polling()


def with_aiogram(token: str, url: str) -> None:
    """aiogram, polling."""
    from aiogram import Bot, Dispatcher  # noqa: PLC0415 - the other one is measured without it
    from aiogram.client.session.aiohttp import AiohttpSession  # noqa: PLC0415
    from aiogram.client.telegram import TelegramAPIServer  # noqa: PLC0415
    from aiogram.exceptions import AiogramError  # noqa: PLC0415
    from aiogram.types import Message  # noqa: PLC0415

    dispatcher = Dispatcher()

    async def echo(message: Message) -> None:
        with contextlib.suppress(AiogramError):
            await message.answer(message.text or "")

    dispatcher.message.register(echo)
    session = AiohttpSession(api=TelegramAPIServer.from_base(url))
    asyncio.run(dispatcher.start_polling(Bot(token, session=session)))


if __name__ == "__main__":
    _, kind, bot, where = sys.argv
    {"ptb": with_ptb, "aiogram": with_aiogram}[kind](bot, where)
