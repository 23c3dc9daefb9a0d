"""Who is let in, and what becomes of each request: decided, waiting, lapsed, forgotten. (J1–J4)"""

from datetime import datetime, timedelta

from models import application, timer
from models.application import ASKING, UNDECIDED, Application, ApplicationStep, Inside
from models.base import Session
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from models.timer import TimerKind
from saar.actions import Verb
from saar.effects import Rows, Text, Value
from saar.startplan import DONE, Step
from services.card import wording
from services.joining import queue_screen
from services.outbox import decisions, messages, screens
from services.outbox.messages import To

SCREEN = "join"
REMIND_AFTER = timedelta(days=1)
REMIND_AGAIN = timedelta(days=3)
EXPIRES = timedelta(days=7)
WAITS = timedelta(days=29)

DECIDE, APPROVED, REFUSED = (
    ApplicationStep.DECIDE,
    ApplicationStep.APPROVED,
    ApplicationStep.REFUSED,
)


def is_ready(group: Neighbourhood) -> bool:
    """New members are only asked where the admins have set the group up."""
    return group.plan.get(Step.RULES) == DONE


async def to_decide(
    session: Session, group: Neighbourhood, found: Application, *, now: datetime
) -> None:
    """All is answered, or the minutes are over: the admins decide."""
    found.step = DECIDE
    await session.flush()
    await timer.put(session, TimerKind.APPLICATION, found.id, now + REMIND_AFTER)
    every = await application.to_decide(session, group.id)
    await queue_screen.show(session, group, now=now, anew=len(every) == 1)


async def decided(
    session: Session,
    group: Neighbourhood,
    found: Application,
    by: Resident,
    *,
    approve: bool,
    now: datetime,
) -> None:
    """An admin decided: Telegram is told, and the next one is shown.

    What the applicant gave is kept until Telegram did it, so that a refusal for want of a right can
    be put before the admins again. (J1)
    """
    requested = found.requested
    found.step, found.decided_by = APPROVED if approve else REFUSED, by.id
    if requested:
        await timer.put(session, TimerKind.APPLICATION, found.id, now + EXPIRES)
        await decisions.decide(session, group, found.user_id, approve=approve, now=now)
    else:
        await end(session, found, found.step, by=by.id, now=now)
    person = await session.get_one(Resident, found.resident_id)
    values: dict[str, Value] = {"name": person.first_name, "by": by.first_name, "at": now}
    key = "joined-in" if approve else "joined-not" if requested else "joined-out"
    await session.flush()
    await queue_screen.show(session, group, now=now, last=Text(key, values))


async def end(
    session: Session,
    found: Application,
    step: ApplicationStep,
    *,
    now: datetime,
    by: int | None = None,
) -> None:
    """It is over: what the applicant gave is forgotten. (J1)"""
    found.step, found.decided_at, found.decided_by = step, now, by
    found.place, found.inside = None, Inside.UNKNOWN
    found.old_enough = found.promised = False
    await timer.drop(session, TimerKind.APPLICATION, found.id)
    await session.flush()


async def turn_away(
    session: Session, group: Neighbourhood, found: Application, *, now: datetime
) -> None:
    """No admin has to decide this one: it is over, and Telegram's list is left clean."""
    shown = found.step is DECIDE
    if found.requested:
        await decisions.decide(session, group, found.user_id, approve=False, now=now)
    await end(session, found, REFUSED, now=now)
    if shown:
        await queue_screen.show(session, group, now=now)


async def gone(session: Session, group: Neighbourhood, person: Resident, *, now: datetime) -> None:
    """A member who was asked afterwards left the group: nothing is left to decide."""
    found = await application.of_user(session, group.id, person.user_id)
    if found is None or found.requested or found.step not in (*UNDECIDED, ApplicationStep.INVITED):
        return
    shown = found.step is DECIDE
    await end(session, found, ApplicationStep.LEFT, now=now)
    if shown:
        await queue_screen.show(session, group, now=now)


async def ask_again(
    session: Session, group: Neighbourhood, found: Application, *, now: datetime
) -> bool:
    """The admin cannot tell: the applicant is asked where once more; False where that cannot be."""
    person = await session.get_one(Resident, found.resident_id)
    if not person.has_private_chat and now > found.until:
        return False
    found.step, found.place, found.inside = ApplicationStep.PLACE, None, Inside.UNKNOWN
    await tell(session, group, found, "join-place-again", now=now)
    await timer.put(session, TimerKind.APPLICATION, found.id, now + REMIND_AFTER)
    await queue_screen.show(session, group, now=now)
    return True


async def carried_out(
    session: Session,
    group_id: int,
    user_id: int,
    *,
    approved: bool,
    problem: str | None,
    now: datetime,
) -> None:
    """Telegram's answer to a decision; what did not work is told to the admins. (J2)"""
    group = await session.get(Neighbourhood, group_id)
    found = await application.of_user(session, group_id, user_id)
    if group is None or found is None or found.step not in (APPROVED, REFUSED):
        return
    reason = (problem or "").upper()
    if problem is None or "ALREADY_PARTICIPANT" in reason:
        await end(session, found, found.step, by=found.decided_by, now=now)
        return
    person = await session.get_one(Resident, found.resident_id)
    values: dict[str, Value] = {"name": person.first_name}
    if "REQUESTER_MISSING" in reason:
        await end(session, found, ApplicationStep.LEFT, by=found.decided_by, now=now)
        await queue_screen.show(session, group, now=now, last=Text("joined-withdrawn", values))
        return
    if approved:
        found.step, found.decided_by = DECIDE, None
        await session.flush()
        full = "TOO_MUCH" in reason or "TOO_MANY" in reason
        key = "joined-too-many" if full else "joined-no-right"
        await queue_screen.show(session, group, now=now, last=Text(key, values))


