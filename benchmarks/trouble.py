"""Minutes of random trouble: acts and faults mixed by a seed, and what was lost, doubled, frozen or misplaced.

python -m benchmarks.trouble [--minutes 20] [--seed 1] [--only]

One seed is one evening in two bridged groups: neighbours report, call, fail to call, chat, edit and
press what they see, while Telegram refuses, delays and loses answers, the machine restarts with a
wrong clock, the disk takes no marks, and the bot is removed, silenced or blocked. Then the trouble
ends, ten minutes pass, and the record of what Telegram showed is put beside the database. ``--only``
plays the one seed and says what happened in it.
"""

import argparse
import asyncio
import random
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.exc import OperationalError

from benchmarks.bridges import linked
from bot.errors import StartError
from bot.markup import keyboard
from models.base import Database, Session
from models.card import Card
from models.incident import Incident
from models.outbox import Outbox
from models.report import Report
from services.card import view
from simulator import markup, news, people
from simulator.faults import Fault, Kind
from simulator.records import Message, Person
from tests.town import RIGHTS, Group, Resident, Town, build_town, labels, plain, start_bot
from texts import render

NAMES = ("Kerkbuurt", "Oost")
STREETS = ("Kerkstraat", "Lindelaan", "Molenweg", "Dorpsplein", "Havenkade", "Schoolstraat")
REPORTS = (
    "Er wordt ingebroken bij {place}!",
    "Brand bij {place}, vlammen uit het raam!",
    "Iemand met een mes bij {place}!",
    "Er ligt een man op straat bij {place}, hij beweegt niet meer!",
)
CALLED = ("Ik heb 112 gebeld", "112 gebeld, ze komen eraan", "heb net 112 gebeld")
NOT_CALLED = (
    "112 gebeld maar in gesprek",
    "heeft iemand 112 gebeld?",
    "bel 112!!",
    "ik kan nu niet bellen",
)
CHATTER = (
    "Wie heeft er een ladder te leen?",
    "Fijne avond allemaal",
    "Weet iemand een goede schilder?",
)
PRESSED = (
    "Ik bel nu", "Ik heb gebeld", "Het lukte niet", "Al gebeld", "Voorbij", "Niemand meer gezien", "Ja", "Nee",
)  # fmt: skip
KINDS: tuple[Kind, ...] = ("429", "500", "502", "timeout", "reset")
STEPS = 30


class Marks:
    """The database as the sender's marks see it: while `full`, nothing can be written down."""

    def __init__(self, real: Database) -> None:
        self.real, self.full = real, False

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Session]:
        """As the real one; at the end it cannot write."""
        async with self.real.transaction() as session:
            yield session
            if self.full:
                raise OperationalError("COMMIT", {}, Exception("database or disk is full"))


