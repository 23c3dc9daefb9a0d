"""Text, places and signs of life."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any

from simulator import content, rights
from simulator.errors import bad_request
from simulator.methods import ephemerals
from simulator.methods.registry import method

if TYPE_CHECKING:
    from simulator.request import Request

_KNOWN_AS = ("foursquare_id", "foursquare_type", "google_place_id", "google_place_type")
_DICE = {"🎲": 6, "🎯": 6, "🏀": 5, "⚽": 5, "🎳": 6, "🎰": 64}
_CHAT_ACTIONS = frozenset(
    [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ]
)


@method("sendMessage")
def send_message(request: Request) -> dict[str, Any]:
    """A text, for all or for one."""
    target = rights.chat(request)
    words, found = content.text(request)
    fields: dict[str, Any] = {"text": words, "entities": found}
    fields["link_preview_options"] = content.preview(request, words, found)
    if to_one := ephemerals.parameters(request):
        return ephemerals.send(request, target, to_one, fields)
    rights.may_send(request, target)
    return content.send(request, target, **fields)


@method("sendLocation")
def send_location(request: Request) -> dict[str, Any]:
    """A point on the map."""
    target = rights.chat(request)
    fields = {"kind": "location", "content": {"location": point(request)}}
    if to_one := ephemerals.parameters(request):
        return ephemerals.send(request, target, to_one, fields)
    rights.may_send(request, target)
    return content.send(request, target, **fields)


@method("sendVenue")
def send_venue(request: Request) -> dict[str, Any]:
    """A point on the map with a name."""
    target = rights.chat(request)
    place = point(request)
    title, address = request.text("title"), request.text("address")
    if not title or not address:
        raise bad_request("venue title must be non-empty")
    venue = {"location": place, "title": title, "address": address}
    venue |= {name: request.params[name] for name in _KNOWN_AS if request.params.get(name)}
    fields = {"kind": "venue", "content": {"venue": venue, "location": place}}
    if to_one := ephemerals.parameters(request):
        return ephemerals.send(request, target, to_one, fields)
    rights.may_send(request, target)
    return content.send(request, target, **fields)


def point(request: Request) -> dict[str, Any]:
    """A Location out of the parameters. Raises ApiError for one that is nowhere."""
    latitude, longitude = request.params.get("latitude"), request.params.get("longitude")
    numbers = isinstance(latitude, int | float) and isinstance(longitude, int | float)
    if not numbers or abs(latitude or 0) > 90 or abs(longitude or 0) > 180:
        raise bad_request("wrong location specified")
    point: dict[str, Any] = {"latitude": latitude, "longitude": longitude}
    for name in ("horizontal_accuracy", "live_period"):
        if request.params.get(name):
            point[name] = request.params[name]
    return point


@method("sendChatAction")
def send_chat_action(request: Request) -> bool:
    """Typing and the like; nobody keeps it."""
    if request.text("action") not in _CHAT_ACTIONS:
        raise bad_request("wrong parameter action in request")
    rights.may_send(request, rights.chat(request))
    return True


@method("sendContact")
def send_contact(request: Request) -> dict[str, Any]:
    """Somebody's number."""
    target = rights.chat(request)
    if not request.text("phone_number") or not request.text("first_name"):
        raise bad_request("phone number must be non-empty")
    names = ("phone_number", "first_name", "last_name", "vcard")
    contact = {name: request.text(name) for name in names if request.text(name)}
    rights.may_send(request, target)
    return content.send(request, target, kind="contact", content={"contact": contact})


@method("sendDice")
def send_dice(request: Request) -> dict[str, Any]:
    """A throw; what comes out is chance."""
    target = rights.chat(request)
    emoji = request.text("emoji") or "🎲"
    if emoji not in _DICE:
        raise bad_request("DICE_EMOJI_INVALID")
    rights.may_send(request, target, "can_send_other_messages")
    thrown = {"emoji": emoji, "value": secrets.randbelow(_DICE[emoji]) + 1}
    return content.send(request, target, kind="dice", content={"dice": thrown})
