"""What a resident says in private about an incident that is open in a group. (A2, X1)"""

from dataclasses import replace
from datetime import datetime

from models.base import Session
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from saar import matching
from saar.effects import Text
from saar.labels import Label
from services.incident import hearing, scene
from services.incident.scene import Message, Reader, Scene
from services.outbox import messages
from services.outbox.messages import To
from understanding.meaning import Reading


async def hear(
    session: Session,
    person: Resident,
    groups: list[Neighbourhood],
    message: Message,
    *,
    read: Reader,
    now: datetime,
) -> bool:
    """ "It did not work", "I called" or "it is over": True where it was about an open incident."""
    views = [await _view(session, group, person, message) for group in groups]
    views = [view for view in views if view.incidents]
    reading = read(scene.as_heard(views[0])) if views else None
    if reading is None or not _is_about_open(reading):
        return False
    meant = _meant(views, person, reading)
    if meant is None:
        text = Text("ask-which-group", {"name": person.first_name})
        await messages.tell(session, To(person, None, here=False), text, now=now)
        return True
    await hearing.hear(session, meant, reading, now=now)
    return True


async def _view(
    session: Session, group: Neighbourhood, person: Resident, message: Message
) -> Scene:
    """The scene in a group, as if it had been said there; the group has no such message."""
    there = replace(message, chat_id=group.chat_id, message_id=0, reply_to=None)
    return await scene.load(session, group, person, there)


def _is_about_open(reading: Reading) -> bool:
    if reading.observes_now:
        return False
    answers = reading.label in (Label.ALL_CLEAR, Label.ASKS_112)
    return bool(reading.claim or reading.failed or answers)


def _meant(views: list[Scene], person: Resident, reading: Reading) -> Scene | None:
    """The group that a word said in private is about; None where several may be meant."""
    if len(views) == 1:
        return views[0]
    known = [each for view in views for each in view.known]
    sure = matching.concerned(person.id, scene.facts_of(reading), known)
    return next((view for view in views if len(sure) == 1 and view.incident(sure[0])), None)
