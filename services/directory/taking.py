"""A group's area is this one from now on: for whoever looks for it, and in the log. (G3, J3, M1)"""

from datetime import datetime

from models import area_tile, audit
from models.base import Session
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from services.area import tiles
from services.area.perimeter import Area
from services.directory import listing


async def take(
    session: Session, group: Neighbourhood, found: Area, *, by: Resident, now: datetime
) -> None:
    """The group's area, with a line in the audit log."""
    group.perimeter = found
    await area_tile.put(session, group.id, tiles.tiles_of(found))
    await listing.follow(session, group)
    await audit.note(session, group, "perimeter", by=by, now=now)
