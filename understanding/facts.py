"""What of a message is a fact of the card: words about helpers, neighbours and what was denied are none. (C1, F2)"""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from saar.labels import Flag
from saar.steps import Danger
from understanding import installed
from understanding.details import details_in
from understanding.left_out import away_from_home, without_fire
from understanding.lexicon import keyed, pattern, words
from understanding.meaning import Category, Details, Place, Reading
from understanding.observation import Sight, sight_in
from understanding.persons import counted, numbered
from understanding.plate import part_in, plates_in
from understanding.spot import bare, fits, goal_of, is_impersonal, leads_to, place_of, trimmed
from understanding.text import Message, message_of
from understanding.thread import NO_FACT, Following, Role, Span, Turn, Whose

EVEN = 0.5
KIND_AT_LEAST, KIND_INSTEAD = 0.4, 0.9
HARDLY = 0.001
"""How likely any kind is, whatever a thread shows."""
THREAD_TELLS, WORDS_TELL = 0.16, 0.65
"""How much the thread and the words of a message alone count in its kind: such that half of what is half sure is right."""
OPENS_WITH, BARELY = 1.5, 0.6
"""How much more the report tells of the kind than what follows, and less what nobody does anything in."""
NEWS = (Turn.OPENS, Turn.SEES, Turn.CORRECTS, Turn.DANGER)
LISTED = 0.6
"""How sure a kind is that the words themselves name."""
FRIGHTENING = frozenset({Category.DOMESTIC, Category.VIOLENCE, Category.WEAPON, Category.MEDICAL})
FRIGHTENING_FROM = 0.6
"""Kinds that frighten: the thread has to be surer of them."""
VAGUE = frozenset({Category.OTHER, Category.PERSON_IN_DANGER, Category.SUSPICIOUS_VEHICLE})
"""Kinds of the word lists that a better one may take the place of."""
OUTRIGHT = 0.9
TOLD = {Danger.WEAPON: 0.4, Danger.INJURY: 0.5, Danger.FIRE: 0.4, Danger.CHILD: 0.35}
AS_NAMED = {**TOLD, Danger.WEAPON: 0.1, Danger.INJURY: 0.1, Danger.FIRE: 0.1}
"""How sure the thread is of a danger, and how sure where the word lists name it too."""
BESIDE = 0.3
"""How much less likely than the likeliest one another danger may be to be said as well."""
LOOK = frozenset({Role.VEHICLE, Role.COLOUR, Role.CLOTHING, Role.THING, Role.COUNT, Role.PLATE})
NEAR = 12  # characters between two parts of one description, "een man met een"
SURE_ENOUGH = 0.55
"""How sure words that no list knows have to be facts."""
SURELY_SEEN = 0.7
"""The same for what somebody does."""
QUOTED = (Role.THING, Role.VEHICLE, Role.CLOTHING, Role.COLOUR)
"""What may stand on the card in the writer's own words."""
HAPPENINGS = frozenset(
    {Category.OTHER, Category.FIRE, Category.GAS, Category.WATER, Category.TRAFFIC_DANGER}
)
"""Kinds of which what happens may be quoted as well, because it is no person that is described."""
MOST_QUOTED, MOST_HAPPENS = 4, 2
MOST_BARE = 12
MAKES = ("vehicle", "car")
"""The list that holds the makes of cars, which its key does not tell."""
GENERIC = frozenset({"auto", "autos", "wagen", "car", "cars", "vehicle", "voertuig"})
_NAME = re.compile(r"(?<=\s)[A-Z][a-zà-ÿ]+")
_CORRECTS = re.compile(
    r"^(?:nee+|neen|no|sorry|oeps|correctie|correction|ik bedoel|i mean|i meant|toch|herstel|pardon|wacht)\b"
    r"|\b(?:niet|geen|not|isn't|wasn't)\b.{1,40}\b(?:maar|but)\b|\b(?:moet zijn|should be|make that|bedoel ik|i mean)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:niet|geen|not|isn't|wasn't|no)\s+(?:[\w']+\s+){0,2}$", re.IGNORECASE)
