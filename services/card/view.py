"""Read models: what a card shows now, and what /status tells. Nothing is changed here."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from models import card, claim, incident, neighbourhood, relay, report, topic, watch
from models.base import Session
from models.incident import Incident
from models.neighbourhood import Neighbourhood
from models.relay import Relay
from models.report import Report
from models.resident import Resident
from models.watch import Watch
from saar import conduct, emergency, steps
from saar.actions import Action, Verb
from saar.audience import shown_name
from saar.effects import Button, Keys, Rows, Screen, Text, Value
from saar.emergency import CallStatus, Claim, Standing
from saar.facts import Facts, moved_since, still_said, telling
from saar.policy import Plates, ReactLine
from saar.steps import Danger, Outcome, Step
from services.card import details, known_in, wording
from texts.render import LOCALES
from understanding.direction import tells_of_driving

LAST_OBSERVATIONS = 3
MOST_READ = 3


@dataclass(frozen=True)
class CardView:
    """Everything needed to send or edit one card. `message_id` is None until it was sent; `topic`: of a
    forum, where it goes.
    """

    screen: Screen
    chat_id: int
    locale: str
    time_zone: str
    reply_to: int | None
    topic: int | None
    message_id: int | None
    shown: str | None


@dataclass(frozen=True)
class _State:
    incident: Incident
    group: Neighbourhood
    stands: Standing
    names: dict[int, Value]
    came: Relay | None
    published_by: str | None
    origin: Neighbourhood
    reports: list[Report]
    watchers: list[Watch]

    @property
    def values(self) -> dict[str, Value]:
        """The values most lines use."""
        return wording.about(self.incident, self.group) | {"at": self.incident.progress.opened_at}


async def card_view(
    session: Session, incident_id: int, neighbourhood_id: int, *, now: datetime
) -> CardView | None:
    """The card of an incident in one neighbourhood, as it should look now; None where it is gone."""
    found = await session.get(Incident, incident_id)
    group = await session.get(Neighbourhood, neighbourhood_id)
    shown = await card.in_neighbourhood(session, incident_id, neighbourhood_id)
    if found is None or group is None or shown is None:
        return None
    state = await _load(session, found, group, now)
    screen = _open_screen(state) if found.progress.is_open else _closed_screen(state)
    said = None if state.came else found.topic
    where = await topic.place(session, group, group.alarm_topic, said)
    return CardView(
        screen=screen,
        chat_id=group.chat_id,
        locale=group.locale,
        time_zone=group.pack.time_zone,
        reply_to=None if state.came or where != said else found.reply_to,
        topic=where,
        message_id=shown.message_id,
        shown=shown.shown,
    )


async def preview(
    session: Session, found: Incident, group: Neighbourhood, *, now: datetime
) -> Screen:
    """Exactly what would be posted in a group that it is offered to. (B3)"""
    return _open_screen(await _load(session, found, group, now))


async def status(session: Session, group: Neighbourhood, *, now: datetime, locale: str) -> Text:
    """What /status answers: how many incidents are open, the call of the latest, and the way to each card."""
    running = await incident.open_in(session, group.id)
    if not running:
        return Text("status-quiet", wording.numbers(group))
    state = await _load(session, running[-1], group, now)
    values = state.values | wording.named(state.stands.claim, state.names)
    values["at"] = values.get("at", state.incident.progress.opened_at)
    nobody = state.stands.status is CallStatus.NOBODY
    calls = wording.call_rows(running[-1].id)[:2] if nobody else ()
    return Text(
        f"status-{state.stands.status.value}",
        values | {"count": len(running), "opened": state.incident.progress.opened_at},
        (*calls, *(_read_row(each, locale) for each in running[-MOST_READ:])),
    )


def _read_row(found: Incident, locale: str) -> tuple[Button, ...]:
    """For whoever comes late: the whole card, to them alone. (A10)"""
    values: dict[str, Value] = {
        "category": Keys((f"category-{found.facts.category.replace('_', '-')}",)),
        **wording.place_value(found.facts),
    }
    return (
        Button(key="button-read-card", action=Action(Verb.READ, found.id, locale), values=values),
    )


async def group_of(session: Session, incident_id: int) -> Neighbourhood | None:
    """The neighbourhood of an incident."""
    found = await session.get(Incident, incident_id)
    return await neighbourhood.by_id(session, found.neighbourhood_id) if found else None


async def _load(session: Session, found: Incident, group: Neighbourhood, now: datetime) -> _State:
    claims = await claim.values(session, found.id)
    away = group.id != found.neighbourhood_id
    came = await relay.to_group(session, found.id, group.id) if away else None
    return _State(
        incident=found,
        group=group,
        stands=emergency.standing(claims, now),
        names=await known_in.names(session, found, group, claims),
        came=came,
        published_by=await _publisher(session, came),
        origin=await neighbourhood.by_id(session, found.neighbourhood_id),
        reports=[each for each in await report.of_incident(session, found.id) if each.observes],
        watchers=await watch.of_incident(session, found.id),
    )


async def _publisher(session: Session, came: Relay | None) -> str | None:
    """The admin of this group who published it, by the name they show; None where that is nobody."""
    by = await session.get(Resident, came.decided_by_id) if came and came.decided_by_id else None
    return shown_name(by.first_name, hidden=by.name_hidden) if by else None


def _open_screen(state: _State) -> Screen:
    lines = (
        *_call_lines(state),
        *_came_lines(state),
        *_what_lines(state),
        *_look_lines(state),
        *_observation_lines(state),
        *_react_lines(state),
        _steps_line(state),
        Text("card-danger-or-doubt", state.values),
        *_helpline(state),
        *_timeline_line(state),
    )
    return Screen(lines, _buttons(state))


def _timeline_line(state: _State) -> Iterable[Text]:
    """In the group that it was reported in everybody sees that a timeline was made. (M9)"""
    made = state.incident.timeline_at
    if made and not state.came:
        yield Text("card-timeline", {"at": made})


def _came_lines(state: _State) -> Iterable[Text]:
    """Where it came from, never by whom; and which admin of this group published it. (T20)"""
    if state.came:
        values = state.values | {
            "other": state.origin.name,
            "itself": state.came.by_itself,
            "by": state.published_by or "",
            "byhidden": state.published_by is None,
            "at": state.incident.progress.opened_at,
        }
        yield Text("card-came", values)
        if state.came.note:
            yield Text("card-came-note", {"note": state.came.note})


def _call_lines(state: _State) -> Iterable[Text]:
    stands, values = state.stands, state.values
    if state.incident.progress.not_urgent and stands.status is CallStatus.NOBODY:
        yield Text("card-not-urgent", values)
    else:
        doubted = stands.claim is not None and stands.claim.doubted
        key = "card-call-doubted" if doubted else f"card-call-{stands.status.value}"
        yield Text(key, values | wording.named(stands.claim, state.names))
    if stands.status is CallStatus.CALLED:
        yield Text("card-do-not-call-again", values)
    progress = state.incident.progress
    if progress.failed_at and stands.status is not CallStatus.CALLED:
        yield Text("card-not-through", values | {"at": progress.failed_at})
    if progress.helped_at:
        yield Text("card-help-there", values | {"at": progress.helped_at})
    if stands.also:
        yield Text("card-also", values | {"count": stands.also})
    for news in stands.news[-1:]:
        yield Text("card-news", values | wording.named(news, state.names))
    for key, said in (("other-number", stands.other_number), ("hearsay", stands.hearsay)):
        if said:
            yield Text(f"card-{key}", values | wording.named(said, state.names))


def _what_lines(state: _State) -> Iterable[Text]:
    facts = state.incident.facts
    yield Text("card-headline", state.values)
    if not state.incident.confirmed:
        yield Text("card-not-confirmed", state.values)
    yield from details.seen(facts)
    yield Text("card-where", state.values)
    seen_at = None if state.came else state.incident.shared_location
    link = wording.message_link(state.group, seen_at)
    if link:
        yield Text("card-location", {"url": link})
    if facts.direction:
        yield Text("card-direction", {"direction": facts.direction})


def _look_lines(state: _State) -> Iterable[Text]:
    facts = state.incident.facts
    counted = any(each.facts.persons for each in state.reports if each.text is None)
    yield from details.looks(facts, plates=_plates_travel(state), counted=counted)


def _plates_travel(state: _State) -> bool:
    """A plate stands where both groups show plates; next door only while the vehicle drives. (B3)"""
    shown = {state.group.policy.plates, state.origin.policy.plates} == {Plates.SHOWN}
    drives = any(
        each.text and each.facts.plates and tells_of_driving(each.text) for each in state.reports
    )
    return shown and (state.group.id == state.origin.id or drives)


def _observation_lines(state: _State) -> Iterable[Text]:
    """What was seen later, as far as it still stands; a mere correction is no sighting. (S9)"""
    whole, reports = state.incident.facts, list(enumerate(state.reports))
    later = [(each, still_said(_placed(state, number), whole)) for number, each in reports[1:]]
    seen = [(each, facts) for each, facts in later if not facts.only_corrects and _seen(facts)]
    for each, facts in seen[-LAST_OBSERVATIONS:]:
        place = wording.where(facts)
        yield Text(
            "card-observed",
            {
                "at": each.at,
                "seen": Keys(_seen(facts)),
                "place": place,
                "known": "yes" if place else "no",
            },
        )


def _placed(state: _State, number: int) -> Facts:
    said, *later = (each.facts for each in state.reports[number:])
    return moved_since(said, later)


def _seen(facts: Facts) -> tuple[str, ...]:
    keys = [f"behaviour-{key}" for key in telling(facts.behaviour)]
    keys += [*details.pairs(facts.vehicle).keys, *details.keys("look", facts.things).keys]
    keys += details.pairs(facts.clothing).keys
    if not keys and (facts.has_place or facts.direction):
        keys = ["observed-again"]
    return tuple(key.replace("_", "-") for key in keys)


def _react_lines(state: _State) -> Iterable[Text]:
    if state.incident.warned:
        yield Text("card-safety", state.values)
    line = react_line(state.incident, state.stands, state.group)
    kind = state.incident.facts.category
    danger = state.incident.facts.danger
    burning = Danger.FIRE in danger and kind != "gas"
    armed = Danger.WEAPON in danger or state.incident.progress.unsafe
    if line and (burning or kind in OWN_REACT) and not armed:
        yield Text(f"card-react-{'fire' if burning else kind.replace('_', '-')}", state.values)
    elif line:
        yield Text(f"card-react-{line.value.replace('_', '-')}", state.values)
    if state.watchers:
        may_go = line not in (None, ReactLine.OBSERVE_ONLY)
        out = sum(each.outside for each in state.watchers) if may_go else 0
        yield Text("card-watching", {"count": len(state.watchers), "out": out})


def _helpline(state: _State) -> Iterable[Text]:
    """Who helps beside the alarm number with this kind, where the country has such a number. (C1, 12)"""
    kind = state.incident.facts.category
    phone = state.group.pack.helplines.get(kind)
    if phone:
        yield Text(f"card-helpline-{kind.replace('_', '-')}", state.values | {"phone": phone})


def react_line(found: Incident, stands: Standing, group: Neighbourhood) -> ReactLine | None:
    """The react line of an incident now. (K1)"""
    return conduct.react_line(
        found.progress,
        stands.status,
        category=found.facts.category,
        dangers=found.facts.danger,
        policy=group.policy,
    )


def _steps_line(state: _State) -> Text:
    done = steps.done_steps(state.stands.status, watched=bool(state.watchers))
    return Text("card-steps", {step.value: "yes" if step in done else "no" for step in Step})


def _buttons(state: _State) -> Rows:
    """What can be pressed, and below it the card in another language. (R3)"""
    others = tuple(
        wording.button(f"read-{each}", Verb.READ, state.incident.id, word=each)
        for each in LOCALES
        if each != state.group.locale
    )
    return (*_call_buttons(state), others)


def _call_buttons(state: _State) -> Rows:
    number, stands = state.incident.id, state.stands
    over = (wording.button("over", Verb.CLOSE, number),)
    match stands.status:
        case CallStatus.NOBODY:
            key = "call-after-all" if state.incident.progress.not_urgent else "calling"
            return (
                (wording.button(key, Verb.CALLING, number, style="danger", values=state.values),),
                (wording.button("called", Verb.CALLED, number, style="success"),),
                (
                    wording.button("cannot-call", Verb.CANNOT_CALL, number),
                    wording.button("not-urgent", Verb.NOT_URGENT, number),
                ),
                over,
            )
        case CallStatus.CALLING | CallStatus.UNCONFIRMED:
            return (*_lease_buttons(state), over)
        case _:
            return (*_called_buttons(state), over)


def _lease_buttons(state: _State) -> Rows:
    number = state.incident.id
    called = (wording.button("called", Verb.CALLED, number, style="success"),)
    if state.stands.status is CallStatus.CALLING:
        return (called, (wording.button("did-not-work", Verb.FAILED, number),))
    return ((wording.button("call-too", Verb.CALLING, number, style="danger"),), called)


def _called_buttons(state: _State) -> Rows:
    number = state.incident.id
    watching = [wording.button("watching", Verb.WATCH, number)]
    line = react_line(state.incident, state.stands, state.group)
    if line not in (None, ReactLine.OBSERVE_ONLY):
        watching.append(wording.button("go-out", Verb.GO_OUT, number))
    return (
        (wording.button("have-news", Verb.HAVE_NEWS, number, style="primary"),),
        tuple(watching),
        (wording.button("not-called", Verb.DOUBT, number),),
    )


def _closed_screen(state: _State) -> Screen:
    """At close the card is edited down to street, times and outcome. (Privacy)"""
    progress, facts = state.incident.progress, state.incident.facts
    values: dict[str, Value] = {
        **wording.numbers(state.group),
        "category": Keys((f"category-{facts.category.replace('_', '-')}",)),
        "street": facts.street or "",
        "known": "yes" if facts.street else "no",
        "from": progress.opened_at,
        "at": progress.closed_at,
        "outcome": (progress.outcome or Outcome.UNKNOWN).value,
    }
    came = [Text("card-came-over", {"other": state.origin.name})] if state.came else []
    first: Claim | None = state.stands.claim
    called = state.stands.status is CallStatus.CALLED and first is not None
    call = Text(
        "card-closed-called",
        {**values, **wording.named(first, state.names), "called": first.at if first else None},
    )
    lines = [Text("card-closed", values), Text("card-closed-where", values), *came]
    return Screen((*lines, *([call] if called else []), *_timeline_line(state)))


OWN_REACT = frozenset(
    {"animal_danger", "fire", "gas", "medical", "missing_person", "traffic_danger", "water"}
)
"""Kinds with nobody to watch: their own words say what is safe to do."""
