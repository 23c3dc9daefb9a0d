"""Is this text the answer to a form? Reports, calls and a running /meld always come first. (S2, J1)"""

from telegram import Update

from handlers.context import Context
from models import conversation, resident
from saar import retention
from services.incident import hearing
from understanding.meaning import Heard, OpenIncident


async def may_answer(update: Update, context: Context) -> bool:
    """True for a text or a pin that is no news of an incident and no part of a report in the making."""
    said, user = update.effective_message, update.effective_user
    if said is None or user is None or said.forward_origin or said.via_bot:
        return False
    async with context.looking() as session:
        person = await resident.by_user(session, user.id)
        draft = await conversation.draft_of(session, person.id) if person else None
    if draft and context.now() - draft.at <= retention.DRAFT:
        return False
    if not said.text:
        return True
    heard = Heard(text=said.text, open_incidents=(OpenIncident(0),))
    return not hearing.is_news(context.tools.read(heard))
