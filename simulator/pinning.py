"""What pinning does, whoever does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator import wire

if TYPE_CHECKING:
    from simulator.records import Account, Chat, Message
    from simulator.world import World


def pin(world: World, message: Message, by: Account, *, silent: bool = False) -> Message | None:
    """Pin a message; gives the service message that a group gets, None in a private chat."""
    chat = message.chat
    already = message.message_id in chat.pinned
    unpin(world, chat, message.message_id)
    chat.pinned.append(message.message_id)
    world.changed()
    if chat.private or already:
        return None
    pinned = wire.message(message, with_reply=False)
    return world.post(chat, by, kind="service", content={"pinned_message": pinned}, silent=silent)


def unpin(world: World, chat: Chat, message_id: int) -> None:
    """Unpin a message; nothing happens where it was not pinned."""
    if message_id in chat.pinned:
        chat.pinned.remove(message_id)
        world.changed()
