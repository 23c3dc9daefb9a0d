"""Every tunable of a group, declared once: default, unit, bounds and where the number comes from."""

from dataclasses import dataclass, field, fields
from datetime import timedelta
from enum import StrEnum
from typing import Any

from saar.quiet import QuietHours

SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)


class ReactLine(StrEnum):
    """What a group does in the step React, from careful to active."""

    OBSERVE_ONLY = "observe_only"
    VISIBLE_PRESENCE = "visible_presence"
    FRIENDLY_CHAT = "friendly_chat_in_pairs"


class OffTopic(StrEnum):
    """What the bot does about small talk in the alarm group (O3)."""

    OFF = "off"
    DIGEST = "digest"
    NUDGE = "nudge"


class Pictures(StrEnum):
    """What becomes of photos and videos in the alarm group (P1)."""

    ASK = "ask"
    REMOVE = "remove"
    ALLOW = "allow"


class Plates(StrEnum):
    """Whether cards show number plates."""

    SHOWN = "shown"
    HIDDEN = "hidden"


class Mode(StrEnum):
    """Who opens an alarm: every resident (SAAR), or a coordinator after the police (BIN)."""

    SAAR = "saar"
    BIN = "bin"


class Residence(StrEnum):
    """Who may join (J1)."""

    LIVE = "live"
    LIVE_OR_WORK = "live_or_work"


class MonthlyTest(StrEnum):
    """Whether members get a silent test once a month (M7)."""

    ON = "on"
    OFF = "off"


class Section(StrEnum):
    """Where a setting stands in the panel."""

    CALLING = "calling"
    REPORTS = "reports"
    ENDING = "ending"
    REACT = "react"
    MESSAGES = "messages"
    JOINING = "joining"
    ADMINS = "admins"


@dataclass(frozen=True)
class Tunable:
    """One setting: `unit` is a word for people; `low` and `high` are inclusive, None where open.

    `choices` are the values that a panel offers, all inside the bounds; empty: it is typed.
    """

    name: str
    default: Any
    unit: str
    low: Any
    high: Any
    source: str
    section: Section
    choices: tuple[Any, ...]

    @property
    def text_key(self) -> str:
        """The key of its name; with "-about" behind it, that of what it means."""
        return f"policy-{self.name.replace('_', '-')}"


def _tunable(
    default: Any,
    section: Section,
    source: str,
    *,
    unit: str = "choice",
    bounds: tuple[Any, Any] = (None, None),
    choices: tuple[Any, ...] = (),
) -> Any:
    meta = {"unit": unit, "bounds": bounds, "source": source, "section": section}
    return field(default=default, metadata=meta | {"choices": choices})


def _seconds(default: int, section: Section, source: str, *choices: int) -> Any:
    every = tuple(each * SECOND for each in choices)
    bounds = (every[0], every[-1])
    return _tunable(default * SECOND, section, source, unit="seconds", bounds=bounds, choices=every)


def _minutes(default: int, section: Section, source: str, *choices: int) -> Any:
    every = tuple(each * MINUTE for each in choices)
    bounds = (every[0], every[-1])
    return _tunable(default * MINUTE, section, source, unit="minutes", bounds=bounds, choices=every)


def _count(default: int, unit: str, section: Section, source: str, *choices: int) -> Any:
    bounds = (choices[0], choices[-1])
    return _tunable(default, section, source, unit=unit, bounds=bounds, choices=choices)


def _choice(default: StrEnum, section: Section, source: str) -> Any:
    return _tunable(default, section, source, choices=tuple(type(default)))


CALLING, REPORTS, ENDING = Section.CALLING, Section.REPORTS, Section.ENDING


@dataclass(frozen=True)
class Policy:
    """What a group decided, or the default where it decided nothing."""

    lease: timedelta = _minutes(2, CALLING, "rule A2", 1, 2, 3, 4, 5)
    ask_reporter_after: timedelta = _seconds(90, CALLING, "rule A8", 60, 75, 90)
    ask_neighbour_for: timedelta = _seconds(60, CALLING, "rule A8", 30, 45, 60, 90, 120)
    neighbours_asked: int = _count(3, "residents", CALLING, "rule A8", 0, 1, 2, 3)
    urgent_reporter_after: timedelta = _seconds(20, CALLING, "rule A8", 10, 15, 20, 30, 45, 60)
    urgent_group_after: timedelta = _seconds(45, CALLING, "rule A8", 20, 30, 45, 60)
    nonurgent_number: str = _tunable("", CALLING, "rule A9", unit="phone")
    mode: Mode = _choice(Mode.SAAR, REPORTS, "rule S1")
    question_wait: timedelta = _seconds(30, REPORTS, "rule R2", 15, 20, 30, 45, 60)
    edit_window: timedelta = _minutes(15, REPORTS, "rule R5", 1, 5, 10, 15)
    join_window: timedelta = _minutes(30, REPORTS, "rule S5", 15, 20, 30, 45, 60)
    open_limit: int = _count(3, "reports", REPORTS, "rule S8", 1, 2, 3, 4, 5)
    hourly_limit: int = _count(6, "reports", REPORTS, "rule S8", 3, 4, 6, 8, 12)
    flood_wait: timedelta = _seconds(60, REPORTS, "rule S8", 10, 20, 30, 45, 60)
    still_after: timedelta = _minutes(15, ENDING, "rule X2", 10, 15, 20)
    close_after: timedelta = _minutes(60, ENDING, "rule X2", 30, 45, 60)
    confirm_close_within: timedelta = _minutes(5, ENDING, "rule X1", 1, 2, 5, 10)
    clear_hold: timedelta = _seconds(60, ENDING, "rule X1", 30, 45, 60, 90, 120)
    react: ReactLine = _choice(ReactLine.VISIBLE_PRESENCE, Section.REACT, "rule K1")
    going_out: int = _count(2, "residents", Section.REACT, "rule K2", 1, 2, 3, 4)
    loud_limit: int = _count(2, "messages", Section.REACT, "rule C2", 0, 1, 2)
    off_topic: OffTopic = _choice(OffTopic.NUDGE, Section.MESSAGES, "rule O3")
    pictures: Pictures = _choice(Pictures.ASK, Section.MESSAGES, "rule P1")
    plates: Plates = _choice(Plates.SHOWN, Section.MESSAGES, "rule S7")
    residence: Residence = _choice(Residence.LIVE, Section.JOINING, "rule J1")
    minimum_age: int = _count(18, "years", Section.JOINING, "rule J1", 16, 17, 18, 21)
    member_cap: int = _count(
        256, "residents", Section.JOINING, "rule J3", 50, 100, 150, 256, 512, 1000
    )
    admin_quiet: QuietHours = _choice(QuietHours.NIGHT, Section.ADMINS, "rule J2")
    monthly_test: MonthlyTest = _choice(MonthlyTest.ON, Section.ADMINS, "rule M7")


def tunables(policy: type[Policy] = Policy) -> tuple[Tunable, ...]:
    """All tunables in the order they are declared."""
    return tuple(
        Tunable(
            name=each.name,
            default=each.default,
            unit=each.metadata["unit"],
            low=each.metadata["bounds"][0],
            high=each.metadata["bounds"][1],
            source=each.metadata["source"],
            section=each.metadata["section"],
            choices=each.metadata["choices"],
        )
        for each in fields(policy)
    )