_INSTEAD = re.compile(
    r"\b(?:niet|geen|not|isn't|wasn't)\s[^.!?]{2,40}\s(?:maar|but)\s+(?:(?:een|de|het|a|an|the|in|op|at|on)\s+)?$",
    re.IGNORECASE,
)
_BUT = re.compile(r"\b(?:maar|but|wel|het is|it's|its)\b", re.IGNORECASE)
_CAPITAL = re.compile(r"[A-Z][a-zà-ÿ]+")
_POSSESSED = re.compile(r"\b[A-Z]\w*['’]s\b|\b(?:van|of)\s+[A-Z]")


@dataclass(frozen=True)
class Found:
    """The facts of one message, as in `Reading`; `words` are its own, few and tidied."""

    place: Place | None
    direction: str | None
    plates: tuple[str, ...]
    details: Details
    behaviour: tuple[str, ...]
    category: Category
    likely: float = 0.0
    words: tuple[str, ...] = ()
    denies: tuple[str, ...] = ()
    kinds: Mapping[Category, float] = field(default_factory=dict)


def facts_in(
    message: Message,
    reading: Reading,
    found: Following,
    *,
    first: bool,
    placed: bool,
    country: str,
) -> Found:
    """The word lists' facts without those of helpers, neighbours and the past, and what only spans tell.

    `first`: nothing was said before it, so what the word lists read stands, and spans fill it in.
    `placed`: where it is, is known already, so where somebody lives is not that.
    """
    marked = tuple(_marked(message.raw, each, placed=placed) for each in found.spans)
    reading = away_from_home(message, reading) if placed else reading
    spans = [each for each in marked if each.whose not in NO_FACT]
    leans = _leans(message, reading, found)
    category, likely = kind_of(reading, leans)
    kinds = _news(leans, reading, found, (Turn.OPENS,) if first else NEWS)
    quoted = _quoted(message.raw, spans, category)
    if first:
        plain = _of_first(message, reading, found, spans, quoted)
        return replace(plain, category=category, likely=likely, kinds=kinds)
    rest = message_of(_without(message.raw, marked))
    sight = without_fire(rest, sight_in(rest))
    whole = details_in(rest, sight)
    return Found(
        place=_place(spans, reading, keeps=_keeps_place(reading, found)),
        direction=_direction(message.raw, spans, reading),
        plates=plates_in(rest.raw, country) or part_in(message.text, found.spans),
        details=_dangers(_looks(message, spans, sight), whole, found, outright=_outright(reading)),
        behaviour=sight.behaviour,
        category=category,
        likely=likely,
        words=quoted,
        denies=_denies([each.text for each in marked if each.whose is Whose.GONE]),
        kinds=kinds,
    )


def _of_first(
    message: Message,
    reading: Reading,
    found: Following,
    spans: list[Span],
    quoted: tuple[str, ...],
) -> Found:
    """All but the kind."""
    opens = reading.seen >= EVEN or found.turns[Turn.OPENS] >= EVEN
    text = message.raw
    named = [
        each.text
        for each in spans
        if each.role is Role.PLACE and each.sure >= SURE_ENOUGH
        if not _titled(text, each.text)
    ]
    spot = place_of(named) if opens and reading.claim is None else None
    return Found(
        place=reading.place or spot,
        direction=reading.direction,
        plates=reading.plates,
        details=reading.details,
        behaviour=reading.behaviour,
        category=reading.category,
        words=quoted if opens else (),
    )


def _titled(text: str, name: str) -> bool:
    """Whether a name stands behind a title, so that it is a person's: "mevrouw Molenweg"."""
    before = text[: max(0, text.find(name))].lower().replace(".", " ").split()
    return bool(before) and before[-1] in words("title")


def corrects(text: str) -> bool:
    """Whether a text says in so many words that it changes what was said: "nee nummer 21". (S9)"""
    return _CORRECTS.search(text.strip()) is not None


def _marked(text: str, span: Span, *, placed: bool) -> Span:
    """What is denied before something else is said is no fact, and what is said instead is one: "niet rood maar blauw"."""
    at = text.find(span.text)
    if at < 0:
        return span
    lived = pattern("lives_at").search(text.lower()) if placed else None
    if span.role is Role.PLACE and lived and lived.start() <= at < lived.end():
        return replace(span, whose=Whose.NEIGHBOUR)
    denied = pattern("no_goal_here").search(text.lower())
    if (
        span.role is Role.DIRECTION
        and denied
        and denied.start() <= at + len(span.text) <= denied.end()
    ):
        return replace(span, whose=Whose.GONE)
    if _DENIED.search(text[:at]) and _BUT.search(text[at + len(span.text) :]):
        return replace(span, whose=Whose.GONE)
    instead = span.whose is Whose.GONE and _INSTEAD.search(text[:at])
    return replace(span, whose=Whose.REPORTED) if instead else span


