"""Copies of cards for one reader: drawn when they are sent, so that they show what holds then. (R3)"""

from datetime import datetime

from models import conversation, reader, resident
from models.base import Session
from models.card import Card
from models.incident import Incident
from models.neighbourhood import Neighbourhood
from models.outbox import Kind, Outbox
from models.reader import Reader
from models.resident import Resident
from services.outbox import screens
from services.outbox.writing import A_DAY, Rank, put

ALL, URGENT = 1, 2
"""How far a card was told in private."""


def screen_name(incident_id: int) -> str:
    """One copy for each incident and person."""
    return f"copy{incident_id}"


async def show(
    session: Session,
    made: Reader,
    person: Resident,
    *,
    now: datetime,
    anew: bool = False,
    first: bool = False,
) -> None:
    """Send it, or edit what stands there; `anew`: below all that was said since, `first`: nothing was shown."""
    name = screen_name(made.incident_id)
    if anew and not first:
        await screens.begin_anew(session, made.chat_id, person, name, now=now)
    await put(
        session,
        Outbox(
            key=f"show:{person.user_id}:{name}",
            kind=Kind.SHOW,
            rank=Rank.TIDY,
            chat_id=made.chat_id,
            user_id=person.user_id,
            incident_id=made.incident_id,
            neighbourhood_id=made.neighbourhood_id,
            locale=made.locale,
            payload={"copy": True, "anew": anew, "name": name, "topic": made.topic},
            created_at=now,
            expires_at=now + A_DAY,
        ),
    )


async def begin(
    session: Session,
    incident: Incident,
    group: Neighbourhood,
    person: Resident,
    locale: str,
    *,
    now: datetime,
    first: bool = False,
) -> None:
    """Show it to this person from now on: in the private chat, which has a pace of its own, or where there
    is none in the group, to them alone.
    """
    here = not (person.in_private or person.has_private_chat)
    made = Reader(
        incident_id=incident.id,
        resident_id=person.id,
        neighbourhood_id=group.id,
        chat_id=group.chat_id if here else person.user_id,
        topic=person.topic_in(group.chat_id),
        locale=locale,
        at=now,
    )
    incident.is_read = True
    await reader.put(session, made)
    await show(session, made, person, now=now, anew=True, first=first)


async def call_out(
    session: Session, incident: Incident, shown: list[Card], *, now: datetime
) -> None:
    """Who wants to hear of it in private gets a copy, once; who wants only what is urgent, when it is."""
    level = URGENT if incident.progress.urgent else ALL
    for each in shown:
        if each.told >= level:
            continue
        each.told = level
        group = await session.get_one(Neighbourhood, each.neighbourhood_id)
        found = await resident.listeners(session, group.id, urgent=level == URGENT, now=now)
        if not found:
            continue
        but = {made.resident_id for made, _ in await reader.of_incident(session, incident.id)}
        for person in found:
            if person.id not in but | {incident.reporter_id}:
                await begin(session, incident, group, person, person.locale, now=now, first=True)


async def leave(
    session: Session, person: Resident, group: Neighbourhood | None, *, now: datetime
) -> None:
    """Who left a group, or all (None), is not left with a card that stands still."""
    for made in await reader.of_resident(session, person.id):
        if group is None or made.neighbourhood_id == group.id:
            name = screen_name(made.incident_id)
            shown = await conversation.screen(session, made.chat_id, person.user_id, name)
            await screens.take_away(session, shown, now=now)
            await session.delete(made)
    await session.flush()


async def follow(session: Session, incident: Incident, *, now: datetime) -> None:
    """The card changed: whoever reads a copy sees it."""
    if not incident.is_read:
        return
    for made, person in await reader.of_incident(session, incident.id):
        await show(session, made, person, now=now)
