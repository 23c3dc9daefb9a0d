"""What residents do about a theme meeting: vote, say that they come, add a topic, take the entry home. (M6)"""

from telegram import CallbackQuery, ChatMember, Update

from handlers import access
from handlers.context import Context
from models import conversation, meeting, neighbourhood
from models import resident as residents
from models.base import Session
from models.conversation import Awaited, AwaitedKind
from models.meeting import Meeting, Option
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from saar.actions import Action, Verb
from saar.effects import Answer, Text
from saar.meetings import State
from saar.relays import UNFIT
from services.meetings import guests, planning
from services.outbox import messages
from services.outbox.messages import To
from understanding.flags import tells_origin
from understanding.meaning import Heard

PRESENT = (ChatMember.MEMBER, ChatMember.RESTRICTED, ChatMember.ADMINISTRATOR, ChatMember.OWNER)


async def pressed(
    session: Session, query: CallbackQuery, action: Action, person: Resident, context: Context
) -> Answer:
    """A vote, a yes or no, or the wish for the entry; by who is in either of the two groups."""
    option = await session.get(Option, action.subject) if _is_vote(action) else None
    made = await meeting.locked(session, option.meeting_id if option else action.subject)
    group = await session.get(Neighbourhood, made.neighbourhood_id) if made else None
    if made is None or group is None:
        return guests.LATE
    if not await _belongs(session, query, group, person):
        return Answer(Text("press-not-yours"))
    answer = await _done(session, action, option, made, person, context)
    planning.touched(made, now=context.now())
    await session.flush()
    name = context.tools.username
    await planning.show(session, made, group, username=name, now=context.now())
    return answer


async def propose(update: Update, context: Context, meeting_id: int) -> None:
    """The link under the vote: what should it be about? (M6)"""
    there = await _is_there(update, context, meeting_id)
    async with context.transaction() as session:
        person = await _person(session, update, context)
        made = await session.get(Meeting, meeting_id)
        open_now = there and made is not None and made.state is State.TOPICS
        if open_now:
            await conversation.await_from(
                session, person.id, AwaitedKind.TOPIC, meeting_id, now=context.now()
            )
        text = Text("meeting-topic-ask" if open_now else "meeting-topic-late")
        await messages.tell(session, To(person, None, here=False), text, now=context.now())


async def topic(update: Update, context: Context, awaited: Awaited, said: str) -> None:
    """The topic that was asked for; names and looks are no topic. (P2, P3)"""
    there = await _is_there(update, context, awaited.subject_id)
    reading = context.tools.read(Heard(text=said))
    unfit = bool(reading and reading.flags & UNFIT) or tells_origin(said)
    async with context.transaction() as session:
        person = await _person(session, update, context)
        now = context.now()
        await conversation.stop_awaiting(session, person.id)
        made = await meeting.locked(session, awaited.subject_id)
        if unfit or made is None or not there:
            text = Text("meeting-topic-unfit" if unfit else "meeting-topic-late")
        else:
            text = await guests.own_topic(session, made, person, said, now=now)
            group = await neighbourhood.by_id(session, made.neighbourhood_id)
            name = context.tools.username
            await planning.show(session, made, group, username=name, now=now)
        await messages.tell(session, To(person, None, here=False), text, now=now)


async def _is_there(update: Update, context: Context, meeting_id: int) -> bool:
    """Is this person in one of the two groups? The bot remembers, or Telegram says. (M6)"""
    user = update.effective_user
    if user is None:
        return False
    async with context.looking() as session:
        made = await session.get(Meeting, meeting_id)
        group = await session.get(Neighbourhood, made.neighbourhood_id) if made else None
        small = await neighbourhood.chat_group(session, group.id) if group else None
        person = await residents.by_user(session, user.id)
        member = (
            await residents.membership(session, group.id, person.id) if group and person else None
        )
    if member and member.left_at is None:
        return True
    chats = [each.chat_id for each in (small, group) if each]
    found = [await access.answered(context.bot.get_chat_member(each, user.id)) for each in chats]
    return any(each is not None and each.status in PRESENT for each in found)


def _is_vote(action: Action) -> bool:
    return action.verb is Verb.MEETING_VOTE


async def _done(
    session: Session,
    action: Action,
    option: Option | None,
    made: Meeting,
    person: Resident,
    context: Context,
) -> Answer:
    now = context.now()
    if _is_vote(action):
        return await guests.vote(session, option, person) if option else guests.LATE
    if made.state is not State.PLANNED:
        return guests.LATE
    if action.verb is Verb.MEETING_COME:
        return await guests.comes(session, made, person, yes=action.word == "yes", now=now)
    if not person.has_private_chat:
        return Answer(Text("press-meeting-open"), alert=True)
    group = await neighbourhood.by_id(session, made.neighbourhood_id)
    await planning.tell_guest(session, made, group, person, "meeting-entry", now=now)
    return Answer(Text("press-look-private"))


async def _belongs(
    session: Session, query: CallbackQuery, group: Neighbourhood, person: Resident
) -> bool:
    small = await neighbourhood.chat_group(session, group.id)
    if query.message and small and query.message.chat.id == small.chat_id:
        return True
    member = await residents.membership(session, group.id, person.id)
    return member is not None and member.left_at is None


async def _person(session: Session, update: Update, context: Context) -> Resident:
    user = update.effective_user
    if user is None:
        raise LookupError("a topic without an author")
    return await access.seen(
        session, user, update.effective_chat, context, update.effective_message
    )
