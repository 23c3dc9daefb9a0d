"""The network that reads threads, while it learns: blocks of the taught reader under heads of its own."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from saar.steps import Danger
from training.net import FAR, NOISE, Block
from training.talks import KINDS, Step
from understanding.encoder import BLOCK, EPSILON, Floats
from understanding.layout import GAPS, PARTS, SLOTS, WIDE, Layout
from understanding.thread import Role, Slot, Turn, Whose
from understanding.tokens import PAD, folded

TURNS = tuple(Turn)
ANSWERS = tuple(Slot)
ROLES = (None, *Role)
WHOSE = tuple(Whose)
DANGERS = tuple(Danger)
WIDTHS = (len(TURNS), len(ANSWERS), len(KINDS), len(DANGERS))
SPREAD = (len(PARTS), len(GAPS) + 2, len(SLOTS), 3)
"""Kinds of part, gaps (0: none), slots and states, each with a vector that is added."""


@dataclass(frozen=True)
class Batch:
    """Layouts padded to one length, with the right answers; -100 where there is none.

    The first `front` positions hold the messages themselves, the rest what came before them.
    """

    pieces: Tensor
    extra: Tensor
    places: Tensor
    present: Tensor
    front: int
    states: Tensor
    own: Tensor
    turns: Tensor
    told: Tensor
    slots: Tensor
    kinds: Tensor
    dangers: Tensor
    roles: Tensor
    whose: Tensor


class ThreadNet(nn.Module):
    """Word vectors and places stay as they are; everything above them learns."""

    words: Tensor
    places: Tensor

    def __init__(self, words: Floats, places: Floats, layers: list[dict[str, Floats]], norm: tuple[Floats, Floats], drop: float) -> None:  # fmt: skip
        super().__init__()
        self.drop = drop
        self.register_buffer("words", torch.from_numpy(words))
        self.register_buffer("places", torch.from_numpy(places))
        self.norm_w = nn.Parameter(torch.from_numpy(norm[0].copy()))
        self.norm_b = nn.Parameter(torch.from_numpy(norm[1].copy()))
        self.blocks = nn.ModuleList(Block(tensors) for tensors in layers)
        width = words.shape[1]
        self.parts, self.gaps, self.slots, self.states = (
            nn.Parameter(NOISE * torch.randn(count, width)) for count in SPREAD
        )
        self.head = nn.Linear(2 * width, sum(WIDTHS))
        self.tags = nn.Linear(width, len(ROLES) + len(WHOSE))
        for each in (self.head, self.tags):
            nn.init.normal_(each.weight, std=NOISE)
            nn.init.zeros_(each.bias)

    def forward(self, given: Batch) -> tuple[Tensor, Tensor]:
        """The head's answers, and those for each position."""
        parts, gaps, slots = given.extra.unbind(2)
        x = functional.embedding(given.pieces, self.words)
        x = x + self.parts[parts] + self.gaps[gaps] + self.slots[slots]
        x = torch.cat([x[:, :1], x[:, 1:2] + self.states[given.states][:, None], x[:, 2:]], 1)
        x = x + functional.embedding(given.places, self.places)
        x = functional.layer_norm(x, (x.shape[2],), self.norm_w, self.norm_b, EPSILON)
        x = functional.dropout(x, self.drop, self.training)
        mask = torch.where(given.present, 0.0, FAR)[:, None, None, :]
        blocks = list(self.blocks)
        for block in blocks[:WIDE]:
            x = block(x, mask, self.drop)
        x, beside = x[:, : given.front], x[:, given.front :]
        for block in blocks[WIDE:]:
            x = block(x, mask, self.drop, beside)
        mean = (x * given.own[..., None]).sum(1) / given.own.sum(1, keepdim=True).clamp(min=1)
        seen = functional.dropout(torch.cat([mean, x[:, 1]], 1), self.drop, self.training)
        return self.head(seen), self.tags(x)


