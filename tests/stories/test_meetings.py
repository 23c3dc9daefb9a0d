"""A theme meeting: topics, days, a place, guests, and the entry in everybody's calendar. (M6)"""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject

from models.meeting import Meeting
from models.neighbourhood import Neighbourhood
from saar import meetings
from saar.countries import COUNTRIES
from services.meetings import entry
from simulator import people
from tests.stories.test_start_plan import chat_group
from tests.town import Group, Resident, Town, labels, plain

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


async def talk_group(town: Town, *, kind: str = "supergroup") -> Group:
    """The small-talk group, with Anna, Bram and Cees in it."""
    tom = town.people["Tom"]
    await tom.starts()
    small = await chat_group(town, tom, kind=kind)
    for each in town.residents("Anna", "Bram", "Cees"):
        people.join(town.world, each.person, small.chat)
    return small


async def begun(town: Town, *, kind: str = "supergroup") -> Group:
    """The vote about topics stands in the small-talk group."""
    small = await talk_group(town, kind=kind)
    tom = town.people["Tom"]
    await tom.tells_bot("/bijeenkomst")
    await tom.presses("Begin: waarover?")
    return small


async def planned(town: Town, *, day: str = "14-1 20:00") -> Group:
    """A meeting about fire."""
    small = await begun(town)
    tom = town.people["Tom"]
    await tom.presses("Brand en rookmelders")
    await tom.presses("Noem dagen")
    await tom.tells_bot(day)
    await tom.presses("Plek invullen")
    await tom.tells_bot("Buurthuis De Kern, Dorpsstraat 1")
    return small


async def press(town: Town, who: Resident, small: Group, label: str) -> str:
    """On the newest post of the small-talk group that has this button."""
    message = next(m for m in reversed(small.posts) if any(label in each for each in labels(m)))
    full = next(each for each in labels(message) if label in each)
    pressed = people.press(town.world, who.person, small.chat, message.message_id, full)
    await town.settle()
    return pressed.text or ""


def post(small: Group) -> str:
    """The newest post about the meeting itself."""
    found = [plain(each) for each in small.posts if plain(each).startswith("🗓")]
    return [each for each in found if not each.startswith("🗓 Herinnering")][-1]


def entry_of(who: Resident) -> bytes:
    """The newest file in a private chat."""
    message = next(each for each in reversed(who.words) if each.kind == "document")
    return bytes(who.town.world.files[message.content["document"]["file_id"]].data)


async def test_the_group_votes_and_the_admin_chooses(town: Town) -> None:
    """Topics and days with their votes; all of it in the small-talk group. (M6)"""
    small = await begun(town)
    anna, bram, _ = town.residents("Anna", "Bram", "Cees")
    assert "waarover?" in post(small)
    assert "Je bent voor" in await press(town, anna, small, "Brand")
    assert "Je bent voor" in await press(town, bram, small, "Brand")
    assert "Je bent voor" in await press(town, bram, small, "Inbraak")
    assert "Je stem is weg" in await press(town, bram, small, "Inbraak")
    board = next(m for m in small.posts if "waarover?" in plain(m))
    assert "Brand en rookmelders · 2" in labels(board)
    assert "Inbraak voorkomen · 0" in labels(board)
    tom = town.people["Tom"]
    await tom.tells_bot("/bijeenkomst")
    assert tom.last_buttons[0] == "Brand en rookmelders · 2"
    await tom.presses("Brand en rookmelders")
    assert any("om mee te beginnen" in plain(each) for each in tom.words)
    await tom.presses("Noem dagen")
    await tom.tells_bot("12-1 19:30 of 14-1 20:00")
    assert "wanneer kun je?" in post(small)
    await press(town, anna, small, "donderdag 14-1-2027, 20:00")
    await tom.tells_bot("/bijeenkomst")
    await tom.presses("donderdag 14-1-2027, 20:00 uur · 1")
    await tom.presses("Plek invullen")
    await tom.tells_bot("Buurthuis De Kern")
    assert "Brand en rookmelders" in post(small)
    assert "donderdag 14-1-2027, 20:00 uur" in post(small)
    assert "Buurthuis De Kern" in post(small)
    assert not town.chat().lines


