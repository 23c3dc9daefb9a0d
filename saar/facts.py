"""What is known of an incident, in keys and plain words, never in a resident's sentences (C1)."""

import math
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from saar.looks import corrected, joined
from saar.steps import Danger

NAMES = ("street", "number", "landmark", "direction")
MISSING = "…"
"""Behind what somebody could read of a number plate."""
LISTS = ("behaviour", "plates", "vehicle", "things", "clothing", "words")
LONGEST = 80
"""Characters of a name, so that a card with all of them stays far below Telegram's 4,096."""
LONG_ENOUGH = 4  # letters of a word that is looked for inside others
GRAVE = frozenset(
    {"violence", "domestic", "weapon", "fire", "gas", "medical", "person_in_danger", "water"}
)
"""Kinds that are left for another one only where somebody says so."""
LIKELY = 0.6
"""How sure a grave kind has to be to stay by itself; 0 is that of word lists."""
LEAST = 0.4
"""The part of what was told that a kind needs to be the card's; a grave one needs more."""
NAMED = 3.0
"""How much more a kind is told of, in the logarithm of odds, whose own word was said."""
NAMES_KIND = {
    "breaking_in": ("burglary", "theft"), "stealing": ("theft", "burglary", "violence"),
    "missing": ("missing_person",), "dog_attack": ("animal_danger",), "loose_animal": ("animal_danger",),
    "vandalising": ("vandalism",), "dealing": ("drugs",), "door_scam": ("door_scam",),
    "following": ("harassment",), "gas": ("gas",),
}  # fmt: skip
"""What is done, where the word for it names the kind as well: three times in four it is that kind."""
CHOSEN = 1.0
"""So sure is a kind that a person chose with a button; no reading is."""
MOST = 6
"""Of each kind on a card: more helps nobody, and a card has to stay readable."""


@dataclass(frozen=True)
class Facts:
    """One report's or one incident's facts.

    `behaviour`, `things`, `clothing`, `vehicle` hold keys that `texts/` renders; `street`, `number`,
    `landmark` and `direction` hold place names as typed; `plates` are normalised.
    `words` say in a few words of the reporter what no key says. `likely` is how sure the kind is, 0 to 1; `kinds`
    how much every message told of each kind, added up, in the logarithm of odds.
    `corrects` on a report means that its values take the place of those said before, and `denies`
    names what it takes back: keys and folded names. (S9)
    """

    category: str = "other"
    behaviour: tuple[str, ...] = ()
    street: str | None = None
    number: str | None = None
    landmark: str | None = None
    direction: str | None = None
    plates: tuple[str, ...] = ()
    vehicle: tuple[str, ...] = ()
    persons: int | None = None
    things: tuple[str, ...] = ()
    clothing: tuple[str, ...] = ()
    dangers: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    likely: float = 0.0
    kinds: Mapping[str, float] = field(default_factory=dict)
    corrects: bool = False
    denies: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Bounds for everything that stands on a card: one long message never hides an alert. (C1)"""
        for name in NAMES:
            object.__setattr__(self, name, _short(getattr(self, name)))
        for name in LISTS:
            kept = tuple(_short(each) or "" for each in getattr(self, name)[:MOST])
            object.__setattr__(self, name, kept)

    @property
    def has_place(self) -> bool:
        """True when a street, a house number or a landmark was named."""
        return bool(self.street or self.number or self.landmark)

    @property
    def only_corrects(self) -> bool:
        """True when it changes what was said before and tells nothing that somebody does."""
        return self.corrects and not self.behaviour

    @property
    def danger(self) -> frozenset[Danger]:
        """The dangers as values of Danger."""
        return frozenset(Danger(each) for each in self.dangers)

    def as_json(self) -> dict[str, Any]:
        """Plain JSON of what is set."""
        return {
            key: value
            for key, value in asdict(self).items()
            if value not in (None, (), "", False, 0.0, {})
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "Facts":
        """The inverse of `as_json`."""
        fields: dict[str, Any] = {
            k: tuple(v) if isinstance(v, list) else v for k, v in data.items()
        }
        return cls(**fields)


def merge(known: Facts, new: Facts) -> Facts:
    """Add a report's facts: a place is only made more precise, a direction replaced, lists grow."""
    if new.corrects:
        known = _corrected(known, new)
    vehicle = joined(known.vehicle, new.vehicle)
    colour_taken = len(new.vehicle) == 1 and vehicle != known.vehicle and bool(known.vehicle)
    words = tuple(each for each in new.words if not colour_taken or " " in each)
    return replace(
        _kinded(_placed(known, new), new),
        behaviour=_union(known.behaviour, new.behaviour),
        direction=new.direction or known.direction,
        plates=_whole(_union(known.plates, new.plates)),
        vehicle=vehicle,
        persons=max(known.persons or 0, new.persons or 0) or None,
        things=_union(known.things, new.things),
        clothing=joined(known.clothing, new.clothing),
        dangers=_union(known.dangers, new.dangers),
        words=_said(known.words, words),
        corrects=False,
        denies=(),
    )


