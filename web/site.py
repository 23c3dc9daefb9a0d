"""What pages need to know, and what every answer says about itself. (M2)"""

from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from models.base import Database
from web.tiles import Tiles

FOLDER = Path(__file__).parent
STATIC_FOR = "public, max-age=3600"


@dataclass(frozen=True)
class Site:
    """What pages need: the database, the bot's name in Telegram, and where pictures of the land come from.

    `tiles`: an address with {z}, {x} and {y}, a file, or nothing; `tiles_by`: whom the map thanks.
    """

    database: Database
    username: str
    tiles: Tiles = field(default_factory=Tiles)
    tiles_by: str = ""


class Guard:
    """Says with every answer what a browser may do with it: nothing from elsewhere, no frame, no trace."""

    def __init__(self, app: ASGIApp, site: Site) -> None:
        self._app = app
        self._headers = [(name.encode(), value.encode()) for name, value in _headers(site).items()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        is_static = str(scope.get("path", "")).startswith("/static/")

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                kept = STATIC_FOR if is_static else "no-store"
                own = [*self._headers, (b"cache-control", kept.encode())]
                message["headers"] = [*message.get("headers", []), *own]
            await send(message)

        await self._app(scope, receive, guarded)


def _headers(site: Site) -> dict[str, str]:
    pictures = f" {_origin(site.tiles.address)}" if site.tiles.address else ""
    policy = {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": f"'self' data:{pictures}",
        "connect-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
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
