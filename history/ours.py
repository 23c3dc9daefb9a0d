"""Our own conversation files: messages with seconds, sender and text. (H1)"""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from history.entry import Entry, Form, History, HistoryError, Kind

FORM = Form("Buurtwacht")
BEGAN = datetime(2026, 1, 12, 19, 0, tzinfo=UTC)  # a Monday, 20:00 in Amsterdam
KINDS = frozenset(Kind)
LONGEST = 1e9  # seconds, thirty years


def is_conversation(data: Any) -> bool:
    """Whether a JSON document is one of them."""
    try:
        return all(
            isinstance(each["text"], str)
            and bool(each["sender"])
            and 0 <= float(each["t"]) <= LONGEST
            for each in data["messages"]
        )
    except (KeyError, TypeError, ValueError):
        return False


def began(data: Mapping[str, Any]) -> datetime:
    """When it begins, aware: as the file says, or on a Monday evening. HistoryError for what is no time with a zone."""
    try:
        found = datetime.fromisoformat(str(data.get("began", BEGAN.isoformat())))
    except ValueError:
        found = None
    if found is None or found.tzinfo is None:
        raise HistoryError(
            '"began" has to be a time with its zone, like 2026-01-12T20:00:00+01:00.'
        )
    return found


def read(data: Mapping[str, Any]) -> History:
    """The same as a history. HistoryError where it begins at no time."""
    first = began(data)
    entries = [
        Entry(
            first + timedelta(seconds=float(each["t"])), str(each["sender"]), each["text"], place,
            Kind(each["kind"]) if each.get("kind") in KINDS else Kind.TEXT,
        )
        for place, each in enumerate(data["messages"], start=1)
    ]  # fmt: skip
    return History(str(data.get("name") or data.get("id") or ""), (FORM,), entries)
