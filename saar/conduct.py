"""Safe conduct: which react line a card shows and how many may go out."""

from enum import StrEnum

from saar.emergency import CallStatus
from saar.policy import Policy, ReactLine
from saar.steps import Danger, Progress

DANGEROUS = frozenset({"violence", "domestic", "weapon", "fire", "gas"})


def is_unsafe(progress: Progress, *, category: str, dangers: frozenset[Danger]) -> bool:
    """True where only watching is safe, whatever the group chose. (K1)"""
    armed_or_fire = bool(dangers & {Danger.WEAPON, Danger.FIRE})
    return progress.urgent or progress.unsafe or category in DANGEROUS or armed_or_fire


def react_line(
    progress: Progress,
    call: CallStatus,
    *,
    category: str,
    dangers: frozenset[Danger],
    policy: Policy,
) -> ReactLine | None:
    """The line of step React; None until the call is done. (K1)"""
    if call is not CallStatus.CALLED or not progress.is_open:
        return None
    if is_unsafe(progress, category=category, dangers=dangers):
        return ReactLine.OBSERVE_ONLY
    return policy.react


class Going(StrEnum):
    """What "I am going out" leads to (K2)."""

    GOES = "goes"
    ENOUGH = "enough"
    STAY_IN = "stay_in"
    BACK = "back"


def go_out(
    line: ReactLine | None, *, out: frozenset[int], resident_id: int, policy: Policy
) -> Going:
    """May this resident go out as well? A second press takes it back. (K2)"""
    if resident_id in out:
        return Going.BACK
    if line in (None, ReactLine.OBSERVE_ONLY):
        return Going.STAY_IN
    return Going.GOES if len(out) < policy.going_out else Going.ENOUGH
