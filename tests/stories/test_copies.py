"""The card in another language, for one reader alone, as it is at every moment. (R3)"""

import pytest

from simulator import people
from tests.stories.test_relays import crossed, neighbours
from tests.town import Resident, Town, plain

BREAK_IN = "Er wordt ingebroken bij Kerkstraat 12!"
ENGLISH = "In English, please"


def copy_of(who: Resident) -> str:
    """The copy that this person reads."""
    found = [plain(word) for word in who.words if "Steps:" in plain(word) or "🔔" in plain(word)]
    return found[-1] if found else ""


async def test_one_button_shows_the_card_in_english(town: Town) -> None:
    """Privately, with the number and the buttons, and the card stays as it was. (R3)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    before = town.chat().card
    press = await bram.presses(ENGLISH)
    assert press.text == "Hier komt de kaart, alleen voor jou. Hij blijft bij."
    assert "nobody has called yet" in copy_of(bram)
    assert "112" in copy_of(bram)
    assert "Kerkstraat 12" in copy_of(bram)
    assert bram.words[-1].ephemeral_for == bram.person.id
    assert "I am calling now" in "".join(bram.last_buttons)
    assert ENGLISH not in "".join(bram.last_buttons)
    assert town.chat().card == before
    assert not copy_of(anna)


async def test_the_copy_follows_the_card(town: Town) -> None:
    """Who calls, what is seen, the end: each in place, in one message. (R3, A2)"""
    anna, bram, cor = town.residents("Anna", "Bram", "Cor")
    await anna.writes(BREAK_IN)
    await bram.presses(ENGLISH)
    copies = len(bram.words)
    await cor.presses("Ik bel nu")
    await town.advance(seconds=15)
    assert "Cor is calling 112" in copy_of(bram)
    await cor.writes("heb 112 gebeld")
    await town.advance(seconds=15)
    assert "Cor called 112" in copy_of(bram)
    await anna.presses("Voorbij")
    await anna.presses("Politie of hulp is geweest")
    await anna.presses("Ja, sluit de melding")
    await town.advance(seconds=30)
    (ended,) = [word for word in bram.words if "Over at" in plain(word)]
    assert "Kerkstraat" in plain(ended)
    assert "Kerkstraat 12" not in plain(ended)
    assert ended.buttons == []
    assert not copy_of(bram)
    assert len(bram.words) <= copies + 1


async def test_a_press_on_the_copy_counts(town: Town) -> None:
    """Its buttons are those of the card. (R3, A2)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    await bram.presses(ENGLISH)
    await bram.presses("I am calling now")
    await town.advance(seconds=10)
    assert "Bram belt nu 112" in town.chat().card


async def test_without_private_messages_in_the_group_it_comes_in_the_private_chat(
    town: Town,
) -> None:
    """And never before all. (R3, R1)"""
    town.world.supports_ephemerals = False
    town.bot.sender.delivery.ephemerals = False
    anna, bram, cor = town.residents("Anna", "Bram", "Cor")
    await bram.starts()
    await anna.writes(BREAK_IN)
    public = town.chat().bot_messages
    await bram.presses(ENGLISH)
    await cor.writes("heb 112 gebeld")
    await town.advance(seconds=15)
    assert "Cor called 112" in copy_of(bram)
    assert all(word.chat is bram.private for word in bram.words if "🔔" in plain(word))
    assert town.chat().bot_messages == public


async def test_who_deletes_the_copy_gets_no_other(town: Town) -> None:
    """Until they ask again. (R3)"""
    town.world.supports_ephemerals = False
    town.bot.sender.delivery.ephemerals = False
    anna, bram, cor = town.residents("Anna", "Bram", "Cor")
    await bram.starts()
    await anna.writes(BREAK_IN)
    await bram.presses(ENGLISH)
    shown = next(word for word in bram.words if "🔔" in plain(word))
    people.delete(town.world, bram.person, bram.private, shown.message_id)
    await cor.writes("heb 112 gebeld")
    await town.advance(seconds=20)
    assert not copy_of(bram)
    await bram.presses(ENGLISH)
    assert "Cor called 112" in copy_of(bram)


async def test_who_left_the_group_reads_on_no_more(town: Town) -> None:
    """What happens after is for the group. (R3, J4)"""
    anna, bram, cor = town.residents("Anna", "Bram", "Cor")
    await bram.starts()
    await anna.writes(BREAK_IN)
    await bram.presses(ENGLISH)
    people.leave(town.world, bram.person, town.chat().chat)
    await town.settle()
    edits = len(town.text_calls("editEphemeralMessageText"))
    await cor.writes("heb 112 gebeld")
    await town.advance(seconds=20)
    assert len(town.text_calls("editEphemeralMessageText")) == edits


async def test_next_door_the_copy_tells_no_names(town: Town) -> None:
    """What a neighbouring group does not read on its card, no copy of it tells. (R3, T20)"""
    _tom, anna, _olga, omar = await crossed(town)
    await omar.presses(ENGLISH)
    await anna.writes("heb 112 gebeld")
    await town.advance(seconds=20)
    assert "called 112" in copy_of(omar)
    assert "Anna" not in copy_of(omar)


