"""What makes a group findable: words without accents, and how near is near. (M1)"""

import re
import unicodedata

NEAR = 6000.0
"""Metres from somebody's place to the middle of a group's area that is worth naming."""
MOST_WORDS = 6
"""Of a search that are looked for."""
MOST_SHOWN = 5
"""Groups in one answer."""
LONGEST_PLACE = 40
TOWN = re.compile(r"['’]?[^\W\d_](?:[^\W\d_]|['’ ()-]|\.(?= |$))*")
SHORTEST = 2
"""Letters of a word by which a group is found; a number may be shorter."""


def words(text: str) -> tuple[str, ...]:
    """Words in small letters without accents, each once: "’s-Gravenhage" gives "gravenhage"."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(each for each in plain if not unicodedata.combining(each))
    found = (
        each for each in re.findall(r"[^\W_]+", bare) if len(each) >= SHORTEST or each.isdigit()
    )
    return tuple(dict.fromkeys(found))


def is_a_town(text: str) -> bool:
    """Letters, and what stands between them in the name of a place: no number, no link, no address."""
    return len(text) <= LONGEST_PLACE and bool(TOWN.fullmatch(text)) and bool(words(text))


def room(members: int | None, most: int) -> int | None:
    """How many more may come in; None where nobody counted."""
    return None if members is None else max(0, most - members)
