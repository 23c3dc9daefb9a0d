"""One call of a bot: its parameters, decoded from whatever way they came in."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from starlette.datastructures import UploadFile

from simulator.errors import bad_request

if TYPE_CHECKING:
    from starlette.requests import Request as HttpRequest

    from simulator.world import Bot, World

_JSON = frozenset(
    [
        "reply_markup",
        "reply_parameters",
        "entities",
        "caption_entities",
        "link_preview_options",
        "allowed_updates",
        "commands",
        "scope",
        "reaction",
        "message_ids",
        "ephemeral_message_parameters",
        "permissions",
        "media",
        "options",
        "correct_option_ids",
        "explanation_entities",
        "explanation_media",
        "question_entities",
        "description_entities",
        "menu_button",
        "rights",
    ]
)
_INTEGERS = frozenset(
    [
        "chat_id",
        "from_chat_id",
        "user_id",
        "message_id",
        "receiver_user_id",
        "ephemeral_message_id",
        "offset",
        "limit",
        "timeout",
        "cache_time",
        "reply_to_message_id",
        "message_thread_id",
        "live_period",
        "heading",
        "expire_date",
        "member_limit",
        "max_connections",
        "until_date",
        "proximity_alert_radius",
        "icon_color",
        "open_period",
        "close_date",
        "correct_option_id",
        "subscription_period",
        "subscription_price",
        "duration",
        "width",
        "height",
    ]
)
_FLAGS = frozenset(
    [
        "disable_notification",
        "protect_content",
        "show_alert",
        "drop_pending_updates",
        "is_big",
        "revoke_messages",
        "allow_sending_without_reply",
        "disable_web_page_preview",
        "creates_join_request",
        "has_spoiler",
        "show_caption_above_media",
        "disable_content_type_detection",
        "supports_streaming",
        "remove_caption",
        "is_anonymous",
        "is_closed",
        "allows_multiple_answers",
        "for_channels",
        "return_bots",
        "allows_revoting",
    ]
)
_NUMBERS = frozenset({"latitude", "longitude", "horizontal_accuracy"})


@dataclass(frozen=True)
class Upload:
    """A file that came with a call."""

    name: str
    mime_type: str
    data: bytes


def decode(name: str, value: Any) -> Any:
    """One parameter as the type it stands for. Raises ApiError for JSON that does not parse."""
    if not isinstance(value, str):
        return value
    if name in _JSON or (name == "photo" and value.startswith("{")):
        try:
            return json.loads(value) if value else None
        except ValueError:
            raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object") from None
    if name in _INTEGERS and value.lstrip("-").isdigit():
        return int(value)
    if name in _FLAGS:
        return value.lower() in ("true", "1", "yes")
    if name in _NUMBERS:
        try:
            return float(value)
        except ValueError:
            return value
    return value


async def read(http: HttpRequest) -> tuple[dict[str, Any], dict[str, Upload]]:
    """The undecoded parameters and the files of a request; the body wins over the address."""
    raw: dict[str, Any] = dict(http.query_params)
    files: dict[str, Upload] = {}
    kind = http.headers.get("content-type", "")
    if kind.startswith("application/json"):
        body = await http.body()
        raw |= json.loads(body) if body else {}
    elif kind.startswith(("application/x-www-form-urlencoded", "multipart/form-data")):
        async with http.form() as form:
            for name, value in form.multi_items():
                if isinstance(value, UploadFile):
                    mime = value.content_type or "application/octet-stream"
                    files[name] = Upload(value.filename or name, mime, await value.read())
                else:
                    raw[name] = value
    for name in files:
        if not any(f"attach://{name}" in str(value) for value in raw.values()):
            raw.setdefault(name, f"attach://{name}")
    return raw, files


@dataclass
class Request:
    """A call that is being answered."""

    world: World
    bot: Bot
    method: str
    params: dict[str, Any]
    files: dict[str, Upload]

    def text(self, name: str, default: str = "") -> str:
        """A string parameter."""
        value = self.params.get(name)
        return default if value is None else str(value)

    def number(self, name: str, default: int = 0) -> int:
        """An integer parameter; ``default`` where it is missing or no number."""
        value = self.params.get(name)
        return value if isinstance(value, int) else default

    def flag(self, name: str) -> bool:
        """A boolean parameter."""
        return bool(self.params.get(name))

    def object(self, name: str) -> dict[str, Any]:
        """A JSON object parameter; empty where it is missing or something else."""
        value = self.params.get(name)
        return value if isinstance(value, dict) else {}

    def list(self, name: str) -> list[Any]:
        """A JSON list parameter; empty where it is missing or something else."""
        value = self.params.get(name)
        return value if isinstance(value, list) else []
