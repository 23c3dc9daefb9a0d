"""Groups that are divided into topics, and groups where the bot may not write. (G3, D3)"""

import pytest

from simulator import people
from simulator.faults import Fault
from simulator.records import Message, Topic
from tests.town import RIGHTS, Group, Resident, Town, labels, plain

KNIFE = "Man met een mes bedreigt mensen bij Kerkstraat 12!"
ALARM = "🚨 Alarm"


async def writes(town: Town, who: Resident, text: str, topic: Topic | None) -> Message:
    """Somebody writes in a topic; None is the general one."""
    thread = topic.id if topic else None
    said = people.write(town.world, who.person, who.home.chat, text, thread=thread)
    await town.settle()
    return said


def new_topic(town: Town, name: str) -> Topic:
    """Tom makes one."""
    return people.create_topic(town.world, town.people["Tom"].person, town.chat().chat, name)


def close(town: Town, topic: Topic | None, *, closed: bool = True) -> None:
    """Tom closes it, or opens it again."""
    thread = topic.id if topic else None
    people.close_topic(
        town.world, town.people["Tom"].person, town.chat().chat, thread, closed=closed
    )


@pytest.fixture
async def forum(town: Town) -> Group:
    """Kerkbuurt with topics."""
    people.make_forum(town.world, town.people["Tom"].person, town.chat().chat)
    return town.chat()


async def choose(town: Town, name: str) -> None:
    """Tom chooses the topic for alarms in the start plan."""
    tom = town.people["Tom"]
    await tom.starts()
    await tom.tells_bot("/startplan")
    await tom.presses("Ja, dat klopt")
    await tom.presses(name)


async def test_a_card_stands_where_it_was_reported(town: Town, forum: Group) -> None:
    """Without a topic for alarms every topic is served: card, removed pictures and lines in the same one. (R1)"""
    anna, bram = town.residents("Anna", "Bram")
    there = new_topic(town, "Straat")
    said = await writes(town, anna, KNIFE, there)
    assert forum.cards[-1].thread == there.id
    assert forum.cards[-1].reply_to == said.message_id

    people.send_photo(
        town.world, bram.person, forum.chat, caption="brand bij Molenweg 3!", thread=there.id
    )
    await town.settle()
    assert [card.thread for card in forum.cards] == [there.id, there.id]
    await town.advance(seconds=60)
    assert {line.thread for line in forum.without_greeting} == {there.id}


async def test_talk_in_a_topic_is_no_answer_to_its_beginning(town: Town, forum: Group) -> None:
    """Telegram shows the message that made a topic as the one that is answered; nobody answered it. (S5)"""
    anna, bram = town.residents("Anna", "Bram")
    there = new_topic(town, "Straat")
    await writes(town, anna, KNIFE, there)
    await writes(town, bram, "112 gebeld", there)
    assert "Bram belde 112" in forum.card
    assert forum.bot_messages == 1


async def test_private_words_are_seen_in_the_topic_of_the_one_they_are_for(
    town: Town, forum: Group
) -> None:
    """Not in another, where they do not look. (R1)"""
    del forum
    (anna,) = town.residents("Anna")
    there = new_topic(town, "Straat")
    await writes(town, anna, "misschien brandlucht?", there)
    assert anna.words
    assert {word.thread for word in anna.words} == {there.id}


async def test_the_admin_chooses_the_topic_for_alarms(town: Town, forum: Group) -> None:
    """From then on every card comes there, wherever it is said; another topic is no place to scold. (G3, O1)"""
    anna, bram = town.residents("Anna", "Bram")
    talk, alarms = new_topic(town, "Praat"), new_topic(town, "Meldingen")
    await town.settle()
    people.add_bot(
        town.world,
        town.people["Tom"].person,
        forum.chat,
        town.account,
        rights={"can_manage_topics"},
    )
    await choose(town, "Meldingen")
    assert (
        "5 van" in town.people["Tom"].last_private_word
        or "van 10" in town.people["Tom"].last_private_word
    )

    said = await writes(town, anna, KNIFE, talk)
    assert forum.cards[-1].thread == alarms.id
    assert forum.cards[-1].reply_to is None
    assert not said.deleted
    await town.advance(minutes=70)
    before = len(bram.words)
    await writes(town, bram, "Wie heeft er een ladder te leen dit weekend?", talk)
    assert len(bram.words) == before
    await writes(town, bram, "Wie heeft er een aanhanger te leen dit weekend?", alarms)
    assert len(bram.words) > before


