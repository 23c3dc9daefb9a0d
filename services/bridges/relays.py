"""Alerts on their way to neighbouring groups: offered, published, passed on, ended. (B2–B6)"""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from models import audit, card, claim, incident, link, relay, timer
from models.base import Session
from models.card import Card
from models.incident import Incident
from models.link import Route
from models.neighbourhood import Neighbourhood
from models.relay import Relay
from models.resident import Resident
from models.timer import TimerKind
from saar.effects import Answer, Text
from saar.relays import AN_HOUR, OLDEST, Kind, RelayState, Way, Wish, kinds, way
from saar.steps import Phase
from services.area import heading
from services.bridges import duty, offers
from services.exercise import playing
from services.outbox import cards, copied, pins
from services.ringing import tree

OPEN = (RelayState.SUGGESTED, RelayState.OFFERED)


async def consider(session: Session, found: Incident, *, now: datetime) -> None:
    """Something about an incident changed: what may go to the neighbours goes. (B2, B6)"""
    if found.progress.phase is not Phase.OPEN:
        return
    routes = await link.routes_from(session, found.neighbourhood_id)
    if not routes:
        return
    await redraw(session, found, now=now)
    for route in routes:
        await _send(session, found, route, hop=1, by=None, now=now)


async def redraw(session: Session, found: Incident, *, now: datetime) -> None:
    """What stands in open offers of it follows the card."""
    for each in await relay.of_incident(session, found.id):
        if each.state is RelayState.OFFERED:
            await offers.show(session, each, found, now=now)


async def withdraw(session: Session, from_id: int, to_id: int, *, now: datetime) -> None:
    """Nothing goes this way any more: open offers lapse. (B1)"""
    for row in await relay.offered(session, from_id, to_id):
        found = await session.get_one(Incident, row.incident_id)
        row.state = RelayState.LAPSED
        await offers.show(session, row, found, now=now)


async def pass_on(
    session: Session,
    found: Incident,
    sender: Neighbourhood,
    to_id: int,
    by: Resident,
    *,
    now: datetime,
) -> Answer:
    """An admin of a group that knows of it wants a neighbour to know: a human decision each time. (B4)"""
    routes = await link.routes_from(session, sender.id)
    route = next((each for each in routes if each.to_id == to_id), None)
    here = await card.in_neighbourhood(session, found.id, sender.id)
    if route is None or here is None or found.progress.phase is not Phase.OPEN:
        return Answer(Text("press-pass-none"), alert=True)
    before = await relay.to_group(session, found.id, sender.id)
    hop = before.hop + 1 if before else 1
    went = await _send(session, found, route, hop=hop, by=by, now=now)
    if went is Way.NONE:
        return Answer(Text("press-pass-none"), alert=True)
    await audit.note(session, sender, "passed-on", by=by, now=now)
    key = "press-passed-on" if went is Way.OFFER else "press-passed-through"
    return Answer(Text(key), alert=True)


async def _send(
    session: Session, found: Incident, route: Route, *, hop: int, by: Resident | None, now: datetime
) -> Way:
    group = await session.get(Neighbourhood, route.to_id)
    row = await relay.to_group(session, found.id, route.to_id)
    known = await card.in_neighbourhood(session, found.id, route.to_id)
    if group is None or group.left_at or known or (row and row.state.is_settled):
        return Way.NONE
    classes = await _kinds(session, found, now)
    since = now - AN_HOUR
    lately = await relay.count_since(session, route.from_id, route.to_id, since, but=found.id)
    chosen = way(
        wish(route),
        classes,
        hop=hop,
        hour=now.astimezone(ZoneInfo(group.pack.time_zone)).hour,
        age=now - found.progress.news_at,
        lately=lately,
        passed_on=by is not None,
    )
    if chosen is Way.NONE:
        sender = await session.get_one(Neighbourhood, route.from_id)
        if row is None and heading.points_at(found.facts.direction, sender, group):
            await _suggest(session, found, route, now=now)
        return Way.NONE
    row = row or Relay(incident_id=found.id, from_id=route.from_id, to_id=route.to_id, at=now)
    row.hop, row.passed_by_id, row.at = hop, by.id if by else None, now
    row.from_id, row.state = route.from_id, RelayState.OFFERED
    session.add(row)
    await session.flush()
    alone = found.confirmed and await offers.twin(session, found, group) is None
    if chosen is Way.PUBLISH and alone:
        row.by_itself = True
        await publish(session, row, found, by=None, now=now)
        return Way.PUBLISH
    await offers.show(session, row, found, now=now, anew=True)
    await timer.put(session, TimerKind.OFFER, row.id, now + duty.ALONE_FOR)
    return Way.OFFER


async def _suggest(session: Session, found: Incident, route: Route, *, now: datetime) -> None:
    row = Relay(
        incident_id=found.id,
        from_id=route.from_id,
        to_id=route.to_id,
        state=RelayState.SUGGESTED,
        at=now,
    )
    session.add(row)
    await session.flush()
    await offers.suggest(session, row, found, now=now)


