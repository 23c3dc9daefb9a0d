"""What one message makes the bot do, and in which order."""

from itertools import product

import pytest

from saar.labels import Claim, Flag, Label
from saar.response import Response, is_idle, responses
from saar.weighing import Meaning, Verdict, Weighed

ACT, ASK, NONE = Verdict.ACT, Verdict.ASK, Verdict.NONE
EVERY = [Weighed(*each) for each in product(Verdict, repeat=3)]


def _meant(label: Label, **more: object) -> Meaning:
    return Meaning(label, 0.9, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("label", Label)
@pytest.mark.parametrize("is_open", [True, False])
@pytest.mark.parametrize("weighed", EVERY)
def test_what_is_seen_comes_before_all_else(label: Label, is_open: bool, weighed: Weighed) -> None:
    """An observation goes first, so that a call in the same message finds its incident. (S1)"""
    todo = responses(_meant(label, incident_open=is_open), weighed)
    assert (Response.OBSERVE in todo) is (weighed.observation is ACT)
    assert Response.OBSERVE not in todo[1:]
    assert weighed.strongest is not NONE or not todo


@pytest.mark.parametrize("label", Label)
@pytest.mark.parametrize("weighed", EVERY)
def test_at_most_one_question_and_one_answer(label: Label, weighed: Weighed) -> None:
    """One message never leads to two questions, nor to an answer beside a nudge. (R2)"""
    todo = responses(_meant(label, incident_open=True, flags=frozenset(Flag)), weighed)
    asked = [each for each in todo if each.value.startswith("ask_")]
    assert len(asked) <= 1
    assert len(todo) == len(set(todo))


@pytest.mark.parametrize(
    ("weighed", "todo"),
    [
        (Weighed(ACT, ACT, NONE), (Response.OBSERVE, Response.CLAIM)),
        (Weighed(ACT, ASK, NONE), (Response.OBSERVE, Response.ASK_CLAIM)),
        (Weighed(NONE, ACT, NONE), (Response.CLAIM,)),
        (Weighed(NONE, ASK, NONE), (Response.ASK_CLAIM,)),
        (Weighed(ASK, ACT, NONE), (Response.CLAIM, Response.ASK_REPORT)),
        (Weighed(ASK, ASK, NONE), (Response.ASK_REPORT,)),
        (Weighed(NONE, NONE, NONE), ()),
    ],
)
def test_a_call_beside_what_is_open(weighed: Weighed, todo: tuple[Response, ...]) -> None:
    """A sure call is noted, an unsure one asked about, and a possible alarm is never lost to it. (A4)"""
    assert responses(_meant(Label.CALLED_112, incident_open=True), weighed) == todo


def test_a_bare_call_asks_what_it_is_about() -> None:
    """With nothing open "112 called" asks about itself, unless it may be an alarm in progress. (S1)"""
    bare = _meant(Label.CALLED_112, claim=Claim.DONE)
    assert responses(bare, Weighed(NONE, ASK, NONE)) == (Response.ASK_ABOUT,)
    assert responses(bare, Weighed(ASK, ASK, NONE)) == (Response.ASK_ABOUT,)
    urgent = _meant(Label.CALLED_112, claim=Claim.DONE, flags=frozenset({Flag.URGENT}))
    assert responses(urgent, Weighed(ASK, ASK, NONE)) == (Response.ASK_REPORT,)


def test_looks_are_asked_about_unless_it_is_urgent() -> None:
    """Looks without behaviour ask what was done; an emergency is not held up for that. (P2)"""
    looks = _meant(Label.REPORT, flags=frozenset({Flag.PROFILING}))
    assert responses(looks, Weighed(ASK, NONE, NONE)) == (Response.ASK_LOOKS,)
    both = _meant(Label.REPORT, flags=frozenset({Flag.PROFILING, Flag.URGENT}))
    assert responses(both, Weighed(ASK, NONE, NONE)) == (Response.ASK_REPORT,)


def test_an_end_of_several_settles_no_call() -> None:
    """ "It is over, I called" beside two incidents first asks which one is meant. (A4, X1)"""
    one = _meant(Label.ALL_CLEAR, incident_open=True)
    many = _meant(Label.ALL_CLEAR, incident_open=True, several_open=True)
    assert responses(one, Weighed(NONE, ACT, ACT)) == (Response.CLAIM, Response.ALL_CLEAR)
    assert responses(many, Weighed(NONE, ACT, ACT)) == (Response.ALL_CLEAR,)


def test_a_failed_call_is_no_end() -> None:
    """ "Did not get through" is noted as such, whatever its label, and ends nothing. (A15)"""
    failed = _meant(Label.ALL_CLEAR, incident_open=True, failed=True)
    assert responses(failed, Weighed(NONE, ACT, ACT)) == (Response.CLAIM,)


def test_a_label_is_answered_only_where_nothing_was_seen() -> None:
    """Old news, small talk and an end are answered for themselves; "has anyone called" always. (R2)"""
    seen, talk = Weighed(ACT, NONE, ACT), Weighed(NONE, NONE, ACT)
    for label, answer in (
        (Label.PAST_EVENT, Response.OLD_NEWS),
        (Label.OFF_TOPIC, Response.NUDGE),
        (Label.ALL_CLEAR, Response.ALL_CLEAR),
    ):
        assert responses(_meant(label, incident_open=True), seen) == (Response.OBSERVE,)
        assert responses(_meant(label, incident_open=True), talk) == (answer,)
    asks = _meant(Label.ASKS_112)
    assert responses(asks, seen) == (Response.OBSERVE, Response.HAS_ANYONE_CALLED)


def test_what_may_be_an_alarm_is_never_nudged() -> None:
    """Small talk that may be an alarm is asked about instead. (O1)"""
    doubtful = Weighed(ASK, NONE, ACT)
    assert responses(_meant(Label.OFF_TOPIC), doubtful) == (Response.ASK_REPORT,)


@pytest.mark.parametrize("label", Label)
def test_a_link_in_an_alarm_is_no_advertisement(label: Label) -> None:
    """Only talk is looked at for advertisements: nothing seen, nothing said about a call. (S8)"""
    idle = is_idle(_meant(label), Weighed(NONE, NONE, ACT))
    assert idle is (label in (Label.OFF_TOPIC, Label.NEUTRAL))
    assert not is_idle(_meant(label), Weighed(ASK, NONE, NONE))
    assert not is_idle(_meant(label), Weighed(NONE, ASK, NONE))


@pytest.mark.parametrize("flag", [Flag.VIGILANTE, Flag.SHAMING])
def test_conduct_is_spoken_of_after_the_alarm(flag: Flag) -> None:
    """A call to violence or a name put to shame gets its word, after the card is there. (K3, P3)"""
    meant = _meant(Label.REPORT, flags=frozenset({flag}))
    assert responses(meant, Weighed(ACT, ACT, ACT)) == (
        Response.OBSERVE,
        Response.CONDUCT,
        Response.CLAIM,
    )
    forwarded = _meant(Label.NEUTRAL, flags=frozenset({flag}), forwarded=True)
    assert responses(forwarded, Weighed(NONE, NONE, ASK)) == ()


def test_who_asks_what_is_going_on_is_answered_and_not_asked() -> None:
    """A question that may be a sighting gets one answer; where it is urgent it is asked about as well. (A10, R2)"""
    doubted = Weighed(ASK, NONE, ACT)
    calm = _meant(Label.ASKS_112)
    urgent = _meant(Label.ASKS_112, flags=frozenset({Flag.URGENT}))
    assert responses(calm, doubted) == (Response.HAS_ANYONE_CALLED,)
    assert responses(urgent, doubted) == (Response.HAS_ANYONE_CALLED, Response.ASK_REPORT)
