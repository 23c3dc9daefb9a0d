"""The trained reader of threads: what a message does in its talk, where it belongs, which words are facts."""

import re
import secrets
from collections import OrderedDict
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from saar.steps import Danger
from understanding.encoder import Encoder, Floats, layer_of, normed, through
from understanding.layout import WIDE, Layout, laid_out, likeliest, spans_of
from understanding.meaning import Category
from understanding.thread import NO_FACT, Following, Role, Slot, Span, Thread, Turn, Whose
from understanding.tokens import SPACE, Tokens, folded

FILE = Path(__file__).parent / "weights" / "thread.npz"
TURNS = tuple(Turn)
SLOTS = tuple(Slot)
ROLES = (None, *Role)
WHOSE = tuple(Whose)
DANGERS = tuple(Danger)
KEPT = 16  # answers: several messages are read at a time
OTHERS_FROM = 0.35  # how likely words are of helpers, neighbours or the past, to be no fact


class ThreadReader:
    """A file made by `make train`, beside the reader of single messages, whose words it shares."""

    def __init__(
        self, stored: Mapping[str, NDArray[Any]], encoder: Encoder, tokens: Tokens
    ) -> None:
        if int(stored["wide"]) != WIDE:
            raise ValueError("the model was taught for another layout")
        self._encoder, self._tokens = encoder, tokens
        self._layers = [layer_of(stored, number) for number in range(int(stored["layers"]))]
        self._added = [
            stored[name].astype(np.float32) for name in ("parts", "gaps", "slots", "states")
        ]
        self._places = stored["places"].astype(np.float32)
        self._norm = (stored["norm.w"], stored["norm.b"])
        self._head = (stored["head.w"].T, stored["head.b"])
        self._tags = (stored["tags.w"].T, stored["tags.b"])
        self._kinds = [Category(each) for each in stored["kinds"].tobytes().decode().split("\n")]
        self._slope = float(stored["slope"])
        self._salt = secrets.token_bytes(16)
        self._last: OrderedDict[bytes, Following] = OrderedDict()

    def follow(self, thread: Thread) -> Following:
        """Read one message in its thread; the last answers are kept, by a digest."""
        key = blake2b(repr(thread).encode(), key=self._salt).digest()
        found = self._last.get(key)
        if found is None:
            found = self._last[key] = self._follow(thread)
            while len(self._last) > KEPT:
                self._last.popitem(last=False)
        return found

    def _follow(self, thread: Thread) -> Following:
        lay = laid_out(self._tokens, thread)
        x = self._embedded(lay)
        for layer in self._layers[:WIDE]:
            x = through(x, layer)
        x, beside = x[: lay.front], x[lay.front :]
        for layer in self._layers[WIDE:]:
            x = through(x, layer, beside)
        own = x[lay.own.start : lay.own.stop]
        mean = own.mean(axis=0) if len(own) else np.zeros_like(x[1])
        raw = np.concatenate([mean, x[1]]) @ self._head[0] + self._head[1]
        cuts = np.cumsum([len(TURNS), len(SLOTS), len(self._kinds)])
        turns, slots, kinds, dangers = np.split(raw, cuts)
        return Following(
            turns=dict(zip(TURNS, _likely(turns, self._slope), strict=True)),
            slots=dict(zip(SLOTS, _slots(slots, lay.state), strict=True)),
            kinds=self._by_kind(_shares(kinds)),
            dangers=dict(zip(DANGERS, _likely(dangers, self._slope), strict=True)),
            spans=self._spans(thread.text, lay, own),
        )

    def _embedded(self, lay: Layout) -> Floats:
        parts, gaps, slots, states = self._added
        x = self._encoder.word(lay.pieces) + parts[lay.parts] + gaps[lay.gaps] + slots[lay.slots]
        x[1] += states[lay.state]
        return normed(x + self._places[: len(x)], self._norm)

    def _by_kind(self, shares: list[float]) -> dict[Category, float]:
        found: dict[Category, float] = {}
        for kind, share in zip(self._kinds, shares, strict=True):
            found[kind] = found.get(kind, 0.0) + share
        return found

    def _spans(self, text: str, lay: Layout, own: Floats) -> tuple[Span, ...]:
        if not len(own):
            return ()
        raw = own @ self._tags[0] + self._tags[1]
        shares = np.apply_along_axis(_shares, 1, raw[:, : len(ROLES)])
        line = folded(text)
        begins = [at == 0 or SPACE in line[at - 1 : at + 1] for at, _ in lay.at]
        found = []
        for role, first, behind in spans_of(likeliest(shares, begins)):
            name = ROLES[role]
            words = _typed(text, lay.at[first][0], lay.at[behind - 1][1])
            if name and words:
                whose = _shares(raw[first:behind, len(ROLES) :].mean(axis=0))
                sure = round(float(shares[first:behind, role].mean()), 3)
                found.append(Span(name, _whose(whose), words, sure))
        return tuple(each for at, each in enumerate(found) if not _is_part(each, at, found))


def _is_part(span: Span, at: int, every: list[Span]) -> bool:
    """Part of another one of its role, as where a tag changes in the middle of a word; or said before."""
    return any(
        other.role is span.role
        and span.text in other.text
        and (span.text != other.text or number < at)
        for number, other in enumerate(every)
        if number != at
    )


def _whose(shares: list[float]) -> Whose:
    """Of the reported, unless somebody or something else is likely enough: a wrong fact harms more."""
    others = [share if each in NO_FACT else 0.0 for each, share in zip(WHOSE, shares, strict=True)]
    among = others if sum(others) >= OTHERS_FROM else shares
    return WHOSE[max(range(len(WHOSE)), key=lambda at: among[at])]


def load(encoder: Encoder, tokens: Tokens, path: Path = FILE) -> ThreadReader:
    """Read a model file; raises OSError, ValueError or KeyError where it cannot be used."""
    with path.open("rb") as file, np.load(file, allow_pickle=False) as found:
        return ThreadReader(dict(found), encoder, tokens)


def _typed(text: str, begin: int, end: int) -> str:
    """The words between two places of the folded line, whole, as they were typed."""
    line = folded(text)
    while begin > 0 and line[begin] != SPACE and line[begin - 1] != SPACE:
        begin -= 1
    while end < len(line) and line[end] != SPACE and line[end - 1] != SPACE:
        end += 1
    words = line[begin:end].strip(SPACE)
    found = re.search(re.escape(words).replace(SPACE, r"\s+"), text, re.IGNORECASE)
    return (found[0] if found else words.replace(SPACE, " ")).strip(" .,!?;:\"'()")


def _slots(raw: Floats, open_count: int) -> list[float]:
    """With nothing open a message can open a report or belong to none; with one there is no other."""
    barred = raw.copy()
    if open_count < 2:
        barred[SLOTS.index(Slot.OTHER)] = -np.inf
    if open_count < 1:
        barred[SLOTS.index(Slot.LATEST)] = -np.inf
    return _shares(barred)


def _shares(raw: Floats) -> list[float]:
    grown = np.exp(raw - raw.max())
    shares: list[float] = (grown / grown.sum()).tolist()
    return shares


def _likely(raw: Floats, slope: float) -> list[float]:
    found: list[float] = (1 / (1 + np.exp(-slope * raw))).tolist()
    return found
