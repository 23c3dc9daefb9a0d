"""Our own conversation files: messages with seconds, sender and text. (H1)"""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from history.entry import Entry, History, Kind

FORM = "Conversation, JSON"
BEGAN = datetime(2026, 1, 12, 19, 0, tzinfo=UTC)  # a Monday, 20:00 in Amsterdam
KINDS = frozenset(Kind)


def is_conversation(data: Any) -> bool:
    """Whether a JSON document is one of them."""
    try:
        return all(
            isinstance(each["text"], str) and bool(each["sender"]) and float(each["t"]) >= 0
            for each in data["messages"]
        )
    except (KeyError, TypeError, ValueError):
        return False


def read(data: Mapping[str, Any]) -> History:
    """The same as a history; what such a file leaves out begins on a Monday evening."""
    began = datetime.fromisoformat(data["began"]) if "began" in data else BEGAN
    entries = [
        Entry(
            began + timedelta(seconds=float(each["t"])), str(each["sender"]), each["text"], place,
            Kind(each["kind"]) if each.get("kind") in KINDS else Kind.TEXT,
        )
        for place, each in enumerate(data["messages"], start=1)
    ]  # fmt: skip
    return History(str(data.get("name") or data.get("id") or ""), FORM, entries)
