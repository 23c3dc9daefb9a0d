"""What travels between neighbourhoods, and how: offered, by itself, or not at all. (B2–B4)"""

import re
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from saar.emergency import CallStatus
from saar.facts import Facts
from saar.labels import Flag
from saar.steps import Progress

OLDEST = timedelta(minutes=30)
"""Older than this an alert helps no other group (B3)."""
AN_HOUR = timedelta(hours=1)
MOST_AN_HOUR = 6
BY_ITSELF_AT_MOST = 1  # hops without a human decision (B4)
INVITED_FOR = timedelta(days=1)
LONGEST_NOTE = 200  # characters that an admin may add
LONGEST_WARNING = 500  # characters of an admin's warning (B8)
TESTED_EVERY = timedelta(days=30)


class LinkState(StrEnum):
    """A link works, or rests."""

    ACTIVE = "active"
    PAUSED = "paused"


class Mode(StrEnum):
    """What the receiving group wants of what comes over a link."""

    OFF = "off"
    OFFER = "offer"
    AUTO = "auto"


class RelayState(StrEnum):
    """Where a relay stands."""

    SUGGESTED = "suggested"
    OFFERED = "offered"
    PUBLISHED = "published"
    DECLINED = "declined"
    LAPSED = "lapsed"

    @property
    def is_settled(self) -> bool:
        """Offered or decided: nothing to pass on any more."""
        return self not in (RelayState.SUGGESTED, RelayState.LAPSED)


class Kind(StrEnum):
    """The classes of alerts that a group can let in by themselves."""

    URGENT = "urgent"
    CALLED = "called"
    VEHICLE = "vehicle"
    MISSING = "missing"


UNFIT = frozenset({Flag.PROFILING, Flag.SHAMING, Flag.VIGILANTE})
"""Flags of a text that goes to no other group (P2, P3, K3)."""
_NUMBER_OR_LINK = re.compile(r"(?i)\+?\d(?:[\s./-]?\d){7,}|https?://|www\.|t\.me/")


def may_travel(
    words: str, flags: frozenset[Flag], *, has_plate: bool, tells_origin: bool, most: int
) -> bool:
    """May an admin's own words go along? No looks, names, accusations or calls to pursue, no plate,
    number to phone or link, and at most `most` characters. (B3, B8)
    """
    if len(words) > most or has_plate or tells_origin or flags & UNFIT:
        return False
    return not _NUMBER_OR_LINK.search(words)


class Way(StrEnum):
    """What happens to an alert at a link."""

    NONE = "none"
    OFFER = "offer"
    PUBLISH = "publish"


@dataclass(frozen=True)
class Wish:
    """What a receiving group chose for one direction; hours are local, equal ones mean always."""

    mode: Mode
    classes: frozenset[Kind] = frozenset()
    hour_from: int = 0
    hour_to: int = 0

    def awake(self, hour: int) -> bool:
        """Does an alert go in by itself at this hour?"""
        if self.hour_from == self.hour_to:
            return True
        if self.hour_from < self.hour_to:
            return self.hour_from <= hour < self.hour_to
        return hour >= self.hour_from or hour < self.hour_to


def kinds(progress: Progress, status: CallStatus, facts: Facts) -> frozenset[Kind]:
    """Which classes an incident belongs to now."""
    found = {
        Kind.URGENT: progress.urgent,
        Kind.CALLED: status is CallStatus.CALLED,
        Kind.VEHICLE: on_the_move(facts),
        Kind.MISSING: facts.category == "missing_person",
    }
    return frozenset(kind for kind, holds in found.items() if holds)


def on_the_move(facts: Facts) -> bool:
    """A vehicle that goes somewhere."""
    return bool(facts.direction and (facts.vehicle or facts.plates))


def way(
    wish: Wish,
    found: frozenset[Kind],
    *,
    hop: int,
    hour: int,
    age: timedelta,
    lately: int,
    passed_on: bool = False,
) -> Way:
    """What becomes of an alert at one link. (B2, B4)

    `passed_on`: an admin of the sending side chose this. `age` is since the last news, `lately` how
    many went this way within the hour.
    """
    if wish.mode is Mode.OFF or age > OLDEST or lately >= MOST_AN_HOUR:
        return Way.NONE
    if hop > BY_ITSELF_AT_MOST and not passed_on:
        return Way.NONE
    lets_in = wish.mode is Mode.AUTO and bool(found & wish.classes) and wish.awake(hour)
    if lets_in and hop <= BY_ITSELF_AT_MOST:
        return Way.PUBLISH
    return Way.OFFER if passed_on or found & {Kind.URGENT, Kind.CALLED} else Way.NONE
