"""WhatsApp's text export, from Android and iPhone, and Signal's of the same shape: lines in, entries out. (H1)"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from history.content import Content, content_of
from history.entry import Entry, Form, History, HistoryError, Left, TwoOrders, Unread, Why
from history.order import placed
from history.stamps import MARKS, Order, Shape, Stamp, instant, order_of, stamp_of, unseen
from history.wording import words

OUT_OF_LINE = timedelta(days=1)
"""A line so far before or after both neighbours is a message that somebody pasted into theirs."""
LONGEST_NAME = 80  # characters
_SENDER = re.compile(
    r"(?P<name>[^\n]+?)[ \u00a0\u202f]?:(?:[ \u00a0\u202f]|(?=\n)|$)(?P<text>.*)", re.DOTALL
)


@dataclass
class _Block:
    """A stamped line with the lines that go on from it."""

    line: int
    stamp: Stamp
    at: datetime
    lines: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join([self.stamp.rest, *self.lines]).rstrip()


def read(text: str, file: str, zone: ZoneInfo, order: Order | None = None) -> History:
    """The history in one text file; `order` where the file itself does not show it.

    HistoryError where no line is stamped, TwoOrders where days and months could be either.
    """
    lines = text.replace("\r\n", "\n").split("\n")
    stamped = [(number, found) for number, line in enumerate(lines) if (found := stamp_of(line))]
    if not stamped:
        raise HistoryError(
            f"{file} is no export of a chat: no line begins with a date, a time and a name."
        )
    shape = Counter(stamp.shape for _, stamp in stamped).most_common(1)[0][0]
    ours = [(number, stamp) for number, stamp in stamped if stamp.shape == shape]
    stamps = [stamp for _, stamp in ours]
    chosen = _order(stamps, order, file)
    history = History("", (_form(shape, chosen),), ())
    blocks = _blocks(lines, _in_line(ours, chosen, history), history)
    entries = _entries(blocks, shape, history)
    history.entries = placed(entries, zone, seconds=shape.seconds)
    return history


def _order(stamps: Sequence[Stamp], given: Order | None, file: str) -> Order:
    found = order_of(stamps)
    if found is Order.YEAR_FIRST or (found and not given):
        return found
    if given is None:
        raise TwoOrders(file, stamps[0].written)
    return given


def _form(shape: Shape, order: Order) -> Form:
    phone = "iPhone" if shape.brackets else "Android"
    return Form("WhatsApp", phone, order.value, 12 if shape.halves else 24)


def _in_line(
    stamped: Iterable[tuple[int, Stamp]], order: Order, history: History
) -> dict[int, tuple[Stamp, datetime]]:
    """Stamps with a time, by line, without those of pasted messages."""
    timed: list[tuple[int, Stamp, datetime]] = []
    for number, stamp in stamped:
        at = instant(stamp, order)
        if at is None:
            history.unread.append(Unread(number + 1, Why.NO_SUCH_DATE))
        else:
            timed.append((number, stamp, at))
    found: dict[int, tuple[Stamp, datetime]] = {}
    last: datetime | None = None
    for place, (number, stamp, at) in enumerate(timed):
        after = timed[place + 1][2] if place + 1 < len(timed) else None
        if last is None or after is None or not _pasted(last, at, after):
            found[number] = (stamp, at)
            last = at
    return found


def _pasted(before: datetime, at: datetime, after: datetime) -> bool:
    runs_on = before - OUT_OF_LINE <= after
    return runs_on and not before - OUT_OF_LINE <= at <= max(before, after) + OUT_OF_LINE


def _blocks(
    lines: Sequence[str], starts: dict[int, tuple[Stamp, datetime]], history: History
) -> list[_Block]:
    found: list[_Block] = []
    for number, line in enumerate(lines):
        if number in starts:
            stamp, at = starts[number]
            found.append(_Block(number + 1, stamp, at))
        elif found:
            found[-1].lines.append(line)
        elif line.strip(MARKS + " "):
            history.unread.append(Unread(number + 1, Why.BEFORE_FIRST))
    return found


def _entries(blocks: Sequence[_Block], shape: Shape, history: History) -> list[Entry]:
    parted = [(block, *_parted(block.text)) for block in blocks]
    people = {name for _, name, text in parted if name and not _is_notice(text)}
    found: list[Entry] = []
    for block, name, text in parted:
        if name is None or _told_by_the_messenger(name, text, shape, people):
            history.left[Left.SYSTEM] += 1
            continue
        content = content_of(text)
        if isinstance(content, Left):
            history.left[content] += 1
            continue
        found.append(_entry(block, name or "?", content))
    return found


def _parted(told: str) -> tuple[str | None, str]:
    parts = _SENDER.fullmatch(told)
    if parts is None:
        return None, told
    return unseen(parts["name"]).strip(" ~\u00a0\u202f"), parts["text"]


def _entry(block: _Block, name: str, content: Content) -> Entry:
    return Entry(
        block.at, name, content.text, block.line, content.kind, edited=content.edited,
        spot=content.spot,
    )  # fmt: skip


def _told_by_the_messenger(name: str, text: str, shape: Shape, people: Set[str]) -> bool:
    """A line of WhatsApp's own that happens to hold a colon, or that carries the group's name as its sender."""
    folded = name.casefold()
    if len(name) > LONGEST_NAME or any(part in folded for part in words("system", "parts")):
        return True
    if not shape.brackets:
        quotes = '"' in name or "\u201c" in name
        return quotes and any(f" {verb} " in f"{folded} " for verb in words("system", "verbs"))
    content = content_of(text)
    plain = isinstance(content, Content) and content.is_plain
    return (text[:1] in MARKS and bool(text) and plain) or (_is_notice(text) and name not in people)


def _is_notice(text: str) -> bool:
    folded = unseen(text).casefold()
    return "\n" not in folded and any(part in folded for part in words("system", "parts"))
