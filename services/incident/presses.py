"""Buttons on cards and in private words: what each press does, and the short answer it gets."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime

from models import claim, incident, report, resident, timer, watch
from models.base import Session
from models.incident import Incident
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from models.timer import TimerKind
from models.watch import Watch
from saar import conduct
from saar.actions import Action, Verb, Who
from saar.conduct import Going
from saar.effects import Answer, Text, Value
from saar.emergency import CallOutcome, CallStatus, Claim, ClaimKind
from saar.facts import GRAVE
from saar.steps import CloseAnswer, Outcome
from saar.weighing import Subject
from services.card import detail_panel, known_in, view, wording
from services.changed import changed
from services.chatter import learning
from services.incident import calls, closing, misuse, reports, same_or_different
from services.outbox import copied, messages
from services.outbox.messages import To
from services.outbox.writing import Rank
from texts.render import LOCALES


@dataclass(frozen=True)
class Press:
    """Who pressed what. `is_admin` as Telegram says it now, else as the bot remembers it."""

    action: Action
    person: Resident
    is_admin: bool = False


Handler = Callable[[Session, Incident, Press, datetime], Awaitable[Answer]]


async def press(session: Session, pressed: Press, *, now: datetime) -> Answer:
    """One press on a button about an incident. A closed one stays closed. (A11)

    Where it was merged since, the press counts for what it is part of now. (S5)
    """
    verb = pressed.action.verb
    find = incident.locked if verb.who is Who.ADMIN else incident.current
    found = await find(session, pressed.action.subject)
    if found is None:
        return Answer(Text("press-before-restore"), alert=True)
    if not found.progress.is_open:
        values: dict[str, Value] = {"at": found.progress.closed_at}
        return Answer(Text("press-closed", values), alert=True)
    if verb.who is Who.ADMIN and not pressed.is_admin:
        return Answer(Text("press-only-admins"), alert=True)
    if verb.who is Who.REPORTER and not _may_close(found, pressed):
        return Answer(Text("press-only-reporter"), alert=True)
    return await HANDLERS[verb](session, found, pressed, now)


async def _values(
    session: Session, found: Incident, by: Press, of: Claim | None = None
) -> dict[str, Value]:
    """What a presser may read, who called included: by name only in the caller's own group. (A13)"""
    group = await known_in.home(session, found, by.person)
    values = wording.about(found, group)
    if of:
        values |= wording.named(of, await known_in.names(session, found, group, [of]))
    return values


async def _current(session: Session, found: Incident, by: Press, now: datetime) -> dict[str, Value]:
    stands = await claim.standing(session, found.id, now)
    return await _values(session, found, by, stands.claim)


async def _calling(session: Session, found: Incident, by: Press, now: datetime) -> Answer:
    outcome = await calls.announce(session, found, by.person, ClaimKind.LEASE, now=now)
    alert = outcome in (CallOutcome.TAKEN, CallOutcome.SETTLED)
    key = f"press-calling-{outcome.value}"
    return Answer(Text(key, await _current(session, found, by, now)), alert=alert)


async def _called(session: Session, found: Incident, by: Press, now: datetime) -> Answer:
    outcome = await calls.announce(session, found, by.person, ClaimKind.DONE, now=now)
    return Answer(Text(f"press-called-{outcome.value}", await _current(session, found, by, now)))


async def _failed(session: Session, found: Incident, by: Press, now: datetime) -> Answer:
    asked_lately = found.asking.is_too_soon(now)
    outcome = await calls.failed(session, found, by.person, now=now)
    stands = await claim.standing(session, found.id, now)
    if outcome is CallOutcome.FREED and stands.status in (CallStatus.CALLED, CallStatus.CALLING):
        key = f"press-failed-{stands.status.value}"
        return Answer(Text(key, await _values(session, found, by, stands.claim)))
    known = asked_lately and outcome is CallOutcome.FREED
    key = "press-failed-known" if known else f"press-failed-{outcome.value}"
    return Answer(Text(key, await _values(session, found, by)))


async def _still_calling(session: Session, found: Incident, by: Press, now: datetime) -> Answer:
    decision = await calls.still_calling(session, found, by.person, now=now)
    granted = decision.outcome is CallOutcome.GRANTED
    key = "press-still-calling" if granted else f"press-calling-{decision.outcome.value}"
    return Answer(Text(key, await _values(session, found, by, decision.of)))


async def _cannot_call(session: Session, found: Incident, by: Press, now: datetime) -> Answer:
    await calls.cannot_call(session, found, by.person, now=now)
    return Answer(Text("press-cannot-call", await _values(session, found, by)))


async def _not_urgent(session: Session, found: Incident, by: Press, now: datetime) -> Answer:
    values = await _values(session, found, by)
    sure = by.action.verb is Verb.NOT_URGENT_SURE
    if found.progress.urgent and not sure:
        group = await session.get_one(Neighbourhood, found.neighbourhood_id)
        yes = wording.button("not-urgent-sure", Verb.NOT_URGENT_SURE, found.id)
        call = wording.button("calling", Verb.CALLING, found.id, style="danger")
        text = Text("not-urgent-confirm", values, ((call,), (yes,)))
        to = To(by.person, group)
        await messages.tell(session, to, text, now=now, incident_id=found.id, rank=Rank.QUESTION)
        return Answer(Text("press-not-urgent-confirm", values), alert=True)
    found.progress = replace(found.progress, not_urgent=True)
    await timer.drop(session, TimerKind.ASK, found.id)
    await changed(session, found, now=now, status=True)
    return Answer(Text("press-not-urgent", values), alert=True)


