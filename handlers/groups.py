"""What residents write, edit and share in an alarm group."""

from dataclasses import replace
from datetime import datetime

from telegram import Message as TelegramMessage
from telegram import Update

from handlers import access, ahead, hidden, updates
from handlers.ahead import Ahead
from handlers.context import Context, Said
from handlers.late import Missed
from models import sighting
from models.base import Session
from models.conversation import Draft, DraftStep
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from saar import retention, steps
from saar.effects import Text
from saar.exercise import is_played
from services.card import wording
from services.chatter import nudges, pictures
from services.group import membership, topics
from services.incident import call_words, drafts, edits, hearing, reports, scene
from services.incident.scene import Message, Scene
from services.outbox import messages, removals
from services.outbox.messages import To
from understanding.meaning import Heard


async def heard(update: Update, context: Context) -> None:
    """A resident wrote in a neighbourhood chat, with or without a picture. (R1, P1)"""
    said, user = update.effective_message, updates.author(update)
    if said is None:
        return
    if user is None:
        await _unsigned(update, context)
        return
    message = updates.incoming(said, now=context.now())
    picture = None if updates.is_anonymous(update) else updates.picture(said)
    if not message.text and picture is None:
        return
    found = await ahead.read(context, message, user.id)
    while True:
        try:
            await _taken(update, context, found, picture)
        except ahead.OtherwiseError as error:
            found = await ahead.again(context, message, user.id, error.heard)
        else:
            return


async def _taken(
    update: Update, context: Context, found: Ahead, picture: pictures.Sent | None
) -> None:
    """The transaction of a message; OtherwiseError where its sender's role matters after all."""
    message, now = found.message, context.now()
    async with context.transaction() as session:
        home, resident, draft = await _seen_busy(session, update, context)
        if home.is_small_talk:
            return
        if picture:
            await pictures.arrived(session, home, resident, picture, now=now)
            message = replace(message, removed=pictures.takes_away(home))
        if came_too_late(home, resident.user_id, message, context):
            return
        if not message.text or (home.exercising and is_played(message.text)):
            return
        if await _answers_draft(session, draft, resident, message, context):
            return
        view = await scene.load(session, home, resident, message)
        around = heard_as(view, context, resident.user_id)
        reading = await ahead.reading_of(context, found, around)
        about = await hearing.hear(session, view, reading, now=now)
        said = Said(message.where, resident.user_id, message.text, message.sent_at, about)
        if context.tools.others:
            await context.tools.others.tell(session, said)
    context.tools.memory.hear(said)
    context.tools.memory.keep_around(message.where, around)


def came_too_late(home: Neighbourhood, user_id: int, message: Message, context: Context) -> bool:
    """It waited out a downtime: its author hears so later, where it was a report. (D4)"""
    if not steps.is_stale(message.sent_at, context.now(), home.policy):
        return False
    if message.text and not message.forwarded:
        context.tools.late.keep(Missed(home.chat_id, user_id, message.text, message.sent_at))
    return True


async def commanded(update: Update, context: Context) -> None:
    """A command that nobody knows, with words behind it: somebody means to say something. (R1)

    Or one that the bot knows, of an admin who writes in the name of the group. (12)
    """
    said = update.effective_message
    named = updates.command(said) if said else None
    name, _, whose = (named or "").partition("@")
    if said is None or whose not in ("", context.tools.username.lower()):
        return
    bare = updates.written(said) in ("", name.replace("_", " "))
    known = name in hidden.COMMANDS and (bare or name not in updates.REPORTS)
    if known and updates.is_anonymous(update):
        await hidden.commanded(update, context, name)
    elif not bare:
        await heard(update, context)
    elif whose and name not in hidden.COMMANDS and updates.author(update):
        await _unknown(update, context)


async def _unknown(update: Update, context: Context) -> None:
    """A command for this bot that it does not know: answered where it was given, to that person alone."""
    async with context.transaction() as session:
        home, person = await _seen(session, update, context)
        if not home.is_small_talk:
            text = Text("command-unknown", wording.numbers(home))
            await messages.tell(session, To(person, home), text, now=context.now(), key="help")


async def _unsigned(update: Update, context: Context) -> None:
    """A picture that nobody signed: from a channel, through another bot. (P1)"""
    said, chat = update.effective_message, update.effective_chat
    picture = updates.picture(said) if said else None
    if picture is None or chat is None or not updates.is_group(chat):
        return
    async with context.transaction() as session:
        home = await membership.group_seen(session, updates.group(chat), now=context.now())
        if not home.is_small_talk:
            await pictures.unsigned(session, home, picture, now=context.now())


