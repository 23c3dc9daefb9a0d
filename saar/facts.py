"""What is known of an incident, in keys and plain words, never in a resident's sentences (C1)."""

import re
import unicodedata
from dataclasses import asdict, dataclass, replace
from typing import Any

from saar.steps import Danger


@dataclass(frozen=True)
class Facts:
    """One report's or one incident's facts.

    `behaviour`, `things`, `clothing`, `vehicle` hold keys that `texts/` renders; `street`, `number`,
    `landmark` and `direction` hold place names as typed; `plates` are normalised.
    `words` say in a few words of the reporter what no key says; `corrects` on a report means that
    its values take the place of those said before. (S9)
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
    corrects: bool = False

    @property
    def has_place(self) -> bool:
        """True when a street, a house number or a landmark was named."""
        return bool(self.street or self.number or self.landmark)

    @property
    def danger(self) -> frozenset[Danger]:
        """The dangers as values of Danger."""
        return frozenset(Danger(each) for each in self.dangers)

    def as_json(self) -> dict[str, Any]:
        """Plain JSON of what is set."""
        return {
            key: value for key, value in asdict(self).items() if value not in (None, (), "", False)
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
    return replace(
        _placed(known, new),
        category=new.category if known.category == "other" else known.category,
        behaviour=_union(known.behaviour, new.behaviour),
        direction=new.direction or known.direction,
        plates=_union(known.plates, new.plates),
        vehicle=known.vehicle or new.vehicle,
        persons=max(known.persons or 0, new.persons or 0) or None,
        things=_union(known.things, new.things),
        clothing=known.clothing or new.clothing,
        dangers=_union(known.dangers, new.dangers),
        words=_union(known.words, new.words),
        corrects=False,
    )


def _corrected(known: Facts, new: Facts) -> Facts:
    """What a correction states anew makes room for it; what it does not mention stays. (S9)"""
    moved = bool(new.street and known.street and fold(new.street) != fold(known.street))
    return replace(
        known,
        street=None if moved else known.street,
        number=None if moved or new.number else known.number,
        landmark=None if new.landmark else known.landmark,
        category="other" if new.category != "other" else known.category,
        vehicle=() if new.vehicle else known.vehicle,
        clothing=() if new.clothing else known.clothing,
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
    return replace(
        known,
        number=known.number or new.number,
        landmark=known.landmark or new.landmark,
    )


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


MOST = 6
"""Of each kind on a card: more helps nobody, and a card has to stay readable."""


def _union(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(first + second))[:MOST]
