"""Which pieces of a message hang together as one marked phrase."""

import numpy as np
import pytest

from understanding.layout import likeliest, spans_of


def shares(*rows: tuple[int, float]) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """A row for each piece: this tag is so likely, the other two share the rest."""
    found = np.zeros((len(rows), 3))
    for row, (tag, sure) in enumerate(rows):
        found[row] = (1 - sure) / 2
        found[row, tag] = sure
    return found


@pytest.mark.parametrize(
    ("rows", "begins", "spans"),
    [
        ([(1, 0.9), (2, 0.5), (1, 0.9)], [True, True, True], [(1, 0, 3)]),
        ([(1, 0.9), (2, 0.6)], [True, False], [(1, 0, 2)]),
        ([(1, 0.95), (2, 0.95)], [True, True], [(1, 0, 1), (2, 1, 2)]),
        ([(0, 0.9), (1, 0.95), (0, 0.9)], [True, True, True], [(1, 1, 2)]),
        ([(0, 0.9), (1, 0.36), (0, 0.9)], [True, True, True], []),
        ([(0, 0.9)], [True], []),
    ],
)
def test_words_and_phrases_do_not_fall_apart(
    rows: list[tuple[int, float]], begins: list[bool], spans: list[tuple[int, int, int]]
) -> None:
    """A doubtful piece goes with its neighbours; sure ones stand on their own."""
    assert spans_of(likeliest(shares(*rows), begins)) == spans
