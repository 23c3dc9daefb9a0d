"""Somebody else was called, somebody else said it, or it was a bluff: words that make no call of their author. (A15)"""

import re

from understanding.lexicon import body, pattern, words
from understanding.text import Message

_BESIDE = rf"(?:{body('party_beside')}\s+)*"
_WHOSE = rf"(?:{body('party_whose')}\s+)?"
_NAME = (
    rf"(?!{body('party_whose')}\s|(?:{body('party_emergency')}|{body('party_pronoun')}|{body('party_beside')})(?!\w))"
    r"[\w'-]+"
)
_FIRST = rf"(?!{body('party_no_name')}(?!\w)){_NAME}"
_ANOTHER = re.compile(
    rf"(?<!\w)(?:{body('party_have')}\s+{_BESIDE}(?:met\s+)?{_WHOSE}{_NAME}(?:\s[\w'-]+)?\s+{_BESIDE}{body('party_called_last')}"
    rf"|{body('party_called_first')}\s+{_BESIDE}{_WHOSE}{_NAME}"
    rf"|{body('party_passed')}\s+{body('party_to')}\s+{_WHOSE}{_NAME}"
    rf"|{body('party_to')}\s+{_WHOSE}{_NAME}\s+{body('party_passed')})(?!\w)"
    rf"|(?:^|[.!?,;:]\s*){_WHOSE}{_FIRST}(?:\s(?!{body('party_have')}(?!\w))[\w'-]+)?\s+{body('party_clause')}(?!\w)"
    rf"|^(?:(?:ja|yes) )?{_WHOSE}{_FIRST}{body('party_on_way')}(?!\w)"
)
"""A call, a talk or a report whose other end is named, and is no emergency service."""
_NAMED = re.compile(r"(?:^|[.!?] )([A-Z][a-zà-ÿ]+) (?:had|heeft) (?:ze|hen|hun)\b")
_QUOTED = re.compile(r"^([A-Z][a-zà-ÿ]+): (?:ik|heb|i|net|just)\b")
_PASTED = re.compile(r"^(?:\[?\d{1,2}[:.]\d{2}\]?\s|>)")
"""A line of another chat."""


def is_a_place(message: Message) -> bool:
    """Whether the emergency services stand in it only as where somebody is, works or looks: "ik sta bij de brandweerkazerne"."""
    text = message.text
    rest = pattern("emergency_place").sub(" ", text)
    told = ("call_word", "call_target", "party_emergency", "says_or_tells")
    return rest != text and not any(pattern(name).search(rest) for name in told)


def is_no_call(message: Message) -> bool:
    """Whether the words say that it was somebody or something else; in doubt, that is said nothing about."""
    text = message.text
    if is_a_place(message) or comes_later(message):
        return True
    named = _NAMED.search(message.raw)
    another = named is not None and named[1].lower() not in words("no_first_name")
    quoted = _QUOTED.search(message.raw)
    another = another or (quoted is not None and quoted[1].lower() not in words("no_speaker"))
    said = (text, message.raw.lower())  # what is quoted stands in the second one only
    if another or _PASTED.search(message.raw) or any(map(pattern("no_call").search, said)):
        return True
    heard = pattern("heard_of").search(text) is not None
    if pattern("party_emergency").search(text):
        return heard and not pattern("own_call").search(text)
    return heard or bool(_ANOTHER.search(text) or pattern("no_call_unnamed").search(text))


def comes_later(message: Message) -> bool:
    """Whoever comes once it is over was not called by it: "politie komt nog kijken"."""
    text = message.text
    return bool(pattern("comes_later").search(text)) and not pattern("call_word").search(text)


def is_barely_one(message: Message) -> bool:
    """Whether the words could as well be about anybody who was spoken to or is coming: its author is asked."""
    text = message.text
    if pattern("only_coming").search(text):
        return True
    if pattern("party_emergency").search(text):
        return False
    if pattern("barely").search(text):
        return True
    spoken = pattern("spoken").search(text)
    rest = text[spoken.end() :] if spoken else ""
    return len(re.findall(r"\w+", rest)) > 1 and not pattern("promised").search(rest)
