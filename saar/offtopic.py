"""Small talk in the alarm group: whether anything is said, and how. (O1–O3)"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from saar.policy import OffTopic

ONE_AN_HOUR = timedelta(hours=1)
JUDGED = 5
"""The first nudges of a group that its admins look at one by one."""
FLAGS = 2
"""So many members make the bot ask the author (O4)."""


class Nudge(StrEnum):
    """What is said to the author: nothing, a kind word, the rule, and then a note to the admins too."""

    NONE = "none"
    COUNT = "count"
    KIND = "kind"
    RULE = "rule"
    ADMINS = "admins"


def nudge(
    mode: OffTopic,
    *,
    incident_open: bool,
    is_admin: bool,
    before: Sequence[datetime],
    now: datetime,
) -> Nudge:
    """Never during an incident, never an admin, never twice an hour to one person.

    `before`: when this person was told in the last 30 days, oldest first.
    """
    if mode is OffTopic.OFF or incident_open or is_admin:
        return Nudge.NONE
    if mode is OffTopic.DIGEST:
        return Nudge.COUNT
    if before and now - before[-1] < ONE_AN_HOUR:
        return Nudge.NONE
    return {0: Nudge.KIND, 2: Nudge.ADMINS}.get(len(before), Nudge.RULE)
