#!/usr/bin/env bash
# vobject 0.9.9 reads a calendar that icalendar 7.3.2 wrote: a meeting on a summer evening stands one hour off, with no word.
#
# icalendar's Calendar.add_missing_timezones() describes a time zone, as RFC 5545 allows, by a list of the days on which the
# clock changed (RDATE). vobject, which many address books and calendar servers are built on, knows only zones that are
# described by rules (RRULE) and passes the lists over: for it Amsterdam keeps winter time all year. dateutil's own reader,
# which vobject uses for rules, reads the same lists right. An engineer would expect the right hour, or an error.
#
# The same meeting with the zone as two rules (last Sunday of March and of October) is read right by both.
#
# The script fails when vobject reads the lists right, or when one of the other three readings changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  icalendar==7.3.2 vobject==0.9.9 python-dateutil==4.0.0
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import sys
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import vobject
from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard

WHEN = datetime(2027, 7, 14, 20, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
HOUR = timedelta(hours=1)


def calendar(zone=None):
    event = Event()
    event.add("uid", "tea@example")
    event.add("dtstamp", datetime(2026, 11, 30, tzinfo=timezone.utc))
    event.add("dtstart", WHEN)
    found = Calendar()
    found.add("prodid", "-//example//")
    found.add("version", "2.0")
    if zone:
        found.add_component(zone)
    found.add_component(event)
    if not zone:
        found.add_missing_timezones()
    return found.to_ical().decode()


def by_rules():
    zone = Timezone()
    zone.add("tzid", "Europe/Amsterdam")
    for part, start, month, before, after in (
        (TimezoneDaylight(), datetime(1970, 3, 29, 2), 3, HOUR, 2 * HOUR),
        (TimezoneStandard(), datetime(1970, 10, 25, 3), 10, 2 * HOUR, HOUR),
    ):
        part.add("dtstart", start)
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        zone.add_component(part)
    return zone


def icalendar_reads(text):
    return Calendar.from_ical(text).walk("VEVENT")[0].decoded("dtstart").astimezone(timezone.utc).hour


def vobject_reads(text):
    return vobject.readOne(text).vevent.dtstart.value.astimezone(timezone.utc).hour


# vobject keeps the first zone of each name that a process meets, so the second one has a name of its own.
lists, rules = calendar(), calendar(by_rules()).replace("Europe/Amsterdam", "By-Rules")
assert "RDATE" in lists and "RRULE" not in lists
seen = {
    "icalendar, dates": (icalendar_reads(lists), 18),
    "vobject, dates": (vobject_reads(lists), 19),
    "icalendar, rules": (icalendar_reads(rules), 18),
    "vobject, rules": (vobject_reads(rules), 18),
}
for name, (found, _) in seen.items():
    print(f"{name}: {found}:00 UTC; 20:00 in Amsterdam in July is 18:00 UTC")
sys.exit(0 if all(found == expected for found, expected in seen.values()) else 1)
PYTHON
