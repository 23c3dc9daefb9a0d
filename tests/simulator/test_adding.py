"""A bot that is brought into a group by a link, and rights that are given and taken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from simulator import people

if TYPE_CHECKING:
    from simulator.records import Chat
    from tests.simulator.calling import Street

RIGHTS = {"can_pin_messages", "can_delete_messages"}


@pytest.fixture
def hof(street: Street) -> Chat:
    """A group of Tom's where Anna is an administrator and the bot is not yet in."""
    return street.world.add_group("Hof", owner=street.tom, admins=[street.anna])


async def told(street: Street) -> list[dict[str, Any]]:
    """What happened, as names: a standing, a service message, or words."""
    found = []
    for update in await street.api.updates():
        if "my_chat_member" in update:
            found.append({"status": update["my_chat_member"]["new_chat_member"]["status"]})
        else:
            message = update["message"]
            found.append(
                {"text": message.get("text", "joined"), "by": message["from"]["first_name"]}
            )
    return found


async def test_a_link_adds_promotes_and_starts(street: Street, hof: Chat) -> None:
    """In this order; the payload comes with the command, from the one who added."""
    last = people.add_bot(
        street.world, street.tom, hof, street.bot, rights=RIGHTS, payload="wijk-7"
    )

    assert await told(street) == [
        {"status": "member"},
        {"text": "joined", "by": "Tom"},
        {"status": "administrator"},
        {"text": "/start@buurtwacht_bot wijk-7", "by": "Tom"},
    ]
    assert last is not None
    assert last.entities == [{"type": "bot_command", "offset": 0, "length": 21}]
    assert hof.members[street.bot.id].rights == RIGHTS | {"can_manage_chat"}


async def test_some_apps_start_before_they_promote(street: Street, hof: Chat) -> None:
    """The command reaches a bot that is a plain member."""
    people.add_bot(
        street.world, street.tom, hof, street.bot, rights=RIGHTS, payload="x", start_first=True
    )

    assert [next(iter(one.values())) for one in await told(street)] == [
        "member",
        "joined",
        "/start@buurtwacht_bot x",
        "administrator",
    ]


async def test_an_empty_payload_is_a_bare_start(street: Street, hof: Chat) -> None:
    """And no payload at all is no start."""
    people.add_bot(street.world, street.tom, hof, street.bot, payload="")
    other = street.world.add_group("Plein", owner=street.tom)
    people.add_bot(street.world, street.tom, other, street.bot)

    assert [one.get("text") for one in await told(street)] == [
        None,
        "joined",
        "/start@buurtwacht_bot",
        None,
        "joined",
    ]


async def test_a_bot_that_is_in_already_is_only_started(street: Street) -> None:
    """Rights that are asked for come on top of those it has; nothing else changes."""
    people.add_bot(street.world, street.tom, street.group, street.bot, payload="nog")
    assert await told(street) == [{"text": "/start@buurtwacht_bot nog", "by": "Tom"}]

    street.promote("can_invite_users")
    await street.api.updates()
    for _ in range(2):
        people.add_bot(
            street.world, street.tom, street.group, street.bot, rights=RIGHTS, payload="nog"
        )
    assert [next(iter(one.values())) for one in await told(street)] == [
        "administrator",
        "/start@buurtwacht_bot nog",
        "/start@buurtwacht_bot nog",
    ]
    mine = street.group.members[street.bot.id]
    assert mine.rights == RIGHTS | {"can_invite_users", "can_manage_chat"}
    assert people.add_bot(street.world, street.tom, street.group, street.bot) is None


async def test_who_may_not_add_or_promote(street: Street, hof: Chat) -> None:
    """A stranger, a member of a group that does not let them, an admin without that right."""
    with pytest.raises(PermissionError, match="Bram is not in Hof"):
        people.add_bot(street.world, street.bram, hof, street.bot, payload="x")
    with pytest.raises(PermissionError, match="Anna may not add admins in Hof"):
        people.add_bot(street.world, street.anna, hof, street.bot, rights=RIGHTS)
    with pytest.raises(ValueError, match="no such right: can_fly"):
        people.add_bot(street.world, street.tom, hof, street.bot, rights={"can_fly"})
    assert not hof.has(street.bot)
    people.add_bot(street.world, street.anna, hof, street.bot)
    hof.permissions -= {"can_invite_users"}
    people.join(street.world, street.bram, hof)
    people.kick(street.world, street.tom, hof, street.bot)
    with pytest.raises(PermissionError, match="Bram may not do that in Hof"):
        people.add_bot(street.world, street.bram, hof, street.bot)


async def test_nobody_gives_what_they_lack(street: Street, hof: Chat) -> None:
    """An admin who may promote gives from their own rights; the owner stays who they are."""
    people.promote(
        street.world, street.tom, hof, street.anna, rights={"can_promote_members", *RIGHTS}
    )
    people.add_bot(street.world, street.anna, hof, street.bot, rights=RIGHTS)

    with pytest.raises(PermissionError, match="cannot give what they lack: can_invite_users"):
        people.promote(street.world, street.anna, hof, street.bot, rights={"can_invite_users"})
    with pytest.raises(PermissionError, match="Tom owns Hof"):
        people.demote(street.world, street.anna, hof, street.tom)
    with pytest.raises(PermissionError, match="may not remove anybody"):
        people.kick(street.world, street.anna, hof, street.bot)
    with pytest.raises(LookupError, match="Bram is not in Hof"):
        people.demote(street.world, street.tom, hof, street.bram)
    assert people.givable(street.tom, hof) > people.givable(street.anna, hof) > RIGHTS
    assert people.givable(street.bram, hof) == frozenset()
