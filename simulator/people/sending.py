"""Everything that is not plain text: forwards, photos, voices, places, stickers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from simulator import entities, files, news, wire
from simulator.people.talking import present

if TYPE_CHECKING:
    from simulator.records import Chat, Message, Person, StoredFile
    from simulator.world import World


def forward(
    world: World,
    person: Person,
    chat: Chat,
    text: str,
    *,
    origin: Literal["hidden", "user"] = "hidden",
    of: Person | None = None,
) -> Message:
    """Forward somebody's text; ``hidden`` gives only a name, ``user`` the account ``of``."""
    present(person, chat)
    body: dict[str, Any] = {"date": wire.stamp(world.clock.now())}
    if origin == "user":
        body |= {"type": "user", "sender_user": wire.user(of or person)}
    else:
        body |= {"type": "hidden_user", "sender_user_name": of.first_name if of else "Iemand"}
    marks = entities.detect(text)
    return world.post(chat, person, text=text, entities=marks, forward_origin=body)


def _file(world: World, kind: str, mime_type: str, name: str) -> StoredFile:
    data = files.PIXEL if kind == "photos" else b"local " + name.encode()
    return files.store(world, data, mime_type=mime_type, name=name, folder=kind)


def _media(
    world: World,
    person: Person,
    chat: Chat,
    *,
    kind: str,
    content: dict[str, Any],
    caption: str | None = None,
    album: str | None = None,
    reply_to: int | None = None,
) -> Message:
    marks = entities.detect(caption) if caption else []
    return world.post(
        chat,
        person,
        kind=kind,
        content=content,
        caption=caption,
        caption_entities=marks,
        media_group_id=album,
        reply_to=reply_to,
    )


def send_photo(
    world: World,
    person: Person,
    chat: Chat,
    *,
    caption: str | None = None,
    album: str | None = None,
    reply_to: int | None = None,
) -> Message:
    """A photo; messages with the same ``album`` belong together."""
    present(person, chat, "can_send_photos")
    content = files.photo(_file(world, "photos", "image/jpeg", "photo.jpg"))
    return _media(
        world,
        person,
        chat,
        kind="photo",
        content=content,
        caption=caption,
        album=album,
        reply_to=reply_to,
    )


def send_album(
    world: World, person: Person, chat: Chat, count: int, *, caption: str | None = None
) -> list[Message]:
    """Several photos as one album; the caption is with the first."""
    album = world.new_album_id()
    captions = [caption, *[None] * (count - 1)]
    return [send_photo(world, person, chat, caption=one, album=album) for one in captions]


def send_video(world: World, person: Person, chat: Chat, *, caption: str | None = None) -> Message:
    """A video."""
    present(person, chat, "can_send_videos")
    content = files.video(_file(world, "videos", "video/mp4", "video.mp4"))
    return _media(world, person, chat, kind="video", content=content, caption=caption)


def send_voice(world: World, person: Person, chat: Chat, *, caption: str | None = None) -> Message:
    """A voice message."""
    present(person, chat, "can_send_voice_notes")
    content = files.voice(_file(world, "voice", "audio/ogg", "voice.oga"))
    return _media(world, person, chat, kind="voice", content=content, caption=caption)


def send_video_note(world: World, person: Person, chat: Chat) -> Message:
    """A round video."""
    present(person, chat, "can_send_video_notes")
    content = files.video_note(_file(world, "video_notes", "video/mp4", "note.mp4"))
    return _media(world, person, chat, kind="video_note", content=content)


def send_document(
    world: World,
    person: Person,
    chat: Chat,
    *,
    mime_type: str = "application/pdf",
    caption: str | None = None,
) -> Message:
    """A file of this MIME type; its name follows from it."""
    present(person, chat, "can_send_documents")
    name = f"file.{mime_type.rsplit('/', 1)[-1]}"
    content = files.document(_file(world, "documents", mime_type, name))
    return _media(world, person, chat, kind="document", content=content, caption=caption)


def send_sticker(world: World, person: Person, chat: Chat, *, emoji: str = "👍") -> Message:
    """A sticker that stands for an emoji."""
    present(person, chat, "can_send_other_messages")
    content = files.sticker(_file(world, "stickers", "image/webp", "sticker.webp"), emoji)
    return _media(world, person, chat, kind="sticker", content=content)


def send_location(
    world: World,
    person: Person,
    chat: Chat,
    latitude: float = 52.09,
    longitude: float = 5.12,
    *,
    live_period: int | None = None,
) -> Message:
    """A place in degrees; with ``live_period`` (seconds) one that can move."""
    present(person, chat)
    place: dict[str, Any] = {"latitude": latitude, "longitude": longitude}
    if live_period is not None:
        place["live_period"] = live_period
    return _media(world, person, chat, kind="location", content={"location": place})


def move_location(
    world: World,
    person: Person,
    chat: Chat,
    message_id: int,
    latitude: float,
    longitude: float,
) -> Message:
    """A live location moves: an edited message. Raises LookupError for one that is not live."""
    message = chat.messages.get(message_id)
    place = message.content.get("location", {}) if message is not None else {}
    if message is None or message.sender is not person or "live_period" not in place:
        raise LookupError(f"{person.first_name} has no live location {message_id} there")
    message.content = {"location": place | {"latitude": latitude, "longitude": longitude}}
    message.edit_date = world.clock.now()
    world.changed(message)
    news.said(world, message, edited=True)
    return message


def send_venue(
    world: World,
    person: Person,
    chat: Chat,
    latitude: float = 52.09,
    longitude: float = 5.12,
    *,
    title: str = "Buurthuis",
    address: str = "Kerkstraat 1",
) -> Message:
    """A place with a name."""
    present(person, chat)
    place = {"latitude": latitude, "longitude": longitude}
    venue = {"location": place, "title": title, "address": address}
    content = {"venue": venue, "location": place}
    return _media(world, person, chat, kind="venue", content=content)


def send_contact(
    world: World,
    person: Person,
    chat: Chat,
    *,
    phone_number: str = "+31600000000",
    first_name: str = "Loodgieter",
) -> Message:
    """Somebody's number."""
    present(person, chat)
    contact = {"phone_number": phone_number, "first_name": first_name}
    return _media(world, person, chat, kind="contact", content={"contact": contact})


def send_dice(
    world: World, person: Person, chat: Chat, *, emoji: str = "🎲", value: int = 4
) -> Message:
    """A throw with this outcome."""
    present(person, chat, "can_send_other_messages")
    content = {"dice": {"emoji": emoji, "value": value}}
    return _media(world, person, chat, kind="dice", content=content)


def send_poll(
    world: World,
    person: Person,
    chat: Chat,
    *,
    question: str = "Wie komt er?",
    options: tuple[str, ...] = ("Ja", "Nee"),
) -> Message:
    """A poll without votes."""
    present(person, chat, "can_send_polls")
    listed = [
        {"persistent_id": str(number), "text": text, "voter_count": 0}
        for number, text in enumerate(options)
    ]
    poll = {
        "id": str(world.number()),
        "question": question,
        "options": listed,
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": True,
        "type": "regular",
        "allows_multiple_answers": False,
        "allows_revoting": False,
        "members_only": False,
    }
    return _media(world, person, chat, kind="poll", content={"poll": poll})
