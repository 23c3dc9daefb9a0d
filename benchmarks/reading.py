"""How well and how fast messages are read, on messages that nothing was learnt from.

    python -m benchmarks.reading [FILE.jsonl ...]

Without files the held-out set. Prints quality per language with 90 % bootstrap intervals, what the
thresholds make of it, the confusion table, the judges side by side, and cost per message.
"""

import random
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from saar.labels import Claim, ClaimBy, Flag, Label
from saar.weighing import Verdict, Weighed, weigh
from training import corpus
from training.corpus import Example
from understanding import installed, model
from understanding.meaning import Heard, OpenIncident, Reading
from understanding.model import Model
from understanding.reading import read

ROUNDS = 400
EDGE = 0.05  # on each side of a 90 % interval
CHATTER = (Label.OFF_TOPIC, Label.PAST_EVENT, Label.NEUTRAL)


@dataclass(frozen=True)
class Judged:
    """One example with what was read and what the thresholds make of it."""

    gold: Example
    reading: Reading
    weighed: Weighed


Measure = Callable[[Sequence[Judged]], float | None]


def judged(examples: Iterable[Example]) -> list[Judged]:
    """Read all of them as the bot would."""
    return [_judged(each) for each in examples]


def _judged(example: Example) -> Judged:
    running = (OpenIncident(0),) if example.incident_open else ()
    reading = read(Heard(text=example.text, open_incidents=running))
    meaning = reading.meaning(incident_open=example.incident_open)
    return Judged(example, reading, weigh(meaning))


def _part(found: Sequence[bool]) -> float | None:
    return mean(found) if found else None


def macro(items: Sequence[Judged]) -> float | None:
    """Macro-F1 over the labels that occur."""
    scores = [f1(items, label) for label in Label]
    return mean(score for score in scores if score is not None) if items else None


def f1(items: Sequence[Judged], label: Label) -> float | None:
    """F1 of one label; None where it neither occurs nor was given."""
    both = sum(each.gold.label is label and each.reading.label is label for each in items)
    each_side = sum((each.gold.label is label) + (each.reading.label is label) for each in items)
    return 2 * both / each_side if each_side else None


def _label_f1(label: Label) -> Measure:
    return lambda items: f1(items, label)


def missed(items: Sequence[Judged]) -> float | None:
    """Alarms with nothing open that neither open a card nor ask."""
    return _part(
        [
            each.weighed.observation is Verdict.NONE
            for each in items
            if each.gold.observes_now and not each.gold.incident_open
        ]
    )


def _alarmed(verdict: Verdict) -> Measure:
    def measure(items: Sequence[Judged]) -> float | None:
        return _part(
            [
                each.weighed.observation is verdict
                for each in items
                if each.gold.label in CHATTER and not each.gold.observes_now
            ]
        )

    return measure


def _own_call(claim: Claim | None, by: ClaimBy | None) -> bool:
    return claim in (Claim.DONE, Claim.NOW) and by is ClaimBy.SELF


def wrong_claims(items: Sequence[Judged]) -> float | None:
    """Messages whose author called nobody, and a call of theirs was noted all the same."""
    return _part(
        [
            _own_call(each.reading.claim, each.reading.claim_by)
            and each.weighed.claim is Verdict.ACT
            for each in items
            if not _own_call(each.gold.claim, each.gold.claim_by)
        ]
    )


def _claims(*verdicts: Verdict) -> Measure:
    def measure(items: Sequence[Judged]) -> float | None:
        return _part(
            [
                _own_call(each.reading.claim, each.reading.claim_by)
                and each.weighed.claim in verdicts
                for each in items
                if _own_call(each.gold.claim, each.gold.claim_by)
            ]
        )

    return measure


def told_apart(items: Sequence[Judged]) -> float | None:
    """Of the calls that were found, how many are rightly done or rightly now."""
    return _part(
        [
            each.gold.claim is each.reading.claim
            for each in items
            if _own_call(each.gold.claim, each.gold.claim_by)
            and _own_call(each.reading.claim, each.reading.claim_by)
        ]
    )


def _nudged(each: Judged) -> bool:
    """Sent to the chat group; a word about violence or names is another matter."""
    conduct = each.reading.flags & {Flag.VIGILANTE, Flag.SHAMING}
    off_topic = each.reading.label is Label.OFF_TOPIC and not conduct
    return off_topic and each.weighed.label is Verdict.ACT


def nudges_right(items: Sequence[Judged]) -> float | None:
    """Of the nudges with nothing open, how many are for chatter."""
    return _part([each.gold.label is Label.OFF_TOPIC for each in items if _nudged(each)])


def nudges_wrong(items: Sequence[Judged]) -> float | None:
    """Messages with nothing open that are no chatter and would be nudged."""
    return _part(
        [
            _nudged(each)
            for each in items
            if each.gold.label is not Label.OFF_TOPIC and not each.gold.incident_open
        ]
    )


def chatter_caught(items: Sequence[Judged]) -> float | None:
    """Chatter with nothing open that would be nudged."""
    return _part(
        [
            _nudged(each)
            for each in items
            if each.gold.label is Label.OFF_TOPIC and not each.gold.incident_open
        ]
    )


def _flag(flag: Flag, *, precision: bool) -> Measure:
    def measure(items: Sequence[Judged]) -> float | None:
        if precision:
            return _part([flag in e.gold.flags for e in items if flag in e.reading.flags])
        return _part([flag in e.reading.flags for e in items if flag in e.gold.flags])

    return measure


