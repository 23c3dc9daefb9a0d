"""What a group's admins set: checked, written to the audit log, and shown on open cards at once. (12)"""

from datetime import datetime

from models import audit, incident
from models.base import Session
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from saar import settings
from saar.countries import COUNTRIES
from saar.settings import Refusal
from services.changed import changed
from services.joining import admission

CAP = "member_cap"


async def choose(
    session: Session,
    group: Neighbourhood,
    name: str,
    word: str | None,
    *,
    by: Resident,
    now: datetime,
    members: int | None = None,
) -> Refusal | None:
    """Set one tunable, or give it back to its default with None; why not, where it may not be.

    A higher cap lets in whom it kept waiting; `members` is how many people are in the group. (J3)
    """
    setting = settings.tunable(name)
    if setting is None:
        return Refusal.UNKNOWN
    refused = None if word is None else settings.check(setting, word, group.pack)
    if refused:
        return refused
    before = group.settings.get(name)
    kept = {key: value for key, value in group.settings.items() if key != name}
    group.settings = kept if word is None else kept | {name: word}
    if before != word:
        usual = settings.word_of(settings.default(setting, group.pack))
        await audit.note(
            session, group, f"setting:{name}", before or usual, word or usual, by=by, now=now
        )
        await _redraw(session, group, now=now)
    if name == CAP:
        await admission.promote(session, group, members, now=now)
    return None


async def country(
    session: Session, group: Neighbourhood, code: str, *, by: Resident, now: datetime
) -> bool:
    """Another country: its numbers and rules hold at once; False for one that there is no pack of."""
    pack = COUNTRIES.get(code)
    if pack is None:
        return False
    if group.country != code:
        await audit.note(session, group, "country", group.country, code, by=by, now=now)
        group.country = code
        await _redraw(session, group, now=now)
    return True


async def language(
    session: Session, group: Neighbourhood, locale: str, *, by: Resident, now: datetime
) -> None:
    """The language of cards and lines in the group; private words keep each person's own."""
    if group.locale != locale:
        await audit.note(session, group, "language", group.locale, locale, by=by, now=now)
        group.locale = locale
        await _redraw(session, group, now=now)


async def _redraw(session: Session, group: Neighbourhood, *, now: datetime) -> None:
    for running in await incident.open_in(session, group.id, lock=True):
        await changed(session, running, now=now, travels=False)
