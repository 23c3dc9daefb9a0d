"""What an exercise shows: its board in the group, and the questions to who plays. (X4)

Every text begins with what it is, and none holds a number to call.
"""

from datetime import timedelta

from models.exercise import Exercise, Part
from models.resident import Resident
from saar import exercise
from saar.actions import Action, Verb
from saar.audience import shown_name
from saar.effects import Button, Rows, Text, Value
from saar.exercise import Course, Moment, Role, Scene

Players = list[tuple[Part, Resident]]
LOOK, WAIT = "look", "wait"
"""The wrong answers to what a report should hold: how somebody looks, and nothing yet."""


def board(played: Exercise, players: Players) -> Text:
    """The post in the group, as it should stand now."""
    course = played.course
    if course.moment is Moment.OVER:
        return Text("exercise-over", _came_to(played, players))
    values: dict[str, Value] = {
        **scene(played.scene),
        "state": course.moment.value,
        "at": course.called_at or course.calling_at or course.told_at or course.began_at,
        "count": sum(part.role is Role.WATCHER for part, _ in players),
        **_named(course, players),
    }
    return Text("exercise-board", values, _board_rows(played))


def scene(which: Scene) -> dict[str, Value]:
    """What is seen and where, in words."""
    return {"what": Text(f"exercise-what-{which}"), "place": Text(f"exercise-place-{which}")}


def to_tell(played: Exercise) -> Text:
    """Asked of who looks out of the window: what goes into a report?"""
    answers = [
        _answer("exercise-told", played, played.scene.value, scene(played.scene)),
        _answer("exercise-told-look", played, LOOK, {}),
        _answer("exercise-told-wait", played, WAIT, {}),
    ]
    turn = played.id % len(answers)
    rows = tuple((each,) for each in answers[turn:] + answers[:turn])
    return Text("exercise-see", scene(played.scene), rows)


def to_answer(played: Exercise) -> Text:
    """Asked of who plays the call: first where, then what."""
    asked = "place" if played.course.answered == 0 else "what"
    rows = tuple(
        (_answer(f"exercise-{asked}-{each}", played, each.value, {}),)
        for each in exercise.options(played.scene)
    )
    return Text(f"exercise-ask-{asked}", {}, rows)


def shown(person: Resident) -> str | None:
    """By which name somebody stands on the board; None for "a resident". (A13)"""
    return shown_name(person.first_name, hidden=person.name_hidden)


def took(time: timedelta) -> Text:
    """How long something took."""
    seconds = max(0, round(time.total_seconds()))
    return Text("time-took", {"minutes": seconds // 60, "seconds": seconds % 60})


def _came_to(played: Exercise, players: Players) -> dict[str, Value]:
    """What took how long; nobody is named any more."""
    course = played.course
    told, called, ended = course.told_at, course.called_at, course.ended_at or course.began_at
    return {
        "state": course.ending.value if course.ending else "",
        "reported": told is not None,
        "called": called is not None,
        "first": took(told - course.began_at) if told else "",
        "last": took(called - told) if called and told else "",
        "duration": took(ended - course.began_at),
        "count": sum(part.role is Role.WATCHER for part, _ in players),
    }


def _named(course: Course, players: Players) -> dict[str, Value]:
    role = Role.REPORTER if course.moment is Moment.SEEN else Role.CALLER
    name = next((shown(person) for part, person in players if part.role is role), None)
    return {"name": name or "", "hidden": name is None}


def _board_rows(played: Exercise) -> Rows:
    free: dict[Moment, Role] = {
        Moment.EMPTY: Role.REPORTER,
        Moment.TOLD: Role.CALLER,
        Moment.CALLED: Role.WATCHER,
    }
    role = free.get(played.course.moment)
    rows: Rows = ()
    if role:
        rows += ((_button(f"exercise-{role}", Verb.EXERCISE_ROLE, played, role.value),),)
    if played.course.moment is Moment.CALLED:
        rows += ((_button("exercise-safe", Verb.EXERCISE_SAFE, played),),)
    return rows


def _button(key: str, verb: Verb, played: Exercise, word: str = "") -> Button:
    return Button(key=f"button-{key}", action=Action(verb, played.id, word))


def _answer(key: str, played: Exercise, word: str, values: dict[str, Value]) -> Button:
    asked = f"{played.course.answered}.{word}"
    return Button(key, Action(Verb.EXERCISE_ANSWER, played.id, asked), values)
