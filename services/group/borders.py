"""The area of a group as its admins give it: offered, looked at, chosen, taken. (G3)"""

import re
from datetime import datetime

from shapely.geometry import mapping, shape

from models import area as areas
from models import conversation
from models.area import AreaDraft
from models.base import Session
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from saar.actions import Action, Verb
from saar.effects import Button, Rows, Text, Value
from saar.names import tidied
from services.area import mapfile, perimeter
from services.area.mapfile import MapFile
from services.area.perimeter import Area
from services.area.pieces import Piece, Problem
from services.card import wording
from services.directory import overlap, taking
from services.outbox import screens

PICTURE = "area"
"""The screen with the picture of what an admin sent."""
YES, MORE, NO = "yes", "more", "no"
CORNERS, DONE, BACK = "corners", "done", "back"
FEWEST_CORNERS, MOST_CORNERS = 3, 40
SPEAKING = 4
"""Letters of a word that tells one name from another."""
MOST_NAMES = 5
"""In one caption, which Telegram holds to 1,024 characters."""
A_PAGE = 8
"""Names on one screen of a file with many neighbourhoods."""


async def take(
    session: Session, group: Neighbourhood, found: Area, *, by: Resident, now: datetime
) -> None:
    """The group's area; groups that it overlaps are asked. (M3)"""
    await taking.take(session, group, found, by=by, now=now)
    await overlap.look(session, group, by, now=now)


async def offered(
    session: Session, group: Neighbourhood, person: Resident, found: MapFile, *, now: datetime
) -> AreaDraft:
    """What an admin sent waits until it is confirmed; of several with names one is to be chosen."""
    await drop(session, group, person)
    draft = AreaDraft(
        neighbourhood_id=group.id,
        resident_id=person.id,
        pieces=[_kept(each) for each in found.pieces],
        chosen=[] if found.named else list(range(len(found.pieces))),
        named=found.named,
        turned=found.turned,
        mended=found.mended,
        at=now,
    )
    session.add(draft)
    await session.flush()
    return draft


async def drop(session: Session, group: Neighbourhood, person: Resident) -> None:
    """Confirmed, given up, or sent anew."""
    old = await areas.draft_of(session, group.id, person.id)
    if old:
        await session.delete(old)
        await session.flush()


def _kept(piece: Piece) -> dict[str, object]:
    return {"name": tidied(piece.name), "geometry": dict(mapping(piece.shape))}


def chosen(draft: AreaDraft) -> Area | Problem:
    """The area that is meant, or why it cannot be one."""
    pieces = tuple(
        Piece(each["name"], shape(each["geometry"]))
        for number, each in enumerate(draft.pieces)
        if number in draft.chosen
    )
    found = mapfile.whole(pieces)
    return found if isinstance(found, Problem) else {"kind": "shape", "geometry": found}


async def ask(
    session: Session,
    group: Neighbourhood,
    person: Resident,
    draft: AreaDraft,
    found: Area,
    *,
    now: datetime,
) -> None:
    """Is this your neighbourhood? With a picture of it. (G3)"""
    name = f"{PICTURE}{group.id}"
    await screens.begin_anew(session, person.user_id, person, name, now=now)
    await screens.show(
        session,
        chat_id=person.user_id,
        resident=person,
        name=name,
        text=_confirm(group, draft, found),
        now=now,
        made={"picture": {"area": draft.id}},
    )


def _confirm(group: Neighbourhood, draft: AreaDraft, found: Area) -> Text:
    names = [draft.pieces[each]["name"] or "–" for each in sorted(draft.chosen) if draft.named]
    latitude, longitude = perimeter.middle(found) or (0.0, 0.0)
    place = f"{latitude:.5f}/{longitude:.5f}"
    url = f"https://www.openstreetmap.org/?mlat={latitude:.5f}&mlon={longitude:.5f}#map=15/{place}"
    values: dict[str, Value] = {
        "area": perimeter.described(found),
        "named": bool(names),
        "names": " + ".join(names[:MOST_NAMES]),
        "extra": max(0, len(names) - MOST_NAMES),
        "turned": draft.turned,
        "mended": draft.mended,
        "place": f"{latitude:.4f}, {longitude:.4f}",
    }
    rows: Rows = (
        (wording.button("area-yes", Verb.AREA_TAKE, group.id, word=YES, style="success"),),
        (Button(key="button-area-map", url=url),),
    )
    if draft.named and len(draft.chosen) < len(draft.pieces):
        rows += ((wording.button("area-more", Verb.AREA_TAKE, group.id, word=MORE),),)
    no = wording.button("area-no", Verb.AREA_TAKE, group.id, word=NO)
    return Text("area-confirm", values, (*rows, (no,)))


def choice_screen(group: Neighbourhood, draft: AreaDraft, *, page: int = 0, part: str = "") -> Text:
    """Which of the neighbourhoods in the file? Those that the group's name speaks of come first."""
    found = _matching(group, draft, part)
    pages = range(0, max(len(found), 1), A_PAGE)
    page = page if 0 <= page < len(pages) else 0
    shown = found[pages[page] : pages[page] + A_PAGE]
    rows: Rows = tuple(
        (
            Button(
                key="button-area-name" if draft.pieces[number]["name"] else "button-area-nameless",
                action=Action(Verb.AREA_PICK, group.id, str(number)),
                values={"name": draft.pieces[number]["name"], "number": number + 1},
            ),
        )
        for number in shown
    )
    values: dict[str, Value] = {
        "count": len(draft.pieces),
        "first": draft.pieces[found[0]]["name"] if found else "",
        "part": part[:40],
        "found": len(found),
        "state": _state(len(found), part),
    }
    if len(pages) > 1 and not part:
        turns = ((page - 1, "area-before"), (page + 1, "area-after"))
        steps = tuple(
            wording.button(key, Verb.AREA_PICK, group.id, word=f"p{to}")
            for to, key in turns
            if 0 <= to < len(pages)
        )
        rows += (steps,)
    back = wording.button("back", Verb.AREA, group.id)
    return Text("area-choice", values, (*rows, (back,)))