async def test_a_resident_adds_a_topic_of_their_own(town: Town) -> None:
    """In private, in a few words; about a person or looks it is refused. (M6, P2)"""
    small = await begun(town)
    anna, bram, _ = town.residents("Anna", "Bram", "Cees")
    board = next(m for m in small.posts if "waarover?" in plain(m))
    rows = (board.reply_markup or {})["inline_keyboard"]
    payload = rows[-1][0]["url"].rsplit("=", 1)[1]
    await anna.starts(payload)
    await anna.tells_bot("Fietsen in de Dorpsstraat")
    assert "staat erbij" in anna.last_private_word
    assert "Fietsen in de Dorpsstraat · 0" in labels(board)
    await bram.starts(payload)
    await bram.tells_bot("fietsen in de dorpsstraat")
    assert "staat er al op" in bram.last_private_word
    await bram.starts(payload)
    await bram.tells_bot("Die enge buitenlanders die hier rondhangen")
    assert "kan geen onderwerp zijn" in bram.last_private_word
    assert len(labels(board)) == 6


async def test_who_comes_has_it_in_their_calendar_with_the_right_hour(town: Town) -> None:
    """Read back by two libraries that know nothing of each other. (M6)"""
    small = await planned(town)
    (anna,) = town.residents("Anna")
    assert "eerst ons privégesprek" in await press(town, anna, small, "In mijn agenda")
    await anna.starts()
    assert "Fijn, je komt" in await press(town, anna, small, "🙋 Ik kom")
    assert "1 buur komt" in post(small)
    await press(town, anna, small, "In mijn agenda")
    data = entry_of(anna)
    wanted = datetime(2027, 1, 14, 20, 0, tzinfo=AMSTERDAM)
    first = icalendar.Calendar.from_ical(data).walk("VEVENT")[0]
    assert first.decoded("dtstart") == wanted
    second = vobject.readOne(data.decode()).vevent
    assert second.dtstart.value.astimezone(UTC) == wanted.astimezone(UTC)
    assert second.summary.value == "Brand en rookmelders – Kerkbuurt"
    assert "Buurthuis De Kern" in second.location.value


@pytest.mark.parametrize(
    ("day", "hour"),
    [("27-3-2027 19:30", 18), ("28-3-2027 19:30", 17), ("29-3-2027 19:30", 17)],
)
async def test_the_hour_is_right_around_the_clock_change(town: Town, day: str, hour: int) -> None:
    """Half past seven is half past seven, before and after the night that has no half past two. (M6)"""
    small = await planned(town, day=day)
    (anna,) = town.residents("Anna")
    await anna.starts()
    await press(town, anna, small, "In mijn agenda")
    data = entry_of(anna)
    first = icalendar.Calendar.from_ical(data).walk("VEVENT")[0].decoded("dtstart")
    second = vobject.readOne(data.decode()).vevent.dtstart.value
    for found in (first, second):
        assert found.astimezone(UTC).hour == hour
        assert found.astimezone(AMSTERDAM).strftime("%H:%M") == "19:30"


@pytest.mark.parametrize("country", ["NL", "BE", "DE", "UK"])
def test_the_zone_in_the_entry_is_that_of_the_country(country: str) -> None:
    """For ten years, on the days around each clock change too. (M6)"""
    zone = ZoneInfo(COUNTRIES[country].time_zone)
    group = Neighbourhood(
        id=1, chat_id=-1, name="x", country=country, locale="nl", settings={}, plan={}
    )
    days = [(1, 15), (7, 15), *((month, day) for month in (3, 10) for day in range(24, 32))]
    for year in range(2026, 2036):
        for month, day in days:
            starts = datetime(year, month, day, 19, 30, tzinfo=zone)
            made = Meeting(
                id=5, state=meetings.State.PLANNED, topic="fire", place="x", sequence=0,
                starts_at=starts.astimezone(UTC),
            )  # fmt: skip
            data = entry.file(made, group, "nl", now=datetime(2026, 11, 30, tzinfo=UTC)) or b""
            assert vobject.readOne(data.decode()).vevent.dtstart.value == starts


