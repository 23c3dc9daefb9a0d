"""Topics of forums."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator import rights, topics
from simulator.errors import bad_request
from simulator.methods.registry import method
from simulator.records import GENERAL_TOPIC, Topic

if TYPE_CHECKING:
    from simulator.records import Chat
    from simulator.request import Request

NAME_LIMIT = 128
# Pictures for topics: the emoji, and an id of ours in the shape of Telegram's.
_ICONS = {"📰": "5000000000000000001", "💡": "5000000000000000002", "🏠": "5000000000000000003"}


def _forum(request: Request) -> Chat:
    target = rights.chat(request)
    if not target.is_forum:
        raise bad_request("the chat is not a forum")
    return target


def _one(request: Request) -> tuple[Chat, Topic]:
    """The topic that a call names and that the bot may change. Raises ApiError."""
    target = _forum(request)
    found = target.topics.get(request.number("message_thread_id"))
    if found is None or found.general:
        raise bad_request("TOPIC_ID_INVALID")
    if not topics.manages(found, rights.standing(request, target)):
        raise bad_request("not enough rights to manage topics in the chat")
    return target, found


def _general(request: Request) -> tuple[Chat, Topic]:
    target = _forum(request)
    rights.need(request, target, "can_manage_topics")
    return target, target.topics[GENERAL_TOPIC]


def _name(request: Request) -> str:
    name = request.text("name").strip()
    if not name:
        raise bad_request("topic name must be non-empty")
    if len(name) > NAME_LIMIT:
        raise bad_request("TOPIC_TITLE_TOO_LONG")
    return name


@method("createForumTopic")
def create(request: Request) -> dict[str, Any]:
    """A new topic."""
    target = _forum(request)
    rights.need(request, target, "can_manage_topics")
    color = request.number("icon_color") or None
    if color is not None and color not in topics.COLORS:
        raise bad_request("invalid icon color specified")
    emoji = request.text("icon_custom_emoji_id") or None
    made = topics.create(
        request.world, target, request.bot, _name(request), color=color, emoji=emoji
    )
    body = {"message_thread_id": made.id, "name": made.name, "icon_color": made.icon_color}
    return body | ({"icon_custom_emoji_id": emoji} if emoji else {})


@method("editForumTopic")
def edit(request: Request) -> bool:
    """Another name or picture."""
    target, found = _one(request)
    told: dict[str, Any] = {}
    if request.text("name"):
        found.name = told["name"] = _name(request)
    if "icon_custom_emoji_id" in request.params:
        found.icon_custom_emoji_id = request.text("icon_custom_emoji_id") or None
        told["icon_custom_emoji_id"] = found.icon_custom_emoji_id or ""
    topics.say(request.world, target, request.bot, found, forum_topic_edited=told)
    return True


@method("closeForumTopic")
def close(request: Request) -> bool:
    """Only those who manage topics may write there."""
    topics.close(request.world, *_acting(request, _one(request)), closed=True)
    return True


@method("reopenForumTopic")
def reopen(request: Request) -> bool:
    """Everybody may write there again."""
    topics.close(request.world, *_acting(request, _one(request)), closed=False)
    return True


def _acting(request: Request, where: tuple[Chat, Topic]) -> tuple[Chat, Any, Topic]:
    return where[0], request.bot, where[1]


@method("deleteForumTopic")
def delete(request: Request) -> bool:
    """A topic and all that was said there."""
    target, found = _one(request)
    for message in [one for one in target.messages.values() if one.thread == found.id]:
        request.world.remove(message)
    del target.topics[found.id]
    request.world.changed()
    return True


def _unpin(request: Request, target: Chat, thread: int | None) -> bool:
    rights.need(request, target, "can_pin_messages")
    there = target.messages
    target.pinned[:] = [
        one for one in target.pinned if one not in there or there[one].thread != thread
    ]
    request.world.changed()
    return True


@method("unpinAllForumTopicMessages")
def unpin_topic(request: Request) -> bool:
    """Nothing pinned in a topic any more."""
    target = _forum(request)
    wanted = request.number("message_thread_id")
    if wanted not in target.topics or wanted == GENERAL_TOPIC:
        raise bad_request("TOPIC_ID_INVALID")
    return _unpin(request, target, wanted)


@method("unpinAllGeneralForumTopicMessages")
def unpin_general(request: Request) -> bool:
    """Nothing pinned in the general topic any more."""
    return _unpin(request, _forum(request), None)


@method("editGeneralForumTopic")
def edit_general(request: Request) -> bool:
    """Another name for the general topic."""
    target, found = _general(request)
    found.name = _name(request)
    topics.say(request.world, target, request.bot, found, forum_topic_edited={"name": found.name})
    return True


@method("closeGeneralForumTopic")
def close_general(request: Request) -> bool:
    """Only those who manage topics may write in the general topic."""
    topics.close(request.world, *_acting(request, _general(request)), closed=True)
    return True


@method("reopenGeneralForumTopic")
def reopen_general(request: Request) -> bool:
    """The general topic is open, and shown."""
    topics.close(request.world, *_acting(request, _general(request)), closed=False)
    return True


@method("hideGeneralForumTopic")
def hide_general(request: Request) -> bool:
    """The general topic is closed, and not shown."""
    return _show(request, hidden=True)


@method("unhideGeneralForumTopic")
def unhide_general(request: Request) -> bool:
    """The general topic is shown again; it stays as closed as it was."""
    return _show(request, hidden=False)


def _show(request: Request, *, hidden: bool) -> bool:
    target, found = _general(request)
    if found.hidden == hidden:
        raise bad_request("TOPIC_NOT_MODIFIED")
    found.hidden, found.closed = hidden, found.closed or hidden
    told = "general_forum_topic_hidden" if hidden else "general_forum_topic_unhidden"
    topics.say(request.world, target, request.bot, found, **{told: {}})
    return True


@method("getForumTopicIconStickers")
def icons(request: Request) -> list[dict[str, Any]]:
    """The pictures that a topic may have without a paid account."""
    del request
    return [_icon(emoji, number) for emoji, number in _ICONS.items()]


def _icon(emoji: str, number: str) -> dict[str, Any]:
    short = number[-4:]
    picture = {"width": 128, "height": 128, "file_size": 3000}
    return {
        "file_id": f"AgACAgTOPIC{number}",
        "file_unique_id": f"AgADTOPICAA{short}",
        "type": "custom_emoji",
        "width": 512,
        "height": 512,
        "is_animated": True,
        "is_video": False,
        "emoji": emoji,
        "set_name": "Topics",
        "custom_emoji_id": number,
        "needs_repainting": False,
        "file_size": 30000,
        "thumbnail": picture
        | {"file_id": f"AgACAgSMALL{number}", "file_unique_id": f"AQADTOPICAAA{short}"},
    }
