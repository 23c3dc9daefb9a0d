"""Place, plate, direction and description."""

import pytest

from understanding.plate import plates_in
from understanding.reading import Category, Heard, Place, read, words_of


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("inbraak bij Kerkstraat 12", Place("Kerkstraat", "12")),
        ("man in tuin, lindelaan 8a", Place("Lindelaan", "8a")),
        ("brand op de Oude Molenweg", Place("Oude Molenweg")),
        ("hij staat bij nr 31", Place(None, "31")),
        ("nu bij 32", Place(None, "32")),
        ("he is at number 6", Place(None, "6")),
        ("fire at 14 Mill Lane", Place("Mill Lane", "14")),
        ("vechtpartij bij de speeltuin", Place(None, None, "Speeltuin")),
        ("er vecht iemand", None),
        ("over 10 minuten", None),
        ("ze zijn onderweg", None),
    ],
)
def test_place(text: str, place: Place | None) -> None:
    """Street, number and landmark come out tidied; minutes and ways are no place."""
    assert read(Heard(text)).place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("rook bij de Kornoelje 7", Place("Kornoelje", "7")),
        ("Ridderspoor 9, er ligt glas", Place("Ridderspoor", "9")),
        ("gegil op 't Hoogt", Place("'t Hoogt")),
        ("brand Laan van Westenenk 3", Place("Laan van Westenenk", "3")),
        ("ruzie op straat, Achter de Vesting 4", Place("Achter de Vesting", "4")),
        ("inbraak in de Anna Paulownastraat", Place("Anna Paulownastraat")),
        ("gas op de Van Heutszstraat t.h.v. nr 19", Place("Van Heutszstraat", "19")),
        ("BRAND IN DE BEUKENLAAN 5", Place("Beukenlaan", "5")),
        ("someone is at 19 Old Brewery Court", Place("Old Brewery Court", "19")),
        ("Einbruch in der Gartenstraße 8", Place("Gartenstraße", "8")),
        ("au feu, rue des Lilas 8", Place("Rue des Lilas", "8")),
    ],
)
def test_streets_of_any_shape(text: str, place: Place) -> None:
    """A street needs no usual ending where an article, a lead word or a number shows it."""
    assert read(Heard(text)).place == place


@pytest.mark.parametrize(
    "text",
    [
        "Jeroen Westerdijk is jarig",
        "mevrouw Molenweg belde",
        "Mr and Mrs Lane moved in",
        "wij zijn dit weekend in Hardenberg",
        "Samsung Galaxy 9 te koop",
        "wie kijkt er naar Wimbledon",
        "Lieke Kornoelje 14 of 15 jaar",
        "er is file op de snelweg",
        "see you at 8 tonight",
        "feest op 12 mei",
    ],
)
def test_no_place(text: str) -> None:
    """Persons, towns, things for sale, dates and hours are no place."""
    assert read(Heard(text)).place is None


@pytest.mark.parametrize(
    ("number", "tidied"),
    [
        ("12bis", "12bis"),
        ("12 a", "12a"),
        ("101-II", "101-II"),
        ("12-14", "12-14"),
        ("41 tm 63", "41 t/m 63"),
        ("6 rood", "6 rood"),
        (", nr. 8", "8"),
        ("12, nee 14", "14"),
        ("3 jongens", None),
        ("12 mei", None),
        ("20:15", None),
        ("5 of 6 man", None),
    ],
)
def test_house_numbers(number: str, tidied: str | None) -> None:
    """Letters and ranges belong to a number; what is counted or timed is none."""
    assert read(Heard(f"inbraak Beukenlaan {number}")).place == Place("Beukenlaan", tidied)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("op 45 wordt gevochten", Place(None, "45")),
        ("ik woon op de Beukenlaan maar het is op de Elzenkade", Place("Elzenkade")),
        ("niet in de Beukenlaan maar in de Elzenkade!", Place("Elzenkade")),
        ("inbraak Beukenlaan, sorry, Elzenkade", Place("Elzenkade")),
        ("wij zitten op nr 3, hij staat bij nr 5", Place(None, "5")),
        ("hoek Beukenlaan/Elzenkade staat een bus", Place("Beukenlaan")),
        ("ambulance komt van de Elzenkade", None),
        ("ze rijden de Elzenkade in", None),
        ("vechtpartij bij cafe De Kroon", Place(None, None, "Cafe De Kroon")),
        ("fight outside The Anchor", Place(None, None, "The Anchor")),
        ("iemand in mijn tuin", None),
        ("a flat tyre", None),
    ],
)
def test_which_place(text: str, place: Place | None) -> None:
    """The place of the event wins from the writer's own, from one taken back and from a goal."""
    assert read(Heard(text)).place == place


