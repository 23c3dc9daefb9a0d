"""Clocks that are wrong: what counts is Telegram's time. (D4)"""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import httpx
import pytest

from bot.clock import Clock
from bot.pacing import Ledger
from simulator import people
from tests.town import Town
from understanding.meaning import Heard, Reading

BREAK_IN = "Er wordt ingebroken bij Kerkstraat 12!"
NOW = datetime(2026, 11, 29, 20, tzinfo=UTC)
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    "ahead",
    [timedelta(seconds=1900), timedelta(hours=1), timedelta(hours=-1), timedelta(days=400)],
    ids=str,
)
async def test_a_wrong_clock_changes_nothing(
    town: Town, ahead: timedelta, caplog: pytest.LogCaptureFixture
) -> None:
    """Reports are posted at once, with the right time, asked about and closed as ever; said once. (D4)"""
    await town.restart(ahead=ahead)
    anna = town.resident("Anna")
    await anna.starts()
    await anna.writes(BREAK_IN)
    assert "nog niemand heeft gebeld" in town.chat().card
    assert "20:0" in town.chat().card
    await town.advance(seconds=25)
    assert "is het gelukt om 112 te bellen" in anna.last_private_word
    await town.advance(minutes=14)
    assert "afgelopen" not in town.chat().card
    assert caplog.text.count("clock.differs") == 1


@pytest.mark.parametrize("ahead", [timedelta(hours=1), timedelta(hours=-1)], ids=str)
async def test_a_clock_that_changes_under_an_open_report(town: Town, ahead: timedelta) -> None:
    """Restarted on a machine that is an hour wrong: the fresh report stays, and the lease keeps its end. (D4, A2)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    await bram.presses("Ik bel nu")
    await town.restart(ahead=ahead)
    await town.advance(seconds=60)
    assert "Bram belt nu" in town.chat().card
    await town.advance(seconds=65)
    assert "Niet zeker of 112" in town.chat().card
    await bram.presses("Ik heb gebeld")
    await town.advance(seconds=10)
    assert "Bram belde 112" in town.chat().card


class Machine:
    """A machine with a clock that people set, and a steady one."""

    def __init__(self, *, follow: bool = False) -> None:
        self.shown, self.steady = NOW, 100.0
        self.clock = Clock(follow=follow, system=lambda: self.shown, steady=lambda: self.steady)

    async def hears(self, told: datetime | None) -> None:
        """An answer of Telegram, dated so."""
        headers = {"Date": format_datetime(told, usegmt=True)} if told else {}
        await self.clock.hook(httpx.Response(200, headers=headers))


async def test_nobody_who_sets_the_machines_clock_moves_the_time() -> None:
    """A jump of the machine's clock is no jump of the bot's. (D4)"""
    machine = Machine()
    machine.shown += timedelta(hours=1)
    machine.steady += 7
    assert machine.clock.now() == NOW + 7 * SECOND


async def test_one_odd_answer_moves_nothing() -> None:
    """The first answer counts; later two have to agree, as one may come out of a cache. (D4)"""
    machine = Machine()
    await machine.hears(NOW - 60 * SECOND)
    assert machine.clock.now() == NOW - 60 * SECOND
    await machine.hears(NOW - timedelta(hours=5))
    assert machine.clock.now() == NOW - 60 * SECOND
    await machine.hears(NOW - 60 * SECOND)
    await machine.hears(NOW - timedelta(hours=5))
    assert machine.clock.now() == NOW - 60 * SECOND
    await machine.hears(NOW - timedelta(hours=5))
    assert machine.clock.now() == NOW - timedelta(hours=5)


async def test_what_telegram_dates_is_not_in_the_future() -> None:
    """Without a Date header the messages tell that a clock is behind; an old one tells nothing. (D4)"""
    machine = Machine()
    await machine.hears(None)
    machine.clock.saw(NOW - timedelta(hours=3))
    assert machine.clock.now() == NOW
    machine.clock.saw(NOW + timedelta(hours=1))
    assert machine.clock.now() == NOW + timedelta(hours=1)


async def test_what_was_sent_lately_keeps_its_age() -> None:
    """Where the time is set, the limits of Telegram neither open nor close by it. (D3)"""
    machine, ledger = Machine(), Ledger()
    machine.clock.moved.append(ledger.shift)
    ledger.sent(-5, NOW)
    ledger.hold(-5, NOW + 30 * SECOND)
    machine.clock.saw(NOW + timedelta(hours=1))
    later = NOW + timedelta(hours=1)
    assert list(ledger.chats[-5]) == list(ledger.everything) == [later]
    assert ledger.held == {-5: later + 30 * SECOND}


async def test_time_that_a_local_telegram_skips_has_passed() -> None:
    """In the demo two minutes are skipped with a button: what was sent before is two minutes old. (D3)"""
    machine, ledger = Machine(follow=True), Ledger()
    machine.clock.moved.append(ledger.shift)
    await machine.hears(NOW)
    ledger.sent(-5, NOW)
    await machine.hears(NOW + 120 * SECOND)
    assert machine.clock.now() == NOW + 120 * SECOND
    assert list(ledger.chats[-5]) == [NOW]


async def test_a_report_that_came_too_late_is_answered(town: Town) -> None:
    """Written while the bot was away: no card, and its author hears why; talk is left alone. (D4, S6)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.starts()
    await bram.starts()
    before = len(bram.words)
    await anna.writes(BREAK_IN, settle=False)
    await bram.writes("fijne avond allemaal", settle=False)
    town.world.clock.shift(timedelta(hours=2))
    await town.advance(seconds=5)
    assert town.chat().cards == []
    assert "je bericht van 20:00 kreeg ik nu pas" in anna.last_private_word
    assert "Bel 112" in anna.last_private_word
    assert len(bram.words) == before


