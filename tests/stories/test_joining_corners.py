"""Requests to join that do not go as planned: late, twice, refused by Telegram, or without an admin. (J1–J4)"""

from simulator import people
from simulator.records import Person
from tests.stories.test_joining import answers, area, asks, full, newcomer
from tests.stories.test_privacy import everything
from tests.town import RIGHTS, Town, plain


def member(town: Town, name: str) -> Person:
    """Somebody of the crowd that fills the group."""
    return next(
        each
        for each in town.world.people.values()
        if isinstance(each, Person) and each.first_name == name
    )


async def test_a_late_answer_still_counts(town: Town) -> None:
    """Six minutes later, to the card that the admins have before them already. (J1)"""
    tom = await area(town)
    fatima = newcomer(town)
    await fatima.starts()
    await asks(town, fatima)
    await town.advance(minutes=6)
    assert "Nog niet geantwoord waar" in tom.last_private_word
    await fatima.tells_bot("Kerkstraat 12, 1964 AB")
    assert "Kerkstraat 12, 1964 AB (✅" in tom.last_private_word
    assert "Nog niet geantwoord hoe oud" in tom.last_private_word
    await fatima.presses("Ja, ik ben 18 of ouder")
    await fatima.presses("Ja, dat beloof ik")
    assert "✅ De regels beloofd" in tom.last_private_word
    assert "kijkt ernaar" in fatima.last_private_word


async def test_old_enough_is_not_yet_a_promise(town: Town) -> None:
    """The card says exactly what was answered. (J2)"""
    tom = await area(town)
    fatima = newcomer(town)
    await asks(town, fatima)
    await fatima.tells_bot("Kerkstraat 12, 1964 AB")
    await fatima.presses("Ja, ik ben 18 of ouder")
    await town.advance(minutes=6)
    assert "✅ 18 jaar of ouder" in tom.last_private_word
    assert "De regels nog niet beloofd" in tom.last_private_word


async def test_without_the_right_the_request_comes_back_with_its_answers(town: Town) -> None:
    """Telegram refuses to let somebody in: nothing is lost, nobody is welcomed too early. (J2)"""
    tom = await area(town)
    fatima = newcomer(town)
    await asks(town, fatima)
    await answers(fatima)
    people.promote(
        town.world,
        tom.person,
        town.chat().chat,
        town.account,
        rights={"can_pin_messages", "can_delete_messages"},
    )
    await town.settle()
    await tom.presses("Toelaten")
    assert "Heb ik het recht om uit te nodigen" in tom.last_private_word
    assert "Kerkstraat 12, 1964 AB" in tom.last_private_word
    assert not any("Je bent erbij" in plain(each) for each in fatima.words)
    people.promote(town.world, tom.person, town.chat().chat, town.account, rights=RIGHTS)
    await town.settle()
    await tom.presses("Toelaten")
    assert town.chat().chat.has(fatima.person)
    assert sum("Onthoud SAAR" in plain(each) for each in fatima.words) == 1
    assert "Kerkstraat 12" not in await everything(town)


async def test_a_week_without_an_admin_tells_the_applicant(town: Town) -> None:
    """Telegram's request goes too, so that asking again is possible. (J2)"""
    await area(town)
    fatima = newcomer(town)
    await fatima.starts()
    await asks(town, fatima)
    await answers(fatima)
    await town.advance(minutes=7 * 24 * 60 + 10)
    assert "niemand heeft op tijd beslist" in fatima.last_private_word
    assert town.chat().chat.join_requests == {}
    await asks(town, fatima)
    assert "Waar woon je" in fatima.last_private_word


async def test_asking_again_shows_where_it_stands(town: Town) -> None:
    """No second request beside the first, and no second card. (J1)"""
    tom = await area(town)
    fatima = newcomer(town)
    await asks(town, fatima)
    await answers(fatima)
    people.cancel_join_request(town.world, fatima.person, town.chat().chat)
    cards = len(tom.words)
    await asks(town, fatima)
    assert "kijkt ernaar" in fatima.last_private_word
    assert len(tom.words) == cards


async def test_the_waiting_list_moves_up_when_the_cap_does(town: Town) -> None:
    """And when an admin refuses somebody before them; never more than there is room for. (J3)"""
    tom = await area(town)
    await full(town, tom)
    crowd = [newcomer(town, name) for name in ("Fatima", "Omar", "Els")]
    for who in crowd:
        await asks(town, who)
        await answers(who)
    fatima, omar, els = crowd
    assert "nummer 3 van de wachtlijst" in els.last_private_word
    people.leave(town.world, member(town, "Lid7"), town.chat().chat)
    await town.settle()
    assert "er is een plek vrij" in fatima.last_private_word
    assert "wachtlijst" in omar.last_private_word
    await tom.presses("Niet toelaten")
    assert "er is een plek vrij" in omar.last_private_word
    assert "wachtlijst" in els.last_private_word
    await tom.tells_bot("/instellingen")
    await tom.presses("Nieuwe leden")
    await tom.presses("Hoogste aantal leden")
    await tom.presses("100 bewoners")
    assert "er is een plek vrij" in els.last_private_word


