"""Votes and guests: what a resident presses on the post of a meeting. (M6)"""

from datetime import datetime

from models import meeting
from models.base import Session
from models.meeting import Guest, Meeting, Option
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from saar import meetings as rules
from saar.effects import Answer, Text
from saar.meetings import Coming, State
from services.meetings import planning

LATE = Answer(Text("press-meeting-late"), alert=True)


async def vote(session: Session, option: Option, person: Resident) -> Answer:
    """For this topic or day, or no longer; everybody may be for as many as they like."""
    on = await meeting.toggle(session, option.id, person.id)
    return Answer(Text("press-meeting-for" if on else "press-meeting-not-for"))


async def comes(
    session: Session, made: Meeting, person: Resident, *, yes: bool, now: datetime
) -> Answer:
    """Somebody comes, or does not after all; where it is full they wait, and move up in order."""
    found = await meeting.guests(session, made.id)
    mine = next((guest for guest, each in found if each.id == person.id), None)
    if not yes:
        if mine:
            await session.delete(mine)
            await session.flush()
            await _move_up(session, made, now=now)
        return Answer(Text("press-meeting-not-coming"))
    if mine:
        key = "waits" if mine.coming is Coming.WAITS else "comes"
        return Answer(Text(f"press-meeting-{key}"))
    taken = sum(guest.coming is Coming.COMES for guest, _ in found)
    waiting = len(found) - taken
    full = made.cap is not None and (taken >= made.cap or waiting > 0)
    coming = Coming.WAITS if full else Coming.COMES
    session.add(Guest(meeting_id=made.id, resident_id=person.id, coming=coming))
    await session.flush()
    return Answer(Text(f"press-meeting-{coming}"), alert=full)


async def cap(session: Session, made: Meeting, count: int, *, now: datetime) -> None:
    """So many may come; 0: as many as like. Who waits moves up where there is room now."""
    made.cap = count if count in rules.CAPS else None
    await _move_up(session, made, now=now)


async def own_topic(
    session: Session, made: Meeting, person: Resident, topic: str, *, now: datetime
) -> Text:
    """A topic that a resident adds to the vote."""
    if made.state is not State.TOPICS:
        return Text("meeting-topic-late")
    found = await meeting.options(session, made.id)
    if len(found) >= rules.MOST_OPTIONS:
        return Text("meeting-topic-full")
    if await meeting.own_options(session, made.id, person.id) >= rules.MOST_OWN:
        return Text("meeting-topic-enough", {"count": rules.MOST_OWN})
    said = " ".join(topic.split())
    if not 3 <= len(said) <= rules.LONGEST_TOPIC:
        return Text("meeting-topic-long", {"count": rules.LONGEST_TOPIC})
    if said.lower() in {(each.word or "").lower() for each, _ in found}:
        return Text("meeting-topic-there")
    await planning.add(session, made, word=said, by=person)
    planning.touched(made, now=now)
    return Text("meeting-topic-added", {"topic": said})


async def _move_up(session: Session, made: Meeting, *, now: datetime) -> None:
    found = await meeting.guests(session, made.id)
    taken = sum(guest.coming is Coming.COMES for guest, _ in found)
    group = await session.get_one(Neighbourhood, made.neighbourhood_id)
    for guest, person in found:
        if guest.coming is not Coming.WAITS or (made.cap is not None and taken >= made.cap):
            continue
        guest.coming = Coming.COMES
        taken += 1
        if person.has_private_chat:
            await planning.tell_guest(session, made, group, person, "meeting-room", now=now)
    await session.flush()
