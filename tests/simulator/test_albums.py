"""Photos, videos and files of a bot, one by one and as albums, and copies of several messages."""

from __future__ import annotations

import json
from typing import Any

import pytest

from simulator import people
from tests.simulator.calling import Refused, Street


@pytest.fixture
async def ids(street: Street) -> dict[str, str]:
    """The file_id of a photo, a video and a document that Anna sent; nothing waits."""
    street.world.limits.enabled = False
    where = (street.world, street.anna, street.group)
    photo = people.send_photo(*where).content["photo"][0]["file_id"]
    video = people.send_video(*where).content["video"]["file_id"]
    document = people.send_document(*where).content["document"]["file_id"]
    await street.api.updates()
    return {"photo": photo, "video": video, "document": document}


def item(ids: dict[str, str], kind: str, **more: Any) -> dict[str, Any]:
    """One InputMedia by file_id."""
    return {"type": kind, "media": ids[kind], **more}


async def upload(street: Street, method: str, files: dict[str, Any], **params: Any) -> Any:
    """Call a method with files, the other parameters as a form."""
    address = f"/bot{street.api.token}/{method}"
    data = {"chat_id": str(street.group.id), **params}
    return street.api.read(await street.api.client.post(address, data=data, files=files))


async def test_a_video_by_id_and_as_bytes(street: Street, ids: dict[str, str]) -> None:
    """With a caption, a spoiler and a reply; its measures are those that were given."""
    asked = people.write(street.world, street.anna, street.group, "/film")
    sent = await street.api(
        "sendVideo",
        chat_id=street.group.id,
        video=ids["video"],
        caption="<b>kijk</b>",
        parse_mode="HTML",
        has_spoiler=True,
        show_caption_above_media=True,
        reply_parameters={"message_id": asked.message_id},
    )
    mine = {"video": ("film.mp4", b"film", "video/mp4")}
    own = await upload(street, "sendVideo", mine, duration="12", supports_streaming="true")

    assert (sent["video"]["file_id"], sent["caption"]) == (ids["video"], "kijk")
    assert sent["has_media_spoiler"] is sent["show_caption_above_media"] is True
    assert sent["reply_to_message"]["text"] == "/film"
    assert own["video"]["duration"] == 12
    assert "has_media_spoiler" not in own


@pytest.mark.parametrize("kind", ["photo", "video", "document"])
async def test_every_medium_can_be_for_one(street: Street, ids: dict[str, str], kind: str) -> None:
    """An administrator sends it to one member; a caption and buttons go along."""
    street.promote()
    to_anna = {"ephemeral_message_parameters": {"receiver_user_id": street.anna.id}}
    method = f"send{kind.capitalize()}"

    sent = await street.api(
        method, chat_id=street.group.id, **{kind: ids[kind]}, caption="psst", **to_anna
    )

    assert (sent["receiver_user"]["first_name"], sent["caption"]) == ("Anna", "psst")
    assert all(m.caption != "psst" for m in street.world.visible(street.bram, street.group))


async def test_a_file_id_keeps_what_it_stands_for(street: Street, ids: dict[str, str]) -> None:
    """A video sent as a document stays one; a photo is of another class and refused."""
    here = {"chat_id": street.group.id}

    assert "video" in await street.api("sendDocument", **here, document=ids["video"])
    with pytest.raises(Refused, match="can't use file of type Photo as Document"):
        await street.api("sendDocument", **here, document=ids["photo"])
    with pytest.raises(Refused, match="can't use file of type Document as Photo"):
        await street.api("sendPhoto", **here, photo=ids["document"])
    with pytest.raises(Refused, match="there is no video in the request"):
        await street.api("sendVideo", **here)
    with pytest.raises(Refused, match="wrong remote file identifier specified"):
        await street.api("sendVideo", **here, video="onzin")


