"""What a group may set: kept as words, checked against bounds and country, read back as a policy. (12)"""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from enum import StrEnum
from typing import Any

from saar.countries.pack import Country
from saar.policy import Policy, Tunable, tunables

EMERGENCY = frozenset({"112", "911", "999"})
"""Emergency numbers everywhere; those of the country come on top."""
PHONE = re.compile(r"\+?[0-9][0-9 ()./-]{1,18}[0-9]")


class Refusal(StrEnum):
    """Why a value cannot be set."""

    UNKNOWN = "unknown"
    NOT_A_VALUE = "not_a_value"
    OUT_OF_BOUNDS = "out_of_bounds"
    FORBIDDEN = "forbidden"
    EMERGENCY = "emergency"


def tunable(name: str, policy: type[Policy] = Policy) -> Tunable | None:
    """The declaration of a setting, None where there is none of this name."""
    return next((each for each in tunables(policy) if each.name == name), None)


def word_of(value: Any) -> str:
    """A value as it is kept and as buttons carry it: seconds, a count, or a word."""
    return str(int(value.total_seconds())) if isinstance(value, timedelta) else str(value)


def value_of(setting: Tunable, word: str) -> Any:
    """The value that a word stands for; None where it stands for none."""
    default = setting.default
    if isinstance(default, StrEnum):
        return next((each for each in type(default) if each.value == word), None)
    if isinstance(default, str):
        return word if not word or PHONE.fullmatch(word) else None
    if not word.isdecimal() or len(word) > 6:
        return None
    return timedelta(seconds=int(word)) if isinstance(default, timedelta) else int(word)


def options(setting: Tunable, country: Country) -> tuple[Any, ...]:
    """What may be chosen in this country."""
    return country.only.get(setting.name, setting.choices)


def check(setting: Tunable, word: str, country: Country) -> Refusal | None:
    """Why this word may not be set in this country; None where it may."""
    value = value_of(setting, word)
    if value is None:
        return Refusal.NOT_A_VALUE
    if setting.unit == "phone" and re.sub(r"\D", "", word) in {*country.alarms, *EMERGENCY}:
        return Refusal.EMERGENCY
    if setting.low is not None and not setting.low <= value <= setting.high:
        return Refusal.OUT_OF_BOUNDS
    if setting.name in country.only and value not in country.only[setting.name]:
        return Refusal.FORBIDDEN
    return None


def default(setting: Tunable, country: Country) -> Any:
    """The value of a group that chose nothing."""
    return country.usual.get(setting.name, setting.default)


def policy_of(country: Country, kept: Mapping[str, str]) -> Policy:
    """A group's policy; what no longer fits its country or the bounds falls back to the default."""
    found: dict[str, Any] = {}
    for setting in tunables():
        word = kept.get(setting.name)
        if word is not None and check(setting, word, country) is None:
            found[setting.name] = value_of(setting, word)
    return replace(country.policy(), **found)
