"""Updates of different groups go side by side; those of one group and one person stay in order. (D1)"""

import asyncio
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from bot.lanes import lanes_of, side_by_side
from handlers.readers import PLACES, Readers
from saar.labels import Label
from simulator import people
from tests.town import Town
from understanding.meaning import Heard, Reading
from understanding.model import load

SLOW = "wie weet er een goede schilder voor de kozijnen"
BREAK_IN = "Er wordt ingebroken bij Kerkstraat 12!"
PATIENCE = 20.0  # seconds


@asynccontextmanager
async def held(town: Town, text: str) -> AsyncIterator[None]:
    """While the block lasts the reading of one text does not end."""
    right, go = town.bot.tools.read, threading.Event()

    def slow(heard: Heard) -> Reading | None:
        if heard.text == text:
            go.wait(PATIENCE)
        return right(heard)

    town.bot.tools.read = slow
    try:
        yield
    finally:
        go.set()
        town.bot.tools.read = right


async def until(town: Town, name: str) -> None:
    """A card stands in that group; the bot goes on sending meanwhile."""
    async with asyncio.timeout(PATIENCE):
        while not town.groups[name].cards:
            await town.bot.sender.drain()
            await asyncio.sleep(0.01)


async def test_a_slow_message_in_one_group_holds_up_no_alarm_in_another(town: Town) -> None:
    """The alarm stands before the other group's message is read. (D1)"""
    await town.founds("Dorpsbuurt", admin="Dirk")
    (anna,) = town.residents("Anna")
    dora = town.resident("Dora", of="Dorpsbuurt")
    await town.settle()
    async with held(town, SLOW):
        people.write(town.world, dora.person, town.groups["Dorpsbuurt"].chat, SLOW)
        people.write(town.world, anna.person, town.chat().chat, BREAK_IN)
        polling = asyncio.create_task(town.bot.intake.poll(0))
        await until(town, "Kerkbuurt")
        assert not polling.done()
        assert town.account.queue.pending, "nothing is confirmed before all of it is done"
    assert await polling == 2
    await town.settle()
    assert "Kerkstraat 12" in town.chat().card


async def test_what_one_group_says_stays_in_order(town: Town) -> None:
    """A claim is heard after the report before it, however long that takes to read. (D1, A4)"""
    anna, bram = town.residents("Anna", "Bram")
    await town.settle()
    async with held(town, BREAK_IN):
        people.write(town.world, anna.person, town.chat().chat, BREAK_IN)
        people.write(town.world, bram.person, town.chat().chat, "ik heb 112 gebeld")
        polling = asyncio.create_task(town.bot.intake.poll(0))
        await asyncio.sleep(0.1)
        assert not town.chat().cards
    assert await polling == 2
    await town.settle()
    assert "Bram belde 112" in town.chat().card


async def test_what_one_person_does_stays_in_order_between_chats(town: Town) -> None:
    """Somebody reports in the group and then takes it back in private. (D1)"""
    await town.founds("Dorpsbuurt", admin="Dirk")
    (anna,) = town.residents("Anna")
    people.join(town.world, anna.person, town.groups["Dorpsbuurt"].chat)
    await town.settle()
    async with held(town, BREAK_IN):
        people.write(town.world, anna.person, town.chat().chat, BREAK_IN)
        people.write(town.world, anna.person, town.groups["Dorpsbuurt"].chat, SLOW)
        polling = asyncio.create_task(town.bot.intake.poll(0))
        await asyncio.sleep(0.1)
        assert not polling.done()
    assert await polling == 2


