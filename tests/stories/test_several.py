"""Several incidents at once in one group."""

from tests.town import Town, plain

BREAK_IN = "Er wordt ingebroken bij Kerkstraat 12!"


async def test_several_reports_at_once_ask_which_one_was_called_about(town: Town) -> None:
    """With two incidents open a bare announcement counts for none until a tap. (A4, F4)"""
    anna, bram, carla = town.residents("Anna", "Bram", "Carla")
    await anna.writes(BREAK_IN)
    await bram.writes("Andere straat: er is brand in de Dorpsstraat 5")
    assert len(town.chat().cards) == 2
    await carla.writes("heb 112 gebeld")
    assert "Over welke gaat het" in carla.last_private_word
    assert all("nog niemand" in card for card in town.chat().card_texts)

    await carla.presses("Dorpsstraat")
    await town.advance(seconds=10)
    first, second = town.chat().cards
    assert "nog niemand" in plain(first)
    assert "Carla belde 112" in plain(second)


async def test_an_announcement_names_its_incident_by_place_or_reply(town: Town) -> None:
    """A reply to a card, a place, or being its only reporter makes it certain. (A4)"""
    anna, bram, carla = town.residents("Anna", "Bram", "Carla")
    await anna.writes(BREAK_IN)
    await bram.writes("Andere straat: er is brand in de Dorpsstraat 5")
    first, second = town.chat().cards
    await carla.writes("112 gebeld", reply_to=second.message_id)
    await anna.writes("heb 112 gebeld")
    await town.advance(seconds=10)
    assert "Anna belde 112" in plain(first)
    assert "Carla belde 112" in plain(second)
