"""Who and what there is: accounts, chats, members, messages, presses, and the log of calls."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from simulator.queues import UpdateQueue

if TYPE_CHECKING:
    import asyncio

ADMIN_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_send_welcome_messages",
    "can_pin_messages",
    "can_manage_topics",
    "can_manage_tags",
)
CHANNEL_RIGHTS = ("can_post_messages", "can_edit_messages", "can_manage_direct_messages")
PERMISSIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)
USUAL_PERMISSIONS = frozenset(PERMISSIONS) - {"can_change_info", "can_pin_messages"}
PRESENT = frozenset({"creator", "administrator", "member", "restricted"})
GENERAL_TOPIC = 1
EPHEMERAL_LIFE = timedelta(hours=24)


@dataclass(eq=False)
class Person:
    """A human account."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = "nl"
    note: str = ""
    bio: str | None = None
    photos: list[StoredFile] = field(default_factory=list)
    deactivated: bool = False
    is_bot: bool = field(default=False, init=False)


@dataclass(eq=False)
class Bot:
    """A bot account with its queue of updates and what it told about itself."""

    id: int
    token: str
    first_name: str
    username: str
    can_read_all: bool = False
    last_name: None = None
    language_code: None = None
    commands: dict[tuple[str, str], list[dict[str, Any]]] = field(default_factory=dict)
    profile: dict[tuple[str, str], str] = field(default_factory=dict)
    photos: list[StoredFile] = field(default_factory=list)
    menu_buttons: dict[int, dict[str, Any]] = field(default_factory=dict)
    wanted_rights: dict[bool, dict[str, Any]] = field(default_factory=dict)
    queue: UpdateQueue = field(default_factory=UpdateQueue)
    webhook: dict[str, Any] = field(default_factory=dict)
    delivery: asyncio.Task[None] | None = field(default=None, repr=False)
    is_bot: bool = field(default=True, init=False)


Account = Person | Bot


@dataclass(eq=False)
class Member:
    """Somebody's standing in a group, in Telegram's words; rights only for administrators."""

    account: Account
    status: str
    rights: frozenset[str] = frozenset()
    permissions: frozenset[str] = USUAL_PERMISSIONS
    until: datetime | None = None
    anonymous: bool = False

    @property
    def present(self) -> bool:
        """Whether this one is in the group now."""
        return self.status in PRESENT

    def may(self, right: str) -> bool:
        """Whether this one holds an administrator's ``right``."""
        return self.status == "creator" or (self.status == "administrator" and right in self.rights)


@dataclass(eq=False, repr=False)
class Message:
    """One message as it stands now; ``date`` and ``edit_date`` are aware UTC.

    ``sender_chat`` is the chat in whose name ``sender`` wrote; ``automatic`` marks a channel's post
    that Telegram itself brought into the linked group.
    ``thread`` is the topic of a forum, None for its general one; ``protected`` forbids passing it on.
    ``content`` holds media and service fields as the Bot API writes them. ``reply_to`` is a message
    id in the same chat; ``reactions`` maps an account id to its emoji.
    """

    message_id: int
    chat: Chat
    sender: Account
    date: datetime
    kind: str = "text"
    text: str | None = None
    entities: list[dict[str, Any]] = field(default_factory=list)
    caption: str | None = None
    caption_entities: list[dict[str, Any]] = field(default_factory=list)
    content: dict[str, Any] = field(default_factory=dict)
    reply_to: int | None = None
    reply_markup: dict[str, Any] | None = None
    edit_date: datetime | None = None
    reactions: dict[int, list[str]] = field(default_factory=dict)
    forward_origin: dict[str, Any] | None = None
    media_group_id: str | None = None
    silent: bool = False
    protected: bool = False
    thread: int | None = None
    link_preview_options: dict[str, Any] | None = None
    ephemeral_for: int | None = None
    ephemeral_message_id: int | None = None
    replaces: int | None = None
    deleted: bool = False
    sender_chat: Chat | None = None
    automatic: bool = False
    order: int = 0
    changed: int = 0

    def __repr__(self) -> str:
        """Short enough for a test's report."""
        return f"<Message {self.key} of {self.sender.first_name}: {self.words!r}>"

    @property
    def from_id(self) -> int:
        """The account that sent it."""
        return self.sender.id

    @property
    def words(self) -> str:
        """The text, or the caption, or nothing."""
        return self.text if self.text is not None else (self.caption or "")

    @property
    def word_entities(self) -> list[dict[str, Any]]:
        """The entities of ``words``."""
        return self.entities if self.text is not None else self.caption_entities

    @property
    def key(self) -> str:
        """A name that is unique in the chat: ``12``, or ``e5`` for an ephemeral message."""
        if self.ephemeral_message_id is None:
            return str(self.message_id)
        return f"e{self.ephemeral_message_id}"

    @property
    def buttons(self) -> list[list[dict[str, Any]]]:
        """The rows of the inline keyboard."""
        rows: list[list[dict[str, Any]]] = (self.reply_markup or {}).get("inline_keyboard", [])
        return rows


