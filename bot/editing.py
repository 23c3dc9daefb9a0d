"""A message of the bot changes in place, also one that only one member sees."""

from dataclasses import dataclass

from telegram import InlineKeyboardMarkup
from telegram.constants import ParseMode
from telegram.ext import ExtBot


@dataclass(frozen=True)
class At:
    """Which message. `ephemeral_id` is set for one that only `user_id` sees."""

    chat_id: int
    message_id: int
    user_id: int
    ephemeral_id: int | None


async def edit(
    bot: ExtBot[None], where: At, words: str, markup: InlineKeyboardMarkup | None
) -> None:
    """Give it these words and buttons; no buttons take the old ones away."""
    if where.ephemeral_id is None:
        await bot.edit_message_text(
            words,
            chat_id=where.chat_id,
            message_id=where.message_id,
            parse_mode=ParseMode.HTML,
            reply_markup=markup,
        )
        return
    await bot.do_api_request(
        "editEphemeralMessageText",
        api_kwargs={
            "chat_id": where.chat_id,
            "receiver_user_id": where.user_id,
            "ephemeral_message_id": where.ephemeral_id,
            "text": words,
            "parse_mode": ParseMode.HTML,
            **({"reply_markup": markup.to_dict()} if markup else {}),
        },
    )
