"""Which way: a street, a landmark or a compass point."""

import re

from understanding.landmark import Landmark, landmarks_in
from understanding.lexicon import body, pattern
from understanding.street import Street, streets_in, tidy_name
from understanding.text import Message
from understanding.typed import tidied

_LEAD = re.compile(
    rf"(?<!\w)(?:(?P<to>{body('heads_to')})|(?P<into>{body('heads_into')}))\s+"
    rf"(?P<article>{body('heads_article')} )?",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:niet|not)(?: (?:meer|going|gone))?\s*$", re.IGNORECASE)
_FROM = re.compile(rf"{body('comes_from')}\s$", re.IGNORECASE)
_MOVES = re.compile(rf"\b{body('moves')}\b", re.IGNORECASE)
_COMPASS = re.compile(rf"{body('compass')}(?!\w)", re.IGNORECASE)
_WENT = re.compile(rf"(?<!\w){body('went')} ({body('wind')})(?:wards|bound)?(?!\w)", re.IGNORECASE)
_NOWHERE = re.compile(rf"{body('no_direction')}$", re.IGNORECASE)
_OURSELVES = re.compile(rf"(?<!\w){body('we_move')}(?: [\w']+){{0,3}}\s*$", re.IGNORECASE)
_ARTICLED = re.compile(rf"(?<!\w){body('into_article')}\s$", re.IGNORECASE)
_PLACED = re.compile(rf"(?<!\w){body('placed_by')} {body('into_article')}\s$", re.IGNORECASE)
_ENTERED = re.compile(
    rf" {body('entered')}(?: ?(?:$|[\n,.!?;)]|{body('entered_next')} )"
    rf"| ?{body('entered_gone')}(?!\w))"
)
_WORD = re.compile(r"[^\W_][\w'-]*")

_Place = Street | Landmark


def direction_in(message: Message) -> str | None:
    """Give where somebody is heading, as typed and tidied, or None."""
    text = tidied(message.raw)
    if not _MOVES.search(text):
        return None
    streets = streets_in(text)
    places: list[_Place] = [*streets, *landmarks_in(text, streets)]
    return (
        _led(text, places, "to")
        or _entered(text, places)
        or _led(text, places, "into")
        or _compass_gone(text)
    )


def is_goal(text: str, start: int, end: int) -> bool:
    """True when the place at these positions is where somebody heads, not where they are."""
    before = text[max(0, start - 45) : start]
    for lead in _LEAD.finditer(before):
        if lead.end() == len(before) and not _FROM.search(before[: lead.start()]):
            return True
    return _is_entered(text, start, end)


def _led(text: str, places: list[_Place], group: str) -> str | None:
    for lead in _LEAD.finditer(text):
        before = text[max(0, lead.start() - 40) : lead.start()]
        indefinite = (lead["article"] or "").strip().lower() in ("een", "a", "an")
        elsewhere = _FROM.search(before) or _OURSELVES.search(before) or _DENIED.search(before)
        if not lead[group] or indefinite or elsewhere:
            continue
        goal = _goal_at(text, places, lead)
        if goal:
            return goal
    return None


def _goal_at(text: str, places: list[_Place], lead: re.Match[str]) -> str | None:
    at = lead.end()
    for place in places:
        if place.start in (at, lead.start("article")):
            return tidy_name(place.name)
    compass = _COMPASS.match(text, at)
    if compass:
        return compass[0].lower()
    word = _WORD.match(text, at)
    if not word or len(word[0]) < 3 or _NOWHERE.match(word[0]) or word[0].isdigit():
        return None
    return tidy_name(word[0].strip("'-"))


def _entered(text: str, places: list[_Place]) -> str | None:
    """`rijden de Molenstraat in`."""
    return next((tidy_name(p.name) for p in places if _is_entered(text, p.start, p.end)), None)


def _is_entered(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 16) : start]
    if not _ENTERED.match(text, end) or not _ARTICLED.search(before) or _PLACED.search(before):
        return False
    return _MOVES.search(text) is not None or "linksaf" in text


def _compass_gone(text: str) -> str | None:
    found = _WENT.search(text)
    return found[1].lower() if found else None


def tells_of_driving(text: str) -> bool:
    """Does a report say that the vehicle drives? The one reason to let its plate travel. (B3)"""
    low = text.lower()
    return bool(pattern("drives").search(low)) and not pattern("stands").search(low)
