"""How good a run came out, in one line each."""

from collections.abc import Sequence

from saar.labels import Claim, Flag, Label
from training.corpus import Example
from understanding.model import Model


def of_model(name: str, made: Model, examples: Sequence[Example]) -> str:
    """Macro-F1 over the labels per language, and how often claims and observations are right."""
    found = [made.odds(each.text, incident_open=each.incident_open) for each in examples]
    labels = [max(each.label, key=lambda one: each.label[one]) for each in found]
    lines = []
    for lang in ("nl", "en", "all"):
        kept = [n for n, each in enumerate(examples) if lang in ("all", each.lang)]
        gold = [examples[n].label for n in kept]
        score = macro([labels[n] for n in kept], gold)
        lines.append(f"{lang} {score:.3f}")
    claims = [max(each.claim, key=lambda one: each.claim[one]) for each in found]
    right = sum(a == b.claim for a, b in zip(claims, examples, strict=True)) / len(examples)
    seen = sum((a.observes > 0.5) == b.observes_now for a, b in zip(found, examples, strict=True))
    flags = [f"{flag.value} {_flag(flag, found, examples)}" for flag in Flag]
    return (
        f"{name}: macro-F1 {', '.join(lines)}; claim {right:.3f}; observes {seen / len(examples):.3f}; "
        + ", ".join(flags)
    )


def macro(found: Sequence[Label | Claim | None], gold: Sequence[Label | Claim | None]) -> float:
    """The mean of the F1 of every label that occurs."""
    scores = []
    for label in sorted({*found, *gold}, key=str):
        both = sum(a == b == label for a, b in zip(found, gold, strict=True))
        scores.append(2 * both / (sum(a == label for a in found) + sum(a == label for a in gold)))
    return sum(scores) / len(scores)


def _flag(flag: Flag, found: Sequence[object], examples: Sequence[Example]) -> str:
    set_, gold = [], []
    for each, example in zip(found, examples, strict=True):
        set_.append(each.flags[flag] > 0.5)  # type: ignore[attr-defined]
        gold.append(flag in example.flags)
    both = sum(a and b for a, b in zip(set_, gold, strict=True))
    return f"{both / max(1, sum(set_)):.2f}/{both / max(1, sum(gold)):.2f}"
