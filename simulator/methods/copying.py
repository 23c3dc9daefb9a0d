"""Bringing a message into another chat."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator import content, rights, wire
from simulator.errors import bad_request
from simulator.methods.registry import method

if TYPE_CHECKING:
    from simulator.records import Message
    from simulator.request import Request


def _original(request: Request) -> Message:
    source = rights.chat(request, "from_chat_id")
    found = source.messages.get(request.number("message_id"))
    if found is None:
        verb = "copy" if request.method == "copyMessage" else "forward"
        raise bad_request(f"message to {verb} not found")
    if found.kind == "service":
        raise bad_request(
            "message can't be copied"
            if request.method == "copyMessage"
            else "message can't be forwarded"
        )
    return found


def _fields(original: Message) -> dict[str, Any]:
    names = ("kind", "text", "entities", "caption", "caption_entities", "content")
    return {name: getattr(original, name) for name in names}


@method("copyMessage")
def copy_message(request: Request) -> dict[str, Any]:
    """The same content, without a word of where it came from."""
    target = rights.chat(request)
    original = _original(request)
    rights.may_send(request, target)
    fields = _fields(original)
    if "caption" in request.params and original.text is None:
        fields["caption"], fields["caption_entities"] = content.caption(request)
    return {"message_id": content.send(request, target, **fields)["message_id"]}


@method("forwardMessage")
def forward_message(request: Request) -> dict[str, Any]:
    """The same content, with its origin."""
    target = rights.chat(request)
    original = _original(request)
    rights.may_send(request, target)
    origin = original.forward_origin or {
        "type": "user",
        "date": wire.stamp(original.date),
        "sender_user": wire.user(original.sender),
    }
    return content.send(request, target, forward_origin=origin, **_fields(original))
