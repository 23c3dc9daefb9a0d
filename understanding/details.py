"""A description in keys: vehicle, people, things, clothing, and what makes it dangerous."""

import re

from understanding.lexicon import keyed, pattern
from understanding.meaning import Details
from understanding.observation import Sight
from understanding.persons import persons_in
from understanding.text import Message

_NEAR = 3  # words between a colour and what it colours
_WEAPONS = ("knife", "gun", "bat", "axe")
_MOST_KEYS = 3  # of a vehicle, its colours included
_PREDICATE = re.compile(
    r"(?: [a-z0-9]{1,3}(?:[- ][a-z0-9]{1,3}){1,2})?,? ?(?:(?:kleur|colour|color|is|in het|de kleur) )?([a-z]+)(?= ?(?:$|[,.!?;)]|en |and |met |with ))"
)
_COUNTED = re.compile(
    r"(?<!\w)(?:[2-9]|twee|drie|vier|vijf|two|three|four|five|beide|both)(?: [a-z]+)? $"
)
_CLOSE = re.compile(r" (?!en |and |met |with |op |in |on )(?:[a-z]{1,10} )?")
_SEDAN = "car"  # the key of every make; the kind behind it says more

_Found = tuple[int, int, str]  # start, end, key


def details_in(message: Message, sight: Sight) -> Details:
    """Collect the description; every key comes from the word lists."""
    text = " ".join(message.text.split())
    things = tuple(key for key, words in keyed("thing").items() if words.search(text))
    return Details(
        vehicle=_coloured(text, _vehicles(text))[:_MOST_KEYS],
        persons=persons_in(message),
        things=things,
        clothing=_coloured(text, _clothing(text)),
        weapon=_is_armed(text, sight),
        injured=bool({"injured", "lying_still"}.intersection(sight.behaviour)),
        fire=bool({"fire", "smoke"}.intersection(sight.behaviour)),
        child=keyed("sign")["child"].search(text) is not None,
    )


def _vehicles(text: str) -> list[_Found]:
    """Give the vehicles described; one of many (`auto's`) counts only with a number."""
    none = [hit.span() for hit in pattern("no_vehicle").finditer(text)]
    found = [
        (hit.start(), hit.end(), key)
        for key, words in keyed("vehicle").items()
        for hit in words.finditer(text)
        if not any(start < hit.end() and end > hit.start() for start, end in none)
        and (not pattern("several_vehicles").fullmatch(hit[0]) or _is_counted(text, hit))
    ]
    found.sort()
    makes = {at for at, each in enumerate(found[:-1]) if _names_the_next(text, each, found[at + 1])}
    return _first_of_each([each for at, each in enumerate(found) if at not in makes])


def _is_counted(text: str, hit: re.Match[str]) -> bool:
    return _COUNTED.search(text[max(0, hit.start() - 24) : hit.start()]) is not None


def _names_the_next(text: str, make: _Found, kind: _Found) -> bool:
    """True for the make in `ford pickup`."""
    between = text[make[1] : kind[0]]
    return make[2] == _SEDAN != kind[2] and _CLOSE.fullmatch(between) is not None


def _clothing(text: str) -> list[_Found]:
    return _first_of_each(
        [
            (hit.start(), hit.end(), key)
            for key, words in keyed("clothing").items()
            if (hit := words.search(text))
        ]
    )


def _first_of_each(found: list[_Found]) -> list[_Found]:
    seen: dict[str, _Found] = {}
    for each in found:
        seen.setdefault(each[2], each)
    return list(seen.values())


def _coloured(text: str, found: list[_Found]) -> tuple[str, ...]:
    """Give each thing after the colour that stands right before or after it."""
    keys: list[str] = []
    for start, end, key in found:
        colour = _colour_before(text, start, end) or _colour_behind(text, end)
        keys += [colour, key] if colour else [key]
    return tuple(dict.fromkeys(keys))


def _colour_before(text: str, start: int, end: int) -> str | None:
    window = " ".join(
        text[max(0, start - 60) : end].split(" ")[-_NEAR - 1 - text.count(" ", start, end) :]
    )
    best: tuple[int, int, str] | None = None
    for key, words in keyed("colour").items():
        for hit in words.finditer(window):
            if best is None or hit.start() > best[0]:
                best = (hit.start(), hit.end(), key)
    if best is None:
        return None
    between = window[best[1] : len(window) - (end - start)]
    return None if pattern("joins_description").search(between) or "," in between else best[2]


def _colour_behind(text: str, end: int) -> str | None:
    """`bestelbus TJ-40-RK, blauw`: a colour that colours nothing behind it."""
    found = _PREDICATE.match(text, end)
    if not found:
        return None
    return next((key for key, each in keyed("colour").items() if each.fullmatch(found[1])), None)


def _is_armed(text: str, sight: Sight) -> bool:
    """True when a weapon is named that the writer does not deny."""
    none = [hit.span() for hit in pattern("no_weapon").finditer(text)]
    named = [hit.span() for key in _WEAPONS for hit in keyed("thing")[key].finditer(text)]
    if not named:
        return "weapon" in sight.behaviour and not none
    return any(not any(a < end and b > start for a, b in none) for start, end in named)
