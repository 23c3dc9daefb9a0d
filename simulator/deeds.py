"""What the page lets a person do."""

from __future__ import annotations

import asyncio
import base64
import binascii
from typing import TYPE_CHECKING, Any

from simulator import hosting, people

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.records import Bot, Chat, Message, Person
    from simulator.world import World

ANSWER_WAIT = 10.0
ALBUM = 3
Deed = dict[str, Any]


async def do(world: World, deed: Deed) -> dict[str, Any]:
    """Carry out one deed and give the page's answer.

    A press waits for the bot, at most 10 s of real time. Raises LookupError, PermissionError or
    ValueError with a sentence for the person.
    """
    person = world.people.get(deed.get("person", 0))
    if person is None:
        raise LookupError("there is no such person")
    if deed.get("action") == "create_group":
        return {"ok": True, "chat": people.create_group(world, person, _text(deed, "title")).id}
    chat = chat_of(world, person, deed.get("chat", 0))
    if deed.get("action") == "press":
        return await _press(world, person, chat, deed)
    if deed.get("action") == "open_app":
        dark = bool(deed.get("dark"))
        return {
            "ok": True,
            "url": people.open_app(world, person, chat, _text(deed, "url"), dark=dark),
        }
    act = _ACTS.get(str(deed.get("action")))
    if act is None:
        raise ValueError(f"nobody can {deed.get('action')!r} here")
    made = act(world, person, chat, deed)
    return {"ok": True, **({"message": made.message_id} if made else {})}


def chat_of(world: World, person: Person, chat_id: int) -> Chat:
    """A group, or the person's chat with a bot: their own id, or the bot's. Raises LookupError."""
    if chat_id in world.groups:
        return world.groups[chat_id]
    if chat_id in world.bots:
        return world.private(person, world.bots[chat_id])
    if chat_id == person.id and world.bots:
        return world.private(person, next(iter(world.bots.values())))
    raise LookupError("there is no such chat")


def _text(deed: Deed, name: str = "text") -> str:
    return str(deed.get(name) or "")


def _number(deed: Deed, name: str = "message") -> int:
    value = deed.get(name)
    if isinstance(value, int):
        return value
    raise LookupError("there is no such message")


async def _press(world: World, person: Person, chat: Chat, deed: Deed) -> dict[str, Any]:
    key = str(deed.get("key") or deed.get("message") or "")
    hidden = int(key[1:]) if key.startswith("e") and key[1:].isdigit() else None
    plain = int(key) if key.isdigit() else 0
    data = str((deed.get("button") or {}).get("data") or "")
    press = people.press(world, person, chat, plain, data, ephemeral_message_id=hidden)
    loop = asyncio.get_running_loop()
    end = loop.time() + ANSWER_WAIT
    while not press.answered and loop.time() < end:
        seen = world.news.count
        if not press.answered:
            await world.news.wait(max(0.01, end - loop.time()), since=seen)
    return {
        "ok": True,
        "answered": press.answered,
        "text": press.text,
        "show_alert": press.show_alert,
    }


def _write(world: World, person: Person, chat: Chat, deed: Deed) -> Message:
    return people.write(world, person, chat, _text(deed), reply_to=_reply_to(deed))


def _reply_to(deed: Deed) -> int | None:
    reply_to = _text(deed, "reply_to")
    return int(reply_to) if reply_to.isdigit() else None


def _words(deed: Deed) -> dict[str, Any]:
    """The caption and the message replied to."""
    return {"caption": _text(deed) or None, "reply_to": _reply_to(deed)}


def _edit(world: World, person: Person, chat: Chat, deed: Deed) -> Message:
    return people.edit(world, person, chat, _number(deed), str(deed.get("text", "")))


def _delete(world: World, person: Person, chat: Chat, deed: Deed) -> Message:
    return people.delete(world, person, chat, _number(deed))


def _react(world: World, person: Person, chat: Chat, deed: Deed) -> Message:
    return people.react(world, person, chat, _number(deed), deed.get("emoji") or None)


def _bot(chat: Chat) -> Bot:
    if chat.bot is None:
        raise ValueError("this is not a chat with a bot")
    return chat.bot


def _start(world: World, person: Person, chat: Chat, deed: Deed) -> Message:
    return people.start(world, person, _bot(chat), str(deed.get("text") or ""))


def _photo(world: World, person: Person, chat: Chat, deed: Deed) -> Message:
    return people.send_photo(world, person, chat, **_words(deed))


def _video(world: World, person: Person, chat: Chat, deed: Deed) -> Message:
    return people.send_video(world, person, chat, **_words(deed))


def _album(world: World, person: Person, chat: Chat, deed: Deed) -> Message:
    caption = _text(deed) or None
    return people.send_album(world, person, chat, ALBUM, caption=caption)[0]


def _file(world: World, person: Person, chat: Chat, deed: Deed) -> Message:
    try:
        data = base64.b64decode(_text(deed, "data"), validate=True)
    except binascii.Error:
        raise ValueError("the bytes of the file cannot be read") from None
    named = {"name": _text(deed, "name") or "file", "data": data, **_words(deed)}
    mime_type = _text(deed, "mime_type") or "application/octet-stream"
    return people.send_document(world, person, chat, mime_type=mime_type, **named)


def _voice(world: World, person: Person, chat: Chat, deed: Deed) -> Message:
    del deed
    return people.send_voice(world, person, chat)


def _location(world: World, person: Person, chat: Chat, deed: Deed) -> Message:
    place = [deed.get(name) for name in ("latitude", "longitude")]
    if place == [None, None]:
        return people.send_location(world, person, chat)
    numbers = [float(one) for one in place if isinstance(one, int | float)]
    if len(numbers) < 2 or abs(numbers[0]) > 90 or abs(numbers[1]) > 180:
        raise ValueError("there is no such place")
    return people.send_location(world, person, chat, *numbers)


def _block(world: World, person: Person, chat: Chat, deed: Deed) -> None:
    del deed
    people.block(world, person, _bot(chat))


def _unblock(world: World, person: Person, chat: Chat, deed: Deed) -> None:
    del deed
    people.unblock(world, person, _bot(chat))


def _read(world: World, person: Person, chat: Chat, deed: Deed) -> None:
    del deed
    latest = max((m.order for m in world.visible(person, chat)), default=0)
    if latest > chat.read.get(person.id, 0):
        chat.read[person.id] = latest
        world.changed()


_ACTS: dict[str, Callable[[World, Person, Chat, Deed], Message | None]] = {
    "write": _write,
    "edit": _edit,
    "delete": _delete,
    "react": _react,
    "start": _start,
    "photo": _photo,
    "album": _album,
    "video": _video,
    "file": _file,
    "voice": _voice,
    "location": _location,
    "block": _block,
    "unblock": _unblock,
    "read": _read,
    **hosting.ACTS,
}
