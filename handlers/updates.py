"""Telegram's objects into frozen values: the only place that looks inside an Update."""

from datetime import datetime

from telegram import (
    CallbackQuery,
    Chat,
    ChatMember,
    ChatMemberAdministrator,
    ChatMemberRestricted,
    MaybeInaccessibleMessage,
    MessageEntity,
    Update,
    User,
)
from telegram import Message as TelegramMessage

from models.picture import PictureKind
from saar.actions import Action, parse
from saar.topics import GENERAL
from services.chatter.pictures import Sent
from services.group.membership import Group, Person, Standing
from services.incident.scene import Message

GROUPS = (Chat.GROUP, Chat.SUPERGROUP)
PRESENT = (ChatMember.MEMBER, ChatMember.ADMINISTRATOR, ChatMember.OWNER)


def is_present(member: ChatMember) -> bool:
    """In the group now, muted or not."""
    if isinstance(member, ChatMemberRestricted):
        return bool(member.is_member)
    return member.status in PRESENT


def person(user: User) -> Person:
    """Who did something."""
    return Person(user.id, user.first_name, user.language_code)


def group(chat: Chat) -> Group:
    """The group it happened in."""
    return Group(chat.id, chat.title or "", is_forum=bool(chat.is_forum))


def topic(message: MaybeInaccessibleMessage | None) -> int | None:
    """The topic of a forum in which a message stands; None outside of forums."""
    if not isinstance(message, TelegramMessage) or not message.chat.is_forum:
        return None
    return message.message_thread_id if message.is_topic_message else GENERAL


def place(message: MaybeInaccessibleMessage | None) -> tuple[int, int] | None:
    """The same with the chat that it is a topic of."""
    thread = topic(message)
    return (message.chat.id, thread) if message is not None and thread is not None else None


def answered(message: TelegramMessage) -> TelegramMessage | None:
    """What it answers; in a forum every message seems to answer the one that made its topic."""
    about = message.reply_to_message
    return None if about is None or about.forum_topic_created else about


def is_anonymous(update: Update) -> bool:
    """An admin who writes in the name of the group: nobody in particular."""
    said = update.effective_message
    return bool(said and said.sender_chat and said.sender_chat.id == said.chat.id)


def author(update: Update) -> User | None:
    """The person behind a message; None for bots, channels and posts that were passed on by itself."""
    said, user = update.effective_message, update.effective_user
    if said is None or user is None or said.is_automatic_forward or said.via_bot:
        return None
    if is_anonymous(update):
        return user
    return None if user.is_bot or said.sender_chat else user


REPORTS = ("meld", "melding", "report", "alarm", "sos", "112", "999", "110", "101")
"""Commands behind which a report stands."""


def is_group(chat: Chat | None) -> bool:
    """True for a group or a supergroup."""
    return chat is not None and chat.type in GROUPS


def written(message: TelegramMessage) -> str:
    """What the sender wrote themself: text or caption, without quoted blocks. (R1)"""
    text = message.text or message.caption or ""
    found = message.parse_entities([MessageEntity.BLOCKQUOTE, MessageEntity.EXPANDABLE_BLOCKQUOTE])
    found |= message.parse_caption_entities(
        [MessageEntity.BLOCKQUOTE, MessageEntity.EXPANDABLE_BLOCKQUOTE]
    )
    text = _without_command(message, text)
    for quoted in found.values():
        text = text.replace(quoted, "", 1)
    return text.strip()


def _without_command(message: TelegramMessage, text: str) -> str:
    """The words behind /meld or /alarm; of any other command its own name is one of the words."""
    named = command(message)
    if named is None:
        return text
    name, _, _ = named.partition("@")
    rest = text[len(named) + 1 :].strip()
    return rest if name in REPORTS else f"{name.replace('_', ' ')} {rest}".strip()


def command(message: TelegramMessage) -> str | None:
    """The command a message begins with, with the bot it is for, lower case: "meld@a_bot"."""
    first = next(iter(message.entities), None)
    if first is None or first.type != MessageEntity.BOT_COMMAND or first.offset:
        return None
    return message.parse_entity(first)[1:].lower()


def incoming(message: TelegramMessage, *, now: datetime, is_admin: bool = False) -> Message:
    """A message as services see it; an anonymous admin writes in the name of the group."""
    anonymous = message.sender_chat is not None and message.sender_chat.id == message.chat.id
    about = answered(message)
    return Message(
        chat_id=message.chat.id,
        message_id=message.message_id,
        sent_at=min(now, message.date),
        text=written(message),
        reply_to=about.message_id if about else None,
        topic=topic(message),
        forwarded=message.forward_origin is not None,
        is_admin=is_admin or anonymous,
        has_link=has_link(message),
    )


def has_link(message: TelegramMessage) -> bool:
    """A web address is in the text or the caption."""
    found = (*message.entities, *message.caption_entities)
    return any(each.type in (MessageEntity.URL, MessageEntity.TEXT_LINK) for each in found)


def picture(message: TelegramMessage) -> Sent | None:
    """A photo, video, GIF, or an image or video sent as a file; never downloaded. (P1)"""
    document = message.document
    filmed = (document.mime_type or "").startswith(("image/", "video/")) if document else False
    if message.photo:
        kind, file_id = PictureKind.PHOTO, message.photo[-1].file_id
    elif message.video:
        kind, file_id = PictureKind.VIDEO, message.video.file_id
    elif message.animation:
        kind, file_id = PictureKind.ANIMATION, message.animation.file_id
    elif message.video_note:
        kind, file_id = PictureKind.ROUND, message.video_note.file_id
    elif document and filmed:
        kind, file_id = PictureKind.DOCUMENT, document.file_id
    else:
        return None
    return Sent(
        message_id=message.message_id,
        kind=kind,
        file_id=file_id,
        album=message.media_group_id,
        caption=message.caption or "",
    )


def action(query: CallbackQuery) -> Action | None:
    """What the pressed button means; None for one this version does not know."""
    return parse(query.data) if query.data else None


def standing(member: ChatMember) -> Standing:
    """What the bot is in a group after a change."""
    if not is_present(member):
        return Standing(present=False)
    if not isinstance(member, ChatMemberAdministrator):
        return Standing(present=True)
    return Standing(
        present=True,
        is_admin=True,
        can_pin=bool(member.can_pin_messages),
        can_delete=bool(member.can_delete_messages),
        can_invite=bool(member.can_invite_users),
        can_topics=bool(member.can_manage_topics),
    )
