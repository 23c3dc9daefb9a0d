"""Too much, found false, paused or advertised: an admin looks first, never in public. (S8)"""

from datetime import datetime, timedelta
from enum import StrEnum

from models import audit, resident, timer
from models.base import Session
from models.incident import Incident
from models.neighbourhood import Neighbourhood
from models.resident import Membership, Resident
from models.timer import TimerKind
from saar import steps
from saar.actions import Verb
from saar.effects import Answer, Button, Rows, Text, Value
from saar.policy import Mode
from saar.steps import Outcome
from services.card import wording
from services.incident.scene import Scene
from services.outbox import messages, removals
from services.outbox.messages import To
from services.outbox.writing import Rank

PAUSE = timedelta(days=1)
PAUSED_WAITS = timedelta(minutes=30)
"""A paused resident's report that no admin posts within this time is let go."""
NEWCOMER = timedelta(days=1)
FALSE_REPORTS = 3
"""From so many on the admins are offered a pause."""


class Hold(StrEnum):
    """Why a report waits for an admin."""

    FLOOD = "flood"
    PAUSED = "paused"
    BIN = "bin"


async def hold(session: Session, scene: Scene, *, now: datetime) -> Hold | None:
    """Does a new report of this resident wait? The caller lets urgent ones pass."""
    member = await resident.membership(session, scene.neighbourhood.id, scene.resident.id)
    if member and member.paused_until and member.paused_until > now:
        return Hold.PAUSED
    if scene.policy.mode is Mode.BIN and not (member and member.is_admin):
        return Hold.BIN
    return None


async def hold_back(
    session: Session, new: Incident, scene: Scene, why: Hold, *, now: datetime
) -> None:
    """The reporter hears that it waits and that 112 does not; the admins get a button."""
    waits = scene.policy.flood_wait if why is Hold.FLOOD else PAUSED_WAITS
    await timer.put(session, TimerKind.RELEASE, new.id, now + waits)
    group = scene.neighbourhood
    values = wording.about(new, group) | {"name": scene.resident.first_name}
    text = Text(f"{why.value}-wait", values)
    await messages.tell(session, To(scene.resident, group), text, now=now)
    rows: Rows = ((wording.button("release", Verb.RELEASE, new.id, style="primary"),),)
    if why is Hold.FLOOD:
        rows += ((_pause_button(group, scene.resident),),)
    asked = Text(f"{why.value}-admin", values, rows)
    await messages.tell_admins(
        session, group, asked, now=now, incident_id=new.id, rank=Rank.QUESTION
    )


async def released(session: Session, waiting: Incident, *, now: datetime) -> bool:
    """The time is over: True where it may be posted; a paused one is let go, and its reporter told."""
    group = await session.get_one(Neighbourhood, waiting.neighbourhood_id)
    reporter = await session.get(Resident, waiting.reporter_id) if waiting.reporter_id else None
    if now - waiting.progress.opened_at < PAUSED_WAITS:
        return True
    waiting.progress = steps.end(waiting.progress, Outcome.SILENT, now=now)
    await timer.drop_incident(session, waiting.id)
    await removals.tidy(session, waiting, now=now)  # no card was ever shown, so none is drawn
    if reporter:
        values = wording.about(waiting, group) | {"name": reporter.first_name}
        to = To(reporter, group, here=False)
        await messages.tell(session, to, Text("not-posted", values), now=now)
    return False


async def found_false(session: Session, incident: Incident, *, now: datetime) -> None:
    """An admin closed it as "this was no report"; the third time a pause is offered."""
    if incident.reporter_id is None:
        return
    member = await resident.membership(session, incident.neighbourhood_id, incident.reporter_id)
    person = await session.get(Resident, incident.reporter_id)
    if member is None or person is None:
        return
    member.misreports += 1
    member.misreported_at = now
    if member.misreports < FALSE_REPORTS:
        return
    group = await session.get_one(Neighbourhood, incident.neighbourhood_id)
    values: dict[str, Value] = {
        "name": person.first_name,
        "group": group.name,
        "count": member.misreports,
    }
    text = Text("false-reports", values, ((_pause_button(group, person),),))
    await messages.tell_admins(session, group, text, key=f"false:{person.id}", now=now, calm=True)


async def pause(
    session: Session,
    group: Neighbourhood,
    person: Resident,
    *,
    on: bool,
    by: Resident,
    now: datetime,
) -> bool:
    """For a day an admin looks first at what this person reports, or no longer. False: no member."""
    member = await resident.membership(session, group.id, person.id)
    if member is None:
        return False
    member.paused_until = now + PAUSE if on else None
    member.misreports = 0
    await audit.note(session, group, "pause" if on else "unpause", by=by, now=now)
    if on:
        values: dict[str, Value] = {"name": person.first_name, "by": by.first_name}
        stop = wording.button("unpause", Verb.PAUSE, group.id, word=f"{person.id}.off")
        await messages.tell_admins(
            session, group, Text("is-paused", values, ((stop,),)), key=f"pause:{person.id}", now=now
        )
    return True


async def advertised(session: Session, scene: Scene, member: Membership, *, now: datetime) -> bool:
    """A link from somebody who just came in, and nothing seen: the admins may remove it. True: told."""
    fresh = member.joined_at is not None and now - member.joined_at < NEWCOMER
    if not fresh or scene.message.is_admin:
        return False
    group, message = scene.neighbourhood, scene.message.message_id
    values: dict[str, Value] = {
        "name": scene.resident.first_name,
        "group": group.name,
        "url": wording.message_link(group, message) or "",
        "linked": wording.message_link(group, message) is not None,
    }
    away = wording.button(
        "remove-message", Verb.REMOVE_MESSAGE, group.id, word=f"{message}.{-group.chat_id}"
    )
    rows: Rows = ((away,), (_pause_button(group, scene.resident),))
    text = Text("new-link", values, rows)
    await messages.tell_admins(session, group, text, key=f"link:{message}", now=now, calm=True)
    return True


def _pause_button(group: Neighbourhood, person: Resident) -> Button:
    return wording.button("pause", Verb.PAUSE, group.id, word=f"{person.id}.on")


async def remove_message(
    session: Session, group: Neighbourhood, message_id: int, by: Resident, *, now: datetime
) -> Answer:
    """An admin has the bot remove one message, such as an advertisement."""
    if not group.can_delete:
        return Answer(Text("press-no-right"), alert=True)
    await removals.delete(session, group.chat_id, [message_id], now=now)
    await audit.note(session, group, "removed", by=by, now=now)
    return Answer(Text("press-removed"))
