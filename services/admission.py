"""Who is let in: one queue for all admins of a group, and what becomes of each request. (J2–J4)"""

from datetime import datetime, timedelta

from models import application, resident, timer
from models.application import Application, ApplicationStep, Inside
from models.base import Session
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from models.timer import TimerKind
from saar.actions import Action, Verb
from saar.effects import Button, Rows, Text, Value
from saar.startplan import DONE, Step
from services import outbox, parcels, talk
from services.outbox import To
from services.scene import policy_of

REMIND_AFTER = timedelta(days=1)
REMIND_AGAIN = timedelta(days=3)
EXPIRES = timedelta(days=7)

DECIDE, APPROVED, REFUSED = (
    ApplicationStep.DECIDE,
    ApplicationStep.APPROVED,
    ApplicationStep.REFUSED,
)


def screen_name(group: Neighbourhood) -> str:
    """The admins' queue of one group."""
    return f"joins{group.id}"


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
    queue = await application.to_decide(session, group.id)
    await show(session, group, now=now, anew=len(queue) == 1)


async def show(
    session: Session,
    group: Neighbourhood,
    *,
    now: datetime,
    anew: bool = False,
    last: Text | None = None,
) -> None:
    """The queue to every admin: one message each, that changes; `anew` makes a sound."""
    for admin in await resident.admins(session, group.id):
        if anew:
            await outbox.drop_screen(session, admin.user_id, admin, screen_name(group), now=now)
        await outbox.show(
            session,
            chat_id=admin.user_id,
            resident=admin,
            name=screen_name(group),
            text=await _screen(session, group, last),
            now=now,
        )


async def _screen(session: Session, group: Neighbourhood, last: Text | None) -> Text:
    queue = await application.to_decide(session, group.id)
    values: dict[str, Value] = {
        "group": group.name,
        "last": last or "",
        "ended": last is not None,
        "others": len(queue) - 1,
    }
    if not queue:
        return Text("joins-none", values)
    first = queue[0]
    person = await session.get_one(Resident, first.resident_id)
    values |= {
        "name": person.first_name,
        "place": first.place or "",
        "answered": first.place is not None,
        "inside": first.inside.value,
        "age": policy_of(group).minimum_age,
        "old": first.old_enough,
        "member": not first.requested,
        "before": first.decided_at is not None,
    }
    return Text("joins", values, _rows(group, first))


def _rows(group: Neighbourhood, first: Application) -> Rows:
    word = str(first.id)
    yes = Button(key="button-approve", action=Action(Verb.APPROVE, group.id, word), style="success")
    no = Button(key="button-refuse", action=Action(Verb.REFUSE, group.id, word), style="danger")
    again = Button(key="button-ask-again", action=Action(Verb.ASK_AGAIN, group.id, word))
    return ((yes, no), (again,))


async def decided(
    session: Session,
    group: Neighbourhood,
    found: Application,
    by: Resident,
    *,
    approve: bool,
    now: datetime,
) -> None:
    """An admin decided: Telegram is told, the answers are forgotten, the next one is shown."""
    if approve and found.requested:
        await _tell(session, group, found, "join-approved", now=now)
    step = APPROVED if approve else REFUSED
    requested = found.requested
    await end(session, group, found, step, by=by, now=now, decline=False)
    if requested:
        await parcels.decide(session, group, found.user_id, approve=approve, now=now)
    person = await session.get_one(Resident, found.resident_id)
    values: dict[str, Value] = {"name": person.first_name, "by": by.first_name, "at": now}
    key = "joined-in" if approve else "joined-not" if requested else "joined-out"
    await show(session, group, now=now, last=Text(key, values))


async def end(
    session: Session,
    group: Neighbourhood,
    found: Application,
    step: ApplicationStep,
    *,
    by: Resident | None,
    now: datetime,
    decline: bool = True,
) -> None:
    """It is over: what the applicant gave is forgotten. (J1)"""
    if decline and found.requested and step is REFUSED:
        await parcels.decide(session, group, found.user_id, approve=False, now=now)
    found.step, found.decided_at = step, now
    found.decided_by = by.id if by else None
    found.place, found.inside = None, Inside.UNKNOWN
    await timer.drop(session, TimerKind.APPLICATION, found.id)
    await session.flush()


