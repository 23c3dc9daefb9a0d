"""Times as a phone showed them, put on one line: a zone, the hour that came twice, minutes that hold several messages. (H1)"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from history.entry import Entry

MINUTE = 60


def placed(entries: Sequence[Entry], zone: ZoneInfo, *, seconds: bool) -> list[Entry]:
    """The same entries in UTC and in the order of the file, none before the one above it.

    Where an export shows minutes only, the messages of one minute are spread over it.
    """
    spread = list(entries) if seconds else _spread(entries)
    found: list[Entry] = []
    last: datetime | None = None
    for each in spread:
        at = _in_utc(each.at, zone, last)
        last = max(at, last) if last else at
        found.append(replace(each, at=last))
    return found


def _spread(entries: Sequence[Entry]) -> list[Entry]:
    found: list[Entry] = []
    for minute, several in groupby(entries, key=lambda each: each.at):
        those = list(several)
        step = MINUTE / (len(those) + 1)
        found += [
            replace(each, at=minute + timedelta(seconds=int(step * (at + 1))))
            for at, each in enumerate(those)
        ]
    return found


def _in_utc(local: datetime, zone: ZoneInfo, last: datetime | None) -> datetime:
    """The hour that an autumn night has twice is the second one once the first is over."""
    first = local.replace(tzinfo=zone, fold=0).astimezone(UTC)
    second = local.replace(tzinfo=zone, fold=1).astimezone(UTC)
    return second if last and first < last <= second else first
