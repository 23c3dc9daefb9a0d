"""Neighbourhoods and residents: who is where, what the bot may do there, and what changed. (G1–G4)"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from models import (
    audit,
    board,
    card,
    conversation,
    incident,
    link,
    month,
    municipality,
    neighbourhood,
    nudge,
    picture,
    posted,
    relay,
    resident,
)
from models import listing as listings
from models.base import Session
from models.neighbourhood import Neighbourhood
from models.resident import Membership, Resident
from saar import names
from saar.countries import HOME
from saar.effects import Button, Keys, Text, Value
from services.card import wording
from services.changed import changed
from services.directory import listing
from services.exercise import playing
from services.group import silent_test
from services.joining import admission
from services.meetings import planning
from services.outbox import copied, messages, pins, screens, waiting
from services.outbox.messages import To
from services.ringing import tree
from texts import render

SEEN_EVERY = timedelta(minutes=10)
BEFORE_GREETING = timedelta(seconds=3)
ADMIN_SCREENS = (
    "plan", "panel", "joins", "bridges", "offer", "exercise", "paper", "stickers", "timeline",
    "meeting", "rings", "listing", "overlap", "towngroup",
)  # fmt: skip
"""What only an admin may look at; the id of the group follows each name, and for offers one more."""
RIGHTS = ("is_admin", "can_pin", "can_delete", "can_invite")
FORUM_RIGHTS = (*RIGHTS, "can_topics")
"""What the bot asks for where the group is divided into topics."""


@dataclass(frozen=True)
class Person:
    """A Telegram user as services see them. `language` is Telegram's code, None where unknown."""

    user_id: int
    first_name: str
    language: str | None = None


@dataclass(frozen=True)
class Group:
    """A Telegram group as services see it. `is_forum`: it is divided into topics."""

    chat_id: int
    title: str
    is_forum: bool = False


@dataclass(frozen=True)
class Standing:
    """What the bot is in a group now: present or not, and with which rights."""

    present: bool
    is_admin: bool = False
    can_pin: bool = False
    can_delete: bool = False
    can_invite: bool = False
    can_topics: bool = False


async def group_seen(
    session: Session, group: Group, *, now: datetime, known: Neighbourhood | None = None
) -> Neighbourhood:
    """The neighbourhood of a group, made on the first sight of it; `known` where it was looked up already."""
    found = known or await neighbourhood.by_chat(session, group.chat_id)
    if found is None:
        found = await neighbourhood.first_seen(session, group.chat_id, group.title, HOME, now=now)
        await silent_test.plan(session, found, now=now)
    await called(session, found, group.title)
    found.is_forum = group.is_forum
    if found.left_at is not None:
        found.left_at = None
        await waiting.release_chat(session, found.chat_id)
    return found


async def called(session: Session, group: Neighbourhood, title: str) -> None:
    """The group has this name now; in the directory as well."""
    if group.name != title:
        group.name = title
        await listing.follow(session, group)


async def person_seen(
    session: Session, person: Person, *, now: datetime, known: Resident | None = None
) -> Resident:
    """The resident behind a Telegram user."""
    found = known or await resident.by_user(session, person.user_id)
    locale = locale_of(person.language)
    name = names.tidied(person.first_name) or render.plain("nameless", locale)
    if found is None:
        found = await resident.first_seen(session, person.user_id, name, locale, now=now)
    found.first_name = name
    if person.language is not None and not found.chose_locale:
        found.locale = locale
    found.seen_at = _noted(found.seen_at, now)
    await session.flush()
    return found


def _noted(before: datetime, now: datetime) -> datetime:
    """When somebody was seen, to ten minutes: small talk writes nothing down."""
    return now if abs(now - before) >= SEEN_EVERY else before


def speaks(person: Resident, word: str, language: str | None) -> None:
    """This person chose a language, or that of their app again, with any other word."""
    person.chose_locale = word in render.LOCALES
    person.locale = word if person.chose_locale else locale_of(language)


def stays_anonymous(person: Resident) -> None:
    """Who writes in the name of the group stands nowhere by name. (A13)"""
    person.name_hidden = True


def locale_of(language: str | None) -> str:
    """Dutch unless the person's app speaks something else; then English, which more people read."""
    return "nl" if language is None or language.split("-")[0] in ("nl", "fy", "af") else "en"


