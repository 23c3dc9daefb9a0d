"""Single lines written for one question each: which kind an opening is, and what is said of calls and help."""

from pathlib import Path

from training.talks import KINDS, Step
from understanding.thread import Said, Slot, Thread, Turn

FOLDER = Path(__file__).parent / "lines"
FIELDS = 3
TOLD = frozenset(
    {
        Turn.CALLED, Turn.ONLINE, Turn.WILL, Turn.FAILED, Turn.ACCIDENT, Turn.OTHER_NUMBER, Turn.HEARSAY,
        Turn.ASKS_CALL, Turn.COMING, Turn.THERE, Turn.OVER, Turn.NOT_OVER, Turn.CORRECTS, Turn.DANGER,
        Turn.NOT_DANGER, Turn.ADVICE, Turn.JOKE, Turn.PAST, Turn.OPENS,
    }
)  # fmt: skip
"""What the lines about calls say, of what is there and of what is not."""
AGO = 40.0  # seconds between the report and what is said about it


def steps() -> list[Step]:
    """All lines, in a fixed order; what is said about a report follows one of the openings."""
    openings = [row for path in sorted(FOLDER.glob("openings-*.txt")) for row in _rows(path)]
    phrases = [row for path in sorted(FOLDER.glob("phrases-*.txt")) for row in _rows(path)]
    found = [_opening(lang, kind, text) for lang, kind, text in openings]
    for number, (lang, turns, text) in enumerate(phrases):
        found.append(_phrase(lang, turns, text, openings[number * 7 % len(openings)][2]))
    return found


def _rows(path: Path) -> list[tuple[str, str, str]]:
    rows = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        parts = [part.strip() for part in line.split(" | ")]
        if len(parts) != FIELDS:
            raise ValueError(f"{path.name} line {number} has {len(parts)} fields")
        rows.append((parts[0], parts[1], parts[2]))
    return rows


def _opening(lang: str, kind: str, text: str) -> Step:
    if kind not in KINDS:
        raise ValueError(f"{kind} is no kind")
    return Step(
        "openings", lang, Thread(text), frozenset({Turn.OPENS}), Slot.NEW, kind, (),
        frozenset({Turn.OPENS}),
    )  # fmt: skip


def _phrase(lang: str, turns: str, text: str, about: str) -> Step:
    said = frozenset(Turn(each) for each in turns.split() if each != "none")
    before = (Said(about, same_sender=False, ago=AGO, slot=Slot.LATEST),)
    return Step(
        "phrases", lang, Thread(text, before, 1), said, Slot.LATEST, None, (), TOLD, placed=False
    )
