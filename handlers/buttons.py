"""Pressed buttons: the effect in one transaction, then the short answer."""

import logging
from collections.abc import Awaitable, Callable

from telegram import CallbackQuery, InaccessibleMessage, Update
from telegram.error import TelegramError

from handlers import (
    access,
    exercise,
    joining,
    lookup,
    meeting,
    municipality,
    private,
    ringing,
    search,
    updates,
    volunteer,
)
from handlers.context import AlreadyDoneError, Context
from handlers.panels import desk, doors
from models import card, neighbourhood
from models import resident as residents
from models.base import Session
from models.conversation import Draft, Question
from models.incident import Incident
from models.neighbourhood import Neighbourhood
from models.nudge import Nudge
from models.picture import Picture
from models.resident import Resident
from saar import retention
from saar.actions import Action, On, Verb, is_id
from saar.effects import Answer, Text
from services.card import known_in, view
from services.chatter import nudges, pictures
from services.group import membership
from services.incident import answers, drafts, presses, reports
from services.incident.presses import Press
from services.outbox import messages, removals
from services.outbox.messages import To
from services.upkeep import privacy
from texts import render

log = logging.getLogger(__name__)

Screen = Callable[[Session, CallbackQuery, Action, Resident, Context], Awaitable[Answer]]


async def pressed(update: Update, context: Context) -> None:
    """A resident pressed a button on a card, in a private word or on a screen."""
    query = update.callback_query
    if query is None:
        return None
    action = updates.action(query)
    if action is None:
        return context.tools.behind.start(_reply(query, Answer(Text("press-unknown")), "nl"))
    answer: Answer | None
    try:
        match action.verb.on:
            case On.INCIDENT:
                answer = await _on_incident(query, action, context)
            case On.APPLICATION:
                answer = await joining.pressed(query, action, context)
            case On.GROUP:
                answer = await desk.pressed(query, action, doors.DOORS[action.verb], context)
            case _:
                answer = await _on_screen(query, action, context)
    except AlreadyDoneError:
        context.tools.behind.start(_reply(query, None, "nl"))
        raise
    locale = await _locale(query, context)
    return context.tools.behind.start(_reply(query, answer, locale))


async def _locale(query: CallbackQuery, context: Context) -> str:
    """The language of the answer: what this person chose, or that of their app."""
    async with context.looking() as session:
        known = await residents.by_user(session, query.from_user.id)
    if known and known.chose_locale:
        return known.locale
    return membership.locale_of(query.from_user.language_code)


async def _on_incident(query: CallbackQuery, action: Action, context: Context) -> Answer:
    admin = await _admin(query, action, context)
    now = context.now()
    async with context.transaction() as session:
        resident = await _presser(session, query, context)
        home = await view.group_of(session, action.subject)
        if home and not await _belongs(session, query, action.subject, resident, context):
            return Answer(Text("press-not-yours"), alert=True)
        if home and admin is None:
            admin = await presses.known_admin(session, home.id, resident)
        answer = await presses.press(
            session, Press(action, resident, is_admin=bool(admin)), now=now
        )
        await _drop_double(session, query, action, context)
        if home is None:
            await _tidy_away(session, query, context)
    return answer


async def _belongs(
    session: Session,
    query: CallbackQuery,
    incident_id: int,
    resident: Resident,
    context: Context,
) -> bool:
    """Only members of a group that got it act on an incident: callback data can be anything."""
    found = await session.get(Incident, incident_id)
    if found is None:
        return True
    for home in await known_in.groups(session, found):
        if query.message and query.message.chat.id == home.chat_id:
            await membership.member_seen(session, home, resident, now=context.now())
            return True
    return await known_in.through(session, found, resident) is not None


async def _drop_double(
    session: Session, query: CallbackQuery, action: Action, context: Context
) -> None:
    """After a crash an alert may stand twice: a press on the older one removes it. (D2)"""
    message = query.message
    if message is None or not updates.is_group(message.chat) or not message.message_id:
        return
    running = await session.get(Incident, action.subject)
    if running is None or not _looks_like_card(query):
        return
    await reports.remove_older(
        session, running, message.chat.id, message.message_id, now=context.now()
    )


async def _tidy_away(session: Session, query: CallbackQuery, context: Context) -> None:
    """What the bot posted before a backup was put back goes; never a card that it knows."""
    message = query.message
    if message is None or not message.message_id:
        return
    group = await neighbourhood.by_chat(session, message.chat.id)
    stands = group and await card.by_message(session, group.id, message.message_id)
    if not stands and (group is None or _looks_like_card(query)):
        await removals.delete(session, message.chat.id, [message.message_id], now=context.now())


