"""Polls, throws, contacts and what may not be passed on."""

from __future__ import annotations

from typing import Any

import pytest

from tests.simulator.calling import Refused, Street


async def ask(street: Street, **more: Any) -> dict[str, Any]:
    """A poll in the group."""
    given = {"question": "Wanneer?", "options": [{"text": "Ma"}, {"text": "Di"}]} | more
    sent: dict[str, Any] = await street.api("sendPoll", chat_id=street.group.id, **given)
    return sent


async def test_a_poll_is_asked_and_stopped(street: Street) -> None:
    """It can be stopped once, by its bot."""
    poll = await ask(street, is_anonymous=False)
    here = {"chat_id": street.group.id, "message_id": poll["message_id"]}

    ended = await street.api("stopPoll", **here)

    assert [one["text"] for one in ended["options"]] == ["Ma", "Di"]
    assert ended["is_closed"]
    assert not poll["poll"]["is_closed"]
    with pytest.raises(Refused, match="poll has already been closed"):
        await street.api("stopPoll", **here)


async def test_a_poll_closes_by_itself(street: Street) -> None:
    """After its time, and not before."""
    poll = await ask(street, open_period=60)
    here = {"chat_id": street.group.id, "message_id": poll["message_id"]}
    button = {"inline_keyboard": [[{"text": "x", "callback_data": "y"}]]}

    street.wait(seconds=59)
    before = await street.api("editMessageReplyMarkup", **here, reply_markup=button)
    street.wait(seconds=1)
    after = await street.api("editMessageReplyMarkup", **here)

    assert (before["poll"]["is_closed"], after["poll"]["is_closed"]) == (False, True)


async def test_a_quiz_has_an_answer(street: Street) -> None:
    """One of its options, with words about it."""
    quiz = await ask(
        street,
        type="quiz",
        correct_option_ids=[1],
        explanation="<b>Di</b>",
        explanation_parse_mode="HTML",
    )

    assert quiz["poll"]["correct_option_ids"] == [1]
    assert quiz["poll"]["explanation_entities"][0]["type"] == "bold"
    with pytest.raises(Refused, match="quiz must have a correct option"):
        await ask(street, type="quiz")
    with pytest.raises(Refused, match="wrong correct option"):
        await ask(street, type="quiz", correct_option_ids=[2])


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"question": ""}, "poll question must be non-empty"),
        ({"question": "x" * 301}, "poll question length must not exceed 300"),
        ({"options": []}, "poll must have from 1 to 12 options"),
        ({"options": [{"text": "x" * 101}, {"text": "y"}]}, "options length must not exceed 100"),
        ({"open_period": 4}, "poll close time is invalid"),
    ],
)
async def test_a_poll_that_is_wrong(street: Street, wrong: dict[str, Any], sentence: str) -> None:
    """Telegram says what."""
    with pytest.raises(Refused, match=sentence):
        await ask(street, **wrong)


async def test_what_is_protected_is_not_passed_on(street: Street) -> None:
    """Neither forwarded nor copied, one by one or together."""
    kept = await street.says("voor ons", protect_content=True)
    here = {"chat_id": street.group.id, "from_chat_id": street.group.id}

    assert kept["has_protected_content"]
    for method, verb in (("forwardMessage", "forwarded"), ("copyMessage", "copied")):
        with pytest.raises(Refused, match=f"the message can't be {verb}"):
            await street.api(method, **here, message_id=kept["message_id"])
    with pytest.raises(Refused, match="no messages to forward"):
        await street.api("forwardMessages", **here, message_ids=[kept["message_id"]])


async def test_several_are_forwarded_in_order(street: Street) -> None:
    """Each with its origin."""
    first, second = await street.says("een"), await street.says("twee")
    here = {"chat_id": street.group.id, "from_chat_id": street.group.id}
    ids = [first["message_id"], second["message_id"]]
    street.wait(seconds=5)

    brought = await street.api("forwardMessages", **here, message_ids=ids)

    there = [street.group.messages[one["message_id"]] for one in brought]
    assert [one.text for one in there] == ["een", "twee"]
    assert all(one.forward_origin and one.forward_origin["type"] == "user" for one in there)


async def test_a_throw_and_a_contact(street: Street) -> None:
    """What came out lies within the dice; a contact has a number and a name."""
    thrown = await street.api("sendDice", chat_id=street.group.id, emoji="🎯")
    contact = {"phone_number": "+31600000000", "first_name": "Loodgieter"}
    sent = await street.api("sendContact", chat_id=street.group.id, **contact)

    assert 1 <= thrown["dice"]["value"] <= 6
    assert sent["contact"] == contact
    with pytest.raises(Refused, match="DICE_EMOJI_INVALID"):
        await street.api("sendDice", chat_id=street.group.id, emoji="🐈")
    with pytest.raises(Refused, match="wrong parameter action"):
        await street.api("sendChatAction", chat_id=street.group.id, action="dancing")
