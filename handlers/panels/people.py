"""What an admin decides about people and messages: requests to join, pauses, nudges, a spam message."""

from handlers.panels.desk import Desk, Door
from models.nudge import Nudge
from models.resident import Resident
from saar.actions import Verb, is_id
from saar.effects import Answer, Text
from services.chatter import nudges
from services.incident import misuse
from services.joining import decisions, queue_screen

NO_SCREEN = ""


async def queue(at: Desk) -> Answer | None:
    """The requests that wait, to who asked for them. (J2)"""
    await queue_screen.show_to(at.session, at.group, at.person, now=at.now)
    return None


async def approve(at: Desk) -> Answer:
    """Let somebody in. (J2)"""
    return await decisions.decide(
        at.session, at.group, _number(at), at.person, approve=True, members=None, now=at.now
    )


async def refuse(at: Desk) -> Answer:
    """Do not let somebody in. (J2)"""
    return await decisions.decide(
        at.session, at.group, _number(at), at.person, approve=False, members=at.members, now=at.now
    )


async def ask_again(at: Desk) -> Answer:
    """The applicant is asked once more where they live. (J2)"""
    return await decisions.ask_again(at.session, at.group, _number(at), now=at.now)


async def pause(at: Desk) -> Answer:
    """An admin looks first at this person's reports, for a day; or no longer."""
    number, _, word = at.action.word.partition(".")
    person = await at.session.get(Resident, int(number)) if is_id(number) else None
    on = word != "off"
    if person is None or not await misuse.pause(
        at.session, at.group, person, on=on, by=at.person, now=at.now
    ):
        return Answer(Text("press-gone"))
    return Answer(Text("press-paused" if on else "press-unpaused", {"name": person.first_name}))


async def judge(at: Desk) -> Answer:
    """One of the first nudges was right, or wrong. (O2)"""
    number, _, word = at.action.word.partition(".")
    made = await at.session.get(Nudge, int(number)) if is_id(number) else None
    if made is None or made.neighbourhood_id != at.group.id or word not in ("right", "wrong"):
        return Answer(Text("press-gone"))
    right = word == "right"
    return Answer(await nudges.judged(at.session, made, right=right, now=at.now))


async def remove_message(at: Desk) -> Answer:
    """An admin has the bot remove one message, such as an advertisement."""
    number, _, chat = at.action.word.partition(".")
    if not is_id(number) or chat != str(-at.group.chat_id):
        return Answer(Text("press-gone"))
    return await misuse.remove_message(at.session, at.group, int(number), at.person, now=at.now)


def _number(at: Desk) -> int:
    return int(at.action.word) if is_id(at.action.word) else 0


DOORS: dict[Verb, Door] = {
    Verb.QUEUE: Door(queue, queue_screen.SCREEN),
    Verb.APPROVE: Door(approve, NO_SCREEN),
    Verb.REFUSE: Door(refuse, NO_SCREEN, counts=True),
    Verb.ASK_AGAIN: Door(ask_again, NO_SCREEN),
    Verb.PAUSE: Door(pause, NO_SCREEN),
    Verb.NUDGE_JUDGE: Door(judge, NO_SCREEN),
    Verb.REMOVE_MESSAGE: Door(remove_message, NO_SCREEN),
}
