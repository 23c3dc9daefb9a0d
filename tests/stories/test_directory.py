"""The directory: a group lists itself, and people find theirs without knowing an admin. (M1)"""

import pytest

from simulator import people
from tests.stories.test_privacy import everything
from tests.town import Resident, Town, labels, plain


async def listed(town: Town, place: str = "Heemskerk", *, area: str = "1964") -> Resident:
    """The admin gives the area and puts the group in the list."""
    tom = town.people["Tom"]
    await tom.starts("plan1")
    await tom.presses("Ja, dat klopt")
    await tom.presses("Grenzen instellen")
    await tom.tells_bot(area)
    await tom.tells_bot("/instellingen")
    await tom.presses("In de lijst van groepen")
    await tom.presses("Zet ons in de lijst")
    await tom.tells_bot(place)
    return tom


async def around(town: Town, latitude: float, longitude: float) -> Resident:
    """The same, with everything within 500 metres of a point."""
    tom = await listed(town)
    await tom.tells_bot("/instellingen")
    await tom.presses("Grenzen")
    pin(tom, latitude, longitude)
    await town.settle()
    await tom.presses("500 m")
    return tom


def pin(who: Resident, latitude: float, longitude: float) -> None:
    people.send_location(who.town.world, who.person, who.private, latitude, longitude)


def stranger(town: Town, name: str = "Fatima") -> Resident:
    """Somebody who is in no group."""
    return Resident(town, town.world.add_person(name), town.chat())


def link_under(who: Resident, label: str) -> str:
    """Where a button of the last private word leads."""
    markup = who.words[-1].reply_markup or {}
    every = [key for row in markup["inline_keyboard"] for key in row]
    return next(str(key["url"]) for key in every if label in key["text"])


async def test_a_stranger_finds_the_group_by_postcode_and_asks_to_be_let_in(town: Town) -> None:
    """By one command and one tap; no admin's name, no number, nothing kept. (M1)"""
    await listed(town)
    fatima = stranger(town)
    await fatima.starts()
    await fatima.presses("Zoek mijn groep")
    assert "Stuur je locatie" in fatima.last_private_word
    await fatima.tells_bot("1964 AB")
    assert "Kerkbuurt, Heemskerk: jouw plek hoort hierbij" in fatima.last_private_word
    assert "plaatsen vrij" in fatima.last_private_word
    assert "Tom" not in fatima.last_private_word
    assert link_under(fatima, "Meedoen met Kerkbuurt").startswith("https://t.me/+")
    assert "1964AB" not in await everything(town)
    assert "1964 AB" not in await everything(town)


async def test_by_name_or_town_whatever_the_accents(town: Town) -> None:
    """The beginning of each word is enough; another town finds nothing, and says how to begin. (M1)"""
    await listed(town, "Ķerkdrìel")
    fatima = stranger(town)
    await fatima.starts()
    await fatima.tells_bot("/zoek kerkdr")
    assert "Kerkbuurt" in fatima.last_private_word
    await fatima.tells_bot("KERKBUURT kerkdriel")
    assert "Kerkbuurt" in fatima.last_private_word
    await fatima.tells_bot("/find Zwolle")
    assert "Ik vond geen groep bij ‘Zwolle’" in fatima.last_private_word
    assert (
        fatima.last_buttons == ["➕ Zet Buurtwacht in je groep"]
        or "groep" in fatima.last_buttons[0]
    )


async def test_by_a_pin_and_the_ones_nearby(town: Town) -> None:
    """Inside, beside and far away. (M1)"""
    await around(town, 52.51, 4.67)
    fatima = stranger(town)
    await fatima.starts()
    await fatima.tells_bot("/zoek")
    pin(fatima, 52.511, 4.671)
    await town.settle()
    assert "jouw plek hoort hierbij" in fatima.last_private_word
    pin(fatima, 52.53, 4.67)
    await town.settle()
    assert "ongeveer 2.200 m verderop" in fatima.last_private_word
    pin(fatima, 52.9, 4.67)
    await town.settle()
    assert "Ik vond geen groep bij die plek" in fatima.last_private_word


