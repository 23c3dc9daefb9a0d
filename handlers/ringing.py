"""Who rings somebody says that they would rather not. (M5)"""

from telegram import CallbackQuery

from handlers.context import Context
from models.base import Session
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from models.ring import Ring
from saar.actions import Action
from saar.effects import Answer, Text
from services.outbox import messages
from services.ringing import tree


async def off(
    session: Session, _query: CallbackQuery, action: Action, person: Resident, context: Context
) -> Answer:
    """It goes at once, and the admins read that somebody else is needed."""
    made = await session.get(Ring, action.subject)
    if made is None or made.caller_id != person.id:
        return Answer(Text("press-not-yours"))
    group = await session.get_one(Neighbourhood, made.neighbourhood_id)
    text = Text("ring-caller-left", {"name": person.first_name, "other": made.name})
    await messages.tell_admins(
        session, group, text, now=context.now(), key=f"ring{made.id}", calm=True
    )
    await tree.drop(session, group, made, now=context.now())
    return Answer(Text("press-ring-off"))
