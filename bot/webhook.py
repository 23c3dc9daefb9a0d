"""Updates in, brought by Telegram: 200 only after the commit, so that what was not done is brought again. (D1)"""

import asyncio
import contextlib
import hashlib
import hmac
import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from sqlalchemy.exc import InterfaceError, OperationalError
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from telegram.ext import ExtBot

from bot.lanes import Lanes
from bot.serving import listening, serving_app

log = logging.getLogger(__name__)

PATH = "/telegram"
SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
LARGEST = 1 << 20  # bytes; an update has a few thousand
AGAIN = {"Retry-After": "2"}
"""Telegram keeps to it; without it a second attempt comes at once, and later ones minutes apart."""
CONNECTIONS = 40
DRAIN = 3.0  # seconds for what is in work when the program ends


def secret_of(token: str) -> str:
    """What Telegram must send along: every replica knows it, and nobody can guess it. 64 hex digits."""
    return hmac.new(token.encode(), b"buurtwacht webhook", hashlib.sha256).hexdigest()


class Webhook:
    """The door for Telegram behind a proxy that holds the certificate; `url` is what Telegram sees."""

    def __init__(
        self, url: str, token: str, take: Callable[[dict[str, Any]], Awaitable[None]]
    ) -> None:
        self.url = url.rstrip("/") + PATH
        self._secret = secret_of(token)
        self._lanes = Lanes(take)
        self._ends = False
        self._failing = False
        self.app = Starlette(routes=[Route(PATH, self._brought, methods=["POST"])])

    async def announce(self, bot: ExtBot[None], allowed: list[str]) -> None:
        """Tell Telegram where to bring updates; what waits there stays."""
        await bot.set_webhook(
            self.url,
            secret_token=self._secret,
            allowed_updates=allowed,
            max_connections=CONNECTIONS,
            drop_pending_updates=False,
        )

    async def _brought(self, request: Request) -> Response:
        given = request.headers.get(SECRET, "")
        if not hmac.compare_digest(given.encode(), self._secret.encode()):
            return PlainTextResponse("This door is for Telegram.", status_code=403)
        if self._ends:
            return _later()
        update = await _update(request)
        if update is None:
            return PlainTextResponse("This is no update.", status_code=400)
        try:
            await self._lanes.take(update)
        except (OperationalError, InterfaceError) as error:
            self._say(error)
            return _later()
        self._failing = False
        return Response(status_code=200)

    def _say(self, error: Exception) -> None:
        """Once, however long it lasts."""
        if not self._failing:
            log.error("webhook.database_unavailable error=%s", type(error).__name__)
        self._failing = True

    async def serve(self, host: str, port: int, stop: asyncio.Event) -> None:
        """Listen until `stop`, and finish what is in work; StartError where the address is taken."""
        server = serving_app(self.app)
        serving = asyncio.create_task(server.serve([listening(host, port, "BUURTWACHT_LISTEN")]))
        stopping = asyncio.create_task(stop.wait())
        await asyncio.wait({serving, stopping}, return_when=asyncio.FIRST_COMPLETED)
        stopping.cancel()
        self._ends = True
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._lanes.settle(), DRAIN)
        server.should_exit = True
        await serving


def _later() -> Response:
    return PlainTextResponse("Not now.", status_code=503, headers=AGAIN)


async def _update(request: Request) -> dict[str, Any] | None:
    body = b""
    with contextlib.suppress(ClientDisconnect):  # Telegram hung up: what came is no whole update
        async for part in request.stream():
            body += part
            if len(body) > LARGEST:
                return None
    with contextlib.suppress(ValueError, RecursionError):
        found = json.loads(body)
        if isinstance(found, dict) and isinstance(found.get("update_id"), int):
            return found
    return None
