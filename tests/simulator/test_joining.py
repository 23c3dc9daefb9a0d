"""Asking to join a group, being let in or not, and what a bot may say to one who asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from simulator import people
from simulator.faults import Fault
from tests.simulator.calling import Refused, Street

if TYPE_CHECKING:
    from simulator.records import Person

CLOSED = "403 Forbidden: bot can't initiate conversation with a user"


@pytest.fixture
async def eva(street: Street) -> Person:
    """Somebody outside of a group that lets people in by request; the bot may invite."""
    street.group.join_by_request = True
    street.promote("can_invite_users")
    await street.api.updates()
    return street.world.add_person("Eva", bio="Kerkstraat 3")


async def answer(street: Street, person: Person, verb: str = "approve") -> Any:
    """The bot answers a request."""
    return await street.api(f"{verb}ChatJoinRequest", chat_id=street.group.id, user_id=person.id)


async def write(street: Street, person: Person) -> Any:
    """The bot writes in private."""
    return await street.api("sendMessage", chat_id=person.id, text="wie ben je?")


async def test_a_request_tells_who_asks_and_how(street: Street, eva: Person) -> None:
    """With the bio and the link, where there are any."""
    link = await street.api(
        "createChatInviteLink", chat_id=street.group.id, creates_join_request=True
    )
    people.request_join(street.world, eva, street.group, link=link["invite_link"])
    people.request_join(street.world, street.world.add_person("Piet"), street.group)

    first, second = [update["chat_join_request"] for update in await street.api.updates()]
    assert (first["from"]["first_name"], first["user_chat_id"]) == ("Eva", eva.id)
    assert (first["bio"], first["invite_link"]) == ("Kerkstraat 3", link)
    assert first["date"] == int(street.world.clock.now().timestamp())
    assert {"bio", "invite_link"} & set(second) == set()


async def test_only_who_may_invite_is_told(street: Street, eva: Person) -> None:
    """Another administrator and a plain member hear nothing, and may not write to the person."""
    street.promote("can_pin_messages")
    await street.api.updates()
    people.request_join(street.world, eva, street.group)

    assert await street.api.updates() == []
    with pytest.raises(Refused, match=CLOSED):
        await write(street, eva)
    with pytest.raises(Refused, match="not enough rights"):
        await answer(street, eva)


async def test_asking_twice_is_told_once(street: Street, eva: Person) -> None:
    """And gives no more time; after taking it back it is a new request."""
    people.request_join(street.world, eva, street.group)
    street.wait(minutes=4)
    people.request_join(street.world, eva, street.group)
    assert len(await street.api.updates()) == 1
    street.wait(minutes=2)
    with pytest.raises(Refused, match=CLOSED):
        await write(street, eva)

    people.cancel_join_request(street.world, eva, street.group)
    assert await street.api.updates() == []
    people.request_join(street.world, eva, street.group)
    assert len(await street.api.updates()) == 1
    assert await write(street, eva)


async def test_five_minutes_to_write(street: Street, eva: Person) -> None:
    """Not a second more, unless the person writes back: then the chat is open for good."""
    piet = street.world.add_person("Piet")
    for person in (eva, piet):
        people.request_join(street.world, person, street.group)
    street.wait(minutes=4, seconds=59)
    assert await write(street, eva)
    assert await write(street, piet)
    people.write(street.world, piet, street.world.private(piet, street.bot), "ik woon op nummer 9")
    street.wait(seconds=2)

    with pytest.raises(Refused, match=CLOSED):
        await write(street, eva)
    assert await write(street, piet)
    assert await street.hears() == ["ik woon op nummer 9"]


@pytest.mark.parametrize("verb", ["approve", "decline"])
async def test_an_answer_shuts_the_private_chat(street: Street, eva: Person, verb: str) -> None:
    """The bot may write until the request is answered."""
    people.request_join(street.world, eva, street.group)
    assert await answer(street, eva, verb)

    assert street.group.has(eva) == (verb == "approve")
    with pytest.raises(Refused, match=CLOSED):
        await write(street, eva)
    with pytest.raises(Refused, match=r"USER_ALREADY_PARTICIPANT|HIDE_REQUESTER_MISSING"):
        await answer(street, eva, verb)


async def test_two_groups_open_one_chat(street: Street, eva: Person) -> None:
    """An answer in one group leaves open what the other opened."""
    hof = street.world.add_group("Hof", owner=street.tom, join_by_request=True)
    people.add_bot(street.world, street.tom, hof, street.bot, rights={"can_invite_users"})
    for group in (street.group, hof):
        people.request_join(street.world, eva, group)
    await answer(street, eva, "decline")

    assert await write(street, eva)


async def test_one_who_is_let_in(street: Street, eva: Person) -> None:
    """Bots see the newcomer; chat_member says that it went by request; all are counted."""
    await street.api.updates(allowed_updates=["message", "chat_member", "chat_join_request"])
    here = {"chat_id": street.group.id}
    assert await street.api("getChatMemberCount", **here) == 4
    people.request_join(street.world, eva, street.group)
    await answer(street, eva)

    asked, changed, joined = await street.api.updates()
    assert "chat_join_request" in asked
    assert changed["chat_member"]["via_join_request"]
    assert joined["message"]["new_chat_members"][0]["first_name"] == "Eva"
    assert await street.api("getChatMemberCount", **here) == 5


async def test_requests_that_are_answered_too_late(street: Street, eva: Person) -> None:
    """Already in by another way, taken back, gone again: each in Telegram's words."""
    people.request_join(street.world, eva, street.group)
    people.join(street.world, eva, street.group, invited_by=street.tom)
    with pytest.raises(Refused, match="400 Bad Request: USER_ALREADY_PARTICIPANT"):
        await answer(street, eva)
    people.leave(street.world, eva, street.group)
    with pytest.raises(Refused, match="400 Bad Request: HIDE_REQUESTER_MISSING"):
        await answer(street, eva)
    people.request_join(street.world, eva, street.group)
    people.cancel_join_request(street.world, eva, street.group)
    with pytest.raises(Refused, match="400 Bad Request: HIDE_REQUESTER_MISSING"):
        await answer(street, eva, "decline")
    with pytest.raises(LookupError, match="did not ask"):
        people.cancel_join_request(street.world, eva, street.group)


