"""Words that no admin's own text carries."""

import pytest

from understanding.flags import tells_origin


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("Hij loopt nu jullie kant op, verdachte Marokkaan", True),
        ("getinte man op de fiets richting Oost", True),
        ("donkere jongen vlucht richting de school", True),
        ("two moroccan lads on a scooter", True),
        ("man met hoofddoek", True),
        ("De poort bij de school is open", False),
        ("Hij loopt nu richting de school, zwarte jas, rode fiets", False),
        ("donkere auto zonder licht", False),
        ("black van, no lights, heading for the bridge", False),
    ],
)
def test_descent_is_told_whatever_else_is(text: str, tells: bool) -> None:
    """Also where a behaviour carries the suspicion; colours of clothes and cars are no descent. (P2)"""
    assert tells_origin(text) is tells
