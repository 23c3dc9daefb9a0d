"""The life of an incident: opening, news, loudness, silence and the end. (S1, S8, X1, X2, C1, C2)"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from saar import steps
from saar.emergency import CallStatus
from saar.policy import Policy, tunables
from saar.steps import CloseAnswer, Danger, Outcome, Phase, Progress, Quiet, Step

NOW = datetime(2026, 3, 14, 20, 14, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)
POLICY = Policy()


def _open(*, urgent: bool = False, age: timedelta = timedelta(0)) -> Progress:
    return steps.opened(urgent=urgent, now=NOW - age)


@pytest.mark.parametrize(
    ("urgent", "waiting", "phase"),
    [
        (False, False, Phase.OPEN),
        (True, False, Phase.OPEN),
        (False, True, Phase.WAITING),
        (True, True, Phase.OPEN),
    ],
)
def test_only_what_is_not_urgent_is_held_back(urgent: bool, waiting: bool, phase: Phase) -> None:
    """An incident opens at once; only a flood of what is not urgent waits. (S1, S8)"""
    progress = steps.opened(urgent=urgent, now=NOW, waiting=waiting)
    assert (progress.phase, progress.urgent) == (phase, urgent)
    assert (progress.opened_at, progress.news_at, progress.closed_at) == (NOW, NOW, None)


def test_nothing_has_happened_yet_when_it_opens() -> None:
    """A new incident has asked nobody, been loud to nobody, and is neither set aside nor ended. (S1)"""
    new = steps.opened(urgent=False, now=NOW)
    assert (new.phase, new.still, new.louds) == (Phase.OPEN, 0, 0)
    assert (new.not_urgent, new.unsafe, new.outcome) == (False, False, None)


@pytest.mark.parametrize(
    ("phase", "is_open"), [(Phase.WAITING, True), (Phase.OPEN, True), (Phase.CLOSED, False)]
)
def test_an_incident_takes_presses_until_it_is_closed(phase: Phase, is_open: bool) -> None:
    """A held report takes calls like an open one; a closed one takes nothing. (S8, A11)"""
    assert replace(_open(), phase=phase).is_open is is_open


WHERE = {
    "waiting": steps.opened(urgent=False, now=NOW, waiting=True),
    "fresh": _open(age=MINUTE),
    "fresh urgent": _open(urgent=True, age=5 * MINUTE - SECOND),
    "older urgent": _open(urgent=True, age=5 * MINUTE),
    "closed": steps.end(_open(urgent=True, age=MINUTE), Outcome.GONE, now=NOW - SECOND),
}
# How the wish of the reporter or an admin ends, by what stands on the call.
CLOSING = """
             | nobody  | calling | unconfirmed | called
waiting      | closed  | confirm | closed      | closed
fresh        | closed  | confirm | closed      | closed
fresh urgent | confirm | confirm | confirm     | confirm
older urgent | closed  | confirm | closed      | closed
closed       | already | already | already     | already
"""


def _closings() -> list[tuple[str, CallStatus, CloseAnswer]]:
    head, *rows = [line.split("|") for line in CLOSING.strip("\n").splitlines()]
    calls = [CallStatus(each.strip()) for each in head[1:]]
    return [
        (row[0].strip(), call, CloseAnswer(cell.strip()))
        for row in rows
        for call, cell in zip(calls, row[1:], strict=True)
    ]


def _close(
    where: str, call: CallStatus, *, may: bool, confirmed: bool
) -> tuple[CloseAnswer, Progress]:
    return steps.close(
        WHERE[where],
        Outcome.POLICE,
        now=NOW,
        call=call,
        may=may,
        confirmed=confirmed,
        policy=POLICY,
    )


@pytest.mark.parametrize(("where", "call", "expected"), _closings())
def test_closing_with_one_tap(where: str, call: CallStatus, expected: CloseAnswer) -> None:
    """One tap closes, except near an urgent opening and while somebody is calling. (X1)"""
    answer, after = _close(where, call, may=True, confirmed=False)
    assert answer is expected
    assert after == (
        replace(WHERE[where], phase=Phase.CLOSED, outcome=Outcome.POLICE, closed_at=NOW)
        if expected is CloseAnswer.CLOSED
        else WHERE[where]
    )


@pytest.mark.parametrize(("where", "call", "expected"), _closings())
def test_closing_with_a_second_tap(where: str, call: CallStatus, expected: CloseAnswer) -> None:
    """Asked once more and sure, it closes; what was closed stays as it ended. (X1, A11)"""
    answer, after = _close(where, call, may=True, confirmed=True)
    ended = expected is CloseAnswer.ALREADY
    assert answer is (CloseAnswer.ALREADY if ended else CloseAnswer.CLOSED)
    assert after.outcome is (Outcome.GONE if ended else Outcome.POLICE)


@pytest.mark.parametrize("confirmed", [False, True])
@pytest.mark.parametrize(("where", "call", "expected"), _closings())
def test_others_cannot_close(
    where: str, call: CallStatus, expected: CloseAnswer, confirmed: bool
) -> None:
    """Whoever is neither reporter nor admin closes nothing, however sure. (X1)"""
    answer, after = _close(where, call, may=False, confirmed=confirmed)
    ended = expected is CloseAnswer.ALREADY
    assert answer is (CloseAnswer.ALREADY if ended else CloseAnswer.NOT_ALLOWED)
    assert after == WHERE[where]


def test_the_table_of_closings_is_complete() -> None:
    """Every place in its life meets every call status above. (X1)"""
    pairs = {(where, call) for where, call, _ in _closings()}
    assert pairs == {(where, call) for where in WHERE for call in CallStatus}


@pytest.mark.parametrize("minutes", [1, 10])
def test_the_group_decides_how_long_closing_is_asked_twice(minutes: int) -> None:
    """The time in which an urgent opening asks once more is the group's. (X1)"""
    policy = Policy(confirm_close_within=timedelta(minutes=minutes))
    answers = [
        steps.close(
            _open(urgent=True, age=age),
            Outcome.GONE,
            now=NOW,
            call=CallStatus.NOBODY,
            may=True,
            confirmed=False,
            policy=policy,
        )[0]
        for age in (minutes * MINUTE - SECOND, minutes * MINUTE)
    ]
    assert answers == [CloseAnswer.CONFIRM, CloseAnswer.CLOSED]


