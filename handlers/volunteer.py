"""/beller and /regels: offering to call, and the rules of the group. (A8, J4)"""

from telegram import CallbackQuery, Update

from handlers import access, updates
from handlers.context import Context
from models import conversation, neighbourhood, resident
from models.base import Session
from models.conversation import Awaited
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from saar.actions import Action, Verb
from saar.effects import Answer, Button, Text
from services.card import wording
from services.group import membership, settings_panel, volunteers
from services.outbox import messages, screens
from services.outbox.messages import To


async def volunteer(update: Update, context: Context) -> None:
    """/beller: in private; from a group by a button. (A8)"""
    chat, user = update.effective_chat, update.effective_user
    if chat is None or user is None:
        return
    now = context.now()
    async with context.transaction() as session:
        person = await access.seen(session, user, chat, context, update.effective_message)
        if updates.is_group(chat):
            home = await membership.group_seen(session, updates.group(chat), now=now)
            await membership.member_seen(session, home, person, now=now)
            url = f"https://t.me/{context.tools.username}?start=call{home.id}"
            rows = ((Button(key="button-open-chat", url=url),),)
            text = Text("beller-in-private", {"name": person.first_name}, rows)
            await messages.tell(session, To(person, home), text, now=now, key="beller")
            return
        await screens.begin_anew(session, user.id, person, volunteers.SCREEN, now=now)
        groups = await resident.neighbourhoods_of(session, person.id)
        await _open(session, person, groups, context)


async def follow(update: Update, context: Context, group_id: int) -> None:
    """The link from a group. (A8)"""
    user = update.effective_user
    if user is None:
        return
    async with context.transaction() as session:
        person = await access.seen(
            session, user, update.effective_chat, context, update.effective_message
        )
        mine = await resident.neighbourhoods_of(session, person.id)
        await _open(session, person, [each for each in mine if each.id == group_id], context)


async def pressed(
    session: Session, _query: CallbackQuery, action: Action, person: Resident, context: Context
) -> Answer:
    """Hours, the street, or out. Only for members of that group."""
    group = await session.get(Neighbourhood, action.subject)
    now = context.now()
    person.in_private = True
    if group is None or not await volunteers.chosen(session, group, person, action.word, now=now):
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
    session: Session, person: Resident, groups: list[Neighbourhood], context: Context
) -> None:
    now = context.now()
    if len(groups) == 1:
        await volunteers.show(session, groups[0], person, now=now)
        return
    text = (
        settings_panel.choose(person.first_name, groups, Verb.VOLUNTEER, key="beller-choose")
        if groups
        else None
    )
    if text is None:
        to = To(person, None, here=False)
        await messages.tell(session, to, Text("start-find-group"), now=now)
        return
    await screens.show(
        session,
        chat_id=person.user_id,
        resident=person,
        name=volunteers.SCREEN,
        text=text,
        now=now,
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
