"""The life of one incident: signal, alarm, app, react, and its end."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from saar.emergency import CallStatus
from saar.policy import Policy

LONGEST_WINDOW = timedelta(hours=1)
"""The longest that a group can set for `join_window`."""


class Step(StrEnum):
    """The four steps of SAAR."""

    SIGNAL = "signal"
    ALARM = "alarm"
    APP = "app"
    REACT = "react"


class Phase(StrEnum):
    """WAITING: held back because one resident reports very much at once (S8)."""

    WAITING = "waiting"
    OPEN = "open"
    CLOSED = "closed"


class Outcome(StrEnum):
    """How it ended, in neutral words (X1); SILENT is the end nobody told (X2),
    NO_REPORT a message that was misread (R2).
    """

    POLICE = "police"
    FALSE_ALARM = "false_alarm"
    NO_REPORT = "no_report"
    GONE = "gone"
    UNKNOWN = "unknown"
    SILENT = "silent"
    MERGED = "merged"


class Danger(StrEnum):
    """What makes an open card loud once more, the gravest first (C2)."""

    WEAPON = "weapon"
    INJURY = "injury"
    FIRE = "fire"
    CHILD = "child"


def gravest_first(dangers: Iterable[Danger]) -> list[Danger]:
    """Of several that rise at once only the first is said aloud."""
    return sorted(dangers, key=list(Danger).index)


@dataclass(frozen=True)
class Progress:
    """Where an incident is; every change is a new value.

    `still` counts the questions of X2, `louds` the loud replies of C2. `news_at` is the last observation (UTC). `unsafe` holds back every going out (K1, K3).
    `helped_at`: help was seen on the spot (A14); `hushed`: nobody is asked to call any more;
    `failed_at`: a call did not get through (A15).
    """

    phase: Phase
    urgent: bool
    opened_at: datetime
    news_at: datetime
    not_urgent: bool = False
    unsafe: bool = False
    still: int = 0
    louds: int = 0
    outcome: Outcome | None = None
    closed_at: datetime | None = None
    helped_at: datetime | None = None
    hushed: bool = False
    failed_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """True while it takes reports, calls and presses."""
        return self.phase is not Phase.CLOSED


def opened(*, urgent: bool, now: datetime, waiting: bool = False) -> Progress:
    """The first state of an incident. (S1, S8)"""
    phase = Phase.WAITING if waiting and not urgent else Phase.OPEN
    return Progress(phase=phase, urgent=urgent, opened_at=now, news_at=now)


class CloseAnswer(StrEnum):
    """What a wish to close leads to."""

    CLOSED = "closed"
    CONFIRM = "confirm"
    ALREADY = "already"
    NOT_ALLOWED = "not_allowed"


def close(
    progress: Progress,
    outcome: Outcome,
    *,
    now: datetime,
    call: CallStatus,
    may: bool,
    confirmed: bool,
    policy: Policy,
) -> tuple[CloseAnswer, Progress]:
    """The reporter or an admin says that it is over. (X1)"""
    if not progress.is_open:
        return CloseAnswer.ALREADY, progress
    if not may:
        return CloseAnswer.NOT_ALLOWED, progress
    fresh = progress.urgent and now - progress.opened_at < policy.confirm_close_within
    if (fresh or call is CallStatus.CALLING) and not confirmed:
        return CloseAnswer.CONFIRM, progress
    return CloseAnswer.CLOSED, end(progress, outcome, now=now)


def end(progress: Progress, outcome: Outcome, *, now: datetime) -> Progress:
    """Closed for good: nothing leads out of this phase. (A11)"""
    if not progress.is_open:
        return progress
    return replace(progress, phase=Phase.CLOSED, outcome=outcome, closed_at=now)


def news(progress: Progress, *, urgent: bool, now: datetime) -> Progress:
    """A new observation: the clock of X2 starts again; urgency only rises."""
    return replace(
        progress,
        urgent=progress.urgent or urgent,
        not_urgent=progress.not_urgent and not urgent,
        news_at=max(now, progress.news_at),
        still=0,
    )


def helped(progress: Progress, *, now: datetime) -> Progress:
    """Police, fire brigade or ambulance are there: from now on nobody is asked to call. (A14)"""
    return replace(progress, helped_at=progress.helped_at or now, hushed=True)


def hushed(progress: Progress) -> Progress:
    """It looks over: the asking stops, and the end itself is the reporter's to tell. (F5)"""
    return replace(progress, hushed=True)


def not_through(progress: Progress, *, now: datetime) -> Progress:
    """A call was tried and did not get through: it settles nothing. (A15)"""
    return replace(progress, failed_at=now)


def endangered(progress: Progress) -> Progress:
    """A new danger brings the asking back. (A14)"""
    return replace(progress, hushed=False)


def louder(progress: Progress, policy: Policy) -> tuple[bool, Progress]:
    """Danger rises for the first time: may the card be heard once more? (C2)"""
    if not progress.is_open or progress.louds >= policy.loud_limit:
        return False, progress
    return True, replace(progress, louds=progress.louds + 1)


class Quiet(StrEnum):
    """What a long silence leads to (X2)."""

    WAIT = "wait"
    ASK = "ask"
    CLOSE = "close"


def silence(progress: Progress, *, now: datetime, policy: Policy) -> Quiet:
    """Nobody said anything new: ask the reporter at 15 and 30 minutes, end it at 60. (X2, D4)"""
    quiet = now - progress.news_at
    if quiet >= policy.close_after:
        return Quiet.CLOSE
    due = policy.still_after * (progress.still + 1)
    return Quiet.ASK if progress.still < STILL_ASKS and quiet >= due else Quiet.WAIT


STILL_ASKS = 2


def next_silence(progress: Progress, policy: Policy) -> datetime:
    """When `silence` has to be looked at again."""
    if progress.still >= STILL_ASKS:
        return progress.news_at + policy.close_after
    ask = policy.still_after * (progress.still + 1)
    return progress.news_at + min(ask, policy.close_after)


def asked_still(progress: Progress, *, now: datetime, policy: Policy) -> Progress:
    """One question was put; those that a downtime swallowed are not made up for. (X2, D4)"""
    passed = (now - progress.news_at) // policy.still_after
    return replace(progress, still=min(STILL_ASKS, max(progress.still + 1, passed)))


def done_steps(call: CallStatus, *, watched: bool) -> frozenset[Step]:
    """The steps that the card ticks off; React only once the call is done and somebody watches. (C1)"""
    steps = {Step.SIGNAL, Step.APP}
    if call is CallStatus.CALLED:
        steps.add(Step.ALARM)
        if watched:
            steps.add(Step.REACT)
    return frozenset(steps)


def too_many(open_now: int, last_hour: int, policy: Policy) -> bool:
    """One resident floods: the next report waits for an admin, a minute at most. (S8)"""
    return open_now >= policy.open_limit or last_hour >= policy.hourly_limit


def is_stale(sent_at: datetime, now: datetime, policy: Policy) -> bool:
    """A message that waited through a downtime longer than the window is no longer "now". (D4)"""
    return now - sent_at > policy.join_window


def is_long_past(sent_at: datetime, now: datetime) -> bool:
    """Stale whatever a group has set."""
    return now - sent_at > LONGEST_WINDOW
