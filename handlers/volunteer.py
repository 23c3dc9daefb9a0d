"""/beller, /meldingen, /sticker and /regels: what somebody chooses for one group, and its rules. (A8, J4, 12)"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from telegram import CallbackQuery, Update

from handlers import access, updates
from handlers.context import Context
from models import conversation, neighbourhood, resident
from models.base import Session
from models.conversation import Awaited
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from saar.actions import Action, Verb, is_id
from saar.effects import Answer, Button, Text
from services.card import wording
from services.group import hears, membership, settings_panel, stickers, volunteers
from services.outbox import messages, screens
from services.outbox.messages import To
from understanding.meaning import Heard


@dataclass(frozen=True)
class Form:
    """A screen that a member has for each of their groups. `word`: in the link from the group; `key`: of
    its texts.
    """

    word: str
    key: str
    screen: str
    verb: Verb
    show: Callable[..., Awaitable[None]]
    chosen: Callable[..., Awaitable[bool]]


CALLER = Form(
    "call", "beller", volunteers.SCREEN, Verb.VOLUNTEER, volunteers.show, volunteers.chosen
)
HEARS = Form("hear", "hears", hears.SCREEN, Verb.HEAR, hears.show, hears.chosen)
STICKER = Form("plak", "sticker", stickers.SCREEN, Verb.STICKER, stickers.show, stickers.chosen)
FORMS = (CALLER, HEARS, STICKER)


async def volunteer(update: Update, context: Context) -> None:
    """/beller: in private; from a group by a button. (A8)"""
    await _asked(CALLER, update, context)


async def alerts(update: Update, context: Context) -> None:
    """/meldingen: in private; from a group by a button. (12)"""
    await _asked(HEARS, update, context)


async def sticker(update: Update, context: Context) -> None:
    """/sticker: in private; from a group by a button. (M5)"""
    await _asked(STICKER, update, context)


async def _asked(form: Form, update: Update, context: Context) -> None:
    chat, user = update.effective_chat, update.effective_user
    if chat is None or user is None:
        return
    now = context.now()
    async with context.transaction() as session:
        person = await access.seen(session, user, chat, context, update.effective_message)
        if updates.is_group(chat):
            home = await membership.group_seen(session, updates.group(chat), now=now)
            await membership.member_seen(session, home, person, now=now)
            url = f"https://t.me/{context.tools.username}?start={form.word}{home.id}"
            rows = ((Button(key="button-open-chat", url=url),),)
            text = Text(f"{form.key}-in-private", {"name": person.first_name}, rows)
            await messages.tell(session, To(person, home), text, now=now, key=form.key)
            return
        await screens.begin_anew(session, user.id, person, form.screen, now=now)
        groups = await resident.neighbourhoods_of(session, person.id)
        await _open(form, session, person, groups, context)


def linked(payload: str) -> tuple[Form, int] | None:
    """The form and the group that a link from a group leads to."""
    for form in FORMS:
        number = payload.removeprefix(form.word)
        if payload.startswith(form.word) and is_id(number):
            return form, int(number)
    return None


async def follow(update: Update, context: Context, form: Form, group_id: int) -> None:
    """The link from a group. (A8)"""
    user = update.effective_user
    if user is None:
        return
    async with context.transaction() as session:
        person = await access.seen(
            session, user, update.effective_chat, context, update.effective_message
        )
        mine = await resident.neighbourhoods_of(session, person.id)
        await _open(form, session, person, [each for each in mine if each.id == group_id], context)


async def pressed(
    session: Session, _query: CallbackQuery, action: Action, person: Resident, context: Context
) -> Answer:
    """A choice on one of the forms. Only for members of that group."""
    form = next(each for each in FORMS if each.verb is action.verb)
    group = await session.get(Neighbourhood, action.subject)
    now = context.now()
    person.in_private = True
    if group is None or not await form.chosen(session, group, person, action.word, now=now):
        return Answer(Text("press-not-yours"), alert=True)
    return Answer(Text("press-set"))


async def street(update: Update, context: Context, awaited: Awaited, words: str) -> None:
    """The street of a volunteer, typed."""
    user = update.effective_user
    if user is None:
        return
    now = context.now()
    async with context.transaction() as session:
        person = await access.seen(
            session, user, update.effective_chat, context, update.effective_message
        )
        group = await session.get(Neighbourhood, awaited.subject_id)
        await conversation.stop_awaiting(session, person.id)
        if group:
            await volunteers.street(session, group, person, words, now=now)


async def address(update: Update, context: Context, awaited: Awaited, words: str) -> None:
    """Where stickers should go, typed."""
    user = update.effective_user
    if user is None:
        return
    bare = stickers.is_bare(words)
    reading = None if bare else context.tools.read(Heard(text=words, asked="where"))
    place = reading.place if reading else None
    if place and place.street and place.number:
        words = f"{place.street} {place.number}"
    async with context.transaction() as session:
        person = await access.seen(
            session, user, update.effective_chat, context, update.effective_message
        )
        group = await session.get(Neighbourhood, awaited.subject_id)
        member = await resident.membership(session, awaited.subject_id, person.id)
        if group is None or member is None or member.left_at is not None:
            await conversation.stop_awaiting(session, person.id)
            to = To(person, None, here=False)
            await messages.tell(session, to, Text("press-not-yours"), now=context.now())
        else:
            await stickers.address(session, group, person, words, now=context.now())


async def rules(update: Update, context: Context) -> None:
    """/regels: what holds in this group, to this person alone. (J4)"""
    chat, user = update.effective_chat, update.effective_user
    if chat is None or user is None:
        return
    now = context.now()
    async with context.transaction() as session:
        person = await access.seen(session, user, chat, context, update.effective_message)
        if updates.is_group(chat):
            home = await membership.group_seen(session, updates.group(chat), now=now)
            await membership.member_seen(session, home, person, now=now)
            groups, to = [home], To(person, home)
        else:
            groups = await resident.neighbourhoods_of(session, person.id)
            to = To(person, None, here=False)
        for each in groups:
            text = await rules_of(session, each)
            await messages.tell(session, to, text, now=now, key=f"rules:{each.id}")
        if not groups:
            await messages.tell(session, to, Text("start-find-group"), now=now)


async def _open(
    form: Form,
    session: Session,
    person: Resident,
    groups: list[Neighbourhood],
    context: Context,
) -> None:
    now = context.now()
    if len(groups) == 1:
        await form.show(session, groups[0], person, now=now)
        return
    if not groups:
        to = To(person, None, here=False)
        await messages.tell(session, to, Text("start-find-group"), now=now)
        return
    text = settings_panel.choose(person.first_name, groups, form.verb, key=f"{form.key}-choose")
    await screens.show(
        session, chat_id=person.user_id, resident=person, name=form.screen, text=text, now=now
    )


async def rules_of(session: Session, group: Neighbourhood) -> Text:
    """What holds in a group. (J4)"""
    small = await neighbourhood.chat_group(session, group.id)
    values = wording.numbers(group) | {
        "react": Text(f"card-react-{group.policy.react.value.replace('_', '-')}"),
        "linked": small is not None,
        "chat": small.name if small else "",
    }
    return Text("regels", values)
