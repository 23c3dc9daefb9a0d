"""How much two areas share, and the line between them. (M3)"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saar.countries import HOME as NL
from saar.overlap import is_worth_asking
from services.area import overlaps
from services.area.perimeter import Area, circle

offsets = st.floats(-0.01, 0.01)
radii = st.sampled_from((250, 500, 1000, 2000))


def area(at: tuple[float, float], radius: int) -> Area:
    return circle(52.5 + at[0], 4.67 + at[1], radius)


@given(
    first=st.tuples(offsets, offsets), second=st.tuples(offsets, offsets), radius=radii, other=radii
)
def test_a_line_leaves_nothing_in_common_and_loses_nothing(
    first: tuple[float, float], second: tuple[float, float], radius: int, other: int
) -> None:
    """Whatever the two circles: each point of either is one group's afterwards. (M3)"""
    a, b = area(first, radius), area(second, other)
    cut = overlaps.divided(a, b)
    if cut is None:
        return
    left, right = (overlaps.drawn(each) for each in cut)
    whole = overlaps.drawn(a).union(overlaps.drawn(b))
    assert left.intersection(right).area <= whole.area * 1e-6
    assert left.union(right).area == pytest.approx(whole.area, rel=1e-6)


@pytest.mark.parametrize(
    ("mine", "others", "share"),
    [
        (["1964"], ["1964"], 1.0),
        (["1964AB", "1965AB"], ["1964"], 0.5),
        (["1964"], ["1964AB"], 0.0),
        (["1964"], ["1970"], 0.0),
    ],
)
def test_postcodes(mine: list[str], others: list[str], share: float) -> None:
    """A wider one holds its parts. (M3)"""
    a, b = ({"kind": "postcodes", "codes": each} for each in (mine, others))
    assert overlaps.share(a, b, NL) == share


def test_a_list_of_postcodes_and_a_drawing_cannot_be_compared() -> None:
    """Nothing is said rather than something wrong. (M3)"""
    codes: Area = {"kind": "postcodes", "codes": ["1964"]}
    assert overlaps.share(codes, area((0, 0), 500), NL) is None
    assert overlaps.divided(codes, area((0, 0), 500)) is None


def test_asked_again_only_where_it_grew() -> None:
    """An answer holds. (M3)"""
    assert is_worth_asking(0.4, None)
    assert not is_worth_asking(0.05, None)
    assert not is_worth_asking(0.45, 0.4)
    assert is_worth_asking(0.6, 0.4)
