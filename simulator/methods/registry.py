"""The names of the methods, as Telegram reads them: without regard to case."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from simulator.request import Request

Handler = Callable[[Request], Any]
_METHODS: dict[str, tuple[str, Handler]] = {}


def method(name: str) -> Callable[[Handler], Handler]:
    """Register a handler: it gives the result, or a coroutine of it, or raises ApiError."""

    def register(handler: Handler) -> Handler:
        _METHODS[name.lower()] = (name, handler)
        return handler

    return register


def find(name: str) -> tuple[str, Handler] | None:
    """A method's own spelling and its handler, or None for one that does not exist."""
    return _METHODS.get(name.lower())