async def _withdraw(session: Session, found: Incident, by: Press, now: datetime) -> Answer:
    made = await claim.of_incident(session, found.id)
    typed = any(
        each.resident_id == by.person.id and each.message_id and not each.ended for each in made
    )
    outcome = await calls.withdraw(session, found, by.person, now=now, is_admin=by.is_admin)
    if typed and outcome is CallOutcome.WITHDRAWN:
        await learning.corrected(
            session, found.neighbourhood_id, Subject.CLAIM, right=False, now=now
        )
    return Answer(Text(f"press-withdraw-{outcome.value}", await _values(session, found, by)))


async def _doubt(session: Session, found: Incident, by: Press, now: datetime) -> Answer:
    observed = await report.of_incident(session, found.id)
    reporters = {each.resident_id for each in observed if each.observes}
    values = await _current(session, found, by, now)
    made = await claim.of_incident(session, found.id)
    settling = [each for each in made if each.kind is ClaimKind.DONE and not each.ended]
    if by.is_admin or any(each.resident_id == by.person.id for each in settling):
        outcome = await calls.withdraw(
            session, found, by.person, now=now, is_admin=by.is_admin, all_of_them=by.is_admin
        )
        return Answer(Text(f"press-withdraw-{outcome.value}", values))
    if by.person.id not in reporters:
        return Answer(Text("press-only-reporters", values), alert=True)
    outcome = await calls.doubt(session, found, now=now)
    if outcome is CallOutcome.DOUBTED:
        await calls.ask_doubted(session, found, now=now)
    return Answer(Text(f"press-doubt-{outcome.value}", values), alert=True)


async def _have_news(session: Session, found: Incident, by: Press, now: datetime) -> Answer:
    group = await known_in.home(session, found, by.person)
    values = await _values(session, found, by)
    told = wording.button("told-news", Verb.TOLD_NEWS, found.id, style="success")
    known = await known_admin(session, found.neighbourhood_id, by.person)
    more = detail_panel.wrong(found) if known or _may_close(found, by) else ()
    text = Text("news-call", values, ((told,), *more))
    to = To(by.person, group)
    await messages.tell(session, to, text, now=now, incident_id=found.id, rank=Rank.QUESTION)
    return Answer(Text("press-have-news", values), alert=True)


async def _told_news(session: Session, found: Incident, by: Press, now: datetime) -> Answer:
    await calls.announce(session, found, by.person, ClaimKind.NEWS, now=now)
    return Answer(Text("press-told-news", await _values(session, found, by)))


async def _watch(session: Session, found: Incident, by: Press, now: datetime) -> Answer:
    mine = await _own_watch(session, found, by.person)
    if mine:
        await session.delete(mine)
    else:
        session.add(Watch(incident_id=found.id, resident_id=by.person.id, at=now))
    await session.flush()
    await changed(session, found, now=now, travels=False)
    return Answer(Text("press-watch-off" if mine else "press-watch-on"), alert=not mine)


async def _go_out(session: Session, found: Incident, by: Press, now: datetime) -> Answer:
    group = await known_in.home(session, found, by.person)
    stands = await claim.standing(session, found.id, now)
    watchers = await watch.of_incident(session, found.id)
    going = conduct.go_out(
        view.react_line(found, stands, group),
        out=frozenset(each.resident_id for each in watchers if each.outside),
        resident_id=by.person.id,
        policy=group.policy,
    )
    mine = await _own_watch(session, found, by.person)
    if going is Going.GOES and mine is None:
        session.add(Watch(incident_id=found.id, resident_id=by.person.id, outside=True, at=now))
    elif mine and going in (Going.GOES, Going.BACK):
        mine.outside = going is Going.GOES
    await session.flush()
    if going in (Going.GOES, Going.BACK):
        await changed(session, found, now=now, travels=False)
    return Answer(Text(f"press-go-out-{going.value.replace('_', '-')}"), alert=True)


async def _own_watch(session: Session, found: Incident, person: Resident) -> Watch | None:
    watchers = await watch.of_incident(session, found.id)
    return next((each for each in watchers if each.resident_id == person.id), None)


def _may_close(found: Incident, by: Press) -> bool:
    return by.is_admin or found.reporter_id == by.person.id


async def _close(session: Session, found: Incident, by: Press, now: datetime) -> Answer:
    await closing.choose(session, found, by.person, now=now)
    return Answer(Text("press-close-how"))


