"""One run of learning: examples in, a trained network out; the same run gives the same weights."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional
from torch.nn.utils import clip_grad_norm_
from torch.optim.swa_utils import AveragedModel

from saar.labels import ClaimBy, Flag, Label
from training.corpus import Example
from training.net import CLAIMS, CUTS, FLAGS, LABELS, WIDTHS, Net, batch_of, steps_of
from training.start import Start
from understanding.encoder import Floats, shortened
from understanding.tokens import Tokens

BATCH = 32
BUCKET = 16  # batches among which texts are sorted by length
WARM_UP = 0.1  # part of all steps in which the rate grows
FALL = 0.85  # a layer's rate in parts of the one above it
HEAD_RATE = 5.0
DECAY = 0.01
SMOOTHING = 0.05
WEIGHT = (1.0, 0.5, 1.0, 0.5, 4.0)  # of the five questions in the loss
RARE = {Flag.URGENT: 1.5}
RARE_USUAL = 3.0  # what a flag that is set weighs against one that is not
STATELESS = (Label.CALLED_112, Label.ASKS_112, Label.PAST_EVENT, Label.ALL_CLEAR)
TURNED = 0.25
AVERAGED = 0.3  # part of the steps, at the end, over which the weights are averaged
NOISY = 0.6  # part of the texts that are read with typing mistakes, from the second round on
NEIGHBOURS = dict(zip("qwertyuiopasdfghjklzxcvbnm", "wertyuiopqsdfghjklaxcvbnmz", strict=True))


@dataclass(frozen=True)
class Run:
    """What a run depends on besides the examples."""

    rounds: int = 7
    rate: float = 2e-4
    drop: float = 0.1
    seed: int = 112
    threads: int = 2


def fit(
    start: Start,
    tokens: Tokens,
    examples: Sequence[Example],
    run: Run,
    *,
    say: Callable[[str], None] = print,
) -> Net:
    """Learn all five questions together; the weights of the last steps are averaged."""
    torch.manual_seed(run.seed)
    torch.set_num_threads(run.threads)
    torch.use_deterministic_algorithms(mode=True)
    chance = random.Random(run.seed)  # noqa: S311 - typing mistakes, not secrets
    net = Net(start, run.drop)
    teacher = _Teacher(net, run, run.rounds * steps_of(len(examples), BATCH))
    clean = [pieces_of(tokens, each.text) for each in examples]
    for number in range(run.rounds):
        net.train()
        read = clean if number == 0 else _mistyped(tokens, examples, clean, chance)
        batches = _batches(read, chance)
        lost = 0.0
        for batch in batches:
            chosen = [examples[each] for each in batch]
            states = [_state(each, chance) for each in chosen]
            lost += teacher.step(batch_of([read[each] for each in batch], states), chosen)
        say(f"round {number + 1} of {run.rounds}: loss {lost / len(batches):.3f}")
    return teacher.averaged()


class _Teacher:
    """One optimizer with its rising and falling rate, and the mean of the weights at the end."""

    def __init__(self, net: Net, run: Run, steps: int) -> None:
        self._net, self._steps, self._done = net, steps, 0
        self._optimizer = torch.optim.AdamW(_groups(net, run))
        self._rates = [group["lr"] for group in self._optimizer.param_groups]
        self._mean = AveragedModel(net)

    def step(self, given: tuple[Tensor, Tensor, Tensor], chosen: Sequence[Example]) -> float:
        """Learn from one batch; gives its loss."""
        self._done += 1
        part = self._done / self._steps
        for group, rate in zip(self._optimizer.param_groups, self._rates, strict=True):
            group["lr"] = rate * min(part / WARM_UP, 1 - part + 1 / self._steps)
        with torch.autocast("cpu", torch.bfloat16):
            raw = self._net(*given)
        loss = _loss(raw.float(), chosen)
        self._optimizer.zero_grad()
        loss.backward()
        clip_grad_norm_(self._net.parameters(), 1.0)
        self._optimizer.step()
        if part > 1 - AVERAGED:
            self._mean.update_parameters(self._net)
        return float(loss.item())

    def averaged(self) -> Net:
        """The network to keep."""
        kept: Net = self._mean.module
        return kept.eval()


@torch.no_grad()
def answer(net: Net, tokens: Tokens, examples: Sequence[Example], size: int = 64) -> Floats:
    """The head's raw numbers for each example."""
    read = [pieces_of(tokens, each.text) for each in examples]
    order = sorted(range(len(read)), key=lambda each: len(read[each]))
    found = np.zeros((len(read), sum(WIDTHS)), np.float32)
    for at in range(0, len(order), size):
        batch = order[at : at + size]
        states = [examples[each].incident_open for each in batch]
        found[batch] = net(*batch_of([read[each] for each in batch], states)).numpy()
    return found


