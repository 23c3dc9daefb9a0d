"""Bringing a message into another chat."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from simulator import content, rights, wire
from simulator.errors import bad_request
from simulator.methods.registry import method

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.records import Message
    from simulator.request import Request

COPIED_AT_ONCE = 100


def _original(request: Request) -> Message:
    source = rights.chat(request, "from_chat_id")
    found = source.messages.get(request.number("message_id"))
    if found is None:
        verb = "copy" if request.method == "copyMessage" else "forward"
        raise bad_request(f"message to {verb} not found")
    if found.kind == "service" or found.protected:
        verb = "copied" if request.method == "copyMessage" else "forwarded"
        raise bad_request(f"the message can't be {verb}")
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
    if original.text is not None:
        fields["link_preview_options"] = original.link_preview_options
    if "caption" in request.params and original.text is None:
        fields["caption"], fields["caption_entities"] = content.caption(request)
    return {"message_id": content.send(request, target, **fields)["message_id"]}


@method("copyMessages")
def copy_messages(request: Request) -> list[dict[str, Any]]:
    """Several in the order they have; albums stay together, and what is not there is skipped."""
    bare: dict[str, Any] = {"caption": None, "caption_entities": []}
    change = bare if request.flag("remove_caption") else {}
    return _several(request, lambda original: _fields(original) | change)


def _several(
    request: Request, fields_of: Callable[[Message], dict[str, Any]]
) -> list[dict[str, Any]]:
    target = rights.chat(request)
    originals = _originals(request)
    rights.may_send(request, target)
    content.charge(request, target, len(originals))
    albums = _new_albums(request, originals)
    brought = []
    for original in originals:
        album = albums.get(original.media_group_id or "")
        fields = fields_of(original) | {"media_group_id": album}
        brought.append({"message_id": content.post(request, target, **fields).message_id})
    return brought


def _originals(request: Request) -> list[Message]:
    wanted = request.list("message_ids")
    if not wanted:
        raise bad_request("message identifiers are not specified")
    if len(wanted) > COPIED_AT_ONCE:
        raise bad_request("too many message identifiers specified")
    if wanted != sorted(set(wanted)):
        raise bad_request("message identifiers must be in a strictly increasing order")
    there = rights.chat(request, "from_chat_id").messages
    found = [there[number] for number in wanted if number in there]
    found = [one for one in found if one.kind != "service" and not one.protected]
    if not found:
        raise bad_request("there are no messages to forward")
    return found


def _new_albums(request: Request, originals: list[Message]) -> dict[str, str]:
    """New ids for the albums of which at least two messages are copied."""
    counts = Counter(message.media_group_id for message in originals if message.media_group_id)
    return {old: request.world.new_album_id() for old, many in counts.items() if many > 1}


@method("forwardMessage")
def forward_message(request: Request) -> dict[str, Any]:
    """The same content, with its origin."""
    target = rights.chat(request)
    original = _original(request)
    rights.may_send(request, target)
    origin = original.forward_origin or _origin(original)
    return content.send(request, target, forward_origin=origin, **_fields(original))


@method("forwardMessages")
def forward_messages(request: Request) -> list[dict[str, Any]]:
    """Several in the order they have; albums stay together, and what is not there is skipped."""
    return _several(
        request,
        lambda original: (
            _fields(original) | {"forward_origin": original.forward_origin or _origin(original)}
        ),
    )


def _origin(original: Message) -> dict[str, Any]:
    body: dict[str, Any] = {"date": wire.stamp(original.date)}
    if original.sender_chat is not None:
        return body | {"type": "chat", "sender_chat": wire.chat(original.sender_chat)}
    return body | {"type": "user", "sender_user": wire.user(original.sender)}
