"""Pictures that are drawn at the moment they are sent; nothing of them is kept. (G3)"""

from typing import Any

from models.area import AreaDraft
from models.base import Session
from services.area import sketch
from services.area.pieces import Problem
from services.group import borders


async def picture(session: Session, what: dict[str, Any]) -> bytes | None:
    """PNG of what a row of the outbox names; None where that is no more."""
    draft = await session.get(AreaDraft, what["area"])
    found = borders.chosen(draft) if draft else None
    return None if found is None or isinstance(found, Problem) else sketch.png(found["geometry"])
