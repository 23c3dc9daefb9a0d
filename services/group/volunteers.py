"""Neighbours who want to be asked first to call: their hours, their street, and out at once. (A8)"""

from datetime import datetime

from models import conversation, resident
from models.base import Session
from models.conversation import AwaitedKind
from models.neighbourhood import Neighbourhood
from models.resident import Membership, Resident
from saar.actions import Action, Verb
from saar.effects import Button, Rows, Text, Value
from services.card import wording
from services.outbox import screens

SCREEN = "beller"
HOURS = {"always": (0, 24), "day": (8, 18), "evening": (18, 23), "night": (23, 8)}
"""From and to an hour of the day, in the group's time."""
LONGEST_STREET = 60


async def show(session: Session, group: Neighbourhood, person: Resident, *, now: datetime) -> None:
    """The screen with the hours, in private."""
    member = await resident.membership(session, group.id, person.id)
    if member:
        await _show(session, person, _screen(group, person, member, now), now=now)


async def chosen(
    session: Session, group: Neighbourhood, person: Resident, word: str, *, now: datetime
) -> bool:
    """Hours, the street, or out; False for one who is no member."""
    member = await resident.membership(session, group.id, person.id)
    if member is None or member.left_at is not None:
        return False
    if word in HOURS:
        member.calls, member.spared = True, False
        member.calls_from, member.calls_to = HOURS[word]
    elif word == "off":
        member.calls, member.calls_street = False, None
    elif word == "street":
        await conversation.await_from(session, person.id, AwaitedKind.STREET, group.id, now=now)
        await _show(session, person, Text("beller-street"), now=now)
        return True
    await _show(session, person, _screen(group, person, member, now), now=now)
    return True


async def street(
    session: Session, group: Neighbourhood, person: Resident, text: str, *, now: datetime
) -> None:
    """The street a volunteer lives in, as typed."""
    member = await resident.membership(session, group.id, person.id)
    await conversation.stop_awaiting(session, person.id)
    if member:
        member.calls_street = " ".join(text.split())[:LONGEST_STREET] or None
        await screens.begin_anew(session, person.user_id, person, SCREEN, now=now)
        await _show(session, person, _screen(group, person, member, now), now=now)


def _screen(group: Neighbourhood, person: Resident, member: Membership, now: datetime) -> Text:
    hours = (member.calls_from, member.calls_to)
    found = next((name for name, each in HOURS.items() if each == hours), "always")
    values: dict[str, Value] = {
        **wording.numbers(group),
        "name": person.first_name,
        "active": member.calls,
        "away": person.is_away(now),
        "hours": Text(f"hours-{found}"),
        "near": member.calls_street is not None,
        "street": member.calls_street or "",
    }
    rows: Rows = tuple(
        (
            Button(
                key=f"hours-{name}",
                action=Action(Verb.VOLUNTEER, group.id, name),
                style="primary" if member.calls and name == found else None,
            ),
        )
        for name in HOURS
    )
    if member.calls:
        rows += ((wording.button("beller-street", Verb.VOLUNTEER, group.id, word="street"),),)
        rows += ((wording.button("beller-off", Verb.VOLUNTEER, group.id, word="off"),),)
    return Text("beller", values, rows)


async def _show(session: Session, person: Resident, text: Text, *, now: datetime) -> None:
    await screens.show(
        session, chat_id=person.user_id, resident=person, name=SCREEN, text=text, now=now
    )
