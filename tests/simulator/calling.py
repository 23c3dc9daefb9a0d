"""Calling the Bot API in a test, over HTTP and without a network."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import httpx

from simulator import people
from simulator.server import application

if TYPE_CHECKING:
    from simulator.records import Bot, Chat, Person
    from simulator.world import World


class Refused(Exception):  # noqa: N818 - reads as a sentence in pytest.raises
    """The API answered no; ``body`` is its JSON."""

    def __init__(self, body: dict[str, Any]) -> None:
        super().__init__(f"{body['error_code']} {body['description']}")
        self.body = body


class Api:
    """The Bot API as one bot calls it: JSON bodies, results or ``Refused``."""

    def __init__(self, world: World, token: str) -> None:
        transport = httpx.ASGITransport(application(world))
        self.client = httpx.AsyncClient(transport=transport, base_url="http://telegram")
        self.token = token

    async def __call__(self, method: str, **params: Any) -> Any:
        """Call a method with a JSON body."""
        answer = await self.client.post(f"/bot{self.token}/{method}", json=params)
        return self.read(answer)

    async def form(self, method: str, **params: Any) -> Any:
        """Call a method with a form, nested values as JSON."""
        data = {
            name: json.dumps(value) if isinstance(value, dict | list) else str(value)
            for name, value in params.items()
        }
        return self.read(await self.client.post(f"/bot{self.token}/{method}", data=data))

    async def updates(self, **params: Any) -> list[dict[str, Any]]:
        """Fetch what waits and confirm it at once."""
        found: list[dict[str, Any]] = await self("getUpdates", **params)
        if found:
            await self("getUpdates", offset=found[-1]["update_id"] + 1)
        return found

    def read(self, answer: httpx.Response) -> Any:
        """The result of an answer. Raises Refused."""
        body = answer.json()
        assert answer.status_code == body.get("error_code", 200)
        if not body["ok"]:
            raise Refused(body)
        return body["result"]


@dataclass
class Street:
    """A world with one group, three people and a bot that is in the group."""

    world: World
    bot: Bot
    api: Api
    tom: Person
    anna: Person
    bram: Person
    group: Chat
    rights: set[str] = field(default_factory=set)

    def promote(self, *rights: str) -> None:
        """Make the bot an administrator with these rights."""
        people.promote(self.world, self.tom, self.group, self.bot, rights=set(rights))

    def wait(self, **span: float) -> None:
        """Let time pass."""
        self.world.clock.shift(timedelta(**span))

    async def says(self, text: str = "hallo", **more: Any) -> dict[str, Any]:
        """The bot writes in the group."""
        sent: dict[str, Any] = await self.api(
            "sendMessage", chat_id=self.group.id, text=text, **more
        )
        return sent

    async def hears(self, **params: Any) -> list[str]:
        """The texts of the messages that the bot is told of."""
        return [
            u["message"].get("text") for u in await self.api.updates(**params) if "message" in u
        ]
