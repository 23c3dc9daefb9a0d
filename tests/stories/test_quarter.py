"""The quarter of a group: what admins read of it, and what it never tells. (M8)"""

import io
from datetime import UTC, date, datetime, timedelta

import pytest
from PIL import Image
from sqlalchemy import text

from bot import sums
from bot.errors import StartError
from models import month
from saar import figures
from saar.figures import FEW
from simulator import people
from simulator.records import Message
from tests.town import Resident, Town, plain

BREAK_IN = "Er klimt nu iemand door het raam bij Kerkstraat {number}"


async def an_evening(town: Town, number: int, *, outcome: str = "Loos alarm") -> None:
    """A report, a call after half a minute, somebody who did not have to call, and an end."""
    anna, bram, cees = town.residents("Anna", "Bram", "Cees")
    await anna.writes(BREAK_IN.format(number=number))
    await town.advance(seconds=35)
    await bram.writes("heb 112 gebeld")
    await cees.writes("ik ga nu 112 bellen")
    await cees.writes("ik bel 112")
    await town.advance(minutes=6)
    await anna.presses("Voorbij")
    await anna.presses(outcome)
    await town.advance(minutes=61)


async def to_january(town: Town) -> None:
    """Past the first Monday of the next quarter."""
    target = datetime(2027, 1, 4, 20, tzinfo=UTC)
    await town.advance(minutes=(target - town.now).total_seconds() / 60)


def overview(who: Resident) -> Message | None:
    """What this person got of it last."""
    found = [each for each in who.words if "📊" in plain(each)]
    return found[-1] if found else None


async def test_admins_read_what_the_quarter_came_to(town: Town) -> None:
    """Counts, times to the call, who was spared one, and a picture that needs no colours. (M8)"""
    tom = town.people["Tom"]
    await tom.starts()
    for number in range(12, 12 + FEW):
        await an_evening(town, number)
    await to_january(town)
    got = overview(tom)
    assert got is not None
    told = plain(got)
    assert "Kerkbuurt, oktober tot en met december 2026" in told
    assert f"{FEW} meldingen" in told
    assert "meestal 30 s, het langst 30 s" in told
    assert f"{FEW} buren hoefden niet ook nog te bellen" in told
    assert "Bij 100 % van de meldingen" in told
    assert got.kind == "photo"
    file = got.content["photo"][-1]["file_id"]
    picture = Image.open(io.BytesIO(town.world.files[file].data))
    assert picture.width > 800
    for name in ("Anna", "Bram", "Cees", "Kerkstraat"):
        assert name not in told
    assert not [each for each in town.chat().lines if "📊" in each]


async def test_where_few_things_happened_it_tells_how_many_and_no_more(town: Town) -> None:
    """In a small street everybody would know which. (M8)"""
    tom = town.people["Tom"]
    await tom.starts()
    await an_evening(town, 12)
    await to_january(town)
    got = overview(tom)
    assert got is not None
    assert got.kind == "text"
    assert "1 melding. Zo weinig" in plain(got)
    assert "30 s" not in plain(got)


async def test_counts_outlive_incidents_and_hold_nobody(town: Town) -> None:
    """After thirty days the incident is gone, and the month still knows that it was. (M8)"""
    await an_evening(town, 12)
    await town.advance(minutes=33 * 24 * 60)
    async with town.bot.database.transaction() as session:
        assert (await session.execute(text("SELECT count(*) FROM incident"))).scalar_one() == 0
        assert (await session.execute(text("SELECT count(*) FROM spared"))).scalar_one() == 0
        counts = await month.of_group(session, 1, date(2026, 11, 1), date(2026, 12, 1))
    assert counts["reports"] == 1
    assert counts["kind:burglary"] == 1
    assert counts["end:false_alarm"] == 1
    assert counts["first:30"] == 1
    assert counts["spared"] == 1


async def test_an_exercise_and_what_was_no_report_count_as_nothing(town: Town) -> None:
    """Played, or put right by its writer. (M8, X4)"""
    tom = town.people["Tom"]
    await tom.starts()
    await tom.tells_bot("/oefening")
    await tom.presses("auto's")
    await tom.presses("Stop de oefening")
    (anna,) = town.residents("Anna")
    await anna.writes(BREAK_IN.format(number=3))
    await town.advance(minutes=6)
    await anna.presses("Voorbij")
    await anna.presses("Dit was geen melding")
    async with town.bot.database.transaction() as session:
        counts = await month.of_group(session, 1, date(2026, 11, 1), date(2026, 12, 1))
    assert counts == {"end:no_report": 1}