async def test_what_could_not_be_done_comes_again_with_what_follows_it(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The database was away for one group's report: nothing is confirmed past it, nothing is lost or doubled. (D1)"""
    await town.founds("Dorpsbuurt", admin="Dirk")
    anna, bram = town.residents("Anna", "Bram")
    dora = town.resident("Dora", of="Dorpsbuurt")
    await town.settle()
    right, failures = town.bot.intake._dispatch, [1]

    async def once(raw: dict[str, object]) -> None:
        if "Kerkstraat" in str(raw) and failures:
            failures.pop()
            raise OperationalError("insert", {}, Exception("disk I/O error"))
        await right(raw)

    monkeypatch.setattr(town.bot.intake, "_dispatch", once)
    people.write(town.world, anna.person, town.chat().chat, BREAK_IN)
    people.write(
        town.world, dora.person, town.groups["Dorpsbuurt"].chat, "brand bij Dorpsstraat 3!!"
    )
    people.write(town.world, bram.person, town.chat().chat, "ik heb 112 gebeld")
    with pytest.raises(OperationalError):
        await town.bot.intake.poll(0)
    assert len(town.account.queue.pending) == 3
    await town.settle()
    assert [len(town.groups[name].cards) for name in ("Kerkbuurt", "Dorpsbuurt")] == [1, 1]
    assert "Bram belde 112" in town.chat().card


async def test_an_admins_all_clear_counts_though_the_card_opened_meanwhile(town: Town) -> None:
    """Read before anything was open it said nothing; now that something is, the sender's role matters. (X1)"""
    owner = town.people["Tom"]
    anna, carla = town.residents("Anna", "Carla")
    right = town.bot.tools.read

    def otherwise(heard: Heard) -> Reading | None:
        found = right(heard)
        return replace(found, label=Label.NEUTRAL) if found and not heard.open_incidents else found

    town.bot.tools.read = otherwise
    await anna.writes(BREAK_IN)
    town.bot.tools.memory.forget(0)  # what it would guess from
    await carla.writes("loos alarm, het was de buurman")
    assert "Hoe liep het af?" not in carla.last_private_word
    town.bot.tools.memory.forget(0)
    await owner.writes("loos alarm, het was de buurman")
    assert "Hoe liep het af?" in owner.last_private_word


async def test_the_most_pressing_is_read_first_and_small_talk_together() -> None:
    """Of those who wait the lowest rank is next and alone; who stopped waiting costs nothing; a failure is told."""
    together: list[list[str]] = []
    readers, go, order = Readers(lambda every: together.append([e.text for e in every])), threading.Event(), []  # fmt: skip

    def read(heard: Heard) -> Reading | None:
        go.wait(PATIENCE)
        order.append(heard.text)
        if heard.text == "ill":
            raise RuntimeError
        return None

    def asks(text: str, rank: float) -> asyncio.Task[Reading | None]:
        return asyncio.create_task(readers.ask(rank, Heard(text), read))

    first = [asks(f"first {each}", 0.1) for each in range(PLACES)]
    await asyncio.sleep(0.05)
    waiting = [asks(*each) for each in (("talk", 0.9), ("gone", 0.0), ("alarm", 0.1), ("talk too", 0.9))]  # fmt: skip
    await asyncio.sleep(0.05)
    waiting[1].cancel()
    go.set()
    await asyncio.gather(*first, *waiting, return_exceptions=True)
    assert "gone" not in order
    assert order.index("alarm") < order.index("talk too")
    assert together == [["talk", "talk too"]]
    with pytest.raises(RuntimeError):
        await asks("ill", 0.1)


def test_texts_that_are_read_together_are_read_as_each_alone() -> None:
    """One go through the weights, the same probabilities."""
    texts = ("ok", "Er wordt ingebroken bij Kerkstraat 12!", "wie heeft er nog een ladder te leen voor morgen")  # fmt: skip
    alone, together = load(), load()
    together.prepare([(text, number == 1) for number, text in enumerate(texts)])
    for number, text in enumerate(texts):
        one = alone.odds(text, incident_open=number == 1)
        other = together.odds(text, incident_open=number == 1)
        assert other.observes == pytest.approx(one.observes, abs=1e-4)
        assert list(other.label.values()) == pytest.approx(list(one.label.values()), abs=1e-4)
    assert len(together._last) == len(texts)


async def test_whoever_asks_again_at_once_is_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader that goes home just when somebody asks leaves nobody waiting."""
    monkeypatch.setattr("handlers.readers.PLACES", 2)
    readers = Readers(lambda _: None)
    async with asyncio.timeout(PATIENCE):
        for _ in range(20):
            await readers.ask(1.0, Heard("x"), lambda _: None)


async def test_small_talk_leaves_a_place_free_for_an_alarm(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who read an alarm does not go on with small talk while the other one does."""
    monkeypatch.setattr("handlers.readers.PLACES", 2)
    readers, go = Readers(lambda _: None), threading.Event()

    def slow(_heard: Heard) -> Reading | None:
        go.wait(PATIENCE)
        return None

    talk = [asyncio.create_task(readers.ask(1.0, Heard("talk"), slow)) for _ in range(2)]
    await asyncio.sleep(0.05)
    talk += [asyncio.create_task(readers.ask(1.0, Heard("more"), slow)) for _ in range(2)]
    try:
        async with asyncio.timeout(PATIENCE / 2):
            for _ in range(2):
                await readers.ask(0.1, Heard("alarm"), lambda _: None)
                await asyncio.sleep(0.05)
        assert not any(each.done() for each in talk)
    finally:
        go.set()
        await asyncio.gather(*talk)


async def test_who_comes_goes_or_loses_a_right_stands_beside_nothing() -> None:
    """What came before is done by then, and what comes after waits. (D1, G2)"""
    told: list[str] = []

    async def take(update: dict[str, Any]) -> None:
        told.append(f"{update['name']} begins")
        await asyncio.sleep(0.01)
        told.append(f"{update['name']} ends")

    updates = [
        {"name": "talk", "message": {"chat": {"id": 1}}},
        {"name": "other talk", "message": {"chat": {"id": 2}}},
        {"name": "demoted", "chat_member": {"chat": {"id": 3}}},
        {"name": "press", "callback_query": {"from": {"id": 4}}},
        {"name": "came", "message": {"chat": {"id": 5}, "new_chat_members": []}},
    ]
    assert await side_by_side(updates, take) == (5, None)
    assert told[:4] == ["talk begins", "other talk begins", "talk ends", "other talk ends"]
    rest = ("demoted", "press", "came")
    assert told[4:] == [f"{name} {part}" for name in rest for part in ("begins", "ends")]


def test_presses_in_two_groups_have_nothing_in_common() -> None:
    """The bot wrote both cards: it is no lane, nor is Telegram's stand-in for admins without a name."""
    bot = {"id": 99, "is_bot": True}
    presses = [
        {"callback_query": {"from": {"id": who}, "message": {"from": bot, "chat": {"id": -who}}}}
        for who in (1, 2)
    ]
    assert [set(lanes_of(each)) for each in presses] == [{1, -1}, {2, -2}]
    assert not list(lanes_of({"message": {"from": {"id": "odd"}, "chat": 3}}))
