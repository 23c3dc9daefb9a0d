"""A busy incident against the real bot in its own process, killed as often as one likes."""

import asyncio
import contextlib
import random
import signal
import socket
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

import uvicorn
from sqlalchemy import select, text
from sqlalchemy.exc import OperationalError

from models.base import Database
from models.card import Card
from models.claim import Claim
from models.incident import Incident
from models.resident import Resident
from simulator import people
from simulator.clock import Clock
from simulator.records import Chat, Message, Person
from simulator.server import application
from simulator.world import World
from tests import databases

TOKEN = "8112:KILLED"
PATIENCE = 60  # seconds; a start takes three on a slow machine
ROOT = Path(__file__).parent.parent
SCRIPT = (
    ("Anna", "write", "Er wordt ingebroken bij Kerkstraat 12!"),
    ("Bram", "press", "📞 Ik bel nu"),
    ("Carla", "write", "heb 112 gebeld"),
    ("Dora", "write", "twee mannen, zwarte jas, richting Dorpsstraat"),
    ("Emma", "write", "ik heb ook 112 gebeld"),
    ("Finn", "write", "ook 112 gebeld"),
    ("Bram", "write", "witte bus, kenteken G-123-BH"),
    ("Gijs", "write", "heb de politie gebeld"),
    ("Anna", "press", "👀 Ik kijk mee"),
    ("Hanna", "write", "112 gebeld"),
)


@dataclass(frozen=True)
class Result:
    """What stands at the end, without times: incidents, claims by name, the card's lines."""

    incidents: int
    claims: tuple[tuple[str, str], ...]
    card: str
    alerts: int
    windows: int
    left_after_press: int


@dataclass
class Stage:
    """The simulator on a real socket, and the bot as a child that can be killed."""

    folder: Path
    world: World = field(default_factory=lambda: World(clock=Clock()))
    child: asyncio.subprocess.Process | None = None
    url: str = ""
    windows: int = 0
    unmarked: set[int] = field(default_factory=set)
    called: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self.world.observers.append(lambda _: self.called.set())
        self.account = self.world.add_bot(TOKEN, first_name="Buurtwacht", username="buurtwacht_bot")
        tom = self.world.add_person("Tom")
        self.people: dict[str, Person] = {
            name: self.world.add_person(name) for name in {line[0] for line in SCRIPT}
        }
        self.chat: Chat = self.world.add_group(
            "Kerkbuurt", owner=tom, admins=[], members=list(self.people.values())
        )
        people.add_bot(self.world, tom, self.chat, self.account, rights={"can_pin_messages"})

    @property
    def database_url(self) -> str:
        """Where the bot keeps everything."""
        return databases.url(self.folder / "bot.db")

    async def start_bot(
        self, *, level: str = "error", stderr: IO[bytes] | None = None, **more: str
    ) -> None:
        """A fresh process on the same database."""
        self.child = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            "run",
            cwd=ROOT,
            env={
                "PATH": "",
                "BUURTWACHT_TOKEN": TOKEN,
                "BUURTWACHT_API_URL": self.url,
                "BUURTWACHT_DATABASE_URL": self.database_url,
                "BUURTWACHT_LOG_LEVEL": level,
                **more,
            },
            stderr=stderr,
        )

    async def kill_bot(self) -> None:
        """Kill -9."""
        if self.child and self.child.returncode is None:
            self.child.send_signal(signal.SIGKILL)
            await self.child.wait()

    @property
    def cards(self) -> list[Message]:
        """All alerts that stand in the group."""
        own = [m for m in self.chat.messages.values() if m.sender is self.account]
        return [m for m in own if m.text and "Signaleer ·" in m.text]

    async def until(self, holds: Callable[[], Awaitable[bool]], what: str) -> None:
        """Look after every call of the bot, and now and then for what it only writes down."""
        end = asyncio.get_running_loop().time() + PATIENCE
        while not await holds():
            assert asyncio.get_running_loop().time() < end, what
            await self.next_call(0.2)

    async def next_call(self, seconds: float) -> None:
        """Until the bot calls, or so many seconds."""
        self.called.clear()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self.called.wait(), seconds)

    async def act(self, name: str, kind: str, text: str) -> None:
        """One line of the script, and the bot's confirmation that it did what that takes."""
        if kind == "write":
            people.write(self.world, self.people[name], self.chat, text)
        else:
            await self.until(lambda: self._pressed(name, text), f"{name} never saw {text!r}")
        await self.until(self.confirmed, f"{text!r} was never confirmed")

    async def _pressed(self, name: str, text: str) -> bool:
        for card in reversed(self.cards):
            keys = [k["text"] for row in (card.reply_markup or {})["inline_keyboard"] for k in row]
            if text in keys:
                people.press(self.world, self.people[name], self.chat, card.message_id, text)
                return True
        return False

    async def polls(self) -> bool:
        """Whether the bot has asked for updates by now."""
        return self.account.queue.poll > 0

    async def confirmed(self) -> bool:
        """Whether no update waits for the bot any more."""
        return not self.account.queue.pending

    async def quiet(self) -> bool:
        """Whether there is nothing to do and nothing to say."""
        if self.account.queue.pending:
            return False
        database = Database(databases.url(self.folder / "bot.db"))
        try:
            async with database.transaction() as session:
                return not await session.scalar(text("SELECT count(*) FROM outbox"))
        except OperationalError:  # not made yet
            return False
        finally:
            await database.close()

    async def count_window(self) -> None:
        """Right after a kill: did an alert reach Telegram that the dead sender never marked?"""
        database = Database(databases.url(self.folder / "bot.db"))
        try:
            async with database.transaction() as session:
                marked = set(await session.scalars(select(Card.message_id)))
        except OperationalError:
            marked = set()
        finally:
            await database.close()
        lost = {card.message_id for card in self.cards} - marked - self.unmarked
        self.windows += bool(lost)
        self.unmarked |= lost


