"""What crosses a bridge: the rules without a database. (B2-B4, B6)"""

from datetime import timedelta

import pytest

from saar.labels import Flag
from saar.relays import Kind, Mode, Way, Wish, may_travel, way
from services.area.heading import bearing_of
from understanding.direction import tells_of_driving

URGENT = frozenset({Kind.URGENT})
SOON = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("wish", "found", "hop", "passed", "expected"),
    [
        (Wish(Mode.OFF, URGENT), URGENT, 1, True, Way.NONE),
        (Wish(Mode.OFFER), URGENT, 1, False, Way.OFFER),
        (Wish(Mode.OFFER), frozenset({Kind.VEHICLE}), 1, False, Way.NONE),
        (Wish(Mode.OFFER), frozenset(), 1, True, Way.OFFER),
        (Wish(Mode.AUTO, URGENT), URGENT, 1, False, Way.PUBLISH),
        (Wish(Mode.AUTO, URGENT), frozenset({Kind.CALLED}), 1, False, Way.OFFER),
        (Wish(Mode.AUTO, URGENT), URGENT, 2, False, Way.NONE),
        (Wish(Mode.AUTO, URGENT), URGENT, 2, True, Way.OFFER),
        (Wish(Mode.AUTO, URGENT, 23, 7), URGENT, 1, False, Way.OFFER),
    ],
)
def test_each_way_is_as_both_sides_wish(
    wish: Wish, found: frozenset[Kind], hop: int, passed: bool, expected: Way
) -> None:
    """At three in the afternoon; never by itself further than one hop. (B2, B4)"""
    assert way(wish, found, hop=hop, hour=15, age=SOON, lately=0, passed_on=passed) is expected


def test_too_old_and_too_many_go_nowhere() -> None:
    """Half an hour and six an hour are the ends. (B3, B4)"""
    wish = Wish(Mode.AUTO, URGENT)
    half = timedelta(minutes=30)
    assert way(wish, URGENT, hop=1, hour=15, age=half, lately=5) is Way.PUBLISH
    assert way(wish, URGENT, hop=1, hour=15, age=half + SOON, lately=0) is Way.NONE
    assert way(wish, URGENT, hop=1, hour=15, age=SOON, lately=6) is Way.NONE


@pytest.mark.parametrize(
    ("words", "flags", "plate", "fits"),
    [
        ("De poort bij de school is open", frozenset(), False, True),
        ("Hij woont op nummer 8", frozenset({Flag.SHAMING}), False, False),
        ("witte bus", frozenset(), True, False),
        ("bel 06 12345678", frozenset(), False, False),
        ("zie www.example.org", frozenset(), False, False),
        ("x" * 201, frozenset(), False, False),
    ],
)
def test_an_admins_words_are_held_to_the_card(
    words: str, flags: frozenset[Flag], plate: bool, fits: bool
) -> None:
    """No looks, names, plates, numbers or links. (B3, B8)"""
    assert may_travel(words, flags, has_plate=plate, tells_origin=False, most=200) is fits
    assert not may_travel(words, flags, has_plate=plate, tells_origin=True, most=200)


@pytest.mark.parametrize(
    ("text", "drives"),
    [
        ("de witte bus rijdt weg richting de Molenweg", True),
        ("the van drove off towards the church", True),
        ("witte bus staat geparkeerd, een man rijdt weg op een fiets", False),
        ("er staat een witte bus voor", False),
    ],
)
def test_a_plate_needs_a_vehicle_that_drives(text: str, drives: bool) -> None:
    """In doubt it stays at home. (B3)"""
    assert tells_of_driving(text) is drives


@pytest.mark.parametrize(
    ("direction", "degrees"),
    [("het noorden", 0), ("noord-oost", 45), ("east", 90), ("westkant", 270), ("Molenweg", None)],
)
def test_a_compass_word_is_a_bearing(direction: str, degrees: int | None) -> None:
    """A street is none. (B6)"""
    assert bearing_of(direction) == degrees
