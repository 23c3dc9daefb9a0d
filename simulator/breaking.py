"""Answers that do not arrive."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import httpx

from simulator.errors import ApiError, bad_request, forbidden, too_many

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

    from simulator.faults import Fault

_SENTENCES = {
    "401": "Unauthorized",
    "404": "Not Found",
    "500": "Internal Server Error",
    "502": "Bad Gateway",
}
HANGS_FOR = 120


def body(fault: Fault) -> dict[str, Any]:
    """The JSON of a fault; for a lost connection what the log keeps of it."""
    if fault.kind == "429":
        return too_many(fault.retry_after).body()
    if fault.kind in ("400", "403"):
        return (bad_request if fault.kind == "400" else forbidden)(fault.reason).body()
    if fault.kind in _SENTENCES:
        return ApiError(int(fault.kind), _SENTENCES[fault.kind]).body()
    return ApiError(0, f"the connection was lost: {fault.kind}").body()


class Lost:
    """An ASGI response that closes the connection, or keeps silent."""

    def __init__(self, kind: str) -> None:
        self.kind = kind

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Break off. In process there is no connection, so the client's own error is raised."""
        if "spec_version" not in scope["asgi"]:
            raise self._error()
        if self.kind == "timeout":
            await self._hang(receive)
            return
        headers = [(b"content-type", b"application/json"), (b"content-length", b"1000")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})

    def _error(self) -> httpx.TransportError:
        if self.kind == "timeout":
            return httpx.ReadTimeout("the answer did not come in time")
        return httpx.RemoteProtocolError("Server disconnected without sending a response.")

    async def _hang(self, receive: Receive) -> None:
        loop = asyncio.get_running_loop()
        end = loop.time() + HANGS_FOR
        while loop.time() < end:
            message = await asyncio.wait_for(receive(), HANGS_FOR)
            if message["type"] == "http.disconnect":
                return