async def flagged(update: Update, context: Context) -> None:
    """/offtopic, as a reply to a message that belongs elsewhere. (O4)"""
    said, user = update.effective_message, updates.author(update)
    chat = update.effective_chat
    if said is None or user is None or chat is None or not updates.is_group(chat):
        return
    about = updates.answered(said)
    author = about.from_user if about and not about.sender_chat else None
    now = context.now()
    admin = bool(author and await access.is_admin(context, chat.id, author.id))
    async with context.transaction() as session:
        home, by = await _seen(session, update, context)
        if home.is_small_talk:
            return
        if home.can_delete and said.message_id:
            await removals.delete(session, chat.id, [said.message_id], now=now)
        if about is None or author is None or author.is_bot:
            text = Text("flag-how")
        else:
            wrote = await membership.person_seen(session, updates.person(author), now=now)
            text = await nudges.flagged(
                session, home, by, wrote, about.message_id, about_admin=admin, now=now
            )
        await messages.tell(session, To(by, home), text, now=now, key="flag")


async def edited(update: Update, context: Context) -> None:
    """A message was edited: its report changes and nothing alarms again. (R5)"""
    said, user = update.edited_message, updates.author(update)
    if said is None or user is None:
        return
    now = context.now()
    message = updates.incoming(said, now=now)
    async with context.transaction() as session:
        home, resident = await _seen(session, update, context)
        if home.is_small_talk or (home.exercising and is_played(message.text)):
            return
        view = await scene.shifted(session, await scene.load(session, home, resident, message))
        picture = updates.picture(said)
        if picture:
            await pictures.arrived(session, home, resident, picture, now=now)
        around = heard_as(view, context, user.id, when=now)
        reading = await context.tools.reading(around, now=True)
        if reading is None or not message.text:
            return
        seen = hearing.observation(view, reading) if reading.observes_now else None
        kind = hearing.sure_claim(reading, view.shifts, forwarded=message.forwarded)
        known = await edits.edited(session, view, seen, kind, now=now)
        if not known and seen and _is_fresh(message, view, context):
            await hearing.hear(session, view, reading, now=now)


async def located(update: Update, context: Context) -> None:
    """A resident shared a location, a live location or a venue. (S7)"""
    said, user = update.effective_message, updates.author(update)
    if said is None or user is None or said.forward_origin is not None:
        return
    now = context.now()
    async with context.transaction() as session:
        home, resident = await _seen(session, update, context)
        if home.is_small_talk:
            return
        view = await scene.load(session, home, resident, updates.incoming(said, now=now))
        await reports.locate(session, view, now=now)


async def spoken(update: Update, context: Context) -> None:
    """A voice message: one private word, 112 first; a round video is a picture as well. (R5, P1)"""
    said = update.effective_message
    if updates.author(update) is None:
        await _unsigned(update, context)
        return
    async with context.transaction() as session:
        home, resident = await _seen(session, update, context)
        if home.is_small_talk:
            return
        picture = updates.picture(said) if said and not updates.is_anonymous(update) else None
        if picture:
            await pictures.arrived(session, home, resident, picture, now=context.now())
        if picture is None or not pictures.takes_away(home):
            await call_words.voice(session, home, resident, now=context.now())


def heard_as(view: Scene, context: Context, user_id: int, *, when: datetime | None = None) -> Heard:
    """A message with what surrounds it, for the reader; `when` an old one was edited."""
    memory, when = context.tools.memory, when or view.message.sent_at
    return scene.as_heard(
        view,
        recent=memory.recent(user_id, when),
        before=memory.before(view.message.where, user_id, when),
    )


async def _answers_draft(
    session: Session, draft: Draft | None, resident: Resident, message: Message, context: Context
) -> bool:
    now = context.now()
    if draft is None or draft.chat_id != message.chat_id or draft.step is DraftStep.CATEGORY:
        return False
    glance = context.tools.read(Heard(text=message.text, asked="where"))
    if glance is None or now - draft.at > retention.DRAFT:
        return False
    return await drafts.answered(session, draft, resident, glance, now=now)


async def _seen(
    session: Session, update: Update, context: Context
) -> tuple[Neighbourhood, Resident]:
    home, resident, _ = await _seen_busy(session, update, context)
    return home, resident


async def _seen_busy(
    session: Session, update: Update, context: Context
) -> tuple[Neighbourhood, Resident, Draft | None]:
    """Who wrote where, and the report that they are in the middle of."""
    chat, user = update.effective_chat, update.effective_user
    if chat is None or user is None:
        raise LookupError("an update without a chat and a sender")
    now = context.now()
    known = await sighting.of(session, chat.id, user.id)
    home = await membership.group_seen(session, updates.group(chat), now=now, known=known.home)
    person = updates.person(user)
    resident = await membership.person_seen(session, person, now=now, known=known.person)
    await _in_topic(session, home, resident, update.effective_message)
    if updates.is_anonymous(update):
        membership.stays_anonymous(resident)
    else:
        await membership.member_seen(session, home, resident, now=now, known=known.member)
    return home, resident, known.draft


async def _in_topic(
    session: Session, home: Neighbourhood, person: Resident, said: TelegramMessage | None
) -> None:
    """Of a forum: where this person is, and how that topic is called. (G3)"""
    person.in_topic, thread = updates.place(said), updates.topic(said)
    made = said.reply_to_message.forum_topic_created if said and said.reply_to_message else None
    if thread is not None and made:
        await topics.named(session, home, thread, made.name)


def _is_fresh(message: Message, view: Scene, context: Context) -> bool:
    return context.now() - message.sent_at <= view.policy.edit_window
