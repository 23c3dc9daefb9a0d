"""A calm house: when admins are not woken, and what a resident wants to hear. (12, A8)"""

from datetime import datetime, timedelta
from enum import StrEnum


class QuietHours(StrEnum):
    """When what is only for admins comes without a sound, from and to an hour of the group's clock."""

    OFF = "off"
    LATE = "late"
    NIGHT = "night"
    LONG = "long"


HOURS = {QuietHours.LATE: (23, 7), QuietHours.NIGHT: (22, 7), QuietHours.LONG: (21, 8)}


class Hears(StrEnum):
    """Which alerts come to somebody in private as well, with a sound. In the group everything stands."""

    NOTHING = "nothing"
    URGENT = "urgent"
    ALL = "all"


HOLIDAYS = (timedelta(days=7), timedelta(days=14), timedelta(days=21))
"""How long somebody may say to be away; it ends by itself."""


def is_quiet(hours: QuietHours, local: datetime) -> bool:
    """Is it now, on the group's clock, an hour at which admins are not woken?"""
    if hours is QuietHours.OFF:
        return False
    start, end = HOURS[hours]
    return local.hour >= start or local.hour < end


def is_heard(wish: Hears, *, urgent: bool) -> bool:
    """Does an alert come to somebody with this wish in private?"""
    return wish is Hears.ALL or (wish is Hears.URGENT and urgent)
