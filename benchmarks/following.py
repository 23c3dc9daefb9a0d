"""Group talks that nothing was learnt from, played through the bot: cards, callers, asks, danger, facts.

python -m benchmarks.following [TALKS ...] [--show ID] [--both]

`--both` plays them once more with the reader of single messages alone, and prints that figure first.
Everybody has pressed Start, nobody presses a button or answers. Intervals are 90 % by resampling talks.
"""

import asyncio
import random
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.logs import set_up
from bot.rehearsal import rehearse
from training import talks
from training.talks import Line, Talk
from understanding import installed
from understanding.thread import Turn

DRAWS = 400
NEAR = 3  # messages around the one where danger rises
KINDS = {
    "burglary": "burglary", "theft": "theft", "violence": "violence", "fire": "fire",
    "person_in_danger": "medical water", "suspicious_person": "suspicious", "suspicious_vehicle": "vehicle suspicious",
    "vandalism": "vandalism", "door_scam": "scam", "missing_person": "missing", "traffic_danger": "traffic",
    "animal_danger": "animal", "gas": "gas", "medical": "medical", "domestic": "domestic", "water": "water",
    "weapon": "weapon", "drugs": "drugs", "harassment": "harassment", "other": "other",
}  # fmt: skip
"""The kinds that each category of ours is right for."""
MADE = (Turn.CALLED, Turn.ONLINE)


@dataclass
class Score:
    """Counts of one talk; each figure is a sum over talks of the first by a sum of the second."""

    talks: int = 1
    exact: int = 0
    too_many: int = 0
    missed: int = 0
    caller_right: int = 0
    caller_wrong: int = 0
    caller_known: int = 0
    cards: int = 0
    asked_late: int = 0
    never_made: int = 0
    danger_wrong: int = 0
    danger_found: int = 0
    danger_known: int = 0
    kind_right: int = 0
    place_right: int = 0
    direction_right: int = 0
    placed: int = 0
    shown: int = 0
    to_show: int = 0
    not_shown: int = 0
    quiet_talks: int = 0
    quiet_broken: int = 0
    notes: list[str] = field(default_factory=list)


def told(talk: Talk) -> dict[str, Any]:
    """A talk as a conversation file has it."""
    messages = [
        {"i": i, "t": line.at, "sender": line.sender, "text": line.text}
        for i, line in enumerate(talk.lines)
    ]
    return {"id": talk.name, "lang": talk.lang, "messages": messages}


def play(talk: Talk) -> tuple[Score, dict[str, Any]]:
    """Play one talk and hold it against its outcome."""
    set_up("critical")
    came = asyncio.run(rehearse(told(talk)))
    return judged(talk, came), came


def judged(talk: Talk, came: dict[str, Any]) -> Score:
    """What was right and wrong."""
    score = Score()
    by_letter: dict[str, dict[str, Any]] = {}
    for card in came["incidents"]:
        opened = card["opened_by"]
        letter = talk.lines[opened].incident if opened is not None else ""
        near = _opens(talk, letter) if letter else None
        if letter and letter not in by_letter and near is not None and opened >= near - 1:
            by_letter[letter] = card
        else:
            score.too_many += 1
            score.notes.append(f"a card too many by {opened}: {_text(talk, opened)}")
    for letter in talk.outcomes:
        if letter in by_letter:
            _card(talk, letter, by_letter[letter], score)
        else:
            score.missed += 1
            score.notes.append(f"no card for {letter}: {_text(talk, _opens(talk, letter))}")
    score.exact = int(not score.too_many and not score.missed)
    score.cards = len(by_letter)
    if not talk.outcomes:
        score.quiet_talks, score.quiet_broken = 1, int(bool(came["incidents"]))
    quiet = max((_quiet_after(talk, each) for each in talk.outcomes), default=-1)
    for ask in came["asked_to_call"]:
        if ask["after_message"] is not None and ask["after_message"] >= quiet:
            score.asked_late += 1
            score.notes.append(
                f"asked {ask['who']} after {ask['after_message']}, quiet from {quiet}"
            )
    return score


