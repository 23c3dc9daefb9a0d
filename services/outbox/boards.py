"""The bot's own posts in a group that change in place: an exercise, a meeting. (M6, X4)"""

from datetime import datetime

from models import board
from models.base import Session
from models.neighbourhood import Neighbourhood
from models.outbox import Kind, Outbox
from saar.effects import Text
from services.outbox.writing import A_DAY, Rank, put, zone


async def show(
    session: Session,
    group: Neighbourhood,
    name: str,
    text: Text,
    *,
    now: datetime,
    silent: bool = False,
    of: Neighbourhood | None = None,
) -> None:
    """Post it, or edit what stands there; the newest state wins. `of`: whose language and clock it keeps, in
    the small-talk group of another one.
    """
    speaks = of or group
    await put(
        session,
        Outbox(
            key=_key(group, name),
            kind=Kind.BOARD,
            rank=Rank.EDIT,
            chat_id=group.chat_id,
            neighbourhood_id=group.id,
            locale=speaks.locale,
            payload={"text": text.as_json(), "name": name, "silent": silent, **zone(speaks)},
            created_at=now,
            expires_at=now + A_DAY,
        ),
    )


async def is_gone(session: Session, chat_id: int, name: str) -> None:
    """Somebody deleted it: the next state is posted anew."""
    found = await board.standing(session, chat_id, name)
    if found:
        await session.delete(found)


def _key(group: Neighbourhood, name: str) -> str:
    return f"board:{group.id}:{name}"