@pytest.mark.parametrize(
    ("text", "country", "plates"),
    [
        ("busje G-123-BH", "NL", ("G-123-BH",)),
        ("kenteken g123bh", "NL", ("G-123-BH",)),
        ("12-AB-34 en 56 xs td", "NL", ("12-AB-34", "56-XS-TD")),
        ("1964AB", "NL", ()),
        ("30 of 40 man, 12 en 14", "NL", ()),
        ("auto 1-ABC-123", "BE", ("1-ABC-123",)),
        ("Wagen B-MW 1234", "DE", ("B-MW 1234",)),
        ("car AB12 CDE", "UK", ("AB12 CDE",)),
        ("geen kenteken gezien", "NL", ()),
        ("gezien: BD51 SMR", "NL", ("BD51 SMR",)),
        ("reg is bd51 smr", "NL", ("BD51 SMR",)),
        ("Kennzeichen KLE-AB 41", "NL", ("KLE-AB 41",)),
        ("kenteken 1abc234", "NL", ("1-ABC-234",)),
        ("busje met AB-123-CD", "NL", ("AB-123-CD",)),
        ("plaque ab 123 cd", "NL", ("AB-123-CD",)),
        ("wi-fi 6 en usb-c 30", "NL", ()),
        ("vlucht KL1234, order AB12 CDE", "NL", ()),
        ("ketel type HR-107-D", "NL", ()),
        ("LE2 4TH", "UK", ()),
    ],
)
def test_plates(text: str, country: str, plates: tuple[str, ...]) -> None:
    """Plates are normalised; postcodes and counts are none."""
    assert plates_in(text, country) == plates


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("hij rent richting de Dorpsstraat", "Dorpsstraat"),
        ("they ran towards Mill Lane", "Mill Lane"),
        ("weggereden richting noord", "noord"),
        ("hij kijkt naar binnen", None),
        ("ik ga naar huis", None),
        ("ze rijden de Elzenkade in", "Elzenkade"),
        ("rent via de Molensteeg naar de haven", "Haven"),
        ("weg richting de Grote Markt", "Grote Markt"),
        ("he was last seen going east", "east"),
        ("wij gaan naar een vakantiepark", None),
        ("ik loop even naar de Elzenkade", None),
        ("geluid komt uit de richting van de haven", None),
    ],
)
def test_direction(text: str, direction: str | None) -> None:
    """A direction is where somebody moves to, not what somebody looks at."""
    assert read(Heard(text)).direction == direction


def test_description() -> None:
    """Colours stay with what they colour."""
    details = read(Heard("twee mannen met koevoet in een witte bestelbus, zwarte jas")).details
    assert details.vehicle == ("white", "van")
    assert details.persons == 2
    assert "crowbar" in details.things
    assert details.clothing == ("black", "jacket")


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("een man en twee vrouwen lopen weg", 3),
        ("met z'n vieren op het dak", 4),
        ("two on a moped", 2),
        ("er loopt iemand door de tuin", 1),
        ("lady slumped on a bench", 1),
        ("mijn zoontje is vermist", 1),
        ("kan iemand komen kijken?", None),
        ("iemand heeft mijn fiets gestolen", None),
        ("mijn man belt", None),
        ("groepje jongeren op straat", None),
        ("30 of 40 mensen", None),
        ("ik ben alleen thuis", None),
    ],
)
def test_persons(text: str, persons: int | None) -> None:
    """Counts add up and a singular noun is one; helpers, family and uncounted groups are none."""
    assert read(Heard(text)).details.persons == persons


@pytest.mark.parametrize(
    ("text", "vehicle"),
    [
        ("bestelbus G-123-BH, blauw", ("blue", "van")),
        ("rode Ford pick-up", ("red", "truck")),
        ("twee fatbikes", ("fatbike",)),
        ("zwarte jas, op een fiets", ("bike",)),
        ("staat met draaiende motor", ()),
        ("bij de car park", ()),
        ("voelt aan auto's", ()),
    ],
)
def test_vehicle(text: str, vehicle: tuple[str, ...]) -> None:
    """A vehicle has its own colour; engines, car parks and other people's cars are none."""
    assert read(Heard(text)).details.vehicle == vehicle


