"""The call tree: who has no Telegram is rung by who has it. (M5)"""

from sqlalchemy import text

from simulator import people
from tests.stories.test_paper import paper_of
from tests.town import Resident, Town, plain

BREAK_IN = "Er klimt nu iemand door het raam bij Kerkstraat 12"


async def entered(town: Town, *, consent: str = "Ja, zelf gezegd") -> Resident:
    """Bram volunteers, and Tom lets him ring Mrs Jansen."""
    tom, bram = town.people["Tom"], town.resident("Bram")
    await tom.starts()
    await bram.starts()
    await bram.writes("hoi")
    await bram.tells_bot("/beller")
    await bram.presses("altijd")
    await tom.tells_bot("/instellingen")
    await tom.presses("Belboom")
    await tom.presses("Iemand toevoegen")
    await tom.presses("Bram")
    await tom.tells_bot("mevrouw Jansen, 0251 123 456")
    assert "Heeft mevrouw Jansen zelf gezegd" in tom.last_private_word
    await tom.presses(consent)
    return tom


async def rows(town: Town) -> str:
    async with town.bot.database.transaction() as session:
        return str((await session.execute(text("SELECT name, phone FROM ring"))).all())


async def test_a_report_reminds_whom_to_ring(town: Town) -> None:
    """In private, 112 first; nothing of it stands in the group, and an exercise reminds nobody. (M5)"""
    tom = await entered(town)
    bram = town.resident("Bram")
    assert "Jij staat in de belboom van Kerkbuurt" in bram.last_private_word
    assert "Bram → mevrouw Jansen" in " ".join(tom.last_buttons)
    await tom.tells_bot("/oefening")
    await tom.presses("auto's")
    assert "Bel daarna" not in bram.last_private_word
    (anna,) = town.residents("Anna")
    await anna.writes(BREAK_IN)
    told = next(plain(each) for each in reversed(bram.words) if "Jansen" in plain(each))
    assert "Kerkstraat 12" in told
    assert told.index("Bel eerst 112") < told.index("0251 123 456")
    for line in (*town.chat().lines, town.chat().card):
        assert "Jansen" not in line


async def test_without_a_yes_nothing_is_kept(town: Town) -> None:
    """Neither on a no, nor where nobody answers for a day. (M5, Privacy)"""
    await entered(town, consent="Nee, wis het")
    assert await rows(town) == "[]"
    await entered_without_answer(town)
    assert "0251" in await rows(town)
    await town.advance(minutes=25 * 60)
    assert await rows(town) == "[]"


async def entered_without_answer(town: Town) -> None:
    tom = town.people["Tom"]
    await tom.tells_bot("/instellingen")
    await tom.presses("Belboom")
    await tom.presses("Iemand toevoegen")
    await tom.presses("Bram")
    await tom.tells_bot("mevrouw Jansen 0251-123456")


async def test_who_rather_not_or_leaves_is_replaced(town: Town) -> None:
    """Name and number go at once, and the admins are told. (M5, J4)"""
    tom = await entered(town)
    bram = town.resident("Bram")
    await bram.presses("Liever niet")
    assert await rows(town) == "[]"
    assert "mevrouw Jansen wordt nu door niemand gebeld" in tom.last_private_word
    await entered(town)
    people.leave(town.world, bram.person, town.chat().chat)
    await town.settle()
    assert await rows(town) == "[]"
    (anna,) = town.residents("Anna")
    await anna.writes(BREAK_IN)
    assert not any("Bel daarna" in plain(each) for each in bram.words)


async def test_the_cards_are_printed_for_both(town: Town) -> None:
    """One for who rings, one to lie beside the telephone. (M5)"""
    tom = await entered(town)
    await tom.presses("Kaartjes")
    paper = paper_of(tom)
    assert paper.sizes == [(210, 297)]
    assert "Bram belt mevrouw Jansen" in paper.words
    assert "0251 123 456" in paper.words
    assert "Voor mevrouw Jansen" in paper.words
    assert "Bel 112" in paper.words


async def test_who_is_rung_stands_in_nobodys_copy(town: Town) -> None:
    """/mijngegevens of the caller says that they ring somebody, and not whom. (M5, Privacy)"""
    await entered(town)
    bram = town.resident("Bram")
    await bram.tells_bot("/mijngegevens")
    message = next(each for each in reversed(bram.words) if each.kind == "document")
    data = town.world.files[message.content["document"]["file_id"]].data.decode()
    assert "geen Telegram" in data
    assert "Jansen" not in data.replace("Jansen (", "")
    assert "0251 123 456" not in data


async def test_what_is_no_name_with_a_number_is_asked_again(town: Town) -> None:
    """And a year after a yes it is gone, so that somebody asks again. (M5)"""
    tom = await entered(town)
    await tom.presses("Iemand toevoegen")
    await tom.presses("Bram")
    await tom.tells_bot("mevrouw de Vries")
    assert "minstens acht cijfers" in tom.last_private_word
    await town.advance(minutes=366 * 24 * 60)
    assert await rows(town) == "[]"


async def test_the_admins_hear_when_a_yes_is_a_year_old_or_a_caller_is_erased(town: Town) -> None:
    """Nobody is left unrung in silence. (M5)"""
    tom = await entered(town)
    await town.advance(minutes=366 * 24 * 60)
    assert any("Een jaar geleden zei mevrouw Jansen ja" in plain(each) for each in tom.words)
    await entered(town)
    bram = town.resident("Bram")
    await bram.tells_bot("/verwijder")
    await bram.presses("Ja, wis alles")
    assert await rows(town) == "[]"
    assert "wordt nu door niemand gebeld" in tom.last_private_word


async def test_a_name_that_sounds_like_an_alarm_is_a_name(town: Town) -> None:
    """And the number stands in no word that stays. (M5)"""
    tom = town.people["Tom"]
    await entered(town)
    await tom.tells_bot("/instellingen")
    await tom.presses("Belboom")
    await tom.presses("Iemand toevoegen")
    await tom.presses("Bram")
    await tom.tells_bot("mevrouw Brand, 0251 123 456")
    assert "Heeft mevrouw Brand zelf gezegd" in tom.last_private_word
    bram = town.resident("Bram")
    assert not any("0251" in plain(each) for each in bram.words)
