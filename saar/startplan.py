"""The start plan: what a new group still needs, in the order that helps most. (G3)"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Step(StrEnum):
    """One line of the checklist."""

    RIGHTS = "rights"
    COUNTRY = "country"
    TOPIC = "topic"
    PERIMETER = "perimeter"
    RULES = "rules"
    SECOND_ADMIN = "second_admin"
    CHAT = "chat"
    NEIGHBOURS = "neighbours"
    LEAFLET = "leaflet"
    LISTED = "listed"


ADMIN_RIGHTS = ("manage_chat", "delete_messages", "pin_messages", "invite_users")
"""What the link that adds the bot asks Telegram to give, in Telegram's names."""
ADD_LINK = f"startgroup=add&admin={'+'.join(ADMIN_RIGHTS)}"
DONE, LATER = "done", "later"
NEEDED = frozenset({Step.RIGHTS, Step.COUNTRY, Step.RULES})
"""Without these the group is not ready, so they cannot be put off."""


@dataclass(frozen=True)
class Found:
    """What is there already: missing rights, an area, human admins, a small-talk group, a bridge to a
    neighbouring group, a place in the directory; `has_topic`: a forum has a topic for alarms, None where the group is no forum.
    """

    rights_missing: int
    has_perimeter: bool
    admins: int
    has_chat: bool
    has_bridge: bool
    is_listed: bool
    has_topic: bool | None = None


@dataclass(frozen=True)
class Line:
    """A step with whether it is done, or put off by an admin."""

    step: Step
    done: bool
    later: bool


def lines(found: Found, ticked: Mapping[str, str]) -> tuple[Line, ...]:
    """The checklist; what can be seen ticks itself, the rest an admin ticks."""
    seen = {
        Step.RIGHTS: found.rights_missing == 0,
        Step.COUNTRY: ticked.get(Step.COUNTRY) == DONE,
        Step.TOPIC: bool(found.has_topic),
        Step.PERIMETER: found.has_perimeter,
        Step.RULES: ticked.get(Step.RULES) == DONE,
        Step.SECOND_ADMIN: found.admins > 1,
        Step.CHAT: found.has_chat,
        Step.NEIGHBOURS: found.has_bridge,
        Step.LEAFLET: ticked.get(Step.LEAFLET) == DONE,
        Step.LISTED: found.is_listed,
    }
    steps = [step for step in Step if step is not Step.TOPIC or found.has_topic is not None]
    return tuple(
        Line(step, seen[step], not seen[step] and ticked.get(step) == LATER) for step in steps
    )


def next_step(every: tuple[Line, ...]) -> Step | None:
    """What comes next; None where all is done or put off."""
    return next((each.step for each in every if not each.done and not each.later), None)
