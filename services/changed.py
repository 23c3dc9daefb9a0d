"""The one door "this incident changed": whatever shows or follows it follows. (C1, B3, A2, X2)"""

from datetime import datetime

from models import card, posted, resident, timer
from models.base import Session
from models.card import Card
from models.incident import Incident
from models.neighbourhood import Neighbourhood
from models.posted import Posted
from models.timer import TimerKind
from saar import steps
from saar.steps import Phase
from services.bridges import relays
from services.card import call_state
from services.outbox import cards, copied, messages, pins, removals
from services.outbox.messages import Unsaid


async def changed(
    session: Session,
    incident: Incident,
    *,
    now: datetime,
    status: bool = False,
    travels: bool = True,
    first: Card | None = None,
) -> list[Card]:
    """Cards, open offers next door, routes, words about the call and the silence follow; its cards.

    `status`: the call or the end changed, so the cards go before other edits; `travels`: it is
    something that a neighbouring group may be told; `first`: it is new, and this its only card. A report that still waits for an admin has no
    card to show. (S8)
    """
    if not incident.progress.is_open:
        return await _ended(session, incident, now=now)
    if first is None:
        await _words(session, incident, now=now)
    if incident.progress.phase is Phase.WAITING:
        return []
    shown = [first] if first else await card.of_incident(session, incident.id)
    await copied.call_out(session, incident, shown, now=now)
    await cards.redraw(session, incident, shown, now=now, status=status)
    await copied.follow(session, incident, now=now)
    policy = (await session.get_one(Neighbourhood, incident.neighbourhood_id)).policy
    due = max(now, steps.next_silence(incident.progress, policy))
    await timer.put(session, TimerKind.SILENCE, incident.id, due)
    if travels:
        await relays.consider(session, incident, now=now)
    else:
        await relays.redraw(session, incident, now=now)
    return shown


async def _ended(session: Session, incident: Incident, *, now: datetime) -> list[Card]:
    await timer.drop_incident(session, incident.id)
    await removals.tidy(session, incident, now=now)
    shown = await card.of_incident(session, incident.id)
    await cards.redraw(session, incident, shown, now=now, status=True)
    await copied.follow(session, incident, now=now)
    await pins.pin(session, incident, shown, now=now, off=True)
    await relays.ended(session, incident, now=now)
    return shown


async def _words(session: Session, incident: Incident, *, now: datetime) -> None:
    """What a phone shows about the call, or will show, tells the state of now, or goes."""
    words: list[Posted | Unsaid] = [
        *await posted.following(session, incident.id),
        *await messages.following(session, incident),
    ]
    if not words:
        return
    call = await call_state.call_of(session, incident, now)
    people = await resident.by_users(
        session, {each.receiver for each in words if each.receiver is not None}
    )
    for word in words:
        person = people.get(word.receiver or 0)
        if word.receiver is not None and person is None:
            told = call_state.GONE
        else:
            told = await call.told(person, word.follows, word.state)
        if told.state == word.state:
            continue
        if told.text is None or told.group is None or person is None or word.is_public:
            await _take_back(session, word, now=now)
        elif isinstance(word, Posted):
            word.state = told.state
            await messages.reword(session, word, person, told.group, told.text, now=now)
        else:
            await messages.restate(session, word, told.text, told.state)


async def _take_back(session: Session, word: Posted | Unsaid, *, now: datetime) -> None:
    if isinstance(word, Posted):
        await removals.remove(session, word, now=now)
    else:
        await messages.unsay(session, word)
