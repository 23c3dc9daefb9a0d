"""Which topic of a forum something for everybody goes to: the alarm topic, unless nobody may write there."""

from collections.abc import Set

GENERAL = 1
"""The topic that every forum has; in a message it has no number."""


def choose(first: tuple[int | None, ...], *, shut: Set[int], others: tuple[int, ...]) -> int:
    """The first that is open: of those that are wanted first, then the general one, then any other.

    Where all are shut it is the first of them: it may have been opened without a word.
    """
    wanted = [each for each in (*first, GENERAL, *others) if each is not None]
    return next((each for each in wanted if each not in shut), wanted[0])
