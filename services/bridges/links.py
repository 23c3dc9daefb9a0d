"""Links between two groups: invited, agreed on by both sides, paused, ended, looked after. (B1, B2, B7)"""

from dataclasses import dataclass
from datetime import datetime

from models import audit, link, relay, resident, timer
from models.base import Session
from models.link import Invitation, Link, Route
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from models.timer import TimerKind
from saar.actions import Verb
from saar.effects import Text, Value
from saar.relays import INVITED_FOR, TESTED_EVERY, Kind, LinkState, Mode
from services.area import perimeter
from services.bridges import relays
from services.card import wording
from services.outbox import messages, writing
from services.outbox.messages import To

ASKED = "bridge-asked"
"""What is said where a neighbour was asked."""


@dataclass(frozen=True)
class Reach:
    """What both sides see before they agree; members None where Telegram did not say."""

    members: int | None
    others: int | None


async def invite(
    session: Session, group: Neighbourhood, by: Resident, token: str, *, now: datetime
) -> Invitation:
    """A new invitation; the one before it is worth nothing any more."""
    await revoke(session, group)
    made = Invitation(token=token, neighbourhood_id=group.id, by_id=by.id, at=now)
    session.add(made)
    await session.flush()
    return made


async def ask(
    session: Session,
    group: Neighbourhood,
    other: Neighbourhood,
    by: Resident,
    token: str,
    *,
    now: datetime,
) -> Text:
    """A neighbour is asked at once, once a day; what became of it. (B1)"""
    values: dict[str, Value] = {"other": other.name}
    if await link.between(session, group.id, other.id):
        return Text("bridge-already")
    before = (await link.invitations_to(session, group.id)).get(other.id)
    if before and now - before.at <= INVITED_FOR:
        return Text("bridge-asked-before", values)
    if before:
        await session.delete(before)
    made = Invitation(token=token, neighbourhood_id=group.id, to_id=other.id, by_id=by.id, at=now)
    session.add(made)
    await session.flush()
    look = wording.button("bridge-look", Verb.BRIDGE_AGREE, other.id, word=token, style="primary")
    names: dict[str, Value] = {"group": other.name, "other": group.name, "name": by.first_name}
    text = Text("bridge-asks", names, ((look,),))
    await messages.tell_admins(session, other, text, now=now, rank=writing.Rank.QUESTION)
    return Text(ASKED, values)


async def revoke(session: Session, group: Neighbourhood) -> bool:
    """Taken back; False where there was none."""
    before = await link.invitation_of(session, group.id)
    if before is None:
        return False
    await session.delete(before)
    await session.flush()
    return True


HOURS = {"0": (0, 0), "23": (23, 7), "7": (7, 23)}
"""When something may come in by itself, by the hour it starts: always, at night, by day."""


async def refusal(
    session: Session, invited: Invitation | None, group: Neighbourhood | None, *, now: datetime
) -> Text | None:
    """Why an invitation is of no use; None where it may be accepted. (B1)

    `group` is the one that would accept it, None while that is not chosen yet.
    """
    if invited is None or now - invited.at > INVITED_FOR:
        return Text("bridge-too-late")
    inviter = await session.get(Neighbourhood, invited.neighbourhood_id)
    if inviter is None or inviter.left_at:
        return Text("bridge-too-late")
    if invited.taken_by_id is not None:
        return Text("bridge-used")
    if group is None:
        return None
    if group.id == inviter.id:
        return Text("bridge-same")
    if invited.to_id not in (None, group.id):
        return Text("bridge-too-late")
    stands = await link.between(session, group.id, inviter.id)
    return Text("bridge-already") if stands else None


async def agree(
    session: Session, invited: Invitation, group: Neighbourhood, by: Resident, *, now: datetime
) -> None:
    """The invited side says yes; the last word is the inviting admin's."""
    invited.taken_by_id, invited.taker_id, invited.at = group.id, by.id, now
    await session.flush()


def awaits(
    invited: Invitation | None, group: Neighbourhood, taker_id: str, *, now: datetime
) -> bool:
    """Does this invitation wait for the last word of `group`, about the group that said yes? (B1)"""
    if invited is None or invited.neighbourhood_id != group.id:
        return False
    return str(invited.taken_by_id) == taker_id and now - invited.at <= INVITED_FOR


