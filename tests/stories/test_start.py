"""Starting and staying up: no network, an ill Telegram, a webhook, another copy, and `check`."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from sqlalchemy import text

from bot import check
from bot.application import Bot, build, introduce
from bot.errors import StartError
from bot.patience import Patience
from bot.run import migrate
from bot.settings import ClockKind, Settings
from bot.webhook import Webhook
from simulator import people
from simulator.clock import Clock
from simulator.faults import Fault, Kind
from simulator.server import application
from simulator.world import World
from tests.databases import ON_SQLITE
from tests.town import TOKEN, Town, settings
from understanding import installed
from understanding.installed import MissingModelError

ELSEWHERE = "https://old.example/secret-path"
BREAK_IN = "Er wordt ingebroken bij Kerkstraat 12!"


class Waits(list[float]):
    """The pauses that were kept, none of them really."""

    async def __call__(self, seconds: float) -> None:
        self.append(seconds)
        await asyncio.sleep(0)


@asynccontextmanager
async def starting(folder: Path) -> AsyncIterator[tuple[World, Bot, Patience, Waits]]:
    """A bot that has not yet spoken to its Telegram."""
    world = World(clock=Clock(datetime(2026, 11, 23, 19, tzinfo=UTC)))
    world.add_bot(TOKEN, first_name="Buurtwacht", username="buurtwacht_bot")
    chosen = settings(folder / "start.db")
    bot = build(chosen, now=world.clock.now, transport=httpx.ASGITransport(application(world)))
    await migrate(bot.database)
    waits = Waits()
    try:
        yield world, bot, Patience(asyncio.Event(), wait=waits), waits
    finally:
        await bot.app.shutdown()
        await bot.database.close()
        world.close()


async def test_an_address_that_telegram_does_not_take_ends_the_start(tmp_path: Path) -> None:
    """One sentence with Telegram's own reason, and what it must be. (D1)"""
    async with starting(tmp_path) as (world, bot, patience, _waits):
        bot.webhook = Webhook("https://10.0.0.1", TOKEN, bot.intake.take)
        world.faults.add(
            Fault(method="setWebhook", kind="400", reason="bad webhook: IP is reserved")
        )
        with pytest.raises(StartError, match="ip is reserved"):
            await introduce(bot, patience)


@pytest.mark.parametrize("method", ["getMe", "getWebhookInfo", "deleteEphemeralMessage"])
@pytest.mark.parametrize("kind", ["500", "502", "reset", "timeout"])
async def test_the_start_waits_until_telegram_answers(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, method: str, kind: Kind
) -> None:
    """However long it takes; it says so once, and once when it goes on. (D3)"""
    async with starting(tmp_path) as (world, bot, patience, waits):
        world.faults.add(Fault(method=method, kind=kind, times=7))
        await introduce(bot, patience)
        assert bot.tools.username == "buurtwacht_bot"
        assert bot.sender.delivery.ephemerals
        assert waits == [1, 2, 4, 8, 16, 30, 30]
    assert caplog.text.count("telegram.unreachable") == 1
    assert caplog.text.count("telegram.answers") == 1


