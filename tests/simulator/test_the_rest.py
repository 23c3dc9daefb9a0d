"""Chats, commands, links, webhooks, and every way to make a call."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.responses import Response
from starlette.routing import Route
from telegram import Bot, ChatMemberAdministrator, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.request import HTTPXRequest

from simulator import people
from simulator.clock import Clock
from simulator.server import application
from simulator.webhooks import queue_of
from tests.simulator.calling import Api, Refused, Street

if TYPE_CHECKING:
    from starlette.requests import Request


async def test_every_way_to_pass_parameters(street: Street) -> None:
    """Address, form, multipart and JSON say the same; names of methods ignore case."""
    address = f"/bot{street.api.token}/getchat"
    params = {"chat_id": str(street.group.id)}
    client = street.api.client
    answers = [
        await client.get(address, params=params),
        await client.post(address, data=params),
        await client.post(address, files={"chat_id": (None, str(street.group.id))}),
        await client.post(address, json={"chat_id": street.group.id}),
    ]

    assert [street.api.read(answer)["title"] for answer in answers] == ["Kerkbuurt"] * 4


async def test_unknown_tokens_and_methods(street: Street) -> None:
    """401 and 404."""
    with pytest.raises(Refused, match="401 Unauthorized"):
        await Api(street.world, "1:WRONG")("getMe")
    with pytest.raises(Refused, match="404 Not Found"):
        await street.api("sendTelepathy")


async def test_answers_carry_the_worlds_time(street: Street) -> None:
    """The Date header follows the clock, also on a refusal."""
    street.wait(minutes=15)
    for method in ("getMe", "sendTelepathy"):
        answer = await street.api.client.get(f"/bot{street.api.token}/{method}")
        told = parsedate_to_datetime(answer.headers["date"])
        assert told == datetime(2026, 11, 23, 20, 15, tzinfo=UTC)


async def test_a_clock_without_a_start_runs() -> None:
    """System time plus what was skipped; backwards is refused."""
    clock = Clock()
    clock.shift(timedelta(hours=1))

    assert timedelta(minutes=59) < clock.now() - datetime.now(UTC) < timedelta(minutes=61)
    with pytest.raises(ValueError, match="backwards"):
        clock.shift(timedelta(seconds=-1))


async def test_members_and_their_rights(street: Street) -> None:
    """Owner, administrator, member, stranger: each in Telegram's words."""
    street.promote("can_pin_messages")
    eva = street.world.add_person("Eva")

    async def status(user_id: int) -> str:
        here = {"chat_id": street.group.id, "user_id": user_id}
        return str((await street.api("getChatMember", **here))["status"])

    everyone = [street.tom.id, street.bot.id, street.anna.id, eva.id]
    assert [await status(one) for one in everyone] == ["creator", "administrator", "member", "left"]
    people.kick(street.world, street.tom, street.group, street.bram)
    people.mute(street.world, street.tom, street.group, street.anna)
    assert [await status(one) for one in (street.bram.id, street.anna.id)] == [
        "kicked",
        "restricted",
    ]
    listed = await street.api("getChatAdministrators", chat_id=street.group.id)
    assert {one["user"]["first_name"] for one in listed} == {"Tom", "Buurtwacht"}
    assert await street.api("getChatMemberCount", chat_id=street.group.id) == 3
    with pytest.raises(Refused, match="PARTICIPANT_ID_INVALID"):
        await status(1)


async def test_commands_by_scope_and_language(street: Street) -> None:
    """Each scope and language has its own list."""
    commands = [{"command": "melden", "description": "Meld iets"}]
    scope = {"type": "all_group_chats"}

    assert await street.api.form("setMyCommands", commands=commands, scope=scope)
    assert await street.api("getMyCommands") == []
    assert await street.api("getMyCommands", scope=scope) == commands
    assert await street.api("deleteMyCommands", scope=scope)
    with pytest.raises(Refused, match="BOT_COMMAND_INVALID"):
        await street.api("setMyCommands", commands=[{"command": "Mél", "description": "x"}])


async def test_the_bots_own_name_and_words(street: Street) -> None:
    """By language, with the usual one where there is none."""
    await street.api("setMyName", name="Wijkwacht", language_code="nl")
    await street.api("setMyDescription", description="Voor de buurt")
    await street.api("setMyShortDescription", short_description="Kort")

    assert (await street.api("getMyName", language_code="nl"))["name"] == "Wijkwacht"
    assert (await street.api("getMyName"))["name"] == "Buurtwacht"
    described = await street.api("getMyDescription", language_code="nl")
    assert described["description"] == "Voor de buurt"


async def test_invite_links_take_the_right(street: Street) -> None:
    """Created, exported, revoked; without the right refused."""
    here = {"chat_id": street.group.id}
    with pytest.raises(Refused, match="not enough rights to manage chat invite link"):
        await street.api("createChatInviteLink", **here)
    street.promote("can_invite_users")
    link = await street.api("createChatInviteLink", **here, name="Buren")
    primary = await street.api("exportChatInviteLink", **here)

    assert (await street.api("getChat", **here))["invite_link"] == primary
    revoked = await street.api("revokeChatInviteLink", **here, invite_link=link["invite_link"])
    assert revoked["is_revoked"]
    eva = street.world.add_person("Eva")
    with pytest.raises(LookupError):
        people.request_join(street.world, eva, street.group, link=link["invite_link"])
    with pytest.raises(ValueError, match="without asking"):
        people.request_join(street.world, eva, street.group, link=primary)
    people.request_join(street.world, eva, street.group)
    assert await street.api("declineChatJoinRequest", **here, user_id=eva.id)
    with pytest.raises(Refused, match="HIDE_REQUESTER_MISSING"):
        await street.api("approveChatJoinRequest", **here, user_id=eva.id)


