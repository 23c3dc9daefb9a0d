"""A card as one text, which can be told in any language. (R3)"""

from datetime import datetime

from models.base import Session
from saar.actions import Verb
from saar.effects import Rows, Text, Value
from services.card import view


async def text(
    session: Session, incident_id: int, neighbourhood_id: int, *, now: datetime
) -> Text | None:
    """The whole card as it is now; None where it is gone."""
    drawn = await view.card_view(session, incident_id, neighbourhood_id, now=now)
    if drawn is None:
        return None
    found: Value = ""
    for line in reversed(drawn.screen.lines):
        found = Text("card-lines", {"line": line, "rest": found})
    return Text("card-copy", {"lines": found}, _pressable(drawn.screen.buttons))


def _pressable(rows: Rows) -> Rows:
    """The card's buttons, but for the way to another language: that has been taken."""
    return tuple(
        row
        for row in rows
        if not any(each.action and each.action.verb is Verb.READ for each in row)
    )
