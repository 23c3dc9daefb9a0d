"""What Telegram finds in a text by itself: links, mentions, commands, numbers, hashtags."""

from __future__ import annotations

import re
from typing import Any

# In the order in which they win where two overlap.
_PATTERNS = (
    ("url", re.compile(r"(?i)(?:https?://|www\.)[^\s<>\"]+[^\s<>\".,;:!?)\]}']")),
    ("email", re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-zA-Z]{2,}")),
    (
        "url",
        re.compile(
            r"(?i)(?<![\w@.])(?:[a-z0-9-]+\.)+(?:nl|be|com|org|net|eu|de)(?:/[^\s<>\"]*[^\s<>\".,;:!?)\]}'])?\b(?!@)"
        ),
    ),
    (
        "bot_command",
        re.compile(r"(?<![\w/@<>])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\w/@])"),
    ),
    ("mention", re.compile(r"(?<![\w@/])@[a-zA-Z][a-zA-Z0-9_]{2,31}(?!\w)")),
    ("hashtag", re.compile(r"(?<![\w#/])#(?=\w*[^\W\d])\w{1,256}(?![\w#])")),
    ("phone_number", re.compile(r"(?<![\w+])\+\d{1,3}[\d ()-]{6,16}\d(?!\w)")),
)
_CLOSED = frozenset({"code", "pre", "text_link", "text_mention"})


def units(text: str) -> int:
    """The length of a text in UTF-16 code units, in which Telegram counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def part(text: str, entity: dict[str, Any]) -> str:
    """The piece of a text that an entity covers."""
    data = text.encode("utf-16-le")
    start = 2 * entity["offset"]
    return data[start : start + 2 * entity["length"]].decode("utf-16-le", "ignore")


def detect(text: str, given: list[dict[str, Any]] | None = None) -> list[dict[str, Any]]:
    """``given`` entities and those found in ``text``, by offset and then the longest first."""
    found = list(given or [])
    taken = [_span(entity) for entity in found if entity["type"] in _CLOSED]
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            start = units(text[: match.start()])
            end = start + units(match.group())
            if not any(start < stop and begin < end for begin, stop in taken):
                taken.append((start, end))
                found.append({"type": kind, "offset": start, "length": end - start})
    return sorted(found, key=lambda entity: (entity["offset"], -entity["length"]))


def _span(entity: dict[str, Any]) -> tuple[int, int]:
    return entity["offset"], entity["offset"] + entity["length"]


def trimmed(text: str, given: list[dict[str, Any]]) -> tuple[str, list[dict[str, Any]]]:
    """The text without white space around it, and its entities moved and cut to fit."""
    text = text.replace("\r", "")
    left = text.lstrip()
    cut = units(text) - units(left)
    left = left.rstrip()
    size = units(left)
    kept = []
    for entity in given:
        start = max(0, entity["offset"] - cut)
        end = min(size, entity["offset"] + entity["length"] - cut)
        if end > start:
            kept.append({**entity, "offset": start, "length": end - start})
    return left, kept
