"""Commands of an admin who writes in the name of the group: answered there, for all admins. (12, A13)"""

from telegram import Update

from handlers import updates
from handlers.context import Context
from handlers.volunteer import rules_of
from models.base import Session
from models.neighbourhood import Neighbourhood
from saar.effects import Button, Keys, Text
from services.card import view, wording
from services.group import membership
from services.outbox import messages

PANELS = {
    "instellingen": "set",
    "settings": "set",
    "logboek": "log",
    "log": "log",
    "startplan": "plan",
    "bruggen": "brug",
    "bridges": "brug",
    "koppel": "koppel",
    "link": "koppel",
    "waarschuw": "brug",
    "warn": "brug",
    "oefening": "oefen",
    "exercise": "oefen",
    "bijeenkomst": "samen",
    "meeting": "samen",
}
"""What opens in private, by the word of its link (handlers/panels/commands.py)."""
PERSONAL = (
    "beller",
    "caller",
    "meldingen",
    "alerts",
    "sticker",
    "gemeente",
    "town",
    "zoek",
    "find",
    "search",
    "stickers",
    "mijngegevens",
    "mydata",
    "verwijder",
    "offtopic",
    "start",
    "taal",
    "language",
    "stop",
)
"""What only somebody can do of whom the bot knows who it is."""
COMMANDS = (*PANELS, *PERSONAL, *updates.REPORTS, "status", "regels", "rules", "help", "privacy")


async def commanded(update: Update, context: Context, name: str) -> None:
    """One silent line in the group, where it was asked."""
    said, chat = update.effective_message, update.effective_chat
    if said is None or chat is None:
        return
    now = context.now()
    async with context.transaction() as session:
        home = await membership.group_seen(session, updates.group(chat), now=now)
        if home.is_small_talk:
            return
        text = await _answer(session, home, name, context)
        where = updates.topic(said)
        await messages.answer(session, home, text, name=name, topic=where, now=now)


async def _answer(session: Session, home: Neighbourhood, name: str, context: Context) -> Text:
    values = wording.numbers(home)
    if name in PANELS:
        url = f"https://t.me/{context.tools.username}?start={PANELS[name]}{home.id}"
        return Text("hidden-panel", {}, ((Button(key="button-open-settings", url=url),),))
    if name in updates.REPORTS:
        return Text("hidden-report", values)
    match name:
        case "status":
            found = await view.status(session, home, now=context.now(), locale=home.locale)
            return Text(found.key, found.values)
        case "regels" | "rules":
            return await rules_of(session, home)
        case "help":
            rights = tuple(f"right-{each.replace('_', '-')}" for each in membership.RIGHTS)
            return Text("help-admin", values | {"rights": Keys(rights)})
        case "privacy":
            return Text("privacy")
    url = f"https://t.me/{context.tools.username}"
    return Text("hidden-personal", {}, ((Button(key="button-open-chat", url=url),),))