def _looks_like_card(query: CallbackQuery) -> bool:
    """Cards are the bot's only group messages with the button "over"."""
    message = query.message
    if message is None or isinstance(message, InaccessibleMessage):
        return False
    markup = getattr(message, "reply_markup", None)
    rows = markup.inline_keyboard if markup else ()
    wires = [str(button.callback_data) for row in rows for button in row if button.callback_data]
    return any(wire.split(":")[0] == Verb.CLOSE.value for wire in wires)


async def _admin(query: CallbackQuery, action: Action, context: Context) -> bool | None:
    if not action.verb.asks_role:
        return False
    async with context.looking() as session:
        home = await view.group_of(session, action.subject)
    if home is None:
        return False
    return await access.is_admin(context, home.chat_id, query.from_user.id)


async def _on_screen(query: CallbackQuery, action: Action, context: Context) -> Answer:
    if action.verb is Verb.START_REPORT and not action.word:
        await lookup.groups(context, query.from_user)
    async with context.transaction() as session:
        resident = await _presser(session, query, context)
        refused = await _not_theirs(session, action, resident)
        if refused:
            return refused
        return await SCREENS[action.verb](session, query, action, resident, context)


OWNED: dict[On, type[Question] | type[Draft] | type[Nudge]] = {
    On.QUESTION: Question,
    On.DRAFT: Draft,
    On.NUDGE: Nudge,
}


async def _not_theirs(session: Session, action: Action, resident: Resident) -> Answer | None:
    """The refusal, where what the button is of is gone or was made for somebody else."""
    kind = OWNED.get(action.verb.on)
    if kind is None:
        return None
    found: Question | Draft | Nudge | None = await session.get(kind, action.subject)
    if found is None:
        return Answer(Text("press-answer-late"), alert=True)
    return None if found.resident_id == resident.id else Answer(Text("press-not-yours"))


async def _presser(session: Session, query: CallbackQuery, context: Context) -> Resident:
    chat = query.message.chat if query.message else None
    return await access.seen(session, query.from_user, chat, context, query.message)


async def _answered(
    session: Session, _query: CallbackQuery, action: Action, resident: Resident, context: Context
) -> Answer:
    question = await session.get_one(Question, action.subject)
    if not await _still_there(session, question, resident):
        return Answer(Text("press-not-yours"))
    now = context.now()
    read = context.tools.read
    if action.verb is Verb.PICK and is_id(action.word):
        chosen = int(action.word)
        posted = await answers.pick(session, question, resident, chosen, read=read, now=now)
    else:
        posted = await answers.answer(session, question, resident, action.word, read=read, now=now)
    return Answer(Text("press-noted" if posted else "press-answer-dropped"))


async def _still_there(session: Session, question: Question, resident: Resident) -> bool:
    if question.neighbourhood_id is None:
        return True
    member = await residents.membership(session, question.neighbourhood_id, resident.id)
    anonymous = resident.name_hidden and member is None
    return anonymous or (member is not None and member.left_at is None)


async def _drafted(
    session: Session, _query: CallbackQuery, action: Action, resident: Resident, context: Context
) -> Answer:
    draft = await session.get_one(Draft, action.subject)
    now = context.now()
    if now - draft.at > retention.DRAFT:
        return Answer(Text("press-answer-late"), alert=True)
    match action.verb:
        case Verb.DRAFT_CATEGORY:
            await drafts.category(session, draft, resident, action.word, now=now)
        case Verb.DRAFT_PLACE:
            await drafts.no_place(session, draft, resident, now=now)
        case Verb.DRAFT_POST:
            await drafts.post(session, draft, resident, action.word, now=now)
        case Verb.DRAFT_EARLIER:
            await drafts.earlier(session, draft, resident, now=now)
        case _:
            await drafts.cancel(session, draft, resident, now=now)
    return Answer(Text("press-noted"))


async def _reported(
    session: Session, query: CallbackQuery, action: Action, resident: Resident, context: Context
) -> Answer:
    chat = query.message.chat if query.message else None
    if chat is None or action.word == "find":
        await search.begin(session, resident, context)
        return Answer(Text("press-noted"))
    home = await session.get(Neighbourhood, action.subject) if action.subject else None
    await private.begin(session, resident, chat.id, home, context)
    return Answer(Text("press-report"))


