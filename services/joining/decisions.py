"""An admin decides about a request to join; the second one sees that the first has acted. (J2)"""

from datetime import datetime

from models.application import Application, ApplicationStep
from models.base import Session
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from saar.effects import Answer, Text
from services.joining import admission, queue_screen


async def decide(
    session: Session,
    group: Neighbourhood,
    number: int,
    by: Resident,
    *,
    approve: bool,
    members: int | None,
    now: datetime,
) -> Answer:
    """In, or not; `members` is how many people are in the group, None where that was not asked."""
    found = await _of_group(session, group, number)
    if found is None or found.step is not ApplicationStep.DECIDE:
        return await _before(session, group, found, now=now)
    await admission.decided(session, group, found, by, approve=approve, now=now)
    if not approve:
        await admission.promote(session, group, members, now=now)
    return Answer(Text("press-let-in" if approve else "press-not-let-in"))


async def ask_again(
    session: Session, group: Neighbourhood, number: int, *, now: datetime
) -> Answer:
    """The applicant is asked once more where they live."""
    found = await _of_group(session, group, number)
    if found is None or found.step is not ApplicationStep.DECIDE:
        return await _before(session, group, found, now=now)
    asked = await admission.ask_again(session, group, found, now=now)
    return Answer(Text("press-asked-again" if asked else "press-cannot-ask"), alert=not asked)


async def _before(
    session: Session, group: Neighbourhood, found: Application | None, *, now: datetime
) -> Answer:
    by = await session.get(Resident, found.decided_by) if found and found.decided_by else None
    await queue_screen.show(session, group, now=now)
    if by is None:
        return Answer(Text("press-decided"), alert=True)
    return Answer(Text("press-decided-by", {"name": by.first_name}), alert=True)


async def _of_group(session: Session, group: Neighbourhood, number: int) -> Application | None:
    found = await session.get(Application, number) if number else None
    return found if found and found.neighbourhood_id == group.id else None
