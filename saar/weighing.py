"""What a reading asks of the bot: act, ask or leave alone, by what each mistake costs. (R2, S1, A4, P2)"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from saar.labels import Claim, Flag, Label


class Verdict(StrEnum):
    """What a reading asks of the bot: act, ask the sender, or leave alone (R2)."""

    ACT = "act"
    ASK = "ask"
    NONE = "none"


class Subject(StrEnum):
    """What a threshold is about; OBSERVATION opens a card, UPDATE joins one that is open."""

    URGENT = "urgent"
    OBSERVATION = "observation"
    UPDATE = "update"
    CLAIM = "claim"
    ASKS_112 = "asks_112"
    ALL_CLEAR = "all_clear"
    PAST_EVENT = "past_event"
    OFF_TOPIC = "off_topic"


@dataclass(frozen=True)
class Threshold:
    """Probability (0 to 1): at `act` and above the bot acts, from `ask` up to there it asks."""

    act: float
    ask: float

    def weigh(self, chance: float, *, stricter: float = 0.0) -> Verdict:
        """The verdict for one probability; `stricter` is what a group's corrections add (R2)."""
        if chance >= min(self.act + stricter, MOST_SURE):
            return Verdict.ACT
        ask = min(max(self.ask + stricter, self.ask * LEAST_ASKED), MOST_SURE)
        return Verdict.ASK if chance >= ask else Verdict.NONE


LEAST_ASKED = 0.5  # nor does it ask about everything: at most twice as often
MOST_SURE = 0.99  # no group's corrections put a threshold out of reach


def _costs(*, wrong: float, missed: float | None = None) -> Threshold:
    """Thresholds from what the mistakes cost, with one needless question as the unit.

    Acting on nothing costs `wrong`, leaving something alone costs `missed`; None: never asks.
    Acting pays above 1 - 1 / wrong, asking above 1 / missed.
    """
    act = 1 - 1 / wrong
    return Threshold(act=act, ask=act if missed is None else min(act, 1 / missed))


THRESHOLDS: Mapping[Subject, Threshold] = {
    Subject.URGENT: _costs(
        wrong=5, missed=15
    ),  # asked, it is posted after half a minute all the same
    Subject.OBSERVATION: _costs(
        wrong=10, missed=10
    ),  # a false alarm rings every phone in the street
    Subject.UPDATE: _costs(wrong=4),  # one line too many on a card that is there already
    Subject.CLAIM: _costs(
        wrong=12, missed=2.5
    ),  # nobody calls because a card says that somebody did
    Subject.ASKS_112: _costs(wrong=2.2),  # a private answer
    Subject.ALL_CLEAR: _costs(wrong=2.2),  # it only asks the reporter
    Subject.PAST_EVENT: _costs(wrong=4),  # a private word
    Subject.OFF_TOPIC: _costs(wrong=10),  # nobody is sent away who had something to say
}
"""Per kind of answer, from what the mistakes cost."""

SHIFTS: Mapping[Subject, tuple[float, float]] = {
    Subject.URGENT: (-0.05, 0.03),
    Subject.OBSERVATION: (-0.1, 0.1),
    Subject.CLAIM: (0.0, 0.05),
    Subject.OFF_TOPIC: (0.0, 0.045),
}
"""How far a group's own corrections may move a threshold, down and up; others stay put."""

SHIFT_STEP = 0.02


def shift(kind: Subject, *, right: int, wrong: int) -> float:
    """What a group's corrections of the last 30 days add to the thresholds of one kind. (R2, O2)"""
    low, high = SHIFTS.get(kind, (0.0, 0.0))
    return max(low, min(high, SHIFT_STEP * (wrong - right)))


@dataclass(frozen=True)
class Meaning:
    """The part of a reading that decides what the bot does; `claim` is done, now or other_number.

    `confidence` is the probability of the label, `seen` that of a current observation, `sure` that
    of the claim as stated.
    """

    label: Label
    confidence: float
    flags: frozenset[Flag] = frozenset()
    seen: float = 0.0
    claim: Claim | None = None
    sure: float = 0.0
    by_self: bool = False
    failed: bool = False
    forwarded: bool = False
    incident_open: bool = False
    several_open: bool = False
    asks_news: bool = False


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


