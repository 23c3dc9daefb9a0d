"""Logs: events with keys and ids, never a text, a name or a number; for people, or one JSON object a line."""

import json
import logging
import re
import sys
from datetime import UTC, datetime

_EVENT = re.compile(r"^[a-z]+(?:\.[a-z_]+)+")
_FIELD = re.compile(r"(?<!\S)([a-z_]+)=(\S+)")


class Lines(logging.Formatter):
    """One JSON object a line: `at` (UTC, ISO 8601), `level`, `logger`, `message`, and of our own events `event` and its fields.

    Of an error that comes along only its kind is told: what it says may hold somebody's words.
    """

    def format(self, record: logging.LogRecord) -> str:
        """The line, without its end."""
        message = record.getMessage()
        event = _EVENT.match(message)
        line: dict[str, str | int] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
        }
        if event:
            line["event"] = event[0]
            line |= {
                name: int(value) if value.isdecimal() else value
                for name, value in _FIELD.findall(message)
                if name not in line
            }
        line["message"] = message
        if record.exc_info and record.exc_info[0]:
            line["error"] = record.exc_info[0].__name__
        return json.dumps(line, ensure_ascii=False)


def set_up(level: str, *, as_json: bool = False) -> None:
    """Log to standard error. HTTP libraries stay silent: their lines hold the token."""
    told = logging.StreamHandler(sys.stderr)
    told.setFormatter(
        Lines() if as_json else logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s")
    )
    logging.basicConfig(level=level.upper(), handlers=[told])
    logging.getLogger("telegram").setLevel(logging.CRITICAL)  # it logs unreadable answers whole
    logging.getLogger("apscheduler").setLevel(logging.ERROR)  # a late tick catches up by itself
    logging.getLogger("psycopg").setLevel(logging.ERROR)  # a cut line is told by our own events
    for name in ("httpx", "httpcore", "aiosqlite", "alembic"):
        logging.getLogger(name).setLevel(logging.WARNING)
