"""What a talk changes in an incident: corrections, help on the spot, an end that is seen, new danger."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from saar import steps
from saar.asking import Ask, Asking, ask_at_once, next_ask
from saar.emergency import standing
from saar.facts import Facts, merge
from saar.policy import Policy

NOW = datetime(2026, 3, 14, 20, 14, tzinfo=UTC)
KNOWN = Facts(
    category="burglary",
    behaviour=("breaking_in",),
    street="Kerkstraat",
    number="12",
    landmark="school",
    direction="station",
    vehicle=("red", "van"),
    clothing=("black", "coat"),
    persons=3,
    plates=("AB-123-C",),
    words=("gele hark", "paarse ladder"),
)


@pytest.mark.parametrize(
    ("said", "stands"),
    [
        (Facts(number="21"), replace(KNOWN, number="21")),
        (Facts(street="Kerkstraat", number="21"), replace(KNOWN, number="21")),
        (Facts(street="Molenweg"), replace(KNOWN, street="Molenweg", number=None)),
        (Facts(landmark="kerk"), replace(KNOWN, landmark="kerk")),
        (Facts(vehicle=("blue", "van")), replace(KNOWN, vehicle=("blue", "van"))),
        (Facts(clothing=("white", "coat")), replace(KNOWN, clothing=("white", "coat"))),
        (Facts(persons=2), replace(KNOWN, persons=2)),
        (Facts(plates=("XY-99-Z",)), replace(KNOWN, plates=("XY-99-Z",))),
        (Facts(category="vandalism"), replace(KNOWN, category="vandalism")),
        (Facts(denies=("red",)), replace(KNOWN, vehicle=("van",))),
        (Facts(denies=("kerkstraat",)), replace(KNOWN, street=None, number=None)),
        (Facts(denies=("station",)), replace(KNOWN, direction=None)),
        (Facts(denies=("hark",)), replace(KNOWN, words=("paarse ladder",))),
        (Facts(), KNOWN),
    ],
)
def test_a_correction_takes_the_place_of_what_was_said(said: Facts, stands: Facts) -> None:
    """The newest stated value stands, what it does not mention stays; news alone changes none. (S9)"""
    assert merge(KNOWN, replace(said, corrects=True)) == stands
    assert merge(KNOWN, said).number == "12"
    assert merge(KNOWN, said).vehicle == ("red", "van")


def opened(*, urgent: bool = True) -> steps.Progress:
    return steps.opened(urgent=urgent, now=NOW)


def asks(progress: steps.Progress) -> Ask:
    later = NOW + timedelta(minutes=1)
    step = next_ask(
        progress, Asking(), standing([], later), now=later, neighbours=[2, 3], policy=Policy()
    )
    return step.ask


def test_help_on_the_spot_ends_the_asking() -> None:
    """The first sight of help keeps its time; nobody is asked, not even at once. (A14)"""
    there = steps.helped(opened(), now=NOW)
    assert asks(opened()) is Ask.REPORTER
    assert asks(there) is Ask.STOP
    assert ask_at_once(there, Asking(), neighbours=[2], policy=Policy()).ask is Ask.STOP
    assert steps.helped(there, now=NOW + timedelta(minutes=5)).helped_at == NOW


def test_an_end_that_is_seen_stops_the_asking_and_new_danger_brings_it_back() -> None:
    """Hushed is not closed: the incident stays open, and a new danger asks again. (F5, A14)"""
    hushed = steps.hushed(opened())
    assert hushed.is_open
    assert asks(hushed) is Ask.STOP
    back = steps.endangered(hushed)
    assert asks(back) is Ask.REPORTER


def test_a_call_that_failed_is_remembered_and_settles_nothing() -> None:
    """The asking goes on. (A15)"""
    tried = steps.not_through(opened(), now=NOW)
    assert tried.failed_at == NOW
    assert asks(tried) is Ask.REPORTER
