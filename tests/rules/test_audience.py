"""Who is asked to call, and when it stops. (A2, A8, A9, A13)"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from saar import audience, steps
from saar.audience import STOPPED, Ask, CallWord, NextAsk
from saar.emergency import CallStatus, Claim, ClaimKind, Standing
from saar.policy import Policy
from saar.steps import Outcome, Progress

NOW = datetime(2026, 3, 14, 20, 14, tzinfo=UTC)
SECONDS = timedelta(seconds=1)
POLICY = Policy()
NEIGHBOURS = (11, 12, 13, 14)


def _progress(*, urgent: bool = False, asked: int = 0) -> Progress:
    return replace(steps.opened(urgent=urgent, now=NOW), asked=asked)


def _stands(status: CallStatus) -> Standing:
    if status is not CallStatus.CALLING:
        return Standing(status)
    until = NOW + 70 * SECONDS
    return Standing(status, Claim(1, 5, ClaimKind.LEASE, at=NOW, until=until))


def _next(
    progress: Progress,
    status: CallStatus = CallStatus.NOBODY,
    *,
    neighbours: tuple[int, ...] = NEIGHBOURS,
    policy: Policy = POLICY,
) -> NextAsk:
    return audience.next_ask(
        progress, _stands(status), now=NOW, neighbours=neighbours, policy=policy
    )


@pytest.mark.parametrize(("urgent", "seconds"), [(False, 90), (True, 20)])
def test_the_reporter_is_asked_first(urgent: bool, seconds: int) -> None:
    """The reporter is asked after 90 seconds, after 20 where it is urgent. (A8)"""
    assert audience.first_ask(_progress(urgent=urgent), POLICY) == seconds * SECONDS


REPORTER = NextAsk(Ask.REPORTER, 1, after=60 * SECONDS)
REPORTER_URGENT = NextAsk(Ask.REPORTER, 1, after=25 * SECONDS)
GROUP = NextAsk(Ask.GROUP, STOPPED)


def _neighbour(asked: int) -> NextAsk:
    return NextAsk(Ask.NEIGHBOUR, asked, after=60 * SECONDS, resident_id=11)


@pytest.mark.parametrize("status", [CallStatus.NOBODY, CallStatus.UNCONFIRMED])
@pytest.mark.parametrize(
    ("urgent", "asked", "expected"),
    [
        (False, 0, REPORTER),
        (False, 1, _neighbour(2)),
        (False, 2, _neighbour(3)),
        (False, 3, _neighbour(4)),
        (False, 4, GROUP),
        (False, STOPPED, NextAsk(Ask.STOP, STOPPED)),
        (True, 0, REPORTER_URGENT),
        (True, 1, GROUP),
        (True, 2, GROUP),
        (True, 4, GROUP),
        (True, STOPPED, NextAsk(Ask.STOP, STOPPED)),
    ],
)
def test_who_is_asked_while_nobody_is_known_to_have_called(
    status: CallStatus, urgent: bool, asked: int, expected: NextAsk
) -> None:
    """Reporter, three neighbours one at a time, the group, nobody; urgent skips the neighbours. (A8)"""
    assert _next(_progress(urgent=urgent, asked=asked), status) == expected


@pytest.mark.parametrize("urgent", [False, True])
@pytest.mark.parametrize("asked", [0, 1, 4, STOPPED])
def test_nobody_is_asked_once_112_was_called(urgent: bool, asked: int) -> None:
    """A call that was made ends the asking, wherever it stood. (A3, A8)"""
    progress = _progress(urgent=urgent, asked=asked)
    assert _next(progress, CallStatus.CALLED) == NextAsk(Ask.STOP, asked)


@pytest.mark.parametrize("urgent", [False, True])
@pytest.mark.parametrize("asked", [0, 1, 4])
def test_the_asking_waits_for_a_running_call(urgent: bool, asked: int) -> None:
    """While somebody is calling nobody is asked; the next look is when the lease ends. (A2, A8)"""
    progress = _progress(urgent=urgent, asked=asked)
    expected = NextAsk(Ask.LATER, asked, after=70 * SECONDS)
    assert _next(progress, CallStatus.CALLING) == expected


@pytest.mark.parametrize("status", CallStatus)
@pytest.mark.parametrize("asked", [0, 2])
def test_not_urgent_stops_the_asking(status: CallStatus, asked: int) -> None:
    """Once it was called not urgent, nobody is asked to call any more. (A9)"""
    progress = replace(_progress(asked=asked), not_urgent=True)
    assert _next(progress, status) == NextAsk(Ask.STOP, asked)


@pytest.mark.parametrize("status", CallStatus)
@pytest.mark.parametrize("asked", [0, 2])
def test_a_closed_incident_asks_nobody(status: CallStatus, asked: int) -> None:
    """After the end nobody is asked to call. (A8, A11)"""
    ended = steps.end(_progress(urgent=True, asked=asked), Outcome.GONE, now=NOW)
    assert _next(ended, status) == NextAsk(Ask.STOP, asked)


@pytest.mark.parametrize("asked", [1, 2, 3])
def test_without_neighbours_the_group_is_asked(asked: int) -> None:
    """Where no neighbour is left to be named, the group is asked instead. (A8)"""
    assert _next(_progress(asked=asked), neighbours=()) == GROUP


@pytest.mark.parametrize("most", [0, 1, 3])
def test_the_group_decides_how_many_neighbours_are_asked(most: int) -> None:
    """No more neighbours are named one by one than the group allows. (A8)"""
    policy = Policy(neighbours_asked=most)
    asked, names = 1, []
    while (step := _next(_progress(asked=asked), policy=policy)).ask is Ask.NEIGHBOUR:
        asked = step.asked
        names.append(step.resident_id)
    assert (len(names), step) == (most, GROUP)


def test_the_times_of_asking_are_the_groups() -> None:
    """How long each one has to answer comes from the group's policy. (A8)"""
    policy = Policy(
        ask_reporter_after=75 * SECONDS,
        ask_neighbour_for=30 * SECONDS,
        urgent_reporter_after=10 * SECONDS,
        urgent_group_after=40 * SECONDS,
    )
    assert audience.first_ask(_progress(), policy) == 75 * SECONDS
    assert audience.first_ask(_progress(urgent=True), policy) == 10 * SECONDS
    assert _next(_progress(), policy=policy).after == 30 * SECONDS
    assert _next(_progress(asked=1), policy=policy).after == 30 * SECONDS
    assert _next(_progress(urgent=True), policy=policy).after == 30 * SECONDS


