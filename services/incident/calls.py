"""The call to the emergency number: announcements and presses, from the claim to the card. (A1–A13)"""

from dataclasses import replace
from datetime import datetime

from models import asked, claim, spared, timer
from models import incident as incidents
from models.base import Session
from models.incident import Incident
from models.neighbourhood import Neighbourhood
from models.posted import Follows
from models.resident import Resident
from models.timer import TimerKind
from saar import emergency, steps
from saar.actions import Verb
from saar.asking import RESUMES_AFTER, wait_after_lease
from saar.countries.pack import ANYWHERE
from saar.effects import Text
from saar.emergency import CallDecision, CallOutcome, CallStatus, Claim, ClaimKind
from services.card import call_state, known_in, wording
from services.changed import changed
from services.incident import asking, call_notes
from services.incident.call_notes import PRESSED, Source
from services.outbox import messages
from services.outbox.messages import To
from services.outbox.writing import Rank


async def announce(
    session: Session,
    incident: Incident,
    resident: Resident,
    kind: ClaimKind,
    *,
    now: datetime,
    source: Source = PRESSED,
    said_at: datetime | None = None,
) -> CallOutcome:
    """Somebody says something about a call: weigh it, keep it, and tell whom it concerns.

    `said_at` is when it was typed, which after a downtime is not now.
    """
    before = await claim.values(session, incident.id)
    policy = (await session.get_one(Neighbourhood, incident.neighbourhood_id)).policy
    at = said_at or now
    if kind is ClaimKind.DONE:
        decision = emergency.have_called(before, resident.id, now=at)
    elif kind is ClaimKind.LEASE:
        decision = emergency.start_calling(before, resident.id, now=at, policy=policy)
    else:
        decision = emergency.note(before, resident.id, kind=kind, now=at)
    await settle(session, incident, decision, now=now, source=source)
    too_late = decision.outcome in (CallOutcome.TAKEN, CallOutcome.SETTLED)
    if too_late and decision.of and decision.of.resident_id != resident.id:
        await spared.note(session, incident.id, resident.id)
    await call_notes.tell(session, incident, resident, kind, decision, now=now, source=source)
    return decision.outcome


async def settle(
    session: Session,
    incident: Incident,
    decision: CallDecision,
    *,
    now: datetime,
    source: Source = PRESSED,
) -> None:
    """Store a decision, and set the card and the timers right."""
    for row in await claim.of_incident(session, incident.id):
        row.ended = row.ended or row.id in decision.end
        row.doubted = row.doubted or row.id in decision.doubt
    if decision.add:
        new = decision.add
        session.add(
            claim.Claim(
                incident_id=incident.id,
                resident_id=new.resident_id,
                kind=new.kind,
                at=new.at,
                until=new.until,
                chat_id=source.chat_id,
                message_id=source.message_id,
                number=await _number(session, incident, new),
            )
        )
    await session.flush()
    if decision.outcome in (CallOutcome.GRANTED, CallOutcome.FIRST):
        incident.progress = replace(incident.progress, not_urgent=False)
    if decision.outcome is CallOutcome.GRANTED and decision.add and decision.add.until:
        await timer.put(session, TimerKind.LEASE, incident.id, decision.add.until)
    elif decision.outcome is CallOutcome.FIRST:
        await timer.drop(session, TimerKind.LEASE, incident.id)
        await timer.drop(session, TimerKind.ASK, incident.id)
    folds = decision.outcome in (CallOutcome.ALSO, CallOutcome.AGAIN, CallOutcome.NOTED)
    if decision.outcome is not CallOutcome.NOTHING:
        await changed(session, incident, now=now, status=not folds)


async def _number(session: Session, incident: Incident, new: Claim) -> str | None:
    """The number that the caller's own card tells them to call."""
    person = await session.get(Resident, new.resident_id) if new.resident_id else None
    if person is None or new.kind in (ClaimKind.OTHER_NUMBER, ClaimKind.HEARSAY):
        return None
    group = await known_in.home(session, incident, person)
    return group.pack.number_for(incident.facts.category)


