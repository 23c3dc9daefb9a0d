"""What is known of an incident, line by line: on the card, and for who is on the phone with 112. (C1, A1)"""

from collections.abc import Iterable
from zlib import crc32

from models.incident import Incident
from models.neighbourhood import Neighbourhood
from saar.effects import Keys, Text, Value
from saar.facts import Facts, telling
from saar.looks import COLOURS
from saar.policy import Plates
from services.card import wording


def seen(facts: Facts) -> Iterable[Text]:
    """What happens."""
    if facts.behaviour:
        yield Text("card-what", {"seen": keys("behaviour", telling(facts.behaviour))})
    if facts.words:
        yield Text("card-words", {"words": ", ".join(facts.words)})


def looks(facts: Facts, *, plates: bool, counted: bool) -> Iterable[Text]:
    """What to look for. `plates`: they may stand here; `counted`: somebody said how many persons."""
    if facts.vehicle:
        yield Text("card-vehicle", {"vehicle": pairs(facts.vehicle)})
    if facts.plates and plates:
        yield Text("card-plates", {"plates": ", ".join(facts.plates)})
    if facts.persons and (facts.persons > 1 or counted):
        yield Text("card-persons", {"count": facts.persons})
    if facts.clothing:
        yield Text("card-clothing", {"clothing": pairs(facts.clothing)})
    if facts.things:
        yield Text("card-things", {"things": keys("look", facts.things)})


def for_the_operator(incident: Incident, group: Neighbourhood) -> tuple[str, Value]:
    """What the card holds, the place first, for who calls: a mark that changes with it, and the lines."""
    facts = incident.facts
    here = group.id == incident.neighbourhood_id
    plates = here and group.policy.plates is Plates.SHOWN
    lines = (
        Text("card-where", wording.about(incident, group)),
        Text("crib-kind", wording.about(incident, group)),
        *seen(facts),
        *((Text("card-direction", {"direction": facts.direction}),) if facts.direction else ()),
        *looks(facts, plates=plates, counted=False),
    )
    mark = f"{crc32(repr(lines).encode()):08x}"
    return mark, wording.nested(lines)


def keys(prefix: str, keys: tuple[str, ...]) -> Keys:
    """A short list of texts."""
    return Keys(tuple(f"{prefix}-{key.replace('_', '-')}" for key in keys))


def pairs(keys: tuple[str, ...]) -> Keys:
    """A thing with its colour: ("black", "jacket", "cap") becomes jacket (black), cap."""
    found: list[str] = []
    colour: str | None = None
    for key in keys:
        if key in COLOURS:
            colour = key
            continue
        found.append(f"look-{key}+look-{colour}" if colour else f"look-{key}")
        colour = None
    return Keys(tuple(found))