@pytest.mark.parametrize("kind", ["photo", "video", "document"])
async def test_a_muted_group_takes_no_media(street: Street, ids: dict[str, str], kind: str) -> None:
    """Alone or in an album; the sentence names what may not be sent."""
    people.mute(street.world, street.tom, street.group)
    here = {"chat_id": street.group.id}

    with pytest.raises(Refused, match=f"not enough rights to send {kind}s to the chat"):
        await street.api(f"send{kind.capitalize()}", **here, **{kind: ids[kind]})
    with pytest.raises(Refused, match=f"not enough rights to send {kind}s to the chat"):
        await street.api("sendMediaGroup", **here, media=[item(ids, kind)] * 2)


async def test_an_album_mixes_photos_and_videos(street: Street, ids: dict[str, str]) -> None:
    """The messages come in order, with one id in common, each with its own caption."""
    asked = people.write(street.world, street.anna, street.group, "/album")
    media = [
        item(ids, "photo", caption="<i>drie</i>", parse_mode="HTML", has_spoiler=True),
        item(ids, "video"),
        item(ids, "photo", caption="laatste"),
    ]
    sent = await street.api(
        "sendMediaGroup",
        chat_id=street.group.id,
        media=media,
        reply_parameters={"message_id": asked.message_id},
    )

    assert [one.get("caption") for one in sent] == ["drie", None, "laatste"]
    assert ["video" in one for one in sent] == [False, True, False]
    assert len({one["media_group_id"] for one in sent}) == 1
    assert sent[0]["caption_entities"][0]["type"] == "italic"
    assert sent[0]["has_media_spoiler"]
    assert all(one["reply_to_message"]["text"] == "/album" for one in sent)
    other = await street.api("sendMediaGroup", chat_id=street.group.id, media=media)
    assert other[0]["media_group_id"] != sent[0]["media_group_id"]


async def test_an_album_of_uploads(street: Street) -> None:
    """attach:// names the parts; the bytes come back."""
    street.world.limits.enabled = False
    files = {name: (f"{name}.txt", name.encode(), "text/plain") for name in ("een", "twee")}
    media = [{"type": "document", "media": f"attach://{name}"} for name in files]

    sent = await upload(street, "sendMediaGroup", files, media=json.dumps(media))

    assert [one["document"]["file_name"] for one in sent] == ["een.txt", "twee.txt"]
    file = await street.api("getFile", file_id=sent[1]["document"]["file_id"])
    answer = await street.api.client.get(f"/file/bot{street.api.token}/{file['file_path']}")
    assert answer.content == b"twee"
    media[1]["media"] = "attach://drie"
    with pytest.raises(Refused, match="can't parse InputMedia: media not found"):
        await upload(street, "sendMediaGroup", files, media=json.dumps(media))


async def test_one_alone_is_no_album(street: Street, ids: dict[str, str]) -> None:
    """It is sent, without an id of an album."""
    (sent,) = await street.api(
        "sendMediaGroup", chat_id=street.group.id, media=[item(ids, "photo")]
    )

    assert "media_group_id" not in sent


@pytest.mark.parametrize(
    ("kinds", "sentence"),
    [
        ([], "there are no messages to send"),
        (["photo"] * 11, "too many messages to send as an album"),
        (["photo", "document"], "document can't be mixed with other media types"),
        (
            ["animation"],
            "can't parse InputMedia: type \"animation\" can't be used in sendMediaGroup",
        ),
        (["voice"], 'can\'t parse InputMedia: type "voice" is unsupported'),
    ],
)
async def test_albums_that_are_refused(
    street: Street, ids: dict[str, str], kinds: list[str], sentence: str
) -> None:
    """Nothing of it is sent."""
    before = len(street.group.messages)
    media = [item(ids | {"animation": "x", "voice": "x"}, kind) for kind in kinds]

    with pytest.raises(Refused) as refusal:
        await street.api("sendMediaGroup", chat_id=street.group.id, media=media)

    assert refusal.value.body["description"] == f"Bad Request: {sentence}"
    assert len(street.group.messages) == before