async def test_moved_and_called_off_the_entry_follows(town: Town) -> None:
    """The same entry with a higher number; who comes is told in private. (M6)"""
    small = await planned(town)
    (anna,) = town.residents("Anna")
    await anna.starts()
    await press(town, anna, small, "🙋 Ik kom")
    await press(town, anna, small, "In mijn agenda")
    before = icalendar.Calendar.from_ical(entry_of(anna)).walk("VEVENT")[0]
    tom = town.people["Tom"]
    await tom.tells_bot("/bijeenkomst")
    await tom.presses("Verzetten")
    await tom.tells_bot("21-1 19:00")
    assert "Verzet" in anna.last_private_word
    moved = icalendar.Calendar.from_ical(entry_of(anna)).walk("VEVENT")[0]
    assert moved["uid"] == before["uid"]
    assert str(moved["sequence"]) > str(before["sequence"])
    assert moved.decoded("dtstart") == datetime(2027, 1, 21, 19, tzinfo=AMSTERDAM)
    assert "donderdag 21-1-2027, 19:00 uur" in post(small)
    await tom.presses("Gaat niet door")
    assert "Gaat niet door" in anna.last_private_word
    off = icalendar.Calendar.from_ical(entry_of(anna))
    assert str(off["method"]) == "CANCEL"
    assert str(off.walk("VEVENT")[0]["status"]) == "CANCELLED"
    assert "Gaat niet door" in post(small)
    assert "hoort bij een bijeenkomst die verder of voorbij is" in await _late(town, anna, small)


async def _late(town: Town, who: Resident, small: Group) -> str:
    message = small.posts[-1]
    message.reply_markup = {"inline_keyboard": [[{"text": "x", "callback_data": "mc:1:yes"}]]}
    pressed = people.press(town.world, who.person, small.chat, message.message_id, "x")
    await town.settle()
    return pressed.text or ""


async def test_a_full_room_has_a_waiting_list_in_order(town: Town) -> None:
    """Who gives up a place makes room for who waits longest, and they are told. (M6)"""
    small = await planned(town)
    tom = town.people["Tom"]
    crowd = town.residents(*(f"Buur{each}" for each in range(12)))
    for each in crowd:
        people.join(town.world, each.person, small.chat)
    await tom.tells_bot("/bijeenkomst")
    await tom.presses("10")
    await crowd[10].starts()
    said = [await press(town, each, small, "🙋 Ik kom") for each in crowd]
    assert [("wachtlijst" in each) for each in said] == [False] * 10 + [True] * 2
    assert "Er is plek voor 10. 2 op de wachtlijst." in post(small)
    await press(town, crowd[3], small, "Ik kom toch niet")
    assert "Er is plek" in crowd[10].last_private_word
    assert "10 buren komen" in post(small)
    assert "1 op de wachtlijst" in post(small)


