"""The answer to a pressed button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator import entities
from simulator.errors import bad_request
from simulator.methods.registry import method
from simulator.world import ANSWER_WITHIN

if TYPE_CHECKING:
    from simulator.request import Request

ANSWER_LIMIT = 200


@method("answerCallbackQuery")
def answer(request: Request) -> bool:
    """Tell the one who pressed; once, and in time."""
    press = request.world.presses.get(request.text("callback_query_id"))
    words = request.text("text")
    late = press is None or request.world.clock.now() - press.at > ANSWER_WITHIN
    if press is None or late or press.answered or press.bot is not request.bot:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    if entities.units(words) > ANSWER_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    press.text = words or None
    press.show_alert = request.flag("show_alert")
    press.url = request.text("url") or None
    press.answered = True
    request.world.changed()
    return True