async def renumber(session: Session, incident: Incident, *, now: datetime) -> None:
    """It turned out to be for another service: a call to the old number settles nothing. (A4, A15)"""
    group = await session.get_one(Neighbourhood, incident.neighbourhood_id)
    serve = (None, ANYWHERE, group.pack.number_for(incident.facts.category))
    rows = await claim.of_incident(session, incident.id)
    elsewhere = [
        each
        for each in rows
        if each.kind is ClaimKind.DONE and not each.ended and each.number not in serve
    ]
    for each in elsewhere:
        each.kind = ClaimKind.OTHER_NUMBER
    if elsewhere:
        await session.flush()
        await resume_asking(session, incident, now=now)


async def still_calling(
    session: Session, incident: Incident, resident: Resident, *, now: datetime
) -> CallDecision:
    """The holder is still on the line: the lease starts anew."""
    before = await claim.values(session, incident.id)
    policy = (await session.get_one(Neighbourhood, incident.neighbourhood_id)).policy
    decision = emergency.extend(before, resident.id, now=now, policy=policy)
    await settle(session, incident, decision, now=now)
    return decision


async def did_not_get_through(
    session: Session, incident: Incident, *, said_at: datetime, now: datetime
) -> None:
    """The card says that a call was tried and failed; it settles nothing. (A15)"""
    incident.progress = steps.not_through(incident.progress, now=said_at)
    await changed(session, incident, now=now, status=True)


async def failed(
    session: Session, incident: Incident, resident: Resident, *, now: datetime
) -> CallOutcome:
    """ "It did not work": free the lease and ask the group at once. (A2)"""
    before = await claim.values(session, incident.id)
    decision = emergency.did_not_work(before, resident.id)
    await settle(session, incident, decision, now=now)
    if decision.outcome is CallOutcome.FREED:
        await _cannot(session, incident, resident, now)
        stands = await claim.standing(session, incident.id, now)
        if stands.status in (CallStatus.NOBODY, CallStatus.UNCONFIRMED):
            await timer.drop(session, TimerKind.LEASE, incident.id)
            await asking.ask_group(session, incident, now=now)
    return decision.outcome


async def gone(session: Session, group: Neighbourhood, person: Resident, *, now: datetime) -> None:
    """Who left or was banned holds no lease any more, and the asking goes on. (A2)"""
    for running in await incidents.open_in(session, group.id):
        before = await claim.values(session, running.id)
        decision = emergency.did_not_work(before, person.id)
        await settle(session, running, decision, now=now)
        if decision.outcome is CallOutcome.FREED:
            await timer.drop(session, TimerKind.LEASE, running.id)
            await resume_asking(session, running, now=now)


async def cannot_call(
    session: Session, incident: Incident, resident: Resident, *, now: datetime
) -> None:
    """ "I can't call or talk": other ways for them, and a neighbour is asked at once. (A9)"""
    stands = await claim.standing(session, incident.id, now)
    again = not await _cannot(session, incident, resident, now)
    neighbourhood = await known_in.home(session, incident, resident)
    text = Text("cannot-call", wording.about(incident, neighbourhood))
    await messages.tell(
        session, To(resident, neighbourhood), text, now=now, incident_id=incident.id
    )
    if not again and stands.status in (CallStatus.NOBODY, CallStatus.UNCONFIRMED):
        await asking.ask_at_once(session, incident, now=now)


async def _cannot(session: Session, incident: Incident, resident: Resident, now: datetime) -> bool:
    """Note that this resident cannot call; False where they had said so before. (A9)"""
    known = await asked.of_resident(session, incident.id, resident.id)
    if known is None:
        known = asked.Asked(incident_id=incident.id, resident_id=resident.id, at=now)
        session.add(known)
    new = not known.declined
    known.declined = True
    await session.flush()
    return new


