"""What a bot wants to send: the text after parsing, the keyboard, the message it replies to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from simulator import entities, markdown, markup, rights, topics, wire
from simulator.errors import bad_request

if TYPE_CHECKING:
    from simulator.records import Chat, Message
    from simulator.request import Request

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
BUTTON_DATA_BYTES = 64
_PARSERS = {
    "html": markup.parse,
    "markdown": markdown.parse_old,
    "markdownv2": markdown.parse_new,
}
_STYLES = ("danger", "success", "primary")
_THIS_MACHINE = ("127.0.0.1", "localhost", "::1")
_ACTIONS = (
    "callback_data",
    "url",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "copy_text",
    "disabled",
)


def text(request: Request) -> tuple[str, list[dict[str, Any]]]:
    """The ``text`` parameter and its entities. Raises ApiError when empty or over 4096."""
    words, found = formatted(request, "text", "entities")
    if not words:
        raise bad_request("message text is empty")
    if entities.units(words) > TEXT_LIMIT:
        raise bad_request("message is too long")
    return words, found


def caption(request: Request) -> tuple[str | None, list[dict[str, Any]]]:
    """The ``caption`` parameter and its entities. Raises ApiError when over 1024."""
    words, found = formatted(request, "caption", "caption_entities")
    if entities.units(words) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    return words or None, found


def formatted(
    request: Request, name: str, list_name: str, mode_name: str = "parse_mode"
) -> tuple[str, list[dict[str, Any]]]:
    """A parameter with words after parsing, and its entities with those that Telegram finds."""
    source = request.text(name)
    mode = request.text(mode_name).lower()
    if mode in _PARSERS:
        words, given = _PARSERS[mode](source)
    elif mode:
        raise bad_request("unsupported parse_mode")
    else:
        words, given = source, request.list(list_name)
    words, given = entities.trimmed(words, [_person(request, entity) for entity in given])
    given = [entity for entity in given if entity["type"] != "text_mention" or "user" in entity]
    return words, entities.detect(words, given)


def _person(request: Request, entity: dict[str, Any]) -> dict[str, Any]:
    """A mention by id gets its user; without one it is dropped later, as Telegram does."""
    if entity["type"] != "text_mention":
        return entity
    plain = {name: entity[name] for name in ("type", "offset", "length")}
    user_id = entity.get("user_id") or entity.get("user", {}).get("id")
    account = request.world.people.get(user_id) or request.world.bots.get(user_id)
    return plain | ({"user": wire.user(account)} if account else {})


def preview(request: Request, words: str, found: list[dict[str, Any]]) -> dict[str, Any] | None:
    """How a link is shown under a text: as wished, of the first link unless another is named."""
    given = request.object("link_preview_options")
    wished = {name: value for name, value in given.items() if value and name != "is_disabled"}
    if given.get("is_disabled") or request.flag("disable_web_page_preview"):
        return {"is_disabled": True}
    if wished.get("url"):
        return wished
    sizes = ("prefer_small_media", "prefer_large_media")
    wished = {name: value for name, value in wished.items() if name not in sizes}
    address = next(
        (_address(words, one) for one in found if one["type"] in ("url", "text_link")), ""
    )
    if not address:
        return wished or None
    return {"url": address} | wished


def _address(words: str, entity: dict[str, Any]) -> str:
    return str(entity.get("url") or entities.part(words, entity))


def keyboard(request: Request, target: Chat) -> dict[str, Any] | None:
    """The inline keyboard for a chat, checked. Raises ApiError for a button that Telegram refuses."""
    value = request.params.get("reply_markup")
    if not value:
        return None
    if not isinstance(value, dict):
        raise bad_request("object expected as reply markup")
    rows = value.get("inline_keyboard")
    if rows is None:
        return None
    checked = [[_button(button, target) for button in row] for row in rows if row]
    return {"inline_keyboard": checked} if checked else None


def _button(button: dict[str, Any], target: Chat) -> dict[str, Any]:
    if not button.get("text"):
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed")
    if not any(action in button for action in _ACTIONS):
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed")
    if "callback_data" in button:
        size = len(str(button["callback_data"]).encode())
        if not 1 <= size <= BUTTON_DATA_BYTES:
            raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button and not _is_address(button["url"]):
        raise bad_request(
            f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL"
        )
    if "web_app" in button:
        _check_app(str((button["web_app"] or {}).get("url") or ""), target)
    if button.get("style") not in (None, *_STYLES):
        raise bad_request("can't parse inline keyboard button: invalid button style specified")
    return button


def _check_app(address: str, target: Chat) -> None:
    """As on Telegram's test servers, http will do on this very machine."""
    parts = urlsplit(address)
    named = f"inline keyboard button Web App URL '{address}' is invalid"
    if not parts.hostname:
        raise bad_request(f"{named}: Wrong HTTP URL")
    if parts.scheme != "https" and parts.hostname not in _THIS_MACHINE:
        raise bad_request(f"{named}: Only HTTPS links are allowed")
    if not target.private:
        raise bad_request("BUTTON_TYPE_INVALID")


def _is_address(address: str) -> bool:
    parts = urlsplit(address)
    if parts.scheme in ("tg", "tel"):
        return True
    return parts.scheme in ("http", "https", "") and "." in (parts.netloc or parts.path)


def reply(request: Request, target: Chat) -> int | None:
    """The id of the message replied to. Raises ApiError when it is gone and that matters."""
    given = request.object("reply_parameters")
    message_id = given.get("message_id") or request.number("reply_to_message_id")
    if not message_id:
        return None
    if message_id in target.messages:
        return int(message_id)
    if given.get("allow_sending_without_reply") or request.flag("allow_sending_without_reply"):
        return None
    raise bad_request("message to be replied not found")


def send(request: Request, target: Chat, **fields: Any) -> dict[str, Any]:
    """Count and store a message of the bot with its keyboard, reply and silence; give it in JSON."""
    fields.setdefault("reply_markup", keyboard(request, target))
    fields.setdefault("reply_to", reply(request, target))
    charge(request, target)
    return wire.message(post(request, target, **fields))


def post(request: Request, target: Chat, **fields: Any) -> Message:
    """Store a message of the bot that is counted already."""
    fields.setdefault("thread", topics.thread(request, target))
    fields.setdefault("protected", request.flag("protect_content"))
    if target.type == "channel":
        fields.setdefault("sender_chat", target)
    silent = request.flag("disable_notification")
    return request.world.post(target, request.bot, silent=silent, **fields)


def charge(request: Request, target: Chat, count: int = 1) -> None:
    """Count sends or an edit. Raises ApiError 429."""
    request.world.limits.charge(
        request.method, request.bot.id, target, now=request.world.clock.now(), count=count
    )


def own_message(request: Request, target: Chat) -> Message:
    """The bot's own message that is to be edited. Raises ApiError if it cannot be."""
    message = target.messages.get(request.number("message_id"))
    if message is None:
        raise bad_request("message to edit not found")
    if message.sender is not request.bot or message.kind == "service":
        raise bad_request("message can't be edited")
    if message.forward_origin is not None:
        raise bad_request("message can't be edited")
    if target.private:
        rights.may_send(request, target)
    return message