async def test_what_is_old_is_read_after_what_is_new(town: Town) -> None:
    """However much waited through a downtime, a new alarm is the first text to be read. (D4, S1)"""
    anna, bram = town.residents("Anna", "Bram")
    for number in range(30):
        await bram.writes(f"er loopt iemand bij nummer {number}", settle=False)
    town.world.clock.shift(timedelta(hours=2))
    await anna.writes(BREAK_IN, settle=False)
    read: list[str] = []
    right = town.bot.tools.read

    def noted(heard: Heard) -> Reading | None:
        read.append(heard.text)
        return right(heard)

    town.bot.tools.read = noted
    await town.advance(seconds=5)
    assert read[0] == BREAK_IN
    assert len(town.chat().cards) == 1
    assert [text for text in read if text != BREAK_IN] == ["er loopt iemand bij nummer 29"]


async def test_a_report_command_that_came_too_late_opens_nothing(town: Town) -> None:
    """/meld of two hours ago is no alarm of now either, and its author hears so. (D4)"""
    anna = town.resident("Anna")
    await anna.starts()
    await anna.writes("/meld Man met een mes bedreigt nu mensen bij Kerkstraat 12", settle=False)
    town.world.clock.shift(timedelta(hours=2))
    await town.advance(seconds=5)
    assert town.chat().cards == []
    assert "kreeg ik nu pas" in anna.last_private_word


async def test_an_old_word_in_private_about_a_call_counts_for_nothing(town: Town) -> None:
    """Older than the window and heard only now: it claims no call; a fresh one does. (D4, A15)"""
    anna, bram = town.residents("Anna", "Bram")
    await bram.starts()
    await anna.writes(BREAK_IN)
    people.write(town.world, bram.person, bram.private, "ik heb 112 gebeld")
    town.world.clock.shift(timedelta(minutes=40))
    await town.advance(seconds=10)
    assert "nog niemand heeft gebeld" in town.chat().card
    await bram.tells_bot("ik heb 112 gebeld")
    await town.advance(seconds=10)
    assert "Bram belde 112" in town.chat().card
