"""What an admin decides about people and messages: requests to join, pauses, nudges, a spam message."""

from handlers.panels.desk import Desk, Door
from models.application import Application, ApplicationStep
from models.nudge import Nudge
from models.resident import Resident
from saar.actions import Verb
from saar.effects import Text
from services import admission, configuration, misuse, offtopic, outbox
from services.presses import Answer

NO_SCREEN = ""


async def approve(at: Desk) -> Answer:
    """Let somebody in. (J2)"""
    return await _decide(at, approve=True)


async def refuse(at: Desk) -> Answer:
    """Do not let somebody in. (J2)"""
    return await _decide(at, approve=False)


async def ask_again(at: Desk) -> Answer:
    """The applicant is asked once more where they live. (J2)"""
    found = await _application(at)
    if found is None or found.step is not ApplicationStep.DECIDE:
        return await _decided_before(at, found)
    asked = await admission.ask_again(at.session, at.group, found, now=at.now)
    return Answer(Text("press-asked-again" if asked else "press-cannot-ask"), alert=not asked)


async def pause(at: Desk) -> Answer:
    """An admin looks first at this person's reports, for a day; or no longer."""
    person = await at.session.get(Resident, int(at.action.word)) if _number(at) else None
    if person is None:
        return Answer(Text("press-gone"))
    on = await misuse.pause(at.session, at.group, person, by=at.person, now=at.now)
    return Answer(Text("press-paused" if on else "press-unpaused", {"name": person.first_name}))


async def judge(at: Desk) -> Answer:
    """One of the first nudges was right, or wrong. (O2)"""
    number, _, word = at.action.word.partition(".")
    made = await at.session.get(Nudge, int(number)) if number.isdecimal() else None
    if made is None or made.neighbourhood_id != at.group.id or word not in ("right", "wrong"):
        return Answer(Text("press-gone"))
    right = word == "right"
    return Answer(await offtopic.judged(at.session, made, right=right, now=at.now))


async def remove_message(at: Desk) -> Answer:
    """An admin has the bot remove one message, such as an advertisement."""
    if not _number(at):
        return Answer(Text("press-unknown"))
    if not at.group.can_delete:
        return Answer(Text("press-no-right"), alert=True)
    await outbox.delete(at.session, at.group.chat_id, [int(at.action.word)], now=at.now)
    await configuration.note(at.session, at.group, "removed", None, None, by=at.person, now=at.now)
    return Answer(Text("press-removed"))


async def _decide(at: Desk, *, approve: bool) -> Answer:
    found = await _application(at)
    if found is None or found.step is not ApplicationStep.DECIDE:
        return await _decided_before(at, found)
    await admission.decided(at.session, at.group, found, at.person, approve=approve, now=at.now)
    return Answer(Text("press-let-in" if approve else "press-not-let-in"))


async def _decided_before(at: Desk, found: Application | None) -> Answer:
    """The second admin reads that the first has acted."""
    by = await at.session.get(Resident, found.decided_by) if found and found.decided_by else None
    await admission.show(at.session, at.group, now=at.now)
    if by is None:
        return Answer(Text("press-decided"), alert=True)
    return Answer(Text("press-decided-by", {"name": by.first_name}), alert=True)


async def _application(at: Desk) -> Application | None:
    found = await at.session.get(Application, int(at.action.word)) if _number(at) else None
    return found if found and found.neighbourhood_id == at.group.id else None


def _number(at: Desk) -> bool:
    return at.action.word.isdecimal() and len(at.action.word) < 16


DOORS: dict[Verb, Door] = {
    Verb.APPROVE: Door(approve, NO_SCREEN),
    Verb.REFUSE: Door(refuse, NO_SCREEN),
    Verb.ASK_AGAIN: Door(ask_again, NO_SCREEN),
    Verb.PAUSE: Door(pause, NO_SCREEN),
    Verb.NUDGE_JUDGE: Door(judge, NO_SCREEN),
    Verb.REMOVE_MESSAGE: Door(remove_message, NO_SCREEN),
}
