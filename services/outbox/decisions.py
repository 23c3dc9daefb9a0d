"""What becomes of a request to join, as Telegram is told. (J2)"""

from datetime import datetime

from models.base import Session
from models.neighbourhood import Neighbourhood
from models.outbox import Kind, Outbox
from services.outbox.writing import Rank, put


async def decide(
    session: Session, group: Neighbourhood, user_id: int, *, approve: bool, now: datetime
) -> None:
    """Let somebody in, or not. (J2)"""
    await put(
        session,
        Outbox(
            key=f"join:{group.id}:{user_id}",
            kind=Kind.APPROVE if approve else Kind.DECLINE,
            rank=Rank.WORD,
            chat_id=group.chat_id,
            neighbourhood_id=group.id,
            payload={"user_id": user_id},
            created_at=now,
        ),
    )
