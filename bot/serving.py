"""Serving HTTP beside the rest: a socket that is ours, and a server that leaves signals to the program."""

import contextlib
import socket
from collections.abc import Iterator

import uvicorn
from starlette.types import ASGIApp

from bot.errors import StartError

GRACE = 2
"""Seconds that who is still being answered may hold up the end."""


class Server(uvicorn.Server):
    """The program itself answers to signals."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave them alone."""
        yield


def serving_app(app: ASGIApp) -> Server:
    """A server for it that logs no request: addresses and texts are nobody's business."""
    config = uvicorn.Config(
        app,
        log_level="error",
        access_log=False,
        lifespan="off",
        server_header=False,
        timeout_graceful_shutdown=GRACE,
    )
    return Server(config)


def listening(host: str, port: int, setting: str) -> socket.socket:
    """The socket; StartError where the address is taken. `setting`: where another one is chosen."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        raise StartError(
            f"Nothing can be served on {host}:{port} ({error.strerror}): choose another address in {setting}."
        ) from None
