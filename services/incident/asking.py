"""Nobody has called yet: one named person at a time is asked, then the group, then it stops. (A8)"""

from datetime import datetime
from zoneinfo import ZoneInfo

from models import asked, claim, resident, timer
from models.base import Session
from models.incident import Incident
from models.neighbourhood import Neighbourhood
from models.posted import Follows
from models.resident import Resident
from models.timer import TimerKind
from saar import asking
from saar.asking import Ask, NextAsk
from saar.effects import Keys, Text, Value
from saar.emergency import CallStatus
from saar.facts import telling
from services.card import call_state, detail_panel, wording
from services.outbox import messages, removals
from services.outbox.messages import To
from services.outbox.writing import Rank


async def due(session: Session, incident: Incident, *, now: datetime) -> None:
    """The time of the next ask has come."""
    neighbourhood = await session.get_one(Neighbourhood, incident.neighbourhood_id)
    step = asking.next_ask(
        incident.progress,
        incident.asking,
        await claim.standing(session, incident.id, now),
        now=now,
        neighbours=await _neighbours(session, incident, now),
        policy=neighbourhood.policy,
    )
    await _perform(session, incident, step, now=now)


async def ask_at_once(session: Session, incident: Incident, *, now: datetime) -> None:
    """Somebody cannot call: do not wait for the timer. (A9)"""
    neighbourhood = await session.get_one(Neighbourhood, incident.neighbourhood_id)
    step = asking.ask_at_once(
        incident.progress,
        incident.asking,
        neighbours=await _neighbours(session, incident, now),
        policy=neighbourhood.policy,
    )
    await _perform(session, incident, step, now=now)


async def ask_group(session: Session, incident: Incident, *, now: datetime) -> None:
    """One message to the group and a private one to the admins; then the asking stops. (A8)"""
    neighbourhood = await session.get_one(Neighbourhood, incident.neighbourhood_id)
    again = incident.asking.aloud_again_at
    if again and incident.asking.is_too_soon(now):
        incident.asking = incident.asking.held_back(neighbourhood.policy)
        await timer.put(session, TimerKind.ASK, incident.id, again)
        return
    incident.asking = incident.asking.aloud(now)
    call = await call_state.call_of(session, incident, now)
    nobody = call.stands.status is CallStatus.NOBODY
    values = _values(incident, neighbourhood) | {"nobody": "yes" if nobody else "no"}
    rows = wording.call_rows(incident.id)
    await removals.lines(session, incident, now=now)
    state = (await call.told(None, Follows.CALL, "")).state
    text = Text("ask-group", values, rows[:2])
    await messages.say(session, incident, text, now=now, name="ask", state=state)
    for admin in await resident.admins_here(session, neighbourhood.id, now):
        await messages.tell(
            session,
            To(admin, neighbourhood, here=False),
            Text("ask-admin", values, (*rows, *detail_panel.wrong(incident))),
            now=now,
            incident_id=incident.id,
            rank=Rank.QUESTION,
            key=f"call:{incident.id}",
            follows=Follows.CALL,
            state=(await call.told(admin, Follows.CALL, "")).state,
        )
    await timer.drop(session, TimerKind.ASK, incident.id)


async def _perform(session: Session, incident: Incident, step: NextAsk, *, now: datetime) -> None:
    if step.ask is Ask.STOP:
        return
    if step.ask is Ask.GROUP:
        await ask_group(session, incident, now=now)
        return
    if step.ask is Ask.REPORTER:
        await _ask(session, incident, incident.reporter_id, key="ask-reporter", now=now)
    if step.ask is Ask.NEIGHBOUR:
        await _ask(session, incident, step.resident_id, key="ask-neighbour", now=now)
    incident.asking = step.asking
    if step.after is not None:
        await timer.put(session, TimerKind.ASK, incident.id, now + step.after)


async def _ask(
    session: Session, incident: Incident, resident_id: int | None, *, key: str, now: datetime
) -> None:
    person = await session.get(Resident, resident_id) if resident_id else None
    if person is None:
        return
    if person.id not in await asked.residents(session, incident.id):
        session.add(asked.Asked(incident_id=incident.id, resident_id=person.id, at=now))
    neighbourhood = await session.get_one(Neighbourhood, incident.neighbourhood_id)
    values = _values(incident, neighbourhood) | {"name": person.first_name}
    reports = key == "ask-reporter"
    follows = Follows.FIRST if reports else Follows.CALL
    call = await call_state.call_of(session, incident, now)
    await messages.tell(
        session,
        To(person, neighbourhood, here=False, mention=True),
        Text(key, values, wording.call_rows(incident.id, reporter=reports)),
        now=now,
        incident_id=incident.id,
        rank=Rank.QUESTION,
        key=f"call:{incident.id}",
        follows=follows,
        state=(await call.told(person, follows, "")).state,
    )


def _values(incident: Incident, neighbourhood: Neighbourhood) -> dict[str, Value]:
    seen = tuple(
        f"behaviour-{each.replace('_', '-')}" for each in telling(incident.facts.behaviour)
    )
    category = f"category-{incident.facts.category.replace('_', '-')}"
    return {**wording.about(incident, neighbourhood), "seen": Keys(seen or (category,))}


async def _neighbours(session: Session, incident: Incident, now: datetime) -> list[int]:
    but = await asked.residents(session, incident.id)
    if incident.reporter_id:
        but.add(incident.reporter_id)
    group = await session.get_one(Neighbourhood, incident.neighbourhood_id)
    return await resident.neighbours(
        session,
        group.id,
        but=but,
        now=now,
        hour=now.astimezone(ZoneInfo(group.pack.time_zone)).hour,
        street=incident.facts.street,
    )
