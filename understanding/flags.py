"""Warnings beside the label: profiling, taking the law into one's own hands, shaming, urgency."""

import re

from saar.labels import Flag
from understanding.lexicon import pattern
from understanding.observation import Sight
from understanding.text import Message, message_of

_MINOR = {
    "loitering", "suspicious", "prowling", "photographing", "hiding", "running_away", "slow_vehicle",
    "ringing_doors", "following",
}  # fmt: skip
_THEIRS = {"weapon", "fighting", "vandalising", "breaking_in"}
_FULL_NAME = re.compile(
    r"\b(?:[Dd]at is|[Hh]et is|[Tt]hat's|[Ii]t's|[Tt]his is|[Dd]it is|[Hh]eet|called|named|name is|[Dd]ader is)"
    r"(?: die| de| the)?\s+[A-Z][a-z]+(?: (?:van|de|der|den|el))* [A-Z][a-z]*"
)


def flags_of(message: Message, sight: Sight, *, now: bool, negated: bool) -> frozenset[Flag]:
    """Collect the flags; `now` when the message holds a current observation."""
    flags = set()
    if _profiling(message, sight):
        flags.add(Flag.PROFILING)
    if pattern("vigilante").search(message.text) and not _only_description(message, sight):
        flags.add(Flag.VIGILANTE)
    if pattern("shaming").search(message.text) or _FULL_NAME.search(message.raw):
        flags.add(Flag.SHAMING)
    if now and sight.urgent and not pattern("condition").match(message.text):
        flags.add(Flag.URGENT)
    if negated:
        flags.add(Flag.NEGATED)
    return frozenset(flags)


def tells_origin(text: str) -> bool:
    """Whether words tell of descent, belief or skin, whatever else is told; names no behaviour. (P2)"""
    return pattern("looks_strong").search(message_of(text).text) is not None


def _profiling(message: Message, sight: Sight) -> bool:
    """Looks count only where no behaviour carries the suspicion."""
    suspected = pattern("suspicious").search(message.text) is not None
    if not pattern("looks_strong" if not suspected else "looks").search(message.text):
        return False
    return all(key in _MINOR for key in sight.behaviour)


def _only_description(message: Message, sight: Sight) -> bool:
    """A weapon in a suspect's hand is a description, not a plan of the author."""
    return bool(_THEIRS.intersection(sight.behaviour)) and not re.search(
        r"\b(?:we|ik|wij|i|i'll|i'm|my|we've|let's|lets|gaan|hebben)\b", message.text
    )
