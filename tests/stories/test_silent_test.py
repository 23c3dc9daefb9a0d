"""The monthly silent test: who is reached, who is not, and what the admins read of it. (M7)"""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import delete

from models.timer import Timer
from saar import calendar
from services.group import silent_test
from simulator import people
from simulator.records import Message
from tests.town import Resident, Town, plain

TEST = "🔧 Test van Kerkbuurt – geen alarm"
BREAK_IN = "Er klimt nu iemand door het raam bij Kerkstraat 12"


def got(who: Resident) -> list[Message]:
    """The tests that this person can read now."""
    return [each for each in who.words if plain(each).startswith("🔧 Test van")]


async def to_the_test(town: Town, *, group_id: int = 1) -> None:
    """Time passes until a minute before the next test."""
    due = calendar.next_test(group_id, town.now, "Europe/Amsterdam")
    await town.advance(minutes=(due - town.now).total_seconds() / 60 - 1)


async def test_every_member_reads_it_privately_and_silently(town: Town) -> None:
    """Once, on the first Monday; never in the group; within two days it is gone. (M7)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.starts()
    await bram.writes("goedemorgen")
    await to_the_test(town)
    assert not got(anna)
    town.world.calls.clear()
    await town.advance(minutes=2)
    assert town.now.astimezone(ZoneInfo("Europe/Amsterdam")).weekday() == 0
    assert plain(got(anna)[0]).startswith(TEST)
    sent = [call for call in town.text_calls("sendMessage") if TEST in str(call.params)]
    assert [str(call.params["disable_notification"]).lower() for call in sent] == ["true"]
    assert not got(bram)
    assert not any("Test" in each for each in town.chat().lines)
    await town.advance(minutes=47 * 60)
    assert not got(anna)
    await to_the_test(town)
    await town.advance(minutes=2)
    assert len(got(anna)) == 1


async def test_the_admins_read_how_many_the_bot_reaches(town: Town) -> None:
    """Reached, blocked since, and known in all, with the way to reach more. (M7)"""
    tom = town.people["Tom"]
    anna, bram, _ = town.residents("Anna", "Bram", "Carla")
    for each in (tom, anna, bram):
        await each.starts()
        await each.writes("hoi")
    people.block(town.world, bram.person, town.account)
    await to_the_test(town)
    await town.advance(minutes=2)
    await town.advance(minutes=121)
    told = tom.last_private_word
    assert "Stille test in Kerkbuurt" in told
    assert "2 leden kregen de test." in told
    assert "Buren die ik bereik" in " ".join(tom.last_buttons)


async def test_who_wants_none_gets_none(town: Town) -> None:
    """One press under the test; /meldingen brings it back. (M7)"""
    (anna,) = town.residents("Anna")
    await anna.starts()
    await anna.writes("hoi")
    await to_the_test(town)
    await town.advance(minutes=2)
    await anna.presses("Geen test meer")
    await town.advance(minutes=47 * 60)
    await to_the_test(town)
    await town.advance(minutes=2)
    assert not got(anna)
    await anna.tells_bot("/meldingen")
    assert "Je krijgt geen stille test" in anna.last_private_word
    await anna.presses("Stuur mij de test weer")
    assert "Eén keer per maand krijg je een stille test" in anna.last_private_word


async def test_a_group_can_turn_it_off(town: Town) -> None:
    """By its setting; then nobody is written to, and the admins read nothing. (M7, 12)"""
    tom = town.people["Tom"]
    await tom.starts()
    await tom.tells_bot("/instellingen")
    await tom.presses("Rust voor beheerders")
    await tom.presses("Stille test, elke maand")
    await tom.presses("Uit")
    await to_the_test(town)
    before = len(tom.words)
    await town.advance(minutes=130)
    assert len(tom.words) == before


async def test_it_waits_for_the_end_of_an_alarm(town: Town) -> None:
    """In the middle of a report nobody is told "no alarm". (M7, C3)"""
    (anna,) = town.residents("Anna")
    await anna.starts()
    await to_the_test(town)
    await anna.writes(BREAK_IN)
    await town.advance(minutes=2)
    assert not got(anna)
    await anna.presses("Voorbij")
    await anna.presses("Loos alarm")
    await anna.presses("Ja, sluit") if anna.sees_button("Ja, sluit") else None
    await town.advance(minutes=125)
    assert len(got(anna)) == 1


async def test_a_member_of_two_groups_is_tested_once(town: Town) -> None:
    """However many groups: one word a month. (M7)"""
    await town.founds("Dorpsbuurt", admin="Tom")
    tom = town.people["Tom"]
    await tom.starts()
    await to_the_test(town)
    await town.advance(minutes=60)
    assert len(got(tom)) == 1


async def test_after_an_upgrade_every_group_has_its_test_before_it(town: Town) -> None:
    """Groups from before this version too, but for those in which nothing is read. (M7)"""
    (anna,) = town.residents("Anna")
    await anna.starts()
    await anna.writes("hoi")
    async with town.bot.database.transaction() as session:
        await session.execute(delete(Timer))
    for _ in range(2):
        async with town.bot.database.transaction() as session:
            await silent_test.plan_all(session, now=town.now)
    await to_the_test(town)
    await town.advance(minutes=2)
    assert len(got(anna)) == 1


@pytest.mark.parametrize("group", [1, 17, 85, 86, 4711])
@pytest.mark.parametrize(
    ("now", "month"),
    [
        (datetime(2026, 11, 30, 12, tzinfo=UTC), 12),
        (datetime(2026, 12, 7, 23, tzinfo=UTC), 1),
        (datetime(2027, 3, 28, 0, 30, tzinfo=UTC), 4),
    ],
)
def test_it_comes_on_a_first_monday_between_ten_and_eight(
    group: int, now: datetime, month: int
) -> None:
    """On the group's clock, spread over the day, also over a clock change. (M7)"""
    due = calendar.next_test(group, now, "Europe/Amsterdam").astimezone(
        ZoneInfo("Europe/Amsterdam")
    )
    assert due > now
    assert (due.month, due.weekday()) == (month, 0)
    assert due.day <= 7
    assert 10 <= due.hour < 20
