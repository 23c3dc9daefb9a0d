"""A town for story tests: residents speak and press, the real bot answers through a local Telegram."""

import asyncio
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
from pydantic import SecretStr
from sqlalchemy import func, select

from bot.application import Bot, build, introduce
from bot.clock import Clock as BotClock
from bot.patience import Patience
from bot.run import migrate
from bot.settings import ClockKind, Settings
from models.timer import Timer
from simulator import people
from simulator.clock import Clock
from simulator.records import Call, Chat, Message, Person, Press
from simulator.server import application
from simulator.world import World
from tests import databases
from tests.typed import check_call, check_update

if TYPE_CHECKING:
    from collections.abc import Iterable

START = datetime(2026, 11, 23, 19, 0, tzinfo=UTC)  # 20:00 in Amsterdam
TOKEN = "8112:TOWN"
LEAST = timedelta(seconds=0.1)
PACED = timedelta(minutes=3)
RIGHTS = {"can_pin_messages", "can_delete_messages", "can_invite_users"}


def plain(message: Message | None) -> str:
    """What stands in a message, empty for none."""
    return message.words if message else ""


def labels(message: Message | None) -> list[str]:
    """What stands on its buttons."""
    markup = (message.reply_markup or {}) if message else {}
    return [key["text"] for row in markup.get("inline_keyboard", []) for key in row]


@dataclass
class Group:
    """One neighbourhood chat as the tests see it."""

    town: "Town"
    chat: Chat

    @property
    def posts(self) -> list[Message]:
        """The bot's messages that everybody sees, oldest first, without service lines."""
        found = [m for m in self.chat.messages.values() if m.sender is self.town.account]
        return [m for m in found if m.ephemeral_for is None and m.kind == "text"]

    @property
    def bot_messages(self) -> int:
        """How many of those there are, the greeting not counted."""
        return len(self.without_greeting)

    @property
    def without_greeting(self) -> list[Message]:
        """Those after the greeting."""
        return [m for m in self.posts if m.message_id != self.town.greetings.get(self.chat.id)]

    @property
    def cards(self) -> list[Message]:
        """All cards, open and closed."""
        return [m for m in self.without_greeting if _is_card(m)]

    @property
    def card(self) -> str:
        """The newest card's text; without one, nothing can be asserted about it."""
        assert self.cards, "no card stands in the group"
        return plain(self.cards[-1])

    @property
    def card_texts(self) -> list[str]:
        """All cards' texts, oldest first."""
        return [plain(m) for m in self.cards]

    @property
    def card_buttons(self) -> list[str]:
        """The newest card's buttons."""
        return labels(self.cards[-1]) if self.cards else []

    @property
    def lines(self) -> list[str]:
        """What the bot said in the group besides cards."""
        return [plain(m) for m in self.without_greeting if not _is_card(m)]


def _is_card(message: Message) -> bool:
    first = plain(message).split("\n", 1)[0]
    head = first.startswith(("🔴", "🟠", "🟢", "⚪", "↪️"))
    return head and "\n" in plain(message)


