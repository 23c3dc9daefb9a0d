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


def test_category() -> None:
    """The gravest behaviour names the category."""
    assert read(Heard("man met mes probeert autodeuren")).category is Category.VIOLENCE
    assert read(Heard("man probeert autodeuren")).category is Category.SUSPICIOUS_PERSON


def test_words_of() -> None:
    """Content words are folded; small words go."""
    assert words_of("Er staat een Wítte bus in de Kerkstraat") == {"witte", "bus", "kerkstraat"}
