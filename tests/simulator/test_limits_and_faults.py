"""Too many, too soon, and what goes wrong on the way."""

from __future__ import annotations

import asyncio

import httpx
import pytest
import uvicorn

from simulator import people
from simulator.faults import Fault
from simulator.server import application
from tests.simulator.calling import Refused, Street


async def test_a_group_takes_a_short_burst(street: Street) -> None:
    """Three at once go through, the fourth has to wait a second."""
    for _ in range(3):
        await street.says()
    with pytest.raises(Refused, match="429 Too Many Requests: retry after 1") as refusal:
        await street.says()

    assert refusal.value.body["parameters"] == {"retry_after": 1}
    (refused,) = street.world.limits.refusals
    assert (refused.method, refused.chat_id) == ("sendMessage", street.group.id)
    street.wait(seconds=1)
    assert await street.says()


async def test_a_group_takes_twenty_a_minute(street: Street) -> None:
    """Edits count too; what is refused does not; another chat is not held up."""
    street.promote("can_pin_messages")
    first = await street.says("0")
    for number in range(1, 20):
        street.wait(seconds=2)
        await street.api(
            "editMessageText",
            chat_id=street.group.id,
            message_id=first["message_id"],
            text=str(number),
        )
    street.wait(seconds=2)
    with pytest.raises(Refused, match="retry after 20") as refusal:
        await street.says()

    people.start(street.world, street.anna, street.bot)
    assert await street.api("sendMessage", chat_id=street.anna.id, text="wel")
    here = {"chat_id": street.group.id, "message_id": first["message_id"]}
    assert await street.api("pinChatMessage", **here)
    street.wait(seconds=refusal.value.body["parameters"]["retry_after"])
    assert await street.says()


async def test_a_bot_sends_thirty_a_second_in_all(street: Street) -> None:
    """Over all chats together."""
    for number in range(31):
        person = street.world.add_person(f"Bewoner {number}")
        people.start(street.world, person, street.bot)
        if number < 30:
            await street.api("sendMessage", chat_id=person.id, text="hallo")
    with pytest.raises(Refused, match="429"):
        await street.api("sendMessage", chat_id=person.id, text="hallo")


@pytest.mark.parametrize("kind", ["500", "502", "429"])
async def test_an_error_before_means_that_nothing_happened(street: Street, kind: str) -> None:
    """The call is logged, the message is not there, and the next call works."""
    street.world.faults.add(Fault(method="sendMessage", kind=kind, retry_after=7))  # type: ignore[arg-type] # from the list above
    before = len(street.group.messages)

    with pytest.raises(Refused, match=kind):
        await street.says()

    assert len(street.group.messages) == before
    assert street.world.calls[-1].fault == kind
    assert await street.says()


@pytest.mark.parametrize(
    ("kind", "error"), [("reset", httpx.RemoteProtocolError), ("timeout", httpx.ReadTimeout)]
)
async def test_an_answer_that_is_lost(
    street: Street, kind: str, error: type[httpx.TransportError]
) -> None:
    """The message is there, but the bot does not know."""
    fault = Fault(kind=kind, when="after", chat_id=street.group.id)  # type: ignore[arg-type] # from the list above
    street.world.faults.add(fault)

    with pytest.raises(error):
        await street.says("is er toch")

    assert street.world.visible(street.anna, street.group)[-1].text == "is er toch"
    assert street.world.calls[-1].ok


async def test_a_fault_meets_only_its_own_calls(street: Street) -> None:
    """Another method and another chat are untouched; times counts down."""
    street.world.faults.add(Fault(method="sendMessage", times=2, chat_id=street.group.id))
    people.start(street.world, street.anna, street.bot)

    assert await street.api("getMe")
    assert await street.api("sendMessage", chat_id=street.anna.id, text="hallo")
    for _ in range(2):
        with pytest.raises(Refused, match="500"):
            await street.says()
    assert await street.says()


@pytest.mark.parametrize(
    ("kind", "error"), [("reset", httpx.RemoteProtocolError), ("timeout", httpx.ReadTimeout)]
)
async def test_over_sockets_the_connection_itself_fails(
    street: Street, kind: str, error: type[httpx.TransportError]
) -> None:
    """The same faults on a real connection; the next call works."""
    config = uvicorn.Config(
        application(street.world), host="127.0.0.1", port=0, log_level="critical", date_header=False
    )
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110 - uvicorn has a flag for this, no event
        await asyncio.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    address = f"http://127.0.0.1:{port}/bot{street.api.token}/getMe"
    street.world.faults.add(Fault(kind=kind))  # type: ignore[arg-type] # from the list above

    async with httpx.AsyncClient(timeout=0.3) as client:
        with pytest.raises(error):
            await client.get(address)
        assert (await client.get(address)).json()["ok"]
    server.should_exit = True
    await serving
