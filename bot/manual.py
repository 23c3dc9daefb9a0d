"""The settings of a group as a table in Markdown: what docs/operating.md shows. (12)"""

import importlib
import pkgutil
from collections.abc import Iterator
from datetime import timedelta

import models
from models.base import Base
from saar import settings
from saar.countries import COUNTRIES
from saar.policy import Tunable, tunables
from saar.retention import TERMS
from services.group.settings_panel import value_text
from services.upkeep import own_copy
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


def terms() -> Iterator[str]:
    """Every table that can hold something of a person, with what that is and when it is gone at the latest."""
    yield "| table | what of a person is in it | gone after, at the latest |"
    yield "| --- | --- | --- |"
    for each in pkgutil.iter_modules(models.__path__):
        importlib.import_module(f"models.{each.name}")
    for table in sorted(Base.metadata.tables.values(), key=lambda table: table.name):
        if table.name in TERMS and own_copy.persons_in(table):
            what = render.plain(f"own-copy-{table.name.replace('_', '-')}", LOCALE)
            yield f"| `{table.name}` | {what} | {_days(TERMS[table.name])} |"


def _days(term: timedelta) -> str:
    hours = round(term.total_seconds() / 3600)
    if hours == 0:
        return f"{round(term.total_seconds() / 60)} minutes"
    return f"{hours} hours" if hours <= 48 else f"{hours // 24} days"


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
