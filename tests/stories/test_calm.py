"""A calm house: what a resident hears in private, holidays, and quiet hours for admins. (A8, 12)"""

import pytest

from saar.actions import Action, Verb
from simulator import people
from simulator.records import Message
from tests.stories.test_bridges import bridge
from tests.stories.test_joining import answers, area, asks, newcomer
from tests.stories.test_off_topic import BREAK_IN
from tests.stories.test_panel import forge
from tests.stories.test_volunteers import CALM, asked, joins
from tests.town import Resident, Town, plain


async def wants(who: Resident, *buttons: str) -> None:
    """/meldingen in private, and what is pressed there."""
    await who.starts()
    await who.tells_bot("/meldingen")
    for button in buttons:
        await who.presses(button)


def alerts(who: Resident) -> list[Message]:
    """The copies of cards in somebody's private chat."""
    return [
        each
        for each in who.private.messages.values()
        if each.sender is who.town.account and "Waar:" in plain(each)
    ]


async def test_alerts_come_in_private_as_everybody_chose(town: Town) -> None:
    """One copy with a sound, that follows the card; to who chose so, and not to its reporter. (R3, 12)"""
    anna, bram, carla, dirk = town.residents("Anna", "Bram", "Carla", "Dirk")
    await wants(anna, "🔔 Alle meldingen")
    await wants(bram, "🔔 Alle meldingen")
    await wants(carla, "🔔 Alleen met haast")
    await wants(dirk)
    assert "Meldingen: allemaal, met geluid" in bram.last_private_word
    assert "Meldingen: niet privé" in dirk.last_private_word
    await anna.writes(CALM)
    await town.advance(seconds=10)
    assert [len(alerts(each)) for each in (anna, bram, carla, dirk)] == [0, 1, 0, 0]
    assert not alerts(bram)[0].silent
    assert "Molenweg" in plain(alerts(bram)[0])
    await dirk.writes("heb 112 gebeld")
    await town.advance(seconds=15)
    assert len(alerts(bram)) == 1
    assert "Dirk belde 112" in plain(alerts(bram)[0])


async def test_what_becomes_urgent_comes_to_who_wants_only_that(town: Town) -> None:
    """When it does, and once. (12)"""
    anna, carla = town.residents("Anna", "Carla")
    await wants(carla, "🔔 Alleen met haast")
    await anna.writes(CALM)
    await town.advance(seconds=10)
    assert alerts(carla) == []
    await anna.writes("hij heeft een mes en steekt nu iemand neer")
    await town.advance(seconds=15)
    assert len(alerts(carla)) == 1


async def test_the_copy_in_another_language_takes_its_place(town: Town) -> None:
    """Nobody reads the same alert twice. (R3, 12)"""
    (anna, bram) = town.residents("Anna", "Bram")
    await wants(bram, "🔔 Alle meldingen")
    await anna.writes(BREAK_IN)
    await town.advance(seconds=5)
    await bram.presses("🌐 In English, please")
    await town.advance(seconds=10)
    copies = [
        e for e in bram.private.messages.values() if "Where:" in plain(e) or "Waar:" in plain(e)
    ]
    assert len(copies) == 1


async def test_who_wants_to_be_spared_is_not_asked_to_call(town: Town) -> None:
    """Nor stays a volunteer; and may be asked again when they say so. (A8)"""
    anna, bram, carla = town.residents("Anna", "Bram", "Carla")
    await joins(bram, "altijd")
    await carla.starts()
    await wants(bram, "📵 Vraag mij niet om te bellen")
    assert "Ik vraag jou niet om te bellen" in bram.last_private_word
    await anna.writes(CALM)
    await town.advance(seconds=155)
    assert await asked(town, "Bram", "Carla") == ["Carla"]
    await wants(bram, "📞 Je mag mij weer vragen")
    assert "Als niemand belt, kan ik jou vragen" in bram.last_private_word


async def test_on_holiday_nothing_is_asked_or_sent_until_it_ends_by_itself(town: Town) -> None:
    """A volunteer in another country is not woken; after a week all is as it was. (A8, 12)"""
    anna, bram, carla = town.residents("Anna", "Bram", "Carla")
    await joins(bram, "altijd")
    await carla.starts()
    await wants(bram, "🔔 Alle meldingen", "🌴 1 week weg")
    assert "Je bent weg tot en met 30-11" in bram.last_private_word
    await anna.writes(CALM)
    await town.advance(seconds=155)
    assert await asked(town, "Bram", "Carla") == ["Carla"]
    assert alerts(bram) == []
    await town.advance(minutes=8 * 24 * 60)
    await anna.writes(CALM.replace("Molenweg", "Kerkstraat"))
    await town.advance(seconds=155)
    assert "Bram" in await asked(town, "Bram")
    assert len(alerts(bram)) == 1