async def test_it_reminds_a_week_and_a_day_before_and_asks_for_notes(town: Town) -> None:
    """At six in the evening on the group's clock, once each; afterwards a link to the notes. (M6)"""
    small = await planned(town)
    (anna,) = town.residents("Anna")
    await anna.starts()
    await press(town, anna, small, "🙋 Ik kom")

    def reminders() -> int:
        return sum(plain(each).startswith("🗓 Herinnering") for each in small.posts)

    async def until(when: datetime) -> None:
        await town.advance(minutes=(when - town.now).total_seconds() / 60)

    await until(datetime(2027, 1, 7, 17, 59, tzinfo=AMSTERDAM))
    assert reminders() == 0
    await until(datetime(2027, 1, 7, 18, 2, tzinfo=AMSTERDAM))
    assert reminders() == 1
    await until(datetime(2027, 1, 13, 18, 2, tzinfo=AMSTERDAM))
    assert reminders() == 2
    assert "Herinnering" in anna.last_private_word
    await until(datetime(2027, 1, 14, 23, 5, tzinfo=AMSTERDAM))
    tom = town.people["Tom"]
    assert "is geweest" in tom.last_private_word
    assert any(plain(each).startswith("🗓 Geweest: Brand") for each in small.posts)
    await tom.presses("Link naar het verslag")
    await tom.tells_bot("https://example.org/verslag")
    assert "https://example.org/verslag" in plain(small.posts[-1])
    assert reminders() == 2


async def test_without_a_small_talk_group_none_is_planned(town: Town) -> None:
    """Never in the alarm group. (M6)"""
    tom = town.people["Tom"]
    await tom.starts()
    await tom.tells_bot("/bijeenkomst")
    assert "nooit in de alarmgroep Kerkbuurt" in tom.last_private_word
    assert not tom.sees_button("Begin: waarover?")


async def test_once_a_quarter_the_admins_are_asked(town: Town) -> None:
    """Where there is a group to plan it in. (M6)"""
    await talk_group(town)
    tom = town.people["Tom"]
    target = datetime(2027, 1, 4, 20, tzinfo=UTC)
    await town.advance(minutes=(target - town.now).total_seconds() / 60)
    assert any("Tijd voor een bijeenkomst van Kerkbuurt?" in plain(each) for each in tom.words)


async def test_a_stranger_neither_votes_nor_comes(town: Town) -> None:
    """Who is in neither group. (M6)"""
    small = await begun(town)
    await town.founds("Dorpsbuurt", admin="Piet")
    piet = town.people["Piet"]
    await piet.starts()
    board = next(m for m in small.posts if "waarover?" in plain(m))
    wire = (board.reply_markup or {})["inline_keyboard"][0][0]["callback_data"]
    message = piet.words[-1]
    message.reply_markup = {"inline_keyboard": [[{"text": "x", "callback_data": wire}]]}
    pressed = people.press(town.world, piet.person, message.chat, message.message_id, "x")
    await town.settle()
    assert "voor iemand anders" in (pressed.text or "")


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("12-1 19:30", 1),
        ("12/1 om 19u30", 1),
        ("di 12-1 19:30, do 14-1 20:00", 2),
        ("12-1-2027 19.30", 1),
        ("31-2 19:30", None),
        ("12-1 7:30 pm", 1),
        ("2027-01-12 19:30", None),
        ("12-1-2020 19:30", None),
        ("12-12-2031 19:30", None),
        ("volgende week dinsdag", None),
        ("", None),
    ],
)
def test_days_are_read_as_people_write_them(words: str, count: int | None) -> None:
    """Day, month, hour; what is no day, past or far away is refused. (M6)"""
    now = datetime(2026, 11, 23, 19, tzinfo=UTC)
    found = meetings.dates(words, now=now, zone="Europe/Amsterdam")
    assert (len(found) if found else None) == count
    if found:
        assert found[0].astimezone(AMSTERDAM) == datetime(2027, 1, 12, 19, 30, tzinfo=AMSTERDAM)


def test_a_reminder_that_is_past_is_not_made_up_for() -> None:
    """Planned three days before: only the last one comes. (M6, D4)"""
    now = datetime(2027, 1, 11, 12, tzinfo=UTC)
    starts = datetime(2027, 1, 14, 19, tzinfo=UTC)
    coming = meetings.next_look(starts, 0, now=now, zone="Europe/Amsterdam")
    assert coming == meetings.Next(datetime(2027, 1, 13, 17, tzinfo=UTC), 2)
    after = meetings.next_look(starts, 2, now=now, zone="Europe/Amsterdam")
    assert after is not None
    assert after.at == starts + timedelta(hours=3)
