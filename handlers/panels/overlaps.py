"""What two groups make of an area that both have: the answers of their admins. (M3)"""

from handlers.panels.desk import Desk, Door
from models.overlap import Overlap
from saar.actions import Verb, is_id
from saar.effects import Answer, Text
from services.directory import overlap
from services.outbox import screens


async def pressed(at: Desk) -> Answer | None:
    """A way, or a word on the line that was proposed; the question goes from the screen."""
    number, _, word = at.action.word.partition(".")
    found = await at.session.get(Overlap, int(number)) if is_id(number) else None
    if found is None or at.group.id not in (found.newer_id, found.older_id):
        return Answer(Text("press-answer-late"), alert=True)
    text = await overlap.answered(at.session, found, at.group, word, at.person, now=at.now)
    if text.key == "press-noted":
        name = overlap.screen_name(at.group, found)
        await screens.begin_anew(at.session, at.person.user_id, at.person, name, now=at.now)
    return Answer(text, alert=text.key != "press-noted")


DOORS: dict[Verb, Door] = {Verb.OVERLAP: Door(pressed, "")}
