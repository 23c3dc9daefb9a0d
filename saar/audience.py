"""Who is asked to call, in which order, and by which name a caller stands on the card."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from saar.emergency import CallStatus, Standing
from saar.policy import Policy
from saar.steps import Progress


class Ask(StrEnum):
    """Who is to be asked next, or that the asking is over (A8)."""

    REPORTER = "reporter"
    NEIGHBOUR = "neighbour"
    GROUP = "group"
    STOP = "stop"
    LATER = "later"


@dataclass(frozen=True)
class NextAsk:
    """`asked` is the new count for Progress; `after` the time until the next look, None to stop."""

    ask: Ask
    asked: int
    after: timedelta | None = None
    resident_id: int | None = None


STOPPED = 99


def first_ask(progress: Progress, policy: Policy) -> timedelta:
    """How long after opening the reporter is asked. (A8)"""
    return policy.urgent_reporter_after if progress.urgent else policy.ask_reporter_after


def next_ask(
    progress: Progress,
    stands: Standing,
    *,
    now: datetime,
    neighbours: Sequence[int],
    policy: Policy,
) -> NextAsk:
    """Whom to ask now that nobody has called. `neighbours` excludes everyone asked before. (A8, A9)"""
    silent = progress.not_urgent or progress.hushed
    if not progress.is_open or silent or progress.asked >= STOPPED:
        return NextAsk(Ask.STOP, progress.asked)
    if stands.status is CallStatus.CALLED:
        return NextAsk(Ask.STOP, progress.asked)
    if stands.status is CallStatus.CALLING and stands.claim and stands.claim.until:
        return NextAsk(Ask.LATER, progress.asked, after=stands.claim.until - now)
    if progress.asked == 0:
        left = max(timedelta(), policy.urgent_group_after - policy.urgent_reporter_after)
        wait = left if progress.urgent else policy.ask_neighbour_for
        return NextAsk(Ask.REPORTER, 1, after=wait)
    if progress.urgent or progress.asked > policy.neighbours_asked or not neighbours:
        return NextAsk(Ask.GROUP, STOPPED)
    return NextAsk(
        Ask.NEIGHBOUR,
        progress.asked + 1,
        after=policy.ask_neighbour_for,
        resident_id=neighbours[0],
    )


def ask_at_once(progress: Progress, *, neighbours: Sequence[int], policy: Policy) -> NextAsk:
    """Somebody cannot call or did not get through: the next neighbour is asked now. (A2, A9)"""
    if progress.asked >= STOPPED or progress.not_urgent or progress.hushed:
        return NextAsk(Ask.STOP, progress.asked)
    if not neighbours or progress.urgent or progress.asked > policy.neighbours_asked:
        return NextAsk(Ask.GROUP, STOPPED)
    asked = max(1, min(progress.asked, policy.neighbours_asked)) + 1
    return NextAsk(Ask.NEIGHBOUR, asked, after=policy.ask_neighbour_for, resident_id=neighbours[0])


class CallWord(StrEnum):
    """What a private word about the call says, now. (A2, A5, A8)"""

    CALL = "call"
    WAIT = "wait"
    UNSURE = "unsure"
    CALLED = "called"
    NOTHING = "nothing"


def call_word(progress: Progress, stands: Standing, person_id: int | None) -> CallWord:
    """What this person should read about the call: a word about a state that has passed follows it.

    NOTHING: there is nothing to ask of them any more, so the word goes.
    """
    if not progress.is_open:
        return CallWord.NOTHING
    if stands.status is CallStatus.CALLED:
        return CallWord.CALLED
    if stands.status is CallStatus.CALLING:
        own = stands.claim is not None and stands.claim.resident_id == person_id
        return CallWord.NOTHING if own else CallWord.WAIT
    if progress.hushed:
        return CallWord.NOTHING
    if stands.status is CallStatus.UNCONFIRMED:
        return CallWord.UNSURE
    return CallWord.NOTHING if progress.not_urgent else CallWord.CALL


def shown_name(first_name: str | None, *, hidden: bool) -> str | None:
    """The name on the card: a first name, or None for "a resident". (A13)"""
    return None if hidden or not first_name else first_name
