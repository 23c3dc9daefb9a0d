"""The chat page and what it asks for."""

from __future__ import annotations

import asyncio
import json
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from simulator import deeds, histories, stories, views

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Coroutine

    from starlette.requests import Request

    from simulator.world import World

PNG = b"\x89PNG\r\n\x1a\n"
PAGE = Path(__file__).parent / "page"
KEEP_ALIVE = 15.0
CHOICES = ("dates", "chat")
"""What somebody says about a history that its file does not show."""
LONGEST_SHIFT = timedelta(days=400)


def routes(world: World) -> list[BaseRoute]:
    """The routes of the page."""
    page = _Page(world)
    return [
        Route("/", page.index),
        Route("/_/world", page.world_view),
        Route("/_/view", page.view),
        Route("/_/do", page.do, methods=["POST"]),
        Route("/_/time", page.time, methods=["POST"]),
        Route("/_/story", page.story, methods=["POST"]),
        Route("/_/history", page.history, methods=["POST"]),
        Route("/_/replay", page.replay, methods=["POST"]),
        Route("/_/events", page.events),
        Route("/_/picture", page.picture),
        Route("/_/file", page.file),
        Mount("/static", StaticFiles(directory=PAGE, check_dir=False)),
    ]


def _problem(sentence: str, status: int = 400) -> Response:
    return JSONResponse({"ok": False, "error": sentence}, status_code=status)


async def _body(request: Request) -> dict[str, Any]:
    """The JSON object that came along; empty for anything else."""
    try:
        body = await request.json()
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}


class _Page:
    def __init__(self, world: World) -> None:
        self.world = world
        self.playing: set[asyncio.Task[None]] = set()

    async def index(self, request: Request) -> Response:
        del request
        return FileResponse(PAGE / "index.html", headers={"Cache-Control": "no-cache"})

    async def world_view(self, request: Request) -> Response:
        del request
        return JSONResponse(views.world_view(self.world))

    async def view(self, request: Request) -> Response:
        wanted = request.query_params.get("person", "")
        person = self.world.people.get(int(wanted)) if wanted.isdigit() else None
        if person is None:
            return _problem("there is no such person", 404)
        return JSONResponse(views.person_view(self.world, person))

    async def picture(self, request: Request) -> Response:
        file = self.world.files.get(request.query_params.get("id", ""))
        if file is None or not file.data.startswith(PNG):
            return _problem("there is no such picture", 404)
        return Response(file.data, media_type="image/png")

    async def file(self, request: Request) -> Response:
        """What a bot sent, to be kept; never shown by the browser itself."""
        file = self.world.files.get(request.query_params.get("id", ""))
        if file is None:
            return _problem("there is no such file", 404)
        named = f"attachment; filename*=UTF-8''{quote(file.name)}"
        headers = {"Content-Disposition": named, "X-Content-Type-Options": "nosniff"}
        return Response(file.data, media_type="application/octet-stream", headers=headers)

    async def do(self, request: Request) -> Response:
        try:
            return JSONResponse(await deeds.do(self.world, await _body(request)))
        except LookupError as problem:
            return _problem(str(problem.args[0] if problem.args else problem), 404)
        except PermissionError as problem:
            return _problem(str(problem), 403)
        except ValueError as problem:
            return _problem(str(problem))

    async def time(self, request: Request) -> Response:
        seconds = (await _body(request)).get("seconds")
        if (
            not isinstance(seconds, int | float)
            or not 0 <= seconds <= LONGEST_SHIFT.total_seconds()
        ):
            return _problem("seconds must be a number that is not negative")
        self.world.clock.shift(timedelta(seconds=seconds))
        return JSONResponse({"now": self.world.clock.now().isoformat()})

    async def story(self, request: Request) -> Response:
        wanted = (await _body(request)).get("id")
        found = next((s for s in self.world.scenery.stories if s.id == wanted), None)
        if found is None:
            return _problem("there is no such story", 404)
        self._start(stories.play(self.world, found))
        return JSONResponse({"ok": True})

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self.playing.add(task)
        task.add_done_callback(self.playing.discard)

    async def history(self, request: Request) -> Response:
        """A file with a chat's history: the body is the file, its name and what was chosen stand in the address."""
        asked = request.query_params
        options = [f"--{key}={asked[key]}" for key in CHOICES if asked.get(key)]
        data = await request.body()
        try:
            made = await histories.open_file(
                self.world, asked.get("name", "chat.txt"), data, options
            )
        except ValueError as problem:
            return _problem(str(problem))
        self._start(made.run())
        return JSONResponse({"ok": True, "person": made.admin.id, "chat": made.group.id})

    async def replay(self, request: Request) -> Response:
        """Pause, go on, step, seek, change the speed."""
        body = await _body(request)
        playing = self.world.scenery.replay
        if playing is None:
            return _problem("nothing is being played", 404)
        try:
            playing.control(str(body.get("action")), body.get("speed"))
        except ValueError as problem:
            return _problem(str(problem))
        return JSONResponse({"ok": True})

    async def events(self, request: Request) -> Response:
        del request
        headers = {"Cache-Control": "no-cache"}
        return StreamingResponse(self._stream(), media_type="text/event-stream", headers=headers)

    async def _stream(self) -> AsyncIterator[str]:
        sent = -1
        while not self.world.closing:
            seen = self.world.news.count
            if self.world.version != sent:
                sent = self.world.version
                yield f"data: {json.dumps({'version': sent})}\n\n"
            elif not await self.world.news.wait(KEEP_ALIVE, since=seen):
                yield ": still here\n\n"
