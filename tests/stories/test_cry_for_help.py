"""Somebody writes to the bot in private, and it does not know yet where they live. (S2)"""

from simulator import people
from tests.town import Resident, Town, plain

CRY = "help er wordt ingebroken op Kerkstraat 5"


async def unknown(town: Town, name: str, *groups: str) -> Resident:
    """A member of these groups of whom the bot knows nothing: it came later."""
    found = Resident(
        town, town.world.add_person(name), town.chat(groups[0] if groups else "Kerkbuurt")
    )
    for each in groups:
        people.join(town.world, found.person, town.chat(each).chat)
    await town.settle()
    await found.tells_bot("/verwijder")
    await found.presses("Ja, wis alles")
    return found


async def test_a_cry_for_help_finds_the_group(town: Town) -> None:
    """112 first, and one tap puts it in the group where Telegram says that this person is. (S2)"""
    anna = await unknown(town, "Anna", "Kerkbuurt")
    await anna.tells_bot(CRY)
    assert "Bel eerst 112" in anna.last_private_word
    await anna.presses("Kerkbuurt")
    assert "Kerkstraat 5" in town.chat().card


async def test_the_report_button_finds_the_group_too(town: Town) -> None:
    """*Melding maken* on the start screen asks what is happening, not where you belong. (G1, S2)"""
    anna = await unknown(town, "Anna", "Kerkbuurt")
    await anna.starts()
    await anna.presses("Melding maken")
    assert anna.sees_button("Inbraak")


async def test_a_member_of_two_groups_is_offered_both(town: Town) -> None:
    """One button a group. (S2)"""
    await town.founds("Oost", admin="Olga")
    anna = await unknown(town, "Anna", "Kerkbuurt", "Oost")
    await anna.tells_bot(CRY)
    assert anna.sees_button("Kerkbuurt")
    assert anna.sees_button("Oost")


async def offers(town: Town, who: Resident, text: str) -> str:
    """What stands on the first button after a report in private."""
    await town.advance(minutes=1)
    await who.tells_bot(text)
    return who.last_buttons[0]


async def test_the_group_whose_area_fits_is_offered_first(town: Town) -> None:
    """By the postcode, by a street where something was reported, by its name; else by the alphabet. (S2)"""
    await town.founds("Oost", admin="Olga")
    tom, olga = town.people["Tom"], town.people["Olga"]
    for admin, number, code in ((tom, 1, "1964"), (olga, 2, "1971")):
        await admin.starts(f"plan{number}")
        await admin.presses("Ja, dat klopt")
        await admin.presses("Grenzen instellen")
        await admin.tells_bot(code)
    anna = await unknown(town, "Anna", "Kerkbuurt", "Oost")
    assert "Kerkbuurt" in await offers(town, anna, CRY)
    assert "Oost" in await offers(town, anna, f"{CRY}, 1971 AB")
    assert "Kerkbuurt" in await offers(town, anna, f"{CRY}, 1964 AB")
    assert "Oost" in await offers(town, anna, "er wordt ingebroken in Oost, bij de school")
    await olga.writes("er klimt nu iemand door het raam bij Molenweg 3", settle=True)
    assert "Oost" in await offers(town, anna, "help er wordt ingebroken op Molenweg 5")
    await olga.presses("Voorbij")
    await olga.presses("Weet ik niet")
    await town.advance(minutes=90)
    assert "Oost" in await offers(town, anna, "help er wordt ingebroken op Molenweg 44")


async def test_somebody_of_no_group_hears_112_first_and_is_looked_up_once(town: Town) -> None:
    """No group: 112 stands first all the same, and Telegram is not asked again and again. (S2)"""
    ida = await unknown(town, "Ida")
    await ida.tells_bot(CRY)
    assert "Bel eerst 112" in ida.last_private_word
    asked = len(town.text_calls("getChatMember"))
    assert asked >= 1
    await ida.tells_bot(CRY)
    assert len(town.text_calls("getChatMember")) == asked
    assert town.chat().cards == []
    await town.advance(minutes=11)
    people.join(town.world, ida.person, town.chat().chat)
    await ida.tells_bot(CRY)
    assert ida.sees_button("Kerkbuurt")


async def test_words_under_a_picture_are_heard(town: Town) -> None:
    """A photo or video in private with an alarm under it: 112 first, and a way into the group. (S2)"""
    anna = town.resident("Anna")
    people.send_photo(town.world, anna.person, anna.private, caption=CRY)
    await town.settle()
    assert "Bel eerst 112" in anna.last_private_word
    await anna.presses("Kerkbuurt")
    assert "Kerkstraat 5" in town.chat().card


async def test_the_status_asked_in_private_is_told_in_private(town: Town) -> None:
    """Not in the group, where its author is not looking. (A10)"""
    anna = town.resident("Anna")
    await anna.writes(CRY)
    await anna.tells_bot("/status")
    assert "Er loopt 1 melding" in plain(list(anna.private.messages.values())[-1])


async def test_words_under_a_file_are_heard(town: Town) -> None:
    """A picture sent as a file is a picture too. (S2)"""
    anna = town.resident("Anna")
    people.send_document(town.world, anna.person, anna.private, caption=CRY)
    await town.settle()
    assert "Bel eerst 112" in anna.last_private_word
