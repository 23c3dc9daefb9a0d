"""A text as it was typed, cut into words that remember their capitals and their places."""

import re
from dataclasses import dataclass

_WORD = re.compile(
    r"(?:[A-Z]|[Dd]r|[Ss]t|[Mm]r|[Dd]s|[Mm]gr|[Bb]urg|[Pp]rof|[Pp]ast|[Gg]en|[Ff]am|[Mm]evr|[Dd]hr|[Nn]r)\."
    r"(?:[A-Z]\.)*|[vt]/[do](?!\w)|t\.?[ho]\.?v\.?(?!\w)"
    r"|['’]?[^\W\d_][^\W_]*(?:['’-][^\W_]+)*|\d+|[^\w\s]{1,8}|\n"
)
_OPENS = frozenset('.!?;:\n"“”•-–—*')
_SHOUTED = 0.7  # share of capitals from which capitals say nothing


@dataclass(frozen=True)
class Typed:
    """One word, number or sign; `first` where capitals are usual, `capital` for `Kerk`, not `A12`."""

    text: str
    low: str
    start: int
    end: int
    first: bool
    capital: bool


def tidied(text: str) -> str:
    """Give the text with single blanks, and in small letters where it was shouted."""
    plain = re.sub(r"[^\S\n]+", " ", text)
    letters = [c for c in plain if c.isalpha()]
    if len(letters) > 7 and sum(c.isupper() for c in letters) > _SHOUTED * len(letters):
        return plain.lower()
    return plain


def typed_words(text: str) -> list[Typed]:
    """Cut a text into words, numbers and signs."""
    words: list[Typed] = []
    opens = True
    for found in _WORD.finditer(text):
        low = found[0].lower().replace("’", "'")
        words.append(Typed(found[0], low, *found.span(), opens, _is_capital(found[0])))
        opens = low[-1] in _OPENS
    return words


def _is_capital(word: str) -> bool:
    plain = word.lstrip("'’")
    if not plain[:1].isupper():
        return False
    return len(plain) < 2 or "." in plain or not plain.isupper()
