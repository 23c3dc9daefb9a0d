"""An answer to "where do you live": what is a postcode in it, and does the area hold it? (J1)"""

import pytest

from saar.countries import COUNTRIES
from services.area.perimeter import holds_postcode, postcode_in, postcodes
from services.area.pieces import Problem


@pytest.mark.parametrize(
    ("text", "country", "code"),
    [
        ("Kerkstraat 12, 1964 AB", "NL", "1964 AB"),
        ("kerkstraat 12 in 1964", "NL", "1964"),
        ("1964", "NL", "1964"),
        ("postcode 1964", "NL", "1964"),
        ("Kerkstraat 1024", "NL", None),
        ("Kerkstraat 1024, 1964AB", "NL", "1964AB"),
        ("Grote Markt 1000", "BE", None),
        ("Grote Markt 5, 1000 Brussel", "BE", "1000"),
        ("Hauptstrasse 5, 10115 Berlin", "DE", "10115"),
        ("12 Church Lane, SW1A 1AA", "UK", "SW1A 1AA"),
        ("bij de kerk", "NL", None),
    ],
)
def test_a_house_number_is_no_postcode(text: str, country: str, code: str | None) -> None:
    """Four figures count where they cannot be the house number."""
    assert postcode_in(text, COUNTRIES[country]) == code


@pytest.mark.parametrize(
    ("area", "code", "inside"),
    [
        (["1964"], "1964 AB", True),
        (["1964AB"], "1964 AB", True),
        (["1964AB"], "1964 AC", False),
        (["1964AB"], "1964", None),
        (["1964AB"], "1965", False),
        (["1964", "1965AB"], "1964", True),
    ],
)
def test_half_a_postcode_does_not_tell(area: list[str], code: str, inside: bool | None) -> None:
    """Where the area names letters, figures alone may be inside or not."""
    assert holds_postcode({"kind": "postcodes", "codes": area}, code, COUNTRIES["NL"]) is inside


@pytest.mark.parametrize(
    ("area", "code", "inside"),
    [
        (["SW1A"], "SW1A 1AA", True),
        (["SW1A1AA"], "sw1a 1aa", True),
        (["SW1A1AA"], "SW1A 2AA", False),
        (["SW1A1AA"], "SW1A", None),
        (["SW1A1AA"], "SW1", False),
        (["M1"], "M1 1AE", True),
    ],
)
def test_a_british_postcode_has_its_own_wider_area(
    area: list[str], code: str, inside: bool | None
) -> None:
    """The outward half alone tells as little as four Dutch figures do."""
    assert holds_postcode({"kind": "postcodes", "codes": area}, code, COUNTRIES["UK"]) is inside


@pytest.mark.parametrize(
    ("text", "country", "codes"),
    [
        ("1964, 1965 AB", "NL", ["1964", "1965AB"]),
        ("Postcodes: 3511", "NL", ["3511"]),
        ("postcode 3511 en 3512", "NL", ["3511", "3512"]),
        ("1011 t/m 1014", "NL", ["1011", "1012", "1013", "1014"]),
        ("De Postcodes", "NL", None),
        ("1011 tot en met 1013, 1018", "NL", ["1011", "1012", "1013", "1018"]),
        ("1011-1012", "BE", ["1011", "1012"]),
        ("01067 to 01069", "DE", ["01067", "01068", "01069"]),
        ("postcodes SW1A and N1", "UK", ["N1", "SW1A"]),
        ("1018 t/m 1011", "NL", None),
        ("1000 t/m 9999", "NL", None),
        ("Kerkstraat 1964", "NL", None),
    ],
)
def test_postcodes_are_taken_as_people_write_them(
    text: str, country: str, codes: list[str] | None
) -> None:
    """The word before them, and from one to another; what is no postcode is asked again. (G3)"""
    found = postcodes(text, COUNTRIES[country])
    if codes is None:
        assert isinstance(found, Problem)
    else:
        assert not isinstance(found, Problem)
        assert found["codes"] == codes
