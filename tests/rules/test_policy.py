"""Every tunable with its bounds, and what a reading asks of the bot. (12, R2, S1, P2, A4)"""

import re
from dataclasses import fields
from datetime import timedelta

import pytest

from saar import policy, weighing
from saar.labels import Claim, Flag, Label
from saar.policy import Policy, Tunable, tunables
from saar.weighing import THRESHOLDS, Meaning, Subject, Verdict, weigh

S = timedelta(seconds=1)
M = timedelta(minutes=1)

# The numbers of the specification: default, lowest and highest that an admin may choose.
SPECIFIED = {
    "lease": (2 * M, M, 5 * M),
    "ask_reporter_after": (90 * S, None, None),
    "ask_neighbour_for": (60 * S, None, None),
    "neighbours_asked": (3, None, 3),
    "urgent_reporter_after": (20 * S, None, None),
    "urgent_group_after": (45 * S, None, None),
    "question_wait": (30 * S, None, None),
    "edit_window": (15 * M, None, 15 * M),
    "join_window": (30 * M, None, None),
    "still_after": (15 * M, None, None),
    "close_after": (60 * M, None, None),
    "confirm_close_within": (5 * M, None, None),
    "clear_hold": (60 * S, None, None),
    "open_limit": (3, None, None),
    "hourly_limit": (6, None, None),
    "flood_wait": (60 * S, None, 60 * S),
    "going_out": (2, 1, 4),
    "loud_limit": (2, None, 2),
    "minimum_age": (18, None, None),
    "member_cap": (256, None, None),
    "off_topic": (policy.OffTopic.NUDGE, None, None),
    "pictures": (policy.Pictures.ASK, None, None),
    "react": (policy.ReactLine.VISIBLE_PRESENCE, None, None),
}
TUNABLES = {each.name: each for each in tunables()}


@pytest.mark.parametrize("name", SPECIFIED)
def test_a_tunable_has_the_numbers_of_the_specification(name: str) -> None:
    """Defaults and stated bounds are those of the specification. (12)"""
    found = TUNABLES[name]
    default, low, high = SPECIFIED[name]
    assert found.default == default
    assert low is None or found.low == low
    assert high is None or found.high == high


@pytest.mark.parametrize("each", tunables(), ids=lambda each: each.name)
def test_a_tunable_is_declared_whole(each: Tunable) -> None:
    """Each has a unit, a rule it comes from, a text, and bounds around its default. (12)"""
    units = {"minutes", "seconds", "residents", "reports", "messages", "years", "choice", "phone"}
    assert each.unit in units
    assert re.fullmatch(r"rule [A-Z]\d+", each.source)
    assert each.text_key == "policy-" + each.name.replace("_", "-")
    assert not each.choices or each.default in each.choices
    if each.unit in ("choice", "phone"):
        assert (each.low, each.high) == (None, None)
    else:
        assert each.low <= each.default <= each.high
        assert (each.choices[0], each.choices[-1]) == (each.low, each.high)


def test_all_tunables_are_listed_once_in_their_order() -> None:
    """Panels and docs see every tunable, and each a single time. (12)"""
    assert [each.name for each in tunables()] == [each.name for each in fields(Policy)]
    assert set(SPECIFIED) <= set(TUNABLES)


@pytest.mark.parametrize("kind", THRESHOLDS)
def test_above_it_acts_between_it_asks_below_it_leaves_alone(kind: Subject) -> None:
    """Every kind has its two thresholds, and both belong to the stronger side. (R2)"""
    threshold = THRESHOLDS[kind]
    assert threshold.weigh(threshold.act) is Verdict.ACT
    assert threshold.weigh(1.0) is Verdict.ACT
    assert threshold.weigh(threshold.ask - 0.001) is Verdict.NONE
    assert threshold.weigh(0.0) is Verdict.NONE
    between = Verdict.ACT if threshold.act == threshold.ask else Verdict.ASK
    assert threshold.weigh(threshold.ask) is between
    assert threshold.weigh(threshold.act - 0.001) is not Verdict.ACT


