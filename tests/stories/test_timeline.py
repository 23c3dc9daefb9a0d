"""One report as a page for the community officer: on request, logged, without names. (M9)"""

from sqlalchemy import text

from simulator import people
from tests.stories.test_paper import paper_of
from tests.stories.test_relays import BREAK_IN as ALERT
from tests.stories.test_relays import neighbours
from tests.town import Resident, Town

BREAK_IN = "Er klimt nu een man door het raam bij Kerkstraat 12, rode pet, zwarte Golf G-123-BH"


async def asked(town: Town) -> Resident:
    """The admin, before the incidents to choose from."""
    tom = town.people["Tom"]
    await tom.starts()
    await tom.tells_bot("/instellingen")
    await tom.presses("Tijdlijn voor de wijkagent")
    return tom


async def an_incident(town: Town) -> None:
    """Reported by Anna, seen by Cees, called by Bram, closed by Anna."""
    anna, bram, cees = town.residents("Anna", "Bram", "Cees")
    await anna.writes(BREAK_IN)
    await town.advance(seconds=20)
    await bram.presses("Ik bel nu")
    await town.advance(seconds=40)
    await bram.presses("Gelukt, ik heb gebeld")
    await cees.writes("hij rent nu richting de Dorpsstraat, bij Kerkstraat 12")
    await town.advance(minutes=6)
    await anna.presses("Voorbij")
    await anna.presses("Politie of hulp is geweest")


async def test_an_admin_gets_what_happened_when_and_nobodys_name(town: Town) -> None:
    """By role: what was seen, who said that they called, how it ended; no message, no name. (M9)"""
    await an_incident(town)
    tom = await asked(town)
    await tom.presses("23-11 20:00")
    paper = paper_of(tom)
    words = paper.words
    assert paper.sizes == [(210, 297)]
    for found in (
        "De melder meldde: ",
        "Kerkstraat 12",
        "G-123-BH",
        "20:00:2",
        "Bewoner A zei te gaan bellen (112)",
        "Bewoner A zei te hebben gebeld (112)",
        "zag ook",
        "Dorpsstraat",
        "Afgesloten: politie of hulp is geweest",
    ):
        assert found in words, found
    for name in ("Anna", "Bram", "Cees", "Tom", "klimt nu een man"):
        assert name not in words
    assert paper.name.startswith("tijdlijn-")
    assert "Kerkstraat" not in paper.name


async def test_everybody_can_see_that_it_was_made(town: Town) -> None:
    """On the card of the group, also a closed one, and in the log. (M9, 12)"""
    await an_incident(town)
    assert "tijdlijn" not in town.chat().card
    tom = await asked(town)
    pressed = await tom.presses("23-11 20:00")
    assert "de groep kan het zien" in (pressed.text or "")
    assert "Een beheerder maakte om 20:0" in town.chat().card
    assert "een tijdlijn voor de wijkagent, zonder namen" in town.chat().card
    await tom.tells_bot("/logboek")
    assert "maakte een tijdlijn van een melding" in tom.last_private_word


async def test_after_two_days_there_is_nothing_to_make_one_of(town: Town) -> None:
    """Neither from the list nor from an old button. (M9, Privacy)"""
    await an_incident(town)
    tom = await asked(town)
    await town.advance(minutes=49 * 60)
    tom = await asked(town)
    assert "geen melding van Kerkbuurt waar ik nog iets van weet" in tom.last_private_word
    async with town.bot.database.transaction() as session:
        number = (await session.execute(text("SELECT id FROM incident"))).scalar_one()
    message = tom.words[-1]
    message.reply_markup = {
        "inline_keyboard": [[{"text": "Oud", "callback_data": f"tm:1:{number}"}]]
    }
    pressed = await tom.presses("Oud")
    assert "weet ik niets meer" in (pressed.text or "")
    assert not [each for each in tom.words if each.kind == "document"]


async def test_what_crossed_a_bridge_stands_on_it_and_is_made_at_home_alone(town: Town) -> None:
    """To which group and when; the group next door makes none of it, and its card says nothing. (M9, B3)"""
    tom, anna, olga, _omar = await neighbours(town)
    await anna.writes(ALERT)
    await olga.presses("Zet hem in onze groep")
    await olga.tells_bot("/instellingen")
    await olga.presses("Tijdlijn voor de wijkagent")
    assert "geen melding van Oost" in olga.last_private_word
    await tom.starts()
    await tom.tells_bot("/instellingen")
    await tom.presses("Tijdlijn voor de wijkagent")
    await tom.presses("23-11 20:00")
    assert "Doorgegeven aan de groep Oost" in paper_of(tom).words
    assert "tijdlijn" not in town.chat("Oost").card


async def test_letters_that_no_font_has_do_not_stop_it(town: Town) -> None:
    """A place in another script becomes question marks; the rest is what counts. (M9)"""
    (anna,) = town.residents("Anna")
    await anna.writes("Er klimt nu iemand door het raam bij Kerkstraat 12 🏠")
    async with town.bot.database.transaction() as session:
        from models import incident

        found = (await incident.told_in(session, 1, most=1))[0]
        from dataclasses import replace

        for each in (await session.execute(text("SELECT id FROM report"))).all():
            from models.report import Report

            row = await session.get_one(Report, each[0])
            row.facts = replace(row.facts, landmark="教会")
        found.facts = replace(found.facts, landmark="教会")
    tom = await asked(town)
    await tom.presses("23-11 20:00")
    assert "Kerkstraat 12, ??" in paper_of(tom).words


async def test_a_card_that_somebody_took_away_does_not_come_back_with_the_page(town: Town) -> None:
    """All is over: the page is made, and the group sees no old card anew. (M9, C1)"""
    await an_incident(town)
    group = town.chat()
    (card,) = group.cards
    await town.advance(minutes=30)
    people.delete(town.world, town.people["Tom"].person, group.chat, card.message_id)
    tom = await asked(town)
    await tom.presses("23-11 20:00")
    await town.advance(minutes=5)
    assert paper_of(tom).words
    await (await asked(town)).presses("23-11 20:00")
    await town.advance(minutes=5)
    assert not group.cards
