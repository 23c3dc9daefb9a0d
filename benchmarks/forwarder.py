"""The reference: a bot that copies each message to the linked chats once, as simple chat bridges do."""

from typing import Any

import httpx

from simulator.server import application
from simulator.world import World
from tests.town import TOKEN


class Forwarder:
    """Reads updates and sends each text on; what is refused is gone, and it remembers nothing."""

    def __init__(self, world: World, links: list[tuple[int, int]]) -> None:
        transport = httpx.ASGITransport(app=application(world))
        self._client = httpx.AsyncClient(
            transport=transport, base_url=f"http://telegram.town/bot{TOKEN}"
        )
        self._links = links
        self._offset = 0

    async def run(self) -> None:
        """Everything that waits now."""
        while True:
            found = await self._call("getUpdates", offset=self._offset, timeout=0)
            if not found:
                return
            for update in found:
                self._offset = update["update_id"] + 1
                await self._forward(update.get("message") or {})

    async def _forward(self, message: dict[str, Any]) -> None:
        chat = message.get("chat")
        if not isinstance(chat, dict) or not message.get("text"):
            return
        for one, other in self._links:
            if chat["id"] in (one, other):
                target = other if chat["id"] == one else one
                await self._call("sendMessage", chat_id=target, text=message["text"])

    async def _call(self, method: str, **values: object) -> list[dict[str, Any]]:
        try:
            answer = await self._client.post(f"/{method}", json=values)
            found = answer.json().get("result")
        except (httpx.HTTPError, ValueError):
            return []
        return found if isinstance(found, list) else []

    async def close(self) -> None:
        """Done."""
        await self._client.aclose()
