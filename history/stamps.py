"""The stamp before each message of a text export: where it ends, and what its three numbers mean. (H1)"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import pairwise

MARKS = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
"""Marks without a width that exports put around names, media and lines of the messenger itself."""
CENTURY, LONG_YEAR = 2000, 1000
NOON = 12
FAR_FEWER = 4  # times as many steps back in time make an order the wrong one
_SPACES = str.maketrans(dict.fromkeys("\u00a0\u202f\u2009", " "))
_UNSEEN = str.maketrans(dict.fromkeys(MARKS))
_STAMP = re.compile(
    r"(?P<open>\[)?(?P<a>\d{1,4})(?P<sep>[./-]) ?(?P<b>\d{1,2})(?P=sep) ?(?P<c>\d{2,4})"
    r"(?:,? (?:à |om |um |at )?|,)"
    r"(?P<hour>\d{1,2})[:.h](?P<minute>\d{2})(?:[:.](?P<second>\d{2}))?"
    r"(?: ?(?P<half>[ap]\.? ?m\.?|vorm\.|nachm\.))?"
    r"(?P<close>\])?(?P<dash> [-–] | )",
    re.IGNORECASE,
)
_LONGEST = 60  # characters of a stamp


class Order(StrEnum):
    """Which of the three numbers of a date comes first."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"
    YEAR_FIRST = "year-first"


@dataclass(frozen=True)
class Shape:
    """How an export writes its stamps; one export writes all of them alike."""

    brackets: bool
    separator: str
    seconds: bool
    halves: bool


@dataclass(frozen=True)
class Stamp:
    """The numbers of one stamp, not yet put in order, and what follows it on the line."""

    shape: Shape
    date: tuple[int, int, int]
    clock: tuple[int, int, int]
    rest: str
    written: str


def stamp_of(line: str) -> Stamp | None:
    """The stamp that a line begins with; marks that nobody sees are passed over."""
    bare = line.lstrip(MARKS)
    head = bare[:_LONGEST].translate(_SPACES)
    found = _STAMP.match(head)
    if not found or bool(found["open"]) != bool(found["close"]):
        return None
    brackets = bool(found["open"])
    if not brackets and not found["dash"].strip():
        return None
    hour = _hour(int(found["hour"]), found["half"])
    clock = (hour, int(found["minute"]), int(found["second"] or 0))
    shape = Shape(brackets, found["sep"], bool(found["second"]), bool(found["half"]))
    date = (int(found["a"]), int(found["b"]), int(found["c"]))
    written = found["sep"].join((found["a"], found["b"], found["c"]))
    return Stamp(shape, date, clock, bare[found.end() :], written)


def unseen(text: str) -> str:
    """The text without marks that nobody sees."""
    return text.translate(_UNSEEN)


def instant(stamp: Stamp, order: Order) -> datetime | None:
    """The time that a stamp means, without a zone; None where there is no such day or hour."""
    a, b, c = stamp.date
    match order:
        case Order.DAY_FIRST:
            year, month, day = c, b, a
        case Order.MONTH_FIRST:
            year, month, day = c, a, b
        case Order.YEAR_FIRST:
            year, month, day = a, b, c
    try:
        return datetime(year if year >= LONG_YEAR else CENTURY + year, month, day, *stamp.clock)  # noqa: DTZ001 - the phone's own time
    except ValueError:
        return None


def order_of(stamps: Sequence[Stamp]) -> Order | None:
    """What the whole file says about days and months; None where both readings are as good.

    A number above twelve decides, then the mark between the numbers (only with `/` months ever come
    first), then time itself: an export runs forward.
    """
    if all(each.date[0] >= LONG_YEAR for each in stamps):
        return Order.YEAR_FIRST
    wrong = {order: _impossible(stamps, order) for order in (Order.DAY_FIRST, Order.MONTH_FIRST)}
    if len(set(wrong.values())) > 1:
        return min(wrong, key=lambda order: wrong[order])
    if all(each.shape.separator != "/" for each in stamps):
        return Order.DAY_FIRST
    back = {order: _steps_back(stamps, order) for order in wrong}
    least = min(back, key=lambda order: back[order])
    most = max(back.values())
    return least if most and back[least] * FAR_FEWER <= most and back[least] < most else None


def _hour(hour: int, half: str | None) -> int:
    if half is None:
        return hour
    afternoon = half.lower()[0] in "pn"
    return hour % NOON + (NOON if afternoon else 0)


def _impossible(stamps: Sequence[Stamp], order: Order) -> int:
    return sum(instant(each, order) is None for each in stamps)


def _steps_back(stamps: Sequence[Stamp], order: Order) -> int:
    times = [found.date() for each in stamps if (found := instant(each, order))]
    return sum(after < before for before, after in pairwise(times))
