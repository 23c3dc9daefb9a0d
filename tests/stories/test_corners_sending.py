"""Corners of sending: rows that wait, rows that break, chats that are closed, timers that fail."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import text

from models.base import Session
from models.incident import Incident
from saar.effects import Text
from services.incident import asking
from simulator import people
from simulator.faults import Fault
from tests.town import RIGHTS, Group, Town, plain
from texts import render

BREAK_IN = "Er wordt ingebroken bij Kerkstraat 12!"
PROWLER = "Er loopt een man langs de auto's in de Kerkstraat, hij voelt aan de portieren"


async def one(town: Town, question: str) -> object:
    """The first value that the database answers."""
    async with town.bot.database.transaction() as session:
        found: object = (await session.execute(text(question))).scalar()
        return found


def refused(town: Town, method: str) -> list[int]:
    """The error codes that Telegram answered to one method."""
    found = [call for call in town.text_calls(method) if not call.ok]
    return [call.result_or_error["error_code"] for call in found]


async def sends_on(town: Town) -> None:
    """The bot sends for some seconds before it hears what changed meanwhile."""
    for _ in range(5):
        await town.bot.sender.drain()
        town.world.clock.shift(timedelta(seconds=1))


async def test_closing_while_the_pin_still_waits(town: Town) -> None:
    """A report may end before its card could be pinned: it closes, and nothing stays pinned. (C2, D2)"""
    (anna,) = town.residents("Anna")
    town.world.faults.add(Fault(method="pinChatMessage", kind="500", times=40))
    await anna.writes(PROWLER)
    assert await one(town, "SELECT kind FROM outbox") == "pin"

    await anna.presses("Voorbij")
    pressed = await anna.presses("Loos alarm")
    town.world.faults.clear()
    await town.advance(minutes=2)

    assert "gesloten" in (pressed.text or "")
    assert "loos alarm" in town.chat().card
    assert town.chat().chat.pinned == []
    assert await one(town, "SELECT count(*) FROM outbox") == 0
    assert await one(town, "SELECT count(*) FROM failed_update") == 0


async def test_a_card_that_was_pinned_in_time_is_unpinned(town: Town) -> None:
    """The pin stands while the report runs, and goes at the end. (C2)"""
    (anna,) = town.residents("Anna")
    await anna.writes(PROWLER)
    await town.advance(seconds=10)
    assert town.chat().chat.pinned == [town.chat().cards[-1].message_id]
    await anna.presses("Voorbij")
    await anna.presses("Loos alarm")
    await town.advance(seconds=10)
    assert town.chat().chat.pinned == []


async def test_one_failing_timer_stops_no_other(
    town: Town, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A timer that always fails leaves other groups' timers and the forgetting alone. (D4, R4)"""
    other = await town.founds("Oosterpark", admin="Olga")
    anna, bram = town.residents("Anna", "Bram")
    (otto,) = town.residents("Otto", of="Oosterpark")
    right = asking.due

    async def fails(session: Session, incident: Incident, *, now: datetime) -> None:
        if incident.facts.street == "Kerkstraat":
            raise RuntimeError("a secret sentence")
        await right(session, incident, now=now)

    monkeypatch.setattr(asking, "due", fails)
    await anna.writes(BREAK_IN)
    await bram.writes("/meld")
    await otto.writes("Er wordt ingebroken bij Dorpsweg 3!")
    await town.advance(seconds=55)
    assert [line for line in other.lines if "Nog niemand heeft 112 gebeld" in line]
    assert await one(town, "SELECT count(*) FROM draft") == 1
    await town.advance(minutes=17)
    assert await one(town, "SELECT count(*) FROM draft") == 0
    assert "secret sentence" not in caplog.text


