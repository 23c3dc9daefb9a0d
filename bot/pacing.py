"""Which waiting row may go next, and when: pure, so that every corner can be tried. (C3, D3)

Telegram allows about 20 messages a minute in one group (edits and ephemeral messages counted), one
a second in one chat, and 30 a second in all. The shares keep room for what is more urgent.
"""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

SPACING = timedelta(seconds=1)
WINDOW = timedelta(seconds=61)  # Telegram's minute, and a second for the way there
SHARES = (20, 20, 19, 19, 14, 10)
"""By rank: how full a group's minute may be for a row of that rank to go.

Private words leave room for edits of the card; of tidying only edits of private words count.
"""
BOT_LIMIT = 25  # of Telegram's 30 a second; the rest is for answers to presses
BOT_SHARE = 20  # what all but new cards may use of it
SECOND = timedelta(seconds=1)
FIRST_MINUTE = timedelta(minutes=1)
EDIT_EARLY = timedelta(seconds=3)
EDIT_LATER = timedelta(seconds=6)
EDIT_CROWDED = timedelta(seconds=10)
CROWDED = 5
"""From here on a group's minute is full enough that what is only counted is told less often."""


@dataclass(frozen=True)
class Waiting:
    """One row: `counted` when it takes from the chat's budget (deletes, pins, reactions do not)."""

    id: int
    chat_id: int
    rank: int
    counted: bool = True
    not_before: datetime | None = None


@dataclass
class Ledger:
    """What went out lately, and which chats Telegram told us to leave alone until when."""

    chats: dict[int, deque[datetime]] = field(default_factory=dict)
    everything: deque[datetime] = field(default_factory=deque)
    held: dict[int, datetime] = field(default_factory=dict)

    def sent(self, chat_id: int, now: datetime, *, counted: bool = True) -> None:
        """A call is about to be made."""
        self.everything.append(now)
        while self.everything and now - self.everything[0] > SECOND:
            self.everything.popleft()
        if counted:
            calls = self.chats.setdefault(chat_id, deque())
            calls.append(now)
            while calls and now - calls[0] > WINDOW:
                calls.popleft()

    def shift(self, by: timedelta) -> None:
        """The clock was set: what went out lately went out just as long ago."""
        for calls in (*self.chats.values(), self.everything):
            moved = [each + by for each in calls]
            calls.clear()
            calls.extend(moved)
        self.held = {chat_id: until + by for chat_id, until in self.held.items()}

    def crowded(self, chat_id: int, now: datetime) -> bool:
        """Did so much go to this chat in its last minute that little room is left?"""
        return sum(now - each < WINDOW for each in self.chats.get(chat_id, ())) >= CROWDED

    def hold(self, chat_id: int, until: datetime) -> None:
        """Telegram answered 429 for this chat; all others go on."""
        self.held[chat_id] = max(until, self.held.get(chat_id, until))


@dataclass(frozen=True)
class Plan:
    """`go`: ids that may be sent now, at most one a chat. `wake_at`: when to look again."""

    go: tuple[int, ...]
    wake_at: datetime | None


def plan(rows: Iterable[Waiting], ledger: Ledger, now: datetime, busy: frozenset[int]) -> Plan:
    """Pick rows in the order they come (most urgent first); `busy` chats have one on its way."""
    go: list[int] = []
    taken = set(busy)
    wake_at: datetime | None = None
    used = sum(1 for at in ledger.everything if now - at < SECOND)
    for row in rows:
        at = allowed_at(row, ledger, now)
        room = (BOT_SHARE if row.rank else BOT_LIMIT) - used
        if at <= now and row.chat_id not in taken and len(go) < room:
            go.append(row.id)
            taken.add(row.chat_id)
        elif row.chat_id not in busy:
            again = max(at, now + SPACING / 10)
            wake_at = again if wake_at is None else min(wake_at, again)
    return Plan(tuple(go), wake_at)


def allowed_at(row: Waiting, ledger: Ledger, now: datetime) -> datetime:
    """The earliest instant at which this row keeps to every limit."""
    at = max(now, row.not_before or now, ledger.held.get(row.chat_id, now))
    calls = ledger.chats.get(row.chat_id)
    if not row.counted or not calls:
        return at
    at = max(at, calls[-1] + SPACING)
    share = SHARES[min(row.rank, len(SHARES) - 1)]
    if row.chat_id > 0:
        return at
    recent = [each for each in calls if at - each < WINDOW]
    if len(recent) < share:
        return at
    return max(at, recent[len(recent) - share] + WINDOW)


def edit_after(
    sent_at: datetime, edited_at: datetime | None, now: datetime, *, crowded: bool = False
) -> datetime:
    """A card is edited every 3 s in its first minute, every 6 s later; the last state arrives.

    `crowded`: only a number on it changes, and little room is left: every 10 s.
    """
    spacing = EDIT_EARLY if now - sent_at < FIRST_MINUTE else EDIT_LATER
    spacing = EDIT_CROWDED if crowded else spacing
    return (edited_at or sent_at) + spacing