async def test_who_waits_long_is_asked_where_again(town: Town) -> None:
    """The address goes after a week, the place in the line stays for a month. (J1, J3)"""
    tom = await area(town)
    await full(town, tom)
    fatima = newcomer(town)
    await asks(town, fatima)
    await answers(fatima)
    assert "Kerkstraat 12" in await everything(town)
    await town.advance(minutes=8 * 24 * 60)
    assert "Kerkstraat 12" not in await everything(town)
    people.leave(town.world, member(town, "Lid7"), town.chat().chat)
    await town.settle()
    assert "Schrijf nog een keer waar je woont" in fatima.last_private_word
    await fatima.tells_bot("Kerkstraat 12, 1964 AB")
    assert "Kerkstraat 12, 1964 AB (✅" in tom.last_private_word


async def test_no_admin_in_private_means_one_line_in_the_group(town: Town) -> None:
    """Nothing of the applicant is in it; who opens the private chat sees the request. (J2)"""
    fatima = newcomer(town)
    await asks(town, fatima)
    await answers(fatima)
    (line,) = town.chat().lines
    assert "Tom, er is een aanvraag voor Kerkbuurt" in line
    assert "Fatima" not in line
    tom = town.people["Tom"]
    await tom.starts()
    await town.advance(seconds=2)
    assert any("Fatima wil bij Kerkbuurt" in plain(each) for each in tom.words)


async def test_an_admin_no_more_keeps_nothing_on_the_screen(town: Town) -> None:
    """The card with an address goes the moment the rights go. (J1, 12)"""
    tom = await area(town)
    vera = town.resident("Vera")
    people.promote(town.world, tom.person, town.chat().chat, vera.person)
    await vera.starts()
    fatima = newcomer(town)
    await asks(town, fatima)
    await answers(fatima)
    assert any("Kerkstraat 12" in plain(each) for each in vera.words)
    people.demote(town.world, tom.person, town.chat().chat, vera.person)
    await town.settle()
    assert not any("Kerkstraat 12" in plain(each) for each in vera.words)
    assert any("geen beheerder meer" in plain(each) for each in vera.words)
    assert any("Kerkstraat 12" in plain(each) for each in tom.words)


async def test_who_erases_themselves_withdraws(town: Town) -> None:
    """The card goes, Telegram's request goes. (Privacy)"""
    tom = await area(town)
    fatima = newcomer(town)
    await asks(town, fatima)
    await answers(fatima)
    await fatima.tells_bot("/verwijder")
    await fatima.presses("Ja, wis alles")
    assert "Niemand wacht nu" in tom.last_private_word
    assert town.chat().chat.join_requests == {}
    assert "Kerkstraat 12" not in await everything(town)


async def test_two_groups_at_once_are_asked_one_after_the_other(town: Town) -> None:
    """The newest first; when that one is through, the other goes on. (J1)"""
    await area(town)
    await town.founds("Dorpsbuurt", admin="Piet")
    fatima = newcomer(town)
    await asks(town, fatima)
    people.request_join(town.world, fatima.person, town.chat("Dorpsbuurt").chat)
    await town.settle()
    assert "bij Dorpsbuurt" in fatima.last_private_word
    await answers(fatima)
    await town.advance(seconds=2)
    said = [plain(each) for each in fatima.words]
    assert any("De beheerder van Dorpsbuurt kijkt ernaar" in each for each in said)
    assert "bij Kerkbuurt" in fatima.last_private_word
    await answers(fatima)
    assert "De beheerder van Kerkbuurt kijkt ernaar" in fatima.last_private_word


async def test_a_member_who_never_answers_is_no_request(town: Town) -> None:
    """Asked afterwards and ignored: the admins are not bothered with it. (J1, J4)"""
    tom = await area(town)
    people.join(town.world, newcomer(town, "Omar").person, town.chat().chat)
    await town.settle()
    await town.advance(minutes=8 * 24 * 60)
    assert not any("Omar" in plain(each) for each in tom.words)


async def test_a_member_who_leaves_again_is_forgotten(town: Town) -> None:
    """In the middle of the questions: no card, and no address is kept. (J1, J4)"""
    tom = await area(town)
    omar = newcomer(town, "Omar")
    people.join(town.world, omar.person, town.chat().chat)
    await town.settle()
    await omar.starts()
    await omar.presses("Antwoorden")
    await omar.tells_bot("Kerkstraat 12, 1964 AB")
    people.leave(town.world, omar.person, town.chat().chat)
    await town.settle()
    await town.advance(minutes=2 * 24 * 60)
    assert not any("Omar" in plain(each) for each in tom.words)
    assert "Kerkstraat 12" not in await everything(town)


async def test_an_old_card_that_telegram_will_not_delete_is_emptied(town: Town) -> None:
    """Three days later the reminder comes below; the address above does not stay. (J1, J2)"""
    tom = await area(town)
    fatima = newcomer(town)
    await asks(town, fatima)
    await answers(fatima)
    await town.advance(minutes=25 * 60)
    await town.advance(minutes=3 * 24 * 60)
    shown = [plain(each) for each in tom.words if "Kerkstraat 12" in plain(each)]
    assert len(shown) == 1
    assert "Kerkstraat 12" in tom.last_private_word
    assert any("Dit staat nu verder naar onder" in plain(each) for each in tom.words)
