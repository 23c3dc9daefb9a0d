"""Who is asked to call, and when it stops. (A2, A8, A9)"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from saar import asking, steps
from saar.asking import STOPPED, Ask, Asking, NextAsk
from saar.emergency import CallStatus, Claim, ClaimKind, Standing
from saar.policy import Policy
from saar.steps import Outcome, Progress

NOW = datetime(2026, 3, 14, 20, 14, tzinfo=UTC)
SECONDS = timedelta(seconds=1)
POLICY = Policy()
NEIGHBOURS = (11, 12, 13, 14)


def _progress(*, urgent: bool = False) -> Progress:
    return steps.opened(urgent=urgent, now=NOW)


def _stands(status: CallStatus) -> Standing:
    if status is not CallStatus.CALLING:
        return Standing(status)
    until = NOW + 70 * SECONDS
    return Standing(status, Claim(1, 5, ClaimKind.LEASE, at=NOW, until=until))


def _next(
    progress: Progress,
    status: CallStatus = CallStatus.NOBODY,
    *,
    asked: int = 0,
    neighbours: tuple[int, ...] = NEIGHBOURS,
    policy: Policy = POLICY,
) -> NextAsk:
    return asking.next_ask(
        progress, Asking(asked), _stands(status), now=NOW, neighbours=neighbours, policy=policy
    )


@pytest.mark.parametrize(("urgent", "seconds"), [(False, 90), (True, 20)])
def test_the_reporter_is_asked_first(urgent: bool, seconds: int) -> None:
    """The reporter is asked after 90 seconds, after 20 where it is urgent. (A8)"""
    assert asking.first_ask(_progress(urgent=urgent), POLICY) == seconds * SECONDS


REPORTER = NextAsk(Ask.REPORTER, Asking(1), after=60 * SECONDS)
REPORTER_URGENT = NextAsk(Ask.REPORTER, Asking(1), after=25 * SECONDS)
GROUP = NextAsk(Ask.GROUP, Asking(STOPPED))


def _neighbour(asked: int) -> NextAsk:
    return NextAsk(Ask.NEIGHBOUR, Asking(asked), after=60 * SECONDS, resident_id=11)


@pytest.mark.parametrize("status", [CallStatus.NOBODY, CallStatus.UNCONFIRMED])
@pytest.mark.parametrize(
    ("urgent", "asked", "expected"),
    [
        (False, 0, REPORTER),
        (False, 1, _neighbour(2)),
        (False, 2, _neighbour(3)),
        (False, 3, _neighbour(4)),
        (False, 4, GROUP),
        (False, STOPPED, NextAsk(Ask.STOP, Asking(STOPPED))),
        (True, 0, REPORTER_URGENT),
        (True, 1, GROUP),
        (True, 2, GROUP),
        (True, 4, GROUP),
        (True, STOPPED, NextAsk(Ask.STOP, Asking(STOPPED))),
    ],
)
def test_who_is_asked_while_nobody_is_known_to_have_called(
    status: CallStatus, urgent: bool, asked: int, expected: NextAsk
) -> None:
    """Reporter, three neighbours one at a time, the group, nobody; urgent skips the neighbours. (A8)"""
    assert _next(_progress(urgent=urgent), status, asked=asked) == expected


@pytest.mark.parametrize("urgent", [False, True])
@pytest.mark.parametrize("asked", [0, 1, 4, STOPPED])
def test_nobody_is_asked_once_112_was_called(urgent: bool, asked: int) -> None:
    """A call that was made ends the asking, wherever it stood. (A3, A8)"""
    assert _next(_progress(urgent=urgent), CallStatus.CALLED, asked=asked) == NextAsk(
        Ask.STOP, Asking(asked)
    )


@pytest.mark.parametrize("urgent", [False, True])
@pytest.mark.parametrize("asked", [0, 1, 4])
def test_the_asking_waits_for_a_running_call(urgent: bool, asked: int) -> None:
    """While somebody is calling nobody is asked; the next look is when the lease ends. (A2, A8)"""
    progress = _progress(urgent=urgent)
    expected = NextAsk(Ask.LATER, Asking(asked), after=70 * SECONDS)
    assert _next(progress, CallStatus.CALLING, asked=asked) == expected


@pytest.mark.parametrize("status", CallStatus)
@pytest.mark.parametrize("asked", [0, 2])
def test_not_urgent_stops_the_asking(status: CallStatus, asked: int) -> None:
    """Once it was called not urgent, nobody is asked to call any more. (A9)"""
    progress = replace(_progress(), not_urgent=True)
    assert _next(progress, status, asked=asked) == NextAsk(Ask.STOP, Asking(asked))


@pytest.mark.parametrize("status", CallStatus)
@pytest.mark.parametrize("asked", [0, 2])
def test_a_closed_incident_asks_nobody(status: CallStatus, asked: int) -> None:
    """After the end nobody is asked to call. (A8, A11)"""
    ended = steps.end(_progress(urgent=True), Outcome.GONE, now=NOW)
    assert _next(ended, status, asked=asked) == NextAsk(Ask.STOP, Asking(asked))


@pytest.mark.parametrize("asked", [1, 2, 3])
def test_without_neighbours_the_group_is_asked(asked: int) -> None:
    """Where no neighbour is left to be named, the group is asked instead. (A8)"""
    assert _next(_progress(), asked=asked, neighbours=()) == GROUP


@pytest.mark.parametrize("most", [0, 1, 3])
def test_the_group_decides_how_many_neighbours_are_asked(most: int) -> None:
    """No more neighbours are named one by one than the group allows. (A8)"""
    policy = Policy(neighbours_asked=most)
    asked, names = 1, []
    while (step := _next(_progress(), asked=asked, policy=policy)).ask is Ask.NEIGHBOUR:
        asked = step.asking.count
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
    assert asking.first_ask(_progress(), policy) == 75 * SECONDS
    assert asking.first_ask(_progress(urgent=True), policy) == 10 * SECONDS
    assert _next(_progress(), policy=policy).after == 30 * SECONDS
    assert _next(_progress(), asked=1, policy=policy).after == 30 * SECONDS
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
    step = asking.ask_at_once(
        _progress(urgent=urgent), Asking(asked), neighbours=neighbours, policy=POLICY
    )
    assert step == expected


@pytest.mark.parametrize("urgent", [False, True])
def test_after_the_group_was_asked_it_stops(urgent: bool) -> None:
    """Once group and admins were asked, "I can't call" names nobody any more. (A8)"""
    step = asking.ask_at_once(
        _progress(urgent=urgent), Asking(STOPPED), neighbours=NEIGHBOURS, policy=POLICY
    )
    assert step == NextAsk(Ask.STOP, Asking(STOPPED))


@pytest.mark.parametrize(
    ("asked", "restarted", "resumed", "after_lease"),
    [(0, 0, 0, 1), (1, 0, 1, 1), (3, 0, 1, 3), (4, 0, 1, 4), (STOPPED, 0, 1, 4)],
)
def test_what_sets_the_asking_back(
    asked: int, restarted: int, resumed: int, after_lease: int
) -> None:
    """New danger asks from the reporter on; a call that fell through asks neighbours, or the group
    once more, and never the reporter a second time. (A2, A8, A11)
    """
    far = Asking(asked, NOW)
    assert far.restarted() == Asking(restarted, NOW)
    assert far.resumed() == Asking(resumed, NOW)
    assert far.after_lease(POLICY) == Asking(after_lease, NOW)
    assert far.held_back(POLICY) == Asking(4, NOW)


def test_the_group_is_asked_aloud_once_a_minute_at_most() -> None:
    """However many try and fail: the second time waits for the minute to pass. (A8)"""
    assert not Asking().is_too_soon(NOW)
    aloud = Asking(2).aloud(NOW)
    assert aloud.is_over
    assert aloud.is_too_soon(NOW + 59 * SECONDS)
    assert aloud.aloud_again_at == NOW + 60 * SECONDS
    assert not aloud.is_too_soon(NOW + 60 * SECONDS)


@pytest.mark.parametrize(("urgent", "seconds"), [(False, 60), (True, 20)])
def test_how_long_a_silent_caller_has(urgent: bool, seconds: int) -> None:
    """After the lease the caller may still say that it worked; less long where it is urgent. (A2)"""
    assert asking.wait_after_lease(_progress(urgent=urgent), POLICY) == seconds * SECONDS
