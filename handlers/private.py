"""The private chat: the start, help, a report typed there, and the commands that work anywhere."""

from telegram import Update

from handlers import access, groups, lookup, meeting, municipality, search, updates, volunteer
from handlers.context import Context
from handlers.panels import commands, desk, plan
from models import conversation, neighbourhood, resident
from models.base import Session
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from saar.actions import Verb, is_id
from saar.countries import HOME
from saar.effects import Button, Keys, Rows, Text, Value
from saar.municipality import CHAT as TOWN_CHAT
from saar.municipality import COORDINATOR, GROUP
from saar.startplan import ADD_LINK
from services.card import view, wording
from services.group import membership, reach
from services.incident import drafts, hearing, questions, scene
from services.incident.scene import Message
from services.joining import questions as questions_of
from services.joining import queue_screen
from services.meetings.words import PROPOSE
from services.outbox import messages, screens
from services.outbox.messages import To
from services.upkeep import own_copy
from understanding.meaning import Heard

CHAT = "chat"
MELD = "meld"
BRIDGE = "brug_"
ADDED = ("add", "rights")
"""What our own links say in a group when the bot comes in or gets rights: the greeting is the answer."""


async def start(update: Update, context: Context) -> None:
    """/start, perhaps through a link that leads to a panel or links a small-talk group. (G1, G2)"""
    payload = context.args[0] if context.args else ""
    if updates.is_group(update.effective_chat):
        number = payload.removeprefix(CHAT)
        if payload in ADDED:
            return
        if payload.startswith(TOWN_CHAT) and is_id(payload.removeprefix(TOWN_CHAT)):
            await municipality.meets(update, context, int(payload.removeprefix(TOWN_CHAT)))
            return
        linked = payload.startswith(CHAT) and is_id(number)
        if not (linked and await plan.link_chat(update, context, int(number))):
            await help_me(update, context)
        return
    if await _followed(update, context, payload):
        return
    user = update.effective_user
    waiting = await commands.with_requests(context, user.id) if user else []
    async with context.transaction() as session:
        person = await _person(session, update, context)
        for group in waiting:
            await queue_screen.show_to(session, group, person, now=context.now())
        link = f"https://t.me/{context.tools.username}?{ADD_LINK}"
        rows: Rows = (
            (wording.button("report", Verb.START_REPORT, 0, style="primary"),),
            (wording.button("find-group", Verb.START_REPORT, 0, word="find"),),
            (Button(key="button-add-group", url=link),),
        )
        await _show(session, update, person, Text("start-private", {}, rows), context)


async def _followed(update: Update, context: Context, payload: str) -> bool:
    """What one of our links leads to; False for /start by itself."""
    if payload == MELD:
        await meld(update, context)
    elif payload.startswith(COORDINATOR):
        await municipality.invited(update, context, payload.removeprefix(COORDINATOR))
    elif payload.startswith(GROUP):
        await municipality.asked(update, context, payload.removeprefix(GROUP))
    elif payload == search.START:
        await search.asked(update, context)
    elif form := volunteer.linked(payload):
        await volunteer.follow(update, context, *form)
    elif payload.startswith(reach.START) and is_id(payload.removeprefix(reach.START)):
        await _reached(update, context, int(payload.removeprefix(reach.START)))
    elif payload.startswith(BRIDGE):
        await commands.invited(update, context, payload.removeprefix(BRIDGE))
    elif payload.startswith(PROPOSE) and is_id(payload.removeprefix(PROPOSE)):
        await meeting.propose(update, context, int(payload.removeprefix(PROPOSE)))
    elif action := commands.link(payload):
        await commands.follow(update, context, action)
    else:
        return False
    return True


async def _reached(update: Update, context: Context, group_id: int) -> None:
    """A neighbour opened the link of the group: where Telegram says that they are in it, that is enough."""
    home = await lookup.one(context, update.effective_user, group_id)
    async with context.transaction() as session:
        person = await _person(session, update, context)
        rows: Rows = ((wording.button("report", Verb.START_REPORT, 0, style="primary"),),)
        values = {"name": person.first_name, **_numbers(home.group)}
        refused = "start-not-in-group" if home.asked else "start-not-asked"
        text = Text("start-reached" if home.group else refused, values, rows)
        await _show(session, update, person, text, context)


def _numbers(group: Neighbourhood | None) -> dict[str, Value]:
    return wording.numbers(group) if group else wording.country_numbers(HOME)


