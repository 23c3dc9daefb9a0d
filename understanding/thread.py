"""A message in its thread: what it does there, which report it belongs to, and which words are facts."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from saar.steps import Danger
from understanding.meaning import Category


class Turn(StrEnum):
    """What a message does in a talk; a message may do several things, flags among them."""

    OPENS = "opens"
    SEES = "sees"
    CORRECTS = "corrects"
    CALLED = "called"
    ONLINE = "online"
    WILL = "will"
    FAILED = "failed"
    ACCIDENT = "accident"
    OTHER_NUMBER = "other_number"
    HEARSAY = "hearsay"
    ASKS_CALL = "asks_call"
    COMING = "coming"
    THERE = "there"
    DANGER = "danger"
    NOT_DANGER = "not_danger"
    CALM = "calm"
    OVER = "over"
    NOT_OVER = "notover"
    QUESTION = "question"
    ADVICE = "advice"
    JOKE = "joke"
    CHAT = "chat"
    OK = "ok"
    HOUSE = "house"
    PAST = "past"
    OWN = "own"
    URGENT = "urgent"
    VIGILANTE = "vigilante"
    SHAMING = "shaming"
    PROFILING = "profiling"
    NEGATED = "negated"


class Role(StrEnum):
    """What a span of words tells."""

    PLACE = "place"
    DIRECTION = "direction"
    VEHICLE = "vehicle"
    PLATE = "plate"
    COLOUR = "colour"
    CLOTHING = "clothing"
    THING = "thing"
    COUNT = "count"
    WHAT = "what"


class Whose(StrEnum):
    """Whom or what a span is about; GONE: corrected, denied, joked or long ago, so no fact."""

    REPORTED = "reported"
    VICTIM = "victim"
    NEIGHBOUR = "neighbour"
    HELPER = "helper"
    ANIMAL = "animal"
    GONE = "gone"


NO_FACT = frozenset({Whose.HELPER, Whose.NEIGHBOUR, Whose.GONE})
"""Whose words are no facts of a card. (F2)"""


class Slot(StrEnum):
    """Which report a message belongs to: none, a new one, the one with the latest news, the other."""

    NONE = "none"
    NEW = "new"
    LATEST = "latest"
    OTHER = "other"


@dataclass(frozen=True)
class Said:
    """An earlier message of the thread; `ago` in seconds, `slot` NONE, LATEST or OTHER."""

    text: str
    same_sender: bool
    ago: float
    slot: Slot = Slot.NONE


@dataclass(frozen=True)
class Thread:
    """One message with what came before it, newest first; `open_count` reports are open."""

    text: str
    before: tuple[Said, ...] = ()
    open_count: int = 0


@dataclass(frozen=True)
class Span:
    """Words of the message, as typed, that tell something; `sure` (0 to 1) that they tell this."""

    role: Role
    whose: Whose
    text: str
    sure: float = 1.0


@dataclass(frozen=True)
class Following:
    """How likely each turn, slot and kind is (0 to 1), and each danger that people are in; and the spans."""

    turns: Mapping[Turn, float]
    slots: Mapping[Slot, float]
    kinds: Mapping[Category, float]
    dangers: Mapping[Danger, float]
    spans: tuple[Span, ...] = ()
