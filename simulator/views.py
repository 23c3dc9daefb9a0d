"""What one person sees, as the page wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator import command_lists, files, markup
from simulator.people.rights import givable

if TYPE_CHECKING:
    from simulator.records import Chat, Message, Person
    from simulator.world import World

SHOWN = 150
_KINDS = {"video_note": "video"}


def world_view(world: World) -> dict[str, Any]:
    """Everybody, every group, and what the page offers."""
    groups = list(world.groups.values())
    people = [
        {
            "id": person.id,
            "first_name": person.first_name,
            "last_name": person.last_name,
            "username": person.username,
            "language_code": person.language_code,
            "note": person.note,
            "groups": [group.id for group in groups if group.has(person)],
        }
        for person in list(world.people.values())
    ]
    return {
        "people": people,
        "bots": [
            {"id": bot.id, "first_name": bot.first_name, "username": bot.username}
            for bot in world.bots.values()
        ],
        "groups": [{"id": g.id, "title": g.title, "kind": g.type} for g in groups],
        "quick_replies": world.scenery.quick_replies,
        "stories": [
            {"id": story.id, "title": story.title, "group": story.group}
            for story in world.scenery.stories
        ],
        "histories": bool(world.scenery.history_command),
        "now": world.clock.now().isoformat(),
        "time_zone": world.scenery.time_zone,
    }


def person_view(world: World, person: Person) -> dict[str, Any]:
    """A person's chats: the groups they are or were in, and one with each bot; and other groups."""
    living = [group for group in list(world.groups.values()) if group.migrated_to is None]
    groups = [group for group in living if person.id in group.members]
    private = [world.private(person, bot) for bot in list(world.bots.values())]
    return {
        "version": world.version,
        "now": world.clock.now().isoformat(),
        "chats": [chat_view(world, person, chat) for chat in [*groups, *private]],
        "others": [_other(person, group) for group in living if group not in groups],
        "replay": world.scenery.replay.view() if world.scenery.replay else None,
    }


def _other(person: Person, group: Chat) -> dict[str, Any]:
    """A group that the person has never been in."""
    shown = {"id": group.id, "title": group.title, "members": _count(group)}
    return shown | _way_in(person, group)


def _count(chat: Chat) -> int:
    return 2 if chat.private else sum(m.present for m in list(chat.members.values()))


def _way_in(person: Person, group: Chat) -> dict[str, Any]:
    refused = "refused" if person.id in group.turned_away else None
    return {
        "joining": "ask" if group.join_by_request else "join",
        "request": "pending" if person.id in group.join_requests else refused,
    }


def _powers(person: Person, chat: Chat) -> dict[str, Any]:
    """The bots of a group, and what the person may do about them."""
    standing = chat.member(person)
    if chat.private or standing is None:
        return {"gives": [], "brings": False, "removes": False, "bots": []}
    plain = standing.status == "member" and "can_invite_users" in chat.permissions
    members = [chat.members[bot.id] for bot in chat.bots()]
    return {
        "gives": sorted(givable(person, chat)),
        "brings": plain or standing.may("can_invite_users"),
        "removes": standing.may("can_restrict_members"),
        "bots": [
            {
                "id": member.account.id,
                "name": member.account.first_name,
                "status": member.status,
                "rights": sorted(member.rights),
            }
            for member in members
        ],
    }


def chat_view(world: World, person: Person, chat: Chat) -> dict[str, Any]:
    """One chat with its latest messages."""
    messages = world.visible(person, chat)
    read = chat.read.get(person.id, 0)
    unread = sum(m.order > read and m.sender is not person for m in messages)
    return {
        "id": chat.id,
        "title": chat.bot.first_name if chat.bot else chat.title,
        "kind": chat.type,
        "members": _count(chat),
        "role": _role(person, chat),
        "started": chat.started or not chat.private,
        "blocked": chat.blocked,
        "unread": unread,
        "pinned": str(chat.pinned[-1]) if chat.pinned else None,
        "commands": _commands(person, chat),
        "messages": [message_view(person, message) for message in messages[-SHOWN:]],
        **_way_in(person, chat),
        **_powers(person, chat),
    }


def _role(person: Person, chat: Chat) -> str:
    standing = chat.member(person)
    if chat.private:
        return "member"
    if standing is None or not standing.present:
        return "left"
    return "member" if standing.status == "restricted" else standing.status


