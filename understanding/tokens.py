"""A text as the word pieces that the encoder knows: SentencePiece's unigram cut, most likely first."""

import re
import unicodedata
from collections.abc import Sequence

START, PAD, END, UNKNOWN = 0, 1, 2, 3
SPACE = "\u2581"
LONGEST = 20  # characters in one piece
UNKNOWN_COST = 10.0  # below the rarest piece, as SentencePiece has it

_GAP = re.compile(r"\s+")


class Tokens:
    """Pieces with their log-probabilities, in the order of their numbers; the first four are marks."""

    def __init__(self, pieces: Sequence[str], scores: Sequence[float]) -> None:
        self._number = {piece: number for number, piece in enumerate(pieces) if number > UNKNOWN}
        self._score = [float(score) for score in scores]
        self._unknown = min(self._score) - UNKNOWN_COST

    def cut(self, text: str) -> list[int]:
        """Give the numbers of the likeliest pieces, without marks; empty for an empty text."""
        return [number for number, _, _ in self.placed(text)]

    def placed(self, text: str) -> list[tuple[int, int, int]]:
        """The same pieces with where each begins and ends in `folded(text)`."""
        line = folded(text)
        size = len(line)
        best = [0.0, *([float("-inf")] * size)]
        piece, came = [UNKNOWN] * (size + 1), [0] * (size + 1)
        for start in range(size):
            here = best[start]
            if here + self._unknown > best[start + 1]:
                best[start + 1], piece[start + 1] = here + self._unknown, UNKNOWN
                came[start + 1] = start
            for end in range(start + 1, min(size, start + LONGEST) + 1):
                number = self._number.get(line[start:end])
                if number is not None and here + self._score[number] > best[end]:
                    best[end], piece[end], came[end] = here + self._score[number], number, start
        return _backwards(piece, came, size)


def folded(text: str) -> str:
    """Give the text in lower case with one mark for every gap, as the pieces are written."""
    plain = _GAP.sub(" ", unicodedata.normalize("NFKC", text).lower()).strip()
    return SPACE + plain.replace(" ", SPACE) if plain else ""


def _backwards(piece: list[int], came: list[int], end: int) -> list[tuple[int, int, int]]:
    found = []
    while end > 0:
        found.append((piece[end], came[end], end))
        end = came[end]
    return found[::-1]
