"""Corners of who is who: strangers, removed members, anonymous admins, channels, forgetting."""

from typing import Any

import pytest
from sqlalchemy import inspect, text

from simulator import news, people, wire
from simulator.records import Press
from tests.town import Resident, Town, labels, plain

BREAK_IN = "Er wordt ingebroken bij Kerkstraat 12!"
PROWLER = "Er loopt een man langs de auto's in de Kerkstraat, hij voelt aan de portieren"
ANONYMOUS = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}
CHANNEL_BOT = {
    "id": 136817688,
    "is_bot": True,
    "first_name": "Channel",
    "username": "Channel_Bot",
}
TELEGRAM = {"id": 777000, "is_bot": False, "first_name": "Telegram"}
CHANNEL = {"id": -1009999, "type": "channel", "title": "Nieuws"}


async def members(town: Town) -> set[str]:
    """First names of all whom the bot takes for members now."""
    asked = (
        "SELECT r.first_name FROM membership m JOIN resident r ON r.id = m.resident_id"
        " WHERE m.left_at IS NULL"
    )
    async with town.bot.database.transaction() as session:
        return set((await session.scalars(text(asked))).all())


async def everything(town: Town) -> str:
    """All rows of all tables as text."""
    async with town.bot.database.engine.connect() as connection:
        names = await connection.run_sync(lambda sync: inspect(sync).get_table_names())
        rows = [
            str((await connection.execute(text(f"SELECT * FROM {name}"))).all()) for name in names
        ]
    return "\n".join(rows)


def wire_of(town: Town, label: str) -> str:
    """What the card's button with this label sends."""
    buttons = [button for row in town.chat().cards[-1].buttons for button in row]
    return next(str(each["callback_data"]) for each in buttons if label in each["text"])


async def presses_privately(town: Town, resident: Resident, data: str) -> Press:
    """A press from the private chat with data of one's own choice, as odd clients can send it."""
    word = resident.words[-1]
    number = town.world.number()
    made = Press(
        f"{resident.person.id}{number:09d}",
        resident.person,
        town.account,
        word.chat,
        word,
        data,
        town.now,
    )
    town.world.presses[made.id] = made
    news.pressed(town.world, made)
    await town.settle()
    return made


async def arrives(town: Town, kind: str, **body: Any) -> None:
    """An update in the group that no simulated person can cause."""
    number = town.world.number()
    chat = town.chat().chat
    update = {
        "message_id": 5000 + number,
        "date": wire.stamp(town.now),
        "chat": wire.chat(chat),
        **body,
    }
    await town.bot.intake.take({"update_id": 900_000 + number, kind: update})
    await town.settle()


async def anonymously(town: Town, words: str) -> None:
    """An admin writes in the name of the group."""
    sender = wire.chat(town.chat().chat)
    await arrives(town, "message", **{"from": ANONYMOUS}, sender_chat=sender, text=words)


async def test_a_stranger_acts_on_no_report(town: Town) -> None:
    """Callback data from somebody who is in no group changes nothing; a member's counts. (A3, A11)"""
    anna, bram = town.residents("Anna", "Bram")
    stranger = Resident(town, town.world.add_person("Vreemde"), town.chat())
    await stranger.starts()
    await bram.starts()
    await anna.writes(BREAK_IN)
    for label in ("Ik bel nu", "Ik heb gebeld", "Voorbij"):
        refused = await presses_privately(town, stranger, wire_of(town, label))
        assert "voor iemand anders" in (refused.text or "")
    await town.advance(seconds=5)
    assert "nog niemand heeft gebeld" in town.chat().card
    assert "Vreemde" not in await members(town)

    await presses_privately(town, bram, wire_of(town, "Ik heb gebeld"))
    await town.advance(seconds=5)
    assert "Bram belde 112" in town.chat().card


async def test_a_removed_member_acts_on_no_report(town: Town) -> None:
    """Once removed from the group an old button is no use, and a press brings nobody back. (A11, J4)"""
    anna, bram = town.residents("Anna", "Bram")
    await bram.starts()
    await anna.writes(BREAK_IN)
    called = wire_of(town, "Ik heb gebeld")
    await presses_privately(town, bram, wire_of(town, "Ik bel nu"))
    await town.advance(seconds=5)
    assert "Bram belt nu" in town.chat().card

    people.kick(town.world, town.people["Tom"].person, town.chat().chat, bram.person)
    await town.settle()
    assert "Bram" not in await members(town)
    refused = await presses_privately(town, bram, called)
    await town.advance(seconds=5)
    assert "voor iemand anders" in (refused.text or "")
    assert "belde 112" not in town.chat().card
    assert "Bram" not in await members(town)


