"""Safe conduct: which react line a card shows and who may go out. (K1, K2)"""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from saar import conduct, steps
from saar.conduct import Going
from saar.emergency import CallStatus
from saar.policy import Policy, ReactLine
from saar.steps import Danger, Outcome, Progress

NOW = datetime(2026, 3, 14, 20, 14, tzinfo=UTC)
CALM = steps.opened(urgent=False, now=NOW)
URGENT = steps.opened(urgent=True, now=NOW)
UNSAFE = replace(CALM, unsafe=True)
NONE: frozenset[Danger] = frozenset()


@pytest.mark.parametrize(
    ("progress", "category", "dangers", "unsafe"),
    [
        (CALM, "burglary", NONE, False),
        (CALM, "suspicious_person", frozenset({Danger.CHILD}), False),
        (CALM, "other", frozenset({Danger.INJURY}), False),
        (URGENT, "burglary", NONE, True),
        (UNSAFE, "burglary", NONE, True),
        (CALM, "violence", NONE, True),
        (CALM, "fire", NONE, True),
        (CALM, "theft", frozenset({Danger.WEAPON}), True),
        (CALM, "theft", frozenset({Danger.FIRE, Danger.CHILD}), True),
    ],
)
@pytest.mark.parametrize("chosen", ReactLine)
def test_danger_means_watching_only(
    progress: Progress, category: str, dangers: frozenset[Danger], unsafe: bool, chosen: ReactLine
) -> None:
    """Urgent, weapon, violence, fire or a call to pursue: observe only, whatever was chosen. (K1)"""
    line = conduct.react_line(
        progress,
        CallStatus.CALLED,
        category=category,
        dangers=dangers,
        policy=Policy(react=chosen),
    )
    assert conduct.is_unsafe(progress, category=category, dangers=dangers) is unsafe
    assert line is (ReactLine.OBSERVE_ONLY if unsafe else chosen)


@pytest.mark.parametrize("progress", [CALM, URGENT, UNSAFE])
@pytest.mark.parametrize(
    ("call", "shown"),
    [
        (CallStatus.NOBODY, False),
        (CallStatus.CALLING, False),
        (CallStatus.UNCONFIRMED, False),
        (CallStatus.CALLED, True),
    ],
)
def test_the_react_line_waits_for_the_call(
    progress: Progress, call: CallStatus, shown: bool
) -> None:
    """The line of step React stands on the card once the call is done, not before. (K1)"""
    line = conduct.react_line(progress, call, category="theft", dangers=NONE, policy=Policy())
    assert (line is not None) is shown


@pytest.mark.parametrize("call", CallStatus)
def test_a_closed_card_has_no_react_line(call: CallStatus) -> None:
    """After the end nobody is invited to react. (K1, A11)"""
    ended = steps.end(CALM, Outcome.GONE, now=NOW)
    line = conduct.react_line(ended, call, category="theft", dangers=NONE, policy=Policy())
    assert line is None


ANNA, BRAM, CEES = 1, 2, 3
OUTSIDE = (ReactLine.VISIBLE_PRESENCE, ReactLine.FRIENDLY_CHAT)


@pytest.mark.parametrize("line", [None, *ReactLine])
@pytest.mark.parametrize(
    ("out", "allowed"),
    [
        (frozenset(), Going.GOES),
        (frozenset({BRAM}), Going.GOES),
        (frozenset({BRAM, CEES}), Going.ENOUGH),
        (frozenset({ANNA}), Going.BACK),
        (frozenset({ANNA, BRAM}), Going.BACK),
    ],
)
def test_who_may_go_out(line: ReactLine | None, out: frozenset[int], allowed: Going) -> None:
    """Two may go out where the line allows it, then stay in; coming back is always right. (K2)"""
    going = conduct.go_out(line, out=out, resident_id=ANNA, policy=Policy())
    expected = allowed if line in OUTSIDE or allowed is Going.BACK else Going.STAY_IN
    assert going is expected


@pytest.mark.parametrize("limit", [1, 2, 4])
def test_the_group_decides_how_many_go_out(limit: int) -> None:
    """As many go out as the group allows, and the next one stays in. (K2)"""
    policy = Policy(going_out=limit)
    answers = [
        conduct.go_out(OUTSIDE[0], out=frozenset(range(count)), resident_id=99, policy=policy)
        for count in (limit - 1, limit)
    ]
    assert answers == [Going.GOES, Going.ENOUGH]
