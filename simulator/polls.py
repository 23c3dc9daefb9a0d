"""What closes a poll: its bot, or its time."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulator.records import Chat, Message
    from simulator.world import World


def close(world: World, message: Message) -> None:
    """Nobody can vote any more."""
    poll = message.content["poll"] | {"is_closed": True}
    message.content = message.content | {"poll": poll}
    world.changed(message)


def settle(world: World, chat: Chat) -> None:
    """Close the polls of a chat whose time is over."""
    for message in list(chat.messages.values()):
        poll = message.content.get("poll")
        if poll is None or poll["is_closed"] or "close_date" not in poll:
            continue
        if datetime.fromtimestamp(poll["close_date"], UTC) <= world.clock.now():
            close(world, message)
