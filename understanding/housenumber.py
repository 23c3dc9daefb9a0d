"""House numbers: `12`, `12a`, `12bis`, `233-II`, `6 rood`, `12-14`, `41 t/m 63`."""

import re

from understanding.lexicon import words

NUMBER = (
    r"\d{1,4}(?:"
    r" ?(?:t/m|tm|tot en met) ?\d{1,4}[a-zA-Z]?|-\d{1,4}(?!-?\d)"
    r"|[-/ ]?(?:bis|hs)(?!\w)|[- ](?:rood|zwart|rd|zw)(?!\w)|[- ]?(?:I{1,3}|IV)(?!\w)"
    r"|[-/]?[a-zA-Z](?!\w)(?!['’]\w)| [a-dA-Df-hF-H](?!\w)(?!['’]\w))?(?![\w%°€]|[.,:/-]\d)"
)
_COUNTED_UP_TO = 20  # beyond it a number before people or things is taken for a house
_BEHIND = re.compile(
    r" ?[,(]? ?(?:(?:nr|no|nummer|number|huisnummer|huisnr|hnr|huis|thv|t\.h\.v\.|ter hoogte van|op|bij)\.? "
    r"?(?:nr\.? ?|nummer |huisnummer )?)?:? ?(" + NUMBER + ")"
)
_BEFORE = re.compile(r"(?<![\w.,:€£$-])(\d{1,4}[a-zA-Z]?(?:-\d{1,4})?),? $")
_NEXT = re.compile(r" ?([^\W\d_]+(?:['’][a-z]+)?)")
_RANGE = re.compile(r" ?(?:t/m|tm|tot en met) ?")
_END = re.compile(r" ?(?:$|[\n,.!?;:)(]|- )")
_GOES_ON = re.compile(
    r" (?:en|is|zijn|wordt|worden|word|staat|staan|zit|zitten|ligt|loopt|lopen|gaat|brandt|heeft|hoor|hoort|doet|roept|klinkt|probeert|met"
    r"|bij|in|aan|op|thv|naast|achter|voor|tegenover|waar|nu|net|weer|has|with|there|where|being|right now)(?!\w)"
)


def number_behind(text: str, at: int) -> str | None:
    """Give the house number that follows a street ending at `at`."""
    found = _BEHIND.match(text, at)
    return None if not found or is_counted(text, found) else tidy_number(found[1])


def number_before(text: str, at: int) -> str | None:
    """Give the house number in front of a street starting at `at`: `14 Mill Lane`."""
    found = _BEFORE.search(text[max(0, at - 14) : at])
    return tidy_number(found[1]) if found else None


def closes(text: str, at: int) -> bool:
    """True when a number behind a name ends its clause or is certainly a house number."""
    found = _BEHIND.match(text, at)
    if not found or is_counted(text, found):
        return False
    return not found[1].isdigit() or _END.match(text, found.end()) is not None


def goes_on(text: str, at: int) -> bool:
    """True when a number behind a capitalised name reads on as an address does."""
    found = _BEHIND.match(text, at)
    return found is not None and _GOES_ON.match(text, found.end()) is not None


def is_counted(text: str, number: re.Match[str]) -> bool:
    """True when a number tells how many or when: `3 jongens`, `12 mei`, `5 of 6`."""
    word = _NEXT.match(text, number.end())
    if not word:
        return False
    low = word[1].lower().replace("’", "'")
    digits = number[1].rstrip()
    if low in ("of", "à", "or") and re.match(r" ?\d", text[word.end() :]):
        return True
    few = digits.isdigit() and int(digits) <= _COUNTED_UP_TO
    return low in words("unit") or (few and low in words("counted"))


def tidy_number(number: str) -> str:
    """Write a number one way: letters small and close, a range with `t/m`."""
    ranged = _RANGE.sub(" t/m ", number)
    if ranged != number:
        return ranged.lower()
    plain = re.sub(r" (?=[a-hA-H]$|bis$|hs$)", "", number)
    return plain if plain.endswith(("I", "V")) else plain.lower()
