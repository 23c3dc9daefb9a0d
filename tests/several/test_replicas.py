"""Three bots behind one address: what Telegram sees is what one undisturbed bot would have done."""

import asyncio
import signal
from collections.abc import Awaitable, Callable
from pathlib import Path

import httpx

from bot.webhook import PATH, SECRET, secret_of
from simulator import people
from tests.databases import ON_POSTGRES
from tests.killing import SCRIPT, TOKEN, _result, play
from tests.several.replicas import Street, street

pytestmark = ON_POSTGRES


async def test_three_do_what_one_does(tmp_path: Path) -> None:
    """One incident, the same calls, one card with the same words, and nothing posted twice. (D1, D2, D5)"""
    (tmp_path / "calm").mkdir()
    calm = await play(tmp_path / "calm", kills=0, seed=0)
    async with street(tmp_path, 3) as made:
        for name, kind, text in SCRIPT:
            await made.act(name, kind, text)
        found = await _result(made)
    assert found == calm
    assert found.alerts == 1


async def test_one_after_another_dies_in_the_middle(tmp_path: Path) -> None:
    """Killed right after one of its calls, and replaced: the same end, one card but for D2's window. (D1, D2, D5)"""
    (tmp_path / "calm").mkdir()
    calm = await play(tmp_path / "calm", kills=0, seed=0)
    async with street(tmp_path, 3) as made:

        async def deaths() -> None:
            for number in range(4):
                calls = len(made.world.calls)
                await made.until(_more_than(made, calls + 2 + number), "nothing was called")
                await made.remove(made.replicas[number % len(made.replicas)])
                await made.count_window()
                await made.add()

        dying = asyncio.create_task(deaths())
        for name, kind, text in SCRIPT:
            await made.act(name, kind, text)
        await dying
        found = await _result(made)
    assert (found.incidents, found.claims, found.card) == (calm.incidents, calm.claims, calm.card)
    assert found.alerts <= 1 + found.windows
    assert found.left_after_press == 1


def _more_than(made: Street, calls: int) -> Callable[[], Awaitable[bool]]:
    async def more() -> bool:
        return len(made.world.calls) > calls or await made.quiet()

    return more


async def test_who_sends_is_stopped_for_longer_than_its_turn(tmp_path: Path) -> None:
    """Another one posts the next alarm; the stopped one wakes up and posts nothing of it again. (D2)"""
    async with street(tmp_path, 1) as made:
        (first,) = made.replicas
        await made.act(*SCRIPT[0])
        await made.until(_cards(made, 1), "no card")
        second = await made.add()
        first.tell(signal.SIGSTOP)
        made.proxy.ports.remove(first.port)
        await made.act("Bram", "write", "BRAND bij Dorpsstraat 3, vlammen uit het dak!")
        await made.until(_cards(made, 2), "the second card never came")
        first.tell(signal.SIGCONT)
        await made.until(made.quiet, "it never came to rest")
        await asyncio.sleep(2)
        assert len(made.cards) == 2
        assert first.lives
        assert second.lives


def _cards(made: Street, count: int) -> Callable[[], Awaitable[bool]]:
    async def there() -> bool:
        return len(made.cards) >= count

    return there


async def test_an_end_asked_for_loses_nothing(tmp_path: Path) -> None:
    """SIGTERM to each in turn, as an upgrade does it, while people write: the calls all count. (D1, D5)"""
    (tmp_path / "calm").mkdir()
    calm = await play(tmp_path / "calm", kills=0, seed=0)
    async with street(tmp_path, 2) as made:

        async def upgrade() -> None:
            for _ in range(2):
                old = made.replicas[0]
                await made.add()
                await made.remove(old, signal.SIGTERM)
                assert old.child.returncode == 0

        upgrading = asyncio.create_task(upgrade())
        for name, kind, text in SCRIPT:
            await made.act(name, kind, text)
        await upgrading
        assert await _result(made) == calm


async def test_the_door_is_for_telegram_alone(tmp_path: Path) -> None:
    """Without the secret, or with what is no update, nothing is taken and nothing ends. (D1)"""
    async with street(tmp_path, 1) as made:
        there = f"http://127.0.0.1:{made.proxy.ports[0]}{PATH}"
        secret = {SECRET: secret_of(TOKEN)}
        async with httpx.AsyncClient() as client:
            assert (await client.post(there, json={"update_id": 1})).status_code == 403
            wrong = {SECRET: secret_of("another")}
            assert (
                await client.post(there, json={"update_id": 1}, headers=wrong)
            ).status_code == 403
            for body in (b"", b"[]", b'{"update_id": "1"}', b"{" * 5000, b" " * (2 << 20)):
                came = await client.post(there, content=body, headers=secret)
                assert came.status_code == 400
            assert (await client.get(there, headers=secret)).status_code == 405
        people.write(made.world, made.people["Anna"], made.chat, SCRIPT[0][2])
        await made.until(_cards(made, 1), "it took nothing any more")


async def test_one_polls_and_the_other_stands_by(tmp_path: Path) -> None:
    """Without a webhook: Telegram answers one, and when that dies the other takes the next report. (D1)"""
    async with street(tmp_path, 0) as made:
        first = await made.add(polls=True)
        await made.until(made.polls, "the first never polled")
        await made.add(polls=True)
        await made.act(*SCRIPT[0])
        await made.until(_cards(made, 1), "no card")
        await made.remove(first)
        await made.act("Bram", "write", "BRAND bij Dorpsstraat 3, vlammen uit het dak!")
        await made.until(_cards(made, 2), "the second card never came")
        assert len(made.cards) == 2
        refused = [call.result_or_error for call in made.world.calls if not call.ok]
        assert not [each for each in refused if each.get("error_code") == 409]
