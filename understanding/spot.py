"""Where: the words that the thread marks as a place or as a goal, tidied. (C1)"""

import re

from understanding.housenumber import NUMBER, tidy_number
from understanding.lexicon import body, pattern, words
from understanding.meaning import Place
from understanding.place import place_in
from understanding.street import tidy_name
from understanding.text import message_of

LONGEST, MOST = 40, 6  # characters and words that a place may have on a card
_LEAD = re.compile(rf"^{body('place_lead')}\s+", re.IGNORECASE)
_ARTICLE = re.compile(rf"^{body('article')}\s+", re.IGNORECASE)
_HOUSE = re.compile(
    rf"^(?P<name>[^\d,]{{3,{LONGEST}}}?)[ ,]+(?:{body('house_lead')}\.? ?)*(?P<number>{NUMBER})$",
    re.IGNORECASE,
)
_ALONE = re.compile(
    rf"^(?:{body('number_lead')} )*(?:{body('number_word')}\.? ?)?(?P<number>{NUMBER})$",
    re.IGNORECASE,
)
_NO_STREET = re.compile(rf"\b{body('no_street')}\b", re.IGNORECASE)
_GOES_IN = re.compile(rf"\s+{body('goes_in')}\b\s*$", re.IGNORECASE)
_LED = re.compile(rf"\b{body('leads_on')}\b", re.IGNORECASE)
_LEG = re.compile(rf"(?<=\w)\s{body('leg')}\s", re.IGNORECASE)
_SURELY = re.compile(rf"\b{body('leads_surely')}\b", re.IGNORECASE)
_ARTICLED = re.compile(rf"(?:^|\s){body('definite')}\s+$", re.IGNORECASE)
_NOWHERE = re.compile(rf"^{body('no_goal')}$", re.IGNORECASE)
_LONG_NUMBER = re.compile(r"\d{5,}")
NEAR = 20  # characters before a goal in which the words that lead to it stand


def place_of(named: list[str]) -> Place | None:
    """One place out of the spans of a message; None where nothing in them fits a card."""
    found = [spot for spot in map(_spot, named) if spot]
    if not found:
        return None
    street = next((each for each in found if each.street), None)
    numbers = [each.number for each in found if each.number and not each.street]
    named_too = (
        each.landmark for each in found[1:] if each.landmark and place_in(message_of(each.landmark))
    )
    landmarks = dict.fromkeys(filter(None, (found[0].landmark, *named_too)))
    if not landmarks:
        landmarks = dict.fromkeys(each.landmark for each in found if each.landmark)
    both = ", ".join(list(landmarks)[:2])
    return Place(
        street=street.street if street else None,
        number=street.number if street and street.number else next(iter(numbers), None),
        landmark=(both if len(both) <= LONGEST else next(iter(landmarks), None)) or None,
    )


def goal_of(text: str, led: list[str]) -> str | None:
    """Where somebody heads, from the last span that names a place: words of going lead to it, or several small ones name it."""
    for each in reversed(led):
        at = text.find(each)
        before = text[max(0, at - NEAR) : at] if at >= 0 else ""
        way = _GOES_IN.sub("", leads_to(each) or each.strip())
        gone = _led_away(_moved(_last_leg(way)))
        goal = trimmed(bare(gone))
        named = len(goal.split()) > 1 and goal == goal.lower()
        if not (
            named
            or _LED.search(f"{before}{each}")
            or _GOES_IN.search(f"{each}{text[at + len(each) :][:4]}")
        ):
            continue
        known = named or place_in(message_of(goal)) is not None
        articled = _ARTICLE.match(gone) is not None or _ARTICLED.search(before) is not None
        surely = known or articled or _SURELY.search(f"{before}{each}") is not None
        if (
            surely
            and is_impersonal(goal)
            and fits(goal)
            and not _NOWHERE.match(goal)
            and not goal.isdigit()
        ):
            return tidy_name(goal)
    return None


def _last_leg(way: str) -> str:
    """What comes behind the last word of going in it: "off the canal path into Sluiskade"."""
    *_, last = [None, *_LEG.finditer(way)]
    return way[last.end() :] if last and way[last.end() :].strip() else way


def leads_to(text: str) -> str | None:
    """The part of a text behind words that surely lead somewhere, "richting", "towards"."""
    *_, last = [None, *_SURELY.finditer(text)]
    return text[last.start() :] if last else None


def _moved(text: str) -> str:
    """Without the small words that the way begins with: "loopt het park in"."""
    parts = text.split()
    while len(parts) > 1 and parts[0].lower() in words("empty") and not _ARTICLE.match(text):
        parts.pop(0)
        text = " ".join(parts)
    return text


def bare(text: str) -> str:
    """Without its article."""
    return _ARTICLE.sub("", text.strip())


def trimmed(text: str) -> str:
    """Without the small words at its end that lead on to what is not there: "kas te", "the"."""
    parts = text.split()
    while parts and parts[-1].lower().strip(",.") in words("empty"):
        parts.pop()
    return " ".join(parts)


def is_impersonal(text: str) -> bool:
    """Nothing in it that names or describes a person, and no telephone number."""
    low = text.lower()
    told = any(pattern(group).search(low) for group in ("looks", "shaming", "person"))
    titled = any(word.strip(".") in words("title") for word in low.split())
    return not (told or titled or _LONG_NUMBER.search(text))


def fits(text: str) -> bool:
    """Short enough for a card."""
    return 2 < len(text) <= LONGEST and len(text.split()) <= MOST


def _spot(text: str) -> Place | None:
    known = place_in(message_of(text))
    if known and (known.street or known.number):
        return known
    alone = _ALONE.match(text.strip())
    if alone:
        return Place(number=tidy_number(alone["number"]))
    named = trimmed(bare(_led_away(text.strip())))
    if not is_impersonal(named) or named.lower() in words("vague_place"):
        return None
    house = _HOUSE.match(named)
    if house and not _NO_STREET.search(house["name"]) and len(house["name"].split()) <= MOST - 2:
        return Place(street=tidy_name(house["name"].strip()), number=tidy_number(house["number"]))
    return Place(landmark=named[:1].upper() + named[1:]) if fits(named) else known


def _led_away(text: str) -> str:
    """Without the words that lead to a place, "richting", "ter hoogte van"."""
    left = _LEAD.sub("", text)
    return _led_away(left) if left != text else text
