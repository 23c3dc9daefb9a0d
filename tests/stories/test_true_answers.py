"""Answers say what is so: nothing is promised, hidden or thrown away. (A2, A10, S4, S5)"""

import pytest

from tests.town import Town, plain

BREAK_IN = "Er wordt ingebroken bij Kerkstraat 12!"
FIGHT = "HELP er wordt gevochten voor de supermarkt, man heeft een mes"


async def test_it_did_not_work_after_somebody_else_called(town: Town) -> None:
    """The group is not asked, and the answer does not say that it is. (A2)"""
    anna, bram, cor = town.residents("Anna", "Bram", "Cor")
    await anna.writes(BREAK_IN)
    await bram.presses("Ik bel nu")
    await cor.writes("ik heb 112 gebeld", settle=False)
    before = town.chat().bot_messages
    press = await bram.presses("Het lukte niet")
    assert press.text == "Dank je. Cor belde al om 20:00, dus niemand hoeft nog te bellen."
    await town.advance(seconds=30)
    assert town.chat().bot_messages == before
    assert "Cor belde 112" in town.chat().card


async def test_it_did_not_work_and_nobody_else_called(town: Town) -> None:
    """Then the group is asked, as the answer says. (A2)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    await bram.presses("Ik bel nu")
    press = await bram.presses("Het lukte niet")
    assert press.text == "Dank je. Ik vraag nu de groep om te bellen."
    assert "Wie belt er nu?" in town.chat().lines[-1]


async def test_one_person_is_shown(town: Town) -> None:
    """What somebody tapped stands on the card; one man in the text needs no line. (S4)"""
    (anna,) = town.residents("Anna")
    await anna.writes("Een man breekt in bij Kerkstraat 12!")
    assert "Personen" not in town.chat().card
    await anna.presses("Meer vertellen")
    await anna.presses("1 persoon")
    await town.advance(seconds=15)
    assert "Personen: 1" in town.chat().card


@pytest.mark.parametrize("chosen", ["upermarkt", "Kerkstraat 12"])
async def test_a_call_that_is_chosen_after_a_merge_counts(town: Town, chosen: str) -> None:
    """An admin said that two cards are one thing while the caller was asked which: it is that one. (S5)"""
    anna, bram, cor = town.residents("Anna", "Bram", "Cor")
    tom = town.people["Tom"]
    await tom.starts()
    await cor.starts()
    await anna.writes(BREAK_IN)
    await bram.writes(FIGHT)
    await cor.writes("ik heb 112 gebeld")
    asked = cor.sees_button(chosen)
    assert asked is not None
    await tom.presses("Samenvoegen")
    await cor.presses(chosen)
    assert len([card for card in town.chat().cards if card.buttons]) == 1
    assert "Cor belde 112" in "\n".join(town.chat().card_texts)


async def test_a_press_on_a_merged_report_counts_for_the_other(town: Town) -> None:
    """Who tapped "I called" as the cards became one did call. (S5, A5)"""
    anna, bram, cor = town.residents("Anna", "Bram", "Cor")
    tom = town.people["Tom"]
    await tom.starts()
    await anna.writes(BREAK_IN)
    await bram.writes(FIGHT)
    card = town.chat().cards[-1]
    data = next(
        key["callback_data"] for row in card.buttons for key in row if "gebeld" in key["text"]
    )
    await tom.presses("Samenvoegen")
    card.reply_markup = {"inline_keyboard": [[{"text": "oud", "callback_data": data}]]}
    await cor.presses("oud")
    assert "Cor belde 112" in "\n".join(town.chat().card_texts)


@pytest.mark.parametrize(
    "text",
    [
        "weet iemand waarom de politie er staat?",
        "Weet iemand waarom er politie in de Kerkstraat staat?",
        "iemand enig idee wat die brandweer doet op de Lindelaan?",
        "does anyone know why the police are here?",
    ],
)
async def test_who_asks_why_help_is_there_is_not_sent_to_call(town: Town, text: str) -> None:
    """One answer that says what the bot knows; nothing is asked, and no card comes. (A10)"""
    (anna,) = town.residents("Anna")
    await anna.writes(text)
    assert len(anna.words) == 1
    assert "geen melding in Kerkbuurt" in plain(anna.words[0])
    assert "Bel dan 112" in plain(anna.words[0])
    assert town.chat().cards == []


async def test_what_joins_is_not_promised_a_line(town: Town) -> None:
    """A second report with nothing new in it belongs to the first; that is all that is said. (S5)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    await bram.writes("Inbraak Kerkstraat 12!!")
    assert "Jouw bericht hoort daarbij" in bram.last_private_word
