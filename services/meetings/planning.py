"""A meeting step by step: topics, a date, a place, changes, reminders, and its end. (M6)"""

from datetime import datetime

from models import audit, meeting, neighbourhood, timer
from models.base import Session
from models.meeting import Meeting, Option
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from models.timer import TimerKind
from saar import meetings as rules
from saar.actions import Verb
from saar.effects import Text
from saar.meetings import TOPICS, State
from services.card import wording
from services.meetings import words
from services.outbox import boards, messages, screens
from services.outbox.messages import To

FILE = "meeting.ics"


async def suggest(session: Session, group: Neighbourhood, *, now: datetime) -> None:
    """Once a quarter: is it time for one? Only where there is a group to plan it in."""
    if await neighbourhood.chat_group(session, group.id) is None:
        return
    if await meeting.running(session, group.id):
        return
    rows = ((wording.button("meeting", Verb.MEETING, group.id),),)
    text = Text("meeting-time", {"group": group.name}, rows)
    await messages.tell_admins(session, group, text, now=now, key="meeting", calm=True)


async def start(
    session: Session, group: Neighbourhood, by: Resident, *, username: str, now: datetime
) -> None:
    """Everybody in the small-talk group may say what it should be about."""
    made = Meeting(neighbourhood_id=group.id, state=State.TOPICS, at=now)
    session.add(made)
    await session.flush()
    for each in TOPICS:
        await add(session, made, word=each)
    await audit.note(session, group, "meeting", by=by, now=now)
    await show(session, made, group, username=username, now=now)


async def add(
    session: Session,
    made: Meeting,
    *,
    word: str | None = None,
    starts_at: datetime | None = None,
    by: Resident | None = None,
) -> None:
    """Something more to vote on."""
    option = Option(
        meeting_id=made.id, word=word, starts_at=starts_at, resident_id=by.id if by else None
    )
    session.add(option)
    await session.flush()


async def choose_topic(session: Session, made: Meeting, option: Option, *, now: datetime) -> None:
    """The admin takes one; days are next."""
    made.topic, made.state, made.at = option.word, State.DATES, now
    await meeting.drop_options(session, made.id)


async def choose_dates(
    session: Session, made: Meeting, found: list[datetime], *, now: datetime
) -> None:
    """One day is the day; of several the group says which suits."""
    await meeting.drop_options(session, made.id)
    made.at = now
    if len(found) == 1:
        await choose_date(session, made, found[0], now=now)
        return
    for each in found[: rules.MOST_OPTIONS]:
        await add(session, made, starts_at=each)


async def choose_date(
    session: Session, made: Meeting, starts_at: datetime, *, now: datetime
) -> None:
    """The day is known; the place is next, unless it was known before."""
    made.starts_at, made.at = starts_at, now
    made.state = State.PLANNED if made.place else State.PLACE
    await meeting.drop_options(session, made.id)
    await _wind(session, made, now=now)


async def move(session: Session, made: Meeting, starts_at: datetime, *, now: datetime) -> None:
    """Another day, also over a clock change: entries in calendars follow, and who comes is told."""
    made.sequence += 1
    made.reminders = 0
    await choose_date(session, made, starts_at, now=now)
    await _tell_guests(session, made, "meeting-moved", now=now)


async def place(session: Session, made: Meeting, name: str, *, now: datetime) -> None:
    """Where it is."""
    known = made.place is not None
    made.place, made.state, made.at = name, State.PLANNED, now
    await _wind(session, made, now=now)
    if known:
        made.sequence += 1
        await _tell_guests(session, made, "meeting-moved", now=now)


async def cancel(session: Session, made: Meeting, *, now: datetime) -> None:
    """It is off: who would have come is told, with an entry that takes the old one away."""
    planned = made.state is State.PLANNED
    made.state, made.at = State.CANCELLED, now
    made.sequence += 1
    await timer.drop(session, TimerKind.MEETING, made.id)
    if planned:
        await _tell_guests(session, made, "meeting-off", now=now)


async def show(
    session: Session, made: Meeting, group: Neighbourhood, *, username: str, now: datetime
) -> None:
    """The post in the small-talk group follows."""
    small = await neighbourhood.chat_group(session, group.id)
    if small is None:
        return
    text = await words.board(session, made, group, username=username)
    name = f"{words.SCREEN}{made.id}"
    await boards.show(session, small, name, text, now=now, of=group, silent=True)


async def again(session: Session, small: Neighbourhood, *, username: str, now: datetime) -> None:
    """The small-talk group is a supergroup now, without vote or invitation: it is posted anew. (G4)"""
    group = await session.get(Neighbourhood, small.chat_of_id) if small.chat_of_id else None
    made = await meeting.running(session, group.id) if group else None
    if group and made:
        await show(session, made, group, username=username, now=now)


