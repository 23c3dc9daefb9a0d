"""Messages moved to another group, and pictures put back. (O2, P1)"""

from datetime import datetime

from models.base import Session
from models.neighbourhood import Neighbourhood
from models.outbox import Kind, Outbox
from models.resident import Resident
from saar.effects import Text
from services.outbox.writing import PATIENCE, Rank, put


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


async def put_back(
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
