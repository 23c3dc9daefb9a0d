"""Telegram's two kinds of Markdown: text and entities out of them, in its own sentences where wrong."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from simulator.entities import units
from simulator.errors import ApiError, bad_request
from simulator.markup import link

_OLD_ESCAPE = re.compile(r"\\([_*`\[])")
_OLD_KINDS = {"_": "italic", "*": "bold", "`": "code"}
_LANGUAGE = re.compile(r"([^\s`]+)(?=\s)")
_ADDRESS = re.compile(r"\(((?:\\.|[^)\\])*)\)")
_NEW_KINDS = {
    "__": "underline",
    "_": "italic",
    "*": "bold",
    "~": "strikethrough",
    "||": "spoiler",
    "```": "pre",
    "`": "code",
}
_NAMES = {
    "underline": "Underline",
    "italic": "Italic",
    "bold": "Bold",
    "strikethrough": "Strikethrough",
    "spoiler": "Spoiler",
    "pre": "Pre",
    "code": "Code",
    "text_link": "TextUrl",
    "custom_emoji": "CustomEmoji",
    "blockquote": "BlockQuote",
}
_RESERVED = "_*[]()~`>#+-=|{}.!"


class _Text:
    """What was read so far, and its entities; offsets in UTF-16 units."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.pieces: list[str] = []
        self.size = 0
        self.found: list[dict[str, Any]] = []

    def add(self, piece: str) -> None:
        self.pieces.append(piece)
        self.size += units(piece)

    def entity(self, kind: str, offset: int, **extra: Any) -> None:
        if self.size > offset:
            entity = {"type": kind, "offset": offset, "length": self.size - offset}
            self.found.append(entity | extra)

    def since(self, offset: int) -> str:
        """What was read from this offset on."""
        return "".join(self.pieces).encode("utf-16-le")[2 * offset :].decode("utf-16-le")

    def byte(self, at: int) -> int:
        return len(self.source[:at].encode())

    def result(self) -> tuple[str, list[dict[str, Any]]]:
        ordered = sorted(self.found, key=lambda one: (one["offset"], -one["length"]))
        return "".join(self.pieces), ordered


def _wrong(reason: str) -> ApiError:
    return bad_request(f"can't parse entities: {reason}")


def _linked(text: _Text, offset: int, address: str) -> None:
    if (extra := link(address)) is not None:
        text.entity(extra.pop("type", "text_link"), offset, **extra)


def parse_old(source: str) -> tuple[str, list[dict[str, Any]]]:
    """Of ``Markdown``: ``*bold*``, ``_italic_``, code, fenced code and links, never nested."""
    text = _Text(source)
    while text.at < len(source):
        escaped = _OLD_ESCAPE.match(source, text.at)
        if escaped:
            text.add(escaped.group(1))
            text.at = escaped.end()
        elif source[text.at] not in "_*`[":
            text.add(source[text.at])
            text.at += 1
        else:
            _old_entity(text)
    return text.result()


def _old_entity(text: _Text) -> None:
    source, begin = text.source, text.at
    mark = "```" if source.startswith("```", begin) else source[begin]
    start = begin + len(mark)
    language = ""
    if mark == "```":
        if match := _LANGUAGE.match(source, start):
            language, start = match.group(1), match.end()
        start += source.startswith("\n", start)
    close = source.find("]" if mark == "[" else mark, start)
    if close < 0:
        where = text.byte(begin)
        raise _wrong(f"Can't find end of the entity starting at byte offset {where}")
    offset = text.size
    text.add(source[start:close])
    text.at = close + len(mark)
    if mark == "[":
        _linked(text, offset, _old_address(text, source[start:close]))
    elif mark == "```":
        text.entity("pre", offset, **({"language": language} if language else {}))
    else:
        text.entity(_OLD_KINDS[mark], offset)


def _old_address(text: _Text, words: str) -> str:
    if not text.source.startswith("(", text.at):
        return words
    end = text.source.find(")", text.at)
    end = len(text.source) if end < 0 else end
    address = text.source[text.at + 1 : end]
    text.at = end + 1
    return address


@dataclass
class _Open:
    kind: str
    mark: str
    offset: int
    at: int
    language: str = ""


