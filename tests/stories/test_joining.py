"""Requests to join: three questions in private, one queue for the admins, nothing kept. (J1–J4)"""

from simulator import people
from simulator.records import Person
from tests.rush import rush
from tests.stories.test_privacy import everything
from tests.town import Resident, Town, plain


def newcomer(town: Town, name: str = "Fatima") -> Resident:
    """Somebody of the town who is in no group."""
    return Resident(town, town.world.add_person(name), town.chat())


async def area(town: Town, codes: str = "1964") -> Resident:
    """The admin gives the area as postcodes and accepts the rules; the queue will come in private."""
    tom = town.people["Tom"]
    await tom.starts("plan1")
    await tom.presses("Ja, dat klopt")
    await tom.presses("Grenzen instellen")
    await tom.tells_bot(codes)
    await tom.presses("Ja, zo doen we het")
    return tom


async def asks(town: Town, who: Resident) -> None:
    """Press "ask to join" in Telegram."""
    people.request_join(town.world, who.person, town.chat().chat)
    await town.settle()


async def answers(who: Resident, place: str = "Kerkstraat 12, 1964 AB") -> None:
    """All three questions."""
    await who.tells_bot(place)
    await who.presses("Ja, ik ben 18 of ouder")
    await who.presses("Ja, dat beloof ik")


async def test_three_answers_one_tap_and_somebody_is_in(town: Town) -> None:
    """To somebody who never started the bot; the address is forgotten with the decision. (J1, J2, J4)"""
    tom = await area(town)
    fatima = newcomer(town)
    await asks(town, fatima)
    assert "Waar woon je" in fatima.last_private_word
    await answers(fatima)
    assert "De beheerder van Kerkbuurt kijkt ernaar" in fatima.last_private_word
    assert "Fatima wil bij Kerkbuurt" in tom.last_private_word
    assert "Kerkstraat 12, 1964 AB (✅ binnen de grenzen)" in tom.last_private_word
    assert "Kerkstraat 12" in await everything(town)

    await tom.presses("Toelaten")
    assert town.chat().chat.has(fatima.person)
    assert "Fatima is toegelaten door Tom" in tom.last_private_word
    assert "Kerkstraat 12" not in tom.last_private_word
    assert "Kerkstraat 12" not in await everything(town)
    assert any("Onthoud SAAR" in plain(each) for each in fatima.words)
    assert town.chat().bot_messages == 0


async def test_refused_in_private_and_asked_again_later(town: Town) -> None:
    """No reason is given by the bot; a second request says that there was a first. (J2)"""
    tom = await area(town)
    fatima = newcomer(town)
    await asks(town, fatima)
    await answers(fatima)
    await tom.presses("Niet toelaten")
    assert not town.chat().chat.has(fatima.person)
    assert "niet toegelaten, door Tom" in tom.last_private_word
    await asks(town, fatima)
    await answers(fatima)
    assert "Vroeg het al eens eerder" in tom.last_private_word


async def test_the_second_admin_sees_that_the_first_has_acted(town: Town) -> None:
    """Both have the card; an old button says who decided. (J2)"""
    tom = await area(town)
    vera = town.resident("Vera")
    people.promote(town.world, tom.person, town.chat().chat, vera.person)
    await vera.starts()
    fatima = newcomer(town)
    await asks(town, fatima)
    await answers(fatima)
    assert "Fatima wil bij Kerkbuurt" in vera.last_private_word
    old = vera.words[-1].reply_markup
    await tom.presses("Toelaten")
    assert "toegelaten door Tom" in vera.last_private_word
    vera.words[-1].reply_markup = old
    pressed = await vera.presses("Niet toelaten")
    assert "Tom heeft al beslist" in (pressed.text or "")
    assert town.chat().chat.has(fatima.person)


