"""The linear half: n-grams with one logistic regression per question."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression

from saar.labels import ClaimBy
from training.corpus import Example
from training.net import CLAIMS, FLAGS, LABELS, WIDTHS
from understanding.encoder import Floats
from understanding.grams import BUCKETS, Grams, buckets

SCALE = 3.0  # on rows of length one; how freely the weights may grow
STRENGTH = 1.0
ROUNDS = 120


def fitted(examples: Sequence[Example]) -> dict[str, NDArray[np.generic]]:
    """Weights as bytes with a scale per answer: first those that always count, then those if open."""
    rows = matrix(examples)
    weights, bias = np.zeros((2 * BUCKETS + 1, sum(WIDTHS))), np.zeros(sum(WIDTHS))
    for at, gold, kept in _questions(examples):
        model = LogisticRegression(C=STRENGTH, max_iter=ROUNDS).fit(rows[kept], gold[kept])
        binary = model.coef_.shape[0] == 1
        answers = [at] if binary else [at + int(each) for each in model.classes_]
        weights[:, answers], bias[answers] = model.coef_.T, model.intercept_
    joined = np.concatenate([weights[:BUCKETS], weights[BUCKETS:-1]], axis=1) * SCALE
    scale = np.abs(joined).max(axis=0) / 127
    return {
        "grams.w": np.rint(joined / np.where(scale == 0, 1, scale)).astype(np.int8),
        "grams.scale": scale.astype(np.float32),
        "grams.b": np.concatenate([bias, weights[-1]]).astype(np.float32),
    }


def matrix(examples: Sequence[Example]) -> csr_matrix:
    """One row per example: its buckets, again where something is open, and that something is open."""
    numbers, values, ends = [], [], [0]
    for each in examples:
        found, weight = buckets(each.text)
        numbers.append(found)
        values.append(weight)
        ends.append(ends[-1] + len(found))
    shape = (len(examples), BUCKETS)
    plain = csr_matrix((np.concatenate(values), np.concatenate(numbers), np.array(ends)), shape)
    is_open = np.array([[float(each.incident_open)] for each in examples])
    return hstack([plain * SCALE, plain.multiply(is_open) * SCALE, csr_matrix(is_open)]).tocsr()


def _questions(
    examples: Sequence[Example],
) -> list[tuple[int, NDArray[np.int64], NDArray[np.bool_]]]:
    """Where each question's answers start, what is right, and which examples have an answer."""
    every = np.ones(len(examples), bool)
    called = np.array([each.claim is not None for each in examples])
    starts = np.cumsum((0, *WIDTHS))
    found = [
        (0, np.array([LABELS.index(each.label) for each in examples]), every),
        (int(starts[1]), np.array([int(each.observes_now) for each in examples]), every),
        (int(starts[2]), np.array([CLAIMS.index(each.claim) for each in examples]), every),
        (
            int(starts[3]),
            np.array([int(each.claim_by is ClaimBy.OTHER) for each in examples]),
            called,
        ),
    ]
    for number, flag in enumerate(FLAGS):
        gold = np.array([int(flag in each.flags) for each in examples])
        found.append((int(starts[4]) + number, gold, every))
    return found


def answers(stored: dict[str, NDArray[np.generic]], examples: Sequence[Example]) -> Floats:
    """What the stored weights answer for each example."""
    judge = Grams(stored)
    return np.stack([judge.answers(e.text, incident_open=e.incident_open) for e in examples])