async def test_an_anonymous_admin_stands_nowhere_by_name(town: Town) -> None:
    """Written in the name of the group: it counts, as "a resident", and nobody is joined. (A13, X1)"""
    (anna,) = town.residents("Anna")
    await anna.writes(BREAK_IN)
    await anonymously(town, "ik heb 112 gebeld")
    await town.advance(seconds=10)
    assert "Een bewoner belde 112" in town.chat().card
    assert not [post for post in town.chat().posts if "Group" in plain(post)]
    assert "Group" not in await members(town)


async def test_who_promotes_the_bot_anonymously_is_not_asked_to_call(town: Town) -> None:
    """Only people are asked, named or counted, never "Group" or a bot. (A8, G2)"""
    (bram,) = town.residents("Bram")
    changed: list[dict[str, Any]] = []
    town.world.update_observers.append(changed.append)
    tom = town.people["Tom"].person
    people.promote(town.world, tom, town.chat().chat, town.account, rights={"can_pin_messages"})
    await town.settle()
    (update,) = [each["my_chat_member"] for each in changed if "my_chat_member" in each]
    update |= {"from": ANONYMOUS}
    await town.bot.intake.take({"update_id": 900_900, "my_chat_member": update})
    await town.settle()
    assert "Group" not in await members(town)
    await bram.writes(PROWLER)
    await town.advance(minutes=6)
    assert not [line for line in town.chat().lines if "Group" in line]


async def test_an_anonymous_admin_is_asked_for_nothing(town: Town) -> None:
    """A report in the name of the group gets its card, and the asking names no "Group". (S1, A8)"""
    (bram,) = town.residents("Bram")
    await bram.writes("hoi")
    await anonymously(town, PROWLER)
    assert "Kerkstraat" in town.chat().card
    await town.advance(minutes=6)
    assert not [post for post in town.chat().posts if "Group" in plain(post)]
    assert [line for line in town.chat().lines if "Nog niemand heeft 112 gebeld" in line]


async def test_channels_and_automatic_forwards_do_nothing(town: Town) -> None:
    """Posts of a channel open no card, claim no call and make no resident. (R1, A4)"""
    (anna,) = town.residents("Anna")
    await arrives(town, "message", **{"from": CHANNEL_BOT}, sender_chat=CHANNEL, text=BREAK_IN)
    passed_on = {"sender_chat": CHANNEL, "is_automatic_forward": True, "text": BREAK_IN}
    await arrives(town, "message", **{"from": TELEGRAM}, **passed_on)
    assert town.chat().cards == []

    await anna.writes(BREAK_IN)
    said = {"sender_chat": CHANNEL, "text": "ik heb 112 gebeld"}
    await arrives(town, "message", **{"from": CHANNEL_BOT}, **said)
    await town.advance(seconds=10)
    assert "nog niemand heeft gebeld" in town.chat().card
    stored = await everything(town)
    assert "Telegram" not in stored
    assert "Channel" not in stored


async def test_a_muted_resident_is_still_a_member(town: Town) -> None:
    """Who may not write still presses, and stays known; who left does not. (A3, J4)"""
    anna, bram, carla = town.residents("Anna", "Bram", "Carla")
    tom = town.people["Tom"]
    for resident in (bram, carla):
        await resident.writes("hoi")
    people.mute(town.world, tom.person, town.chat().chat, bram.person)
    people.leave(town.world, carla.person, town.chat().chat)
    await town.settle()
    assert "Bram" in await members(town)
    assert "Carla" not in await members(town)
    await anna.writes(BREAK_IN)
    await bram.presses("Ik heb gebeld")
    await town.advance(seconds=5)
    assert "Bram belde 112" in town.chat().card


