"""What a chat and a bot show of themselves, links with bounds, and who gets which rights."""

from __future__ import annotations

import pytest

from simulator import people
from simulator.records import ADMIN_RIGHTS, Member
from tests.simulator.calling import Refused, Street


async def test_title_description_and_photo(street: Street) -> None:
    """With the right to change them; the same description again is refused."""
    group = {"chat_id": street.group.id}
    with pytest.raises(Refused, match="not enough rights"):
        await street.api("setChatTitle", **group, title="Nieuw")
    street.promote("can_change_info")

    assert await street.api("setChatTitle", **group, title="Nieuw")
    assert await street.api("setChatDescription", **group, description="Voor ons")
    with pytest.raises(Refused, match="chat description is not modified"):
        await street.api("setChatDescription", **group, description="Voor ons")
    with pytest.raises(Refused, match="CHAT_NOT_MODIFIED"):
        await street.api("deleteChatPhoto", **group)
    upload = {"photo": ("x.jpg", b"\xff\xd8", "image/jpeg")}
    address = f"/bot{street.api.token}/setChatPhoto"
    street.api.read(await street.api.client.post(address, data=group, files=upload))

    seen = await street.api("getChat", **group)
    assert (seen["title"], seen["description"]) == ("Nieuw", "Voor ons")
    assert seen["photo"]["big_file_id"]
    assert await street.api("deleteChatPhoto", **group)
    assert "photo" not in await street.api("getChat", **group)


async def test_a_link_is_changed(street: Street) -> None:
    """What is not said again is gone; a limit and approval do not go together."""
    street.promote("can_invite_users")
    group = {"chat_id": street.group.id}
    made = await street.api("createChatInviteLink", **group, member_limit=5, name="Straat")
    own = group | {"invite_link": made["invite_link"]}

    changed = await street.api("editChatInviteLink", **own, creates_join_request=True)

    assert changed["invite_link"] == made["invite_link"]
    assert changed["creates_join_request"]
    assert "member_limit" not in changed
    with pytest.raises(Refused, match="member limit can't be specified"):
        await street.api("editChatInviteLink", **own, creates_join_request=True, member_limit=3)
    with pytest.raises(Refused, match="INVITE_HASH_EXPIRED"):
        await street.api("editChatInviteLink", **group, invite_link="https://t.me/+nooit")
    with pytest.raises(Refused, match="channel chats only"):
        await street.api(
            "createChatSubscriptionInviteLink",
            **group,
            subscription_period=2592000,
            subscription_price=1,
        )


async def test_a_bot_gives_the_rights_that_it_has(street: Street) -> None:
    """And no others; none at all makes a member again."""
    who = {"chat_id": street.group.id, "user_id": street.anna.id}
    with pytest.raises(Refused, match="not enough rights"):
        await street.api("promoteChatMember", **who, can_pin_messages=True)
    street.promote("can_promote_members", "can_pin_messages")

    assert await street.api("promoteChatMember", **who, can_pin_messages=True)
    member = await street.api("getChatMember", **who)
    assert (member["status"], member["can_pin_messages"]) == ("administrator", True)
    with pytest.raises(Refused, match="RIGHT_FORBIDDEN"):
        await street.api("promoteChatMember", **who, can_delete_messages=True)
    assert await street.api("promoteChatMember", **who)
    assert (await street.api("getChatMember", **who))["status"] == "member"
    with pytest.raises(Refused, match="can't remove chat owner"):
        await street.api(
            "promoteChatMember",
            chat_id=street.group.id,
            user_id=street.tom.id,
            can_pin_messages=True,
        )


async def test_a_channel_by_its_name(street: Street) -> None:
    """A bot that may post there posts in the channel's name; nobody is named."""
    channel = street.world.add_channel("Wijkblad", owner=street.tom, username="wijkblad")
    with pytest.raises(Refused, match="chat not found"):
        await street.api("sendMessage", chat_id="@wijkblad", text="hoi")
    rights = frozenset({"can_manage_chat", "can_post_messages"})
    channel.members[street.bot.id] = Member(street.bot, "administrator", rights)

    sent = await street.api("sendMessage", chat_id="@wijkblad", text="hoi")

    assert sent["sender_chat"]["title"] == "Wijkblad"
    assert "from" not in sent
    people.post_in_channel(street.world, street.tom, channel, "nieuws")
    (update,) = await street.api.updates()
    assert update["channel_post"]["text"] == "nieuws"


async def test_the_first_link_is_shown(street: Street) -> None:
    """Unless another is named, or none is wanted."""
    text = "zie https://example.org/a en https://example.org/b"

    shown = await street.says(text)
    named = await street.says(
        text, link_preview_options={"url": "https://example.org/b", "show_above_text": True}
    )
    none = await street.says(text, link_preview_options={"is_disabled": True})

    assert shown["link_preview_options"] == {"url": "https://example.org/a"}
    assert named["link_preview_options"]["url"] == "https://example.org/b"
    assert none["link_preview_options"] == {"is_disabled": True}


async def test_the_menu_button_and_the_rights_asked_for(street: Street) -> None:
    """For one private chat or for all; a page must be safe."""
    chat = people.start(street.world, street.anna, street.bot).chat
    page = {"type": "web_app", "text": "Kaart", "web_app": {"url": "https://example.org"}}

    assert (await street.api("getChatMenuButton"))["type"] == "commands"
    await street.api("setChatMenuButton", chat_id=chat.id, menu_button=page)
    assert (await street.api("getChatMenuButton", chat_id=chat.id))["text"] == "Kaart"
    wrong = page | {"web_app": {"url": "http://example.org"}}
    with pytest.raises(Refused, match="Only HTTPS links are allowed"):
        await street.api("setChatMenuButton", menu_button=wrong)
    wanted = dict.fromkeys((*ADMIN_RIGHTS, "is_anonymous"), False) | {"can_pin_messages": True}
    await street.api("setMyDefaultAdministratorRights", rights=wanted)
    assert (await street.api("getMyDefaultAdministratorRights"))["can_pin_messages"]


async def test_pictures_of_the_bot(street: Street) -> None:
    """The newest first; taking it away shows the one before."""
    address = f"/bot{street.api.token}/setMyProfilePhoto"
    described = {"photo": '{"type": "static", "photo": "attach://own"}'}
    upload = {"own": ("x.jpg", b"\xff\xd8", "image/jpeg")}
    street.api.read(await street.api.client.post(address, data=described, files=upload))

    mine = {"user_id": street.bot.id}
    assert (await street.api("getUserProfilePhotos", **mine))["total_count"] == 1
    await street.api("removeMyProfilePhoto")
    assert (await street.api("getUserProfilePhotos", **mine))["total_count"] == 0
    with pytest.raises(Refused, match="user not found"):
        await street.api("getUserProfilePhotos", user_id=1)
