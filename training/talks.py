"""Whole talks of neighbours, with what each message does in them; the format is told in README.md."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from saar.steps import Danger
from understanding.thread import Role, Said, Slot, Thread, Turn, Whose

FOLDER = Path(__file__).parent / "talks"
CHOOSING = Path(__file__).parent / "dev.talk"
"""Talks on which thresholds are chosen; nothing is learnt from them."""
PLAIN = ("en12", "nl25", "nl26", "nl27", "nl28")
"""Talks as groups really write, short and without wit."""
HELD_OUT = Path(__file__).parent.parent / "tests" / "reading" / "judge.talk"
STAYS_OPEN = 3600  # seconds after its last message; nobody in a file closes a card
KINDS = (
    "burglary", "theft", "vehicle", "violence", "domestic", "fire", "gas", "medical", "missing", "animal",
    "water", "traffic", "vandalism", "scam", "suspicious", "drugs", "weapon", "harassment", "other",
)  # fmt: skip

DANGERS = FOLDER / "dangers.txt"
"""Which dangers a message tells of, as `name index kinds`; of messages that are not listed: none."""

_BAR = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True)
class Marked:
    """A span as its writer marked it."""

    role: Role
    whose: Whose
    text: str


@dataclass(frozen=True)
class Line:
    """One message; `at` in seconds from the first, `incident` a letter or empty."""

    at: int
    sender: str
    text: str
    incident: str
    turns: frozenset[Turn]
    spans: tuple[Marked, ...] = ()


@dataclass(frozen=True)
class Outcome:
    """What must stand on the card of one incident; `more` holds the other keys as they were written."""

    letter: str
    kind: str
    more: dict[str, str]


@dataclass
class Talk:
    """One talk with its outcomes."""

    name: str
    lang: str
    title: str
    outcomes: dict[str, Outcome] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)


def load(paths: Iterable[Path] | None = None) -> list[Talk]:
    """Read talks; by default all that is learnt from, in a fixed order."""
    found = sorted(FOLDER.glob("*.talk")) if paths is None else list(paths)
    return [talk for path in found for talk in parsed(path.read_text(encoding="utf-8"))]


def parsed(text: str) -> Iterator[Talk]:
    """The talks in a file; ValueError names the line that cannot be read."""
    talk: Talk | None = None
    for number, line in enumerate(text.splitlines(), start=1):
        parts = [part.strip() for part in _BAR.split(line)]
        try:
            if line.startswith("# "):
                if talk:
                    yield talk
                talk = Talk(parts[0][2:], parts[1], parts[2])
            elif line.startswith("@ ") and talk:
                more = dict(part.split("=", 1) for part in parts[2:] if part)
                letter = parts[0][2:].strip()
                talk.outcomes[letter] = Outcome(letter, parts[1], more)
            elif line.strip() and talk:
                talk.lines.append(_line(parts))
        except (ValueError, IndexError) as error:
            raise ValueError(f"line {number}: {error}") from error
    if talk:
        yield talk


def _line(parts: list[str]) -> Line:
    incident, *turns = parts[3].split()
    spans = parts[4].split("; ") if len(parts) > 4 and parts[4] else []
    return Line(
        at=int(parts[0]),
        sender=parts[1],
        text=parts[2],
        incident="" if incident == "-" else incident,
        turns=frozenset(Turn(turn) for turn in turns),
        spans=tuple(_marked(span) for span in spans),
    )


def _marked(span: str) -> Marked:
    name, text = span.split(":", 1)
    role, _, whose = name.strip().partition("@")
    return Marked(Role(role), Whose(whose or "reported"), text.strip())


@dataclass(frozen=True)
class Step:
    """One message as the reader meets it, with the right answers; `kind` None: belongs to nothing."""

    talk: str
    lang: str
    thread: Thread
    turns: frozenset[Turn]
    slot: Slot
    kind: str | None
    spans: tuple[Marked, ...]
    told: frozenset[Turn] | None = None
    """The turns that are known to be there or not; None: all. A single message tells some of them."""
    placed: bool = True
    """Whether slot and spans are known."""
    dangers: frozenset[Danger] | None = None
    """What people are in danger of, as the message tells it; None: not known."""


@cache
def dangers() -> dict[tuple[str, int], frozenset[Danger]]:
    """The dangers of the messages that tell of any, by talk and index."""
    found = {}
    for line in DANGERS.read_text(encoding="utf-8").splitlines():
        name, index, kinds = line.split()
        found[name, int(index)] = frozenset(Danger(each) for each in kinds.split(","))
    return found


def steps(talk: Talk) -> list[Step]:
    """Every message of a talk in its thread."""
    found: list[Step] = []
    opened: set[str] = set()
    last: dict[str, int] = {}
    for number, line in enumerate(talk.lines):
        still = [each for each in opened if line.at - last[each] < STAYS_OPEN]
        order = sorted(still, key=lambda each: -last[each])[:2]
        before = tuple(
            Said(
                text=each.text,
                same_sender=each.sender == line.sender,
                ago=line.at - each.at,
                slot=_slot(each.incident if each.incident in opened else "", order),
            )
            for each in reversed(talk.lines[max(0, number - 8) : number])
        )
        opens = Turn.OPENS in line.turns
        known = line.incident in order
        slot = Slot.NEW if opens else _slot(line.incident, order)
        kind = talk.outcomes[line.incident].kind if opens or known else None
        thread = Thread(line.text, before, len(order))
        harm = dangers().get((talk.name, number), frozenset())
        found.append(
            Step(
                talk.name, talk.lang, thread, line.turns, slot, kind, line.spans, dangers=harm,
            )
        )  # fmt: skip
        if opens:
            opened.add(line.incident)
        if line.incident:
            last[line.incident] = line.at
    return found


def _slot(incident: str, order: list[str]) -> Slot:
    if incident not in order:
        return Slot.NONE
    return Slot.LATEST if order[0] == incident else Slot.OTHER
