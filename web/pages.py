"""Every page and what it asks: the map and the list, a group, how to begin, signs, privacy. (M1, M2)"""

import math
from typing import Any
from urllib.parse import urlsplit

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response

from models import listing as listings
from saar.actions import is_id
from saar.policy import Residence
from services.area.perimeter import described
from services.card import wording
from services.directory import finding, public
from services.directory.finding import Hit
from services.paper.leaflet import RULES, STEPS
from texts.render import LOCALES
from web.drawn import language, shown
from web.site import Site

A_PAGE, MOST_FOUND = 40, 12
DUTCH, ENGLISH = "nl", "en"
"""Where a browser asks for nothing, and where it asks for a language that we do not speak."""
LONGEST_WORDS, LONGEST_FORM = 60, 2_000
"""Letters of a search, and bytes of a form: two numbers."""
FEWEST, MOST = 6, 30
"""Marks next to each other on a map."""
BOX = (400.0, 400.0)
"""The drawing of one area, in points."""


async def choose_language(request: Request) -> Response:
    """The language that the browser asks for, else Dutch."""
    asked = request.headers.get("accept-language", "").lower()
    first = next((part.split(";")[0].split("-")[0].strip() for part in asked.split(",")), "")
    lang = first if first in LOCALES else ENGLISH if first else DUTCH
    return RedirectResponse(f"/{lang}/", status_code=303)


async def robots(_request: Request) -> Response:
    """Pages may be found; the door itself is for people."""
    return PlainTextResponse("User-agent: *\nDisallow: /*/join\nDisallow: /map.json\n")


async def home(request: Request) -> Response:
    """The map, and what was looked for: words or a postcode, or a place that the browser told."""
    lang, site = language(request), _site(request)
    words = " ".join(request.query_params.get("q", "").split())[:LONGEST_WORDS]
    place = await _place(request)
    async with site.database.reading() as session:
        hits: list[Hit] | None = None
        if place:
            hits = public.near(await finding.at_point(session, *place))
        elif words:
            hits = public.by_words(await finding.typed(session, words))
        count = await listings.count(session)
        box = public.around(hits[:MOST_FOUND]) if hits else await public.everywhere(session)
    values = {
        "words": words,
        "placed": place,
        "hits": None if hits is None else hits[:MOST_FOUND],
        "found": len(hits or ()),
        "box": box,
        "count": count,
        "tiles": site.tiles.shown,
        "tiles_by": site.tiles_by,
    }
    return shown(request, "map", lang, values)


async def _place(request: Request) -> tuple[float, float] | None:
    """Latitude and longitude, sent as a form so that they stand in no address and no log."""
    size = request.headers.get("content-length", "")
    if request.method != "POST" or not size.isdecimal() or not 0 < int(size[:9]) <= LONGEST_FORM:
        return None
    form = await request.form(max_files=0, max_fields=4, max_part_size=100)
    found = _floats(f"{form.get('latitude')},{form.get('longitude')}", 2)
    if found is None or abs(found[0]) > 90 or abs(found[1]) > 180:
        return None
    return found[0], found[1]


async def groups(request: Request) -> Response:
    """All groups by town, a page at a time: the same without a map."""
    lang, given = language(request), request.query_params.get("page", "1")
    number = int(given) - 1 if given.isdecimal() and 0 < len(given) < 6 else 0
    async with _site(request).database.reading() as session:
        found = await public.listed(session, max(number, 0), most=A_PAGE)
    return shown(request, "groups", lang, {"found": found})


async def group(request: Request) -> Response:
    """One group: what it shows, and the way in."""
    lang = language(request)
    hit = await _hit(request)
    policy = hit.group.policy
    numbers = wording.numbers(hit.group)
    values: dict[str, Any] = {
        "hit": hit,
        "rings": public.drawing(hit, wide=BOX[0], high=BOX[1]),
        "area": described(hit.group.perimeter)
        if hit.group.perimeter and hit.listing.shows_area
        else None,
        "numbers": {
            **numbers,
            "age": policy.minimum_age,
            "works": policy.residence is Residence.LIVE_OR_WORK,
        },
        "rules": RULES,
        "steps": STEPS,
        "box": BOX,
    }
    return shown(request, "group", lang, values)


async def join(request: Request) -> Response:
    """To the request to join, in Telegram."""
    hit = await _hit(request)
    return RedirectResponse(hit.group.join_link or "", status_code=303)


async def start(request: Request) -> Response:
    """No group here? How to begin one."""
    return shown(request, "start", language(request), {})


async def signs(request: Request) -> Response:
    """Who places signs, where, and why not in every street."""
    return shown(request, "signs", language(request), {})


async def privacy(request: Request) -> Response:
    """What these pages keep: nothing."""
    server = urlsplit(_site(request).tiles.address).hostname or ""
    return shown(request, "privacy", language(request), {"server": server.replace("{s}.", "")})


async def view(request: Request) -> Response:
    """What lies in a view of the map, as JSON: `box` is south, west, north, east in degrees, `across` how many marks fit."""
    box = _floats(request.query_params.get("box", ""), 4)
    if box is None or not (box[0] < box[2] and box[1] < box[3]):
        return JSONResponse({"error": "box must be south,west,north,east in degrees"}, 400)
    asked = request.query_params.get("across", "")
    across = min(max(int(asked), FEWEST), MOST) if asked.isdecimal() and len(asked) < 5 else FEWEST
    async with _site(request).database.reading() as session:
        found = await public.in_view(session, (box[0], box[1], box[2], box[3]), across)
    return JSONResponse(found)


async def tile(request: Request) -> Response:
    """A picture of the land, out of the operator's file."""
    file = _site(request).tiles.file
    words = [str(request.path_params[each]) for each in ("z", "x", "y")]
    known = file is not None and all(map(is_id, words))
    picture = file.picture(*map(int, words)) if file and known else None
    if file is None or picture is None:
        return Response(status_code=404)
    return Response(picture, media_type=file.kind)


async def missing(request: Request, _error: Exception) -> Response:
    """There is no such page."""
    return shown(request, "missing", _spoken(request), {}, status=404)


async def failed(request: Request, _error: Exception) -> Response:
    """A fault of ours; nothing of it is shown."""
    return shown(request, "failed", _spoken(request), {}, status=500)


async def _hit(request: Request) -> Hit:
    word = str(request.path_params["number"])
    number = int(word) if is_id(word) else 0
    async with _site(request).database.reading() as session:
        hit = await public.group(session, number) if number else None
    if hit is None:
        raise HTTPException(404)
    return hit


def _site(request: Request) -> Site:
    found: Site = request.app.state.site
    return found


def _spoken(request: Request) -> str:
    """The language of the address, where it has one."""
    first = request.url.path.strip("/").split("/")[0]
    return first if first in LOCALES else DUTCH


def _floats(text: str, many: int) -> list[float] | None:
    parts = text.split(",")
    try:
        found = [float(each) for each in parts]
    except ValueError:
        return None
    return found if len(found) == many and all(map(math.isfinite, found)) else None
