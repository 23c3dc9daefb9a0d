"""Who rings whom: entered by an admin with consent, told to the caller, used when a report opens. (M5)"""

import re
from datetime import datetime

from models import audit, resident, ring
from models.base import Session
from models.incident import Incident
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from models.ring import Ring
from saar.actions import Action, Verb
from saar.effects import Button, Rows, Sheet, Text, Value
from services.card import wording
from services.outbox import messages, removals
from services.outbox.messages import To
from texts import render

SCREEN = "rings"
ADD, CALLER, YES, NO, GONE, PRINT = "add", "c", "y", "n", "x", "print"
SHOWN = 30
LONGEST_NAME = 40
ENTERED = re.compile(r"(?P<name>[^\d,;]+?)[\s,;:]+(?P<phone>\+?[\d\s()./-]{8,20})")
LEAST_DIGITS = 8


async def screen(session: Session, group: Neighbourhood) -> Text:
    """Everybody who is rung, and by whom."""
    found = await ring.of_group(session, group.id)
    rows: Rows = tuple(
        (
            Button(
                key="button-ring-gone",
                action=Action(Verb.RINGS, group.id, f"{GONE}.{each.id}"),
                values={"name": caller.first_name, "other": each.name},
            ),
        )
        for each, caller in found[:SHOWN]
    )
    rows += ((wording.button("ring-add", Verb.RINGS, group.id, word=ADD, style="primary"),),)
    if found:
        rows += ((wording.button("ring-print", Verb.RINGS, group.id, word=PRINT),),)
    back = (wording.button("back", Verb.PANEL, group.id),)
    values: dict[str, Value] = {"group": group.name, "count": len(found)}
    return Text("rings", values, (*rows, back))


async def callers(session: Session, group: Neighbourhood) -> Text:
    """Who could ring: volunteers and admins whom the bot can write to."""
    found = await resident.ready_to_call(session, group.id)
    back = (wording.button("back", Verb.RINGS, group.id),)
    rows: Rows = tuple(
        (
            Button(
                key="button-section",
                action=Action(Verb.RINGS, group.id, f"{CALLER}.{each.id}"),
                label=each.first_name,
            ),
        )
        for each in found[:SHOWN]
    )
    key = "rings-who" if found else "rings-nobody"
    return Text(key, {"group": group.name}, (*rows, back))


async def entered(
    session: Session, group: Neighbourhood, caller: Resident, said: str, *, now: datetime
) -> Text | None:
    """A name and a number, as typed; None where that is not what was typed."""
    found = ENTERED.fullmatch(" ".join(said.split()))
    digits = "".join(each for each in found["phone"] if each.isdigit()) if found else ""
    if found is None or len(digits) < LEAST_DIGITS:
        return None
    made = Ring(
        neighbourhood_id=group.id,
        caller_id=caller.id,
        name=found["name"].strip()[:LONGEST_NAME],
        phone=found["phone"].strip(),
        at=now,
    )
    session.add(made)
    await session.flush()
    yes = wording.button("ring-yes", Verb.RINGS, group.id, word=f"{YES}.{made.id}", style="success")
    no = wording.button("ring-no", Verb.RINGS, group.id, word=f"{NO}.{made.id}")
    return Text("rings-agreed", {"other": made.name, "name": caller.first_name}, ((yes,), (no,)))


async def agreed(
    session: Session, group: Neighbourhood, made: Ring, by: Resident, *, now: datetime
) -> None:
    """They said yes themselves: the caller is told, and may say no."""
    made.agreed_at = made.at = now
    group.has_rings = True
    await audit.note(session, group, "ring", by=by, now=now)
    caller = await session.get_one(Resident, made.caller_id)
    rows = ((wording.button("ring-off", Verb.RING_OFF, made.id),),)
    text = Text("ring-told", {**wording.numbers(group), "other": made.name}, rows)
    await messages.tell(session, To(caller, group, here=False), text, now=now, key=f"ring{made.id}")


async def drop(session: Session, group: Neighbourhood, made: Ring, *, now: datetime) -> None:
    """Nobody rings them any more: name and number are gone, also where they wait to be sent."""
    await removals.unsay(session, f"word:{made.caller_id}:ring{made.id}", now=now)
    await session.delete(made)
    await session.flush()
    group.has_rings = bool(await ring.of_group(session, group.id))


async def expired(session: Session, *, agreed: datetime, now: datetime) -> None:
    """A yes is a year old: it is asked again, by the admin, and nothing is kept until then."""
    for each in await ring.agreed_before(session, agreed):
        group = await session.get_one(Neighbourhood, each.neighbourhood_id)
        caller = await session.get_one(Resident, each.caller_id)
        text = Text("ring-year", {"name": caller.first_name, "other": each.name})
        await messages.tell_admins(session, group, text, now=now, key=f"ring{each.id}", calm=True)
        await drop(session, group, each, now=now)


async def erased(session: Session, person: Resident, *, now: datetime) -> None:
    """Who rings somebody is forgotten: the admins of each group find another."""
    for group in await resident.neighbourhoods_of(session, person.id):
        await caller_left(session, group, person, now=now)


async def caller_left(session: Session, group: Neighbourhood, person: Resident, *, now: datetime) -> None:  # fmt: skip
    """Who left the group rings nobody: its admins find another."""
    for each in await ring.of_caller(session, group.id, person.id):
        text = Text("ring-caller-left", {"name": person.first_name, "other": each.name})
        await messages.tell_admins(session, group, text, now=now, key=f"ring{each.id}", calm=True)
        await drop(session, group, each, now=now)


async def remind(
    session: Session, incident: Incident, group: Neighbourhood, *, now: datetime
) -> None:
    """A report opened: whoever rings somebody is reminded, 112 first."""
    if not group.has_rings:
        return
    for each, caller in await ring.of_group(session, group.id):
        if caller.is_away(now):
            continue
        values = wording.about(incident, group) | {"other": each.name, "phone": each.phone}
        await messages.tell(
            session,
            To(caller, group, here=False),
            Text("ring-now", values),
            now=now,
            incident_id=incident.id,
            key=f"ring{each.id}:{incident.id}",
        )


async def sheet(session: Session, group: Neighbourhood, locale: str) -> Sheet:
    """Two cards for each pair: one for who rings, one to lie beside the telephone."""
    numbers = wording.numbers(group)

    def words(key: str, **values: Value) -> str:
        return render.plain(key, locale, **(numbers | values))

    cards = []
    for each, caller in await ring.of_group(session, group.id):
        names: dict[str, Value] = {"name": caller.first_name, "other": each.name}
        cards.append(
            {
                "head": words("ring-card-caller", **names),
                "large": each.phone,
                "lines": [words("ring-card-caller-about", **names)],
            }
        )
        cards.append(
            {
                "head": words("ring-card-other", **names),
                "large": words("ring-card-number"),
                "lines": [words("ring-card-first"), words("ring-card-then", **names)],
            }
        )
    return Sheet("rings", {"lang": locale, "title": words("ring-cards"), "cards": cards})
