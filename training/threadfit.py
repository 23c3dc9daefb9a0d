"""One run of learning to read threads: talks in, a trained network out."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional
from torch.nn.utils import clip_grad_norm_
from torch.optim.swa_utils import AveragedModel

from saar.steps import Danger
from training.fit import mistyped
from training.net import steps_of
from training.talks import KINDS, Step
from training.threadnet import ROLES, TURNS, WIDTHS, Batch, ThreadNet, batch_of
from understanding.encoder import Floats
from understanding.layout import Layout, laid_out
from understanding.thread import Said, Slot, Turn
from understanding.tokens import Tokens

BATCH = 16
BUCKET = 48
FRONT_STEP = 8
WARM_UP = 0.08
AVERAGED = 0.25
DECAY = 0.01
HEAD_RATE = 4.0
NOISY = 0.4  # part of the messages that are read with typing mistakes
FORGOTTEN = 0.12  # part of the threads of which less, or nothing, is remembered
CONFUSED = 0.06  # part of the earlier messages whose report is not known
WEIGHT = {"turns": 12.0, "slots": 1.0, "kinds": 0.6, "dangers": 4.0, "roles": 1.2, "whose": 0.4}
SMOOTHING = 0.03
RARE = torch.tensor(
    [1.0 if turn in (Turn.OPENS, Turn.SEES, Turn.QUESTION, Turn.OK) else 2.5 for turn in Turn]
)
"""What a turn that is there weighs against one that is not."""
HARMFUL = torch.tensor(2.5)
"""The same for a danger."""
SINGLES, LAST_SINGLES = 0.2, 0.1
"""Part of the messages without a thread that a round reads, drawn anew; and one of the last rounds."""
LAST = 0.35  # part of the rounds


@dataclass(frozen=True)
class ThreadRun:
    """What a run depends on besides the talks."""

    rounds: int = 7
    rate: float = 2.5e-4
    drop: float = 0.1
    seed: int = 112
    threads: int = 2
    layers: int = 5


def fit(
    net: ThreadNet,
    tokens: Tokens,
    steps: Sequence[Step],
    singles: Sequence[Step],
    run: ThreadRun,
    *,
    say: Callable[[str], None] = print,
    each_round: Callable[[ThreadNet, int], None] = lambda _net, _number: None,
) -> ThreadNet:
    """Learn all questions together; the weights of the last steps are averaged."""
    torch.manual_seed(run.seed)
    torch.set_num_threads(run.threads)
    chance = random.Random(run.seed)  # noqa: S311 - noise to learn with, not secrets
    drawn = [_drawn(number / run.rounds, len(singles)) for number in range(run.rounds)]
    total = sum(steps_of(len(steps) + each, BATCH) for each in drawn)
    optimizer = torch.optim.AdamW(_groups(net, run))
    rates = [group["lr"] for group in optimizer.param_groups]
    mean, done = AveragedModel(net), 0
    for number in range(run.rounds):
        net.train()
        read = [*steps, *chance.sample(singles, drawn[number])]
        read = [_noised(each, chance) for each in read] if number else read
        layouts = [laid_out(tokens, each.thread) for each in read]
        batches, lost = _batches(layouts, chance), 0.0
        for batch in batches:
            done += 1
            part = done / total
            _paced(optimizer, rates, part, 1 / total)
            loss = _lost(net, [layouts[each] for each in batch], [read[each] for each in batch])
            optimizer.zero_grad()
            loss.backward()
            clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            lost += float(loss.item())
            if part > 1 - AVERAGED:
                mean.update_parameters(net)
        say(f"round {number + 1} of {run.rounds}: loss {lost / len(batches):.3f}")
        each_round(net, number)
    return _kept(mean)


def _kept(mean: AveragedModel) -> ThreadNet:
    kept: ThreadNet = mean.module
    return kept.eval()


def _paced(
    optimizer: torch.optim.Optimizer, rates: Sequence[float], part: float, least: float
) -> None:
    """A rate that rises and then falls evenly to nearly nothing."""
    for group, rate in zip(optimizer.param_groups, rates, strict=True):
        group["lr"] = rate * min(part / WARM_UP, 1 - part + least)


def _drawn(part: float, singles: int) -> int:
    return round(singles * (LAST_SINGLES if part >= 1 - LAST else SINGLES))


@torch.no_grad()
def answer(
    net: ThreadNet, tokens: Tokens, steps: Sequence[Step], size: int = 32
) -> tuple[Floats, list[Floats]]:
    """The head's raw numbers for each message, and those of each of its pieces."""
    net.eval()
    layouts = [laid_out(tokens, each.thread) for each in steps]
    found = np.zeros((len(steps), sum(WIDTHS)), np.float32)
    tagged: list[Floats] = [np.zeros((0, 0), np.float32)] * len(steps)
    order = sorted(range(len(steps)), key=lambda each: len(layouts[each].pieces))
    for at in range(0, len(order), size):
        batch = order[at : at + size]
        raw, tags = net(batch_of([layouts[i] for i in batch], [steps[i] for i in batch]))
        found[batch] = raw.float().numpy()
        for row, number in enumerate(batch):
            own = layouts[number].own
            tagged[number] = tags[row, own.start : own.stop].float().numpy()
    return found, tagged


