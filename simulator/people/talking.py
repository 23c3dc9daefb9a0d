"""Writing, pressing, reacting, pinning."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator import command_lists, news, pinning, topics, wire
from simulator import entities as found_in
from simulator.methods.reactions import plain
from simulator.people import private
from simulator.records import Bot, Chat, Message, Person, Press

if TYPE_CHECKING:
    from simulator.world import World


def present(person: Person, chat: Chat, permission: str = "can_send_messages") -> None:
    """Raise PermissionError unless the person may do this in the chat now."""
    if not chat.has(person):
        raise PermissionError(f"{person.first_name} is not in {chat.title or 'this chat'}")
    if chat.migrated_to is not None:
        raise PermissionError(f"{chat.title} went on as a supergroup")
    standing = chat.member(person)
    if standing is None or standing.status in ("creator", "administrator"):
        return
    if permission not in chat.permissions or permission not in standing.permissions:
        raise PermissionError(f"{person.first_name} may not do that in {chat.title}")


def write(
    world: World,
    person: Person,
    chat: Chat,
    text: str,
    *,
    reply_to: int | None = None,
    entities: list[dict[str, Any]] | None = None,
    as_channel: Chat | None = None,
    thread: int | None = None,
) -> Message:
    """A text; commands, mentions and links are found as Telegram finds them.

    A command that its bot listed as ephemeral is seen by that bot and the person alone.
    Writing to a bot starts and unblocks the chat. ``thread`` is a topic of a forum. ``as_channel`` is a channel of the person's in
    whose name it is written; an anonymous administrator writes in that of the group. Raises PermissionError for one who may not
    write there, ValueError for an empty text, LookupError where ``reply_to`` is gone.
    """
    if chat.private:
        private.open_chat(world, chat)
    present(person, chat)
    open_topic(person, chat, thread, reply_to)
    words, kept = found_in.trimmed(text, entities or [])
    if not words:
        raise ValueError("a message needs words")
    if reply_to is not None and reply_to not in chat.messages:
        raise LookupError(f"there is no message {reply_to} to reply to")
    marks = found_in.detect(words, kept)
    if as_channel is not None:
        owns(person, as_channel)
        fields = {"reply_to": reply_to, "sender_chat": as_channel, "thread": thread}
        return world.post(chat, person, text=words, entities=marks, **fields)
    if bot := command_lists.ephemeral_bot(person, chat, words):
        hidden = world.post_ephemeral(
            chat, person, bot.id, text=words, entities=marks, thread=thread
        )
        world.offer(bot, "message", wire.message(hidden))
        return hidden
    fields = {"reply_to": reply_to, "thread": thread}
    return world.post(chat, person, text=words, entities=marks, **fields)


def open_topic(person: Person, chat: Chat, thread: int | None, reply_to: int | None = None) -> None:
    """Raise LookupError for a topic that is not there, PermissionError for one that is closed."""
    if not chat.is_forum:
        return
    original = chat.messages.get(reply_to or 0)
    topic = chat.topic(thread or (original.thread if original else None))
    if topic is None:
        raise LookupError(f"there is no topic {thread} in {chat.title}")
    if topic.closed and not topics.manages(topic, chat.members[person.id]):
        raise PermissionError(f"{topic.name} is closed")


def owns(person: Person, channel: Chat) -> None:
    """Raise PermissionError unless the channel is the person's."""
    mine = channel.member(person)
    if channel.type != "channel" or mine is None or mine.status != "creator":
        raise PermissionError(f"{person.first_name} cannot speak for {channel.title}")


def start(world: World, person: Person, bot: Bot, payload: str = "") -> Message:
    """Open the private chat and send /start, with the payload of a deep link if any."""
    return write(world, person, world.private(person, bot), f"/start {payload}".strip())


