"""From the network's numbers to probabilities that hold: a slope and a shift for every answer."""

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from saar.labels import ClaimBy, Label
from training.corpus import Example
from training.net import CLAIMS, CUTS, FLAGS, LABELS, WIDTHS
from understanding.encoder import Floats

ROUNDS = 300
EQUAL = (0.8, 0.5)  # where the slopes of net and n-grams start
PULL = 0.02  # how strongly slopes are held together and shifts at nothing


def fitted(
    net: Floats, grams: Floats, examples: Sequence[Example]
) -> dict[str, NDArray[np.float32]]:
    """How much each judge counts per question, and a shift per answer, from unseen examples."""
    given = torch.from_numpy(np.stack([net, grams]))
    slopes = torch.tensor(EQUAL).repeat(len(WIDTHS), 1).requires_grad_()
    shifts = torch.zeros(sum(WIDTHS), requires_grad=True)
    optimizer = torch.optim.LBFGS([slopes, shifts], max_iter=ROUNDS, line_search_fn="strong_wolfe")
    spread = torch.tensor([each for each, width in enumerate(WIDTHS) for _ in range(width)])

    def closure() -> Tensor:
        optimizer.zero_grad()
        mixed = (given * slopes[spread].T[:, None, :]).sum(0) + shifts
        loss = _loss(mixed, examples) + PULL * (shifts**2).mean()
        loss.backward()
        return loss

    optimizer.step(closure)
    found = slopes[spread].detach().numpy().astype(np.float32)
    return {"slope": found[:, 0], "grams.slope": found[:, 1], "shift": shifts.detach().numpy()}


def _loss(scaled: Tensor, examples: Sequence[Example]) -> Tensor:
    closed = torch.tensor([not each.incident_open for each in examples])
    barred = torch.zeros_like(scaled)
    barred[closed, LABELS.index(Label.UPDATE)] = -30.0
    label, observes, claim, other, flags = torch.tensor_split(scaled + barred, CUTS, dim=1)
    binary = functional.binary_cross_entropy_with_logits
    claims = torch.tensor([CLAIMS.index(each.claim) for each in examples])
    called = claims > 0
    by_other = torch.tensor([float(each.claim_by is ClaimBy.OTHER) for each in examples])
    labels = torch.tensor([LABELS.index(each.label) for each in examples])
    seen = torch.tensor([float(each.observes_now) for each in examples])
    flagged = torch.tensor([[float(flag in each.flags) for flag in FLAGS] for each in examples])
    return (
        functional.cross_entropy(label, labels)
        + binary(observes[:, 0], seen)
        + functional.cross_entropy(claim, claims)
        + binary(other[called, 0], by_other[called])
        + binary(flags, flagged)
    )
