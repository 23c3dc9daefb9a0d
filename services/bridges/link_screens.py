"""The screens of the bridges: all links of a group, one link, an invitation, the agreement. (B1, B2, B7)"""

from datetime import datetime
from zoneinfo import ZoneInfo

from models import incident, link, neighbourhood, relay, resident
from models.base import Session
from models.incident import Incident
from models.link import Invitation, Link, Route
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from saar.actions import Verb
from saar.effects import Button, Rows, Text, Value
from saar.relays import Kind, LinkState, Mode
from saar.steps import Phase
from services.bridges import links
from services.bridges.links import HOURS, Reach
from services.card import wording

"""Always, at night, by day: when an alert comes in by itself."""


async def home(session: Session, group: Neighbourhood, person: Resident, *, now: datetime) -> Text:
    """All links, what may be passed on now, who watches, and the way to a new one."""
    rows: Rows = ()
    lines: list[Text] = []
    for each, other, line in await standing(session, group):
        lines.append(line)
        button = wording.button(
            "bridge", Verb.BRIDGE, group.id, word=str(each.id), values={"other": other.name}
        )
        rows += ((button,),)
    rows = (*await _pass_on_rows(session, group), *rows)
    watching = await resident.on_duty(session, group.id, now)
    if lines:
        rows += ((_duty_button(group, watching, person),),)
    rows += ((wording.button("bridge-invite", Verb.BRIDGE_INVITE, group.id, style="primary"),),)
    values: dict[str, Value] = {
        "group": group.name,
        "any": bool(lines),
        "watched": watching is not None,
        "name": watching.first_name if watching else "",
        "lines": wording.nested(tuple(lines)),
    }
    return Text("bridges", values, rows)


async def standing(
    session: Session, group: Neighbourhood
) -> list[tuple[Link, Neighbourhood, Text]]:
    """Every link of a group, with whom, and how it fares."""
    found = []
    for each in await link.of_group(session, group.id):
        other = await neighbourhood.by_id(session, each.other(group.id))
        found.append((each, other, await _line(session, group, each, other)))
    return found


def _duty_button(group: Neighbourhood, watching: Resident | None, person: Resident) -> Button:
    if watching is None:
        return wording.button("duty-take", Verb.DUTY, group.id, word="on")
    if watching.id == person.id:
        return wording.button("duty-leave", Verb.DUTY, group.id, word="off")
    values: dict[str, Value] = {"name": watching.first_name}
    return wording.button("duty-relieve", Verb.DUTY, group.id, word="on", values=values)


async def _line(session: Session, group: Neighbourhood, each: Link, other: Neighbourhood) -> Text:
    last = await links.last_crossing(session, each)
    problem = await links.problems(session, each)
    state = "paused" if each.state is LinkState.PAUSED else "trouble" if problem else "fine"
    values: dict[str, Value] = {"other": other.name, "state": state, "used": last is not None}
    return Text("bridge-line", values | _when(group, last or each.at))


def _when(group: Neighbourhood, instant: datetime) -> dict[str, Value]:
    """The day and the time by the group's own clock: a bridge may rest for weeks."""
    here = instant.astimezone(ZoneInfo(group.pack.time_zone))
    return {"on": here.strftime("%d-%m"), "at": here.strftime("%H:%M")}


async def _pass_on_rows(session: Session, group: Neighbourhood) -> Rows:
    rows: Rows = ()
    routes = await link.routes_from(session, group.id)
    running = await incident.open_in(session, group.id)
    for found in (each for each in running if each.progress.phase is Phase.OPEN):
        for route in routes:
            row = await relay.to_group(session, found.id, route.to_id)
            if route.to_id == found.neighbourhood_id or (row and row.state.is_settled):
                continue
            rows += ((await _pass_on(session, group, found, route),),)
    return rows


async def _pass_on(session: Session, group: Neighbourhood, found: Incident, route: Route) -> Button:
    other = await neighbourhood.by_id(session, route.to_id)
    values = wording.about(found, group) | {"other": other.name}
    word = f"{found.id}.{route.to_id}"
    return wording.button("pass-on-to", Verb.RELAY_ON, group.id, word=word, values=values)


async def one(session: Session, group: Neighbourhood, found: Link) -> Text:
    """One link: how it fares, and what this group lets in and out."""
    other = await neighbourhood.by_id(session, found.other(group.id))
    into = await link.route(session, other.id, group.id)
    out = await link.route(session, group.id, other.id)
    last = await links.last_crossing(session, found)
    troubles = await links.problems(session, found)
    values: dict[str, Value] = {
        "group": group.name,
        "other": other.name,
        "state": found.state.value,
        "mode": into.mode.value if into else Mode.OFF.value,
        "sends": bool(out and out.sends),
        "used": last is not None,
        **_when(group, last or found.at),
        "troubled": bool(troubles),
        "troubles": wording.nested(troubles),
    }
    return Text("bridge", values, _rows(group, found, other, into, out))