def kind_of(reading: Reading, leans: Mapping[Category, float]) -> tuple[Category, float]:
    """The kind that a message tells most of and how sure that is; the word lists' where it is not sure enough."""
    best = max(leans, key=lambda kind: leans[kind])
    shares = {kind: math.exp(each - leans[best]) for kind, each in leans.items()}
    whole = sum(shares.values())
    least = KIND_AT_LEAST if reading.category in VAGUE else KIND_INSTEAD
    if best in FRIGHTENING:
        least = max(least, FRIGHTENING_FROM)
    if 1 / whole >= least and best is not Category.OTHER:
        return best, _surely_no_choice(1 / whole)
    likely = shares[reading.category] / whole
    return reading.category, _surely_no_choice(
        likely if reading.category in VAGUE else max(likely, LISTED)
    )


def _surely_no_choice(likely: float) -> float:
    """Only what a person chose is wholly sure. (`saar.facts.CHOSEN`)"""
    return min(round(likely, 3), 0.999)


def _leans(message: Message, reading: Reading, found: Following) -> dict[Category, float]:
    """How much a message tells of each kind, in the logarithm of odds: as the thread shows it, and by its words."""
    judge = installed.kinds()
    told = judge.leans(message.raw, reading.behaviour, reading.details) if judge else {}
    return {
        kind: THREAD_TELLS * math.log(found.kinds.get(kind, 0.0) + HARDLY)
        + WORDS_TELL * told.get(kind, 0.0)
        for kind in Category
    }


def _news(
    leans: Mapping[Category, float], reading: Reading, found: Following, turns: Sequence[Turn]
) -> Mapping[Category, float]:
    """What a message adds to what was told of each kind before, by how likely it is news at all."""
    news = max(found.turns[each] for each in turns)
    does = reading.behaviour or any(
        each.role is Role.WHAT and each.whose not in NO_FACT for each in found.spans
    )
    if found.turns[Turn.OPENS] >= EVEN:
        news *= OPENS_WITH
    elif not does:
        news *= BARELY
    middle = sum(leans.values()) / len(leans)
    return {kind: round(news * (each - middle), 2) for kind, each in leans.items()}


def _keeps_place(reading: Reading, found: Following) -> bool:
    """A report, a danger and a call are about the place that they name, marked or not. (S5, A4)"""
    made = reading.claim is not None or reading.failed or reading.seen >= EVEN
    return made or _outright(reading) or found.turns[Turn.OPENS] >= EVEN


def _place(spans: list[Span], reading: Reading, *, keeps: bool) -> Place | None:
    """A place that the spans name, tidied by the word lists; some messages keep their own."""
    named = [each.text for each in spans if each.role is Role.PLACE]
    if not named:
        return reading.place if keeps else None
    spot, said = place_of(named), reading.place
    if said and said.street and not (spot and spot.street):
        return said if keeps or _within(said.street, named) else spot
    return spot or said


def _within(name: str, named: list[str]) -> bool:
    return any(name.casefold() in each.casefold() for each in named)


def _direction(text: str, spans: list[Span], reading: Reading) -> str | None:
    led = [each.text for each in spans if each.role is Role.DIRECTION and each.sure >= SURE_ENOUGH]
    led += filter(None, (leads_to(each.text) for each in spans if each.role is Role.WHAT))
    if not led:
        return None
    said = reading.direction
    return said if said and _within(said, led) else goal_of(text, led)


def _outright(reading: Reading) -> bool:
    return Flag.URGENT in reading.flags and reading.seen >= OUTRIGHT


