"""The clock: timers that are due, one transaction each. (D4)"""

from datetime import datetime, timedelta

from models import incident, timer
from models.application import Application
from models.base import Session
from models.conversation import Question
from models.incident import Incident
from models.link import Link
from models.neighbourhood import Neighbourhood
from models.timer import OF_INCIDENTS, Timer, TimerKind
from saar import calendar, steps
from saar.steps import Phase, Quiet
from services.bridges import links, relays
from services.card.view import group_of
from services.chatter import nudges
from services.exercise import playing
from services.group import silent_test
from services.incident import answers, asking, calls, closing, misuse, reports
from services.incident.scene import Reader
from services.joining import admission
from services.meetings import planning
from services.paper import quarter

OTHERS = frozenset(TimerKind) - frozenset(OF_INCIDENTS)
POSTPONED = timedelta(minutes=1)
BY_NUMBER = {
    TimerKind.OFFER: relays.unanswered,
    TimerKind.EXERCISE: playing.due,
    TimerKind.MEETING: planning.due,
}
"""Timers whose number says it all."""


async def next_due(session: Session, *, now: datetime) -> int | None:
    """The id of the timer that is due longest, None where none is."""
    found = await timer.due(session, now)
    return found.id if found else None


async def run(session: Session, timer_id: int, *, read: Reader, now: datetime) -> None:
    """Run one timer."""
    due = await session.get(Timer, timer_id)
    if due is None or due.due_at > now:
        return
    kind, subject = due.kind, due.subject_id
    await session.delete(due)
    await session.flush()
    if kind in OTHERS:
        await _run_other(session, kind, subject, read=read, now=now)
        return
    found = await incident.locked(session, subject)
    if found and found.progress.is_open:
        await _run(session, found, kind, now=now)


async def _run_other(
    session: Session, kind: TimerKind, subject: int, *, read: Reader, now: datetime
) -> None:
    """A timer that is not about an incident."""
    if kind in BY_NUMBER:
        await BY_NUMBER[kind](session, subject, now=now)
        return
    match kind:
        case TimerKind.QUESTION:
            question = await session.get(Question, subject)
            if question:
                await answers.lapse(session, question, read=read, now=now)
        case TimerKind.APPLICATION:
            request = await session.get(Application, subject)
            if request:
                await admission.due(session, request, now=now)
        case TimerKind.LINK:
            found = await session.get(Link, subject)
            if found:
                await links.test(session, found, now=now)
        case _:
            group = await session.get(Neighbourhood, subject)
            if group:
                await _run_group(session, group, kind, now=now)


async def _run_group(
    session: Session, group: Neighbourhood, kind: TimerKind, *, now: datetime
) -> None:
    """A timer of a whole group; the month goes on for one that the bot left and may come back to."""
    if kind is TimerKind.DIGEST:
        await nudges.digest(session, group, now=now)
        return
    there = group.left_at is None and not group.is_small_talk
    if kind is TimerKind.MONTH:
        await silent_test.plan(session, group, now=now)
        if not there or await silent_test.waits(session, group, now=now):
            return
        if calendar.begins_quarter(now, group.pack.time_zone):
            await quarter.send(session, group, now=now)
            await planning.suggest(session, group, now=now)
        await silent_test.send(session, group, now=now)
    elif there:
        await silent_test.count(session, group, now=now)


async def postpone(session: Session, timer_id: int, *, now: datetime) -> None:
    """A timer that failed must not hold up all others: it is tried again in a minute."""
    due = await session.get(Timer, timer_id)
    if due:
        due.due_at = now + POSTPONED


async def _run(session: Session, found: Incident, kind: TimerKind, *, now: datetime) -> None:
    group = await group_of(session, found.id)
    if group is None:
        return
    if steps.silence(found.progress, now=now, policy=group.policy) is Quiet.CLOSE:
        await closing.silence(session, found, now=now)
        return
    match kind:
        case TimerKind.ASK:
            await asking.due(session, found, now=now)
        case TimerKind.LEASE:
            await calls.lease_ended(session, found, now=now)
        case TimerKind.SILENCE:
            await closing.silence(session, found, now=now)
        case _:
            waiting = found.progress.phase is Phase.WAITING
            if waiting and await misuse.released(session, found, now=now):
                await reports.publish(session, found, now=now)
