"""What people see who are in no group: listed groups, on a map and by themselves. Nothing is changed here. (M2)"""

import math
from dataclasses import dataclass
from typing import Any

from shapely.geometry import mapping

from models import listing as listings
from models import neighbourhood
from models.base import Session
from models.listing import Listing, Spot
from models.neighbourhood import Neighbourhood
from services.area import outline, overlaps
from services.directory.finding import Hit, is_open

DRAWN = 120
"""Areas drawn one by one."""
CLOSE = 0.01
"""Degrees of longitude: a view so narrow shows each group, also where two have the same middle."""
FLAT = 1.6
"""How much longer a degree of latitude is than one of longitude here."""
EDGE = 0.01
"""Degrees around what was found."""
FINE = 0.002
"""Of the view's width: bends smaller than this are left out."""
Box = tuple[float, float, float, float]
"""South, west, north, east, in degrees."""


@dataclass(frozen=True)
class Page:
    """Some listed groups by town, and whether more come before and behind them."""

    hits: list[Hit]
    number: int
    more: bool
    count: int


async def listed(session: Session, number: int, *, most: int) -> Page:
    """One page of the list, from 0 on, by town."""
    found = await listings.by_place(session, skip=number * most, most=most + 1)
    groups = {
        each.id: each for each in await _open(session, [each.neighbourhood_id for each in found])
    }
    hits = [
        Hit(groups[each.neighbourhood_id], each)
        for each in found[:most]
        if each.neighbourhood_id in groups
    ]
    return Page(hits, number, len(found) > most, await listings.count(session))


async def group(session: Session, group_id: int) -> Hit | None:
    """One listed group; None where it is not, or where nobody can be let in any more."""
    found = await listings.of_group(session, group_id)
    groups = await _open(session, [group_id]) if found else []
    return Hit(groups[0], found) if found and groups else None


async def _open(session: Session, ids: list[int]) -> list[Neighbourhood]:
    groups = await neighbourhood.by_ids(session, ids)
    return [each for each in groups if is_open(each)]


def drawing(hit: Hit, *, wide: float, high: float) -> list[dict[str, Any]] | None:
    """Its area as lines in a box, where it is shown."""
    area = hit.group.perimeter if hit.listing.shows_area else None
    return outline.rings(area, wide=wide, high=high)


async def in_view(session: Session, box: Box, across: int) -> dict[str, list[dict[str, Any]]]:
    """What a map shows: `groups`, with outlines (GeoJSON) where there are few, and `squares` with how many lie there.

    `across`: so many marks fit next to each other. A group whose mark would stand on another's has no `at` of its own.
    """
    points = await listings.points(session, *box)
    width = box[3] - box[1]
    marks = [_mark([each]) for each in points] if width <= CLOSE else _marks(points, width / across)
    alone = {each.groups[0] for each in marks if len(each.groups) == 1}
    few = len(points) <= DRAWN
    ids = [each.neighbourhood_id for each in points] if few else sorted(alone)[:DRAWN]
    shown = await listings.of_groups(session, ids)
    groups = [
        _drawn(each, shown[each.id], width, marked=each.id in alone)
        for each in await _open(session, ids)
    ]
    named = set(ids)
    squares = [
        {"at": [round(each.latitude, 5), round(each.longitude, 5)], "count": len(each.groups)}
        for each in marks
        if len(each.groups) > 1 or each.groups[0] not in named
    ]
    return {"groups": groups, "squares": squares}


def _drawn(found: Neighbourhood, shown: Listing, width: float, *, marked: bool) -> dict[str, Any]:
    area: dict[str, Any] | None = None
    if found.perimeter and found.perimeter["kind"] != "postcodes":
        area = dict(mapping(overlaps.drawn(found.perimeter).simplify(width * FINE)))
    return {
        "id": found.id,
        "name": found.name,
        "place": shown.place,
        "at": [shown.latitude, shown.longitude] if marked else None,
        "area": area,
    }


@dataclass
class _Mark:
    """Groups counted together, standing where most of them are."""

    latitude: float
    longitude: float
    groups: list[int]


def _marks(points: list[Spot], side: float) -> list[_Mark]:
    """What is counted together, so that no two marks are nearer to each other than `side` degrees of longitude.

    First by squares; then a square too near to a fuller one goes with that.
    """
    squares: dict[tuple[int, int], list[Spot]] = {}
    for each in points:
        key = (math.floor(each.latitude * FLAT / side), math.floor(each.longitude / side))
        squares.setdefault(key, []).append(each)
    marks: list[_Mark] = []
    for every in sorted(squares.values(), key=len, reverse=True):
        mark = _mark(every)
        near = next((each for each in marks if _apart(each, mark) < side), None)
        if near is None:
            marks.append(mark)
        else:
            near.groups.extend(mark.groups)
    return marks


def _mark(every: list[Spot]) -> _Mark:
    up = sum(each.latitude for each in every) / len(every)
    aside = sum(each.longitude for each in every) / len(every)
    return _Mark(up, aside, [each.neighbourhood_id for each in every])


def _apart(first: _Mark, second: _Mark) -> float:
    """Degrees of longitude between two of them."""
    up = (first.latitude - second.latitude) * FLAT
    return math.hypot(up, first.longitude - second.longitude)


async def everywhere(session: Session) -> Box | None:
    """A view that holds every group that shows where it is."""
    found = await listings.bounds(session)
    return _held([(found[0], found[1]), (found[2], found[3])]) if found else None


def around(hits: list[Hit]) -> Box | None:
    """A view that holds all of these that show where they are; None where none does."""
    at = [
        (one.latitude, one.longitude) for one in (each.listing for each in hits) if one.shows_area
    ]
    return _held([(up, aside) for up, aside in at if up is not None and aside is not None])


def _held(known: list[tuple[float, float]]) -> Box | None:
    if not known:
        return None
    ups, asides = zip(*known, strict=True)
    return (min(ups) - EDGE, min(asides) - EDGE, max(ups) + EDGE, max(asides) + EDGE)


def near(hits: list[Hit]) -> list[Hit]:
    """Of what was found by a place: those that show where they are. Anybody can ask a page, as often as they like."""
    return [each for each in hits if each.listing.shows_area]


def by_words(hits: list[Hit]) -> list[Hit]:
    """Of what was found by words: a group that hides its area is found by its name, never by what lies in it."""
    return [each for each in hits if each.listing.shows_area or not each.inside]
