"""So that everybody presses Start: how many the bot reaches, and the texts for the rest. (G2, A8)"""

from handlers import access
from handlers.context import Context
from handlers.panels.desk import Desk, Door
from models.neighbourhood import Neighbourhood
from saar.actions import Action, Verb
from saar.effects import Answer, Text
from services.group import reach

LINK_NAME = "Buurtwacht"


async def opened(at: Desk) -> Answer | None:
    """The number, or one of the ways to make it larger."""
    username = at.context.tools.username
    match at.action.word:
        case reach.POST:
            new = await reach.post(at.session, at.group, username=username, now=at.now)
            return Answer(Text("press-reach-posted" if new else "press-reach-today"), alert=True)
        case reach.CODE:
            await reach.show_code(at.session, at.group, at.person, username=username, now=at.now)
            return None
        case reach.MOVE | reach.RENEW:
            at.group.join_link = at.asked or at.group.join_link
            await at.show(reach.move_screen(at.group, username))
            refused = at.action.word == reach.RENEW and at.asked is None
            return Answer(Text("press-reach-no-link"), alert=True) if refused else None
        case _:
            await at.show(await reach.screen(at.session, at.group, at.members))
            return None


async def entry(context: Context, group_id: int, *, anew: bool = False) -> str | None:
    """The link by which people ask to be let in, made once; None where the bot may not make one."""
    async with context.looking() as session:
        group = await session.get_one(Neighbourhood, group_id)
    if group.join_link and not anew:
        return group.join_link
    made = context.bot.create_chat_invite_link(
        group.chat_id, name=LINK_NAME, creates_join_request=True
    )
    found = await access.answered(made)
    return found.invite_link if found else None


async def _entry(context: Context, action: Action) -> str | None:
    if action.word not in (reach.MOVE, reach.RENEW):
        return None
    return await entry(context, action.subject, anew=action.word == reach.RENEW)


DOORS: dict[Verb, Door] = {Verb.REACH: Door(opened, reach.SCREEN, counts=True, asks=_entry)}