async def test_hidden_borders_are_found_only_by_who_lives_there(town: Town) -> None:
    """What the group chose not to show. (M1)"""
    tom = await around(town, 52.51, 4.67)
    await tom.tells_bot("/instellingen")
    await tom.presses("In de lijst van groepen")
    await tom.presses("Verberg de grenzen")
    await tom.presses("Verberg de vrije plaatsen")
    assert "Op de kaart: nee" in tom.last_private_word
    fatima = stranger(town)
    await fatima.starts()
    await fatima.tells_bot("/zoek")
    pin(fatima, 52.511, 4.671)
    await town.settle()
    assert "jouw plek hoort hierbij" in fatima.last_private_word
    assert "plaatsen vrij" not in fatima.last_private_word
    pin(fatima, 52.53, 4.67)
    await town.settle()
    assert "Ik vond geen groep" in fatima.last_private_word


async def test_who_leaves_the_list_is_found_no_more(town: Town) -> None:
    """By one press; and the log tells. (M1)"""
    tom = await listed(town)
    await tom.presses("Haal ons uit de lijst")
    assert "staat niet in de lijst" in tom.last_private_word
    fatima = stranger(town)
    await fatima.starts()
    await fatima.tells_bot("/zoek 1964")
    assert "Ik vond geen groep" in fatima.last_private_word
    await tom.tells_bot("/logboek")
    assert "haalde de groep uit de lijst" in tom.last_private_word


async def test_a_group_that_was_renamed_or_that_the_bot_left(town: Town) -> None:
    """Found by its new name; not at all once nobody can be let in. (M1, G4)"""
    tom = await listed(town)
    people.rename(town.world, tom.person, town.chat().chat, "Molenwijk")
    await town.settle()
    fatima = stranger(town)
    await fatima.starts()
    await fatima.tells_bot("/zoek kerkbuurt")
    assert "Ik vond geen groep" in fatima.last_private_word
    await fatima.tells_bot("molenwijk")
    assert "Molenwijk, Heemskerk" in fatima.last_private_word
    people.kick(town.world, tom.person, town.chat().chat, town.account)
    await town.settle()
    await fatima.tells_bot("molenwijk")
    assert "Ik vond geen groep" in fatima.last_private_word


async def test_a_group_that_becomes_a_supergroup_stays_in_the_list(town: Town) -> None:
    """With a new link to ask by. (M1, G4)"""
    await town.founds("Oudwijk", admin="Piet", kind="group")
    piet = town.people["Piet"]
    await piet.starts()
    await piet.tells_bot("/instellingen")
    await piet.presses("In de lijst van groepen")
    await piet.presses("Zet ons in de lijst")
    await piet.tells_bot("Utrecht")
    people.migrate(town.world, town.chat("Oudwijk").chat)
    await town.settle()
    fatima = stranger(town)
    await fatima.starts()
    await fatima.tells_bot("/zoek oudwijk")
    assert "Oudwijk, Utrecht" in fatima.last_private_word
    assert link_under(fatima, "Meedoen").startswith("https://t.me/+")


async def test_without_the_right_to_invite_it_says_what_is_missing(town: Town) -> None:
    """Nobody could be let in, so the group is not listed. (M1)"""
    await town.founds("Dorpsbuurt", admin="Piet", rights={"can_pin_messages"})
    piet = town.people["Piet"]
    await piet.starts()
    await piet.tells_bot("/instellingen")
    await piet.presses("In de lijst van groepen")
    pressed = await piet.presses("Zet ons in de lijst")
    assert "uitnodigen" in str(pressed.text)


async def test_a_report_is_no_search(town: Town) -> None:
    """Whoever sees a burglar while a search waits is heard. (M1, S2)"""
    (anna,) = town.residents("Anna")
    await anna.writes("hoi")
    await anna.starts()
    await anna.tells_bot("/zoek")
    await anna.tells_bot("er wordt nu ingebroken bij Kerkstraat 12!")
    assert "vond" not in anna.last_private_word
    assert any("112" in plain(each) for each in anna.words[-2:])


async def test_in_a_group_the_search_opens_in_private(town: Town) -> None:
    """Nobody's town stands in the group. (M1)"""
    (anna,) = town.residents("Anna")
    await anna.writes("/zoek Heemskerk")
    assert "zoeken doe je bij mij privé" in anna.last_private_word
    assert town.chat().bot_messages == 0
    await anna.starts("zoek")
    assert "Stuur je locatie" in anna.last_private_word


