"""The private chat: the start, help, a report typed there, and the commands that work anywhere."""

from dataclasses import replace

from telegram import Update

from handlers import access, updates
from handlers.context import Context
from models import conversation, neighbourhood, resident
from models.base import Session
from models.conversation import DraftStep
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from saar import matching
from saar.actions import Action, Verb
from saar.effects import Button, Keys, Rows, Text
from saar.policy import Verdict, weigh
from services import drafts, hearing, membership, outbox, overview, questions, scene, talk
from services.outbox import To
from services.scene import Message, Scene
from understanding.meaning import Heard, Label, Reading

PLAN = "plan"


async def start(update: Update, context: Context) -> None:
    """/start, perhaps through a link that leads to a group's start plan. (G1, G2)"""
    payload = context.args[0] if context.args else ""
    chat = update.effective_chat
    if updates.is_group(chat):
        return await help_me(update, context)
    plan = int(payload.removeprefix(PLAN)) if _is_plan(payload) else None
    admin = await _admin_of(update, context, plan)
    async with context.transaction() as session:
        person = await _person(session, update, context)
        person.has_private_chat = True
        if plan is not None:
            return await _show_plan(session, person, plan, context, admin=admin)
        link = f"https://t.me/{context.tools.username}?startgroup=add"
        rows: Rows = (
            (Button(key="button-add-group", url=link),),
            (talk.button("find-group", Verb.START_REPORT, 0, word="find"),),
            (talk.button("report", Verb.START_REPORT, 0),),
        )
        await _show(session, update, person, Text("start-private", {}, rows), context)
    return None


async def help_me(update: Update, context: Context) -> None:
    """/help, fitting to the role. (G1)"""
    chat, user = update.effective_chat, update.effective_user
    if chat is None or user is None:
        return
    admin = updates.is_group(chat) and await access.is_admin(context, chat.id, user.id)
    async with context.transaction() as session:
        person = await _person(session, update, context)
        home = await _home(session, update, person, context)
        if home is None:
            await _show(session, update, person, Text("start-private"), context)
            return
        rights = Keys(tuple(f"right-{r.replace('_', '-')}" for r in membership.RIGHTS))
        values = talk.numbers(home) | {"rights": rights}
        key = "help-admin" if admin else "help-resident"
        await _show(session, update, person, Text(key, values), context)


async def meld(update: Update, context: Context) -> None:
    """/meld, /melding or /report, in a group or in private. (S2)"""
    chat = update.effective_chat
    if chat is None:
        return
    async with context.transaction() as session:
        person = await _person(session, update, context)
        home = await _home(session, update, person, context)
        await begin(session, person, chat.id, home if updates.is_group(chat) else None, context)


async def begin(
    session: Session,
    person: Resident,
    chat_id: int,
    home: Neighbourhood | None,
    context: Context,
) -> None:
    """Start a report in this chat, for the groups that may be meant."""
    groups = [home] if home else await resident.neighbourhoods_of(session, person.id)
    now = context.now()
    if not groups:
        text = Text("meld-no-group")
        await outbox.show(
            session, chat_id=chat_id, resident=person, name=drafts.SCREEN, text=text, now=now
        )
        return
    await drafts.start(session, person, chat_id=chat_id, groups=groups, now=now)


async def status(update: Update, context: Context) -> None:
    """/status: what is going on, and has anyone called?"""
    async with context.transaction() as session:
        person = await _person(session, update, context)
        home = await _home(session, update, person, context)
        homes = [home] if home else await resident.neighbourhoods_of(session, person.id)
        now = context.now()
        if not homes:
            await _show(session, update, person, Text("start-find-group"), context)
        for each in homes:
            text = await overview.status(session, each, now=now)
            to = To(person, each if home else None, here=home is not None)
            await outbox.word(session, to, text, now=now, key=f"status:{each.id}")


async def privacy(update: Update, context: Context) -> None:
    """/privacy in short."""
    async with context.transaction() as session:
        person = await _person(session, update, context)
        await _home(session, update, person, context)
        await _show(session, update, person, Text("privacy"), context)


async def erase(update: Update, context: Context) -> None:
    """/verwijder: ask once."""
    async with context.transaction() as session:
        person = await _person(session, update, context)
        await _home(session, update, person, context)
        rows: Rows = (
            (
                talk.button("erase", Verb.ERASE, person.id, word="yes", style="danger"),
                talk.button("keep", Verb.ERASE, person.id, word="no"),
            ),
        )
        await _show(session, update, person, Text("erase-confirm", {}, rows), context)