async def confirm(
    session: Session, invited: Invitation, by: Resident, *, now: datetime
) -> Link | None:
    """The inviting side says yes as well: the link stands. None where something came between."""
    inviter = await session.get_one(Neighbourhood, invited.neighbourhood_id)
    other = await session.get(Neighbourhood, invited.taken_by_id or 0)
    taker = await session.get(Resident, invited.taker_id) if invited.taker_id else None
    await session.delete(invited)
    if other is None or other.left_at or await link.between(session, inviter.id, other.id):
        return None
    made = Link(first_id=inviter.id, second_id=other.id, at=now)
    session.add(made)
    await session.flush()
    for start, end in ((inviter.id, other.id), (other.id, inviter.id)):
        session.add(Route(link_id=made.id, from_id=start, to_id=end, classes=[Kind.URGENT.value]))
    await timer.put(session, TimerKind.LINK, made.id, now + TESTED_EVERY)
    for group, person in ((inviter, by), (other, taker)):
        await audit.note(session, group, "link", by=person, now=now)
    await tell(session, made, "bridge-stands", now=now)
    return made


async def decline(session: Session, invited: Invitation, *, now: datetime) -> None:
    """The inviting side says no after all; who said yes is told, kindly."""
    inviter = await session.get_one(Neighbourhood, invited.neighbourhood_id)
    taker = await session.get(Resident, invited.taker_id) if invited.taker_id else None
    await session.delete(invited)
    if taker:
        to = To(taker, None, here=False)
        values: dict[str, Value] = {"other": inviter.name}
        await messages.tell(session, to, Text("bridge-declined", values), now=now)


async def pause(
    session: Session, found: Link, group: Neighbourhood, by: Resident, *, now: datetime
) -> None:
    """Either side rests it, or wakes it where that side may."""
    active = found.state is LinkState.ACTIVE
    found.state = LinkState.PAUSED if active else LinkState.ACTIVE
    found.paused_by_id = group.id if active else None
    what = "link-paused" if active else "link-resumed"
    await audit.note(session, group, what, by=by, now=now)
    if active:
        await _withdraw(session, found, now=now)
    await tell(session, found, f"bridge-{'paused' if active else 'resumed'}", by=group, now=now)


async def _withdraw(session: Session, found: Link, *, now: datetime) -> None:
    await relays.withdraw(session, found.first_id, found.second_id, now=now)
    await relays.withdraw(session, found.second_id, found.first_id, now=now)


def may_toggle(found: Link, group: Neighbourhood) -> bool:
    """Either side may pause. What one side paused, that side wakes; what rests for want of an admin
    wakes by itself.
    """
    return found.state is LinkState.ACTIVE or found.paused_by_id == group.id


async def end(
    session: Session, found: Link, group: Neighbourhood, by: Resident, *, now: datetime
) -> None:
    """One tap ends it; what already crossed is still followed to its end."""
    await _withdraw(session, found, now=now)
    await tell(session, found, "bridge-ended", by=group, now=now)
    for number in (found.first_id, found.second_id):
        each = await session.get_one(Neighbourhood, number)
        person = by if number == group.id else None
        await audit.note(session, each, "link-ended", by=person, now=now)
    await timer.drop(session, TimerKind.LINK, found.id)
    await session.delete(found)
    await session.flush()


async def choose(
    session: Session,
    found: Link,
    group: Neighbourhood,
    field: str,
    value: str,
    by: Resident,
    *,
    now: datetime,
) -> bool:
    """One choice of one side: "pause", "in", "out", "class" or "hours"; False for what is none. (B2)"""
    other = found.other(group.id)
    into = await link.route(session, other, group.id)
    out = await link.route(session, group.id, other)
    if into is None or out is None:
        return False
    if field == "pause" and may_toggle(found, group):
        await pause(session, found, group, by, now=now)
    elif field == "in" and value in set(Mode):
        await set_mode(session, into, group, Mode(value), by, now=now)
    elif field == "out" and value in ("on", "off"):
        await set_sends(session, out, group, by, on=value == "on", now=now)
    elif field == "class" and value in set(Kind):
        before, into.classes = into.classes, sorted(set(into.classes) ^ {value})
        note = ("+".join(before) or "none", "+".join(into.classes) or "none")
        await audit.note(session, group, "link-classes", *note, by=by, now=now)
    elif field == "hours" and value in HOURS:
        note = (str(into.hour_from), value)
        into.hour_from, into.hour_to = HOURS[value]
        await audit.note(session, group, "link-hours", *note, by=by, now=now)
    else:
        return False
    return True


