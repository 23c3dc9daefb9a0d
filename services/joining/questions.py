"""Requests to join: three short questions in private, within the minutes Telegram gives. (J1, J3)"""

import re
from datetime import datetime, timedelta

from models import application, listing, timer
from models.application import ASKING, UNDECIDED, Application, ApplicationStep, Inside
from models.base import Session
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from models.timer import TimerKind
from saar.actions import Verb
from saar.countries.pack import Country
from saar.effects import Button, Rows, Text, Value
from services.card import wording
from services.joining import address, admission, queue_screen
from services.joining.admission import SCREEN
from services.outbox import messages, screens
from services.outbox.messages import To
from services.outbox.writing import Rank

WINDOW = timedelta(minutes=5)
"""So long a bot may write to somebody who asked to join and never started it (Bot API)."""
LONGEST_ANSWER = 120

PLACE, AGE, RULES = ASKING
DECIDE, WAITING = ApplicationStep.DECIDE, ApplicationStep.WAITING


async def asked(session: Session, group: Neighbourhood, person: Resident, *, now: datetime) -> None:
    """Somebody asked to be let in: the first question at once.

    Who asks again while the first request runs reads where it stands.
    """
    found = await application.of_user(session, group.id, person.user_id)
    if found and found.step in UNDECIDED and found.requested:
        found.until = now + WINDOW
        await screens.begin_anew(session, person.user_id, person, SCREEN, now=now)
        await _stand(session, group, person, found, now=now)
        return
    found = found or Application(
        neighbourhood_id=group.id, resident_id=person.id, user_id=person.user_id
    )
    found.step, found.requested, found.decided_by = PLACE, True, None
    found.place, found.inside = None, Inside.UNKNOWN
    found.old_enough = found.promised = False
    found.at, found.until = now, now + WINDOW
    session.add(found)
    await session.flush()
    await timer.put(session, TimerKind.APPLICATION, found.id, found.until)
    await screens.begin_anew(session, person.user_id, person, SCREEN, now=now)
    await _ask(session, group, person, found, now=now)


async def came_in(
    session: Session, group: Neighbourhood, person: Resident, *, now: datetime
) -> None:
    """Somebody is in the group: welcome, and without a request the same questions afterwards. (J4)"""
    found = await application.of_user(session, group.id, person.user_id)
    if found and found.step is ApplicationStep.APPROVED:
        await admission.end(session, found, found.step, by=found.decided_by, now=now)
        await admission.welcome(session, group, person, now=now)
        return
    if found and found.step in UNDECIDED and found.requested:
        await admission.in_already(session, group, found, now=now)
        return
    if not admission.is_ready(group):
        return
    found = found or Application(
        neighbourhood_id=group.id, resident_id=person.id, user_id=person.user_id
    )
    found.requested, found.step = False, ApplicationStep.INVITED
    found.at, found.until, found.decided_at, found.decided_by = now, now, None, None
    session.add(found)
    await session.flush()
    await admission.invite_questions(session, group, person, now=now)


async def begin_after(
    session: Session, group: Neighbourhood, person: Resident, *, now: datetime
) -> bool:
    """A new member pressed "answer": the first question, in private; they have a day."""
    found = await application.of_user(session, group.id, person.user_id)
    if found is None or found.requested:
        return False
    if found.step is ApplicationStep.INVITED:
        found.step, found.at = PLACE, now
        await timer.put(session, TimerKind.APPLICATION, found.id, now + admission.REMIND_AFTER)
    if found.step not in ASKING:
        return False
    await _ask(session, group, person, found, now=now)
    return True


def missing(found: Application) -> ApplicationStep | None:
    """The question that has no answer yet; None where all are answered."""
    if found.place is None:
        return PLACE
    if not found.old_enough:
        return AGE
    return None if found.promised else RULES


