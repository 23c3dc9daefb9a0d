"""What a bot may do in a chat, and Telegram's sentence when it may not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator import polls, topics
from simulator.errors import ApiError, bad_request, forbidden

if TYPE_CHECKING:
    from simulator.records import Chat, Member
    from simulator.request import Request

_MISSING = {
    "can_pin_messages": "not enough rights to manage pinned messages in the chat",
    "can_delete_messages": "message can't be deleted",
    "can_invite_users": "not enough rights to manage chat invite link",
    "can_restrict_members": "not enough rights to restrict/unrestrict chat member",
    "can_change_info": "not enough rights to change chat description",
    "can_post_messages": "need administrator rights in the channel chat",
    "can_manage_topics": "not enough rights to manage topics in the chat",
}


def chat(request: Request, name: str = "chat_id") -> Chat:
    """The chat that a parameter names, and where the bot is or was. Raises ApiError if not."""
    value = request.params.get(name)
    if value is None or value == "":
        raise bad_request("chat_id is empty" if name == "chat_id" else f"{name} is empty")
    found = _find(request, value)
    if found is None:
        raise _unknown(request, value)
    if found.migrated_to is not None:
        raise bad_request(
            "group chat was upgraded to a supergroup chat",
            {"migrate_to_chat_id": found.migrated_to},
        )
    if not found.private:
        _inside(request, found)
    polls.settle(request.world, found)
    return found


def _find(request: Request, value: object) -> Chat | None:
    there = request.world.chats(request.bot)
    if isinstance(value, int):
        return there.get(value)
    named = [one for one in there.values() if one.username and value == f"@{one.username}"]
    return named[0] if named and not named[0].private else None


def _unknown(request: Request, value: object) -> ApiError:
    if value in request.world.people:
        return forbidden("bot can't initiate conversation with a user")
    if value in request.world.bots:
        return forbidden("bot can't send messages to bots")
    return bad_request("chat not found")


def _inside(request: Request, group: Chat) -> None:
    standing = group.member(request.bot)
    if standing is None:
        raise bad_request("chat not found")
    if standing.status == "kicked":
        raise forbidden(f"bot was kicked from the {group.type} chat")
    if not standing.present:
        raise forbidden(f"bot is not a member of the {group.type} chat")


def standing(request: Request, group: Chat) -> Member:
    """The bot's own standing in a group where it is."""
    return group.members[request.bot.id]


def may_send(request: Request, target: Chat, permission: str = "can_send_messages") -> None:
    """Raise ApiError unless the bot may send there now."""
    if target.private:
        _may_send_private(request, target)
        return
    mine = standing(request, target)
    if target.type == "channel":
        need(request, target, "can_post_messages")
        return
    topics.writable(request, target, mine)
    if mine.status in ("administrator", "creator"):
        return
    muted = mine.status == "restricted" and permission not in mine.permissions
    if muted or permission not in target.permissions:
        thing = permission.removeprefix("can_send_").replace("messages", "text messages")
        raise bad_request(f"not enough rights to send {thing.replace('_', ' ')} to the chat")


def _may_send_private(request: Request, target: Chat) -> None:
    if target.person is not None and target.person.deactivated:
        raise forbidden("user is deactivated")
    if target.blocked:
        raise forbidden("bot was blocked by the user")
    now = request.world.clock.now()
    if target.started or any(now < until for until in target.open_for.values()):
        return
    raise forbidden("bot can't initiate conversation with a user")


def need(request: Request, group: Chat, right: str) -> None:
    """Raise ApiError unless the bot is an administrator with ``right``."""
    if group.private or standing(request, group).may(right):
        return
    raise bad_request(_MISSING.get(right, "not enough rights"))