@dataclass
class Evening:
    """One seed: the town, what was said in it, and what may rightly be shown."""

    town: Town
    folder: Path
    chance: random.Random
    told: bool
    neighbours: list[Resident] = field(default_factory=list)
    reports: list[tuple[str, Message]] = field(default_factory=list)
    callers: set[str] = field(default_factory=set)
    unheard: int = 0
    steps: list[str] = field(default_factory=list)

    def note(self, words: str) -> None:
        """Remember a step; say it when only this seed is played."""
        self.steps.append(words)
        if self.told:
            print(f"  {self.town.now:%H:%M:%S} {words}")

    async def act(self) -> None:
        """One thing that a neighbour does."""
        who = self.chance.choice(self.neighbours)
        if not who.home.chat.has(self.town.account):
            return
        acts = (self._report, self._calls, self._chats, self._presses, self._edits, self._speaks)
        chosen = self.chance.choices(acts, weights=(4, 4, 2, 8, 1, 1))[0]
        await chosen(who)

    async def _says(self, who: Resident, text: str) -> Message:
        self.note(f"{who.person.first_name} in {who.home.chat.title}: {text}")
        return await who.writes(text, settle=False)

    async def _report(self, who: Resident) -> None:
        place = f"{self.chance.choice(STREETS)} {self.chance.randint(1, 90)}"
        text = self.chance.choice(REPORTS).format(place=place)
        said = await self._says(who, text)
        if news.reads(self.town.account, said):
            self.reports.append((text, said))

    async def _calls(self, who: Resident) -> None:
        if self.chance.random() < 0.5:
            await self._says(who, self.chance.choice(NOT_CALLED))
            return
        self.callers.add(who.person.first_name)
        await self._says(who, self.chance.choice(CALLED))

    async def _chats(self, who: Resident) -> None:
        await self._says(who, self.chance.choice(CHATTER))

    async def _edits(self, who: Resident) -> None:
        mine = [said for _, said in self.reports if said.sender is who.person and not said.deleted]
        if mine and mine[-1].chat is who.home.chat:
            said = mine[-1]
            self.note(f"{who.person.first_name} edits")
            people.edit(
                self.town.world, who.person, said.chat, said.message_id, f"{said.text} Zwarte jas."
            )

    async def _speaks(self, who: Resident) -> None:
        self.note(f"{who.person.first_name} sends a voice message")
        people.send_voice(self.town.world, who.person, who.home.chat)

    async def _presses(self, who: Resident) -> None:
        wanted = self.chance.choice(PRESSED)
        message = who.sees_button(wanted)
        if message is None:
            return
        label = next(each for each in labels(message) if wanted in each)
        self.note(f"{who.person.first_name} presses {label}")
        if wanted in ("Ik heb gebeld", "Al gebeld", "Ja"):
            self.callers.add(who.person.first_name)
        await who.presses(label, settle=False)

    async def strike(self) -> None:
        """One thing that goes wrong."""
        wrongs: tuple[Callable[[], object], ...] = (
            self._refuses, self._refuses, self._loses, self._silences, self._blocks, self._fills,
        )  # fmt: skip
        if self.chance.random() < 0.75:
            self.chance.choice(wrongs)()
        elif self.chance.random() < 0.5:
            await self._restarts()
        else:
            self._removes()

    def _refuses(self) -> None:
        kind = self.chance.choice(KINDS)
        times = self.chance.randint(1, 6)
        self.note(f"Telegram: {times} x {kind}")
        self.town.world.faults.add(Fault(method=None, kind=kind, times=times))

    def _loses(self) -> None:
        method = self.chance.choice(("sendMessage", "editMessageText", "deleteMessage"))
        self.note(f"the answer to a {method} is lost")
        self.unheard += method == "sendMessage"
        self.town.world.faults.add(Fault(method=method, kind="reset", when="after"))

    def _silences(self) -> None:
        group = self.town.chat(self.chance.choice(NAMES)).chat
        if group.has(self.town.account):
            self.note(f"{group.title}: the bot is no admin, and may not write")
            admin = self._admin(group.title)
            people.demote(self.town.world, admin, group, self.town.account)
            people.mute(self.town.world, admin, group, self.town.account)

    def _blocks(self) -> None:
        who = self.chance.choice(self.neighbours)
        self.note(f"{who.person.first_name} blocks the bot")
        people.block(self.town.world, who.person, self.town.account)

    def _fills(self) -> None:
        self.note("the disk takes no marks")
        marks = Marks(self.town.bot.database)
        marks.full = True
        self.town.bot.sender.delivery.marks._database = marks  # type: ignore[assignment]

    def _removes(self) -> None:
        group = self.town.chat(self.chance.choice(NAMES)).chat
        self.note(f"{group.title}: the bot is removed")
        if group.has(self.town.account):
            people.kick(self.town.world, self._admin(group.title), group, self.town.account)

    async def _restarts(self) -> None:
        ahead = timedelta(seconds=self.chance.choice((0, 0, 1900, 3600, -3600)))
        self.note(f"the program starts anew, its clock {ahead} ahead")
        self.unheard += self.town.bot.sender.delivery.marks.are_waiting
        await self.town.bot.app.shutdown()
        await self.town.bot.database.close()
        while True:
            try:
                self.town.bot = await start_bot(
                    self.town.world, self.folder / "town.db", ahead=ahead
                )
            except StartError:
                continue
            return

    def _admin(self, name: str | None) -> Person:
        return self.town.people["Tom" if name == NAMES[0] else f"Beheer {name}"].person

    def ends(self, group: Group) -> None:
        """All is well again in a group."""
        admin = self._admin(group.chat.title)
        people.add_bot(self.town.world, admin, group.chat, self.town.account, rights=RIGHTS)


async def play(seed: int, folder: Path, *, told: bool) -> tuple[Counter[str], list[str]]:
    """One evening, and the faults found in it with the words for each."""
    town = await build_town(folder / "town.db")
    await town.founds(NAMES[1], admin=f"Beheer {NAMES[1]}")
    await linked(town, edges=((0, 1),))
    evening = Evening(town, folder, random.Random(seed), told)
    for name in NAMES:
        evening.neighbours += town.residents(
            *(f"{one} {name}" for one in ("Anna", "Bram", "Cor", "Dina")), of=name
        )
    for who in evening.neighbours[::2]:
        await who.starts()
    for _ in range(STEPS):
        if evening.chance.random() < 0.25:
            await evening.strike()
        await evening.act()
        await town.passes(seconds=evening.chance.choice((0.5, 2, 5, 20)))
        if evening.chance.random() < 0.25:
            _calm(evening)
    _calm(evening)
    await town.advance(minutes=10)
    found = await judge(evening)
    await town.bot.app.shutdown()
    await town.bot.database.close()
    return Counter(words.split(":", 1)[0] for words in found), found


