"""Which open report a call names, and what it names that has no card. (A4, F4)"""

from dataclasses import replace

import pytest

from saar.labels import Claim
from understanding import about
from understanding.calling import HALF_SURE
from understanding.meaning import Before, Category, Heard, OpenIncident, Place
from understanding.reading import read, words_of
from understanding.text import message_of

GARAGES = OpenIncident(
    1,
    Place("Fennel Close", "3", None),
    Category.THEFT,
    words_of("two lads going through the garages"),
)
FALL = OpenIncident(
    2,
    Place("Sleedoornstraat", None, None),
    Category.MEDICAL,
    words_of("Alan is van de ladder gevallen"),
)


def _heard(
    text: str, *before: Before, running: tuple[OpenIncident, ...] = (GARAGES, FALL)
) -> Heard:
    return Heard(text, running, before=before)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("999 have got the garages, police on way", 1),
        ("rang 999 about the garage", 1),
        ("ik bel 112 voor sleedoorn", 2),
        ("112 gebeld over die ladder", 2),
        ("112 gebeld, ze komen eraan", None),
        ("rang 999, police on way to us", None),
        ("112 gebeld over de garages en over de ladder", None),
    ],
)
def test_what_a_call_names(text: str, names: int | None) -> None:
    """One report's own words, or its street; help that comes is nobody's word. (F4)"""
    assert about.named(_heard(text), message_of(text)) == names


def test_what_was_said_later_of_a_report_counts_too() -> None:
    """Not only the words that opened it. (F4)"""
    text = "i've told 999 about the wheelbarrow"
    said = Before(
        "they have a wheelbarrow full of tools", same_sender=False, ago=20.0, incident_id=1
    )
    assert about.named(_heard(text), message_of(text)) is None
    assert about.named(_heard(text, said), message_of(text)) == 1


@pytest.mark.parametrize(
    ("text", "ago", "elsewhere"),
    [
        ("I will ring for the horses", 60.0, True),
        ("I will ring for the horses", 900.0, False),
        ("I will ring for the garages", 60.0, False),
        ("I will ring 999", 60.0, False),
        ("I will ring for the sheep", 60.0, False),
    ],
)
def test_a_call_for_what_has_no_card(text: str, ago: float, *, elsewhere: bool) -> None:
    """It names what was spoken of just now, and nothing that is open. (A4)"""
    loose = Before("Three horses loose on Long Drove", same_sender=True, ago=ago, incident_id=None)
    assert about.elsewhere(_heard(text, loose, running=(GARAGES,)), message_of(text)) is elsewhere


@pytest.mark.parametrize(
    ("thing", "held", "counts"),
    [("paarden", False, False), ("paarden", True, True), ("ladder", False, True)],
)
def test_a_call_for_what_has_no_card_is_asked_about(
    thing: str, *, held: bool, counts: bool
) -> None:
    """It does not count for what happens to be open, unless its author said to call about that. (A4)"""
    loose = Before("er lopen drie paarden los", same_sender=False, ago=60.0, incident_id=None)
    running = (replace(FALL, held=held),)
    found = read(_heard(f"112 gebeld voor de {thing}", loose, running=running))
    assert found.claim is Claim.DONE
    assert (found.sure > HALF_SURE) is counts