async def test_the_bot_makes_the_topic(town: Town, forum: Group) -> None:
    """One tap; it is chosen once it is there. Without the right the plan asks for that first. (G3)"""
    tom = town.people["Tom"]
    await tom.starts()
    await tom.tells_bot("/startplan")
    assert "onderwerpen beheren" in tom.last_private_word
    people.add_bot(town.world, tom.person, forum.chat, town.account, rights={"can_manage_topics"})
    await town.settle()
    await tom.presses("Ja, dat klopt")
    await tom.presses("Maak een onderwerp")
    (made,) = [each for each in forum.chat.topics.values() if each.name == ALARM]

    (anna,) = town.residents("Anna")
    await writes(town, anna, KNIFE, None)
    assert forum.cards[-1].thread == made.id


async def test_a_topic_that_cannot_be_made(town: Town, forum: Group) -> None:
    """The admin reads what to do. (G3)"""
    tom = town.people["Tom"]
    people.add_bot(town.world, tom.person, forum.chat, town.account, rights={"can_manage_topics"})
    await tom.starts()
    await tom.tells_bot("/startplan")
    await tom.presses("Ja, dat klopt")
    town.world.faults.add(
        Fault(method="createForumTopic", kind="400", reason="not enough rights to create a topic")
    )
    await tom.presses("Maak een onderwerp")
    assert "recht om onderwerpen te beheren" in tom.last_private_word


async def test_general_is_closed(town: Town, forum: Group) -> None:
    """The alert stands in a topic that is open, and nobody is told that the bot was removed. (D3)"""
    (anna,) = town.residents("Anna")
    tom = town.people["Tom"]
    await tom.starts()
    street = new_topic(town, "Straat")
    close(town, None)
    await town.settle()
    await anna.starts()
    await anna.tells_bot(KNIFE)
    await anna.presses("Zet het in Kerkbuurt")
    assert forum.cards[-1].thread == street.id
    assert all("uit Kerkbuurt gehaald" not in plain(word) for word in tom.words)


async def test_every_topic_is_closed(town: Town, forum: Group) -> None:
    """The admins read what is so, once; the alert comes as soon as a topic is opened. (D3)"""
    (anna,) = town.residents("Anna")
    tom = town.people["Tom"]
    await tom.starts()
    street = new_topic(town, "Straat")
    said = people.write(town.world, anna.person, forum.chat, KNIFE, thread=street.id)
    close(town, street)
    close(town, None)
    await town.advance(seconds=30)
    assert not forum.cards
    told = [plain(word) for word in tom.words if "niet schrijven in Kerkbuurt" in plain(word)]
    assert len(told) == 1
    assert '"Straat" is dicht' in told[0]
    close(town, street, closed=False)
    await town.settle()
    assert forum.cards[-1].reply_to == said.message_id


async def test_the_topic_for_alarms_is_deleted(town: Town, forum: Group) -> None:
    """The next alert stands where it was reported, and the admins choose again. (D3, G3)"""
    (anna,) = town.residents("Anna")
    tom = town.people["Tom"]
    talk, alarms = new_topic(town, "Praat"), new_topic(town, "Meldingen")
    people.add_bot(town.world, tom.person, forum.chat, town.account, rights={"can_manage_topics"})
    await choose(town, "Meldingen")
    del forum.chat.topics[alarms.id]
    await writes(town, anna, KNIFE, talk)
    assert forum.cards[-1].thread == talk.id
    assert "onderwerp voor alarmen in Kerkbuurt is weg" in tom.last_private_word


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("400", "not enough rights to send text messages to the chat"),
        ("400", "CHAT_RESTRICTED"),
        ("403", "CHAT_WRITE_FORBIDDEN"),
    ],
)
async def test_the_bot_may_not_write(town: Town, kind: str, reason: str) -> None:
    """The admins read that, not that the bot was removed; what waits goes within a minute. (D3)"""
    (anna,) = town.residents("Anna")
    tom = town.people["Tom"]
    await tom.starts()
    chat = town.chat().chat.id
    town.world.faults.add(
        Fault(method="sendMessage", times=20, kind=kind, reason=reason, chat_id=chat)  # type: ignore[arg-type]
    )
    await anna.writes(KNIFE, settle=False)
    await town.passes(seconds=20)
    told = [plain(word) for word in tom.words]
    assert sum("niet schrijven in Kerkbuurt" in each for each in told) == 1
    assert not any("gehaald" in each for each in told)
    town.world.faults.clear()
    await town.advance(seconds=61)
    assert "Kerkstraat 12" in town.chat().card