def _calm(evening: Evening) -> None:
    """The trouble is over; what it held back may go."""
    town = evening.town
    evening.note("calm")
    town.world.faults.clear()
    marks = town.bot.sender.delivery.marks
    if isinstance(marks._database, Marks):
        marks._database.full = False
    for name in NAMES:
        evening.ends(town.chat(name))
    for who in evening.neighbours:
        if who.private.started:
            people.unblock(town.world, who.person, town.account)


async def judge(evening: Evening) -> list[str]:
    """What is wrong at the end, one line each; the first word is its kind."""
    town = evening.town
    async with town.bot.database.transaction() as session:
        found = await _frozen(town, session)
        found += await _lost(evening, session)
        found += await _doubled(evening, session)
    return [*found, *_claimed(evening), *_misplaced(town)]


async def _frozen(town: Town, session: Session) -> list[str]:
    old = town.now - timedelta(minutes=5)
    rows = await session.scalars(select(Outbox))
    found = [
        f"frozen: a {row.kind} waits since {row.created_at:%H:%M:%S} ({row.parked})"
        for row in rows
        if row.created_at < old and not (row.not_before and row.not_before > old)
    ]
    for card in await session.scalars(select(Card)):
        incident = await session.get_one(Incident, card.incident_id)
        drawn = await view.card_view(session, incident.id, card.neighbourhood_id, now=town.now)
        if drawn is None or incident.cleaned_at:
            continue
        chat = next(g.chat for g in town.groups.values() if g.chat.id == drawn.chat_id)
        shown = chat.messages.get(drawn.message_id or 0)
        text = render.screen(drawn.screen, drawn.locale, drawn.time_zone)
        if shown is None:
            found.append(f"lost: no card of {incident.id} in {chat.title}")
        elif _bare(text) != plain(shown) or _labels(drawn) != labels(shown):
            found.append(f"frozen: card {shown.message_id} in {chat.title}: {plain(shown)!r}")
    return found


def _labels(drawn: view.CardView) -> list[str]:
    keys = keyboard(drawn.screen.buttons, drawn.locale, drawn.time_zone)
    return [key.text for row in keys.inline_keyboard for key in row] if keys else []


def _bare(text: str) -> str:
    return markup.parse(text)[0].strip()


async def _lost(evening: Evening, session: Session) -> list[str]:
    heard = set(await session.scalars(select(Report.message_id)))
    return [
        f"lost: {text!r} in {said.chat.title}"
        for text, said in evening.reports
        if said.message_id not in heard and not said.deleted
    ]


async def _doubled(evening: Evening, session: Session) -> list[str]:
    known = {
        (card.neighbourhood_id, card.message_id) for card in await session.scalars(select(Card))
    }
    ids = {message for _, message in known}
    stray = [
        f"doubled: {message.chat.title} {plain(message).splitlines()[0]!r}"
        for group in evening.town.groups.values()
        for message in group.cards
        if labels(message) and message.message_id not in ids
    ]
    return stray[evening.unheard :]


def _claimed(evening: Evening) -> list[str]:
    """Cards that name a caller who never said so; next door it is "a resident of", and somebody there."""
    homes = {f"van {name.rsplit(' ', 1)[1]} " for name in evening.callers}
    rightly = {*evening.callers, *homes}
    lines = (
        line
        for group in evening.town.groups.values()
        for card in group.cards
        for line in plain(card).splitlines()
        if "belde 112" in line
    )
    return [f"wrong call: {line!r}" for line in lines if not any(one in line for one in rightly)]


def _misplaced(town: Town) -> list[str]:
    private = {plain(message) for who in town.people.values() for message in who.words}
    return [
        f"misplaced: {plain(message)!r} in {group.chat.title}"
        for group in town.groups.values()
        for message in group.without_greeting
        if plain(message) in private
    ]


async def main() -> None:
    """Seed after seed until the minutes are over."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.trouble", description=__doc__)
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", action="store_true")
    given = parser.parse_args()
    end, seed, total = time.monotonic() + 60 * given.minutes, given.seed, Counter[str]()
    while time.monotonic() < end:
        with tempfile.TemporaryDirectory() as folder:
            counts, found = await play(seed, Path(folder), told=given.only)
        total += counts + Counter(evenings=1)
        for words in found:
            print(f"seed {seed}: {words}", flush=True)
        if given.only:
            break
        seed += 1
    kinds = ("evenings", "lost", "doubled", "frozen", "misplaced", "wrong call")
    print("  ".join(f"{kind} {total[kind]}" for kind in kinds))


if __name__ == "__main__":
    asyncio.run(main())
