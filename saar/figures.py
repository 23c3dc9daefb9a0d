"""What a group's quarter comes to: counts, times to the call, and nothing that points at somebody. (M8)"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from saar.emergency import CallStatus, Standing
from saar.steps import Outcome, Progress

STEP = 10  # seconds that a time to the call is rounded down to
LONGEST = 3600  # seconds; what took longer counts as this
FEW = 5
"""With fewer reports in a quarter nothing is told but how many: in a small street everybody knows which."""
RARE = 3
"""A kind or an end that came up less often is told with the others."""
OTHERS = "others"
FEWEST_GROUPS = 5
"""Sums for a municipality need so many groups."""
ENDED = frozenset({Outcome.POLICE, Outcome.FALSE_ALARM, Outcome.GONE})


def of_incident(
    progress: Progress, stands: Standing, *, category: str, spared: int
) -> dict[str, int]:
    """What one incident adds to its month; one that was no report adds only that."""
    outcome = progress.outcome or Outcome.UNKNOWN
    if outcome is Outcome.NO_REPORT:
        return {f"end:{outcome.value}": 1}
    if outcome is Outcome.MERGED:
        return {}
    found = {"reports": 1, f"kind:{category}": 1, f"end:{outcome.value}": 1, "spared": spared}
    found["urgent"] = int(progress.urgent)
    if stands.status is CallStatus.CALLED and stands.claim:
        seconds = max(0, int((stands.claim.at - progress.opened_at).total_seconds()))
        found[f"first:{min(LONGEST, seconds // STEP * STEP)}"] = 1
    return found


@dataclass(frozen=True)
class Figures:
    """`times`: seconds to the first call, in order; `kinds` and `ends` most first, rare ones together."""

    reports: int
    urgent: int
    spared: int
    no_reports: int
    told: int
    tips: int
    wrong_tips: int
    times: tuple[int, ...]
    kinds: tuple[tuple[str, int], ...]
    ends: tuple[tuple[str, int], ...]

    @property
    def is_few(self) -> bool:
        """Too few to tell anything but how many."""
        return self.reports < FEW

    @property
    def median(self) -> timedelta | None:
        """The time to the call in the middle; None where too few called."""
        if len(self.times) < RARE:
            return None
        return timedelta(seconds=self.times[len(self.times) // 2])

    @property
    def worst(self) -> timedelta | None:
        """The longest one; None where too few called."""
        return timedelta(seconds=self.times[-1]) if len(self.times) >= RARE else None

    @property
    def share(self) -> int:
        """Per cent of the reports that ended with somebody saying how."""
        return round(100 * self.told / self.reports) if self.reports else 0


def figures(counts: Mapping[str, int]) -> Figures:
    """What the counts of some months come to."""
    times = [
        int(what.partition(":")[2])
        for what, count in counts.items()
        if what.startswith("first:")
        for _ in range(count)
    ]
    ends = _group(counts, "end:")
    return Figures(
        reports=counts.get("reports", 0),
        urgent=counts.get("urgent", 0),
        spared=counts.get("spared", 0),
        no_reports=ends.pop(Outcome.NO_REPORT.value, 0),
        told=sum(count for end, count in ends.items() if Outcome(end) in ENDED),
        tips=counts.get("tip", 0),
        wrong_tips=counts.get("tip:wrong", 0),
        times=tuple(sorted(times)),
        kinds=_common(_group(counts, "kind:")),
        ends=_common(ends),
    )


def quarter(now: datetime, zone: str) -> tuple[date, date]:
    """The quarter of the year before this one: its first day, and the first day after it."""
    local = now.astimezone(ZoneInfo(zone)).date()
    until = local.replace(month=(local.month - 1) // 3 * 3 + 1, day=1)
    since = (until - timedelta(days=1)).replace(day=1)
    for _ in range(2):
        since = (since - timedelta(days=1)).replace(day=1)
    return since, until


def _group(counts: Mapping[str, int], begin: str) -> dict[str, int]:
    return {
        what.removeprefix(begin): count for what, count in counts.items() if what.startswith(begin)
    }


def _common(counts: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    often = [(what, count) for what, count in counts.items() if count >= RARE]
    rest = sum(counts.values()) - sum(count for _, count in often)
    often.sort(key=lambda each: (-each[1], each[0]))
    return (*often, *([(OTHERS, rest)] if rest else []))
