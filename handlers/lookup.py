"""Somebody whom the bot knows from no group: Telegram is asked where they are a member. (S2)"""

import asyncio
from dataclasses import dataclass
from datetime import timedelta

from telegram import User

from handlers import access, updates
from handlers.context import Context
from models import neighbourhood, resident
from models.neighbourhood import Neighbourhood
from services.group import membership

MOST_GROUPS = 50
AGAIN_AFTER = timedelta(minutes=10)
MOST_KNOWN = 5000


async def groups(context: Context, user: User | None) -> None:
    """Look once, all groups at the same time; where they are a member is remembered as if they wrote there.

    An installation with very many groups asks for the newest only.
    """
    if user is None or user.is_bot:
        return
    now, looked = context.now(), context.tools.looked_up
    async with context.looking() as session:
        person = await resident.by_user(session, user.id)
        mine = await resident.neighbourhoods_of(session, person.id) if person else []
        alarms = [] if mine else await neighbourhood.newest(session, MOST_GROUPS)
    lately = user.id in looked and now - looked[user.id] < AGAIN_AFTER
    if not alarms or lately:
        return
    if len(looked) > MOST_KNOWN:
        looked.clear()
    there = await asyncio.gather(*(_is_member(context, each, user.id) for each in alarms))
    if None not in there:
        looked[user.id] = now
    found = [each for each, is_member in zip(alarms, there, strict=True) if is_member]
    if not found:
        return
    async with context.looking() as session:
        known = await membership.person_seen(session, updates.person(user), now=now)
        for each in found:
            group = await session.get_one(Neighbourhood, each.id)
            await membership.member_seen(session, group, known, now=now)


@dataclass(frozen=True)
class Home:
    """What Telegram says of one person and one group: `group` where they are in it; `asked`: it answered."""

    group: Neighbourhood | None = None
    asked: bool = True


async def one(context: Context, user: User | None, group_id: int) -> Home:
    """The group that a link names, where Telegram says that this person is in it; remembered like `groups`."""
    async with context.looking() as session:
        home = await session.get(Neighbourhood, group_id)
    if user is None or user.is_bot or home is None or home.is_small_talk or home.left_at:
        return Home()
    there = await _is_member(context, home, user.id)
    if not there:
        return Home(asked=there is not None)
    async with context.looking() as session:
        person = await membership.person_seen(session, updates.person(user), now=context.now())
        group = await session.get_one(Neighbourhood, home.id)
        await membership.member_seen(session, group, person, now=context.now())
    return Home(home)


async def _is_member(context: Context, group: Neighbourhood, user_id: int) -> bool | None:
    """None where Telegram did not answer."""
    async with context.tools.asking:
        member = await access.answered(context.bot.get_chat_member(group.chat_id, user_id))
    return None if member is None else updates.is_present(member)
