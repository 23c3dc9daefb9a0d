"""The call tree: an admin enters who rings whom, with consent, and prints the cards. (M5)"""

from handlers.panels.desk import Desk, Door
from models import conversation
from models.conversation import AwaitedKind
from models.resident import Resident, ready_to_call
from models.ring import Ring
from saar.actions import Verb, is_id
from saar.effects import Answer, Text
from services.card import wording
from services.ringing import tree

FILE = "kaartjes.pdf"


async def opened(at: Desk) -> Answer | None:
    """Everybody who is rung; or a step on."""
    await conversation.stop_awaiting(at.session, at.person.id)
    kind, _, rest = at.action.word.partition(".")
    if kind == tree.ADD:
        await at.show(await tree.callers(at.session, at.group))
        return None
    if kind == tree.PRINT:
        return await _print(at)
    if kind == tree.CALLER and is_id(rest):
        return await _ask(at, int(rest))
    if kind in (tree.YES, tree.NO, tree.GONE) and is_id(rest):
        await _decide(at, kind, int(rest))
    await at.show(await tree.screen(at.session, at.group))
    return None


async def typed(at: Desk, word: str, said: str) -> None:
    """The name and the number that were asked for."""
    caller = await _caller(at, int(word)) if is_id(word) else None
    text = await tree.entered(at.session, at.group, caller, said, now=at.now) if caller else None
    if text is None:
        back = wording.button("back", Verb.RINGS, at.group.id)
        await at.show_anew(Text("rings-bad", {}, ((back,),)))
        return
    await conversation.stop_awaiting(at.session, at.person.id)
    await at.show_anew(text)


async def _ask(at: Desk, caller_id: int) -> Answer | None:
    caller = await _caller(at, caller_id)
    if caller is None:
        return Answer(Text("press-gone"))
    await conversation.await_from(
        at.session, at.person.id, AwaitedKind.RING, at.group.id, word=str(caller.id), now=at.now
    )
    back = wording.button("back", Verb.RINGS, at.group.id)
    await at.show(Text("rings-type", {"name": caller.first_name}, ((back,),)))
    return Answer(Text("press-type"))


async def _caller(at: Desk, caller_id: int) -> Resident | None:
    """Only who could be chosen from the list."""
    ready = await ready_to_call(at.session, at.group.id)
    return next((each for each in ready if each.id == caller_id), None)


async def _decide(at: Desk, kind: str, number: int) -> None:
    made = await at.session.get(Ring, number)
    if made is None or made.neighbourhood_id != at.group.id:
        return
    if kind == tree.YES:
        if made.agreed_at is None:
            await tree.agreed(at.session, at.group, made, at.person, now=at.now)
    else:
        await tree.drop(at.session, at.group, made, now=at.now)


async def _print(at: Desk) -> Answer:
    name = f"{tree.SCREEN}-cards{at.group.id}"
    text = Text("rings-cards", {"group": at.group.name})
    await at.hand(name, text, {"rings": at.group.id, "name": FILE})
    return Answer(Text("press-paper-made"))


DOORS: dict[Verb, Door] = {Verb.RINGS: Door(opened, tree.SCREEN)}
