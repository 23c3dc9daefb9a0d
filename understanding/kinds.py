"""Which kind of thing a message tells of, by its letters and words: the plain judge beside the reader of threads."""

import math
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from understanding.encoder import Floats
from understanding.grams import buckets
from understanding.meaning import Category, Details

FILE = Path(__file__).parent / "weights" / "kinds.npz"
LETTERS, KEYS = 1 << 16, 1 << 12
"""Places for the letters and words, and behind them for what the word lists found."""
KEYED = 0.5
"""How much what the word lists found counts beside the letters and words, which have length one."""


class Kinds:
    """Linear weights for each kind: a file made by `make train`."""

    def __init__(self, stored: Mapping[str, NDArray[Any]]) -> None:
        self._weights = stored["weights"]
        self._scale = stored["scale"].astype(np.float32)
        self._kinds = [Category(each) for each in stored["kinds"].tobytes().decode().split("\n")]

    def leans(self, text: str, behaviour: Sequence[str], details: Details) -> dict[Category, float]:
        """How much a text tells of each kind, in the logarithm of odds, and what the word lists found in it."""
        numbers, values = numbered(text, keys_of(behaviour, details))
        rows = self._weights[numbers].astype(np.float32)
        told = (values @ rows) * self._scale
        return dict(zip(self._kinds, told.tolist(), strict=True))


def keys_of(behaviour: Sequence[str], details: Details) -> tuple[str, ...]:
    """What the word lists found in a text, as words of their own."""
    dangers = (details.weapon, details.injured, details.fire, details.child)
    return (
        *(f"does {each}" for each in behaviour),
        *(f"vehicle {each}" for each in details.vehicle),
        *(f"thing {each}" for each in details.things),
        *(f"danger {at}" for at, there in enumerate(dangers) if there),
        *(("persons",) if details.persons else ()),
    )


def numbered(text: str, keys: Sequence[str]) -> tuple[NDArray[np.int64], Floats]:
    """The rows of a text and of its keys, and how much each counts."""
    numbers, values = buckets(text)
    places = [LETTERS + zlib.crc32(each.encode()) % KEYS for each in keys]
    share = KEYED / math.sqrt(len(keys) or 1)
    return (
        np.concatenate([numbers % LETTERS, np.array(places, np.int64)]),
        np.concatenate([values, np.full(len(places), share, np.float32)]),
    )


def load(path: Path = FILE) -> Kinds:
    """Read a file; raises OSError, ValueError or KeyError where it cannot be used."""
    with path.open("rb") as file, np.load(file, allow_pickle=False) as found:
        return Kinds(dict(found))
