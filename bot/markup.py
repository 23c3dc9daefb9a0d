"""What Telegram wants around a text: keyboards, replies, mentions, and who alone sees it."""

import hashlib
import html
import json
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, ReplyParameters, WebAppInfo

from saar.effects import Rows
from saar.topics import GENERAL
from texts import render


def keyboard(
    rows: Rows, locale: str, time_zone: str = render.AMSTERDAM
) -> InlineKeyboardMarkup | None:
    """Telegram's keyboard for rows of buttons, None for none."""
    if not rows:
        return None
    return InlineKeyboardMarkup(
        [
            [
                InlineKeyboardButton(
                    render.label(button, locale, time_zone),
                    callback_data=button.action.wire() if button.action else None,
                    url=None if button.app else button.url,
                    web_app=WebAppInfo(button.url) if button.app and button.url else None,
                    style=button.style,
                )
                for button in row
            ]
            for row in rows
        ]
    )


def digest(text: str, markup: InlineKeyboardMarkup | None) -> str:
    """Tells whether what stands there is what should: the same text and buttons give the same one."""
    shown = text + json.dumps(markup.to_dict() if markup else None, sort_keys=True)
    return hashlib.sha256(shown.encode()).hexdigest()


def reply(message_id: int | None) -> ReplyParameters | None:
    """A reply that is sent all the same where the message has gone."""
    if message_id is None:
        return None
    return ReplyParameters(message_id, allow_sending_without_reply=True)


def thread(topic: int | None) -> int | None:
    """The number by which a message goes to a topic; the general one has none."""
    return None if topic == GENERAL else topic


def only_for(user_id: int | None) -> dict[str, Any]:
    """Parameters of a message that one member alone sees."""
    return {"ephemeral_message_parameters": {"receiver_user_id": user_id}}


def with_mention(words: str, user_id: int, name: str) -> str:
    """The first time the name stands in a sentence it becomes a link that tells the person."""
    shown = html.escape(name, quote=False)
    return words.replace(shown, f'<a href="tg://user?id={user_id}">{shown}</a>', 1)