async def test_everything_that_people_send_is_telegrams(street: Street) -> None:
    """Every kind of message, checked field by field by the observer."""
    street.promote()
    where = (street.world, street.anna, street.group)
    people.send_album(*where, 2, caption="twee foto's")
    people.send_voice(*where)
    people.send_video(*where, caption="film")
    people.send_video_note(*where)
    people.send_document(*where, mime_type="video/mp4", caption="bestand")
    place = people.send_location(*where, live_period=900)
    people.move_location(*where, place.message_id, 52.2, 5.2)
    people.send_venue(*where)
    people.send_sticker(*where)
    people.send_poll(*where)
    people.send_contact(*where)
    people.send_dice(*where)
    people.forward(*where, "doorgestuurd", of=street.bram)
    people.forward(*where, "doorgestuurd", origin="user", of=street.bram)

    told = [u for u in await street.api.updates() if "my_chat_member" not in u]

    assert len(told) == 15
    assert told[0]["message"]["media_group_id"] == told[1]["message"]["media_group_id"]
    assert told[7]["edited_message"]["location"]["latitude"] == 52.2


async def test_a_webhook_gets_every_update_in_order(street: Street) -> None:
    """What it refuses comes again; the secret is with it; getUpdates is closed meanwhile."""
    taken: list[dict[str, Any]] = []
    secrets: set[str | None] = set()
    refusals = [503, 500]

    async def hook(request: Request) -> Response:
        secrets.add(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        if refusals:
            return Response(status_code=refusals.pop())
        taken.append(await request.json())
        return Response()

    app = Starlette(routes=[Route("/hook", hook, methods=["POST"])])
    street.world.webhook_transport = httpx.ASGITransport(app)
    street.world.webhook_retry = 0.01
    await street.api("setWebhook", url="https://bot.example/hook", secret_token="s3")
    with pytest.raises(Refused, match="409 Conflict: can't use getUpdates method while webhook"):
        await street.api("getUpdates")

    for number in range(3):
        people.write(street.world, street.anna, street.group, f"/{number}")
    for _ in range(200):
        if len(taken) == 3:
            break
        await asyncio.sleep(0.01)

    assert [one["message"]["text"] for one in taken] == ["/0", "/1", "/2"]
    assert secrets == {"s3"}
    info = await street.api("getWebhookInfo")
    assert (info["pending_update_count"], "500" in info["last_error_message"]) == (0, False)
    assert await street.api("deleteWebhook")
    assert await street.api("getUpdates") == []


async def test_python_telegram_bot_talks_to_it(street: Street) -> None:
    """A real client library, over the real protocol."""
    street.promote("can_pin_messages", "can_delete_messages")
    transport = httpx.ASGITransport(application(street.world))

    def request() -> HTTPXRequest:
        return HTTPXRequest(httpx_kwargs={"transport": transport})

    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Ja", callback_data="yes")]])
    async with Bot(
        street.api.token,
        base_url="http://telegram/bot",
        base_file_url="http://telegram/file/bot",
        request=request(),
        get_updates_request=request(),
    ) as bot:
        card = await bot.send_message(
            street.group.id, "<b>kaart</b>", parse_mode="HTML", reply_markup=keyboard
        )
        await bot.pin_chat_message(street.group.id, card.message_id)
        press = people.press(street.world, street.anna, street.group, card.message_id, "Ja")
        await bot.answer_callback_query(press.id, "Dank")
        hers = people.send_photo(street.world, street.anna, street.group)
        file = await bot.get_file(hers.content["photo"][0]["file_id"])
        data = await file.download_as_bytearray()
        mine = await bot.get_chat_member(street.group.id, street.bot.id)
        updates = await bot.get_updates(timeout=1, allowed_updates=["message", "callback_query"])

    assert press.text == "Dank"
    assert bytes(data[:2]) == b"\xff\xd8"
    assert isinstance(mine, ChatMemberAdministrator)
    assert [u.callback_query.data for u in updates if u.callback_query] == ["yes"]


def test_a_pin_sent_in_private_starts_the_chat(street: Street) -> None:
    """Whatever is sent to a bot opens the chat with it, as a text does."""
    person = street.world.add_person("Fatima")
    chat = street.world.private(person, street.bot)
    assert not chat.started
    people.send_location(street.world, person, chat)
    assert chat.started


def _brought(
    kind: str, *, chat: int = -1, sender: int = 1, member: int | None = None
) -> dict[str, Any]:
    body: dict[str, Any] = {"chat": {"id": chat}, "from": {"id": sender}}
    if member is not None:
        body["new_chat_member"] = {"user": {"id": member}}
    return {"update_id": 1, kind: body}


@pytest.mark.parametrize(
    ("one", "other", "waits"),
    [
        (_brought("message", chat=-1), _brought("edited_message", chat=-1), True),
        (_brought("message", chat=-1), _brought("message", chat=-2), False),
        (_brought("message", chat=-1), _brought("callback_query", sender=7), False),
        (_brought("callback_query", sender=7), _brought("callback_query", sender=8), False),
        (_brought("chat_member", member=7), _brought("chat_join_request", sender=7), True),
    ],
)
def test_which_updates_wait_for_which(
    one: dict[str, Any], other: dict[str, Any], waits: bool
) -> None:
    """Messages of a chat, presses of a person, comings and goings of a member: each have a queue of their own."""
    assert (queue_of(one) == queue_of(other)) is waits
