"""Single lines written for one question each: what an opening is, and what is said of calls, help and danger."""

from pathlib import Path

from saar.steps import Danger
from training.talks import KINDS, Step
from understanding.thread import Said, Slot, Thread, Turn

FOLDER = Path(__file__).parent / "lines"
FIELDS, BESIDE = 3, 4
TOLD = frozenset(
    {
        Turn.CALLED, Turn.ONLINE, Turn.WILL, Turn.FAILED, Turn.ACCIDENT, Turn.OTHER_NUMBER, Turn.HEARSAY,
        Turn.ASKS_CALL, Turn.COMING, Turn.THERE, Turn.OVER, Turn.NOT_OVER, Turn.CORRECTS, Turn.DANGER,
        Turn.NOT_DANGER, Turn.ADVICE, Turn.JOKE, Turn.PAST, Turn.OPENS,
    }
)  # fmt: skip
"""What the lines about calls say, of what is there and of what is not."""
QUIET = frozenset({Turn.OPENS, Turn.URGENT, Turn.DANGER})
"""What a first message about nothing is not."""
NONE = "none"
AGO = 40.0  # seconds between the report and what is said about it


def steps() -> list[Step]:
    """All lines, in a fixed order; what is said about a report follows one of the openings."""
    openings, phrases = _rows("openings"), _rows("phrases")
    found = [_opening(lang, kind, text) for lang, kind, text in openings]
    for number, (lang, turns, text) in enumerate(phrases):
        found.append(_phrase(lang, turns, text, openings[number * 7 % len(openings)][2]))
    found += [_opening(lang, kind, text) for lang, kind, text in _rows("quiet")]
    found += [_danger(*parts) for parts in _rows("dangers", BESIDE)]
    return found


def _rows(name: str, fields: int = FIELDS) -> list[tuple[str, ...]]:
    rows = []
    for path in sorted(FOLDER.glob(f"{name}-*.txt")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            parts = tuple(part.strip() for part in line.split(" | "))
            if len(parts) != fields:
                raise ValueError(f"{path.name} line {number} has {len(parts)} fields")
            rows.append(parts)
    return rows


def _danger(lang: str, kinds: str, about: str, text: str) -> Step:
    """What the second message tells people are in danger of, or that it only looks so."""
    told = frozenset(Danger(each) for each in kinds.split(",") if each != NONE)
    before = (Said(about, same_sender=False, ago=AGO, slot=Slot.LATEST),)
    return Step(
        "dangers", lang, Thread(text, before, 1), frozenset({Turn.DANGER} if told else ()), Slot.LATEST,
        None, (), frozenset({Turn.DANGER}), placed=False, dangers=told,
    )  # fmt: skip


def _opening(lang: str, kind: str, text: str) -> Step:
    if kind == NONE:
        return Step(
            "quiet",
            lang,
            Thread(text),
            frozenset(),
            Slot.NONE,
            None,
            (),
            QUIET,
            dangers=frozenset(),
        )
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