async def help_me(update: Update, context: Context) -> None:
    """/help, fitting to the role. (G1)"""
    chat, user = update.effective_chat, update.effective_user
    if chat is None or user is None:
        return
    if updates.is_group(chat):
        admins = await access.is_admin(context, chat.id, user.id)
        ours = [chat.id] if admins else []
    else:
        ours = [each.chat_id for each in await desk.administered(context, user.id)]
    async with context.transaction() as session:
        person = await _person(session, update, context)
        home = await _home(session, update, person, context)
        mine = [home] if home else await resident.neighbourhoods_of(session, person.id)
        mine.sort(key=lambda each: each.chat_id not in ours)
        if not mine:
            await _show(session, update, person, Text("help-stranger"), context)
            return
        rights = tuple(f"right-{r.replace('_', '-')}" for r in membership.wanted_rights(mine[0]))
        values = wording.numbers(mine[0]) | {"rights": Keys(rights)}
        key = "help-admin" if mine[0].chat_id in ours else "help-resident"
        await _show(session, update, person, Text(key, values), context)


async def meld(update: Update, context: Context) -> None:
    """/meld, /melding, /report or /alarm, in a group or in private; what stands behind it counts. (S2)"""
    chat, said = update.effective_chat, update.effective_message
    if chat is None or said is None:
        return
    if not updates.is_group(chat):
        await lookup.groups(context, update.effective_user)
    async with context.transaction() as session:
        person = await _person(session, update, context)
        home = await _home(session, update, person, context)
        here = home if updates.is_group(chat) else None
        message = updates.incoming(said, now=context.now())
        if here and message.text and groups.came_too_late(here, person.user_id, message, context):
            return
        if message.text and await _said_with_it(session, person, here, message, context):
            return
        await begin(session, person, chat.id, here, context)
        draft = await conversation.draft_of(session, person.id) if message.text else None
        reading = context.tools.read(Heard(text=message.text)) if draft else None
        if draft and reading:
            await drafts.answered(session, draft, person, reading, now=context.now())


async def _said_with_it(
    session: Session,
    person: Resident,
    here: Neighbourhood | None,
    message: Message,
    context: Context,
) -> bool:
    """The words behind the command are a report: posted, or in private offered for a group. (S1, S2)"""
    now, read = context.now(), context.tools.read
    if here:
        view = await scene.load(session, here, person, message)
        reading = read(groups.heard_as(view, context, person.user_id))
        if reading is None or not hearing.is_news(reading):
            return False
        await hearing.hear(session, view, reading, now=now)
        return True
    mine = await resident.neighbourhoods_of(session, person.id)
    alone = read(Heard(text=message.text))
    if alone is None or not hearing.may_be_report(alone):
        return False
    if mine:
        await questions.put_in(session, person, mine, message, scene.facts_of(alone), now=now)
    else:
        to = To(person, None, here=False)
        await messages.tell(session, to, Text("danger-no-group"), now=now, key="help")
    return True


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
    await conversation.stop_awaiting(session, person.id)
    if not groups:
        text = Text("meld-no-group")
        await screens.show(
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
        if not homes and not await questions_of.stand(session, person, now=now):
            await _show(session, update, person, Text("start-find-group"), context)
        for each in homes:
            text = await view.status(session, each, now=now, locale=person.locale)
            to = To(person, each if home else None, here=home is not None)
            await messages.tell(session, to, text, now=now, key=f"status:{each.id}")


async def privacy(update: Update, context: Context) -> None:
    """/privacy in short."""
    async with context.transaction() as session:
        person = await _person(session, update, context)
        await _home(session, update, person, context)
        await _show(session, update, person, Text("privacy"), context)


async def copy_of_all(update: Update, context: Context) -> None:
    """/mijngegevens: what is kept about whoever asks, as a file in private."""
    now = context.now()
    async with context.transaction() as session:
        person = await _person(session, update, context)
        await _home(session, update, person, context)
        if not person.has_private_chat:
            await _show(session, update, person, Text("own-copy-open"), context)
            return
        await screens.show(
            session,
            chat_id=person.user_id,
            resident=person,
            name="own-copy",
            text=await own_copy.summary(session, person),
            now=now,
            made={"file": {"about": person.id, "name": own_copy.NAME}},
        )


async def erase(update: Update, context: Context) -> None:
    """/verwijder: ask once."""
    async with context.transaction() as session:
        person = await _person(session, update, context)
        await _home(session, update, person, context)
        await _show(session, update, person, erase_question(person), context)


def erase_question(person: Resident) -> Text:
    """Sure?"""
    yes = wording.button("erase", Verb.ERASE, person.id, word="yes", style="danger")
    no = wording.button("keep", Verb.ERASE, person.id, word="no")
    return Text("erase-confirm", {}, ((yes, no),))


async def _person(session: Session, update: Update, context: Context) -> Resident:
    user = update.effective_user
    if user is None:
        raise LookupError("a command without a sender")
    return await access.seen(
        session, user, update.effective_chat, context, update.effective_message
    )


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
    await messages.tell(session, to, text, now=context.now(), key="help")
