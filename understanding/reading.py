"""The one door to the reader: a message goes in, a reading comes out."""

from dataclasses import replace

from understanding.claims import Call, call_in
from understanding.details import details_in
from understanding.direction import direction_in
from understanding.flags import flags_of
from understanding.label import Verdict, describes, label_of
from understanding.meaning import (
    Category,
    Claim,
    ClaimBy,
    Details,
    Flag,
    Heard,
    Label,
    OpenIncident,
    Place,
    Reading,
    Reason,
)
from understanding.observation import Sight, sight_in
from understanding.place import place_in
from understanding.plate import plates_in
from understanding.text import Message, content_words, message_of
from understanding.timing import is_current, is_long_past, is_past

__all__ = [
    "Category",
    "Claim",
    "ClaimBy",
    "Details",
    "Flag",
    "Heard",
    "Label",
    "OpenIncident",
    "Place",
    "Reading",
    "Reason",
    "read",
    "words_of",
]


EMERGENCY = frozenset({"112", "101", "110", "999", "911"})


def read(heard: Heard) -> Reading:
    """Read one message; never raises, whatever the text."""
    message = message_of(heard.text)
    is_open = bool(heard.open_incidents) or heard.replies_to is not None
    sight = sight_in(message)
    at_hand = is_open or heard.asked == "called" or sight.weight > 1
    call = _claimable(heard, message, call_in(message, at_hand=at_hand))
    verdict = label_of(message, sight, call, incident_open=is_open)
    observes = _observes(message, sight, verdict, incident_open=is_open)
    direction = direction_in(message)
    if verdict.label is Label.PAST_EVENT:
        call = replace(call, claim=None, by=None, negated=False)
    return Reading(
        label=verdict.label,
        flags=flags_of(message, sight, now=observes, negated=call.negated),
        confidence=_confidence(heard, verdict.confidence),
        claim=call.claim,
        claim_by=call.by,
        observes_now=observes,
        category=sight.category,
        behaviour=sight.behaviour,
        place=_here(_not_a_phone_number(place_in(message), call), direction),
        plates=plates_in(message.raw),
        direction=direction,
        details=details_in(message, sight),
        failed=call.failed,
        reasons=_reasons(verdict, sight, call),
    )


def _not_a_phone_number(place: Place | None, call: Call) -> Place | None:
    """ "Reported it at 112" names no house."""
    if place is None or call.claim is None or place.street or place.number not in EMERGENCY:
        return place
    return Place(landmark=place.landmark) if place.landmark else None


def _here(place: Place | None, direction: str | None) -> Place | None:
    """Where somebody is heading is not where they are."""
    if place is None or direction is None:
        return place
    heading = direction.casefold()
    street = None if (place.street or "").casefold() == heading else place.street
    landmark = None if (place.landmark or "").casefold() == heading else place.landmark
    number = place.number if street or not place.street else None
    return Place(street, number, landmark) if street or number or landmark else None


def words_of(text: str) -> frozenset[str]:
    """Give the content words of a text, folded, for comparing two reports."""
    return content_words(text)


def _claimable(heard: Heard, message: Message, call: Call) -> Call:
    """Take away a call that may not be the author's, or that was made for something long over."""
    borrowed = heard.forwarded or not heard.own_only
    old = is_long_past(message) or (
        not heard.open_incidents and is_past(message) and not is_current(message)
    )
    if borrowed or old:
        return replace(call, claim=None, by=None, announced=False)
    return call


def _observes(message: Message, sight: Sight, verdict: Verdict, *, incident_open: bool) -> bool:
    if verdict.label in {Label.REPORT, Label.UPDATE}:
        return True
    if verdict.label in {Label.CALLED_112, Label.ASKS_112}:
        return describes(message, sight, incident_open=incident_open)
    return False


def _confidence(heard: Heard, sure: float) -> float:
    return round(sure * (0.6 if heard.forwarded or not heard.own_only else 1.0), 2)


def _reasons(verdict: Verdict, sight: Sight, call: Call) -> tuple[Reason, ...]:
    reasons = [Reason(verdict.ground)]
    if verdict.ground == "reason-behaviour" and sight.behaviour:
        reasons = []
    reasons += [Reason("reason-behaviour", (("word", key),)) for key in sight.behaviour[:3]]
    if call.claim:
        reasons.append(Reason("reason-claim", (("claim", call.claim.value),)))
    if call.failed:
        reasons.append(Reason("reason-failed"))
    return tuple(reasons)
