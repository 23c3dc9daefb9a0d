"""Turn a text key and values into HTML for Telegram, in one language."""

import html
import re
from collections.abc import Callable
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from fluent.runtime import FluentBundle, FluentResource

from saar.effects import Button, Keys, Screen, Text, Value

FOLDER = Path(__file__).parent
LOCALES = ("nl", "en")
FALLBACK = "en"
AMSTERDAM = "Europe/Amsterdam"
ROOM = 4096
"""Characters of a message (core.telegram.org/bots/api#sendmessage, which counts without the markup)."""
LONGEST_VALUE = 2500
"""Characters that fluent.runtime 0.4.0 places in a sentence; more is an error there, with nothing said."""


class MissingTextError(KeyError):
    """No sentence for this key in this language; the texts test keeps it from ever happening."""


@cache
def bundle(locale: str) -> FluentBundle:
    """All sentences of a language."""
    made = FluentBundle([locale], use_isolating=False)
    for path in sorted((FOLDER / locale).glob("*.ftl")):
        made.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return made


def render(key: str, locale: str, time_zone: str = AMSTERDAM, /, **values: Value) -> str:
    """HTML of one sentence. Strings are escaped, instants become HH:MM in `time_zone`.

    MissingTextError for an unknown key, ValueError for a value that the sentence needs and did not get.
    """
    found = bundle(locale if locale in LOCALES else FALLBACK)
    if not found.has_message(key):
        raise MissingTextError(f"{key} ({locale})")
    pattern = found.get_message(key).value
    if pattern is None:
        raise MissingTextError(f"{key} ({locale})")
    ready = {name: _ready(value, locale, time_zone) for name, value in values.items()}
    text, errors = found.format_pattern(pattern, ready)
    if errors:
        raise ValueError(f"{key} ({locale}): {errors[0]}")
    return str(text)


def plain(key: str, locale: str, time_zone: str = AMSTERDAM, /, **values: Value) -> str:
    """The same without markup: for buttons, answers to presses and commands."""
    return html.unescape(re.sub(r"<[^>]+>", "", render(key, locale, time_zone, **values)))


def message(text: Text, locale: str, time_zone: str = AMSTERDAM) -> str:
    """HTML of a text."""
    return render(text.key, locale, time_zone, **text.values)


def screen(
    shown: Screen,
    locale: str,
    time_zone: str = AMSTERDAM,
    *,
    left_out: Callable[[str, str], None] = lambda _key, _why: None,
) -> str:
    """HTML of a screen, one line per text.

    A line that cannot be rendered, or for which there is no room any more, is left out and told to
    `left_out` by its key: an alert without its look is better than none. ValueError where nothing is left.
    """
    lines: list[str] = []
    room = ROOM
    for each in shown.lines:
        try:
            line = message(each, locale, time_zone)
        except (ValueError, MissingTextError) as error:
            left_out(each.key, type(error).__name__)
            continue
        if len(line) >= room:
            left_out(each.key, "no room")
            continue
        room -= len(line) + 1
        lines.append(line)
    if shown.lines and not lines:
        raise ValueError(f"no line of {shown.lines[0].key} can be rendered")
    return "\n".join(lines)


def label(button: Button, locale: str, time_zone: str = AMSTERDAM) -> str:
    """What stands on a button."""
    if button.label is not None:
        return button.label
    return plain(button.key, locale, time_zone, **button.values)


def _ready(value: Value, locale: str, time_zone: str) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(ZoneInfo(time_zone)).strftime("%H:%M")
    if isinstance(value, Keys):
        return ", ".join(_words(key, locale) for key in value.keys)
    if isinstance(value, Text):
        return render(value.key, locale, time_zone, **value.values)
    if isinstance(value, bool) or value is None:
        return "yes" if value else "no"
    if isinstance(value, str):
        written = html.escape(value, quote=False)
        if len(written) > LONGEST_VALUE:
            written = re.sub(r"&[a-z]*$", "", written[: LONGEST_VALUE - 1]) + "…"
        return written
    return value


def _words(key: str, locale: str) -> str:
    """One item of a list; "a+b" is a thing and, in brackets, what it looks like."""
    thing, _, look = key.partition("+")
    words = render(thing, locale)
    return f"{words} ({render(look, locale)})" if look else words