def _rows(
    group: Neighbourhood,
    found: Link,
    other: Neighbourhood,
    into: Route | None,
    out: Route | None,
) -> Rows:
    values: dict[str, Value] = {"other": other.name}
    rows: list[tuple[Button, ...]] = []
    if into:
        rows.append(tuple(_choice(group, found, "in", each.value, into.mode) for each in Mode))
    if into and into.mode is Mode.AUTO:
        rows += _auto_rows(group, found, into)
    if out:
        key = "bridge-out-on" if out.sends else "bridge-out-off"
        word = f"{found.id}.out.{'off' if out.sends else 'on'}"
        rows.append((wording.button(key, Verb.BRIDGE_SET, group.id, word=word, values=values),))
    active = found.state is LinkState.ACTIVE
    if links.may_toggle(found, group):
        key = "bridge-pause" if active else "bridge-resume"
        rows.append((wording.button(key, Verb.BRIDGE_SET, group.id, word=f"{found.id}.pause.x"),))
    end = wording.button(
        "bridge-end", Verb.BRIDGE_END, group.id, word=str(found.id), style="danger"
    )
    back = wording.button("back", Verb.BRIDGES, group.id)
    return (*rows, (end,), (back,))


def _choice(group: Neighbourhood, found: Link, field: str, value: str, now: Mode) -> Button:
    current = value == now.value
    return wording.button(
        f"bridge-{field}-{value}",
        Verb.BRIDGE_SET,
        group.id,
        word=f"{found.id}.{field}.{value}",
        values={"current": current},
        style="primary" if current else None,
    )


def _auto_rows(group: Neighbourhood, found: Link, into: Route) -> list[tuple[Button, ...]]:
    classes = [
        wording.button(
            f"bridge-class-{each.value}",
            Verb.BRIDGE_SET,
            group.id,
            word=f"{found.id}.class.{each.value}",
            values={"current": each.value in into.classes},
        )
        for each in Kind
    ]
    hours = [
        wording.button(
            f"bridge-hours-{start}",
            Verb.BRIDGE_SET,
            group.id,
            word=f"{found.id}.hours.{start}",
            values={"current": (start, end) == (into.hour_from, into.hour_to)},
        )
        for start, end in HOURS.values()
    ]
    return [tuple(classes[:2]), tuple(classes[2:]), tuple(hours)]


def ending(group: Neighbourhood, found: Link, other: Neighbourhood) -> Text:
    """Ending is asked once more: it takes both sides to begin again."""
    sure = wording.button(
        "bridge-end-sure", Verb.BRIDGE_END, group.id, word=f"{found.id}.sure", style="danger"
    )
    back = wording.button("back", Verb.BRIDGE, group.id, word=str(found.id))
    return Text("bridge-end", {"other": other.name}, ((sure,), (back,)))


def invitation(group: Neighbourhood, made: Invitation, username: str) -> Text:
    """The link for the neighbours' admin, for one time and one day."""
    revoke = wording.button("bridge-revoke", Verb.BRIDGE_REVOKE, group.id)
    back = wording.button("back", Verb.BRIDGES, group.id)
    url = f"https://t.me/{username}?start=brug_{made.token}"
    return Text("bridge-invitation", {"group": group.name, "url": url}, ((revoke,), (back,)))


def agreement(
    group: Neighbourhood,
    other: Neighbourhood,
    made: Invitation,
    name: str,
    reach: Reach,
    *,
    last_word: bool,
) -> Text:
    """What both sides see before they say yes: who, how far, how many, and what will travel. (B1)

    `last_word`: this is the inviting side, and the other one agreed already.
    """
    verb = Verb.BRIDGE_CONFIRM if last_word else Verb.BRIDGE_AGREE
    end = f".{other.id}" if last_word else ""
    yes = wording.button(
        "bridge-yes", verb, group.id, word=f"{made.token}.yes{end}", style="success"
    )
    no = wording.button("bridge-no", verb, group.id, word=f"{made.token}.no{end}")
    metres = links.distance(group, other)
    values: dict[str, Value] = {
        "group": group.name,
        "other": other.name,
        "name": name,
        "far": metres is not None,
        "metres": metres or 0,
        "counted": reach.others is not None,
        "members": reach.others or 0,
    }
    key = "bridge-confirm" if last_word else "bridge-agree"
    return Text(key, values, ((yes, no),))
