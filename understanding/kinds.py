"""Which kind of thing a message tells of, by its letters and words: the plain judge beside the reader of threads."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from understanding.grams import buckets
from understanding.meaning import Category

FILE = Path(__file__).parent / "weights" / "kinds.npz"
BUCKETS = 1 << 16


class Kinds:
    """Linear weights for each kind: a file made by `make train`."""

    def __init__(self, stored: Mapping[str, NDArray[Any]]) -> None:
        self._weights = stored["weights"]
        self._scale = stored["scale"].astype(np.float32)
        self._bias = stored["bias"].astype(np.float32)
        self._kinds = [Category(each) for each in stored["kinds"].tobytes().decode().split("\n")]

    def shares(self, text: str) -> dict[Category, float]:
        """How likely each kind is, given that the text tells of something (together 1)."""
        numbers, values = buckets(text)
        rows = self._weights[numbers % BUCKETS].astype(np.float32)
        raw = (values @ rows) * self._scale + self._bias
        grown = np.exp(raw - raw.max())
        found: dict[Category, float] = {}
        for kind, share in zip(self._kinds, (grown / grown.sum()).tolist(), strict=True):
            found[kind] = found.get(kind, 0.0) + share
        return found


def load(path: Path = FILE) -> Kinds:
    """Read a file; raises OSError, ValueError or KeyError where it cannot be used."""
    with path.open("rb") as file, np.load(file, allow_pickle=False) as found:
        return Kinds(dict(found))
