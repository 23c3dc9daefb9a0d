"""The world: everybody, every chat, and what is counted, broken or watched."""

from __future__ import annotations

import itertools
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from simulator import news
from simulator.clock import Clock
from simulator.faults import Fault, Faults
from simulator.limits import Limits
from simulator.queues import Wakeups
from simulator.records import (
    ADMIN_RIGHTS,
    EPHEMERAL_LIFE,
    Account,
    Bot,
    Call,
    Chat,
    Member,
    Message,
    Person,
    Press,
    StoredFile,
)
from simulator.scenery import Scenery

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    import httpx

__all__ = ["Bot", "Call", "Chat", "Fault", "Member", "Message", "Person", "Press", "World"]

CALLS_KEPT = 100_000
ANSWER_WITHIN = timedelta(seconds=15)


class World:
    """A Telegram of our own. ``calls`` keeps the latest 100,000 calls; observers see each one.

    ``supports_ephemerals=False`` makes it a server older than Bot API 10.2: their methods are
    unknown and their parameters ignored. ``webhook_transport`` carries webhook deliveries in place
    of the network; ``webhook_retry`` is how long a second of waiting before a retry takes, in real seconds.
    """

    def __init__(self, clock: Clock | None = None) -> None:
        self.clock = clock or Clock()
        self.people: dict[int, Person] = {}
        self.bots: dict[int, Bot] = {}
        self.groups: dict[int, Chat] = {}
        self.channels: dict[int, Chat] = {}
        self.privates: dict[tuple[int, int], Chat] = {}
        self.presses: dict[str, Press] = {}
        self.files: dict[str, StoredFile] = {}
        self.limits = Limits()
        self.faults = Faults()
        self.supports_ephemerals = True
        self.calls: list[Call] = []
        self.observers: list[Callable[[Call], None]] = []
        self.update_observers: list[Callable[[dict[str, Any]], None]] = []
        self.webhook_transport: httpx.AsyncBaseTransport | None = None
        self.webhook_retry = 0.5
        self.scenery = Scenery()
        self.closing = False
        self.version = 0
        self.news = Wakeups()
        self._order = itertools.count(1)
        self._numbers = itertools.count(1)
        self.clock.listeners.append(self._time_moved)

    # Who there is

    def add_bot(
        self, token: str, *, first_name: str, username: str, can_read_all: bool = False
    ) -> Bot:
        """A bot; its id is the number before the colon of ``token``."""
        bot = Bot(
            int(token.split(":", 1)[0]), token, first_name, username, can_read_all=can_read_all
        )
        self.bots[bot.id] = bot
        return bot

    def add_person(
        self,
        first_name: str,
        *,
        last_name: str | None = None,
        username: str | None = None,
        language_code: str | None = "nl",
        note: str = "",
        bio: str | None = None,
        account_id: int | None = None,
    ) -> Person:
        """A person, in no group yet; ``account_id`` where it must be a certain one."""
        person_id = account_id or 7_100_000 + self.number()
        person = Person(person_id, first_name, last_name, username, language_code, note, bio)
        self.people[person_id] = person
        return person

    def add_group(
        self,
        title: str,
        *,
        owner: Person,
        admins: Iterable[Person] = (),
        members: Iterable[Person] = (),
        kind: str = "supergroup",
        join_by_request: bool = False,
    ) -> Chat:
        """A group that exists already: nobody is told. ``kind`` is ``supergroup`` or ``group``.

        With ``join_by_request`` an administrator lets in who wants to join.
        """
        group = Chat(self.new_group_id(kind), kind, title, join_by_request=join_by_request)
        for person in members:
            group.members[person.id] = Member(person, "member")
        for person in admins:
            rights = frozenset(ADMIN_RIGHTS) - {"can_promote_members"}
            group.members[person.id] = Member(person, "administrator", rights)
        group.members[owner.id] = Member(owner, "creator")
        self.groups[group.id] = group
        return group

    def add_channel(
        self, title: str, *, owner: Person, username: str | None = None, linked: Chat | None = None
    ) -> Chat:
        """A channel, in which no bot is; its posts appear in the group ``linked`` to it."""
        channel = Chat(self.new_group_id("supergroup"), "channel", title, username)
        channel.members[owner.id] = Member(owner, "creator")
        if linked is not None:
            channel.linked, linked.linked = linked, channel
        self.channels[channel.id] = channel
        return channel

    def private(self, person: Person, bot: Bot) -> Chat:
        """The chat of a person and a bot; new, it is neither started nor blocked."""
        key = (person.id, bot.id)
        if key not in self.privates:
            self.privates[key] = Chat(person.id, "private", person=person, bot=bot)
        return self.privates[key]

    def chats(self, bot: Bot) -> dict[int, Chat]:
        """Every chat that an id can mean to this bot."""
        mine = {
            person: chat for (person, bot_id), chat in self.privates.items() if bot_id == bot.id
        }
        return mine | self.groups | self.channels

    def new_group_id(self, kind: str) -> int:
        """An id that no group has yet. Raises ValueError for an unknown kind."""
        if kind not in ("group", "supergroup"):
            raise ValueError(f"a group is a group or a supergroup, not {kind!r}")
        base = -1_002_000_000_000 if kind == "supergroup" else -4_000_000
        return base - self.number()

    def number(self) -> int:
        """A number that was never given out before."""
        return next(self._numbers)

    def new_album_id(self) -> str:
        """What the messages of one album have in common."""
        return f"139{self.number():012d}"

    # What happens

    def post(self, chat: Chat, sender: Account, **fields: Any) -> Message:
        """Store a new message and tell the bots. ``fields`` are those of ``Message``."""
        chat.last_id += 1
        original = chat.messages.get(fields.get("reply_to") or 0)
        if chat.is_forum and original is not None and fields.get("thread") is None:
            fields["thread"] = original.thread
        if chat.hides(sender):
            fields.setdefault("sender_chat", chat)
        message = Message(chat.last_id, chat, sender, self.clock.now(), **fields)
        message.order = next(self._order)
        chat.messages[message.message_id] = message
        news.said(self, message)
        self.changed(message)
        return message

    def post_ephemeral(self, chat: Chat, sender: Account, receiver: int, **fields: Any) -> Message:
        """Store a message that only ``receiver`` (an account id) and its sender can see."""
        chat.last_ephemeral_id += 1
        if chat.hides(sender):
            fields.setdefault("sender_chat", chat)
        message = Message(0, chat, sender, self.clock.now(), **fields)
        message.ephemeral_for = receiver
        message.ephemeral_message_id = chat.last_ephemeral_id
        message.order = next(self._order)
        chat.ephemerals[chat.last_ephemeral_id] = message
        self.changed(message)
        return message

    def service(self, chat: Chat, sender: Account, **content: Any) -> Message:
        """Store a service message, such as ``new_chat_members``."""
        return self.post(chat, sender, kind="service", content=content)

    def remove(self, message: Message) -> None:
        """Delete a message for everybody; bots are not told."""
        message.deleted = True
        chat = message.chat
        if message.ephemeral_message_id is not None:
            chat.ephemerals.pop(message.ephemeral_message_id, None)
        else:
            chat.messages.pop(message.message_id, None)
            chat.deleted.append(message)
            if message.message_id in chat.pinned:
                chat.pinned.remove(message.message_id)
        self.changed()

    def ephemeral(self, chat: Chat, ephemeral_id: int, receiver: int) -> Message | None:
        """An ephemeral message that its receiver still has."""
        message = chat.ephemerals.get(ephemeral_id)
        if message is None or message.ephemeral_for != receiver:
            return None
        return message if self.clock.now() - message.date < EPHEMERAL_LIFE else None

    def visible(self, person: Person, chat: Chat) -> list[Message]:
        """What a person sees in a chat, oldest first; empty for somebody who is not in it."""
        if not chat.has(person):
            return []
        now = self.clock.now()
        private = [
            m
            for m in list(chat.ephemerals.values())
            if person.id in (m.ephemeral_for, m.sender.id) and now - m.date < EPHEMERAL_LIFE
        ]
        replaced = {m.replaces for m in private if m.replaces is not None}
        public = [m for m in list(chat.messages.values()) if m.message_id not in replaced]
        return sorted(public + private, key=lambda message: message.order)

    def offer(self, bot: Bot, kind: str, payload: dict[str, Any]) -> None:
        """Queue an update for a bot."""
        bot.queue.put(kind, payload, self.clock.now())

    def changed(self, message: Message | None = None) -> None:
        """Something that a person can see is different now."""
        self.version += 1
        if message is not None:
            message.changed = self.version
        self.news.wake()

    def record(self, call: Call) -> None:
        """Keep a call and show it to the observers."""
        self.calls.append(call)
        if len(self.calls) > CALLS_KEPT:
            del self.calls[: CALLS_KEPT // 10]
        for observer in list(self.observers):
            observer(call)

    def close(self) -> None:
        """Let everybody go who waits: the server ends."""
        self.closing = True
        self.news.wake()
        for bot in list(self.bots.values()):
            bot.queue.news.wake()

    def _time_moved(self) -> None:
        for bot in list(self.bots.values()):
            bot.queue.news.wake()
        self.changed()
