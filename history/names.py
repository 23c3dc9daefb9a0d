"""Names as initials, so that a report can be shown to others: Marieke de Vries becomes M. de V. (H2)"""

import re
from collections.abc import Iterable

_PHONE = re.compile(r"^[+0][\d\s().-]{6,}$")
_JOINTS = frozenset(
    [
        "de",
        "den",
        "der",
        "van",
        "von",
        "zu",
        "zum",
        "zur",
        "van't",
        "'t",
        "ten",
        "ter",
        "te",
        "la",
        "le",
        "du",
        "des",
        "da",
        "di",
        "el",
        "al",
        "bin",
        "ben",
        "ibn",
        "of",
    ]
)
"""Small words inside a name, which stay as they are."""
COUNTRY, LAST = 3, 2  # characters of a phone number that are kept at either end


def shortened(names: Iterable[str]) -> dict[str, str]:
    """A short name for each, all of them different."""
    found: dict[str, str] = {}
    taken: dict[str, int] = {}
    for name in dict.fromkeys(names):
        short = short_of(name)
        taken[short] = number = taken.get(short, 0) + 1
        found[name] = short if number == 1 else f"{short} ({number})"
    return found


def short_of(name: str) -> str:
    """One name as initials; of a phone number both ends."""
    bare = name.strip("~ ")
    if _PHONE.match(bare):
        return f"{bare[:COUNTRY]}…{bare[-LAST:]}"
    words = [each for each in re.split(r"[\s_]+", bare) if each]
    parts = [
        each if at and each.casefold() in _JOINTS else f"{_initial(each)}."
        for at, each in enumerate(words)
        if _initial(each)
    ]
    return " ".join(parts) or "?"


def _initial(word: str) -> str:
    return next((each.upper() for each in word if each.isalnum()), "")