async def set_mode(
    session: Session, way: Route, group: Neighbourhood, mode: Mode, by: Resident, *, now: datetime
) -> None:
    """What the receiving group wants of this direction."""
    if way.mode is not mode:
        note = (f"link-{way.mode.value}", f"link-{mode.value}")
        await audit.note(session, group, "link-mode", *note, by=by, now=now)
        way.mode = mode
        if mode is Mode.OFF:
            await relays.withdraw(session, way.from_id, way.to_id, now=now)


async def set_sends(
    session: Session, way: Route, group: Neighbourhood, by: Resident, *, on: bool, now: datetime
) -> None:
    """The sending side's own word about this direction."""
    way.sends = on
    what = "link-sends" if on else "link-sends-not"
    await audit.note(session, group, what, by=by, now=now)
    if not on:
        await relays.withdraw(session, way.from_id, way.to_id, now=now)


async def tell(
    session: Session, found: Link, key: str, *, now: datetime, by: Neighbourhood | None = None
) -> None:
    """Both sides hear what became of their link, each about the other."""
    for mine, theirs in ((found.first_id, found.second_id), (found.second_id, found.first_id)):
        group = await session.get_one(Neighbourhood, mine)
        other = await session.get_one(Neighbourhood, theirs)
        values: dict[str, Value] = {
            "group": group.name,
            "other": other.name,
            "own": by is not None and by.id == mine,
        }
        text = Text(key, values)
        await messages.tell_admins(
            session, group, text, now=now, key=f"{key}:{found.id}", calm=True
        )


async def look_after(session: Session, group: Neighbourhood, *, now: datetime) -> None:
    """The admins of a group changed: without any its links rest, with one again they go on. (B1)"""
    manned = bool(await resident.admins(session, group.id))
    for each in await link.of_group(session, group.id):
        if not manned and each.state is LinkState.ACTIVE:
            each.state, each.paused_by_id = LinkState.PAUSED, None
            await _withdraw(session, each, now=now)
            await tell(session, each, "bridge-no-admin", by=group, now=now)
        resting = each.state is LinkState.PAUSED and each.paused_by_id is None
        if manned and resting and await resident.admins(session, each.other(group.id)):
            each.state = LinkState.ACTIVE
            await tell(session, each, "bridge-resumed", by=group, now=now)


async def left(session: Session, group: Neighbourhood, *, now: datetime) -> None:
    """The bot is out of a group, or lost its rights there: the other sides hear it. (B7)"""
    for each in await link.of_group(session, group.id):
        await tell(
            session, each, "bridge-gone" if group.left_at else "bridge-rights", by=group, now=now
        )


async def problems(session: Session, found: Link) -> tuple[Text, ...]:
    """What stands in the way of the next alert, in words; empty where all is well. (B7)"""
    troubles: list[Text] = []
    for number in (found.first_id, found.second_id):
        group = await session.get_one(Neighbourhood, number)
        admins = await resident.admins(session, number)
        values: dict[str, Value] = {"group": group.name}
        if group.left_at:
            troubles.append(Text("link-gone", values))
        elif not group.is_admin:
            troubles.append(Text("link-rights", values))
        if not any(each.has_private_chat for each in admins):
            troubles.append(Text("link-nobody", values))
    return tuple(troubles)


async def test(session: Session, found: Link, *, now: datetime) -> None:
    """Once a month, silently: could an alert cross now? Only a problem is told. (B7)"""
    if await problems(session, found):
        await tell(session, found, "bridge-test-failed", now=now)
    await timer.put(session, TimerKind.LINK, found.id, now + TESTED_EVERY)


async def last_crossing(session: Session, found: Link) -> datetime | None:
    """When something was last published over it."""
    last = await relay.last_between(session, found.first_id, found.second_id)
    return last.decided_at if last else None


def distance(one: Neighbourhood, other: Neighbourhood) -> int | None:
    """Hundreds of metres between the middles of two areas, as metres; None where unknown."""
    middles = [perimeter.middle(each.perimeter) for each in (one, other) if each.perimeter]
    if len(middles) < 2 or middles[0] is None or middles[1] is None:
        return None
    return round(perimeter.distance(*middles[0], *middles[1]) / 100) * 100
