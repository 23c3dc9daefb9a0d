"""What every handler gets besides the update: time, a transaction, the reader, and a short memory."""

import asyncio
from collections import OrderedDict, deque
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, Protocol

from telegram import Update
from telegram.ext import Application, CallbackContext, ExtBot

from handlers.late import Late
from handlers.readers import Readers
from models.base import Database, Session
from models.intake import first_seen
from understanding.meaning import Before, Heard, Reading
from understanding.reading import haste, prepare

TURNS = 3
"""Updates that wait for the database at a time: what is to be sent never stands behind a crowd of them."""
ASKING = 24
"""Questions to Telegram about who is where, at a time: cards go through the same connections."""
REMEMBERED = timedelta(minutes=5)
THREAD = timedelta(minutes=20)
THREAD_TEXTS = 8
REMEMBERED_TEXTS = 5
REMEMBERED_PEOPLE = 2000


class AlreadyDoneError(Exception):
    """This update's effects are committed already; it came again. (D1)"""


@dataclass(frozen=True)
class Said:
    """One message of a group, or of a topic in it; `about`: the incident it was taken to be about."""

    where: tuple[int, int | None]
    user_id: int
    text: str
    at: datetime
    about: int | None = None


class Memory:
    """What senders said in the last minutes: never stored, gone with the process. (R4)"""

    def __init__(self) -> None:
        self._said: OrderedDict[int, deque[tuple[datetime, str]]] = OrderedDict()
        self._threads: OrderedDict[tuple[int, int | None], deque[Said]] = OrderedDict()
        self._around: OrderedDict[tuple[int, int | None], Heard] = OrderedDict()

    def recent(self, user_id: int, now: datetime) -> tuple[str, ...]:
        """The sender's last texts, oldest first."""
        said = self._said.get(user_id, ())
        return tuple(text for at, text in said if now - at <= REMEMBERED)

    def add(self, user_id: int, text: str, now: datetime) -> None:
        """Remember one text for a few minutes."""
        said = self._said.setdefault(user_id, deque(maxlen=REMEMBERED_TEXTS))
        said.append((now, text))
        self._said.move_to_end(user_id)
        while len(self._said) > REMEMBERED_PEOPLE:
            self._said.popitem(last=False)

    def before(
        self, where: tuple[int, int | None], user_id: int, now: datetime
    ) -> tuple[Before, ...]:
        """What was said in a group, or a topic of it, in the minutes before `now`, newest first. (F1)

        `now` is Telegram's time of a message: after a downtime many come at once.
        """
        return tuple(
            Before(
                line.text,
                same_sender=line.user_id == user_id,
                ago=max(0.0, (now - line.at).total_seconds()),
                incident_id=line.about,
            )
            for line in reversed(self._threads.get(where, ()))
            if now - line.at <= THREAD
        )

    def hear(self, said: Said) -> None:
        """Remember a message of a group; what another process took may come a little later than it was said."""
        self.add(said.user_id, said.text, said.at)
        lines = self._threads.setdefault(said.where, deque(maxlen=THREAD_TEXTS))
        lines.append(said)
        if len(lines) > 1 and lines[-2].at > said.at:
            in_order = sorted(lines, key=lambda each: each.at)
            lines.clear()
            lines.extend(in_order)
        self._threads.move_to_end(said.where)
        while len(self._threads) > REMEMBERED_PEOPLE:
            self._threads.popitem(last=False)

    def around(self, where: tuple[int, int | None]) -> Heard:
        """What surrounded the last message there: most likely what surrounds the next one too."""
        return self._around.get(where, Heard(""))

    def keep_around(self, where: tuple[int, int | None], heard: Heard) -> None:
        """Remember what a message was read with, without the message."""
        running = tuple(replace(each, held=False) for each in heard.open_incidents)
        self._around[where] = replace(
            heard, text="", open_incidents=running, replies_to=None, asked=None, recent=(),
            forwarded=False, before=(),
        )  # fmt: skip
        self._around.move_to_end(where)
        while len(self._around) > REMEMBERED_PEOPLE:
            self._around.popitem(last=False)

    def forget(self, user_id: int) -> None:
        """Erase what one person said."""
        self._said.pop(user_id, None)
        self._around.clear()
        for where, lines in self._threads.items():
            kept = [line for line in lines if line.user_id != user_id]
            self._threads[where] = deque(kept, maxlen=THREAD_TEXTS)


class Behind:
    """What nobody waits for, such as answers to presses: a slow Telegram holds up no other group. (D1)"""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self, work: Coroutine[Any, Any, None]) -> None:
        """Begin it, and hold it until it is done."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def settle(self) -> None:
        """Wait for all that was begun."""
        await asyncio.gather(*self._tasks, return_exceptions=True)


def _rank(text: str) -> float:
    """Lowest for what looks most like an alarm, and for what cannot even be looked at."""
    try:
        return 1 - haste(text)
    except Exception:  # noqa: BLE001 - an odd text delays nobody
        return 0.0


class Told(Protocol):
    """How other processes on the same database hear what this one takes, and whom to forget."""

    async def tell(self, session: Session, said: Said) -> None:
        """One message, with the transaction in which it is taken."""

    async def forget(self, session: Session, user_id: int) -> None:
        """One person."""


@dataclass
class Tools:
    """Built once by the composition root. `read` gives None where the reading itself failed."""

    database: Database
    now: Callable[[], datetime]
    read: Callable[[Heard], Reading | None]
    wake: Callable[[], None]
    username: str = ""
    app_url: str = ""
    memory: Memory = field(default_factory=Memory)
    roles: dict[tuple[int, int], tuple[datetime, bool]] = field(default_factory=dict)
    looked_up: dict[int, datetime] = field(default_factory=dict)
    behind: Behind = field(default_factory=Behind)
    late: Late = field(default_factory=Late)
    others: Told | None = None
    readers: Readers = field(default_factory=lambda: Readers(prepare))
    asking: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(ASKING))
    turns: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(TURNS))

    async def reading(self, heard: Heard, *, now: bool = False) -> Reading | None:
        """Read beside the loop, what looks like an alarm first; `now`: a transaction waits for it."""
        return await self.readers.ask(-1.0 if now else _rank(heard.text), heard, self.read)


class Context(CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]):
    """One per update. Its transaction is written down as done together with its effects."""

    update_id: int = 0

    @property
    def tools(self) -> Tools:
        """What the composition root built."""
        found: Tools = self.application.bot_data["tools"]
        return found

    def now(self) -> datetime:
        """The time, aware, in UTC."""
        return self.tools.now()

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Session]:
        """The update's transaction; AlreadyDoneError where it was committed before."""
        async with self.tools.turns, self.tools.database.transaction() as session:
            if not await first_seen(session, self.update_id, now=self.now()):
                raise AlreadyDoneError
            yield session
        self.tools.wake()

    @asynccontextmanager
    async def looking(self) -> AsyncIterator[Session]:
        """A session before the update's transaction: it reads, or keeps what Telegram just said."""
        async with self.tools.database.transaction() as session:
            yield session

    @classmethod
    def from_update(
        cls, update: object, application: "Application[Any, Any, Any, Any, Any, Any]"
    ) -> "Context":
        """PTB's own constructor, with the update's id kept."""
        made = super().from_update(update, application)
        made.update_id = update.update_id if isinstance(update, Update) else 0
        return made
