"""A group's corrections move its own thresholds a little; no word of any message is kept. (R2, O2)"""

from datetime import datetime

from models import month, report, tally
from models.base import Session
from models.incident import Incident
from models.tally import Mark
from saar import retention, weighing
from saar.steps import Outcome
from saar.weighing import Subject

RIGHT = (Outcome.POLICE, Outcome.GONE, Outcome.FALSE_ALARM)
"""Ends of what was a report, whatever came of it; UNKNOWN and SILENT say nothing about the reading."""


async def acted(session: Session, neighbourhood_id: int, kind: Subject, *, now: datetime) -> None:
    """The bot did something because of a reading."""
    await tally.add(session, neighbourhood_id, kind, Mark.ACTED, on=now.date())
    if kind is Subject.OFF_TOPIC:
        await month.add(session, neighbourhood_id, now.date(), {"tip": 1})


async def corrected(
    session: Session, neighbourhood_id: int, kind: Subject, *, right: bool, now: datetime
) -> None:
    """Somebody who knows said whether a reading was right."""
    verdict = Mark.RIGHT if right else Mark.WRONG
    await tally.add(session, neighbourhood_id, kind, verdict, on=now.date())
    if kind is Subject.OFF_TOPIC and not right:
        await month.add(session, neighbourhood_id, now.date(), {"tip:wrong": 1})


async def ended(session: Session, incident: Incident, *, now: datetime) -> None:
    """How an incident ended says whether the message that opened it was a report at all."""
    first = next(iter(await report.of_incident(session, incident.id)), None)
    if first is None or first.message_id is None:
        return
    outcome, kind = (
        incident.progress.outcome,
        Subject.URGENT if first.urgent else Subject.OBSERVATION,
    )
    await acted(session, incident.neighbourhood_id, kind, now=now)
    if outcome is Outcome.NO_REPORT or outcome in RIGHT:
        right = outcome is not Outcome.NO_REPORT
        await corrected(session, incident.neighbourhood_id, kind, right=right, now=now)


async def shifts(session: Session, neighbourhood_id: int, *, now: datetime) -> dict[Subject, float]:
    """What the last 30 days add to this group's thresholds, by kind; nothing where all is usual."""
    counts = await tally.since(session, neighbourhood_id, (now - retention.TALLY).date())
    found = {
        kind: weighing.shift(
            kind,
            right=counts.get((kind, Mark.RIGHT), 0),
            wrong=counts.get((kind, Mark.WRONG), 0),
        )
        for kind in weighing.SHIFTS
    }
    return {kind: moved for kind, moved in found.items() if moved}


async def precision(
    session: Session, neighbourhood_id: int, *, now: datetime
) -> dict[Subject, tuple[int, int]]:
    """Per kind how often the bot acted in the last 30 days, and how often it was told it was wrong."""
    counts = await tally.since(session, neighbourhood_id, (now - retention.TALLY).date())
    return {
        kind: (counts.get((kind, Mark.ACTED), 0), counts.get((kind, Mark.WRONG), 0))
        for kind in weighing.THRESHOLDS
        if (kind, Mark.ACTED) in counts or (kind, Mark.WRONG) in counts
    }
