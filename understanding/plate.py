"""Number plates in a text: the country packs know how they look."""

import re
from collections.abc import Iterable
from functools import cache
from itertools import chain

from saar.countries import COUNTRIES
from saar.countries.abroad import ABROAD
from saar.countries.plates import NumberPlates, Shape
from saar.facts import MISSING
from understanding import lexicon
from understanding.thread import NO_FACT, Role, Span, Whose

_Hit = tuple[int, int, str]

YEAR = re.compile(r"(?:19|20)\d\d")
"""Behind two or three letters rather the make and year of a car than a plate."""
_PART = re.compile(r"(?=[A-Z-]*\d|[A-Z]{3})[A-Z0-9]{1,4}(?:-[A-Z0-9]{1,4}){0,2}(?![A-Za-z0-9-])")
_UNREAD = re.compile(
    r"\b(?:(?:de )?rest|meer|the rest|more)\b.{0,20}\b(?:niet|not|didn't|couldn't|don't)\b"
    r"|\b(?:niet|not|didn't|couldn't) \w* ?(?:meer|the rest|more|all of it|alles)\b"
)
_SURE = 0.7
_AROUND = 32  # characters before and behind a plate in which a word for it, or a vehicle, stands


def plates_in(text: str, country: str = "NL") -> tuple[str, ...]:
    """Give the plates of a text in the order they stand there, upper case, each once.

    `country` is the code of the group's country pack: its own shapes are tried first, and those of
    other countries where the shape is unmistakable or a word for a plate or a vehicle stands near.
    """
    typed = text[:4096]
    upper = "".join(c.upper() if len(c.upper()) == 1 else c for c in typed)
    found: list[_Hit] = []
    for at, end, plate in chain(_own(upper, country), _foreign(typed, upper)):
        before = upper[max(0, at - _AROUND) : at].lower()
        clear = not any(at < other[1] and end > other[0] for other in found)
        if clear and not _other_code().search(before):
            found.append((at, end, plate))
    return tuple(dict.fromkeys(plate for _, _, plate in sorted(found)))


def _own(upper: str, country: str) -> list[_Hit]:
    pack = COUNTRIES.get(country)
    mine = pack.plates if pack else None
    here = [mine] if mine else []
    here += [each.plates for each in COUNTRIES.values() if each.plates.everywhere]
    return [hit for plates in here for shape in plates.own for hit in _hits(shape, upper)]


def _foreign(typed: str, upper: str) -> list[_Hit]:
    """The longest first, so that half of one country's plate is not taken for another's."""
    every = (*(pack.plates for pack in COUNTRIES.values()), *ABROAD)
    found = [
        hit
        for plates in every
        for shape in plates.abroad
        for hit in _hits(shape, upper)
        if _is_meant(plates, typed, upper, hit)
    ]
    return sorted(found, key=lambda hit: hit[0] - hit[1])


def _hits(shape: Shape, upper: str) -> list[_Hit]:
    found = ((hit, shape.plate(hit)) for hit in shape.pattern.finditer(upper))
    return [(hit.start(), hit.end(), plate) for hit, plate in found if plate]


def _is_meant(plates: NumberPlates, typed: str, upper: str, hit: _Hit) -> bool:
    """Written as only a plate is; or with a word for one near, or a vehicle near one in capitals."""
    at, end, plate = hit
    shown = typed[at:end]
    before = upper[max(0, at - _AROUND) : at].lower()
    if plates.clear and plates.clear.fullmatch(shown):
        return True
    capitals = shown == upper[at:end]
    if plates.named:
        first, _, rest = re.sub("[- ]", " ", plate).partition(" ")
        prose = first.lower() in lexicon.words("empty") or YEAR.fullmatch(rest) is not None
        return capitals and not prose and _named_right_before().search(before) is not None
    wordy = not capitals and shown[:1].isalpha() and "-" not in shown
    if wordy and not (plates.small and plates.small.fullmatch(upper[at:end])):
        return False
    around = f"{before} , {upper[end : end + _AROUND].lower()}"
    return _named(around) or (capitals and lexicon.pattern("vehicle").search(around) is not None)


@cache
def _other_code() -> re.Pattern[str]:
    """A word for an order, a flight or a type right in front: what follows is no plate."""
    code, linked = lexicon.pattern("other_code").pattern, lexicon.pattern("code_is").pattern
    return re.compile(rf"{code}(?: {linked})?[.:#]? {{0,2}}$")


@cache
def _named_right_before() -> re.Pattern[str]:
    word, linked = lexicon.pattern("plate_word").pattern, lexicon.pattern("code_is").pattern
    return re.compile(rf"{word}(?:\s+{linked})?\s*[:=]?\s*$")


def _named(text: str) -> bool:
    return lexicon.pattern("plate_word").search(text) is not None


def part_in(text: str, spans: Iterable[Span]) -> tuple[str, ...]:
    """What somebody could read of a plate, "VK-83…", out of the words that tell of one: with what is missing behind it.

    That the rest was not seen takes nothing back.
    """
    unread = _UNREAD.search(text) is not None
    for each in spans:
        if each.role is not Role.PLATE or each.sure < _SURE:
            continue
        if each.whose in NO_FACT and not (unread and each.whose is Whose.GONE):
            continue
        found = _PART.match(each.text.strip())
        if found and len(found[0]) > 1:
            return (f"{found[0]}{MISSING}",)
    return ()