async def test_the_start_keeps_the_pause_that_telegram_asks_for(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A 429 at the start is no end, whatever is asked; the menu of commands is set in spite of it. (D3)"""
    async with starting(tmp_path) as (world, bot, patience, waits):
        world.faults.add(Fault(method="getMe", kind="429", retry_after=41))
        world.faults.add(Fault(method="setMyCommands", kind="429", retry_after=7))
        await introduce(bot, patience)
        assert waits == [41, 7]
        menus = [call for call in world.calls if call.method == "setMyCommands" and call.ok]
        assert len(menus) == 8
    assert caplog.text.count("telegram.busy") == 2


@pytest.mark.parametrize("kind", ["401", "404"])
async def test_only_a_token_that_stays_refused_ends_the_start(tmp_path: Path, kind: Kind) -> None:
    """Refused twice it goes on; refused three times in a row it is one sentence. (D3)"""
    async with starting(tmp_path) as (world, bot, patience, _):
        world.faults.add(Fault(method="getMe", kind=kind, times=2))
        await introduce(bot, patience)
        assert bot.tools.username
    async with starting(tmp_path) as (world, bot, patience, _):
        world.faults.add(Fault(method="getMe", kind=kind, times=3))
        with pytest.raises(StartError, match="does not accept BUURTWACHT_TOKEN") as refused:
            await introduce(bot, patience)
        assert TOKEN not in str(refused.value)


async def test_a_webhook_that_is_still_set_is_taken_away(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """What waited at Telegram comes here, and the log names the host without its secret path. (D1)"""
    async with starting(tmp_path) as (world, bot, patience, _):
        account = world.bots[next(iter(world.bots))]
        account.webhook = {"url": ELSEWHERE}
        people.start(world, world.add_person("Anna"), account)
        await introduce(bot, patience)
        assert account.webhook == {}
        assert await bot.intake.poll(0) == 1
    assert "host=old.example" in caplog.text
    assert "secret-path" not in caplog.text


@asynccontextmanager
async def polling(
    town: Town, waits: Callable[[float], Awaitable[None]]
) -> AsyncIterator[asyncio.Event]:
    """The intake's own loop; the event is set when an update was taken."""
    stop, taken = asyncio.Event(), asyncio.Event()
    poll = town.bot.intake.poll

    async def told(seconds: int) -> int:
        found = await poll(seconds)
        if found:
            taken.set()
        return found

    town.bot.intake.poll = told  # type: ignore[method-assign]
    task = asyncio.create_task(town.bot.intake.run(stop, Patience(stop, wait=waits)))
    try:
        yield taken
    finally:
        stop.set()
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        town.bot.intake.poll = poll  # type: ignore[method-assign]


@pytest.mark.parametrize(
    ("kind", "times", "event"),
    [
        ("401", 2, "telegram.refused"),
        ("404", 2, "telegram.refused"),
        ("502", 9, "telegram.unreachable"),
        ("timeout", 9, "telegram.unreachable"),
        ("429", 2, "telegram.busy"),
    ],
)
async def test_trouble_while_polling_is_sat_out(
    town: Town, caplog: pytest.LogCaptureFixture, kind: Kind, times: int, event: str
) -> None:
    """A refusal that passes, an outage, a pause: said once, and the next report gets its card. (D3)"""
    (anna,) = town.residents("Anna")
    town.world.faults.add(Fault(method="getUpdates", kind=kind, times=times, retry_after=33))
    waits = Waits()
    async with polling(town, waits) as taken:
        await anna.writes(BREAK_IN, settle=False)
        await taken.wait()
    await town.settle()
    assert "Kerkstraat 12" in town.chat().card
    assert len(waits) == times
    assert kind != "429" or waits == [33, 33]
    assert caplog.text.count(event) == 1
    assert "telegram.answers" in caplog.text


async def test_a_token_that_is_taken_back_ends_the_bot(town: Town) -> None:
    """Refused again and again while polling: one sentence that says what to do. (D3)"""
    town.world.faults.add(Fault(method="getUpdates", kind="401", times=3))
    stop = asyncio.Event()
    with pytest.raises(StartError, match=r"copy it again from @BotFather"):
        await town.bot.intake.run(stop, Patience(stop, wait=Waits()))


async def test_another_copy_is_told_apart_from_a_webhook(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    """A webhook set meanwhile is taken away; only a second copy is called one, and once. (D1)"""
    (anna,) = town.residents("Anna")
    waits = Waits()
    async with polling(town, waits) as taken:
        town.account.webhook = {"url": ELSEWHERE}
        town.account.queue.news.wake()
        await anna.writes(BREAK_IN, settle=False)
        await taken.wait()
    assert town.account.webhook == {}
    assert "webhook.taken_away host=old.example" in caplog.text
    assert "another copy" not in caplog.text

    rival = httpx.AsyncClient(transport=httpx.ASGITransport(application(town.world)))
    polled = asyncio.Event()

    async def waits_for_the_rival(seconds: float) -> None:
        waits.append(seconds)
        polled.set()

    async with rival, polling(town, waits_for_the_rival) as taken:
        for _ in range(3):
            polled.clear()
            while not polled.is_set():
                await rival.get(f"http://telegram.town/bot{TOKEN}/getUpdates")
                await asyncio.sleep(0)  # in process an answer comes without letting others go on
        await anna.writes("hij loopt nu naar de Dorpsstraat", settle=False)
        await taken.wait()
    assert caplog.text.count("another copy of this bot polls") == 1


def by_name(found: list[check.Finding]) -> dict[str, check.Finding]:
    return {each.name: each for each in found}


async def asked(town: Town, chosen: Settings) -> dict[str, check.Finding]:
    return by_name([each async for each in check.telegram(chosen, town.bot)])


@ON_SQLITE
async def test_check_finds_nothing_wrong_with_a_healthy_bot(town: Town, tmp_path: Path) -> None:
    """Database, disk, reader, token, webhook, clock and rights, one line each. (G4)"""
    chosen = settings(tmp_path / "town.db")
    found = by_name(list(check.machine(chosen))) | await asked(town, chosen)
    assert all(each.fine for each in found.values())
    assert set(found) == {"database", "disk", "reader", "token", "webhook", "clock", "rights"}
    assert "newest version" in found["database"].words
    assert "talks are followed" in found["reader"].words
    assert found["token"].words == "@buurtwacht_bot"
    assert found["rights"].line() == "ok     rights    Kerkbuurt: all that is needed"


async def test_check_says_what_is_wrong_at_telegram(town: Town, tmp_path: Path) -> None:
    """A right that was taken, a webhook, a wrong clock, and then the token itself. (G4)"""
    chosen = settings(tmp_path / "town.db")
    await town.restart(ahead=timedelta(hours=-1))
    tom = town.people["Tom"].person
    people.promote(town.world, tom, town.chat().chat, town.account, rights={"can_pin_messages"})
    town.account.webhook = {"url": ELSEWHERE}
    found = await asked(town, chosen.model_copy(update={"clock": ClockKind.SYSTEM}))
    assert "delete messages" in found["rights"].words
    assert "pin messages" not in found["rights"].words
    assert "the next start takes it away" in found["webhook"].words
    assert "set this machine's clock" in found["clock"].words
    assert [name for name, each in found.items() if each.fine] == ["token"]
    town.world.faults.add(Fault(method="getMe", kind="401"))
    found = await asked(town, chosen)
    assert "copy it again from @BotFather" in found["token"].words
    assert not any(each.fine for each in found.values())


@ON_SQLITE
async def test_check_says_what_is_wrong_with_the_machine(
    town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No folder, a damaged file, one of a newer version, a full disk, no model: what to do. (D1)"""

    def database(path: Path) -> check.Finding:
        return by_name(list(check.machine(settings(path))))["database"]

    assert "make it" in database(tmp_path / "nowhere" / "x.db").words
    (tmp_path / "bad.db").write_bytes(b"no database at all" * 500)
    assert not database(tmp_path / "bad.db").fine
    assert database(tmp_path / "new.db").fine
    assert not (tmp_path / "new.db").exists()
    async with town.bot.database.transaction() as session:
        await session.execute(text("UPDATE alembic_version SET version_num = 'of next year'"))
    assert "newer Buurtwacht" in database(tmp_path / "town.db").words
    with pytest.raises(StartError, match="newer Buurtwacht"):
        await migrate(town.bot.database)

    def missing() -> str:
        raise MissingModelError("no file")

    monkeypatch.setattr(installed, "check", missing)
    monkeypatch.setattr(check, "FREE_MEGABYTES", 1e12)
    found = by_name(list(check.machine(settings(tmp_path / "new.db"))))
    assert "make room" in found["disk"].words
    assert "install again" in found["reader"].words


async def test_a_clock_that_runs_with_telegrams_is_fine(tmp_path: Path) -> None:
    """Half a minute off is told, a second is not. (D4)"""
    for ahead, fine in ((timedelta(seconds=1), True), (timedelta(seconds=-30), False)):
        async with starting(tmp_path) as (world, bot, _, _waits):
            world.clock.shift(datetime.now(UTC) + ahead - world.clock.now())
            chosen = settings(tmp_path / "start.db").model_copy(update={"clock": ClockKind.SYSTEM})
            found = by_name([each async for each in check.telegram(chosen, bot)])
            assert found["clock"].fine is fine
            assert fine or "ahead of Telegram's" in found["clock"].words
