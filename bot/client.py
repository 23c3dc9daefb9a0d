"""Telegram's client: python-telegram-bot's, with updates as they came over the wire, and every call counted."""

from typing import Any

from telegram.error import BadRequest, Forbidden, RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.gauges import Gauges


class Client(ExtBot[None]):
    """ExtBot whose updates can be taken raw, so that one it cannot parse does not hold up the rest."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._gauges = Gauges()

    @property
    def gauges(self) -> Gauges:
        """What becomes of each call is counted here, and what else the program counts."""
        return self._gauges

    async def fetch_updates(
        self, *, offset: int | None, seconds: int, allowed: list[str]
    ) -> list[dict[str, Any]]:
        """One getUpdates, waiting up to `seconds`; plain JSON objects with an "update_id"."""
        data: dict[str, Any] = {"timeout": seconds, "allowed_updates": allowed}
        if offset is not None:
            data["offset"] = offset
        found: Any = await self._post("getUpdates", data, read_timeout=seconds + 10)
        return list(found)

    async def _do_post(self, endpoint: str, data: dict[str, Any], **how: Any) -> Any:
        try:
            found = await super()._do_post(endpoint, data, **how)
        except TelegramError as error:
            self._count(endpoint, _outcome(error))
            raise
        self._count(endpoint, "ok")
        return found

    def _count(self, endpoint: str, outcome: str) -> None:
        gauges: Gauges | None = getattr(self, "_gauges", None)  # none yet while it is built
        if gauges:
            gauges.called(endpoint, outcome)


def _outcome(error: TelegramError) -> str:
    if isinstance(error, RetryAfter):
        return "busy"
    return "refused" if isinstance(error, BadRequest | Forbidden) else "silent"