@pytest.mark.parametrize(
    ("text", "armed"),
    [("man met hakmes", True), ("ik zag geen mes", False), ("it wasn't a gun", False)],
)
def test_weapon(text: str, armed: bool) -> None:
    """A weapon that is denied is none."""
    assert read(Heard(text)).details.weapon is armed


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("ze proberen de schuurdeur open te krijgen", Category.BURGLARY),
        ("kinderen gooien stenen naar auto's", Category.VANDALISM),
        ("scooter racet over de stoep", Category.TRAFFIC_DANGER),
        ("er wordt koper gestolen", Category.THEFT),
        ("boom omgewaaid", Category.TRAFFIC_DANGER),
        ("bedankt allemaal", Category.OTHER),
    ],
)
def test_more_categories(text: str, category: Category) -> None:
    """Usual words for what happens lead to their category."""
    assert read(Heard(text)).category is category


def test_category() -> None:
    """The gravest behaviour names the category."""
    assert read(Heard("man met mes probeert autodeuren")).category is Category.VIOLENCE
    assert read(Heard("man probeert autodeuren")).category is Category.SUSPICIOUS_PERSON


def test_words_of() -> None:
    """Content words are folded; small words go."""
    assert words_of("Er staat een Wítte bus in de Kerkstraat") == {"witte", "bus", "kerkstraat"}


@pytest.mark.parametrize(
    ("text", "plates"),
    [
        ("kenteken WA 12345", ("WA 12345",)),
        ("Pools kenteken WPI 12AC reed weg", ("WPI 12AC",)),
        ("polish plate KR1AC23", ("KR 1AC23",)),
        ("kenteken: B 123 ABC", ("B-123-ABC",)),
        ("romanian plates CJ 12 XYZ", ("CJ-12-XYZ",)),
        ("Bulgaars kenteken CA 1234 AB", ("CA 1234 AB",)),
        ("plate is PB1234KH", ("PB 1234 KH",)),
        ("nummerplaat AB 123 CD", ("AB-123-CD",)),
        ("busje reed weg, WA 12345", ()),
        ("rode auto CJ 12 XYZ", ()),
        ("kenteken wa 12345", ()),
        ("KENTEKEN WAS 1234 GELOOF IK", ()),
        ("kenteken niet gezien, reed met 12345", ()),
        ("order kenteken code WA 12345", ()),
        ("bel 112, kenteken weet ik niet", ()),
        ("busje, kenteken onbekend. VW 2015, grijs", ()),
        ("Kenteken niet gezien, BMW 2008 model", ()),
        ("Kenteken noteren, IK BEL 1122", ()),
        ("kenteken VW 2015", ()),
    ],
)
@pytest.mark.parametrize("country", ["NL", "BE", "DE", "UK"])
def test_plates_from_further_away(text: str, plates: tuple[str, ...], country: str) -> None:
    """Polish, Romanian, Bulgarian and French plates count right behind a word for a plate, in capitals."""
    assert plates_in(text, country) == plates


@pytest.mark.parametrize(
    ("text", "hurt"),
    [
        ("hij gaf de buurman een kopstoot en loopt nu weg", True),
        ("a man has been stabbed outside the Red Lion", True),
        ("iemand is neergestoken op het plein, hij beweegt nog", True),
        ("he's been knocked out cold by the gate", True),
        ("mijn man krijgt geen lucht, Kerkstraat 12", True),
        ("she can't breathe, flat 12", True),
        ("ik krijg geen lucht meer van het lachen haha", False),
        ("kopstoot besteld op het terras, iemand zin om mee te doen vrijdag", False),
        ("I'm choking on this heat lol", False),
    ],
)
def test_who_is_hurt_is_read_as_such_and_a_manner_of_speaking_is_not(text: str, hurt: bool) -> None:
    """Somebody injured is a danger of its own; laughing and a beer are none. (C2, S3)"""
    reading = read(Heard(text=text))
    assert reading.observes_now is hurt
    assert (reading.details.injured and reading.observes_now) is hurt
