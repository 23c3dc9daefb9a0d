"""What a group shows of itself to people who are not in it yet, and where an admin chooses it. (M1)"""

from datetime import datetime

from models import audit, conversation
from models import listing as listings
from models.base import Session
from models.conversation import AwaitedKind
from models.listing import Listing
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from saar import directory
from saar.actions import Verb
from saar.effects import Button, Rows, Text, Value
from saar.names import tidied
from services.area import perimeter
from services.card import wording
from services.directory.finding import is_open

SCREEN = "listing"
PLACE, AREA, ROOM, OFF = "place", "area", "room", "off"
WORDS = (PLACE, AREA, ROOM, OFF)
"""What the buttons of the screen do."""


async def screen(session: Session, group: Neighbourhood) -> Text:
    """Whether the group is listed, what it shows, and whether anybody can be let in at all."""
    problem = None if is_open(group) else Text("listing-closed")
    found = await listings.of_group(session, group.id)
    back: Rows = ((wording.button("back", Verb.PANEL, group.id),),)
    if found is None:
        rows: Rows = ((_button(group, "listing-on", PLACE, "primary"),),)
        return Text("listing-off", wording.numbers(group), (*rows, *back))
    values: dict[str, Value] = {
        **wording.numbers(group),
        "place": found.place,
        "area": found.shows_area,
        "drawn": found.latitude is not None,
        "room": found.shows_room,
        "problem": problem or "",
        "wrong": problem is not None,
    }
    rows = (
        (_button(group, "listing-hide-area" if found.shows_area else "listing-show-area", AREA),),
        (_button(group, "listing-hide-room" if found.shows_room else "listing-show-room", ROOM),),
        (_button(group, "listing-place", PLACE),),
        (_button(group, "listing-off", OFF, "danger"),),
    )
    return Text("listing", values, (*rows, *back))


def _button(group: Neighbourhood, key: str, word: str, style: str | None = None) -> Button:
    return wording.button(key, Verb.LISTING, group.id, word=word, style=style)


async def ask_place(
    session: Session, group: Neighbourhood, person: Resident, *, now: datetime
) -> Text:
    """In which town the group is: the next text of this admin says it."""
    await conversation.await_from(session, person.id, AwaitedKind.LISTING, group.id, now=now)
    rows: Rows = ((wording.button("back", Verb.LISTING, group.id),),)
    return Text("listing-ask-place", wording.numbers(group), rows)


async def placed(
    session: Session,
    group: Neighbourhood,
    words: str,
    *,
    by: Resident,
    members: int | None,
    now: datetime,
) -> bool:
    """The group is listed in this town from now on; False where that is no name of one."""
    place = tidied(" ".join(words.split()))
    if not directory.is_a_town(place):
        return False
    found = await listings.of_group(session, group.id)
    if found is None:
        found = Listing(neighbourhood_id=group.id, place=place, at=now)
        session.add(found)
    found.place, found.members = place[:1].upper() + place[1:], members
    await session.flush()
    await follow(session, group)
    await audit.note(session, group, "listing", by=by, now=now)
    return True


async def change(
    session: Session, group: Neighbourhood, word: str, *, by: Resident, now: datetime
) -> None:
    """Show the area or the free places, or not; or leave the list."""
    found = await listings.of_group(session, group.id)
    if found is None:
        return
    if word == AREA:
        found.shows_area = not found.shows_area
    elif word == ROOM:
        found.shows_room = not found.shows_room
    else:
        await session.delete(found)
        await session.flush()
    await audit.note(session, group, "unlisting" if word == OFF else "listing", by=by, now=now)


async def follow(session: Session, group: Neighbourhood) -> None:
    """Its name or its area changed: it is found by the new one."""
    found = await listings.of_group(session, group.id)
    if found is None:
        return
    await listings.put_words(session, found.id, directory.words(f"{group.name} {found.place}"))
    middle = perimeter.middle(group.perimeter) if group.perimeter else None
    found.latitude, found.longitude = middle or (None, None)


async def counted(session: Session, group: Neighbourhood, members: int | None) -> None:
    """Telegram just said how many people are in the group."""
    found = await listings.of_group(session, group.id) if members is not None else None
    if found:
        found.members = members
