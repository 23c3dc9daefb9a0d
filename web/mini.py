"""The admins' map, inside Telegram: borders drawn, requests decided, neighbours asked. Telegram says who looks. (M1, G3)"""

import json
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response

from models import resident
from models.base import Session
from models.neighbourhood import Neighbourhood
from texts import render
from web import acts, board, door
from web.acts import Said, is_number
from web.door import ShutError
from web.drawn import language, shown
from web.site import Office, Site

LONGEST = 20_000  # bytes of what is sent
MOST_GROUPS = 20
"""Groups of one admin that Telegram is asked about."""


async def app(request: Request) -> Response:
    """The page; it holds nothing of anybody until Telegram said who looks."""
    lang = language(request)
    _office(request)
    site: Site = request.app.state.site
    return shown(request, "app", lang, {"tiles": site.tiles.shown, "tiles_by": site.tiles_by})


async def look(request: Request) -> Response:
    """The groups of whoever opened the app, and the one that is asked for, or their first."""
    office, lang = _office(request), language(request)
    body = await _body(request)
    try:
        user_id = door.entering(request, office)
    except ShutError as shut:
        return _refused(shut.key, lang, 401)
    site: Site = request.app.state.site
    async with site.database.reading() as session:
        person = await resident.by_user(session, user_id)
        groups = await resident.neighbourhoods_of(session, person.id) if person else []
    told = [(each, await office.is_admin(each.chat_id, user_id)) for each in groups[:MOST_GROUPS]]
    mine = [each for each, is_admin in told if is_admin]
    if not mine:
        silent = any(is_admin is None for _, is_admin in told)
        return _refused("press-not-asked" if silent else "web-app-nobody", lang, 403)
    chosen = next((each for each in mine if each.id == body.get("group")), mine[0])
    async with site.database.reading() as session:
        found = await board.drawn(session, await session.get_one(Neighbourhood, chosen.id), lang)
    return JSONResponse(
        {"groups": [{"id": each.id, "name": each.name} for each in mine], "board": found}
    )


async def change(request: Request) -> Response:
    """One thing done for one group; Telegram is asked anew whether this is one of its admins."""
    office, lang = _office(request), language(request)
    act = acts.ACTS.get(str(request.path_params["act"]))
    if act is None:
        raise HTTPException(404)
    body = await _body(request)
    try:
        user_id = door.entering(request, office)
        group = await _administered(request, office, body, user_id)
    except ShutError as shut:
        return _refused(shut.key, lang, 401 if shut.key.startswith("web-app") else 403)
    members = await office.members(group.chat_id) if act is acts.decide else None
    username = request.app.state.site.username

    async def write(session: Session) -> tuple[Said, dict[str, Any]]:
        at = await acts.desk(session, group.id, user_id, office.now(), body, members, username)
        said = await act(at)
        await session.flush()
        return said, await board.drawn(session, at.group, lang)

    said, found = await office.written(write)
    words = render.plain(said.text.key, lang, **said.text.values)
    return JSONResponse({"said": words, "failed": said.failed, "board": found})


async def _administered(
    request: Request, office: Office, body: dict[str, Any], user_id: int
) -> Neighbourhood:
    """The group that is meant; ShutError where Telegram does not say that this person is an admin of it."""
    number = body.get("group")
    site: Site = request.app.state.site
    async with site.database.reading() as session:
        group = await session.get(Neighbourhood, number) if is_number(number) else None
        known = await resident.by_user(session, user_id)
    if group is None or group.left_at is not None or known is None:
        raise ShutError("press-only-admins")
    found = await office.is_admin(group.chat_id, user_id)
    if not found:
        raise ShutError("press-not-asked" if found is None else "press-only-admins")
    return group


async def _body(request: Request) -> dict[str, Any]:
    """What was sent, as a JSON object; nothing for anything else, or for too much."""
    data = b""
    try:
        async for part in request.stream():
            data += part
            if len(data) > LONGEST:
                return {}
        found = json.loads(data or b"{}")
    except (ClientDisconnect, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _office(request: Request) -> Office:
    found: Office | None = request.app.state.site.office
    if found is None:
        raise HTTPException(404)
    return found


def _refused(key: str, lang: str, status: int) -> Response:
    return JSONResponse({"error": render.plain(key, lang)}, status)