async def member_seen(
    session: Session,
    group: Neighbourhood,
    person: Resident,
    *,
    now: datetime,
    is_admin: bool | None = None,
    known: Membership | None = None,
) -> Membership:
    """This resident is in this neighbourhood now. `is_admin` None leaves it as known."""
    found = known or await resident.membership(session, group.id, person.id)
    if found is None:
        found = await resident.first_in(session, group.id, person.id, now=now)
    found.seen_at = _noted(found.seen_at, now)
    found.left_at = None
    if is_admin is not None:
        if found.is_admin and not is_admin:
            await _shut(session, group, person, now=now)
        found.is_admin = is_admin
    await session.flush()
    return found


async def _shut(session: Session, group: Neighbourhood, person: Resident, *, now: datetime) -> None:
    """No admin any more: nothing of an applicant or a setting stays on their screen."""
    names = {f"{each}{group.id}" for each in ADMIN_SCREENS}
    for shown in await conversation.screens(session, person.user_id):
        if shown.name.split(":")[0] in names:
            text = Text("no-longer-admin", {"group": group.name})
            where = shown.chat_id
            await screens.show(
                session,
                chat_id=where,
                resident=person,
                name=shown.name,
                text=text,
                now=now,
                empties=True,
            )


async def joined(
    session: Session, group: Neighbourhood, person: Resident, *, now: datetime
) -> None:
    """Telegram says that this resident came in just now."""
    found = await resident.membership(session, group.id, person.id)
    if found:
        found.joined_at = now


async def member_left(
    session: Session, group: Neighbourhood, person: Resident, *, now: datetime
) -> None:
    """This resident left: forgotten in thirty days. (J4)"""
    found = await resident.membership(session, group.id, person.id)
    if found:
        if found.is_admin:
            await _shut(session, group, person, now=now)
        found.left_at, found.is_admin = now, False
    await copied.leave(session, person, group, now=now)
    await tree.caller_left(session, group, person, now=now)
    await admission.gone(session, group, person, now=now)


async def bot_changed(
    session: Session,
    group: Neighbourhood,
    standing: Standing,
    *,
    by: Resident,
    bot_username: str,
    now: datetime,
    by_person: bool = True,
) -> None:
    """The bot was added, given or denied rights, or removed: say so in private, lose nothing. (G2, G4)"""
    had = set(wanted_rights(group)) - set(missing(group))
    rights_known(group, standing)
    if not standing.present:
        group.left_at = now
        await waiting.hold_chat(session, group.chat_id, "the bot was removed from the group")
        await municipality.shut(session, group.chat_id)
        await _tell_admins(session, group, Text("bot-removed", {"group": group.name}), by, now=now)
        return
    group.left_at = group.silent_since = None
    await waiting.release_chat(session, group.chat_id)
    lost = had & set(missing(group))
    if lost:
        keys = tuple(f"right-{right.replace('_', '-')}" for right in sorted(lost))
        values: dict[str, Value] = {"group": group.name, "rights": Keys(keys)}
        await _tell_admins(session, group, Text("rights-lost", values), by, now=now)
    if group.greeted_at is None and not group.is_small_talk:
        group.greeted_at = now
        group.added_by = by.user_id if by_person else None
        link = f"https://t.me/{bot_username}?start=plan{group.id}"
        rows = ((Button(key="button-start-plan", url=link),),)
        text = Text("greeting", wording.numbers(group), rows)
        await messages.greet(session, group, text, now=now, after=BEFORE_GREETING)


def rights_known(group: Neighbourhood, standing: Standing) -> None:
    """What Telegram says of the bot's rights right now."""
    for right in FORUM_RIGHTS:
        setattr(group, right, getattr(standing, right))


async def chat_linked(
    session: Session, chat: Group, group_id: int, *, by: Resident, now: datetime
) -> Neighbourhood | None:
    """This chat is the small-talk group of a neighbourhood from now on: nothing is read there. (G3)

    The one that was linked before stays one where nothing is read; None where the neighbourhood is
    gone, or where this chat is an alarm group in use.
    """
    group = await session.get(Neighbourhood, group_id)
    small = await group_seen(session, chat, now=now)
    if group is None or small.id == group.id or group.is_small_talk:
        return None
    if not small.is_small_talk and await is_used(session, small):
        return None
    before = await neighbourhood.chat_group(session, group.id)
    if before:
        before.chat_of_id = None
    small.chat_of_id, small.is_small_talk = group.id, True
    small.greeted_at = small.greeted_at or now
    await messages.drop_greeting(session, small)
    await audit.note(session, group, "chat", by=by, now=now)
    values: dict[str, Value] = {"group": group.name, "chat": small.name}
    await messages.greet(session, small, Text("chat-linked", values), now=now)
    return group


