"""Landmarks: a school, a shop, a canal, with the name that goes with it."""

import re
from dataclasses import dataclass
from functools import cache

from understanding import lexicon
from understanding.street import Street

_PUB = re.compile(
    r"(?<!\w)(?:by|at|outside|behind|opposite|near|from|past) (The [A-Z][a-z]+(?: (?:and|&|of) [A-Z][a-z]+| [A-Z][a-z]+)?"
    r"|the [A-Z][a-z]+(?:['’]s)? (?:Arms|Inn|Lion|Head|Tavern|Hotel|Horse|Centre|Hall))(?!\w)"
)
_NAMED_BEHIND = re.compile(r" ((?:De |Het |'t |La |Le )?[A-Z][\w'-]{2,})(?! ?\d)(?![\w'])")
_NAMED_BEFORE = re.compile(r"(?:(?:St\.? )?(?!The )[A-Z][a-z]+(?:['’]s)? )+$")
_ARTICLE = re.compile(r"(?<!\w)(?:de|the|der|den|le|la|een)\s$", re.IGNORECASE)
_NONE = re.compile(
    r"(?<!\w)(?:geen|no|without|zonder|to|we|you|don't|can't|nieuwe)\s$", re.IGNORECASE
)


@dataclass(frozen=True)
class Landmark:
    """A landmark in a text; a `weak` one gives way to any other."""

    start: int
    end: int
    name: str
    weak: bool = False


def landmarks_in(text: str, streets: list[Street]) -> list[Landmark]:
    """Give the landmarks of a tidied text that are no part of a street, in their order."""
    found = [_named(text, hit, streets) for hit in _pattern("landmark").finditer(text)]
    found = [each for each in found if each.name.lower() != "flat"]  # a flat tyre, flat 12
    found += [
        Landmark(hit.start(), hit.end(), hit[0])
        for hit in _pattern("landmark_articled").finditer(text)
        if _ARTICLE.search(text[max(0, hit.start() - 6) : hit.start()])
        and (hit.end() == len(text) or text[hit.end()] not in "-'")
    ]
    found += [Landmark(hit.start(1), hit.end(1), hit[1]) for hit in _PUB.finditer(text)]
    return [
        each
        for each in sorted(found, key=lambda landmark: landmark.start)
        if not _in_street(each, streets) and not _is_none(text, each)
    ]


def _named(text: str, hit: re.Match[str], streets: list[Street]) -> Landmark:
    start, end = hit.span()
    weak = _pattern("landmark_weak").fullmatch(hit[0]) is not None
    behind = _NAMED_BEHIND.match(text, end)
    if behind and _pattern("landmark_named").fullmatch(hit[0]):
        named = Landmark(start, behind.end(), text[start : behind.end()])
        if not _in_street(named, streets):
            return named
    before = _NAMED_BEFORE.search(text[max(0, start - 40) : start])
    if before and hit[0][:1].isupper() and start > before.end() - before.start():
        start -= before.end() - before.start()
    return Landmark(start, end, text[start:end], weak)


def _in_street(landmark: Landmark, streets: list[Street]) -> bool:
    return any(s.start < landmark.end and s.end > landmark.start for s in streets)


def _is_none(text: str, landmark: Landmark) -> bool:
    after = text[landmark.end : landmark.end + 2]
    if after[:1] in ("'", "’", "-") and after[1:].isalpha():
        return True
    before = text[max(0, landmark.start - 12) : landmark.start]
    titled = bool(before.split()) and before.split()[-1].lower() in lexicon.words("title")
    return titled or _NONE.search(before[-9:]) is not None


@cache
def _pattern(group: str) -> re.Pattern[str]:
    return re.compile(lexicon.pattern(group).pattern, re.IGNORECASE)
