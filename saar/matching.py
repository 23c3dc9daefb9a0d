"""Is a second report about the running incident, or about something else? (S5)"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from saar.facts import Facts, fold
from saar.policy import Policy

NEARBY_NUMBERS = 20
LONG_NAME = 6  # letters of a street that a landmark may be told by
COMMON_WORDS = 2


class Match(StrEnum):
    """SAME and OTHER are certain enough to act on; DOUBT is settled by urgency."""

    SAME = "same"
    DOUBT = "doubt"
    OTHER = "other"


@dataclass(frozen=True)
class Known:
    """An open incident as the comparison sees it; `words` are its reports' content words."""

    incident_id: int
    facts: Facts
    words: frozenset[str]
    news_at: datetime
    reporters: frozenset[int] = frozenset()
    holders: frozenset[int] = frozenset()
    callers: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Sighting:
    """A new report: `apart` when the text says that it is something else, `goes_on` when it reads
    as news of what is already open.
    """

    facts: Facts
    words: frozenset[str]
    apart: bool = False
    goes_on: bool = False


def places_agree(first: Facts, second: Facts) -> bool | None:
    """True or False where two places can be compared, None where one is missing or another kind."""
    if first.street and second.street:
        same = fold(first.street) == fold(second.street)
        return same and _distance(first.number, second.number) <= NEARBY_NUMBERS
    if first.landmark and second.landmark:
        return fold(first.landmark) == fold(second.landmark)
    if _names_street(first, second) or _names_street(second, first):
        return _distance(first.number, second.number) <= NEARBY_NUMBERS
    apart = _distance(first.number, second.number)
    if not first.number or not second.number or 0 < apart <= NEARBY_NUMBERS:
        return None
    return apart == 0


def _names_street(first: Facts, second: Facts) -> bool:
    """Does the landmark of one hold the street of the other: "car on fire in Rozemarijnhof"?"""
    street, landmark = fold(first.street or ""), fold(second.landmark or "")
    return len(street) >= LONG_NAME and street in landmark


def described(new: Facts, known: Sequence[Known]) -> int | None:
    """The one incident whose person or vehicle looked just so, by two marks or more: "green cap"."""
    looks = [set(each) for each in (new.clothing, new.vehicle) if len(each) > 1]
    alike = [
        each.incident_id
        for each in known
        if any(look <= {*each.facts.clothing, *each.facts.vehicle} for look in looks)
    ]
    return alike[0] if len(alike) == 1 else None


def compare(new: Sighting, known: Known, *, now: datetime, policy: Policy) -> Match:
    """The verdict for one open incident."""
    if new.apart or now - known.news_at > policy.join_window:
        return Match.OTHER
    agree = places_agree(new.facts, known.facts)
    if agree is not None:
        return Match.SAME if agree else Match.OTHER
    if new.facts.has_place and known.facts.has_place:
        return Match.DOUBT
    return Match.SAME if new.goes_on or _alike(new, known) else Match.DOUBT


@dataclass(frozen=True)
class Joining:
    """`incident_id` None means a card of its own; `unsure` that its sender is told and can split;
    `doubted` is the open incident that an urgent card of its own may belong to after all; `which`
    holds the incidents between which only the sender can tell.
    """

    incident_id: int | None
    unsure: bool = False
    doubted: int | None = None
    which: tuple[int, ...] = ()


def join(
    new: Sighting,
    known: Sequence[Known],
    *,
    urgent: bool,
    now: datetime,
    policy: Policy,
    resident_id: int,
    replies_to: int | None = None,
) -> Joining:
    """Where a report belongs: in doubt, urgent ones open their own card, others join. (S5, A4)"""
    answered = next((each for each in known if each.incident_id == replies_to), None)
    if answered and not new.apart and places_agree(new.facts, answered.facts) is not False:
        return Joining(answered.incident_id)
    verdicts = [(compare(new, each, now=now, policy=policy), each) for each in known]
    same = [each for match, each in verdicts if match is Match.SAME]
    if len(same) > 1 and urgent:
        return Joining(None, doubted=max(same, key=_recent).incident_id)
    if len(same) > 1:
        return _among(same, resident_id)
    if same:
        return Joining(same[0].incident_id, unsure=_only_told_so(new, same[0], resident_id))
    doubt = [each for match, each in verdicts if match is Match.DOUBT]
    if not doubt:
        return Joining(None)
    latest = max(doubt, key=_recent).incident_id
    return Joining(None, doubted=latest) if urgent else Joining(latest, unsure=True)


