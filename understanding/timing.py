"""Is it now, or was it then?"""

import re

from understanding.lexicon import pattern
from understanding.text import Message

_AGO_IN_MINUTES = re.compile(
    r"(?:minuut|minuten|min|minuutjes?|tellen|seconden|sec|minutes?|mins?|seconds?|moments?)\s+(?:geleden|terug|ago)"
)
_JUST = re.compile(
    r"\b(?:net|zojuist|just now|just|nu|right now|momenteel|op dit moment|bezig|as we speak|in progress)\b"
)


def is_past(message: Message) -> bool:
    """Whether the message is about something that is not current."""
    text = message.text
    if _AGO_IN_MINUTES.search(text):
        return False
    if pattern("past_foreign").search(text) and not is_current(message):
        return _foreign_enough(text)
    if pattern("past").search(text):
        return _told_in_the_past(text)
    if pattern("witness").search(text):
        return not _JUST.search(text)
    if pattern("past_if_done").search(text) and pattern("past_verb").search(text):
        return not _JUST.search(text)
    return pattern("aftermath").search(text) is not None and not is_current(message)


def is_long_past(message: Message) -> bool:
    """Whether a call named here belongs to days gone by, whatever else the message tells."""
    text = message.text
    old = pattern("past").search(text) and _told_in_the_past(text)
    return bool(old) and not _AGO_IN_MINUTES.search(text) and not _JUST.search(text)


def is_current(message: Message) -> bool:
    """Whether the message says outright that it is about now."""
    return pattern("currently").search(message.text) is not None


def _told_in_the_past(text: str) -> bool:
    """Old news stays old unless the same thing is there again."""
    again = re.search(
        r"\b(?:staat|is|zijn|staan|loopt|rijdt|zit|zitten|lopen|there|are|he's|back)\b.{0,20}"
        r"\b(?:er (?:nu )?weer|weer|alweer|nu|again|right now|back)\b",
        text,
    )
    return again is None


def _foreign_enough(text: str) -> bool:
    return len(pattern("mark_foreign").findall(text)) >= 1 and not re.search(r"\bdun\b", text)
