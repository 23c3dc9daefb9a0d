"""One door for each guarded thing. Telegram is asked before the transaction, never in it."""

from datetime import timedelta

from telegram import ChatMember
from telegram.error import TelegramError

from handlers.context import Context
from models.neighbourhood import Neighbourhood
from saar.actions import Verb

ADMIN_VERBS = frozenset(
    {
        Verb.NOT_URGENT,
        Verb.NOT_URGENT_SURE,
        Verb.CLOSE,
        Verb.CLOSE_AS,
        Verb.CLOSE_SURE,
        Verb.KEEP_OPEN,
        Verb.DOUBT,
        Verb.WITHDRAW,
        Verb.RELEASE,
        Verb.MERGE,
    }
)
FRESH = timedelta(seconds=60)
MOST_KNOWN = 5000


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
    try:
        member = await context.bot.get_chat_member(chat_id, user_id)
    except TelegramError:
        return None
    if len(tools.roles) > MOST_KNOWN:
        tools.roles.clear()
    found = member.status in (ChatMember.ADMINISTRATOR, ChatMember.OWNER)
    tools.roles[chat_id, user_id] = (now, found)
    return found


async def administers(context: Context, group_id: int, user_id: int) -> bool:
    """Is this person an admin of one of our groups, as Telegram says now?"""
    async with context.looking() as session:
        group = await session.get(Neighbourhood, group_id)
    return bool(group and await is_admin(context, group.chat_id, user_id, fresh=True))


def forget(context: Context, chat_id: int) -> None:
    """Roles in this group changed: ask again."""
    for key in [each for each in context.tools.roles if each[0] == chat_id]:
        del context.tools.roles[key]
