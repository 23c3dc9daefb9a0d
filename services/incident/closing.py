"""The all-clear: by a tap, by a typed word, or by an hour of silence. (X1–X3)"""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select

from models import claim, month, spared, timer
from models.base import Session
from models.incident import Incident
from models.neighbourhood import Neighbourhood
from models.posted import Follows
from models.resident import Resident
from models.timer import Timer, TimerKind
from saar import figures, steps
from saar.actions import Verb
from saar.effects import Text
from saar.emergency import CallStatus
from saar.steps import CloseAnswer, Outcome, Quiet
from services.card import call_state, known_in, wording
from services.changed import changed
from services.chatter import learning, pictures
from services.outbox import messages
from services.outbox.messages import To
from services.outbox.writing import Rank


async def close(
    session: Session,
    incident: Incident,
    person: Resident,
    outcome: Outcome,
    *,
    now: datetime,
    may: bool,
    confirmed: bool,
) -> CloseAnswer:
    """The reporter or an admin closes; near an urgent opening it is asked once more. (X1)"""
    neighbourhood = await session.get_one(Neighbourhood, incident.neighbourhood_id)
    stands = await claim.standing(session, incident.id, now)
    answer, progress = steps.close(
        incident.progress,
        outcome,
        now=now,
        call=stands.status,
        may=may,
        confirmed=confirmed,
        policy=neighbourhood.policy,
    )
    if answer is CloseAnswer.CONFIRM:
        await _confirm(session, incident, person, outcome, now=now)
    if answer is CloseAnswer.CLOSED:
        incident.progress = progress
        await learning.ended(session, incident, now=now)
        await _end(session, incident, now=now)
    return answer


async def choose(session: Session, incident: Incident, person: Resident, *, now: datetime) -> None:
    """Offer the outcomes to somebody who may close. (X1)"""
    neighbourhood = await known_in.home(session, incident, person)
    await messages.tell(
        session,
        To(person, neighbourhood),
        Text(
            "close-how", wording.about(incident, neighbourhood), wording.outcome_rows(incident.id)
        ),
        now=now,
        incident_id=incident.id,
        rank=Rank.QUESTION,
        key=f"close:{incident.id}",
    )


async def typed(
    session: Session, incident: Incident, person: Resident, *, now: datetime, may: bool
) -> None:
    """Somebody typed that it is over: one confirming tap, by them or by the reporter. (X1)"""
    if may:
        await choose(session, incident, person, now=now)
        return
    neighbourhood = await session.get_one(Neighbourhood, incident.neighbourhood_id)
    policy = neighbourhood.policy
    waiting = await session.scalars(
        select(Timer).where(Timer.kind == TimerKind.ASK, Timer.subject_id == incident.id)
    )
    asking = waiting.one_or_none()
    if asking:
        asking.due_at = max(asking.due_at, now + policy.clear_hold)
    reporter = await session.get(Resident, incident.reporter_id) if incident.reporter_id else None
    if reporter:
        await messages.tell(
            session,
            To(reporter, neighbourhood, here=False, mention=True),
            Text(
                "others-say-over",
                {**wording.about(incident, neighbourhood), "name": reporter.first_name},
                wording.outcome_rows(incident.id),
            ),
            now=now,
            incident_id=incident.id,
            rank=Rank.QUESTION,
            key=f"close:{incident.id}",
        )


async def keep_open(session: Session, incident: Incident, *, now: datetime) -> None:
    """ "It is still going on": the silence is counted anew."""
    incident.progress = steps.news(incident.progress, urgent=False, now=now)
    await changed(session, incident, now=now)


async def silence(session: Session, incident: Incident, *, now: datetime) -> None:
    """Nothing new for a while: ask the reporter, or end it with the honest text. (X2, D4)"""
    if not incident.progress.is_open:
        return
    neighbourhood = await session.get_one(Neighbourhood, incident.neighbourhood_id)
    policy = neighbourhood.policy
    quiet = steps.silence(incident.progress, now=now, policy=policy)
    if quiet is Quiet.CLOSE:
        incident.progress = steps.end(incident.progress, Outcome.SILENT, now=now)
        await _end(session, incident, now=now)
        return
    if quiet is Quiet.ASK:
        incident.progress = steps.asked_still(incident.progress, now=now, policy=policy)
        await _ask_still(session, incident, neighbourhood, now=now)
    due = max(now + STEP, steps.next_silence(incident.progress, policy))
    await timer.put(session, TimerKind.SILENCE, incident.id, due)


STEP = timedelta(seconds=1)


async def _ask_still(
    session: Session, incident: Incident, neighbourhood: Neighbourhood, *, now: datetime
) -> None:
    reporter = await session.get(Resident, incident.reporter_id) if incident.reporter_id else None
    if reporter is None:
        return
    stands = await claim.standing(session, incident.id, now)
    called = "yes" if stands.status is CallStatus.CALLED else "no"
    await messages.tell(
        session,
        To(reporter, neighbourhood, here=False, mention=True),
        call_state.still_on(incident, neighbourhood, reporter, called, now),
        now=now,
        incident_id=incident.id,
        key=f"still:{incident.id}",
        follows=Follows.STILL,
        state=called,
    )


async def _confirm(
    session: Session, incident: Incident, person: Resident, outcome: Outcome, *, now: datetime
) -> None:
    neighbourhood = await session.get_one(Neighbourhood, incident.neighbourhood_id)
    rows = (
        (wording.button("close-sure", Verb.CLOSE_SURE, incident.id, word=outcome.value),),
        (wording.button("keep-open", Verb.KEEP_OPEN, incident.id, style="primary"),),
    )
    await messages.tell(
        session,
        To(person, neighbourhood),
        Text("close-confirm", wording.about(incident, neighbourhood), rows),
        now=now,
        incident_id=incident.id,
        rank=Rank.QUESTION,
        key=f"close:{incident.id}",
    )


async def _end(session: Session, incident: Incident, *, now: datetime) -> None:
    neighbourhood = await session.get_one(Neighbourhood, incident.neighbourhood_id)
    await changed(session, incident, now=now, status=True)
    outcome = incident.progress.outcome or Outcome.UNKNOWN
    values = wording.about(incident, neighbourhood) | {
        "street": incident.facts.street or "",
        "known": "yes" if incident.facts.street else "no",
        "at": now,
        "outcome": outcome.value,
    }
    key = "ended-silent" if outcome is Outcome.SILENT else "ended"
    for group in await known_in.groups(session, incident):
        away = group.id != neighbourhood.id
        text = Text("ended-elsewhere" if away else key, values | {"other": neighbourhood.name})
        await messages.say(
            session,
            incident,
            text,
            now=now,
            name="ended",
            silent=True,
            rank=Rank.STATUS,
            group=group,
        )
        await pictures.closed(session, group, now=now)
    await _count(session, incident, now=now)


async def _count(session: Session, incident: Incident, *, now: datetime) -> None:
    """What it adds to its month: counts alone, which outlive it. (M8)"""
    counts = figures.of_incident(
        incident.progress,
        await claim.standing(session, incident.id, now),
        category=incident.facts.category,
        spared=await spared.count(session, incident.id),
    )
    group = await session.get_one(Neighbourhood, incident.neighbourhood_id)
    today = now.astimezone(ZoneInfo(group.pack.time_zone)).date()
    await month.add(session, incident.neighbourhood_id, today, counts)
