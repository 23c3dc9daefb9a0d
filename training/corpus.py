"""The labelled messages, and a split that keeps look-alikes on one side."""

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from saar.labels import Claim, ClaimBy, Flag, Label

DATA = Path(__file__).parent / "data"
CALIBRATION = Path(__file__).parent / "calibration.jsonl"
HELD_OUT = Path(__file__).parent.parent / "tests" / "reading" / "messages.jsonl"
ALIKE = 0.5  # shared part of words and word pairs from which two messages count as one skeleton
SHORT = 8  # words and pairs; shorter messages are too common to tie groups together

_DIGITS = re.compile(r"\d+")
_NOT_WORD = re.compile(r"[^\w\s]")


@dataclass(frozen=True)
class Example:
    """One labelled message; `group` names the person and situation it was written as."""

    text: str
    lang: str
    group: str
    incident_open: bool
    label: Label
    flags: frozenset[Flag]
    observes_now: bool
    claim: Claim | None
    claim_by: ClaimBy | None


def load(paths: Iterable[Path] | None = None) -> list[Example]:
    """Read JSON lines; by default everything there is to learn from, in a fixed order."""
    found = sorted(DATA.glob("*.jsonl")) if paths is None else list(paths)
    return [
        _example(json.loads(line), path.stem)
        for path in found
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]


def folds(examples: Sequence[Example], count: int) -> list[int]:
    """Give each example its fold, 0 to `count` - 1; persons and skeletons are never divided."""
    root = _families(examples)
    return [
        int(hashlib.sha256(examples[each].group.encode()).hexdigest(), 16) % count for each in root
    ]


def skeleton(text: str) -> frozenset[object]:
    """Words and word pairs with every number alike, for telling how alike two messages are."""
    words = _NOT_WORD.sub(" ", _DIGITS.sub("0", text.lower())).split()
    edged = ["^", *words, "$"]
    return frozenset(words) | frozenset(pairwise(edged))


def _example(row: dict[str, object], file: str) -> Example:
    return Example(
        text=str(row["text"]),
        lang=str(row["lang"]),
        group=f"{file}/{row.get('group', file)}",
        incident_open=bool(row["incident_open"]),
        label=Label(str(row["label"])),
        flags=frozenset(Flag(each) for each in row["flags"]),  # type: ignore[attr-defined]
        observes_now=bool(row["observes_now"]),
        claim=Claim(str(row["claim"])) if row["claim"] else None,
        claim_by=ClaimBy(str(row["claim_by"])) if row["claim_by"] else None,
    )


def _families(examples: Sequence[Example]) -> list[int]:
    """For each example the first of its family: same group, or tied by an alike skeleton."""
    parent = list(range(len(examples)))

    def find(each: int) -> int:
        while parent[each] != each:
            parent[each] = parent[parent[each]]
            each = parent[each]
        return each

    first_of: dict[str, int] = {}
    for number, example in enumerate(examples):
        parent[find(number)] = find(first_of.setdefault(example.group, number))
    for one, other in _alike([skeleton(example.text) for example in examples]):
        parent[max(find(one), find(other))] = min(find(one), find(other))
    return [find(number) for number in range(len(examples))]


def _alike(skeletons: Sequence[frozenset[object]]) -> Iterable[tuple[int, int]]:
    holders: dict[object, list[int]] = defaultdict(list)
    for number, parts in enumerate(skeletons):
        if len(parts) < SHORT:
            continue
        shared: dict[int, int] = defaultdict(int)
        for part in parts:
            for other in holders[part]:
                shared[other] += 1
            holders[part].append(number)
        for other, count in shared.items():
            if count >= ALIKE * (len(parts) + len(skeletons[other]) - count):
                yield other, number
