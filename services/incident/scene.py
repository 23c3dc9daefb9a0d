"""Who said what, where, while which incidents were open: the start of every transaction."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from models import asked, card, claim, incident, report
from models import neighbourhood as neighbourhoods
from models.base import Session
from models.claim import Claim
from models.incident import Incident
from models.neighbourhood import Neighbourhood
from models.report import Report
from models.resident import Resident
from saar.emergency import CallStatus, ClaimKind, standing
from saar.facts import Facts
from saar.labels import Flag
from saar.matching import Known
from saar.policy import Policy
from saar.steps import Danger
from saar.weighing import NO_SHIFTS, Subject
from services.chatter import learning
from understanding.meaning import Before, Category, Heard, OpenIncident, Place, Reading
from understanding.reading import words_of

ANSWER_WITHIN = timedelta(minutes=2)
"""A short text later than this answers something else."""

Reader = Callable[[Heard], Reading | None]
"""Reads a text; None where the reading itself failed, and then the bot asks. (D1)"""


@dataclass(frozen=True)
class Message:
    """A message as services see it. `sent_at` is Telegram's time, `reply_to` a message id.

    `is_admin`: Telegram says that the sender is an admin of this group. `has_link`: a web address is
    in it. `removed`: it came with a picture that is taken away, so nothing can reply to it.
    """

    chat_id: int
    message_id: int
    sent_at: datetime
    text: str
    reply_to: int | None = None
    forwarded: bool = False
    is_admin: bool = False
    has_link: bool = False
    removed: bool = False
    topic: int | None = None

    @property
    def where(self) -> tuple[int, int | None]:
        """The chat, and the topic in it: one conversation."""
        return self.chat_id, self.topic


@dataclass(frozen=True)
class Scene:
    """One resident in one neighbourhood, with what is going on there.

    `shifts` is what the group's corrections add to its thresholds, once `shifted` was asked; `asked` is what the bot asked this
    resident last, as `Heard` knows it.
    """

    neighbourhood: Neighbourhood
    resident: Resident
    message: Message
    incidents: tuple[Incident, ...]
    known: tuple[Known, ...]
    policy: Policy
    replies_to: int | None = None
    shifts: Mapping[Subject, float] = field(default_factory=lambda: NO_SHIFTS)
    asked: str | None = None

    def incident(self, incident_id: int) -> Incident | None:
        """One of the open incidents."""
        return next((each for each in self.incidents if each.id == incident_id), None)


def as_heard(
    view: Scene, *, recent: tuple[str, ...] = (), before: tuple[Before, ...] = ()
) -> Heard:
    """The message with what surrounds it, for the reader; `recent` is what its sender said before."""
    country = view.neighbourhood.pack
    return Heard(
        text=view.message.text,
        open_incidents=as_open(view),
        replies_to=view.replies_to,
        asked=view.asked,
        recent=recent,
        before=before,
        forwarded=view.message.forwarded,
        alarms=country.alarms,
        country=country.code,
        nonurgent=tuple(filter(None, {view.policy.nonurgent_number, country.non_urgent})),
    )


async def load(
    session: Session, neighbourhood: Neighbourhood, resident: Resident, message: Message
) -> Scene:
    """Everything a decision about one message needs, with the open incidents locked."""
    await neighbourhoods.lock(session, neighbourhood.id)
    incidents = await incident.open_in(session, neighbourhood.id, lock=True)
    ids = [each.id for each in incidents]
    reports = await report.of_incidents(session, ids) if ids else []
    claims = await claim.of_incidents(session, ids) if ids else []
    return Scene(
        neighbourhood=neighbourhood,
        resident=resident,
        message=message,
        incidents=tuple(incidents),
        known=tuple(_known(each, reports, claims) for each in incidents),
        policy=neighbourhood.policy,
        replies_to=await _replied(session, neighbourhood, message),
        asked=await _asked(session, incidents, claims, resident, message.sent_at) if ids else None,
    )


async def shifted(session: Session, view: Scene) -> Scene:
    """With what the group's corrections add to its thresholds."""
    found = await learning.shifts(session, view.neighbourhood.id, now=view.message.sent_at)
    return replace(view, shifts=found)