async def test_an_admin_can_ask_for_it_again(town: Town) -> None:
    """From the panel, at any time. (M8, 12)"""
    tom = town.people["Tom"]
    await tom.starts()
    await tom.tells_bot("/instellingen")
    await tom.presses("Overzicht van het kwartaal")
    assert "Kerkbuurt, juli tot en met september 2026" in tom.last_private_word
    assert "Geen meldingen. Een stille groep is een goede groep." in tom.last_private_word


async def test_a_municipality_gets_sums_and_never_one_group(town: Town) -> None:
    """Of five groups and more; a name stands nowhere in them. (M8)"""
    for number in range(4):
        await town.founds(f"Wijk {number}", admin=f"Beheer{number}")
    counts = {"reports": 3, "kind:burglary": 3, "end:police": 3, "first:40": 3, "spared": 2}
    async with town.bot.database.transaction() as session:
        await month.add(session, 5, date(2026, 8, 3), {"stickers": 4, "reports": 1})
        for number in range(1, 5):
            await month.add(session, number, date(2026, 8, 3), counts)
    few = await sums.lines(town.bot.database, "2026-3", "nl")
    assert len(few) == 1
    assert "van 4 groepen is iets bekend. Met minder dan 5 groepen" in few[0]
    async with town.bot.database.transaction() as session:
        await month.add(session, 5, date(2026, 9, 30), counts | {"reports": 2})
        await month.add(session, 5, date(2026, 10, 1), counts)
    told = "\n".join(await sums.lines(town.bot.database, "2026-3", "nl"))
    assert "Alle groepen samen (5), juli tot en met september 2026" in told
    assert "Meldingen: 15" in told
    assert "meestal 40 s" in told
    assert "Inbraak: 15" in told
    assert "Kerkbuurt" not in told
    with pytest.raises(StartError, match="2026-3"):
        await sums.lines(town.bot.database, "third", "nl")


def test_what_is_rare_is_told_with_the_others() -> None:
    """Two stolen cars and one fire are three others. (M8)"""
    counts = {"reports": 9, "kind:burglary": 6, "kind:fire": 1, "kind:theft": 2}
    found = figures.figures(counts)
    assert found.kinds == (("burglary", 6), ("others", 3))
    assert figures.figures({"reports": 2, "first:40": 2}).median is None


def test_the_middle_and_the_longest_time_are_of_those_who_called() -> None:
    """Nobody's silence is a time. (M8)"""
    found = figures.figures({"reports": 6, "first:10": 2, "first:50": 1, "first:400": 2})
    assert found.median == timedelta(seconds=50)
    assert found.worst == timedelta(seconds=400)


@pytest.mark.parametrize(
    ("now", "since", "until"),
    [
        (datetime(2027, 1, 4, 9, tzinfo=UTC), date(2026, 10, 1), date(2027, 1, 1)),
        (datetime(2026, 12, 31, 23, 30, tzinfo=UTC), date(2026, 10, 1), date(2027, 1, 1)),
        (datetime(2026, 11, 30, tzinfo=UTC), date(2026, 7, 1), date(2026, 10, 1)),
        (datetime(2027, 4, 5, tzinfo=UTC), date(2027, 1, 1), date(2027, 4, 1)),
    ],
)
def test_the_quarter_before_this_one(now: datetime, since: date, until: date) -> None:
    """On the clock of the group. (M8)"""
    assert figures.quarter(now, "Europe/Amsterdam") == (since, until)


async def test_a_picture_in_the_name_costs_no_figures(town: Town) -> None:
    """A group with a house in its name reads its quarter too. (M8)"""
    tom = town.people["Tom"]
    await tom.starts()
    people.rename(town.world, tom.person, town.chat().chat, "Kerkbuurt 🏡")
    await town.settle()
    counts = {"reports": 6, "kind:burglary": 6, "end:police": 6, "first:40": 6}
    async with town.bot.database.transaction() as session:
        await month.add(session, 1, date(2026, 8, 3), counts)
    await tom.tells_bot("/instellingen")
    await tom.presses("Overzicht van het kwartaal")
    got = overview(tom)
    assert got is not None
    assert got.kind == "photo"
    assert "6 meldingen" in plain(got)


async def test_an_alarm_puts_it_off_and_it_comes_once(town: Town) -> None:
    """However long the report is open. (M8, M7)"""
    tom = town.people["Tom"]
    await tom.starts()
    target = datetime(2027, 1, 4, 9, tzinfo=UTC)
    await town.advance(minutes=(target - town.now).total_seconds() / 60)
    (anna,) = town.residents("Anna")
    for number in range(8):
        await anna.writes(BREAK_IN.format(number=20 + number))
        await town.advance(minutes=59)
    assert overview(tom) is None
    await town.advance(minutes=8 * 60)
    assert len([each for each in tom.words if "📊" in plain(each)]) == 1
