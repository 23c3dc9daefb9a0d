"""What an admin asks to be printed or drawn: leaflets, the quarter, a timeline. (M5, M8, M9)"""

from handlers.context import Context
from handlers.panels import reach
from handlers.panels.desk import Desk, Door
from models import audit
from saar.actions import Action, Verb, is_id
from saar.effects import Answer, Text
from saar.startplan import DONE, Step
from services.card import wording
from services.changed import changed
from services.group import stickers
from services.outbox import messages
from services.outbox.messages import To
from services.paper import leaflet, quarter, timeline


async def opened(at: Desk) -> Answer | None:
    """The screen, or one of its sheets."""
    order = leaflet.ordered(at.action.word, at.group.locale)
    if not order.sheet:
        await at.show(leaflet.screen(at.group, order))
        return None
    at.group.join_link = at.asked or at.group.join_link
    if at.group.join_link is None:
        return Answer(Text("press-reach-no-link"), alert=True)
    await audit.note(at.session, at.group, "paper", by=at.person, now=at.now)
    at.group.plan = at.group.plan | {Step.LEAFLET.value: DONE}
    name = f"{leaflet.SCREEN}-{order.word}-{at.group.id}"
    file = {
        "paper": order.word,
        "of": at.group.id,
        "bot": at.context.tools.username,
        "name": leaflet.file_name(at.group, order, at.person.locale),
    }
    await at.hand(name, leaflet.made(at.group, order), file)
    return Answer(Text("press-paper-made"))


async def _entry(context: Context, action: Action) -> str | None:
    """The link behind the code; made where there is none yet."""
    sheet = action.word.partition(".")[0]
    return await reach.entry(context, action.subject) if sheet in leaflet.SHEETS else None


async def quarter_asked(at: Desk) -> Answer | None:
    """The last quarter again, for who asks. (M8)"""
    await quarter.show(at.session, at.group, at.person, now=at.now)
    return Answer(Text("press-quarter"))


async def timeline_asked(at: Desk) -> Answer | None:
    """The incidents to choose from; or one of them, for the community officer. (M9)"""
    word = at.action.word
    if not is_id(word):
        await at.show(await timeline.screen(at.session, at.group))
        return None
    found = await timeline.of_group(at.session, at.group, int(word))
    if found is None:
        return Answer(Text("press-timeline-gone"), alert=True)
    found.timeline_at = at.now
    await audit.note(at.session, at.group, "timeline", by=at.person, now=at.now)
    await changed(at.session, found, now=at.now, travels=False)
    name = f"{timeline.SCREEN}-{found.id}"
    called = timeline.file_name(found, at.person.locale)
    file = {"timeline": found.id, "of": at.group.id, "name": called}
    await at.hand(name, Text("timeline-made", wording.about(found, at.group)), file)
    return Answer(Text("press-timeline"))


async def stickers_asked(at: Desk) -> Answer | None:
    """What residents asked for: one is ticked off, or the totals are sent on. (M5)"""
    word = at.action.word
    if word == stickers.TOTALS:
        to = To(at.person, None, here=False)
        text = await stickers.totals(at.session, at.group)
        await messages.tell(at.session, to, text, now=at.now)
        return Answer(Text("press-noted"))
    if is_id(word) and not await stickers.handed_out(at.session, at.group, int(word), now=at.now):
        return Answer(Text("press-gone"))
    await at.show(await stickers.desk(at.session, at.group))
    return None


DOORS: dict[Verb, Door] = {
    Verb.STICKERS: Door(stickers_asked, stickers.LIST),
    Verb.TIMELINE: Door(timeline_asked, timeline.SCREEN),
    Verb.PAPER: Door(opened, leaflet.SCREEN, asks=_entry),
    Verb.QUARTER: Door(quarter_asked, ""),
}
