"""/gemeente: what coordinators of a municipality see and do, and the links by which people and groups come to it. (M4)"""

import secrets

from telegram import CallbackQuery, Update

from handlers import access, updates
from handlers.context import Context
from handlers.panels import desk
from models import municipality
from models.base import Session
from models.municipality import Municipality, Opens
from models.resident import Resident
from saar.actions import Action, Verb
from saar.countries import HOME
from saar.effects import Answer, Button, Text
from services.group import membership
from services.municipality import overview, taking_part
from services.outbox import messages, screens
from services.outbox.messages import To
from services.paper import quarter

TOKEN_BYTES = 12
LINK_NAME = "Buurtwacht"


async def shown(update: Update, context: Context) -> None:
    """The command: the overview of each municipality that this person coordinates, in private."""
    async with context.transaction() as session:
        person = await _person(session, update, context)
        towns = await municipality.coordinated_by(session, person.id)
        for town in towns:
            await _show(session, person, town, context, anew=True)
        if not towns:
            await _tell(session, person, Text("town-none"), context)


async def invited(update: Update, context: Context, token: str) -> None:
    """The link for one more coordinator."""
    now = context.now()
    async with context.transaction() as session:
        person = await _person(session, update, context)
        town = await taking_part.opened(session, token, Opens.COORDINATOR, now=now)
        if town is None:
            await _tell(session, person, Text("town-link-old"), context)
            return
        await taking_part.coordinates(session, town, person, token, now=now)
        await _show(session, person, town, context, anew=True)


async def asked(update: Update, context: Context, token: str) -> None:
    """The link for groups: an admin chooses which of their groups takes part."""
    user, now = update.effective_user, context.now()
    groups = await desk.administered(context, user.id) if user else []
    async with context.transaction() as session:
        person = await _person(session, update, context)
        town = await taking_part.opened(session, token, Opens.GROUP, now=now)
        if town is None or not groups:
            text = Text("town-link-old") if town is None else Text("panel-no-group")
            await _tell(session, person, text, context)
            return
        rows = tuple(
            (
                Button(
                    key="button-section",
                    action=Action(Verb.TOWN_GROUP, each.id, f"yes.{token}"),
                    label=each.name,
                ),
            )
            for each in groups
        )
        await _tell(session, person, Text("town-ask", {"town": town.name}, rows), context)


async def meets(update: Update, context: Context, town_id: int) -> None:
    """A coordinator brought the bot into the group where the admins meet."""
    chat, user = update.effective_chat, update.effective_user
    if (
        chat is None
        or user is None
        or not await access.is_admin(context, chat.id, user.id, fresh=True)
    ):
        return
    made = await access.answered(
        context.bot.create_chat_invite_link(chat.id, name=LINK_NAME, creates_join_request=True)
    )
    now = context.now()
    async with context.transaction() as session:
        person = await membership.person_seen(session, updates.person(user), now=now)
        town = await session.get(Municipality, town_id)
        mine = {each.id for each in await municipality.coordinated_by(session, person.id)}
        if town is None or town.id not in mine:
            return
        group = await membership.group_seen(session, updates.group(chat), now=now)
        other = await municipality.by_chat(session, chat.id)
        if (other and other.id != town.id) or await membership.is_used(session, group):
            text = Text("chat-not-linked", {"chat": chat.title or ""})
            await _tell(session, person, text, context)
            return
        link = made.invite_link if made else None
        await taking_part.meets(session, town, group, link, now=now)
        if link is None:
            await _tell(session, person, Text("press-reach-no-link"), context)


async def pressed(
    session: Session, _query: CallbackQuery, action: Action, person: Resident, context: Context
) -> Answer:
    """A button of the overview; only for who coordinates."""
    towns = await municipality.coordinated_by(session, person.id)
    town = next((each for each in towns if each.id == action.subject), None)
    if town is None:
        return Answer(Text("press-not-yours"), alert=True)
    person.in_private = True
    now, username = context.now(), context.tools.username
    if action.word in (overview.INVITE, overview.COLLEAGUE):
        opens = Opens.GROUP if action.word == overview.INVITE else Opens.COORDINATOR
        token = secrets.token_urlsafe(TOKEN_BYTES)
        made = await taking_part.link(session, town, opens, token, now=now)
        await _screen(
            session, person, town, overview.invitation(town, made, username=username), context
        )
    elif action.word == overview.GAPS:
        return await _gaps(session, person, town, context)
    elif action.word == overview.QUARTER:
        ids = [each.id for each in await municipality.groups(session, town.id)]
        zone = HOME.time_zone
        text = await quarter.town_sums(
            session, town.name, ids, locale=person.locale, zone=zone, now=now
        )
        await _tell(session, person, text, context)
    elif action.word == overview.STOP:
        await _screen(session, person, town, overview.sure(town), context)
    elif action.word == overview.STOP_SURE:
        await taking_part.stops(session, town, person, now=now)
        await _screen(session, person, town, Text("town-stopped", {"town": town.name}), context)
    else:
        await _show(session, person, town, context)
    return Answer(Text("press-noted"))


async def _gaps(session: Session, person: Resident, town: Municipality, context: Context) -> Answer:
    found = await overview.areas(session, town.id)
    if not found:
        return Answer(Text("town-gaps-none"), alert=True)
    name, now = f"{overview.SCREEN}gaps{town.id}", context.now()
    await screens.begin_anew(session, person.user_id, person, name, now=now)
    await screens.show(
        session,
        chat_id=person.user_id,
        resident=person,
        name=name,
        text=Text("town-gaps", {"town": town.name}),
        now=now,
        made={"picture": {"gaps": town.id}},
    )
    return Answer(Text("press-noted"))


async def _show(
    session: Session, person: Resident, town: Municipality, context: Context, *, anew: bool = False
) -> None:
    if anew:
        where, name = person.user_id, f"{overview.SCREEN}{town.id}"
        await screens.begin_anew(session, where, person, name, now=context.now())
    text = await overview.screen(session, town, username=context.tools.username, now=context.now())
    await _screen(session, person, town, text, context)


async def _screen(
    session: Session, person: Resident, town: Municipality, text: Text, context: Context
) -> None:
    await screens.show(
        session,
        chat_id=person.user_id,
        resident=person,
        name=f"{overview.SCREEN}{town.id}",
        text=text,
        now=context.now(),
    )


async def _tell(session: Session, person: Resident, text: Text, context: Context) -> None:
    await messages.tell(session, To(person, None, here=False), text, now=context.now(), key="town")


async def _person(session: Session, update: Update, context: Context) -> Resident:
    user = update.effective_user
    if user is None:
        raise LookupError("a command without a sender")
    return await access.seen(
        session, user, update.effective_chat, context, update.effective_message
    )