def _only_told_so(new: Sighting, known: Known, resident_id: int) -> bool:
    """Nothing but the tone of a newcomer's text says that it is about this incident."""
    if resident_id in known.reporters or places_agree(new.facts, known.facts):
        return False
    return not _alike(new, known)


def _among(same: Sequence[Known], resident_id: int) -> Joining:
    mine = [each for each in same if resident_id in each.reporters]
    if len(mine) == 1:
        return Joining(mine[0].incident_id)
    return Joining(None, which=tuple(each.incident_id for each in same))


def concerned(
    resident_id: int,
    facts: Facts,
    known: Sequence[Known],
    *,
    replies_to: int | None = None,
    thread: int | None = None,
    names: int | None = None,
    joined: int | None = None,
) -> tuple[int, ...]:
    """The incidents a claim or an all-clear may be about; exactly one means it is certain. (A4)

    None at all where it names another place, or answers the card of an incident that is over.
    `thread` is the one that its thread is sure of, which only an address speaks against, `names` the one whose words it
    names, `joined` the one that what it tells besides was taken to. (F4)
    """
    if replies_to is not None:
        return tuple(each.incident_id for each in known if each.incident_id == replies_to)
    verdicts = [(places_agree(facts, each.facts), each) for each in known]
    at_place = [each for agree, each in verdicts if agree]
    followed = _found(known, thread) or _found(known, joined)
    elsewhere = followed and joined is None and _addresses_differ(facts, followed.facts)
    if followed and not at_place and not elsewhere:
        return _agreed(resident_id, known, followed.incident_id, names)
    if not at_place and any(agree is False for agree, _ in verdicts):
        return ()
    pool = at_place or known
    named = _found(pool, names)
    if named and len(pool) > 1:
        return _agreed(resident_id, pool, named.incident_id, None)
    return _narrowed(resident_id, pool)


def _found(known: Sequence[Known], incident_id: int | None) -> Known | None:
    return next((each for each in known if each.incident_id == incident_id), None)


def _agreed(
    resident_id: int, known: Sequence[Known], thread: int, names: int | None
) -> tuple[int, ...]:
    """What its words name, else its thread, where what its author had to do with does not speak against it."""
    own = _own(resident_id, known)
    said = thread if names is None else names
    if said in own or not own:
        return (said,)
    return tuple(dict.fromkeys([said, thread, *own]))


def _own(resident_id: int, known: Sequence[Known]) -> tuple[int, ...]:
    """What a person said to call about; else what they alone reported, and called about before."""
    held = [each.incident_id for each in known if resident_id in each.holders]
    return tuple(held) or tuple(
        each.incident_id
        for each in known
        if resident_id in each.callers or each.reporters == {resident_id}
    )


def _narrowed(resident_id: int, pool: Sequence[Known]) -> tuple[int, ...]:
    every, own = tuple(each.incident_id for each in pool), _own(resident_id, pool)
    return own if len(every) > 1 and len(own) == 1 else every


def _addresses_differ(first: Facts, second: Facts) -> bool:
    """True where streets or house numbers can be compared and are others."""
    bare = (replace(each, landmark=None) for each in (first, second))
    return places_agree(*bare) is False


def _recent(known: Known) -> datetime:
    return known.news_at


def _distance(first: str | None, second: str | None) -> int:
    """How far two house numbers are apart; 0 where one is missing."""
    if not first or not second:
        return 0
    one, other = (int(re.sub(r"\D", "", each) or 0) for each in (first, second))
    return abs(one - other)


def _alike(new: Sighting, known: Known) -> bool:
    words = len(new.words & known.words)
    behaviour = bool(set(new.facts.behaviour) & set(known.facts.behaviour))
    category = new.facts.category in (known.facts.category, "other")
    return (behaviour and words >= 1) or (category and words >= COMMON_WORDS)
