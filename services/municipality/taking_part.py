"""Who coordinates, which groups take part, and where their admins meet. (M4)"""

from datetime import datetime

from models import audit, resident
from models import municipality as rows
from models.base import Session
from models.municipality import Belonging, Coordinator, Entry, Municipality, Opens
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from saar.effects import Button, Rows, Text, Value
from saar.municipality import INVITED_FOR
from services.outbox import decisions, messages
from services.outbox.messages import To


async def found(session: Session, name: str, token: str, *, now: datetime) -> Entry:
    """The operator names a municipality: the link that makes its first coordinator, or one more."""
    known = await rows.by_name(session, name)
    if known is None:
        known = Municipality(name=name, at=now)
        session.add(known)
        await session.flush()
    return await open_to(session, known, Opens.COORDINATOR, token, now=now)


async def open_to(
    session: Session, town: Municipality, opens: Opens, token: str, *, now: datetime
) -> Entry:
    """A new link; the one of its kind before it is worth nothing any more."""
    before = await rows.entry_of(session, town.id, opens)
    if before:
        await session.delete(before)
        await session.flush()
    made = Entry(token=token, municipality_id=town.id, opens=opens, at=now)
    session.add(made)
    await session.flush()
    return made


async def link(
    session: Session, town: Municipality, opens: Opens, token: str, *, now: datetime
) -> Entry:
    """The link that works, or a new one with this token: what was sent already is never taken away."""
    found = await rows.entry_of(session, town.id, opens)
    over = found is not None and opens is Opens.COORDINATOR and now - found.at > INVITED_FOR
    if found is None or over:
        return await open_to(session, town, opens, token, now=now)
    return found


async def opened(
    session: Session, token: str, opens: Opens, *, now: datetime
) -> Municipality | None:
    """The municipality behind a link, while it works."""
    made = await rows.entry(session, token)
    if made is None or made.opens is not opens:
        return None
    if opens is Opens.COORDINATOR and now - made.at > INVITED_FOR:
        return None
    return await session.get_one(Municipality, made.municipality_id)


async def coordinates(
    session: Session, town: Municipality, person: Resident, token: str, *, now: datetime
) -> None:
    """This person coordinates from now on; the link is used up, and the others read it."""
    made = await rows.entry(session, token)
    if made:
        await session.delete(made)
    others = await rows.coordinators(session, town.id)
    if person.id not in {each.id for each in others}:
        session.add(Coordinator(municipality_id=town.id, resident_id=person.id, at=now))
        await session.flush()
    values: dict[str, Value] = {"name": person.first_name, "town": town.name}
    for each in others:
        if each.id != person.id:
            await _tell(session, each, Text("town-coordinator-new", values), now=now)


async def stops(session: Session, town: Municipality, person: Resident, *, now: datetime) -> None:
    """This person coordinates no more; the others read it."""
    for each in await rows.rows_of(session, town.id, person.id):
        await session.delete(each)
    await session.flush()
    values: dict[str, Value] = {"name": person.first_name, "town": town.name}
    for other in await rows.coordinators(session, town.id):
        await _tell(session, other, Text("town-coordinator-gone", values), now=now)


async def takes_part(
    session: Session, town: Municipality, group: Neighbourhood, by: Resident, *, now: datetime
) -> None:
    """An admin said yes for a group: coordinators read it, and the admin gets the way to the others."""
    before = await rows.of_group(session, group.id)
    if before and before.id == town.id:
        return
    if before:
        await leaves(session, before, group, by, now=now)
    session.add(Belonging(neighbourhood_id=group.id, municipality_id=town.id, at=now))
    await session.flush()
    await audit.note(session, group, "town", None, town.name, by=by, now=now)
    values: dict[str, Value] = {"group": group.name, "town": town.name}
    for each in await rows.coordinators(session, town.id):
        await _tell(session, each, Text("town-group-new", values), now=now)


async def leaves(
    session: Session, town: Municipality, group: Neighbourhood, by: Resident, *, now: datetime
) -> None:
    """The group takes part no more, at once and without a reason."""
    await rows.leave(session, group.id)
    await audit.note(session, group, "town", town.name, "–", by=by, now=now)
    values: dict[str, Value] = {"group": group.name, "town": town.name}
    for each in await rows.coordinators(session, town.id):
        await _tell(session, each, Text("town-group-gone", values), now=now)


async def meets(
    session: Session,
    town: Municipality,
    chat: Neighbourhood,
    link: str | None,
    *,
    now: datetime,
) -> None:
    """A coordinator brought the bot into the group of the admins: nothing is read there, and every admin is told."""
    chat.is_small_talk, chat.greeted_at = True, chat.greeted_at or now
    chat.join_link = link
    await messages.drop_greeting(session, chat)
    town.chat_id, town.chat_link = chat.chat_id, link
    await messages.greet(session, chat, Text("town-chat", {"town": town.name}), now=now)
    told: set[int] = set()
    for group in await rows.groups(session, town.id):
        for admin in await resident.admins(session, group.id):
            if admin.id not in told and link:
                told.add(admin.id)
                text = Text("town-chat-open", {"town": town.name}, door(town))
                await _tell(session, admin, text, now=now)


def door(town: Municipality) -> Rows:
    """The button to the group of the admins."""
    if not town.chat_link:
        return ()
    return ((Button(key="button-town-chat", url=town.chat_link, values={"town": town.name}),),)


async def asked_in(
    session: Session, town: Municipality, chat: Neighbourhood, person: Resident, *, now: datetime
) -> None:
    """Somebody wants into the group of the admins: coordinators and admins of groups that take part come in by themselves."""
    mine = {each.id for each in await rows.coordinated_by(session, person.id)}
    comes = town.id in mine or await is_admin(session, town, person)
    await decisions.decide(session, chat, person.user_id, approve=comes, now=now)
    if not comes:
        await _tell(session, person, Text("town-chat-closed", {"town": town.name}), now=now)


async def is_admin(session: Session, town: Municipality, person: Resident) -> bool:
    """Is this an admin of one of the groups that take part?"""
    for group in await rows.groups(session, town.id):
        member = await resident.membership(session, group.id, person.id)
        if member and member.is_admin and member.left_at is None:
            return True
    return False


async def _tell(session: Session, person: Resident, text: Text, *, now: datetime) -> None:
    await messages.tell(session, To(person, None, here=False), text, now=now)