def _card(talk: Talk, letter: str, card: dict[str, Any], score: Score) -> None:
    lines = [(i, each) for i, each in enumerate(talk.lines) if each.incident == letter]
    _caller(lines, card, score)
    _danger(lines, card, score)
    outcome = talk.outcomes[letter]
    more = outcome.more
    kinds = {outcome.kind, *_parts(more.get("kind_ok", ""))}
    right = bool(kinds & set(KINDS[card["category"]].split()))
    score.kind_right += right
    if not right:
        score.notes.append(f"kind {card['category']} for {outcome.kind}")
    shown = re.sub(r"<[^>]+>", "", card["card"])
    wanted = [more.get("place", "-").split(",")[0], *_parts(more.get("place_ok", ""))]
    where = f"{card['place'] or ''} " + "".join(re.findall(r"(?:Waar|Where): (.*)", shown))
    placed = _place_fits(wanted, where)
    score.place_right += placed
    score.placed += 1
    if not placed:
        score.notes.append(f"place {where!r}, wanted {wanted}")
    direction = _direction_fits(more.get("direction", "-"), card["direction"])
    score.direction_right += direction
    if not direction:
        score.notes.append(f"direction {card['direction']!r}, wanted {more.get('direction')!r}")
    for pattern in _patterns(more.get("show", "")):
        score.to_show += 1
        hit = re.search(pattern, shown, re.IGNORECASE) is not None
        score.shown += hit
        if not hit:
            score.notes.append(f"not shown: {pattern}")
    for pattern in _patterns(more.get("hide", "")):
        if re.search(pattern, shown, re.IGNORECASE):
            score.not_shown += 1
            line = next((x for x in shown.splitlines() if re.search(pattern, x, re.IGNORECASE)), "")
            score.notes.append(f"shown, but wrong: {pattern} in {line}")


def _caller(lines: Sequence[tuple[int, Line]], card: dict[str, Any], score: Score) -> None:
    made = [(i, line.sender) for i, line in lines if line.turns & set(MADE)]
    callers = {sender for _, sender in made}
    first = card["first_call"]
    if made:
        score.caller_known += 1
        score.caller_right += bool(first and first["sender"] == made[0][1])
    if first and (not made or first["sender"] not in callers):
        score.caller_wrong += 1
    for call in card["calls"]:
        line = dict(lines).get(call["message"])
        if call["kind"] == "done" and (line is None or not line.turns & set(MADE)):
            score.never_made += 1
            score.notes.append(f"no call: {line.text if line else call}")
    if made and not (first and first["sender"] == made[0][1]):
        score.notes.append(f"first call {made[0]}, came {first}")


def _danger(lines: Sequence[tuple[int, Line]], card: dict[str, Any], score: Score) -> None:
    opening = next((line for _, line in lines if Turn.OPENS in line.turns), None)
    rises = [i for i, line in lines if Turn.DANGER in line.turns]
    if opening and Turn.DANGER in opening.turns:
        rises = []  # the card itself says so, loud
    said = [each["message"] for each in card["danger"]]
    if rises:
        score.danger_known += 1
        score.danger_found += any(abs((i or 0) - rises[0]) <= NEAR for i in said)
    every = [i for i, line in lines if Turn.DANGER in line.turns]
    wrong = [i for i in said if not any(abs((i or 0) - each) <= NEAR for each in every)]
    score.danger_wrong += len(wrong)
    score.notes += [f"danger said after {i}: {dict(lines).get(i)}" for i in wrong]


def _opens(talk: Talk, letter: str) -> int | None:
    return next(
        (i for i, x in enumerate(talk.lines) if x.incident == letter and Turn.OPENS in x.turns),
        None,
    )


def _quiet_after(talk: Talk, letter: str) -> int:
    """The first call made, help on the spot, or the end, whichever is first."""
    ends = {*MADE, Turn.THERE, Turn.OVER}
    own = [i for i, line in enumerate(talk.lines) if line.incident == letter and line.turns & ends]
    return own[0] if own else len(talk.lines) + 1


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(";") if part.strip()]


def _patterns(text: str) -> list[str]:
    return [part.replace("\\|", "|") for part in _parts(text)]


def _place_fits(wanted: Iterable[str], where: str) -> bool:
    said = _folded(where)
    for each in wanted:
        words = [
            word
            for word in _folded(each).split()
            if word not in ("nr", "nummer", "number", "de", "het", "the")
        ]
        if each == "-" and not re.search(r"\d|[a-z]{4}", _folded(where.replace("plaats nog niet bekend", "").replace("place not known yet", ""))):  # fmt: skip
            return True
        if each != "-" and words and all(word in said for word in words):
            return True
    return False