async def test_one_who_left_can_ask_again(street: Street, eva: Person) -> None:
    """And is let in again; one who was removed cannot even ask."""
    for _ in range(2):
        people.request_join(street.world, eva, street.group)
        assert await answer(street, eva)
        people.leave(street.world, eva, street.group)
    people.join(street.world, eva, street.group, invited_by=street.tom)
    with pytest.raises(PermissionError, match="in Kerkbuurt already"):
        people.request_join(street.world, eva, street.group)
    people.kick(street.world, street.tom, street.group, eva)
    with pytest.raises(PermissionError, match="was removed from Kerkbuurt"):
        people.request_join(street.world, eva, street.group)


async def test_links_that_do_not_ask(street: Street, eva: Person) -> None:
    """Revoked, expired, unknown; and one that lets people in at once."""
    here = {"chat_id": street.group.id}
    soon = int(street.world.clock.now().timestamp()) + 60
    asks: dict[str, Any] = {"creates_join_request": True}
    old = await street.api("createChatInviteLink", **here, **asks, expire_date=soon)
    gone = await street.api("createChatInviteLink", **here, **asks)
    await street.api("revokeChatInviteLink", **here, invite_link=gone["invite_link"])
    street.wait(seconds=61)
    for link in (old["invite_link"], gone["invite_link"], "https://t.me/+nergens"):
        with pytest.raises(LookupError, match="does not work any more"):
            people.request_join(street.world, eva, street.group, link=link)
    free = await street.api("createChatInviteLink", **here)
    with pytest.raises(ValueError, match="without asking"):
        people.request_join(street.world, eva, street.group, link=free["invite_link"])


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("400", "400 Bad Request: USER_CHANNELS_TOO_MUCH"),
        ("403", "403 Forbidden: USER_CHANNELS_TOO_MUCH"),
    ],
)
async def test_a_refusal_on_purpose(street: Street, eva: Person, kind: str, sentence: str) -> None:
    """A fault says no with a sentence; the request waits on."""
    people.request_join(street.world, eva, street.group)
    street.world.faults.add(
        Fault("approveChatJoinRequest", kind=kind, reason="USER_CHANNELS_TOO_MUCH")  # type: ignore[arg-type] # from the list above
    )
    with pytest.raises(Refused, match=sentence):
        await answer(street, eva)

    assert await answer(street, eva)
