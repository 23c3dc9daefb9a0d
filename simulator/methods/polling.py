"""Fetching updates, or having them brought."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from simulator import webhooks
from simulator.errors import ApiError, bad_request
from simulator.methods.registry import method

if TYPE_CHECKING:
    from simulator.request import Request

LONGEST_POLL = 50
_TERMINATED = (
    "Conflict: terminated by other getUpdates request;"
    " make sure that only one bot instance is running"
)
_HOOKED = (
    "Conflict: can't use getUpdates method while webhook is active;"
    " use deleteWebhook to delete the webhook first"
)


@method("getUpdates")
async def get_updates(request: Request) -> list[dict[str, Any]]:
    """Updates from ``offset`` on; waits up to ``timeout`` s of real time when there are none."""
    if request.bot.webhook:
        raise ApiError(409, _HOOKED)
    queue = request.bot.queue
    queue.poll += 1
    mine = queue.poll
    queue.news.wake()
    seen = queue.news.count
    if "allowed_updates" in request.params:
        queue.allowed = [str(kind) for kind in request.list("allowed_updates")]
    if "offset" in request.params:
        queue.confirm(request.number("offset"))
    limit = min(100, max(1, request.number("limit", 100)))
    seconds = min(LONGEST_POLL, max(0, request.number("timeout")))
    ready = queue.ready(request.world.clock.now(), limit)
    if not ready and seconds:
        await queue.news.wait(seconds, since=seen)
        if request.bot.webhook or queue.poll != mine:
            raise ApiError(409, _HOOKED if request.bot.webhook else _TERMINATED)
        ready = queue.ready(request.world.clock.now(), limit)
    for update in ready:
        for observer in list(request.world.update_observers):
            observer(update)
    return ready


@method("setWebhook")
async def set_webhook(request: Request) -> bool:
    """Have updates brought to an address from now on; an empty address ends that."""
    address = request.text("url")
    if not address:
        return await _unhook(request)
    if urlsplit(address).scheme not in ("http", "https"):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    wanted = {
        "url": address,
        "secret_token": request.text("secret_token"),
        "max_connections": request.number("max_connections", 40),
        "ip_address": request.text("ip_address"),
        "certificate": bool(request.files),
    }
    if "allowed_updates" in request.params:
        request.bot.queue.allowed = [str(kind) for kind in request.list("allowed_updates")]
    _drop_pending(request)
    if request.bot.delivery and wanted.items() <= request.bot.webhook.items():
        return True  # already set: what is on its way stays on its way
    await webhooks.stop(request.bot)
    request.bot.webhook = wanted
    request.bot.queue.news.wake()
    webhooks.start(request.world, request.bot)
    return True


@method("deleteWebhook")
async def delete_webhook(request: Request) -> bool:
    """Back to getUpdates."""
    return await _unhook(request)


async def _unhook(request: Request) -> bool:
    await webhooks.stop(request.bot)
    request.bot.webhook = {}
    _drop_pending(request)
    return True


def _drop_pending(request: Request) -> None:
    if request.flag("drop_pending_updates"):
        request.bot.queue.clear()


@method("getWebhookInfo")
def webhook_info(request: Request) -> dict[str, Any]:
    """Where updates go, how many wait and what went wrong last."""
    hook = request.bot.webhook
    body: dict[str, Any] = {
        "url": hook.get("url", ""),
        "has_custom_certificate": hook.get("certificate", False),
        "pending_update_count": len(request.bot.queue.pending),
    }
    for name in ("ip_address", "max_connections", "last_error_date", "last_error_message"):
        if hook.get(name):
            body[name] = hook[name]
    if request.bot.queue.allowed:
        body["allowed_updates"] = request.bot.queue.allowed
    return body
