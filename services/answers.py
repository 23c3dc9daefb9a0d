"""The answers to the bot's questions, and questions that nobody answered. (R2, P2, S2, A4)"""

from datetime import datetime

from models.base import Session
from models.conversation import Question, QuestionKind
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from services import calls, closing, hearing, incidents, questions, scene
from services.calls import Source
from services.scene import Message, Scene
from understanding.meaning import Heard, Label, Reading
from understanding.reading import read


async def answer(
    session: Session, question: Question, resident: Resident, word: str, *, now: datetime
) -> bool:
    """A tap on yes or no; True when a report was posted."""
    if word != "yes" or question.neighbourhood_id is None:
        await questions.drop(session, question)
        return False
    view, reading = await _again(session, question, resident)
    await questions.drop(session, question)
    await _post(session, view, reading, confirmed=True, now=now)
    return True


async def pick(
    session: Session, question: Question, resident: Resident, chosen: int, *, now: datetime
) -> bool:
    """A tap on one of several groups or incidents; False where that one is gone."""
    if question.kind is QuestionKind.PUT_IN:
        question.neighbourhood_id = chosen
        return await answer(session, question, resident, "yes", now=now)
    view, reading = await _again(session, question, resident)
    await questions.drop(session, question)
    about = view.incident(chosen)
    if about is None:
        return False
    if reading.observes_now:
        await incidents.join(session, about, view, hearing.observation(view, reading), now=now)
    kind = hearing.claim_kind(reading)
    if kind:
        source = Source(view.message.chat_id, view.message.message_id)
        await calls.announce(session, about, resident, kind, now=now, source=source)
    elif reading.label is Label.ALL_CLEAR:
        may = about.reporter_id == resident.id
        await closing.typed(session, about, resident, now=now, may=may)
    return True


async def lapse(session: Session, question: Question, *, now: datetime) -> None:
    """Nobody answered: a possible alarm that is urgent is posted as not confirmed. (R2)"""
    resident = await session.get(Resident, question.resident_id)
    if question.urgent and question.kind is QuestionKind.IS_REPORT and resident:
        view, reading = await _again(session, question, resident)
        await questions.drop(session, question)
        await _post(session, view, reading, confirmed=False, now=now)
        return
    await questions.drop(session, question)


async def _post(
    session: Session, view: Scene, reading: Reading, *, confirmed: bool, now: datetime
) -> None:
    seen = hearing.observation(view, reading, confirmed=confirmed)
    target, opened = await incidents.observe(session, view, seen, now=now)
    if target is None:
        return
    kind = hearing.claim_kind(reading)
    if kind and confirmed:
        await calls.announce(session, target, view.resident, kind, now=now)
    elif opened:
        await hearing.first_call(session, view, target, now=now)


async def _again(session: Session, question: Question, resident: Resident) -> tuple[Scene, Reading]:
    neighbourhood = await session.get_one(Neighbourhood, question.neighbourhood_id)
    in_group = question.chat_id == neighbourhood.chat_id
    message = Message(
        chat_id=neighbourhood.chat_id,
        message_id=question.message_id if in_group else 0,
        sent_at=question.at,
        text=question.text,
    )
    view = await scene.load(session, neighbourhood, resident, message)
    reading = read(Heard(text=question.text, open_incidents=scene.as_open(view)))
    return view, reading
