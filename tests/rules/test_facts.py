"""What is known of an incident, and how a second report adds to it. (C1, S4, S5, S7)"""

import json
from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saar.facts import CHOSEN, Facts, fold, merge, still_said, telling
from saar.steps import Danger

FULL = Facts(
    category="burglary",
    behaviour=("breaking_in",),
    street="Kerkstraat",
    number="12",
    landmark="school",
    direction="station",
    plates=("AB-123-C",),
    vehicle=("white", "van"),
    persons=2,
    things=("crowbar",),
    clothing=("black", "hood"),
    dangers=("weapon",),
    words=("paarse ladder",),
    likely=0.9,
    kinds={"burglary": 0.9},
    corrects=True,
    denies=("black",),
)
NAMES = st.one_of(st.none(), st.text(min_size=1, max_size=8))
LISTS = st.lists(st.text(min_size=1, max_size=6), max_size=3, unique=True).map(tuple)
FACTS = st.builds(
    Facts,
    category=st.sampled_from(("other", "burglary", "fire")),
    behaviour=LISTS,
    street=NAMES,
    number=NAMES,
    landmark=NAMES,
    direction=NAMES,
    plates=LISTS,
    vehicle=LISTS,
    persons=st.one_of(st.none(), st.integers(1, 9)),
    things=LISTS,
    clothing=LISTS,
    dangers=st.lists(st.sampled_from([each.value for each in Danger]), unique=True).map(tuple),
)


@pytest.mark.parametrize(
    ("facts", "has_place"),
    [
        (Facts(), False),
        (Facts(direction="station"), False),
        (Facts(street="Kerkstraat"), True),
        (Facts(number="12"), True),
        (Facts(landmark="school"), True),
    ],
)
def test_a_place_is_a_street_a_number_or_a_landmark(facts: Facts, has_place: bool) -> None:
    """Without any of the three the card says "place not known yet". (C1)"""
    assert facts.has_place is has_place


def test_dangers_are_the_known_ones() -> None:
    """Dangers are those that make a card loud; another word is refused. (C2)"""
    assert Facts(dangers=("weapon", "child")).danger == {Danger.WEAPON, Danger.CHILD}
    with pytest.raises(ValueError, match="rain"):
        _ = Facts(dangers=("rain",)).danger


@given(FACTS)
def test_facts_survive_storing(facts: Facts) -> None:
    """What is stored as JSON comes back as it was. (D1)"""
    assert Facts.from_json(json.loads(json.dumps(facts.as_json()))) == facts


def test_only_what_is_known_is_stored() -> None:
    """What was not said takes no room in the table. (14)"""
    assert Facts().as_json() == {"category": "other"}
    assert set(FULL.as_json()) == set(Facts.__dataclass_fields__)


@given(FACTS)
def test_nothing_new_changes_nothing(facts: Facts) -> None:
    """A report without facts leaves the card as it was, and the first fills an empty one. (S4)"""
    assert merge(facts, Facts()) == facts
    assert merge(Facts(), facts) == facts


@given(FACTS, FACTS)
def test_nothing_that_was_seen_is_lost(known: Facts, new: Facts) -> None:
    """Behaviour, plates, things and dangers only grow; hearing it twice adds nothing. (S4, S7)"""
    both = merge(known, new)
    for name in ("behaviour", "plates", "things", "dangers"):
        assert set(getattr(both, name)) == set(getattr(known, name)) | set(getattr(new, name))
        assert len(set(getattr(both, name))) == len(getattr(both, name))
    assert merge(both, new) == both


@pytest.mark.parametrize("name", ["behaviour", "things"])
def test_a_card_stays_readable(name: str) -> None:
    """Of each kind a card holds six at most, however many reports there are. (C1)"""
    reports = [Facts.from_json({name: [f"thing-{number}"]}) for number in range(9)]
    lengths = [len(getattr(reduce(merge, reports[:count], Facts()), name)) for count in (5, 6, 9)]
    assert lengths == [5, 6, 6]


def test_no_danger_is_left_out() -> None:
    """All dangers fit on a card, whatever else stands there. (C2, K1)"""
    reports = [Facts(dangers=(each.value,)) for each in Danger]
    assert reduce(merge, reports, FULL).danger == set(Danger)


@pytest.mark.parametrize(
    ("known", "new", "both"),
    [
        (Facts(street="Kerkstraat"), Facts(number="12"), ("Kerkstraat", "12", None)),
        (
            Facts(street="Kerkstraat"),
            Facts(street="kerkstraat", number="12"),
            ("Kerkstraat", "12", None),
        ),
        (
            Facts(street="Kerkstraat"),
            Facts(street="Dorpsstraat", number="5"),
            ("Kerkstraat", None, None),
        ),
        (
            Facts(street="Kerkstraat", number="12"),
            Facts(street="Kerkstraat", number="14"),
            ("Kerkstraat", "12", None),
        ),
        (
            Facts(landmark="school"),
            Facts(street="Kerkstraat", number="12"),
            ("Kerkstraat", "12", "school"),
        ),
        (
            Facts(street="Kerkstraat", number="12"),
            Facts(landmark="school"),
            ("Kerkstraat", "12", "school"),
        ),
        (Facts(number="12"), Facts(street="Kerkstraat"), ("Kerkstraat", "12", None)),
    ],
)
def test_a_place_is_filled_in_and_never_replaced(
    known: Facts, new: Facts, both: tuple[str | None, str | None, str | None]
) -> None:
    """A later report completes the place; another street brings no number with it. (S5, C1)"""
    found = merge(known, new)
    assert (found.street, found.number, found.landmark) == both


