"""What surrounds a message decides what a short one means."""

import pytest

from saar.labels import Claim, ClaimBy, Label
from saar.weighing import Verdict, weigh
from understanding.meaning import Heard, OpenIncident
from understanding.reading import read

OPEN = (OpenIncident(1),)


@pytest.mark.parametrize(
    "text", ["ok doe ik", "ja doe ik", "doe ik nu", "komt goed", "will do", "on it", "I'm on it"]
)
def test_a_promise_after_the_question_is_a_call_that_is_being_made(text: str) -> None:
    """ "Ok, I will" after "will you call?" is a call that is being made. (A4)"""
    asked = read(Heard(text, OPEN, asked="called"))
    assert (asked.claim, asked.claim_by) == (Claim.NOW, ClaimBy.SELF)
    assert asked.sure > 0.95
    assert not asked.observes_now


@pytest.mark.parametrize("text", ["1964", "1964, 1965 AB", "1964AB 12", "12", "0900-8844"])
def test_figures_alone_say_of_nobody_that_they_called(text: str) -> None:
    """A postcode or a number typed on its own, whatever is open. (A4)"""
    assert read(Heard(text)).claim is None
    assert read(Heard(text, OPEN)).claim is None


def test_the_bare_emergency_number_is_asked_about() -> None:
    """ "112" may be an order as well as an announcement: never counted without asking. (A4)"""
    meant = read(Heard("112", OPEN)).meaning(incident_open=True)
    assert weigh(meant).claim is Verdict.ASK


@pytest.mark.parametrize("text", ["ja", "yes", "ok", "ja!", "👍"])
def test_a_mere_yes_settles_nothing(text: str) -> None:
    """ "Yes" after "will you call?" is asked about and never counted; elsewhere it is nothing. (A4)"""
    asked = read(Heard(text, OPEN, asked="called"))
    assert asked.sure < 0.9
    assert asked.claim is not Claim.DONE
    assert read(Heard(text, OPEN)).claim is None


@pytest.mark.parametrize("text", ["ja", "yes", "ja klopt", "nog steeds"])
def test_yes_to_still_on_the_line_keeps_the_lease(text: str) -> None:
    """Whoever is asked whether they are still on the line may answer in one word. (A2)"""
    reading = read(Heard(text, OPEN, asked="still_on"))
    assert (reading.claim, reading.claim_by) == (Claim.NOW, ClaimBy.SELF)


@pytest.mark.parametrize(
    "text", ["kan niet bellen", "lukt niet", "nee, dat lukt niet", "I can't call", "can't talk"]
)
def test_whoever_cannot_call_says_so_in_two_words(text: str) -> None:
    """A short "can't" after the question frees the call for somebody else. (A9)"""
    assert read(Heard(text, OPEN, asked="called")).failed


@pytest.mark.parametrize("text", ["nee", "nee hoor", "niet meer", "no"])
def test_no_to_still_going_on_is_the_end(text: str) -> None:
    """ "No" to "is it still going on?" is an all-clear; without that question it is nothing. (X2)"""
    assert read(Heard(text, OPEN, asked="over")).label is Label.ALL_CLEAR
    assert read(Heard(text, OPEN)).label is not Label.ALL_CLEAR


@pytest.mark.parametrize(
    ("text", "open_label"),
    [
        ("hij is terug", Label.UPDATE),
        ("he's back", Label.UPDATE),
        ("weer dezelfde bus", Label.UPDATE),
        ("nu richting het park", Label.UPDATE),
    ],
)
def test_the_same_words_are_news_or_a_new_report(text: str, open_label: Label) -> None:
    """With something open it is news of that; with nothing open it is never an update. (S5)"""
    assert read(Heard(text, OPEN)).label is open_label
    assert read(Heard(text)).label is not Label.UPDATE


def test_he_is_back_is_news_or_asked_about() -> None:
    """ "Hij is terug" belongs to what is open; with nothing open it is at most asked about. (R2)"""
    assert read(Heard("hij is terug", OPEN)).observes_now
    alone = weigh(read(Heard("hij is terug")).meaning(incident_open=False))
    assert alone.observation is Verdict.ASK


def test_an_answer_to_the_card_is_about_the_incident() -> None:
    """Replying to a card counts as an open incident even where the list is empty. (A4)"""
    assert read(Heard("nu richting het park", replies_to=4)).label is Label.UPDATE


def test_a_second_line_is_read_with_the_first() -> None:
    """What the sender wrote a moment ago makes half a sentence whole. (R1)"""
    line = "nu in de achtertuin van nr 9"
    alone = read(Heard(line))
    after = read(Heard(line, recent=("er loopt een man met een koevoet",)))
    assert after.seen >= alone.seen
    assert after.observes_now
    assert not read(Heard("ok top", recent=("er loopt een man met een koevoet",))).observes_now


BELGIAN = ("112", "101")


@pytest.mark.parametrize(
    ("text", "claim"), [("heb 101 gebeld", Claim.DONE), ("ik bel 101", Claim.NOW)]
)
def test_a_countrys_own_emergency_number_is_a_call(text: str, claim: Claim) -> None:
    """In Belgium 101 is the police's emergency number. (A4)"""
    there = read(Heard(text, OPEN, alarms=BELGIAN))
    assert (there.claim, there.claim_by) == (claim, ClaimBy.SELF)
    assert weigh(there.meaning(incident_open=True)).claim is Verdict.ACT


@pytest.mark.parametrize("text", ["heb jij 101 gebeld?", "bel 101!", "Stationsstraat 101"])
def test_a_countrys_own_number_is_not_a_call_by_itself(text: str) -> None:
    """A question, an order and a house number stay what they are there. (A4)"""
    there = read(Heard(text, OPEN, alarms=BELGIAN))
    assert weigh(there.meaning(incident_open=True)).claim is not Verdict.ACT
    assert there.place is None or there.place.number in (None, "101")


@pytest.mark.parametrize("text", ["I called 101", "calling 101 now", "just reported it to 101"])
def test_the_number_for_no_haste_is_no_emergency_call(text: str) -> None:
    """In Britain 101 is for what can wait: nobody has called 999. (A4, A9)"""
    there = read(Heard(text, OPEN, alarms=("112", "999"), nonurgent=("101",)))
    assert there.claim in (None, Claim.OTHER_NUMBER)
    british = Heard("I called 999", OPEN, alarms=("112", "999"), nonurgent=("101",))
    assert read(british).claim is Claim.DONE
