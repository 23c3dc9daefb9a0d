"""The single messages as threads of one: what their labels tell of turns, and nothing more."""

from collections.abc import Iterable

from saar.labels import Claim, ClaimBy, Flag, Label
from training.corpus import Example
from training.talks import Step
from understanding.thread import Slot, Thread, Turn

FLAGS = {
    Flag.URGENT: Turn.URGENT, Flag.VIGILANTE: Turn.VIGILANTE, Flag.SHAMING: Turn.SHAMING,
    Flag.PROFILING: Turn.PROFILING, Flag.NEGATED: Turn.NEGATED,
}  # fmt: skip
LABELS = {
    Label.ALL_CLEAR: Turn.OVER, Label.ASKS_112: Turn.ASKS_CALL, Label.PAST_EVENT: Turn.PAST,
}  # fmt: skip
ALWAYS = frozenset({Turn.OPENS, *FLAGS.values(), *LABELS.values(), Turn.HEARSAY, Turn.OTHER_NUMBER})


def steps(examples: Iterable[Example]) -> list[Step]:
    """One step for each message."""
    return [_step(each) for each in examples]


def _step(each: Example) -> Step:
    turns = {FLAGS[flag] for flag in each.flags}
    told = set(ALWAYS)
    if each.label in LABELS:
        turns.add(LABELS[each.label])
    if each.observes_now and not each.incident_open:
        turns.add(Turn.OPENS)
    if each.incident_open:
        told.add(Turn.SEES)
        turns |= {Turn.SEES} if each.label is Label.UPDATE else set()
        turns |= {Turn.OPENS} if each.label is Label.REPORT else set()
    if each.observes_now and each.incident_open and each.label is not Label.REPORT:
        turns.add(Turn.SEES)
    _call(each, turns, told)
    slot, placed = _slot(each)
    thread = Thread(each.text, (), int(each.incident_open))
    return Step(
        each.group, each.lang, thread, frozenset(turns), slot, None, (), frozenset(told), placed
    )


def _call(each: Example, turns: set[Turn], told: set[Turn]) -> None:
    """On the line counts as made in a thread and as now in a label: such a one is left open."""
    match each.claim, each.claim_by:
        case Claim.OTHER_NUMBER, _:
            turns.add(Turn.OTHER_NUMBER)
            told |= {Turn.CALLED, Turn.ONLINE, Turn.WILL}
        case Claim.DONE, ClaimBy.SELF:
            turns.add(Turn.CALLED)
            told |= {Turn.CALLED, Turn.FAILED, Turn.ACCIDENT}
        case _, ClaimBy.OTHER:
            turns.add(Turn.HEARSAY)
            told |= {Turn.CALLED, Turn.ONLINE, Turn.WILL}
        case None, _:
            told |= {Turn.CALLED, Turn.ONLINE, Turn.WILL}
        case _:
            told |= {Turn.CALLED}


def _slot(each: Example) -> tuple[Slot, bool]:
    if each.label is Label.REPORT:
        return Slot.NEW, True
    if each.label is Label.UPDATE:
        return Slot.LATEST, True
    return Slot.NONE, each.label is Label.OFF_TOPIC
