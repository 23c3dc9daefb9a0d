"""A message was read: what it means for the incidents of this neighbourhood. (R2, S1, A4, X1)"""

from collections.abc import Mapping
from datetime import datetime, timedelta

from models import asked, resident
from models.base import Session
from models.conversation import QuestionKind
from models.incident import Incident
from saar import emergency, matching, steps, weighing
from saar.effects import Text
from saar.emergency import CallOutcome, ClaimKind
from saar.labels import Flag, Label
from saar.response import Response, is_idle, responses
from saar.weighing import Subject, Verdict
from services.card import wording
from services.chatter import learning, nudges
from services.incident import (
    call_notes,
    call_words,
    calls,
    closing,
    help_there,
    misuse,
    questions,
    reports,
)
from services.incident.call_notes import Source
from services.incident.reports import Observation
from services.incident.scene import Scene, facts_of, shifted
from services.outbox import messages
from services.outbox.messages import To
from understanding.lexicon import pattern
from understanding.meaning import Reading
from understanding.reading import words_of
from understanding.text import message_of

OLD_NEWS_EVERY = timedelta(hours=1)


def is_news(reading: Reading | None) -> bool:
    """Is this text what somebody sees now, whatever else it was meant to answer? (S1)

    A mere place is no observation: something must happen there. News of a call, an all-clear and "has
    anyone called" are never an answer to a form either.
    """
    if reading is None:
        return False
    if reading.claim or reading.failed or reading.label in (Label.ALL_CLEAR, Label.ASKS_112):
        return True
    if not (reading.behaviour or Flag.URGENT in reading.flags):
        return False
    return weighing.weigh(reading.meaning(incident_open=False)).observation is Verdict.ACT


def is_a_mere_name(reading: Reading | None, text: str) -> bool:
    """Is it a name or a place and nothing else: nothing seen, nobody in need, no word about a call? (S1, S2)

    In doubt it is not: a cry for help that is taken for a town is lost.
    """
    if reading is None:
        return False
    said = reading.claim or reading.failed or reading.asks_news or reading.plates
    labels = (Label.CALLED_112, Label.ASKS_112, Label.ALL_CLEAR)
    seen = reading.observes_now or reading.behaviour or Flag.URGENT in reading.flags
    cries = pattern("cry").search(message_of(text).text) is not None
    return not (said or seen or cries or reading.label in labels or may_be_report(reading))


def may_be_report(reading: Reading) -> bool:
    """Is it, or could it be, what somebody sees happening? (R2)"""
    return weighing.weigh(reading.meaning(incident_open=False)).observation is not Verdict.NONE


async def hear(
    session: Session, scene: Scene, reading: Reading | None, *, now: datetime
) -> int | None:
    """One text in the alarm group; the incident it was taken to be about, if any.

    `reading` is None where the reading itself failed (D1). What waited out a downtime does nothing. (D4)
    """
    if steps.is_stale(scene.message.sent_at, now, scene.policy):
        return None
    if reading is None:
        await questions.ask(session, scene, QuestionKind.IS_REPORT, urgent=False, now=now)
        return None
    meaning = reading.meaning(
        incident_open=bool(scene.incidents),
        several_open=len(scene.incidents) > 1,
        forwarded=scene.message.forwarded,
    )
    if not weighing.is_settled(meaning):
        scene = await shifted(session, scene)
    weighed = weighing.weigh(meaning, scene.shifts)
    advert = scene.message.has_link and is_idle(meaning, weighed)
    if advert and await _advertised(session, scene, now=now):
        return None
    if reading.helped:
        await help_there.seen(session, scene, reading.joins, now=now)
    todo = responses(meaning, weighed)
    target = await _respond(session, scene, reading, todo, now=now)
    if target:
        return target.id
    return None if Response.ASK_REPORT in todo else reading.joins


async def _advertised(session: Session, scene: Scene, *, now: datetime) -> bool:
    member = await resident.membership(session, scene.neighbourhood.id, scene.resident.id)
    return member is not None and await misuse.advertised(session, scene, member, now=now)


