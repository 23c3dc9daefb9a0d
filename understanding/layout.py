"""How a thread lies before the network: the message first, then what was said before it, newest first."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from understanding.thread import Slot, Thread
from understanding.tokens import END, START, Tokens

OWN, OWN_HEAD = 48, 34  # pieces of the message that are read; of a longer one beginning and end
BEFORE = 5  # earlier messages
EACH = 14  # pieces of each of them
WIDE = 2  # layers in which what came before is read further; above them it is only looked at
LONGEST = 3 + OWN + BEFORE * (EACH + 1)
PARTS = ("mark", "own", "same", "other")
SLOTS = (Slot.NONE, Slot.LATEST, Slot.OTHER)
GAPS = (20.0, 60.0, 300.0, 1800.0)  # seconds


@dataclass(frozen=True)
class Layout:
    """One number a position; `own` is where the message's pieces lie, `at` their places in its line."""

    pieces: list[int]
    parts: list[int]
    gaps: list[int]
    slots: list[int]
    state: int
    own: range
    at: list[tuple[int, int]]

    @property
    def front(self) -> int:
        """How many positions the marks and the message itself take."""
        return self.own.stop + 1


def laid_out(tokens: Tokens, thread: Thread) -> Layout:
    """Positions 0 and 1 are marks: the start, and how many reports are open."""
    cut = tokens.placed(thread.text)
    kept = cut if len(cut) <= OWN else [*cut[:OWN_HEAD], *cut[OWN_HEAD - OWN :]]
    pieces = [START, START, *(number for number, _, _ in kept), END]
    mark = [0] * len(pieces)
    parts = [0, 0, *[1] * len(kept), 1]
    gaps, slots = list(mark), list(mark)
    for said in thread.before[:BEFORE]:
        more = [*tokens.cut(said.text)[:EACH], END]
        pieces += more
        parts += [2 if said.same_sender else 3] * len(more)
        gaps += [1 + sum(said.ago > each for each in GAPS)] * len(more)
        slots += [SLOTS.index(said.slot)] * len(more)
    own = range(2, 2 + len(kept))
    state = min(2, thread.open_count)
    return Layout(pieces, parts, gaps, slots, state, own, [(a, b) for _, a, b in kept])


STARTS, SWITCHES, WITHIN = 0.25, 1.0, 2.0
"""What it costs, in the logarithm of odds, that a run begins, that another follows it without a gap, and that a
tag changes within a word."""


def likeliest(shares: NDArray[np.float64], begins: Sequence[bool]) -> list[int]:
    """The tags that are likely together, so that no word or phrase falls apart; `begins` says which pieces begin a word.

    `shares` holds a row of probabilities for each piece, the tag 0 first.
    """
    sure = np.log(np.maximum(shares, 1e-9))
    kinds = sure.shape[1]
    change = np.full((kinds, kinds), -SWITCHES)
    change[0], change[:, 0] = -STARTS, 0.0
    np.fill_diagonal(change, 0.0)
    inside = change - WITHIN * (1 - np.eye(kinds))
    best, came = sure[0], []
    for at in range(1, len(sure)):
        ways = best[:, None] + (change if begins[at] else inside)
        came.append(ways.argmax(axis=0))
        best = ways.max(axis=0) + sure[at]
    tags = [int(best.argmax())]
    for each in reversed(came):
        tags.append(int(each[tags[-1]]))
    return tags[::-1]


def spans_of(tags: Sequence[int]) -> list[tuple[int, int, int]]:
    """Runs of one tag other than 0, as (tag, first, behind the last)."""
    found: list[tuple[int, int, int]] = []
    for at, tag in enumerate(tags):
        if tag and found and found[-1][0] == tag and found[-1][2] == at:
            found[-1] = (tag, found[-1][1], at + 1)
        elif tag:
            found.append((tag, at, at + 1))
    return found