def batch_of(layouts: Sequence[Layout], steps: Sequence[Step]) -> Batch:
    """Pad, and write the answers beside."""
    count, front = len(layouts), max(each.front for each in layouts)
    length = front + max(len(each.pieces) - each.front for each in layouts)
    pieces = torch.full((count, length), PAD)
    extra = torch.zeros((count, length, 3), dtype=torch.long)
    places = torch.zeros((count, length), dtype=torch.long)
    present = torch.zeros((count, length), dtype=torch.bool)
    own = torch.zeros((count, front))
    for row, lay in enumerate(layouts):
        size, behind = len(lay.pieces), front + len(lay.pieces) - lay.front
        at = torch.tensor([*range(lay.front), *range(front, behind)])
        pieces[row, at] = torch.tensor(lay.pieces)
        extra[row, at] = torch.tensor([lay.parts, lay.gaps, lay.slots]).T
        places[row, at] = torch.arange(size)
        present[row, at] = True
        own[row, lay.own.start : lay.own.stop] = 1
    roles, whose = _tagged(layouts, steps, front)
    return Batch(
        pieces=pieces,
        extra=extra,
        places=places,
        present=present,
        front=front,
        states=torch.tensor([each.state for each in layouts]),
        own=own,
        turns=torch.tensor([[float(turn in each.turns) for turn in TURNS] for each in steps]),
        told=torch.tensor(
            [[float(each.told is None or turn in each.told) for turn in TURNS] for each in steps]
        ),
        slots=torch.tensor([ANSWERS.index(each.slot) if each.placed else -100 for each in steps]),
        kinds=torch.tensor([KINDS.index(each.kind) if each.kind else -100 for each in steps]),
        dangers=torch.tensor([_harms(each) for each in steps]),
        roles=roles,
        whose=whose,
    )


def _harms(step: Step) -> list[float]:
    """1 for each danger that is told of, 0 for each that is not, -1 where it is not known."""
    if step.dangers is None:
        return [-1.0] * len(DANGERS)
    return [float(each in step.dangers) for each in DANGERS]


def _tagged(layouts: Sequence[Layout], steps: Sequence[Step], front: int) -> tuple[Tensor, Tensor]:
    """The roles of the positions, and whose; nothing is asked of a message whose spans are not known."""
    roles = torch.full((len(layouts), front), -100)
    whose = torch.full((len(layouts), front), -100)
    for row, (lay, step) in enumerate(zip(layouts, steps, strict=True)):
        if lay.own and step.placed and step.told is None:
            told = _tags(step, lay)
            roles[row, lay.own.start : lay.own.stop] = torch.tensor([role for role, _ in told])
            whose[row, lay.own.start : lay.own.stop] = torch.tensor([who for _, who in told])
    return roles, whose


def _tags(step: Step, lay: Layout) -> list[tuple[int, int]]:
    """For each piece of the message the role of the span it lies in, and whose; 0 and -100 outside."""
    line = folded(step.thread.text)
    ranges: list[tuple[int, int, int, int]] = []
    for span in step.spans:
        wanted = folded(span.text).lstrip("\u2581")
        at = line.find(wanted) if wanted else -1
        if at >= 0:
            ranges.append((at, at + len(wanted), ROLES.index(span.role), WHOSE.index(span.whose)))
    found = []
    for begin, end in lay.at:
        middle = (begin + end) / 2
        hit = next((each for each in ranges if each[0] <= middle <= each[1]), None)
        found.append((hit[2], hit[3]) if hit else (0, -100))
    return found


def unpacked_words(
    packed: np.ndarray[tuple[int, int], np.dtype[np.uint8]], scales: Floats
) -> Floats:
    """The four-bit word table as floats."""
    blocks = packed.reshape(len(packed), scales.shape[1], BLOCK // 2)
    halves = np.concatenate([blocks & 15, blocks >> 4], axis=2).astype(np.float32) - 8
    result: Floats = (halves * scales.astype(np.float32)[..., None]).reshape(len(packed), -1)
    return result
