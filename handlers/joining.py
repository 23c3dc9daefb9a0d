"""Requests to join, and the answers of who asked: in private, in a few taps. (J1–J4)"""

from telegram import CallbackQuery, Update

from handlers import access, updates
from handlers.context import Context
from models import application, municipality, resident
from models.application import ASKING, Application, ApplicationStep
from models.base import Session
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from saar.actions import Action, is_id
from saar.effects import Answer, Text
from services.directory import listing
from services.group import membership
from services.joining import questions
from services.municipality import taking_part


async def requested(update: Update, context: Context) -> None:
    """Somebody asked to be let in: the bot may write to them for five minutes. (J1)"""
    asked = update.chat_join_request
    if asked is None or not updates.is_group(asked.chat):
        return
    now = context.now()
    async with context.transaction() as session:
        group = await membership.group_seen(session, updates.group(asked.chat), now=now)
        person = await membership.person_seen(session, updates.person(asked.from_user), now=now)
        town = await municipality.by_chat(session, group.chat_id) if group.is_small_talk else None
        if town:
            await taking_part.asked_in(session, town, group, person, now=now)
        elif not group.is_small_talk:
            await questions.asked(session, group, person, now=now)


def takes_answers(found: Application | None) -> bool:
    """Does this request wait for an answer of its maker?"""
    return found is not None and found.step in (*ASKING, ApplicationStep.DECIDE)


async def answer(update: Update, context: Context, *, named: bool = False) -> bool:
    """A street, a postcode or a pin of somebody who is asked where they live, or words while a button is
    asked for; False for all else. `named`: the reader found a place in the text.
    """
    said, user = update.effective_message, update.effective_user
    if said is None or user is None:
        return False
    async with context.looking() as session:
        found = await application.answering(session, user.id)
    if found is None or not takes_answers(found):
        return False
    words = said.text or ""
    place = said.location
    point = (place.latitude, place.longitude) if place else None
    if not words and point is None:
        return False
    now = context.now()
    async with context.transaction() as session:
        person = await access.seen(
            session, user, update.effective_chat, context, update.effective_message
        )
        mine = await session.get(Application, found.id)
        if mine and takes_answers(mine):  # an admin may have decided meanwhile
            await questions.written(session, mine, person, words, point, named=named, now=now)
    return True


async def pressed(query: CallbackQuery, action: Action, context: Context) -> Answer:
    """A tap of an applicant; whether the group is full is asked before the transaction. (J3)"""
    count = await _members(action, context) if action.subject else None
    now = context.now()
    async with context.transaction() as session:
        chat = query.message.chat if query.message else None
        person = await access.seen(session, query.from_user, chat, context)
        person.in_private = True
        if not action.subject:
            return await _begin(session, action, person, context)
        found = await session.get(Application, action.subject)
        if found is None or found.user_id != person.user_id:
            return Answer(Text("press-answer-late"), alert=True)
        group = await session.get_one(Neighbourhood, found.neighbourhood_id)
        await listing.counted(session, group, count)
        text = await questions.pressed(session, found, person, action.word, members=count, now=now)
        return Answer(text)


async def members(context: Context, chat_id: int) -> int | None:
    """How many people Telegram counts in a group, the bot aside; None without an answer. (J3)"""
    found = await access.answered(context.bot.get_chat_member_count(chat_id))
    return None if found is None else found - 1


async def _begin(session: Session, action: Action, person: Resident, context: Context) -> Answer:
    """A new member, in without a request, takes a moment for the questions."""
    group = await session.get(Neighbourhood, int(action.word) if is_id(action.word) else 0)
    member = await resident.membership(session, group.id, person.id) if group else None
    if group is None or member is None or member.left_at is not None:
        return Answer(Text("press-not-yours"), alert=True)
    if not person.has_private_chat:
        return Answer(Text("press-open-private"), alert=True)
    begun = await questions.begin_after(session, group, person, now=context.now())
    return Answer(Text("press-look-private" if begun else "press-answer-late"), alert=begun)


async def _members(action: Action, context: Context) -> int | None:
    async with context.looking() as session:
        found = await session.get(Application, action.subject)
        group = await session.get(Neighbourhood, found.neighbourhood_id) if found else None
    return await members(context, group.chat_id) if group else None
