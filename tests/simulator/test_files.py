"""What people send besides words: files with bytes of their own, albums, GIFs."""

from __future__ import annotations

import pytest

from simulator import people
from tests.simulator.calling import Refused, Street

PLACE = b'{"type": "FeatureCollection", "features": []}'


async def test_a_file_has_the_bytes_that_were_given(street: Street) -> None:
    """With its name, type and caption; a bot in the group fetches it."""
    street.promote()
    people.send_document(
        street.world,
        street.tom,
        street.group,
        data=PLACE,
        name="wijk.geojson",
        mime_type="application/geo+json",
        caption="de kaart",
    )

    message = (await street.api.updates())[-1]["message"]
    told = message["document"]
    file = await street.api("getFile", file_id=told["file_id"])
    answer = await street.api.client.get(f"/file/bot{street.api.token}/{file['file_path']}")

    assert (told["file_name"], told["mime_type"]) == ("wijk.geojson", "application/geo+json")
    assert (told["file_size"], message["caption"]) == (len(PLACE), "de kaart")
    assert answer.content == PLACE
    assert file["file_path"].endswith(".geojson")


async def test_a_file_over_20_mb_cannot_be_fetched(street: Street) -> None:
    """The message comes, its bytes do not."""
    sent = people.send_document(
        street.world, street.tom, street.group, data=bytes(20 * 1024 * 1024 + 1), name="groot.bin"
    )

    with pytest.raises(Refused, match="file is too big"):
        await street.api("getFile", file_id=sent.content["document"]["file_id"])


async def test_an_image_sent_as_a_file_is_a_document(street: Street) -> None:
    """No photo, whatever its type."""
    street.promote()
    people.send_document(street.world, street.anna, street.group, mime_type="image/png")

    message = (await street.api.updates())[-1]["message"]
    assert message["document"]["mime_type"] == "image/png"
    assert "photo" not in message


async def test_an_album_comes_as_separate_messages(street: Street) -> None:
    """Photos and videos mixed, the caption with the first."""
    street.promote()
    await street.api.updates()
    people.send_album(
        street.world, street.anna, street.group, kinds=("photo", "video", "photo"), caption="drie"
    )
    people.send_album(street.world, street.anna, street.group, kinds=("document", "document"))

    told = [update["message"] for update in await street.api.updates()]
    assert ["photo" in one for one in told] == [True, False, True, False, False]
    assert ["video" in one for one in told] == [False, True, False, False, False]
    assert [one.get("caption") for one in told] == ["drie", None, None, None, None]
    albums = [one["media_group_id"] for one in told]
    assert (len(set(albums[:3])), len(set(albums[3:])), len(set(albums))) == (1, 1, 2)


async def test_albums_that_nobody_can_send(street: Street) -> None:
    """Too few, too many, files with photos, and without the right; nothing is sent."""
    where = (street.world, street.anna, street.group)
    for count in (1, 11):
        with pytest.raises(ValueError, match="2 to 10 items"):
            people.send_album(*where, count)
    with pytest.raises(ValueError, match="files only"):
        people.send_album(*where, kinds=("photo", "document"))
    people.mute(street.world, street.tom, street.group)
    before = len(street.group.messages)
    with pytest.raises(PermissionError):
        people.send_album(*where, 2)
    with pytest.raises(PermissionError):
        people.send_animation(*where)
    assert len(street.group.messages) == before


async def test_a_gif_is_an_animation_and_a_document(street: Street) -> None:
    """As Telegram tells it; sent on by its id it stays one."""
    street.promote()
    people.send_animation(street.world, street.anna, street.group, caption="haha")

    message = (await street.api.updates())[-1]["message"]
    assert message["animation"]["file_id"] == message["document"]["file_id"]
    again = await street.api(
        "sendDocument", chat_id=street.group.id, document=message["animation"]["file_id"]
    )
    assert "animation" in again