async def ask_again(
    session: Session, group: Neighbourhood, found: Application, *, now: datetime
) -> bool:
    """The admin cannot tell: the applicant is asked where once more; False where that cannot be."""
    person = await session.get_one(Resident, found.resident_id)
    if not person.has_private_chat and now > found.until:
        return False
    found.step, found.place = ApplicationStep.PLACE, None
    await _tell(session, group, found, "join-place-again", now=now)
    await timer.put(session, TimerKind.APPLICATION, found.id, now + REMIND_AFTER)
    await show(session, group, now=now)
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
    if group is None or found is None or problem is None:
        return
    person = await session.get_one(Resident, found.resident_id)
    values: dict[str, Value] = {"name": person.first_name}
    reason = problem.upper()
    if "ALREADY_PARTICIPANT" in reason:
        return
    if "REQUESTER_MISSING" in reason:
        found.step = ApplicationStep.LEFT
        await show(session, group, now=now, last=Text("joined-withdrawn", values))
        return
    if approved:
        found.step = DECIDE
        full = "TOO_MUCH" in reason or "TOO_MANY" in reason
        key = "joined-too-many" if full else "joined-no-right"
        await show(session, group, now=now, last=Text(key, values))


async def in_already(
    session: Session, group: Neighbourhood, found: Application, *, now: datetime
) -> None:
    """Let in by an admin's own hand, in Telegram's list: nothing is left to decide."""
    await end(session, group, found, APPROVED, by=None, now=now)
    person = await session.get_one(Resident, found.resident_id)
    values: dict[str, Value] = {"name": person.first_name}
    await show(session, group, now=now, last=Text("joined-by-hand", values))
    await welcome(session, group, person, now=now)


async def due(session: Session, found: Application, *, now: datetime) -> None:
    """The minutes to answer are over, or the admins did nothing for a day. (J2)"""
    group = await session.get_one(Neighbourhood, found.neighbourhood_id)
    if found.step not in application.UNDECIDED:
        return
    waited = now - found.at
    if found.step is not DECIDE and waited < REMIND_AFTER:
        await to_decide(session, group, found, now=now)
        return
    if waited >= EXPIRES:
        await end(session, group, found, ApplicationStep.LEFT, by=None, now=now)
        await show(session, group, now=now)
        return
    await show(session, group, now=now, anew=True)
    later = REMIND_AGAIN if waited < REMIND_AGAIN else EXPIRES
    await timer.put(session, TimerKind.APPLICATION, found.id, found.at + later)


async def place_free(session: Session, group: Neighbourhood, *, now: datetime) -> None:
    """Somebody left a full group: the first of the waiting list is up. (J3)"""
    waiting = await application.waiting(session, group.id)
    if waiting:
        await _tell(session, group, waiting[0], "join-place-free", now=now)
        await to_decide(session, group, waiting[0], now=now)


async def is_full(session: Session, group: Neighbourhood, *, now: datetime) -> None:
    """The first on the waiting list makes the admins think of a second group. (J3)"""
    waiting = await application.waiting(session, group.id)
    if len(waiting) != 1:
        return
    values: dict[str, Value] = {"group": group.name, "most": policy_of(group).member_cap}
    for admin in await resident.admins(session, group.id):
        to = To(admin, None, here=False)
        await outbox.word(session, to, Text("group-full", values), now=now, key="group-full")


async def welcome(
    session: Session, group: Neighbourhood, person: Resident, *, now: datetime
) -> None:
    """In: SAAR in one line, to this person alone. (J4)"""
    values = talk.numbers(group) | {"name": person.first_name}
    rows: Rows = ((talk.button("report", Verb.START_REPORT, group.id),),)
    await outbox.word(session, To(person, group), Text("welcome", values, rows), now=now)


async def invite_questions(
    session: Session, group: Neighbourhood, person: Resident, *, now: datetime
) -> None:
    """Came in without a request: the same questions, when this person has a moment."""
    values = talk.numbers(group) | {"name": person.first_name}
    rows: Rows = ((talk.button("answer", Verb.JOIN, 0, word=str(group.id)),),)
    await outbox.word(session, To(person, group), Text("welcome-ask", values, rows), now=now)


async def _tell(
    session: Session, group: Neighbourhood, found: Application, key: str, *, now: datetime
) -> None:
    person = await session.get_one(Resident, found.resident_id)
    values = talk.numbers(group) | {"name": person.first_name}
    await outbox.show(
        session,
        chat_id=found.user_id,
        resident=person,
        name="join",
        text=Text(key, values),
        now=now,
    )
