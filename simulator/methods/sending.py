"""Text, places and signs of life."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator import content, rights
from simulator.errors import bad_request
from simulator.methods import ephemerals
from simulator.methods.registry import method

if TYPE_CHECKING:
    from simulator.request import Request


@method("sendMessage")
def send_message(request: Request) -> dict[str, Any]:
    """A text, for all or for one."""
    target = rights.chat(request)
    words, found = content.text(request)
    fields: dict[str, Any] = {"text": words, "entities": found}
    if options := request.object("link_preview_options"):
        fields["link_preview_options"] = options
    if to_one := ephemerals.parameters(request):
        return ephemerals.send(request, target, to_one, fields)
    rights.may_send(request, target)
    return content.send(request, target, **fields)


@method("sendLocation")
def send_location(request: Request) -> dict[str, Any]:
    """A point on the map."""
    target = rights.chat(request)
    fields = {"kind": "location", "content": {"location": _point(request)}}
    if to_one := ephemerals.parameters(request):
        return ephemerals.send(request, target, to_one, fields)
    rights.may_send(request, target)
    return content.send(request, target, **fields)


@method("sendVenue")
def send_venue(request: Request) -> dict[str, Any]:
    """A point on the map with a name."""
    target = rights.chat(request)
    place = _point(request)
    title, address = request.text("title"), request.text("address")
    if not title or not address:
        raise bad_request("venue title must be non-empty")
    venue = {"location": place, "title": title, "address": address}
    fields = {"kind": "venue", "content": {"venue": venue, "location": place}}
    if to_one := ephemerals.parameters(request):
        return ephemerals.send(request, target, to_one, fields)
    rights.may_send(request, target)
    return content.send(request, target, **fields)


def _point(request: Request) -> dict[str, Any]:
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
    rights.may_send(request, rights.chat(request))
    return True
