"""Small talk: a kind private word, a way to the small-talk group, and what people answer. (O1–O4)"""

from datetime import datetime, timedelta

from models import incident, neighbourhood, nudge, picture, report, resident, timer
from models.base import Session
from models.neighbourhood import Neighbourhood
from models.nudge import Flag, Nudge, NudgeState
from models.resident import Resident
from models.timer import TimerKind
from saar import offtopic
from saar.actions import Verb
from saar.effects import Rows, Text, Value
from saar.offtopic import FLAGS, JUDGED
from saar.policy import OffTopic
from saar.weighing import Subject
from services.card import wording
from services.chatter import learning
from services.outbox import copies, messages
from services.outbox.messages import To

DIGEST_EVERY = timedelta(days=1)
MOST_LINKS = 10


async def heard(
    session: Session,
    group: Neighbourhood,
    person: Resident,
    message_id: int,
    *,
    is_admin: bool,
    incident_open: bool,
    now: datetime,
) -> None:
    """The reading says with certainty that this message belongs elsewhere. (O1)

    `is_admin` as Telegram says it; what the bot remembers of the role counts too.
    """
    if _is_elsewhere(group, person):
        return
    told = await nudge.of_resident(session, group.id, person.id)
    member = await resident.membership(session, group.id, person.id)
    what = offtopic.nudge(
        group.policy.off_topic,
        incident_open=incident_open,
        is_admin=is_admin or bool(member and member.is_admin),
        before=[each.at for each in told],
        now=now,
    )
    known = await nudge.of_message(session, group.id, message_id)
    if what is offtopic.Nudge.NONE or known or not message_id:
        return
    made = Nudge(neighbourhood_id=group.id, resident_id=person.id, message_id=message_id, at=now)
    session.add(made)
    await session.flush()
    await learning.acted(session, group.id, Subject.OFF_TOPIC, now=now)
    if what is offtopic.Nudge.COUNT:
        made.state = NudgeState.COUNTED
        await timer.bring_forward(session, TimerKind.DIGEST, group.id, now + DIGEST_EVERY)
        return
    await _tell(session, group, person, made, f"nudge-{what.value}", now=now)
    if what is offtopic.Nudge.ADMINS:
        await _tell_admins(session, group, person, made, now=now)
    await _let_judge(session, group, person, made, now=now)


def _is_elsewhere(group: Neighbourhood, person: Resident) -> bool:
    """Where a forum has a topic for alarms, its other topics are for everything else."""
    return group.alarm_topic is not None and person.topic_in(group.chat_id) != group.alarm_topic


async def flagged(
    session: Session,
    group: Neighbourhood,
    by: Resident,
    about: Resident,
    message_id: int,
    *,
    about_admin: bool,
    now: datetime,
) -> Text:
    """A member answered a message with /offtopic; what this member reads. (O4)"""
    if by.id == about.id or about_admin:
        return Text("flag-not-this")
    if await incident.open_in(session, group.id):
        return Text("flag-not-now", wording.numbers(group))
    if await nudge.has_flagged(session, group.id, message_id, by.id):
        return Text("flag-again")
    session.add(
        Flag(
            neighbourhood_id=group.id,
            resident_id=by.id,
            message_id=message_id,
            at=now,
        )
    )
    await session.flush()
    enough = await nudge.flags(session, group.id, message_id) == FLAGS
    if enough and await _may_ask(session, group, about, message_id, now=now):
        made = Nudge(neighbourhood_id=group.id, resident_id=about.id, message_id=message_id, at=now)
        session.add(made)
        await session.flush()
        await _tell(session, group, about, made, "nudge-flagged", now=now, here=False)
    return Text("flag-noted")


async def _may_ask(
    session: Session, group: Neighbourhood, about: Resident, message_id: int, *, now: datetime
) -> bool:
    """Never what was a report, never twice an hour, never where the group wants no tips. (O1, O3)"""
    if group.policy.off_topic is OffTopic.OFF:
        return False
    if await report.by_message(session, group.chat_id, message_id):
        return False
    if await nudge.of_message(session, group.id, message_id):
        return False
    told = await nudge.of_resident(session, group.id, about.id)
    return not told or now - told[-1].at >= offtopic.ONE_AN_HOUR


async def move(session: Session, made: Nudge, person: Resident, *, now: datetime) -> Text:
    """Copy it to the small-talk group, then remove it here; with the whole album. (O2)"""
    group = await session.get_one(Neighbourhood, made.neighbourhood_id)
    small = await neighbourhood.chat_group(session, group.id)
    if made.state is not NudgeState.TOLD or made.message_id < 0:
        return Text("press-nudge-done")
    if small is None:
        return Text("press-nudge-no-chat")
    made.state = NudgeState.MOVED
    ids = await _album(session, made)
    intro = Text("moved-by", {"name": person.first_name, "group": group.name})
    await copies.move(session, group, small, ids, person, intro, now=now)
    return Text("press-nudge-moved", {"chat": small.name})