async def test_malformed_albums(street: Street, ids: dict[str, str]) -> None:
    """No media, no list, no object, captions above only some, a caption too long."""
    here = {"chat_id": street.group.id}
    with pytest.raises(Refused, match='parameter "media" is required'):
        await street.api("sendMediaGroup", **here)
    with pytest.raises(Refused, match="expected an Array of InputMedia"):
        await street.api("sendMediaGroup", **here, media={})
    with pytest.raises(Refused, match="can't parse InputMedia: expected an Object"):
        await street.api("sendMediaGroup", **here, media=["x"])
    above = item(ids, "photo", show_caption_above_media=True)
    with pytest.raises(Refused, match="show_caption_above_media must be the same"):
        await street.api("sendMediaGroup", **here, media=[above, item(ids, "photo")])
    long = item(ids, "photo", caption="x" * 1025)
    with pytest.raises(Refused, match="message caption is too long"):
        await street.api("sendMediaGroup", **here, media=[long, long])


async def test_an_album_counts_for_as_many_as_it_has(street: Street, ids: dict[str, str]) -> None:
    """Five at once pass, and then the chat is full for a while; twenty a minute in all."""
    street.world.limits.enabled = True
    five = {"chat_id": street.group.id, "media": [item(ids, "photo")] * 5}

    await street.api("sendMediaGroup", **five)
    with pytest.raises(Refused, match="retry after 3"):
        await street.says()
    for _ in range(3):
        street.wait(seconds=6)
        await street.api("sendMediaGroup", **five)
    street.wait(seconds=6)
    with pytest.raises(Refused, match="retry after 36"):
        await street.says()


async def test_several_messages_are_copied(street: Street, ids: dict[str, str]) -> None:
    """In order, albums as new albums, without what is gone or a service message."""
    album = people.send_album(street.world, street.anna, street.group, 3, caption="drie")
    note = people.write(street.world, street.anna, street.group, "tekst")
    renamed = people.rename(street.world, street.tom, street.group, "Hof")
    people.start(street.world, street.bram, street.bot)
    wanted = [m.message_id for m in (*album, note, renamed)]
    people.delete(street.world, street.anna, street.group, wanted[1])
    call = {"chat_id": street.bram.id, "from_chat_id": street.group.id}

    copied = await street.api("copyMessages", **call, message_ids=[*wanted, 999])

    chat = street.world.private(street.bram, street.bot)
    copies = [chat.messages[one["message_id"]] for one in copied]
    assert [one.kind for one in copies] == ["photo", "photo", "text"]
    assert copies[0].media_group_id == copies[1].media_group_id != album[0].media_group_id
    assert (copies[0].caption, copies[2].media_group_id) == ("drie", None)
    bare = await street.api("copyMessages", **call, message_ids=wanted[:1], remove_caption=True)
    alone = chat.messages[bare[0]["message_id"]]
    assert (alone.caption, alone.media_group_id) == (None, None)


@pytest.mark.parametrize(
    ("wanted", "sentence"),
    [
        ([], "message identifiers are not specified"),
        ([2, 1], "message identifiers must be in a strictly increasing order"),
        ([1, 1], "message identifiers must be in a strictly increasing order"),
        (list(range(101)), "too many message identifiers specified"),
        ([998, 999], "there are no messages to forward"),
    ],
)
async def test_copies_that_are_refused(street: Street, wanted: list[int], sentence: str) -> None:
    """Each in Telegram's words."""
    here = {"chat_id": street.group.id, "from_chat_id": street.group.id}
    with pytest.raises(Refused) as refusal:
        await street.api("copyMessages", **here, message_ids=wanted)

    assert refusal.value.body["description"] == f"Bad Request: {sentence}"


async def test_a_chat_tells_what_is_set(street: Street) -> None:
    """Title, permissions, whether joining goes by request; a person's bio in private."""
    street.group.join_by_request = True
    told = await street.api("getChat", chat_id=street.group.id)
    street.anna.bio = "Kerkstraat 14"
    people.start(street.world, street.anna, street.bot)

    assert (told["title"], told["join_by_request"]) == ("Kerkbuurt", True)
    assert told["permissions"]["can_send_photos"]
    assert (await street.api("getChat", chat_id=street.anna.id))["bio"] == "Kerkstraat 14"
    street.group.join_by_request = False
    assert "join_by_request" not in await street.api("getChat", chat_id=street.group.id)
