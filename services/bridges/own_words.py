"""Words that an admin adds to what goes next door. (B3, B8)"""

from saar.relays import UNFIT, may_travel
from understanding.flags import tells_origin
from understanding.meaning import Reading


def may_go_along(words: str, reading: Reading | None, *, most: int) -> bool:
    """May they? What could not be read may not; `most` is in characters. (P2, P3)"""
    return may_travel(
        words,
        reading.flags if reading else UNFIT,
        has_plate=bool(reading and reading.plates),
        tells_origin=tells_origin(words),
        most=most,
    )
