"""How many statements one message may cost: a card must not wait for the database."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event

from tests.town import Town

REPORT_HEARD = 18
SMALL_TALK = 4
NUDGE = 20


@contextmanager
def counted(town: Town) -> Iterator[list[str]]:
    """All statements while the block lasts."""
    found: list[str] = []

    def note(_c: Any, _cursor: Any, statement: str, _p: Any, _x: Any, _m: Any) -> None:
        found.append(statement)

    engine = town.bot.database.engine.sync_engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield found
    finally:
        event.remove(engine, "before_cursor_execute", note)


async def test_a_report_and_small_talk_keep_their_budget(town: Town) -> None:
    """Hearing a report, with its card and its timers, and hearing small talk stay cheap. (S1)"""
    (anna,) = town.residents("Anna")
    await anna.writes("hoi")
    await town.advance(minutes=4)
    await anna.writes("ok, dank je", settle=False)
    with counted(town) as talk:
        await town.bot.intake.poll(0)
    await anna.writes("Wie kent er een goede oppas voor zaterdagavond?", settle=False)
    with counted(town) as nudge:
        await town.bot.intake.poll(0)
    await anna.writes("Er wordt ingebroken bij Kerkstraat 12!", settle=False)
    with counted(town) as report:
        await town.bot.intake.poll(0)
    await town.settle()

    assert town.chat().cards
    assert len(talk) <= SMALL_TALK, talk
    assert [each.split()[0] for each in talk].count("UPDATE") == 0
    assert SMALL_TALK < len(nudge) <= NUDGE, nudge
    assert len(report) <= REPORT_HEARD, report
