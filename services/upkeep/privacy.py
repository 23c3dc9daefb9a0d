"""/verwijder: what the bot knows of one person is erased, at once. (Privacy)"""

from datetime import datetime

from sqlalchemy import delete, update

from models import application, incident, meeting, picture
from models.base import Session
from models.conversation import Screen
from models.neighbourhood import Neighbourhood
from models.posted import Posted
from models.report import Report
from models.resident import Resident, neighbourhoods_of
from services.changed import changed
from services.chatter import pictures
from services.exercise import playing
from services.joining import admission
from services.meetings import guests
from services.outbox import copied, waiting
from services.ringing import tree


async def erase(session: Session, person: Resident, *, now: datetime) -> None:
    """Forget a resident: claims and reports stay without a person, words and settings go.

    Open cards are edited at once, so that the name goes from the group as well.
    """
    groups = await neighbourhoods_of(session, person.id)
    for shown in await picture.of_resident(session, person.id):
        await pictures.take_away(session, shown, now=now)
    for request in await application.of_resident(session, person.id):
        group = await session.get_one(Neighbourhood, request.neighbourhood_id)
        await admission.turn_away(session, group, request, now=now)
    await tree.erased(session, person, now=now)
    for made in await meeting.of_guest(session, person.id):
        await guests.comes(session, made, person, yes=False, now=now)
    await session.execute(
        update(Report).where(Report.resident_id == person.id).values(text=None, message_id=None)
    )
    await session.execute(delete(Posted).where(Posted.receiver == person.user_id))
    await session.execute(
        update(Neighbourhood).where(Neighbourhood.added_by == person.user_id).values(added_by=None)
    )
    await waiting.forget_person(session, person.user_id)
    await copied.leave(session, person, None, now=now)
    await session.execute(delete(Screen).where(Screen.user_id == person.user_id))
    await session.delete(person)
    await session.flush()
    for group in groups:
        await playing.again(session, group, now=now)
        for each in await incident.open_in(session, group.id, lock=True):
            await changed(session, each, now=now, travels=False)
