"""/healthz, /readyz and /metrics: is the program alive, can it work, and how does it do? For its keeper alone."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime

from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from sqlalchemy.exc import SQLAlchemyError
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.duty import Alone, Duty
from bot.gauges import Gauges, Part
from bot.serving import listening, serving_app
from models import overview
from models.base import Database

log = logging.getLogger(__name__)

HANGS = {Part.TICK: 30.0, Part.SENDER: 30.0}
"""Seconds without a sign of life after which a part hangs, and the program should be started again."""
SILENT = 180.0
"""Seconds of calls that Telegram gave no answer to, after which nothing can be done for anybody."""
DATABASE = 5.0
"""Seconds that the database may take."""


class Watch:
    """Answers on an address of its own; no page of it names anybody."""

    def __init__(
        self, gauges: Gauges, database: Database, duty: Duty | Alone, now: Callable[[], datetime]
    ) -> None:
        self._gauges, self._database, self._duty, self._now = gauges, database, duty, now
        self.app = Starlette(
            routes=[
                Route("/healthz", self._health),
                Route("/readyz", self._ready),
                Route("/metrics", self._metrics),
            ]
        )

    async def serve(self, host: str, port: int, stop: asyncio.Event) -> None:
        """Until `stop`; StartError where the address is taken."""
        server = serving_app(self.app)
        serving = asyncio.create_task(server.serve([listening(host, port, "BUURTWACHT_WATCH")]))
        log.info("watch.ready address=%s:%s", host, port)
        stopping = asyncio.create_task(stop.wait())
        await asyncio.wait({serving, stopping}, return_when=asyncio.FIRST_COMPLETED)
        stopping.cancel()
        server.should_exit = True
        await serving

    def ill(self) -> list[str]:
        """What hangs, a line each."""
        return [
            f"{part.value} gave no sign of life for {self._gauges.since(part):.0f} s"
            for part, most in HANGS.items()
            if self._gauges.since(part) > most
        ]

    async def _health(self, _request: Request) -> Response:
        return _answer(self.ill())

    async def _ready(self, _request: Request) -> Response:
        wrong = self.ill()
        if await self._overview() is None:
            wrong.append("the database does not answer")
        if self._gauges.unanswered_for() > SILENT:
            wrong.append(f"Telegram does not answer for {self._gauges.unanswered_for():.0f} s")
        return _answer(wrong, f"on duty: {'yes' if self._duty.holds else 'no, another process is'}")

    async def _metrics(self, _request: Request) -> Response:
        self._gauges.show(await self._overview())
        body = await asyncio.to_thread(generate_latest, self._gauges.registry)
        return Response(body, media_type=CONTENT_TYPE_LATEST)

    async def _overview(self) -> overview.Overview | None:
        try:
            async with asyncio.timeout(DATABASE), self._database.reading() as session:
                return await overview.look(session, self._now())
        except (SQLAlchemyError, OSError, TimeoutError):
            return None


def _answer(wrong: list[str], fine: str = "ok") -> Response:
    return PlainTextResponse("\n".join(wrong or [fine]) + "\n", 503 if wrong else 200)
