"""`python -m bot rehearse`: a chat's history is read, played, and told as a page for people or as JSON for programs. (H1, H2)"""

import asyncio
import json
import signal
import sys
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from tqdm import tqdm

from bot.errors import StartError
from bot.logs import set_up
from bot.versions import VERSION
from history import files, ours
from history.entry import Entry, History, HistoryError, TwoOrders
from history.files import Choices
from history.names import shortened
from history.stamps import Order
from report import comparing, page
from saar.countries import COUNTRIES, HOME_CODE

if TYPE_CHECKING:
    from bot.rehearsal import Progress

OFTEN = 25  # messages between two looks at the progress
UNREAD_SHOWN = 5


def add_to(parser: ArgumentParser, *, plays: bool = True) -> None:
    """The arguments of the command; without those of playing, for reading alone."""
    parser.add_argument(
        "files", type=Path, nargs="*", metavar="FILE",
        help="an export of a chat (.txt, .zip, .json), or several of one chat",
    )  # fmt: skip
    dates = ("day-first", "month-first")
    parser.add_argument("--dates", choices=dates, help="where the file does not show it")
    parser.add_argument("--chat", metavar="NAME", help="which chat of a whole account")
    parser.add_argument(
        "--country", choices=COUNTRIES, default=HOME_CODE, help="whose numbers and rules hold"
    )
    parser.add_argument(
        "--zone", help="the time zone of the phone that exported; that of the country if left out"
    )
    if not plays:
        return
    parser.add_argument(
        "--html", type=Path, metavar="FILE",
        help="where the report goes; FILE-rehearsal.html if left out",
    )  # fmt: skip
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the same for programs")
    languages = ("nl", "en")
    parser.add_argument(
        "--lang", choices=languages, default="nl", help="of the report and of the group"
    )
    parser.add_argument("--names", action="store_true", help="show whole names, not initials")
    parser.add_argument(
        "--judged", type=Path, metavar="FILE",
        help="what you found right and wrong in an earlier report",
    )  # fmt: skip
    parser.add_argument(
        "--compare", type=Path, nargs=2, metavar=("A", "B"),
        help="say what differs between two JSON files",
    )  # fmt: skip


def show(given: Namespace) -> int:
    """What was read, as the rehearsal would play it, with whole names; for programs on this machine."""
    if not given.files:
        raise StartError("Say which file to read: python -m bot history FILE.")
    history = _history(given)
    told = conversation(history, names=True, lang="nl")
    told["name"] = history.name or given.files[0].stem
    sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
    return 0


def run(given: Namespace) -> int:
    """Do what the command line asks for; StartError with one sentence where that cannot be."""
    if given.compare:
        return _compared(*(_came(each, "incidents") for each in given.compare))
    if not given.files:
        raise StartError("Say which file to play: python -m bot rehearse FILE.")
    alone = len(given.files) == 1 and not given.html
    if alone and _is_conversation(given.files[0]):
        return _conversation(given)
    judged = page.judgements(_came(given.judged, "judged")) if given.judged else {}
    for target in (given.html, given.json):
        if target and not target.absolute().parent.is_dir():
            raise StartError(f"There is no folder {target.parent} to write {target.name} to.")
    history = _history(given)
    told = conversation(history, names=given.names, lang=given.lang)
    told["country"] = given.country
    set_up("critical")
    came = {**_played(told), "about": {}}
    came["about"] = _about(history, told, came, given)
    came["quotes"] = quotes(told, came)
    _write_all(came, given, judged)
    return 0


def conversation(history: History, *, names: bool, lang: str) -> dict[str, Any]:
    """A history as the rehearsal plays it: seconds since the first message, and names as they may be shown."""
    short = {each: each for each in history.senders} if names else shortened(history.senders)
    places: dict[int | None, int] = {
        each.key: at for at, each in enumerate(history.entries) if each.key
    }
    began = history.entries[0].at
    return {
        "id": history.name or None,
        "lang": lang,
        "group_lang": lang,
        "began": began.isoformat(),
        "messages": [_message(each, began, short, places) for each in history.entries],
    }


