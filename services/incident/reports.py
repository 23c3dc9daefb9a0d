"""Incidents: opening, joining, and what a report, an edit or a location changes. (S1–S8, C1, C2)"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import reduce

from models import card, claim, incident, report, timer, watch
from models.base import Session
from models.card import Card
from models.incident import Incident
from models.neighbourhood import Neighbourhood
from models.posted import Follows
from models.report import Report
from models.resident import Resident
from models.timer import TimerKind
from saar import matching, steps
from saar.actions import Verb
from saar.asking import Asking, first_ask
from saar.audience import CallWord
from saar.effects import Rows, Text
from saar.emergency import CallStatus
from saar.facts import Facts, merge
from saar.matching import Sighting
from saar.policy import Policy
from saar.steps import Phase
from services.card import call_state, known_in, wording
from services.changed import changed
from services.exercise import playing
from services.incident import call_notes, calls, misuse, questions
from services.incident.misuse import Hold
from services.incident.scene import Message, Scene
from services.outbox import messages, pins, removals
from services.outbox.messages import To
from services.outbox.writing import Rank
from services.ringing import tree


@dataclass(frozen=True)
class Observation:
    """What somebody reports: facts, the words it was told in (None for buttons), and the flags.

    `hide_source`: the card must not answer the message (profiling, shaming). `confirmed` is False
    when the sender never answered whether it is an alarm. `apart`: the text says "something else";
    `goes_on`: it reads as news of what is open; `calls`: its author calls, or called, as well.
    `joins`: the open incident that the thread makes it belong to, `belongs`: surely, `moves`: also at another place (F1).
    """

    facts: Facts
    urgent: bool
    text: str | None
    words: frozenset[str] = frozenset()
    apart: bool = False
    goes_on: bool = False
    calls: bool = False
    hide_source: bool = False
    confirmed: bool = True
    joins: int | None = None
    belongs: bool = False
    moves: bool = False


async def observe(
    session: Session, scene: Scene, seen: Observation, *, now: datetime
) -> tuple[Incident | None, bool]:
    """A current observation opens an incident or joins one; the flag says which. (S1, S5)

    None where only its sender can tell which incident it is about; nothing is stored then.
    """
    place = matching.join(
        Sighting(seen.facts, seen.words, apart=seen.apart, goes_on=seen.goes_on),
        scene.known,
        urgent=seen.urgent,
        now=now,
        policy=scene.policy,
        resident_id=scene.resident.id,
        replies_to=scene.replies_to,
    )
    followed = _followed(scene, seen)
    if place.which and followed is None:
        await questions.which(session, scene, place.which, now=now)
        return None, False
    running = followed or (scene.incident(place.incident_id) if place.incident_id else None)
    if running is None:
        new = await open_new(session, scene, seen, now=now)
        if place.doubted:
            await _offer_merge(session, new, place.doubted, scene, now=now)
        return new, True
    newcomer = scene.resident.id not in _reporters(scene, running)
    await join(session, running, scene, seen, now=now)
    await let_out(session, running, scene, now=now)
    if newcomer or place.unsure:
        other = place.unsure or not seen.goes_on
        await _tell_joined(session, running, scene, other=other, calls_too=seen.calls, now=now)
    return running, False


def _followed(scene: Scene, seen: Observation) -> Incident | None:
    """The incident of the thread; but what names the place of another one is about that. (F1, S5)"""
    found = scene.incident(seen.joins) if seen.joins and scene.replies_to is None else None
    if found is None or seen.apart:
        return None
    looks = matching.described(seen.facts, scene.known)
    if looks and looks != found.id:
        return scene.incident(looks)
    agree = matching.places_agree(seen.facts, found.facts)
    near = found.facts.has_place and not (seen.facts.street and seen.facts.number)
    here = agree is True or (agree is None and near and seen.belongs)
    if agree is not True and any(
        matching.places_agree(seen.facts, each.facts) for each in scene.known
    ):
        return None
    same = here or not seen.facts.has_place
    return found if same or seen.moves or seen.facts.corrects else None


async def open_new(session: Session, scene: Scene, seen: Observation, *, now: datetime) -> Incident:
    """A new incident with its card; held back for an admin where one resident floods. (S8)"""
    open_now, last_hour = await incident.by_reporter(
        session, scene.resident.id, since=now - timedelta(hours=1)
    )
    why = await misuse.hold(session, scene, now=now)
    if why is None and steps.too_many(open_now, last_hour, scene.policy):
        why = Hold.FLOOD
    message = scene.message
    new = Incident(
        asking=Asking(),
        neighbourhood_id=scene.neighbourhood.id,
        reporter_id=scene.resident.id,
        facts=seen.facts,
        reply_to=None if seen.hide_source or not message.message_id else message.message_id,
        topic=scene.resident.topic_in(scene.neighbourhood.chat_id),
        confirmed=seen.confirmed,
        progress=steps.opened(urgent=seen.urgent, now=message.sent_at, waiting=why is not None),
    )
    session.add(new)
    await session.flush()
    await _add_report(session, new, scene, seen)
    card = Card(incident_id=new.id, neighbourhood_id=scene.neighbourhood.id, told=0)
    session.add(card)
    if why and new.progress.phase is Phase.WAITING:
        await misuse.hold_back(session, new, scene, why, now=now)
    else:
        await publish(session, new, now=now, first=card)
    return new


async def publish(
    session: Session, new: Incident, *, now: datetime, first: Card | None = None
) -> None:
    """Post the card, pin it, and start the timers of the asking and of the silence; `first`: nothing stood before."""
    group = await session.get_one(Neighbourhood, new.neighbourhood_id)
    await playing.interrupt(session, group, now=now)
    new.progress = replace(new.progress, phase=Phase.OPEN)
    shown = await changed(session, new, now=now, status=True, first=first)
    await tree.remind(session, new, group, now=now)
    await pins.pin(session, new, shown, now=now)
    await timer.put(session, TimerKind.ASK, new.id, now + first_ask(new.progress, group.policy))


async def let_out(session: Session, running: Incident, scene: Scene, *, now: datetime) -> None:
    """A report that waits for an admin is posted once somebody who need not wait says the same. (S8)"""
    waits = running.progress.phase is Phase.WAITING
    another = running.reporter_id != scene.resident.id
    if waits and another and await misuse.hold(session, scene, now=now) is None:
        await publish(session, running, now=now)


async def join(
    session: Session, running: Incident, scene: Scene, seen: Observation, *, now: datetime
) -> None:
    """An observation is added to the running incident, and its card follows."""
    before = running.facts.danger
    was_urgent = running.progress.urgent
    policy = scene.policy
    await _add_report(session, running, scene, seen)
    await rebuild(session, running)
    running.progress = steps.news(running.progress, urgent=seen.urgent, now=scene.message.sent_at)
    await calls.renumber(session, running, now=now)
    risen = steps.gravest_first(running.facts.danger - before)
    worse = bool(risen) or (seen.urgent and not was_urgent)
    if running.progress.hushed and worse:
        await _ask_again(session, running, policy, now=now)
    if risen:
        await _be_loud(session, running, risen[0].value, now=now)
    if seen.urgent and not was_urgent:
        await _hurry(session, running, policy, now=now)
    await changed(session, running, now=now, status=worse)


async def _hurry(session: Session, running: Incident, policy: Policy, *, now: datetime) -> None:
    """It became urgent: a waiting report goes out, and the asking takes the urgent pace. (S8, A8)"""
    if running.progress.phase is Phase.WAITING:
        await publish(session, running, now=now)
    stands = await claim.standing(session, running.id, now)
    if stands.status in (CallStatus.NOBODY, CallStatus.UNCONFIRMED):
        running.asking = running.asking.restarted()
        soon = now + policy.urgent_reporter_after
        await timer.bring_forward(session, TimerKind.ASK, running.id, soon)


async def _ask_again(session: Session, running: Incident, policy: Policy, *, now: datetime) -> None:
    """Help was there, or it looked over, and now there is a new danger. (A14)"""
    running.progress = steps.endangered(running.progress)
    running.asking = running.asking.restarted()
    stands = await claim.standing(session, running.id, now)
    if stands.status in (CallStatus.NOBODY, CallStatus.UNCONFIRMED):
        soon = now + policy.urgent_reporter_after
        await timer.put(session, TimerKind.ASK, running.id, soon)


async def rebuild(session: Session, running: Incident) -> None:
    """Work the facts out anew from all reports, so that an edit or a split leaves no trace."""
    found = await report.of_incident(session, running.id)
    running.facts = reduce(merge, (each.facts for each in found), Facts())


async def add_facts(
    session: Session,
    running: Incident,
    person: Resident,
    facts: Facts,
    *,
    now: datetime,
    urgent: bool = False,
) -> None:
    """A detail given by button or in an answer; `urgent` where it is graver than it seemed. (S4, S9)"""
    session.add(
        Report(incident_id=running.id, resident_id=person.id, at=now, facts=facts, observes=True)
    )
    await session.flush()
    before, was_urgent = running.facts.danger, running.progress.urgent
    await rebuild(session, running)
    running.progress = steps.news(running.progress, urgent=urgent, now=now)
    await calls.renumber(session, running, now=now)
    risen = steps.gravest_first(running.facts.danger - before)
    for danger in risen[:1]:
        await _be_loud(session, running, danger.value, now=now)
    if urgent and not was_urgent:
        group = await session.get_one(Neighbourhood, running.neighbourhood_id)
        await _hurry(session, running, group.policy, now=now)
    await changed(session, running, now=now, status=bool(risen))


async def locate(session: Session, scene: Scene, *, now: datetime) -> bool:
    """A location by a reporter attaches to their incident, as a link to that message. (S7)"""
    mine = [each for each in scene.incidents if scene.resident.id in _reporters(scene, each)]
    here = [each for each in mine if each.neighbourhood_id == scene.neighbourhood.id]
    if not here:
        return False
    running = here[-1]
    running.shared_location = scene.message.message_id
    running.progress = steps.news(running.progress, urgent=False, now=now)
    await calls.renumber(session, running, now=now)
    await changed(session, running, now=now)
    await messages.react(
        session, scene.message.chat_id, scene.message.message_id, call_notes.ACK, now=now
    )
    return True


async def warn(session: Session, running: Incident, *, now: datetime) -> None:
    """Somebody called for violence or pursuit: the card carries a safety line from now on. (K3)"""
    running.warned = True
    running.progress = replace(running.progress, unsafe=True)
    await _call_inside(session, running, now=now)
    await changed(session, running, now=now, status=True)


async def remove_older(
    session: Session, running: Incident, chat_id: int, message_id: int, *, now: datetime
) -> None:
    """A press on a card that stands twice: the one pressed goes if a newer one is known. (D2)"""
    every = await card.of_incident(session, running.id)
    groups = [await session.get_one(Neighbourhood, each.neighbourhood_id) for each in every]
    here = [each for each, group in zip(every, groups, strict=True) if group.chat_id == chat_id]
    if here and here[0].message_id and here[0].message_id != message_id:
        await removals.delete(session, chat_id, [message_id], now=now)


def _reporters(scene: Scene, running: Incident) -> frozenset[int]:
    known = next((each for each in scene.known if each.incident_id == running.id), None)
    return known.reporters if known else frozenset()


async def _add_report(session: Session, running: Incident, scene: Scene, seen: Observation) -> None:
    """The message reports this incident now, whatever it was about before."""
    message: Message = scene.message
    told = await report.told(
        session,
        chat_id=message.chat_id if message.message_id else None,
        message_id=message.message_id or None,
        incident_id=running.id,
        resident_id=scene.resident.id,
        at=message.sent_at,
        text=seen.text,
        facts=seen.facts,
        urgent=seen.urgent,
    )
    told.incident_id, told.facts, told.text = running.id, seen.facts, seen.text
    await session.flush()


async def _be_loud(session: Session, running: Incident, danger: str, *, now: datetime) -> None:
    neighbourhood = await session.get_one(Neighbourhood, running.neighbourhood_id)
    may, running.progress = steps.louder(running.progress, neighbourhood.policy)
    await _call_inside(session, running, now=now)
    for group in await known_in.groups(session, running) if may else ():
        text = Text(f"danger-{danger}", wording.about(running, group))
        name = f"danger-{danger}"
        await messages.say(session, running, text, now=now, name=name, group=group)


async def _call_inside(session: Session, running: Incident, *, now: datetime) -> None:
    """Whoever said that they go out hears at once that it became dangerous. (K1, K2)"""
    for each in await watch.of_incident(session, running.id):
        person = await session.get(Resident, each.resident_id) if each.outside else None
        if person is None:
            continue
        each.outside = False
        neighbourhood = await known_in.home(session, running, person)
        values = wording.about(running, neighbourhood) | {"name": person.first_name}
        to = To(person, neighbourhood, here=False, mention=True)
        text = Text("come-inside", values)
        await messages.tell(session, to, text, now=now, incident_id=running.id, rank=Rank.QUESTION)


async def _tell_joined(
    session: Session,
    running: Incident,
    scene: Scene,
    *,
    other: bool,
    calls_too: bool,
    now: datetime,
) -> None:
    """What became of a second report, by whether anybody called; `other` offers a card of its own."""
    call = await call_state.call_of(session, running, now)
    called = calls_too or call.stands.status is CallStatus.CALLED
    alone = Follows.NOTHING if called else Follows.CALL
    follows = Follows.JOINED if other else alone
    rows: Rows = () if called else wording.call_rows(running.id)[:2]
    if other:
        rows = (*rows, (wording.button("split", Verb.SPLIT, running.id),))
    values = wording.about(running, scene.neighbourhood) | {
        "at": running.progress.opened_at,
        "other": "yes" if other else "no",
    }
    await messages.tell(
        session,
        To(scene.resident, scene.neighbourhood),
        Text("joined-called" if called else "joined", values, rows),
        now=now,
        incident_id=running.id,
        key=f"joined:{running.id}" if other else f"call:{running.id}",
        follows=follows,
        state=CallWord.CALLED.value
        if called
        else (await call.told(scene.resident, follows, "")).state,
    )


async def _offer_merge(
    session: Session, new: Incident, first: int, scene: Scene, *, now: datetime
) -> None:
    rows = ((wording.button("merge", Verb.MERGE, new.id, word=str(first), style="primary"),),)
    doubted = scene.incident(first)
    values = wording.about(new, scene.neighbourhood)
    values |= wording.other(doubted.facts) if doubted else {"other": "", "otherknown": "no"}
    text = Text("merge-offer", values, rows)
    await messages.tell_admins(session, scene.neighbourhood, text, now=now, incident_id=new.id)
