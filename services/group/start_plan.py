"""The start plan of a group: a checklist that ticks itself, and above its buttons what comes next. (G3)"""

from datetime import datetime, timedelta

from models import audit, conversation, link, listing, neighbourhood, resident, topic
from models.base import Session
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from models.topic import Topic
from saar import startplan
from saar.actions import Action, Verb
from saar.countries import COUNTRIES
from saar.effects import Button, Keys, Rows, Text, Value
from saar.startplan import ADMIN_RIGHTS, DONE, LATER, NEEDED, Found, Line, Step
from saar.topics import GENERAL
from services.card import wording
from services.group import membership, reach
from services.outbox import messages, screens
from services.outbox.messages import To
from services.outbox.writing import Rank
from texts.render import LOCALES

SCREEN = "plan"
UNLINK = "unlink"
FORUM_RIGHTS = (*ADMIN_RIGHTS, "manage_topics")
MOST_TOPICS = 6
LOOKED = timedelta(minutes=30)
"""So long a text in private may be about the plan."""
NEW_TOPIC, CHOOSE_TOPIC = "new", "choose"
TOPIC_WORDS = (NEW_TOPIC, CHOOSE_TOPIC)


async def screen(session: Session, group: Neighbourhood, *, username: str) -> Text:
    """The whole plan: every line, and the next step with its buttons."""
    found = await _found(session, group)
    every = startplan.lines(found, group.plan)
    coming = startplan.next_step(every)
    values: dict[str, Value] = {
        **wording.numbers(group),
        "lines": _lines(every),
        "done": sum(each.done for each in every),
        "count": len(every),
        "next": _next(group, coming, await reach.counts(session, group)),
    }
    rows = _topic_rows(group, await topic.of_group(session, group.id))
    return Text("plan", values, _rows(group, coming, every, username, rows))


async def show(
    session: Session, group: Neighbourhood, person: Resident, *, username: str, now: datetime
) -> None:
    """Show it to one admin, in place of what stood there."""
    text = await screen(session, group, username=username)
    await screens.show(
        session,
        chat_id=person.user_id,
        resident=person,
        name=screen_name(group),
        text=text,
        now=now,
    )


def screen_name(group: Neighbourhood) -> str:
    """One screen for each group: an admin may set up several."""
    return f"{SCREEN}{group.id}"


async def before(session: Session, user_id: int, *, now: datetime) -> Neighbourhood | None:
    """The group whose plan an admin looked at in the last minutes."""
    shown = [
        each
        for each in await conversation.screens(session, user_id)
        if each.name.removeprefix(SCREEN).isdigit() and now - each.at <= LOOKED
    ]
    shown.sort(key=lambda each: each.at)
    return (
        await session.get(Neighbourhood, int(shown[-1].name.removeprefix(SCREEN)))
        if shown
        else None
    )


async def explain(session: Session, person: Resident, *, username: str, now: datetime) -> bool:
    """Words of an admin in the middle of the plan: what the step that is open means, and the plan below. (G3)"""
    group = await before(session, person.user_id, now=now)
    member = await resident.membership(session, group.id, person.id) if group else None
    if group is None or member is None or not member.is_admin:
        return False
    coming = startplan.next_step(startplan.lines(await _found(session, group), group.plan))
    step = coming.value.replace("_", "-") if coming else "ready"
    text = Text(f"plan-about-{step}", wording.numbers(group))
    to = To(person, None, here=False)
    await messages.tell(session, to, text, now=now, rank=Rank.QUESTION, key="explained")
    await screens.begin_anew(session, person.user_id, person, screen_name(group), now=now)
    await show(session, group, person, username=username, now=now)
    return True


async def looked(session: Session, group: Neighbourhood) -> Text:
    """What Telegram just said about the step that comes next, for who pressed "look again"."""
    coming = startplan.next_step(startplan.lines(await _found(session, group), group.plan))
    values = wording.numbers(group)
    if coming is Step.RIGHTS:
        count = len(membership.missing_rights(group))
        return Text("press-looked-rights", {**values, "count": count})
    return Text("press-looked-admins" if coming is Step.SECOND_ADMIN else "press-looked", values)