def parse_new(source: str) -> tuple[str, list[dict[str, Any]]]:
    """Of ``MarkdownV2``: entities may nest, and its signs must be escaped where they mean nothing."""
    text, stack = _Text(source), list[_Open]()
    while text.at < len(source):
        _new_step(text, stack)
    if stack and stack[-1].kind == "blockquote":
        _close(text, stack)
    if stack:
        opened = stack[-1]
        where = text.byte(opened.at)
        raise _wrong(f"Can't find end of {_NAMES[opened.kind]} entity at byte offset {where}")
    return text.result()


def _new_step(text: _Text, stack: list[_Open]) -> None:
    source, at = text.source, text.at
    sign = source[at]
    if sign == "\\" and at + 1 < len(source) and 0 < ord(source[at + 1]) <= 126:
        text.add(source[at + 1])
        text.at += 2
        return
    inside = stack[-1] if stack else None
    if inside is not None and inside.kind in ("code", "pre"):
        _code_step(text, stack, inside)
    elif inside is not None and inside.kind == "blockquote" and _quote_ends(text):
        _close(text, stack)
    elif sign == ">" and (at == 0 or source[at - 1] == "\n"):
        _quoted(text, stack)
    elif sign not in _RESERVED:
        text.add(sign)
        text.at += 1
    elif not _mark(text, stack):
        raise _wrong(f"Character '{sign}' is reserved and must be escaped with the preceding '\\'")


def _code_step(text: _Text, stack: list[_Open], inside: _Open) -> None:
    if text.source.startswith(inside.mark, text.at):
        text.at += len(inside.mark)
        _close(text, stack)
    else:
        text.add(text.source[text.at])
        text.at += 1


def _quote_ends(text: _Text) -> bool:
    at = text.at
    return text.source[at - 1] == "\n" and text.source[at] != ">"


def _quoted(text: _Text, stack: list[_Open]) -> None:
    if not any(one.kind == "blockquote" for one in stack):
        stack.append(_Open("blockquote", "", text.size, text.at))
    text.at += 1


def _mark(text: _Text, stack: list[_Open]) -> bool:
    """Open or close an entity at a sign; False where the sign means nothing there."""
    source, at = text.source, text.at
    if stack and source[at] == "]" and stack[-1].kind in ("text_link", "custom_emoji"):
        _link_ends(text, stack)
        return True
    inside = next((one for one in reversed(stack) if one.mark), None)
    if source.startswith("![", at) or source[at] == "[":
        kind = "custom_emoji" if source[at] == "!" else "text_link"
        stack.append(_Open(kind, "", text.size, at))
        text.at += len("![") if source[at] == "!" else 1
        return True
    for mark, kind in _NEW_KINDS.items():
        if not source.startswith(mark, at):
            continue
        closing = inside is not None and inside.mark == mark and stack[-1] is inside
        if mark == "__" and inside is not None and inside.mark == "_" and stack[-1] is inside:
            continue
        text.at += len(mark)
        if closing:
            _close(text, stack)
        else:
            stack.append(_Open(kind, mark, text.size, at, _language(text, kind)))
        return True
    return False


def _language(text: _Text, kind: str) -> str:
    if kind != "pre":
        return ""
    language = ""
    if match := _LANGUAGE.match(text.source, text.at):
        language, text.at = match.group(1), match.end()
    text.at += text.source.startswith("\n", text.at)
    return language


def _close(text: _Text, stack: list[_Open]) -> None:
    opened = stack.pop()
    extra = {"language": opened.language} if opened.language else {}
    text.entity(opened.kind, opened.offset, **extra)


def _link_ends(text: _Text, stack: list[_Open]) -> None:
    opened = stack.pop()
    text.at += 1
    address = text.since(opened.offset)
    if text.source.startswith("(", text.at):
        found = _ADDRESS.match(text.source, text.at)
        if found is None:
            raise _wrong(f"Can't find end of a URL at byte offset {text.byte(text.at)}")
        address = re.sub(r"\\(.)", r"\1", found.group(1))
        text.at = found.end()
    if opened.kind == "text_link":
        _linked(text, opened.offset, address)
        return
    if not address.startswith("tg://emoji?id="):
        raise _wrong("Invalid tg://emoji or tg://time URL specified")
    emoji = address.removeprefix("tg://emoji?id=")
    text.entity("custom_emoji", opened.offset, custom_emoji_id=emoji)
