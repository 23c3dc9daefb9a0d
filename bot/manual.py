"""The settings of a group as a table in Markdown: what docs/operating.md shows. (12)"""

from collections.abc import Iterator

from saar import settings
from saar.countries import COUNTRIES
from saar.policy import Tunable, tunables
from services.group.settings_panel import value_text
from texts import render

LOCALE = "en"


def table() -> Iterator[str]:
    """The lines of the table, in the order in which the settings are declared."""
    yield "| name | what it is | default | can be | countries | source |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for each in tunables():
        cells = (
            f"`{each.name}`",
            render.plain(each.text_key, LOCALE),
            _words(each, each.default),
            _range(each),
            _countries(each),
            each.source,
        )
        yield f"| {' | '.join(cells)} |"


def _words(each: Tunable, value: object) -> str:
    return render.plain(value_text(each, value).key, LOCALE, **value_text(each, value).values)


def _range(each: Tunable) -> str:
    if each.low is not None:
        return f"{_words(each, each.low)} to {_words(each, each.high)}"
    return "; ".join(_words(each, value) for value in each.choices) or "typed"


def _countries(each: Tunable) -> str:
    found = []
    for code, pack in COUNTRIES.items():
        usual, allowed = settings.default(each, pack), pack.only.get(each.name)
        if allowed and set(allowed) != set(each.choices):
            found.append(f"{code} only: {', '.join(_words(each, value) for value in allowed)}")
        elif usual != each.default:
            found.append(f"{code} starts with: {_words(each, usual)}")
    return "; ".join(found)
