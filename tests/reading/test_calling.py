"""What a message in its thread says of a call: which doubts are asked about, and which are none. (A4, A15)"""

import pytest

from saar.labels import Claim, ClaimBy, Label
from understanding.calling import SURE, thread_claim
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
