"""/meld: category, place, post, in at most three taps; 112 stands above every screen. (S2, S3, S4)"""

from dataclasses import replace
from datetime import datetime

from models import conversation, resident
from models.base import Session
from models.conversation import Draft, DraftStep
from models.incident import Incident
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from saar.actions import Action, Verb
from saar.countries import HOME
from saar.effects import Button, Keys, Rows, Text, Value
from saar.facts import Facts, merge
from saar.labels import Flag, Label
from saar.weighing import NO_SHIFTS
from services.card import wording
from services.chatter import learning
from services.incident import calls, hearing, nearest, questions, reports, scene
from services.incident.reports import Observation
from services.incident.scene import Message, facts_of
from services.outbox import screens
from understanding.meaning import Reading

LIFE_THREATENING = "person_in_danger"
CATEGORIES = (
    LIFE_THREATENING,
    "burglary",
    "theft",
    "vandalism",
    "suspicious_person",
    "suspicious_vehicle",
    "door_scam",
    "other",
)
URGENT = frozenset({LIFE_THREATENING, "burglary", "theft"})
SCREEN = "meld"


async def start(
    session: Session,
    person: Resident,
    *,
    chat_id: int,
    groups: list[Neighbourhood],
    now: datetime,
) -> None:
    """The command: the category is asked at once, the group only with the last tap."""
    old = await conversation.draft_of(session, person.id)
    if old:
        await session.delete(old)
        await session.flush()
    await screens.begin_anew(session, chat_id, person, SCREEN, now=now)
    draft = Draft(
        resident_id=person.id,
        neighbourhood_id=groups[0].id if len(groups) == 1 else None,
        chat_id=chat_id,
        step=DraftStep.CATEGORY,
        facts=Facts(),
        at=now,
    )
    session.add(draft)
    await session.flush()
    await _show(session, draft, person, now=now)


async def category(
    session: Session, draft: Draft, person: Resident, word: str, *, now: datetime
) -> None:
    """The first tap. The life-threatening one is posted with it, its button names the group. (S2)"""
    chosen, _, group_id = word.partition(".")
    if chosen not in CATEGORIES or draft.incident_id:
        return
    draft.category = chosen
    draft.step = DraftStep.PLACE
    if chosen == LIFE_THREATENING:
        await post(session, draft, person, group_id, now=now)
        return
    await _show(session, draft, person, now=now)


async def answered(
    session: Session, draft: Draft, person: Resident, reading: Reading, *, now: datetime
) -> bool:
    """Take a text as the answer to the screen; False where it is something else, to be heard as such.

    Whoever shouts that there is a knife does not answer the question where it is. A call that was
    made waits with the draft until it is posted.
    """
    group_id = draft.neighbourhood_id
    shifts = await learning.shifts(session, group_id, now=now) if group_id else NO_SHIFTS
    kind = hearing.sure_claim(reading, shifts)
    if kind and not draft.incident_id and not reading.observes_now:
        draft.claim = kind
        await _show(session, draft, person, now=now, key="meld-call-noted")
        return True
    news = reading.claim or reading.flags or reading.behaviour
    if draft.step is not DraftStep.CATEGORY and (news or reading.label is Label.ALL_CLEAR):
        return False
    if draft.step is DraftStep.WHEN and not facts_of(reading).has_place:
        return False
    await typed(session, draft, person, reading, now=now)
    return True


async def typed(
    session: Session, draft: Draft, person: Resident, reading: Reading, *, now: datetime
) -> None:
    """An answer in words: what happens, or where. Only what was read from it is kept."""
    facts = facts_of(reading)
    if draft.step is DraftStep.CATEGORY:
        draft.category = reading.category.value
        draft.facts = facts
        draft.urgent = Flag.URGENT in reading.flags
        draft.step = DraftStep.WHEN if facts.has_place else DraftStep.PLACE
        await _show(session, draft, person, now=now)
        return
    if not facts.has_place:
        await _show(session, draft, person, now=now, key="meld-place-again")
        return
    place = Facts(street=facts.street, number=facts.number, landmark=facts.landmark)
    posted = await session.get(Incident, draft.incident_id) if draft.incident_id else None
    if posted and posted.progress.is_open:
        await reports.add_facts(session, posted, person, place, now=now)
        await session.delete(draft)
        await _show_text(session, draft, person, "meld-place-added", now=now)
        return
    draft.facts = merge(place, draft.facts)
    draft.step = DraftStep.WHEN
    await _show(session, draft, person, now=now)


async def no_place(session: Session, draft: Draft, person: Resident, *, now: datetime) -> None:
    """ "I don't know where exactly": the card says "place not known yet"."""
    draft.step = DraftStep.WHEN
    await _show(session, draft, person, now=now)


