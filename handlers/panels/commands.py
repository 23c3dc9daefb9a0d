"""Commands and links that lead to a panel: in private at once, from a group by a button. (12, G2)"""

from telegram import Update

from handlers import access, updates
from handlers.context import Context
from handlers.panels import desk, doors
from models import application, municipality
from models import link as link_model
from models.base import Session
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from saar.actions import LONGEST_ID, Action, Verb
from saar.effects import Button, Text
from saar.relays import LONGEST_WARNING
from services.bridges import links, warnings
from services.bridges.own_words import may_go_along
from services.group import membership, settings_panel
from services.municipality import warnings as town_warnings
from services.outbox import messages, screens
from services.outbox.messages import To
from understanding.meaning import Heard

LINKS = {
    "plan": Verb.PLAN,
    "set": Verb.PANEL,
    "reach": Verb.REACH,
    "log": Verb.LOG,
    "joins": Verb.QUEUE,
    "brug": Verb.BRIDGES,
    "koppel": Verb.BRIDGE_INVITE,
    "oefen": Verb.EXERCISE,
    "samen": Verb.MEETING,
}
"""What a link `?start=<word><id of the group>` opens."""


async def settings(update: Update, context: Context) -> None:
    """/instellingen or /settings. (12)"""
    await _open(update, context, "set")


async def log(update: Update, context: Context) -> None:
    """/logboek or /log. (12)"""
    await _open(update, context, "log")


async def plan(update: Update, context: Context) -> None:
    """/startplan. (G3)"""
    await _open(update, context, "plan")


async def bridges(update: Update, context: Context) -> None:
    """/bruggen: links with the neighbours. (B1)"""
    await _open(update, context, "brug")


async def invite(update: Update, context: Context) -> None:
    """/koppel: an invitation for the neighbours' admin. (B1)"""
    await _open(update, context, "koppel")


async def exercise(update: Update, context: Context) -> None:
    """/oefening: an exercise for the group. (M7)"""
    await _open(update, context, "oefen")


async def meeting(update: Update, context: Context) -> None:
    """/bijeenkomst: a theme meeting. (M6)"""
    await _open(update, context, "samen")


async def invited(update: Update, context: Context, token: str) -> None:
    """The link of an invitation: for the admin of another group, who chooses which. (B1)"""
    user = update.effective_user
    groups = await desk.administered(context, user.id) if user else []
    async with context.looking() as session:
        made = await link_model.by_token(session, token)
        refused = await links.refusal(session, made, None, now=context.now())
    others = [each for each in groups if made and each.id != made.neighbourhood_id]
    if not refused and len(others) == 1:
        await follow(update, context, Action(Verb.BRIDGE_AGREE, others[0].id, f"{token}.look"))
        return
    async with context.transaction() as session:
        person = await _person(session, update, context)
        name = person.first_name
        if refused or not others:
            same = bool(groups) and not refused
            text = refused or Text("bridge-same" if same else "bridge-no-group")
        else:
            rows = tuple(
                (
                    Button(
                        key="button-section",
                        action=Action(Verb.BRIDGE_AGREE, each.id, f"{token}.look"),
                        label=each.name,
                    ),
                )
                for each in others
            )
            text = Text("bridge-choose", {"name": name}, rows)
        await messages.tell(session, To(person, None, here=False), text, now=context.now())


async def warn(update: Update, context: Context) -> None:
    """/waarschuw with a text, in private: to the admins next door, checked as all that travels. (B8)"""
    chat, user = update.effective_chat, update.effective_user
    if chat is None or user is None:
        return
    if updates.is_group(chat):
        await _point(update, context, "brug")
        return
    words = " ".join(context.args or ())
    groups = await desk.administered(context, user.id)
    async with context.transaction() as session:
        person = await _person(session, update, context)
        towns = await municipality.coordinated_by(session, person.id)
        mine = [await session.get_one(Neighbourhood, each.id) for each in groups]
        reading = context.tools.read(Heard(text=words))
        if towns:
            fits = may_go_along(words, reading, most=LONGEST_WARNING)
            text = await town_warnings.warn(
                session, towns, person, words, fits=fits, now=context.now()
            )
        else:
            text = await warnings.warn(session, mine, person, words, reading, now=context.now())
        await messages.tell(session, To(person, None, here=False), text, now=context.now())


def link(payload: str) -> Action | None:
    """What a link into the private chat opens; None where it is no panel."""
    word = payload.rstrip("0123456789")
    number = payload.removeprefix(word)
    return (
        Action(LINKS[word], int(number))
        if word in LINKS and 0 < len(number) <= LONGEST_ID
        else None
    )


async def follow(update: Update, context: Context, action: Action) -> None:
    """Open the panel of one group, or say that it is not for this person."""
    refused = await desk.entered(update, action, doors.DOORS[action.verb], context)
    if refused:
        async with context.transaction() as session:
            person = await _person(session, update, context)
            text = Text("not-for-you")
            await messages.tell(session, To(person, None, here=False), text, now=context.now())


async def with_requests(context: Context, user_id: int) -> list[Neighbourhood]:
    """The groups of this admin in which somebody waits to be let in. (J2)"""
    groups = await desk.administered(context, user_id)
    async with context.looking() as session:
        return [each for each in groups if await application.to_decide(session, each.id)]


async def _open(update: Update, context: Context, word: str) -> None:
    chat, user = update.effective_chat, update.effective_user
    if chat is None or user is None:
        return
    if updates.is_group(chat):
        await _point(update, context, word)
        return
    groups = await desk.administered(context, user.id)
    if len(groups) == 1:
        await follow(update, context, Action(LINKS[word], groups[0].id))
        return
    async with context.transaction() as session:
        person = await _person(session, update, context)
        await screens.begin_anew(session, user.id, person, settings_panel.SCREEN, now=context.now())
        text = (
            settings_panel.choose(person.first_name, groups, LINKS[word]) if groups else _no_group()
        )
        await settings_panel.show(session, person, text, now=context.now())


async def _point(update: Update, context: Context, word: str) -> None:
    """In the group, seen by this person alone: a button that opens the private chat."""
    chat = update.effective_chat
    async with context.transaction() as session:
        person = await _person(session, update, context)
        if chat is None:
            return
        home = await membership.group_seen(session, updates.group(chat), now=context.now())
        url = f"https://t.me/{context.tools.username}?start={word}{home.id}"
        rows = ((Button(key="button-open-settings", url=url),),)
        text = Text("panel-in-private", {"name": person.first_name}, rows)
        await messages.tell(session, To(person, home), text, now=context.now(), key="panel")


async def _person(session: Session, update: Update, context: Context) -> Resident:
    user = update.effective_user
    if user is None:
        raise LookupError("a command without a sender")
    return await access.seen(
        session, user, update.effective_chat, context, update.effective_message
    )


def _no_group() -> Text:
    return Text("panel-no-group")
