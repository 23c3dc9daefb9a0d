"""What waits in the outbox when a chat closes, opens or moves, or when a person is forgotten."""

from models import outbox as rows
from models.base import Session


async def hold_chat(session: Session, chat_id: int, reason: str) -> None:
    """A chat is closed to the bot: what is for it waits, and is not lost. (D3)"""
    await rows.park(session, chat_id, reason)


async def release_chat(session: Session, chat_id: int) -> None:
    """The chat is open again."""
    await rows.unpark(session, chat_id)


async def forget_person(session: Session, user_id: int) -> None:
    """Words still waiting for a person who was erased go as well. (Privacy)"""
    await rows.drop_person(session, user_id)


async def drop_moves(session: Session, group_id: int) -> None:
    """The group migrated: message ids begin anew, so nothing waiting can be moved from it. (G4)"""
    await rows.drop_moves(session, group_id)


async def move_chat(session: Session, old: int, new: int) -> None:
    """A group became a supergroup: what waits goes to the new id. (G4)"""
    await rows.move_chat(session, old, new)


async def drop_screen(session: Session, user_id: int, name: str) -> None:
    """A panel that was to be shown in private and is no longer true."""
    await rows.drop_key(session, f"show:{user_id}:{user_id}:{name}")
