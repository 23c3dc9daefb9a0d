"""What is said around a report: said again, told to who asks, passed on, found and lost; and what it is about. (F1, F3, S5)"""

from datetime import UTC, datetime

import pytest

from saar import matching
from saar.facts import Facts, merge
from saar.labels import Claim, ClaimBy
from saar.matching import Known
from understanding.meaning import Before, Category, Heard, OpenIncident, Place, Reading
from understanding.reading import read

FIRE = OpenIncident(1, Place("Rozenhof", None, None), Category.FIRE)
BEFORE = (Before("schuur in brand op de rozenhof", same_sender=False, ago=120.0, incident_id=1),)


def heard(text: str, *before: Before) -> Reading:
    """A message while a fire is reported."""
    return read(Heard(text, open_incidents=(FIRE,), before=before or BEFORE))


@pytest.mark.parametrize(
    "text",
    [
        "doorgestuurd: pas op, er lopen mannen rond die krijttekens op voordeuren zetten, de politie waarschuwt",
        "Forwarded: BEWARE men are going door to door marking empty houses with chalk, share this",
        "iemand heeft zijn sleutels laten vallen bij de speeltuin, liggen bij mij op nummer 9",
        "somebody dropped a wallet by the bus stop, I have it here",
        "de prullenbak bij het veldje is overvol, dozen ernaast",
        "oh laat maar, hij zat op zolder",
    ],
)
def test_chain_letters_and_lost_things_open_nothing(text: str) -> None:
    """Nor is anybody asked about them. (S4)"""
    found = read(Heard(text))
    assert not found.observes_now
    assert found.seen < 0.5


@pytest.mark.parametrize(
    "text",
    [
        "doorgestuurd: er wordt nu ingebroken op Kerkstraat 12!!",
        "iemand verloor zijn telefoon toen hij werd neergestoken bij de speeltuin",
        "two men left the house next door with my purse",
        "er staat een container vol accu's in brand bij de school",
    ],
)
def test_what_has_haste_is_asked_about_all_the_same(text: str) -> None:
    """In doubt a question is cheap. (S1)"""
    assert read(Heard(text)).seen >= 0.45


def test_an_answer_to_who_asks_what_goes_on_is_no_report_of_its_own() -> None:
    """It says again what is known. (F3)"""
    asks = Before("what on earth is going on here?", same_sender=False, ago=30.0)
    found = heard("shed on fire on rozenhof, and some kids were kicking bins over", asks, *BEFORE)
    assert found.joins == 1 or not found.observes_now
    assert not found.apart


def test_a_fire_that_is_out_burns_no_more() -> None:
    """Its flames are no news of danger. (C2)"""
    for text in ("brand is uit, ze rollen de slangen op", "Fire's out now, they are packing up"):
        found = heard(text)
        assert not found.details.fire
        assert "fire" not in found.behaviour


@pytest.mark.parametrize(
    "text",
    [
        "the fire is out of control now",
        "vlammen slaan eruit, het is nog niet geblust",
        "de brand is uit de hand gelopen, hele dak staat in brand",
    ],
)
def test_a_fire_that_is_not_out_burns_on(text: str) -> None:
    """One small word the other way. (C2)"""
    assert "fire" in heard(text).behaviour


def test_where_somebody_lives_is_where_it_is_until_a_place_is_known() -> None:
    """A break-in at the house of somebody who lives there. (C1)"""
    nowhere = OpenIncident(1, None, Category.BURGLARY)
    before = (
        Before("er wordt ingebroken bij mijn oma!!", same_sender=True, ago=20.0, incident_id=1),
    )
    found = read(Heard("ze woont op Kerkstraat 12", open_incidents=(nowhere,), before=before))
    assert found.place is not None
    assert found.place.number == "12"


@pytest.mark.parametrize(
    ("text", "persons"), [("politie is er, ze zijn met 4", None), ("ze zijn met 4", 4)]
)
def test_helpers_are_not_counted(text: str, persons: int | None) -> None:
    """The card counts whom it is about. (F2)"""
    assert heard(text).details.persons == persons


def test_somebody_who_flees_to_the_hospital_heads_there() -> None:
    """Who is taken along does not. (C1)"""
    assert heard("hij rent richting het ziekenhuis").direction == "Ziekenhuis"


def test_who_was_calling_is_through_though_they_come_later() -> None:
    """Elsewhere "they come and look" is no call; the word of who calls is one. (A15)"""
    running = OpenIncident(1, FIRE.place, FIRE.category, held=True)
    mine = Before("ik bel 112", same_sender=True, ago=60.0, incident_id=1)
    found = read(Heard("ze komen straks kijken", open_incidents=(running,), before=(mine, *BEFORE)))
    assert (found.claim, found.claim_by) == (Claim.DONE, ClaimBy.SELF)


def test_where_somebody_lives_is_not_where_it_is() -> None:
    """The report keeps its place. (C1)"""
    found = heard(
        "ik sta bij de jongen, hij heet Sem en woont op de Meidoornlaan. kent iemand zijn ouders?"
    )
    assert found.place is None or found.place.street != "Meidoornlaan"


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("hij ging niet naar het park, hij rent naar het winkelcentrum", "Winkelcentrum"),
        ("she went over the wall to the church", "Church"),
        ("hij is met de ambulance mee naar het ziekenhuis", None),
    ],
)
def test_the_last_leg_counts_and_what_is_denied_does_not(text: str, goal: str | None) -> None:
    """Where somebody heads now. (C1)"""
    assert heard(text).direction == goal


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("brandweer komt eraan. blijf uit de buurt zeiden ze", True),
        ("mijn zus staat naast me met 112 aan de lijn", False),
        ("hij heeft ze nu aan de lijn", True),
    ],
)
def test_whoever_called_or_stands_beside_them_made_the_call(text: str, held: bool) -> None:
    """Who said "calling" and tells that help comes; or somebody at their side. (A14)"""
    asked = Before("wie belt er?", same_sender=False, ago=40.0, incident_id=1)
    running = OpenIncident(1, FIRE.place, FIRE.category, held=held)
    mine = Before("ik bel nu", same_sender=True, ago=30.0, incident_id=1)
    before = (mine, asked, *BEFORE) if held else (asked, *BEFORE)
    found = read(Heard(text, open_incidents=(running,), before=before))
    assert (found.claim, found.claim_by) == (Claim.DONE, ClaimBy.SELF)
    assert found.sure > 0.9


