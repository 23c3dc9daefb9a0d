"""Requests to join: three short questions in private, within the minutes Telegram gives. (J1, J3)"""

import re
from datetime import datetime, timedelta

from models import application, neighbourhood, timer
from models.application import Application, ApplicationStep, Inside
from models.base import Session
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from models.timer import TimerKind
from saar.actions import Verb
from saar.effects import Rows, Text, Value
from services import admission, outbox, perimeter, talk
from services.perimeter import POSTCODES
from services.scene import policy_of

SCREEN = "join"
WINDOW = timedelta(minutes=5)
"""So long a bot may write to somebody who asked to join and never started it (Bot API)."""
LONGEST_ANSWER = 120

PLACE, AGE, RULES = ApplicationStep.PLACE, ApplicationStep.AGE, ApplicationStep.RULES
ASKING = (PLACE, AGE, RULES)


async def asked(session: Session, group: Neighbourhood, person: Resident, *, now: datetime) -> None:
    """Somebody asked to be let in: the first question at once. A second request starts anew."""
    found = await application.of_user(session, group.id, person.user_id)
    if found and found.step in application.UNDECIDED and found.requested:
        if found.step in ASKING:
            await _show(session, group, person, found, now=now)
        return
    found = found or Application(
        neighbourhood_id=group.id, resident_id=person.id, user_id=person.user_id
    )
    await _begin(session, group, person, found, requested=True, now=now)


async def came_in(
    session: Session, group: Neighbourhood, person: Resident, *, now: datetime
) -> None:
    """Somebody is in the group: welcome, and without a request the same questions afterwards. (J4)"""
    found = await application.of_user(session, group.id, person.user_id)
    if found and found.step is ApplicationStep.APPROVED:
        await admission.welcome(session, group, person, now=now)
        return
    if found and found.step in application.UNDECIDED and found.requested:
        await admission.in_already(session, group, found, now=now)
        return
    if not admission.is_ready(group):
        return
    found = found or Application(
        neighbourhood_id=group.id, resident_id=person.id, user_id=person.user_id
    )
    found.requested, found.step, found.at, found.until = False, PLACE, now, now
    found.decided_at = None
    session.add(found)
    await session.flush()
    await admission.invite_questions(session, group, person, now=now)


async def begin_after(
    session: Session, group: Neighbourhood, person: Resident, *, now: datetime
) -> bool:
    """A new member pressed "answer": the first question, in private."""
    found = await application.of_user(session, group.id, person.user_id)
    if found is None or found.requested or found.step not in ASKING:
        return False
    await _show(session, group, person, found, now=now)
    return True


async def _begin(
    session: Session,
    group: Neighbourhood,
    person: Resident,
    found: Application,
    *,
    requested: bool,
    now: datetime,
) -> None:
    found.step, found.requested = PLACE, requested
    found.place, found.inside, found.old_enough = None, Inside.UNKNOWN, False
    found.at, found.until, found.decided_by = now, now + WINDOW, None
    session.add(found)
    await session.flush()
    await timer.put(session, TimerKind.APPLICATION, found.id, found.until)
    await outbox.drop_screen(session, person.user_id, person, SCREEN, now=now)
    await _show(session, group, person, found, now=now)


async def placed(
    session: Session,
    found: Application,
    person: Resident,
    *,
    text: str = "",
    point: tuple[float, float] | None = None,
    now: datetime,
) -> None:
    """The answer to "where": a street and number, a postcode or a pin; then the age."""
    group = await session.get_one(Neighbourhood, found.neighbourhood_id)
    found.place = "📍" if point else " ".join(text.split())[:LONGEST_ANSWER]
    found.inside = _inside(group, text, point)
    found.step = AGE
    await outbox.drop_screen(session, person.user_id, person, SCREEN, now=now)
    other = None
    if found.inside is Inside.NO:
        other = await _right_group(session, group, text, point)
        await _outside(session, group, person, found, other, now=now)
        return
    await _show(session, group, person, found, now=now)


