"""Streets: Dutch ones with any ending, and English, German and French ones."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from understanding import lexicon
from understanding.housenumber import closes, goes_on, number_before, number_behind
from understanding.typed import Typed, typed_words

_Matcher = Callable[[str, list[Typed], int], int | None]

_SURE = ("straat", "str", "weg", "laan", "plein", "kade", "gracht", "dijk", "steeg", "singel", "dreef", "plantsoen", "burgwal")  # fmt: skip
_LIKELY = ("hof", "pad", "markt", "baan", "straße", "strasse", "gasse", "platz", "allee", "damm")
_WEAK = (
    "wal", "lei", "park", "akker", "veld", "haven", "brink", "erf", "gaarde", "kamp", "donk", "hage", "horst",
    "meent", "oord", "ring", "berg", "bos", "bosch", "brug", "poort", "zoom", "wei", "weide", "burg", "eiland",
)  # fmt: skip
_SURNAMES = ("weg", "dijk", "hof", "pad", "plein", "baan", "markt", "steeg", "platz", "kade")
_ALONE = frozenset((*_SURE, *_LIKELY, *_WEAK, "vest", "straße", "strasse", "ufer"))
_OF = frozenset({"laan", "hof", "plein", "burg"})
_OVER = frozenset(
    {"op", "achter", "onder", "tussen", "aan", "boven", "bij", "voor", "over", "langs", "buiten"}
)
_ARTICLES = frozenset({"de", "het", "'t", "t", "den", "d'n"})
_JOINS = frozenset({"van", "der", "den", "de", "ter", "ten", "te", "vd", "v/d"})
_FRENCH = frozenset({"rue", "avenue", "boulevard", "bd", "chaussée", "impasse", "allée", "quai", "chemin", "place"})  # fmt: skip
_FRENCH_JOINS = frozenset({"de", "du", "des", "la", "le", "les", "l", "d"})
_GERMAN_LEADS = frozenset({"am", "an", "im", "auf", "zum", "zur", "unter"})
_ADJOINS = re.compile(r" (?:nr\.? ?|no\.? ?|nummer |huisnummer |thv )?\d")
_MOST_WORDS = 4  # of a name before its ending


@dataclass(frozen=True)
class Street:
    """A street in a text: where it stands, its tidied name and its house number."""

    start: int
    end: int
    name: str
    number: str | None = None


def streets_in(text: str) -> list[Street]:
    """Give the streets of a tidied text in the order they stand there."""
    words = typed_words(text)
    found: list[Street] = []
    at = 0
    while at < len(words):
        end = None if _is_sign(words[at]) else _end_of_street(text, words, at)
        if end is None or _is_titled(words, at):
            at += 1
            continue
        start, stop = words[at].start, words[end - 1].end
        number = number_behind(text, stop) or number_before(text, start)
        found.append(Street(start, stop, tidy_name(text[start:stop]), number))
        at = end
    return found


def tidy_name(name: str) -> str:
    """Write a name with capitals, its small joining words excepted."""
    words = name.replace("’", "'").split()
    return " ".join(
        word if index and word in _JOINS | _ARTICLES | _FRENCH_JOINS else _capitalised(word)
        for index, word in enumerate(words)
    )


def _capitalised(word: str) -> str:
    return word if word in ("t", "'t") else word[:1].upper() + word[1:]


def _end_of_street(text: str, words: list[Typed], at: int) -> int | None:
    for match in _MATCHERS:
        end = match(text, words, at)
        if end is not None:
            return end
    return None


def _is_sign(word: Typed) -> bool:
    return not (word.text[0].isalpha() or word.text[0] in "'’")


def _is_titled(words: list[Typed], at: int) -> bool:
    return at > 0 and words[at - 1].low in lexicon.words("title")


def _low(words: list[Typed], at: int) -> str:
    return words[at].low if 0 <= at < len(words) else ""


def _is_name(word: Typed) -> bool:
    """A capitalised word that can stand in the name of a street."""
    return word.capital and word.low not in lexicon.words("no_name") and not word.text.isdigit()


def _compound(text: str, words: list[Typed], at: int) -> int | None:
    """`Kerkstraat`, `Oude Molenweg`, `Jan van der Heydenstraat`."""
    for index in range(at, min(at + _MOST_WORDS + 1, len(words))):
        if _is_core(text, words, index):
            return index + 1 if _is_no_person(text, words, at, index) else None
        if not _may_lead(words, at, index):
            return None
    return None


def _is_core(text: str, words: list[Typed], at: int) -> bool:
    low = words[at].low
    if not low.endswith(_SURE + _LIKELY) or low in lexicon.words("no_street"):
        return False
    ending = max((each for each in _SURE + _LIKELY if low.endswith(each)), key=len)
    if len(low) < len(ending) + 3:
        return False
    if ending in _SURE:
        return True
    placed = _low(words, at - 1) in lexicon.words("place_word") | _ARTICLES
    return words[at].capital or placed or closes(text, words[at].end)


def _may_lead(words: list[Typed], at: int, index: int) -> bool:
    word = words[index]
    if word.low in lexicon.words("street_front"):
        return True
    if word.low in _JOINS:
        if index > at:
            return words[index - 1].low in _JOINS or words[index - 1].capital
        return word.low in ("van", "ter", "ten") and (
            word.text != word.low or _low(words, at - 1) in _ARTICLES
        )
    if word.first:
        return word.low in lexicon.words("given_name") and word.capital
    return _is_name(word) and not lexicon.pattern("landmark").fullmatch(word.low)


def _is_no_person(text: str, words: list[Typed], at: int, core: int) -> bool:
    """Refuse `Sanne Westerhof`: endings that are surnames need a place word or a number."""
    if not words[core].low.endswith(_SURNAMES) or number_behind(text, words[core].end):
        return True
    before = _low(words, at - 1)
    if before in lexicon.words("place_word") | _ARTICLES:
        return True
    given = lexicon.words("given_name")
    led = at > 0 and words[at - 1].capital and (not words[at - 1].first or before in given)
    return not led and not any(word.low in given for word in words[at:core])


def _two_words(text: str, words: list[Typed], at: int) -> int | None:
    """`Oude Singel`, `Grote Markt`, `Berliner Platz`; a small initial needs a number or a place word."""
    if at + 1 >= len(words) or _low(words, at + 1) not in _ALONE:
        return None
    front, ending = words[at], words[at + 1]
    plain = front.low in lexicon.words("adjective_front")
    if ending.capital and (plain or (_is_name(front) and not front.first)):
        return at + 2
    placed = _low(words, at - 1) in _ARTICLES and ending.low in ("markt", "gracht", "singel")
    return at + 2 if plain and (placed or closes(text, ending.end)) else None


def _of_something(_: str, words: list[Typed], at: int) -> int | None:
    """`Laan van Meerdervoort`, `Hof van Delftlaan`."""
    if words[at].low not in _OF or _low(words, at + 1) != "van":
        return None
    index = at + 2
    while _low(words, index) in _ARTICLES | {"der"}:
        index += 1
    end = _run(words, index)
    if end > index:
        return end
    if index < len(words) and words[at].low == "laan" and words[index].text.isalpha():
        return index + 1
    return None


def _over_something(text: str, words: list[Typed], at: int) -> int | None:
    """`Achter de Kerk`, `Op 't Zand`: a place word with a capital where none is usual."""
    word = words[at]
    if word.low not in _OVER or not word.capital or _low(words, at + 1) not in _ARTICLES:
        return None
    end = _run(words, at + 2)
    if end == at + 2:
        return None
    return end if not word.first or closes(text, words[end - 1].end) else None


def _articled(text: str, words: list[Typed], at: int) -> int | None:
    """`Het Eiland`, `'t Zand` behind a place word."""
    word = words[at]
    if word.text not in ("Het", "'t", "’t", "t", "'T", "’T") or _low(
        words, at - 1
    ) not in lexicon.words("near_word"):
        return None
    end = _run(words, at + 1)
    if end == at + 1 or _is_landmark(text, words, at + 1, end):
        return None
    return None if words[end - 1].low.endswith(_WEAK) and word.text != "Het" else end


def _placed(text: str, words: list[Typed], at: int) -> int | None:
    """A capitalised name behind a place word and an article: `op de Gildeweide`."""
    if _low(words, at - 1) not in lexicon.words("near_word") | _ARTICLES or not _is_name(words[at]):
        return None
    joined = words[at - 1].low in ("vd", "v/d") and not (at > 1 and words[at - 2].capital)
    articled = words[at - 1].low in _ARTICLES and _low(words, at - 2) in lexicon.words("near_word")
    end = _run(words, at)
    if not (joined or articled):
        weak = _low(words, at - 1) in lexicon.words("near_word") - {"in"} and words[
            end - 1
        ].low.endswith(_WEAK)
        return end if weak else None
    if words[at - 1].low == "het" and words[at - 2].low == "in":
        return None
    return None if _is_landmark(text, words, at, end) or _is_vehicle(words[at]) else end


def _numbered(text: str, words: list[Typed], at: int) -> int | None:
    """A name without an ending, known by its number: `Krommerijn 4`, `aan de tureluur 12 t/m 20`."""
    word = words[at]
    if len(word.low) < 4 or not word.low.replace("-", "").isalpha():
        return None
    if word.low in lexicon.words("no_name") or _is_vehicle(word):
        return None
    if not word.capital:
        return at + 1 if _small_and_numbered(text, words, at) else None
    end = _run(words, at)
    stop = words[end - 1].end
    adjoins = _ADJOINS.match(text, stop) is not None
    if not adjoins or number_behind(text, stop) is None or _is_landmark(text, words, at, end):
        return None
    placed = _low(words, at - 1) in lexicon.words("place_word") | _ARTICLES
    if placed:
        return end
    led = at > 0 and words[at - 1].capital
    fronted = word.low in lexicon.words("adjective_front")
    if (end - at > 1 and not fronted) or led or word.low in lexicon.words("given_name"):
        return None
    return end if closes(text, stop) or goes_on(text, stop) else None


def _small_and_numbered(text: str, words: list[Typed], at: int) -> bool:
    word = words[at]
    if len(word.low) < 5 or not closes(text, word.end) or _is_landmark(text, words, at, at + 1):
        return False
    if any(pattern.search(word.low) for pattern in map(lexicon.pattern, ("person", "property"))):
        return False
    before = _low(words, at - 1)
    if before in _ARTICLES:
        before = _low(words, at - 2) or "de"
    weak = word.low.endswith(_WEAK) and word.low not in _WEAK
    return before in lexicon.words("near_word") or (weak and (word.first or before[-1:] in "(,"))


def _english(text: str, words: list[Typed], at: int) -> int | None:
    """`Mill Lane`, `14 Old Tannery Mews`, `The Crescent`."""
    if not words[at].capital:
        plain = _low(words, at + 1) in lexicon.words("english_ending") and _is_plain_english(
            text, words, at
        )
        return at + 2 if plain else None
    if not _is_english_name(words[at]):
        return None
    end = at + 1
    while end < min(at + _MOST_WORDS, len(words)) and _is_english_name(words[end]):
        end += 1
    while end > at + 1 and words[end - 1].low not in lexicon.words("english_ending"):
        end -= 1
    if end > at + 1:
        return end if _is_sure(text, words, at, end - 1) else None
    plain = _low(words, at + 1) in lexicon.words("english_ending") and _is_plain_english(
        text, words, at
    )
    return at + 2 if plain else None


def _is_english_name(word: Typed) -> bool:
    if word.low == "the":
        return word.capital and not word.first
    return _is_name(word) and word.low not in lexicon.words("title")


def _is_sure(text: str, words: list[Typed], at: int, ending: int) -> bool:
    if words[ending].low not in ("park", "gate", "side", "bank", "end", "st"):
        return True
    return number_before(text, words[at].start) is not None


def _is_plain_english(text: str, words: list[Typed], at: int) -> bool:
    """`mill lane` in small letters; doubtful endings need a number in front: `9 quarry hill`."""
    word, ending = words[at], words[at + 1]
    refused = ("no_name", "unit", "counted", "title")
    if any(word.low in lexicon.words(group) for group in refused):
        return False
    if (
        word.low in lexicon.words("no_english_street")
        or len(word.low) < 3
        or not word.low.replace("'", "").isalpha()
    ):
        return word.low in ("old", "new") and word.capital
    if ending.low in lexicon.words("english_ending_sure") - {"ave", "ln"}:
        return True
    return number_before(text, word.start) is not None


def _french(_: str, words: list[Typed], at: int) -> int | None:
    """`rue de la Gare`, `place Verte`."""
    word = words[at]
    if word.low not in _FRENCH:
        return None
    index = at + 1
    while _low(words, index) in _FRENCH_JOINS:
        index += 1
    end = _run(words, index)
    if word.low == "place" and _low(words, at - 1) not in ("la", "de", "sur", "à"):
        return None
    if end > index and _low(words, end - 1) not in lexicon.words("english_ending"):
        return end
    sure = word.low == "rue" and index < len(words) and words[index].text.isalpha()
    return index + 1 if sure else None


def _german(text: str, words: list[Typed], at: int) -> int | None:
    """`Am Markt 3`, `An der Mühle 4`, only with a number."""
    if words[at].low not in _GERMAN_LEADS or not words[at].capital:
        return None
    index = at + 1
    while _low(words, index) in ("der", "dem", "den"):
        index += 1
    end = _run(words, index)
    return end if end > index and number_behind(text, words[end - 1].end) else None


def _run(words: list[Typed], at: int) -> int:
    """Where the capitalised words from here on end, three at most."""
    end = at
    while end < min(at + 3, len(words)) and _is_name(words[end]):
        end += 1
    return end


def _is_landmark(text: str, words: list[Typed], at: int, end: int) -> bool:
    if end - at > 1 and words[at].low in lexicon.words("adjective_front"):
        return False
    name = text[words[at].start : words[end - 1].end].lower()
    if name.endswith("park") and name.isalpha() and len(name) > len("park"):
        return False
    if lexicon.pattern("landmark").search(name):
        return True
    return lexicon.pattern("landmark_articled").fullmatch(name) is not None


def _is_vehicle(word: Typed) -> bool:
    return lexicon.pattern("vehicle").search(word.low) is not None


_MATCHERS: tuple[_Matcher, ...] = (
    _french,
    _of_something,
    _over_something,
    _compound,
    _two_words,
    _english,
    _articled,
    _placed,
    _german,
    _numbered,
)
