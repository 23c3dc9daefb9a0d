"""What is said and is no fact: where somebody lives, and a fire that is out. (C1, C2)"""

from dataclasses import replace

from understanding.lexicon import pattern
from understanding.meaning import Reading
from understanding.observation import Sight
from understanding.text import Message

BURNS = ("fire", "smoke")


def without_fire(message: Message, sight: Sight) -> Sight:
    """A fire that is out is told by the end, not by its flames."""
    if not pattern("put_out").search(message.text):
        return sight
    left = tuple(each for each in sight.behaviour if each not in BURNS)
    return replace(sight, behaviour=left)


def away_from_home(message: Message, reading: Reading) -> Reading:
    """Where somebody lives is not where it is going on: "ze woont op de Waterviolier"."""
    said = pattern("lives_at").search(message.text)
    place = reading.place
    if said is None or place is None:
        return reading
    named = (place.street or place.landmark or "").casefold()
    return replace(reading, place=None) if named and named in said[0] else reading