async def test_an_english_group_offers_dutch(town: Town) -> None:
    """The button is for the language that the card is not in. (R3)"""
    anna, tom = town.resident("Anna"), town.people["Tom"]
    await tom.starts("plan1")
    await tom.presses("English")
    await anna.writes(BREAK_IN)
    assert not any(ENGLISH in each for each in town.chat().card_buttons)
    await anna.presses("In het Nederlands")
    assert "nog niemand heeft gebeld" in copy_of(anna)


async def test_who_comes_late_reads_what_is_going_on(town: Town) -> None:
    """/status leads to each open card, in one's own language: since when, who called, what to do. (A10, R3)"""
    anna, bram = town.residents("Anna", "Bram")
    (cleo,) = town.residents("Cleo", language="en")
    await anna.writes(BREAK_IN)
    await bram.writes("HELP er wordt gevochten voor de supermarkt, man heeft een mes")
    await bram.writes("ik heb 112 gebeld voor de supermarkt")
    for who, words in (
        (anna, "Lees: Inbraak, Kerkstraat 12"),
        (cleo, "Read: Burglary, Kerkstraat 12"),
    ):
        await who.writes("/status")
        assert len([each for each in who.last_buttons if each.startswith(words[:5])]) == 2
        await who.presses(words)
    assert "nog niemand heeft gebeld" in copy_of(anna)
    assert "nobody has called yet" in copy_of(cleo)
    assert "20:00" in copy_of(cleo)
    assert not any("nobody has called" in plain(post) for post in town.chat().posts)


async def test_status_of_a_quiet_group_leads_nowhere(town: Town) -> None:
    """Nothing is open, so nothing is there to read. (A10)"""
    (anna,) = town.residents("Anna")
    await anna.writes("/status")
    assert anna.last_buttons == []


@pytest.mark.parametrize(
    "question",
    [
        "wat is er aan de hand?",
        "wat gebeurt er op de Kerkstraat?",
        "waarom zoveel politie in de straat?",
    ],
)
async def test_who_asks_what_is_going_on_is_answered_alone(town: Town, question: str) -> None:
    """While something is open: what, since when, who called, and the way to the card. (A10)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    await town.advance(seconds=10)
    public = town.chat().bot_messages
    await bram.writes(question)
    assert "Er loopt 1 melding in Kerkbuurt" in bram.last_private_word
    await bram.presses("Lees: Inbraak, Kerkstraat 12")
    assert "nog niemand heeft gebeld" in copy_of(bram)
    assert town.chat().bot_messages == public


@pytest.mark.parametrize("text", ["wat heeft hij aan?", "wat een herrie", "oei, wat erg"])
async def test_other_questions_get_no_overview(town: Town, text: str) -> None:
    """They are for the neighbours. (A10)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    await town.advance(seconds=10)
    await bram.writes(text)
    assert not any("Er loopt 1 melding" in plain(word) for word in bram.words)


async def test_copies_never_hold_up_the_card(town: Town) -> None:
    """Fifteen readers at once, and somebody calls: the card says so within seconds. (R3, C3)"""
    anna, cor = town.residents("Anna", "Cor")
    readers = town.residents(*(f"Lezer {number}" for number in range(15)))
    await anna.writes(BREAK_IN)
    await town.advance(minutes=2)
    for who in readers:
        await who.presses(ENGLISH, settle=False)
    await cor.presses("Ik heb gebeld", settle=False)
    await town.passes(seconds=6)
    assert "Cor belde 112" in town.chat().card


async def test_who_cannot_be_reached_costs_one_line(town: Town) -> None:
    """In the language of the group, once; later changes of the card say nothing aloud. (R3, R1)"""
    town.world.supports_ephemerals = False
    town.bot.sender.delivery.ephemerals = False
    anna, bram, cor = town.residents("Anna", "Bram", "Cor")
    await anna.writes(BREAK_IN)
    await bram.presses(ENGLISH)
    lines = [line for line in town.chat().lines if "Bram" in line]
    assert len(lines) == 1
    assert "open mij" in lines[0].lower()
    await cor.presses("Ik bel nu")
    await cor.writes("heb 112 gebeld")
    await town.advance(seconds=20)
    assert len([line for line in town.chat().lines if "Bram" in line]) <= 1


async def test_a_copy_goes_with_its_card(town: Town) -> None:
    """Two groups had the same; of the card that went no copy stays behind. (R3, B4)"""
    _tom, anna, olga, omar = await neighbours(town)
    (piet,) = town.residents("Piet", of="Oost")
    await omar.writes("Er klimt iemand door het raam bij Kerkstraat 12!")
    await piet.presses(ENGLISH)
    await anna.writes("Er klimt nu iemand door het raam bij nummer 12, Kerkstraat!")
    await town.advance(seconds=3)
    await olga.presses("Hoort bij onze melding")
    await town.advance(seconds=20)
    await anna.writes("heb 112 gebeld")
    await town.advance(seconds=20)
    assert not any("nobody has called" in plain(word) for word in piet.words)


async def test_without_rights_the_copy_is_still_kept_up(town: Town) -> None:
    """What stands in the group alone for one person changes in place. (R3)"""
    anna, bram, cor = town.residents("Anna", "Bram", "Cor")
    await anna.writes(BREAK_IN)
    await bram.presses(ENGLISH)
    people.demote(town.world, town.people["Tom"].person, town.chat().chat, town.account)
    await town.settle()
    await cor.presses("Ik heb gebeld")
    await town.advance(seconds=30)
    assert "Cor called 112" in copy_of(bram)
    assert not any("nobody has called" in plain(word) for word in bram.words)
