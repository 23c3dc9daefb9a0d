"""What the bot asks the sender of a text, and what becomes of the text. (R2, R4, P2, A4)"""

from datetime import datetime

from models import conversation, timer
from models.base import Session
from models.conversation import Question, QuestionKind
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from models.timer import TimerKind
from saar import retention
from saar.actions import Action, Verb
from saar.effects import Button, Rows, Text
from saar.emergency import ClaimKind
from saar.facts import Facts
from services.card import wording
from services.incident import nearest
from services.incident.scene import Message, Scene
from services.outbox import messages
from services.outbox.messages import To
from services.outbox.writing import Rank


async def ask(
    session: Session,
    scene: Scene,
    kind: QuestionKind,
    *,
    now: datetime,
    urgent: bool = False,
    claim: ClaimKind | None = None,
) -> Question:
    """Ask the sender about their own text; it is held only until the answer. (R4)"""
    question = await _store(session, scene, kind, urgent=urgent, now=now)
    question.claim = claim
    values = wording.numbers(scene.neighbourhood) | {"name": scene.resident.first_name}
    await messages.tell(
        session,
        To(scene.resident, scene.neighbourhood),
        Text(f"ask-{kind.value.replace('_', '-')}", values, _rows(question)),
        now=now,
        rank=Rank.QUESTION,
        key=f"question:{question.id}",
    )
    return question


async def which(
    session: Session, scene: Scene, incident_ids: tuple[int, ...], *, now: datetime
) -> None:
    """Several incidents are open: one button for each, and nothing counts until a tap. (A4)"""
    question = await _store(session, scene, QuestionKind.WHICH, urgent=False, now=now)
    rows: Rows = tuple(
        (
            Button(
                key="button-incident",
                action=Action(Verb.PICK, question.id, str(each.id)),
                values=wording.about(each, scene.neighbourhood) | {"at": each.progress.opened_at},
            ),
        )
        for each in scene.incidents
        if each.id in incident_ids
    )
    rows += ((wording.button("report", Verb.START_REPORT, scene.neighbourhood.id),),)
    text = Text("ask-which", {"name": scene.resident.first_name}, rows)
    to = To(scene.resident, scene.neighbourhood)
    await messages.tell(session, to, text, now=now, rank=Rank.QUESTION)


async def put_in(
    session: Session,
    resident: Resident,
    groups: list[Neighbourhood],
    message: Message,
    facts: Facts,
    *,
    now: datetime,
) -> None:
    """A report typed in private: 112 first, and one button per group, the likeliest first. (S2)"""
    groups = await nearest.first(session, resident, groups, facts, message.text)
    question = Question(
        neighbourhood_id=groups[0].id if len(groups) == 1 else None,
        resident_id=resident.id,
        kind=QuestionKind.PUT_IN,
        chat_id=message.chat_id,
        message_id=message.message_id,
        text=message.text,
        at=now,
        forwarded=message.forwarded,
    )
    session.add(question)
    await session.flush()
    await timer.put(session, TimerKind.QUESTION, question.id, now + retention.QUESTION)
    rows = _group_rows(question, groups)
    await messages.tell(
        session,
        To(resident, None, here=False),
        Text("ask-put-in", wording.numbers(groups[0]) | {"name": resident.first_name}, rows),
        now=now,
        rank=Rank.QUESTION,
    )


def _group_rows(question: Question, groups: list[Neighbourhood]) -> Rows:
    rows: Rows = tuple(
        (
            Button(
                key="button-put-in",
                action=Action(Verb.PICK, question.id, str(group.id)),
                values={"group": group.name},
                style="primary",
            ),
        )
        for group in groups
    )
    return (*rows, (wording.button("no-report", Verb.ANSWER, question.id, word="no"),))


async def carried_claim(
    session: Session, resident_id: int, neighbourhood_id: int, *, now: datetime
) -> ClaimKind | None:
    """A bare "I called 112" that was asked what it is about, and now is answered. (S1)"""
    for question in await conversation.questions_of(session, resident_id):
        asked = question.kind is QuestionKind.WHAT_ABOUT
        if not asked or question.neighbourhood_id != neighbourhood_id:
            continue
        claim, fresh = question.claim, now - question.at <= retention.QUESTION
        await conversation.drop(session, question)
        if claim and fresh:
            return claim
    return None


async def drop_for_message(
    session: Session, resident_id: int, chat_id: int, message_id: int
) -> None:
    """The message was edited, so what was asked about its old words no longer counts. (R5)"""
    for question in await conversation.questions_of(session, resident_id):
        if (question.chat_id, question.message_id) == (chat_id, message_id):
            await conversation.drop(session, question)


async def _store(
    session: Session, scene: Scene, kind: QuestionKind, *, urgent: bool, now: datetime
) -> Question:
    alarm = kind is QuestionKind.IS_REPORT
    question = Question(
        neighbourhood_id=scene.neighbourhood.id,
        resident_id=scene.resident.id,
        kind=kind,
        chat_id=scene.message.chat_id,
        message_id=scene.message.message_id,
        text=scene.message.text,
        at=now,
        urgent=urgent,
        forwarded=scene.message.forwarded,
    )
    session.add(question)
    await session.flush()
    lapse = scene.policy.question_wait if alarm else retention.QUESTION
    await timer.put(session, TimerKind.QUESTION, question.id, now + lapse)
    return question


def _rows(question: Question) -> Rows:
    match question.kind:
        case QuestionKind.IS_REPORT:
            return (
                (
                    wording.button("yes-now", Verb.ANSWER, question.id, word="yes", style="danger"),
                    wording.button("no-report", Verb.ANSWER, question.id, word="no"),
                ),
            )
        case QuestionKind.LOOKS:
            return (
                (
                    wording.button(
                        "danger-now", Verb.ANSWER, question.id, word="yes", style="danger"
                    ),
                ),
                (wording.button("never-mind", Verb.ANSWER, question.id, word="no"),),
            )
        case _:
            report = wording.button("report", Verb.START_REPORT, question.neighbourhood_id or 0)
            return ((report,), (wording.button("never-mind", Verb.ANSWER, question.id, word="no"),))
