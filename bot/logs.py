"""Logs: events with keys and ids, never a text, a name or a number."""

import logging
import sys


def set_up(level: str) -> None:
    """Log to standard error. HTTP libraries stay silent: their lines hold the token."""
    logging.basicConfig(
        stream=sys.stderr,
        level=level.upper(),
        format="%(asctime)s %(levelname)s %(name)s %(message)s",
    )
    logging.getLogger("telegram").setLevel(logging.CRITICAL)  # it logs unreadable answers whole
    logging.getLogger("apscheduler").setLevel(logging.ERROR)  # a late tick catches up by itself
    logging.getLogger("psycopg").setLevel(logging.ERROR)  # a cut line is told by our own events
    for name in ("httpx", "httpcore", "aiosqlite", "alembic"):
        logging.getLogger(name).setLevel(logging.WARNING)