def _message(
    entry: Entry, began: datetime, short: dict[str, str], places: dict[int | None, int]
) -> dict[str, Any]:
    told: dict[str, Any] = {
        "t": (entry.at - began).total_seconds(),
        "sender": short[entry.sender],
        "text": _without(entry.text, short),
        "kind": entry.kind.value,
    }
    if entry.spot:
        told["spot"] = list(entry.spot)
    if entry.forwarded:
        told["forwarded"] = True
    if entry.replies_to in places:
        told["replies_to"] = places[entry.replies_to]
    return told


def _without(text: str, short: dict[str, str]) -> str:
    """Members who are mentioned are called as they are in the rest of the report."""
    if "@" not in text:
        return text
    for name, shown in short.items():
        text = text.replace(f"@{name}", f"@{shown}")
    return text


def _is_conversation(path: Path) -> bool:
    try:
        return ours.is_conversation(files.document(path))
    except HistoryError as error:
        raise StartError(str(error)) from None


def _conversation(given: Namespace) -> int:
    """One of our own conversation files: JSON, to standard output unless it goes into a file."""
    from bot import rehearsal  # noqa: PLC0415 - a history is shown without the whole bot

    told = rehearsal.load(given.files[0])
    set_up("error")
    came = json.dumps(asyncio.run(rehearsal.rehearse(told)), ensure_ascii=False, indent=1)
    if given.json is None:
        sys.stdout.write(came + "\n")
    else:
        _write(given.json, came + "\n")
    return 0


def _history(given: Namespace) -> History:
    given.zone = given.zone or COUNTRIES[given.country].time_zone
    try:
        zone = ZoneInfo(given.zone)
    except (ZoneInfoNotFoundError, ValueError):
        raise StartError(f"{given.zone} is no time zone; Europe/Amsterdam is one.") from None
    order = Order(given.dates) if given.dates else None
    try:
        return files.load(given.files, Choices(zone, order, given.chat))
    except TwoOrders as question:
        if not sys.stdin.isatty():
            raise StartError(str(question)) from None
        given.dates = _asked(question).value
        return _history(given)
    except HistoryError as error:
        raise StartError(str(error)) from None


def _asked(question: TwoOrders) -> Order:
    """Somebody sits there: the question is asked until it is answered."""
    while True:
        try:
            answer = input(f"{question.example}: day first or month first? [day/month] ")
        except EOFError:
            raise StartError(str(question)) from None
        for order, words in ((Order.DAY_FIRST, "dag"), (Order.MONTH_FIRST, "maand")):
            if answer.strip().lower() in (order.value[0], order.value.split("-")[0], words):
                return order


def _played(told: dict[str, Any]) -> dict[str, Any]:
    """Play it with a bar that shows how far it is and when it ends; Ctrl-C ends it and keeps what is done."""
    stop = asyncio.Event()
    with tqdm(total=len(told["messages"]), unit=" messages", disable=None, leave=False) as bar:
        return asyncio.run(_until_stopped(told, stop, _follow(bar)))


def _follow(bar: "tqdm[Any]") -> Callable[["Progress"], None]:
    def follow(progress: "Progress") -> None:
        if progress.done % OFTEN == 0 or progress.done == progress.of:
            bar.update(progress.done - bar.n)
            bar.set_postfix_str(f"{progress.at:%Y-%m-%d}", refresh=False)

    return follow


async def _until_stopped(
    told: dict[str, Any], stop: asyncio.Event, follow: Callable[["Progress"], None]
) -> dict[str, Any]:
    from bot import rehearsal  # noqa: PLC0415 - as above

    loop = asyncio.get_running_loop()
    with suppress(NotImplementedError):  # Windows: Ctrl-C ends the program there
        loop.add_signal_handler(signal.SIGINT, stop.set)
    try:
        return await rehearsal.rehearse(told, progress=follow, stopped=stop.is_set)
    finally:
        with suppress(NotImplementedError):
            loop.remove_signal_handler(signal.SIGINT)