async def refresh(session: Session, group: Neighbourhood, *, username: str, now: datetime) -> None:
    """Something of the group changed by itself: every admin who has the plan open sees it tick."""
    if group.is_small_talk:
        return
    for admin in await resident.admins(session, group.id):
        where = admin.user_id
        if await conversation.screen(session, where, where, screen_name(group)):
            await show(session, group, admin, username=username, now=now)


async def tick(
    session: Session, group: Neighbourhood, step: Step, *, by: Resident, now: datetime
) -> None:
    """An admin says that a step is done."""
    if group.plan.get(step) != DONE:
        await audit.note(session, group, f"plan:{step.value}", by=by, now=now)
    group.plan = group.plan | {step.value: DONE}


def later(group: Neighbourhood, step: Step) -> None:
    """An admin puts a step off; pressed again on the whole list it comes back."""
    if step not in NEEDED:
        group.plan = group.plan | {step.value: LATER}


async def unlink(session: Session, group: Neighbourhood, *, by: Resident, now: datetime) -> None:
    """No small-talk group any more; nothing is ever read in the one that was."""
    small = await neighbourhood.chat_group(session, group.id)
    if small:
        small.chat_of_id = None
        await audit.note(session, group, "unlink", by=by, now=now)


def resume(group: Neighbourhood) -> None:
    """What was put off comes back."""
    group.plan = {step: state for step, state in group.plan.items() if state != LATER}


async def _found(session: Session, group: Neighbourhood) -> Found:
    return Found(
        rights_missing=len(membership.missing_rights(group)),
        has_perimeter=group.perimeter is not None,
        admins=len(await resident.admins(session, group.id)),
        has_chat=await neighbourhood.chat_group(session, group.id) is not None,
        has_bridge=bool(await link.of_group(session, group.id)),
        is_listed=await listing.of_group(session, group.id) is not None,
        has_topic=group.alarm_topic is not None if group.is_forum else None,
    )


def _lines(every: tuple[Line, ...]) -> Value:
    found: Value = ""
    for each in reversed(every):
        state = "done" if each.done else "later" if each.later else "open"
        line = Text(f"plan-line-{each.step.value.replace('_', '-')}", {"state": state})
        found = Text("plan-lines", {"line": line, "rest": found})
    return found


def _next(group: Neighbourhood, step: Step | None, reached: dict[str, Value]) -> Text:
    values: dict[str, Value] = {**wording.numbers(group), **reached}
    if step is Step.RIGHTS:
        values["rights"] = Keys(membership.missing_rights(group))
    if step is Step.COUNTRY:
        values["country"] = Text(f"country-{group.country.lower()}")
        values["language"] = Text(f"language-{group.locale}")
    return Text(f"plan-next-{step.value.replace('_', '-') if step else 'ready'}", values)


def _rows(
    group: Neighbourhood,
    step: Step | None,
    every: tuple[Line, ...],
    username: str,
    topic_rows: Rows,
) -> Rows:
    if step is None:
        return _ready_rows(group, every)
    chat = f"https://t.me/{username}?startgroup=chat{group.id}&admin=manage_chat"
    check = ((wording.button("plan-check", Verb.PLAN, group.id),),)
    first: dict[Step, Rows] = {
        Step.RIGHTS: (*_rights_rows(group, username), *check),
        Step.COUNTRY: _country_rows(group),
        Step.TOPIC: topic_rows,
        Step.PERIMETER: ((wording.button("plan-area", Verb.AREA, group.id, style="primary"),),),
        Step.RULES: ((_tick("plan-rules", group, Step.RULES),),),
        Step.SECOND_ADMIN: check,
        Step.CHAT: ((Button(key="button-plan-chat", url=chat),),),
        Step.NEIGHBOURS: ((wording.button("bridge-invite", Verb.BRIDGE_INVITE, group.id),),),
        Step.LEAFLET: ((wording.button("paper", Verb.PAPER, group.id),),),
        Step.LISTED: ((wording.button("listing", Verb.LISTING, group.id),),),
    }
    later = wording.button("plan-later", Verb.PLAN_LATER, group.id, word=step.value)
    return first[step] if step in NEEDED else (*first[step], (later,))


