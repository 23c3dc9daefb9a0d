"""Names as initials in a report."""

import pytest

from history.names import short_of, shortened


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Marieke de Vries", "M. de V."), ("Joop", "J."), ("Fatima El Amrani", "F. El A."), ("+31 6 12345678", "+31…78"),
        ("~ Ans van 't Hof", "A. van 't H."), ("👮 Piet", "P."), ("🌻", "?"), ("jan-willem bakker", "J. B."), ("Mw. Öztürk", "M. Ö."),
    ],
)  # fmt: skip
def test_a_name_becomes_initials(name: str, short: str) -> None:
    """Small words inside it stay, and of a number both ends. (H2)"""
    assert short_of(name) == short


def test_two_people_with_the_same_initials_stay_two() -> None:
    """A call by one is not a call by the other. (H2)"""
    found = shortened(["Anna Smit", "Arie Smit", "Anna Smit", "Els"])
    assert found == {"Anna Smit": "A. S.", "Arie Smit": "A. S. (2)", "Els": "E."}
