"""The admins' queue of requests to join: one message for each admin, that changes. (J2)"""

from datetime import datetime

from models import application, conversation, resident
from models.application import Application
from models.base import Session
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from saar.actions import Verb
from saar.effects import Button, Rows, Text, Value
from services.card import wording
from services.outbox import messages, screens
from services.outbox.messages import To

SCREEN = "joins"


def screen_name(group: Neighbourhood) -> str:
    """One queue for each group."""
    return f"{SCREEN}{group.id}"


async def show(
    session: Session,
    group: Neighbourhood,
    *,
    now: datetime,
    anew: bool = False,
    last: Text | None = None,
) -> None:
    """The queue to every admin who can be written to; `anew` makes a sound, `last` is what became
    of the one before. Where no admin ever opened the private chat, one is called in the group.
    """
    admins = await resident.admins(session, group.id)
    here = await resident.admins_here(session, group.id, now)
    reachable = [each for each in admins if each.has_private_chat]
    for admin in reachable:
        where = admin.user_id
        known = await conversation.screen(session, where, where, screen_name(group))
        if admin not in here and (anew or known is None):
            continue  # on holiday: only what stands there already is kept true
        await show_to(session, group, admin, now=now, anew=anew, last=last)
    if anew and admins and not reachable:
        await _call(session, group, admins[0], now=now)


async def show_to(
    session: Session,
    group: Neighbourhood,
    admin: Resident,
    *,
    now: datetime,
    anew: bool = False,
    last: Text | None = None,
) -> None:
    """The queue to one admin."""
    if anew:
        await screens.begin_anew(session, admin.user_id, admin, screen_name(group), now=now)
    await screens.show(
        session,
        chat_id=admin.user_id,
        resident=admin,
        name=screen_name(group),
        text=await _screen(session, group, last),
        now=now,
        about=group,
        empties=last is not None,
        silent=messages.sleeps(group, now),
    )


async def _call(session: Session, group: Neighbourhood, admin: Resident, *, now: datetime) -> None:
    to = To(admin, group, here=False, mention=True)
    values: dict[str, Value] = {"name": admin.first_name, "group": group.name}
    await messages.tell(session, to, Text("join-open-private", values), now=now, key="joins")


async def _screen(session: Session, group: Neighbourhood, last: Text | None) -> Text:
    queue = await application.to_decide(session, group.id)
    values: dict[str, Value] = {
        "group": group.name,
        "last": last or "",
        "ended": last is not None,
        "others": len(queue) - 1,
    }
    if not queue:
        return Text("joins-none", values)
    first = queue[0]
    person = await session.get_one(Resident, first.resident_id)
    values |= {
        "name": person.first_name,
        "place": first.place or "",
        "answered": first.place is not None,
        "inside": first.inside.value,
        "age": group.policy.minimum_age,
        "old": first.old_enough,
        "promised": first.promised,
        "member": not first.requested,
        "before": first.decided_at is not None,
    }
    return Text("joins", values, _rows(group, first))


def _rows(group: Neighbourhood, first: Application) -> Rows:
    word = str(first.id)
    yes = wording.button("approve", Verb.APPROVE, group.id, word=word, style="success")
    no = wording.button("refuse", Verb.REFUSE, group.id, word=word, style="danger")
    again: Button = wording.button("ask-again", Verb.ASK_AGAIN, group.id, word=word)
    return ((yes, no), (again,))
