"""A theme meeting: from topics to a date to who comes, and what is reminded when. (M6)"""

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

TOPICS = ("burglary", "cyber", "fire", "youth")
"""What can be voted on from the start; each has pointers of its own."""
MOST_OPTIONS = 20
MOST_OWN = 3
"""So many topics of one's own may somebody add to one vote."""
LONGEST_TOPIC = 60
LONGEST_PLACE = 80
LASTS = timedelta(hours=2)
REMINDED = (timedelta(days=7), timedelta(days=1))
REMINDER = time(18)
"""On the group's clock, so long before the day."""
OVER_AFTER = timedelta(hours=3)
FURTHEST = timedelta(days=200)
CAPS = (10, 20, 30, 50)
DATE = re.compile(
    r"(?<![\d-])(?P<day>\d{1,2})[-/. ](?P<month>\d{1,2})(?:[-/. ](?P<year>\d{4}))?\D{1,12}?"
    r"(?P<hour>\d{1,2})[:.u](?P<minute>\d{2})?(?:\s*(?P<half>[ap])\.?m\b)?",
    re.IGNORECASE,
)


class State(StrEnum):
    """How far a meeting is."""

    TOPICS = "topics"
    DATES = "dates"
    PLACE = "place"
    PLANNED = "planned"
    CANCELLED = "cancelled"
    OVER = "over"


UNPLANNED = (State.TOPICS, State.DATES, State.PLACE)
RUNNING = (*UNPLANNED, State.PLANNED)


class Coming(StrEnum):
    """What somebody said; WAITS: there was no room left."""

    COMES = "comes"
    WAITS = "waits"


@dataclass(frozen=True)
class Next:
    """When the clock has to look at a meeting again, and why: how many reminders are behind it then."""

    at: datetime
    reminders: int


def dates(words: str, *, now: datetime, zone: str) -> list[datetime] | None:
    """The days and hours in a text such as "12-1 19:30, 14-1 20:00", on a group's clock; None where one is no
    date, is past, or is more than half a year away.
    """
    local = now.astimezone(ZoneInfo(zone))
    found = [_instant(hit, local) for hit in DATE.finditer(words)]
    if not found or any(each is None or not now < each < now + FURTHEST for each in found):
        return None
    return sorted({each.astimezone(now.tzinfo) for each in found if each})


def _instant(hit: re.Match[str], local: datetime) -> datetime | None:
    years = (int(hit["year"]),) if hit["year"] else (local.year, local.year + 1)
    month, day, hour = int(hit["month"]), int(hit["day"]), int(hit["hour"])
    if hit["half"]:
        hour = hour % 12 + (12 if hit["half"].lower() == "p" else 0)
    for year in years:
        try:
            found = datetime(year, month, day, hour, int(hit["minute"] or 0), tzinfo=local.tzinfo)
        except ValueError:
            continue
        if found >= local or hit["year"]:
            return found
    return None


def next_look(starts_at: datetime, reminders: int, *, now: datetime, zone: str) -> Next | None:
    """What comes next; reminders that a short notice or a downtime swallowed are not made up for. (D4)"""
    local = starts_at.astimezone(ZoneInfo(zone))
    for count, before in enumerate(REMINDED[reminders:], start=reminders + 1):
        day = (local - before).date()
        due = datetime.combine(day, REMINDER, local.tzinfo).astimezone(now.tzinfo)
        if due > now:
            return Next(due, count)
    end = starts_at + OVER_AFTER
    return Next(max(end, now), len(REMINDED) + 1) if reminders <= len(REMINDED) else None