async def test_outside_the_borders_the_right_group_is_named(town: Town) -> None:
    """Another group's postcodes hold it; asking here all the same is possible. (J3)"""
    tom = await area(town)
    await town.founds("Dorpsbuurt", admin="Piet")
    piet = town.people["Piet"]
    await piet.starts("plan2")
    await piet.presses("Ja, dat klopt")
    await piet.presses("Grenzen instellen")
    await piet.tells_bot("1970")
    fatima = newcomer(town)
    await asks(town, fatima)
    await fatima.tells_bot("1970 CD 8")
    assert "hoort bij Dorpsbuurt" in fatima.last_private_word
    await fatima.presses("Toch hier vragen")
    await fatima.presses("Ja, ik ben 18 of ouder")
    await fatima.presses("Ja, dat beloof ik")
    assert "buiten de grenzen" in tom.last_private_word


async def test_a_pin_is_an_answer_too(town: Town) -> None:
    """A location inside the circle. (J1)"""
    tom = town.people["Tom"]
    await tom.starts("plan1")
    await tom.presses("Ja, dat klopt")
    await tom.presses("Grenzen instellen")
    people.send_location(town.world, tom.person, tom.private, 52.5, 4.66)
    await town.settle()
    await tom.presses("500 meter")
    fatima = newcomer(town)
    await asks(town, fatima)
    people.send_location(town.world, fatima.person, fatima.private, 52.502, 4.661)
    await town.settle()
    await fatima.presses("Ja, ik ben 18 of ouder")
    await fatima.presses("Ja, dat beloof ik")
    assert "📍 (✅ binnen de grenzen)" in tom.last_private_word


async def test_too_young_ends_kindly_and_nobody_is_bothered(town: Town) -> None:
    """No admin sees it, Telegram's request is gone. (J1)"""
    tom = await area(town)
    fatima = newcomer(town)
    await asks(town, fatima)
    await fatima.tells_bot("Kerkstraat 12")
    await fatima.presses("Nee, ik ben jonger")
    assert "moet je ouder zijn" in fatima.last_private_word
    assert "Fatima" not in tom.last_private_word
    assert town.chat().chat.join_requests == {}


async def test_who_does_not_answer_within_five_minutes_is_shown_as_such(town: Town) -> None:
    """The admins can decide all the same, and the applicant is not written to any more. (J1)"""
    tom = await area(town)
    fatima = newcomer(town)
    await asks(town, fatima)
    await town.advance(minutes=6)
    assert "Nog niet geantwoord waar" in tom.last_private_word
    pressed = await tom.presses("Vraag nog eens waar")
    assert "niet meer bereiken" in (pressed.text or "")
    await tom.presses("Toelaten")
    assert town.chat().chat.has(fatima.person)


async def test_the_admin_asks_again_where(town: Town) -> None:
    """A vague answer, one tap, a better answer. (J2)"""
    tom = await area(town)
    fatima = newcomer(town)
    await asks(town, fatima)
    await answers(fatima, "bij de kerk")
    assert "ik kan niet zien of dat binnen" in tom.last_private_word
    await tom.presses("Vraag nog eens waar")
    assert "weet nog niet waar je woont" in fatima.last_private_word
    await fatima.tells_bot("1964AB 12")
    assert "binnen de grenzen)" in tom.last_private_word
    assert "✅ binnen" in tom.last_private_word


async def test_who_takes_the_request_back_is_not_let_in(town: Town) -> None:
    """Telegram says nothing of it; the admin reads it after deciding. (J2)"""
    tom = await area(town)
    fatima = newcomer(town)
    await asks(town, fatima)
    await answers(fatima)
    people.cancel_join_request(town.world, fatima.person, town.chat().chat)
    await tom.presses("Toelaten")
    assert "bestaat niet meer" in tom.last_private_word
    assert not town.chat().chat.has(fatima.person)


async def full(town: Town, tom: Resident) -> None:
    """At most fifty members, and there are fifty."""
    await tom.tells_bot("/instellingen")
    await tom.presses("Nieuwe leden")
    await tom.presses("Hoogste aantal leden")
    await tom.presses("50 bewoners")
    for number in range(49):
        people.join(town.world, town.world.add_person(f"Lid{number}"), town.chat().chat)
    await town.settle()