@pytest.mark.parametrize(
    ("urgent", "asked", "neighbours", "expected"),
    [
        (False, 0, NEIGHBOURS, _neighbour(2)),
        (False, 1, NEIGHBOURS, _neighbour(2)),
        (False, 2, NEIGHBOURS, _neighbour(3)),
        (False, 3, NEIGHBOURS, _neighbour(4)),
        (False, 0, (), GROUP),
        (False, 2, (), GROUP),
        (True, 0, NEIGHBOURS, GROUP),
        (True, 2, NEIGHBOURS, GROUP),
        (True, 0, (), GROUP),
    ],
)
def test_who_cannot_call_is_relieved_at_once(
    urgent: bool, asked: int, neighbours: tuple[int, ...], expected: NextAsk
) -> None:
    """ "I can't call" names the next neighbour at once; urgent or alone, the group. (A9, A8)"""
    progress = _progress(urgent=urgent, asked=asked)
    step = audience.ask_at_once(progress, neighbours=neighbours, policy=POLICY)
    assert step == expected


@pytest.mark.parametrize("urgent", [False, True])
def test_after_the_group_was_asked_it_stops(urgent: bool) -> None:
    """Once group and admins were asked, "I can't call" names nobody any more. (A8)"""
    progress = _progress(urgent=urgent, asked=STOPPED)
    step = audience.ask_at_once(progress, neighbours=NEIGHBOURS, policy=POLICY)
    assert step == NextAsk(Ask.STOP, STOPPED)


@pytest.mark.parametrize(
    ("first_name", "hidden", "shown"),
    [
        ("Anna", False, "Anna"),
        ("Anna", True, None),
        ("", False, None),
        (None, False, None),
        (None, True, None),
    ],
)
def test_a_caller_stands_on_the_card_as_they_chose(
    first_name: str | None, hidden: bool, shown: str | None
) -> None:
    """A first name, or "a resident" for those who chose so or have none. (A13)"""
    assert audience.shown_name(first_name, hidden=hidden) == shown


@pytest.mark.parametrize(
    ("status", "person", "change", "word"),
    [
        (CallStatus.NOBODY, 5, {}, CallWord.CALL),
        (CallStatus.NOBODY, 5, {"not_urgent": True}, CallWord.NOTHING),
        (CallStatus.NOBODY, 5, {"hushed": True}, CallWord.NOTHING),
        (CallStatus.CALLING, 6, {"hushed": True}, CallWord.WAIT),
        (CallStatus.CALLING, 5, {}, CallWord.NOTHING),
        (CallStatus.CALLING, None, {}, CallWord.WAIT),
        (CallStatus.UNCONFIRMED, 6, {}, CallWord.UNSURE),
        (CallStatus.UNCONFIRMED, 6, {"hushed": True}, CallWord.NOTHING),
        (CallStatus.CALLED, 6, {"not_urgent": True}, CallWord.CALLED),
    ],
)
def test_a_word_about_the_call_tells_the_state_of_now(
    status: CallStatus, person: int | None, change: dict[str, Any], word: CallWord
) -> None:
    """Who calls is not told to wait; whoever else is; and an end leaves nothing to ask. (A2, A8, A14)"""
    progress = replace(_progress(), **change)
    assert audience.call_word(progress, _stands(status), person) is word
    over = steps.end(progress, Outcome.UNKNOWN, now=NOW)
    assert audience.call_word(over, _stands(status), person) is CallWord.NOTHING
