"""/meldingen: what a resident hears in private, whether they may be asked to call, and holidays. (A8, 12)"""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from models import resident
from models.base import Session
from models.neighbourhood import Neighbourhood
from models.resident import Membership, Resident
from saar.actions import Action, Verb
from saar.effects import Button, Rows, Text, Value
from saar.quiet import HOLIDAYS, Hears
from services.card import wording
from services.outbox import screens

SCREEN = "hears"
ASK, SPARE, HOME = "ask", "spare", "home"
AWAY = "away"
TESTED, UNTESTED = "tested", "untested"


async def show(session: Session, group: Neighbourhood, person: Resident, *, now: datetime) -> None:
    """The screen, in private."""
    member = await resident.membership(session, group.id, person.id)
    if member:
        await screens.show(
            session,
            chat_id=person.user_id,
            resident=person,
            name=SCREEN,
            text=_screen(group, person, member, now),
            now=now,
        )


async def chosen(
    session: Session, group: Neighbourhood, person: Resident, word: str, *, now: datetime
) -> bool:
    """What was pressed; False for one who is no member. Who spares themself is no volunteer either."""
    member = await resident.membership(session, group.id, person.id)
    if member is None or member.left_at is not None:
        return False
    days = word.removeprefix(AWAY)
    if word in set(Hears):
        member.hears = Hears(word)
    elif word in (ASK, SPARE):
        member.spared = word == SPARE
        member.calls = member.calls and not member.spared
    elif word in (TESTED, UNTESTED):
        person.untested = word == UNTESTED
    elif word == HOME:
        person.away_until = None
    elif days.isdecimal() and timedelta(days=int(days[:3])) in HOLIDAYS:
        person.away_until = now + timedelta(days=int(days[:3]))
    await session.flush()
    await show(session, group, person, now=now)
    return True


def _screen(group: Neighbourhood, person: Resident, member: Membership, now: datetime) -> Text:
    away = person.is_away(now)
    zone = ZoneInfo(group.pack.time_zone)
    values: dict[str, Value] = {
        **wording.numbers(group),
        "hears": Text(f"hears-{member.hears.value}"),
        "spared": member.spared,
        "away": away,
        "tested": not person.untested,
        "on": person.away_until.astimezone(zone).strftime("%d-%m") if person.away_until else "",
    }
    rows: Rows = tuple(
        (
            Button(
                key=f"button-hears-{each.value}",
                action=Action(Verb.HEAR, group.id, each.value),
                style="primary" if each is member.hears else None,
            ),
        )
        for each in Hears
    )
    call = ASK if member.spared else SPARE
    rows += ((wording.button(f"hears-{call}", Verb.HEAR, group.id, word=call),),)
    test = TESTED if person.untested else UNTESTED
    rows += ((wording.button(f"hears-{test}", Verb.HEAR, group.id, word=test),),)
    return Text("hears", values, (*rows, *_holiday_rows(group, away=away)))


def _holiday_rows(group: Neighbourhood, *, away: bool) -> Rows:
    if away:
        return ((wording.button("hears-home", Verb.HEAR, group.id, word=HOME),),)
    return tuple(
        (
            wording.button(
                "hears-away",
                Verb.HEAR,
                group.id,
                word=f"{AWAY}{each.days}",
                values={"count": each.days // 7},
            ),
        )
        for each in HOLIDAYS
    )