async def test_back_early(town: Town) -> None:
    """One tap ends a holiday. (12)"""
    (bram,) = town.residents("Bram")
    await wants(bram, "🌴 2 weken weg", "Ik ben er weer")
    assert "Je bent niet op vakantie" in bram.last_private_word


async def test_while_one_admin_is_away_the_other_is_asked(town: Town) -> None:
    """And where all are away, all are: a newcomer never waits for nobody. (J2, 12)"""
    tom = await area(town)
    (vera,) = town.residents("Vera")
    people.promote(town.world, tom.person, town.chat().chat, vera.person)
    await vera.starts()
    await wants(tom, "🌴 1 week weg")
    fatima = newcomer(town)
    await asks(town, fatima)
    await answers(fatima)
    assert any("Fatima wil bij" in plain(each) for each in vera.words)
    assert not any("Fatima wil bij" in plain(each) for each in tom.words)
    await wants(vera, "🌴 1 week weg")
    yusuf = newcomer(town, "Yusuf")
    await asks(town, yusuf)
    await answers(yusuf)
    assert any("Daarna wacht nog 1 ander" in plain(each) for each in tom.words)


@pytest.mark.parametrize(("minutes", "silent"), [(0, False), (150, True)], ids=["20h", "22.30h"])
async def test_a_newcomer_wakes_no_admin_at_night(town: Town, minutes: int, silent: bool) -> None:
    """It is there in the morning; an hour earlier it makes a sound. (12)"""
    tom = await area(town)
    await town.advance(minutes=minutes)
    fatima = newcomer(town)
    await asks(town, fatima)
    await answers(fatima)
    request = next(each for each in reversed(tom.words) if "Fatima wil bij" in plain(each))
    assert request.silent is silent


async def test_an_alarm_makes_a_sound_at_night(town: Town) -> None:
    """Quiet hours are for what can wait: nobody called, and the admin is asked aloud. (A8, 12)"""
    (anna,) = town.residents("Anna")
    tom = town.people["Tom"]
    await tom.starts()
    await town.advance(minutes=180)
    await anna.writes(BREAK_IN)
    await town.advance(seconds=120)
    request = next(each for each in reversed(tom.words) if "112" in plain(each))
    assert not request.silent
    assert not town.chat().cards[-1].silent


async def test_the_hours_are_the_groups_choice(town: Town) -> None:
    """In the panel, as every setting; none is possible too. (12)"""
    tom = await area(town)
    await tom.tells_bot("/instellingen")
    await tom.presses("🌙 Rust voor beheerders")
    await tom.presses("Stille uren voor beheerders")
    await tom.presses("Geen")
    await town.advance(minutes=150)
    fatima = newcomer(town)
    await asks(town, fatima)
    await answers(fatima)
    request = next(each for each in reversed(tom.words) if "Fatima wil bij" in plain(each))
    assert not request.silent


async def test_in_the_group_it_points_to_the_private_chat_and_only_members_choose(
    town: Town,
) -> None:
    """What somebody wants to hear is nobody else's business. (12)"""
    (bram,) = town.residents("Bram")
    await bram.writes("/meldingen")
    assert "dit regel je privé met mij" in bram.last_private_word
    await bram.starts("hear1")
    assert "Wat je van mij hoort over Kerkbuurt" in bram.last_private_word
    await town.founds("Dorpsbuurt", admin="Piet")
    assert "iemand anders" in await forge(town, bram, Action(Verb.HEAR, 2, "all"))


async def test_next_door_it_is_heard_when_it_is_published_there(town: Town) -> None:
    """Who wants alerts of their own group hears of it with its card, not with the next change. (B3, 12)"""
    _tom, olga = await bridge(town)
    (anna,) = town.residents("Anna")
    (wim,) = town.residents("Wim", of="Oost")
    await wants(wim, "🔔 Alle meldingen")
    await anna.writes(BREAK_IN)
    await town.advance(seconds=30)
    await olga.presses("Zet hem in onze groep")
    await town.advance(seconds=30)
    assert len(alerts(wim)) == 1


