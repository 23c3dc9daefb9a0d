"""Corners of asking: forwards, edits, a night without answer, /meld interrupted, two cards as one."""

from datetime import timedelta

from sqlalchemy import text

from simulator import people
from tests.town import Resident, Town, plain

BREAK_IN = "Er wordt ingebroken bij Kerkstraat 12!"
PROWLER = "Er loopt een man langs de auto's in de Kerkstraat, hij voelt aan de portieren"


async def count(town: Town, table: str) -> int:
    """How many rows a table has."""
    async with town.bot.database.transaction() as session:
        found: int = (await session.execute(text(f"SELECT count(*) FROM {table}"))).scalar_one()
        return found


async def forwards(town: Town, resident: Resident, words: str) -> None:
    """Pass on what somebody else wrote."""
    people.forward(town.world, resident.person, town.chat().chat, words)
    await town.settle()


async def test_a_forward_with_a_call_claims_nothing_of_its_sender(town: Town) -> None:
    """Passed on "112 gebeld" and "yes, now": the card comes, and says that nobody called. (R1, A4)"""
    anna, bram = town.residents("Anna", "Bram")
    await forwards(town, anna, "112 gebeld, man slaat ruiten in bij Kerkstraat 12")
    assert town.chat().cards == []
    await anna.presses("Ja, nu bezig")
    await town.advance(seconds=10)
    assert "Kerkstraat 12" in town.chat().card
    assert "nog niemand heeft gebeld" in town.chat().card
    await forwards(town, bram, "ik heb 112 gebeld")
    await town.advance(seconds=10)
    assert "nog niemand heeft gebeld" in town.chat().card

    await bram.writes("ik heb 112 gebeld")
    await town.advance(seconds=10)
    assert "Bram belde 112" in town.chat().card


async def test_a_failing_reader_and_a_yes_still_post(town: Town) -> None:
    """The reading fails twice; whoever says that it is happening now gets a card, who says no none. (D1)"""
    anna, bram = town.residents("Anna", "Bram")
    town.bot.tools.read = lambda _: None
    await bram.writes("zomaar iets")
    await bram.presses("Nee")
    assert town.chat().cards == []
    await anna.writes(BREAK_IN)
    await anna.presses("Ja, nu bezig")
    assert len(town.chat().cards) == 1
    assert "nog niemand heeft gebeld" in town.chat().card
    assert "Bel nu eerst 112" in anna.last_private_word
    assert await count(town, "failed_update") == 0


async def test_an_edit_drops_the_question_about_the_old_words(town: Town) -> None:
    """Asked about looks, then edited into behaviour: the new words count, the question is gone. (R5, P2)"""
    (anna,) = town.residents("Anna")
    said = await anna.writes("donkere jongen op fiets, hoort hier niet thuis, opletten mensen")
    assert "Hoe iemand eruitziet is niet verdacht" in anna.last_private_word
    assert await count(town, "question") == 1

    await anna.edits(said, "Er loopt iemand aan autodeuren te voelen in de Kerkstraat")
    assert await count(town, "question") == 0
    assert len(town.chat().cards) == 1
    late = await anna.presses("Er is nu gevaar")
    await town.advance(seconds=10)
    assert "te lang geleden" in (late.text or "")
    assert len(town.chat().cards) == 1


async def test_an_urgent_question_of_last_night_posts_nothing(town: Town) -> None:
    """Unanswered for half a minute it is posted; unanswered through a downtime it is dropped. (R2, D4)"""
    anna, bram = town.residents("Anna", "Bram")
    await forwards(town, anna, "Er wordt nu ingebroken bij Kerkstraat 12, man met mes!")
    assert "is dit nu bezig" in anna.last_private_word
    town.world.clock.shift(timedelta(hours=8))
    await town.settle()
    assert town.chat().bot_messages == 0
    assert await count(town, "question") == 0

    await forwards(town, bram, "Er wordt nu ingebroken bij Dorpsweg 3, man met mes!")
    await town.advance(seconds=35)
    assert "nog niet bevestigd door de melder" in town.chat().card


async def test_a_shout_in_the_place_step_is_heard_as_one(town: Town) -> None:
    """Asked where it is, "he has a knife!" opens the card; it does not become a place. (S1, S2)"""
    (anna,) = town.residents("Anna")
    await anna.writes("/meld")
    await anna.presses("Vernieling")
    assert "Waar is het" in anna.last_private_word
    await anna.writes("hij heeft een mes en steekt iemand neer!")
    assert len(town.chat().cards) == 1
    assert "mes" in town.chat().card
    assert "plaats nog niet bekend" in town.chat().card


async def test_a_place_in_the_place_step_is_a_place(town: Town) -> None:
    """Words that are no place are asked again, and stay off the card; a street goes on it. (S2, C1)"""
    (anna,) = town.residents("Anna")
    await anna.writes("/meld")
    await anna.presses("Vernieling")
    await anna.writes("kom nou!!")
    assert "Ik herken geen plek" in anna.last_private_word
    assert town.chat().cards == []
    await anna.writes("Kerkstraat 12")
    await anna.presses("Plaats in Kerkbuurt")
    assert "Waar: Kerkstraat 12" in town.chat().card
    assert "kom nou" not in town.chat().card


async def test_a_merge_goes_into_the_report_that_was_in_doubt(town: Town) -> None:
    """Two are open, a third may belong to one of them: "merge" joins the one it was offered for. (S5)"""
    anna, bram, carla = town.residents("Anna", "Bram", "Carla")
    tom = town.people["Tom"]
    await tom.starts()
    await anna.writes(BREAK_IN)
    await town.advance(seconds=30)
    await bram.writes("Andere straat: er is brand in de Dorpsstraat 5!")
    await bram.presses("Ik heb gebeld")
    await carla.writes("HELP er wordt gevochten bij de supermarkt, een man slaat met een koevoet")
    burglary, fire, fight = town.chat().cards
    assert "bij Dorpsstraat 5" in tom.last_private_word

    await tom.presses("Samenvoegen")
    await town.advance(seconds=10)
    assert "Samengevoegd" in plain(fight)
    assert "Supermarkt" in plain(fire)
    assert "Bram belde 112" in plain(fire)
    assert "Supermarkt" not in plain(burglary)
    assert "nog niemand heeft gebeld" in plain(burglary)


async def test_after_a_merge_one_lease_is_left(town: Town) -> None:
    """Both were being called about: the later lease runs on, and frees the card when it fails. (S5, A2)"""
    anna, bram = town.residents("Anna", "Bram")
    tom = town.people["Tom"]
    await tom.starts()
    await anna.writes(BREAK_IN)
    await anna.presses("Ik bel nu")
    await town.advance(seconds=10)
    await bram.writes("HELP er wordt gevochten voor de supermarkt, man heeft een mes")
    await bram.presses("Ik bel nu")
    await tom.presses("Samenvoegen")
    await town.advance(seconds=10)
    kept = town.chat().cards[0]
    assert "Bram belt nu" in plain(kept)

    await bram.writes("het lukte niet, 112 in gesprek", reply_to=kept.message_id)
    await town.advance(seconds=10)
    assert "nog niemand heeft gebeld" in plain(kept)
    assert [line for line in town.chat().lines if "Wie belt er nu?" in line]
    await town.advance(minutes=3)
    assert "Anna belt" not in plain(kept)
