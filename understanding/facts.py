"""What of a message is a fact of the card: words about helpers, neighbours and what was denied are none. (C1, F2)"""

import re
from dataclasses import dataclass, replace

from understanding.details import details_in
from understanding.lexicon import keyed, pattern
from understanding.meaning import Category, Details, Flag, Place, Reading
from understanding.observation import Sight, sight_in
from understanding.place import place_in
from understanding.plate import plates_in
from understanding.text import Message, message_of
from understanding.thread import Following, Role, Span, Turn, Whose

EVEN = 0.5
KIND_AT_LEAST, KIND_INSTEAD = 0.4, 0.9
VAGUE = frozenset({Category.OTHER, Category.PERSON_IN_DANGER, Category.SUSPICIOUS_VEHICLE})
"""Kinds of the word lists that a better one may take the place of."""
OUTRIGHT = 0.9
LOOK = frozenset({Role.VEHICLE, Role.COLOUR, Role.CLOTHING, Role.THING, Role.COUNT, Role.PLATE})
NEAR = 12  # characters between two parts of one description, "een man met een"
NO_FACT = frozenset({Whose.HELPER, Whose.NEIGHBOUR, Whose.GONE})
LONGEST_WORDS, MOST_WORDS = 40, 6
_LEAD = re.compile(
    r"^(?:(?:in de )?richting|naar|in|op|bij|aan|langs|door|via|towards?|to|into|at|on|by|near|along|down|up)\s+",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:de|het|een|the|an?|'t)\s+", re.IGNORECASE)
_NAME = re.compile(r"(?<=\s)[A-Z][a-zà-ÿ]+")
_CORRECTS = re.compile(
    r"^(?:nee+|neen|no|sorry|oeps|correctie|correction|ik bedoel|i mean|i meant|toch|herstel|pardon|wacht)\b"
    r"|\b(?:niet|geen|not|isn't|wasn't)\b.{1,40}\b(?:maar|but)\b|\b(?:moet zijn|should be|make that|bedoel ik|i mean)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:niet|geen|not|isn't|wasn't|no)\s+(?:[\w']+\s+){0,2}$", re.IGNORECASE)
_BUT = re.compile(r"\b(?:maar|but|wel|het is|it's|its)\b", re.IGNORECASE)
_LONG_NUMBER = re.compile(r"\d{4,}")


@dataclass(frozen=True)
class Found:
    """The facts of one message, as in `Reading`; `words` are its own, few and tidied."""

    place: Place | None
    direction: str | None
    plates: tuple[str, ...]
    details: Details
    behaviour: tuple[str, ...]
    category: Category
    words: tuple[str, ...] = ()


def facts_in(message: Message, reading: Reading, found: Following) -> Found:
    """The word lists' facts without those of helpers, neighbours and the past, and what only spans tell."""
    marked = tuple(_marked(message.raw, each) for each in found.spans)
    spans = [each for each in marked if each.whose not in NO_FACT]
    rest = message_of(_without(message.raw, marked))
    sight = sight_in(rest)
    category = kind_of(reading, found)
    looks = details_in(message_of(_only(message.raw, spans, LOOK)), sight)
    direction = _direction(spans, reading)
    return Found(
        place=_place(spans, reading, keeps=_keeps_place(reading, found)),
        direction=direction,
        plates=plates_in(rest.raw),
        details=_dangers(
            looks, details_in(rest, sight), category, found, outright=_outright(reading)
        ),
        behaviour=sight.behaviour,
        category=category,
        words=_words(spans, sight, looks) if category is Category.OTHER else (),
    )


def corrects(text: str) -> bool:
    """Whether a text says in so many words that it changes what was said: "nee nummer 21". (S9)"""
    return _CORRECTS.search(text.strip()) is not None


def _marked(text: str, span: Span) -> Span:
    """What is denied before something else is said is no fact: "niet rood maar blauw"."""
    at = text.find(span.text)
    denied = at >= 0 and _DENIED.search(text[:at]) and _BUT.search(text[at + len(span.text) :])
    return replace(span, whose=Whose.GONE) if denied else span


def kind_of(reading: Reading, found: Following) -> Category:
    """The kind that the thread shows; the word lists' where it is not sure of one."""
    best = max(found.kinds, key=lambda kind: found.kinds[kind])
    least = KIND_AT_LEAST if reading.category in VAGUE else KIND_INSTEAD
    return best if found.kinds[best] >= least and best is not Category.OTHER else reading.category


def _keeps_place(reading: Reading, found: Following) -> bool:
    """A report, a danger and a call are about the place that they name, marked or not. (S5, A4)"""
    made = reading.claim is not None or reading.failed
    return made or _outright(reading) or found.turns[Turn.OPENS] >= EVEN


def _place(spans: list[Span], reading: Reading, *, keeps: bool) -> Place | None:
    """A place that the spans name, tidied by the word lists; some messages keep their own."""
    named = [each.text for each in spans if each.role is Role.PLACE]
    if not named:
        return reading.place if keeps else None
    tidy = place_in(message_of(", ".join(named)))
    said = reading.place
    if said and said.street and (tidy is None or not tidy.street) and _within(said.street, named):
        return said
    if tidy:
        return tidy
    words = _ARTICLE.sub("", _LEAD.sub("", named[0]))
    return Place(landmark=words) if _fit(words, names=True) else said


def _within(name: str, named: list[str]) -> bool:
    return any(name.casefold() in each.casefold() for each in named)


def _direction(spans: list[Span], reading: Reading) -> str | None:
    led = [each.text for each in spans if each.role is Role.DIRECTION]
    if not led:
        return None
    said = reading.direction
    return said if said and _within(said, led) else None


def _outright(reading: Reading) -> bool:
    return Flag.URGENT in reading.flags and reading.seen >= OUTRIGHT


def _dangers(
    looks: Details, whole: Details, category: Category, found: Following, *, outright: bool
) -> Details:
    """A danger is said only where the thread says that it rises, with the fact that it is. (C2)"""
    calm = replace(looks, weapon=False, injured=False, fire=False, child=False)
    turns = found.turns
    if turns[Turn.NOT_DANGER] >= EVEN:
        return calm
    if turns[Turn.DANGER] < EVEN:
        return replace(calm, weapon=whole.weapon, injured=whole.injured) if outright else calm
    return replace(
        calm,
        weapon=whole.weapon or category is Category.WEAPON,
        injured=whole.injured or category is Category.MEDICAL,
        fire=whole.fire or category in (Category.FIRE, Category.GAS),
        child=whole.child,
    )


def _words(spans: list[Span], sight: Sight, looks: Details) -> tuple[str, ...]:
    """What no kind and no word list has a key for, in the writer's words: few, no names, no looks. (C1)"""
    known = bool(looks.things or looks.vehicle or looks.clothing)
    roles = {Role.THING} if sight.behaviour else {Role.THING, Role.WHAT}
    told = [
        each.text.lower()
        for each in spans
        if each.role in roles and _fit(each.text) and not (known and _has_key(each.text))
    ]
    return tuple(dict.fromkeys(told))[:2]


def _has_key(text: str) -> bool:
    kinds = ("thing", "vehicle", "clothing")
    return any(words.search(text.lower()) for kind in kinds for words in keyed(kind).values())


def _fit(text: str, *, names: bool = False) -> bool:
    """Short enough for a card, and nothing in it that names or describes a person."""
    if not 2 < len(text) <= LONGEST_WORDS or len(text.split()) > MOST_WORDS:
        return False
    if pattern("looks").search(text.lower()) or _LONG_NUMBER.search(text):
        return False
    return names or not _NAME.search(text)


def _without(text: str, spans: tuple[Span, ...]) -> str:
    for each in spans:
        if each.whose in NO_FACT:
            text = text.replace(each.text, " , ", 1)
    return text


def _only(text: str, spans: list[Span], roles: frozenset[Role]) -> str:
    """The parts of the text that describe, with what stands between two that are near."""
    places = sorted(
        (at, at + len(each.text))
        for each in spans
        if each.role in roles and (at := text.find(each.text)) >= 0
    )
    parts: list[tuple[int, int]] = []
    for begin, end in places:
        if parts and begin - parts[-1][1] <= NEAR:
            parts[-1] = (parts[-1][0], max(end, parts[-1][1]))
        else:
            parts.append((begin, end))
    return ", ".join(text[begin:end] for begin, end in parts)
