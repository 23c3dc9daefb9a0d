"""What a bot at work writes to its logs: one JSON object a line, and nothing that anybody wrote. (R4)"""

import json
import logging
from pathlib import Path

import pytest

from bot.logs import Lines
from simulator import people
from tests.killing import Stage, serving

REPORT = "Er wordt ingebroken bij Kerkstraat 12, man met een groene pet!"
SAID = ("Kerkstraat", "groene", "pet", "112 gebeld", "taart", "Anna", "Bram")


async def test_an_evening_in_the_logs(tmp_path: Path) -> None:
    """A report, a call, small talk and a refused send: every line is an object, no word or name is in it. (R4)"""
    stage = Stage(tmp_path)
    log = tmp_path / "log"
    async with serving(stage):
        anna, bram = stage.people["Anna"], stage.people["Bram"]
        with log.open("wb") as written:
            await stage.start_bot(level="debug", stderr=written, BUURTWACHT_LOG_FORMAT="json")
            await stage.until(stage.polls, "it never polled")
            people.write(stage.world, anna, stage.chat, REPORT)

            async def stands() -> bool:
                return bool(stage.cards)

            await stage.until(stands, "no card came")
            people.write(stage.world, bram, stage.chat, "112 gebeld, ze komen eraan")
            people.write(stage.world, anna, stage.chat, "wie heeft er nog taart over?")

            async def called() -> bool:
                return any("belde 112" in (each.text or "") for each in stage.cards)

            await stage.until(called, "the call never showed")
            await stage.kill_bot()
    lines = [json.loads(each) for each in log.read_text().splitlines()]
    assert {"at", "level", "logger", "message"} <= lines[0].keys()
    assert any(each.get("event") == "reading.ready" for each in lines)
    assert not [word for word in SAID if word in log.read_text()]


@pytest.mark.parametrize(
    ("message", "values", "found"),
    [
        (
            "outbox.retried row=%s error=%s",
            (12, "TimedOut"),
            {"event": "outbox.retried", "row": 12, "error": "TimedOut", "level": "warning"},
        ),
        ("duty.lost: another process sends now", (), {"event": "duty.lost"}),
        ("loading at=%s", ("once",), {"message": "loading at=once"}),
    ],
)
def test_the_fields_of_an_event(
    message: str, values: tuple[object, ...], found: dict[str, object]
) -> None:
    """Numbers are numbers; what is no event of ours has only its message."""
    record = logging.LogRecord("bot.sender", logging.WARNING, "", 0, message, values, None)
    line = json.loads(Lines().format(record))
    assert found.items() <= line.items()
    assert ("event" in line) is ("event" in found)


def test_of_an_error_only_its_kind_is_told() -> None:
    """What a library says of it may quote somebody. (R4)"""
    error = ValueError("groene pet")
    info = (type(error), error, None)
    record = logging.LogRecord("apscheduler", logging.ERROR, "", 0, "Job failed", (), info)
    written = Lines().format(record)
    assert json.loads(written)["error"] == "ValueError"
    assert "groene" not in written
