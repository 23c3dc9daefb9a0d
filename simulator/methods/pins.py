"""Pinned messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator import rights
from simulator.errors import bad_request
from simulator.methods.registry import method
from simulator.pinning import pin, unpin

if TYPE_CHECKING:
    from simulator.request import Request


@method("pinChatMessage")
def pin_message(request: Request) -> bool:
    """Pin a message; a group gets a service message about it."""
    target = rights.chat(request)
    rights.need(request, target, "can_pin_messages")
    message = target.messages.get(request.number("message_id"))
    if message is None:
        raise bad_request("message to pin not found")
    if message.kind == "service":
        raise bad_request("CHAT_NOT_MODIFIED")
    pin(request.world, message, request.bot, silent=request.flag("disable_notification"))
    return True


@method("unpinChatMessage")
def unpin_message(request: Request) -> bool:
    """Unpin one message, or the latest pinned one."""
    target = rights.chat(request)
    rights.need(request, target, "can_pin_messages")
    wanted = request.number("message_id") or (target.pinned[-1] if target.pinned else 0)
    if request.params.get("message_id") and wanted not in target.messages:
        raise bad_request("message to unpin not found")
    if wanted:
        unpin(request.world, target, wanted)
    return True


@method("unpinAllChatMessages")
def unpin_all(request: Request) -> bool:
    """Unpin every message."""
    target = rights.chat(request)
    rights.need(request, target, "can_pin_messages")
    target.pinned.clear()
    request.world.changed()
    return True
