"""Files with a chat's history: opened, unpacked, told apart, and several of one chat joined. (H1)"""

import json
import zlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile, ZipInfo, is_zipfile
from zoneinfo import ZoneInfo

from history import ours, telegram, whatsapp
from history.entry import Entry, Form, History, HistoryError
from history.stamps import Order
from history.wording import chat_name

LARGEST = 500_000_000
"""Bytes of one text; a year of a lively group is five million."""
SHOWN, SIGNAL = "_chat.txt", ".md"
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@dataclass(frozen=True)
class Choices:
    """What a file cannot tell: the phone's time zone, which number of a date comes first, which chat of an account."""

    zone: ZoneInfo = AMSTERDAM
    order: Order | None = None
    chat: str | None = None


def load(paths: Sequence[Path], choices: Choices | None = None) -> History:
    """The history in one file, or of one chat in several; HistoryError with one sentence where there is none."""
    chosen = choices or Choices()
    read = [_read(name, text, chosen) for path in paths for name, text in _texts(path)]
    if len(read) == 1:
        return read[0]
    return _joined(read)


def document(path: Path) -> Any:
    """The JSON in a file, or None where it holds something else."""
    if path.suffix.lower() == ".zip":
        return None
    return _json(next(iter(_texts(path)))[1])


def _read(name: str, text: str, choices: Choices) -> History:
    data = _json(text)
    if ours.is_conversation(data):
        found = ours.read(data)
    elif telegram.is_export(data):
        found = telegram.read(data, name, choices.zone, choices.chat)
    elif data is not None:
        raise HistoryError(f"{name} is JSON, but no chat that Telegram Desktop exported.")
    else:
        found = whatsapp.read(text, name, choices.zone, choices.order)
        if name.lower().endswith(SIGNAL):
            found.forms = (Form("Signal"),)
    found.name = found.name or chat_name(name)
    found.unread = [replace(each, file=name) for each in found.unread]
    if not found.entries:
        raise HistoryError(f"{name} holds no message that somebody wrote.")
    return found


def _json(text: str) -> Any:
    if not text.lstrip().startswith("{"):
        return None
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _texts(path: Path) -> Iterable[tuple[str, str]]:
    try:
        if is_zipfile(path):
            return list(_unpacked(path))
        if path.stat().st_size > LARGEST:
            raise HistoryError(f"{path} is larger than {LARGEST // 1_000_000} MB.")
        return [(path.name, _decoded(path.read_bytes(), path.name))]
    except OSError as error:
        raise HistoryError(f"{path} cannot be read: {error.strerror or 'is it a file?'}.") from None


def _unpacked(path: Path) -> Iterable[tuple[str, str]]:
    try:
        with ZipFile(path) as packed:
            for each in _chats(packed, path):
                if each.file_size > LARGEST:
                    raise HistoryError(
                        f"{each.filename} in {path.name} is larger than {LARGEST // 1_000_000} MB."
                    )
                inside = each.filename.rsplit("/", 1)[-1]
                name = path.name if inside.startswith("_") else inside
                yield name, _decoded(packed.read(each), name)
    except (BadZipFile, RuntimeError, NotImplementedError, EOFError, zlib.error):
        raise HistoryError(
            f"{path} is damaged or locked: unpack it and give the file inside."
        ) from None


def _chats(packed: ZipFile, path: Path) -> Sequence[ZipInfo]:
    """The chat of an export with pictures; files that somebody sent in it are none."""
    files = [each for each in packed.infolist() if not each.is_dir()]
    shown = [each for each in files if each.filename.rsplit("/", 1)[-1] == SHOWN]
    texts = [
        each for each in files
        if chat_name(each.filename.rsplit("/", 1)[-1]) and each.filename.endswith(".txt")
    ]  # fmt: skip
    exported = [each for each in files if each.filename.rsplit("/", 1)[-1] == "result.json"]
    alone = [each for each in files if each.filename.endswith((".txt", ".json"))]
    found = shown or texts or exported or (alone if len(alone) == 1 else [])
    if not found:
        raise HistoryError(f"{path} holds no chat: there is no _chat.txt and no result.json in it.")
    return found


def _decoded(data: bytes, name: str) -> str:
    marked = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    try:
        return data.decode("utf-16" if marked else "utf-8-sig")
    except UnicodeDecodeError:
        raise HistoryError(f"{name} is no text file.") from None


def _joined(parts: Sequence[History]) -> History:
    """Exports of one chat from different days overlap; what both hold is there once."""
    most: Counter[tuple[Any, ...]] = Counter()
    for each in parts:
        most |= Counter(_same(entry) for entry in each.entries)
    together: list[Entry] = []
    for entry in sorted((each for part in parts for each in part.entries), key=lambda e: e.at):
        if most[_same(entry)] > 0:
            most[_same(entry)] -= 1
            together.append(entry)
    left: Counter[Any] = Counter()
    for each in parts:
        left |= each.left
    return History(
        next((each.name for each in parts if each.name), ""),
        tuple(dict.fromkeys(form for each in parts for form in each.forms)),
        together,
        left,
        [each for part in parts for each in part.unread],
    )


def _same(entry: Entry) -> tuple[Any, ...]:
    """Two exports show one message at one minute, whichever of them shows seconds."""
    return (entry.at.replace(second=0, microsecond=0), entry.sender, entry.text, entry.kind)
