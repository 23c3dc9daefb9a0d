"""Several bots in processes of their own on one PostgreSQL, behind a proxy that Telegram brings updates to."""

import asyncio
import contextlib
import itertools
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import httpx

from bot.webhook import PATH
from tests import databases
from tests.killing import ROOT, TOKEN, Stage, serving

PATIENT = 5.0  # seconds; a stopped replica takes the connection and never answers
PUBLIC = "https://buurtwacht.example"


@dataclass
class Replica:
    """One process; `port` is where it takes updates."""

    port: int
    child: asyncio.subprocess.Process

    @property
    def lives(self) -> bool:
        """Whether it runs, stopped or not."""
        return self.child.returncode is None

    def tell(self, number: signal.Signals) -> None:
        """A signal; nothing where it has ended."""
        with contextlib.suppress(ProcessLookupError):
            self.child.send_signal(number)

    async def kill(self) -> None:
        """Kill -9."""
        self.tell(signal.SIGKILL)
        await self.child.wait()


class Proxy(httpx.AsyncBaseTransport):
    """What stands at the public address: the next replica that takes the connection gets the update."""

    def __init__(self) -> None:
        self.ports: list[int] = []
        self._turn = itertools.count()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Bring it to one of them."""
        body = await request.aread()
        for _ in range(len(self.ports)):
            port = self.ports[next(self._turn) % len(self.ports)]
            there = f"http://127.0.0.1:{port}{PATH}"
            with contextlib.suppress(httpx.ConnectError, httpx.ConnectTimeout):
                async with httpx.AsyncClient(timeout=PATIENT) as client:
                    came = await client.post(there, content=body, headers=request.headers)
                return httpx.Response(came.status_code, headers=came.headers)
        return httpx.Response(502)


@dataclass
class Street(Stage):
    """The stage of a busy incident with several bots; who sends what is written down by Telegram alone."""

    replicas: list[Replica] = field(default_factory=list)
    proxy: Proxy = field(default_factory=Proxy)

    def __post_init__(self) -> None:
        super().__post_init__()
        self.world.webhook_transport = self.proxy
        self.world.webhook_retry = 0.2

    async def add(
        self, *, level: str = "error", database: str = "", polls: bool = False
    ) -> Replica:
        """One more replica, as soon as it takes updates; `database`: by another way than usual.

        `polls`: it asks for updates, or stands by for who does; then it is back at once.
        """
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        child = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            "run",
            cwd=ROOT,
            env=self._environment(port, database=database, polls=polls, level=level),
        )
        made = Replica(port, child)
        self.replicas.append(made)
        if polls:
            return made

        async def listens() -> bool:
            assert made.lives, "a replica ended at its start"
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", port)
            except OSError:
                return False
            writer.close()
            await writer.wait_closed()
            return True

        await self.until(listens, "a replica never listened")
        self.proxy.ports.append(port)
        return made

    def _environment(self, port: int, *, database: str, polls: bool, level: str) -> dict[str, str]:
        return {
            "PATH": "",
            "BUURTWACHT_TOKEN": TOKEN,
            "BUURTWACHT_API_URL": self.url,
            "BUURTWACHT_DATABASE_URL": database or databases.url(self.folder / "bot.db"),
            "BUURTWACHT_WEBHOOK_URL": "" if polls else PUBLIC,
            "BUURTWACHT_LISTEN": f"127.0.0.1:{port}",
            "BUURTWACHT_LOG_LEVEL": level,
            "OPENBLAS_NUM_THREADS": "1",
        }

    async def remove(self, replica: Replica, number: signal.Signals = signal.SIGKILL) -> None:
        """It ends; the proxy finds out by itself, as proxies do."""
        replica.tell(number)
        await replica.child.wait()
        self.replicas.remove(replica)
        with contextlib.suppress(ValueError):  # a test may have taken it out already
            self.proxy.ports.remove(replica.port)

    async def kill_bot(self) -> None:
        """All of them."""
        for each in list(self.replicas):
            await self.remove(each)

    @property
    def posts(self) -> list[str]:
        """What the bots posted in the group, in order."""
        return [
            str(call.params.get("text"))
            for call in self.world.calls
            if call.method == "sendMessage" and call.params.get("chat_id") == self.chat.id
        ]


@asynccontextmanager
async def street(folder: object, count: int) -> AsyncIterator[Street]:
    """A street with so many replicas, all of them listening."""
    made = Street(folder)  # type: ignore[arg-type]
    async with serving(made):
        await asyncio.gather(*(made.add() for _ in range(count)))
        yield made
