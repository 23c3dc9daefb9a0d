"""An exercise from its start to what it came to. It knows no incident, no call and no bridge. (X4, M7)"""

from datetime import datetime

from models import audit, exercise, timer
from models.base import Session
from models.exercise import Exercise, Part
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from models.timer import TimerKind
from saar import exercise as rules
from saar.effects import Answer, Text, Value
from saar.exercise import Course, Ending, Moment, Role, Scene
from services.exercise import words
from services.outbox import boards, messages, removals
from services.outbox.messages import To

LATE = Answer(Text("press-exercise-late"), alert=True)


async def begin(
    session: Session, group: Neighbourhood, scene: Scene, admin: Resident, *, now: datetime
) -> None:
    """An admin starts one; the group is told before anything else that it is none of it real."""
    made = Exercise(
        neighbourhood_id=group.id, led_by=admin.id, scene=scene, course=Course(began_at=now)
    )
    session.add(made)
    await session.flush()
    group.exercising = made.id
    await audit.note(session, group, "exercise", by=admin, now=now)
    await _moved(session, made, now=now)


async def take(
    session: Session, played: Exercise, person: Resident, role: Role, *, now: datetime
) -> Answer:
    """Somebody wants to play a role: one has it, the others read who."""
    players = await exercise.players(session, played.id)
    if (role, person.id) in {(part.role, each.id) for part, each in players}:
        return Answer(Text("press-exercise-yours"))
    course = rules.take(played.course, role, now=now)
    if course is None:
        return _taken(played, players, role)
    played.course = course
    session.add(Part(exercise_id=played.id, resident_id=person.id, role=role))
    await session.flush()
    if role is Role.REPORTER:
        await _ask(session, played, person, words.to_tell(played), now=now)
    if role is Role.CALLER:
        await _ask(session, played, person, words.to_answer(played), now=now)
    await _moved(session, played, now=now)
    return Answer(Text(f"press-exercise-{role}"))


async def answer(
    session: Session, played: Exercise, person: Resident, word: str, *, now: datetime
) -> Answer:
    """The reporter tells, or the caller answers the control room; wrong answers are explained."""
    role = Role.REPORTER if played.course.moment is Moment.SEEN else Role.CALLER
    players = await exercise.players(session, played.id)
    if played.course.moment not in (Moment.SEEN, Moment.CALLING):
        return LATE
    if (role, person.id) not in {(part.role, each.id) for part, each in players}:
        return Answer(Text("press-not-yours"))
    number, _, word = word.partition(".")
    if number != str(played.course.answered):
        return Answer(Text("press-exercise-next"))
    if word != played.scene:
        known = word in (words.LOOK, words.WAIT)
        return Answer(
            Text(f"press-exercise-{word}" if known else "press-exercise-again"), alert=True
        )
    if role is Role.REPORTER:
        played.course = rules.tell(played.course, now=now)
    else:
        played.course = rules.answer(played.course, now=now)
    if played.course.moment is Moment.CALLING:
        await _ask(session, played, person, words.to_answer(played), now=now)
        return Answer(Text("press-exercise-next"))
    told = Text("exercise-told-it" if role is Role.REPORTER else "exercise-called-it")
    await _ask(session, played, person, told, now=now)
    await _moved(session, played, now=now)
    return Answer(Text("press-exercise-right"))


async def safe(
    session: Session, played: Exercise, person: Resident, *, is_admin: bool, now: datetime
) -> Answer:
    """The one who saw it, or an admin, gives the all-clear: over."""
    if played.course.moment is not Moment.CALLED:
        return LATE
    players = await exercise.players(session, played.id)
    saw = any(part.role is Role.REPORTER and each.id == person.id for part, each in players)
    if not (saw or is_admin):
        return Answer(Text("press-exercise-not-you"), alert=True)
    await finish(session, played, Ending.DONE, now=now)
    return Answer(Text("press-exercise-over"))


async def finish(session: Session, played: Exercise, ending: Ending, *, now: datetime) -> None:
    """Over: the board tells what it came to, and who played what is forgotten."""
    if played.course.ended_at:
        return
    players = await exercise.players(session, played.id)
    played.course = rules.end(played.course, ending, now=now)
    group = await session.get_one(Neighbourhood, played.neighbourhood_id)
    await timer.drop(session, TimerKind.EXERCISE, played.id)
    for _, person in players:
        await _hush(session, played, person, now=now)
    await boards.show(session, group, _name(played), words.board(played, players), now=now)
    await exercise.leave(session, played.id)
    played.led_by = group.exercising = None
    await session.flush()


async def again(session: Session, group: Neighbourhood, *, now: datetime) -> None:
    """The board is shown anew: the group is a supergroup now, or somebody on it was erased. (G4)"""
    played = await exercise.running(session, group)
    if played:
        await _moved(session, played, now=now)


async def interrupt(session: Session, group: Neighbourhood, *, now: datetime) -> None:
    """Something real happens in this group: what is played gives way at once."""
    played = await exercise.running(session, group)
    if played:
        await finish(session, played, Ending.REAL, now=now)


async def due(session: Session, exercise_id: int, *, now: datetime) -> None:
    """Somebody thinks for too long: another may play it. Nothing happens any more: over. (D4)"""
    played = await exercise.locked(session, exercise_id)
    if played is None or played.course.ended_at:
        return
    role = rules.overdue(played.course, now)
    if role is None:
        await finish(session, played, Ending.QUIET, now=now)
        return
    for part, person in await exercise.players(session, played.id):
        if part.role is role:
            await _ask(session, played, person, Text("exercise-too-long"), now=now)
    await exercise.leave(session, played.id, role)
    played.course = rules.freed(played.course, role)
    await _moved(session, played, now=now)


async def _moved(session: Session, played: Exercise, *, now: datetime) -> None:
    """The board shows where it is now, and the clock looks again."""
    await session.flush()
    group = await session.get_one(Neighbourhood, played.neighbourhood_id)
    text = words.board(played, await exercise.players(session, played.id))
    await boards.show(session, group, _name(played), text, now=now)
    again = rules.look_again(played.course, now=now)
    await timer.put(session, TimerKind.EXERCISE, played.id, again)


async def _ask(
    session: Session, played: Exercise, person: Resident, text: Text, *, now: datetime
) -> None:
    group = await session.get_one(Neighbourhood, played.neighbourhood_id)
    await messages.tell(session, To(person, group), text, now=now, key=_key(played), goes=True)


async def _hush(session: Session, played: Exercise, person: Resident, *, now: datetime) -> None:
    """What was asked of somebody who plays goes with the exercise."""
    key = f"word:{person.id}:{_key(played)}"
    await removals.unsay(session, key, now=now)


def _taken(played: Exercise, players: words.Players, role: Role) -> Answer:
    holders = [person for part, person in players if part.role is role]
    if not holders or played.course.moment is Moment.OVER:
        return LATE
    shown = words.shown(holders[0])
    values: dict[str, Value] = {"name": shown or "", "hidden": shown is None}
    return Answer(Text(f"press-exercise-taken-{role}", values), alert=True)


def _key(played: Exercise) -> str:
    return f"exercise{played.id}"


def _name(played: Exercise) -> str:
    return f"exercise{played.id}"