@asynccontextmanager
async def serving(stage: Stage, *, port: int = 0, keep_bot: bool = False) -> AsyncIterator[int]:
    """The simulator on a port, 0 for a free one, while the block lasts; the bot dies with it."""
    if not port:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
    server = uvicorn.Server(
        uvicorn.Config(
            application(stage.world),
            port=port,
            log_level="error",
            date_header=False,
            timeout_graceful_shutdown=2,
        )
    )
    task = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110 - uvicorn offers no event for it
        await asyncio.sleep(0.01)
    stage.url = f"http://127.0.0.1:{port}"
    try:
        yield port
    finally:
        if not keep_bot:
            await stage.kill_bot()
        stage.world.close()
        server.should_exit = True
        await task


async def play(folder: Path, *, kills: int, seed: int) -> Result:
    """Play the script, killing the bot `kills` times, each right after one of its calls."""
    stage = Stage(folder)
    async with serving(stage):
        await stage.start_bot()
        killing = asyncio.create_task(_kill(stage, kills, random.Random(seed)))
        for name, kind, text in SCRIPT:
            await stage.act(name, kind, text)
        await killing
        return await _result(stage)


async def _kill(stage: Stage, kills: int, chance: random.Random) -> None:
    """A start takes some dozen calls, a line of the script a few: both are met."""
    for _ in range(kills):
        calls = len(stage.world.calls) + chance.randint(2, 24)
        async with asyncio.timeout(PATIENCE):
            while len(stage.world.calls) < calls and not await stage.quiet():
                await stage.next_call(1)
        await stage.kill_bot()
        await stage.count_window()
        await stage.start_bot()


async def _result(stage: Stage) -> Result:
    await stage.until(stage.quiet, "the bot never came to rest")
    alerts = len(stage.cards)
    database = Database(databases.url(stage.folder / "bot.db"))
    names = {person.id: name for name, person in stage.people.items()}
    async with database.transaction() as session:
        residents = {
            r.id: names.get(r.user_id, "?") for r in await session.scalars(select(Resident))
        }
        incidents = len(list(await session.scalars(select(Incident))))
        claims = [
            (residents[c.resident_id or 0], c.kind.value)
            for c in await session.scalars(select(Claim))
        ]
    await database.close()
    card = stage.cards[-1].text or ""
    for older in stage.cards[:-1]:
        people.press(stage.world, stage.people["Hanna"], stage.chat, older.message_id, "Voorbij")
    await stage.until(stage.quiet, "the press was never done")
    return Result(
        incidents=incidents,
        claims=tuple(sorted(claims)),
        card="\n".join(_untimed(line) for line in card.splitlines()),
        alerts=alerts,
        windows=stage.windows,
        left_after_press=len(stage.cards),
    )


def _untimed(line: str) -> str:
    return "".join("#" if each.isdigit() else each for each in line)
