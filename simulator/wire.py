"""Records as the Bot API writes them in JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator.records import (
    ADMIN_RIGHTS,
    CHANNEL_RIGHTS,
    PERMISSIONS,
    Account,
    Chat,
    Member,
    Message,
)

if TYPE_CHECKING:
    from datetime import datetime


# Who stands as the sender where a chat speaks: for a group, for a channel, for a brought-in post.
_GROUP_VOICE = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}
_CHANNEL_VOICE = {
    "id": 136817688,
    "is_bot": True,
    "first_name": "Channel",
    "username": "Channel_Bot",
}
_TELEGRAM = {"id": 777000, "is_bot": False, "first_name": "Telegram"}


def stamp(at: datetime) -> int:
    """Unix time in whole seconds."""
    return int(at.timestamp())


def user(account: Account) -> dict[str, Any]:
    """A User."""
    fields = {
        "id": account.id,
        "is_bot": account.is_bot,
        "first_name": account.first_name,
        "last_name": account.last_name,
        "username": account.username,
        "language_code": account.language_code,
    }
    return {name: value for name, value in fields.items() if value is not None}


def chat(record: Chat) -> dict[str, Any]:
    """A Chat."""
    if record.person is None:
        body = {"id": record.id, "type": record.type, "title": record.title}
        body |= {"username": record.username} if record.username else {}
        return body | ({"is_forum": True} if record.is_forum else {})
    fields = {
        "id": record.id,
        "type": "private",
        "first_name": record.person.first_name,
        "last_name": record.person.last_name,
        "username": record.person.username,
    }
    return {name: value for name, value in fields.items() if value is not None}


def message(record: Message, *, with_reply: bool = True) -> dict[str, Any]:
    """A Message; the message it replies to is included without its own reply."""
    body: dict[str, Any] = {
        "message_id": record.message_id,
        "chat": chat(record.chat),
        "date": stamp(record.date),
    }
    if record.chat.type != "channel":
        body["from"] = _voice(record)
    body |= _about(record)
    body |= _words(record)
    body |= record.content
    if with_reply:
        body |= _reply(record)
    return body


def _voice(record: Message) -> dict[str, Any]:
    if record.sender_chat is None:
        return user(record.sender)
    if record.automatic:
        return _TELEGRAM
    return _GROUP_VOICE if record.sender_chat is record.chat else _CHANNEL_VOICE


def _about(record: Message) -> dict[str, Any]:
    receiver = record.chat.members.get(record.ephemeral_for or 0)
    fields: dict[str, Any] = {
        "edit_date": stamp(record.edit_date) if record.edit_date else None,
        "sender_chat": chat(record.sender_chat) if record.sender_chat else None,
        "is_automatic_forward": True if record.automatic else None,
        "forward_origin": record.forward_origin,
        "media_group_id": record.media_group_id,
        "reply_markup": record.reply_markup,
        "message_thread_id": record.thread,
        "is_topic_message": True if record.thread else None,
        "has_protected_content": True if record.protected else None,
        "ephemeral_message_id": record.ephemeral_message_id,
        "receiver_user": user(receiver.account) if receiver else None,
    }
    return {name: value for name, value in fields.items() if value is not None}


def _words(record: Message) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "text": record.text,
        "entities": record.entities or None,
        "caption": record.caption,
        "caption_entities": record.caption_entities or None,
        "link_preview_options": record.link_preview_options,
    }
    return {name: value for name, value in fields.items() if value is not None}


def _reply(record: Message) -> dict[str, Any]:
    original = record.chat.messages.get(record.reply_to or _first_of_topic(record))
    if original is None:
        return {}
    return {"reply_to_message": message(original, with_reply=False)}


def _first_of_topic(record: Message) -> int:
    """What answers nobody stands as an answer to the message that made its topic."""
    return record.thread if record.thread and record.thread != record.message_id else 0


def member(standing: Member) -> dict[str, Any]:
    """A ChatMember of the kind that the status asks for."""
    body: dict[str, Any] = {"status": standing.status, "user": user(standing.account)}
    match standing.status:
        case "creator":
            body["is_anonymous"] = standing.anonymous
        case "administrator":
            body |= {"can_be_edited": False, "is_anonymous": standing.anonymous}
            body |= {right: right in standing.rights for right in ADMIN_RIGHTS}
            body |= {right: True for right in CHANNEL_RIGHTS if right in standing.rights}
        case "restricted":
            body |= {"is_member": True, "until_date": _until(standing)}
            body |= {name: name in standing.permissions for name in PERMISSIONS}
        case "kicked":
            body["until_date"] = _until(standing)
    return body


def permissions(record: Chat) -> dict[str, bool]:
    """A group's default ChatPermissions."""
    return {name: name in record.permissions for name in PERMISSIONS}


def _until(standing: Member) -> int:
    return stamp(standing.until) if standing.until else 0


def reactions(emoji: list[str]) -> list[dict[str, str]]:
    """A list of ReactionType."""
    return [{"type": "emoji", "emoji": one} for one in emoji]
