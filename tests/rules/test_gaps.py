"""Strips between areas that belong to nobody. (M4)"""

from services.area import gaps
from services.area.overlaps import drawn
from services.area.perimeter import circle


def test_a_strip_between_two_and_nothing_beside_them() -> None:
    """It touches both, covers neither, and is found only where it is narrow enough. (M4)"""
    areas = [circle(52.51, 4.67, 500), circle(52.51, 4.687, 500)]
    (strip,) = gaps.between(areas, 300)
    found = drawn(strip)
    assert all(drawn(each).intersection(found).area < found.area * 0.01 for each in areas)
    assert gaps.between(areas, 100) == []


def test_alone_touching_or_far_apart_there_is_none() -> None:
    """A bay of one group's own border is no strip between groups. (M4)"""
    assert gaps.between([circle(52.51, 4.67, 500)], 300) == []
    assert gaps.between([circle(52.51, 4.67, 500), circle(52.51, 4.68, 500)], 100) == []
    assert gaps.between([circle(52.51, 4.67, 500), circle(52.61, 4.67, 500)], 300) == []
