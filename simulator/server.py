"""The Bot API over HTTP, in process or over sockets, with the chat page beside it."""

from __future__ import annotations

import inspect
import json
from contextlib import asynccontextmanager
from email.utils import format_datetime
from typing import TYPE_CHECKING, Any

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from simulator import breaking, methods, pages, webhooks
from simulator.errors import ApiError
from simulator.records import Bot, Call
from simulator.request import Request, Upload, decode, read

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from starlette.requests import Request as HttpRequest
    from starlette.types import ASGIApp

    from simulator.faults import Fault
    from simulator.world import World


def application(world: World) -> Starlette:
    """The whole server: ``/bot<token>/<method>``, ``/file/bot<token>/<path>`` and the page."""

    async def call(http: HttpRequest) -> ASGIApp:
        bot = _bot(world, http.path_params["token"])
        try:
            raw, files = await read(http)
        except ClientDisconnect:  # the bot died in the middle of its call: nothing was asked
            return Response(status_code=400)
        return await _answer(world, bot, http.path_params["method"], raw=raw, files=files)

    async def download(http: HttpRequest) -> Response:
        bot = _bot(world, http.path_params["token"])
        path = http.path_params["path"]
        found = next((file for file in world.files.values() if file.path == path), None)
        if bot is None or found is None:
            return _json(world, 404, ApiError(404, "Not Found").body())
        return Response(found.data, media_type="application/octet-stream", headers=_date(world))

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        del app
        yield
        for bot in world.bots.values():
            await webhooks.stop(bot)

    routes: list[BaseRoute] = [
        Route("/bot{token}/{method}", call, methods=["GET", "POST"]),
        Route("/file/bot{token}/{path:path}", download),
        *pages.routes(world),
    ]
    return Starlette(routes=routes, lifespan=lifespan)


def _bot(world: World, token: str) -> Bot | None:
    return next((bot for bot in world.bots.values() if bot.token == token), None)


async def _answer(
    world: World, bot: Bot | None, name: str, *, raw: dict[str, Any], files: dict[str, Upload]
) -> ASGIApp:
    if bot is None:
        return _json(world, 401, ApiError(401, "Unauthorized").body())
    found = methods.find(name)
    chat_id = decode("chat_id", raw.get("chat_id"))
    spelled = found[0] if found else name
    fault = world.faults.take(spelled, chat_id)
    if fault is not None and fault.when == "before":
        body = breaking.body(fault)
        params = _decoded(raw, lenient=True)
        _record(world, bot, spelled, params=params, outcome=(False, body), fault=fault)
        return _broken(world, fault)
    status, body = await _perform(world, bot, name, raw=raw, files=files, fault=fault)
    if fault is not None:
        return _broken(world, fault)
    return _json(world, status, body)


async def _perform(
    world: World,
    bot: Bot,
    name: str,
    *,
    raw: dict[str, Any],
    files: dict[str, Upload],
    fault: Fault | None,
) -> tuple[int, dict[str, Any]]:
    found = methods.find(name)
    params: dict[str, Any] = dict(raw)
    try:
        params = _decoded(raw)
        result = await _result(world, bot, found, params=params, files=files)
    except ApiError as error:
        status, body, outcome = error.code, error.body(), (False, error.body())
    else:
        status, body, outcome = 200, {"ok": True, "result": result}, (True, result)
    spelled = found[0] if found else name
    _record(world, bot, spelled, params=params, outcome=outcome, fault=fault)
    return status, body


def _decoded(raw: dict[str, Any], *, lenient: bool = False) -> dict[str, Any]:
    try:
        return {name: decode(name, value) for name, value in raw.items()}
    except ApiError:
        if lenient:
            return dict(raw)
        raise


async def _result(
    world: World,
    bot: Bot,
    found: tuple[str, methods.Handler] | None,
    *,
    params: dict[str, Any],
    files: dict[str, Upload],
) -> Any:
    if found is None:
        raise ApiError(404, "Not Found")
    result = found[1](Request(world, bot, found[0], params, files))
    return await result if inspect.isawaitable(result) else result


def _record(
    world: World,
    bot: Bot,
    name: str,
    *,
    params: dict[str, Any],
    outcome: tuple[bool, Any],
    fault: Fault | None,
) -> None:
    kind = fault.kind if fault else None
    world.record(Call(world.clock.now(), name, params, *outcome, bot.id, kind))


def _broken(world: World, fault: Fault) -> ASGIApp:
    if fault.kind in ("reset", "timeout"):
        return breaking.Lost(fault.kind)
    body = breaking.body(fault)
    return _json(world, int(fault.kind), body)


def _json(world: World, status: int, body: dict[str, Any]) -> Response:
    return Response(
        json.dumps(body, ensure_ascii=False),
        status_code=status,
        media_type="application/json",
        headers=_date(world),
    )


def _date(world: World) -> dict[str, str]:
    return {"Date": format_datetime(world.clock.now(), usegmt=True)}