@pytest.mark.parametrize("outcome", Outcome)
def test_an_end_is_for_good(outcome: Outcome) -> None:
    """The first end stands, with its outcome and time; a later one changes nothing. (A11)"""
    ended = steps.end(_open(), outcome, now=NOW)
    assert (ended.phase, ended.outcome, ended.closed_at) == (Phase.CLOSED, outcome, NOW)
    assert steps.end(ended, Outcome.UNKNOWN, now=NOW + MINUTE) == ended


@pytest.mark.parametrize(
    ("was_urgent", "was_set_aside", "urgent", "is_urgent", "is_set_aside"),
    [
        (False, False, False, False, False),
        (False, False, True, True, False),
        (True, False, False, True, False),
        (True, False, True, True, False),
        (False, True, False, False, True),
        (False, True, True, True, False),
        (True, True, False, True, True),
    ],
)
def test_urgency_only_rises(
    was_urgent: bool, was_set_aside: bool, urgent: bool, is_urgent: bool, is_set_aside: bool
) -> None:
    """A calm observation takes no urgency away; a first urgent one lifts "not urgent". (A9)"""
    before = replace(_open(urgent=was_urgent), not_urgent=was_set_aside)
    after = steps.news(before, urgent=urgent, now=NOW)
    assert (after.urgent, after.not_urgent) == (is_urgent, is_set_aside)


@pytest.mark.parametrize(("seconds", "expected"), [(-60, NOW), (0, NOW), (60, NOW + MINUTE)])
def test_news_starts_the_silence_anew(seconds: int, expected: datetime) -> None:
    """News counts the silence from its own time, never from an earlier one. (X2)"""
    before = replace(_open(), still=2)
    after = steps.news(before, urgent=False, now=NOW + timedelta(seconds=seconds))
    assert (after.news_at, after.still) == (expected, 0)


@pytest.mark.parametrize(
    ("louds", "limit", "may"),
    [(0, 2, True), (1, 2, True), (2, 2, False), (0, 1, True), (1, 1, False), (0, 0, False)],
)
def test_the_card_is_loud_twice_at_most(louds: int, limit: int, may: bool) -> None:
    """A rising danger is heard until the group's limit is reached, and then no more. (C2)"""
    before = replace(_open(), louds=louds)
    answer, after = steps.louder(before, Policy(loud_limit=limit))
    assert (answer, after.louds) == (may, louds + may)


def test_of_several_dangers_the_gravest_is_said_first() -> None:
    """A weapon before somebody hurt, that before fire, that before a child. (C2)"""
    risen = {Danger.CHILD, Danger.FIRE, Danger.INJURY, Danger.WEAPON}
    assert steps.gravest_first(risen) == [Danger.WEAPON, Danger.INJURY, Danger.FIRE, Danger.CHILD]
    assert steps.gravest_first({Danger.CHILD, Danger.WEAPON})[0] is Danger.WEAPON


def test_a_closed_card_is_never_loud() -> None:
    """After the end no danger makes the card loud. (C2, A11)"""
    assert steps.louder(WHERE["closed"], POLICY) == (False, WHERE["closed"])


