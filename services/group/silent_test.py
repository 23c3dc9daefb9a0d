"""Once a month, without a sound: does a word of the bot reach everybody? (M7)"""

from datetime import datetime

from models import incident, neighbourhood, resident, timer
from models.base import Session
from models.neighbourhood import Neighbourhood
from models.timer import TimerKind
from saar import calendar
from saar.actions import Verb
from saar.effects import Text, Value
from saar.policy import MonthlyTest
from services.card import wording
from services.group import hears
from services.outbox import messages
from services.outbox.messages import To
from services.outbox.writing import A_DAY, Rank

LATER = calendar.COUNTED_AFTER
"""Never in the middle of an alarm: so long it waits."""


async def plan(session: Session, group: Neighbourhood, *, now: datetime) -> None:
    """When this group is tested next."""
    due = calendar.next_test(group.id, now, group.pack.time_zone)
    await timer.put(session, TimerKind.MONTH, group.id, due)


async def plan_all(session: Session, *, now: datetime) -> None:
    """Every group that has no test before it, as after an upgrade from a version without."""
    planned = await timer.subjects(session, TimerKind.MONTH)
    for group in await neighbourhood.joined(session):
        if group.id not in planned and not group.is_small_talk:
            await plan(session, group, now=now)


async def waits(session: Session, group: Neighbourhood, *, now: datetime) -> bool:
    """An alarm runs: everything calm of this month comes some hours later."""
    if not await incident.open_in(session, group.id):
        return False
    await timer.put(session, TimerKind.MONTH, group.id, now + LATER)
    return True


async def send(session: Session, group: Neighbourhood, *, now: datetime) -> None:
    """One silent word to every member with a private chat, once a month however many groups they are in."""
    if group.policy.monthly_test is MonthlyTest.OFF:
        return
    stop = wording.button("hears-untested", Verb.HEAR, group.id, word=hears.UNTESTED)
    text = Text("silent-test", {"group": group.name}, ((stop,),))
    for person in await resident.to_test(session, group.id, before=now - calendar.AGAIN, now=now):
        person.tested_at = now
        await messages.tell(
            session,
            To(person, group, here=False),
            text,
            now=now,
            rank=Rank.TIDY,
            key="silent-test",
            silent=True,
            goes=True,
            holds=A_DAY,
        )
    await timer.put(session, TimerKind.TESTED, group.id, now + calendar.COUNTED_AFTER)


async def count(session: Session, group: Neighbourhood, *, now: datetime) -> None:
    """What came of it, to the admins: how many the bot reaches, and how to reach more."""
    known, reached = await resident.reach(session, group.id)
    tested, lost = await resident.tested(session, group.id, since=now - A_DAY)
    values: dict[str, Value] = {
        "group": group.name,
        "count": tested - lost,
        "lost": lost,
        "known": known,
        "reached": reached,
    }
    rows = ((wording.button("reach", Verb.REACH, group.id),),)
    text = Text("silent-test-told", values, rows)
    await messages.tell_admins(session, group, text, now=now, key="silent-test-told", calm=True)
