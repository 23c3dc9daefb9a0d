"""What a rehearsal comes to in numbers: counts, times to the call, hours, weekdays and months. (H2)"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median
from typing import Any
from zoneinfo import ZoneInfo

HOURS, WEEKDAYS = 24, 7
STEPS = (30, 60, 120, 300, 600)
"""Bounds of the times to the call, in seconds; the last bar holds what took longer."""


@dataclass(frozen=True)
class Figures:
    """Counts, and times as timedeltas; None where there is nothing to tell."""

    messages: int
    people: int
    cards: int
    urgent: int
    called: int
    saved: int
    asked: int
    tips: int
    questions: int
    quiet_share: float
    median_call: timedelta | None
    worst_call: timedelta | None
    by_hour: tuple[int, ...]
    by_weekday: tuple[int, ...]
    by_month: tuple[tuple[str, int, int], ...]
    by_wait: tuple[int, ...]


def figures_of(came: Mapping[str, Any]) -> Figures:
    """Everything that the page shows as a number; `came` is what `bot.rehearsing` writes."""
    zone = ZoneInfo(came["about"]["zone"])
    incidents: Sequence[Mapping[str, Any]] = came["incidents"]
    opened = [_local(each["opened_at"], zone) for each in incidents]
    waits = sorted(wait for each in incidents if (wait := time_to_call(each)) is not None)
    messages = came["about"]["played"]
    about_it = {number for each in incidents for number in _messages_of(each)}
    return Figures(
        messages=messages,
        people=came["about"]["people"],
        cards=len(incidents),
        urgent=sum(bool(each["urgent"]) for each in incidents),
        called=len(waits),
        saved=sum(saved(each) for each in incidents),
        asked=len(came["asked_to_call"]),
        tips=len(came["tipped"]),
        questions=len(came["questions"]),
        quiet_share=1 - len(about_it) / messages if messages else 1.0,
        median_call=_middle(waits),
        worst_call=max(waits, default=None),
        by_hour=_counted((each.hour for each in opened), HOURS),
        by_weekday=_counted((each.weekday() for each in opened), WEEKDAYS),
        by_month=_months(came["about"]["by_month"], opened),
        by_wait=_in_steps(waits),
    )


def time_to_call(incident: Mapping[str, Any]) -> timedelta | None:
    """From the card to the first call that somebody said they made; None where nobody said so."""
    if not incident["called_at"]:
        return None
    opened = datetime.fromisoformat(incident["opened_at"])
    return max(timedelta(0), datetime.fromisoformat(incident["called_at"]) - opened)


def saved(incident: Mapping[str, Any]) -> int:
    """Later people who said that they called too, each once: the card would have told them before."""
    done = [each["sender"] for each in incident["calls"] if each["kind"] == "done"]
    return max(0, len(dict.fromkeys(done)) - 1)


def _middle(waits: Sequence[timedelta]) -> timedelta | None:
    if not waits:
        return None
    return timedelta(seconds=round(median(each.total_seconds() for each in waits)))


def _messages_of(incident: Mapping[str, Any]) -> set[int]:
    calls = [each["message"] for each in incident["calls"]]
    numbers = [incident["opened_by"], *incident["observations"], *calls]
    return {each for each in numbers if each is not None}


def _local(iso: str, zone: ZoneInfo) -> datetime:
    return datetime.fromisoformat(iso).astimezone(zone)


def _counted(found: Any, places: int) -> tuple[int, ...]:
    counts = Counter(found)
    return tuple(counts[each] for each in range(places))


def _months(
    messages: Mapping[str, int], opened: Sequence[datetime]
) -> tuple[tuple[str, int, int], ...]:
    alarms = Counter(f"{each:%Y-%m}" for each in opened)
    months = sorted({*messages, *alarms})
    return tuple((month, messages.get(month, 0), alarms[month]) for month in months)


def _in_steps(waits: Sequence[timedelta]) -> tuple[int, ...]:
    seconds = [each.total_seconds() for each in waits]
    bounds = (0, *STEPS, float("inf"))
    return tuple(sum(low <= each < high for each in seconds) for low, high in pairwise(bounds))