async def _close_as(session: Session, found: Incident, by: Press, now: datetime) -> Answer:
    outcome = Outcome(by.action.word) if by.action.word in set(Outcome) else Outcome.UNKNOWN
    answer = await closing.close(
        session,
        found,
        by.person,
        outcome,
        now=now,
        may=_may_close(found, by),
        confirmed=by.action.verb is Verb.CLOSE_SURE,
    )
    if answer is CloseAnswer.CLOSED and outcome is Outcome.NO_REPORT and by.is_admin:
        await misuse.found_false(session, found, now=now)
    return Answer(Text(f"press-close-{answer.value}"), alert=answer is CloseAnswer.CONFIRM)


async def _keep_open(session: Session, found: Incident, _by: Press, now: datetime) -> Answer:
    await closing.keep_open(session, found, now=now)
    return Answer(Text("press-kept-open"))


async def _still_on(session: Session, found: Incident, by: Press, now: datetime) -> Answer:
    word = by.action.word
    if word == "unknown":
        return Answer(Text("press-still-unknown", await _values(session, found, by)), alert=True)
    await closing.keep_open(session, found, now=now)
    if word == "police":
        await closing.choose(session, found, by.person, now=now)
    return Answer(Text("press-kept-open"))


async def _split(session: Session, found: Incident, by: Press, now: datetime) -> Answer:
    new = await same_or_different.split(session, found, by.person, now=now)
    return Answer(Text("press-split" if new else "press-split-none"))


async def _merge(session: Session, found: Incident, by: Press, now: datetime) -> Answer:
    others = await incident.open_in(session, found.neighbourhood_id, lock=True)
    kept = [each for each in others if str(each.id) == by.action.word]
    if not kept:
        return Answer(Text("press-merge-none"))
    await same_or_different.merge_into(session, found, kept[0], now=now)
    return Answer(Text("press-merged"))


async def _release(session: Session, found: Incident, _by: Press, now: datetime) -> Answer:
    await timer.drop(session, TimerKind.RELEASE, found.id)
    await reports.publish(session, found, now=now)
    return Answer(Text("press-released"))


async def _read(session: Session, found: Incident, by: Press, now: datetime) -> Answer:
    """The card in a language that this person reads, for them alone. (R3)"""
    if by.action.word not in LOCALES:
        return Answer(Text("press-unknown"))
    group = await known_in.home(session, found, by.person)
    await copied.begin(session, found, group, by.person, by.action.word, now=now)
    private = by.person.in_private or by.person.has_private_chat
    return Answer(Text("press-read-private" if private else "press-read"))


async def _hide_name(session: Session, _found: Incident, by: Press, now: datetime) -> Answer:
    by.person.name_hidden = by.action.word == "yes"
    await session.flush()
    for group in await resident.neighbourhoods_of(session, by.person.id):
        for each in await incident.open_in(session, group.id):
            await changed(session, each, now=now, status=True, travels=False)
    return Answer(Text("press-name-hidden" if by.person.name_hidden else "press-name-shown"))


async def _detail(session: Session, found: Incident, by: Press, now: datetime) -> Answer:
    word = by.action.word
    facts = detail_panel.facts_from(word)
    if word[:2] in ("w.", "k.") and not _may_close(found, by):
        return Answer(Text("press-only-reporter"), alert=True)
    if facts is None:
        group = await known_in.home(session, found, by.person)
        wrong = word.startswith("w.")
        menu = (
            detail_panel.correction(found, group)
            if wrong
            else detail_panel.screen(found, group, corrects=_may_close(found, by))
        )
        await messages.tell(
            session,
            To(by.person, group),
            menu,
            now=now,
            incident_id=found.id,
            key=f"details:{found.id}",
        )
        return Answer(Text("press-details"))
    await reports.add_facts(
        session, found, by.person, facts, now=now, urgent=facts.category in GRAVE
    )
    if facts.dangers:
        return Answer(Text("press-noted-danger", await _values(session, found, by)), alert=True)
    return Answer(Text("press-noted"))


async def known_admin(session: Session, group_id: int, person: Resident) -> bool:
    """What the bot remembers of a resident's role, where Telegram could not be asked."""
    member = await resident.membership(session, group_id, person.id)
    return bool(member and member.is_admin)


HANDLERS: dict[Verb, Handler] = {
    Verb.CALLING: _calling,
    Verb.CALLED: _called,
    Verb.FAILED: _failed,
    Verb.STILL_CALLING: _still_calling,
    Verb.CANNOT_CALL: _cannot_call,
    Verb.NOT_URGENT: _not_urgent,
    Verb.NOT_URGENT_SURE: _not_urgent,
    Verb.WITHDRAW: _withdraw,
    Verb.DOUBT: _doubt,
    Verb.READ: _read,
    Verb.HAVE_NEWS: _have_news,
    Verb.TOLD_NEWS: _told_news,
    Verb.WATCH: _watch,
    Verb.GO_OUT: _go_out,
    Verb.CLOSE: _close,
    Verb.CLOSE_AS: _close_as,
    Verb.CLOSE_SURE: _close_as,
    Verb.KEEP_OPEN: _keep_open,
    Verb.STILL_ON: _still_on,
    Verb.SPLIT: _split,
    Verb.MERGE: _merge,
    Verb.RELEASE: _release,
    Verb.HIDE_NAME: _hide_name,
    Verb.DETAIL: _detail,
}
