"""`python -m bot municipality NAME`: the link that makes somebody its coordinator. (M4)"""

import functools
import secrets

from telegram.error import TelegramError

from bot.clashes import written
from bot.client import Client
from bot.clock import system_now
from bot.errors import StartError
from bot.settings import Settings
from models.base import Database
from saar.municipality import COORDINATOR, LONGEST_NAME
from saar.names import tidied
from services.municipality import taking_part

TOKEN_BYTES = 12


async def link(chosen: Settings, database: Database, name: str) -> str:
    """A link for one coordinator, which works once and for two days; StartError for a name that is none."""
    town = tidied(" ".join(name.split()))
    if not town or len(town) > LONGEST_NAME:
        raise StartError(f"The name of a municipality has 1 to {LONGEST_NAME} letters.")
    bot = Client(chosen.token.get_secret_value(), base_url=f"{chosen.api_url}/bot")
    try:
        await bot.initialize()
        username = bot.username
    except TelegramError as error:
        raise StartError(f"Telegram does not tell the bot's name ({error.message}).") from None
    finally:
        await bot.shutdown()
    token = secrets.token_urlsafe(TOKEN_BYTES)
    found = functools.partial(taking_part.found, name=town, token=token, now=system_now())
    await written(database, found)
    return f"https://t.me/{username}?start={COORDINATOR}{token}"