async def withdraw(
    session: Session,
    incident: Incident,
    resident: Resident,
    *,
    now: datetime,
    is_admin: bool,
    all_of_them: bool = False,
) -> CallOutcome:
    """Take back a claim; the asking starts again where nothing stands any more. (A11)"""
    before = await claim.values(session, incident.id)
    decision = emergency.withdraw(before, resident.id, is_admin=is_admin, all_of_them=all_of_them)
    await settle(session, incident, decision, now=now)
    if decision.outcome is CallOutcome.WITHDRAWN:
        await resume_asking(session, incident, now=now)
    return decision.outcome


async def doubt(session: Session, incident: Incident, *, now: datetime) -> CallOutcome:
    """A reporter says "not called?": the card says not confirmed and the asking comes back. (A11)"""
    before = await claim.values(session, incident.id)
    decision = emergency.doubt(before, now)
    await settle(session, incident, decision, now=now)
    if decision.outcome is CallOutcome.DOUBTED:
        await resume_asking(session, incident, now=now)
    return decision.outcome


async def ask_doubted(session: Session, incident: Incident, *, now: datetime) -> None:
    """A reporter doubts: whoever said that they called is asked once, in private. (A11)"""
    stands = await claim.standing(session, incident.id, now)
    caller_id = stands.claim.resident_id if stands.claim else None
    caller = await session.get(Resident, caller_id) if caller_id else None
    if caller is None:
        return
    neighbourhood = await known_in.home(session, incident, caller)
    rows = (
        (wording.button("got-through", Verb.CALLED, incident.id, style="success"),),
        (wording.button("undo", Verb.WITHDRAW, incident.id),),
    )
    values = wording.about(incident, neighbourhood) | {"name": caller.first_name}
    await messages.tell(
        session,
        To(caller, neighbourhood, here=False),
        Text("doubted", values, rows),
        now=now,
        incident_id=incident.id,
        rank=Rank.QUESTION,
    )


async def one_lease(session: Session, incident: Incident, *, now: datetime) -> None:
    """After two incidents became one: the latest lease runs on, with its timer. (A2, S5)"""
    rows = await claim.of_incident(session, incident.id)
    leases = [each for each in rows if each.kind is ClaimKind.LEASE and not each.ended]
    for old in sorted(leases, key=lambda each: each.at)[:-1]:
        old.ended = True
    await session.flush()
    await resume_asking(session, incident, now=now)


async def resume_asking(session: Session, incident: Incident, *, now: datetime) -> None:
    """Nobody has called after all: the next ask follows soon, from where the asking stopped."""
    stands = await claim.standing(session, incident.id, now)
    if stands.status is CallStatus.CALLED:
        return
    incident.asking = incident.asking.resumed()
    if stands.status is CallStatus.CALLING and stands.claim and stands.claim.until:
        await timer.put(session, TimerKind.LEASE, incident.id, stands.claim.until)
        return
    await timer.put(session, TimerKind.ASK, incident.id, now + RESUMES_AFTER)


async def lease_ended(session: Session, incident: Incident, *, now: datetime) -> None:
    """The lease ran out: the card says so, its holder is asked, then the asking goes on. (A2)"""
    stands = await claim.standing(session, incident.id, now)
    if not incident.progress.is_open or stands.status is not CallStatus.UNCONFIRMED:
        return
    await changed(session, incident, now=now, status=True)
    neighbourhood = await session.get_one(Neighbourhood, incident.neighbourhood_id)
    holder_id = stands.claim.resident_id if stands.claim else None
    holder = await session.get(Resident, holder_id) if holder_id else None
    if holder and stands.claim and not incident.progress.hushed:
        through = await known_in.through(session, incident, holder)
        group = through or neighbourhood
        state, text = call_state.own_lease(incident, group, holder, stands.claim, now)
        await messages.tell(
            session,
            To(holder, group, here=False, mention=bool(through) and not holder.name_hidden),
            text,
            now=now,
            incident_id=incident.id,
            rank=Rank.QUESTION,
            key=f"call:{incident.id}",
            follows=Follows.CLAIM,
            state=state,
        )
    policy = (await session.get_one(Neighbourhood, incident.neighbourhood_id)).policy
    incident.asking = incident.asking.after_lease(policy)
    wait = wait_after_lease(incident.progress, policy)
    await timer.put(session, TimerKind.ASK, incident.id, now + wait)
