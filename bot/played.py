"""A message of a history as Telegram would bring it: words, a picture, a voice message, a place, a reply. (H1)"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

LONGEST, LONGEST_CAPTION = 4096, 1024  # characters (core.telegram.org/bots/api#sendmessage)
FILE = {"file_id": "rehearsal", "file_unique_id": "rehearsal"}
SIZED = {**FILE, "width": 640, "height": 480}
ME = {"id": 1, "is_bot": True, "first_name": "Buurtwacht", "username": "buurtwacht_bot"}
FLAGS = (
    "can_be_edited", "is_anonymous", "can_manage_video_chats", "can_restrict_members",
    "can_promote_members", "can_change_info", "can_post_stories", "can_edit_stories",
    "can_delete_stories",
)  # fmt: skip


def content(
    told: dict[str, Any], every: Sequence[dict[str, Any]], chat: dict[str, Any], now: datetime
) -> dict[str, Any]:
    """The fields of Telegram's message that say what it is; `every` holds the message it replies to."""
    date = int(now.timestamp())
    text = str(told["text"])
    found = _content(str(told.get("kind", "text")), text, told.get("spot"))
    answers = told.get("replies_to")
    if isinstance(answers, int) and 0 <= answers < len(every):
        found["reply_to_message"] = {
            "message_id": answers + 1, "date": date, "chat": chat, "text": str(every[answers]["text"]),
        }  # fmt: skip
    if told.get("forwarded"):
        origin = {"type": "hidden_user", "sender_user_name": "?", "date": date}
        found["forward_origin"] = origin
    return found


def _content(kind: str, text: str, spot: Any) -> dict[str, Any]:
    caption = {"caption": text[:LONGEST_CAPTION]} if text else {}
    match kind:
        case "picture":
            return {"photo": [SIZED], **caption}
        case "video":
            return {"video": {**SIZED, "duration": 1}, **caption}
        case "voice":
            return {"voice": {**FILE, "duration": 1}, **caption}
        case "file":
            return {"document": FILE, **caption}
        case "sticker":
            kinds = {"type": "regular", "is_animated": False, "is_video": False}
            return {"sticker": {**SIZED, **kinds}}
        case "contact":
            return {"contact": {"phone_number": "0", "first_name": "?"}}
        case "poll":
            return {"poll": _poll(text)}
        case "place" if spot:
            return {"location": {"latitude": spot[0], "longitude": spot[1]}}
    return _worded(text)


def _worded(text: str) -> dict[str, Any]:
    if not text.startswith("/"):
        return {"text": text[:LONGEST] or "…"}
    length = len(text.split(maxsplit=1)[0])
    command = {"type": "bot_command", "offset": 0, "length": length}
    return {"text": text[:LONGEST], "entities": [command]}


def _poll(question: str) -> dict[str, Any]:
    choices = [{"text": each, "voter_count": 0, "persistent_id": each} for each in ("1", "2")]
    flags = dict.fromkeys(("is_closed", "allows_multiple_answers", "allows_revoting"), False)
    return {
        "id": "1", "question": question[:300] or "?", "options": choices, "total_voter_count": 0,
        "is_anonymous": True, "type": "regular", **flags,
    }  # fmt: skip


def added(
    chat_id: int, admin: int, rights: Sequence[str], now: datetime, *, language: str
) -> dict[str, Any]:
    """The bot is made an admin of the group, by somebody who speaks that language."""
    person = {"id": admin, "is_bot": False, "first_name": "Beheer", "language_code": language}
    return {
        "chat": {"id": chat_id, "type": "supergroup", "title": "Rehearsal"},
        "from": person,
        "date": int(now.timestamp()),
        "old_chat_member": {"status": "left", "user": ME},
        "new_chat_member": {
            "status": "administrator", "user": ME,
            **dict.fromkeys(FLAGS, False), **dict.fromkeys(rights, True),
        },
    }  # fmt: skip