def test_thresholds_follow_the_cost_of_a_mistake() -> None:
    """A wrong "112 has been called" and a needless nudge need the most certainty, an alarm in
    progress the least, and one is asked about on the smallest suspicion. (R2)
    """
    acts = {kind: threshold.act for kind, threshold in THRESHOLDS.items()}
    asks = {kind: threshold.ask for kind, threshold in THRESHOLDS.items()}
    assert sorted(acts, key=lambda kind: acts[kind])[-2:] == [Subject.OFF_TOPIC, Subject.CLAIM]
    assert acts[Subject.URGENT] < acts[Subject.OBSERVATION] < acts[Subject.CLAIM]
    assert min(asks, key=lambda kind: asks[kind]) is Subject.URGENT


ACT, ASK, NONE = Verdict.ACT, Verdict.ASK, Verdict.NONE
URGENT = frozenset({Flag.URGENT})
LOOKS = frozenset({Flag.PROFILING})


@pytest.mark.parametrize(
    ("seen", "calm", "urgent", "looks", "urgent_looks"),
    [
        (0.95, ACT, ACT, ASK, ACT),
        (0.9, ACT, ACT, ASK, ACT),
        (0.85, ASK, ACT, ASK, ACT),
        (0.8, ASK, ACT, ASK, ACT),
        (0.75, ASK, ASK, ASK, ASK),
        (0.5, ASK, ASK, ASK, ASK),
        (0.1, ASK, ASK, ASK, ASK),
        (0.08, NONE, ASK, NONE, ASK),
        (0.05, NONE, NONE, NONE, NONE),
    ],
)
@pytest.mark.parametrize("label", [Label.REPORT, Label.NEUTRAL, Label.CALLED_112, Label.UPDATE])
def test_an_observation_counts_whatever_the_label(
    label: Label, seen: float, calm: Verdict, urgent: Verdict, looks: Verdict, urgent_looks: Verdict
) -> None:
    """A current observation opens at once; looks alone ask first, unless it is urgent. (S1, P2, R2)"""
    found = [
        weigh(Meaning(label, 0.5, flags=flags, seen=seen)).observation
        for flags in (frozenset(), URGENT, LOOKS, LOOKS | URGENT)
    ]
    assert found == [calm, urgent, looks, urgent_looks]


@pytest.mark.parametrize(("seen", "verdict"), [(0.8, ACT), (0.75, ACT), (0.7, NONE)])
def test_news_of_an_open_incident_joins_or_is_left_alone(seen: float, verdict: Verdict) -> None:
    """While something is open nobody is asked whether this is a report; a second one may be. (R2, S5)"""
    assert weigh(Meaning(Label.UPDATE, 0.5, seen=seen, incident_open=True)).observation is verdict
    apart = weigh(Meaning(Label.REPORT, 0.9, seen=0.5, incident_open=True))
    assert apart.observation is ASK
    doubtful = weigh(Meaning(Label.REPORT, 0.6, seen=seen, incident_open=True))
    assert doubtful.observation is verdict


@pytest.mark.parametrize("label", [Label.REPORT, Label.NEUTRAL, Label.UPDATE, Label.CALLED_112])
def test_without_an_observation_or_a_claim_nothing_happens(label: Label) -> None:
    """Talk in which nobody sees or says anything about a call is left alone. (R2)"""
    assert weigh(Meaning(label, 1.0)).strongest is NONE
    assert weigh(Meaning(label, 1.0, flags=LOOKS | URGENT)).strongest is NONE


@pytest.mark.parametrize(
    ("sure", "verdict"), [(1.0, ACT), (0.92, ACT), (0.9, ASK), (0.4, ASK), (0.39, NONE)]
)
@pytest.mark.parametrize("claim", Claim)
@pytest.mark.parametrize("by_self", [True, False])
def test_a_claim_about_an_open_incident(
    by_self: bool, claim: Claim, sure: float, verdict: Verdict
) -> None:
    """With an incident open, a call is noted only when it is very sure; else its author is asked. (A4)"""
    meaning = Meaning(
        Label.CALLED_112, 1.0, claim=claim, sure=sure, by_self=by_self, incident_open=True
    )
    assert weigh(meaning).claim is verdict
    assert weigh(meaning).strongest is verdict


