"""The answers to the bot's questions, and questions that nobody answered. (R2, P2, S2, A4)"""

from dataclasses import replace
from datetime import datetime

from models import conversation, incident
from models import resident as residents
from models.base import Session
from models.conversation import Question, QuestionKind
from models.incident import Incident
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from saar import retention
from saar.labels import Label
from saar.weighing import Subject
from services.chatter import learning
from services.incident import call_words, calls, closing, hearing, reports, scene
from services.incident.call_notes import Source
from services.incident.scene import Message, Reader, Scene
from understanding.meaning import Reading

UNREAD = Reading(label=Label.REPORT, observes_now=True)
"""What a text counts as when the reading failed and its sender says that it is happening now."""


async def answer(
    session: Session,
    question: Question,
    resident: Resident,
    word: str,
    *,
    read: Reader,
    now: datetime,
) -> bool:
    """A tap on yes or no; True when a report was posted."""
    if question.kind is QuestionKind.IS_REPORT and question.neighbourhood_id:
        kind = Subject.URGENT if question.urgent else Subject.OBSERVATION
        right = word == "yes"
        await learning.corrected(session, question.neighbourhood_id, kind, right=right, now=now)
    if word != "yes" or question.neighbourhood_id is None:
        await conversation.drop(session, question)
        return False
    view, reading = await _again(session, question, resident, read)
    await conversation.drop(session, question)
    await _post(session, view, reading, confirmed=True, now=now)
    return True


async def pick(
    session: Session,
    question: Question,
    resident: Resident,
    chosen: int,
    *,
    read: Reader,
    now: datetime,
) -> bool:
    """A tap on one of several groups or incidents; False where that one is gone."""
    if question.kind is QuestionKind.PUT_IN:
        mine = await residents.neighbourhoods_of(session, resident.id)
        question.neighbourhood_id = chosen if any(each.id == chosen for each in mine) else None
        return await answer(session, question, resident, "yes", read=read, now=now)
    view, reading = await _again(session, question, resident, read)
    await conversation.drop(session, question)
    about = view.incident(chosen) or await _merged(session, view, chosen)
    if about is None:
        return False
    if reading.observes_now:
        await reports.join(session, about, view, hearing.observation(view, reading), now=now)
    kind = hearing.sure_claim(reading, view.shifts, forwarded=view.message.forwarded)
    if kind:
        source = Source(view.message.chat_id, view.message.message_id)
        await calls.announce(session, about, resident, kind, now=now, source=source)
    elif reading.claim:
        await hearing.ask_claim(session, view, about, now=now)
    elif reading.label is Label.ALL_CLEAR:
        member = await residents.membership(session, view.neighbourhood.id, resident.id)
        may = about.reporter_id == resident.id or bool(member and member.is_admin)
        await closing.typed(session, about, resident, now=now, may=may)
    return True


async def _merged(session: Session, view: Scene, chosen: int) -> Incident | None:
    """What was chosen is part of another one now: what was said counts there. (S5)"""
    found = await incident.current(session, chosen)
    return view.incident(found.id) if found else None


async def lapse(session: Session, question: Question, *, read: Reader, now: datetime) -> None:
    """Nobody answered: a possible alarm that is urgent is posted as not confirmed. (R2, D4)"""
    resident = await session.get(Resident, question.resident_id)
    fresh = now - question.at <= retention.QUESTION
    alarm = question.urgent and question.kind is QuestionKind.IS_REPORT
    if alarm and fresh and resident:
        view, reading = await _again(session, question, resident, read)
        await conversation.drop(session, question)
        await _post(session, view, reading, confirmed=False, now=now)
        return
    await conversation.drop(session, question)


async def _post(
    session: Session, view: Scene, reading: Reading, *, confirmed: bool, now: datetime
) -> None:
    seen = hearing.observation(view, reading, confirmed=confirmed)
    target, opened = await reports.observe(session, view, seen, now=now)
    if target is None:
        return
    kind = hearing.sure_claim(reading, view.shifts, forwarded=view.message.forwarded)
    if kind and confirmed:
        await calls.announce(session, target, view.resident, kind, now=now)
    elif opened:
        await call_words.first_call(session, view, target, now=now)
    elif reading.claim and confirmed:
        await hearing.ask_claim(session, view, target, now=now)


async def _again(
    session: Session, question: Question, resident: Resident, read: Reader
) -> tuple[Scene, Reading]:
    neighbourhood = await session.get_one(Neighbourhood, question.neighbourhood_id)
    in_group = question.chat_id == neighbourhood.chat_id
    message = Message(
        chat_id=neighbourhood.chat_id,
        message_id=question.message_id if in_group else 0,
        sent_at=question.at,
        text=question.text,
        forwarded=question.forwarded,
    )
    view = await scene.shifted(session, await scene.load(session, neighbourhood, resident, message))
    heard = replace(scene.as_heard(view), asked=None)
    return view, read(heard) or UNREAD