async def _erased(
    session: Session, _query: CallbackQuery, action: Action, resident: Resident, context: Context
) -> Answer:
    if action.subject != resident.id:
        return Answer(Text("press-not-yours"))
    if action.word == "ask":
        to = To(resident, None, here=False)
        text = private.erase_question(resident)
        await messages.tell(session, to, text, now=context.now(), key="help")
        return Answer(Text("press-look-private"))
    if action.word != "yes":
        return Answer(Text("kept"), alert=True)
    context.tools.memory.forget(resident.user_id)
    context.tools.late.forget(resident.user_id)
    context.tools.looked_up.pop(resident.user_id, None)
    if context.tools.others:
        await context.tools.others.forget(session, resident.user_id)
    await privacy.erase(session, resident, now=context.now())
    return Answer(Text("erased"), alert=True)


async def _spoken(
    _session: Session, query: CallbackQuery, action: Action, resident: Resident, _context: Context
) -> Answer:
    if action.subject != resident.id:
        return Answer(Text("press-not-yours"))
    membership.speaks(resident, action.word, query.from_user.language_code)
    return Answer(Text("press-speaks"), alert=True)


async def _nudged(
    session: Session, _query: CallbackQuery, action: Action, resident: Resident, context: Context
) -> Answer:
    made = await session.get_one(Nudge, action.subject)
    now = context.now()
    if action.verb is Verb.NUDGE_AGREED:
        return Answer(Text("press-nudge-agreed"))
    if action.verb is Verb.NUDGE_MOVE:
        return Answer(await nudges.move(session, made, resident, now=now))
    return Answer(await nudges.belongs(session, made, now=now))


async def _pictured(
    session: Session, _query: CallbackQuery, action: Action, resident: Resident, context: Context
) -> Answer:
    now = context.now()
    if action.word == "own":
        picture = await session.get(Picture, action.subject)
        if picture is None:
            return Answer(Text("press-answer-late"), alert=True)
        return Answer(await pictures.remove(session, picture, resident, now=now))
    question = await session.get(Question, action.subject)
    if question is None:
        return Answer(Text("press-picture-late"), alert=True)
    if question.resident_id != resident.id:
        return Answer(Text("press-not-yours"))
    return Answer(await pictures.answered(session, question, resident, action.word, now=now))


async def _kept(
    session: Session, _query: CallbackQuery, action: Action, resident: Resident, context: Context
) -> Answer:
    group = await session.get(Neighbourhood, action.subject)
    member = await residents.membership(session, group.id, resident.id) if group else None
    if group is None or member is None or member.left_at is not None:
        return Answer(Text("press-not-yours"))
    await pictures.how_to_keep(session, group, resident, now=context.now())
    return Answer(Text("press-noted"))


SCREENS: dict[Verb, Screen] = {
    Verb.KEEP_PICTURE: _kept,
    Verb.VOLUNTEER: volunteer.pressed,
    Verb.HEAR: volunteer.pressed,
    Verb.STICKER: volunteer.pressed,
    Verb.RING_OFF: ringing.off,
    Verb.NUDGE_MOVE: _nudged,
    Verb.NUDGE_AGREED: _nudged,
    Verb.NUDGE_BELONGS: _nudged,
    Verb.PICTURE: _pictured,
    Verb.ANSWER: _answered,
    Verb.PICK: _answered,
    Verb.DRAFT_CATEGORY: _drafted,
    Verb.DRAFT_PLACE: _drafted,
    Verb.DRAFT_POST: _drafted,
    Verb.DRAFT_EARLIER: _drafted,
    Verb.DRAFT_CANCEL: _drafted,
    Verb.START_REPORT: _reported,
    Verb.ERASE: _erased,
    Verb.SPEAK: _spoken,
    Verb.EXERCISE_ROLE: exercise.pressed,
    Verb.EXERCISE_ANSWER: exercise.pressed,
    Verb.EXERCISE_SAFE: exercise.pressed,
    Verb.MEETING_VOTE: meeting.pressed,
    Verb.MEETING_COME: meeting.pressed,
    Verb.MEETING_FILE: meeting.pressed,
    Verb.TOWN: municipality.pressed,
}


async def _reply(query: CallbackQuery, answer: Answer | None, locale: str) -> None:
    """The answer is lost where it comes too late; the effect stands either way."""
    try:
        if answer is None:
            await query.answer()
            return
        text = render.plain(answer.text.key, locale, **answer.text.values)
        await query.answer(text, show_alert=answer.alert)
    except TelegramError as error:
        log.info("press.unanswered error=%s", type(error).__name__)
