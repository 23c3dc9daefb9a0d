"""A group corrects the reading: its thresholds move, and nothing that was written is kept."""

from functools import cache

import pytest
from sqlalchemy import select

from models import tally
from models.tally import Tally
from saar.labels import Flag, Label
from saar.weighing import SHIFTS, THRESHOLDS, Subject
from services.chatter import learning
from tests.town import Town
from training import corpus
from understanding.meaning import Heard
from understanding.reading import read

PROWLER = "Er loopt een man langs de auto's in de Kerkstraat 12, hij voelt aan de portieren"


@cache
def edge() -> str:
    """A Dutch report that is just sure enough to open a card in a group without corrections."""
    low = THRESHOLDS[Subject.OBSERVATION].act
    for example in corpus.load():
        if example.lang != "nl" or example.incident_open or example.label is not Label.REPORT:
            continue
        reading = read(Heard(example.text))
        calm = not reading.flags - {Flag.NEGATED} and reading.claim is None
        if calm and low <= reading.seen < low + SHIFTS[Subject.OBSERVATION][1] - 0.01:
            return example.text
    raise LookupError("no message lies on the edge")


async def test_a_group_that_corrects_is_asked_instead_of_alarmed(town: Town) -> None:
    """ "This was not a report" moves that group's threshold, and only that group's. (R2, O2)"""
    names = ("Anna", "Bram", "Carla", "Dirk", "Els", "Frits")
    for number, resident in enumerate(town.residents(*names)[:5]):
        await resident.writes(edge())
        assert town.chat().card_buttons or number, "an uncorrected group is alarmed"
        if not town.chat().card_buttons:
            break
        await resident.presses("Voorbij")
        await resident.presses("Dit was geen melding")
        await town.advance(seconds=10)
        assert "was geen melding" in town.chat().card
        assert town.chat().card_buttons == []
    before = len(town.chat().cards)

    (frits,) = town.residents("Frits")
    await frits.writes(edge())

    assert len(town.chat().cards) == before
    assert "is dit nu bezig" in frits.last_private_word.lower()


async def test_an_end_that_was_a_report_keeps_the_group_as_it_is(town: Town) -> None:
    """Whoever says how a real report ended makes nothing harder. (R2)"""
    (anna,) = town.residents("Anna")
    await anna.writes(PROWLER)
    await anna.presses("Voorbij")
    await anna.presses("Niemand meer gezien")
    await town.advance(seconds=10)
    async with town.bot.database.transaction() as session:
        shifts = await learning.shifts(session, 1, now=town.now)
        counted = await learning.precision(session, 1, now=town.now)
    assert all(moved <= 0 for moved in shifts.values())
    assert sum(acted for acted, _ in counted.values()) == 1
    assert sum(wrong for _, wrong in counted.values()) == 0


async def test_an_undone_call_is_counted_and_forgotten_after_a_month(town: Town) -> None:
    """Undoing what was noted counts against the reading of calls, without person or words. (A4, O2)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(PROWLER)
    await bram.writes("heb 112 gebeld")
    await bram.presses("Terugnemen")
    async with town.bot.database.transaction() as session:
        rows = list(await session.scalars(select(Tally)))
        assert [(r.kind, r.count) for r in rows if r.verdict is tally.Mark.WRONG] == [("claim", 1)]
        assert (await learning.shifts(session, 1, now=town.now))[Subject.CLAIM] > 0
    await town.advance(minutes=60 * 24 * 32)
    async with town.bot.database.transaction() as session:
        assert not [row for row in await session.scalars(select(Tally)) if row.kind == "claim"]


@pytest.mark.parametrize(("label", "right"), [("Ja", True), ("Nee", False)])
async def test_an_answer_to_the_question_counts(town: Town, label: str, right: bool) -> None:
    """Yes and no to "is this happening now?" are corrections too. (R2)"""
    (anna,) = town.residents("Anna")
    await anna.writes(doubtful())
    button = next(each for each in anna.last_buttons if each.startswith(label))
    await anna.presses(button)
    async with town.bot.database.transaction() as session:
        rows = list(await session.scalars(select(Tally)))
    verdict = tally.Mark.RIGHT if right else tally.Mark.WRONG
    assert [row.verdict for row in rows if row.kind == "observation"] == [verdict]


@cache
def doubtful() -> str:
    """A Dutch message about which the bot asks."""
    threshold = THRESHOLDS[Subject.OBSERVATION]
    for example in corpus.load():
        if example.lang != "nl" or example.incident_open:
            continue
        reading = read(Heard(example.text))
        plain = not reading.flags and reading.claim is None and reading.label is Label.REPORT
        if plain and threshold.ask + 0.1 <= reading.seen < threshold.act - 0.05:
            return example.text
    raise LookupError("no message is doubtful")