def _dangers(looks: Details, whole: Details, found: Following, *, outright: bool) -> Details:
    """What people are in danger of, as the thread tells it; less is needed where the words name it. (C2)"""
    named = {
        Danger.WEAPON: whole.weapon, Danger.INJURY: whole.injured,
        Danger.FIRE: whole.fire, Danger.CHILD: whole.child,
    }  # fmt: skip
    calm = found.turns[Turn.NOT_DANGER] >= EVEN
    likeliest = max(found.dangers.values())
    said = {}
    for each, there in named.items():
        likely = found.dangers[each]
        clear = likely >= TOLD[each] and likely >= likeliest - BESIDE
        said[each] = not calm and (clear or (there and likely >= AS_NAMED[each]))
    stated = outright and not calm
    return replace(
        looks,
        weapon=said[Danger.WEAPON] or (stated and whole.weapon),
        injured=said[Danger.INJURY] or (stated and whole.injured),
        fire=said[Danger.FIRE],
        child=said[Danger.CHILD],
    )


def _quoted(text: str, spans: list[Span], category: Category) -> tuple[str, ...]:
    """What word lists have no key for, in the writer's words: few, no names, no looks. (C1)"""
    told: list[str] = []
    happens = 0
    for each in spans:
        happening = each.role is Role.WHAT and (category in HAPPENINGS or each.sure >= SURELY_SEEN)
        if each.whose is Whose.VICTIM or not (each.role in QUOTED or happening):
            continue
        if each.sure < SURE_ENOUGH or not _may_stand(text, each) or _has_keys(each):
            continue
        happens += each.role is Role.WHAT
        if each.role is not Role.WHAT or happens <= MOST_HAPPENS:
            told.append(bare(each.text.lower() if each.text.isupper() else each.text))
    return tuple(dict.fromkeys(told))[:MOST_QUOTED]


def _looks(message: Message, spans: list[Span], sight: Sight) -> Details:
    """What the marked parts describe; a colour alone is that of the vehicle known already."""
    looks = details_in(message_of(_only(message.raw, spans, LOOK)), sight)
    counts = [counted(each.text) for each in spans if each.role is Role.COUNT and not _is_age(each)]
    said = None if pattern("party_emergency").search(message.text) else numbered(message.text)
    looks = replace(looks, persons=said or looks.persons or next(filter(None, counts), None))
    if looks.vehicle or looks.clothing:
        return looks
    colours = [each.text.lower() for each in spans if each.role is Role.COLOUR]
    keys = (
        key for text in colours for key, listed in keyed("colour").items() if listed.search(text)
    )
    return replace(looks, vehicle=tuple(keys)[:1])


def _is_age(span: Span) -> bool:
    """A bare number that large is how old somebody is: nobody counts thirteen burglars without a word for them."""
    return span.text.strip().isdigit() and int(span.text) > MOST_BARE


def _may_stand(text: str, span: Span) -> bool:
    """Short enough for a card, and nothing in it that names or describes a person."""
    shown = span.text
    if not fits(shown) or plates_in(shown) or not is_impersonal(shown) or _POSSESSED.search(shown):
        return False
    if trimmed(shown) != shown or pattern("body").search(shown.lower()):
        return False
    named = _NAME.search(shown) or (_CAPITAL.match(shown) and text.find(shown) > 0)
    return span.role is Role.VEHICLE or not named


def _has_keys(span: Span) -> bool:
    """Whether word lists say all of it, so that the card has it in its own language."""
    text = span.text.lower()
    if span.role is Role.WHAT:
        telling = [each for each in text.split() if each not in words("empty")]
        return len(telling) < 2 or bool(sight_in(message_of(text)).behaviour)
    for section in ("colour", "thing", "vehicle", "clothing"):
        for key, listed in keyed(section).items():
            if (section, key) != MAKES:
                text = listed.sub(" ", text)
    left = set(re.findall(r"[^\W\d_]{3,}", text)) - GENERIC
    return not left - words("empty")


def _denies(texts: list[str]) -> tuple[str, ...]:
    """Keys and folded words of what was taken back. (S9)"""
    if not texts:
        return ()
    whole = message_of(" , ".join(texts))
    sight = sight_in(whole)
    looks = details_in(whole, sight)
    keys = (*sight.behaviour, *looks.vehicle, *looks.things, *looks.clothing)
    place = place_of(texts)
    named = (place.street, place.number, place.landmark) if place else ()
    plain = [re.sub(r"[\W_]", "", each.casefold()) for each in (*texts, *filter(None, named))]
    return tuple(dict.fromkeys([*keys, *(each for each in plain if each)]))


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