NO_SHIFTS: Mapping[Subject, float] = MappingProxyType({})


def weigh(meaning: Meaning, shifts: Mapping[Subject, float] = NO_SHIFTS) -> Weighed:
    """Act, ask or leave alone, for each thing the message may hold. (R2, S1, P2)"""
    return Weighed(
        observation=_observation(meaning, shifts),
        claim=weigh_claim(meaning, shifts),
        label=_label(meaning, shifts),
    )


LENIENT, STRICT = ({kind: ends[at] for kind, ends in SHIFTS.items()} for at in (0, 1))


def is_settled(meaning: Meaning) -> bool:
    """Whether nothing that a group's corrections can add to the thresholds changes a verdict."""
    return weigh(meaning, LENIENT) == weigh(meaning, STRICT)


ANOTHER = 0.75  # from here on a report beside an open incident is taken for another one


def kind_seen(meaning: Meaning) -> Subject:
    """Which threshold an observation has to pass."""
    if Flag.URGENT in meaning.flags:
        return Subject.URGENT
    another = meaning.label is Label.REPORT and meaning.confidence >= ANOTHER
    joins = meaning.incident_open and not another
    return Subject.UPDATE if joins else Subject.OBSERVATION


def _observation(meaning: Meaning, shifts: Mapping[Subject, float]) -> Verdict:
    kind = kind_seen(meaning)
    verdict = THRESHOLDS[kind].weigh(meaning.seen, stricter=shifts.get(kind, 0.0))
    careful = meaning.forwarded or (Flag.PROFILING in meaning.flags and kind is not Subject.URGENT)
    return Verdict.ASK if verdict is Verdict.ACT and careful else verdict


def weigh_claim(meaning: Meaning, shifts: Mapping[Subject, float] = NO_SHIFTS) -> Verdict:
    """The claim on its own: an observation beside it makes it no surer. (A4)"""
    if meaning.failed and meaning.incident_open:
        return Verdict.NONE if meaning.forwarded else Verdict.ACT
    if meaning.claim is None:
        return Verdict.NONE
    verdict = THRESHOLDS[Subject.CLAIM].weigh(meaning.sure, stricter=shifts.get(Subject.CLAIM, 0.0))
    if verdict is Verdict.NONE or meaning.incident_open or meaning.seen >= HOLDS_ONE:
        return Verdict.ASK if verdict is Verdict.ACT and meaning.forwarded else verdict
    settles = meaning.by_self and meaning.claim in (Claim.DONE, Claim.NOW)
    return Verdict.ASK if settles else Verdict.NONE


HOLDS_ONE = 0.5  # an observation is more likely in the message than not


ANSWERED: Mapping[Label, Subject] = {
    Label.ASKS_112: Subject.ASKS_112,
    Label.ALL_CLEAR: Subject.ALL_CLEAR,
    Label.PAST_EVENT: Subject.PAST_EVENT,
    Label.OFF_TOPIC: Subject.OFF_TOPIC,
}
"""Labels that are answered for themselves, and by which threshold."""


def _label(meaning: Meaning, shifts: Mapping[Subject, float]) -> Verdict:
    if meaning.flags & {Flag.VIGILANTE, Flag.SHAMING}:
        return Verdict.ASK if meaning.forwarded else Verdict.ACT
    if meaning.label is Label.ALL_CLEAR and not meaning.incident_open:
        return Verdict.NONE
    if meaning.label is Label.OFF_TOPIC and meaning.incident_open:
        return Verdict.NONE
    subject = ANSWERED.get(meaning.label)
    if subject is None:
        return Verdict.NONE
    verdict = THRESHOLDS[subject].weigh(meaning.confidence, stricter=shifts.get(subject, 0.0))
    return Verdict.ASK if verdict is Verdict.ACT and meaning.forwarded else verdict