async def _asked(
    session: Session,
    incidents: Sequence[Incident],
    claims: Sequence[Claim],
    person: Resident,
    now: datetime,
) -> str | None:
    """What the bot asked this resident within the last minutes and they have not answered yet."""
    values = [each.value() for each in claims if each.resident_id == person.id]
    lapsed = [each.until for each in values if each.kind is ClaimKind.LEASE and not each.ended]
    if any(until and timedelta(0) <= now - until <= ANSWER_WITHIN for until in lapsed):
        return "still_on"
    ids = [each.id for each in incidents]
    uncalled = {
        each.id
        for each in incidents
        if standing([made.value() for made in claims if made.incident_id == each.id], now).status
        is CallStatus.NOBODY
    }
    for one in await asked.of_person(session, ids, person.id):
        if one.incident_id in uncalled and now - one.at <= ANSWER_WITHIN:
            return "called"
    mine = [each for each in incidents if each.reporter_id == person.id]
    if any(each.id in uncalled and now - each.progress.opened_at <= ANSWER_WITHIN for each in mine):
        return "called"
    return "over" if any(each.progress.still for each in mine) else None


def _known(each: Incident, reports: list[Report], claims: list[Claim]) -> Known:
    mine = [found for found in reports if found.incident_id == each.id]
    calls = [made for made in claims if made.incident_id == each.id and not made.ended]
    leases = [made for made in calls if made.kind is ClaimKind.LEASE]
    made_calls = [made for made in calls if made.kind is ClaimKind.DONE and not made.doubted]
    return Known(
        incident_id=each.id,
        facts=each.facts,
        words=frozenset().union(*(words_of(found.text) for found in mine if found.text)),
        news_at=each.progress.news_at,
        reporters=frozenset(f.resident_id for f in mine if f.resident_id and f.observes),
        holders=frozenset(made.resident_id for made in leases if made.resident_id),
        callers=frozenset(made.resident_id for made in made_calls if made.resident_id),
    )


async def _replied(session: Session, neighbourhood: Neighbourhood, message: Message) -> int | None:
    if message.reply_to is None:
        return None
    found = await card.by_message(session, neighbourhood.id, message.reply_to)
    if found:
        return found.incident_id
    answered = await report.by_message(session, neighbourhood.chat_id, message.reply_to)
    return answered.incident_id if answered else None


def as_open(scene: Scene) -> tuple[OpenIncident, ...]:
    """The open incidents as a reader may know them, the one with the latest news first."""
    return tuple(
        OpenIncident(
            id=each.incident_id,
            place=Place(each.facts.street, each.facts.number, each.facts.landmark),
            category=Category(each.facts.category),
            words=each.words,
            held=scene.resident.id in each.holders,
        )
        for each in sorted(scene.known, key=lambda known: known.news_at, reverse=True)
    )


def facts_of(reading: Reading) -> Facts:
    """What a reading found, as the incident keeps it; a shamed person's address stays out (P3)."""
    place = None if Flag.SHAMING in reading.flags else reading.place
    details = reading.details
    dangers = {
        Danger.WEAPON: details.weapon,
        Danger.INJURY: details.injured,
        Danger.FIRE: details.fire,
        Danger.CHILD: details.child,
    }
    return Facts(
        category=reading.category.value,
        behaviour=reading.behaviour,
        street=place.street if place else None,
        number=place.number if place else None,
        landmark=place.landmark if place else None,
        direction=reading.direction,
        plates=reading.plates,
        vehicle=details.vehicle,
        persons=details.persons,
        things=details.things,
        clothing=details.clothing,
        dangers=tuple(danger.value for danger, there in dangers.items() if there),
        words=() if Flag.SHAMING in reading.flags else reading.words,
        likely=reading.likely,
        kinds={kind.value: told for kind, told in reading.kinds.items()},
        corrects=reading.corrects,
        denies=reading.denies,
    )
