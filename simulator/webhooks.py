"""Bringing updates to a bot's own address, in order within a chat, until it takes them."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import httpx

from simulator import wire

if TYPE_CHECKING:
    from simulator.records import Bot
    from simulator.world import World

LONGEST_WAIT = 60.0
LONGEST_ASKED = 3600.0


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


Queue = tuple[str, int]


def queue_of(update: dict[str, Any]) -> Queue:
    """Which other updates it waits for: Telegram brings one of each queue at a time, and many queues at once.

    Messages wait for those of their chat, presses for those of their person, comings and goings for those of
    the member; one queue knows nothing of another (telegram-bot-api, WebhookActor and Client).
    """
    kind, body = next((name, body) for name, body in update.items() if name != "update_id")
    if kind in ("message", "edited_message", "channel_post", "edited_channel_post"):
        return "message", int(body["chat"]["id"])
    if kind == "my_chat_member":
        return kind, int(body["chat"]["id"])
    member = body.get("new_chat_member", {}).get("user") if kind == "chat_member" else None
    person = member or body.get("from")
    if person is None:
        return kind, int(update["update_id"])
    return ("member" if kind in ("chat_member", "chat_join_request") else kind), int(person["id"])


@dataclass(frozen=True)
class _Refused:
    """Why an update was not taken, and after how many seconds the address asks for it again (0: it does not say)."""

    why: str
    after: float = 0.0


class _Deliverer:
    def __init__(self, world: World, bot: Bot) -> None:
        self.world = world
        self.bot = bot
        self.busy: set[Queue] = set()

    async def run(self) -> None:
        transport = self.world.webhook_transport
        async with (
            httpx.AsyncClient(transport=transport, timeout=60) as client,
            asyncio.TaskGroup() as group,
        ):
            while True:
                seen = self.bot.queue.news.count
                for update in self.bot.queue.ready(self.world.clock.now(), 1000):
                    queue = queue_of(update)
                    if queue in self.busy or len(self.busy) >= self._room():
                        continue
                    self.busy.add(queue)
                    group.create_task(self._bring(client, update, queue))
                await self.bot.queue.news.wait(60, since=seen)

    def _room(self) -> int:
        return int(self.bot.webhook.get("max_connections", 40))

    async def _bring(self, client: httpx.AsyncClient, update: dict[str, Any], queue: Queue) -> None:
        for observer in list(self.world.update_observers):
            observer(update)
        failures = 0
        while update["update_id"] in self.bot.queue.pending:
            refused = await self._post(client, update)
            if refused is None:
                self.bot.queue.forget(update["update_id"])
                break
            now = self.world.clock.now()
            told = {"last_error_date": wire.stamp(now), "last_error_message": refused.why}
            self.bot.webhook |= told
            await asyncio.sleep(self._pause(refused, failures))
            failures += 1
        self.busy.discard(queue)
        self.bot.queue.news.wake()

    def _pause(self, refused: _Refused, failures: int) -> float:
        """What the address asks for; else a second attempt comes at once, and the next ones ever later."""
        waits = min(LONGEST_WAIT, 2.0**failures) if failures else 0.0
        return self.world.webhook_retry * (min(refused.after, LONGEST_ASKED) or waits)

    async def _post(self, client: httpx.AsyncClient, update: dict[str, Any]) -> _Refused | None:
        hook = self.bot.webhook
        headers = {}
        if hook.get("secret_token"):
            headers["X-Telegram-Bot-Api-Secret-Token"] = hook["secret_token"]
        try:
            answer = await client.post(hook["url"], json=update, headers=headers)
        except httpx.TimeoutException:
            return _Refused("Read timeout expired")
        except httpx.HTTPError:
            return _Refused("Connection refused")
        if answer.is_success:
            return None
        reason = f"{answer.status_code} {answer.reason_phrase}".strip()
        after = answer.headers.get("Retry-After", "")
        seconds = float(after) if after.isdecimal() else 0.0
        return _Refused(f"Wrong response from the webhook: {reason}", seconds)
