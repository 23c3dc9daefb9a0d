"""What a bot is told, in which order, and how often."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from simulator import people
from tests.simulator.calling import Refused, Street


async def test_an_update_comes_again_until_a_later_offset_confirms_it(street: Street) -> None:
    """A bot that crashes before it confirms gets everything again."""
    people.write(street.world, street.anna, street.group, "/een")
    people.write(street.world, street.anna, street.group, "/twee")

    first = await street.api("getUpdates")
    again = await street.api("getUpdates", offset=first[0]["update_id"])
    rest = await street.api("getUpdates", offset=first[1]["update_id"])

    assert [u["update_id"] for u in again] == [u["update_id"] for u in first]
    assert [u["message"]["text"] for u in rest] == ["/twee"]


async def test_a_negative_offset_counts_from_the_end(street: Street) -> None:
    """An offset of -1 keeps the last update and forgets the others."""
    for text in ("/een", "/twee", "/drie"):
        people.write(street.world, street.anna, street.group, text)

    assert [u["message"]["text"] for u in await street.api("getUpdates", offset=-1)] == ["/drie"]
    assert len(await street.api("getUpdates")) == 1


async def test_a_long_poll_answers_when_something_happens(street: Street) -> None:
    """A poll that finds nothing waits for the next update."""
    poll = asyncio.create_task(street.api("getUpdates", timeout=30))
    await asyncio.sleep(0.05)
    assert not poll.done()

    people.write(street.world, street.anna, street.group, "/hoi")

    assert (await poll)[0]["message"]["text"] == "/hoi"


async def test_a_shift_of_the_clock_ends_a_long_poll(street: Street) -> None:
    """Whoever moves the clock wakes the bot, even if there is nothing to tell."""
    poll = asyncio.create_task(street.api("getUpdates", timeout=30))
    await asyncio.sleep(0.05)

    street.wait(minutes=5)

    assert await poll == []


async def test_a_second_poller_ends_the_first(street: Street) -> None:
    """Two instances with one token: the older poll is told so."""
    older = asyncio.create_task(street.api("getUpdates", timeout=30))
    await asyncio.sleep(0.05)
    newer = asyncio.create_task(street.api("getUpdates", timeout=30))

    with pytest.raises(Refused, match="409 Conflict: terminated by other getUpdates request"):
        await older
    people.write(street.world, street.anna, street.group, "/hoi")
    assert len(await newer) == 1


async def test_updates_are_kept_for_a_day(street: Street) -> None:
    """What nobody fetched within 24 hours is gone."""
    people.write(street.world, street.anna, street.group, "/oud")
    street.wait(hours=25)
    people.write(street.world, street.anna, street.group, "/nieuw")

    assert await street.hears() == ["/nieuw"]


async def test_privacy_mode_lets_in_what_concerns_the_bot(street: Street) -> None:
    """A bot that is no administrator reads commands, replies, mentions and service messages."""
    sent = await street.says()
    people.write(street.world, street.anna, street.group, "gewoon gepraat")
    people.write(street.world, street.anna, street.group, "/hulp")
    people.write(street.world, street.anna, street.group, "/hulp@anderebot nu")
    people.write(street.world, street.anna, street.group, "/hulp@buurtwacht_bot nu")
    people.write(street.world, street.anna, street.group, "dank", reply_to=sent["message_id"])
    people.write(street.world, street.anna, street.group, "hoi @Buurtwacht_bot")
    people.rename(street.world, street.tom, street.group, "Kerkbuurt Oost")

    told = ["/hulp", "/hulp@buurtwacht_bot nu", "dank", "hoi @Buurtwacht_bot", None]
    assert await street.hears() == told


async def test_an_administrator_reads_everything(street: Street) -> None:
    """Privacy mode ends where the bot becomes an administrator, from that message on."""
    people.write(street.world, street.anna, street.group, "daarvoor")
    street.promote("can_pin_messages")
    people.write(street.world, street.anna, street.group, "daarna")

    assert await street.hears() == ["daarna"]


async def test_a_bot_that_may_read_all_needs_no_rights(street: Street) -> None:
    """Privacy mode can be off for a bot."""
    street.bot.can_read_all = True
    people.write(street.world, street.anna, street.group, "gewoon gepraat")

    assert await street.hears() == ["gewoon gepraat"]
    assert (await street.api("getMe"))["can_read_all_group_messages"]


async def test_bots_do_not_hear_bots(street: Street) -> None:
    """Neither its own messages nor another bot's reach a bot."""
    street.promote()
    other = street.world.add_bot("9:X", first_name="Ander", username="ander_bot")
    people.add_bot(street.world, street.tom, street.group, other, rights=())
    await street.api.updates()

    await street.says("@ander_bot hoort niets")

    assert await street.api.updates() == []
    assert all(u.get("message", {}).get("text") is None for u in other.queue.pending.values())


