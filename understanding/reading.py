"""The one door to the reader: a message goes in, a reading comes out."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from saar.countries import COUNTRIES
from saar.labels import Claim, ClaimBy, Flag, Label
from understanding import context, installed
from understanding.claims import Call, call_in
from understanding.details import details_in
from understanding.direction import direction_in
from understanding.judgement import Judgement
from understanding.label import elsewhere
from understanding.learned import by_model
from understanding.meaning import Category, Details, Heard, OpenIncident, Place, Reading, Reason
from understanding.observation import Sight, sight_in
from understanding.place import place_in
from understanding.plate import plates_in
from understanding.text import Message, content_words, message_of
from understanding.timing import is_current, is_long_past, is_past
from understanding.together import followed
from understanding.words import by_words

if TYPE_CHECKING:
    from understanding.model import Model, Odds

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


EVEN = 0.5
HALF = 80  # characters; a longer text stands on its own
HINT, CLEAR = 0.1, 0.9
EMERGENCY = frozenset(each for pack in COUNTRIES.values() for each in pack.alarms) | {"911"}


ALARM, NO_HASTE = "112", "0900-8844"
"""The numbers that the reader learnt about; those of another country say the same there."""


def read(heard: Heard) -> Reading:
    """Read one message, in its thread where there is one; never raises, whatever the text."""
    reading = followed(heard, _with_numbers(heard))
    here = _here(reading.place, reading.direction)
    return replace(reading, place=here, asks_news=context.asks_news(heard.text))


def haste(text: str) -> float:
    """How likely a text matters, by its letters alone (0 to 1): which of many to read first, no more."""
    learnt = installed.trained()
    return learnt.hint(text) if learnt else EVEN


def prepare(every: Sequence[Heard]) -> None:
    """Think about several texts at once: `read` of each of them is cheap then."""
    learnt = installed.trained()
    if learnt:
        learnt.prepare([(each.text, _is_open(each)) for each in every])


def _with_numbers(heard: Heard) -> Reading:
    reading = _read(heard)
    alarm = _renumbered(heard.text, heard.alarms, ALARM)
    quiet = _renumbered(heard.text, heard.nonurgent, NO_HASTE)
    if alarm != heard.text and reading.claim in (None, Claim.OTHER_NUMBER):
        there = _read(replace(heard, text=alarm))
        return _with_call(reading, there) if there.claim or there.failed else reading
    if quiet != heard.text and reading.claim in (Claim.DONE, Claim.NOW):
        return _with_call(reading, _read(replace(heard, text=quiet)))
    return reading


def _renumbered(text: str, numbers: tuple[str, ...], known: str) -> str:
    own = "|".join(re.escape(each) for each in numbers if each != known)
    return re.sub(rf"(?<!\d)(?:{own})(?!\d)", known, text) if own else text


def _with_call(reading: Reading, there: Reading) -> Reading:
    """What is said of a call, as it would be with numbers that the reader knows."""
    return replace(
        reading,
        label=there.label,
        confidence=there.confidence,
        claim=there.claim,
        claim_by=there.claim_by,
        sure=there.sure,
        failed=there.failed,
        reasons=there.reasons,
    )


def _read(heard: Heard) -> Reading:
    message = message_of(heard.text)
    sight = sight_in(message)
    is_open = _is_open(heard)
    at_hand = is_open or sight.weight > 1
    call = _claimable(heard, message, call_in(message, at_hand=at_hand))
    judged = _judged(heard, message, sight, call)
    direction = direction_in(message)
    observes = judged.seen >= EVEN
    return Reading(
        label=judged.label,
        flags=judged.flags,
        confidence=round(judged.confidence * _trust(heard), 3),
        claim=judged.claim,
        claim_by=judged.claim_by,
        observes_now=observes,
        category=sight.category,
        behaviour=sight.behaviour,
        place=_here(_not_a_phone_number(place_in(message), judged.claim), direction),
        plates=plates_in(message.raw, heard.country),
        direction=direction,
        details=details_in(message, sight),
        failed=call.failed or context.declines(heard.text, heard.asked),
        reasons=_reasons(judged, sight, failed=call.failed),
        apart=is_open and elsewhere(message),
        seen=round(judged.seen * _trust(heard), 3),
        sure=round(judged.sure * _trust(heard), 3),
    )


def _is_open(heard: Heard) -> bool:
    asked = heard.asked in ("called", "still_on", "over")
    return bool(heard.open_incidents) or heard.replies_to is not None or asked


def _judged(heard: Heard, message: Message, sight: Sight, call: Call) -> Judgement:
    """The short answer to a question first, then the model, and the word lists without one."""
    is_open = _is_open(heard)
    reply = context.answered(heard.text, heard.asked) or context.returned(
        heard.text, incident_open=is_open
    )
    if reply:
        return reply
    learnt = installed.trained()
    if learnt is None:
        return by_words(message, sight, call, incident_open=is_open)
    odds = _with_recent(learnt, heard, learnt.odds(heard.text, incident_open=is_open))
    borrowed = heard.forwarded or not heard.own_only
    return by_model(message, sight, call, odds, borrowed=borrowed, incident_open=is_open)


def _with_recent(learnt: "Model", heard: Heard, alone: "Odds") -> "Odds":
    """Half a sentence is read with what its sender wrote just before, where it hints at something."""
    if not heard.recent or _is_open(heard) or len(heard.text) > HALF:
        return alone
    if not HINT <= alone.observes < CLEAR:
        return alone
    joined = learnt.odds(f"{heard.recent[-1]}\n{heard.text}", incident_open=False)
    return joined if joined.observes > alone.observes else alone


def _trust(heard: Heard) -> float:
    """The words of somebody else are worth less than one's own."""
    return 0.6 if heard.forwarded or not heard.own_only else 1.0


def _not_a_phone_number(place: Place | None, claim: Claim | None) -> Place | None:
    """ "Reported it at 112" names no house."""
    if place is None or claim is None or place.street or place.number not in EMERGENCY:
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


def _reasons(judged: Judgement, sight: Sight, *, failed: bool) -> tuple[Reason, ...]:
    reasons = [Reason(judged.ground)]
    reasons += [Reason("reason-behaviour", (("word", key),)) for key in sight.behaviour[:3]]
    if judged.claim:
        reasons.append(Reason("reason-claim", (("claim", judged.claim.value),)))
    if failed:
        reasons.append(Reason("reason-failed"))
    return tuple(reasons)
