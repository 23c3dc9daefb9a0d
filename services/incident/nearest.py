"""Which of somebody's groups a report in private is most likely for: that one is offered first. (S2)"""

from models import incident, resident
from models.base import Session
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from saar import matching
from saar.facts import Facts, fold
from services.area import perimeter

RUNNING, INSIDE, KNOWN, SAID, UNKNOWN, OUTSIDE = range(6)


async def first(
    session: Session,
    person: Resident,
    groups: list[Neighbourhood],
    facts: Facts,
    text: str = "",
) -> list[Neighbourhood]:
    """The same groups: where it is going on already, whose area holds the postcode, who reported that street
    before or call it theirs, whose name is said; last those whose area does not hold the postcode.
    """
    if len(groups) < 2:
        return groups
    order = {each.id: await _place(session, person, each, facts, text) for each in groups}
    return sorted(groups, key=lambda each: order[each.id])


async def _place(
    session: Session, person: Resident, group: Neighbourhood, facts: Facts, text: str
) -> int:
    running = await incident.open_in(session, group.id)
    if any(matching.places_agree(facts, each.facts) for each in running):
        return RUNNING
    code = perimeter.postcode_in(text, group.pack)
    area = group.perimeter
    inside = perimeter.holds_postcode(area, code, group.pack) if area and code else None
    if inside:
        return INSIDE
    if facts.street and await _knows(session, person, group, facts.street):
        return KNOWN
    if group.name.casefold() in text.casefold():
        return SAID
    return OUTSIDE if inside is False else UNKNOWN


async def _knows(session: Session, person: Resident, group: Neighbourhood, street: str) -> bool:
    member = await resident.membership(session, group.id, person.id)
    theirs = {member.calls_street} if member and member.calls_street else set()
    known = theirs | await incident.streets(session, group.id)
    return fold(street) in {fold(each) for each in known}
