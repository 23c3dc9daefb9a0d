"""What pages need to know, and what every answer says about itself. (M2)"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol, TypeVar
from urllib.parse import urlsplit

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from models.base import Database, Session
from web.tiles import Tiles

FOLDER = Path(__file__).parent
STATIC_FOR = "public, max-age=3600"
TELEGRAM_WEB = "https://*.telegram.org"
"""Where Telegram in a browser shows a Mini App, in a frame."""
APP = "/app"
"""What the address of the admins' map ends with, behind the language."""

Found = TypeVar("Found")


class Office(Protocol):
    """What the admins' map needs besides the database: the bot's token, the time, and Telegram's word."""

    token: str
    frame: str
    """The origin of a local Telegram that shows the map in a frame too; empty for none."""

    def now(self) -> datetime:
        """The time, aware, in UTC."""

    async def is_admin(self, chat_id: int, user_id: int) -> bool | None:
        """Does Telegram say so now? None where it does not answer."""

    async def members(self, chat_id: int) -> int | None:
        """How many people are in the group; None where Telegram does not answer."""

    async def written(self, write: Callable[[Session], Awaitable[Found]]) -> Found:
        """One transaction, done again where it clashes with another."""


@dataclass(frozen=True)
class Site:
    """What pages need: the database, the bot's name in Telegram, and where pictures of the land come from.

    `tiles`: an address with {z}, {x} and {y}, a file, or nothing; `tiles_by`: whom the map thanks.
    `office`: None where there is no map for admins.
    """

    database: Database
    username: str
    tiles: Tiles = field(default_factory=Tiles)
    tiles_by: str = ""
    office: Office | None = None


class Guard:
    """Says with every answer what a browser may do with it: nothing from elsewhere, no frame, no trace."""

    def __init__(self, app: ASGIApp, site: Site) -> None:
        self._app = app
        self._headers = _encoded(_headers(site))
        self._framed = _encoded(_framed(site))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        path = str(scope.get("path", ""))
        is_static = path.startswith("/static/")
        headers = self._framed if path.endswith(APP) else self._headers

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                kept = STATIC_FOR if is_static else "no-store"
                own = [*headers, (b"cache-control", kept.encode())]
                message["headers"] = [*message.get("headers", []), *own]
            await send(message)

        await self._app(scope, receive, guarded)


def _encoded(headers: dict[str, str]) -> list[tuple[bytes, bytes]]:
    return [(name.encode(), value.encode()) for name, value in headers.items()]


def _framed(site: Site) -> dict[str, str]:
    """The admins' map stands in a frame of Telegram's, and of nobody else's."""
    frames = f"{TELEGRAM_WEB} {site.office.frame if site.office else ''}".strip()
    found = _headers(site, frames)
    del found["x-frame-options"], found["cross-origin-opener-policy"]
    return found


def _headers(site: Site, frames: str = "'none'") -> dict[str, str]:
    pictures = f" {_origin(site.tiles.address)}" if site.tiles.address else ""
    policy = {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": f"'self' data:{pictures}",
        "connect-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": frames,
    }
    return {
        "content-security-policy": "; ".join(f"{name} {value}" for name, value in policy.items()),
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "no-referrer",
        "permissions-policy": "geolocation=(self), camera=(), microphone=()",
        "cross-origin-opener-policy": "same-origin",
    }


def _origin(address: str) -> str:
    found = urlsplit(address)
    return f"{found.scheme}://{found.netloc.replace('{s}', '*')}"
