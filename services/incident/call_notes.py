"""What the author of an announcement reads: what was noted, and how to take it back. (A4, A5)"""

from dataclasses import dataclass
from datetime import datetime

from models.base import Session
from models.incident import Incident
from models.posted import Follows
from models.resident import Resident
from saar.actions import Verb
from saar.effects import Button, Text
from saar.emergency import CallDecision, CallOutcome, ClaimKind
from services.card import call_state, known_in, wording
from services.outbox import messages
from services.outbox.messages import To
from services.outbox.writing import Rank

ACK = "👍"


@dataclass(frozen=True)
class Source:
    """Where a claim came from: a typed message in the group, or None for a press."""

    chat_id: int | None = None
    message_id: int | None = None


PRESSED = Source()


async def tell(
    session: Session,
    incident: Incident,
    resident: Resident,
    kind: ClaimKind,
    decision: CallDecision,
    *,
    now: datetime,
    source: Source = PRESSED,
) -> None:
    """A reaction on a typed announcement, and a private word about what was noted. (A4, A5)"""
    if source.message_id and source.chat_id:
        await messages.react(session, source.chat_id, source.message_id, ACK, now=now)
    text = await _words(session, incident, resident, kind, decision, now=now)
    neighbourhood = await known_in.home(session, incident, resident)
    first = decision.outcome in (CallOutcome.GRANTED, CallOutcome.FIRST)
    follows, state = await _follows(session, incident, resident, kind, decision, now)
    await messages.tell(
        session,
        To(resident, neighbourhood),
        text,
        now=now,
        incident_id=incident.id,
        rank=Rank.QUESTION if first else Rank.WORD,
        key=f"call:{incident.id}",
        follows=follows,
        state=state,
    )


async def _follows(
    session: Session,
    incident: Incident,
    person: Resident,
    kind: ClaimKind,
    decision: CallDecision,
    now: datetime,
) -> tuple[Follows, str]:
    if decision.outcome in (CallOutcome.TAKEN, CallOutcome.SETTLED):
        call = await call_state.call_of(session, incident, now)
        return Follows.CALL, (await call.told(person, Follows.CALL, "")).state
    if decision.outcome is CallOutcome.GRANTED and decision.of:
        group = await known_in.home(session, incident, person)
        state, _ = call_state.own_lease(incident, group, person, decision.of, now)
        return Follows.CLAIM, state
    return Follows.CLAIM, kind.value


async def _words(
    session: Session,
    incident: Incident,
    resident: Resident,
    kind: ClaimKind,
    decision: CallDecision,
    *,
    now: datetime,
) -> Text:
    group = await known_in.home(session, incident, resident)
    values = wording.about(incident, group)
    if decision.of:
        shown = await known_in.names(session, incident, group, [decision.of])
        values |= wording.named(decision.of, shown)
    undo = wording.undo_rows(incident.id, hidden=resident.name_hidden)
    match decision.outcome:
        case CallOutcome.FIRST:
            return Text("call-noted-done", values, undo)
        case CallOutcome.GRANTED if decision.of:
            return call_state.own_lease(incident, group, resident, decision.of, now)[1]
        case CallOutcome.HOLDING:
            return Text("call-still-yours", values, wording.lease_rows(incident.id))
        case CallOutcome.TAKEN:
            return Text("call-taken", values)
        case CallOutcome.NOTED:
            key = kind.value.replace("_", "-")
            ask = () if kind is ClaimKind.NEWS else _ask_done(incident.id)
            return Text(f"call-noted-{key}", values, (*ask, *undo))
        case CallOutcome.AGAIN:
            return Text("call-again", values, undo)
        case CallOutcome.SETTLED:
            news = wording.button("have-news", Verb.HAVE_NEWS, incident.id)
            return Text("call-settled", values, ((news,),))
        case _:
            news = wording.button("have-news", Verb.HAVE_NEWS, incident.id)
            return Text("call-also", values, ((news,), *undo))


def _ask_done(incident_id: int) -> tuple[tuple[Button, ...], ...]:
    return ((wording.button("called", Verb.CALLED, incident_id, style="success"),),)
