"""What is being seen: behaviour by key, category, and how strongly the text reports something."""

from dataclasses import dataclass
from functools import cache

from understanding.lexicon import keyed, pattern, tables
from understanding.meaning import Category
from understanding.text import Message

LIES = "lying_still"
"""Said of people only: what else lies somewhere is left out."""
_WEAK = {"suspicious", "running_away", "hiding", "dealing"}


@dataclass(frozen=True)
class Sight:
    """`weight` 0 is nothing seen, 2 is enough for a card; `urgent` if life or property is at stake."""

    behaviour: tuple[str, ...]
    category: Category
    weight: int
    urgent: bool


def sight_in(message: Message) -> Sight:
    """Read what a message says somebody sees."""
    text = message.text
    people = pattern("thing_lies").sub(" ", text)
    seen = tuple(
        key
        for key, words in keyed("behaviour").items()
        if words.search(people if key == LIES else text)
    )
    if pattern("suspicious").search(text):
        seen = (*seen, "suspicious")
    foreign = pattern("report_foreign").search(text) is not None
    weight = _weight(text, seen) + (2 if foreign else 0)
    urgent = (
        any(_kind(key)[1] for key in seen) or pattern("urgent_foreign").search(text) is not None
    )
    return Sight(seen, category_of(seen), weight, urgent)


def category_of(behaviour: tuple[str, ...]) -> Category:
    """Give the gravest category of the behaviour seen."""
    for key in _gravest():
        if key in behaviour:
            return Category(_kind(key)[0])
    return Category.OTHER


def _weight(text: str, seen: tuple[str, ...]) -> int:
    strong = sum(2 for key in seen if key not in _WEAK)
    weak = sum(1 for key in seen if key in _WEAK)
    person = 1 if pattern("person").search(text) else 0
    thing = 1 if pattern("property").search(text) or pattern("vehicle").search(text) else 0
    doing = 1 if pattern("doing").search(text) else 0
    return strong + weak + (1 if person and doing else 0) + (1 if thing and person else 0)


@cache
def _gravest() -> tuple[str, ...]:
    return tuple(tables()["kinds"]["kind"])


def _kind(key: str) -> tuple[str, bool]:
    category, urgent = tables()["kinds"]["kind"][key]
    return category, urgent
