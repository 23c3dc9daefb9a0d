"""The asking to call: who is asked next, how far it got, and what sets it back or ends it. (A8)"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from saar.emergency import CallStatus, Standing
from saar.policy import Policy
from saar.steps import Progress

STOPPED = 99
"""The count of an asking that is over: group and admins were asked."""

ONCE_A_MINUTE = timedelta(minutes=1)
"""However many try and fail to call: the group is asked aloud no more often than this."""

RESUMES_AFTER = timedelta(seconds=20)
"""A call turned out not to be made: so long until the next one is asked."""


class Ask(StrEnum):
    """Who is to be asked next, or that the asking is over."""

    REPORTER = "reporter"
    NEIGHBOUR = "neighbour"
    GROUP = "group"
    STOP = "stop"
    LATER = "later"


@dataclass(frozen=True)
class Asking:
    """`count` is how many were asked so far, `aloud_at` when the whole group last was (UTC)."""

    count: int = 0
    aloud_at: datetime | None = None

    @property
    def is_over(self) -> bool:
        """Everybody was asked."""
        return self.count >= STOPPED

    @property
    def aloud_again_at(self) -> datetime | None:
        """From when the group may be asked aloud once more; None: it never was."""
        return self.aloud_at + ONCE_A_MINUTE if self.aloud_at else None

    def is_too_soon(self, now: datetime) -> bool:
        """The group was asked aloud less than a minute ago."""
        return self.aloud_again_at is not None and now < self.aloud_again_at

    def restarted(self) -> "Asking":
        """It became urgent, or a new danger came up: the reporter is asked again. (A8, A14)"""
        return replace(self, count=0)

    def resumed(self) -> "Asking":
        """A call that was noted does not stand: neighbours follow, the reporter knows. (A11)"""
        return replace(self, count=min(self.count, 1))

    def after_lease(self, policy: Policy) -> "Asking":
        """The caller fell silent: neighbours follow, and the group at least once more. (A2)"""
        return replace(self, count=min(max(1, self.count), policy.neighbours_asked + 1))

    def held_back(self, policy: Policy) -> "Asking":
        """The group is next, and it is too soon to ask it aloud."""
        return replace(self, count=policy.neighbours_asked + 1)

    def aloud(self, now: datetime) -> "Asking":
        """Group and admins are asked, and then it stops."""
        return Asking(STOPPED, now)


@dataclass(frozen=True)
class NextAsk:
    """`asking` is how far it got then; `after` the time until the next look, None to stop."""

    ask: Ask
    asking: Asking
    after: timedelta | None = None
    resident_id: int | None = None


def first_ask(progress: Progress, policy: Policy) -> timedelta:
    """How long after opening the reporter is asked."""
    return policy.urgent_reporter_after if progress.urgent else policy.ask_reporter_after


def next_ask(
    progress: Progress,
    asking: Asking,
    stands: Standing,
    *,
    now: datetime,
    neighbours: Sequence[int],
    policy: Policy,
) -> NextAsk:
    """Whom to ask now that nobody has called. `neighbours` excludes everyone asked before. (A8, A9)"""
    if not progress.is_open or _is_silent(progress) or asking.is_over:
        return NextAsk(Ask.STOP, asking)
    if stands.status is CallStatus.CALLED:
        return NextAsk(Ask.STOP, asking)
    if stands.status is CallStatus.CALLING and stands.claim and stands.claim.until:
        return NextAsk(Ask.LATER, asking, after=stands.claim.until - now)
    if asking.count == 0:
        left = max(timedelta(), policy.urgent_group_after - policy.urgent_reporter_after)
        wait = left if progress.urgent else policy.ask_neighbour_for
        return NextAsk(Ask.REPORTER, replace(asking, count=1), after=wait)
    return _neighbour(progress, asking, asking.count + 1, neighbours, policy)


def ask_at_once(
    progress: Progress, asking: Asking, *, neighbours: Sequence[int], policy: Policy
) -> NextAsk:
    """Somebody cannot call or did not get through: the next neighbour is asked now. (A2, A9)"""
    if asking.is_over or _is_silent(progress):
        return NextAsk(Ask.STOP, asking)
    count = max(1, min(asking.count, policy.neighbours_asked)) + 1
    return _neighbour(progress, asking, count, neighbours, policy)


def wait_after_lease(progress: Progress, policy: Policy) -> timedelta:
    """How long a caller who fell silent has to say that it worked. (A2)"""
    return policy.urgent_reporter_after if progress.urgent else policy.ask_neighbour_for


def _is_silent(progress: Progress) -> bool:
    return progress.not_urgent or progress.hushed


def _neighbour(
    progress: Progress, asking: Asking, count: int, neighbours: Sequence[int], policy: Policy
) -> NextAsk:
    """One more by name; urgent, or with nobody left to name, the group."""
    if progress.urgent or asking.count > policy.neighbours_asked or not neighbours:
        return NextAsk(Ask.GROUP, replace(asking, count=STOPPED))
    return NextAsk(
        Ask.NEIGHBOUR,
        replace(asking, count=count),
        after=policy.ask_neighbour_for,
        resident_id=neighbours[0],
    )
