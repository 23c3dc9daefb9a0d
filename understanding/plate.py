"""Number plates of the Netherlands, Belgium, Germany and the United Kingdom."""

import re
from collections.abc import Callable

_Finder = Callable[[str], list[tuple[int, int, str]]]

_DUTCH_SHAPES = (
    "XX-99-99", "99-99-XX", "99-XX-99", "XX-99-XX", "XX-XX-99", "99-XX-XX", "99-XXX-9", "9-XXX-99",
    "XX-999-X", "X-999-XX", "XXX-99-X", "X-99-XXX", "9-XX-999", "999-XX-9",
)  # fmt: skip
_CONSONANTS = "[BDFGHJKLMNPRSTVWXZ]"
_UNITS = re.compile(r"(?:KM|KG|NR|PK|MB|GB|ML|MM|CM|TV|WC|PM|DM|HP|MR|DR|ST|RD|ND|TH)")
_BELGIAN = re.compile(r"(?<![\w-])([1-9A-Z])-?([A-Z]{3})-?(\d{3})(?![\w-])")
_BELGIAN_OLD = re.compile(r"(?<![\w-])(?:([A-Z]{3})-(\d{3})|(\d{3})-([A-Z]{3}))(?![\w-])")
_GERMAN = re.compile(r"(?<![\w-])([A-ZÄÖÜ]{1,3})-([A-Z]{1,2})[ -]?([1-9]\d{0,3}[EH]?)(?![\w-])")
_BRITISH = re.compile(
    r"(?<![\w-])(?:([A-HJ-PR-Y]{2}\d{2})[ ]?([A-HJ-PR-Z]{3})|([A-HJ-NPR-Y]\d{1,3}) ?([A-Z]{3})"
    r"|([A-Z]{3}) (\d{1,3}[A-HJ-NPR-Y])|([A-Z]{1,2}[IZ][A-Z]?) ?(\d{1,4}))(?![\w-])"
)
_POSTCODE = re.compile(r"[1-9]\d{3}[A-Z]{2}")


def _compiled(shape: str, *, between: str, letter: str) -> re.Pattern[str]:
    parts = (p.replace("X", letter).replace("9", r"\d") for p in shape.split("-"))
    body = between.join(f"({part})" for part in parts)
    return re.compile(rf"(?<![\w-]){body}(?![\w-])")


_HYPHENED = tuple(_compiled(shape, between="-", letter="[A-Z]") for shape in _DUTCH_SHAPES)
_SPACED = tuple(_compiled(shape, between="[ .]", letter=_CONSONANTS) for shape in _DUTCH_SHAPES)
_GLUED = tuple(_compiled(shape, between="", letter=_CONSONANTS) for shape in _DUTCH_SHAPES)


def plates_in(text: str, country: str = "NL") -> tuple[str, ...]:
    """Give the plates of a text in the order they stand there, upper case, each once.

    `country` is the two-letter code of the group ("NL", "BE", "DE", "UK" or "GB"); its own shapes
    are tried first, Dutch ones are tried everywhere.
    """
    upper = text[:4096].upper()
    found: list[tuple[int, str]] = []
    taken: list[range] = []
    for finder in _finders(country):
        for at, end, plate in finder(upper):
            if not any(at < span.stop and end > span.start for span in taken):
                taken.append(range(at, end))
                found.append((at, plate))
    return tuple(dict.fromkeys(plate for _, plate in sorted(found)))


def _finders(country: str) -> list[_Finder]:
    by_country: dict[str, list[_Finder]] = {
        "BE": [_belgian],
        "DE": [_german],
        "UK": [_british],
        "GB": [_british],
    }
    own = by_country.get(country, [])
    return [*own, _dutch] if country != "NL" else [_dutch, _belgian_full]


def _dutch(text: str) -> list[tuple[int, int, str]]:
    found = []
    for kind, shapes in (("-", _HYPHENED), (" ", _SPACED), ("", _GLUED)):
        for shape in shapes:
            hits = [hit for hit in shape.finditer(text) if kind == "-" or _plausible(hit)]
            found += [(hit.start(), hit.end(), "-".join(hit.groups())) for hit in hits]
    return found


def _plausible(hit: re.Match[str]) -> bool:
    if _POSTCODE.fullmatch(hit[0]) or _POSTCODE.fullmatch(re.sub(r"[ .]", "", hit[0])):
        return False
    return not any(_UNITS.fullmatch(group) for group in hit.groups())


def _belgian(text: str) -> list[tuple[int, int, str]]:
    hits = [*_BELGIAN.finditer(text), *_BELGIAN_OLD.finditer(text)]
    return [(h.start(), h.end(), "-".join(g for g in h.groups() if g)) for h in hits]


def _belgian_full(text: str) -> list[tuple[int, int, str]]:
    """In a Dutch group only the hyphened new series is taken for Belgian."""
    return [
        found
        for found in _belgian(text)
        if re.fullmatch(r"[12]-[A-Z]{3}-\d{3}", text[found[0] : found[1]])
    ]


def _german(text: str) -> list[tuple[int, int, str]]:
    return [
        (h.start(), h.end(), f"{h[1]}-{h[2]} {h[3]}")
        for h in _GERMAN.finditer(text)
        if len(h[1] + h[2] + h[3]) <= 8  # the longest German plate
    ]


def _british(text: str) -> list[tuple[int, int, str]]:
    found = []
    for hit in _BRITISH.finditer(text):
        parts = [group for group in hit.groups() if group]
        if not _UNITS.fullmatch(parts[0]):
            found.append((hit.start(), hit.end(), " ".join(parts)))
    return found
