"""Cards in all groups that have one: drawn anew, pinned, and their pins taken away. (C1, C3)"""

from datetime import datetime

from models import card as cards
from models.base import Session
from models.card import Card
from models.incident import Incident
from models.neighbourhood import Neighbourhood
from models.outbox import Kind, Outbox
from services.outbox.writing import Rank, put


async def redraw(
    session: Session, incident: Incident, *, now: datetime, status: bool = False
) -> list[Card]:
    """The card changed, in every neighbourhood that has one; all of them. `status`: call or end."""
    every = await cards.of_incident(session, incident.id)
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
    return every


async def pin(
    session: Session, incident: Incident, every: list[Card], *, now: datetime, off: bool = False
) -> None:
    """Pin these cards silently, or take the pins away, where the bot may."""
    for each in every:
        neighbourhood = await session.get_one(Neighbourhood, each.neighbourhood_id)
        if not neighbourhood.can_pin or (not off and each.pinned):
            continue
        await put(
            session,
            Outbox(
                key=f"pin:{incident.id}:{neighbourhood.id}",
                kind=Kind.UNPIN if off else Kind.PIN,
                rank=Rank.TIDY,
                chat_id=neighbourhood.chat_id,
                incident_id=incident.id,
                neighbourhood_id=neighbourhood.id,
                payload={},
                created_at=now,
            ),
        )
