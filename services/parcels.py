"""Outbox rows that are no words: messages moved, pictures put back, decisions on requests to join."""

from datetime import datetime

from models.base import Session
from models.neighbourhood import Neighbourhood
from models.outbox import Kind, Outbox
from models.resident import Resident
from saar.effects import Text
from services.outbox import PATIENCE, Rank, put


async def move(
    session: Session,
    group: Neighbourhood,
    to: Neighbourhood,
    message_ids: list[int],
    person: Resident,
    intro: Text,
    *,
    now: datetime,
) -> None:
    """Copy messages of `person` to another group, and only then remove them here. (O2)"""
    await put(
        session,
        Outbox(
            key=f"move:{group.id}:{message_ids[0]}",
            kind=Kind.MOVE,
            rank=Rank.WORD,
            chat_id=to.chat_id,
            user_id=person.user_id,
            neighbourhood_id=group.id,
            locale=to.locale,
            payload={"ids": message_ids, "text": intro.as_json()},
            created_at=now,
        ),
    )


async def media(
    session: Session,
    group: Neighbourhood,
    files: list[tuple[str, str]],
    caption: Text,
    *,
    person: Resident,
    incident_id: int | None,
    now: datetime,
) -> None:
    """Put pictures back by their file ids, with whose they are. (P1)"""
    await put(
        session,
        Outbox(
            key=None,
            kind=Kind.MEDIA,
            rank=Rank.WORD,
            chat_id=group.chat_id,
            user_id=person.user_id,
            incident_id=incident_id,
            neighbourhood_id=group.id,
            locale=group.locale,
            payload={"files": files, "text": caption.as_json()},
            created_at=now,
            expires_at=now + PATIENCE,
        ),
    )


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