def _kinded(known: Facts, new: Facts) -> Facts:
    """The kind that all messages together tell most of; a choice stays, and so does what is grave and sure."""
    kinds = dict(known.kinds)
    for kind, told in new.kinds.items():
        kinds[kind] = round(kinds.get(kind, 0.0) + told, 2)
    if known.likely == CHOSEN:
        return replace(known, kinds=kinds)
    if new.likely == CHOSEN or not new.kinds:
        taken = known.category == "other" or new.likely == CHOSEN
        category, likely = (new.category, new.likely) if taken else (known.category, known.likely)
        return replace(known, category=category, likely=likely, kinds=kinds)
    fits = {
        kind for does in (*known.behaviour, *new.behaviour) for kind in NAMES_KIND.get(does, ())
    }
    named = {kind: each + (NAMED if kind in fits else 0.0) for kind, each in kinds.items()}
    best = max(named, key=lambda kind: named[kind])
    whole = sum(math.exp(each - named[best]) for each in named.values())
    share = round(min(1 / whole, 0.999), 3)
    grave = known.category in GRAVE and (known.likely >= LIKELY or known.likely == 0)
    if share < (LIKELY if best in GRAVE else LEAST) or (grave and best not in GRAVE):
        if known.category != "other":
            return replace(known, kinds=kinds)
        best = new.category
    return replace(known, category=best, likely=share, kinds=kinds)


