"""Opening a Mini App from its button: what the app learns of who opened it, signed with the bot's token."""

from __future__ import annotations

import json
import secrets
from typing import TYPE_CHECKING
from urllib.parse import urlencode, urlsplit

from init_data_py import sign

if TYPE_CHECKING:
    from simulator.records import Chat, Person
    from simulator.world import World

VERSION = "9.1"
THEME = {"bg_color": "#ffffff", "text_color": "#1c1c1e"}
DARK = {"bg_color": "#17212b", "text_color": "#f5f5f5"}


def open_app(world: World, person: Person, chat: Chat, url: str, *, dark: bool = False) -> str:
    """The address that a Telegram app loads, what it tells the page behind its #.

    Raises LookupError where no button of this chat leads there.
    """
    shown = {
        str(button.get("web_app", {}).get("url"))
        for message in chat.messages.values()
        for row in message.buttons
        for button in row
    }
    if chat.bot is None or url not in shown:
        raise LookupError("there is no such app here")
    told = {
        "tgWebAppData": init_data(world, person, chat.bot.token),
        "tgWebAppVersion": VERSION,
        "tgWebAppPlatform": "weba",
        "tgWebAppThemeParams": json.dumps(DARK if dark else THEME),
    }
    return f"{urlsplit(url)._replace(fragment='').geturl()}#{urlencode(told)}"


def init_data(world: World, person: Person, token: str) -> str:
    """Who opens the app, and when. Only Telegram itself can make a true ``signature``; it is signed over all the same."""
    user = {
        "id": person.id,
        "first_name": person.first_name,
        "last_name": person.last_name or "",
        "language_code": person.language_code or "en",
        "allows_write_to_pm": True,
    }
    told = {
        "query_id": secrets.token_urlsafe(18),
        "user": json.dumps(user, ensure_ascii=False, separators=(",", ":")),
        "signature": secrets.token_urlsafe(64),
    }
    return sign(told, token, auth_date=world.clock.now())