def _about(
    history: History, told: dict[str, Any], came: dict[str, Any], given: Namespace
) -> dict[str, Any]:
    zone = ZoneInfo(given.zone)
    done = history.entries[: came["played"]]
    months = Counter(f"{each.at.astimezone(zone):%Y-%m}" for each in done)
    return {
        "version": VERSION,
        "chat": told["id"] or given.files[0].stem,
        "form": history.form,
        "forms": [asdict(each) for each in history.forms],
        "zone": given.zone,
        "lang": given.lang,
        "from": history.entries[0].at.isoformat(),
        "to": done[-1].at.isoformat() if done else None,
        "messages": len(history.entries),
        "played": came["played"],
        "people": len({each.sender for each in done}),
        "by_month": dict(sorted(months.items())),
        "left": {each.value: count for each, count in sorted(history.left.items())},
        "unread": [
            {"file": each.file, "line": each.line, "why": each.why.value} for each in history.unread
        ],
    }


def quotes(told: dict[str, Any], came: dict[str, Any]) -> dict[str, Any]:
    """The messages that a report speaks of, by their number: when, by whom, what."""
    spoken: set[int | None] = set(came["tipped"])
    spoken |= {each["after_message"] for each in came["questions"]}
    for each in came["incidents"]:
        spoken |= {
            each["opened_by"],
            *each["observations"],
            *(one["message"] for one in each["calls"]),
        }
    began = datetime.fromisoformat(told["began"])
    return {
        str(number): {
            "at": datetime.fromtimestamp(began.timestamp() + each["t"], began.tzinfo).isoformat(),
            "sender": each["sender"],
            "text": each["text"],
        }
        for number in sorted(number for number in spoken if number is not None)
        for each in (told["messages"][number],)
    }


def _write_all(came: dict[str, Any], given: Namespace, judged: dict[str, str]) -> None:
    if given.json:
        _write(given.json, json.dumps(came, ensure_ascii=False, indent=1) + "\n")
    target = given.html or (None if given.json else Path(f"{given.files[0].stem}-rehearsal.html"))
    if target:
        _write(target, page.page(came, given.lang, judged))
    for line in _summary(came, target):
        sys.stdout.write(line + "\n")


def _summary(came: dict[str, Any], target: Path | None) -> Sequence[str]:
    about = came["about"]
    lines = [
        f"{about['chat']}: {about['form']}, {about['messages']} messages by {about['people']} people.",
        (
            f"{len(came['incidents'])} cards, {len(came['asked_to_call'])} requests to call, "
            f"{len(came['tipped'])} private tips, {len(came['questions'])} questions."
        ),
    ]
    if about["played"] < about["messages"]:
        lines.insert(1, f"Stopped after {about['played']} messages, at {about['to']}.")
    lines += [
        f"Not read: {each['file']} line {each['line']} ({each['why']})."
        for each in about["unread"][:UNREAD_SHOWN]
    ]
    more = len(about["unread"]) - UNREAD_SHOWN
    if more > 0:
        lines.append(f"Not read: {more} lines more; the report names them.")
    return [*lines, f"The report: {target}"] if target else lines


def _compared(one: dict[str, Any], other: dict[str, Any]) -> int:
    for line in comparing.differences(one, other):
        sys.stdout.write(line + "\n")
    return 0


def _came(path: Path, key: str) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise StartError(f"{path} cannot be read: {error.strerror}.") from None
    except ValueError:
        raise StartError(f"{path} is no JSON that a rehearsal wrote.") from None
    if not isinstance(found, dict) or key not in found:
        raise StartError(f"{path} is no JSON that a rehearsal wrote.")
    return found


def _write(target: Path, text: str) -> None:
    try:
        target.write_text(text, encoding="utf-8")
    except OSError as error:
        raise StartError(f"{target} cannot be written: {error.strerror}.") from None