async def test_a_timer_that_failed_is_tried_again(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the trouble is over, the group is asked after all. (D4, A8)"""
    (anna,) = town.residents("Anna")

    async def fails(_session: Session, _incident: Incident, *, now: datetime) -> None:
        raise RuntimeError(now)

    with monkeypatch.context() as patched:
        patched.setattr(asking, "due", fails)
        await anna.writes(BREAK_IN)
        await town.advance(seconds=50)
        assert not [line for line in town.chat().lines if "Nog niemand" in line]
    await town.advance(minutes=2)
    assert [line for line in town.chat().lines if "Nog niemand heeft 112 gebeld" in line]


def old_server(town: Town) -> None:
    """A Bot API that knows no messages for one member alone."""
    town.world.supports_ephemerals = False
    town.bot.sender.delivery.ephemerals = False


@pytest.mark.parametrize("said", [PROWLER, "/meld"])
async def test_a_closed_private_chat_does_not_close_the_group(town: Town, said: str) -> None:
    """A word or screen for somebody who has just blocked the bot leaves the group alone. (D3)"""
    old_server(town)
    anna, bram = town.residents("Anna", "Bram")
    await bram.starts()
    await bram.writes(said, settle=False)
    await town.bot.intake.poll(0)
    people.block(town.world, bram.person, town.account)
    await sends_on(town)
    assert refused(town, "sendMessage") == [403]
    await town.settle()
    assert await one(town, "SELECT count(*) FROM outbox WHERE parked IS NOT NULL") == 0
    assert await one(town, "SELECT left_at FROM neighbourhood") is None

    await anna.writes(BREAK_IN)
    assert "Kerkstraat 12" in town.chat().card


async def test_a_screen_finds_the_private_chat_that_is_open(town: Town) -> None:
    """Where the group cannot show it to one person, /meld goes on in the private chat. (S2, D3)"""
    old_server(town)
    anna, bram = town.residents("Anna", "Bram")
    await bram.starts()
    await bram.writes("/meld")
    assert "Wat gebeurt er" in bram.last_private_word
    await bram.presses("Diefstal")
    assert "Waar is het" in bram.last_private_word
    await anna.writes("/meld")
    assert [line for line in town.chat().lines if "open mij één keer privé" in line]


async def test_a_card_that_was_held_is_posted_when_the_group_is_back(town: Town) -> None:
    """Removed before the card was out: it waits, and comes by itself with the bot. (D3, G4)"""
    (anna,) = town.residents("Anna")
    tom = town.people["Tom"]
    await anna.writes(BREAK_IN, settle=False)
    await town.bot.intake.poll(0)
    people.kick(town.world, tom.person, town.chat().chat, town.account)
    await town.settle()
    assert town.chat().cards == []
    assert await one(town, "SELECT parked FROM outbox WHERE kind = 'card'") is not None

    people.add_bot(town.world, tom.person, town.chat().chat, town.account, rights=RIGHTS)
    await town.settle()
    assert "Kerkstraat 12" in town.chat().card


async def test_a_parked_card_lives_again_with_newer_news(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A card that could not be drawn is parked; the next change of it is shown. (D3, C3)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)

    def fails(*_: object, **_named: object) -> str:
        raise KeyError("no such text")

    with monkeypatch.context() as patched:
        patched.setattr(render, "screen", fails)
        await bram.writes("heb 112 gebeld")
        await town.advance(minutes=3)
        assert await one(town, "SELECT parked FROM outbox WHERE kind = 'card'") == "KeyError"
        assert "nog niemand heeft gebeld" in town.chat().card
    await bram.presses("Terugnemen")
    await bram.presses("Ik heb gebeld")
    await town.advance(seconds=20)
    assert "Bram belde 112" in town.chat().card


async def test_a_line_that_cannot_be_drawn_blocks_nobody(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The broken line waits for the operator; card and words of that chat go on at once. (D3)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(PROWLER)
    right = render.message

    def fails(said: Text, locale: str, time_zone: str = render.AMSTERDAM) -> str:
        if said.key.startswith("danger"):
            raise KeyError(said.key)
        return right(said, locale, time_zone)

    monkeypatch.setattr(render, "message", fails)
    await bram.writes("hij heeft een mes!!")
    await bram.writes("heb 112 gebeld")
    await town.advance(seconds=15)
    assert "Bram belde 112" in town.chat().card
    assert [each for each in bram.words if "jij hebt 112 gebeld" in plain(each)]
    await town.advance(minutes=3)
    assert await one(town, "SELECT parked FROM outbox WHERE kind = 'say'") == "KeyError"


async def test_a_supergroup_gets_the_open_card_by_itself(town: Town) -> None:
    """After the change to a supergroup nobody has to write first: the card is there. (G4)"""
    old = await town.founds("Molenwijk", admin="Mia", kind="group")
    anna, bram = town.residents("Anna", "Bram", of="Molenwijk")
    await anna.writes(PROWLER)
    await anna.presses("Voorbij")
    await anna.presses("Loos alarm")
    await bram.writes(BREAK_IN)
    await bram.presses("Ik bel nu")
    await town.advance(seconds=10)
    assert len(old.cards) == 2

    new = Group(town, people.migrate(town.world, old.chat))
    await town.advance(seconds=10)
    (card,) = new.cards
    assert "Kerkstraat 12" in plain(card)
    assert "Bram belt nu" in plain(card)


async def test_a_refused_whisper_goes_to_the_private_chat(town: Town) -> None:
    """Demoted a moment before the word left: it still reaches its reader. (D3, A5)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.starts()
    for resident in (anna, bram):
        await resident.writes("hoi")
    await anna.writes(BREAK_IN, settle=False)
    await town.bot.intake.poll(0)
    admin = town.people["Tom"].person
    people.demote(town.world, admin, town.chat().chat, town.account)
    await sends_on(town)
    await town.settle()
    assert len(refused(town, "sendMessage")) == 1
    assert "Bel nu eerst 112" in anna.last_private_word
    assert anna.words[-1].ephemeral_for is None
    assert "Kerkstraat 12" in town.chat().card
    assert await one(town, "SELECT count(*) FROM outbox WHERE parked IS NOT NULL") == 0


async def test_a_private_word_that_stood_open_goes_at_once_and_is_never_tried_again(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    """The server was thought to know messages for one: one slips, is deleted, and comes in private. (R1, T1)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.starts()
    await bram.starts()
    town.world.supports_ephemerals = False
    await anna.writes(BREAK_IN)
    await town.advance(seconds=10)
    assert "Bel nu eerst 112" in anna.last_private_word
    await bram.writes("heb 112 gebeld")
    await town.advance(seconds=10)
    assert town.chat().bot_messages == 1
    assert "jij hebt 112 gebeld" in bram.last_private_word
    tried = [c for c in town.world.calls if "ephemeral_message_parameters" in c.params]
    assert len(tried) == 1
    assert caplog.text.count("ephemeral.unknown") == 1
