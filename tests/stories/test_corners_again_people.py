"""More corners of who is who: two groups, /meld in private, removed, anonymous, and blocked people."""

from typing import Any

import pytest

from simulator import people, wire
from tests.stories.test_corners_people import (
    ANONYMOUS,
    CHANNEL,
    CHANNEL_BOT,
    arrives,
    everything,
    members,
    presses_privately,
)
from tests.stories.test_corners_sending import sends_on
from tests.town import Group, Resident, Town

BREAK_IN = "Er wordt ingebroken bij Kerkstraat 12!"
FIRE = "Er is brand in de Dorpsstraat 5!"
NOBODY = "nog niemand heeft gebeld"


async def in_two_groups(town: Town) -> tuple[Group, Group, Resident]:
    """Kerkbuurt and Oosterpark, each with a report, and Bram, a member of both."""
    home, other = town.chat(), await town.founds("Oosterpark", admin="Olga")
    anna, bram = town.residents("Anna", "Bram")
    (otto,) = town.residents("Otto", of="Oosterpark")
    people.join(town.world, bram.person, other.chat)
    await bram.starts()
    await bram.writes("hoi")
    await anna.writes(BREAK_IN)
    await otto.writes(FIRE)
    return home, other, bram


async def commands(town: Town, words: str, **sender: Any) -> None:
    """A command that somebody without a name of their own types in the group."""
    entities = [{"type": "bot_command", "offset": 0, "length": len(words)}]
    await arrives(town, "message", **sender, text=words, entities=entities)


async def test_a_private_call_with_two_groups_settles_neither(town: Town) -> None:
    """Reports in both of Bram's groups: "112 gebeld" counts for none, and says what to do. (A4)"""
    home, other, bram = await in_two_groups(town)
    await bram.tells_bot("112 gebeld")
    await town.advance(seconds=10)
    assert NOBODY in home.card
    assert NOBODY in other.card
    assert "meldingen in meer dan één groep" in bram.last_private_word


@pytest.mark.parametrize(("street", "right"), [("Kerkstraat", "home"), ("Dorpsstraat", "other")])
async def test_a_private_call_that_names_the_street(town: Town, street: str, right: str) -> None:
    """Said in private with the street, a call counts in the group of that street alone. (A4)"""
    home, other, bram = await in_two_groups(town)
    await bram.tells_bot(f"112 gebeld voor de {street}")
    await town.advance(seconds=10)
    called, untouched = (home, other) if right == "home" else (other, home)
    assert "Bram belde 112" in called.card
    assert NOBODY in untouched.card
    assert "jij hebt 112 gebeld" in bram.last_private_word


async def test_the_place_step_in_private_hears_a_call(town: Town) -> None:
    """Asked where it is, "112 gebeld" is a call and no place; the street still is one. (S2, A4)"""
    (anna,) = town.residents("Anna")
    await anna.writes("hoi")
    await anna.starts()
    await anna.tells_bot("/meld")
    await anna.presses("Leven in gevaar")
    assert len(town.chat().cards) == 1
    assert NOBODY in town.chat().card

    await anna.tells_bot("112 gebeld")
    await town.advance(seconds=10)
    assert "Anna belde 112" in town.chat().card
    assert "jij hebt 112 gebeld" in anna.last_private_word
    assert "plaats nog niet bekend" in town.chat().card
    await anna.tells_bot("Kerkstraat 12")
    await town.advance(seconds=10)
    assert "Waar: Kerkstraat 12" in town.chat().card


async def test_the_place_step_in_private_hears_a_knife(town: Town) -> None:
    """Asked where it is, "he has a knife" is offered as a report, number first. (S2)"""
    (anna,) = town.residents("Anna")
    await anna.writes("hoi")
    await anna.starts()
    await anna.tells_bot("/meld")
    await anna.presses("Diefstal")
    await anna.tells_bot("kom nou!!")
    assert "Ik herken geen plek" in anna.last_private_word
    await anna.tells_bot("hij heeft een mes en steekt iemand neer!")
    assert "Ik herken geen plek" not in anna.last_private_word
    assert "Bel eerst 112" in anna.last_private_word

    await anna.presses("Zet het in Kerkbuurt")
    assert "mes" in town.chat().card
    assert len(town.chat().cards) == 1


@pytest.mark.parametrize("removed", [True, False])
async def test_a_removed_member_answers_no_question(town: Town, *, removed: bool) -> None:
    """ "Yes, now", pressed after the removal, opens nothing; a member's yes does. (R2, J4)"""
    (anna,) = town.residents("Anna")
    await anna.starts()
    people.forward(town.world, anna.person, town.chat().chat, BREAK_IN)
    await town.settle()
    (yes,) = [
        str(button["callback_data"])
        for row in anna.words[-1].buttons
        for button in row
        if button["text"] == "Ja, nu bezig"
    ]
    if removed:
        people.kick(town.world, town.people["Tom"].person, town.chat().chat, anna.person)
        await town.settle()
    pressed = await presses_privately(town, anna, yes)
    assert ("voor iemand anders" in (pressed.text or "")) is removed
    assert len(town.chat().cards) == (0 if removed else 1)
    assert ("Anna" in await members(town)) is not removed


@pytest.mark.parametrize("command", ["/meld", "/status"])
async def test_a_command_in_the_name_of_a_group_or_channel(town: Town, command: str) -> None:
    """They make no member and no row; an anonymous admin is answered for all, a channel is not. (S2, R1)"""
    here = wire.chat(town.chat().chat)
    for account, chat in ((ANONYMOUS, here), (CHANNEL_BOT, CHANNEL)):
        await commands(town, command, **{"from": account}, sender_chat=chat)
    assert await members(town) == {"Tom"}
    stored = await everything(town)
    assert "GroupAnonymousBot" not in stored
    assert str(ANONYMOUS["id"]) not in stored
    assert str(CHANNEL_BOT["id"]) not in stored
    assert town.chat().bot_messages == 1

    (anna,) = town.residents("Anna")
    await anna.writes(command)
    assert anna.words
    assert await members(town) == {"Tom", "Anna"}


@pytest.mark.parametrize("blocked", [True, False])
async def test_a_screen_for_somebody_who_blocked_the_bot(town: Town, *, blocked: bool) -> None:
    """/meld, and the private chat closes meanwhile: the group reads how to open it. (S2, D3)"""
    town.world.supports_ephemerals = False
    town.bot.sender.delivery.ephemerals = False
    (bram,) = town.residents("Bram")
    await bram.starts()
    await bram.writes("/meld", settle=False)
    await town.bot.intake.poll(0)
    if blocked:
        people.block(town.world, bram.person, town.account)
    await sends_on(town)
    await town.settle()
    told = [line for line in town.chat().lines if "Bram, open mij één keer privé" in line]
    assert len(told) == (1 if blocked else 0)
    assert ("Wat gebeurt er" in bram.last_private_word) is not blocked
