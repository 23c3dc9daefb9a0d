"""Telegram's client: python-telegram-bot's, with updates as they came over the wire."""

from typing import Any

from telegram.ext import ExtBot


class Client(ExtBot[None]):
    """ExtBot whose updates can be taken raw, so that one it cannot parse does not hold up the rest."""

    async def fetch_updates(
        self, *, offset: int | None, seconds: int, allowed: list[str]
    ) -> list[dict[str, Any]]:
        """One getUpdates, waiting up to `seconds`; plain JSON objects with an "update_id"."""
        data: dict[str, Any] = {"timeout": seconds, "allowed_updates": allowed}
        if offset is not None:
            data["offset"] = offset
        found: Any = await self._post("getUpdates", data, read_timeout=seconds + 10)
        return list(found)
