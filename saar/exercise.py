"""An exercise: SAAR played step by step, with nothing in it that a real alarm would take. (X4, M7)"""

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

PLAYER_TIME = timedelta(minutes=3)
"""So long somebody who took a role may think; then another may have it, as with a lease (A2)."""
QUIET_TIME = timedelta(minutes=20)
"""An exercise in which nothing happens any more ends by itself."""
QUESTIONS = 2
"""What the one who plays the control room asks: where, and what."""


PLAYED = re.compile(r"\W*(?:oefening|exercise|drill)\s*(?::|[-–—]\s)", re.IGNORECASE)
"""Words with a colon or a dash behind: "OEFENING: er staat iemand"."""
MEANT = re.compile(
    r"\b(?:echte?|niet|geen|stop\w*|voorbij|over|klaar|afgelopen|112|999|110|101|real\w*|not?|ended|end)\b",
    re.IGNORECASE,
)
"""In doubt it is meant: a real alarm that counts as played would be lost."""


class Scene(StrEnum):
    """What is seen; each has words for what and where."""

    CARS = "cars"
    SHED = "shed"
    SMOKE = "smoke"


class Role(StrEnum):
    """What somebody plays."""

    REPORTER = "reporter"
    CALLER = "caller"
    WATCHER = "watcher"


class Moment(StrEnum):
    """How far it is: nobody looks yet, somebody sees it, it is told, somebody plays the call, the call is
    played, over.
    """

    EMPTY = "empty"
    SEEN = "seen"
    TOLD = "told"
    CALLING = "calling"
    CALLED = "called"
    OVER = "over"


class Ending(StrEnum):
    """Why it is over; REAL: something real happened."""

    DONE = "done"
    STOPPED = "stopped"
    QUIET = "quiet"
    REAL = "real"


@dataclass(frozen=True)
class Course:
    """How an exercise went so far; instants in UTC. `answered`: questions of the played call."""

    began_at: datetime
    taken_at: datetime | None = None
    told_at: datetime | None = None
    calling_at: datetime | None = None
    answered: int = 0
    called_at: datetime | None = None
    ended_at: datetime | None = None
    ending: Ending | None = None

    @property
    def moment(self) -> Moment:
        """Where it is now."""
        if self.ended_at:
            return Moment.OVER
        if self.called_at:
            return Moment.CALLED
        if self.told_at:
            return Moment.CALLING if self.calling_at else Moment.TOLD
        return Moment.SEEN if self.taken_at else Moment.EMPTY


NEEDS = {
    Role.REPORTER: frozenset({Moment.EMPTY}),
    Role.CALLER: frozenset({Moment.TOLD}),
    Role.WATCHER: frozenset({Moment.CALLED}),
}
"""When a role is free; watching comes after the call, as in the street (K1)."""


def take(course: Course, role: Role, *, now: datetime) -> Course | None:
    """Somebody wants a role: the course with them in it, None where it is not free."""
    if course.moment not in NEEDS[role]:
        return None
    match role:
        case Role.REPORTER:
            return replace(course, taken_at=now)
        case Role.CALLER:
            return replace(course, calling_at=now, answered=0)
        case _:
            return course


def tell(course: Course, *, now: datetime) -> Course:
    """The reporter said what is seen, and where."""
    return replace(course, told_at=now) if course.moment is Moment.SEEN else course


def answer(course: Course, *, now: datetime) -> Course:
    """The caller gave the right answer; after the last question the call is played."""
    if course.moment is not Moment.CALLING:
        return course
    count = course.answered + 1
    return replace(course, answered=count, called_at=now if count >= QUESTIONS else None)


def end(course: Course, ending: Ending, *, now: datetime) -> Course:
    """Over; what was over stays as it was."""
    return course if course.ended_at else replace(course, ended_at=now, ending=ending)


def overdue(course: Course, now: datetime) -> Role | None:
    """Who took a role and does nothing with it."""
    waits = {Moment.SEEN: course.taken_at, Moment.CALLING: course.calling_at}
    since = waits.get(course.moment)
    if since is None or now - since < PLAYER_TIME:
        return None
    return Role.REPORTER if course.moment is Moment.SEEN else Role.CALLER


def freed(course: Course, role: Role) -> Course:
    """Another may play it."""
    if role is Role.REPORTER:
        return replace(course, taken_at=None)
    return replace(course, calling_at=None, answered=0)


def look_again(course: Course, *, now: datetime) -> datetime:
    """When the clock has to look: at a role that is held too long, or at silence."""
    held = course.moment in (Moment.SEEN, Moment.CALLING)
    return now + (PLAYER_TIME if held else QUIET_TIME)


def options(correct: Scene) -> tuple[Scene, ...]:
    """What can be answered to a question, in an order that does not give the answer away."""
    every = list(Scene)
    turn = (every.index(correct) * 2 + 1) % len(every)
    return tuple(every[turn:] + every[:turn])


def is_played(text: str) -> bool:
    """Words that say of themselves that they are played, and nothing that they are meant."""
    return PLAYED.match(text) is not None and MEANT.search(text) is None
