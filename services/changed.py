"""The one door "this incident changed": whatever shows or follows it follows. (C1, B3, A2, X2)"""

from datetime import datetime

from models import claim, posted, resident, timer
from models.base import Session
from models.card import Card
from models.incident import Incident
from models.neighbourhood import Neighbourhood
from models.posted import Follows, Posted
from models.resident import Resident
from models.timer import TimerKind
from saar import emergency, steps
from saar.effects import Text
from saar.emergency import Standing
from saar.steps import Phase
from services.bridges import relays
from services.card import call_state, known_in
from services.outbox import cards, messages, removals
from services.outbox.messages import Unsaid


async def changed(
    session: Session,
    incident: Incident,
    *,
    now: datetime,
    status: bool = False,
    is_new: bool = False,
) -> list[Card]:
    """Cards, open offers next door, routes, words about the call and the silence follow; its cards.

    `status`: the call or the end changed, so the cards go before other edits; `is_new`: nothing was
    said about it yet. A report that still waits for an admin shows nowhere. (S8)
    """
    if incident.progress.phase is Phase.WAITING:
        return []
    if not incident.progress.is_open:
        return await _ended(session, incident, now=now)
    shown = await cards.redraw(session, incident, now=now, status=status)
    policy = (await session.get_one(Neighbourhood, incident.neighbourhood_id)).policy
    due = max(now, steps.next_silence(incident.progress, policy))
    await timer.put(session, TimerKind.SILENCE, incident.id, due)
    await relays.consider(session, incident, now=now)
    if not is_new:
        await _words(session, incident, now=now)
    return shown


async def _ended(session: Session, incident: Incident, *, now: datetime) -> list[Card]:
    await timer.drop_incident(session, incident.id)
    await removals.tidy(session, incident, now=now)
    shown = await cards.redraw(session, incident, now=now, status=True)
    await cards.pin(session, incident, shown, now=now, off=True)
    await relays.ended(session, incident, now=now)
    return shown


async def _words(session: Session, incident: Incident, *, now: datetime) -> None:
    """Words about the call that a phone shows, or will show, tell the state of now, or go."""
    standing = await posted.following(session, incident.id)
    waiting = await messages.following(session, incident)
    if not standing and not waiting:
        return
    made = await claim.values(session, incident.id)
    stands = emergency.standing(made, now)
    claimants = {each.resident_id for each in made if not each.ended}
    for said in standing:
        person = await resident.by_user(session, said.receiver) if said.receiver else None
        if said.follows is Follows.CLAIM:
            if person is None or person.id not in claimants:
                await removals.remove(session, said, now=now)
            continue
        await _follow(session, incident, said, person, stands, now=now)
    for unsaid in waiting:
        await _follow_waiting(session, incident, unsaid, claimants, stands)


async def _follow(
    session: Session,
    incident: Incident,
    said: Posted,
    person: Resident | None,
    stands: Standing,
    *,
    now: datetime,
) -> None:
    state, text = await _now(session, incident, said.follows, person, stands)
    if state == said.state:
        return
    if text is None or person is None or said.is_public:
        await removals.remove(session, said, now=now)
        return
    said.state = state
    group = await known_in.home(session, incident, person)
    await messages.reword(session, said, person, group, text, now=now)


async def _follow_waiting(
    session: Session,
    incident: Incident,
    unsaid: Unsaid,
    claimants: set[int | None],
    stands: Standing,
) -> None:
    person = await resident.by_user(session, unsaid.user_id) if unsaid.user_id else None
    if unsaid.follows is Follows.CLAIM:
        if person is None or person.id not in claimants:
            await messages.unsay(session, unsaid)
        return
    state, text = await _now(session, incident, unsaid.follows, person, stands)
    if state == unsaid.state:
        return
    if text is None or person is None or unsaid.is_public:
        await messages.unsay(session, unsaid)
        return
    await messages.restate(session, unsaid, text, state)


async def _now(
    session: Session,
    incident: Incident,
    follows: Follows,
    person: Resident | None,
    stands: Standing,
) -> tuple[str, Text | None]:
    """The state of now, and what a person should read of it; None for what goes with its state."""
    if person is None or follows is Follows.ONCE:
        return call_state.state_of(incident, stands), None
    told = await call_state.told(session, incident, person, stands, follows=follows)
    return told.state, told.text
