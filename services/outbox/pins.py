"""Cards pinned silently, and their pins taken away, where the bot may. (C1)"""

from datetime import datetime

from models.base import Session
from models.card import Card
from models.incident import Incident
from models.neighbourhood import Neighbourhood
from models.outbox import Kind, Outbox
from services.outbox.writing import Rank, put


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
