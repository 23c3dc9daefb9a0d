"""What a word about the call tells now, and the state by which a passed one is known. (A1, A2, A8)"""

from dataclasses import dataclass
from datetime import datetime

from models import claim, neighbourhood
from models.base import Session
from models.incident import Incident
from models.neighbourhood import Neighbourhood
from models.posted import Follows
from models.resident import Resident
from saar import emergency
from saar.actions import Verb
from saar.audience import CallWord, call_word
from saar.effects import Rows, Text, Value
from saar.emergency import CallStatus, Claim, ClaimKind
from services.card import details, known_in, wording

OVER = f"{ClaimKind.LEASE.value}:over"
"""The state of a holder's word after the two minutes."""


@dataclass(frozen=True)
class Told:
    """`state` changes with what the word says; without a text the word goes when it does."""

    state: str
    text: Text | None = None
    group: Neighbourhood | None = None


GONE = Told("gone")


class Call:
    """The call of one incident as each reader may know it; names are looked up once for each group."""

    def __init__(
        self, session: Session, incident: Incident, claims: list[Claim], now: datetime
    ) -> None:
        self.incident, self.stands = incident, emergency.standing(claims, now)
        self._session, self._claims, self._now = session, claims, now
        self._named: dict[int, dict[str, Value]] = {}

    async def told(self, person: Resident | None, follows: Follows, before: str) -> Told:
        """What `person` should read now; None is everybody in the group. `before`: what it tells yet."""
        if person is None:
            return Told(await self._state_of_line())
        group = await known_in.through(self._session, self.incident, person)
        if group is None:
            return GONE
        match follows:
            case Follows.CLAIM:
                return self._own(person, group, before)
            case Follows.STILL:
                return self._still(person, group)
            case _:
                return await self._about(person, group, follows)

    async def _state_of_line(self) -> str:
        group = await neighbourhood.by_id(self._session, self.incident.neighbourhood_id)
        word = call_word(self.incident.progress, self.stands, None)
        return f"{word.value}:{wording.about(self.incident, group)['alarm']}"

    async def _about(self, person: Resident, group: Neighbourhood, follows: Follows) -> Told:
        word = call_word(self.incident.progress, self.stands, person.id)
        values = wording.about(self.incident, group) | await self._names(group)
        state = f"{word.value}:{values['alarm']}"
        rows = wording.call_rows(self.incident.id, reporter=self.incident.reporter_id == person.id)
        more = _more(self.incident, follows)
        if word in (CallWord.WAIT, CallWord.CALLED) and self.stands.claim:
            state = f"{state}:{self.stands.claim.id}:{values['hidden']}"
        match word:
            case CallWord.WAIT:
                return Told(
                    state, Text("call-taken", values, (*_called(self.incident), *more)), group
                )
            case CallWord.UNSURE:
                return Told(state, Text("asks-unconfirmed", values, (*rows, *more)), group)
            case CallWord.CALL if follows is Follows.FIRST:
                return Told(state, call_first(self.incident, group, person), group)
            case CallWord.CALL:
                return Told(state, Text("asks-nobody", values, (*rows, *more)), group)
            case CallWord.CALLED | CallWord.NOTHING if follows is Follows.JOINED:
                text = Text("joined-called", values | {"other": "yes"}, more)
                return Told(CallWord.CALLED.value, text, group)
        return Told(state, group=group)

    def _own(self, person: Resident, group: Neighbourhood, before: str) -> Told:
        kind = before.partition(":")[0]
        mine = [
            each
            for each in self._claims
            if each.resident_id == person.id and not each.ended and each.kind.value == kind
        ]
        if not mine:
            return GONE
        if kind != ClaimKind.LEASE.value:
            return Told(kind)
        if self.stands.status is CallStatus.CALLED:
            return GONE
        return Told(*own_lease(self.incident, group, person, mine[-1], self._now), group)

    def _still(self, person: Resident, group: Neighbourhood) -> Told:
        called = "yes" if self.stands.status is CallStatus.CALLED else "no"
        return Told(called, still_on(self.incident, group, person, called, self._now), group)

    async def _names(self, group: Neighbourhood) -> dict[str, Value]:
        made = self.stands.claim
        if made and group.id not in self._named:
            shown = await known_in.names(self._session, self.incident, group, [made])
            self._named[group.id] = wording.named(made, shown)
        return self._named.get(group.id, {})


async def call_of(session: Session, incident: Incident, now: datetime) -> Call:
    """The call of an incident, as it stands now."""
    return Call(session, incident, await claim.values(session, incident.id), now)


def call_first(incident: Incident, group: Neighbourhood, person: Resident) -> Text:
    """ "112 first": the word of a reporter, with what the operator will ask. (A1)"""
    values = {
        **wording.about(incident, group),
        "name": person.first_name,
        "placed": "yes" if incident.facts.street else "no",
    }
    rows = (*wording.call_rows(incident.id), *_more(incident, Follows.FIRST))
    return Text("call-first", values, rows)


def first_state(incident: Incident, group: Neighbourhood) -> str:
    """The state of a word to somebody about a call that nobody made yet."""
    return f"{CallWord.CALL.value}:{wording.about(incident, group)['alarm']}"


def own_lease(
    incident: Incident, group: Neighbourhood, person: Resident, lease: Claim, now: datetime
) -> tuple[str, Text]:
    """What the holder reads: "you are calling" with what to tell, and after the two minutes whether it
    worked; its state first. (A2)
    """
    values = wording.about(incident, group)
    values |= wording.named(lease, {person.id: person.first_name}) | {"name": person.first_name}
    rows = wording.lease_rows(incident.id)
    mark, crib = details.for_the_operator(incident, group)
    if lease.until is not None and lease.until <= now:
        return OVER, Text("lease-ended", values | {"crib": crib}, rows)
    rows = (*rows, *wording.undo_rows(incident.id, hidden=person.name_hidden))
    return f"{ClaimKind.LEASE.value}:{mark}", Text("call-noted-now", values | {"crib": crib}, rows)


def still_on(
    incident: Incident, group: Neighbourhood, person: Resident, called: str, now: datetime
) -> Text:
    """ "Is it still going on?"; `called`, "yes" or "no", says which sentence about 112 is true. (X2)"""
    rows = (
        (
            wording.button("still-yes", Verb.STILL_ON, incident.id, word="yes"),
            wording.button("still-over", Verb.CLOSE_AS, incident.id, word="gone"),
        ),
        (
            wording.button("still-police", Verb.STILL_ON, incident.id, word="police"),
            wording.button("still-unknown", Verb.STILL_ON, incident.id, word="unknown"),
        ),
    )
    minutes = int((now - incident.progress.news_at).total_seconds() // 60)
    values = wording.about(incident, group) | {"called": called, "minutes": minutes}
    return Text("still-on", values | {"name": person.first_name}, rows)


def _more(incident: Incident, follows: Follows) -> Rows:
    match follows:
        case Follows.FIRST:
            return ((wording.button("details", Verb.DETAIL, incident.id, word="menu"),),)
        case Follows.JOINED:
            return ((wording.button("split", Verb.SPLIT, incident.id),),)
    return ()


def _called(incident: Incident) -> Rows:
    return ((wording.button("called", Verb.CALLED, incident.id, style="success"),),)
