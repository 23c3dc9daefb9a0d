"""Number plates of the Netherlands, Belgium, Germany and the United Kingdom."""

import re
from collections.abc import Callable

from understanding import lexicon

_Finder = Callable[[str], list[tuple[int, int, str]]]

_DUTCH_SHAPES = (
    "XX-99-99", "99-99-XX", "99-XX-99", "XX-99-XX", "XX-XX-99", "99-XX-XX", "99-XXX-9", "9-XXX-99",
    "XX-999-X", "X-999-XX", "XXX-99-X", "X-99-XXX", "9-XX-999", "999-XX-9",
)  # fmt: skip
_CONSONANTS = "[BDFGHJKLMNPRSTVWXZ]"
_UNITS = re.compile(r"(?:KM|KG|NR|PK|MB|GB|ML|MM|CM|TV|WC|PM|DM|HP|MR|DR|ST|RD|ND|TH)")
_BELGIAN = re.compile(r"(?<![\w-])([1-9A-Z])-?([A-Z]{3})-?(\d{3})(?![\w-])")
_BELGIAN_LOOSE = re.compile(r"(?<![\w-])([1-9])[- .]?([A-Z]{3})[- .]?((?!112|101)\d{3})(?![\w-])")
_BELGIAN_OLD = re.compile(r"(?<![\w-])(?:([A-Z]{3})-(\d{3})|(\d{3})-([A-Z]{3}))(?![\w-])")
_BELGIAN_FULL = re.compile(r"[12]-[A-Z]{3}-\d{3}")
_GERMAN = re.compile(r"(?<![\w-])([A-ZÄÖÜ]{1,3})-([A-Z]{1,2})[ -]?([1-9]\d{0,3}[EH]?)(?![\w-])")
_GERMAN_FULL = re.compile(r"[A-ZÄÖÜ]{1,3}-[A-Z]{1,2}[ -][1-9]\d{1,3}[EH]?")
_BRITISH = re.compile(
    r"(?<![\w-])(?:([A-HJ-PR-Y]{2}\d{2})[ ]?([A-HJ-PR-Z]{3})|([A-HJ-NPR-Y]\d{1,3}) ?([A-Z]{3})"
    r"|([A-Z]{3}) (\d{1,3}[A-HJ-NPR-Y])|([A-Z]{1,2}[IZ][A-Z]?) ?(\d{1,4}))(?![\w-])"
)
_SMALL = re.compile(r"[A-Z]{2}\d{2} ?[A-Z]{3}|[A-Z]\d{3} ?[A-Z]{3}|[A-Z]{2} ?\d{3} ?[A-Z]{2}")
_BRITISH_FULL = re.compile(r"[A-HJ-PR-Y]{2}\d{2} [A-HJ-PR-Z]{3}")
_FRENCH = re.compile(r"(?<![\w-])([A-HJ-NP-TV-Z]{2})[- ]?(\d{3})[- ]?([A-HJ-NP-TV-Z]{2})(?![\w-])")
_FRENCH_FULL = re.compile(r"[A-Z]{2}-\d{3}-[A-Z]{2}")
_WORD_FOR_PLATE = re.compile(
    r"(?<!\w)(?:KENT(?:EKEN)?S?|(?:NUMMER|KENTEKEN)?PLA(?:AT|TEN)|NUMMERBORD|NR\.?PLAAT|REG(?:ISTRATION|O)?|(?:NUMBER ?)?PLATES?"
    r"|KENNZEICHEN|NUMMERNSCHILD|PLAQUE|IMMATRICUL\w{1,8})(?!\w)"
)
_WORD_FOR_ANOTHER_CODE = re.compile(
    r"(?<!\w)(?:TYPE|MODEL\w{0,4}|MODEM|SERIE\w{0,8}|ORDER\w{0,8}|BESTEL(?:LING|NUMMER|NR|CODE)|ZAAK\w{0,8}|CASE|VLUCHT\w{0,8}|FLIGHT|CODE|TRACK\w{0,12}"
    r"|REFERENTIE\w{0,8}|REF|ARTIKEL\w{0,8}|FACTUUR\w{0,8}|INVOICE|PAKKET\w{0,8}|PARCEL|VERSIE|VERSION|POSTCODE|PIN|WACHTWOORD|PASSWORD|IBAN|SKU|KETEL|PRINTER|TV|FILTER)"
    r"(?: (?:NO|NR|NUMMER|NUMBER|IS|NUMBER IS|NR IS))?[.:#]? {0,2}$"
)
_AROUND = 32  # characters before and behind a plate in which a word for it, or a vehicle, stands
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
    are tried first, Dutch ones are tried everywhere, and those of other countries where the shape
    is unmistakable or a word for a plate or a vehicle stands near.
    """
    typed = text[:4096]
    upper = "".join(c.upper() if len(c.upper()) == 1 else c for c in typed)
    found: list[tuple[int, str]] = []
    taken: list[range] = []
    own = _OWN.get(country, [])
    hits = [hit for finder in (*own, _dutch) for hit in finder(upper)]
    for at, end, plate in [*hits, *_foreign(typed, upper)]:
        clear = not any(at < span.stop and end > span.start for span in taken)
        if clear and not _WORD_FOR_ANOTHER_CODE.search(upper[max(0, at - _AROUND) : at]):
            taken.append(range(at, end))
            found.append((at, plate))
    return tuple(dict.fromkeys(plate for _, plate in sorted(found)))


def _foreign(typed: str, upper: str) -> list[tuple[int, int, str]]:
    found = []
    for finder, full in _ELSEWHERE:
        for at, end, plate in finder(upper):
            shape, capitals = typed[at:end], typed[at:end] == upper[at:end]
            if full.fullmatch(shape) or _is_announced(upper, at, end, capitals=capitals):
                found.append((at, end, plate))
    return found


def _is_announced(upper: str, at: int, end: int, *, capitals: bool) -> bool:
    """True with a word for a plate near by, or with a vehicle near a plate in capitals."""
    shape = upper[at:end]
    if not capitals and shape[:1].isalpha() and "-" not in shape and not _SMALL.fullmatch(shape):
        return False
    around = f"{upper[max(0, at - _AROUND) : at]} , {upper[end : end + _AROUND]}"
    if _WORD_FOR_PLATE.search(around):
        return True
    return capitals and lexicon.pattern("vehicle").search(around.lower()) is not None


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


def _belgian_loose(text: str) -> list[tuple[int, int, str]]:
    return [(h.start(), h.end(), "-".join(h.groups())) for h in _BELGIAN_LOOSE.finditer(text)]


def _german(text: str) -> list[tuple[int, int, str]]:
    return [
        (h.start(), h.end(), f"{h[1]}-{h[2]} {h[3]}")
        for h in _GERMAN.finditer(text)
        if len(h[1] + h[2] + h[3]) <= 8  # the longest German plate
    ]


def _french(text: str) -> list[tuple[int, int, str]]:
    return [(h.start(), h.end(), "-".join(h.groups())) for h in _FRENCH.finditer(text)]


def _british(text: str) -> list[tuple[int, int, str]]:
    found = []
    for hit in _BRITISH.finditer(text):
        parts = [group for group in hit.groups() if group]
        if not _UNITS.fullmatch(parts[0]):
            found.append((hit.start(), hit.end(), " ".join(parts)))
    return found


_OWN: dict[str, list[_Finder]] = {
    "BE": [_belgian],
    "DE": [_german],
    "UK": [_british],
    "GB": [_british],
}
_ELSEWHERE: tuple[tuple[_Finder, re.Pattern[str]], ...] = (
    (_belgian_loose, _BELGIAN_FULL),
    (_french, _FRENCH_FULL),
    (_german, _GERMAN_FULL),
    (_british, _BRITISH_FULL),
)
