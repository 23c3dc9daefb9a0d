"""Two groups for one street: when that is worth a question, and what may come of it. (M3)"""

from enum import StrEnum

LEAST = 0.1
"""Of a new area, that another group covers: less is a hedge on the border."""
GROWN = 0.1
"""So much more than at the last answer is worth asking again."""
MOST_ASKED = 5
"""Groups that are asked about one new area, those that cover most of it."""
LEFT_OVER = 0.2
"""Of each area, that a line between the two has to leave."""


class Way(StrEnum):
    """What two groups make of it: both stay as they are, a line is drawn, or they go on as one."""

    BOTH = "both"
    SPLIT = "split"
    MERGE = "merge"


def is_worth_asking(share: float, answered_at: float | None) -> bool:
    """`share` of the new area is another group's; `answered_at`: it was so much when they agreed to stay."""
    if share < LEAST:
        return False
    return answered_at is None or share >= answered_at + GROWN
