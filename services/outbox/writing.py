"""One row into the outbox, in the caller's transaction; a newer one takes the place of a waiting one."""

from datetime import timedelta
from enum import IntEnum

from models import outbox as rows
from models.base import Session
from models.neighbourhood import Neighbourhood
from models.outbox import Outbox
from saar.countries import COUNTRIES

FRESH = timedelta(seconds=30)
"""An ephemeral message is only worth sending while its reader still looks at the chat."""

A_DAY = timedelta(days=1)

LINE_HOLDS = timedelta(hours=1)
"""A silent line in the group, such as the end of an incident, is old news after this."""

PATIENCE = timedelta(minutes=10)
"""A word that a timer causes is of no use later than this."""


class Rank(IntEnum):
    """What goes first when a group's budget is short (C3)."""

    CARD = 0
    QUESTION = 1
    STATUS = 2
    EDIT = 3
    WORD = 4
    TIDY = 5


def zone(group: Neighbourhood | None) -> dict[str, str]:
    """The clock of a group, for the times in a text."""
    return {"zone": COUNTRIES[group.country].time_zone} if group else {}


async def put(session: Session, row: Outbox) -> None:
    """Write one row; a waiting one with the same key takes its payload and keeps its place."""
    if row.key:
        await rows.put(session, row)
        return
    session.add(row)
    await session.flush()
