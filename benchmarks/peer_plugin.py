"""Loaded into python-telegram-bot's own test run: its bots talk to the local Telegram instead.

Runs in the interpreter of those tests, so it knows nothing but the library.
"""

import os
import socket
from typing import Any

from telegram import Bot

LOCAL = os.environ["PEER_TELEGRAM"]
# One test looks this name up; the answer is an address that belongs to nobody.
NAMES = {"python-telegram-bot.org": "192.0.2.1"}

_build = Bot.__init__
_look_up = socket.gethostbyname


def _local(self: Bot, token: str, *args: Any, **kwargs: Any) -> None:
    addresses = {"base_url": f"{LOCAL}/bot", "base_file_url": f"{LOCAL}/file/bot"}
    _build(self, token, *args, **kwargs | addresses)


def _address(name: str) -> str:
    return NAMES.get(name) or _look_up(name)


Bot.__init__ = _local  # type: ignore[method-assign]
socket.gethostbyname = _address