async def in_already(
    session: Session, group: Neighbourhood, found: Application, *, now: datetime
) -> None:
    """Let in by an admin's own hand, in Telegram's list: nothing is left to decide."""
    await end(session, found, APPROVED, now=now)
    person = await session.get_one(Resident, found.resident_id)
    values: dict[str, Value] = {"name": person.first_name}
    await queue_screen.show(session, group, now=now, last=Text("joined-by-hand", values))
    await welcome(session, group, person, now=now)


async def due(session: Session, found: Application, *, now: datetime) -> None:
    """The minutes to answer are over, or nobody decided for a day, a week or a month. (J2)"""
    group = await session.get_one(Neighbourhood, found.neighbourhood_id)
    waited = now - found.at
    if found.step in ASKING:
        await to_decide(session, group, found, now=now)
    elif found.step not in UNDECIDED:
        await end(session, found, found.step, by=found.decided_by, now=now)
    elif waited >= (WAITS if found.step is ApplicationStep.WAITING else EXPIRES):
        await _lapse(session, group, found, now=now)
    elif found.step is ApplicationStep.WAITING:
        found.place, found.inside = None, Inside.UNKNOWN
        await timer.put(session, TimerKind.APPLICATION, found.id, found.at + WAITS)
    else:
        oldest = (await application.to_decide(session, group.id))[0]
        if oldest.id == found.id:
            await queue_screen.show(session, group, now=now, anew=True)
        later = REMIND_AGAIN if waited < REMIND_AGAIN else EXPIRES
        await timer.put(session, TimerKind.APPLICATION, found.id, found.at + later)


async def _lapse(
    session: Session, group: Neighbourhood, found: Application, *, now: datetime
) -> None:
    person = await session.get_one(Resident, found.resident_id)
    await turn_away(session, group, found, now=now)
    values = wording.numbers(group) | {"name": person.first_name}
    to = To(person, None, here=False)
    await messages.tell(session, to, Text("join-lapsed", values), now=now)


async def wait(session: Session, group: Neighbourhood, found: Application, *, now: datetime) -> int:
    """The group is full: a place on the waiting list, as a number from 1. (J3)"""
    found.step = ApplicationStep.WAITING
    await session.flush()
    await timer.put(session, TimerKind.APPLICATION, found.id, found.at + EXPIRES)
    line = await application.waiting(session, group.id)
    if len(line) == 1:
        await _propose_split(session, group, now=now)
    return line.index(found) + 1


async def is_full(session: Session, group: Neighbourhood, members: int | None) -> bool:
    """Would one more be too many, with those the admins still decide on? `members`: as Telegram
    counts them, None where it did not say.
    """
    if members is None:
        return False
    return members + await application.pending(session, group.id) >= group.policy.member_cap


async def promote(
    session: Session, group: Neighbourhood, members: int | None, *, now: datetime
) -> None:
    """As many of the waiting list as there is room for are up, in order. (J3)"""
    for first in await application.waiting(session, group.id):
        if members is None or await is_full(session, group, members):
            return
        first.at = now
        answered: dict[str, Value] = {"answered": first.place is not None}
        await tell(session, group, first, "join-place-free", now=now, values=answered)
        await to_decide(session, group, first, now=now)


async def _propose_split(session: Session, group: Neighbourhood, *, now: datetime) -> None:
    """The first on the waiting list makes the admins think of a second group. (J3)"""
    values: dict[str, Value] = {"group": group.name, "most": group.policy.member_cap}
    text = Text("group-full", values)
    await messages.tell_admins(session, group, text, now=now, key="group-full", calm=True)


async def welcome(
    session: Session, group: Neighbourhood, person: Resident, *, now: datetime
) -> None:
    """In: SAAR in one line, to this person alone. (J4)"""
    values = wording.numbers(group) | {"name": person.first_name}
    rows: Rows = ((wording.button("report", Verb.START_REPORT, group.id),),)
    await messages.tell(session, To(person, group), Text("welcome", values, rows), now=now)


async def invite_questions(
    session: Session, group: Neighbourhood, person: Resident, *, now: datetime
) -> None:
    """Came in without a request: the same questions, when this person has a moment."""
    values = wording.numbers(group) | {"name": person.first_name}
    rows: Rows = ((wording.button("answer", Verb.JOIN, 0, word=str(group.id)),),)
    await messages.tell(session, To(person, group), Text("welcome-ask", values, rows), now=now)


async def tell(
    session: Session,
    group: Neighbourhood,
    found: Application,
    key: str,
    *,
    now: datetime,
    values: dict[str, Value] | None = None,
) -> None:
    """Something new about the request, below what was said since, where the applicant looks now."""
    person = await session.get_one(Resident, found.resident_id)
    text = Text(key, {**wording.numbers(group), "name": person.first_name, **(values or {})})
    await screens.begin_anew(session, found.user_id, person, SCREEN, now=now)
    await screens.show(
        session, chat_id=found.user_id, resident=person, name=SCREEN, text=text, now=now
    )
