"""Posts in the name of a channel or of the group."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from simulator import people

if TYPE_CHECKING:
    from simulator.records import Chat
    from tests.simulator.calling import Street


@pytest.fixture
async def channel(street: Street) -> Chat:
    """A channel of Anna's; the bot reads all in the group and nothing waits."""
    street.promote("can_delete_messages")
    await street.api.updates()
    return street.world.add_channel("Wijkblad", owner=street.anna, username="wijkblad")


async def heard(street: Street) -> dict[str, Any]:
    """The one message that the bot was told of."""
    (update,) = await street.api.updates()
    found: dict[str, Any] = update["message"]
    return found


async def test_a_channel_speaks_in_a_group(street: Street, channel: Chat) -> None:
    """Who wrote it cannot be seen; a reply and a forward name the channel."""
    written = people.write(
        street.world, street.anna, street.group, "het blad is uit", as_channel=channel
    )

    told = await heard(street)
    assert told["from"] == {
        "id": 136817688,
        "is_bot": True,
        "first_name": "Channel",
        "username": "Channel_Bot",
    }
    assert told["sender_chat"] == {
        "id": channel.id,
        "type": "channel",
        "title": "Wijkblad",
        "username": "wijkblad",
    }
    assert "Anna" not in str(told)
    reply = await street.says(reply_parameters={"message_id": written.message_id})
    assert reply["reply_to_message"]["sender_chat"]["title"] == "Wijkblad"
    here = {"chat_id": street.group.id, "from_chat_id": street.group.id}
    sent = await street.api("forwardMessage", **here, message_id=written.message_id)
    assert sent["forward_origin"]["type"] == "chat"


async def test_only_its_owner_speaks_for_a_channel(street: Street, channel: Chat) -> None:
    """And a group is no channel."""
    for person, chat in ((street.bram, channel), (street.tom, street.group)):
        with pytest.raises(PermissionError, match="cannot speak for"):
            people.write(street.world, person, street.group, "x", as_channel=chat)


async def test_a_bot_knows_nothing_of_a_channel_it_is_not_in(street: Street, channel: Chat) -> None:
    """It cannot even name it."""
    people.post_in_channel(street.world, street.anna, channel, "eerste nummer")

    assert await street.api.updates() == []
    with pytest.raises(Exception, match="chat not found"):
        await street.api("getChat", chat_id=channel.id)


async def test_an_anonymous_admin_speaks_for_the_group(street: Street, channel: Chat) -> None:
    """In words, photos, service messages and reactions, until they show themselves again."""
    people.hide(street.world, street.tom, street.group)
    await street.api.updates(allowed_updates=["message", "message_reaction"])
    written = people.write(street.world, street.tom, street.group, "let op")
    told = await heard(street)
    assert (told["from"]["id"], told["from"]["username"]) == (1087968824, "GroupAnonymousBot")
    assert told["sender_chat"]["id"] == street.group.id
    people.send_photo(street.world, street.tom, street.group)
    assert (await heard(street))["sender_chat"]["id"] == street.group.id
    people.pin(street.world, street.tom, street.group, written.message_id)
    assert (await heard(street))["from"]["id"] == 1087968824
    people.react(street.world, street.tom, street.group, written.message_id, "👍")
    (update,) = await street.api.updates()
    assert update["message_reaction"]["actor_chat"]["id"] == street.group.id
    assert "user" not in update["message_reaction"]

    member = await street.api("getChatMember", chat_id=street.group.id, user_id=street.tom.id)
    assert member["is_anonymous"]
    people.hide(street.world, street.tom, street.group, hidden=False)
    people.write(street.world, street.tom, street.group, "ik ben het")
    assert (await heard(street))["from"]["first_name"] == "Tom"
    with pytest.raises(PermissionError, match="Bram is no admin in Kerkbuurt"):
        people.hide(street.world, street.bram, street.group)


async def test_posts_of_a_linked_channel_are_brought_in(street: Street) -> None:
    """By Telegram itself, pinned, and with the post they come from."""
    street.promote()
    await street.api.updates()
    channel = street.world.add_channel("Wijkblad", owner=street.anna, linked=street.group)
    brought = people.post_in_channel(street.world, street.anna, channel, "nummer 2 is uit")

    told = await heard(street)
    assert told["from"] == {"id": 777000, "is_bot": False, "first_name": "Telegram"}
    assert told["is_automatic_forward"]
    assert told["sender_chat"]["id"] == told["forward_origin"]["chat"]["id"] == channel.id
    assert told["forward_origin"]["message_id"] == 1
    assert brought is not None
    chat = await street.api("getChat", chat_id=street.group.id)
    assert (chat["linked_chat_id"], chat["pinned_message"]["message_id"]) == (
        channel.id,
        brought.message_id,
    )
    with pytest.raises(PermissionError):
        people.post_in_channel(street.world, street.bram, channel, "x")
    with pytest.raises(ValueError, match="needs words"):
        people.post_in_channel(street.world, street.anna, channel, " ")


async def test_the_page_names_the_chat_that_speaks(street: Street, channel: Chat) -> None:
    """Not the person behind it; but to that person it is their own."""
    written = people.write(street.world, street.anna, street.group, "uit", as_channel=channel)
    people.write(street.world, street.bram, street.group, "fijn", reply_to=written.message_id)
    for person in (street.anna, street.bram):
        answer = await street.api.client.get("/_/view", params={"person": person.id})
        post, reply = answer.json()["chats"][0]["messages"][-2:]
        assert (post["from"]["name"], post["mine"]) == ("Wijkblad", person is street.anna)
        assert reply["reply_to"]["name"] == "Wijkblad"
