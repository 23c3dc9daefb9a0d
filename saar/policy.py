"""Every tunable of a group, declared once: default, unit, bounds and where the number comes from."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Any

SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


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


class Section(StrEnum):
    """Where a setting stands in the panel."""

    CALLING = "calling"
    REPORTS = "reports"
    ENDING = "ending"
    REACT = "react"
    MESSAGES = "messages"
    JOINING = "joining"


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


class Verdict(StrEnum):
    """What a reading asks of the bot: act, ask the sender, or leave alone (R2)."""

    ACT = "act"
    ASK = "ask"
    NONE = "none"


@dataclass(frozen=True)
class Threshold:
    """Probability (0 to 1): at `act` and above the bot acts, from `ask` up to there it asks."""

    act: float
    ask: float

    def weigh(self, chance: float, *, stricter: float = 0.0) -> Verdict:
        """The verdict for one probability; `stricter` is what a group's corrections add (R2)."""
        if chance >= min(self.act + stricter, MOST_SURE):
            return Verdict.ACT
        return Verdict.ASK if chance >= min(self.ask + stricter, MOST_SURE) else Verdict.NONE


MOST_SURE = 0.99  # no group's corrections put a threshold out of reach


def _costs(*, wrong: float, missed: float | None = None) -> Threshold:
    """Thresholds from what the mistakes cost, with one needless question as the unit.

    Acting on nothing costs `wrong`, leaving something alone costs `missed`; None: never asks.
    Acting pays above 1 - 1 / wrong, asking above 1 / missed.
    """
    act = 1 - 1 / wrong
    return Threshold(act=act, ask=act if missed is None else min(act, 1 / missed))


THRESHOLDS: Mapping[str, Threshold] = {
    "urgent": _costs(wrong=5, missed=15),  # asked, it is posted after half a minute all the same
    "observation": _costs(wrong=10, missed=10),  # a false alarm rings every phone in the street
    "update": _costs(wrong=4),  # one line too many on a card that is there already
    "claim": _costs(wrong=12, missed=2.5),  # nobody calls because a card says that somebody did
    "asks_112": _costs(wrong=2.2),  # a private answer
    "all_clear": _costs(wrong=2.2),  # it only asks the reporter
    "past_event": _costs(wrong=4),  # a private word
    "off_topic": _costs(wrong=10),  # nobody is sent away who had something to say
}
"""Per kind of answer; "observation" opens a card, "update" joins one that is open."""

SHIFTS: Mapping[str, tuple[float, float]] = {
    "urgent": (-0.05, 0.03),
    "observation": (-0.1, 0.1),
    "claim": (0.0, 0.05),
    "off_topic": (0.0, 0.045),
}
"""How far a group's own corrections may move a threshold, down and up; others stay put."""

SHIFT_STEP = 0.02


def shift(kind: str, *, right: int, wrong: int) -> float:
    """What a group's corrections of the last 30 days add to the thresholds of one kind. (R2, O2)"""
    low, high = SHIFTS.get(kind, (0.0, 0.0))
    return max(low, min(high, SHIFT_STEP * (wrong - right)))


@dataclass(frozen=True)
class Meaning:
    """The part of a reading that decides what the bot does; `claim` is done, now or other_number.

    `confidence` is the probability of the label, `seen` that of a current observation, `sure` that
    of the claim as stated.
    """

    label: str
    confidence: float
    flags: frozenset[str] = frozenset()
    seen: float = 0.0
    claim: str | None = None
    sure: float = 0.0
    by_self: bool = False
    failed: bool = False
    forwarded: bool = False
    incident_open: bool = False


@dataclass(frozen=True)
class Weighed:
    """A verdict for each thing a message may ask of the bot."""

    observation: Verdict
    claim: Verdict
    label: Verdict

    @property
    def strongest(self) -> Verdict:
        """Act before ask before leave alone."""
        every = (self.observation, self.claim, self.label)
        return next((each for each in (Verdict.ACT, Verdict.ASK) if each in every), Verdict.NONE)


NO_SHIFTS: Mapping[str, float] = MappingProxyType({})


def weigh(meaning: Meaning, shifts: Mapping[str, float] = NO_SHIFTS) -> Weighed:
    """Act, ask or leave alone, for each thing the message may hold. (R2, S1, P2)"""
    return Weighed(
        observation=_observation(meaning, shifts),
        claim=weigh_claim(meaning, shifts),
        label=_label(meaning, shifts),
    )


ANOTHER = 0.75  # from here on a report beside an open incident is taken for another one


def kind_seen(meaning: Meaning) -> str:
    """Which threshold an observation has to pass."""
    if "urgent" in meaning.flags:
        return "urgent"
    another = meaning.label == "report" and meaning.confidence >= ANOTHER
    joins = meaning.incident_open and not another
    return "update" if joins else "observation"


def _observation(meaning: Meaning, shifts: Mapping[str, float]) -> Verdict:
    kind = kind_seen(meaning)
    verdict = THRESHOLDS[kind].weigh(meaning.seen, stricter=shifts.get(kind, 0.0))
    careful = meaning.forwarded or ("profiling" in meaning.flags and kind != "urgent")
    return Verdict.ASK if verdict is Verdict.ACT and careful else verdict


def weigh_claim(meaning: Meaning, shifts: Mapping[str, float] = NO_SHIFTS) -> Verdict:
    """The claim on its own: an observation beside it makes it no surer. (A4)"""
    if meaning.failed and meaning.incident_open:
        return Verdict.NONE if meaning.forwarded else Verdict.ACT
    if meaning.claim is None:
        return Verdict.NONE
    verdict = THRESHOLDS["claim"].weigh(meaning.sure, stricter=shifts.get("claim", 0.0))
    if verdict is Verdict.NONE or meaning.incident_open or meaning.seen >= HOLDS_ONE:
        return Verdict.ASK if verdict is Verdict.ACT and meaning.forwarded else verdict
    settles = meaning.by_self and meaning.claim in ("done", "now")
    return Verdict.ASK if settles else Verdict.NONE


HOLDS_ONE = 0.5  # an observation is more likely in the message than not


ANSWERED = frozenset({"asks_112", "all_clear", "past_event", "off_topic"})


def _label(meaning: Meaning, shifts: Mapping[str, float]) -> Verdict:
    if "vigilante" in meaning.flags or "shaming" in meaning.flags:
        return Verdict.ASK if meaning.forwarded else Verdict.ACT
    if meaning.label == "all_clear" and not meaning.incident_open:
        return Verdict.NONE
    if meaning.label == "off_topic" and meaning.incident_open:
        return Verdict.NONE
    if meaning.label not in ANSWERED:
        return Verdict.NONE
    verdict = THRESHOLDS[meaning.label].weigh(
        meaning.confidence, stricter=shifts.get(meaning.label, 0.0)
    )
    return Verdict.ASK if verdict is Verdict.ACT and meaning.forwarded else verdict
