"""Whether a group takes part in its municipality: an admin says yes, and can leave at any time. (M4)"""

from handlers.panels.desk import Desk, Door
from models import municipality
from models.municipality import Opens
from saar.actions import Verb
from saar.effects import Answer, Text
from services.municipality import membership, taking_part

YES, LEAVE = "yes", "leave"


async def opened(at: Desk) -> Answer | None:
    """What it means, yes to an invitation, or out again."""
    word, _, token = at.action.word.partition(".")
    town = await municipality.of_group(at.session, at.group.id)
    if word == YES:
        asked = await taking_part.opened(at.session, token, Opens.GROUP, now=at.now)
        if asked is None:
            return Answer(Text("town-link-old"), alert=True)
        await taking_part.takes_part(at.session, asked, at.group, at.person, now=at.now)
        town = asked
    elif word == LEAVE and town:
        await taking_part.leaves(at.session, town, at.group, at.person, now=at.now)
        town = None
    await at.show(await membership.screen(at.session, at.group, town))
    return None


DOORS: dict[Verb, Door] = {Verb.TOWN_GROUP: Door(opened, membership.SCREEN)}
