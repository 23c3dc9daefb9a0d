"""One message of a chat's history, and a history: what was read, what was left out, what could not be read. (H1)"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Kind(StrEnum):
    """What a message is besides words."""

    TEXT = "text"
    PICTURE = "picture"
    VIDEO = "video"
    VOICE = "voice"
    STICKER = "sticker"
    FILE = "file"
    CONTACT = "contact"
    POLL = "poll"
    PLACE = "place"


class Left(StrEnum):
    """What is no message of a person, or holds no words any more."""

    SYSTEM = "system"
    DELETED = "deleted"
    CALL = "call"
    CHANNEL = "channel"
    EMPTY = "empty"


class Why(StrEnum):
    """Why a line could not be read."""

    BEFORE_FIRST = "before-first"
    NO_SUCH_DATE = "no-such-date"
    NOT_A_MESSAGE = "not-a-message"


@dataclass(frozen=True)
class Unread:
    """A line (1 is the first; of a JSON file the message's place in its list) and why nothing was made of it."""

    line: int
    why: Why
    file: str = ""


@dataclass(frozen=True)
class Entry:
    """One message; `at` is aware, `replies_to` the `key` of another one, `spot` latitude and longitude in degrees."""

    at: datetime
    sender: str
    text: str
    line: int
    kind: Kind = Kind.TEXT
    edited: bool = False
    forwarded: bool = False
    key: int | None = None
    replies_to: int | None = None
    spot: tuple[float, float] | None = None


@dataclass(frozen=True)
class Form:
    """Which program wrote an export, and how; `phone`, `order` and `hours` (12 or 24) where they differ."""

    app: str
    phone: str = ""
    order: str = ""
    hours: int = 0

    def __str__(self) -> str:
        known = (self.app, self.phone, self.order, f"{self.hours} h" if self.hours else "")
        return ", ".join(each for each in known if each)


@dataclass
class History:
    """A chat as it was: `entries` in the order of time, `forms` of the files that it came from."""

    name: str
    forms: tuple[Form, ...]
    entries: Sequence[Entry]
    left: Counter[Left] = field(default_factory=Counter)
    unread: list[Unread] = field(default_factory=list)

    @property
    def form(self) -> str:
        """The kinds of export in a few words."""
        return "; ".join(str(each) for each in self.forms)

    @property
    def senders(self) -> list[str]:
        """Everybody who wrote, in the order of their first message."""
        return list(dict.fromkeys(each.sender for each in self.entries))


class HistoryError(ValueError):
    """A file that cannot be read at all; the message says in one sentence what to do."""


class TwoOrders(HistoryError):  # noqa: N818 - it is a question more than an error
    """Days and months cannot be told apart in the whole file: somebody has to say which comes first."""

    def __init__(self, file: str, example: str) -> None:
        super().__init__(
            f"{file} does not show whether {example} begins with the day or the month: "
            "add --dates day-first or --dates month-first."
        )
        self.example = example