async def _respond(
    session: Session,
    scene: Scene,
    reading: Reading,
    todo: tuple[Response, ...],
    *,
    now: datetime,
) -> Incident | None:
    """Do what the message asks for; the incident that it opened or joined."""
    target: Incident | None = None
    refused = False
    for response in todo:
        if response is Response.OBSERVE:
            target = await _observe(session, scene, reading, now=now)
            refused = target is None
        elif response is Response.CONDUCT:
            await _conduct(session, scene, reading, target, now=now)
        elif not refused:
            await _say(session, scene, reading, response, target, now=now)
    return target


async def _observe(
    session: Session, scene: Scene, reading: Reading, *, now: datetime
) -> Incident | None:
    target, opened = await reports.observe(session, scene, observation(scene, reading), now=now)
    if target:
        await _acknowledge(session, scene, target, reading, opened=opened, now=now)
    return target


async def _say(
    session: Session,
    scene: Scene,
    reading: Reading,
    response: Response,
    target: Incident | None,
    *,
    now: datetime,
) -> None:
    match response:
        case Response.CLAIM | Response.ASK_CLAIM:
            sure = response is Response.CLAIM
            await _claim(session, scene, reading, target, sure=sure, now=now)
        case Response.ALL_CLEAR:
            await _all_clear(session, scene, reading, now=now)
        case Response.HAS_ANYONE_CALLED:
            await call_words.has_anyone_called(session, scene, target, now=now)
        case Response.WHAT_IS_ON:
            await call_words.what_is_on(session, scene, now=now)
        case Response.OLD_NEWS:
            await _old_news(session, scene, now=now)
        case Response.NUDGE if not scene.message.removed:
            await nudges.heard(
                session,
                scene.neighbourhood,
                scene.resident,
                scene.message.message_id,
                is_admin=scene.message.is_admin,
                incident_open=bool(scene.incidents),
                now=now,
            )
        case Response.ASK_ABOUT:
            moved = (await shifted(session, scene)).shifts
            kind = sure_claim(reading, moved, forwarded=scene.message.forwarded)
            await questions.ask(session, scene, QuestionKind.WHAT_ABOUT, claim=kind, now=now)
        case Response.ASK_LOOKS:
            await questions.ask(session, scene, QuestionKind.LOOKS, now=now)
        case Response.ASK_REPORT:
            urgent = Flag.URGENT in reading.flags
            await questions.ask(session, scene, QuestionKind.IS_REPORT, urgent=urgent, now=now)


def observation(scene: Scene, reading: Reading, *, confirmed: bool = True) -> Observation:
    """What a reading reports."""
    return Observation(
        facts=facts_of(reading),
        urgent=Flag.URGENT in reading.flags,
        text=scene.message.text,
        words=words_of(scene.message.text),
        apart=bool(scene.incidents) and reading.apart,
        goes_on=reading.label is not Label.REPORT,
        calls=emergency.stated(reading.claim, reading.claim_by)
        in (ClaimKind.DONE, ClaimKind.LEASE),
        hide_source=scene.message.removed or bool(reading.flags & {Flag.PROFILING, Flag.SHAMING}),
        confirmed=confirmed,
        joins=reading.joins,
        belongs=reading.belongs,
        moves=reading.moves,
    )


def sure_claim(
    reading: Reading, shifts: Mapping[Subject, float], *, forwarded: bool = False
) -> ClaimKind | None:
    """The kind of claim, where it is sure enough for this group to count without asking."""
    meaning = reading.meaning(incident_open=True, forwarded=forwarded)
    sure = weighing.weigh_claim(meaning, shifts) is Verdict.ACT
    return emergency.stated(reading.claim, reading.claim_by) if sure else None


async def _acknowledge(
    session: Session,
    scene: Scene,
    target: Incident,
    reading: Reading,
    *,
    opened: bool,
    now: datetime,
) -> None:
    if reading.claim:
        return
    if not opened:
        message = scene.message
        await messages.react(session, message.chat_id, message.message_id, call_notes.ACK, now=now)
        return
    carried = await questions.carried_claim(
        session, scene.resident.id, scene.neighbourhood.id, now=now
    )
    if carried:
        await calls.announce(session, target, scene.resident, carried, now=now)
        return
    if target.progress.phase is steps.Phase.OPEN:
        await call_words.first_call(session, scene, target, now=now)


