"""What sounds like an alarm and is none: chain letters, lost keys, a cat that is away, an answer to who asks. (S4)"""

from dataclasses import replace

from saar.labels import Flag, Label
from understanding.context import asks_news
from understanding.lexicon import pattern
from understanding.meaning import Category, Heard, Reading
from understanding.text import message_of

ASKED, HINTED = 0.45, 0.24
"""How likely it has to be that its author is asked; what it counts below."""
ANSWERED = 180.0  # seconds
QUIET = ("lost_and_found", "never_mind", "full_bins")
THINGS = ("lost_pet", "parcel")


def tempered(heard: Heard, reading: Reading) -> Reading:
    """A chain letter by its own first word, a lost key, a full bin and "never mind" are no alarm.

    In haste each of them is asked about, and so is what tells somebody what went on; not a letter that wants to be
    shared and names no danger, nor a cat or a parcel with nobody around it.
    """
    text = message_of(heard.text).text
    borrowed = pattern("passed_on").search(text) is not None
    tells = tells_who_asked(heard) and not heard.open_incidents
    plain = not (reading.behaviour or heard.open_incidents)
    thing = plain and _is_thing(text) and not _is_danger(reading)
    quiet = thing or (plain and _is_quiet(text, reading))
    if not (borrowed or quiet or tells) or reading.seen < ASKED:
        return reading
    letter = borrowed and not _is_danger(reading) and pattern("chain_letter").search(text)
    haste = Flag.URGENT in reading.flags and not (thing or letter)
    if tells and haste:
        return reading
    asks = haste or tells
    return replace(
        reading,
        seen=ASKED if asks else HINTED,
        observes_now=False,
        apart=False,
        label=Label.REPORT if asks else Label.OFF_TOPIC,
        claim=None,
        claim_by=None,
        sure=0.0,
    )


def tells_who_asked(heard: Heard) -> bool:
    """Somebody just asked what is going on: what follows says it again, and is no report of its own."""
    last = heard.before[0] if heard.before else None
    return bool(last and not last.same_sender and last.ago <= ANSWERED and asks_news(last.text))


def _is_quiet(text: str, reading: Reading) -> bool:
    other = reading.category is Category.OTHER
    return other and any(pattern(name).search(text) for name in QUIET)


def _is_thing(text: str) -> bool:
    """A cat is away, or a parcel came to the wrong house, and nobody else is spoken of."""
    found = any(pattern(name).search(text) for name in THINGS)
    return found and not pattern("about_somebody").search(text)


def _is_danger(reading: Reading) -> bool:
    details = reading.details
    return bool(details.weapon or details.injured or details.fire or details.child)
