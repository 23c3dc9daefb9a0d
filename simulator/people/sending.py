"""Everything that is not plain text: forwards, photos, voices, places, stickers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from simulator import entities, files, news, wire
from simulator.people import private
from simulator.people.talking import open_topic, present

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from simulator.records import Chat, Message, Person, StoredFile
    from simulator.world import World

ALBUM_LIMIT = 10


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


def _file(
    world: World, kind: str, mime_type: str, name: str, data: bytes | None = None
) -> StoredFile:
    if data is None:
        picture = kind == "photos" or mime_type.startswith("image/")
        data = files.PIXEL if picture else b"local " + name.encode()
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
    thread: int | None = None,
) -> Message:
    open_topic(person, chat, thread, reply_to)
    if chat.private:
        private.open_chat(world, chat)
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
        thread=thread,
    )


def send_photo(
    world: World,
    person: Person,
    chat: Chat,
    *,
    caption: str | None = None,
    album: str | None = None,
    reply_to: int | None = None,
    thread: int | None = None,
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
        thread=thread,
    )


def send_album(
    world: World,
    person: Person,
    chat: Chat,
    count: int = 0,
    *,
    kinds: Sequence[Literal["photo", "video", "document"]] = (),
    caption: str | None = None,
) -> list[Message]:
    """``count`` photos, or one of each of ``kinds``, as one album; the caption is with the first.

    A bot gets them as separate messages. Raises ValueError for fewer than two or more than ten, and
    for files together with anything else.
    """
    wanted = list(kinds) or ["photo"] * count
    if not 2 <= len(wanted) <= ALBUM_LIMIT:
        raise ValueError(f"an album has 2 to {ALBUM_LIMIT} items, not {len(wanted)}")
    if "document" in wanted and set(wanted) != {"document"}:
        raise ValueError("files go together with files only")
    senders: dict[str, Callable[..., Message]] = {
        "photo": send_photo,
        "video": send_video,
        "document": send_document,
    }
    album = world.new_album_id()
    captions = [caption, *[None] * (len(wanted) - 1)]
    return [
        senders[kind](world, person, chat, caption=one, album=album)
        for kind, one in zip(wanted, captions, strict=True)
    ]


def send_video(
    world: World,
    person: Person,
    chat: Chat,
    *,
    caption: str | None = None,
    album: str | None = None,
    reply_to: int | None = None,
) -> Message:
    """A video; messages with the same ``album`` belong together."""
    present(person, chat, "can_send_videos")
    content = files.video(_file(world, "videos", "video/mp4", "video.mp4"))
    return _media(
        world,
        person,
        chat,
        kind="video",
        content=content,
        caption=caption,
        album=album,
        reply_to=reply_to,
    )


def send_animation(
    world: World, person: Person, chat: Chat, *, caption: str | None = None
) -> Message:
    """A GIF, which Telegram keeps as a silent video."""
    present(person, chat, "can_send_other_messages")
    content = files.animation(_file(world, "animations", "video/mp4", "animation.mp4"))
    return _media(world, person, chat, kind="animation", content=content, caption=caption)


def send_voice(world: World, person: Person, chat: Chat, *, caption: str | None = None) -> Message:
    """A voice message."""
    present(person, chat, "can_send_voice_notes")
    content = files.voice(_file(world, "voices", "audio/ogg", "voice.oga"))
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
    data: bytes | None = None,
    name: str | None = None,
    mime_type: str = "application/pdf",
    caption: str | None = None,
    album: str | None = None,
    reply_to: int | None = None,
) -> Message:
    """A file with these bytes, or pretended ones; without a name one follows from the MIME type.

    An image that is sent as a file is a document too.
    """
    present(person, chat, "can_send_documents")
    called = name or f"file.{mime_type.rsplit('/', 1)[-1]}"
    content = files.document(_file(world, "documents", mime_type, called, data))
    return _media(
        world,
        person,
        chat,
        kind="document",
        content=content,
        caption=caption,
        album=album,
        reply_to=reply_to,
    )


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
