"""What a meeting shows: its post in the small-talk group, and the admin's screen. (M6)"""

from datetime import datetime
from zoneinfo import ZoneInfo

from models import meeting
from models.base import Session
from models.meeting import Meeting, Option
from models.neighbourhood import Neighbourhood
from saar.actions import Action, Verb
from saar.effects import Button, Rows, Text, Value
from saar.meetings import CAPS, TOPICS, Coming, State
from services.card import wording

SCREEN = "meeting"
START, CANCEL, MOVE, PLACE = "start", "cancel", "move", "place"
DATES, NOTES = "dates", "notes"
TOPIC, DATE, CAP = "t", "d", "c"
PROPOSE = "thema"
"""A link with this and a meeting's number lets somebody add a topic in private."""
NO_CAP = 0


def topic_words(topic: str | None) -> Value:
    """A topic of ours by its name, one of theirs as it was typed."""
    return Text(f"meeting-topic-{topic}") if topic in TOPICS else topic or ""


def day(starts_at: datetime, group: Neighbourhood) -> Text:
    """A day with its hour on the group's clock: Tuesday 12-1, 19:30."""
    local = starts_at.astimezone(ZoneInfo(group.pack.time_zone))
    values: dict[str, Value] = {
        "weekday": local.isoweekday(),
        "on": f"{local.day}-{local.month}-{local.year}",
        "at": starts_at,
    }
    return Text("meeting-day", values)


def facts(made: Meeting, group: Neighbourhood) -> dict[str, Value]:
    """What every text about a planned meeting needs."""
    return {
        **wording.numbers(group),
        "topic": topic_words(made.topic),
        "day": day(made.starts_at, group) if made.starts_at else "",
        "place": made.place or "",
    }


async def board(session: Session, made: Meeting, group: Neighbourhood, *, username: str) -> Text:
    """The post in the small-talk group, as it should stand now."""
    if made.state is State.CANCELLED and made.place is None:
        return Text("meeting-dropped", {"group": group.name})
    found = await meeting.options(session, made.id)
    if made.state is State.PLACE or (made.state is State.DATES and not found):
        return Text("meeting-chosen", facts(made, group) | {"known": made.starts_at is not None})
    if made.state in (State.TOPICS, State.DATES):
        rows: Rows = tuple((_vote(option, count, group),) for option, count in found)
        if made.state is State.TOPICS:
            url = f"https://t.me/{username}?start={PROPOSE}{made.id}"
            rows += ((Button(key="button-meeting-own", url=url),),)
        return Text(f"meeting-vote-{made.state}", facts(made, group), rows)
    counts = await guest_counts(session, made)
    values = facts(made, group) | counts | {"state": made.state.value, "cap": made.cap or NO_CAP}
    if made.state is not State.PLANNED:
        return Text("meeting-board", values)
    rows = (
        (_press("meeting-come", Verb.MEETING_COME, made, "yes", style="success"),),
        (_press("meeting-not-come", Verb.MEETING_COME, made, "no"),),
        (_press("meeting-file", Verb.MEETING_FILE, made),),
    )
    return Text("meeting-board", values, rows)


async def guest_counts(session: Session, made: Meeting) -> dict[str, Value]:
    """How many come, and how many wait for a place."""
    found = await meeting.guests(session, made.id)
    comes = sum(guest.coming is Coming.COMES for guest, _ in found)
    return {"count": comes, "waiting": len(found) - comes}


async def screen(session: Session, group: Neighbourhood, *, has_chat: bool) -> Text:
    """Where the planning is, and what comes next."""
    back = (wording.button("back", Verb.PANEL, group.id),)
    made = await meeting.running(session, group.id)
    if not has_chat and made is None:
        return Text("meeting-no-chat", {"group": group.name}, (back,))
    if made is None:
        return await _nothing_planned(session, group, back)
    found = await meeting.options(session, made.id)
    values = facts(made, group) | await guest_counts(session, made)
    match made.state:
        case State.TOPICS:
            rows: Rows = tuple(
                (_choose(group, TOPIC, each, count),) for each, count in _most(found)
            )
        case State.DATES:
            rows = tuple((_choose(group, DATE, each, count),) for each, count in _most(found))
            rows += ((_admin(group, "meeting-dates", DATES),),)
        case State.PLACE:
            rows = ((_admin(group, "meeting-place", PLACE),),)
        case _:
            rows = _planned_rows(group, made)
    cancel = (_admin(group, "meeting-cancel", CANCEL, style="danger"),)
    return Text(f"meeting-screen-{made.state}", values, (*rows, cancel, back))


async def _nothing_planned(
    session: Session, group: Neighbourhood, back: tuple[Button, ...]
) -> Text:
    rows: Rows = ((_admin(group, "meeting-start", START, style="primary"),), back)
    held = await meeting.last_over(session, group.id)
    if held:
        notes = (_admin(group, "meeting-notes", NOTES),)
        return Text("meeting-screen-over", facts(held, group), (notes, *rows))
    return Text("meeting-screen-none", {"group": group.name}, rows)


def _planned_rows(group: Neighbourhood, made: Meeting) -> Rows:
    caps = tuple(
        Button(
            key="button-meeting-cap",
            action=Action(Verb.MEETING, group.id, f"{CAP}.{each}"),
            values={"count": each},
            style="primary" if each == (made.cap or NO_CAP) else None,
        )
        for each in (NO_CAP, *CAPS)
    )
    return (caps, (_admin(group, "meeting-move", MOVE),), (_admin(group, "meeting-place", PLACE),))


def _most(found: list[tuple[Option, int]]) -> list[tuple[Option, int]]:
    return sorted(found, key=lambda each: (-each[1], each[0].id))


def _label(option: Option, group: Neighbourhood) -> Value:
    return day(option.starts_at, group) if option.starts_at else topic_words(option.word)


def _vote(option: Option, count: int, group: Neighbourhood) -> Button:
    values = {"what": _label(option, group), "count": count}
    return Button("button-meeting-vote", Action(Verb.MEETING_VOTE, option.id), values)


def _choose(group: Neighbourhood, kind: str, option: Option, count: int) -> Button:
    action = Action(Verb.MEETING, group.id, f"{kind}.{option.id}")
    return Button("button-meeting-choose", action, {"what": _label(option, group), "count": count})


def _admin(group: Neighbourhood, key: str, word: str, *, style: str | None = None) -> Button:
    return wording.button(key, Verb.MEETING, group.id, word=word, style=style)


def _press(
    key: str, verb: Verb, made: Meeting, word: str = "", *, style: str | None = None
) -> Button:
    return wording.button(key, verb, made.id, word=word, style=style)
