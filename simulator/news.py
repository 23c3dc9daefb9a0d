"""Which bot is told what: the updates that an event in a chat causes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator import entities, wire
from simulator.records import Account, Bot, Chat, Member, Message, Press

if TYPE_CHECKING:
    from simulator.world import World

# Service messages that a bot receives although it caused them.
OWN_ACTS = frozenset({"pinned_message", "new_chat_title", "left_chat_member"})


def said(world: World, message: Message, *, edited: bool = False) -> None:
    """A message was written or edited: tell the bots that may read it."""
    kind = "channel_post" if message.chat.type == "channel" else "message"
    kind = f"edited_{kind}" if edited else kind
    for bot in message.chat.bots():
        if reads(bot, message):
            world.offer(bot, kind, wire.message(message))


def reads(bot: Bot, message: Message) -> bool:
    """Whether ``bot`` sees this message.

    It sees no bot's, but service messages; of its own acts those that Telegram reports back, such
    as a pin; and in a group only what privacy mode lets in.
    """
    if isinstance(message.sender, Bot) and message.kind != "service":
        return False
    if message.sender is bot and not OWN_ACTS & set(message.content):
        return False
    standing = message.chat.member(bot)
    everything = bot.can_read_all or (standing is not None and standing.status == "administrator")
    if message.chat.private or everything or message.kind == "service":
        return True
    return _concerns(bot, message)


def _concerns(bot: Bot, message: Message) -> bool:
    original = message.chat.messages.get(message.reply_to or 0)
    if original is not None and original.sender is bot:
        return True
    name = f"@{bot.username.lower()}"
    for entity in message.word_entities:
        words = entities.part(message.words, entity).lower()
        if entity["type"] == "mention" and words == name:
            return True
        if entity["type"] == "text_mention" and entity["user"]["id"] == bot.id:
            return True
        if entity["type"] == "bot_command":
            return words.endswith(name) if "@" in words else _spoke_last(bot, message.chat)
    return False


def _spoke_last(bot: Bot, chat: Chat) -> bool:
    """A bare command goes to the bot that spoke last, and to any while none has spoken."""
    speakers = [m.sender for m in chat.messages.values() if isinstance(m.sender, Bot)]
    return not speakers or speakers[-1] is bot


def pressed(world: World, press: Press) -> None:
    """A person pressed a button under a bot's message."""
    body = {
        "id": press.id,
        "from": wire.user(press.person),
        "message": wire.message(press.message),
        "chat_instance": str(7_000_000_000 + abs(press.chat.id) % 1_000_000_007),
        "data": press.data,
    }
    world.offer(press.bot, "callback_query", body)


def standing_changed(
    world: World, chat: Chat, *, old: Member, new: Member, by: Account, **extra: Any
) -> None:
    """Somebody's standing changed: that bot itself is told, and administrators that asked."""
    body = {
        "chat": wire.chat(chat),
        "from": wire.user(by),
        "date": wire.stamp(world.clock.now()),
        "old_chat_member": wire.member(old),
        "new_chat_member": wire.member(new),
        **extra,
    }
    if isinstance(new.account, Bot):
        world.offer(new.account, "my_chat_member", body)
    for bot in chat.bots():
        if bot is not new.account and _is_administrator(chat, bot):
            world.offer(bot, "chat_member", body)


def reacted(world: World, message: Message, person: Account, *, old: list[str]) -> None:
    """A person changed a reaction: administrators that asked are told."""
    body = {
        "chat": wire.chat(message.chat),
        "message_id": message.message_id,
        "date": wire.stamp(world.clock.now()),
        "old_reaction": wire.reactions(old),
        "new_reaction": wire.reactions(message.reactions.get(person.id, [])),
    }
    if message.chat.hides(person):
        body["actor_chat"] = wire.chat(message.chat)
    else:
        body["user"] = wire.user(person)
    for bot in message.chat.bots():
        if message.chat.private or _is_administrator(message.chat, bot):
            world.offer(bot, "message_reaction", body)


def asked_to_join(world: World, chat: Chat, body: dict[str, Any]) -> list[Bot]:
    """Somebody asked to join: administrators that may invite are told; gives those bots."""
    told = [bot for bot in chat.bots() if chat.members[bot.id].may("can_invite_users")]
    for bot in told:
        world.offer(bot, "chat_join_request", body)
    return told


def _is_administrator(chat: Chat, bot: Bot) -> bool:
    standing = chat.member(bot)
    return standing is not None and standing.status == "administrator"
