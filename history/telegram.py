"""Telegram Desktop's export as JSON: one chat, or a whole account of which one chat is chosen. (H1)"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from history.entry import Entry, Form, History, HistoryError, Kind, Left, Unread, Why

FORM = Form("Telegram Desktop")
GONE = "Deleted account"
MEDIA = {
    "voice_message": Kind.VOICE, "video_message": Kind.VIDEO, "video_file": Kind.VIDEO,
    "animation": Kind.VIDEO, "sticker": Kind.STICKER, "audio_file": Kind.FILE,
}  # fmt: skip
SHOWN = 8  # chats named in a sentence


def is_export(data: object) -> bool:
    """Whether a JSON document looks like one of Telegram Desktop's."""
    if not isinstance(data, dict):
        return False
    if isinstance(data.get("chats"), dict):
        return True
    messages = data.get("messages")
    listed = messages if isinstance(messages, list) else []
    return any(isinstance(each, dict) and "date" in each and "type" in each for each in listed)


def read(data: Mapping[str, Any], file: str, zone: ZoneInfo, chat: str | None = None) -> History:
    """The history of one chat; HistoryError names the chats where it has to be chosen."""
    chosen = _chat(data, file, chat)
    history = History(str(chosen.get("name") or ""), (FORM,), ())
    names = _names(chosen["messages"])
    found = []
    for place, message in enumerate(chosen["messages"], start=1):
        entry = _entry(message, place, names, zone)
        if isinstance(entry, Entry):
            found.append(entry)
        elif isinstance(entry, Left):
            history.left[entry] += 1
        else:
            history.unread.append(Unread(place, entry))
    history.entries = sorted(found, key=lambda each: each.at)
    return history


def _chat(data: Mapping[str, Any], file: str, wanted: str | None) -> Mapping[str, Any]:
    if isinstance(data.get("messages"), list):
        return data
    listed = data.get("chats", {}).get("list", [])
    chats = [each for each in listed if isinstance(each.get("messages"), list) and each["messages"]]
    groups = [each for each in chats if "group" in str(each.get("type"))] or chats
    if wanted is not None:
        fits = [each for each in chats if str(each.get("name", "")).casefold() == wanted.casefold()]
        if len(fits) == 1:
            return _mapping(fits[0])
    elif len(groups) == 1:
        return _mapping(groups[0])
    names = ", ".join(repr(str(each.get("name") or "?")) for each in groups[:SHOWN])
    raise HistoryError(f"{file} holds several chats ({names}): choose one with --chat NAME.")


def _mapping(chat: Any) -> Mapping[str, Any]:
    found: Mapping[str, Any] = chat
    return found


def _names(messages: Sequence[Any]) -> dict[str, str]:
    """By their id: two people of one name stay two."""
    found: dict[str, str] = {}
    taken: dict[str, int] = {}
    for each in messages:
        number = (
            str(each.get("from_id") or each.get("from") or "") if isinstance(each, dict) else ""
        )
        if not number or number in found:
            continue
        name = str(each.get("from") or GONE)
        taken[name] = count = taken.get(name, 0) + 1
        found[number] = name if count == 1 else f"{name} ({count})"
    return found


def _entry(
    message: Any, place: int, names: Mapping[str, str], zone: ZoneInfo
) -> Entry | Left | Why:
    if not isinstance(message, dict):
        return Why.NOT_A_MESSAGE
    if message.get("type") == "service":
        return Left.SYSTEM
    at = _instant(message, zone)
    number = str(message.get("from_id") or message.get("from") or "")
    if message.get("type") != "message" or number not in names:
        return Why.NOT_A_MESSAGE
    if at is None:
        return Why.NO_SUCH_DATE
    if number.startswith("channel"):
        return Left.CHANNEL
    text, kind = _text(message.get("text")), _kind(message)
    if kind is Kind.TEXT and not text.strip():
        return Left.EMPTY
    return Entry(
        at, names[number], text.strip(), place, kind,
        edited="edited" in message, forwarded="forwarded_from" in message,
        key=_whole(message.get("id")), replies_to=_whole(message.get("reply_to_message_id")),
        spot=_spot(message.get("location_information")),
    )  # fmt: skip


def _instant(message: Mapping[str, Any], zone: ZoneInfo) -> datetime | None:
    try:
        if "date_unixtime" in message:
            return datetime.fromtimestamp(int(message["date_unixtime"]), UTC)
        return datetime.fromisoformat(str(message["date"])).replace(tzinfo=zone).astimezone(UTC)
    except (ValueError, KeyError, OverflowError, OSError):
        return None


def _text(told: object) -> str:
    """A text is a string, or a list of strings and of marked pieces."""
    if isinstance(told, str):
        return told
    pieces = told if isinstance(told, list) else []
    return "".join(
        each
        if isinstance(each, str)
        else str(each.get("text", ""))
        if isinstance(each, dict)
        else ""
        for each in pieces
    )


def _kind(message: Mapping[str, Any]) -> Kind:
    media = MEDIA.get(str(message.get("media_type")))
    told = {
        "photo": Kind.PICTURE, "poll": Kind.POLL, "location_information": Kind.PLACE,
        "contact_information": Kind.CONTACT, "file": Kind.FILE,
    }  # fmt: skip
    return media or next((kind for key, kind in told.items() if key in message), Kind.TEXT)


def _spot(told: object) -> tuple[float, float] | None:
    if not isinstance(told, dict):
        return None
    try:
        return float(told["latitude"]), float(told["longitude"])
    except (KeyError, ValueError, TypeError):
        return None


def _whole(number: object) -> int | None:
    return number if isinstance(number, int) else None
