"""/waarschuw of a coordinator: to all admins of the municipality, checked as all that travels. (M4, P2)"""

from datetime import datetime

from models import municipality as rows
from models import resident
from models.base import Session
from models.municipality import Municipality
from models.resident import Resident
from saar.effects import Text, Value
from saar.relays import LONGEST_WARNING
from services.outbox import messages
from services.outbox.messages import To


async def warn(
    session: Session,
    towns: list[Municipality],
    by: Resident,
    words: str,
    *,
    fits: bool,
    now: datetime,
) -> Text:
    """What became of it: how many admins of how many groups read it, and who could not be reached. `fits`: it may travel."""
    most: dict[str, Value] = {"most": LONGEST_WARNING}
    if not words:
        return Text("town-warning-how", most)
    if not fits:
        return Text("warning-bad", most)
    told, out_of_reach, groups = {by.id}, set(), 0
    for town in towns:
        for group in await rows.groups(session, town.id):
            groups += 1
            values: dict[str, Value] = {"town": town.name, "name": by.first_name, "words": words}
            for admin in await resident.admins(session, group.id):
                if admin.id in told:
                    continue
                if not admin.has_private_chat:
                    out_of_reach.add(admin.id)
                    continue
                told.add(admin.id)
                to = To(admin, group, here=False)
                await messages.tell(session, to, Text("town-warning", values), now=now, goes=True)
    return Text(
        "town-warning-sent",
        {"count": len(told) - 1, "groups": groups, "lost": len(out_of_reach - told)},
    )
