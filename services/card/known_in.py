"""The neighbourhoods that one incident is known in, and which of them a person belongs to. (A13, B5)"""

from collections.abc import Iterable

from models import card, neighbourhood, resident
from models.base import Session
from models.incident import Incident
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from saar.audience import shown_name
from saar.effects import Text, Value
from saar.emergency import Claim
from understanding import lexicon


async def groups(session: Session, incident: Incident) -> list[Neighbourhood]:
    """Every group with a card of it, the one it was reported in first."""
    ids = [each.neighbourhood_id for each in await card.of_incident(session, incident.id)]
    found = [await neighbourhood.by_id(session, each) for each in ids]
    return sorted(found, key=lambda each: (each.id != incident.neighbourhood_id, each.id))


async def through(session: Session, incident: Incident, person: Resident) -> Neighbourhood | None:
    """The group through which this person knows of it; None where they are in none that got it."""
    origin = await neighbourhood.by_id(session, incident.neighbourhood_id)
    if await _is_in(session, origin, person):
        return origin
    for group in (await groups(session, incident))[1:]:
        if await _is_in(session, group, person):
            return group
    return None


async def home(session: Session, incident: Incident, person: Resident) -> Neighbourhood:
    """The group through which this person knows of it; where it was reported, if they are in none."""
    found = await through(session, incident, person)
    return found or await neighbourhood.by_id(session, incident.neighbourhood_id)


async def _is_in(session: Session, group: Neighbourhood, person: Resident) -> bool:
    member = await resident.membership(session, group.id, person.id)
    return member is not None and member.left_at is None


async def names(
    session: Session, incident: Incident, group: Neighbourhood, found: Iterable[Claim]
) -> dict[int, Value]:
    """Who made these claims, as residents of `group` may read it: own ones by name, others by group.

    None stands for "a resident". (A13)
    """
    ids = {each.resident_id for each in found if each.resident_id}
    people = await resident.by_ids(session, ids)
    shown: dict[int, Value] = {}
    for number, person in people.items():
        if await _is_in(session, group, person):
            shown[number] = shown_name(
                person.first_name, hidden=person.name_hidden or misleads(person.first_name)
            )
            continue
        theirs = await through(session, incident, person)
        shown[number] = Text("resident-of", {"group": theirs.name}) if theirs else None
    return shown


def misleads(name: str) -> bool:
    """ "Nobody is calling" must not be the name of somebody who is. (A13)"""
    return lexicon.pattern("no_name").fullmatch(name.lower()) is not None