async def written(
    session: Session,
    found: Application,
    person: Resident,
    text: str,
    point: tuple[float, float] | None,
    *,
    named: bool,
    now: datetime,
) -> None:
    """What an applicant wrote or sent: where they live, or something else, which is explained. (J1)

    `named`: the reader found a place in it.
    """
    group = await session.get_one(Neighbourhood, found.neighbourhood_id)
    if missing(found) is not PLACE:
        await screens.begin_anew(session, person.user_id, person, SCREEN, now=now)
        await _ask(session, group, person, found, now=now)
    elif point or named or _is_address(text, group.pack):
        await placed(session, found, person, text=text, point=point, now=now)
    else:
        await screens.begin_anew(session, person.user_id, person, SCREEN, now=now)
        await _show(session, person, Text("join-place-what", _values(group, person)), now=now)


def _is_address(text: str, country: Country) -> bool:
    """A postcode, or a number that is not in a question."""
    if country.postcode_alone.search(text.upper()):
        return True
    return "?" not in text and re.search(r"\d", text) is not None


async def stand(session: Session, person: Resident, *, now: datetime) -> bool:
    """Where the request of this person stands, or its open question; False where there is none. (J1, J2)"""
    found = await application.answering(session, person.user_id)
    found = found or await application.with_admins(session, person.user_id)
    if found is None:
        return False
    group = await session.get_one(Neighbourhood, found.neighbourhood_id)
    await screens.begin_anew(session, person.user_id, person, SCREEN, now=now)
    await _stand(session, group, person, found, now=now)
    return True


async def placed(
    session: Session,
    found: Application,
    person: Resident,
    *,
    text: str = "",
    point: tuple[float, float] | None = None,
    now: datetime,
) -> None:
    """The answer to "where": a street and number, a postcode or a pin; then what is still open."""
    group = await session.get_one(Neighbourhood, found.neighbourhood_id)
    found.place = "📍" if point else " ".join(text.split())[:LONGEST_ANSWER]
    drawn = None if point else await address.drawn(session, group, text)
    found.inside = address.inside(group, text, point, drawn)
    await screens.begin_anew(session, person.user_id, person, SCREEN, now=now)
    if found.inside is Inside.NO:
        other = await address.right_group(session, group, text, point, drawn)
        _move_on(found)
        await _outside(session, group, person, found, other, now=now)
        if found.step is DECIDE:
            await queue_screen.show(session, group, now=now)
        return
    await _go_on(session, group, person, found, members=None, now=now)


async def pressed(
    session: Session,
    found: Application,
    person: Resident,
    word: str,
    *,
    members: int | None,
    now: datetime,
) -> Text:
    """An answer by button: "on" goes on from outside, "old", "young", "yes" to the rules, "stop".

    `members`: how many people the group has, None where Telegram did not say.
    """
    group = await session.get_one(Neighbourhood, found.neighbourhood_id)
    if found.step not in (*ASKING, DECIDE) or found.user_id != person.user_id:
        return Text("press-answer-late")
    if word in ("stop", "young"):
        await admission.turn_away(session, group, found, now=now)
        key = "join-too-young" if word == "young" else "join-stopped"
        await _end(session, group, person, key, now=now)
        return Text("press-noted")
    if word == "old" and missing(found) is AGE:
        found.old_enough = True
    elif word == "yes" and missing(found) is RULES:
        found.promised = True
    await _go_on(session, group, person, found, members=members, now=now)
    return Text("press-noted")


def _move_on(found: Application) -> None:
    """What the admins have before them stays there while the applicant answers the rest."""
    if found.step in ASKING:
        found.step = missing(found) or found.step


async def _go_on(
    session: Session,
    group: Neighbourhood,
    person: Resident,
    found: Application,
    *,
    members: int | None,
    now: datetime,
) -> None:
    _move_on(found)
    if missing(found):
        await _ask(session, group, person, found, now=now)
    elif found.step is not DECIDE:
        await _complete(session, group, person, found, members=members, now=now)
        return
    else:
        await _end(session, group, person, "join-sent", now=now)
    if found.step is DECIDE:
        await session.flush()
        await queue_screen.show(session, group, now=now)


