"""Messages that go: pictures, what its author lets go, and the bot's own. (C2, P1)"""

from collections.abc import Iterable
from datetime import datetime

from models import outbox as rows
from models import posted
from models.base import Session
from models.incident import Incident
from models.outbox import Kind, Outbox
from models.posted import Posted
from services.outbox.writing import Rank, put


async def delete(
    session: Session,
    chat_id: int,
    message_ids: Iterable[int],
    *,
    now: datetime,
    rank: Rank = Rank.TIDY,
) -> None:
    """Remove messages: the bot's own, pictures (P1), and what its author or an admin lets go."""
    for message_id in message_ids:
        await put(
            session,
            Outbox(
                key=f"delete:{chat_id}:{message_id}",
                kind=Kind.DELETE,
                rank=rank,
                chat_id=chat_id,
                payload={"message_id": message_id},
                created_at=now,
            ),
        )


async def remove(session: Session, said: Posted, *, now: datetime) -> None:
    """Remove one of the bot's extra messages, also one that only one member saw."""
    await rows.drop_key(session, f"reword:{said.id}")
    await take_away(session, said, now=now)
    await session.delete(said)


async def take_away(session: Session, said: Posted, *, now: datetime) -> None:
    """One of the bot's own messages goes, also one that only one member saw."""
    if said.ephemeral_id is None:
        await delete(session, said.chat_id, [said.message_id], now=now)
    else:
        await put(
            session,
            Outbox(
                key=f"delete:{said.chat_id}:{said.receiver}:{said.ephemeral_id}",
                kind=Kind.DELETE,
                rank=Rank.TIDY,
                chat_id=said.chat_id,
                user_id=said.receiver,
                payload={"ephemeral_id": said.ephemeral_id},
                created_at=now,
            ),
        )


async def unsay(session: Session, key: str, *, now: datetime) -> None:
    """A word with this key is not true any more: it goes where it stands, and where it waits."""
    await rows.drop_key(session, key)
    for said in await posted.by_key(session, key):
        await remove(session, said, now=now)


async def lines(session: Session, incident: Incident, *, now: datetime) -> None:
    """The lines in the group that asked for a call go: another one takes their place. (A8)"""
    for each in await posted.following(session, incident.id):
        if each.is_public:
            await remove(session, each, now=now)


async def tidy(session: Session, incident: Incident, *, now: datetime) -> None:
    """Take the bot's extra lines and words about an incident away again. (C2)"""
    for each in await posted.of_incident(session, incident.id):
        await remove(session, each, now=now)
    await rows.drop_waiting(session, incident.id, kinds=(Kind.SAY, Kind.WORD, Kind.REWORD))