async def written(update: Update, context: Context) -> None:
    """A text in the private chat: an answer to /meld, news of a call, or a report for a group. (S2)"""
    said = update.effective_message
    if said is None or said.via_bot:
        return
    now = context.now()
    message = updates.incoming(said, now=now)
    async with context.transaction() as session:
        person = await _person(session, update, context)
        person.has_private_chat = person.in_private = True
        draft = await conversation.draft_of(session, person.id)
        asked = "where" if draft and draft.step is DraftStep.PLACE else None
        reading = context.tools.read(
            Heard(text=message.text, asked=asked, forwarded=message.forwarded)
        )
        waits = draft is not None and now - draft.at <= hearing.DRAFT_HOLD
        if draft and waits and reading:
            waits = await drafts.answered(session, draft, person, reading, now=now)
            if waits:
                return
        groups = await resident.neighbourhoods_of(session, person.id)
        if await _about_open(session, person, groups, message, context):
            return
        if groups and reading and _is_report(reading):
            await questions.put_in(session, person, groups, message, now=now)
            return
        await _explain(session, update, person, groups, context)


def _is_report(reading: Reading) -> bool:
    meaning = hearing.meaning_of(reading, incident_open=False)
    return weigh(meaning).observation is not Verdict.NONE


async def _about_open(
    session: Session,
    person: Resident,
    groups: list[Neighbourhood],
    message: Message,
    context: Context,
) -> bool:
    """ "It did not work", "I called" or "it is over", said in private about an open incident. (A2)"""
    views = [
        await scene.load(
            session,
            group,
            person,
            replace(message, chat_id=group.chat_id, message_id=0, reply_to=None),
        )
        for group in groups
    ]
    views = [view for view in views if view.incidents]
    reading = context.tools.read(_private_words(views[0])) if views else None
    if reading is None or not _is_about_open(reading):
        return False
    meant = _meant(views, person, reading)
    if meant is None:
        to = To(person, None, here=False)
        text = Text("ask-which-group", {"name": person.first_name})
        await outbox.word(session, to, text, now=context.now())
        return True
    await hearing.hear(session, meant, reading, now=context.now())
    return True


def _private_words(view: Scene) -> Heard:
    return Heard(
        text=view.message.text,
        open_incidents=scene.as_open(view),
        asked=view.asked,
        forwarded=view.message.forwarded,
    )


def _is_about_open(reading: Reading) -> bool:
    if reading.observes_now:
        return False
    answers = reading.label in (Label.ALL_CLEAR, Label.ASKS_112)
    return bool(reading.claim or reading.failed or answers)


def _meant(views: list[Scene], person: Resident, reading: Reading) -> Scene | None:
    """The group that a word said in private is about; None where several may be meant."""
    if len(views) == 1:
        return views[0]
    known = [each for view in views for each in view.known]
    sure = matching.concerned(person.id, scene.facts_of(reading), known)
    return next((view for view in views if len(sure) == 1 and view.incident(sure[0])), None)


async def _explain(
    session: Session,
    update: Update,
    person: Resident,
    groups: list[Neighbourhood],
    context: Context,
) -> None:
    if not groups:
        await _show(session, update, person, Text("start-find-group"), context)
        return
    rows = ((Button(key="button-report", action=Action(Verb.START_REPORT)),),)
    text = Text("help-resident", talk.numbers(groups[0]), rows)
    await _show(session, update, person, text, context)


def _is_plan(payload: str) -> bool:
    return payload.startswith(PLAN) and payload.removeprefix(PLAN).isdecimal()


async def _admin_of(update: Update, context: Context, plan: int | None) -> bool:
    user = update.effective_user
    if plan is None or user is None:
        return False
    async with context.looking() as session:
        home = await session.get(Neighbourhood, plan)
    return bool(home and await access.is_admin(context, home.chat_id, user.id))


async def _show_plan(
    session: Session, person: Resident, plan: int, context: Context, *, admin: bool
) -> None:
    home = await session.get(Neighbourhood, plan)
    now = context.now()
    to = To(person, None, here=False)
    if home is None or not admin:
        text = Text("not-for-you")
        await outbox.word(session, to, text, now=now)
        return
    await membership.member_seen(session, home, person, now=now, is_admin=True)
    missing = membership.missing_rights(home)
    key = "start-plan" if missing else "start-plan-done"
    values = talk.numbers(home) | {"rights": Keys(missing)}
    await outbox.word(session, to, Text(key, values), now=now)


async def _person(session: Session, update: Update, context: Context) -> Resident:
    user = update.effective_user
    if user is None:
        raise LookupError("a command without a sender")
    return await membership.person_seen(session, updates.person(user), now=context.now())


async def _home(
    session: Session, update: Update, person: Resident, context: Context
) -> Neighbourhood | None:
    """The neighbourhood of the group this happens in; in private the only one there is."""
    chat = update.effective_chat
    now = context.now()
    if chat is not None and updates.is_group(chat):
        home = await membership.group_seen(session, updates.group(chat), now=now)
        await membership.member_seen(session, home, person, now=now)
        return home
    person.has_private_chat = True
    mine = await resident.neighbourhoods_of(session, person.id)
    return mine[0] if len(mine) == 1 else None


async def _show(
    session: Session, update: Update, person: Resident, text: Text, context: Context
) -> None:
    chat = update.effective_chat
    home = None
    if chat is not None and updates.is_group(chat):
        home = await neighbourhood.by_chat(session, chat.id)
    to = To(person, home, here=home is not None)
    await outbox.word(session, to, text, now=context.now(), key="help")
