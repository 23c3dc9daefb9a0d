"""What somebody sets for themselves alone: /taal and /stop. (R3)"""

from telegram import Update

from handlers import access, updates
from handlers.context import Context
from models import neighbourhood, resident
from models.base import Session
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from saar.actions import Verb
from saar.effects import Button, Rows, Text
from services.card import wording
from services.outbox import messages
from services.outbox.messages import To
from texts.render import LOCALES

AS_APP = "app"


async def language(update: Update, context: Context) -> None:
    """/taal or /language: in which language the bot writes to this person."""
    async with context.transaction() as session:
        person, home = await _where(session, update, context)
        chosen = person.locale if person.chose_locale else AS_APP
        rows: Rows = tuple(
            (
                wording.button(
                    f"speak-{each}",
                    Verb.SPEAK,
                    person.id,
                    word=each,
                    style="primary" if each == chosen else None,
                ),
            )
            for each in (*LOCALES, AS_APP)
        )
        await _tell(session, person, home, Text("own-language", {}, rows), context)


async def stop(update: Update, context: Context) -> None:
    """/stop: what can be stopped, and how."""
    async with context.transaction() as session:
        person, home = await _where(session, update, context)
        groups = await resident.neighbourhoods_of(session, person.id)
        places = [await resident.membership(session, each.id, person.id) for each in groups]
        admin = any(each.is_admin for each in places if each)
        erase: Button = wording.button("erase-mine", Verb.ERASE, person.id, word="ask")
        await _tell(session, person, home, Text("own-stop", {"admin": admin}, ((erase,),)), context)


async def _where(
    session: Session, update: Update, context: Context
) -> tuple[Resident, Neighbourhood | None]:
    user, chat = update.effective_user, update.effective_chat
    if user is None:
        raise LookupError("a command without a sender")
    person = await access.seen(session, user, chat, context, update.effective_message)
    group = updates.is_group(chat) and chat is not None
    home = await neighbourhood.by_chat(session, chat.id) if group and chat else None
    return person, home


async def _tell(
    session: Session, person: Resident, home: Neighbourhood | None, text: Text, context: Context
) -> None:
    to = To(person, home, here=home is not None)
    await messages.tell(session, to, text, now=context.now(), key="own")
