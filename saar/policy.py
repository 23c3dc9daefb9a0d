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


@dataclass(frozen=True)
class Tunable:
    """One setting: `unit` is a word for people; `low` and `high` are inclusive, None where open."""

    name: str
    default: Any
    unit: str
    low: Any
    high: Any
    source: str
    text_key: str


def _tunable(default: Any, unit: str, low: Any, high: Any, source: str) -> Any:
    meta = {"unit": unit, "low": low, "high": high, "source": source}
    return field(default=default, metadata=meta)


@dataclass(frozen=True)
class Policy:
    """What a group decided, or the default where it decided nothing."""

    lease: timedelta = _tunable(2 * MINUTE, "minutes", MINUTE, 5 * MINUTE, "rule A2")
    ask_reporter_after: timedelta = _tunable(90 * SECOND, "seconds", MINUTE, 90 * SECOND, "rule A8")
    ask_neighbour_for: timedelta = _tunable(MINUTE, "seconds", 30 * SECOND, 2 * MINUTE, "rule A8")
    neighbours_asked: int = _tunable(3, "residents", 0, 3, "rule A8")
    urgent_reporter_after: timedelta = _tunable(
        20 * SECOND, "seconds", 10 * SECOND, MINUTE, "rule A8"
    )
    urgent_group_after: timedelta = _tunable(45 * SECOND, "seconds", 20 * SECOND, MINUTE, "rule A8")
    question_wait: timedelta = _tunable(30 * SECOND, "seconds", 15 * SECOND, MINUTE, "rule R2")
    question_hold: timedelta = _tunable(10 * MINUTE, "minutes", MINUTE, 10 * MINUTE, "rule R4")
    draft_hold: timedelta = _tunable(15 * MINUTE, "minutes", 5 * MINUTE, 15 * MINUTE, "rule S2")
    edit_window: timedelta = _tunable(15 * MINUTE, "minutes", MINUTE, 15 * MINUTE, "rule R5")
    join_window: timedelta = _tunable(30 * MINUTE, "minutes", 15 * MINUTE, HOUR, "rule S5")
    still_after: timedelta = _tunable(15 * MINUTE, "minutes", 10 * MINUTE, 20 * MINUTE, "rule X2")
    close_after: timedelta = _tunable(HOUR, "minutes", 30 * MINUTE, HOUR, "rule X2")
    confirm_close_within: timedelta = _tunable(
        5 * MINUTE, "minutes", MINUTE, 10 * MINUTE, "rule X1"
    )
    clear_hold: timedelta = _tunable(MINUTE, "seconds", 30 * SECOND, 2 * MINUTE, "rule X1")
    open_limit: int = _tunable(3, "reports", 1, 5, "rule S8")
    hourly_limit: int = _tunable(6, "reports", 3, 12, "rule S8")
    flood_wait: timedelta = _tunable(MINUTE, "seconds", 10 * SECOND, MINUTE, "rule S8")
    going_out: int = _tunable(2, "residents", 1, 4, "rule K2")
    loud_limit: int = _tunable(2, "messages", 0, 2, "rule C2")
    react: ReactLine = _tunable(ReactLine.VISIBLE_PRESENCE, "choice", None, None, "rule K1")


def tunables() -> tuple[Tunable, ...]:
    """All tunables in the order they are declared."""
    return tuple(
        Tunable(
            name=each.name,
            default=each.default,
            unit=each.metadata["unit"],
            low=each.metadata["low"],
            high=each.metadata["high"],
            source=each.metadata["source"],
            text_key=f"policy-{each.name.replace('_', '-')}",
        )
        for each in fields(Policy)
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