@dataclass(eq=False)
class Topic:
    """One topic of a forum; its id is that of the service message that made it, 1 for General."""

    id: int
    name: str
    by: Account | None
    icon_color: int
    icon_custom_emoji_id: str | None = None
    closed: bool = False
    hidden: bool = False

    @property
    def general(self) -> bool:
        """Whether this is the topic that every forum has."""
        return self.id == GENERAL_TOPIC


@dataclass(eq=False, repr=False)
class Chat:
    """A private chat with one bot, a group or a channel. A private chat's id is the person's.

    ``open_for`` says until when the bot may write because the person asked to join a group;
    ``topics`` is empty but for a forum.
    """

    id: int
    type: str
    title: str | None = None
    username: str | None = None
    person: Person | None = None
    bot: Bot | None = None
    started: bool = False
    blocked: bool = False
    open_for: dict[int, datetime] = field(default_factory=dict)
    members: dict[int, Member] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    ephemerals: dict[int, Message] = field(default_factory=dict)
    deleted: list[Message] = field(default_factory=list)
    pinned: list[int] = field(default_factory=list)
    links: dict[str, dict[str, Any]] = field(default_factory=dict)
    join_requests: dict[int, dict[str, Any]] = field(default_factory=dict)
    turned_away: set[int] = field(default_factory=set)
    permissions: frozenset[str] = USUAL_PERMISSIONS
    join_by_request: bool = False
    migrated_to: int | None = None
    topics: dict[int, Topic] = field(default_factory=dict)
    description: str = ""
    photo: StoredFile | None = None
    linked: Chat | None = None
    last_id: int = 0
    last_ephemeral_id: int = 0
    read: dict[int, int] = field(default_factory=dict)

    def __repr__(self) -> str:
        """Short enough for a test's report."""
        name = self.title or (self.person.first_name if self.person else "")
        return f"<Chat {self.id} {self.type} {name!r}>"

    @property
    def private(self) -> bool:
        """Whether this is a chat of one person and one bot."""
        return self.type == "private"

    @property
    def is_forum(self) -> bool:
        """Whether the group is divided into topics."""
        return bool(self.topics)

    def topic(self, thread: int | None) -> Topic | None:
        """The topic of a message's ``thread``; None outside of forums and for one that is gone."""
        return self.topics.get(thread or GENERAL_TOPIC)

    def member(self, account: Account) -> Member | None:
        """Somebody's standing here, also of those who left; None for a stranger."""
        return self.members.get(account.id)

    def has(self, account: Account) -> bool:
        """Whether somebody is in the chat now."""
        if self.private:
            return account is self.person or account is self.bot
        member = self.member(account)
        return member is not None and member.present

    def hides(self, account: Account) -> bool:
        """Whether this one acts here in the name of the group."""
        member = self.member(account)
        admin = member is not None and member.status in ("creator", "administrator")
        return member is not None and admin and member.anonymous

    def bots(self) -> list[Bot]:
        """The bots in the chat now."""
        if self.private:
            return [self.bot] if self.bot and self.started and not self.blocked else []
        members = list(self.members.values())
        return [m.account for m in members if m.present and isinstance(m.account, Bot)]


@dataclass(eq=False)
class Press:
    """A press of an inline button and, once the bot answered, what the person was shown."""

    id: str
    person: Person
    bot: Bot
    chat: Chat
    message: Message
    data: str
    at: datetime
    answered: bool = False
    text: str | None = None
    show_alert: bool = False
    url: str | None = None


@dataclass(frozen=True)
class Call:
    """One request of a bot: decoded parameters, and the result or the error's JSON body."""

    at: datetime
    method: str
    params: dict[str, Any]
    ok: bool
    result_or_error: Any
    bot_id: int
    fault: str | None = None


@dataclass(frozen=True)
class StoredFile:
    """Bytes that a bot may fetch again."""

    file_id: str
    file_unique_id: str
    path: str
    data: bytes
    mime_type: str
    name: str
