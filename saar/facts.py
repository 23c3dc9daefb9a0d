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
        return {key: value for key, value in asdict(self).items() if value not in (None, (), "")}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "Facts":
        """The inverse of `as_json`."""
        fields: dict[str, Any] = {
            k: tuple(v) if isinstance(v, list) else v for k, v in data.items()
        }
        return cls(**fields)


def merge(known: Facts, new: Facts) -> Facts:
    """Add a report's facts: places are only filled in, a direction is replaced, lists grow."""
    first_place = new if not known.has_place else known
    same_street = not new.street or fold(new.street) == fold(known.street or new.street)
    return replace(
        known,
        category=new.category if known.category == "other" else known.category,
        behaviour=_union(known.behaviour, new.behaviour),
        street=first_place.street or (new.street if same_street else None),
        number=first_place.number or (new.number if same_street else None),
        landmark=first_place.landmark or new.landmark,
        direction=new.direction or known.direction,
        plates=_union(known.plates, new.plates),
        vehicle=known.vehicle or new.vehicle,
        persons=max(known.persons or 0, new.persons or 0) or None,
        things=_union(known.things, new.things),
        clothing=known.clothing or new.clothing,
        dangers=_union(known.dangers, new.dangers),
    )


def fold(text: str) -> str:
    """Lower case, no accents, no spaces, hyphens or apostrophes: for comparing names."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return re.sub(r"[^0-9a-z]", "", plain)


def _union(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(first + second))
