"""Whether a group stands in the directory, and what it shows there. (M1)"""

from handlers.context import Context
from handlers.panels import reach
from handlers.panels.desk import Desk, Door
from models import conversation
from saar.actions import Action, Verb
from saar.effects import Answer, Text
from services.directory import listing


async def opened(at: Desk) -> Answer | None:
    """The screen, or what one of its buttons does."""
    word = at.action.word
    if word == listing.PLACE:
        at.group.join_link = at.asked or at.group.join_link
        if at.group.join_link is None:
            return Answer(Text("press-reach-no-link"), alert=True)
        await at.show(await listing.ask_place(at.session, at.group, at.person, now=at.now))
        return None
    if word in listing.WORDS:
        await listing.change(at.session, at.group, word, by=at.person, now=at.now)
    await listing.counted(at.session, at.group, at.members)
    await at.show(await listing.screen(at.session, at.group))
    return None


async def typed(at: Desk, words: str) -> None:
    """The town was typed."""
    listed = await listing.placed(
        at.session, at.group, words, by=at.person, members=at.members, now=at.now
    )
    if not listed:
        await at.show_anew(await listing.ask_place(at.session, at.group, at.person, now=at.now))
        return
    await conversation.stop_awaiting(at.session, at.person.id)
    await at.show_anew(await listing.screen(at.session, at.group))


async def _entry(context: Context, action: Action) -> str | None:
    """The link by which people ask to be let in; made where there is none yet."""
    return await reach.entry(context, action.subject) if action.word == listing.PLACE else None


DOORS: dict[Verb, Door] = {
    Verb.LISTING: Door(opened, listing.SCREEN, counts=True, asks=_entry),
}
