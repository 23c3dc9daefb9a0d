"""Very long messages: the alert stands, and its card goes on telling what is so."""

import pytest

from tests.town import Town, plain

LONG = {
    "street": "Er wordt ingebroken bij " + "Kerk" * 950 + "straat 12!",
    "direction": "Er wordt ingebroken bij Kerkstraat 12, ze rennen richting de " + "Molen" * 750 + "straat",
    "plates": "Er wordt ingebroken bij Kerkstraat 12, kentekens "
    + " ".join(f"G-{number}-BH" for number in range(100, 480)),
    "markup": "Er wordt ingebroken bij Kerkstraat 12! " + "&<>" * 1200,
}  # fmt: skip


@pytest.mark.parametrize("name", LONG)
async def test_a_long_message_hides_no_alert(town: Town, name: str) -> None:
    """The card opens, is no longer than Telegram takes, and turns green with the call. (C1, A1)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(LONG[name][:4096])
    (card,) = town.chat().cards
    assert "Inbraak" in plain(card)
    assert "nog niemand heeft gebeld" in plain(card)
    assert len(plain(card)) < 1500

    await bram.presses("Ik heb gebeld")
    await town.advance(seconds=10)
    assert "Bram belde 112" in town.chat().card


async def test_long_news_leaves_the_card_alive(town: Town) -> None:
    """What comes later may be as long: the next state is still shown. (C1, S5)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes("Er wordt ingebroken bij Kerkstraat 12!")
    await anna.writes("hij rent nu richting de " + "Haven" * 700 + "straat")
    await bram.presses("Ik heb gebeld")
    await town.advance(seconds=10)
    assert "Bram belde 112" in town.chat().card
