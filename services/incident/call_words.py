"""The words that lead to a call: "112 first", and the answer to "has anyone called?". (A1, A10)"""

from datetime import datetime

from models.base import Session
from models.incident import Incident
from models.neighbourhood import Neighbourhood
from models.posted import Follows
from models.resident import Resident
from saar.actions import Verb
from saar.effects import Button, Text
from saar.emergency import CallStatus
from services.card import call_state, known_in, view, wording
from services.incident.scene import Scene
from services.outbox import messages
from services.outbox.messages import To
from services.outbox.writing import Rank


async def first_call(session: Session, scene: Scene, target: Incident, *, now: datetime) -> None:
    """ "112 first": the word a reporter gets, with what the operator will ask; once, where it is. (A1)"""
    await messages.tell(
        session,
        To(scene.resident, scene.neighbourhood),
        call_state.call_first(target, scene.neighbourhood, scene.resident),
        now=now,
        incident_id=target.id,
        rank=Rank.QUESTION,
        key=f"call:{target.id}",
        follows=Follows.FIRST,
        state=call_state.first_state(target, scene.neighbourhood),
    )


async def has_anyone_called(
    session: Session, scene: Scene, target: Incident | None, *, now: datetime
) -> None:
    """ "Has anyone called?" and "shall I call?" are answered from the card. (A10, S1)"""
    about = target or (scene.incidents[-1] if scene.incidents else None)
    if scene.replies_to:
        about = scene.incident(scene.replies_to) or about
    if about is None:
        rows: tuple[tuple[Button, ...], ...] = (
            (wording.button("report", Verb.START_REPORT, scene.neighbourhood.id),),
        )
        await in_private(session, scene, "asks-nothing-open", now=now, rows=rows)
        return
    call = await call_state.call_of(session, about, now)
    stands, group = call.stands, scene.neighbourhood
    values = wording.about(about, group)
    if stands.claim:
        values |= wording.named(
            stands.claim, await known_in.names(session, about, group, [stands.claim])
        )
    called = stands.status is CallStatus.CALLED
    told = await call.told(scene.resident, Follows.CALL, "")
    hushed = about.progress.hushed and stands.status in (CallStatus.NOBODY, CallStatus.UNCONFIRMED)
    await messages.tell(
        session,
        To(scene.resident, scene.neighbourhood),
        Text(
            "asks-hushed" if hushed else f"asks-{stands.status.value}",
            values,
            () if called else wording.call_rows(about.id)[:2],
        ),
        now=now,
        incident_id=about.id,
        rank=Rank.QUESTION,
        key=f"call:{about.id}",
        follows=Follows.CALL,
        state=told.state,
    )


async def what_is_on(session: Session, scene: Scene, *, now: datetime) -> None:
    """Whoever comes late and asks what is going on reads what is open, and finds each card. (A10)"""
    group, person = scene.neighbourhood, scene.resident
    text = await view.status(session, group, now=now, locale=person.locale)
    await messages.tell(session, To(person, group), text, now=now, key=f"status:{group.id}")


async def in_private(
    session: Session,
    scene: Scene,
    key: str,
    *,
    now: datetime,
    rows: tuple[tuple[Button, ...], ...] = (),
) -> None:
    """A word to who wrote this, with their name and the numbers of the group in it."""
    values = wording.numbers(scene.neighbourhood) | {"name": scene.resident.first_name}
    to = To(scene.resident, scene.neighbourhood)
    await messages.tell(session, to, Text(key, values, rows), now=now)


async def voice(session: Session, group: Neighbourhood, person: Resident, *, now: datetime) -> None:
    """A voice message cannot be read: 112 first, then the button. (R5)"""
    rows = ((wording.button("report", Verb.START_REPORT, group.id),),)
    values = wording.numbers(group) | {"name": person.first_name}
    text = Text("voice-word", values, rows)
    await messages.tell(session, To(person, group), text, now=now, key="voice", rank=Rank.QUESTION)