async def test_outside_the_borders_the_right_group_can_be_asked(town: Town) -> None:
    """One tap to the group that the address does belong to. (J3, M1)"""
    await listed(town, area="1964")
    await town.founds("Dorpsbuurt", admin="Piet")
    piet = town.people["Piet"]
    await piet.starts("plan2")
    await piet.presses("Ja, dat klopt")
    await piet.presses("Grenzen instellen")
    await piet.tells_bot("1965")
    fatima = stranger(town)
    people.request_join(town.world, fatima.person, town.chat("Dorpsbuurt").chat)
    await town.settle()
    await fatima.tells_bot("1964 AB")
    assert "Jouw adres hoort bij Kerkbuurt" in fatima.last_private_word
    assert "Meedoen met Kerkbuurt" in labels(fatima.words[-1])
    assert link_under(fatima, "Meedoen").startswith("https://t.me/+")


CRIES = (
    "mijn moeder ademt niet", "help!", "reanimatie Kerkstraat 4", "schoten gehoord", "brand Kerkstraat 12",
)  # fmt: skip


@pytest.mark.parametrize("cry", CRIES)
async def test_a_cry_for_help_is_neither_a_search_nor_a_town(town: Town, cry: str) -> None:
    """By a stranger, a member, an admin who was asked for the town; and behind the command itself. (S2, M1)"""
    fatima = stranger(town)
    await fatima.starts()
    await fatima.tells_bot("/zoek")
    await fatima.tells_bot(cry)
    assert "112" in fatima.last_private_word
    assert "Ik vond geen groep" not in fatima.last_private_word
    await fatima.tells_bot(f"/zoek {cry}")
    assert any("Bel eerst 112" in plain(each) for each in fatima.words[-2:])
    (anna,) = town.residents("Anna")
    await anna.writes("hoi")
    await anna.starts()
    await anna.tells_bot("/zoek")
    await anna.tells_bot(cry)
    assert "112" in anna.last_private_word
    tom = town.people["Tom"]
    await tom.starts()
    await tom.tells_bot("/instellingen")
    await tom.presses("In de lijst van groepen")
    await tom.presses("Zet ons in de lijst")
    await tom.tells_bot(cry)
    assert "112" in tom.last_private_word
    assert "staat in de lijst" not in "".join(plain(each) for each in tom.words)


async def test_news_of_an_open_report_is_no_search(town: Town) -> None:
    """Has anybody called, they are gone: while something is open it is about that. (S2, A10, M1)"""
    (anna,) = town.residents("Anna")
    await anna.starts()
    await anna.writes("Er wordt ingebroken bij Kerkstraat 12!")
    for words in ("heeft iemand gebeld?", "ze zijn weg", "kenteken G-123-BH"):
        await anna.tells_bot("/zoek")
        await anna.tells_bot(words)
        assert "Ik vond geen groep" not in anna.last_private_word


async def test_a_town_is_a_name(town: Town) -> None:
    """What anybody reads holds no number and no address. (M1, P2)"""
    tom = await listed(town, "bel Tom 06-12345678")
    for typed in ("t.me/x1", "Heemskerk 1964", "a@b.nl", "www.x.nl"):
        assert "staat in de lijst" not in tom.last_private_word
        await tom.tells_bot(typed)
    assert "staat in de lijst" not in tom.last_private_word
    await tom.tells_bot("’s-Gravenhage (Loosduinen)")
    assert "staat in de lijst" in tom.last_private_word


async def test_without_the_right_to_let_in_a_group_is_not_shown(town: Town) -> None:
    """A request would reach nobody. (M1, G4)"""
    tom = await listed(town)
    people.demote(town.world, tom.person, town.chat().chat, town.account)
    await town.settle()
    await tom.tells_bot("/instellingen")
    await tom.presses("In de lijst van groepen")
    assert "Nu vindt niemand jullie" in tom.last_private_word
    fatima = stranger(town)
    await fatima.starts()
    await fatima.tells_bot("/zoek kerkbuurt")
    assert "Ik vond geen groep" in fatima.last_private_word