async def is_used(session: Session, group: Neighbourhood) -> bool:
    """An alarm group that somebody set up, or where something happened: it must never fall silent."""
    touched = (
        group.plan or group.settings or group.perimeter or await link.of_group(session, group.id)
    )
    linked = await neighbourhood.chat_group(session, group.id)
    shown = await listings.of_group(session, group.id) or group.has_rings
    part = await municipality.of_group(session, group.id)
    return bool(touched or linked or shown or part or await incident.any_in(session, group.id))


def wanted_rights(group: Neighbourhood) -> tuple[str, ...]:
    """The rights that the bot needs here."""
    return FORUM_RIGHTS if group.is_forum else RIGHTS


def missing(group: Neighbourhood) -> tuple[str, ...]:
    """Those of them that it does not have."""
    return tuple(right for right in wanted_rights(group) if not getattr(group, right))


def missing_rights(group: Neighbourhood) -> tuple[str, ...]:
    """The same as text keys. (G3)"""
    return tuple(f"right-{right.replace('_', '-')}" for right in missing(group))


async def migrated(
    session: Session, old_chat: int, new_chat: int, *, username: str, now: datetime
) -> None:
    """The group became a supergroup: everything moves; cards and votes are posted anew. (G4)

    `username`: the bot's, for links to it.
    """
    old = await neighbourhood.by_chat(session, old_chat)
    new = await neighbourhood.by_chat(session, new_chat)
    await waiting.move_chat(session, old_chat, new_chat)
    if old is None:
        return
    group = min((each for each in (old, new) if each), key=lambda each: each.id)
    moved_before = group is new
    for twin in {old, new} - {group, None}:
        await _fold(session, twin, group)
    if moved_before:
        return
    await nudge.unmoor(session, group.id)
    await picture.drop(session, group.id)
    await waiting.drop_moves(session, group.id)
    await posted.drop_chat(session, group.chat_id)
    await board.drop_chat(session, group.chat_id)
    await municipality.moved(session, old_chat, new_chat)
    group.chat_id, group.join_link = new_chat, None
    for each in await card.of_neighbourhood(session, group.id):
        each.message_id, each.shown, each.pinned = None, None, False
    await session.flush()
    await playing.again(session, group, now=now)
    await planning.again(session, group, username=username, now=now)
    for running in await incident.open_in(session, group.id, lock=True):
        if running.neighbourhood_id == group.id:
            running.reply_to = running.shared_location = None
        shown = await changed(session, running, now=now, travels=False)
        await pins.pin(session, running, shown, now=now)


async def _fold(session: Session, twin: Neighbourhood | None, kept: Neighbourhood) -> None:
    """Two records of one group, made while it migrated: the older one stays."""
    if twin is None:
        return
    for right in FORUM_RIGHTS:
        setattr(kept, right, getattr(twin, right) or getattr(kept, right))
    for name in ("greeted_at", "chat_of_id", "added_by", "perimeter"):
        setattr(kept, name, getattr(kept, name) or getattr(twin, name))
    kept.is_small_talk = kept.is_small_talk or twin.is_small_talk
    kept.settings, kept.plan = twin.settings | kept.settings, twin.plan | kept.plan
    await audit.move(session, twin.id, kept.id)
    await messages.drop_greeting(session, twin)
    await incident.move(session, twin.id, kept.id)
    await resident.move(session, twin.id, kept.id)
    await link.move(session, twin.id, kept.id)
    await month.move(session, twin.id, kept.id)
    await relay.move(session, twin.id, kept.id)
    await session.delete(twin)
    await session.flush()


async def admins_known(
    session: Session, group: Neighbourhood, people: tuple[Person, ...], *, now: datetime
) -> None:
    """Telegram's list of human admins: they are marked, others lose the mark."""
    ids = {person.user_id for person in people}
    for admin in await resident.admins(session, group.id):
        if admin.user_id not in ids:
            await member_seen(session, group, admin, now=now, is_admin=False)
    for person in people:
        known = await person_seen(session, person, now=now)
        await member_seen(session, group, known, now=now, is_admin=True)


async def _tell_admins(
    session: Session, group: Neighbourhood, text: Text, by: Resident, *, now: datetime
) -> None:
    told = {admin.id: admin for admin in await resident.admins(session, group.id)}
    if group.added_by:
        adder = await resident.by_user(session, group.added_by)
        if adder:
            told[adder.id] = adder
    if len(told) > 1:
        told.pop(by.id, None)
    for admin in told.values():
        await messages.tell(session, To(admin, group, here=False), text, now=now, key=text.key)
