"""A new area that is another group's already: its admins are asked what to make of it. (M3)"""

import hashlib
import json
from datetime import datetime
from typing import Any

from models import area_tile, neighbourhood, resident
from models import overlap as rows
from models.base import Session
from models.neighbourhood import Neighbourhood
from models.overlap import Overlap
from models.resident import Resident
from saar import overlap
from saar.actions import Verb
from saar.effects import Button, Rows, Text, Value
from saar.overlap import Way
from services.area import overlaps, tiles
from services.area.perimeter import Area
from services.card import wording
from services.directory import taking
from services.outbox import messages, screens

SCREEN = "overlap"
YES, NO = "yes", "no"
MOST_NAMES = 3


async def look(session: Session, group: Neighbourhood, by: Resident, *, now: datetime) -> None:
    """The group took an area: who else has a part of it, and was not asked yet?"""
    shares = await _shares(session, group)
    known = {_other_id(each, group): each for each in await rows.of_group(session, group.id)}
    for other_id, row in known.items():
        if shares.get(other_id, 0.0) < overlap.LEAST:
            await session.delete(row)
    most = sorted(shares, key=lambda each: -shares[each])[: overlap.MOST_ASKED]
    for other in await neighbourhood.by_ids(session, most):
        before = known.get(other.id)
        settled = before.share if before and before.way else None
        if not overlap.is_worth_asking(shares[other.id], settled):
            continue
        if before:
            await session.delete(before)
            await session.flush()
        found = Overlap(newer_id=group.id, older_id=other.id, share=shares[other.id], at=now)
        session.add(found)
        await session.flush()
        await _ask(session, found, group, other, by, now=now)


async def _shares(session: Session, group: Neighbourhood) -> dict[int, float]:
    """Which part of the group's area each other group has, by its id."""
    area = group.perimeter
    if area is None:
        return {}
    found = {}
    for other in await area_tile.groups_at(session, tiles.tiles_around(area, group.pack)):
        if other.id == group.id or other.is_small_talk or other.perimeter is None:
            continue
        share = overlaps.share(area, other.perimeter, group.pack)
        if share:
            found[other.id] = share
    return found


def _other_id(row: Overlap, group: Neighbourhood) -> int:
    return row.older_id if row.newer_id == group.id else row.newer_id


async def _ask(
    session: Session,
    found: Overlap,
    group: Neighbourhood,
    other: Neighbourhood,
    by: Resident,
    *,
    now: datetime,
) -> None:
    names = await _names(session, group, by)
    values = _values(other, group, found) | {"names": names}
    text = Text("overlap-ask", values, _ways(other, found))
    for admin in await resident.admins_here(session, other.id, now):
        await _show(session, other, admin, found, text, now=now)
    told = _values(group, other, found) | {"names": await _names(session, other, None)}
    await _show(session, group, by, found, Text("overlap-told", told), now=now)


async def _names(session: Session, group: Neighbourhood, first: Resident | None) -> Value:
    """Who to ask: the admins' first names, without those who stand nowhere by name."""
    every = [each for each in await resident.admins(session, group.id) if not each.name_hidden]
    every.sort(key=lambda each: first is not None and each.id != first.id)
    return ", ".join(each.first_name for each in every[:MOST_NAMES])


def _values(group: Neighbourhood, other: Neighbourhood, found: Overlap) -> dict[str, Value]:
    return {
        "group": group.name,
        "other": other.name,
        "share": max(1, round(found.share * 100)),
        "drawn": _are_drawn(group, other),
    }


def _are_drawn(*groups: Neighbourhood) -> bool:
    return all(each.perimeter and each.perimeter["kind"] != "postcodes" for each in groups)


def _ways(group: Neighbourhood, found: Overlap) -> Rows:
    return tuple(
        (wording.button(f"overlap-{way}", Verb.OVERLAP, group.id, word=f"{found.id}.{way}"),)
        for way in Way
    )


async def _show(
    session: Session,
    group: Neighbourhood,
    admin: Resident,
    found: Overlap,
    text: Text,
    *,
    now: datetime,
    cut: bool = False,
) -> None:
    """With both areas as a picture, where they can be drawn."""
    name = screen_name(group, found)
    await screens.begin_anew(session, admin.user_id, admin, name, now=now)
    made: dict[str, dict[str, Any]] = {"picture": {"overlap": found.id, "cut": cut}}
    await screens.show(
        session,
        chat_id=admin.user_id,
        resident=admin,
        name=name,
        text=text,
        now=now,
        made=made if text.values["drawn"] else None,
    )


