"""Every tunable of a group, declared once: default, unit, bounds and where the number comes from."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import timedelta
from enum import StrEnum
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
    """Confidence (0 to 1): at `act` and above the bot acts, from `ask` up to there it asks."""

    act: float
    ask: float

    def weigh(self, confidence: float) -> Verdict:
        """The verdict for one confidence."""
        if confidence >= self.act:
            return Verdict.ACT
        return Verdict.ASK if confidence >= self.ask else Verdict.NONE


# A wrong claim of a call is the worst mistake, a missed alarm the next; a needless question is cheap.
THRESHOLDS: Mapping[str, Threshold] = {
    "urgent": Threshold(act=0.5, ask=0.3),
    "observation": Threshold(act=0.6, ask=0.5),
    "claim": Threshold(act=0.8, ask=0.5),
    "asks_112": Threshold(act=0.6, ask=0.6),
    "all_clear": Threshold(act=0.6, ask=0.5),
    "past_event": Threshold(act=0.7, ask=0.7),
}


@dataclass(frozen=True)
class Meaning:
    """The part of a reading that decides what the bot does; `claim` is done, now or other_number."""

    label: str
    confidence: float
    flags: frozenset[str] = frozenset()
    observes_now: bool = False
    claim: str | None = None
    by_self: bool = False
    failed: bool = False
    forwarded: bool = False
    incident_open: bool = False


def weigh(meaning: Meaning) -> Verdict:
    """Act, ask or leave alone, the strongest of what the message holds. (R2, S1, P2)"""
    verdicts = [_observation(meaning), weigh_claim(meaning), _label(meaning)]
    strongest = Verdict.NONE
    for verdict in verdicts:
        if verdict is Verdict.ACT:
            strongest = Verdict.ACT
        elif verdict is Verdict.ASK and strongest is Verdict.NONE:
            strongest = Verdict.ASK
    if strongest is Verdict.ACT and (meaning.forwarded or _looks_only(meaning)):
        return Verdict.ASK
    return strongest


def _looks_only(meaning: Meaning) -> bool:
    return "profiling" in meaning.flags and "urgent" not in meaning.flags and meaning.observes_now


def _observation(meaning: Meaning) -> Verdict:
    if not meaning.observes_now:
        return Verdict.NONE
    kind = "urgent" if "urgent" in meaning.flags else "observation"
    return THRESHOLDS[kind].weigh(meaning.confidence)


def weigh_claim(meaning: Meaning) -> Verdict:
    """The claim on its own: an observation beside it makes it no surer. (A4)"""
    if meaning.failed and meaning.incident_open:
        return Verdict.ACT
    if meaning.claim is None:
        return Verdict.NONE
    if meaning.incident_open or meaning.observes_now:
        return THRESHOLDS["claim"].weigh(meaning.confidence)
    settles = meaning.by_self and meaning.claim in ("done", "now")
    return (
        Verdict.ASK if settles and meaning.confidence >= THRESHOLDS["claim"].ask else Verdict.NONE
    )


def _label(meaning: Meaning) -> Verdict:
    if "vigilante" in meaning.flags or "shaming" in meaning.flags:
        return Verdict.ACT
    if meaning.label == "all_clear" and not meaning.incident_open:
        return Verdict.NONE
    threshold = THRESHOLDS.get(meaning.label)
    return threshold.weigh(meaning.confidence) if threshold else Verdict.NONE
