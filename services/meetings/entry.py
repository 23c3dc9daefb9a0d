"""A meeting as an entry for a calendar: Outlook, Google and Apple open it with the right hour. (M6)"""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard

from models.meeting import Meeting
from models.neighbourhood import Neighbourhood
from saar.meetings import LASTS, TOPICS, State
from texts import render

PRODUCT = "-//Buurtwacht//meetings//"


def file(made: Meeting, group: Neighbourhood, locale: str, *, now: datetime) -> bytes | None:
    """RFC 5545, with the rules of the group's own time zone; the same entry anew when it moved or is off."""
    if made.starts_at is None:
        return None
    off = made.state is State.CANCELLED
    starts = made.starts_at.astimezone(ZoneInfo(group.pack.time_zone))
    entry = Event()
    entry.add("uid", f"meeting-{made.id}@buurtwacht")
    entry.add("sequence", made.sequence)
    entry.add("dtstamp", now)
    entry.add("dtstart", starts)
    entry.add("dtend", (made.starts_at + LASTS).astimezone(starts.tzinfo))
    entry.add("summary", _title(made, group, locale))
    entry.add("location", made.place or "")
    entry.add("status", "CANCELLED" if off else "CONFIRMED")
    if not off:
        entry.add_component(_reminder(_title(made, group, locale)))
    found = Calendar()
    found.add("prodid", f"{PRODUCT}{locale.upper()}")
    found.add("version", "2.0")
    found.add("method", "CANCEL" if off else "PUBLISH")
    found.add_component(_zone(group.pack.time_zone, made.starts_at.year))
    found.add_component(entry)
    return bytes(found.to_ical())


def _zone(name: str, year: int) -> Timezone:
    """The clock of the group as rules, as Europe keeps it: the last Sundays of March and October, 01:00 UTC.

    icalendar 7.3 writes zones as lists of dates, which vobject 0.9.9 passes over: an hour off all summer.
    """
    zone = ZoneInfo(name)
    winter, summer = (datetime(year, month, 15, tzinfo=zone).utcoffset() for month in (1, 7))
    found = Timezone()
    found.add("tzid", name)
    for part, first, month, before, after in (
        (TimezoneDaylight(), datetime(1970, 3, 29, 1), 3, winter, summer),  # noqa: DTZ001 - local by RFC 5545
        (TimezoneStandard(), datetime(1970, 10, 25, 1), 10, summer, winter),  # noqa: DTZ001 - as above
    ):
        part.add("dtstart", first + (before or timedelta()))
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        found.add_component(part)
    return found


def _title(made: Meeting, group: Neighbourhood, locale: str) -> str:
    known = made.topic in TOPICS
    topic = render.plain(f"meeting-topic-{made.topic}", locale) if known else made.topic or ""
    return render.plain("meeting-title", locale, topic=topic, group=group.name)


def _reminder(words: str) -> Alarm:
    found = Alarm()
    found.add("action", "DISPLAY")
    found.add("description", words)
    found.add("trigger", -timedelta(hours=2))
    return found