def screen_name(group: Neighbourhood, found: Overlap) -> str:
    """One screen for each pair of groups."""
    return f"{SCREEN}{group.id}:{found.id}"


async def areas(session: Session, overlap_id: int, *, cut: bool) -> tuple[Area, Area] | None:
    """The newer group's area and the older one's, as they are or with a line between them; None where they are gone."""
    found = await session.get(Overlap, overlap_id)
    if found is None:
        return None
    newer = await session.get_one(Neighbourhood, found.newer_id)
    older = await session.get_one(Neighbourhood, found.older_id)
    if newer.perimeter is None or older.perimeter is None:
        return None
    both = (newer.perimeter, older.perimeter)
    return overlaps.divided(*both) if cut else both


async def answered(
    session: Session,
    found: Overlap,
    group: Neighbourhood,
    word: str,
    by: Resident,
    *,
    now: datetime,
) -> Text:
    """An admin of the older group chose a way, or one of the newer group says yes or no to a line."""
    if group.id == found.older_id and word in set(Way) and found.way is None:
        return await _chosen(session, found, Way(word), by, now=now)
    if group.id == found.newer_id and word in (YES, NO) and found.way is Way.SPLIT:
        return await _on_line(session, found, by, agreed=word == YES, now=now)
    return Text("press-answer-late")


async def _chosen(
    session: Session, found: Overlap, way: Way, by: Resident, *, now: datetime
) -> Text:
    newer = await session.get_one(Neighbourhood, found.newer_id)
    older = await session.get_one(Neighbourhood, found.older_id)
    if way is Way.SPLIT and await areas(session, found.id, cut=True) is None:
        return Text("overlap-no-line")
    found.way = way
    if way is Way.BOTH:
        await _tell_both(session, found, "overlap-stays", by, now=now)
    elif way is Way.MERGE:
        ask: Rows = ()
        if older.join_link:
            named: dict[str, Value] = {"group": older.name}
            ask = ((Button(key="button-ask-in", url=older.join_link, values=named),),)
        text = Text("overlap-merge-offered", _values(newer, older, found), ask)
        await messages.tell_admins(session, newer, text, now=now)
        text = Text("overlap-merge-noted", _values(older, newer, found) | {"by": by.first_name})
        await messages.tell_admins(session, older, text, now=now)
    else:
        await _propose(session, found, now=now)
    return Text("press-noted")


async def _propose(session: Session, found: Overlap, *, now: datetime) -> Text:
    """The line as it would be today, to the admins of the newer group; what they see is what they agree to."""
    newer = await session.get_one(Neighbourhood, found.newer_id)
    older = await session.get_one(Neighbourhood, found.older_id)
    cut = await areas(session, found.id, cut=True)
    found.seen = _digest(cut) if cut else None
    text = Text("overlap-line", _values(newer, older, found), _line_rows(newer, found))
    for admin in await resident.admins_here(session, newer.id, now):
        await _show(session, newer, admin, found, text, now=now, cut=True)
    return Text("overlap-line-new")


def _digest(areas_of: tuple[Area, Area]) -> str:
    """By which two areas are known again."""
    return hashlib.blake2b(json.dumps(areas_of, sort_keys=True).encode(), digest_size=8).hexdigest()


def _line_rows(group: Neighbourhood, found: Overlap) -> Rows:
    return tuple(
        (wording.button(f"overlap-line-{word}", Verb.OVERLAP, group.id, word=f"{found.id}.{word}"),)
        for word in (YES, NO)
    )


async def _on_line(
    session: Session, found: Overlap, by: Resident, *, agreed: bool, now: datetime
) -> Text:
    cut = await areas(session, found.id, cut=True) if agreed else None
    if agreed and cut and found.seen != _digest(cut):
        return await _propose(session, found, now=now)
    if cut is None:
        found.way = Way.BOTH
        await _tell_both(session, found, "overlap-stays", by, now=now)
        return Text("press-noted")
    for group_id, area in zip((found.newer_id, found.older_id), cut, strict=True):
        group = await session.get_one(Neighbourhood, group_id)
        await taking.take(session, group, area, by=by, now=now)
    await _tell_both(session, found, "overlap-divided", by, now=now)
    await session.delete(found)
    return Text("press-noted")


async def _tell_both(
    session: Session, found: Overlap, key: str, by: Resident, *, now: datetime
) -> None:
    newer = await session.get_one(Neighbourhood, found.newer_id)
    older = await session.get_one(Neighbourhood, found.older_id)
    for mine, others in ((newer, older), (older, newer)):
        values = _values(mine, others, found) | {"by": by.first_name}
        await messages.tell_admins(session, mine, Text(key, values), now=now)
