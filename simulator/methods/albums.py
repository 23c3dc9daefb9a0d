"""Several photos and videos, or several files, as one album."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from simulator import content, rights, wire
from simulator.errors import ApiError, bad_request
from simulator.methods import media
from simulator.methods.registry import method

if TYPE_CHECKING:
    from simulator.request import Request

ALBUM_LIMIT = 10
_TYPES = ("photo", "video", "document")


@method("sendMediaGroup")
def send_group(request: Request) -> list[dict[str, Any]]:
    """Up to ten at once, counted one by one; a single one is no album."""
    given = request.params.get("media")
    if given is None or given == "":
        raise bad_request('parameter "media" is required')
    if not isinstance(given, list):
        raise bad_request("expected an Array of InputMedia")
    items = [_item(request, one) for one in given]
    target = rights.chat(request)
    answered = content.reply(request, target)
    for fields in items:
        rights.may_send(request, target, media.permission(fields))
    _refuse_mixed(items)
    content.charge(request, target, len(items))
    album = request.world.new_album_id() if len(items) > 1 else None
    together = {"reply_to": answered, "media_group_id": album}
    return [wire.message(content.post(request, target, **together, **one)) for one in items]


def _item(request: Request, given: object) -> dict[str, Any]:
    """The fields of one message of the album, out of its InputMedia."""
    if not isinstance(given, dict):
        raise _unreadable("expected an Object")
    own = replace(request, params=given)
    wanted = own.text("media")
    lost = wanted.startswith("attach://") and wanted.removeprefix("attach://") not in own.files
    if not wanted or lost:
        raise _unreadable("media not found")
    kind = own.text("type")
    if kind == "animation":
        raise _unreadable('type "animation" can\'t be used in sendMediaGroup')
    if kind not in _TYPES:
        raise _unreadable(f'type "{kind}" is unsupported')
    return media.described(own, kind, "media")


def _unreadable(reason: str) -> ApiError:
    return bad_request(f"can't parse InputMedia: {reason}")


def _refuse_mixed(items: list[dict[str, Any]]) -> None:
    if not items:
        raise bad_request("there are no messages to send")
    if len(items) > ALBUM_LIMIT:
        raise bad_request("too many messages to send as an album")
    kinds = {fields["kind"] for fields in items}
    if "document" in kinds and len(kinds) > 1:
        raise bad_request("document can't be mixed with other media types")
    if len({"show_caption_above_media" in fields["content"] for fields in items}) > 1:
        raise bad_request("parameter show_caption_above_media must be the same for all messages")
