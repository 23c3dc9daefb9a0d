"""What a message in its thread says of a call: which doubts are asked about, and which are none. (A4, A15)"""

import pytest

from saar.labels import Claim, ClaimBy, Label
from understanding.calling import HALF_SURE, SURE, thread_claim
from understanding.label import surely_elsewhere
from understanding.meaning import Before, Category, Heard, OpenIncident, Place, Reading
from understanding.reading import read
from understanding.text import message_of
from understanding.thread import Following, Slot, Turn

NOTHING = Reading(Label.NEUTRAL)
RUNNING = OpenIncident(1, Place("Kerkstraat", "12", None), Category.BURGLARY)


def following(**turns: float) -> Following:
    """A thread that says these things and nothing else."""
    likely = {turn: turns.get(turn.value, 0.0) for turn in Turn}
    return Following(likely, dict.fromkeys(Slot, 0.25), {}, {})


@pytest.mark.parametrize(
    ("turns", "sure"),
    [
        ({"called": 0.92}, True),
        ({"online": 0.92}, True),
        ({"called": 0.65, "coming": 0.95}, True),
        ({"called": 0.65, "coming": 0.3}, False),
        ({"called": 0.65}, False),
        ({"called": 0.65, "coming": 0.95, "negated": 0.6}, False),
    ],
)
def test_how_sure_a_call_is(turns: dict[str, float], *, sure: bool) -> None:
    """A call counts where the thread is sure of it, or sure that help was promised to its author. (A15)"""
    found = thread_claim(message_of("mine picked up"), NOTHING, following(**turns), held=False)
    assert (found.claim, found.by) == (Claim.DONE, ClaimBy.SELF)
    assert (found.sure == SURE) is sure


@pytest.mark.parametrize(
    "text",
    [
        "mijn buurvrouw heeft gebeld, ze komen eraan",
        "buurman belde, er komt een auto",
        "the school has rung, they are coming",
    ],
)
def test_help_that_was_promised_to_another_makes_no_call_of_the_author(text: str) -> None:
    """However sure it is that help comes. (A15)"""
    found = thread_claim(message_of(text), NOTHING, following(called=0.8, coming=0.95), held=False)
    assert found.by is not ClaimBy.SELF or found.sure < SURE


@pytest.mark.parametrize(
    "text",
    [
        "has anyone called it in",
        "someone ring!!",
        "WHO is calling then, come on",
        "nee he. wie belt er",
        "have you called the police Fiona",
    ],
)
def test_a_question_who_calls_is_nobodys_call(text: str) -> None:
    """Not even hearsay: nothing about it stands on the card. (A4)"""
    asked = thread_claim(message_of(text), NOTHING, following(asks_call=0.95), held=False)
    assert asked.claim is None
    assert not asked.failed


def test_who_asks_for_another_call_may_have_called() -> None:
    """What is said beside the question counts. (A4)"""
    found = thread_claim(
        message_of("ik heb de politie gebeld, bel jij ook even"),
        NOTHING,
        following(asks_call=0.95, called=0.95),
        held=False,
    )
    assert found.claim is Claim.DONE


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("er wordt gevochten bij het station, niks met de inbraak te maken", True),
        ("completely separate: a man is being beaten up at the station", True),
        ("er wordt gevochten bij het station", False),
    ],
)
def test_what_is_said_to_be_something_else_is(text: str, *, apart: bool) -> None:
    """Outright words are believed, whatever the thread thinks of the report. (F3)"""
    before = Before("inbraak bezig Kerkstraat 12", same_sender=False, ago=30.0, incident_id=1)
    found = read(Heard(text, (RUNNING,), before=(before,)))
    assert surely_elsewhere(message_of(text)) is apart
    assert found.observes_now
    assert found.apart or not apart


@pytest.mark.parametrize(
    ("text", "turns", "held", "sure"),
    [
        ("Hij heeft 112 gehad en ze komen meteen.", {"called": 0.98, "coming": 0.8}, True, True),
        ("Hij heeft 112 gehad en ze komen meteen.", {"called": 0.98, "coming": 0.8}, False, False),
        ("De buurman heeft 112 gehad", {"called": 0.95}, True, False),
        ("brandweer is onderweg", {"called": 0.57, "coming": 0.98}, True, True),
        ("brandweer is onderweg", {"called": 0.57, "coming": 0.98}, False, False),
        ("brandweer komt met een pomp", {"called": 0.29, "coming": 0.93}, True, False),
    ],
)
def test_who_said_they_call_and_tells_of_it_got_through(
    text: str, turns: dict[str, float], *, held: bool, sure: bool
) -> None:
    """Whoever calls for them needs no name in the next breath; help that comes alone is asked about at most. (A4, A15)"""
    found = thread_claim(message_of(text), NOTHING, following(**turns), held=held)
    assert (found.by is ClaimBy.SELF and found.claim is Claim.DONE and found.sure == SURE) is sure


@pytest.mark.parametrize(
    "text",
    [
        "My husband's on to 999 this second",
        "my daughter is on to them",
        "I am on phone with police",
        "Mijn vrouw is in gesprek met de alarmcentrale",
    ],
)
def test_being_on_the_line_is_a_call_made(text: str) -> None:
    """Of the author or their household; a neighbour by name is hearsay. (A14)"""
    found = thread_claim(message_of(text), NOTHING, following(online=0.99), held=False)
    assert (found.claim, found.by, found.sure) == (Claim.DONE, ClaimBy.SELF, SURE)
    named = thread_claim(
        message_of("Dave is on to 999 now"), NOTHING, following(online=0.96), held=False
    )
    assert named.by is ClaimBy.OTHER


def test_help_that_comes_was_no_failed_call() -> None:
    """ "Just hung up" with the engines on their way; without them it stays a call that failed. (A15)"""
    text = message_of("ja net opgehangen. brandweer is onderweg en ook de netbeheerder")
    failed = Reading(Label.NEUTRAL, failed=True)
    through = thread_claim(text, failed, following(called=0.99, coming=0.99), held=False)
    assert not through.failed
    assert thread_claim(text, failed, following(called=0.99), held=False).failed


def test_words_that_make_no_call_are_asked_about_where_both_readers_are_certain() -> None:
    """They count by nothing but an answer. (A15)"""
    text = message_of("told them that, and rang again with the plate")
    own = Reading(Label.CALLED_112, claim=Claim.DONE, claim_by=ClaimBy.SELF, sure=0.99)
    found = thread_claim(text, own, following(called=0.99), held=False)
    assert (found.claim, found.by, found.sure) == (Claim.DONE, ClaimBy.SELF, HALF_SURE)
    assert thread_claim(text, NOTHING, following(called=0.99), held=False).claim is None


@pytest.mark.parametrize(
    "text",
    [
        "ive just rung the pattersons, they're driving back tonight",
        "I have rung Mieke, she is coming back tonight",
        "thames water finally. they have it logged and someone comes within 2 hrs",
        "I have phoned the gas emergency number, they're sending someone",
        "ik heb de netbeheerder gebeld, die sturen iemand",
    ],
)
def test_who_else_was_called_is_no_emergency_call(text: str) -> None:
    """Neighbours, the water company, the gas people. (A4, A15)"""
    alone = read(Heard(text, (RUNNING,)))
    found = thread_claim(message_of(text), alone, following(called=0.7, coming=0.6), held=False)
    assert not (found.claim is Claim.DONE and found.by is ClaimBy.SELF and found.sure == SURE)