def pieces_of(tokens: Tokens, text: str) -> list[int]:
    """A text in pieces, cut to what the encoder reads."""
    return list(shortened(tokens.cut(text)))


def _state(example: Example, chance: random.Random) -> bool:
    """Whether something is open; turned now and then where the label does not hang on it."""
    turned = example.label in STATELESS and chance.random() < TURNED
    return example.incident_open is not turned


def _groups(net: Net, run: Run) -> list[dict[str, object]]:
    depth = len(net.blocks)
    head = [*net.head.parameters(), net.states]
    groups: list[dict[str, object]] = [
        {"params": head, "lr": run.rate * HEAD_RATE, "weight_decay": DECAY},
        {"params": [net.norm_w, net.norm_b], "lr": run.rate * FALL**depth, "weight_decay": 0.0},
    ]
    for number, block in enumerate(net.blocks):
        rate = run.rate * FALL ** (depth - 1 - number)
        groups.append({"params": list(block.parameters()), "lr": rate, "weight_decay": DECAY})
    return groups


def _batches(read: Sequence[Sequence[int]], chance: random.Random) -> list[list[int]]:
    order = list(range(len(read)))
    chance.shuffle(order)
    width = BATCH * BUCKET
    near = [
        each
        for at in range(0, len(order), width)
        for each in sorted(order[at : at + width], key=lambda one: len(read[one]))
    ]
    batches = [near[at : at + BATCH] for at in range(0, len(near), BATCH)]
    chance.shuffle(batches)
    return batches


def _loss(raw: Tensor, examples: Sequence[Example]) -> Tensor:
    label, observes, claim, other, flags = torch.tensor_split(raw, CUTS, dim=1)
    claims = torch.tensor([CLAIMS.index(each.claim) for each in examples])
    by_other = torch.tensor([float(each.claim_by is ClaimBy.OTHER) for each in examples])
    called = (claims > 0).float()
    of_other = functional.binary_cross_entropy_with_logits(other[:, 0], by_other, reduction="none")
    binary = functional.binary_cross_entropy_with_logits
    labels = torch.tensor([LABELS.index(each.label) for each in examples])
    seen = torch.tensor([float(each.observes_now) for each in examples])
    flagged = torch.tensor([[float(flag in each.flags) for flag in FLAGS] for each in examples])
    rare = torch.tensor([RARE.get(flag, RARE_USUAL) for flag in FLAGS])
    parts = (
        functional.cross_entropy(label, labels, label_smoothing=SMOOTHING),
        binary(observes[:, 0], seen),
        functional.cross_entropy(claim, claims),
        (of_other * called).sum() / called.sum().clamp(min=1),
        binary(flags, flagged, pos_weight=rare),
    )
    return torch.stack([weight * part for weight, part in zip(WEIGHT, parts, strict=True)]).sum()


def _mistyped(
    tokens: Tokens,
    examples: Sequence[Example],
    clean: Sequence[list[int]],
    chance: random.Random,
) -> list[list[int]]:
    return [
        pieces_of(tokens, mistyped(example.text, chance)) if chance.random() < NOISY else pieces
        for example, pieces in zip(examples, clean, strict=True)
    ]


def mistyped(text: str, chance: random.Random) -> str:
    """The text as a thumb might have typed it: letters lost, swapped, hit beside, or no stops."""
    if chance.random() < 0.35:
        for _ in range(chance.randint(1, max(1, len(text) // 40))):
            text = _slipped(text, chance.randrange(len(text)), chance.random()) or "."
    if chance.random() < 0.15:
        text = "".join(sign for sign in text if sign not in ",.!'\"") or text
    return text


def _slipped(text: str, at: int, kind: float) -> str:
    before, sign, after = text[:at], text[at], text[at + 1 :]
    if kind < 0.3:
        return before + after
    if kind < 0.55:
        return before + after[:1] + sign + after[1:]
    if kind < 0.75:
        return before + NEIGHBOURS.get(sign.lower(), sign) + after
    return before + sign + sign + after
