"""What coordinators see: which groups take part, what each lacks, and where nobody watches. (M4)"""

from datetime import datetime

from models import link, overlap, resident
from models import municipality as rows
from models.base import Session
from models.municipality import Entry, Municipality, Opens
from models.neighbourhood import Neighbourhood
from saar.actions import Verb
from saar.effects import Button, Keys, Rows, Text, Value
from saar.municipality import CHAT, COORDINATOR, GROUP, Standing
from saar.relays import LinkState
from services.area.perimeter import Area
from services.card import wording
from services.municipality import taking_part

SCREEN = "town"
MOST_LINES, MOST_OVERLAPS = 15, 3
INVITE, COLLEAGUE, GAPS, QUARTER, STOP, STOP_SURE = "invite", "more", "gaps", "sums", "stop", "sure"


async def screen(session: Session, town: Municipality, *, username: str, now: datetime) -> Text:
    """All groups with what they lack. No member, no name, no incident stands in it."""
    groups = await rows.groups(session, town.id)
    standing = [(each, (await _standing(session, each)).lacks(now)) for each in groups]
    ill = [each for each in standing if each[1]]
    values: dict[str, Value] = {
        "town": town.name,
        "count": len(groups),
        "lines": _lines([*ill, *(each for each in standing if not each[1])][:MOST_LINES]),
        "extra": max(0, len(groups) - MOST_LINES),
        "people": len(await rows.coordinators(session, town.id)),
        "linked": town.chat_id is not None,
        "overlaps": await _overlaps(session, groups),
    }
    return Text("town", values, _rows(town, username))


def _rows(town: Municipality, username: str) -> Rows:
    chat = f"https://t.me/{username}?startgroup={CHAT}{town.id}&admin=invite_users"
    rows_: Rows = (
        (wording.button("town-invite", Verb.TOWN, town.id, word=INVITE, style="primary"),),
        (wording.button("town-colleague", Verb.TOWN, town.id, word=COLLEAGUE),),
        (wording.button("town-gaps", Verb.TOWN, town.id, word=GAPS),),
        (wording.button("town-quarter", Verb.TOWN, town.id, word=QUARTER),),
    )
    rows_ += (
        taking_part.door(town) if town.chat_link else ((Button(key="button-town-make", url=chat),),)
    )
    return (*rows_, (wording.button("town-stop", Verb.TOWN, town.id, word=STOP),))


async def _standing(session: Session, group: Neighbourhood) -> Standing:
    links = await link.of_group(session, group.id)
    return Standing(
        await resident.admin_seen_at(session, group.id),
        group.perimeter is not None,
        any(each.state is LinkState.ACTIVE for each in links),
    )


async def _overlaps(session: Session, groups: list[Neighbourhood]) -> Value:
    """Which groups have the same streets."""
    names = {each.id: each.name for each in groups}
    found: Value = ""
    for each in reversed((await overlap.among(session, list(names)))[:MOST_OVERLAPS]):
        values: dict[str, Value] = {
            "group": names[each.newer_id],
            "other": names[each.older_id],
            "share": max(1, round(each.share * 100)),
        }
        found = Text("town-lines", {"line": Text("town-overlap", values), "rest": found})
    return found


def _lines(every: list[tuple[Neighbourhood, tuple[str, ...]]]) -> Value:
    found: Value = ""
    for group, lacks in reversed(every):
        values: dict[str, Value] = {
            "group": group.name,
            "fine": not lacks,
            "lacks": Keys(tuple(f"town-lacks-{each}" for each in lacks)),
        }
        found = Text("town-lines", {"line": Text("town-line", values), "rest": found})
    return found


def invitation(town: Municipality, made: Entry, *, username: str) -> Text:
    """The link to send on: to admins of groups, or to one colleague."""
    begins = GROUP if made.opens is Opens.GROUP else COORDINATOR
    url = f"https://t.me/{username}?start={begins}{made.token}"
    values: dict[str, Value] = {"town": town.name, "url": url}
    return Text(f"town-link-{made.opens.value}", values, back(town))


def sure(town: Municipality) -> Text:
    """Stop, really?"""
    yes = wording.button("town-stop-sure", Verb.TOWN, town.id, word=STOP_SURE, style="danger")
    return Text("town-stop", {"town": town.name}, ((yes,), *back(town)))


def back(town: Municipality) -> Rows:
    """To the overview."""
    return ((wording.button("back", Verb.TOWN, town.id),),)


async def areas(session: Session, municipality_id: int) -> list[Area]:
    """Areas of the groups that take part and that can be drawn."""
    groups = await rows.groups(session, municipality_id)
    return [
        each.perimeter
        for each in groups
        if each.perimeter and each.perimeter["kind"] != "postcodes"
    ]
