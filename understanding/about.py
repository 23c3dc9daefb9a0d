"""Which of the things that are going on a call is about, by what it names: "999 about the horses". (A4, F4)"""

from collections.abc import Iterable

from understanding.lexicon import pattern
from understanding.meaning import Heard, OpenIncident
from understanding.text import Message, content_words

SAME_STEM, LONG_NAME, LONGEST_ENDING = 4, 7, 3  # letters
TOGETHER = 600.0  # seconds in which people may speak of something that has no card


def named(heard: Heard, message: Message) -> int | None:
    """The one open incident whose own words the call names; None where it is none of them, or several."""
    things = _things(message)
    hits = [each.id for each in heard.open_incidents if _share(things, _told(heard, each))]
    return hits[0] if len(hits) == 1 else None


def elsewhere(heard: Heard, message: Message) -> bool:
    """Does it name what was spoken of just now, and nothing of what is open?"""
    things = _things(message)
    if not things or any(_share(things, _told(heard, each)) for each in heard.open_incidents):
        return False
    loose = (
        each.text for each in heard.before if each.incident_id is None and each.ago <= TOGETHER
    )
    return _share(things, _words(loose))


def _things(message: Message) -> frozenset[str]:
    """What stands behind "about the" and the like, without who was called and who comes."""
    found = (hit[0] for hit in pattern("call_about").finditer(message.text))
    bare = pattern("call_target").sub(" ", " . ".join(found))
    return content_words(pattern("party_emergency").sub(" ", bare))


def _told(heard: Heard, running: OpenIncident) -> frozenset[str]:
    """All that was said of one open incident, as far as it is known."""
    said = (each.text for each in heard.before if each.incident_id == running.id)
    place = running.place
    where = (place.street, place.number, place.landmark) if place else ()
    return running.words | _words(said) | _words(filter(None, where))


def _words(texts: Iterable[str]) -> frozenset[str]:
    return frozenset().union(*map(content_words, texts))


def _share(first: frozenset[str], second: frozenset[str]) -> bool:
    return any(_alike(one, other) for one in first for other in second)


def _alike(one: str, other: str) -> bool:
    """The same word, or with another ending: "garages" and "garage", "sleedoorn" and "sleedoornstraat"."""
    short, long = sorted((one, other), key=len)
    stem = len(short) >= SAME_STEM and len(long) - len(short) <= LONGEST_ENDING
    stem = stem or len(short) >= LONG_NAME
    return one == other or (stem and long.startswith(short))