async def _conduct(
    session: Session, scene: Scene, reading: Reading, target: Incident | None, *, now: datetime
) -> None:
    if Flag.VIGILANTE in reading.flags:
        running = target or (scene.incidents[-1] if scene.incidents else None)
        if running:
            await reports.warn(session, running, now=now)
        await call_words.in_private(session, scene, "conduct-safety", now=now)
        group = scene.neighbourhood
        text = Text("conduct-admin", wording.numbers(group))
        await messages.tell_admins(session, group, text, now=now, but=scene.resident, key="conduct")
    if Flag.SHAMING in reading.flags:
        await call_words.in_private(session, scene, "conduct-names", now=now)


async def _claim(
    session: Session,
    scene: Scene,
    reading: Reading,
    target: Incident | None,
    *,
    sure: bool,
    now: datetime,
) -> None:
    about = await _concerned(session, scene, reading, target, now=now)
    if about is None:
        return
    if reading.failed:
        await calls.did_not_get_through(session, about, now=now, said_at=scene.message.sent_at)
        outcome = await calls.failed(session, about, scene.resident, now=now)
        was_asked = await asked.of_resident(session, about.id, scene.resident.id)
        if outcome is CallOutcome.NOTHING and (was_asked or about.reporter_id == scene.resident.id):
            await calls.cannot_call(session, about, scene.resident, now=now)
        elif outcome is CallOutcome.NOTHING:
            await help_there.not_through(session, scene, about, now=now)
        return
    kind = emergency.stated(reading.claim, reading.claim_by)
    if kind and not sure:
        await ask_claim(session, scene, about, now=now)
    elif kind:
        await learning.acted(session, scene.neighbourhood.id, Subject.CLAIM, now=now)
        await reports.let_out(session, about, scene, now=now)
        source = Source(scene.message.chat_id, scene.message.message_id or None)
        await calls.announce(
            session,
            about,
            scene.resident,
            kind,
            now=now,
            source=source,
            said_at=scene.message.sent_at,
        )


async def _concerned(
    session: Session, scene: Scene, reading: Reading, target: Incident | None, *, now: datetime
) -> Incident | None:
    """The one incident a claim or an all-clear is about; where several may be meant, ask. (A4)"""
    before = [each.incident_id for each in scene.known]
    if target and (target.id not in before or len(before) == 1):
        return target
    found = matching.concerned(
        scene.resident.id,
        facts_of(reading),
        scene.known,
        replies_to=scene.replies_to,
        thread=reading.concerns,
        names=reading.names,
        joined=target.id if target else None,
    )
    if len(found) == 1:
        return scene.incident(found[0])
    if scene.known:
        every = tuple(each.incident_id for each in scene.known)
        await questions.which(session, scene, found or every, now=now)
    return None


async def _all_clear(session: Session, scene: Scene, reading: Reading, *, now: datetime) -> None:
    about = await _concerned(session, scene, reading, None, now=now)
    if about:
        own = about.neighbourhood_id == scene.neighbourhood.id
        may = (own and scene.message.is_admin) or about.reporter_id == scene.resident.id
        if reading.ended:
            await help_there.hush(session, about, now=now)
        await closing.typed(session, about, scene.resident, now=now, may=may)


async def _old_news(session: Session, scene: Scene, *, now: datetime) -> None:
    """Not current: the right number and what to do, at most once an hour. (S6)"""
    member = await resident.membership(session, scene.neighbourhood.id, scene.resident.id)
    if member is None or (member.past_told_at and now - member.past_told_at < OLD_NEWS_EVERY):
        return
    member.past_told_at = now
    await call_words.in_private(session, scene, "old-news", now=now)


async def ask_claim(session: Session, scene: Scene, about: Incident, *, now: datetime) -> None:
    """Did the sender call or not? Nothing counts until they say so. (A4)"""
    values = wording.about(about, scene.neighbourhood)
    text = Text("claim-sure", values, wording.call_rows(about.id)[:2])
    to = To(scene.resident, scene.neighbourhood)
    await messages.tell(session, to, text, now=now, incident_id=about.id)
