"""Bringing updates to a bot's own address, in order within a chat, until it takes them."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING, Any

import httpx

from simulator import wire

if TYPE_CHECKING:
    from simulator.records import Bot
    from simulator.world import World

LONGEST_WAIT = 60.0


def start(world: World, bot: Bot) -> None:
    """Begin bringing; needs a running event loop."""
    bot.delivery = asyncio.create_task(_Deliverer(world, bot).run())


async def stop(bot: Bot) -> None:
    """End bringing; what was not taken stays in the queue."""
    task, bot.delivery = bot.delivery, None
    if task is None:
        return
    task.cancel()
    if task.get_loop() is asyncio.get_running_loop():
        with contextlib.suppress(asyncio.CancelledError):
            await task


def chat_of(update: dict[str, Any]) -> int:
    """The chat that an update is about; 0 for none."""
    for name, body in update.items():
        if name == "update_id":
            continue
        about = body.get("message", body) if name == "callback_query" else body
        return int(about.get("chat", {}).get("id", 0))
    return 0


class _Deliverer:
    def __init__(self, world: World, bot: Bot) -> None:
        self.world = world
        self.bot = bot
        self.busy: set[int] = set()

    async def run(self) -> None:
        transport = self.world.webhook_transport
        async with (
            httpx.AsyncClient(transport=transport, timeout=60) as client,
            asyncio.TaskGroup() as group,
        ):
            while True:
                seen = self.bot.queue.news.count
                for update in self.bot.queue.ready(self.world.clock.now(), 1000):
                    chat_id = chat_of(update)
                    if chat_id in self.busy or len(self.busy) >= self._room():
                        continue
                    self.busy.add(chat_id)
                    group.create_task(self._bring(client, update, chat_id))
                await self.bot.queue.news.wait(60, since=seen)

    def _room(self) -> int:
        return int(self.bot.webhook.get("max_connections", 40))

    async def _bring(self, client: httpx.AsyncClient, update: dict[str, Any], chat_id: int) -> None:
        wait = self.world.webhook_retry
        for observer in list(self.world.update_observers):
            observer(update)
        while update["update_id"] in self.bot.queue.pending:
            error = await self._post(client, update)
            if error is None:
                self.bot.queue.forget(update["update_id"])
                break
            now = self.world.clock.now()
            self.bot.webhook |= {"last_error_date": wire.stamp(now), "last_error_message": error}
            await asyncio.sleep(wait)
            wait = min(LONGEST_WAIT, wait * 2)
        self.busy.discard(chat_id)
        self.bot.queue.news.wake()

    async def _post(self, client: httpx.AsyncClient, update: dict[str, Any]) -> str | None:
        hook = self.bot.webhook
        headers = {}
        if hook.get("secret_token"):
            headers["X-Telegram-Bot-Api-Secret-Token"] = hook["secret_token"]
        try:
            answer = await client.post(hook["url"], json=update, headers=headers)
        except httpx.TimeoutException:
            return "Read timeout expired"
        except httpx.HTTPError:
            return "Connection refused"
        if answer.is_success:
            return None
        reason = f"{answer.status_code} {answer.reason_phrase}".strip()
        return f"Wrong response from the webhook: {reason}"
