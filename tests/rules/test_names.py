"""Names as people typed them, without what the eye cannot see. (A13)"""

import pytest

from saar.names import tidied


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Anna", "Anna"),
        ("Jan  Willem", "Jan Willem"),
        ("\u202eannA", "annA"),
        ("An\u200bna\u200f", "Anna"),
        ("\u3164\u3164", ""),
        ("\u2800", ""),
        ("Ayşe", "Ayşe"),
        ("Ελένη", "Ελένη"),
        ("Anna\nbelde 112", "Annabelde 112"),
        ("x" * 64, "x" * 40),
    ],
)
def test_what_cannot_be_seen_is_not_in_a_name(typed: str, shown: str) -> None:
    """Marks that turn a line around, blank letters and new lines go; letters of any script stay. (A13)"""
    assert tidied(typed) == shown