async def test_a_full_group_has_a_waiting_list_in_order(town: Town) -> None:
    """Told which number; when somebody leaves the first is up; the admins think of a second group. (J3)"""
    tom = await area(town)
    await full(town, tom)
    fatima, omar = newcomer(town), newcomer(town, "Omar")
    for who in (fatima, omar):
        await asks(town, who)
        await answers(who)
    assert "nummer 1 van de wachtlijst" in fatima.last_private_word
    assert "nummer 2 van de wachtlijst" in omar.last_private_word
    assert any("Is het tijd voor een tweede groep" in plain(each) for each in tom.words)
    gone = next(
        p for p in town.world.people.values() if isinstance(p, Person) and p.first_name == "Lid7"
    )
    people.leave(town.world, gone, town.chat().chat)
    await town.settle()
    assert "er is een plek vrij" in fatima.last_private_word
    assert "Fatima wil bij Kerkbuurt" in tom.last_private_word


async def test_absent_admins_are_reminded_and_after_a_week_it_is_forgotten(town: Town) -> None:
    """After one day and after three; then the address goes. (J2)"""
    tom = await area(town)
    fatima = newcomer(town)
    await asks(town, fatima)
    await answers(fatima)
    first = tom.words[-1].message_id
    await town.advance(minutes=24 * 60 + 6)
    assert tom.words[-1].message_id > first
    assert "Fatima wil bij" in tom.last_private_word
    await town.advance(minutes=6 * 24 * 60)
    assert "Niemand wacht nu" in tom.last_private_word
    assert "Kerkstraat 12" not in await everything(town)


async def test_an_emergency_is_never_taken_for_an_address(town: Town) -> None:
    """Who sees something while being asked where they live is heard first. (J1, S2)"""
    await area(town)
    fatima = newcomer(town)
    await asks(town, fatima)
    await fatima.tells_bot("er klimt nu iemand door het raam bij nummer 12, Kerkstraat")
    assert "Bel eerst 112" in fatima.last_private_word.splitlines()[0]
    assert "📍" not in fatima.last_private_word
    assert "Kerkstraat" not in await everything(town)


async def test_who_comes_in_without_a_request_is_asked_afterwards_in_private(town: Town) -> None:
    """A welcome to this person alone, with a button; the same three questions. (J1, J4)"""
    tom = await area(town)
    omar = newcomer(town, "Omar")
    people.join(town.world, omar.person, town.chat().chat)
    await town.settle()
    assert "Welkom in Kerkbuurt, Omar" in omar.last_private_word
    assert town.chat().bot_messages == 0
    await omar.starts()
    await omar.presses("Antwoorden")
    await answers(omar)
    assert "kwam bij Kerkbuurt zonder aanvraag" in tom.last_private_word
    await tom.presses("Toelaten")
    assert town.chat().chat.has(omar.person)


async def test_let_in_by_an_admins_own_hand(town: Town) -> None:
    """Accepted in Telegram's own list: the card says so, the newcomer is welcomed. (J2, J4)"""
    tom = await area(town)
    fatima = newcomer(town)
    await asks(town, fatima)
    await answers(fatima)
    people.join(town.world, fatima.person, town.chat().chat)
    await town.settle()
    assert "Fatima is al in de groep gelaten" in tom.last_private_word
    assert "Je bent erbij" in fatima.last_private_word


async def test_thirty_requests_in_five_minutes(town: Town) -> None:
    """Nobody is lost, Telegram never says 429, every decision is the right one, one card an admin. (J2)"""
    tom = await area(town)
    asked = await rush(town, tom, 30)
    assert asked.waiting_said == "Daarna wachten nog 29 anderen"
    assert asked.inside == asked.let_in
    assert asked.refused_by_telegram == 0