@dataclass
class Resident:
    """One person of the town; `home` is where they write unless told otherwise."""

    town: "Town"
    person: Person
    home: Group

    @property
    def private(self) -> Chat:
        """The private chat with the bot."""
        return self.town.world.private(self.person, self.town.account)

    @property
    def words(self) -> list[Message]:
        """Everything the bot said to this person alone, in order."""
        seen = self.town.world.visible(self.person, self.home.chat)
        mine = [m for m in seen if m.ephemeral_for == self.person.id]
        talk = [m for m in self.private.messages.values() if m.sender is self.town.account]
        return sorted((*mine, *talk), key=lambda m: (m.changed or m.order, m.order))

    @property
    def last_private_word(self) -> str:
        """The newest of those."""
        return plain(self.words[-1]) if self.words else ""

    @property
    def last_buttons(self) -> list[str]:
        """The buttons under it."""
        return labels(self.words[-1]) if self.words else []

    async def writes(
        self, text: str, *, reply_to: int | None = None, settle: bool = True
    ) -> Message:
        """Write in the group."""
        said = people.write(self.town.world, self.person, self.home.chat, text, reply_to=reply_to)
        if settle:
            await self.town.settle()
        return said

    async def edits(self, said: Message, text: str) -> None:
        """Edit an own message."""
        people.edit(self.town.world, self.person, said.chat, said.message_id, text)
        await self.town.settle()

    async def starts(self, payload: str = "") -> None:
        """Open the private chat."""
        people.start(self.town.world, self.person, self.town.account, payload)
        await self.town.settle()

    async def tells_bot(self, text: str) -> None:
        """Write in the private chat."""
        people.write(self.town.world, self.person, self.private, text)
        await self.town.settle()

    async def presses(self, label: str, *, settle: bool = True) -> Press:
        """Press the newest visible button with this label, private words first."""
        message = self.sees_button(label)
        if message is None:
            raise AssertionError(f"{self.person.first_name} sees no button {label!r}")
        pressed = people.press(
            self.town.world,
            self.person,
            message.chat,
            message.message_id,
            label if label in labels(message) else self._full(message, label),
            ephemeral_message_id=message.ephemeral_message_id,
        )
        if settle:
            await self.town.settle()
        return pressed

    def sees_button(self, label: str) -> Message | None:
        """The message with this button, or None."""
        places: Iterable[Message] = (*reversed(self.words), *reversed(self._public))
        for message in places:
            if any(label in each for each in labels(message)):
                return message
        return None

    @property
    def _public(self) -> list[Message]:
        seen = self.town.world.visible(self.person, self.home.chat)
        return [m for m in seen if m.sender is self.town.account and m.ephemeral_for is None]

    @staticmethod
    def _full(message: Message, label: str) -> str:
        return next(each for each in labels(message) if label in each)


