"""What two versions of the bot make of one history, held side by side. (H2)"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

Came = Mapping[str, Any]
FACTS = ("category", "place", "direction", "urgent")


def differences(one: Came, other: Came) -> Iterator[str]:
    """One line each; a card is known by the message that opened it."""
    first, second = _by_opening(one), _by_opening(other)
    told = 0
    for number in sorted({*first, *second}, key=lambda each: (each is None, each)):
        for line in _card(first.get(number), second.get(number)):
            told += 1
            yield f"message {_shown(number)}: {line}"
    for name, key in (("private tip", "tipped"), ("question", "questions")):
        before, after = _numbers(one.get(key, ())), _numbers(other.get(key, ()))
        for number in sorted(before - after):
            told += 1
            yield f"message {_shown(number)}: {name} only in the first"
        for number in sorted(after - before):
            told += 1
            yield f"message {_shown(number)}: {name} only in the second"
    yield f"{told} differences; {len(first)} and {len(second)} cards."


def _by_opening(came: Came) -> dict[int | None, Came]:
    return {each["opened_by"]: each for each in came["incidents"]}


def _card(one: Came | None, other: Came | None) -> Iterator[str]:
    if one is None or other is None:
        yield f"card only in the {'second' if one is None else 'first'}"
        return
    for fact in FACTS:
        if one.get(fact) != other.get(fact):
            yield f"{fact} {one.get(fact)!r} became {other.get(fact)!r}"
    before, after = one["first_call"], other["first_call"]
    if _who(before) != _who(after):
        yield f"first call {_who(before)} became {_who(after)}"
    calls = [len(each["calls"]) for each in (one, other)]
    asks = [len(each.get("asked", ())) for each in (one, other)]
    for name, (was, is_now) in (("calls", calls), ("requests to call", asks)):
        if was != is_now:
            yield f"{name} {was} became {is_now}"


def _who(call: Came | None) -> str:
    return f"by message {_shown(call['message'])}" if call else "none"


def _shown(number: int | None) -> str:
    return "?" if number is None else str(number + 1)


def _numbers(told: Iterable[Any]) -> set[int]:
    found = [each["after_message"] if isinstance(each, dict) else each for each in told]
    return {each for each in found if each is not None}
