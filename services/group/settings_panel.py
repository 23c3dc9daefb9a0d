"""The admin's panel: every screen follows from the declarations in saar/policy.py. (12)"""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from models import audit, resident
from models.audit import Audit
from models.base import Session
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from saar import settings
from saar.actions import Action, Verb
from saar.effects import Button, Keys, Rows, Text, Value
from saar.policy import Section, Tunable, tunables
from saar.weighing import Subject
from services.card import wording
from services.chatter import learning
from services.outbox import screens

SCREEN = "panel"
LOG_LINES = 20
PER_ROW = 2
LOOK = "look"
"""In a button for country and language: only show them."""


async def show(session: Session, person: Resident, text: Text, *, now: datetime) -> None:
    """A screen of the panel, in the private chat, in place of the one before."""
    await screens.show(
        session, chat_id=person.user_id, resident=person, name=SCREEN, text=text, now=now
    )


def home(group: Neighbourhood, person: Resident, app_url: str) -> Text:
    """The subjects; above them the map, where the pages have an address that Telegram opens."""
    rows = tuple(
        (
            Button(
                key="button-section",
                action=Action(Verb.SECTION, group.id, section.value),
                values={"section": Text(f"section-{section.value}")},
            ),
        )
        for section in Section
    )
    rest: Rows = (
        (wording.button("reach", Verb.REACH, group.id),),
        (wording.button("panel-country", Verb.COUNTRY, group.id, word=LOOK),),
        (wording.button("panel-area", Verb.AREA, group.id),),
        (wording.button("listing", Verb.LISTING, group.id),),
        (wording.button("town", Verb.TOWN_GROUP, group.id),),
        (wording.button("paper", Verb.PAPER, group.id),),
        (wording.button("quarter", Verb.QUARTER, group.id),),
        (wording.button("timeline", Verb.TIMELINE, group.id),),
        (wording.button("exercise", Verb.EXERCISE, group.id),),
        (wording.button("rings", Verb.RINGS, group.id),),
        (wording.button("meeting", Verb.MEETING, group.id),),
    )
    if group.is_forum:
        rest += ((wording.button("plan-topic", Verb.TOPIC, group.id, word="choose"),),)
    log = (wording.button("log", Verb.LOG, group.id),)
    url = f"{app_url}/{person.locale}/app?group={group.id}"
    app: Rows = ((Button("button-app", url=url, style="primary", app=True),),) if app_url else ()
    return Text("panel", {"group": group.name}, (*app, *rows, *rest, log))


def choose(
    name: str, groups: list[Neighbourhood], verb: Verb, *, key: str = "panel-choose"
) -> Text:
    """Who is in several groups says which one is meant."""
    rows = tuple(
        (Button(key="button-section", action=Action(verb, each.id), label=each.name),)
        for each in groups
    )
    return Text(key, {"name": name}, rows)


async def section(session: Session, group: Neighbourhood, which: Section, *, now: datetime) -> Text:
    """The settings of one subject, each with its value; and how often the tips were right. (O2)"""
    counts = await learning.precision(session, group.id, now=now)
    told, wrong = counts.get(Subject.OFF_TOPIC, (0, 0))
    rows: Rows = tuple(
        (
            Button(
                key="button-setting",
                action=Action(Verb.SETTING, group.id, each.name),
                values={
                    "setting": Text(each.text_key),
                    "value": value_text(each, _now(group, each)),
                },
            ),
        )
        for each in tunables()
        if each.section is which
    )
    back = (wording.button("back", Verb.PANEL, group.id),)
    values: dict[str, Value] = {
        "section": Text(f"section-{which.value}"),
        "group": group.name,
        "counted": which is Section.MESSAGES and told > 0,
        "count": told,
        "wrong": wrong,
    }
    return Text("panel-section", values, (*rows, back))


