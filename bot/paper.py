"""Telegram on paper: takes every call, keeps what would stand in each chat, sends nothing anywhere."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import parse_qs

import httpx

ME = {"id": 1, "is_bot": True, "first_name": "Buurtwacht", "username": "buurtwacht_bot"}


@dataclass
class Post:
    """One message of the bot as it stands now, and how it stood from when on; `gone` when it was taken away again."""

    chat_id: int
    message_id: int
    at: datetime
    text: str
    gone: bool = False
    versions: list[tuple[datetime, str]] = field(default_factory=list)


class Paper:
    """An HTTP transport that answers as the Bot API would where nobody ever refuses or answers.

    It knows no message that only one member sees, so private words go to the private chat.
    """

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._last = 1_000_000
        self.posts: dict[tuple[int, int], Post] = {}

    @property
    def transport(self) -> httpx.AsyncBaseTransport:
        """For the bot's HTTP client."""
        return httpx.MockTransport(self._answer)

    def in_chat(self, chat_id: int) -> list[Post]:
        """What the bot ever posted there, oldest first."""
        return [post for post in self.posts.values() if post.chat_id == chat_id]

    def _answer(self, request: httpx.Request) -> httpx.Response:
        method = request.url.path.rsplit("/", 1)[-1]
        given = {
            name: _value(found[0]) for name, found in parse_qs(request.content.decode()).items()
        }
        match method:
            case "getMe":
                result: Any = ME
            case "getWebhookInfo":
                result = {"url": "", "has_custom_certificate": False, "pending_update_count": 0}
            case "sendMessage":
                result = self._sent(given)
            case "editMessageText":
                result = self._edited(given)
            case "deleteMessage":
                result = self._deleted(given)
            case "getChatAdministrators":
                result = []
            case "getChatMember":
                user = {"id": given["user_id"], "is_bot": False, "first_name": "?"}
                result = {"status": "member", "user": user}
            case "deleteEphemeralMessage":
                missing = {"ok": False, "error_code": 404, "description": "Not Found"}
                return httpx.Response(404, json=missing)
            case _:
                result = True
        return httpx.Response(200, json={"ok": True, "result": result})

    def _sent(self, given: dict[str, Any]) -> dict[str, Any]:
        self._last += 1
        chat_id = int(given["chat_id"])
        now, text = self._now(), str(given["text"])
        post = Post(chat_id, self._last, now, text, versions=[(now, text)])
        self.posts[chat_id, self._last] = post
        return _message(post)

    def _edited(self, given: dict[str, Any]) -> dict[str, Any]:
        post = self.posts[int(given["chat_id"]), int(given["message_id"])]
        post.text = str(given["text"])
        post.versions.append((self._now(), post.text))
        return _message(post)

    def _deleted(self, given: dict[str, Any]) -> bool:
        post = self.posts.get((int(given["chat_id"]), int(given["message_id"])))
        if post:
            post.gone = True
        return True


def _value(text: str) -> Any:
    """A form's value: JSON for all but plain words."""
    try:
        return json.loads(text) if text[:1] in "{[-0123456789tf" else text
    except ValueError:
        return text


def _message(post: Post) -> dict[str, Any]:
    kind = "private" if post.chat_id > 0 else "supergroup"
    return {
        "message_id": post.message_id,
        "date": int(post.at.timestamp()),
        "chat": {"id": post.chat_id, "type": kind},
        "from": ME,
        "text": post.text,
    }