def edit(world: World, person: Person, chat: Chat, message_id: int, text: str) -> Message:
    """Other words for an own message; a caption for one with media. Raises LookupError."""
    message = _own(person, chat, message_id)
    words, _ = found_in.trimmed(text, [])
    marks = found_in.detect(words)
    if message.text is not None:
        message.text, message.entities = words, marks
    else:
        message.caption, message.caption_entities = words, marks
    message.edit_date = world.clock.now()
    world.changed(message)
    news.said(world, message, edited=True)
    return message


def _own(person: Person, chat: Chat, message_id: int) -> Message:
    message = chat.messages.get(message_id)
    if message is None or message.sender is not person:
        raise LookupError(f"{person.first_name} has no message {message_id} there")
    return message


def delete(world: World, person: Person, chat: Chat, message_id: int) -> Message:
    """Delete a message, another's only as an administrator. Bots are not told."""
    message = chat.messages.get(message_id)
    standing = chat.member(person)
    if message is None:
        raise LookupError(f"there is no message {message_id} there")
    others = chat.private or (standing is not None and standing.may("can_delete_messages"))
    if message.sender is not person and not others:
        raise PermissionError(f"{person.first_name} may not delete that")
    world.remove(message)
    return message


def press(
    world: World,
    person: Person,
    chat: Chat,
    message_id: int,
    button: str,
    *,
    ephemeral_message_id: int | None = None,
) -> Press:
    """Press the button with this text or data; the Press is filled in when the bot answers.

    Raises LookupError when the person sees no such button, or it is one that opens an address.
    """
    message = _seen(world, person, chat, message_id, ephemeral_message_id)
    data = _data(message, button)
    bot = world.bots[message.from_id]
    number = world.number()
    made = Press(f"{person.id}{number:09d}", person, bot, chat, message, data, world.clock.now())
    world.presses[made.id] = made
    if bot in chat.bots():
        news.pressed(world, made)
    return made


def _seen(
    world: World, person: Person, chat: Chat, message_id: int, ephemeral_id: int | None
) -> Message:
    for message in world.visible(person, chat):
        if ephemeral_id is not None and message.ephemeral_message_id == ephemeral_id:
            return message
        if ephemeral_id is None and message.message_id == message_id and message_id:
            return message
    raise LookupError(f"{person.first_name} sees no such message")


def _data(message: Message, wanted: str) -> str:
    buttons = [button for row in message.buttons for button in row]
    for name in ("text", "callback_data"):
        for button in buttons:
            if button.get(name) == wanted and "callback_data" in button:
                return str(button["callback_data"])
    offered = ", ".join(button["text"] for button in buttons) or "none"
    raise LookupError(f"no button {wanted!r} to press; there are: {offered}")


def react(world: World, person: Person, chat: Chat, message_id: int, emoji: str | None) -> Message:
    """React with one emoji, or take the reaction away. Raises LookupError."""
    present(person, chat, "can_react_to_messages")
    message = chat.messages.get(message_id)
    if message is None:
        raise LookupError(f"there is no message {message_id} there")
    old = message.reactions.pop(person.id, [])
    if emoji is not None:
        message.reactions[person.id] = [plain(emoji)]
    world.changed()
    news.reacted(world, message, person, old=old)
    return message


def pin(
    world: World, person: Person, chat: Chat, message_id: int, *, silent: bool = False
) -> Message | None:
    """Pin a message; gives the service message of a group. Raises LookupError."""
    if message_id not in chat.messages:
        raise LookupError(f"there is no message {message_id} there")
    _may_pin(person, chat)
    return pinning.pin(world, chat.messages[message_id], person, silent=silent)


def unpin(world: World, person: Person, chat: Chat, message_id: int) -> None:
    """Unpin a message; bots are not told."""
    _may_pin(person, chat)
    pinning.unpin(world, chat, message_id)


def _may_pin(person: Person, chat: Chat) -> None:
    standing = chat.member(person)
    allowed = standing is not None and standing.may("can_pin_messages")
    if not (chat.private or allowed or "can_pin_messages" in chat.permissions):
        raise PermissionError(f"{person.first_name} may not pin there")