async def belongs(session: Session, made: Nudge, *, now: datetime) -> Text:
    """ "This belongs here": noted, the group's threshold follows, nothing else happens. (O2)"""
    if made.state is NudgeState.TOLD:
        made.state = NudgeState.BELONGS
        await learning.corrected(
            session, made.neighbourhood_id, Subject.OFF_TOPIC, right=False, now=now
        )
    return Text("press-nudge-belongs")


async def judged(session: Session, made: Nudge, *, right: bool, now: datetime) -> Text:
    """An admin looked at one of the first nudges: it was right, or wrong. (O2)"""
    if made.state is not NudgeState.BELONGS and not made.judged:
        made.judged = True
        await learning.corrected(
            session, made.neighbourhood_id, Subject.OFF_TOPIC, right=right, now=now
        )
        if not right:
            made.state = NudgeState.BELONGS
    return Text("press-nudge-judged")


async def digest(session: Session, group: Neighbourhood, *, now: datetime) -> None:
    """Once a day, to the admins only: what belongs elsewhere, without naming who. (O3)"""
    found = await nudge.since(session, group.id, now - DIGEST_EVERY)
    counted = [each for each in found if each.state is NudgeState.COUNTED]
    if not counted:
        return
    links: Value = ""
    for each in reversed(counted[-MOST_LINKS:]):
        url = wording.message_link(group, each.message_id)
        if url:
            line = Text("digest-line", {"at": each.at, "url": url})
            links = Text("log-lines", {"line": line, "rest": links})
    values: dict[str, Value] = {"group": group.name, "count": len(counted), "entries": links}
    text = Text("digest", values)
    await messages.tell_admins(session, group, text, now=now, key=f"digest:{group.id}", calm=True)


async def _tell(
    session: Session,
    group: Neighbourhood,
    person: Resident,
    made: Nudge,
    key: str,
    *,
    now: datetime,
    here: bool = True,
) -> None:
    small = await neighbourhood.chat_group(session, group.id)
    values: dict[str, Value] = {
        **wording.numbers(group),
        "name": person.first_name,
        "chat": small.name if small else "",
        "linked": small is not None,
    }
    rows: Rows = ((wording.button("belongs", Verb.NUDGE_BELONGS, made.id),),)
    if small:
        chat: dict[str, Value] = {"chat": small.name}
        shift = wording.button("move", Verb.NUDGE_MOVE, made.id, values=chat, style="primary")
        rows = ((shift,), *rows)
    else:
        agreed = wording.button("agreed", Verb.NUDGE_AGREED, made.id, style="primary")
        rows = ((agreed,), *rows)
    to = To(person, group, here=here)
    await messages.tell(session, to, Text(key, values, rows), now=now, may_vanish=True)


async def _tell_admins(
    session: Session, group: Neighbourhood, person: Resident, made: Nudge, *, now: datetime
) -> None:
    values: dict[str, Value] = {"name": person.first_name, "group": group.name}
    text = Text("nudge-third", values)
    await messages.tell_admins(session, group, text, now=now, key=f"third:{made.id}", calm=True)


async def _let_judge(
    session: Session, group: Neighbourhood, person: Resident, made: Nudge, *, now: datetime
) -> None:
    if group.nudges >= JUDGED:
        return
    group.nudges += 1
    values: dict[str, Value] = {
        "name": person.first_name,
        "group": group.name,
        "at": now,
        "count": group.nudges,
        "most": JUDGED,
        "url": wording.message_link(group, made.message_id) or "",
    }
    rows: Rows = (
        (
            wording.button("nudge-right", Verb.NUDGE_JUDGE, group.id, word=f"{made.id}.right"),
            wording.button("nudge-wrong", Verb.NUDGE_JUDGE, group.id, word=f"{made.id}.wrong"),
        ),
    )
    key = "nudge-judge-link" if values["url"] else "nudge-judge"
    text = Text(key, values, rows)
    await messages.tell_admins(session, group, text, now=now, key=f"judge:{made.id}", calm=True)


async def _album(session: Session, made: Nudge) -> list[int]:
    """The message, with the rest of its album where it is one."""
    found = await picture.by_message(session, made.neighbourhood_id, made.message_id)
    if found is None or found.album is None:
        return [made.message_id]
    every = await picture.of_album(session, made.neighbourhood_id, found.album)
    return sorted({made.message_id, *(each.message_id for each in every)})
