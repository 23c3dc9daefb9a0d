"""Opening the chat with a bot, and shutting it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator import news
from simulator.records import Bot, Chat, Member, Person

if TYPE_CHECKING:
    from simulator.world import World


def open_chat(world: World, chat: Chat) -> None:
    """What writing to a bot does: the chat is started, and no longer blocked."""
    if chat.blocked and chat.person is not None and chat.bot is not None:
        unblock(world, chat.person, chat.bot)
    chat.started = True


def block(world: World, person: Person, bot: Bot) -> None:
    """Stop a bot from writing to the person."""
    _block(world, person, bot, blocked=True)


def unblock(world: World, person: Person, bot: Bot) -> None:
    """Let a bot write to the person again."""
    _block(world, person, bot, blocked=False)


def _block(world: World, person: Person, bot: Bot, *, blocked: bool) -> None:
    chat = world.private(person, bot)
    if chat.blocked == blocked:
        return
    chat.blocked = blocked
    before, after = ("member", "kicked") if blocked else ("kicked", "member")
    news.standing_changed(world, chat, old=Member(bot, before), new=Member(bot, after), by=person)
    world.changed()
