"""Is a second report about the running incident, or about something else? (S5)"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from saar.facts import Facts, fold
from saar.policy import Policy

NEARBY_NUMBERS = 20
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
    """True or False when both places can be compared, None when one is missing or of another kind."""
    if first.street and second.street:
        if not _same_name(first.street, second.street):
            return False
        return _near(first.number, second.number)
    if first.landmark and second.landmark and not (first.street or second.street):
        return fold(first.landmark) == fold(second.landmark)
    return None


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
    `which` holds the incidents between which only the sender can tell.
    """

    incident_id: int | None
    unsure: bool = False
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
    if replies_to is not None and any(each.incident_id == replies_to for each in known):
        return Joining(replies_to)
    verdicts = [(compare(new, each, now=now, policy=policy), each) for each in known]
    same = [each for match, each in verdicts if match is Match.SAME]
    if len(same) > 1:
        return _among(same, resident_id)
    if same:
        return Joining(same[0].incident_id)
    doubt = [each for match, each in verdicts if match is Match.DOUBT]
    if not doubt or urgent:
        return Joining(None, unsure=bool(doubt))
    return Joining(max(doubt, key=_recent).incident_id, unsure=True)


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
) -> tuple[int, ...]:
    """The incidents a claim or an all-clear may be about; exactly one means it is certain. (A4)"""
    if len(known) == 1:
        return (known[0].incident_id,)
    if replies_to is not None and any(each.incident_id == replies_to for each in known):
        return (replies_to,)
    named = [each for each in known if places_agree(facts, each.facts)]
    if len(named) == 1:
        return (named[0].incident_id,)
    held = [each for each in known if resident_id in each.holders]
    alone = [each for each in known if each.reporters == {resident_id}]
    for candidates in (held, alone):
        if len(candidates) == 1:
            return (candidates[0].incident_id,)
    return tuple(each.incident_id for each in known)


def _recent(known: Known) -> datetime:
    return known.news_at


def _same_name(first: str, second: str) -> bool:
    return fold(first) == fold(second)


def _near(first: str | None, second: str | None) -> bool:
    if not first or not second:
        return True
    one, other = (int(re.sub(r"\D", "", each) or 0) for each in (first, second))
    return abs(one - other) <= NEARBY_NUMBERS


def _alike(new: Sighting, known: Known) -> bool:
    behaviour = bool(set(new.facts.behaviour) & set(known.facts.behaviour))
    category = new.facts.category in (known.facts.category, "other")
    words = len(new.words & known.words)
    bare = not new.facts.behaviour and category
    return behaviour or bare or (category and words >= COMMON_WORDS)
