"""The network while it learns: the same blocks as `understanding.encoder`, in torch."""

import math
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from saar.labels import Claim, Flag, Label
from training.start import Start
from understanding.encoder import EPSILON, HEADS, Floats
from understanding.tokens import END, PAD, START

LABELS = tuple(Label)
CLAIMS = (None, *Claim)
FLAGS = tuple(Flag)
WIDTHS = (len(LABELS), 1, len(CLAIMS), 1, len(FLAGS))
"""What the head answers: label, observes_now, claim, claimed by another, flags."""

CUTS = tuple(int(each) for each in np.cumsum(WIDTHS)[:-1])
NOISE = 0.02
FAR = -1e4  # added to the score of a position that is only padding


class Block(nn.Module):
    """One layer of the encoder."""

    def __init__(self, tensors: dict[str, Floats]) -> None:
        super().__init__()
        self.names = {name: name.replace(".", "_") for name in tensors}
        for name, value in tensors.items():
            self.register_parameter(self.names[name], nn.Parameter(torch.from_numpy(value.copy())))

    def forward(self, x: Tensor, mask: Tensor, drop: float, beside: Tensor | None = None) -> Tensor:
        """Give the next state of all positions, batch by position by width; not of those `beside`."""
        batch, size, width = x.shape
        seen = x if beside is None else torch.cat([x, beside], 1)
        parts = self._through("qkv", seen).view(batch, seen.shape[1], 3, HEADS, width // HEADS)
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        score = query[:, :, :size] @ key.transpose(2, 3) / math.sqrt(width // HEADS) + mask
        mixed = torch.softmax(score.float(), dim=-1).to(value.dtype) @ value
        mixed = self._through("mix", mixed.transpose(1, 2).reshape(batch, size, width))
        x = self._normed("mix_norm", x + functional.dropout(mixed, drop, self.training))
        wide = functional.gelu(self._through("widen", x), approximate="tanh")
        narrow = functional.dropout(self._through("narrow", wide), drop, self.training)
        return self._normed("narrow_norm", x + narrow)

    def tensors(self) -> dict[str, Floats]:
        """The weights by their stored names."""
        return {name: self._of(attribute) for name, attribute in self.names.items()}

    def _of(self, attribute: str) -> Floats:
        value: Floats = self.get_parameter(attribute).detach().numpy()
        return value

    def _through(self, name: str, x: Tensor) -> Tensor:
        return functional.linear(
            x, self.get_parameter(f"{name}_w"), self.get_parameter(f"{name}_b")
        )

    def _normed(self, name: str, x: Tensor) -> Tensor:
        weight, bias = self.get_parameter(f"{name}_w"), self.get_parameter(f"{name}_b")
        return functional.layer_norm(x, (x.shape[-1],), weight, bias, EPSILON)


class Net(nn.Module):
    """Encoder and head; the word vectors stay as they are, in their four bits."""

    words: Tensor
    places: Tensor

    def __init__(self, start: Start, drop: float) -> None:
        super().__init__()
        self.drop = drop
        self.register_buffer("words", torch.from_numpy(_words(start)))
        self.register_buffer("places", torch.from_numpy(start.places))
        self.norm_w = nn.Parameter(torch.from_numpy(start.norm[0].copy()))
        self.norm_b = nn.Parameter(torch.from_numpy(start.norm[1].copy()))
        self.blocks = nn.ModuleList(Block(tensors) for tensors in start.layers)
        width = self.words.shape[1]
        self.states = nn.Parameter(NOISE * torch.randn(2, width) + self.words[START])
        self.head = nn.Linear(2 * width, sum(WIDTHS))
        nn.init.normal_(self.head.weight, std=NOISE)
        nn.init.zeros_(self.head.bias)

    def forward(self, pieces: Tensor, sizes: Tensor, states: Tensor) -> Tensor:
        """Give the head's answers; `pieces` is batch by position, `states` 1 where something is open."""
        embedded = functional.embedding(pieces, self.words)
        embedded = torch.cat(
            [embedded[:, :1], self.states[states][:, None], embedded[:, 2:]], dim=1
        )
        width, length = embedded.shape[2], embedded.shape[1]
        x = functional.layer_norm(
            embedded + self.places[:length], (width,), self.norm_w, self.norm_b, EPSILON
        )
        x = functional.dropout(x, self.drop, self.training)
        present = torch.arange(length)[None] < sizes[:, None]
        mask = torch.where(present, 0.0, FAR)[:, None, None, :]
        for block in self.blocks:
            x = block(x, mask, self.drop)
        mean = (x * present[..., None]).sum(1) / sizes[:, None]
        seen = functional.dropout(torch.cat([mean, x[:, 1]], 1), self.drop, self.training)
        answer: Tensor = self.head(seen)
        return answer


def batch_of(
    texts: Sequence[Sequence[int]], states: Sequence[bool]
) -> tuple[Tensor, Tensor, Tensor]:
    """Pieces padded to one length, their sizes with marks, and the states."""
    sizes = [len(text) + 3 for text in texts]
    rows = torch.full((len(texts), max(sizes)), PAD)
    for number, text in enumerate(texts):
        rows[number, : sizes[number]] = torch.tensor([START, START, *text, END])
    return rows, torch.tensor(sizes), torch.tensor([int(state) for state in states])


def answers(raw: Floats) -> list[Floats]:
    """The head's numbers cut into its five questions."""
    return [raw[:, a:b] for a, b in pairwise((0, *CUTS, sum(WIDTHS)))]


def _words(start: Start) -> Floats:
    packed, scales = start.words, start.word_scales.astype(np.float32)
    blocks = packed.reshape(len(packed), scales.shape[1], -1)
    halves = np.concatenate([blocks & 15, blocks >> 4], axis=2).astype(np.float32) - 8
    result: Floats = (halves * scales[..., None]).reshape(len(packed), -1)
    return result


def steps_of(count: int, batch: int) -> int:
    """How many batches `count` examples make."""
    return math.ceil(count / batch)