@pytest.mark.parametrize(
    ("claim", "by_self", "sure", "verdict"),
    [
        (Claim.DONE, True, 1.0, ASK),
        (Claim.NOW, True, 1.0, ASK),
        (Claim.DONE, True, 0.5, ASK),
        (Claim.DONE, True, 0.3, NONE),
        (Claim.DONE, False, 1.0, NONE),
        (Claim.NOW, False, 1.0, NONE),
        (Claim.OTHER_NUMBER, True, 1.0, NONE),
    ],
)
def test_a_bare_claim_with_nothing_open(
    claim: Claim, by_self: bool, sure: float, verdict: Verdict
) -> None:
    """ "112 called" with nothing open asks its author what it is about, and settles nothing. (S1)"""
    meaning = Meaning(Label.CALLED_112, 1.0, claim=claim, sure=sure, by_self=by_self)
    assert weigh(meaning).strongest is verdict


@pytest.mark.parametrize(("seen", "verdict"), [(0.95, ACT), (0.6, ASK), (0.2, ASK), (0.09, NONE)])
def test_a_claim_with_an_observation_opens_the_card(seen: float, verdict: Verdict) -> None:
    """ "112 called, man breaking windows" opens as surely as the observation alone would. (S1)"""
    meaning = Meaning(Label.CALLED_112, 0.9, seen=seen, claim=Claim.DONE, sure=0.95, by_self=True)
    assert weigh(meaning).observation is verdict
    assert weigh(meaning).claim is (ACT if seen >= 0.5 else ASK)


@pytest.mark.parametrize(("incident_open", "verdict"), [(True, ACT), (False, NONE)])
@pytest.mark.parametrize("confidence", [0.1, 1.0])
def test_did_not_work_counts_while_something_is_open(
    incident_open: bool, verdict: Verdict, confidence: float
) -> None:
    """A typed "did not work" frees the lease however unsure the reading; otherwise it is talk. (A2)"""
    meaning = Meaning(Label.NEUTRAL, confidence, failed=True, incident_open=incident_open)
    assert weigh(meaning).claim is verdict


@pytest.mark.parametrize(
    ("label", "confidence", "incident_open", "verdict"),
    [
        (Label.ASKS_112, 0.6, False, ACT),
        (Label.ASKS_112, 0.6, True, ACT),
        (Label.ASKS_112, 0.5, True, NONE),
        (Label.PAST_EVENT, 0.75, False, ACT),
        (Label.PAST_EVENT, 0.74, False, NONE),
        (Label.ALL_CLEAR, 0.6, True, ACT),
        (Label.ALL_CLEAR, 0.5, True, NONE),
        (Label.ALL_CLEAR, 1.0, False, NONE),
        (Label.OFF_TOPIC, 0.91, False, ACT),
        (Label.OFF_TOPIC, 0.89, False, NONE),
        (Label.OFF_TOPIC, 1.0, True, NONE),
        (Label.NEUTRAL, 1.0, True, NONE),
    ],
)
def test_labels_that_are_answered(
    label: Label, confidence: float, incident_open: bool, verdict: Verdict
) -> None:
    """Questions about 112, things of the past, all-clears and chatter are answered when sure enough,
    chatter never while something is open. (R2, S6, O1)
    """
    assert weigh(Meaning(label, confidence, incident_open=incident_open)).label is verdict


@pytest.mark.parametrize("flag", [Flag.VIGILANTE, Flag.SHAMING])
@pytest.mark.parametrize(
    "label", [Label.REPORT, Label.NEUTRAL, Label.OFF_TOPIC, Label.UPDATE, Label.PAST_EVENT]
)
@pytest.mark.parametrize("confidence", [0.1, 1.0])
def test_violence_and_shaming_are_answered(flag: Flag, label: Label, confidence: float) -> None:
    """A call to pursuit, or a name put to shame, always gets its private answer. (K3, P3)"""
    assert weigh(Meaning(label, confidence, flags=frozenset({flag}))).label is ACT


@pytest.mark.parametrize(
    ("meaning", "verdict"),
    [
        (Meaning(Label.REPORT, 1.0, flags=URGENT, seen=1.0, forwarded=True), ASK),
        (
            Meaning(
                Label.CALLED_112,
                1.0,
                claim=Claim.DONE,
                sure=1.0,
                incident_open=True,
                forwarded=True,
            ),
            ASK,
        ),
        (Meaning(Label.NEUTRAL, 1.0, failed=True, incident_open=True, forwarded=True), NONE),
        (Meaning(Label.ALL_CLEAR, 1.0, incident_open=True, forwarded=True), ASK),
        (Meaning(Label.NEUTRAL, 1.0, flags=frozenset({Flag.VIGILANTE}), forwarded=True), ASK),
        (Meaning(Label.REPORT, 0.55, seen=0.9, forwarded=True), ASK),
        (Meaning(Label.NEUTRAL, 1.0, forwarded=True), NONE),
    ],
)
def test_a_forward_never_acts(meaning: Meaning, verdict: Verdict) -> None:
    """What somebody else wrote asks at most, however sure the reading is. (R1)"""
    assert weigh(meaning).strongest is verdict


