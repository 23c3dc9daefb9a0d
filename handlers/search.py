"""/zoek: which group is mine? By a pin, a postcode or a name; nothing of it is kept. (M1)"""

from telegram import Location, Update

from handlers import access, groups, updates
from handlers.context import Context
from models import conversation
from models.base import Session
from models.conversation import Awaited, AwaitedKind
from models.resident import Resident
from saar.effects import Button, Text
from services.directory import finding
from services.directory.finding import Hit
from services.group import membership
from services.incident import hearing
from services.outbox import messages
from services.outbox.messages import To
from understanding.meaning import Heard

KEY = "search"
START = "zoek"
"""In the link that opens the search in private."""


async def asked(update: Update, context: Context) -> None:
    """The command, with words or without; in a group a button to the private chat."""
    words = " ".join(context.args or ())
    mere = hearing.is_a_mere_name(context.tools.read(Heard(text=words)), words)
    if updates.is_group(update.effective_chat):
        if words and not mere:
            await groups.commanded(update, context)
        else:
            await _point(update, context)
    elif words and words != START:
        await typed(update, context, None, words, danger=not mere)
    else:
        async with context.transaction() as session:
            await begin(session, await _person(session, update, context), context)


async def begin(session: Session, person: Resident, context: Context) -> None:
    """Ask where; what comes next in private is the answer."""
    now = context.now()
    await conversation.await_from(session, person.id, AwaitedKind.SEARCH, person.id, now=now)
    to = To(person, None, here=False)
    await messages.tell(session, to, Text("find-ask"), now=now, key=KEY)


async def also(session: Session, person: Resident, words: str, context: Context) -> None:
    """Words that may be an alarm, and may be a name: shown only where a group is found."""
    hits = await finding.typed(session, words)
    if hits:
        await _show(session, person, context, hits, words[:40])


async def typed(
    update: Update,
    context: Context,
    _awaited: Awaited | None,
    words: str,
    *,
    danger: bool = False,
) -> None:
    """A postcode or a name; `danger`: it may be an alarm, so that is answered first."""
    async with context.transaction() as session:
        person = await _person(session, update, context)
        if danger:
            to, now = To(person, None, here=False), context.now()
            await messages.tell(session, to, Text("find-danger"), now=now, key="help")
        await _show(session, person, context, await finding.typed(session, words), words[:40])


async def pinned(update: Update, context: Context, place: Location) -> None:
    """A place on the map."""
    async with context.transaction() as session:
        hits = await finding.at_point(session, place.latitude, place.longitude)
        await _show(session, await _person(session, update, context), context, hits, "")


async def _show(
    session: Session, person: Resident, context: Context, hits: list[Hit], what: str
) -> None:
    """Who was found; another try may follow."""
    now = context.now()
    await conversation.await_from(session, person.id, AwaitedKind.SEARCH, person.id, now=now)
    text = finding.answer(hits, what, username=context.tools.username)
    await messages.tell(session, To(person, None, here=False), text, now=now, key=KEY)


async def _point(update: Update, context: Context) -> None:
    chat, now = update.effective_chat, context.now()
    if chat is None:
        return
    async with context.transaction() as session:
        person = await _person(session, update, context)
        home = await membership.group_seen(session, updates.group(chat), now=now)
        url = f"https://t.me/{context.tools.username}?start={START}"
        rows = ((Button(key="button-open-chat", url=url),),)
        text = Text("find-in-private", {"name": person.first_name}, rows)
        await messages.tell(session, To(person, home), text, now=now, key=KEY)


async def _person(session: Session, update: Update, context: Context) -> Resident:
    user = update.effective_user
    if user is None:
        raise LookupError("a search without a person")
    return await access.seen(
        session, user, update.effective_chat, context, update.effective_message
    )
