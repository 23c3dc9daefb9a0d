"""The one door to what only a group's admins may do. Telegram is asked at every step. (12)"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from telegram import CallbackQuery, Chat, Message, Update, User

from handlers import access, joining, updates
from handlers.context import Context
from models import resident
from models.base import Session
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from saar.actions import Action
from saar.effects import Answer, Text
from services.group import membership
from services.group.membership import Person, Standing
from services.outbox import screens


@dataclass(frozen=True)
class Glance:
    """What Telegram says of a group just now: the bot's place in it, its human admins, and whether it is
    divided into topics.
    """

    standing: Standing
    admins: tuple[Person, ...]
    is_forum: bool


@dataclass(frozen=True)
class Before:
    """What Telegram said before the transaction."""

    glance: Glance | None
    members: int | None
    asked: Any = None


@dataclass(frozen=True)
class Desk:
    """An admin of `group`, as Telegram says now, who pressed or sent something for that group.

    `screen` names the message that shows the answer; `glance` and `members` (how many people are in the
    group) are None where they were not asked for, or Telegram did not answer.
    """

    session: Session
    group: Neighbourhood
    person: Resident
    action: Action
    context: Context
    screen: str
    glance: Glance | None = None
    members: int | None = None
    asked: Any = None

    @property
    def now(self) -> datetime:
        """The time, aware, in UTC."""
        return self.context.now()

    async def show(self, text: Text) -> None:
        """A screen in place of the one before."""
        await screens.show(
            self.session,
            chat_id=self.person.user_id,
            resident=self.person,
            name=self.screen,
            text=text,
            now=self.now,
        )

    async def show_anew(self, text: Text) -> None:
        """The same below what the person just sent, where they look now."""
        await self.drop()
        await self.show(text)

    async def hand(self, name: str, text: Text, file: dict[str, Any]) -> None:
        """A file with words below it, in place of the one of this name; it is made when it is sent."""
        where = self.person.user_id
        await screens.begin_anew(self.session, where, self.person, name, now=self.now)
        await screens.show(
            self.session,
            chat_id=where,
            resident=self.person,
            name=name,
            text=text,
            now=self.now,
            about=self.group,
            made={"file": file},
        )

    async def drop(self) -> None:
        """The old message of this screen goes; the next one comes below."""
        where = self.person.user_id
        await screens.begin_anew(self.session, where, self.person, self.screen, now=self.now)


Handler = Callable[[Desk], Awaitable[Answer | None]]
"""What is answered to the press; None where the new screen says it all."""


@dataclass(frozen=True)
class Door:
    """What a button does, on which screen, and what Telegram is asked first: about the group's rights
    and admins (`looks`), about the number of its members (`counts`), or something else (`asks`).
    """

    handler: Handler
    screen: str
    looks: bool = False
    counts: bool = False
    asks: Callable[[Context, Action], Awaitable[Any]] | None = None


async def pressed(
    query: CallbackQuery, action: Action, door: Door, context: Context
) -> Answer | None:
    """A press on an admin's button: whoever pressed it, and wherever that button came from."""
    before = await _before(context, action, query.from_user.id, door)
    if isinstance(before, Answer):
        return before
    message = query.message
    chat = message.chat if message else None
    async with context.transaction() as session:
        at = await _desk(session, query.from_user, chat, action, door, context, before)
        if message and door.screen and message.chat.id == at.person.user_id:
            number = message.message_id
            sent_at = message.date if isinstance(message, Message) else None
            await screens.keep(session, at.person, at.screen, number, sent_at=sent_at, now=at.now)
        return await door.handler(at)


async def entered(update: Update, action: Action, door: Door, context: Context) -> Answer | None:
    """The same for a command, a link or something sent in private; the refusal, where there is one."""
    user = update.effective_user
    if user is None:
        return None
    before = await _before(context, action, user.id, door)
    if isinstance(before, Answer):
        return before
    async with context.transaction() as session:
        at = await _desk(session, user, update.effective_chat, action, door, context, before)
        if at.screen:
            await at.drop()
        await door.handler(at)
    return None


async def administered(context: Context, user_id: int) -> list[Neighbourhood]:
    """The groups of which Telegram says, now, that this person is an admin."""
    async with context.looking() as session:
        person = await resident.by_user(session, user_id)
        groups = await resident.neighbourhoods_of(session, person.id) if person else []
    return [
        each for each in groups if await access.is_admin(context, each.chat_id, user_id, fresh=True)
    ]


async def _before(context: Context, action: Action, user_id: int, door: Door) -> Answer | Before:
    async with context.looking() as session:
        group = await session.get(Neighbourhood, action.subject)
    if group is None or group.left_at is not None:
        return Answer(Text("press-only-admins"), alert=True)
    found = await access.is_admin(context, group.chat_id, user_id, fresh=True)
    if not found:
        key = "press-not-asked" if found is None else "press-only-admins"
        return Answer(Text(key), alert=True)
    return Before(
        await _glance(context, group.chat_id) if door.looks else None,
        await joining.members(context, group.chat_id) if door.counts else None,
        await door.asks(context, action) if door.asks else None,
    )


async def _glance(context: Context, chat_id: int) -> Glance | None:
    me = await access.answered(context.bot.get_chat_member(chat_id, context.bot.id))
    admins = await access.answered(context.bot.get_chat_administrators(chat_id)) if me else None
    chat = await access.answered(context.bot.get_chat(chat_id)) if admins else None
    if me is None or admins is None or chat is None:
        return None
    people = tuple(updates.person(each.user) for each in admins if not each.user.is_bot)
    return Glance(updates.standing(me), people, bool(chat.is_forum))


async def _desk(
    session: Session,
    user: User,
    chat: Chat | None,
    action: Action,
    door: Door,
    context: Context,
    before: Before,
) -> Desk:
    now = context.now()
    group = await session.get_one(Neighbourhood, action.subject)
    person = await access.seen(session, user, chat, context)
    person.in_private = True
    await membership.member_seen(session, group, person, now=now, is_admin=True)
    if before.glance:
        group.is_forum = before.glance.is_forum
        membership.rights_known(group, before.glance.standing)
        await membership.admins_known(session, group, before.glance.admins, now=now)
    screen = f"{door.screen}{group.id}" if door.screen else ""
    return Desk(
        session, group, person, action, context, screen, before.glance, before.members, before.asked
    )
