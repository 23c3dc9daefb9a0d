"""The program that runs a town and a bot together."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from simulator import demo, town

ROOT = Path(__file__).parents[2]
TOWN = ROOT / "demo" / "town.toml"
BOT = """
import os, httpx
address = os.environ["BUURTWACHT_API_URL"] + "/bot" + os.environ["BUURTWACHT_TOKEN"]
httpx.get(address + "/setMyName", params={"name": "Wakker"})
offset = 0
while True:
    params = {"timeout": 20, "offset": offset}
    for update in httpx.get(address + "/getUpdates", params=params, timeout=30).json()["result"]:
        offset = update["update_id"] + 1
"""


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def start(folder: Path, port: int, run: str) -> subprocess.Popen[str]:
    """The demo as a process of its own, in an empty folder."""
    command = [sys.executable, "-m", "simulator", "--world", str(TOWN), "--no-browser"]
    return subprocess.Popen(
        [*command, "--port", str(port), "--run", run],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_the_town_is_complete() -> None:
    """Two groups that share a person, a bot with rights in both, one to set up, stories and quick replies."""
    loaded = town.load(TOWN)
    world = loaded.world
    (bot,) = world.bots.values()

    assert [group.title for group in world.groups.values()] == [
        "Kerkbuurt",
        "Westerkade",
        "Westerkade praat",
        "Oosterpark",
    ]
    watched = [group for group in world.groups.values() if group.bots()]
    assert any(all(group.has(person) for group in watched) for person in world.people.values())
    for group in watched:
        rights = ("can_pin_messages", "can_delete_messages", "can_invite_users")
        assert all(group.members[bot.id].may(right) for right in rights)
    assert len(bot.queue.pending) == 6
    assert len(world.scenery.stories) >= 3
    assert world.scenery.quick_replies["en"][1] == "I called 112"


def test_a_group_can_ask_who_wants_in_and_wait_for_the_bot(tmp_path: Path) -> None:
    """Both are said in the world file."""
    text = TOWN.read_text(encoding="utf-8")
    more = """
[[groups]]
key = "hof"
title = "Hof"
owner = "anna"
join_by_request = true
without_bot = true
"""
    (tmp_path / "town.toml").write_text(text + more, encoding="utf-8")

    world = town.load(tmp_path / "town.toml").world

    *others, hof = world.groups.values()
    assert (hof.title, hof.join_by_request, hof.bots()) == ("Hof", True, [])
    assert [group.title for group in others if not group.bots()] == [
        "Westerkade",
        "Westerkade praat",
    ]
    assert [group.title for group in others if group.join_by_request] == ["Kerkbuurt"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("bot = ", "no valid TOML"),
        ('[bot]\ntoken = "1:X"\nfirst_name = "B"\n', "lacks 'username'"),
    ],
)
def test_a_bad_town_is_one_sentence(tmp_path: Path, text: str, sentence: str) -> None:
    """Whatever is wrong with the file."""
    path = tmp_path / "town.toml"
    path.write_text(text)

    with pytest.raises(town.BadTown, match=sentence):
        town.load(path)


def test_only_folders_inside_are_emptied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A world file cannot empty anything outside of the working folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "old").touch()

    demo.empty(("data",))

    assert list((tmp_path / "data").iterdir()) == []
    for outside in ("..", ".", "/"):
        with pytest.raises(town.BadTown, match="refusing to empty"):
            demo.empty((outside,))


@pytest.mark.slow
def test_both_end_together(tmp_path: Path) -> None:
    """SIGTERM ends server and bot within five seconds."""
    (tmp_path / "bot.py").write_text(BOT)
    port = free_port()
    running = start(tmp_path, port, "python bot.py")
    try:
        address = f"http://127.0.0.1:{port}/bot8112:DEMO/getMyName"
        for _ in range(100):
            try:
                if httpx.get(address).json()["result"]["name"] == "Wakker":
                    break
            except httpx.HTTPError:
                pass
            time.sleep(0.1)
        answer = httpx.get(address)
        assert len(answer.headers.get_list("date")) == 1
        running.send_signal(signal.SIGTERM)
        began = time.monotonic()
        out, errors = running.communicate(timeout=8)
    finally:
        running.kill()

    assert time.monotonic() - began < 5
    assert (running.returncode, errors) == (0, "")
    assert f"http://127.0.0.1:{port}" in out


@pytest.mark.slow
def test_a_bot_that_ends_takes_the_demo_with_it(tmp_path: Path) -> None:
    """Its status is told in one sentence and becomes that of the demo."""
    running = start(tmp_path, free_port(), 'python -c "raise SystemExit(3)"')
    _, errors = running.communicate(timeout=10)

    assert errors == "The bot ended by itself with exit status 3.\n"
    assert running.returncode == 3


@pytest.mark.slow
def test_a_taken_port_is_one_sentence(tmp_path: Path) -> None:
    """Status 2 and no traceback."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        running = start(tmp_path, taken.getsockname()[1], "")
        _, errors = running.communicate(timeout=10)

    assert running.returncode == 2
    assert errors.startswith("Cannot listen on 127.0.0.1 port")
    assert errors.count("\n") == 1
