"""Telegram's HTML: text and entities out of it, with its own sentences for what is wrong."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Any
from urllib.parse import parse_qs, urlsplit

from simulator.entities import units
from simulator.errors import ApiError, bad_request

_NAMES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
_START = re.compile(r"<([^\s>]*)")
_ENTITY = re.compile(r"&(?:lt|gt|amp|quot|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")
_ATTRIBUTE = re.compile(r"\s*([^\s=>]+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s>\"']+))?")


@dataclass
class _Open:
    tag: str
    attributes: dict[str, str]
    offset: int


class _Parser:
    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.text: list[str] = []
        self.size = 0
        self.stack: list[_Open] = []
        self.found: list[dict[str, Any]] = []

    def run(self) -> tuple[str, list[dict[str, Any]]]:
        while self.at < len(self.source):
            if self.source.startswith("</", self.at):
                self._end()
            elif self.source[self.at] == "<":
                self._start()
            else:
                self._plain()
        if self.stack:
            raise _wrong(f'Can\'t find end tag corresponding to start tag "{self.stack[-1].tag}"')
        return "".join(self.text), self.found

    def _plain(self) -> None:
        if match := _ENTITY.match(self.source, self.at):
            piece, self.at = html.unescape(match.group()), match.end()
        else:
            piece, self.at = self.source[self.at], self.at + 1
        self.text.append(piece)
        self.size += units(piece)

    def _start(self) -> None:
        where = self._byte(self.at)
        match = _START.match(self.source, self.at)
        tag = match.group(1).lower() if match else ""
        if match is None or match.end() >= len(self.source):
            raise _wrong(f"Unclosed start tag at byte offset {where}")
        if tag not in _NAMES:
            raise _wrong(f'Unsupported start tag "{tag}" at byte offset {where}')
        self.at = match.end()
        attributes = self._attributes(tag, where)
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise _wrong(f'Tag "span" must have class "tg-spoiler" at byte offset {where}')
        self.stack.append(_Open(tag, attributes, self.size))

    def _attributes(self, tag: str, where: int) -> dict[str, str]:
        found: dict[str, str] = {}
        while True:
            while self.at < len(self.source) and self.source[self.at].isspace():
                self.at += 1
            if self.at >= len(self.source):
                raise _wrong(f"Unclosed start tag at byte offset {where}")
            if self.source[self.at] == ">":
                self.at += 1
                return found
            match = _ATTRIBUTE.match(self.source, self.at)
            if match is None:
                raise _wrong(
                    f'Empty attribute name in the tag "{tag}" at byte offset {self._byte(self.at)}'
                )
            self.at = match.end()
            found[match.group(1).lower()] = html.unescape((match.group(2) or "").strip("\"'"))

    def _end(self) -> None:
        where = self._byte(self.at)
        if not self.stack:
            raise _wrong(f"Unexpected end tag at byte offset {where}")
        close = self.source.find(">", self.at)
        if close < 0:
            raise _wrong(f"Unclosed end tag at byte offset {where}")
        tag = self.source[self.at + 2 : close].strip().lower()
        opened = self.stack.pop()
        if tag and tag != opened.tag:
            raise _wrong(
                f'Unmatched end tag at byte offset {where}, expected "</{opened.tag}>",'
                f' found "</{tag}>"'
            )
        self.at = close + 1
        if self.size > opened.offset:
            self._close(opened)

    def _close(self, opened: _Open) -> None:
        entity: dict[str, Any] = {
            "type": _NAMES[opened.tag],
            "offset": opened.offset,
            "length": self.size - opened.offset,
        }
        extra: dict[str, Any] | None = {}
        match opened.tag:
            case "a":
                written = self._written(opened.offset)
                extra = link(opened.attributes.get("href") or written)
            case "blockquote" if "expandable" in opened.attributes:
                extra = {"type": "expandable_blockquote"}
            case "tg-emoji":
                extra = {"custom_emoji_id": opened.attributes.get("emoji-id", "")}
            case "code" if self.stack and self.stack[-1].tag == "pre":
                language = opened.attributes.get("class", "").removeprefix("language-")
                self.stack[-1].attributes["language"] = language
                return
            case "pre" if opened.attributes.get("language"):
                extra = {"language": opened.attributes["language"]}
        if extra is not None:
            self.found.append(entity | extra)

    def _written(self, offset: int) -> str:
        return "".join(self.text).encode("utf-16-le")[2 * offset :].decode("utf-16-le")

    def _byte(self, at: int) -> int:
        return len(self.source[:at].encode())


def link(address: str) -> dict[str, Any] | None:
    """What an address makes of words: a mention of a person by id, a link, or None for an address that Telegram drops."""
    parts = urlsplit(address)
    if parts.scheme == "tg" and parts.netloc == "user":
        ids = parse_qs(parts.query).get("id", [""])
        return {"type": "text_mention", "user_id": int(ids[0])} if ids[0].isdigit() else None
    if parts.scheme in ("http", "https", "tg", "tel", "mailto", "ton"):
        bare = parts.scheme in ("http", "https") and not parts.path and not parts.query
        return {"url": f"{address}/" if bare else address}
    return {"url": f"http://{address}/"} if re.fullmatch(r"[\w.-]+\.[a-z]{2,}", address) else None


def _wrong(reason: str) -> ApiError:
    return bad_request(f"can't parse entities: {reason}")


def parse(source: str) -> tuple[str, list[dict[str, Any]]]:
    """The text and the entities (UTF-16 offsets) of Telegram's HTML.

    A mention by id comes as ``text_mention`` with ``user_id``. Raises ApiError in Telegram's words.
    """
    text, found = _Parser(source).run()
    return text, sorted(found, key=lambda entity: (entity["offset"], -entity["length"]))


_HTML = {
    "bold": ("<b>", "</b>"),
    "italic": ("<i>", "</i>"),
    "underline": ("<u>", "</u>"),
    "strikethrough": ("<s>", "</s>"),
    "spoiler": ('<span class="spoiler">', "</span>"),
    "code": ("<code>", "</code>"),
    "pre": ("<pre>", "</pre>"),
    "blockquote": ("<blockquote>", "</blockquote>"),
    "expandable_blockquote": ("<blockquote>", "</blockquote>"),
    "mention": ('<span class="mention">', "</span>"),
    "text_mention": ('<span class="mention">', "</span>"),
    "bot_command": ('<span class="command">', "</span>"),
    "hashtag": ('<span class="hashtag">', "</span>"),
    "phone_number": ('<span class="phone">', "</span>"),
}


def safe_html(text: str, given: list[dict[str, Any]]) -> str:
    """A text with entities as HTML for a page: only tags from here, everything else escaped."""
    data = text.encode("utf-16-le")
    ordered = sorted(given, key=lambda entity: (entity["offset"], -entity["length"]))
    marks = {0, len(data) // 2}
    for entity in ordered:
        marks |= {entity["offset"], entity["offset"] + entity["length"]}
    out: list[str] = []
    points = sorted(marks)
    for start, end in pairwise(points):
        piece = data[2 * start : 2 * end].decode("utf-16-le", "replace")
        inside = [e for e in ordered if e["offset"] <= start and end <= e["offset"] + e["length"]]
        tags = [_tags(entity, piece) for entity in inside]
        opened = "".join(tag[0] for tag in tags)
        closed = "".join(tag[1] for tag in reversed(tags))
        out.append(opened + html.escape(piece).replace("\n", "<br>") + closed)
    return "".join(out)


def _tags(entity: dict[str, Any], piece: str) -> tuple[str, str]:
    address = entity.get("url", piece)
    if entity["type"] not in ("url", "text_link"):
        return _HTML.get(entity["type"], ("", ""))
    if "://" not in address:
        address = f"https://{address}"
    if not address.startswith(("http://", "https://")):
        return "", ""
    return f'<a href="{html.escape(address)}" target="_blank" rel="noopener noreferrer">', "</a>"