async def test_what_happens_in_a_channel_changes_nobody(town: Town) -> None:
    """The bot removed from a channel, or a subscriber of one: no group, no member, no change. (G4)"""
    tom = town.people["Tom"]
    await tom.starts()
    before = await everything(town)
    reader = {"id": 777, "is_bot": False, "first_name": "Lezer"}
    me = {"id": town.account.id, "is_bot": True, "first_name": "Buurtwacht"}
    for kind, who in (("my_chat_member", me), ("chat_member", reader)):
        moved = {
            "from": wire.user(tom.person),
            "old_chat_member": {"status": "member", "user": who},
            "new_chat_member": {"status": "left", "user": who},
        }
        await arrives(town, kind, chat=CHANNEL, **moved)
    after = await everything(town)
    assert "Lezer" not in after
    assert "Nieuws" not in after
    assert before.count("Tom") == after.count("Tom")
    await tom.tells_bot("/status")
    assert "Er loopt nu geen melding in Kerkbuurt" in tom.last_private_word


async def test_hiding_a_name_changes_all_open_cards(town: Town) -> None:
    """One press, and the name is off every open card; others' names stay. (A13)"""
    anna, bram, carla = town.residents("Anna", "Bram", "Carla")
    await anna.writes(BREAK_IN)
    first = town.chat().cards[-1].message_id
    await carla.writes("Andere straat: er is brand in de Dorpsstraat 5")
    second = town.chat().cards[-1].message_id
    await bram.writes("112 gebeld", reply_to=first)
    await carla.writes("112 gebeld", reply_to=second)
    await bram.writes("ook 112 gebeld", reply_to=second)
    await town.advance(seconds=10)
    assert "Bram belde 112" in town.chat().card_texts[0]
    await bram.presses("Toon mijn naam niet")
    await town.advance(seconds=15)
    assert not [card for card in town.chat().card_texts if "Bram" in card]
    assert "Een bewoner belde 112" in town.chat().card_texts[0]
    assert "Carla belde 112" in town.chat().card_texts[1]


async def test_erasing_leaves_no_id_behind(town: Town) -> None:
    """Name and number of who asked for it are in no table any more; others stay. (Privacy)"""
    (anna,) = town.residents("Anna")
    tom = town.people["Tom"]
    await anna.writes(BREAK_IN)
    await tom.writes("112 gebeld")
    assert str(tom.person.id) in await everything(town)
    await tom.writes("/verwijder")
    assert "Ja, wis alles" in labels(tom.words[-1])
    await tom.presses("Ja, wis alles")
    await town.advance(seconds=15)
    stored = await everything(town)
    assert str(tom.person.id) not in stored
    assert "Tom" not in stored
    assert str(anna.person.id) in stored
    assert "Een bewoner belde 112" in town.chat().card


async def test_erasing_forgets_the_private_chat_as_well(town: Town) -> None:
    """The bot's own words about a report, in the private chat, are not kept by its number. (Privacy)"""
    anna, bram = town.residents("Anna", "Bram")
    await bram.starts()
    await anna.writes(BREAK_IN)
    await bram.presses("Ik bel nu")
    await town.advance(minutes=2, seconds=5)
    assert "is het gelukt om 112 te bellen" in bram.last_private_word
    assert str(bram.person.id) in await everything(town)
    await bram.tells_bot("/verwijder")
    await bram.presses("Ja, wis alles")
    await town.advance(seconds=20)
    stored = await everything(town)
    assert str(bram.person.id) not in stored
    assert "Bram" not in stored
    assert "Bram" not in town.chat().card


async def test_a_link_to_a_group_that_is_gone_answers_kindly(town: Town) -> None:
    """/start with the plan of an unknown group says whom it is for; a true one shows the plan. (G2)"""
    (anna,) = town.residents("Anna")
    tom = town.people["Tom"]
    await anna.starts("plan999")
    assert "alleen een beheerder" in anna.last_private_word
    await tom.starts("plan999")
    assert "alleen een beheerder" in tom.last_private_word
    await tom.starts("plan1")
    assert "Startplan van Kerkbuurt" in tom.last_private_word


@pytest.mark.parametrize("name", ["Niemand", "nobody", "Politie", "Nog niemand", "\u3164"])
async def test_a_name_that_misleads_stands_on_no_call_line(town: Town, name: str) -> None:
    """ "Niemand belt nu 112" is never the name of somebody who does. (A1, A13)"""
    anna = town.resident("Anna")
    odd = Resident(town, town.world.add_person(name), town.chat())
    people.join(town.world, odd.person, town.chat().chat)
    await anna.writes(BREAK_IN)
    await odd.presses("Ik bel nu")
    await town.advance(seconds=5)
    first = town.chat().card.split("\n", 1)[0]
    assert "Een bewoner belt nu" in first if name.isascii() else "Buur belt nu" in first
    assert f"{name} belt" not in anna.last_private_word
