"""Tables, and the queries about a table beside it."""

from models import (
    asked,
    base,
    card,
    claim,
    conversation,
    incident,
    intake,
    neighbourhood,
    outbox,
    posted,
    report,
    resident,
    tally,
    timer,
    watch,
)

__all__ = [
    "asked",
    "base",
    "card",
    "claim",
    "conversation",
    "incident",
    "intake",
    "neighbourhood",
    "outbox",
    "posted",
    "report",
    "resident",
    "tally",
    "timer",
    "watch",
]
