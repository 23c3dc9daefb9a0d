"""Groups that are divided into topics."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from simulator import people
from tests.simulator.calling import Refused, Street

if TYPE_CHECKING:
    from simulator.records import Chat, Topic


@pytest.fixture
async def alarms(street: Street) -> Topic:
    """The group is a forum with a topic of Tom's; the bot reads all and nothing waits."""
    people.make_forum(street.world, street.tom, street.group)
    made = people.create_topic(street.world, street.tom, street.group, "Alarm")
    street.promote("can_delete_messages")
    await street.api.updates()
    return made


async def heard(street: Street) -> dict[str, Any]:
    """The one message that the bot was told of."""
    (update,) = await street.api.updates()
    found: dict[str, Any] = update["message"]
    return found


async def test_what_is_said_in_a_topic_names_it(street: Street, alarms: Topic) -> None:
    """And what answers nobody seems to answer the message that made the topic."""
    people.write(street.world, street.anna, street.group, "brand", thread=alarms.id)

    told = await heard(street)
    assert told["message_thread_id"] == alarms.id
    assert told["is_topic_message"] is True
    assert told["chat"]["is_forum"] is True
    assert told["reply_to_message"]["forum_topic_created"]["name"] == "Alarm"


async def test_the_general_topic_has_no_number(street: Street, alarms: Topic) -> None:
    """A message there looks like one in a group without topics."""
    del alarms
    people.write(street.world, street.anna, street.group, "hoi")

    told = await heard(street)
    assert "message_thread_id" not in told
    assert "reply_to_message" not in told


async def test_a_bot_writes_in_a_topic(street: Street, alarms: Topic) -> None:
    """By its number, or by answering what stands there; without either in the general one."""
    asked = people.write(street.world, street.anna, street.group, "brand", thread=alarms.id)

    named = await street.says(message_thread_id=alarms.id)
    answer = await street.says(reply_parameters={"message_id": asked.message_id})
    bare = await street.says()

    assert named["message_thread_id"] == answer["message_thread_id"] == alarms.id
    assert answer["reply_to_message"]["text"] == "brand"
    assert "message_thread_id" not in bare


@pytest.mark.parametrize("thread", [1, 999])
async def test_a_topic_that_is_not_there(street: Street, alarms: Topic, thread: int) -> None:
    """Also the general one, which has no number for bots."""
    del alarms
    with pytest.raises(Refused, match="message thread not found"):
        await street.says(message_thread_id=thread)


async def test_outside_of_forums_a_topic_means_nothing(street: Street) -> None:
    """The message just comes."""
    assert "message_thread_id" not in await street.says(message_thread_id=5)


async def test_a_closed_topic_is_for_those_who_manage_topics(street: Street, alarms: Topic) -> None:
    """A bot without that right is refused, and so is a member."""
    people.close_topic(street.world, street.tom, street.group, alarms.id)

    with pytest.raises(Refused, match="TOPIC_CLOSED"):
        await street.says(message_thread_id=alarms.id)
    with pytest.raises(PermissionError, match="Alarm is closed"):
        people.write(street.world, street.anna, street.group, "brand", thread=alarms.id)
    street.promote("can_manage_topics")
    assert (await street.says(message_thread_id=alarms.id))["is_topic_message"]


async def test_the_general_topic_can_be_closed_too(street: Street, alarms: Topic) -> None:
    """What names no topic is refused then, while another topic is open."""
    people.close_topic(street.world, street.tom, street.group, None)

    with pytest.raises(Refused, match="TOPIC_CLOSED"):
        await street.says()
    assert await street.says(message_thread_id=alarms.id)


async def test_a_bot_makes_changes_and_deletes_topics(street: Street, alarms: Topic) -> None:
    """Each leaves a service message in the topic; a deleted one takes its messages along."""
    street.promote("can_manage_topics")
    group = {"chat_id": street.group.id}

    made = await street.api("createForumTopic", **group, name="Praat", icon_color=9367192)
    there = group | {"message_thread_id": made["message_thread_id"]}
    said = await street.api("sendMessage", **there, text="welkom")
    assert await street.api("editForumTopic", **there, name="Kletshoek")
    assert await street.api("closeForumTopic", **there)
    with pytest.raises(Refused, match="TOPIC_NOT_MODIFIED"):
        await street.api("closeForumTopic", **there)
    assert await street.api("reopenForumTopic", **there)
    told = [
        m for m in _service(street.group) if m["message_thread_id"] == there["message_thread_id"]
    ]
    assert [sorted(set(m) & _TOLD) for m in told] == [
        ["forum_topic_created"],
        ["forum_topic_edited"],
        ["forum_topic_closed"],
        ["forum_topic_reopened"],
    ]

    assert await street.api("deleteForumTopic", **there)
    assert said["message_id"] not in street.group.messages
    with pytest.raises(Refused, match="message thread not found"):
        await street.api("sendMessage", **there, text="nog iets")


_TOLD = {f"forum_topic_{what}" for what in ("created", "edited", "closed", "reopened")}


def _service(group: Chat) -> list[dict[str, Any]]:
    return [
        one.content | {"message_thread_id": one.thread}
        for one in group.messages.values()
        if one.kind == "service"
    ]


async def test_making_topics_needs_the_right(street: Street, alarms: Topic) -> None:
    """And a group that is divided at all."""
    del alarms
    with pytest.raises(Refused, match="not enough rights to manage topics"):
        await street.api("createForumTopic", chat_id=street.group.id, name="Praat")
    other = street.world.add_group("Zonder", owner=street.tom)
    people.add_bot(street.world, street.tom, other, street.bot, rights=["can_manage_topics"])
    with pytest.raises(Refused, match="the chat is not a forum"):
        await street.api("createForumTopic", chat_id=other.id, name="Praat")


async def test_pins_belong_to_a_topic(street: Street, alarms: Topic) -> None:
    """Unpinning all of one leaves those of the others."""
    street.promote("can_pin_messages")
    group = {"chat_id": street.group.id}
    inside = await street.says(message_thread_id=alarms.id)
    outside = await street.says()
    for one in (inside, outside):
        await street.api("pinChatMessage", **group, message_id=one["message_id"])

    await street.api("unpinAllForumTopicMessages", **group, message_thread_id=alarms.id)

    assert street.group.pinned == [outside["message_id"]]
    await street.api("unpinAllGeneralForumTopicMessages", **group)
    assert street.group.pinned == []
