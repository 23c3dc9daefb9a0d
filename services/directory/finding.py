"""Which group is mine? By a place on the map, a postcode, or the name of a town or a neighbourhood. (M1)"""

from collections.abc import Iterable
from dataclasses import dataclass

from models import area_tile, neighbourhood
from models import listing as listings
from models.base import Session
from models.listing import Listing
from models.neighbourhood import Neighbourhood
from saar import directory
from saar.countries import COUNTRIES
from saar.countries.pack import Country
from saar.effects import Button, Rows, Text, Value
from saar.startplan import ADD_LINK
from services.area import perimeter, tiles
from services.area.perimeter import METRES_PER_DEGREE
from services.directory import official

HALF = directory.NEAR / METRES_PER_DEGREE
WIDER = 2.0
"""A degree of longitude is shorter than one of latitude: half as long at 60 degrees."""


@dataclass(frozen=True)
class Hit:
    """A listed group; `inside`: the place asked about lies in its area; `metres` to the middle of it."""

    group: Neighbourhood
    listing: Listing
    inside: bool = False
    metres: float | None = None

    @property
    def room(self) -> int | None:
        """How many more may come in, where the group shows it."""
        if not self.listing.shows_room:
            return None
        return directory.room(self.listing.members, self.group.policy.member_cap)


async def at_point(session: Session, latitude: float, longitude: float) -> list[Hit]:
    """Groups in whose area a point lies, then those near it; degrees, WGS 84."""
    here = await area_tile.groups_at(session, [tiles.tile_at(latitude, longitude)])
    holding = {
        each.id
        for each in here
        if each.perimeter and perimeter.holds_point(each.perimeter, latitude, longitude)
    }
    box = (latitude - HALF, longitude - HALF * WIDER, latitude + HALF, longitude + HALF * WIDER)
    near = {each.neighbourhood_id: each for each in await listings.between(session, *box)}
    near |= await listings.of_groups(session, holding)
    hits = [
        Hit(
            group, near[group.id], group.id in holding, _metres(near[group.id], latitude, longitude)
        )
        for group in await _groups(session, near)
    ]
    shown = [each for each in hits if each.inside or _is_near(each)]
    return sorted(shown, key=lambda each: (not each.inside, each.metres or 0.0))


def _metres(found: Listing, latitude: float, longitude: float) -> float | None:
    if found.latitude is None or found.longitude is None:
        return None
    return perimeter.distance(latitude, longitude, found.latitude, found.longitude)


def _is_near(hit: Hit) -> bool:
    """What hides its area is named only to who lives in it."""
    return hit.listing.shows_area and hit.metres is not None and hit.metres <= directory.NEAR


async def at_postcode(session: Session, code: str, country: Country) -> list[Hit]:
    """Groups whose postcodes hold this one."""
    here = await area_tile.groups_at(session, tiles.tiles_of_code(code, country))
    held = [
        each
        for each in here
        if each.perimeter and perimeter.holds_postcode(each.perimeter, code, each.pack)
    ]
    known = await listings.of_groups(session, [each.id for each in held])
    return [
        Hit(each, known[each.id], inside=True)
        for each in await _groups(session, known)
        if each.id in known
    ]


async def by_words(session: Session, text: str) -> list[Hit]:
    """Groups in whose name or town every word of the text begins one; those of that very name first."""
    asked = directory.words(text)[: directory.MOST_WORDS]
    if not asked:
        return []
    found = {each.neighbourhood_id: each for each in await listings.with_words(session, asked)}
    hits = []
    for group in await _groups(session, found):
        own = directory.words(f"{group.name} {found[group.id].place}")
        hits.append((Hit(group, found[group.id]), not set(asked) <= set(own)))
    return [hit for hit, _ in sorted(hits, key=lambda each: (each[1], each[0].group.name))]


def is_open(group: Neighbourhood) -> bool:
    """Can somebody still ask to be let in here?"""
    return bool(group.join_link) and group.can_invite and not group.is_small_talk


async def _groups(session: Session, found: Iterable[int]) -> list[Neighbourhood]:
    """Those that somebody can still ask to be let in."""
    groups = await neighbourhood.by_ids(session, found)
    return [each for each in groups if is_open(each)]


def postcode_in(text: str) -> tuple[str, Country] | None:
    """A postcode of one of our countries, and nothing else, in what somebody typed."""
    for country in COUNTRIES.values():
        if country.postcode.fullmatch(text.strip().upper()):
            return text.strip().upper(), country
    return None


async def typed(session: Session, text: str) -> list[Hit]:
    """By what somebody typed: a postcode, else words."""
    code = postcode_in(text)
    hits = await at_postcode(session, *code) if code else []
    place = await official.middle_of(session, *code) if code and not hits else None
    if place:
        return await at_point(session, *place)
    return hits or await by_words(session, text)


def answer(hits: list[Hit], what: str, *, username: str) -> Text:
    """Who was found, each with a button to ask to be let in; where nobody was, how to begin. `what`: as typed."""
    begin = f"https://t.me/{username}?{ADD_LINK}"
    rows: Rows = tuple(
        (Button(key="button-ask-in", url=each.group.join_link, values={"group": each.group.name}),)
        for each in hits[: directory.MOST_SHOWN]
    )
    values: dict[str, Value] = {
        "lines": _lines(hits[: directory.MOST_SHOWN]),
        "extra": max(0, len(hits) - directory.MOST_SHOWN),
        "what": what,
        "typed": bool(what),
    }
    start = (Button(key="button-add-group", url=begin),)
    return Text("found" if hits else "found-none", values, (*rows, start))


def _lines(hits: list[Hit]) -> Value:
    found: Value = ""
    for each in reversed(hits):
        room = each.room
        values: dict[str, Value] = {
            "group": each.group.name,
            "place": each.listing.place,
            "inside": each.inside,
            "counted": room is not None,
            "count": room or 0,
            "far": each.metres is not None and not each.inside,
            "metres": round((each.metres or 0) / 100) * 100,
        }
        found = Text("found-lines", {"line": Text("found-line", values), "rest": found})
    return found