@dataclass
class Town:
    """The simulated Telegram, the real bot, and the clock both live by."""

    world: World
    bot: Bot
    account: Any
    place: Path
    groups: dict[str, Group] = field(default_factory=dict)
    people: dict[str, Resident] = field(default_factory=dict)
    greetings: dict[int, int] = field(default_factory=dict)
    calls: list[Call] = field(default_factory=list)

    @property
    def now(self) -> datetime:
        """The time in the town."""
        return self.world.clock.now()

    def chat(self, name: str = "Kerkbuurt") -> Group:
        """One of the groups."""
        return self.groups[name]

    async def founds(
        self,
        name: str,
        *,
        admin: str = "Tom",
        rights: set[str] | None = None,
        kind: str = "supergroup",
        there: tuple[str, ...] = (),
    ) -> Group:
        """A group with one human admin, to which the bot is added as an admin; `there`: who was in before."""
        owner = self.people.get(admin)
        person = owner.person if owner else self.world.add_person(admin)
        before = {each: self.world.add_person(each) for each in there}
        members = list(before.values())
        chat = self.world.add_group(name, owner=person, admins=[], members=members, kind=kind)
        group = Group(self, chat)
        self.people |= {each: Resident(self, old, group) for each, old in before.items()}
        self.groups[name] = group
        self.people.setdefault(admin, Resident(self, person, group))
        people.add_bot(
            self.world, person, chat, self.account, rights=RIGHTS if rights is None else rights
        )
        await self.settle()
        if group.posts:
            self.greetings[chat.id] = group.posts[-1].message_id
        self.world.calls.clear()
        return group

    def residents(self, *names: str, of: str = "Kerkbuurt", language: str = "nl") -> list[Resident]:
        """People of a group, made when they are first named."""
        return [self.resident(name, of=of, language=language) for name in names]

    def resident(self, name: str, *, of: str = "Kerkbuurt", language: str = "nl") -> Resident:
        """One person of a group."""
        if name not in self.people:
            person = self.world.add_person(name, language_code=language)
            people.join(self.world, person, self.groups[of].chat)
            self.people[name] = Resident(self, person, self.groups[of])
        return self.people[name]

    async def restart(self, *, ahead: timedelta = timedelta()) -> None:
        """The bot's process ends, and a new one takes over its database."""
        await self.bot.app.shutdown()
        await self.bot.database.close()
        self.bot = await start_bot(self.world, self.place, ahead=ahead)

    async def pump(self) -> datetime | None:
        """Let the bot do all it can at this instant; when it wants to go on."""
        while True:
            done = await self.bot.intake.poll(0)
            await self.bot.tools.behind.settle()
            ran = await self.bot.schedule.tick()
            wake_at = await self.bot.sender.drain()
            if not done and not ran:
                return wake_at

    async def settle(self) -> None:
        """Let the bot finish, moving the clock only as far as Telegram's limits make it wait."""
        limit = self.now + PACED
        while True:
            wake_at = await self.pump()
            if wake_at is None or wake_at > limit:
                return
            self._on_to(wake_at)

    async def passes(self, *, seconds: float) -> None:
        """Exactly so much time passes; what Telegram's limits hold longer still waits."""
        target = self.now + timedelta(seconds=seconds)
        while self.now < target:
            await self.pump()
            self._to(min(target, self.now + timedelta(seconds=0.5)))
        await self.pump()

    async def advance(self, *, seconds: float = 0, minutes: float = 0) -> None:
        """Time passes, timer by timer."""
        target = self.now + timedelta(seconds=seconds, minutes=minutes)
        while True:
            wake_at = await self.pump()
            due = await self._next_timer()
            nexts = [at for at in (wake_at, due) if at is not None and at < target]
            if not nexts:
                break
            self._on_to(min(nexts))
        self._to(target)
        await self.settle()

    async def _next_timer(self) -> datetime | None:
        async with self.bot.database.transaction() as session:
            return await session.scalar(select(func.min(Timer.due_at)))

    def _to(self, instant: datetime) -> None:
        if instant > self.now:
            self.world.clock.shift(instant - self.now)

    def _on_to(self, instant: datetime) -> None:
        """To an instant that the bot waits for; its clock may be a part of a second behind the town's."""
        self._to(max(instant, self.now + LEAST))

    def text_calls(self, method: str) -> list[Call]:
        """The bot's calls of one method since the group was founded."""
        return [call for call in self.world.calls if call.method == method]


def settings(database: Path) -> Settings:
    """The settings of a town's bot."""
    return Settings(
        token=SecretStr(TOKEN),
        api_url="http://telegram.town",
        database_url=databases.url(database),
        clock=ClockKind.API,
    )


async def build_town(database: Path, *, checked: bool = True) -> Town:
    """A town with the bot started and the group Kerkbuurt founded by Tom."""
    await databases.with_tables(database)
    world = World(clock=Clock(START))
    account = world.add_bot(TOKEN, first_name="Buurtwacht", username="buurtwacht_bot")
    bot = await start_bot(world, database)
    town = Town(world=world, bot=bot, account=account, place=database)
    if checked:
        world.observers.append(check_call)
        world.update_observers.append(check_update)
    await town.founds("Kerkbuurt")
    return town


async def start_bot(world: World, database: Path, *, ahead: timedelta = timedelta()) -> Bot:
    """The real bot on a database file, as `python -m bot run` starts it, without its loops.

    `ahead`: how wrong its machine's clock is.
    """
    chosen = settings(database)
    clock = BotClock(
        system=lambda: world.clock.now() + ahead, steady=lambda: world.clock.now().timestamp()
    )
    bot = build(
        chosen, clock=clock, transport=httpx.ASGITransport(app=application(world)), alone=True
    )
    databases.compiled_once(bot.database)
    await migrate(bot.database)
    await introduce(bot, Patience(asyncio.Event()))
    return bot


def clock_times(text: str) -> list[str]:
    """All HH:MM in a text."""
    return re.findall(r"\b\d\d:\d\d\b", text)