def setting(group: Neighbourhood, which: Tunable) -> Text:
    """One setting: what it means, what it is now, where that comes from, and what it can be."""
    country = group.pack
    usual = settings.default(which, country)
    limited = which.name in country.only
    values: dict[str, Value] = {
        **wording.numbers(group),
        "setting": Text(which.text_key),
        "about": Text(f"{which.text_key}-about", wording.numbers(group)),
        "value": value_text(which, _now(group, which)),
        "usual": value_text(which, usual),
        "own": _now(group, which) != usual,
        "origin": "country" if which.name in country.usual else "policy",
        "bounded": which.low is not None,
        "low": value_text(which, which.low) if which.low is not None else "",
        "high": value_text(which, which.high) if which.high is not None else "",
        "limited": limited,
        "why": Text(f"why-{country.code.lower()}-{_dashed(which.name)}") if limited else "",
    }
    return Text("panel-setting", values, _value_rows(group, which))


def _value_rows(group: Neighbourhood, which: Tunable) -> Rows:
    now, usual = _now(group, which), settings.default(which, group.pack)
    buttons = [
        Button(
            key="button-value",
            action=Action(Verb.SET, group.id, f"{which.name}.{settings.word_of(each)}"),
            values={"value": value_text(which, each), "current": each == now},
            style="primary" if each == now else None,
        )
        for each in settings.options(which, group.pack)
    ]
    width = 1 if which.unit == "choice" else PER_ROW
    rows = [tuple(buttons[start : start + width]) for start in range(0, len(buttons), width)]
    if not buttons:
        rows.append((wording.button("type", Verb.SET, group.id, word=which.name),))
    if now != usual:
        values: dict[str, Value] = {"value": value_text(which, usual)}
        reset = wording.button("reset", Verb.UNSET, group.id, word=which.name, values=values)
        rows.append((reset,))
    back = wording.button("back", Verb.SECTION, group.id, word=which.section.value)
    return (*rows, (back,))


def value_text(which: Tunable, value: Any) -> Text:
    """A value in words."""
    if isinstance(value, StrEnum):
        return Text(f"value-{_dashed(which.name)}-{_dashed(value.value)}")
    if isinstance(value, timedelta):
        seconds = int(value.total_seconds())
        count = seconds // 60 if which.unit == "minutes" else seconds
        return Text(f"value-{which.unit}", {"count": count})
    if which.unit == "phone":
        return Text("value-phone", {"number": value}) if value else Text("value-phone-none")
    return Text(f"value-{which.unit}", {"count": value})


async def log(session: Session, group: Neighbourhood) -> Text:
    """The last changes, newest first. (12)"""
    back = ((wording.button("back", Verb.PANEL, group.id),),)
    found = await audit.latest(session, group.id, most=LOG_LINES)
    if not found:
        return Text("log-empty", {"group": group.name}, back)
    ids = {each.resident_id for each in found if each.resident_id}
    people = await resident.by_ids(session, ids)
    zone = ZoneInfo(group.pack.time_zone)
    entries: Value = ""
    for each in reversed(found):
        person = people.get(each.resident_id or 0)
        who: Value = person.first_name if person else Text("log-admin")
        line = _entry(each, who, each.at.astimezone(zone))
        entries = Text("log-lines", {"line": line, "rest": entries})
    return Text("log", {"group": group.name, "entries": entries}, back)


def _entry(each: Audit, who: Value, at: datetime) -> Text:
    kind, _, name = each.what.partition(":")
    which = settings.tunable(name) if kind == "setting" else None
    values: dict[str, Value] = {
        "on": at.strftime("%d-%m"),
        "at": at.strftime("%H:%M"),
        "who": who,
        "what": Text("log-setting", {"what": Text(which.text_key)})
        if which
        else Text(f"log-{kind}"),
        "changed": each.before is not None,
        "old": _word_text(which, kind, each.before),
        "new": _word_text(which, kind, each.after),
    }
    return Text("log-entry", values)


def _word_text(which: Tunable | None, kind: str, word: str | None) -> Value:
    if word is None:
        return ""
    if which:
        value = settings.value_of(which, word)
        return word if value is None else value_text(which, value)
    if kind == "link-mode":
        return Text(f"log-{word}")
    if kind == "link-classes":
        return Keys(tuple(f"log-class-{each}" for each in word.split("+")))
    if kind == "link-hours":
        return Text(f"log-hours-{word}")
    return Text(f"{kind}-{word.lower()}") if kind in ("country", "language") else word


def _now(group: Neighbourhood, which: Tunable) -> Any:
    return getattr(group.policy, which.name)


def _dashed(name: str) -> str:
    return name.replace("_", "-")
