"""`python -m training.kinds`: learn the kinds of incidents from the words of their messages, and store it."""

import sys
import warnings
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression

from training import lines, talks
from training.store import write
from training.talks import KINDS, Talk
from training.threadstore import CATEGORIES
from understanding import kinds
from understanding.details import details_in
from understanding.meaning import Details
from understanding.observation import sight_in
from understanding.text import message_of
from understanding.thread import Turn

TELLS = frozenset({Turn.OPENS, Turn.SEES, Turn.CORRECTS, Turn.DANGER})
SOFAR = (1, 2, 4)
"""How many messages of an incident are read as one, beside each of them and all."""
SCALE, STRENGTH, ROUNDS = 3.0, 0.5, 120
PLAIN = 6.0
"""How much one plain first message counts: what is said outright has to be read rightly."""


def main() -> None:
    """Print how many of the kinds of `dev.talk` are right, by the first message and by all."""
    texts, told = examples(talks.load())
    plain = [step for step in lines.steps() if step.kind]
    counts = [1.0] * len(texts) + [PLAIN] * len(plain)
    texts += [step.thread.text for step in plain]
    told += [step.kind or "" for step in plain]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        model = LogisticRegression(C=STRENGTH, max_iter=ROUNDS).fit(
            matrix(texts), told, sample_weight=counts
        )
    order = [list(model.classes_).index(kind) for kind in KINDS]
    weights = model.coef_[order].T * SCALE
    scale = np.abs(weights).max(axis=0) / 127
    stored = {
        "weights": np.rint(weights / scale).astype(np.int8),
        "scale": scale.astype(np.float32),
        "kinds": np.frombuffer(
            "\n".join(CATEGORIES.get(each, each) for each in KINDS).encode(), np.uint8
        ),
    }
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else kinds.FILE
    write(target, stored, {"texts": len(texts)})
    print(f"{len(texts)} texts; {judged(stored)}")


def examples(given: Sequence[Talk]) -> tuple[list[str], list[str]]:
    """Texts that tell of an incident, and its kind."""
    texts, told = [], []
    for talk in given:
        for letter, outcome in talk.outcomes.items():
            said = telling(talk, letter)
            whole = [
                " . ".join(said[:count])
                for count in sorted({*SOFAR, len(said)})
                if 0 < count <= len(said)
            ]
            texts += [*whole, *said[1:]]
            told += [outcome.kind] * (len(whole) + len(said[1:]))
    return texts, told


def telling(talk: Talk, letter: str) -> list[str]:
    """The messages that tell of it."""
    return [each.text for each in talk.lines if each.incident == letter and each.turns & TELLS]


def matrix(texts: Sequence[str]) -> csr_matrix:
    """One row a text."""
    numbers, values, ends = [], [], [0]
    for text in texts:
        places, weight = kinds.numbered(text, kinds.keys_of(*found(text)))
        numbers.append(places)
        values.append(weight)
        ends.append(ends[-1] + len(places))
    parts = (np.concatenate(values) * SCALE, np.concatenate(numbers), np.array(ends))
    return csr_matrix(parts, (len(texts), kinds.LETTERS + kinds.KEYS))


def found(text: str) -> tuple[tuple[str, ...], Details]:
    """What the word lists find in it."""
    message = message_of(text)
    sight = sight_in(message)
    return sight.behaviour, details_in(message, sight)


def judged(stored: dict[str, NDArray[np.generic]]) -> str:
    """On the talks for choosing; arguable kinds count as right."""
    judge = kinds.Kinds(stored)
    first = whole = count = 0
    for talk in talks.load([talks.CHOOSING]):
        for letter, outcome in talk.outcomes.items():
            right = {
                CATEGORIES.get(each, each)
                for each in (outcome.kind, *outcome.more.get("kind_ok", "").split(";"))
            }
            said = telling(talk, letter)
            for text in (said[0], " . ".join(said)):
                leans = judge.leans(text, *found(text))
                hit = max(leans, key=lambda kind: leans[kind]).value in right
                first, whole = (
                    first + (hit and text is said[0]),
                    whole + (hit and text is not said[0]),
                )
            count += 1
    return f"kind right by the first message {first} of {count}, by all {whole}"


if __name__ == "__main__":
    main()