def _commands(person: Person, chat: Chat) -> list[dict[str, Any]]:
    return [
        {"command": one["command"], "description": one["description"]}
        for bot in ([chat.bot] if chat.bot else chat.bots())
        for one in command_lists.listed(bot, person, chat)
    ]


def message_view(person: Person, message: Message) -> dict[str, Any]:
    """One message as this person sees it."""
    view: dict[str, Any] = {
        "key": message.key,
        "id": message.message_id,
        "date": message.date.isoformat(),
        "edited": message.edit_date.isoformat() if message.edit_date else None,
        "from": _sender(message),
        "mine": message.sender is person and not message.automatic,
        "kind": _KINDS.get(message.kind, message.kind),
        "html": markup.safe_html(message.words, message.word_entities),
        "text": message.words,
        "reply_to": _reply(message),
        "buttons": [[_button(button) for button in row] for row in message.buttons],
        "reactions": _reactions(person, message),
        "ephemeral": message.ephemeral_for is not None,
        "forwarded_from": _origin(message),
        "silent": message.silent,
        "album": message.media_group_id,
        "location": _location(message),
        "file": message.content.get("document", {}).get("file_name"),
        "picture": files.real(message.content),
        "download": _download(message),
    }
    if message.kind == "service":
        view["service"] = _service(message)
    return view


def _download(message: Message) -> str | None:
    """The file of a bot, which can be opened; what people send on the page is only pretended."""
    given = message.content.get("document", {}).get("file_id")
    by_bot = message.sender_chat is None and message.sender.is_bot
    return str(given) if given and by_bot else None


def _sender(message: Message) -> dict[str, Any]:
    if message.sender_chat is not None:
        return {"id": message.sender_chat.id, "name": message.sender_chat.title, "is_bot": False}
    sender = message.sender
    name = " ".join(part for part in (sender.first_name, sender.last_name) if part)
    return {"id": sender.id, "name": name, "is_bot": sender.is_bot}


def _reply(message: Message) -> dict[str, str] | None:
    if message.reply_to is None:
        return None
    original = message.chat.messages.get(message.reply_to)
    if original is None:
        return None
    speaks = original.sender_chat
    name = speaks.title or "" if speaks else original.sender.first_name
    return {"key": original.key, "name": name, "text": original.words}


def _button(button: dict[str, Any]) -> dict[str, Any]:
    app = button.get("web_app", {}).get("url")
    return {
        "text": button["text"],
        "style": button.get("style"),
        "kind": "app" if app else "url" if "url" in button else "callback",
        "data": button.get("callback_data"),
        "url": app or button.get("url"),
    }


def _reactions(person: Person, message: Message) -> list[dict[str, Any]]:
    counts: dict[str, int] = {}
    for emoji in message.reactions.values():
        for one in emoji:
            counts[one] = counts.get(one, 0) + 1
    mine = message.reactions.get(person.id, [])
    return [{"emoji": one, "count": n, "mine": one in mine} for one, n in counts.items()]


def _origin(message: Message) -> str | None:
    origin = message.forward_origin
    if origin is None:
        return None
    if "sender_user_name" in origin:
        return str(origin["sender_user_name"])
    if "sender_user" in origin:
        return str(origin["sender_user"]["first_name"])
    return str((origin.get("sender_chat") or origin["chat"])["title"])


def _location(message: Message) -> dict[str, Any] | None:
    place = message.content.get("location")
    if place is None:
        return None
    title = message.content.get("venue", {}).get("title")
    return {"latitude": place["latitude"], "longitude": place["longitude"], "title": title}


def _service(message: Message) -> dict[str, Any]:
    content = message.content
    actor = message.sender
    if "new_chat_members" in content:
        members = content["new_chat_members"]
        own = [one["id"] for one in members] == [actor.id]
        names = [one["first_name"] for one in members]
        return {"type": "joined" if own else "added", "names": names}
    if "left_chat_member" in content:
        return {"type": "left", "names": [content["left_chat_member"]["first_name"]]}
    if "new_chat_title" in content:
        return {"type": "renamed", "names": [content["new_chat_title"]]}
    if "group_chat_created" in content:
        return {"type": "created", "names": [actor.first_name]}
    kind = "pinned" if "pinned_message" in content else "migrated"
    return {"type": kind, "names": [actor.first_name]}
