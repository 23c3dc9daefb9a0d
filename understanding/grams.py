"""A text as letters and words: hashed n-grams with their weights, the plainest of the two judges."""

import math
import re
import unicodedata
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from understanding.encoder import Floats

BUCKETS = 1 << 17
READ = 800  # characters; the rest of a longer text adds nothing but time
LETTERS = (2, 3, 4, 5)

_WORDS = re.compile(r"\w+|[?!]")
_EDGED = re.compile(r"\S+")


class Grams:
    """Linear weights per bucket for every answer, and extra ones that count where something is open."""

    def __init__(self, stored: Mapping[str, NDArray[Any]]) -> None:
        self._weights = stored["grams.w"]
        self._scale = stored["grams.scale"].astype(np.float32)
        self._bias = stored["grams.b"].astype(np.float32)

    def answers(self, text: str, *, incident_open: bool) -> Floats:
        """Give one number for each of the head's answers."""
        numbers, values = buckets(text)
        half = self._weights.shape[1] // 2
        rows = self._weights[numbers].astype(np.float32) * self._scale
        found = values @ rows[:, :half] + self._bias[:half]
        if incident_open:
            found = found + values @ rows[:, half:] + self._bias[half:]
        result: Floats = found
        return result


def buckets(text: str) -> tuple[NDArray[np.int64], Floats]:
    """Give the buckets of a text and their weights, which have length one together."""
    counts = Counter(zlib.crc32(gram.encode()) % BUCKETS for gram in _grams(text))
    numbers = np.fromiter(counts.keys(), np.int64, len(counts))
    values = np.fromiter((1 + math.log(n) for n in counts.values()), np.float32, len(counts))
    size = float(np.sqrt((values * values).sum())) or 1.0
    return numbers, (values / size).astype(np.float32)


def _grams(text: str) -> Iterator[str]:
    line = unicodedata.normalize("NFKC", text[:READ]).lower()
    for found in _EDGED.finditer(line):
        word = f" {found[0]} "
        for size in LETTERS:
            for at in range(max(1, len(word) - size + 1)):
                yield word[at : at + size]
    words = _WORDS.findall(line)
    for each in words:
        yield f"w:{each}"
    for one, other in pairwise(words):
        yield f"w:{one} {other}"