def test_a_street_is_known_by_the_landmark_that_names_it() -> None:
    """ "Brand Rozenhof" is the fire in the Rozenhof. (S5)"""
    street, named = Facts(street="Rozenhof", number="61"), Facts(landmark="Brand rozenhof")
    assert matching.places_agree(named, street) is True
    assert matching.places_agree(Facts(landmark="Gymzaal"), street) is None


def test_two_marks_tell_whom_a_sighting_is_about() -> None:
    """A green cap that only one of two open reports has. (S5)"""
    now = datetime(2026, 11, 30, 20, 0, tzinfo=UTC)
    fire = Known(1, Facts(street="Pelikaanhof"), frozenset(), now)
    thief = Known(2, Facts(street="Kwartelstraat", clothing=("green", "cap")), frozenset(), now)
    assert matching.described(Facts(clothing=("green", "cap")), (fire, thief)) == 2
    assert matching.described(Facts(clothing=("cap",)), (fire, thief)) is None
    both = Known(3, Facts(clothing=("green", "cap", "jeans")), frozenset(), now)
    assert matching.described(Facts(clothing=("green", "cap")), (thief, both)) is None


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("ze zijn met 3, eentje staat op de uitkijk", 3),
        ("een man of 6 op het plein", 6),
        ("groepje van 4 bij de fietsen", 4),
        ("its 2 not 3, the other is my husband", 2),
        ("hij is 13, ze hebben zijn telefoon", None),
    ],
)
def test_how_many_they_are(text: str, persons: int | None) -> None:
    """In the words that people use; an age counts nobody. (C1)"""
    assert heard(text).details.persons == persons


@pytest.mark.parametrize(
    ("text", "plates"),
    [
        ("kenteken begint met VK-83, meer zag ik niet", ("VK-83…",)),
        ("kenteken is iets met G-482, de rest niet gezien", ("G-482…",)),
        ("kenteken VK-83-BH", ("VK-83-BH",)),
        ("ik woon op nummer 83", ()),
    ],
)
def test_a_part_of_a_plate_is_better_than_none(text: str, plates: tuple[str, ...]) -> None:
    """With a mark that something is missing. (C1)"""
    seen = Before("ze rijden weg in een wit busje", same_sender=True, ago=20.0, incident_id=1)
    assert heard(text, seen, *BEFORE).plates == plates


def test_a_whole_plate_takes_the_place_of_its_beginning() -> None:
    """And another beginning stays. (C1)"""
    known = merge(Facts(plates=("VK-83…", "G-4…")), Facts(plates=("VK-83-BH",)))
    assert known.plates == ("G-4…", "VK-83-BH")


@pytest.mark.parametrize(
    "text",
    [
        "FORWARDED: Police have warned about a gang in a silver Transit who come in at night. Please share with everyone",
        "doorgestuurd: nepagenten aan de deur in de hele regio, politie waarschuwt, graag delen",
        "Er ligt een pakje voor nr 9 bij ons, bezorger heeft t gewoon op de mat gegooid",
        "Has someone seen Ollie? grey cat, he went over the galerij",
        "onze poes is kwijt, zwart met witte pootjes",
    ],
)
def test_letters_that_want_to_be_shared_and_lost_pets_ask_nobody(text: str) -> None:
    """However hastily they are written. (S4)"""
    assert read(Heard(text)).seen < 0.4


@pytest.mark.parametrize(
    "text",
    [
        "doorgestuurd: politie waarschuwt, man met mes loopt nu rond bij de school",
        "forwarded: man with a knife on Mill Lane now",
        "mijn zoontje is kwijt, hij liep achter de kat aan",
        "my son is missing, he went after the cat",
        "man jat pakketje voor nummer 12",
        "kat zit vast in brandend huis",
    ],
)
def test_danger_among_them_is_asked_about(text: str) -> None:
    """In doubt a question is cheap. (S1)"""
    assert read(Heard(text)).seen >= 0.45


@pytest.mark.parametrize(
    "text",
    [
        "Sorry to butt in. My dad has gone out of the house, Lock Cottages, he is 81 and has dementia",
        "even iets heel anders, er wordt nu ingebroken op de Molenweg 4",
        "This is not about the fire sorry but 2 blokes are loading our quad at the stables",
    ],
)
def test_who_says_that_it_is_something_else_opens_another(text: str) -> None:
    """Its call must not count for the first. (F3, A4)"""
    assert heard(text).apart


@pytest.mark.parametrize(
    "text",
    [
        "gebeld. ze kijken of er iemand in de buurt is",
        "999 sending a car round when they can",
    ],
)
def test_what_they_said_on_the_phone_takes_no_call_back(text: str) -> None:
    """Where a car is, and when it can come, is no doubt. (A4)"""
    found = heard(text)
    assert found.claim is Claim.DONE
    assert found.claim_by is ClaimBy.SELF
    assert found.sure >= 0.95


def test_something_else_that_is_no_report_opens_nothing() -> None:
    """A plumber is wanted. (S4)"""
    found = heard("even iets heel anders, weet iemand een goede loodgieter?")
    assert not found.observes_now
