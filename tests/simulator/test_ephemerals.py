"""Messages that one person in a group can see."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from simulator import people
from tests.simulator.calling import Refused, Street

if TYPE_CHECKING:
    from simulator.records import Person

YES = {"inline_keyboard": [[{"text": "Ja", "callback_data": "yes"}]]}


def meant_for(person: Person, **more: Any) -> dict[str, Any]:
    """The parameters that make a message ephemeral."""
    return {"ephemeral_message_parameters": {"receiver_user_id": person.id, **more}}


async def test_an_administrator_may_speak_to_any_member(street: Street) -> None:
    """Only the receiver sees it; the id of an ephemeral message is its own kind."""
    street.promote()
    sent = await street.says("alleen jij", **meant_for(street.anna))

    assert sent["message_id"] == 0
    assert sent["receiver_user"]["first_name"] == "Anna"
    assert street.world.visible(street.anna, street.group)[-1].text == "alleen jij"
    assert all(m.text != "alleen jij" for m in street.world.visible(street.bram, street.group))


async def test_the_deprecated_parameter_does_the_same(street: Street) -> None:
    """receiver_user_id still works."""
    street.promote()

    assert (await street.says("jij", receiver_user_id=street.anna.id))["ephemeral_message_id"]


async def test_a_plain_bot_may_only_answer_a_press(street: Street) -> None:
    """Within 15 seconds, and only the one who pressed."""
    with pytest.raises(Refused, match="not enough rights to send ephemeral messages"):
        await street.says("psst", **meant_for(street.anna))
    card = await street.says(reply_markup=YES)
    press = people.press(street.world, street.anna, street.group, card["message_id"], "Ja")
    answer = meant_for(street.anna, callback_query_id=press.id)

    assert (await street.says("dank", **answer))["text"] == "dank"
    with pytest.raises(Refused, match="query ID is invalid"):
        await street.says("dank", **meant_for(street.bram, callback_query_id=press.id))
    street.wait(seconds=16)
    with pytest.raises(Refused, match="query is too old"):
        await street.says("dank", **answer)


async def test_an_answer_can_take_the_place_of_the_card(street: Street) -> None:
    """For the one who pressed; everybody else still sees the card."""
    card = await street.says("kaart", reply_markup=YES)
    press = people.press(street.world, street.anna, street.group, card["message_id"], "Ja")
    answer = meant_for(street.anna, callback_query_id=press.id, replace_callback_query_message=True)
    await street.says("jouw kaart", **answer)

    assert [m.text for m in street.world.visible(street.anna, street.group)][-1] == "jouw kaart"
    assert "kaart" not in [m.text for m in street.world.visible(street.anna, street.group)]
    assert "kaart" in [m.text for m in street.world.visible(street.bram, street.group)]


async def test_only_members_of_groups_can_receive_one(street: Street) -> None:
    """Not a stranger, and not in a private chat."""
    street.promote()
    eva = street.world.add_person("Eva")
    people.start(street.world, street.anna, street.bot)

    with pytest.raises(Refused, match="PARTICIPANT_ID_INVALID"):
        await street.says("psst", **meant_for(eva))
    with pytest.raises(Refused, match="only to groups and supergroups"):
        await street.api(
            "sendMessage", chat_id=street.anna.id, text="psst", **meant_for(street.anna)
        )


async def test_it_can_be_edited_pressed_and_deleted(street: Street) -> None:
    """Through methods of their own; the press carries the ephemeral message."""
    street.promote()
    sent = await street.says("een", reply_markup=YES, **meant_for(street.anna))
    await street.api.updates()
    here = {
        "chat_id": street.group.id,
        "receiver_user_id": street.anna.id,
        "ephemeral_message_id": sent["ephemeral_message_id"],
    }

    people.press(
        street.world,
        street.anna,
        street.group,
        0,
        "Ja",
        ephemeral_message_id=sent["ephemeral_message_id"],
    )
    (told,) = await street.api.updates()
    assert told["callback_query"]["message"]["ephemeral_message_id"] == 1
    assert await street.api("editEphemeralMessageText", **here, text="twee") is True
    with pytest.raises(Refused, match="message is not modified"):
        await street.api("editEphemeralMessageText", **here, text="twee")
    assert await street.api("editEphemeralMessageReplyMarkup", **here, reply_markup=YES)
    assert street.world.visible(street.anna, street.group)[-1].text == "twee"
    assert await street.api("deleteEphemeralMessage", **here)
    with pytest.raises(Refused, match="message to delete not found"):
        await street.api("deleteEphemeralMessage", **here)
    with pytest.raises(Refused, match="message to edit not found"):
        await street.api("editEphemeralMessageText", **here, text="drie")


async def test_it_is_gone_after_a_day(street: Street) -> None:
    """From the screen, and for the bot."""
    street.promote()
    sent = await street.says("tijdelijk", **meant_for(street.anna))
    street.wait(hours=25)

    assert all(m.text != "tijdelijk" for m in street.world.visible(street.anna, street.group))
    with pytest.raises(Refused, match="message to delete not found"):
        await street.api(
            "deleteEphemeralMessage",
            chat_id=street.group.id,
            receiver_user_id=street.anna.id,
            ephemeral_message_id=sent["ephemeral_message_id"],
        )


async def test_an_older_server_knows_nothing_of_them(street: Street) -> None:
    """Their methods do not exist, and the parameter is ignored: everybody reads the message."""
    street.world.supports_ephemerals = False
    probe = {"chat_id": street.group.id, "receiver_user_id": 1, "ephemeral_message_id": 1}
    for method in ("deleteEphemeralMessage", "editEphemeralMessageReplyMarkup"):
        with pytest.raises(Refused, match="404 Not Found"):
            await street.api(method, **probe)

    assert (await street.says("voor jou", **meant_for(street.anna)))["message_id"] > 0
    assert street.world.visible(street.bram, street.group)[-1].text == "voor jou"


async def test_an_ephemeral_command_reaches_its_bot_alone(street: Street) -> None:
    """A bot that is no administrator may answer it in the same way, for a moment."""
    command = {"command": "hulp", "description": "Hulp", "is_ephemeral": True}
    await street.api("setMyCommands", commands=[command])

    asked = people.write(street.world, street.anna, street.group, "/hulp")

    (told,) = await street.api.updates()
    assert told["message"]["receiver_user"]["id"] == street.bot.id
    assert asked in street.world.visible(street.anna, street.group)
    assert asked not in street.world.visible(street.bram, street.group)
    reply = {"ephemeral_message_id": told["message"]["ephemeral_message_id"]}
    assert await street.says("zo", reply_parameters=reply, **meant_for(street.anna))
    street.wait(seconds=16)
    with pytest.raises(Refused, match="not enough rights"):
        await street.says("laat", reply_parameters=reply, **meant_for(street.anna))
