"""What a message can be, as the rules weigh it: labels, warnings and claims of a call. (R1)"""

from enum import StrEnum


class Label(StrEnum):
    """What the bot has to do with a message; every message has exactly one."""

    REPORT = "report"
    CALLED_112 = "called_112"
    ASKS_112 = "asks_112"
    UPDATE = "update"
    ALL_CLEAR = "all_clear"
    PAST_EVENT = "past_event"
    OFF_TOPIC = "off_topic"
    NEUTRAL = "neutral"


class Flag(StrEnum):
    """A warning that goes with any label."""

    PROFILING = "profiling"
    VIGILANTE = "vigilante"
    SHAMING = "shaming"
    URGENT = "urgent"
    NEGATED = "negated"


class Claim(StrEnum):
    """What a message states about a call on the matter at hand."""

    DONE = "done"
    NOW = "now"
    OTHER_NUMBER = "other_number"


class ClaimBy(StrEnum):
    """Whose call it is; only a call by SELF settles anything."""

    SELF = "self"
    OTHER = "other"
