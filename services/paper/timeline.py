"""One incident for the community officer: what was reported, called and passed on, and when; by role. (M9)"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from models import claim, incident, relay, report, resident
from models.base import Session
from models.incident import Incident
from models.neighbourhood import Neighbourhood
from models.report import Report
from saar.actions import Action, Verb
from saar.effects import Button, Rows, Sheet, Text, Value
from saar.emergency import Claim, ClaimKind
from saar.facts import Facts
from saar.policy import Plates
from saar.relays import RelayState
from saar.steps import Outcome
from services.card import details, wording
from services.paper.letters import printable
from texts import render

SCREEN = "timeline"
MOST = 12
"""Incidents that can be chosen from; of an evening there are never more."""
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True)
class Event:
    """Something that happened, in words without anybody's name."""

    at: datetime
    text: Text


async def screen(session: Session, group: Neighbourhood) -> Text:
    """The incidents of this group of which more is known than a skeleton; newest first."""
    found = await incident.told_in(session, group.id, most=MOST)
    back = (wording.button("back", Verb.PANEL, group.id),)
    zone = ZoneInfo(group.pack.time_zone)
    rows: Rows = tuple(
        (
            Button(
                key="button-timeline-of",
                action=Action(Verb.TIMELINE, group.id, str(each.id)),
                values={
                    "on": each.progress.opened_at.astimezone(zone).strftime("%d-%m"),
                    "at": each.progress.opened_at,
                    **wording.about(each, group),
                },
            ),
        )
        for each in found
    )
    key = "timeline-choose" if found else "timeline-none"
    return Text(key, {"group": group.name}, (*rows, back))


async def of_group(session: Session, group: Neighbourhood, incident_id: int) -> Incident | None:
    """The incident, if it is this group's own and not yet forgotten."""
    found = await incident.locked(session, incident_id)
    if found is None or found.neighbourhood_id != group.id or found.cleaned_at:
        return None
    return found


def file_name(found: Incident, locale: str) -> str:
    """Without a place and without a kind: file names end up in many lists."""
    return f"{render.plain('timeline-file', locale)}-{found.id}.pdf"


async def sheet(
    session: Session, found: Incident, group: Neighbourhood, locale: str, *, now: datetime
) -> Sheet:
    """The page, in one language, on the group's clock."""
    zone = group.pack.time_zone
    local = ZoneInfo(zone)

    def words(key: str, **values: Value) -> str:
        return printable(render.plain(key, locale, zone, **values))

    opened = found.progress.opened_at.astimezone(local)
    values = wording.about(found, group)
    events = sorted(await _events(session, found, group), key=lambda each: each.at)
    return Sheet(
        "timeline",
        {
            "lang": locale,
            "title": words("timeline-title", **values),
            "about": words("timeline-about", on=opened.strftime("%d-%m-%Y"), **values),
            "roles": words("timeline-roles"),
            "foot": words(
                "timeline-foot",
                on=now.astimezone(local).strftime("%d-%m-%Y"),
                at=now,
            ),
            "events": [
                {
                    "at": each.at.astimezone(local).strftime("%H:%M:%S"),
                    "words": words(each.text.key, **each.text.values),
                }
                for each in events
            ],
        },
    )


async def _events(session: Session, found: Incident, group: Neighbourhood) -> list[Event]:
    roles = _Roles(
        found.reporter_id, {each.id for each in await resident.admins(session, group.id)}
    )
    told: list[Report | Claim] = [
        *await report.of_incident(session, found.id),
        *(each.value() for each in await claim.of_incident(session, found.id)),
    ]
    told.sort(key=lambda each: each.at)
    said = [event for each in told for event in _said(each, roles, group)]
    passed = [
        Event(each.decided_at, Text("timeline-passed", {"other": to.name}))
        for each in await relay.of_incident(session, found.id)
        if each.state is RelayState.PUBLISHED and each.decided_at
        if (to := await session.get(Neighbourhood, each.to_id)) is not None
    ]
    return [*said, *passed, *_course(found)]


class _Roles:
    """Who somebody is on paper: the reporter, an admin, or a resident with a letter."""

    def __init__(self, reporter_id: int | None, admins: set[int]) -> None:
        self._reporter, self._admins = reporter_id, admins
        self._letters: dict[int, str] = {}
        self._told = False

    def is_first(self) -> bool:
        """The first report; later ones saw it as well."""
        first, self._told = not self._told, True
        return first

    def of(self, resident_id: int | None) -> Text:
        if resident_id is None:
            return Text("timeline-somebody")
        if resident_id == self._reporter:
            return Text("timeline-reporter")
        count = len(self._letters)
        letter = self._letters.setdefault(resident_id, LETTERS[count % len(LETTERS)])
        key = "timeline-admin" if resident_id in self._admins else "timeline-resident"
        return Text(key, {"letter": letter})


def _said(each: Report | Claim, roles: _Roles, group: Neighbourhood) -> Iterable[Event]:
    """In the order in which it was said, so that letters follow each other down the page."""
    if isinstance(each, Claim):
        yield _call(each, roles, group)
    elif each.observes:
        values: dict[str, Value] = {
            "who": roles.of(each.resident_id),
            "first": roles.is_first(),
            "what": _facts(each.facts, group),
        }
        yield Event(each.at, Text("timeline-reported", values))


def _facts(facts: Facts, group: Neighbourhood) -> Value:
    lines = [
        *details.seen(facts),
        *details.looks(facts, plates=group.policy.plates is Plates.SHOWN, counted=True),
    ]
    if facts.has_place:
        lines.append(Text("timeline-where", wording.place_value(facts)))
    if facts.direction:
        lines.append(Text("card-direction", {"direction": facts.direction}))
    kind = Text(f"category-{facts.category.replace('_', '-')}")
    return wording.nested((kind, *lines))


def _call(made: Claim, roles: _Roles, group: Neighbourhood) -> Event:
    values: dict[str, Value] = {
        "who": roles.of(made.resident_id),
        "number": made.number or group.pack.alarm,
        "ended": made.ended and made.kind is not ClaimKind.LEASE,
        "doubted": made.doubted,
    }
    key = made.kind.value.replace("_", "-")
    return Event(made.at, Text(f"timeline-call-{key}", values))


def _course(found: Incident) -> Iterable[Event]:
    progress = found.progress
    if progress.failed_at:
        yield Event(progress.failed_at, Text("timeline-not-through"))
    if progress.helped_at:
        yield Event(progress.helped_at, Text("timeline-helped"))
    if progress.closed_at:
        outcome = (progress.outcome or Outcome.UNKNOWN).value
        yield Event(progress.closed_at, Text("timeline-closed", {"outcome": outcome}))
