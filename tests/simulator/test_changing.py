"""Editing, deleting, pinning, reacting and answering."""

from __future__ import annotations

from typing import Any

import pytest

from simulator import people
from tests.simulator.calling import Refused, Street

YES = {"inline_keyboard": [[{"text": "Ja", "callback_data": "yes"}]]}
NO = {"inline_keyboard": [[{"text": "Nee", "callback_data": "no"}]]}


def at(street: Street, message_id: int) -> dict[str, Any]:
    """A message in the street's group, as parameters."""
    return {"chat_id": street.group.id, "message_id": message_id}


async def test_an_edit_needs_something_new(street: Street) -> None:
    """Same words with other buttons is an edit; the very same is refused."""
    here = at(street, (await street.says("staat", reply_markup=YES))["message_id"])

    with pytest.raises(Refused, match="message is not modified: specified new message content"):
        await street.api("editMessageText", **here, text=" staat ", reply_markup=YES)
    edited = await street.api("editMessageText", **here, text="staat", reply_markup=NO)
    assert edited["reply_markup"] == NO
    with pytest.raises(Refused, match="message is not modified"):
        await street.api("editMessageReplyMarkup", **here, reply_markup=NO)
    bare = await street.api("editMessageReplyMarkup", **here)
    assert "reply_markup" not in bare


async def test_only_what_is_there_and_its_own_can_be_edited(street: Street) -> None:
    """Gone, and somebody else's, are told apart; age does not matter."""
    hers = people.write(street.world, street.anna, street.group, "van mij")
    here = at(street, (await street.says("oud"))["message_id"])

    with pytest.raises(Refused, match="message to edit not found"):
        await street.api("editMessageText", **at(street, 999), text="x")
    with pytest.raises(Refused, match="message can't be edited"):
        await street.api("editMessageText", **at(street, hers.message_id), text="x")
    street.wait(days=90)
    assert (await street.api("editMessageText", **here, text="nieuw"))["text"] == "nieuw"


async def test_a_caption_can_be_edited(street: Street) -> None:
    """A photo has a caption and no text; a text has no caption."""
    photo = people.send_photo(street.world, street.anna, street.group, caption="x")
    file_id = photo.content["photo"][0]["file_id"]
    sent = await street.api("sendPhoto", chat_id=street.group.id, photo=file_id, caption="een")
    here = at(street, sent["message_id"])

    assert (await street.api("editMessageCaption", **here, caption="twee"))["caption"] == "twee"
    with pytest.raises(Refused, match="there is no text in the message to edit"):
        await street.api("editMessageText", **here, text="x")


async def test_own_messages_can_be_deleted_for_48_hours(street: Street) -> None:
    """Later not, and twice not."""
    first = at(street, (await street.says("een"))["message_id"])
    second = at(street, (await street.says("twee"))["message_id"])

    assert await street.api("deleteMessage", **first)
    with pytest.raises(Refused, match="message to delete not found"):
        await street.api("deleteMessage", **first)
    street.wait(hours=49)
    with pytest.raises(Refused, match="message can't be deleted"):
        await street.api("deleteMessage", **second)


async def test_anothers_message_takes_the_right(street: Street) -> None:
    """deleteMessages passes over what it may not delete."""
    hers = people.write(street.world, street.anna, street.group, "weg ermee").message_id
    with pytest.raises(Refused, match="message can't be deleted"):
        await street.api("deleteMessage", **at(street, hers))
    assert await street.api("deleteMessages", chat_id=street.group.id, message_ids=[hers])
    assert hers in street.group.messages

    street.promote("can_delete_messages")

    assert await street.api("deleteMessages", chat_id=street.group.id, message_ids=[hers])
    assert hers not in street.group.messages


async def test_pinning_takes_the_right_and_tells_the_group(street: Street) -> None:
    """A group gets a service message, a private chat does not."""
    sent = await street.says()
    here = at(street, sent["message_id"])
    refusal = "not enough rights to manage pinned messages in the chat"
    with pytest.raises(Refused, match=refusal):
        await street.api("pinChatMessage", **here)
    street.promote("can_pin_messages")

    await street.api("pinChatMessage", **here, disable_notification=True)

    notice = street.world.visible(street.anna, street.group)[-1]
    assert notice.silent
    assert notice.content["pinned_message"]["message_id"] == sent["message_id"]
    chat = await street.api("getChat", chat_id=street.group.id)
    assert chat["pinned_message"]["message_id"] == sent["message_id"]
    assert await street.api("unpinChatMessage", **here)
    assert street.group.pinned == []

    people.start(street.world, street.anna, street.bot)
    private = street.world.private(street.anna, street.bot)
    await street.api("pinChatMessage", chat_id=street.anna.id, message_id=1)
    assert len(private.messages) == 1
    assert await street.api("unpinAllChatMessages", chat_id=street.anna.id)


async def test_a_press_is_answered_once_and_in_time(street: Street) -> None:
    """The person sees the answer; a second and a late one are refused."""
    sent = await street.says(reply_markup=YES)
    press = people.press(street.world, street.anna, street.group, sent["message_id"], "Ja")
    (told,) = await street.api.updates()
    query = told["callback_query"]
    assert (query["data"], query["from"]["first_name"]) == ("yes", "Anna")

    answer = {"callback_query_id": query["id"], "text": "Dank", "show_alert": True}
    with pytest.raises(Refused, match="MESSAGE_TOO_LONG"):
        await street.api("answerCallbackQuery", callback_query_id=query["id"], text="x" * 201)
    assert await street.api("answerCallbackQuery", **answer)
    assert (press.answered, press.text, press.show_alert) == (True, "Dank", True)
    with pytest.raises(Refused, match="query is too old"):
        await street.api("answerCallbackQuery", **answer)

    late = people.press(street.world, street.anna, street.group, sent["message_id"], "yes")
    street.wait(seconds=16)
    with pytest.raises(Refused, match="query is too old and response timeout expired"):
        await street.api("answerCallbackQuery", callback_query_id=late.id)
    assert not late.answered


async def test_only_buttons_that_are_there_can_be_pressed(street: Street) -> None:
    """Not a wrong one, not one that opens an address, not one out of sight."""
    link = {"inline_keyboard": [[{"text": "Kaart", "url": "https://example.org/kaart"}]]}
    sent = await street.says(reply_markup=link)
    eva = street.world.add_person("Eva")

    for person, button in ((street.anna, "Kaart"), (street.anna, "Ja"), (eva, "Kaart")):
        with pytest.raises(LookupError):
            people.press(street.world, person, street.group, sent["message_id"], button)


async def test_one_reaction_out_of_the_list(street: Street) -> None:
    """A bot has one reaction a message, and only emoji that Telegram allows."""
    message = people.write(street.world, street.anna, street.group, "/hoi")
    here = at(street, message.message_id)

    def emoji(*listed: str) -> list[dict[str, str]]:
        return [{"type": "emoji", "emoji": one} for one in listed]

    assert await street.api.form("setMessageReaction", **here, reaction=emoji("👍"))
    assert await street.api("setMessageReaction", **here, reaction=emoji("👀"))
    assert message.reactions == {street.bot.id: ["👀"]}
    with pytest.raises(Refused, match="REACTION_INVALID"):
        await street.api("setMessageReaction", **here, reaction=emoji("✅"))
    with pytest.raises(Refused, match="REACTIONS_TOO_MANY"):
        await street.api("setMessageReaction", **here, reaction=emoji("👍", "👀"))
    assert await street.api("setMessageReaction", **here, reaction=[])
    assert message.reactions == {}
