"""Cards in all groups that have one, drawn anew; asked for through `services/changed`. (C1, C3)"""

from datetime import datetime

from models.base import Session
from models.card import Card
from models.incident import Incident
from models.neighbourhood import Neighbourhood
from models.outbox import Kind, Outbox
from services.outbox.writing import Rank, put


async def redraw(
    session: Session,
    incident: Incident,
    every: list[Card],
    *,
    now: datetime,
    status: bool = False,
) -> None:
    """The card changed, in every neighbourhood that has one. `status`: call or end."""
    for each in every:
        neighbourhood = await session.get_one(Neighbourhood, each.neighbourhood_id)
        fresh = each.message_id is None
        rank = Rank.CARD if fresh else Rank.STATUS if status else Rank.EDIT
        await put(
            session,
            Outbox(
                key=f"card:{incident.id}:{each.neighbourhood_id}",
                kind=Kind.CARD,
                rank=rank,
                chat_id=neighbourhood.chat_id,
                incident_id=incident.id,
                neighbourhood_id=each.neighbourhood_id,
                locale=neighbourhood.locale,
                payload={},
                created_at=now,
            ),
        )
