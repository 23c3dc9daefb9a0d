"""Does a direction point at a neighbouring group? By its name, or by the compass. (B6)"""

import math

from models.neighbourhood import Neighbourhood
from services.area import perimeter
from understanding import lexicon

WITHIN = 60  # degrees either side


def points_at(direction: str | None, sender: Neighbourhood, there: Neighbourhood) -> bool:
    """True where what `sender` saw goes towards the group `there`."""
    said = (direction or "").casefold()
    if not said:
        return False
    if there.name.casefold() in said or (len(said) > 3 and said in there.name.casefold()):
        return True
    heading = bearing_of(said)
    start = perimeter.middle(sender.perimeter) if sender.perimeter else None
    end = perimeter.middle(there.perimeter) if there.perimeter else None
    if heading is None or start is None or end is None:
        return False
    return _turn(heading, _bearing(start, end)) <= WITHIN


def bearing_of(direction: str) -> int | None:
    """Degrees of a compass word in a direction, None where there is none."""
    degrees = lexicon.mapping("compass")
    found = (degrees.get(word) for word in direction.replace("-", "").split())
    return next((int(each) for each in found if each), None)


def _bearing(start: tuple[float, float], end: tuple[float, float]) -> float:
    north = end[0] - start[0]
    east = (end[1] - start[1]) * math.cos(math.radians((start[0] + end[0]) / 2))
    return math.degrees(math.atan2(east, north)) % 360


def _turn(one: float, other: float) -> float:
    return abs((one - other + 180) % 360 - 180)
