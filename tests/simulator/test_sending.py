"""What may be sent, and what Telegram says when it may not."""

from __future__ import annotations

from typing import Any

import pytest

from simulator import people
from tests.simulator.calling import Refused, Street


async def test_html_becomes_text_and_entities(street: Street) -> None:
    """Offsets count UTF-16 units, so an emoji counts two."""
    sent = await street.says(
        "😀 <b>vet <i>schuin</i></b> &lt;3 &amp; <a href='tg://user?id="
        f"{street.anna.id}'>Anna</a>  ",
        parse_mode="HTML",
    )

    assert sent["text"] == "😀 vet schuin <3 & Anna"
    bold, italic, mention = sent["entities"]
    assert (bold["type"], bold["offset"], bold["length"]) == ("bold", 3, 10)
    assert (italic["type"], italic["offset"], italic["length"]) == ("italic", 7, 6)
    assert mention["type"] == "text_mention"
    assert mention["user"]["first_name"] == "Anna"


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("<strong>x</strong>", "bold"),
        ("<em>x</em>", "italic"),
        ("<ins>x</ins>", "underline"),
        ("<del>x</del>", "strikethrough"),
        ('<span class="tg-spoiler">x</span>', "spoiler"),
        ("<tg-spoiler>x</tg-spoiler>", "spoiler"),
        ("<code>x</code>", "code"),
        ("<pre>x</pre>", "pre"),
        ('<pre><code class="language-python">x</code></pre>', "pre"),
        ("<blockquote>x</blockquote>", "blockquote"),
        ("<blockquote expandable>x</blockquote>", "expandable_blockquote"),
        ('<a href="https://example.org/kaart">x</a>', "text_link"),
        ('<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>', "custom_emoji"),
    ],
)
async def test_every_tag_has_its_entity(street: Street, source: str, kind: str) -> None:
    """The tags that Telegram knows."""
    (entity,) = (await street.says(source, parse_mode="HTML"))["entities"]

    assert entity["type"] == kind


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ("é <x>", 'Unsupported start tag "x" at byte offset 3'),
        ("3 < 4 enzovoort >", 'Unsupported start tag "" at byte offset 2'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ("<b>vet", 'Can\'t find end tag corresponding to start tag "b"'),
        ("vet</b>", "Unexpected end tag at byte offset 3"),
        (
            "<b>vet</i>",
            'Unmatched end tag at byte offset 6, expected "</b>", found "</i>"',
        ),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
async def test_html_that_is_wrong_is_refused(street: Street, source: str, sentence: str) -> None:
    """The sentence says what is wrong and at which byte."""
    with pytest.raises(Refused) as refusal:
        await street.says(source, parse_mode="HTML")

    assert refusal.value.body["description"] == f"Bad Request: can't parse entities: {sentence}"


async def test_telegram_finds_links_and_commands_by_itself(street: Street) -> None:
    """Links, mentions, commands, hashtags and numbers get entities without any markup."""
    text = "/start zie https://example.org/a?b=c, bel +31 6 12345678, vraag @anna_k #inbraak a@b.nl"
    sent = await street.says(text)

    found = {
        entity["type"]: text[entity["offset"] : entity["offset"] + entity["length"]]
        for entity in sent["entities"]
    }
    assert found == {
        "bot_command": "/start",
        "url": "https://example.org/a?b=c",
        "phone_number": "+31 6 12345678",
        "mention": "@anna_k",
        "hashtag": "#inbraak",
        "email": "a@b.nl",
    }


@pytest.mark.parametrize(
    ("params", "sentence"),
    [
        ({"text": " \n "}, "Bad Request: message text is empty"),
        ({"text": "<b> </b>", "parse_mode": "HTML"}, "Bad Request: message text is empty"),
        ({"text": "x" * 4097}, "Bad Request: message is too long"),
        ({"text": "x", "parse_mode": "Wiki"}, "Bad Request: unsupported parse_mode"),
        ({"text": "x", "chat_id": 5}, "Bad Request: chat not found"),
        (
            {"text": "x", "reply_parameters": {"message_id": 999}},
            "Bad Request: message to be replied not found",
        ),
    ],
)
async def test_what_cannot_be_sent(street: Street, params: dict[str, Any], sentence: str) -> None:
    """A refusal in Telegram's words, and nothing in the chat."""
    before = len(street.group.messages)
    with pytest.raises(Refused) as refusal:
        await street.api("sendMessage", **({"chat_id": street.group.id} | params))

    assert refusal.value.body["description"] == sentence
    assert len(street.group.messages) == before


async def test_the_longest_text_counts_after_parsing(street: Street) -> None:
    """Markup does not count toward the 4096."""
    sent = await street.says(f"<b>{'x' * 4096}</b>", parse_mode="HTML")

    assert len(sent["text"]) == 4096


async def test_button_data_has_64_bytes(street: Street) -> None:
    """Bytes, not characters: 32 times é fits, 33 times does not."""

    def keyboard(data: str) -> dict[str, Any]:
        button = {"text": "ja", "callback_data": data, "style": "danger"}
        return {"inline_keyboard": [[button]]}

    sent = await street.says(reply_markup=keyboard("é" * 32))
    assert sent["reply_markup"]["inline_keyboard"][0][0]["style"] == "danger"
    with pytest.raises(Refused, match="400 Bad Request: BUTTON_DATA_INVALID"):
        await street.says(reply_markup=keyboard("é" * 33))


async def test_a_mini_app_opens_from_a_private_chat_and_over_https(street: Street) -> None:
    """On this very machine http will do, as on Telegram's test servers."""

    def keyboard(url: str) -> dict[str, Any]:
        return {"inline_keyboard": [[{"text": "Kaart", "web_app": {"url": url}}]]}

    chat = people.start(street.world, street.anna, street.bot).chat
    with pytest.raises(Refused, match="400 Bad Request: BUTTON_TYPE_INVALID"):
        await street.says(reply_markup=keyboard("https://example.org/app"))
    wrong = "Web App URL 'http://example.org' is invalid: Only HTTPS links are allowed"
    with pytest.raises(Refused, match=wrong):
        await street.api(
            "sendMessage", chat_id=chat.id, text="x", reply_markup=keyboard("http://example.org")
        )
    url = "https://example.org/app?group=1"
    await street.api("sendMessage", chat_id=chat.id, text="x", reply_markup=keyboard(url))
    opened = people.open_app(street.world, street.anna, chat, url)
    assert opened.startswith(f"{url}#tgWebAppData=")
    with pytest.raises(LookupError):
        people.open_app(street.world, street.anna, chat, "https://elsewhere.example")


async def test_a_reply_shows_the_message_it_answers(street: Street) -> None:
    """With allow_sending_without_reply a message goes out even if the other one is gone."""
    asked = people.write(street.world, street.anna, street.group, "/wie")
    sent = await street.says(reply_parameters={"message_id": asked.message_id})
    loose = {"message_id": 999, "allow_sending_without_reply": True}

    assert sent["reply_to_message"]["text"] == "/wie"
    assert "reply_to_message" not in await street.says(reply_parameters=loose)


async def test_a_private_chat_opens_from_the_persons_side(street: Street) -> None:
    """Never started, blocked, gone: each has its own refusal."""

    async def write() -> Any:
        return await street.api("sendMessage", chat_id=street.anna.id, text="hallo")

    with pytest.raises(Refused, match="403 Forbidden: bot can't initiate conversation with a user"):
        await write()
    people.start(street.world, street.anna, street.bot, "plan")
    assert (await write())["chat"]["first_name"] == "Anna"
    people.block(street.world, street.anna, street.bot)
    with pytest.raises(Refused, match="403 Forbidden: bot was blocked by the user"):
        await write()
    people.unblock(street.world, street.anna, street.bot)
    street.anna.deactivated = True
    with pytest.raises(Refused, match="403 Forbidden: user is deactivated"):
        await write()


async def test_a_bot_outside_the_group_cannot_write_there(street: Street) -> None:
    """Removed and left are told apart."""
    people.kick(street.world, street.tom, street.group, street.bot)
    with pytest.raises(Refused, match="403 Forbidden: bot was kicked from the supergroup chat"):
        await street.says()
    people.add_bot(street.world, street.tom, street.group, street.bot)
    await street.api("leaveChat", chat_id=street.group.id)
    with pytest.raises(Refused, match="bot is not a member of the supergroup chat"):
        await street.says()


async def test_a_muted_group_silences_all_but_administrators(street: Street) -> None:
    """Telegram's default permissions bind members, not administrators."""
    people.mute(street.world, street.tom, street.group)
    with pytest.raises(Refused, match="not enough rights to send text messages to the chat"):
        await street.says()
    street.promote()

    assert await street.says()


async def test_a_group_that_became_a_supergroup_tells_its_new_id(street: Street) -> None:
    """The old id answers with the new one, and both chats get a service message."""
    old = street.world.add_group("Hof", owner=street.tom, kind="group")
    people.add_bot(street.world, street.tom, old, street.bot)
    new = people.migrate(street.world, old)

    with pytest.raises(Refused) as refusal:
        await street.api("sendMessage", chat_id=old.id, text="hallo")
    assert refusal.value.body["parameters"] == {"migrate_to_chat_id": new.id}
    told = [u["message"] for u in await street.api.updates() if "message" in u]
    assert told[-2]["migrate_to_chat_id"] == new.id
    assert told[-1]["migrate_from_chat_id"] == old.id
    assert await street.api("sendMessage", chat_id=new.id, text="hallo")


async def test_everything_else_can_be_sent(street: Street) -> None:
    """Places, files, photos, copies and forwards."""
    here = {"chat_id": street.group.id}
    street.world.limits.enabled = False
    await street.api("sendLocation", **here, latitude=52.1, longitude=5.1)
    venue = await street.api(
        "sendVenue", **here, latitude=52.1, longitude=5.1, title="Plein", address="Kerkplein 1"
    )
    await street.api("sendChatAction", **here, action="typing")
    answer = await street.api.client.post(
        f"/bot{street.api.token}/sendPhoto",
        data={"chat_id": str(street.group.id), "caption": "<b>kaart</b>", "parse_mode": "HTML"},
        files={"photo": ("kaart.png", b"png", "image/png")},
    )
    photo = street.api.read(answer)
    file_id = photo["photo"][0]["file_id"]
    again = await street.api("sendPhoto", **here, photo=file_id)
    copied = await street.api(
        "copyMessage", **here, from_chat_id=street.group.id, message_id=photo["message_id"]
    )
    forwarded = await street.api(
        "forwardMessage", **here, from_chat_id=street.group.id, message_id=photo["message_id"]
    )
    path = (await street.api("getFile", file_id=file_id))["file_path"]
    file = await street.api.client.get(f"/file/bot{street.api.token}/{path}")

    assert venue["venue"]["title"] == "Plein"
    assert (photo["caption"], file.content) == ("kaart", b"png")
    assert again["photo"] == photo["photo"]
    assert street.group.messages[copied["message_id"]].caption == "kaart"
    assert forwarded["forward_origin"]["type"] == "user"


async def test_a_caption_has_1024_characters(street: Street) -> None:
    """Longer is refused."""
    with pytest.raises(Refused, match="message caption is too long"):
        await street.api("sendPhoto", chat_id=street.group.id, photo="x", caption="x" * 1025)
