"""Statements are written for more than one database: what PostgreSQL would be asked."""

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy.dialects import postgresql

from models import neighbourhood, outbox, resident, tally, timer
from models.outbox import Kind, Outbox
from models.tally import Mark
from models.timer import TimerKind

POSTGRESQL = postgresql.dialect()  # type: ignore[no-untyped-call]
NOW = datetime(2026, 11, 29, 20, tzinfo=UTC)


class AskedError(Exception):
    """The statement that would have been sent."""


class Elsewhere:
    """A session on PostgreSQL that only listens."""

    def __init__(self) -> None:
        self.info: dict[str, bool] = {}

    def get_bind(self) -> Any:
        """Which database it is."""
        return SimpleNamespace(dialect=POSTGRESQL)

    async def execute(self, statement: Any, **_: Any) -> Any:
        """Tell what was asked."""
        raise AskedError(str(statement.compile(dialect=POSTGRESQL)))

    scalars = execute


THERE: Any = Elsewhere()
ROW = Outbox(key="card:1:1", kind=Kind.CARD, rank=0, chat_id=1, payload={}, created_at=NOW)


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (lambda: neighbourhood.lock(THERE, 1), ("FOR UPDATE",)),
        (
            lambda: timer.put(THERE, TimerKind.ASK, 1, NOW),
            ("ON CONFLICT (kind, subject_id) DO UPDATE",),
        ),
        (
            lambda: tally.add(THERE, 1, "claim", Mark.ACTED, on=NOW.date()),
            ("ON CONFLICT", "count = (tally.count +"),
        ),
        (
            lambda: outbox.put(THERE, ROW),
            ("ON CONFLICT (key) DO UPDATE", "version = (outbox.version +"),
        ),
        (
            lambda: resident.first_seen(THERE, 1, "Anna", "nl", now=NOW),
            ("ON CONFLICT (user_id) DO UPDATE", "RETURNING"),
        ),
    ],
)
async def test_a_row_that_somebody_else_just_wrote_is_no_error(
    asked: Any, words: tuple[str, ...]
) -> None:
    """First reports wait for one another, and two who write the same row both go on. (A2)"""
    with pytest.raises(AskedError) as said:
        await asked()
    for each in words:
        assert each in str(said.value)
