"""The clock: timers that are due, one transaction each. (D4)"""

from datetime import datetime

from models import incident, timer
from models.base import Session
from models.conversation import Question
from models.incident import Incident
from models.timer import TimerKind
from saar import steps
from saar.steps import Phase, Quiet
from services import answers, asking, calls, closing, incidents
from services.overview import group_of
from services.scene import policy_of


async def run_due(session: Session, *, now: datetime) -> bool:
    """Run the timer that is due longest; False where none is."""
    due = await timer.due(session, now)
    if due is None:
        return False
    kind, subject = due.kind, due.subject_id
    await session.delete(due)
    await session.flush()
    if kind is TimerKind.QUESTION:
        question = await session.get(Question, subject)
        if question:
            await answers.lapse(session, question, now=now)
        return True
    found = await incident.locked(session, subject)
    if found and found.progress.is_open:
        await _run(session, found, kind, now=now)
    return True


async def _run(session: Session, found: Incident, kind: TimerKind, *, now: datetime) -> None:
    group = await group_of(session, found.id)
    if group is None:
        return
    long_over = steps.silence(found.progress, now=now, policy=policy_of(group)) is Quiet.CLOSE
    if long_over:
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
            if found.progress.phase is Phase.WAITING:
                await incidents.publish(session, found, now=now)