def _ready_rows(group: Neighbourhood, every: tuple[Line, ...]) -> Rows:
    rows: Rows = (
        (wording.button("reach", Verb.REACH, group.id, style="primary"),),
        (wording.button("settings", Verb.PANEL, group.id),),
    )
    if group.is_forum:
        rows += ((wording.button("plan-topic", Verb.TOPIC, group.id, word=CHOOSE_TOPIC),),)
    if any(each.step is Step.CHAT and each.done for each in every):
        rows += ((wording.button("plan-unlink", Verb.PLAN_LATER, group.id, word=UNLINK),),)
    if any(each.later for each in every):
        rows += ((wording.button("plan-resume", Verb.PLAN_LATER, group.id, word="all"),),)
    return rows


def _rights_rows(group: Neighbourhood, username: str) -> Rows:
    wanted = FORUM_RIGHTS if group.is_forum else ADMIN_RIGHTS
    url = f"https://t.me/{username}?startgroup=rights&admin={'+'.join(wanted)}"
    return ((Button(key="button-plan-rights", url=url),),)


def _topic_rows(group: Neighbourhood, known: list[Topic]) -> Rows:
    """The topics that the bot saw, and a new one where it may make it."""
    named = [each for each in known if each.name and each.thread != GENERAL]
    shown: list[tuple[int, Value]] = [(each.thread, each.name) for each in named[-MOST_TOPICS:]]
    buttons = tuple(
        (
            Button(
                key="button-topic",
                action=Action(Verb.TOPIC, group.id, str(thread)),
                values={"name": name},
                style="primary" if thread == group.alarm_topic else None,
            ),
        )
        for thread, name in (*shown, (GENERAL, Text("topic-general")))
    )
    if not group.can_topics:
        return buttons
    new = wording.button("plan-topic-new", Verb.TOPIC, group.id, word=NEW_TOPIC, style="success")
    return ((new,), *buttons)


async def topic_screen(session: Session, group: Neighbourhood) -> Text:
    """Which topic alarms go to, once more."""
    back = (wording.button("back", Verb.PLAN, group.id),)
    rows = _topic_rows(group, await topic.of_group(session, group.id))
    return Text("plan-next-topic", wording.numbers(group), (*rows, back))


def country_screen(group: Neighbourhood) -> Text:
    """Country and language at any time after the plan. (12)"""
    back = (wording.button("back", Verb.PANEL, group.id),)
    values: dict[str, Value] = {
        **wording.numbers(group),
        "country": Text(f"country-{group.country.lower()}"),
        "language": Text(f"language-{group.locale}"),
    }
    return Text("panel-country", values, (*_country_rows(group)[:-1], back))


def _country_rows(group: Neighbourhood) -> Rows:
    countries = tuple(
        Button(
            key=f"country-{code.lower()}",
            action=Action(Verb.COUNTRY, group.id, code),
            style="primary" if code == group.country else None,
        )
        for code in COUNTRIES
    )
    languages = tuple(
        Button(
            key=f"language-{each}",
            action=Action(Verb.LANGUAGE, group.id, each),
            style="primary" if each == group.locale else None,
        )
        for each in LOCALES
    )
    ok = _tick("plan-country", group, Step.COUNTRY)
    pairs = tuple(countries[each : each + 2] for each in range(0, len(countries), 2))
    return (*pairs, languages, (ok,))


def _tick(key: str, group: Neighbourhood, step: Step) -> Button:
    return wording.button(key, Verb.PLAN_TICK, group.id, word=step.value, style="success")
