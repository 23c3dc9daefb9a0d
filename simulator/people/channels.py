"""Speaking in the name of a chat."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from simulator import entities, standing, wire
from simulator.people.talking import owns

if TYPE_CHECKING:
    from simulator.records import Chat, Message, Person
    from simulator.world import World


def hide(world: World, person: Person, group: Chat, *, hidden: bool = True) -> None:
    """Let an administrator act in the name of the group from now on, or not any more.

    Raises PermissionError for one who is no administrator.
    """
    mine = group.member(person)
    if mine is None or mine.status not in ("creator", "administrator"):
        raise PermissionError(f"{person.first_name} is no admin in {group.title}")
    standing.change(world, group, replace(mine, anonymous=hidden), by=person)


def post_in_channel(world: World, person: Person, channel: Chat, text: str) -> Message | None:
    """Write in a channel; gives the message that Telegram brings into the linked group, if any.

    It is pinned there without a word. Raises PermissionError for one who does not own the channel.
    """
    owns(person, channel)
    words, _ = entities.trimmed(text, [])
    if not words:
        raise ValueError("a message needs words")
    marks = entities.detect(words)
    post = world.post(channel, person, text=words, entities=marks, sender_chat=channel)
    group = channel.linked
    if group is None:
        return None
    origin = {
        "type": "channel",
        "date": wire.stamp(post.date),
        "chat": wire.chat(channel),
        "message_id": post.message_id,
    }
    brought = {"forward_origin": origin, "sender_chat": channel, "automatic": True}
    message = world.post(group, person, text=words, entities=marks, **brought)
    group.pinned.append(message.message_id)
    world.changed()
    return message
