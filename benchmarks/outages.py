"""The bot as a process, started or running while Telegram is in trouble: what it says and what it does.

python -m benchmarks.outages [SECONDS]

SECONDS is how long the network stays down in the first case (180). Every case ends with a report in the
group: the table says how long after the trouble the bot polled, whether the report got its card, how the
process ended on SIGTERM, and what stood in its log.
"""

import asyncio
import contextlib
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import httpx

from simulator import people
from simulator.faults import Fault
from simulator.world import World
from tests.killing import TOKEN, Stage, serving

WEBHOOK = {"url": "https://old.example/secret-path"}


@dataclass(frozen=True)
class Case:
    """One trouble: what it does to Telegram before the bot starts; for so many seconds nothing listens, or a second copy polls."""

    name: str
    prepare: Callable[[World], None]
    down: float = 0.0
    rival: float = 0.0


def faults(method: str, kind: str, times: int) -> Callable[[World], None]:
    """The next calls fail like this."""

    def prepare(world: World) -> None:
        world.faults.add(Fault(method=method, kind=kind, times=times, retry_after=5))  # type: ignore[arg-type]

    return prepare


def webhook(world: World) -> None:
    """Another program once asked for the updates."""
    next(iter(world.bots.values())).webhook = dict(WEBHOOK)


def cases(seconds: float) -> tuple[Case, ...]:
    """All of them; the refused token comes last."""
    return (
        Case(f"network down for {seconds:.0f} s", lambda _: None, seconds),
        Case("502 three times on getMe", faults("getMe", "502", 3)),
        Case("429, pause of 5 s, on getMe", faults("getMe", "429", 1)),
        Case("401 once on getUpdates", faults("getUpdates", "401", 1)),
        Case("502 five times on getUpdates", faults("getUpdates", "502", 5)),
        Case("409, a second copy for 10 s", lambda _: None, rival=10),
        Case("a webhook is still set", webhook),
        Case("401 on every getMe", faults("getMe", "401", 99)),
    )


async def play(case: Case) -> str:
    """One row of the table."""
    with tempfile.TemporaryDirectory() as folder:
        stage = Stage(Path(folder))
        log = Path(folder) / "log"
        case.prepare(stage.world)
        async with serving(stage) as port:
            pass
        with log.open("wb") as written:
            begun = time.monotonic()
            await stage.start_bot(level="warning", stderr=written)
            assert stage.child is not None
            await asyncio.sleep(case.down)
            async with serving(stage, port=port, keep_bot=True):
                other = asyncio.create_task(_rival(stage.url, case.rival))
                told = await _polled(stage, begun + case.down)
                await other
                status = await _ended(stage.child)
        said = [line for line in log.read_text().splitlines() if line.strip()]
    return f"{case.name:<32} {told}, ended with {status}; log lines: {len(said)}\n" + "\n".join(
        f"    {line[:150]}" for line in said
    )


async def _polled(stage: Stage, since: float) -> str:
    """How long until it polled, and whether a report gets its card; or that it ended by itself."""
    assert stage.child is not None
    ended = asyncio.create_task(stage.child.wait())
    polls = asyncio.create_task(stage.until(stage.polls, "it never polled"))
    await asyncio.wait({ended, polls}, return_when=asyncio.FIRST_COMPLETED)
    if ended.done():
        polls.cancel()
        return f"gave up after {time.monotonic() - since:.1f} s"
    after = time.monotonic() - since
    anna = stage.people["Anna"]
    people.write(stage.world, anna, stage.chat, "Er wordt ingebroken bij Kerkstraat 12!")

    async def carded() -> bool:
        return bool(stage.cards)

    await stage.until(carded, "the report got no card")
    ended.cancel()
    return f"polled {after:.1f} s after Telegram came, card"


async def _ended(child: asyncio.subprocess.Process) -> int:
    if child.returncode is None:
        child.send_signal(signal.SIGTERM)
    return await child.wait()


async def _rival(url: str, seconds: float) -> None:
    """A second copy with the same token takes the updates for a while."""
    end = time.monotonic() + seconds
    async with httpx.AsyncClient(timeout=5) as client:
        while time.monotonic() < end:
            with contextlib.suppress(httpx.HTTPError):
                await client.get(f"{url}/bot{TOKEN}/getUpdates", params={"timeout": 1})


async def main(seconds: float) -> None:
    """Print the table."""
    for case in cases(seconds):
        print(await play(case), flush=True)


if __name__ == "__main__":
    asyncio.run(main(float(sys.argv[1]) if len(sys.argv) > 1 else 180.0))