async def post(
    session: Session, draft: Draft, person: Resident, group_id: str, *, now: datetime
) -> None:
    """The last tap, which names the group: the alert goes out. (S2)"""
    mine = await resident.neighbourhoods_of(session, person.id)
    group = next((each for each in mine if str(each.id) == group_id), None)
    if group is None or draft.incident_id or draft.category is None:
        return
    draft.neighbourhood_id = group.id
    facts = replace(draft.facts, category=draft.category, likely=1.0)
    message = Message(chat_id=group.chat_id, message_id=0, sent_at=now, text="")
    view = await scene.load(session, group, person, message)
    urgent = draft.urgent or draft.category in URGENT
    seen = Observation(facts=facts, urgent=urgent, text=None)
    target, opened = await reports.observe(session, view, seen, now=now)
    if target is None:
        target, opened = await reports.open_new(session, view, seen, now=now), True
    draft.incident_id = target.id
    carried = draft.claim or await questions.carried_claim(session, person.id, group.id, now=now)
    if carried:
        await calls.announce(session, target, person, carried, now=now)
    values = wording.about(target, group) | {"name": person.first_name}
    key = "meld-posted" if facts.has_place or not opened else "meld-posted-where"
    rows = (
        *wording.call_rows(target.id),
        (wording.button("details", Verb.DETAIL, target.id, word="menu"),),
    )
    await _show_text(session, draft, person, key, values=values, rows=rows, now=now)
    if facts.has_place or not opened:
        await session.delete(draft)


async def earlier(session: Session, draft: Draft, person: Resident, *, now: datetime) -> None:
    """It was earlier: the right number, and no card. (S3, S6)"""
    await session.delete(draft)
    await _show_text(session, draft, person, "old-news", now=now)


async def cancel(session: Session, draft: Draft, person: Resident, *, now: datetime) -> None:
    """Stop at any step."""
    await session.delete(draft)
    await _show_text(session, draft, person, "meld-cancelled", now=now)


async def _show(
    session: Session, draft: Draft, person: Resident, *, now: datetime, key: str | None = None
) -> None:
    values = wording.place_value(draft.facts)
    values["category"] = Keys((f"category-{(draft.category or 'other').replace('_', '-')}",))
    cancel_row = ((wording.button("cancel", Verb.DRAFT_CANCEL, draft.id),),)
    groups = await _groups(session, draft, person)
    rows = (*_rows(draft, groups), *cancel_row)
    key = key or f"meld-{draft.step.value}"
    await _show_text(session, draft, person, key, values=values, rows=rows, now=now)


async def _groups(session: Session, draft: Draft, person: Resident) -> list[Neighbourhood]:
    mine = await resident.neighbourhoods_of(session, person.id)
    mine = [each for each in mine if draft.neighbourhood_id in (None, each.id)]
    return await nearest.first(session, person, mine, draft.facts)


def _rows(draft: Draft, groups: list[Neighbourhood]) -> Rows:
    match draft.step:
        case DraftStep.CATEGORY:
            return (*_danger_rows(draft, groups), *_category_rows(draft))
        case DraftStep.PLACE:
            return ((wording.button("no-place", Verb.DRAFT_PLACE, draft.id),),)
        case DraftStep.WHEN:
            earlier_row = ((wording.button("was-earlier", Verb.DRAFT_EARLIER, draft.id),),)
            return (*_post_rows(draft, groups), *earlier_row)


def _danger_rows(draft: Draft, groups: list[Neighbourhood]) -> Rows:
    several = len(groups) > 1
    return tuple(
        (
            Button(
                key="button-danger-in" if several else "button-danger",
                action=Action(Verb.DRAFT_CATEGORY, draft.id, f"{LIFE_THREATENING}.{group.id}"),
                values={"group": group.name},
                style="danger",
            ),
        )
        for group in groups
    )


def _category_rows(draft: Draft) -> Rows:
    return tuple(
        (
            Button(
                key=f"category-{each.replace('_', '-')}",
                action=Action(Verb.DRAFT_CATEGORY, draft.id, each),
            ),
        )
        for each in CATEGORIES
        if each != LIFE_THREATENING
    )


def _post_rows(draft: Draft, groups: list[Neighbourhood]) -> Rows:
    return tuple(
        (
            Button(
                key="button-post-in",
                action=Action(Verb.DRAFT_POST, draft.id, str(group.id)),
                values={"group": group.name},
                style="danger",
            ),
        )
        for group in groups
    )


async def _show_text(
    session: Session,
    draft: Draft,
    person: Resident,
    key: str,
    *,
    now: datetime,
    values: dict[str, Value] | None = None,
    rows: Rows = (),
) -> None:
    group = (
        await session.get(Neighbourhood, draft.neighbourhood_id) if draft.neighbourhood_id else None
    )
    mine = group or next(iter(await resident.neighbourhoods_of(session, person.id)), None)
    basis = wording.numbers(mine) if mine else wording.country_numbers(HOME)
    await screens.show(
        session,
        chat_id=draft.chat_id,
        resident=person,
        name=SCREEN,
        text=Text(key, {"name": person.first_name, **basis, **(values or {})}, rows),
        now=now,
        neighbourhood=group if group and group.chat_id == draft.chat_id else None,
    )
