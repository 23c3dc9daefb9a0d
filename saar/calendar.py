"""When the calm things of a group happen: the monthly test, and what comes once a quarter. (M7, M8)"""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

TEST_BEGINS = time(10)
"""On the first Monday of a month, when sirens are tested too; later groups follow until eight in the evening."""
SPREAD = 600  # minutes over which the groups of an installation are spread
STEP = 7  # minutes between two groups that were added one after another
AGAIN = timedelta(days=20)
"""A member of several groups is tested once a month."""
COUNTED_AFTER = timedelta(hours=2)
"""By then Telegram has said whom the test did not reach."""
MONDAY = 0
QUARTERS = frozenset({1, 4, 7, 10})


def next_test(group_id: int, now: datetime, zone: str) -> datetime:
    """The first Monday after `now`'s month or in it, at this group's own minute of the day."""
    local = now.astimezone(ZoneInfo(zone))
    due = _in_month(group_id, local)
    if due <= local:
        due = _in_month(group_id, (local.replace(day=1) + timedelta(days=32)).replace(day=1))
    return due.astimezone(now.tzinfo)


def begins_quarter(now: datetime, zone: str) -> bool:
    """Is it the month after a quarter of the year?"""
    return now.astimezone(ZoneInfo(zone)).month in QUARTERS


def _in_month(group_id: int, local: datetime) -> datetime:
    first = local.replace(day=1)
    monday = first + timedelta(days=(MONDAY - first.weekday()) % 7)
    start = monday.replace(hour=TEST_BEGINS.hour, minute=0, second=0, microsecond=0)
    minutes = group_id * STEP % SPREAD
    hour, minute = divmod(start.hour * 60 + minutes, 60)
    return start.replace(hour=hour, minute=minute)
