"""A message is read before its transaction, beside the loop; what the reading rested on is checked within. (D1)"""

from dataclasses import dataclass, replace

from handlers import access
from handlers.context import Context
from saar import steps
from saar.labels import Label
from services.incident.scene import Message
from understanding.meaning import Heard, Reading

BY_ROLE = (Label.ALL_CLEAR, Label.OFF_TOPIC)
"""What an admin may say otherwise than a resident. (X1, O1)"""


@dataclass(frozen=True)
class Ahead:
    """A message with what it was read with, if it was; `asked`: Telegram was asked for the sender's role."""

    message: Message
    heard: Heard | None = None
    reading: Reading | None = None
    asked: bool = False


class OtherwiseError(Exception):
    """Something began or ended meanwhile, and now the sender's role matters: do it once more."""

    def __init__(self, heard: Heard) -> None:
        super().__init__()
        self.heard = heard


async def read(context: Context, message: Message, user_id: int) -> Ahead:
    """Read it with what surrounded the message before it; nothing of what waited out a downtime."""
    if not message.text or steps.is_long_past(message.sent_at, context.now()):
        return Ahead(message)
    memory = context.tools.memory
    guess = replace(
        memory.around(message.where),
        text=message.text,
        recent=memory.recent(user_id, message.sent_at),
        forwarded=message.forwarded,
        before=memory.before(message.where, user_id, message.sent_at),
    )
    return await again(context, message, user_id, guess)


async def again(context: Context, message: Message, user_id: int, heard: Heard) -> Ahead:
    """Read it with what surrounds it, and ask Telegram for the sender's role where that matters."""
    reading = await context.tools.reading(heard)
    asked = _needs_role(message, reading)
    if asked and await access.is_admin(context, message.chat_id, user_id):
        message = replace(message, is_admin=True)
    return Ahead(message, heard, reading, asked)


async def reading_of(context: Context, ahead: Ahead, heard: Heard) -> Reading | None:
    """Within the transaction: what was read holds, or it is read with what surrounds it now."""
    if heard == ahead.heard:
        return ahead.reading
    reading = await context.tools.reading(heard, now=True)
    if _needs_role(ahead.message, reading) and not ahead.asked:
        raise OtherwiseError(heard)
    return reading


def _needs_role(message: Message, reading: Reading | None) -> bool:
    return message.has_link or (reading is not None and reading.label in BY_ROLE)