async def test_rights_given_back_let_go_what_waits(town: Town) -> None:
    """At once, without waiting for the next try. (D3)"""
    (anna,) = town.residents("Anna")
    tom = town.people["Tom"]
    people.demote(town.world, tom.person, town.chat().chat, town.account)
    people.mute(town.world, tom.person, town.chat().chat, town.account)
    await town.settle()
    await anna.starts()
    await anna.tells_bot(KNIFE)
    await anna.presses("Zet het in Kerkbuurt")
    await town.passes(seconds=30)
    assert not town.chat().cards
    people.add_bot(town.world, tom.person, town.chat().chat, town.account, rights=RIGHTS)
    await town.passes(seconds=1)
    assert labels(town.chat().cards[-1])


async def test_a_topic_is_never_made_twice(town: Town, forum: Group) -> None:
    """Telegram made it and its answer is lost: the admin looks, and no second one comes. (G3, D2)"""
    tom = town.people["Tom"]
    people.add_bot(town.world, tom.person, forum.chat, town.account, rights={"can_manage_topics"})
    await tom.starts()
    await tom.tells_bot("/startplan")
    await tom.presses("Ja, dat klopt")
    town.world.faults.add(Fault(method="createForumTopic", kind="reset", when="after"))
    await tom.presses("Maak een onderwerp")
    await town.advance(seconds=30)
    assert len([each for each in forum.chat.topics.values() if each.name == ALARM]) == 1
    assert "Telegram gaf geen antwoord" in tom.last_private_word


async def test_a_topic_of_one_group_is_none_of_another(town: Town, forum: Group) -> None:
    """Somebody of both groups presses in a topic next door: no number of it is used at home. (G3)"""
    anna = town.resident("Anna")
    other = await town.founds("Oost", admin="Olga")
    people.join(town.world, anna.person, other.chat)
    people.make_forum(town.world, town.people["Olga"].person, other.chat)
    there = people.create_topic(town.world, town.people["Olga"].person, other.chat, "Straat")
    await town.settle()
    people.write(town.world, anna.person, other.chat, KNIFE, thread=there.id)
    await town.settle()
    assert other.cards[-1].thread == there.id
    assert all(word.thread in (None, there.id) for word in anna.words)
    sent = [
        call for call in town.text_calls("sendMessage") if call.params["chat_id"] == forum.chat.id
    ]
    assert all("message_thread_id" not in call.params for call in sent)


async def test_an_edit_that_is_refused_closes_no_other_topic(town: Town, forum: Group) -> None:
    """The next report finds the open topics open. (D3)"""
    anna, cor = town.residents("Anna", "Cor")
    street, talk = new_topic(town, "Straat"), new_topic(town, "Praat")
    await writes(town, anna, KNIFE, street)
    refusal = Fault(
        method="editMessageText", kind="400", times=9, reason="TOPIC_CLOSED", chat_id=forum.chat.id
    )
    town.world.faults.add(refusal)
    await cor.presses("Ik heb gebeld")
    await town.advance(seconds=20)
    town.world.faults.clear()
    await town.advance(seconds=61)
    assert "Cor belde 112" in forum.card
    await writes(town, anna, "Brand bij Molenweg 3, vlammen uit het raam!", talk)
    assert forum.cards[-1].thread == talk.id