def has(group: Neighbourhood, draft: AreaDraft, part: str) -> bool:
    """Is there a neighbourhood in the file with this in its name?"""
    return bool(_matching(group, draft, part))


def _state(found: int, part: str) -> str:
    if not found:
        return "none"
    return "all" if not part else "part" if found <= A_PAGE else "many"


def _matching(group: Neighbourhood, draft: AreaDraft, part: str) -> list[int]:
    """Their places in the file; of pieces with the same name each."""
    named = [
        (each["name"], number)
        for number, each in enumerate(draft.pieces)
        if number not in draft.chosen
    ]
    if part:
        named = [each for each in named if part.casefold() in each[0].casefold()]
    home = group.name.casefold()
    return [
        number
        for name, number in sorted(
            named, key=lambda each: (not _speaks(home, each[0]), not each[0], each[0].casefold())
        )
    ]


def _speaks(home: str, name: str) -> bool:
    """Do the name of a group and that of a neighbourhood share a word?"""
    return bool(_words(home) & _words(name.casefold()))


def _words(name: str) -> set[str]:
    return {each for each in re.findall(r"\w+", name) if len(each) >= SPEAKING}


def area_screen(group: Neighbourhood, problem: Text | None = None) -> Text:
    """How an admin can give the area, and what was wrong with the last try."""
    values: dict[str, Value] = {
        **wording.numbers(group),
        "problem": problem or "",
        "wrong": problem is not None,
        "known": group.perimeter is not None,
        "area": perimeter.described(group.perimeter) if group.perimeter else "",
    }
    corners = wording.button("area-corners", Verb.CORNERS, group.id)
    return Text("plan-area", values, ((corners,), (wording.button("back", Verb.PLAN, group.id),)))


def radius_screen(group: Neighbourhood, names: tuple[str, ...] = ()) -> Text:
    """A pin was sent: which neighbourhood is it, or how far does it reach from there?"""
    buttons = [
        Button(
            key="button-radius",
            action=Action(Verb.RADIUS, group.id, str(each)),
            values={"count": each},
        )
        for each in perimeter.RADII
    ]
    back = (wording.button("back", Verb.AREA, group.id),)
    known: Rows = tuple(
        (
            Button(
                key="button-area-name",
                action=Action(Verb.AREA_PICK, group.id, str(number)),
                values={"name": name, "number": number + 1},
                style="primary" if number == 0 else None,
            ),
        )
        for number, name in enumerate(names)
    )
    rows = (*known, tuple(buttons[:2]), tuple(buttons[2:]), back)
    return Text("plan-radius-known" if names else "plan-radius", {}, rows)


def corners_screen(group: Neighbourhood, count: int, problem: Text | None = None) -> Text:
    """The corners one by one, by people without a map file."""
    rows: Rows = ()
    if count >= FEWEST_CORNERS:
        done = wording.button("corners-done", Verb.CORNERS, group.id, word=DONE, style="success")
        rows += ((done,),)
    if count:
        rows += ((wording.button("corners-back", Verb.CORNERS, group.id, word=BACK),),)
    values: dict[str, Value] = {
        "count": count,
        "problem": problem or "",
        "wrong": problem is not None,
        "more": max(0, FEWEST_CORNERS - count),
    }
    back = (wording.button("back", Verb.AREA, group.id),)
    return Text("plan-corners", values, (*rows, back))


def corners_in(word: str) -> list[str] | None:
    """The corners sent so far, "latitude,longitude" each; None where no corners are being sent."""
    name, _, rest = word.partition(":")
    return rest.split(";") if name == CORNERS and rest else [] if name == CORNERS else None


def with_corners(corners: list[str]) -> str:
    """The inverse of `corners_in`."""
    return f"{CORNERS}:{';'.join(corners)}"


def outline(corners: list[str]) -> MapFile | Problem:
    """The corners in the order in which they were sent, as an area."""
    points = [tuple(float(each) for each in corner.split(",")) for corner in corners]
    return mapfile.around(tuple((longitude, latitude) for latitude, longitude in points))


def drawn(corners: list[tuple[float, float]]) -> Area | Problem:
    """Latitude and longitude of each corner, as drawn on a map, as an area."""
    found = mapfile.around(tuple((longitude, latitude) for latitude, longitude in corners))
    whole = found if isinstance(found, Problem) else mapfile.whole(found.pieces)
    return whole if isinstance(whole, Problem) else {"kind": "shape", "geometry": whole}


async def awaiting(
    session: Session, person: Resident, group: Neighbourhood, *, now: datetime, word: str = ""
) -> None:
    """The next pin, text or file of this admin is for this group's area."""
    kind = conversation.AwaitedKind.AREA
    await conversation.await_from(session, person.id, kind, group.id, word=word, now=now)