def wish(route: Route) -> Wish:
    """What the receiving group chose, as the rules take it."""
    classes = frozenset(Kind(each) for each in route.classes)
    return Wish(route.mode, classes, route.hour_from, route.hour_to)


async def _kinds(session: Session, found: Incident, now: datetime) -> frozenset[Kind]:
    stands = await claim.standing(session, found.id, now)
    return kinds(found.progress, stands.status, found.facts)


async def publish(
    session: Session, row: Relay, found: Incident, *, by: Resident | None, now: datetime
) -> None:
    """It gets a card in the receiving group, as that group's own. (B3)"""
    row.state, row.decided_at, row.decided_by_id = RelayState.PUBLISHED, now, by.id if by else None
    if await card.in_neighbourhood(session, found.id, row.to_id) is None:
        session.add(Card(incident_id=found.id, neighbourhood_id=row.to_id))
        home = await session.get_one(Neighbourhood, row.to_id)
        await playing.interrupt(session, home, now=now)
        await tree.remind(session, found, home, now=now)
    await session.flush()
    shown = await card.of_incident(session, found.id)
    await copied.call_out(session, found, shown, now=now)
    await cards.redraw(session, found, shown, now=now, status=True)
    await pins.pin(session, found, shown, now=now)


async def answered(
    session: Session, row: Relay, by: Resident, word: str, *, now: datetime
) -> Answer:
    """A bridge admin of the receiving group decides on an offer. (B2)"""
    found = await incident.locked(session, row.incident_id)
    await session.refresh(row)
    if found is None or row.state is not RelayState.OFFERED:
        return Answer(Text(f"press-offer-{row.state.value}"), alert=True)
    if not await _stands(session, row, found, now):
        row.state = RelayState.LAPSED
        await offers.show(session, row, found, now=now)
        return Answer(Text("press-offer-lapsed"), alert=True)
    if word == "yes":
        await publish(session, row, found, by=by, now=now)
    else:
        row.state, row.decided_at, row.decided_by_id = RelayState.DECLINED, now, by.id
    group = await session.get_one(Neighbourhood, row.to_id)
    what = "published" if word == "yes" else "not-published"
    await audit.note(session, group, what, by=by, now=now)
    await offers.show(session, row, found, now=now)
    return Answer(Text("press-offer-published" if word == "yes" else "press-offer-declined"))


async def _stands(session: Session, row: Relay, found: Incident, now: datetime) -> bool:
    """The incident is open and fresh, and the bridge still lets it through."""
    routes = await link.routes_from(session, row.from_id)
    through = any(each.to_id == row.to_id for each in routes)
    fresh = now - found.progress.news_at <= OLDEST
    return through and fresh and found.progress.phase is Phase.OPEN


async def unanswered(session: Session, row_id: int, *, now: datetime) -> None:
    """Who is on duty did not answer: the other admins are asked as well, then it is too old. (B2, B3)"""
    row = await session.get(Relay, row_id)
    found = await incident.locked(session, row.incident_id) if row else None
    if row is None or found is None:
        return
    await session.refresh(row)
    if row.state is not RelayState.OFFERED:
        return
    if not await _stands(session, row, found, now):
        row.state = RelayState.LAPSED
        await offers.show(session, row, found, now=now)
        return
    if now - row.at < OLDEST:
        await offers.show(session, row, found, now=now, to_all=True)
    later = max(now + timedelta(seconds=1), found.progress.news_at + OLDEST + timedelta(seconds=1))
    await timer.put(session, TimerKind.OFFER, row.id, later)


async def adopt(session: Session, extra: Incident, kept: Incident, *, now: datetime) -> None:
    """Two incidents become one: groups that only had a card of the other keep it, as one of this. (B4)

    The card in `kept`'s own group is not touched: there the two stand side by side.
    """
    for each in await card.of_incident(session, extra.id):
        if await card.in_neighbourhood(session, kept.id, each.neighbourhood_id):
            continue
        row = await relay.to_group(session, kept.id, each.neighbourhood_id)
        row = row or Relay(
            incident_id=kept.id, from_id=kept.neighbourhood_id, to_id=each.neighbourhood_id, at=now
        )
        session.add(row)
        was_offered = row.state is RelayState.OFFERED
        row.state, row.decided_at = RelayState.PUBLISHED, now
        each.incident_id = kept.id
        await session.flush()
        if was_offered:
            await offers.show(session, row, kept, now=now)


async def ended(session: Session, found: Incident, *, now: datetime) -> None:
    """It is over: what was only offered is not offered any more. (X3)"""
    for row in await relay.of_incident(session, found.id):
        if row.state in OPEN:
            before, row.state = row.state, RelayState.LAPSED
            if before is RelayState.OFFERED:
                await offers.show(session, row, found, now=now)