async def test_an_admin_on_holiday_is_asked_where_no_other_can_be_reached(town: Town) -> None:
    """Somebody has to decide; who never opened the bot cannot be written to. (S8, A8)"""
    tom = town.people["Tom"]
    anna, vera = town.residents("Anna", "Vera")
    people.promote(town.world, tom.person, town.chat().chat, vera.person)
    await town.settle()
    await wants(tom, "🌴 1 week weg")
    await anna.writes(BREAK_IN)
    await town.advance(seconds=120)
    assert any("zonder telefoontje naar 112" in plain(each) for each in tom.words)


async def test_on_duty_and_away_the_offer_goes_to_the_others(town: Town) -> None:
    """A holiday counts for what comes over a bridge as well. (B2, 12)"""
    _tom, olga = await bridge(town)
    (anna,) = town.residents("Anna")
    (vera,) = town.residents("Vera", of="Oost")
    people.promote(town.world, olga.person, town.chat("Oost").chat, vera.person)
    await town.settle()
    await vera.starts()
    await olga.tells_bot("/bruggen")
    await olga.presses("Ik let op tot morgenochtend")
    await wants(olga, "🌴 1 week weg")
    await anna.writes(BREAK_IN)
    await town.advance(seconds=60)
    assert vera.sees_button("Zet hem in onze groep")
    assert not olga.sees_button("Zet hem in onze groep")


async def test_what_somebody_chose_is_kept_however_quiet_they_are(town: Town) -> None:
    """Who only reads is not forgotten after ninety days. (Privacy, 12)"""
    anna, bram, carla = town.residents("Anna", "Bram", "Carla")
    await wants(bram, "🔔 Alle meldingen")
    await wants(carla, "📵 Vraag mij niet om te bellen")
    for street in ("Dorpsstraat", "Kerkstraat", "Lindelaan", "Molenweg"):
        await town.advance(minutes=60 * 24 * 23)
        await anna.writes(CALM.replace("Molenweg", street))
        await town.advance(seconds=155)
    assert any("Molenweg" in plain(each) for each in alerts(bram))
    await carla.tells_bot("/meldingen")
    assert "Ik vraag jou niet om te bellen" in carla.last_private_word


async def test_who_volunteers_is_no_longer_spared(town: Town) -> None:
    """The last word counts, and on holiday the screen says that nothing is asked. (A8)"""
    anna, bram = town.residents("Anna", "Bram")
    await wants(bram, "📵 Vraag mij niet om te bellen")
    await joins(bram, "altijd")
    await anna.writes(CALM)
    await town.advance(seconds=155)
    assert await asked(town, "Bram") == ["Bram"]
    await wants(bram, "🌴 1 week weg")
    await bram.tells_bot("/beller")
    assert "Je bent op vakantie" in bram.last_private_word


@pytest.mark.parametrize("erases", [False, True], ids=["leaves", "erases"])
async def test_who_goes_is_not_left_with_a_card_that_stands_still(town: Town, erases: bool) -> None:
    """ "Nobody has called" must not stay on a phone after somebody did. (A2, Privacy)"""
    anna, bram = town.residents("Anna", "Bram")
    await wants(bram, "🔔 Alle meldingen")
    await anna.writes(CALM)
    await town.advance(seconds=10)
    assert len(alerts(bram)) == 1
    if erases:
        await bram.tells_bot("/verwijder")
        await bram.presses("Ja, wis alles")
    else:
        people.leave(town.world, bram.person, town.chat().chat)
    await town.settle()
    await anna.presses("Ik heb gebeld")
    await town.advance(seconds=60)
    assert alerts(bram) == []


async def test_what_an_admin_on_holiday_has_before_them_stays_true(town: Town) -> None:
    """An offer and a request that the others decided meanwhile keep no live buttons. (B2, J2)"""
    tom, olga = await bridge(town)
    (anna,) = town.residents("Anna")
    (vera,) = town.residents("Vera", of="Oost")
    people.promote(town.world, olga.person, town.chat("Oost").chat, vera.person)
    await town.settle()
    await vera.starts()
    await anna.writes(BREAK_IN)
    await town.advance(seconds=5)
    assert olga.sees_button("Zet hem in onze groep")
    await wants(olga, "🌴 1 week weg")
    await vera.presses("Zet hem in onze groep")
    await town.advance(seconds=5)
    assert not olga.sees_button("Zet hem in onze groep")

    (wim,) = town.residents("Wim")
    people.promote(town.world, tom.person, town.chat().chat, wim.person)
    await wim.starts()
    fatima = newcomer(town)
    await asks(town, fatima)
    await answers(fatima)
    assert tom.sees_button("Toelaten")
    await wants(tom, "🌴 1 week weg")
    await wim.presses("Toelaten")
    await town.advance(seconds=5)
    assert not tom.sees_button("Toelaten")