def observes(items: Sequence[Judged]) -> float | None:
    """How often a current observation is rightly seen or rightly not seen."""
    return _part([each.gold.observes_now is each.reading.observes_now for each in items])


MEASURES: dict[str, Measure] = {
    "macro-F1": macro,
    **{f"  F1 {label.value}": _label_f1(label) for label in Label},
    "observes_now right": observes,
    "alarms missed": missed,
    "chatter alarmed": _alarmed(Verdict.ACT),
    "chatter asked about": _alarmed(Verdict.ASK),
    "wrong 112 claims": wrong_claims,
    "112 claims found": _claims(Verdict.ACT, Verdict.ASK),
    "  without asking": _claims(Verdict.ACT),
    "  done and now apart": told_apart,
    "nudges right": nudges_right,
    "nudges to others": nudges_wrong,
    "chatter nudged": chatter_caught,
    **{f"{flag.value} precision": _flag(flag, precision=True) for flag in Flag},
    **{f"{flag.value} recall": _flag(flag, precision=False) for flag in Flag},
}


def interval(measure: Measure, items: Sequence[Judged]) -> str:
    """The figure with its 90 % bootstrap interval, in per cent."""
    whole = measure(items)
    if whole is None:
        return "-"
    chance = random.Random(112)
    drawn = [measure(chance.choices(items, k=len(items))) for _ in range(ROUNDS)]
    found = sorted(each for each in drawn if each is not None)
    low, high = found[int(EDGE * len(found))], found[int((1 - EDGE) * len(found)) - 1]
    return f"{100 * whole:5.1f} [{100 * low:.1f}-{100 * high:.1f}]"


def quality(items: Sequence[Judged]) -> None:
    """All measures, Dutch, English and the other languages beside one another."""
    parts = {
        "nl": [each for each in items if each.gold.lang == "nl"],
        "en": [each for each in items if each.gold.lang == "en"],
        "others": [each for each in items if each.gold.lang not in ("nl", "en")],
    }
    heads = "".join(f"{f'{name} ({len(part)})':>22}" for name, part in parts.items())
    print(f"{'per cent [90 % interval]':24}{heads}")
    for name, measure in MEASURES.items():
        print(f"{name:24}" + "".join(f"{interval(measure, part):>22}" for part in parts.values()))


def confusion(items: Sequence[Judged]) -> None:
    """Rows are what it is, columns what was read."""
    counts = Counter((each.gold.label, each.reading.label) for each in items)
    print("\n" + f"{'is / read as':12}" + "".join(f"{label.value:>12}" for label in Label))
    for row in Label:
        print(f"{row.value:12}" + "".join(f"{counts[row, column]:>12}" for column in Label))


def judges(examples: Sequence[Example]) -> None:
    """The same messages by the network alone, the n-grams alone, both, and the word lists."""
    found = installed.trained()
    usual = installed.trained
    print(f"\n{'judge':24}{'macro-F1 nl':>14}{'en':>8}{'alarms missed':>16}{'wrong claims':>14}")
    for name, judge in _judges(found):
        installed.trained = lambda judge=judge: judge  # type: ignore[misc]
        items = judged(examples)
        nl = macro([each for each in items if each.gold.lang == "nl"]) or 0
        en = macro([each for each in items if each.gold.lang == "en"]) or 0
        print(
            f"{name:24}{nl:14.3f}{en:8.3f}{missed(items) or 0:16.1%}{wrong_claims(items) or 0:14.1%}"
        )
    installed.trained = usual


def _judges(found: Model | None) -> list[tuple[str, Model | None]]:
    judges: list[tuple[str, Model | None]] = [("word lists", None)]
    if found:
        judges.insert(0, ("network and n-grams", found))
        judges.insert(1, ("network alone", model.load(only="net")))
        judges.insert(2, ("n-grams alone", model.load(only="grams")))
    return judges


def cost(examples: Sequence[Example]) -> None:
    """Milliseconds a message on this machine, and what starting costs in a process of its own."""
    spent = []
    for each in examples:
        began = time.perf_counter()
        _judged(each)
        spent.append(1000 * (time.perf_counter() - began))
    spent.sort()
    p50, p99 = spent[len(spent) // 2], spent[int(0.99 * len(spent))]
    print(f"\nread and weighed: p50 {p50:.1f} ms, p99 {p99:.1f} ms, worst {spent[-1]:.1f} ms")
    bare, full = _start("pass"), _start("read(Heard('er wordt ingebroken bij nummer 12'))")
    print(f"first reading: {full[0] - bare[0]:.2f} s and {full[1] - bare[1]:.0f} MB more")


def _start(then: str) -> tuple[float, float]:
    """Seconds and MB (Linux) of a new process that imports what the bot imports anyway, then reads."""
    code = (
        "import bot.run, time; began = time.perf_counter()\n"
        f"from understanding.reading import Heard, read\n{then}\n"
        "held = [line for line in open('/proc/self/status') if line.startswith('VmRSS')][0].split()[1]\n"
        "print(time.perf_counter() - began, held)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    seconds, kilobytes = done.stdout.split()
    return float(seconds), float(kilobytes) / 1024


def main(files: Sequence[str]) -> None:
    """Everything, in the order a reader wants it."""
    examples = corpus.load([Path(each) for each in files] or [corpus.HELD_OUT])
    found = installed.trained()
    print(f"{len(examples)} messages; model: {found.about if found else 'none, word lists'}")
    items = judged(examples)
    quality(items)
    confusion(items)
    judges(examples)
    cost(examples)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"this whole run: {peak:.0f} MB at most")


if __name__ == "__main__":
    main(sys.argv[1:])