@pytest.mark.parametrize(
    ("meaning", "verdict"),
    [
        (Meaning(Label.ALL_CLEAR, 0.5, seen=0.8, flags=URGENT, incident_open=True), ACT),
        (Meaning(Label.PAST_EVENT, 0.55, seen=0.8, flags=URGENT), ACT),
        (Meaning(Label.ASKS_112, 0.5, seen=0.55), ASK),
        (
            Meaning(
                Label.CALLED_112, 0.9, claim=Claim.DONE, sure=0.95, flags=LOOKS, incident_open=True
            ),
            ACT,
        ),
        (Meaning(Label.PAST_EVENT, 0.8, seen=0.55), ACT),
        (Meaning(Label.PAST_EVENT, 0.55, claim=Claim.DONE, sure=0.6, incident_open=True), ASK),
    ],
)
def test_the_strongest_of_what_a_message_holds_counts(meaning: Meaning, verdict: Verdict) -> None:
    """A message with several things in it is treated by the surest of them. (R2)"""
    assert weigh(meaning).strongest is verdict


def test_corrections_move_a_threshold_within_bounds() -> None:
    """A group that says "not a report" is asked more and alarmed less; one correction moves little,
    many move it no further than its bounds, and a claim never becomes easier. (R2, O2)
    """
    assert weighing.shift(Subject.OBSERVATION, right=0, wrong=1) == weighing.SHIFT_STEP
    assert weighing.shift(Subject.OBSERVATION, right=3, wrong=3) == 0
    assert weighing.shift(Subject.OBSERVATION, right=0, wrong=99) == 0.1
    assert weighing.shift(Subject.OBSERVATION, right=99, wrong=0) == -0.1
    assert weighing.shift(Subject.CLAIM, right=99, wrong=0) == 0
    assert weighing.shift(Subject.ALL_CLEAR, right=0, wrong=99) == 0


def test_a_group_that_was_always_right_is_not_asked_about_small_talk() -> None:
    """However far its corrections lower a threshold, what is surely nothing is left alone. (R2)"""
    for label in (Label.NEUTRAL, Label.PAST_EVENT):
        greeting = Meaning(label, 0.5, seen=0.02)
        assert weigh(greeting, weighing.LENIENT) == weigh(greeting)
        assert weigh(greeting).strongest is Verdict.NONE
    hunch = Meaning(Label.NEUTRAL, 0.5, seen=0.08)
    assert weigh(hunch).observation is Verdict.NONE
    assert weigh(hunch, weighing.LENIENT).observation is ASK


def test_only_what_a_shift_can_change_needs_the_corrections() -> None:
    """Sure small talk and a sure alarm are the same in every group. (R2)"""
    assert weighing.is_settled(Meaning(Label.NEUTRAL, 0.9, seen=0.01))
    assert weighing.is_settled(Meaning(Label.REPORT, 0.99, seen=0.995))
    assert not weighing.is_settled(Meaning(Label.REPORT, 0.9, seen=0.91))
    assert not weighing.is_settled(Meaning(Label.NEUTRAL, 0.9, seen=0.08))


def test_a_shift_decides_what_lies_on_the_edge() -> None:
    """What the group was alarmed about is asked about after corrections, and the other way round. (R2)"""
    edge = Meaning(Label.REPORT, 0.9, seen=0.91)
    assert weigh(edge).observation is ACT
    assert weigh(edge, {Subject.OBSERVATION: 0.1}).observation is ASK
    assert (
        weigh(Meaning(Label.REPORT, 0.9, seen=0.82), {Subject.OBSERVATION: -0.1}).observation is ACT
    )
    assert (
        weigh(Meaning(Label.REPORT, 0.9, seen=0.995), {Subject.OBSERVATION: 0.9}).observation is ACT
    )