def _said(known: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    """The words of all, without those that lie within longer ones."""
    kept = list(known)
    for words in new:
        inside = fold(words)
        if any(inside in fold(each) for each in kept):
            continue
        kept = [each for each in kept if fold(each) not in inside] + [words]
    return tuple(kept)[:MOST]


def _denied(known: Facts, denies: tuple[str, ...]) -> Facts:
    """Without what was taken back: "niet rood", "geen schoffel", "toch niet richting de brug"."""

    def kept(values: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(each for each in values if each not in denies and fold(each) not in denies)

    def named(value: str | None) -> str | None:
        return None if value and fold(value) in denies else value

    street = named(known.street)
    inside = [each for each in denies if len(each) >= LONG_ENOUGH]
    return replace(
        known,
        behaviour=kept(known.behaviour),
        street=street,
        number=named(known.number) if street or not known.street else None,
        landmark=named(known.landmark),
        direction=named(known.direction),
        vehicle=kept(known.vehicle),
        things=kept(known.things),
        clothing=kept(known.clothing),
        words=tuple(
            each for each in kept(known.words) if not any(word in fold(each) for word in inside)
        ),
    )


def _corrected(known: Facts, new: Facts) -> Facts:
    """What a correction states anew makes room for it; what it does not mention stays. (S9)"""
    known = _denied(known, new.denies)
    stated = new.likely == CHOSEN or bool(new.behaviour) or not new.kinds
    told = stated and new.category != "other" and new.likely >= known.likely
    moved = bool(new.street and known.street and fold(new.street) != fold(known.street))
    return replace(
        known,
        street=None if moved else known.street,
        number=None if moved or new.number else known.number,
        landmark=None if new.landmark else known.landmark,
        category="other" if told else known.category,
        likely=0.0 if told else known.likely,
        kinds={} if told else known.kinds,
        vehicle=corrected(known.vehicle, new.vehicle),
        clothing=corrected(known.clothing, new.clothing),
        persons=None if new.persons else known.persons,
        plates=() if new.plates else known.plates,
    )


def _placed(known: Facts, new: Facts) -> Facts:
    """Never an address that nobody named: a street keeps its own number and landmark."""
    if known.street is None and new.street:
        landmark = new.landmark or known.landmark
        number = new.number or known.number
        return replace(known, street=new.street, number=number, landmark=landmark)
    if new.street and fold(new.street) != fold(known.street or ""):
        return known
    return replace(known, number=known.number or new.number, landmark=_landmark(known, new))


def _landmark(known: Facts, new: Facts) -> str | None:
    """The first one; where it is all that is known, one more makes it clearer."""
    first, second = known.landmark, new.landmark
    if not first or not second:
        return first or second
    vague = not (known.street or known.number) and ", " not in first
    apart = fold(second) not in fold(first) and any(c.isupper() or c.isdigit() for c in second)
    return (
        f"{first}, {second}"
        if vague and apart and len(first) + len(second) <= LONGEST - 2
        else first
    )


def still_said(said: Facts, known: Facts) -> Facts:
    """Of one report's looks what all together still say: a colour that was taken back goes. (S9)"""

    def kept(values: tuple[str, ...], among: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(each for each in values if each in among)

    return replace(
        said,
        behaviour=kept(said.behaviour, known.behaviour),
        vehicle=kept(said.vehicle, known.vehicle),
        things=kept(said.things, known.things),
        clothing=kept(said.clothing, known.clothing),
    )


def moved_since(said: Facts, later: Sequence[Facts]) -> Facts:
    """Without a place that somebody corrected afterwards: "58, sorry" takes back the 85. (S9)"""

    def takes_back(new: Facts) -> bool:
        streets = new.street and said.street and fold(new.street) != fold(said.street)
        numbers = new.number and said.number and fold(new.number) != fold(said.number)
        named = new.landmark and said.landmark and fold(new.landmark) != fold(said.landmark)
        return new.corrects and bool(streets or numbers or named)

    gone = any(takes_back(each) for each in later)
    return replace(said, street=None, number=None, landmark=None) if gone else said


WEAKER = {
    "breaking_in": ("trying_doors", "prowling", "suspicious"),
    "stealing": ("carrying_off", "suspicious"),
    "fire": ("smoke",),
    "weapon": ("suspicious",),
}
"""What goes without saying beside a stronger observation."""


def telling(behaviour: tuple[str, ...]) -> tuple[str, ...]:
    """The behaviour worth a line on the card, without what a stronger word says already."""
    implied = {weak for strong in behaviour for weak in WEAKER.get(strong, ())}
    return tuple(key for key in behaviour if key not in implied)


def fold(text: str) -> str:
    """Lower case, no accents, no spaces, hyphens or apostrophes: for comparing names."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return re.sub(r"[\W_]", "", "".join(c for c in plain if not unicodedata.combining(c)))


def _short(text: str | None) -> str | None:
    return text if text is None or len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _whole(plates: tuple[str, ...]) -> tuple[str, ...]:
    """Without the beginning of one that is known whole."""
    bare = [each.replace("-", "").replace(" ", "") for each in plates]
    return tuple(
        each
        for each, plain in zip(plates, bare, strict=True)
        if not (
            each.endswith(MISSING)
            and any(other != plain and other.startswith(plain[:-1]) for other in bare)
        )
    )


def _union(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(first + second))[:MOST]