def _direction_fits(wanted: str, came: str | None) -> bool:
    if wanted in ("-", ""):
        return came is None
    words = _folded(wanted.split(",", maxsplit=1)[0]).split()
    return came is not None and any(word in _folded(came) for word in words)


def _folded(text: str) -> str:
    return re.sub(r"[^\w]+", " ", text.casefold()).strip()


def _text(talk: Talk, index: int | None) -> str:
    return talk.lines[index].text[:90] if index is not None else "?"


FIGURES: tuple[tuple[str, Callable[[Score], tuple[float, float]], str], ...] = (
    ("talks with exactly the right cards", lambda s: (s.exact, s.talks), "88 %"),
    ("cards too many, per 100 talks", lambda s: (s.too_many, s.talks), "8"),
    ("first caller right", lambda s: (s.caller_right, s.caller_known), "92 %"),
    ("wrong caller, per 100 cards", lambda s: (s.caller_wrong, s.cards), "1"),
    ("asked after a call, help or end, per 100 talks", lambda s: (s.asked_late, s.talks), "4"),
    ("calls counted that were not made, per 100 talks", lambda s: (s.never_made, s.talks), "1"),
    ("danger said wrongly, per 100 talks", lambda s: (s.danger_wrong, s.talks), "4"),
    ("danger found", lambda s: (s.danger_found, s.danger_known), "85 %"),
    ("kind right", lambda s: (s.kind_right, s.placed), "90 %"),
    ("place right", lambda s: (s.place_right, s.placed), "85 %"),
    ("direction right, or rightly none", lambda s: (s.direction_right, s.placed), "85 %"),
    ("facts shown that should be", lambda s: (s.shown, s.to_show), "80 %"),
    ("facts that are wrong, per 100 cards", lambda s: (s.not_shown, s.cards), "4"),
    ("talks about nothing that open a card", lambda s: (s.quiet_broken, s.quiet_talks), "1 %"),
)


def table(scores: Sequence[Score], alone: Sequence[Score] = ()) -> list[str]:
    """A line a figure, in per cent, with its interval and the bar; before it that of `alone`."""
    chance = random.Random(112)
    lines = []
    for name, part, bar in FIGURES:
        drawn = sorted(_share([part(chance.choice(scores)) for _ in scores]) for _ in range(DRAWS))
        found = _share([part(each) for each in scores])
        before = f"{_share([part(each) for each in alone]):6.1f} ->" if alone else ""
        low, high = drawn[DRAWS // 20], drawn[-DRAWS // 20]
        lines.append(f"{name:<50} {before}{found:6.1f}  [{low:5.1f} - {high:5.1f}]   bar {bar}")
    return lines


def _share(parts: Sequence[tuple[float, float]]) -> float:
    whole = sum(each for _, each in parts)
    return 100 * sum(each for each, _ in parts) / whole if whole else 0.0


def _nobody_follows() -> None:
    installed.threads = lambda: None  # type: ignore[assignment]


def main(arguments: list[str]) -> None:
    """Play all talks on the cores there are, and print the table."""
    show = arguments[arguments.index("--show") + 1] if "--show" in arguments else None
    paths = [Path(each) for each in arguments if each.endswith(".talk")] or [talks.HELD_OUT]
    chosen = [each for each in talks.load(paths) if show in (None, "all", each.name)]
    alone: list[Score] = []
    if "--both" in arguments:
        with ProcessPoolExecutor(initializer=_nobody_follows) as pool:
            alone = [score for score, _ in pool.map(play, chosen)]
    with ProcessPoolExecutor() as pool:
        found = list(pool.map(play, chosen))
    for talk, (score, came) in zip(chosen, found, strict=True):
        if show:
            print(f"\n{talk.name}: {talk.title}")
            for card in came["incidents"] if show != "all" else ():
                print(card["card"], "\n", {k: v for k, v in card.items() if k != "card"})
            print("\n".join(f"  {note}" for note in score.notes))
    print("\n".join(table([score for score, _ in found], alone)))


if __name__ == "__main__":
    main(sys.argv[1:])
