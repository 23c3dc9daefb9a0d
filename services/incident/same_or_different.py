"""One incident or two: a report split off by its sender, two cards merged by an admin. (S5)"""

from datetime import datetime

from models import claim, incident, report, watch
from models.base import Session
from models.card import Card
from models.incident import Incident
from models.relay import Relay
from models.resident import Resident
from saar import steps
from saar.asking import Asking
from saar.relays import RelayState
from saar.steps import Outcome, Phase
from services.bridges import relays
from services.card import known_in
from services.changed import changed
from services.incident import calls
from services.incident.reports import publish, rebuild


async def split(
    session: Session, running: Incident, person: Resident, *, now: datetime
) -> Incident | None:
    """ "It is about something else": that resident's last report gets a card of its own. (S5)"""
    reports = await report.of_incident(session, running.id)
    mine = [each for each in reports if each.resident_id == person.id and each.observes]
    if not mine or mine[-1].id == reports[0].id:
        return None
    last = mine[-1]
    home = await known_in.home(session, running, person)
    new = Incident(
        asking=Asking(),
        neighbourhood_id=home.id,
        reporter_id=person.id,
        facts=last.facts,
        reply_to=last.message_id if last.chat_id == home.chat_id else None,
        topic=running.topic if running.neighbourhood_id == home.id else None,
        progress=steps.opened(urgent=last.urgent, now=last.at),
    )
    session.add(new)
    await session.flush()
    last.incident_id = new.id
    moved = [
        each
        for each in await claim.of_incident(session, running.id)
        if last.message_id and (each.chat_id, each.message_id) == (last.chat_id, last.message_id)
    ]
    for each in moved:
        each.incident_id = new.id
    session.add(Card(incident_id=new.id, neighbourhood_id=home.id))
    await session.flush()
    await rebuild(session, running)
    await changed(session, running, now=now, status=bool(moved))
    await publish(session, new, now=now)
    if moved:
        await calls.resume_asking(session, running, now=now)
        await calls.resume_asking(session, new, now=now)
    return new


async def merge_into(session: Session, extra: Incident, kept: Incident, *, now: datetime) -> None:
    """An admin says that two cards are one thing: reports and claims move to the older. (S5)"""
    await relays.adopt(session, extra, kept, now=now)
    for each in await report.of_incident(session, extra.id):
        each.incident_id = kept.id
    for made in await claim.of_incident(session, extra.id):
        made.incident_id = kept.id
    watching = {each.resident_id for each in await watch.of_incident(session, kept.id)}
    for one in await watch.of_incident(session, extra.id):
        if one.resident_id not in watching:
            one.incident_id = kept.id
    await session.flush()
    await rebuild(session, kept)
    kept.progress = steps.news(kept.progress, urgent=extra.progress.urgent, now=now)
    await calls.one_lease(session, kept, now=now)
    extra.progress = steps.end(extra.progress, Outcome.MERGED, now=now)
    extra.merged_into = kept.id
    await changed(session, extra, now=now)
    await changed(session, kept, now=now, status=True)


async def same_thing(
    session: Session, row: Relay, own_id: int, by: Resident, *, now: datetime
) -> bool:
    """A bridge admin says that an offer is what the own group has: one incident, one card each. (B4)"""
    found = await incident.locked(session, row.incident_id)
    own = await incident.locked(session, own_id)
    await session.refresh(row)
    if found is None or own is None or own.neighbourhood_id != row.to_id:
        return False
    both_open = found.progress.phase is Phase.OPEN and own.progress.phase is Phase.OPEN
    if row.state is not RelayState.OFFERED or not both_open:
        return False
    row.decided_by_id = by.id
    await merge_into(session, own, found, now=now)
    return True
