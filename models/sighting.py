"""A group, a person in it and what they are in the middle of: known together, because every message needs them."""

from dataclasses import dataclass

from sqlalchemy import and_, select

from models.base import Session
from models.conversation import Draft
from models.neighbourhood import Neighbourhood
from models.resident import Membership, Resident


@dataclass(frozen=True)
class Sighting:
    """What is known of who wrote where; None what is not."""

    home: Neighbourhood | None = None
    person: Resident | None = None
    member: Membership | None = None
    draft: Draft | None = None


async def of(session: Session, chat_id: int, user_id: int) -> Sighting:
    """In one query; nothing of a person in a group that is not known."""
    inside = and_(
        Membership.neighbourhood_id == Neighbourhood.id, Membership.resident_id == Resident.id
    )
    found = await session.execute(
        select(Neighbourhood, Resident, Membership, Draft)
        .select_from(Neighbourhood)
        .outerjoin(Resident, Resident.user_id == user_id)
        .outerjoin(Membership, inside)
        .outerjoin(Draft, Draft.resident_id == Resident.id)
        .where(Neighbourhood.chat_id == chat_id)
    )
    row = found.one_or_none()
    return Sighting(*row) if row else Sighting()
