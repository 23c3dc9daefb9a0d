"""What an admin sends in private because a panel asked for it: a text, a pin or a file. (12, G3)"""

from collections.abc import Awaitable, Callable

from telegram import Update

from handlers import access, meeting, search, volunteer
from handlers.context import Context
from handlers.panels import borders, bridges, desk, listing, meetings, panel, rings
from handlers.panels.desk import Desk, Door
from models.conversation import Awaited, AwaitedKind
from saar.actions import Action, Verb
from saar.effects import Answer, Text
from services.directory import listing as listings
from services.group import settings_panel, start_plan
from services.meetings import words as meeting_words
from services.ringing import tree

Taker = Callable[[Desk], Awaitable[None]]
Panel = Callable[[Desk, Awaited, str], Awaitable[None]]
Open = Callable[[Update, Context, Awaited, str], Awaitable[None]]

FORMS = {
    AwaitedKind.AREA: (Verb.AREA, start_plan.SCREEN),
    AwaitedKind.SETTING: (Verb.SETTING, settings_panel.SCREEN),
    AwaitedKind.LINE: (Verb.OFFER, ""),
    AwaitedKind.MEETING: (Verb.MEETING, meeting_words.SCREEN),
    AwaitedKind.RING: (Verb.RINGS, tree.SCREEN),
    AwaitedKind.LISTING: (Verb.LISTING, listings.SCREEN),
}
"""What each form belongs to, and the panel that its answer begins anew; an empty name for none."""

PANELS: dict[AwaitedKind, Panel] = {
    AwaitedKind.SETTING: panel.typed,
    AwaitedKind.AREA: lambda at, _awaited, words: borders.written(at, words),
    AwaitedKind.LINE: lambda at, awaited, words: bridges.line(at, awaited.word, words),
    AwaitedKind.MEETING: lambda at, awaited, words: meetings.typed(at, awaited.word, words),
    AwaitedKind.RING: lambda at, awaited, words: rings.typed(at, awaited.word, words),
    AwaitedKind.LISTING: lambda at, _awaited, words: listing.typed(at, words),
}
"""Forms that only an admin of the group fills in."""
OPEN: dict[AwaitedKind, Open] = {
    AwaitedKind.SEARCH: search.typed,
    AwaitedKind.STICKER: volunteer.address,
    AwaitedKind.TOPIC: meeting.topic,
    AwaitedKind.STREET: volunteer.street,
}
"""Forms of anybody."""


async def text(update: Update, context: Context, awaited: Awaited) -> bool:
    """Words that were asked for; False where it is something else."""
    said = update.effective_message
    if said is None or not said.text:
        return False
    words = said.text
    if awaited.kind in OPEN:
        await OPEN[awaited.kind](update, context, awaited, words)
    else:
        taker = PANELS[awaited.kind]
        await _enter(update, context, awaited, lambda at: taker(at, awaited, words))
    return True


async def pin(update: Update, context: Context, awaited: Awaited) -> None:
    """The middle of a neighbourhood, or a corner of it."""
    said = update.effective_message
    place = said.location if said else None
    if place and awaited.kind is AwaitedKind.SEARCH:
        await search.pinned(update, context, place)
    elif place and awaited.kind is AwaitedKind.AREA:
        await _enter(update, context, awaited, lambda at: borders.pinned(at, place))


async def document(update: Update, context: Context, awaited: Awaited) -> None:
    """A map file; fetched only for somebody who is an admin now."""
    said = update.effective_message
    file = said.document if said else None
    if file is None:
        return
    user = update.effective_user
    if user is None or not await access.administers(context, awaited.subject_id, user.id):
        return
    found = await borders.fetched(context, awaited.subject_id, file)
    await _enter(update, context, awaited, lambda at: borders.sent(at, found))


async def _enter(update: Update, context: Context, awaited: Awaited, do: Taker) -> None:
    async def handler(at: Desk) -> Answer:
        await do(at)
        return Answer(Text("press-noted"))

    verb, screen = FORMS[awaited.kind]
    counts = awaited.kind is AwaitedKind.LISTING
    action = Action(verb, awaited.subject_id)
    await desk.entered(update, action, Door(handler, screen, counts=counts), context)
