"""A judge that nobody here wrote: python-telegram-bot's own tests of a live API, on our local one.

python -m benchmarks.peer --checkout DIR [--venv DIR] [-k EXPRESSION]

DIR is a checkout or an unpacked source package of python-telegram-bot; none of it is kept here. The
tests run in an environment of their own, made in a temporary folder unless ``--venv`` names one.
"""

import argparse
import asyncio
import base64
import json
import os
import re
import subprocess
import sys
import tempfile
import venv
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import uvicorn

from simulator import topics
from simulator.files import PIXEL, store
from simulator.records import ADMIN_RIGHTS, CHANNEL_RIGHTS, Bot, Chat, Member
from simulator.server import application
from simulator.world import World

NEEDED = (
    "pytest==9.0.3",
    "pytest-asyncio==0.21.2",
    "flaky==3.8.1",
    "beautifulsoup4==4.14.2",
    "pytz==2025.2",
    "tzdata==2025.2",
)
LEFT_OUT = {
    "test_send_game": "games are made with BotFather, and no neighbourhood plays any",
    "test_save_prepared_inline_message": "the bot is not used inline",
    "test_set_webhook": "without an address given, Telegram looks the name up; there is no internet",
    "test_get_user_personal_chat_messages": "people have no channel in their profile here",
}
FILES = ("tests/test_bot.py", "tests/test_forum.py")
TOKEN = "5550001:local-bot-of-the-peer-tests"
TESTER = 675666224
"""The account that the tests expect in the chat with the bot."""
PICTURE = PIXEL.ljust(5403, b"\0")
"""As large as the picture that the tests expect of that account."""


@dataclass(frozen=True)
class Stage:
    """The world that the tests expect, and what they are told of it."""

    world: World
    told: dict[str, object]


def build() -> Stage:
    """The chats that the tests' README asks for, with the bot in them."""
    world = World()
    world.limits.enabled = False
    bot = world.add_bot(TOKEN, first_name="PTB tests", username="peer_local_bot")
    other = world.add_bot("5550002:x", first_name="Another", username="another_local_bot")
    tester = world.add_person("PTB", last_name="Test user", account_id=TESTER)
    tester.photos = [store(world, PICTURE, mime_type="image/jpeg", name="me.jpg", folder="photos")]
    friends = [world.add_person(f"Member {number}") for number in range(4)]
    private = world.private(tester, bot)
    private.started = True
    group = world.add_group(
        f">>> telegram.Bot(test) @{bot.username}", owner=tester, members=friends
    )
    forum = world.add_group("Topics", owner=tester, members=friends)
    topics.divide(forum)
    channel = world.add_channel("Channel", owner=tester, username="peertests")
    paid = world.add_channel("Subscribers", owner=tester)
    everything = frozenset(ADMIN_RIGHTS) | frozenset(CHANNEL_RIGHTS)
    for chat in (group, forum, channel, paid):
        chat.members[bot.id] = Member(bot, "administrator", everything - {"can_promote_members"})
    for chat in (channel, paid):
        chat.members[other.id] = Member(other, "administrator", everything)
        chat.members |= {one.id: Member(one, "member") for one in friends}
    return Stage(world, _told(bot, private, (group, forum, channel, paid)))


def _told(bot: Bot, private: Chat, chats: tuple[Chat, Chat, Chat, Chat]) -> dict[str, object]:
    group, forum, channel, paid = chats
    return {
        "token": bot.token,
        "payment_provider_token": "local:TEST",
        "chat_id": str(private.id),
        "super_group_id": str(group.id),
        "forum_group_id": str(forum.id),
        "channel_id": f"@{channel.username}",
        "name": bot.first_name,
        "username": f"@{bot.username}",
        "subscription_channel_id": paid.id,
    }


def prepare(folder: Path, checkout: Path) -> Path:
    """The interpreter of an environment with the library and what its tests need."""
    python = folder / "bin" / "python"
    if not python.exists():
        venv.create(folder, with_pip=True)
        wanted = [f"{checkout}[callback-data,rate-limiter,passport,job-queue]", *NEEDED]
        subprocess.run([python, "-m", "pip", "install", "-q", *wanted], check=True)
    return python


async def judge(python: Path, checkout: Path, expression: str) -> str:
    """Run the tests against a server that lasts as long as they do; gives pytest's report."""
    stage = build()
    config = uvicorn.Config(
        application(stage.world), port=0, log_level="error", date_header=False, lifespan="on"
    )
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110 - uvicorn offers no event for it
        await asyncio.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    told = base64.b64encode(json.dumps([stage.told, stage.told]).encode()).decode()
    environment = os.environ | {
        "PEER_TELEGRAM": f"http://127.0.0.1:{port}",
        "PYTHONPATH": str(Path(__file__).parent),
        "GITHUB_ACTIONS": "true",
        "BOTS": told,
        "JOB_INDEX": "1",
    }
    command = [str(python), "-m", "pytest", "-p", "peer_plugin", "-p", "no:cacheprovider", *FILES]
    options = ["-q", "-rA", "--no-flaky-report", "--tb=short", "-k", expression]
    running = await asyncio.create_subprocess_exec(
        *command, *options, cwd=checkout, env=environment, stdout=asyncio.subprocess.PIPE
    )
    said, _ = await running.communicate()
    stage.world.close()
    server.should_exit = True
    await serving
    return said.decode(errors="replace")


def summary(report: str) -> str:
    """How many passed, each test that did not with the reason where it is known, and what it says."""
    found = re.findall(r"^(PASSED|FAILED|ERROR|XFAIL|SKIPPED) (.*)$", report, re.MULTILINE)
    lines = [
        f"{outcome} {test}: {_reason(test)}"
        for outcome, test in found
        if outcome in ("FAILED", "ERROR")
    ]
    counts = Counter(outcome for outcome, _ in found)
    total = ", ".join(f"{name.lower()} {number}" for name, number in sorted(counts.items()))
    return "\n".join([*lines, total])


def _reason(test: str) -> str:
    known = [why for name, why in LEFT_OUT.items() if f"::{name}" in test]
    return known[0] if known else "NOT EXPECTED"


def main() -> int:
    """Run and print; 0 unless the tests could not be run at all."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.peer", description=__doc__)
    parser.add_argument("--checkout", type=Path, required=True)
    parser.add_argument("--venv", type=Path)
    parser.add_argument("-k", default="WithRequest", dest="expression")
    parser.add_argument("--show", action="store_true", help="pytest's whole report")
    given = parser.parse_args()
    checkout = given.checkout.resolve()
    if not all((checkout / name).is_file() for name in FILES):
        print(f"{checkout} holds no python-telegram-bot: {' and '.join(FILES)} are missing.")
        return 2
    with tempfile.TemporaryDirectory() as folder:
        python = prepare((given.venv or Path(folder) / "venv").resolve(), checkout)
        report = asyncio.run(judge(python, checkout, given.expression))
    print(report if given.show else summary(report))
    return 0


if __name__ == "__main__":
    sys.exit(main())
