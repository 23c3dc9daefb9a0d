"""One door for each guarded thing. Telegram is asked before the transaction, never in it."""

import asyncio
import functools
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any, TypeVar

from telegram import Chat, ChatMember, MaybeInaccessibleMessage, Update, User
from telegram.error import TelegramError

from handlers import updates
from handlers.context import Context
from models import neighbourhood
from models.base import Session
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from saar.effects import Button, Text
from services.card import wording
from services.group import membership
from services.outbox import messages
from services.outbox.messages import To

Answered = TypeVar("Answered")
Command = Callable[[Update, Context], Coroutine[Any, Any, None]]

FRESH = timedelta(seconds=60)
MOST_KNOWN = 5000
LONGEST = 2.0  # seconds that a press waits for Telegram; then what is remembered counts


async def answered(
    asked: Coroutine[Any, Any, Answered], longest: float = LONGEST
) -> Answered | None:
    """What Telegram answers; None where it does not, or not soon: others wait behind this one. (D1)"""
    try:
        async with asyncio.timeout(longest):
            return await asked
    except (TelegramError, TimeoutError):
        return None


async def is_admin(
    context: Context, chat_id: int, user_id: int, *, fresh: bool = False
) -> bool | None:
    """Does Telegram say that this person is an admin there? None where it could not be asked.

    On a card an answer is good for a minute; what changes a group is `fresh`: asked every time.
    """
    tools, now = context.tools, context.now()
    known = tools.roles.get((chat_id, user_id))
    if not fresh and known and now - known[0] < FRESH:
        return known[1]
    member = await answered(context.bot.get_chat_member(chat_id, user_id))
    if member is None:
        return None
    if len(tools.roles) > MOST_KNOWN:
        tools.roles.clear()
    found = member.status in (ChatMember.ADMINISTRATOR, ChatMember.OWNER)
    tools.roles[chat_id, user_id] = (now, found)
    return found


async def seen(
    session: Session,
    user: User,
    chat: Chat | None,
    context: Context,
    said: MaybeInaccessibleMessage | None = None,
) -> Resident:
    """The resident who wrote or pressed; in the private chat, the answers go there as well."""
    person = await membership.person_seen(session, updates.person(user), now=context.now())
    person.in_topic = updates.place(said)
    if chat is not None and chat.id == user.id:
        person.has_private_chat = person.in_private = True
    return person


def not_in_small_talk(handler: Command) -> Command:
    """In the small-talk group a command is answered with where it belongs, and 112 first. (S2, G3)"""

    @functools.wraps(handler)
    async def guarded(update: Update, context: Context) -> None:
        chat = update.effective_chat
        if chat is None or not updates.is_group(chat):
            return await handler(update, context)
        async with context.looking() as session:
            home = await neighbourhood.by_chat(session, chat.id)
        if home is None or not home.is_small_talk:
            return await handler(update, context)
        return await _point_away(update, context, home.id)

    return guarded


async def _point_away(update: Update, context: Context, group_id: int) -> None:
    user = update.effective_user
    if user is None:
        return
    async with context.transaction() as session:
        now = context.now()
        small = await session.get_one(Neighbourhood, group_id)
        parent = await session.get(Neighbourhood, small.chat_of_id) if small.chat_of_id else None
        person = await membership.person_seen(session, updates.person(user), now=now)
        url = f"https://t.me/{context.tools.username}?start=meld"
        rows = ((Button(key="button-report", url=url),),)
        values = wording.numbers(parent or small) | {"known": parent is not None}
        text = Text("in-small-talk", values, rows)
        await messages.tell(session, To(person, small), text, now=now, key="in-small-talk")


async def administers(context: Context, group_id: int, user_id: int) -> bool:
    """Is this person an admin of one of our groups, as Telegram says now?"""
    async with context.looking() as session:
        group = await session.get(Neighbourhood, group_id)
    return bool(group and await is_admin(context, group.chat_id, user_id, fresh=True))


def forget(context: Context, chat_id: int) -> None:
    """Roles in this group changed: ask again."""
    for key in [each for each in context.tools.roles if each[0] == chat_id]:
        del context.tools.roles[key]