async def _complete(
    session: Session,
    group: Neighbourhood,
    person: Resident,
    found: Application,
    *,
    members: int | None,
    now: datetime,
) -> None:
    full = await admission.is_full(session, group, members)
    if found.requested and (full or await application.waiting(session, group.id)):
        number = await admission.wait(session, group, found, now=now)
        await _end(session, group, person, "join-waiting", now=now, number=number)
        await admission.promote(session, group, members, now=now)
        return
    await admission.to_decide(session, group, found, now=now)
    await _end(session, group, person, "join-sent", now=now)


async def _stand(
    session: Session,
    group: Neighbourhood,
    person: Resident,
    found: Application,
    *,
    now: datetime,
) -> None:
    """Where a running request stands, to who asks again."""
    if found.step is WAITING:
        line = await application.waiting(session, group.id)
        text = _said(group, person, "join-waiting", number=line.index(found) + 1)
    elif missing(found):
        await _ask(session, group, person, found, now=now)
        return
    else:
        text = _said(group, person, "join-sent")
    await _show(session, person, text, now=now)


async def _ask(
    session: Session,
    group: Neighbourhood,
    person: Resident,
    found: Application,
    *,
    now: datetime,
) -> None:
    """The question that is open, with what may be pressed."""
    rows: Rows = ()
    question = missing(found) or PLACE
    age: dict[str, Value] = {"count": group.policy.minimum_age}
    if question is AGE:
        rows = (
            (wording.button("old-enough", Verb.JOIN, found.id, word="old", values=age),),
            (wording.button("too-young", Verb.JOIN, found.id, word="young", values=age),),
        )
    if question is RULES:
        rows = (
            (wording.button("promise", Verb.JOIN, found.id, word="yes", style="success"),),
            (wording.button("cancel", Verb.JOIN, found.id, word="stop"),),
        )
    text = Text(f"join-{question.value}", _values(group, person) | age, rows)
    await _show(session, person, text, now=now)


async def _outside(
    session: Session,
    group: Neighbourhood,
    person: Resident,
    found: Application,
    other: Neighbourhood | None,
    *,
    now: datetime,
) -> None:
    ask: Rows = ()
    if other and other.join_link and await listing.of_group(session, other.id):
        named: dict[str, Value] = {"group": other.name}
        ask = ((Button(key="button-ask-in", url=other.join_link, values=named, style="primary"),),)
    rows: Rows = (
        *ask,
        (wording.button("go-on", Verb.JOIN, found.id, word="on"),),
        (wording.button("cancel", Verb.JOIN, found.id, word="stop"),),
    )
    values = _values(group, person) | {
        "other": other.name if other else "",
        "known": other is not None,
    }
    await _show(session, person, Text("join-outside", values, rows), now=now)


async def _end(
    session: Session,
    group: Neighbourhood,
    person: Resident,
    key: str,
    *,
    now: datetime,
    number: int = 0,
) -> None:
    """Nothing more to ask here; another request of the same person goes on below."""
    text = _said(group, person, key, number=number)
    await session.flush()
    another = await application.answering(session, person.user_id)
    if another is None or another.neighbourhood_id == group.id:
        await _show(session, person, text, now=now)
        return
    to = To(person, None, here=False)
    await messages.tell(session, to, text, now=now, rank=Rank.QUESTION)
    other = await session.get_one(Neighbourhood, another.neighbourhood_id)
    await screens.begin_anew(session, person.user_id, person, SCREEN, now=now)
    await _ask(session, other, person, another, now=now)


def _said(group: Neighbourhood, person: Resident, key: str, *, number: int = 0) -> Text:
    most = group.policy.member_cap
    return Text(key, _values(group, person) | {"count": number, "most": most})


async def _show(session: Session, person: Resident, text: Text, *, now: datetime) -> None:
    await screens.show(
        session, chat_id=person.user_id, resident=person, name=SCREEN, text=text, now=now
    )


def _values(group: Neighbourhood, person: Resident) -> dict[str, Value]:
    works = group.policy.residence.value == "live_or_work"
    return {**wording.numbers(group), "name": person.first_name, "works": works}
