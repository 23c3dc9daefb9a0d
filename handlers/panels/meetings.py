"""/bijeenkomst: an admin plans a theme meeting, moves it, or calls it off. (M6)"""

import re

from handlers.panels.desk import Desk, Door
from models import conversation, meeting, neighbourhood
from models.conversation import AwaitedKind
from models.meeting import Meeting, Option
from saar import meetings as rules
from saar.actions import Verb, is_id
from saar.effects import Answer, Text, Value
from saar.meetings import TOPICS, State
from services.card import wording
from services.meetings import guests, planning, words

TYPED = (words.MOVE, words.PLACE, words.DATES, words.NOTES)
"""What is typed rather than pressed."""
FITS: dict[str, tuple[State, ...]] = {
    words.PLACE: (State.PLACE, State.PLANNED),
    words.DATES: (State.DATES,),
    words.MOVE: (State.PLANNED,),
}
"""How far the planning has to be for each of them; another admin may have gone on meanwhile."""
LINK = re.compile(r"https?://\S+\.\S+")


async def opened(at: Desk) -> Answer | None:
    """Where the planning is; or a step on."""
    await conversation.stop_awaiting(at.session, at.person.id)
    small = await neighbourhood.chat_group(at.session, at.group.id)
    made = await meeting.running(at.session, at.group.id)
    answer: Answer | None = None
    there = small is not None or made is not None
    if there and at.action.word in TYPED and _is_time(made, at.action.word):
        return await _ask(at, made)
    if there and at.action.word:
        answer = await _step(at, made)
    await at.show(await words.screen(at.session, at.group, has_chat=small is not None))
    return answer


def _is_time(made: Meeting | None, word: str) -> bool:
    return word not in FITS or (made is not None and made.state in FITS[word])


async def typed(at: Desk, word: str, said: str) -> None:
    """Dates, a place or a link that was asked for."""
    made = await meeting.running(at.session, at.group.id)
    refused = await _take(at, made, word, said)
    if refused:
        back = wording.button("back", Verb.MEETING, at.group.id)
        await at.show_anew(Text(refused, await _values(at, made), ((back,),)))
        return
    await conversation.stop_awaiting(at.session, at.person.id)
    if made:
        await _shown(at, made)
    await at.show_anew(await words.screen(at.session, at.group, has_chat=True))


async def _ask(at: Desk, made: Meeting | None) -> Answer | None:
    word = at.action.word
    await conversation.await_from(
        at.session, at.person.id, AwaitedKind.MEETING, at.group.id, word=word, now=at.now
    )
    back = wording.button("back", Verb.MEETING, at.group.id)
    await at.show(Text(f"meeting-type-{word}", await _values(at, made), ((back,),)))
    return Answer(Text("press-type"))


async def _take(at: Desk, made: Meeting | None, word: str, said: str) -> str | None:
    """Do what was typed; the key of the refusal where it is not that."""
    if word == words.NOTES:
        return await _notes(at, said)
    if made is None or not _is_time(made, word):
        return "meeting-moved-on"
    if word == words.PLACE:
        name = " ".join(said.split())
        if not 3 <= len(name) <= rules.LONGEST_PLACE:
            return "meeting-bad-place"
        await planning.place(at.session, made, name, now=at.now)
        return None
    found = rules.dates(said, now=at.now, zone=at.group.pack.time_zone)
    if not found or (word == words.MOVE and len(found) > 1):
        return "meeting-bad-date"
    if word == words.MOVE:
        await planning.move(at.session, made, found[0], now=at.now)
    else:
        await planning.choose_dates(at.session, made, found, now=at.now)
    return None


async def _notes(at: Desk, said: str) -> str | None:
    held = await meeting.last_over(at.session, at.group.id)
    link = LINK.search(said)
    if held is None or link is None:
        return "meeting-bad-notes"
    values = words.facts(held, at.group) | {"url": link[0]}
    text = Text("meeting-notes-there", values)
    await planning.say(at.session, held, at.group, text, name="notes", now=at.now)
    return None


async def _step(at: Desk, made: Meeting | None) -> Answer | None:
    """One press on; None where the new screen says it all."""
    kind, _, rest = at.action.word.partition(".")
    if kind == words.START and made is None:
        name = at.context.tools.username
        await planning.start(at.session, at.group, at.person, username=name, now=at.now)
        return Answer(Text("press-meeting-begun"))
    if made is None or not _may(kind, rest, made):
        return Answer(Text("press-unknown"))
    if kind == words.CANCEL:
        await planning.cancel(at.session, made, now=at.now)
    elif kind == words.CAP:
        await guests.cap(at.session, made, int(rest), now=at.now)
    elif not await _chosen(at, made, kind, int(rest)):
        return Answer(Text("press-unknown"))
    await _shown(at, made)
    return None


def _may(kind: str, rest: str, made: Meeting) -> bool:
    states = {words.TOPIC: State.TOPICS, words.DATE: State.DATES, words.CAP: State.PLANNED}
    return kind == words.CANCEL or (is_id(rest) and states.get(kind) is made.state)


async def _chosen(at: Desk, made: Meeting, kind: str, number: int) -> bool:
    option = await at.session.get(Option, number)
    if option is None or option.meeting_id != made.id:
        return False
    if kind == words.TOPIC:
        await planning.choose_topic(at.session, made, option, now=at.now)
        known = made.topic in TOPICS
        key = f"meeting-pointers-{made.topic}" if known else "meeting-pointers-own"
        await at.drop()
        await planning.pointers(at.session, made, at.group, at.person, key, now=at.now)
    elif option.starts_at:
        await planning.choose_date(at.session, made, option.starts_at, now=at.now)
    return True


async def _shown(at: Desk, made: Meeting) -> None:
    await at.session.flush()
    name = at.context.tools.username
    await planning.show(at.session, made, at.group, username=name, now=at.now)


async def _values(at: Desk, made: Meeting | None) -> dict[str, Value]:
    return words.facts(made, at.group) if made else {"group": at.group.name}


DOORS: dict[Verb, Door] = {Verb.MEETING: Door(opened, words.SCREEN)}
