"""Edges that a small change of a rule would move without any other test noticing."""

import pytest

from saar import labels, weighing
from saar.emergency import CallOutcome, CallStatus, Claim, ClaimKind, doubt, standing, withdraw
from saar.facts import Facts
from saar.labels import Label
from saar.matching import NEARBY_NUMBERS, places_agree
from saar.relays import Mode, Wish
from saar.weighing import THRESHOLDS, Meaning, Subject, Threshold, Verdict, weigh, weigh_claim
from tests.rules.book import LEASE, NOW, at


@pytest.mark.parametrize(
    ("start", "end", "awake", "asleep"),
    [
        (8, 22, (8, 15, 21), (7, 22, 23, 0)),
        (22, 8, (22, 23, 0, 7), (8, 15, 21)),
        (5, 5, (0, 5, 12, 23), ()),
    ],
)
def test_alerts_go_in_by_themselves_in_the_chosen_hours(
    start: int, end: int, awake: tuple[int, ...], asleep: tuple[int, ...]
) -> None:
    """The first hour counts, the last does not; past midnight too; equal hours mean always. (B2)"""
    wish = Wish(Mode.AUTO, hour_from=start, hour_to=end)
    assert all(wish.awake(hour) for hour in awake)
    assert not any(wish.awake(hour) for hour in asleep)


@pytest.mark.parametrize(
    ("apart", "verdict"),
    [(0, True), (1, None), (NEARBY_NUMBERS, None), (NEARBY_NUMBERS + 1, False)],
)
def test_two_bare_numbers_are_the_same_unsure_or_other(apart: int, verdict: bool | None) -> None:
    """The house next door may be the same thing; one far down the street is not. (S5)"""
    first, second = Facts(number="100"), Facts(number=str(100 + apart))
    assert places_agree(first, second) is verdict


def test_a_lease_that_ran_out_is_shown_before_a_doubted_call() -> None:
    """What is unconfirmed is the call that was being made, not the one that is doubted. (A2, A11)"""
    called = Claim(id=1, kind=ClaimKind.DONE, at=NOW, resident_id=1, doubted=True)
    lease = Claim(id=2, kind=ClaimKind.LEASE, at=NOW, resident_id=2, until=NOW + LEASE)
    assert standing([called, lease], at(1)).status is CallStatus.CALLING
    assert standing([called, lease], at(121)).claim == lease
    assert standing([called], at(1)).status is CallStatus.UNCONFIRMED
    again = Claim(id=3, kind=ClaimKind.DONE, at=NOW, resident_id=2)
    assert standing([called, again], at(1)).status is CallStatus.CALLED


def test_doubt_where_nobody_called_tells_who_is_calling() -> None:
    """Nothing is marked, and whoever doubts learns who holds the call. (A11)"""
    lease = Claim(id=2, kind=ClaimKind.LEASE, at=NOW, resident_id=2, until=NOW + LEASE)
    found = doubt([lease], at(1))
    assert (found.outcome, found.of, found.doubt) == (CallOutcome.NOTHING, lease, ())


def test_an_admin_who_also_called_takes_back_only_their_own() -> None:
    """Unless they ask for all of it. (A11)"""
    own = Claim(id=1, kind=ClaimKind.DONE, at=NOW, resident_id=1)
    other = Claim(id=2, kind=ClaimKind.DONE, at=NOW, resident_id=2)
    assert withdraw([own, other], 1, is_admin=True).end == (1,)
    assert withdraw([own, other], 1, is_admin=True, all_of_them=True).end == (1, 2)


def test_a_groups_corrections_make_a_claim_harder_to_count() -> None:
    """The group's shift reaches the claim and the label, not only the observation. (R2)"""
    edge = THRESHOLDS[Subject.CLAIM].act
    meaning = Meaning(
        Label.CALLED_112, 0.9, claim=labels.Claim.DONE, sure=edge, by_self=True, incident_open=True
    )
    assert weigh_claim(meaning) is Verdict.ACT
    assert weigh_claim(meaning, {Subject.CLAIM: 0.02}) is Verdict.ASK
    assert weigh(meaning, {Subject.CLAIM: 0.02}).claim is Verdict.ASK
    chat = Meaning(Label.OFF_TOPIC, THRESHOLDS[Subject.OFF_TOPIC].act)
    assert weigh(chat).label is Verdict.ACT
    assert weigh(chat, {Subject.OFF_TOPIC: 0.02}).label is not Verdict.ACT


def test_a_shift_moves_both_thresholds() -> None:
    """What was just asked about is left alone when the group is stricter. (R2)"""
    threshold = Threshold(act=0.8, ask=0.4)
    assert threshold.weigh(0.4) is Verdict.ASK
    assert threshold.weigh(0.4, stricter=0.05) is Verdict.NONE
    assert threshold.weigh(0.8, stricter=0.05) is Verdict.ASK


def test_a_report_beside_an_open_one_has_to_be_sure() -> None:
    """At the edge it is taken for another event, below for news of the one that is open. (S5)"""
    assert (
        weighing.kind_seen(Meaning(Label.REPORT, weighing.ANOTHER, incident_open=True))
        is Subject.OBSERVATION
    )
    assert (
        weighing.kind_seen(Meaning(Label.REPORT, weighing.ANOTHER - 0.01, incident_open=True))
        is Subject.UPDATE
    )
