"""What a group's admins see of their municipality: who coordinates, what it sees, and the way out. (M4)"""

from models import municipality as rows
from models.base import Session
from models.municipality import Municipality
from models.neighbourhood import Neighbourhood
from saar.actions import Verb
from saar.effects import Rows, Text, Value
from services.card import wording
from services.municipality.taking_part import door

SCREEN = "towngroup"


async def screen(session: Session, group: Neighbourhood, town: Municipality | None) -> Text:
    """Whether the group takes part, and what that means."""
    back: Rows = ((wording.button("back", Verb.PANEL, group.id),),)
    if town is None:
        return Text("town-group-none", wording.numbers(group), back)
    people = await rows.coordinators(session, town.id)
    values: dict[str, Value] = {
        **wording.numbers(group),
        "town": town.name,
        "people": len(people),
        "names": ", ".join(each.first_name for each in people),
    }
    leave = wording.button("town-leave", Verb.TOWN_GROUP, group.id, word="leave", style="danger")
    return Text("town-group", values, (*door(town), (leave,), *back))
