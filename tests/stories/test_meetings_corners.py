"""Theme meetings where two things meet: strangers, other admins, an alarm, somebody who is erased. (M6)"""

from sqlalchemy import text

from simulator import people
from tests.stories.test_meetings import begun, planned, post, press
from tests.town import Group, Resident, Town, labels, plain

DAY = 24 * 60


async def test_a_stranger_adds_no_topic(town: Town) -> None:
    """The link was passed on; Telegram says that they are in neither group. (M6)"""
    small = await begun(town)
    await town.founds("Dorpsbuurt", admin="Piet")
    piet = town.people["Piet"]
    board = next(m for m in small.posts if "waarover?" in plain(m))
    payload = (board.reply_markup or {})["inline_keyboard"][-1][0]["url"].rsplit("=", 1)[1]
    await piet.starts(payload)
    assert "wordt nu niet over onderwerpen gestemd" in piet.last_private_word
    await piet.tells_bot("Koop hier goedkoop")
    assert len(labels(board)) == 5


async def test_who_is_in_the_small_talk_group_alone_may_add_one(town: Town) -> None:
    """Telegram is asked where the bot does not know. (M6)"""
    small = await begun(town)
    dirk = town.world.add_person("Dirk")
    people.join(town.world, dirk, small.chat)
    guest = Resident(town, dirk, small)
    board = next(m for m in small.posts if "waarover?" in plain(m))
    payload = (board.reply_markup or {})["inline_keyboard"][-1][0]["url"].rsplit("=", 1)[1]
    await guest.starts(payload)
    await guest.tells_bot("Brandveiligheid")
    assert "Brandveiligheid · 0" in labels(board)


async def test_an_alarm_is_heard_before_any_form(town: Town) -> None:
    """Whoever sees something while the bot waits for a place or a topic is not held up. (M6, S2)"""
    await begun(town)
    tom = town.people["Tom"]
    await tom.presses("Brand en rookmelders")
    await tom.presses("Noem dagen")
    await tom.tells_bot("er klimt nu iemand door het raam bij Kerkstraat 12")
    assert "Bel eerst 112" in tom.last_private_word


async def test_nobody_jumps_the_waiting_list(town: Town) -> None:
    """Somebody erases themselves: who waits longest moves up, and who comes now waits behind. (M6)"""
    small = await planned(town)
    tom = town.people["Tom"]
    crowd = town.residents(*(f"Buur{each}" for each in range(12)))
    for each in crowd:
        people.join(town.world, each.person, small.chat)
    await tom.tells_bot("/bijeenkomst")
    await tom.presses("10")
    for each in crowd[:11]:
        await press(town, each, small, "🙋 Ik kom")
    await crowd[0].starts()
    await crowd[0].tells_bot("/verwijder")
    await crowd[0].presses("Ja, wis alles")
    said = await press(town, crowd[11], small, "🙋 Ik kom")
    assert "wachtlijst" in said
    assert "10 buren komen" in post(small)
    assert "1 op de wachtlijst" in post(small)


async def test_a_step_that_another_admin_took_meanwhile_is_said(town: Town) -> None:
    """A place before there is a day, typed or pressed from an old screen. (M6)"""
    await begun(town)
    tom = town.people["Tom"]
    message = tom.words[-1]
    message.reply_markup = {"inline_keyboard": [[{"text": "Oud", "callback_data": "mt:1:place"}]]}
    await tom.presses("Oud")
    await tom.tells_bot("Buurthuis De Kern")
    await tom.tells_bot("/bijeenkomst")
    assert "Waarover?" in tom.last_private_word


async def test_called_off_it_is_forgotten_a_month_later(town: Town) -> None:
    """Also where its day is still to come. (M6, Privacy)"""
    small = await planned(town, day="1-5-2027 20:00")
    (anna,) = town.residents("Anna")
    await anna.starts()
    await press(town, anna, small, "🙋 Ik kom")
    tom = town.people["Tom"]
    await tom.tells_bot("/bijeenkomst")
    await tom.presses("Gaat niet door")
    assert any("Gaat niet door: Brand" in plain(each) for each in small.posts)
    await town.advance(minutes=31 * 24 * 60)
    async with town.bot.database.transaction() as session:
        assert (await session.execute(text("SELECT count(*) FROM meeting_guest"))).scalar_one() == 0


async def test_a_vote_stands_in_the_supergroup_as_well(town: Town) -> None:
    """The small-talk group migrates in the middle of a vote: it is posted anew, with the way to add a topic. (G4, M6)"""
    small = await begun(town, kind="group")
    new = Group(town, people.migrate(town.world, small.chat))
    await town.settle()
    (board,) = [each for each in new.posts if "waarover?" in plain(each)]
    assert len(labels(board)) == 5
    own = (board.reply_markup or {})["inline_keyboard"][-1][0]["url"]
    assert own.startswith("https://t.me/")
    assert "start=thema" in own


async def test_a_plan_that_nobody_touches_for_four_weeks_is_taken_away(town: Town) -> None:
    """Votes keep it; silence ends it, and the admin hears why. (M6, Privacy)"""
    small = await begun(town)
    (anna,) = town.residents("Anna")
    people.join(town.world, anna.person, small.chat)
    await town.advance(minutes=20 * DAY)
    await press(town, anna, small, "Brand en rookmelders")
    await town.advance(minutes=20 * DAY)
    assert any("waarover?" in plain(each) for each in small.posts)
    await town.advance(minutes=9 * DAY)
    assert not any(labels(each) for each in small.posts)
    assert post(small) == "🗓 De plannen voor een bijeenkomst van Kerkbuurt gaan niet door."
    assert "gebeurde vier weken lang niets" in town.people["Tom"].last_private_word
    await town.advance(minutes=3 * DAY)
    async with town.bot.database.transaction() as session:
        assert (await session.execute(text("SELECT count(*) FROM meeting_vote"))).scalar_one() == 0