@pytest.mark.parametrize(
    ("still", "quiet", "expected"),
    [
        (0, timedelta(0), Quiet.WAIT),
        (0, 15 * MINUTE - SECOND, Quiet.WAIT),
        (0, 15 * MINUTE, Quiet.ASK),
        (0, 59 * MINUTE, Quiet.ASK),
        (0, 60 * MINUTE, Quiet.CLOSE),
        (1, 15 * MINUTE, Quiet.WAIT),
        (1, 30 * MINUTE - SECOND, Quiet.WAIT),
        (1, 30 * MINUTE, Quiet.ASK),
        (1, 60 * MINUTE, Quiet.CLOSE),
        (2, 30 * MINUTE, Quiet.WAIT),
        (2, 60 * MINUTE - SECOND, Quiet.WAIT),
        (2, 60 * MINUTE, Quiet.CLOSE),
        (0, timedelta(hours=9), Quiet.CLOSE),
    ],
)
def test_a_long_silence(still: int, quiet: timedelta, expected: Quiet) -> None:
    """Asked at 15 and 30 minutes without news, closed at 60, also after a night off. (X2, D4)"""
    progress = replace(_open(age=quiet), still=still)
    assert steps.silence(progress, now=NOW, policy=POLICY) is expected


@pytest.mark.parametrize(("still", "minutes"), [(0, 15), (1, 30), (2, 60)])
def test_the_silence_is_looked_at_when_something_is_due(still: int, minutes: int) -> None:
    """The next look is exactly when a question or the end is due, not a moment earlier. (X2, D4)"""
    progress = replace(_open(), still=still)
    due = steps.next_silence(progress, POLICY)

    assert due == NOW + timedelta(minutes=minutes)
    assert steps.silence(progress, now=due - SECOND, policy=POLICY) is Quiet.WAIT
    assert steps.silence(progress, now=due, policy=POLICY) is not Quiet.WAIT


@pytest.mark.parametrize("call", CallStatus)
def test_the_card_ticks_alarm_only_when_112_was_called(call: CallStatus) -> None:
    """Signal and App are done with the card; Alarm only once somebody called; React not yet. (C1)"""
    expected = {Step.SIGNAL, Step.APP} | ({Step.ALARM} if call is CallStatus.CALLED else set())
    assert steps.done_steps(call, watched=False) == expected


@pytest.mark.parametrize("call", CallStatus)
def test_react_is_ticked_when_somebody_watches_after_the_call(call: CallStatus) -> None:
    """Watching counts as the last step once 112 was called, and not before. (C1, K1)"""
    assert (Step.REACT in steps.done_steps(call, watched=True)) is (call is CallStatus.CALLED)


@pytest.mark.parametrize(
    ("open_now", "last_hour", "waits"),
    [(0, 0, False), (2, 5, False), (3, 3, True), (2, 6, True), (0, 6, True), (3, 0, True)],
)
def test_one_resident_cannot_flood(open_now: int, last_hour: int, waits: bool) -> None:
    """With three open, or six within an hour, the next report waits for an admin. (S8)"""
    assert steps.too_many(open_now, last_hour, POLICY) is waits


def test_the_group_decides_what_a_flood_is() -> None:
    """The limits on open and hourly reports are the group's own. (S8)"""
    strict = Policy(open_limit=1, hourly_limit=3)
    assert [steps.too_many(*each, strict) for each in ((0, 2), (1, 1), (0, 3))] == [
        False,
        True,
        True,
    ]


@pytest.mark.parametrize(
    ("age", "stale"),
    [
        (timedelta(0), False),
        (30 * MINUTE, False),
        (30 * MINUTE + SECOND, True),
        (timedelta(hours=9), True),
        (-MINUTE, False),
    ],
)
def test_what_waited_out_a_downtime_is_no_longer_now(age: timedelta, stale: bool) -> None:
    """A message older than the window of joining is not treated as a current one. (D4, S5)"""
    assert steps.is_stale(NOW - age, NOW, POLICY) is stale


@pytest.mark.parametrize(
    ("asked", "quiet", "count"), [(0, 15, 1), (1, 30, 2), (0, 44, 2), (1, 59, 2)]
)
def test_questions_missed_in_a_downtime_are_not_made_up_for(
    asked: int, quiet: int, count: int
) -> None:
    """One "still going on?" at a time, however many were due meanwhile. (X2, D4)"""
    progress = replace(_open(age=timedelta(minutes=quiet)), still=asked)
    assert steps.asked_still(progress, now=NOW, policy=POLICY).still == count


def test_what_no_group_would_take_for_now() -> None:
    """The longest window that can be set is the one that needs no look at the group. (D4)"""
    longest = next(each.high for each in tunables() if each.name == "join_window")
    assert longest == steps.LONGEST_WINDOW
    assert not steps.is_long_past(NOW - longest, NOW)
    assert steps.is_long_past(NOW - longest - timedelta(seconds=1), NOW)
