"""Who called, and near misses: success and refusal side by side."""

from dataclasses import replace

import pytest

from saar.emergency import ClaimKind
from saar.weighing import THRESHOLDS, Subject, Verdict, weigh
from services.incident.hearing import sure_claim
from understanding.claims import call_in
from understanding.reading import Claim, ClaimBy, Heard, OpenIncident, Reading, read
from understanding.text import message_of


def _heard(text: str, *, asked: str | None = None, forwarded: bool = False) -> Reading:
    return read(Heard(text, (OpenIncident(1),), asked=asked, forwarded=forwarded))


@pytest.mark.parametrize(
    "text",
    ["heb 112 gebeld", "gebeld", "gemeld hoor", "politie is gebeld", "mijn man heeft 112 gebeld", "I called 112",
     "rang the police", "called it in", "police have been called", "my wife has phoned 999", "112 gebeld, nog niemand gezien",
     "ambulance besteld", "112 gebeld maar ze zijn er nog niet"],
)  # fmt: skip
def test_a_call_that_was_made(text: str) -> None:
    """An announcement by the author or their household is done by self."""
    reading = _heard(text)
    assert (reading.claim, reading.claim_by) == (Claim.DONE, ClaimBy.SELF)


@pytest.mark.parametrize(
    "text",
    ["ik bel 112", "ik bel", "ben 112 aan het bellen", "in de wacht bij 112", "ik ga bellen", "calling the police",
     "I'm on hold with 112", "I'll call them", "on the phone with the control room"],
)  # fmt: skip
def test_a_call_that_is_being_made(text: str) -> None:
    """Calling, holding and being about to call are now by self."""
    reading = _heard(text)
    assert (reading.claim, reading.claim_by) == (Claim.NOW, ClaimBy.SELF)


@pytest.mark.parametrize(
    "text",
    ["de buurman heeft 112 gebeld", "Karin heeft de politie gebeld", "iemand heeft al gebeld", "er is gebeld door de school",
     "the neighbour called the police", "someone already called 112", "Dave rang 999", "police are already aware"],
)  # fmt: skip
def test_a_call_by_somebody_else(text: str) -> None:
    """Hearsay is by other and settles nothing."""
    assert _heard(text).claim_by is ClaimBy.OTHER


@pytest.mark.parametrize(
    "text", ["0900-8844 gebeld", "heb de wijkagent gebeld", "called the non-emergency number"]
)
def test_another_number(text: str) -> None:
    """A number that is not for emergencies stays just that."""
    assert _heard(text).claim is Claim.OTHER_NUMBER


@pytest.mark.parametrize(
    "text",
    ["heb nog niet gebeld", "gebeld?", "heeft iemand gebeld", "ik denk dat ik 112 heb gebeld", "ik had 112 moeten bellen",
     "als hij terugkomt bel ik 112", "bel 112", "bel nu", "ik bel je zo", "ik bel morgen de politie", "ik bel aan",
     "heb mijn moeder gebeld", "had ik maar gebeld", 'hij zei "ik heb 112 gebeld"', "> heb 112 gebeld", "nummer 112",
     "112 geprobeerd, geen gehoor", "de politie heeft ons gebeld", "heb gisteren de politie gebeld", "ja",
     "I almost called 112", "nobody called", "should have called the police", "if he comes back I'm calling 112",
     "I'll call you", "I called my mum", "call 112", "she rang the bell", "tried 112, no answer", "was going to call 112",
     "who called the police", "maybe Tom rang 112"],
)  # fmt: skip
def test_no_call_at_all(text: str) -> None:
    """Questions, denials, guesses, orders, conditions, quotes and other calls never count as a call;
    the doubtful ones are asked about at most.
    """
    reading = _heard(text)
    assert reading.claim is None or reading.sure < THRESHOLDS[Subject.CLAIM].act


def test_a_forward_claims_nothing() -> None:
    """Somebody else's words are nobody's call."""
    assert _heard("heb 112 gebeld", forwarded=True).claim is None
    assert _heard("heb 112 gebeld").claim is Claim.DONE


def test_a_failed_attempt_is_marked() -> None:
    """An attempt that did not get through frees the caller; one that did is done."""
    assert _heard("kwam er niet door bij 112").failed
    assert not _heard("112 gesproken").failed


def test_a_bare_word_needs_something_at_hand() -> None:
    """ "Gebeld" alone counts only when something is going on or the bot asked; else it is asked about."""
    alone = read(Heard("gebeld")).meaning(incident_open=False)
    assert weigh(alone).claim is Verdict.ASK
    assert weigh(alone).strongest is Verdict.ASK
    assert read(Heard("ja, net gebeld", asked="called")).claim is Claim.DONE


def test_a_call_that_this_group_would_ask_about_is_not_sure() -> None:
    """Corrections of the group and a forward count wherever a call is noted. (R2, A4, A15)"""
    said = replace(_heard("ik heb 112 gebeld"), sure=0.95)
    assert sure_claim(said, {}) is ClaimKind.DONE
    assert sure_claim(said, {Subject.CLAIM: 0.05}) is None
    assert sure_claim(said, {}, forwarded=True) is None


@pytest.mark.parametrize(
    "text",
    [
        "politie gebeld geloof ik",
        "112 is gebeld geloof ik",
        "112 is al gebeld als het goed is",
        "police called i believe",
        "heb 112 gebeld denk ik",
    ],
)
def test_a_guess_behind_a_call_is_no_sure_call(text: str) -> None:
    """ "I think" is asked about, wherever it stands. (A4, A15)"""
    assert sure_claim(_heard(text), {}) is None


@pytest.mark.parametrize(
    "text", ["heb 112 gebeld, denk dat ze zo komen", "112 gebeld, ik dacht dat hij weg was"]
)
def test_a_guess_about_something_else_takes_nothing_from_a_call(text: str) -> None:
    """What is guessed in another clause says nothing about the call. (A4)"""
    assert sure_claim(_heard(text), {}) is ClaimKind.DONE


@pytest.mark.parametrize(
    ("text", "failed"),
    [
        ("ben met ze in gesprek", False),
        ("ik ben met 112 in gesprek", False),
        ("mijn man is met de politie in gesprek", False),
        ("112 is in gesprek", True),
        ("112 gebeld maar in gesprek", True),
        ("met mijn mobiel gebeld maar in gesprek", True),
        ("heb gebeld met 112 was in gesprek", True),
        ("ik heb gebeld met 112 steeds in gesprek", True),
        ("Heb met 112 gebeld in gesprek", True),
        ("gebeld met de politie maar in gesprek", True),
        ("112 gebeld maar met 112 steeds in gesprek", True),
        ("Ik bel met 112 maar in gesprek", True),
    ],
)
def test_talking_with_them_is_no_busy_line(text: str, *, failed: bool) -> None:
    """The same words mean both. (A14, A15)"""
    assert _heard(text).failed is failed


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("ik heb 0900-8844 gebeld, ze sturen iemand", Claim.OTHER_NUMBER),
        ("i rang the council, they're sending someone", Claim.OTHER_NUMBER),
        ("0900-8844 gebeld, ze sturen politie", Claim.OTHER_NUMBER),
        ("0900-8844 gebeld, toen de politie gebeld", Claim.DONE),
        ("i rang the council, then 999, they're sending someone", Claim.DONE),
        ("ik heb 112 gebeld, ze sturen iemand", Claim.DONE),
    ],
)
def test_what_comes_of_a_call_is_said_of_that_call(text: str, claim: Claim) -> None:
    """Help that another number promised is no call to 112. (A4, A15)"""
    assert call_in(message_of(text), at_hand=True).claim is claim
