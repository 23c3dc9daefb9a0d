"""Presses of who plays in an exercise. (X4)"""

from telegram import CallbackQuery

from handlers.context import Context
from models import exercise, neighbourhood
from models import resident as residents
from models.base import Session
from models.resident import Resident
from saar.actions import Action, Verb
from saar.effects import Answer, Text
from saar.exercise import Role
from services.exercise import playing
from services.group import membership


async def pressed(
    session: Session, query: CallbackQuery, action: Action, person: Resident, context: Context
) -> Answer:
    """A role is wanted, a question answered, or the all-clear given; by members of the group alone."""
    now = context.now()
    played = await exercise.locked(session, action.subject)
    if played is None or played.course.ended_at:
        return playing.LATE
    group = await neighbourhood.by_id(session, played.neighbourhood_id)
    if query.message and query.message.chat.id == group.chat_id:
        await membership.member_seen(session, group, person, now=now)
    member = await residents.membership(session, group.id, person.id)
    if member is None or member.left_at is not None:
        return Answer(Text("press-not-yours"))
    match action.verb:
        case Verb.EXERCISE_ANSWER:
            return await playing.answer(session, played, person, action.word, now=now)
        case Verb.EXERCISE_SAFE:
            return await playing.safe(session, played, person, is_admin=member.is_admin, now=now)
        case _ if action.word in set(Role):
            return await playing.take(session, played, person, Role(action.word), now=now)
        case _:
            return Answer(Text("press-unknown"))
