"""The program from the outside: settings, the command line, and a clean end."""

import asyncio
import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from bot import settings
from bot.errors import StartError
from tests import databases
from tests.killing import TOKEN, Stage, serving

ROOT = Path(__file__).parent.parent


def run(*arguments: str, stdin: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """The program with nothing in its environment but this."""
    clean = {"PATH": os.environ.get("PATH", ""), "HOME": "/nonexistent", **environment}
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        cwd=ROOT,
        env=clean,
        input=stdin,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({}, "BUURTWACHT_TOKEN is missing"),
        ({"BUURTWACHT_TOKEN": "1:A", "BUURTWACHT_API_URL": "ftp://x"}, "must start with http"),
        ({"BUURTWACHT_TOKEN": "1:A", "BUURTWACHT_DATABASE_URL": "mysql://x"}, "must look like"),
        ({"BUURTWACHT_TOKEN": "1:A", "BUURTWACHT_DATABASE_URL": "nonsense"}, "must look like"),
        ({"BUURTWACHT_TOKEN": "1:A", "BUURTWACHT_DATABASE_URL": "postgresql://h:1,i:2/x"}, "must"),
        ({"BUURTWACHT_TOKEN": "1:A", "BUURTWACHT_WEBHOOK_URL": "http://x"}, "start with https://"),
        ({"BUURTWACHT_TOKEN": "1:A", "BUURTWACHT_LISTEN": "8443"}, "an address and a port"),
        (
            {"BUURTWACHT_TOKEN": "1:A", "BUURTWACHT_WEB": "8113"},
            "BUURTWACHT_WEB must be an address",
        ),
        (
            {"BUURTWACHT_TOKEN": "1:A", "BUURTWACHT_WEB_URL": "http://127.0.0.1:8113"},
            "BUURTWACHT_WEB_URL must start with https://",
        ),
        (
            {"BUURTWACHT_TOKEN": "1:A", "BUURTWACHT_WATCH": "x"},
            "BUURTWACHT_WATCH must be an address",
        ),
        (
            {"BUURTWACHT_TOKEN": "1:A", "BUURTWACHT_OPERATOR": "Kees"},
            "the number of a Telegram user",
        ),
        ({"BUURTWACHT_TOKEN": "1:A", "BUURTWACHT_CLOCK": "sundial"}, '"system" or "api"'),
        ({"BUURTWACHT_TOKEN": "1:A", "BUURTWACHT_CLOCK": "api"}, "local Telegram only"),
        (
            {"BUURTWACHT_TOKEN": "1:A", "BUURTWACHT_LOG_LEVEL": "loud"},
            "debug, info, warning or error",
        ),
        ({"BUURTWACHT_TOKEN": "1:A", "BUURTWACHT_LOG_FORMAT": "xml"}, "text or json"),
    ],
)
def test_a_wrong_setting_is_one_clear_sentence(
    environment: dict[str, str], words: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The first that is wrong, with what would be right."""
    monkeypatch.chdir(tmp_path)  # no .env
    for name in [each for each in os.environ if each.startswith("BUURTWACHT_")]:
        monkeypatch.delenv(name)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(StartError) as wrong:
        settings.load()
    assert words in str(wrong.value)
    assert len(str(wrong.value).splitlines()) == 1


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({}, "BUURTWACHT_TOKEN is missing"),
        (
            {
                "BUURTWACHT_TOKEN": "1:A",
                "BUURTWACHT_API_URL": "http://127.0.0.1:9",
                "BUURTWACHT_DATABASE_URL": "sqlite+aiosqlite:////nonexistent/dir/x.db",
            },
            "database cannot be opened",
        ),
    ],
)
def test_what_stops_a_start_is_one_line(environment: dict[str, str], words: str) -> None:
    """Exit status 2, one line, no traceback."""
    found = run("run", **environment)
    assert found.returncode == 2
    assert words in found.stderr
    assert len(found.stderr.strip().splitlines()) == 1


async def test_a_token_that_telegram_refuses_is_one_clear_sentence(tmp_path: Path) -> None:
    """Refused three times, to be sure; then exit status 2 and what to do."""
    stage = Stage(tmp_path)
    async with serving(stage):
        found = await asyncio.to_thread(
            run,
            "run",
            BUURTWACHT_TOKEN="9:WRONG",
            BUURTWACHT_API_URL=stage.url,
            BUURTWACHT_DATABASE_URL=databases.url(tmp_path / "x.db"),
            BUURTWACHT_LOG_LEVEL="error",
        )
        assert found.returncode == 2
        assert "does not accept BUURTWACHT_TOKEN" in found.stderr
        assert "9:WRONG" not in found.stderr
        assert len(found.stderr.strip().splitlines()) == 1


async def test_without_a_network_it_waits_and_goes_on(tmp_path: Path) -> None:
    """No Telegram at the start: said once. It comes: the bot polls. It goes: nothing ends. (D3)"""
    stage = Stage(tmp_path)
    async with serving(stage) as port:
        pass
    log = tmp_path / "log"
    with log.open("wb") as written:
        await stage.start_bot(level="warning", stderr=written)
        assert stage.child is not None

        async def waiting() -> bool:
            return "telegram.unreachable" in log.read_text()

        await stage.until(waiting, "it never said that Telegram is away")
        async with serving(stage, port=port, keep_bot=True):
            await stage.until(stage.polls, "it never polled")
        assert stage.child.returncode is None
        stage.child.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(stage.child.wait(), 5) == 0
    assert log.read_text().count("telegram.answers") == 1
    assert log.read_text().count("telegram.unreachable") <= 2


@databases.ON_SQLITE
async def test_a_second_process_on_the_same_database_ends_with_a_sentence(tmp_path: Path) -> None:
    """The first goes on; once it is gone, killed or not, the next one starts. (D1)"""
    stage = Stage(tmp_path)
    async with serving(stage):
        await stage.start_bot()
        await stage.until(stage.polls, "it never polled")
        second = await asyncio.to_thread(
            run,
            "run",
            BUURTWACHT_TOKEN=TOKEN,
            BUURTWACHT_API_URL=stage.url,
            BUURTWACHT_DATABASE_URL=databases.url(tmp_path / "bot.db"),
        )
        assert second.returncode == 2
        assert "Another Buurtwacht already works with" in second.stderr
        assert len(second.stderr.strip().splitlines()) == 1
        assert stage.child is not None
        assert stage.child.returncode is None
        await stage.kill_bot()
        polled = stage.account.queue.poll
        await stage.start_bot()

        async def again() -> bool:
            return stage.account.queue.poll > polled

        await stage.until(again, "it never polled again")


async def test_check_ends_with_1_where_something_is_wrong(tmp_path: Path) -> None:
    """And with 0 where nothing is; the database is not made by looking."""
    stage = Stage(tmp_path)
    async with serving(stage):
        for token, status, words in ((TOKEN, 0, "@buurtwacht_bot"), ("9:WRONG", 1, "@BotFather")):
            found = await asyncio.to_thread(
                run,
                "check",
                BUURTWACHT_TOKEN=token,
                BUURTWACHT_API_URL=stage.url,
                BUURTWACHT_CLOCK="api",
                BUURTWACHT_DATABASE_URL=databases.url(tmp_path / "x.db"),
            )
            assert found.returncode == status, found.stdout + found.stderr
            assert words in found.stdout
            assert found.stderr == ""
    assert not (tmp_path / "x.db").exists()


async def test_pages_are_served_beside_the_bot_and_a_coordinator_gets_a_link(
    tmp_path: Path,
) -> None:
    """One setting; and the operator's command prints what to send on. (M2, M4)"""
    stage = Stage(tmp_path)
    async with serving(stage):
        with socket.create_server(("127.0.0.1", 0)) as door:
            port = door.getsockname()[1]
        await stage.start_bot(BUURTWACHT_WEB=f"127.0.0.1:{port}")
        url = f"http://127.0.0.1:{port}/nl/"
        async with httpx.AsyncClient() as browser:

            async def answers() -> bool:
                with contextlib.suppress(httpx.HTTPError):
                    return "buurtgroep" in (await browser.get(url)).text
                return False

            await stage.until(answers, "no page came")
            found = await asyncio.to_thread(
                run,
                "municipality",
                "Heemskerk",
                BUURTWACHT_TOKEN=TOKEN,
                BUURTWACHT_API_URL=stage.url,
                BUURTWACHT_CLOCK="api",
                BUURTWACHT_DATABASE_URL=stage.database_url,
            )
            assert found.stdout.startswith("https://t.me/buurtwacht_bot?start=gemeente_"), (
                found.stderr
            )
            await stage.kill_bot()

            async def is_gone() -> bool:
                return not await answers()

            await stage.until(is_gone, "the pages outlived their bot")


async def test_sigterm_ends_it_cleanly_within_five_seconds(tmp_path: Path) -> None:
    """Exit status 0, and no traceback."""
    stage = Stage(tmp_path)
    async with serving(stage):
        await stage.start_bot()
        assert stage.child is not None
        await stage.until(stage.polls, "it never polled")
        start = time.monotonic()
        stage.child.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(stage.child.wait(), 5) == 0
        assert time.monotonic() - start < 5


async def test_the_commands_are_set_in_both_languages(tmp_path: Path) -> None:
    """The menu speaks Dutch to Dutch apps and English to all others."""
    stage = Stage(tmp_path)
    async with serving(stage):
        await stage.start_bot()
        await stage.until(stage.polls, "it never polled")
        calls = [call for call in stage.world.calls if call.method == "setMyCommands"]
    languages = {call.params.get("language_code", "") for call in calls}
    assert languages == {"nl", ""}
    residents, admins = (
        {each["command"] for each in call.params["commands"]}
        for scope in ("default", "all_chat_administrators")
        for call in calls
        if call.params.get("scope", {"type": "default"})["type"] == scope
        and call.params.get("language_code") == "nl"
    )
    assert {
        "meld",
        "status",
        "help",
        "privacy",
        "mijngegevens",
        "verwijder",
        "beller",
        "meldingen",
        "sticker",
        "zoek",
        "taal",
        "regels",
    } == residents
    assert {"instellingen", "startplan", "logboek", "offtopic"} <= admins


def test_reading_from_standard_input() -> None:
    """JSON lines in, readings with an action out; a bad line is one clear sentence."""
    lines = [
        {"id": "a", "text": "Er wordt ingebroken bij Kerkstraat 12!", "incident_open": False},
        {"id": "b", "text": "heb 112 gebeld", "incident_open": True},
        {"id": "c", "text": "wie heeft een ladder te leen?", "incident_open": False},
        {"id": "d", "text": "", "incident_open": False},
    ]
    found = run("read", stdin="\n".join(json.dumps(line) for line in lines))
    assert found.returncode == 0, found.stderr
    read = [json.loads(line) for line in found.stdout.splitlines()]
    assert [each["id"] for each in read] == ["a", "b", "c", "d"]
    assert [each["action"] for each in read[:2]] == ["act", "act"]
    assert [each["actions"]["observation"] for each in read] == ["act", "none", "none", "none"]
    assert read[2]["label"] == "off_topic"
    assert (read[1]["claim"], read[1]["claim_by"]) == ("done", "self")
    assert {"label", "flags", "confidence", "observes_now", "place", "reasons"} <= set(read[0])

    bad = run("read", stdin='{"id": 1}\n')
    assert bad.returncode == 2
    assert "line 1 is not JSON like" in bad.stderr


def test_a_talk_is_rehearsed_from_the_command_line(tmp_path: Path) -> None:
    """Cards, calls and questions by the index of the message; what is no talk is one clear sentence. (H1)"""
    told = {
        "id": "trial",
        "lang": "nl",
        "messages": [
            {"t": 0, "sender": "Anna", "text": "Er wordt ingebroken bij Kerkstraat 12!"},
            {"t": 30, "sender": "Bram", "text": "heb 112 gebeld, ze komen"},
        ],
    }
    file, target = tmp_path / "talk.json", tmp_path / "came.json"
    file.write_text(json.dumps(told), encoding="utf-8")
    found = run("rehearse", str(file), "--json", str(target))
    assert found.returncode == 0, found.stderr
    came = json.loads(target.read_text(encoding="utf-8"))
    (incident,) = came["incidents"]
    assert incident["opened_by"] == 0
    assert incident["first_call"] == {"message": 1, "sender": "Bram", "kind": "done"}
    assert "Bram belde 112" in incident["card"]
    assert incident["closed"]["outcome"] == "silent"
    assert [ask for ask in came["asked_to_call"] if ask["after_message"] == 1] == []

    file.write_text('{"messages": [{"text": 1}]}', encoding="utf-8")
    for bad in (file, tmp_path / "missing.json"):
        found = run("rehearse", str(bad))
        assert found.returncode == 2
        assert len(found.stderr.strip().splitlines()) == 1
