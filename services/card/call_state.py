"""What a private word about the call says now, and the mark by which a passed state is known. (A1, A2, A8)"""

from dataclasses import dataclass

from models.base import Session
from models.incident import Incident
from models.neighbourhood import Neighbourhood
from models.posted import Follows
from models.resident import Resident
from saar.actions import Verb
from saar.audience import CallWord, call_word
from saar.effects import Rows, Text
from saar.emergency import Standing
from services.card import known_in, wording


@dataclass(frozen=True)
class Told:
    """`state` changes with what the word says; `text` is None where nothing is to be said."""

    state: str
    text: Text | None


def state_of(incident: Incident, stands: Standing) -> str:
    """The state that a line to the whole group tells, or a word that asks somebody to call."""
    return call_word(incident.progress, stands, None).value


async def told(
    session: Session,
    incident: Incident,
    person: Resident,
    stands: Standing,
    *,
    follows: Follows = Follows.CALL,
) -> Told:
    """What `person` should read about the call now; the reporter reads more with `Follows.FIRST`."""
    word = call_word(incident.progress, stands, person.id)
    if word in (CallWord.NOTHING, CallWord.CALLED):
        return Told(word.value, None)
    group = await known_in.home(session, incident, person)
    values = wording.about(incident, group)
    call = wording.call_rows(incident.id, reporter=incident.reporter_id == person.id)
    more = _details(incident) if follows is Follows.FIRST else ()
    if word is CallWord.WAIT and stands.claim:
        names = await known_in.names(session, incident, group, [stands.claim])
        values |= wording.named(stands.claim, names)
        state = f"{word.value}:{stands.claim.id}:{values['hidden']}"
        return Told(state, Text("call-taken", values, (*_called(incident), *more)))
    if word is CallWord.UNSURE:
        return Told(word.value, Text("asks-unconfirmed", values, (*call, *more)))
    if follows is Follows.FIRST:
        return Told(word.value, call_first(incident, group, person))
    return Told(word.value, Text("asks-nobody", values, call))


def call_first(incident: Incident, group: Neighbourhood, person: Resident) -> Text:
    """ "112 first": the word of a reporter, with what the operator will ask. (A1)"""
    values = {
        **wording.about(incident, group),
        "name": person.first_name,
        "placed": "yes" if incident.facts.street else "no",
    }
    return Text("call-first", values, (*wording.call_rows(incident.id), *_details(incident)))


def _details(incident: Incident) -> Rows:
    return ((wording.button("details", Verb.DETAIL, incident.id, word="menu"),),)


def _called(incident: Incident) -> Rows:
    return ((wording.button("called", Verb.CALLED, incident.id, style="success"),),)