async def pressed(
    session: Session,
    found: Application,
    person: Resident,
    word: str,
    *,
    full: bool,
    now: datetime,
) -> Text:
    """An answer by button: "on" goes on from outside, "old", "young", "yes" to the rules, "stop"."""
    group = await session.get_one(Neighbourhood, found.neighbourhood_id)
    if found.step not in ASKING or found.user_id != person.user_id:
        return Text("press-answer-late")
    if word == "stop" or word == "young":
        await admission.end(session, group, found, ApplicationStep.REFUSED, by=None, now=now)
        key = "join-too-young" if word == "young" else "join-stopped"
        await _end(session, group, person, key, now=now)
        return Text("press-noted")
    if word == "old" and found.step is AGE:
        found.old_enough, found.step = True, RULES
    elif word == "yes" and found.step is RULES:
        await _complete(session, group, person, found, full=full, now=now)
        return Text("press-noted")
    await _show(session, group, person, found, now=now)
    return Text("press-noted")


async def _complete(
    session: Session,
    group: Neighbourhood,
    person: Resident,
    found: Application,
    *,
    full: bool,
    now: datetime,
) -> None:
    if found.requested and full:
        found.step = ApplicationStep.WAITING
        place = len(await application.waiting(session, group.id))
        values: dict[str, Value] = {"count": place, "most": policy_of(group).member_cap}
        await _end(session, group, person, "join-waiting", now=now, values=values)
        await admission.is_full(session, group, now=now)
        return
    await _end(session, group, person, "join-sent", now=now)
    await admission.to_decide(session, group, found, now=now)


async def _show(
    session: Session,
    group: Neighbourhood,
    person: Resident,
    found: Application,
    *,
    now: datetime,
) -> None:
    rows: Rows = ()
    policy = policy_of(group)
    if found.step is AGE:
        age: dict[str, Value] = {"count": policy.minimum_age}
        rows = (
            (talk.button("old-enough", Verb.JOIN, found.id, word="old", values=age),),
            (talk.button("too-young", Verb.JOIN, found.id, word="young", values=age),),
        )
    if found.step is RULES:
        rows = (
            (talk.button("promise", Verb.JOIN, found.id, word="yes", style="success"),),
            (talk.button("cancel", Verb.JOIN, found.id, word="stop"),),
        )
    values = _values(group, person) | {"count": policy.minimum_age}
    text = Text(f"join-{found.step.value}", values, rows)
    await outbox.show(
        session, chat_id=person.user_id, resident=person, name=SCREEN, text=text, now=now
    )


async def _outside(
    session: Session,
    group: Neighbourhood,
    person: Resident,
    found: Application,
    other: Neighbourhood | None,
    *,
    now: datetime,
) -> None:
    rows: Rows = (
        (talk.button("go-on", Verb.JOIN, found.id, word="on"),),
        (talk.button("cancel", Verb.JOIN, found.id, word="stop"),),
    )
    values = _values(group, person) | {
        "other": other.name if other else "",
        "known": other is not None,
    }
    await outbox.show(
        session,
        chat_id=person.user_id,
        resident=person,
        name=SCREEN,
        text=Text("join-outside", values, rows),
        now=now,
    )


async def _end(
    session: Session,
    group: Neighbourhood,
    person: Resident,
    key: str,
    *,
    now: datetime,
    values: dict[str, Value] | None = None,
) -> None:
    text = Text(key, _values(group, person) | (values or {}))
    await outbox.show(
        session, chat_id=person.user_id, resident=person, name=SCREEN, text=text, now=now
    )


def _values(group: Neighbourhood, person: Resident) -> dict[str, Value]:
    works = policy_of(group).residence.value == "live_or_work"
    return {**talk.numbers(group), "name": person.first_name, "works": works}


def _inside(group: Neighbourhood, text: str, point: tuple[float, float] | None) -> Inside:
    area = group.perimeter
    if area is None:
        return Inside.UNKNOWN
    known = perimeter.holds_point(area, *point) if point else _by_postcode(group, text)
    return Inside.UNKNOWN if known is None else Inside.YES if known else Inside.NO


def _by_postcode(group: Neighbourhood, text: str) -> bool | None:
    code = postcode_in(text, group.country)
    if code is None or group.perimeter is None:
        return None
    return perimeter.holds_postcode(group.perimeter, code, group.country)


def postcode_in(text: str, country: str) -> str | None:
    """The first postcode in an answer, None where there is none."""
    found = re.search(rf"(?<!\w)(?:{POSTCODES[country].pattern})(?!\w)", text.upper())
    return found[0] if found else None


async def _right_group(
    session: Session, group: Neighbourhood, text: str, point: tuple[float, float] | None
) -> Neighbourhood | None:
    """Another group whose area does hold the answer. (J3)"""
    for each in await neighbourhood.with_perimeter(session):
        if each.id != group.id and _inside(each, text, point) is Inside.YES:
            return each
    return None