def _lost(net: ThreadNet, layouts: Sequence[Layout], steps: Sequence[Step]) -> Tensor:
    given = batch_of(layouts, steps)
    with torch.autocast("cpu", torch.bfloat16):
        raw, tags = net(given)
    return _loss(raw.float(), tags.float(), given)


def _loss(raw: Tensor, tags: Tensor, given: Batch) -> Tensor:
    turns, slots, kinds, dangers = torch.split(raw, WIDTHS, dim=1)
    roles, whose = tags[..., : len(ROLES)], tags[..., len(ROLES) :]
    cross = functional.cross_entropy
    missed = functional.binary_cross_entropy_with_logits(
        turns, given.turns, pos_weight=RARE, reduction="none"
    )
    known, placed = (given.kinds >= 0).any(), (given.slots >= 0).any()
    spanned = (given.roles >= 0).any()
    marked = (given.whose >= 0).any()
    judged = given.dangers >= 0
    harmed = functional.binary_cross_entropy_with_logits(
        dangers, given.dangers.clamp(min=0), pos_weight=HARMFUL, reduction="none"
    )
    parts = {
        "turns": (missed * given.told).sum() / given.told.sum(),
        "slots": cross(slots, given.slots, label_smoothing=SMOOTHING)
        if placed
        else slots.sum() * 0,
        "kinds": cross(kinds, given.kinds) if known else kinds.sum() * 0,
        "dangers": (harmed * judged).sum() / judged.sum().clamp(min=1),
        "roles": cross(roles.flatten(0, 1), given.roles.flatten()) if spanned else roles.sum() * 0,
        "whose": cross(whose.flatten(0, 1), given.whose.flatten()) if marked else whose.sum() * 0,
    }
    return torch.stack([WEIGHT[name] * part for name, part in parts.items()]).sum()


def _noised(step: Step, chance: random.Random) -> Step:
    thread = step.thread
    before = thread.before
    if chance.random() < FORGOTTEN:
        before = before[: chance.randrange(0, 4)]
    before = tuple(
        Said(each.text, each.same_sender, each.ago * chance.uniform(0.6, 1.6), Slot.NONE)
        if chance.random() < CONFUSED
        else each
        for each in before
    )
    text, spans = thread.text, step.spans
    if chance.random() < NOISY:
        text = mistyped(text, chance)
    return replace(step, thread=replace(thread, text=text, before=before), spans=spans)


def _batches(layouts: Sequence[Layout], chance: random.Random) -> list[list[int]]:
    order = list(range(len(layouts)))
    chance.shuffle(order)
    width = BATCH * BUCKET
    near = [
        each
        for at in range(0, len(order), width)
        for each in sorted(order[at : at + width], key=lambda one: _size(layouts[one]))
    ]
    batches = [near[at : at + BATCH] for at in range(0, len(near), BATCH)]
    chance.shuffle(batches)
    return batches


def _size(lay: Layout) -> tuple[int, int]:
    """Alike in both parts, so that little is padded."""
    return lay.front // FRONT_STEP, len(lay.pieces)


def _groups(net: ThreadNet, run: ThreadRun) -> list[dict[str, object]]:
    blocks = {id(each) for block in net.blocks for each in block.parameters()}
    new = [each for each in net.parameters() if id(each) not in blocks]
    return [
        {"params": new, "lr": run.rate * HEAD_RATE, "weight_decay": 0.0},
        {"params": net.blocks.parameters(), "lr": run.rate, "weight_decay": DECAY},
    ]


def figures(raw: Floats, steps: Sequence[Step]) -> str:
    """A line of figures at even odds: for each of the turns that decide, precision and recall."""
    turns, slots, kinds, dangers = np.split(raw, np.cumsum(WIDTHS)[:-1], axis=1)
    told = []
    for turn in (
        Turn.OPENS, Turn.SEES, Turn.CORRECTS, Turn.CALLED, Turn.ONLINE, Turn.WILL, Turn.FAILED, Turn.HEARSAY,
        Turn.OTHER_NUMBER, Turn.THERE, Turn.DANGER, Turn.OVER, Turn.ADVICE, Turn.JOKE,
    ):  # fmt: skip
        said = turns[:, TURNS.index(turn)] > 0
        right = np.array([turn in each.turns for each in steps])
        told.append(_found(f"{turn}", said, right))
    for number, danger in enumerate(Danger):
        right = np.array([bool(each.dangers and danger in each.dangers) for each in steps])
        told.append(_found(f"{danger}", dangers[:, number] > 0, right))
    known = np.array([each.kind is not None for each in steps])
    gold = np.array([KINDS.index(each.kind) if each.kind else 0 for each in steps])
    opening = np.array([Turn.OPENS in each.turns for each in steps])
    same = kinds.argmax(1) == gold
    slot = slots.argmax(1) == np.array([list(Slot).index(each.slot) for each in steps])
    return (
        f"slot {slot.mean():.3f} kind {same[known].mean():.3f} at opening {same[opening].mean():.3f} | "
        + " ".join(told)
    )


def _found(name: str, said: NDArray[np.bool_], right: NDArray[np.bool_]) -> str:
    hit = (said & right).sum()
    return f"{name} {hit / max(1, said.sum()):.2f}/{hit / max(1, right.sum()):.2f}"
