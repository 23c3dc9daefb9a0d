"""An area that an admin sent and did not confirm yet. (G3)"""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Session
from models.ids import fresh_id


class AreaDraft(Base):
    """One for each admin and group. `pieces`: [{"name", "geometry" (GeoJSON, degrees, WGS 84)}];
    `chosen`: the places in it that are the neighbourhood, all of them where they have no names of their own (`named`).
    `turned`, `mended`: what was done to what was sent (services/area/mapfile.py).
    """

    __tablename__ = "area_draft"
    __table_args__ = (UniqueConstraint("neighbourhood_id", "resident_id"),)

    id: Mapped[int] = mapped_column(primary_key=True, default=fresh_id)
    neighbourhood_id: Mapped[int] = mapped_column(
        ForeignKey("neighbourhood.id", ondelete="CASCADE")
    )
    resident_id: Mapped[int] = mapped_column(
        ForeignKey("resident.id", ondelete="CASCADE"), index=True
    )
    pieces: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    chosen: Mapped[list[int]] = mapped_column(JSON)
    named: Mapped[bool]
    turned: Mapped[bool]
    mended: Mapped[bool]
    at: Mapped[datetime] = mapped_column(index=True)


async def draft_of(session: Session, neighbourhood_id: int, resident_id: int) -> AreaDraft | None:
    """What this admin sent for this group."""
    found = await session.scalars(
        select(AreaDraft).where(
            AreaDraft.neighbourhood_id == neighbourhood_id, AreaDraft.resident_id == resident_id
        )
    )
    return found.one_or_none()
