"""What of the words that a thread marks may stand on a card: places, goals, counts."""

import pytest

from understanding.meaning import Before, Category, Heard, OpenIncident, Place
from understanding.persons import counted
from understanding.reading import read
from understanding.spot import goal_of, leads_to, place_of


@pytest.mark.parametrize(
    ("named", "place"),
    [
        (["Bremstruik 41"], Place("Bremstruik", "41")),
        (["kerkstraat 12"], Place("Kerkstraat", "12")),
        (["Bremstruik", "nr 41"], Place(None, "41", "Bremstruik")),
        (["bij mij op 9"], Place(None, "9")),
        (["zolder bij 32"], Place(None, "32")),
        (["steeg naast 14"], Place(None, "14")),
        (["27"], Place(None, "27")),
        (["Kerkstraat", "Dorpsstraat 12"], Place("Kerkstraat", None)),
        (["steiger C"], Place(None, None, "Steiger C")),
        (["het parkeerterrein", "de glasbak"], Place(None, None, "Parkeerterrein")),
        (["mevr Wichers"], None),
        (["Poolse winkel"], None),
        (["de vrouw met de kinderwagen"], None),
        (["0612345678"], None),
        (["the"], None),
        (["kas te"], Place(None, None, "Kas")),
    ],
)
def test_places_of_marked_words(named: list[str], place: Place | None) -> None:
    """No street that nobody named, no number of another street, no person and no telephone number. (C1, F2)"""
    assert place_of(named) == place


@pytest.mark.parametrize(
    ("text", "led", "goal"),
    [
        ("ze rennen richting de volkstuinen", ["de volkstuinen"], "Volkstuinen"),
        ("hij fietst nu richting Sparrendaal", ["richting Sparrendaal"], "Sparrendaal"),
        ("hij gaat de Kiplandweg in", ["de Kiplandweg in"], "Kiplandweg"),
        ("hij loopt naar Piet de Vries", ["Piet de Vries"], None),
        ("hij loopt naar de vrouw met de kinderwagen", ["de vrouw met de kinderwagen"], None),
        ("hij zit op de achterbank", ["links"], None),
        ("they ran towards the allotments", ["the allotments"], "Allotments"),
        ("hij loopt nu het park in", ["loopt nu het park in"], "Park"),
        ("bus richting de A-weg", ["bus richting de A-weg"], "A-weg"),
        ("direction viaduct", ["direction viaduct"], "Viaduct"),
        ("gone, allotment gate", ["allotment gate"], "Allotment Gate"),
        ("gone now. wall stays red", ["wall"], None),
        ("they went that way", ["that way"], None),
        ("gaat the", ["the"], None),
    ],
)
def test_goals_of_marked_words(text: str, led: list[str], goal: str | None) -> None:
    """Only where words of going lead to it or it has a name of its own, and never a person. (C1)"""
    assert goal_of(text, led) == goal


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("weg richting de brug", "richting de brug"),
        ("off toward the signal box", "toward the signal box"),
        ("staat stil", None),
    ],
)
def test_where_words_surely_lead(text: str, part: str | None) -> None:
    """What somebody does may say where to. (C1)"""
    assert leads_to(text) == part


@pytest.mark.parametrize(
    ("text", "number"),
    [("drie", 3), ("2 man", 2), ("met z'n tweeën", 2), ("two lads", 2), ("9 vaten", None)],
)
def test_counts_of_marked_words(text: str, number: int | None) -> None:
    """People are counted; other things keep their words. (C1)"""
    assert counted(text) == number


def test_a_house_number_stays_with_its_street_in_a_thread() -> None:
    """Half of a street's name that is marked on its own takes the number from nobody. (C1)"""
    running = OpenIncident(1, Place("Kerkstraat", "12", None), Category.BURGLARY)
    before = Before("Kerkstraat 12", same_sender=False, ago=5.0, incident_id=1)
    found = read(Heard("inbraak bezig in de Dorpsstraat 3", (running,), before=(before,)))
    assert found.place == Place("Dorpsstraat", "3", None)
    assert not found.moves
