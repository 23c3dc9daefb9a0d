"""The trained part of the reader: how likely each answer is, for one text and one state."""

import json
import secrets
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from saar.labels import Claim, Flag, Label
from understanding.encoder import Encoder, Floats
from understanding.grams import Grams
from understanding.tokens import Tokens

FILE = Path(__file__).parent / "weights" / "reader.npz"
LABELS = tuple(Label)
CLAIMS = (None, *Claim)
FLAGS = tuple(Flag)
CUTS = (8, 9, 13, 14)
KEPT = 64  # answers: several messages are read at a time


@dataclass(frozen=True)
class Odds:
    """Probabilities, 0 to 1: of each label, of a current observation, of each claim and whose it is."""

    label: Mapping[Label, float]
    observes: float
    claim: Mapping[Claim | None, float]
    by_other: float
    flags: Mapping[Flag, float]


class Model:
    """A file made by `make train`; it holds numbers only and runs no code when it is loaded."""

    def __init__(self, stored: Mapping[str, NDArray[Any]]) -> None:
        pieces = stored["pieces"].tobytes().decode().split("\n")
        self._tokens = Tokens(pieces, stored["scores"].tolist())
        self._encoder = Encoder(stored)
        self._head = (stored["head.w"].astype(np.float32).T, stored["head.b"].astype(np.float32))
        self._grams = Grams(stored)
        self._slopes = (stored["slope"], stored["grams.slope"])
        self._shift = stored["shift"]
        self._salt = secrets.token_bytes(16)
        self._last: OrderedDict[bytes, Odds] = OrderedDict()
        self.about: dict[str, Any] = json.loads(stored["about"].tobytes().decode())

    @property
    def shared(self) -> tuple[Encoder, Tokens]:
        """Word vectors and pieces, which the reader of threads uses as well."""
        return self._encoder, self._tokens

    def raw(self, text: str, *, incident_open: bool) -> Floats:
        """Give the network's 19 numbers, before calibration."""
        return self._answers(self._encoder.vector(self._tokens.cut(text), state=int(incident_open)))

    def _answers(self, vector: Floats) -> Floats:
        found: Floats = vector @ self._head[0] + self._head[1]
        return found

    def prepare(self, asked: Sequence[tuple[str, bool]]) -> None:
        """Answer several texts at once, each with whether something is open; `odds` then finds it done."""
        new = {self._key(*each): each for each in asked}
        new = {key: each for key, each in new.items() if key not in self._last}
        given = [(self._tokens.cut(text), int(is_open)) for text, is_open in new.values()]
        vectors = self._encoder.vectors(given) if given else []
        for (key, (text, is_open)), vector in zip(new.items(), vectors, strict=True):
            found = self._calibrated(self._answers(vector), text, incident_open=is_open)
            self._keep(key, found)

    def hint(self, text: str) -> float:
        """How likely something is seen or a call is spoken of, by the n-grams alone: a tenth of a millisecond."""
        label, observes, claim, _, _ = np.split(
            self._grams.answers(text, incident_open=False), CUTS
        )
        calls = _shares(claim)[CLAIMS.index(None)]
        over = _shares(label)[LABELS.index(Label.ALL_CLEAR)]
        return max(_likely(observes[0]), 1 - calls, over)

    def odds(self, text: str, *, incident_open: bool) -> Odds:
        """Give calibrated probabilities; without an open incident nothing is an update.

        One message is looked at two or three times: the last answers are kept, by a digest of the text.
        """
        key = self._key(text, incident_open)
        found = self._last.get(key)
        if found is None:
            raw = self.raw(text, incident_open=incident_open)
            found = self._keep(key, self._calibrated(raw, text, incident_open=incident_open))
        return found

    def _key(self, text: str, incident_open: bool) -> bytes:
        person = b"open" if incident_open else b""
        return blake2b(text.encode(), key=self._salt, person=person).digest()

    def _keep(self, key: bytes, found: Odds) -> Odds:
        self._last[key] = found
        while len(self._last) > KEPT:
            self._last.popitem(last=False)
        return found

    def _calibrated(self, raw: Floats, text: str, *, incident_open: bool) -> Odds:
        net = raw * self._slopes[0]
        grams = self._grams.answers(text, incident_open=incident_open) * self._slopes[1]
        scaled = net + grams + self._shift
        label, observes, claim, other, flags = np.split(scaled, CUTS)
        if not incident_open:
            label[LABELS.index(Label.UPDATE)] = -np.inf
        return Odds(
            label=dict(zip(LABELS, _shares(label), strict=True)),
            observes=_likely(observes[0]),
            claim=dict(zip(CLAIMS, _shares(claim), strict=True)),
            by_other=_likely(other[0]),
            flags={flag: _likely(each) for flag, each in zip(FLAGS, flags, strict=True)},
        )


def load(path: Path = FILE, *, only: str | None = None) -> Model:
    """Read a model file; raises OSError, ValueError or KeyError where it cannot be used.

    `only`: "net" or "grams" leaves the other judge out, for comparing them.
    """
    with path.open("rb") as file, np.load(file, allow_pickle=False) as found:
        stored = dict(found)
    silent = {"net": "grams.slope", "grams": "slope"}
    if only:
        stored[silent[only]] = np.zeros_like(stored[silent[only]])
    return Model(stored)


def _shares(raw: Floats) -> list[float]:
    grown = np.exp(raw - raw.max())
    shares: list[float] = (grown / grown.sum()).tolist()
    return shares


def _likely(raw: float) -> float:
    return float(1 / (1 + np.exp(-raw)))