@pytest.mark.parametrize(
    ("known", "new", "name", "value"),
    [
        (Facts(), Facts(category="fire"), "category", "fire"),
        (Facts(category="burglary"), Facts(category="fire"), "category", "burglary"),
        (Facts(direction="station"), Facts(direction="park"), "direction", "park"),
        (Facts(direction="station"), Facts(), "direction", "station"),
        (Facts(persons=2), Facts(persons=3), "persons", 3),
        (Facts(persons=3), Facts(persons=2), "persons", 3),
        (Facts(), Facts(), "persons", None),
        (Facts(vehicle=("van",)), Facts(vehicle=("car",)), "vehicle", ("van",)),
        (Facts(), Facts(vehicle=("car",)), "vehicle", ("car",)),
        (Facts(clothing=("hood",)), Facts(clothing=("cap",)), "clothing", ("hood", "cap")),
        (Facts(vehicle=("van",)), Facts(vehicle=("white", "van")), "vehicle", ("white", "van")),
        (Facts(vehicle=("van",)), Facts(vehicle=("blue",)), "vehicle", ("blue", "van")),
        (Facts(vehicle=("red", "van")), Facts(vehicle=("blue",)), "vehicle", ("red", "van")),
        (
            Facts(vehicle=("white", "van")),
            Facts(vehicle=("black", "scooter")),
            "vehicle",
            ("white", "van", "black", "scooter"),
        ),
        (Facts(), Facts(vehicle=("blue",)), "vehicle", ()),
        (Facts(words=("hark",)), Facts(words=("gele hark",)), "words", ("gele hark",)),
        (Facts(words=("gele hark",)), Facts(words=("hark",)), "words", ("gele hark",)),
        (Facts(), Facts(clothing=("cap",)), "clothing", ("cap",)),
    ],
)
def test_what_a_second_report_changes(known: Facts, new: Facts, name: str, value: object) -> None:
    """The newest direction and most persons count; vehicle and clothes stay the first. (S4)"""
    assert getattr(merge(known, new), name) == value


def test_of_a_report_stands_what_was_not_taken_back() -> None:
    """A colour that was put right goes, the rest and the place stay. (S9)"""
    said = Facts(vehicle=("red", "van"), things=("ladder",), landmark="school")
    known = merge(said, Facts(vehicle=("blue", "van"), corrects=True))
    assert still_said(said, known) == Facts(vehicle=("van",), things=("ladder",), landmark="school")
    assert Facts(corrects=True, number="21").only_corrects
    assert not Facts(corrects=True, behaviour=("climbing",)).only_corrects


def _telling(category: str, likely: float = 0.5, **kinds: float) -> Facts:
    return Facts(category=category, likely=likely, kinds=kinds)


@pytest.mark.parametrize(
    ("messages", "kind"),
    [
        ([_telling("suspicious_person", suspicious_person=0.6, theft=0.4)], "suspicious_person"),
        (
            [
                _telling("suspicious_person", suspicious_person=0.6, theft=0.4),
                _telling("theft", theft=0.9, suspicious_person=0.1),
            ],
            "theft",
        ),
        (
            [
                _telling("vandalism", vandalism=0.9),
                _telling("traffic_danger", traffic_danger=0.7),
                _telling("vandalism", vandalism=0.6),
            ],
            "vandalism",
        ),
        ([_telling("burglary", burglary=0.3, theft=0.3, vandalism=0.3)], "burglary"),
        ([_telling("other", burglary=0.4, violence=0.5)], "other"),
        (
            [_telling("violence", 0.8, violence=0.8), *[_telling("theft", theft=0.9)] * 3],
            "violence",
        ),
        (
            [_telling("violence", 0.8, violence=0.8), *[_telling("water", water=0.9)] * 3],
            "water",
        ),
        (
            [
                _telling("violence", 0.5, violence=0.5, theft=0.4),
                *[_telling("theft", theft=0.9)] * 2,
            ],
            "theft",
        ),
        (
            [
                _telling("theft", theft=0.9),
                Facts(category="animal_danger", likely=CHOSEN, corrects=True),
            ],
            "animal_danger",
        ),
        (
            [
                Facts(category="animal_danger", likely=CHOSEN),
                *[_telling("theft", theft=0.9)] * 3,
            ],
            "animal_danger",
        ),
        ([_telling("theft", theft=0.9), Facts(category="burglary")], "theft"),
        ([Facts(), Facts(category="burglary")], "burglary"),
    ],
)
def test_all_messages_together_tell_the_kind(messages: list[Facts], kind: str) -> None:
    """No single one decides; what is grave and sure yields to what is grave only, a choice to nothing. (C1, K1)"""
    assert reduce(merge, messages, Facts()).category == kind


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Kerkstraat", "kerkstraat"),
        ("  Kerk straat ", "kerkstraat"),
        ("'t Prinsen-hof", "tprinsenhof"),
        ("Café", "cafe"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("1e Weg", "1eweg"),
    ],
)
def test_names_are_compared_as_people_type_them(typed: str, folded: str) -> None:
    """Capitals, accents, spaces, hyphens and apostrophes make no difference. (S5)"""
    assert fold(typed) == folded


@pytest.mark.parametrize(
    ("behaviour", "told"),
    [
        ((), ()),
        (("trying_doors",), ("trying_doors",)),
        (("breaking_in", "trying_doors", "climbing"), ("breaking_in", "climbing")),
        (("smoke", "fire"), ("fire",)),
    ],
)
def test_a_stronger_word_says_the_weaker_too(
    behaviour: tuple[str, ...], told: tuple[str, ...]
) -> None:
    """A break-in on the card needs no "trying doors" beside it, but alone it stands. (C1)"""
    assert telling(behaviour) == told
