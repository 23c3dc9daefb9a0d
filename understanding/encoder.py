"""The small transformer that turns word pieces into one vector: multilingual-e5 cut down and trained on."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from understanding.tokens import END, START

HEADS = 12
LONGEST = 64  # pieces, marks included; of a longer text the beginning and the end are read
HEAD_KEPT = 40
BLOCK = 32  # weights that share a scale in a packed row
EPSILON = 1e-12

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Layer:
    """One block; weights lie input by output, so that a row of the text multiplies from the left."""

    qkv: Floats
    qkv_bias: Floats
    mix: Floats
    mix_bias: Floats
    mix_norm: tuple[Floats, Floats]
    widen: Floats
    widen_bias: Floats
    narrow: Floats
    narrow_bias: Floats
    narrow_norm: tuple[Floats, Floats]


class Encoder:
    """Weights as they were stored by `training.store`: words in 4 bits, layers in 8."""

    def __init__(self, stored: Mapping[str, NDArray[Any]]) -> None:
        self._words = stored["words"]
        self._word_scales = stored["word_scales"]
        self._places = _floats(stored["places"])
        self._states = _floats(stored["states"])
        self._norm = (_floats(stored["norm.w"]), _floats(stored["norm.b"]))
        self._layers = [layer_of(stored, number) for number in range(int(stored["layers"]))]

    def vector(self, pieces: Sequence[int], *, state: int) -> Floats:
        """Give the mean of all positions beside the one that stands for `state`, 768 wide."""
        kept = shortened(pieces)
        x = self._embedded(kept, state)
        for layer in self._layers:
            x = through(x, layer)
        return np.concatenate([x.mean(axis=0), x[1]])

    def vectors(self, asked: Sequence[tuple[Sequence[int], int]]) -> list[Floats]:
        """The same for several texts with their states at once: the weights are gone through only once."""
        every = [self._embedded(shortened(pieces), state) for pieces, state in asked]
        ends = np.cumsum([len(each) for each in every])
        x = np.concatenate(every)
        for layer in self._layers:
            x = through_apart(x, layer, ends)
        parts = np.split(x, ends[:-1])
        return [np.concatenate([each.mean(axis=0), each[1]]) for each in parts]

    def _embedded(self, pieces: Sequence[int], state: int) -> Floats:
        first = self.word([START])
        x = np.concatenate([first, self._states[state : state + 1], self.word([*pieces, END])])
        return normed(x + self._places[: len(x)], self._norm)

    def word(self, numbers: Sequence[int]) -> Floats:
        """Give the vectors of word pieces, one row each."""
        packed = self._words[list(numbers)]
        halves = np.stack([packed & 15, packed >> 4], axis=1).astype(np.float32) - 8
        blocks = halves.reshape(len(packed), 2, -1, BLOCK // 2).transpose(0, 2, 1, 3)
        scaled = (
            blocks.reshape(len(packed), -1, BLOCK) * self._word_scales[list(numbers)][..., None]
        )
        result: Floats = scaled.reshape(len(packed), -1).astype(np.float32)
        return result


def shortened(pieces: Sequence[int]) -> Sequence[int]:
    """Give as many pieces as are read: of a longer text the beginning and the end."""
    room = LONGEST - 3
    if len(pieces) <= room:
        return pieces
    return [*pieces[:HEAD_KEPT], *pieces[HEAD_KEPT - room :]]


def layer_of(stored: Mapping[str, NDArray[Any]], number: int) -> Layer:
    """Read one block from a model file."""

    def weights(name: str) -> Floats:
        rows, scales = stored[f"{number}.{name}"], stored[f"{number}.{name}.scale"]
        return np.ascontiguousarray(
            (rows.astype(np.float32) * scales.astype(np.float32)[:, None]).T
        )

    def floats(name: str) -> Floats:
        return _floats(stored[f"{number}.{name}"])

    return Layer(
        qkv=weights("qkv.w"),
        qkv_bias=floats("qkv.b"),
        mix=weights("mix.w"),
        mix_bias=floats("mix.b"),
        mix_norm=(floats("mix_norm.w"), floats("mix_norm.b")),
        widen=weights("widen.w"),
        widen_bias=floats("widen.b"),
        narrow=weights("narrow.w"),
        narrow_bias=floats("narrow.b"),
        narrow_norm=(floats("narrow_norm.w"), floats("narrow_norm.b")),
    )


def _floats(stored: NDArray[Any]) -> Floats:
    return stored.astype(np.float32)


def through(x: Floats, layer: Layer, beside: Floats | None = None) -> Floats:
    """Give the next state of all positions; those `beside` are looked at and stay as they are."""
    seen = x if beside is None else np.concatenate([x, beside])
    return _behind(x, _mixed(seen @ layer.qkv + layer.qkv_bias, len(x)), layer)


def through_apart(x: Floats, layer: Layer, ends: NDArray[np.int64]) -> Floats:
    """The same for several texts that lie behind one another; none looks at another."""
    joint = x @ layer.qkv + layer.qkv_bias
    parts = np.split(joint, ends[:-1])
    return _behind(x, np.concatenate([_mixed(each, len(each)) for each in parts]), layer)


def _mixed(joint: Floats, size: int) -> Floats:
    """What the first `size` positions take from all: by query, key and value side by side."""
    width = joint.shape[1] // 3
    parts = joint.reshape(len(joint), 3, HEADS, width // HEADS)
    query, key, value = parts.transpose(1, 2, 0, 3)
    score = query[:, :size] @ key.transpose(0, 2, 1) * np.float32(1 / math.sqrt(width // HEADS))
    weight = np.exp(score - score.max(axis=-1, keepdims=True))
    weight /= weight.sum(axis=-1, keepdims=True)
    result: Floats = (weight @ value).transpose(1, 0, 2).reshape(size, width)
    return result


def _behind(x: Floats, mixed: Floats, layer: Layer) -> Floats:
    x = normed(x + mixed @ layer.mix + layer.mix_bias, layer.mix_norm)
    wide = _gelu(x @ layer.widen + layer.widen_bias)
    return normed(x + wide @ layer.narrow + layer.narrow_bias, layer.narrow_norm)


def _gelu(x: Floats) -> Floats:
    """The tanh form, with which the model was trained."""
    inner = x * x
    inner *= np.float32(0.044715)
    inner += 1
    inner *= x
    inner *= np.float32(math.sqrt(2 / math.pi))
    np.tanh(inner, out=inner)
    inner += 1
    inner *= x
    inner *= np.float32(0.5)
    return inner


def normed(x: Floats, norm: tuple[Floats, Floats]) -> Floats:
    """Centre and scale each position."""
    centred = x - x.mean(axis=-1, keepdims=True)
    spread = np.sqrt((centred * centred).mean(axis=-1, keepdims=True) + np.float32(EPSILON))
    result: Floats = centred / spread * norm[0] + norm[1]
    return result
