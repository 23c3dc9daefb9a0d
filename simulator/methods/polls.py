"""Polls and quizzes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from simulator import content, entities, polls, rights, wire
from simulator.errors import bad_request
from simulator.methods import ephemerals, media, sending
from simulator.methods.registry import method

if TYPE_CHECKING:
    from simulator.request import Request

QUESTION_LIMIT = 300
OPTION_LIMIT = 100
MOST_OPTIONS = 12
EXPLANATION_LIMIT = 200
LONGEST = timedelta(seconds=2_628_000)
SHORTEST = timedelta(seconds=5)


@method("sendPoll")
def send_poll(request: Request) -> dict[str, Any]:
    """A poll, or a quiz with an answer; it can close by itself."""
    target = rights.chat(request)
    question, found = content.formatted(
        request, "question", "question_entities", "question_parse_mode"
    )
    if not question:
        raise bad_request("poll question must be non-empty")
    if entities.units(question) > QUESTION_LIMIT:
        raise bad_request(f"poll question length must not exceed {QUESTION_LIMIT}")
    if ephemerals.parameters(request):
        raise bad_request("polls can't be sent as ephemeral messages")
    rights.may_send(request, target, "can_send_polls")
    poll: dict[str, Any] = {"id": str(request.world.number()), "question": question}
    poll |= {"question_entities": found} if found else {}
    poll |= {"options": _options(request), "total_voter_count": 0}
    poll |= _kind(request, len(poll["options"])) | _close(request)
    for name in ("media", "explanation_media"):
        if given := request.object(name):
            poll[name] = _media(request, given)
    return content.send(request, target, kind="poll", content={"poll": poll})


def _options(request: Request) -> list[dict[str, Any]]:
    given = request.list("options")
    if not 1 <= len(given) <= MOST_OPTIONS:
        raise bad_request(f"poll must have from 1 to {MOST_OPTIONS} options")
    return [_option(request, one, number) for number, one in enumerate(given)]


def _option(request: Request, given: Any, number: int) -> dict[str, Any]:
    own = replace(request, params=given if isinstance(given, dict) else {"text": given})
    words, found = content.formatted(own, "text", "text_entities", "text_parse_mode")
    if not words:
        raise bad_request("poll options must be non-empty")
    if entities.units(words) > OPTION_LIMIT:
        raise bad_request(f"poll options length must not exceed {OPTION_LIMIT}")
    option: dict[str, Any] = {"persistent_id": str(number), "text": words, "voter_count": 0}
    option |= {"text_entities": found} if found else {}
    picture = own.object("media")
    return option | ({"media": _media(request, picture)} if picture else {})


def _media(request: Request, given: dict[str, Any]) -> dict[str, Any]:
    own = replace(request, params=given)
    if given.get("type") == "location":
        return {"location": sending.point(own)}
    content_of: dict[str, Any] = media.described(own, str(given.get("type")), "media")["content"]
    return content_of


def _kind(request: Request, options: int) -> dict[str, Any]:
    anonymous = request.flag("is_anonymous") if "is_anonymous" in request.params else True
    kind = request.text("type") or "regular"
    if kind not in ("regular", "quiz"):
        raise bad_request("wrong poll type specified")
    body: dict[str, Any] = {
        "is_closed": request.flag("is_closed"),
        "is_anonymous": anonymous,
        "type": kind,
        "allows_multiple_answers": request.flag("allows_multiple_answers"),
        "allows_revoting": kind == "regular",
        "members_only": False,
    }
    return body | (_answer(request, options) if kind == "quiz" else {})


def _answer(request: Request, options: int) -> dict[str, Any]:
    right = request.list("correct_option_ids")
    if not right and "correct_option_id" in request.params:
        right = [request.number("correct_option_id")]
    if not right:
        raise bad_request("quiz must have a correct option")
    if any(not isinstance(one, int) or not 0 <= one < options for one in right):
        raise bad_request("wrong correct option identifier specified")
    words, found = content.formatted(
        request, "explanation", "explanation_entities", "explanation_parse_mode"
    )
    if entities.units(words) > EXPLANATION_LIMIT:
        raise bad_request("quiz explanation is too long")
    body: dict[str, Any] = {"correct_option_ids": right}
    if words:
        body["explanation"] = words
    return body | ({"explanation_entities": found} if found else {})


def _close(request: Request) -> dict[str, Any]:
    now = request.world.clock.now()
    if seconds := request.number("open_period"):
        if not SHORTEST <= timedelta(seconds=seconds) <= LONGEST:
            raise bad_request("poll close time is invalid")
        end = wire.stamp(now + timedelta(seconds=seconds))
        return {"open_period": seconds, "close_date": end}
    if end := request.number("close_date"):
        if datetime.fromtimestamp(end, UTC) - now > LONGEST:
            raise bad_request("poll close time is invalid")
        return {"close_date": end}
    return {}


@method("stopPoll")
def stop_poll(request: Request) -> dict[str, Any]:
    """Nobody votes any more; gives the poll as it ended."""
    message = content.own_message(request, rights.chat(request))
    poll = message.content.get("poll")
    if poll is None:
        raise bad_request("message with poll to stop not found")
    if poll["is_closed"]:
        raise bad_request("poll has already been closed")
    content.charge(request, message.chat)
    message.reply_markup = content.keyboard(request, message.chat)
    polls.close(request.world, message)
    return dict(message.content["poll"])