async def test_its_own_pin_is_reported_back(street: Street) -> None:
    """Of its own acts a bot gets the service message of a pin."""
    street.promote("can_pin_messages")
    sent = await street.says()
    await street.api.updates()

    await street.api("pinChatMessage", chat_id=street.group.id, message_id=sent["message_id"])

    (told,) = await street.api.updates()
    assert told["message"]["pinned_message"]["message_id"] == sent["message_id"]


async def test_reactions_need_an_administrator_that_asked(street: Street) -> None:
    """Reactions come only to an administrator whose allowed_updates name them."""
    message = people.write(street.world, street.anna, street.group, "/hoi")
    people.react(street.world, street.bram, street.group, message.message_id, "👍")
    street.promote()
    people.react(street.world, street.bram, street.group, message.message_id, "🙏")
    await street.api.updates(allowed_updates=["message_reaction"])
    people.react(street.world, street.bram, street.group, message.message_id, "❤️")

    (told,) = await street.api.updates()
    assert told["message_reaction"]["old_reaction"] == [{"type": "emoji", "emoji": "🙏"}]
    assert told["message_reaction"]["new_reaction"] == [{"type": "emoji", "emoji": "❤"}]


async def test_members_come_and_go(street: Street) -> None:
    """Everybody hears the service message; chat_member goes to an administrator that asked."""
    eva = street.world.add_person("Eva")
    people.join(street.world, eva, street.group)
    assert [list(u)[1] for u in await street.api.updates()] == ["message"]

    street.promote()
    await street.api.updates(allowed_updates=["message", "chat_member"])
    people.leave(street.world, eva, street.group)

    assert [list(u)[1] for u in await street.api.updates()] == ["chat_member", "message"]


async def test_the_bot_is_told_of_its_own_standing(street: Street) -> None:
    """Promoted, demoted, removed: each is a my_chat_member."""
    street.promote("can_pin_messages")
    people.demote(street.world, street.tom, street.group, street.bot)
    people.kick(street.world, street.tom, street.group, street.bot)

    told = [u["my_chat_member"] for u in await street.api.updates()]
    assert [one["new_chat_member"]["status"] for one in told] == [
        "administrator",
        "member",
        "kicked",
    ]
    assert told[0]["new_chat_member"]["can_pin_messages"]


async def test_deletions_are_never_told(street: Street) -> None:
    """Telegram does not tell a bot that a message was deleted."""
    message = people.write(street.world, street.anna, street.group, "/hoi")
    await street.api.updates()

    people.delete(street.world, street.anna, street.group, message.message_id)

    assert await street.api.updates() == []


async def test_an_edit_is_told_as_an_edited_message(street: Street) -> None:
    """The same id with other words and an edit date."""
    message = people.write(street.world, street.anna, street.group, "/een")
    await street.api.updates()
    street.wait(seconds=9)

    people.edit(street.world, street.anna, street.group, message.message_id, "/twee")

    (told,) = await street.api.updates()
    assert told["edited_message"]["text"] == "/twee"
    assert told["edited_message"]["edit_date"] == told["edited_message"]["date"] + 9


async def test_a_join_request_opens_the_private_chat_for_five_minutes(street: Street) -> None:
    """Who asks to join can be written to, for a while."""
    street.promote("can_invite_users")
    await street.api.updates()
    eva = street.world.add_person("Eva")
    link = await street.api(
        "createChatInviteLink", chat_id=street.group.id, creates_join_request=True
    )
    people.request_join(street.world, eva, street.group, link=link["invite_link"])

    (told,) = await street.api.updates()
    sent = await street.api(
        "sendMessage", chat_id=told["chat_join_request"]["user_chat_id"], text="welkom"
    )
    street.world.clock.shift(timedelta(minutes=6))

    assert sent["chat"]["type"] == "private"
    with pytest.raises(Refused, match="can't initiate conversation"):
        await street.api("sendMessage", chat_id=eva.id, text="te laat")
    assert await street.api("approveChatJoinRequest", chat_id=street.group.id, user_id=eva.id)
    assert street.group.has(eva)