def touched(made: Meeting, *, now: datetime) -> None:
    """Somebody took part: what is still to come is kept from now on anew. (Privacy)"""
    if made.state in rules.RUNNING:
        made.at = now


async def lapse(session: Session, before: datetime, *, now: datetime) -> None:
    """A plan in which nobody did anything since: its post says that it is off, and the admins hear why. (Privacy)"""
    for made in await meeting.unplanned(session, before):
        group = await session.get_one(Neighbourhood, made.neighbourhood_id)
        made.state, made.place = State.CANCELLED, None
        await show(session, made, group, username="", now=now)
        rows = ((wording.button("meeting", Verb.MEETING, group.id),),)
        text = Text("meeting-lapsed", {"group": group.name}, rows)
        await messages.tell_admins(session, group, text, now=now, key="meeting", calm=True)


async def due(session: Session, meeting_id: int, *, now: datetime) -> None:
    """A reminder, or the end. (D4)"""
    made = await meeting.locked(session, meeting_id)
    if made is None or made.state is not State.PLANNED or made.starts_at is None:
        return
    group = await session.get_one(Neighbourhood, made.neighbourhood_id)
    if now >= made.starts_at:
        made.state, made.at = State.OVER, now
        rows = ((wording.button("meeting-notes", Verb.MEETING, group.id, word=words.NOTES),),)
        text = Text("meeting-held", words.facts(made, group), rows)
        await messages.tell_admins(session, group, text, now=now, key="meeting", calm=True)
        await show(session, made, group, username="", now=now)
        return
    made.reminders += 1
    await _remind(session, made, group, now=now)
    await _wind(session, made, now=now)


async def say(session: Session, made: Meeting, group: Neighbourhood, text: Text, *, name: str, now: datetime) -> None:  # fmt: skip
    """A line of its own in the small-talk group."""
    small = await neighbourhood.chat_group(session, group.id)
    if small:
        await boards.show(session, small, f"{name}{made.id}", text, now=now, of=group)


async def tell_guest(
    session: Session, made: Meeting, group: Neighbourhood, person: Resident, key: str, *, now: datetime
) -> None:  # fmt: skip
    """Words with the entry for a calendar, in private."""
    name = f"{words.SCREEN}{made.id}"
    await screens.begin_anew(session, person.user_id, person, name, now=now)
    await screens.show(
        session,
        chat_id=person.user_id,
        resident=person,
        name=name,
        text=Text(key, words.facts(made, group)),
        now=now,
        about=group,
        empties=True,
        made={"file": {"meeting": made.id, "name": FILE}},
    )


async def pointers(session: Session, made: Meeting, group: Neighbourhood, person: Resident, key: str, *, now: datetime) -> None:  # fmt: skip
    """Where to begin with this topic, for the admin."""
    to = To(person, None, here=False)
    await messages.tell(session, to, Text(key, words.facts(made, group)), now=now, key="pointers")


async def _remind(session: Session, made: Meeting, group: Neighbourhood, *, now: datetime) -> None:
    values = words.facts(made, group) | await words.guest_counts(session, made)
    text = Text("meeting-soon", values)
    await say(
        session, made, group, text, name=f"reminder{made.sequence}-{made.reminders}-", now=now
    )
    if made.reminders < len(rules.REMINDED):
        return
    for _, person in await meeting.guests(session, made.id):
        if person.has_private_chat:
            to = To(person, group, here=False)
            await messages.tell(session, to, text, now=now, key=f"meeting{made.id}")


async def _tell_guests(session: Session, made: Meeting, key: str, *, now: datetime) -> None:
    """In private with the entry, and aloud in the small-talk group for who has no private chat."""
    group = await session.get_one(Neighbourhood, made.neighbourhood_id)
    text = Text(f"{key}-aloud", words.facts(made, group))
    await say(session, made, group, text, name=f"change{made.sequence}-", now=now)
    for _, person in await meeting.guests(session, made.id):
        if person.has_private_chat:
            await tell_guest(session, made, group, person, key, now=now)


async def _wind(session: Session, made: Meeting, *, now: datetime) -> None:
    """The clock looks again at the next reminder, or after the end."""
    if made.state is not State.PLANNED or made.starts_at is None:
        return
    group = await session.get_one(Neighbourhood, made.neighbourhood_id)
    coming = rules.next_look(made.starts_at, made.reminders, now=now, zone=group.pack.time_zone)
    if coming:
        made.reminders = min(coming.reminders - 1, len(rules.REMINDED))
        await timer.put(session, TimerKind.MEETING, made.id, coming.at)
