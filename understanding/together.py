"""One message read alone and in its thread: what both say together, under rules that no teaching moves. (F1, A15)"""

import math
from collections.abc import Mapping
from dataclasses import replace

from saar.facts import GRAVE
from saar.labels import Claim, ClaimBy, Flag, Label
from understanding import about, installed
from understanding.calling import (
    EVEN,
    HALF_SURE,
    SURE,
    Told,
    alone_claim,
    first_claim,
    thread_claim,
)
from understanding.context import answered
from understanding.facts import Found, corrects, facts_in
from understanding.label import surely_elsewhere
from understanding.lexicon import pattern
from understanding.meaning import Category, Heard, Place, Reading
from understanding.quiet import ASKED, HINTED, tells_who_asked, tempered
from understanding.text import message_of
from understanding.thread import Following, Said, Slot, Thread, Turn

HINT, FIRST_HINT = 0.05, 0.02
"""Below this a message with nothing open is nothing, without a look at the thread; the last, with nothing said before it."""
ANOTHER, SAID_APART = 0.6, 0.25
"""How likely a card beside an open one has to be; and where its author says that it is about something else."""
SURELY_NEWS, ALL_BUT_CERTAIN, BELONGS = 0.8, 0.97, 0.9
ITS, SURELY_ITS, SURELY_ABOUT = 0.6, 0.9, 0.95
"""How sure the thread has to be of the report that a message belongs to; the last, that a call is about where two are open."""
HELPED, OVER, ENDED = 0.6, 0.6, 0.6
SURELY_OPENS = 0.95
"""How sure the thread has to be that a first message tells of something which it alone does not show."""
JUST_NOW = 300.0  # seconds
OUTRIGHT, SURELY_SEEN = 0.9, 0.75
TALK = (Turn.JOKE, Turn.PAST, Turn.ADVICE)
IDLE = (Turn.JOKE, Turn.PAST, Turn.ADVICE, Turn.THERE, Turn.OVER, Turn.CHAT)
HARDLY = 0.08
DOUBTED, A_CRY = 0.3, 3
"""How likely a thread that talked of something else has to make an outright alarm; words of a cry."""
FIRST_COUNTS, THREAD_COUNTS = 0.15, 0.6
"""What the reader of threads counts in whether something is going on, the first message and later ones."""
FAMILY = {
    **dict.fromkeys(
        (Category.BURGLARY, Category.THEFT, Category.VANDALISM, Category.SUSPICIOUS_VEHICLE),
        "goods",
    ),
    **dict.fromkeys(
        (Category.MEDICAL, Category.WATER, Category.TRAFFIC_DANGER, Category.PERSON_IN_DANGER),
        "body",
    ),
    Category.ANIMAL_DANGER: "animal",
    Category.DOOR_SCAM: "scam",
    Category.FIRE: "fire",
}
"""Kinds of one nature; a fight can come with any other."""
GOING = frozenset({"running_away", "climbing", "hiding"})
"""What somebody does who is followed from garden to garden: by itself no report of its own."""
NEWS = (Turn.SEES, Turn.CORRECTS, Turn.DANGER)


def followed(heard: Heard, reading: Reading) -> Reading:
    """The reading with what the thread makes of it, and a cry for help asked about whatever networks make of it. (S1)"""
    found = _about(heard, tempered(heard, _followed(heard, reading)))
    borrowed = heard.forwarded or not heard.own_only or heard.open_incidents
    passed = pattern("passed_on").search(message_of(heard.text).text)
    if (
        borrowed
        or passed
        or found.seen >= ASKED
        or not pattern("cry").search(message_of(heard.text).text)
    ):
        return found
    return replace(found, label=Label.REPORT, confidence=ASKED, seen=ASKED)


def _about(heard: Heard, reading: Reading) -> Reading:
    """A call for something that has no card counts for none by itself. (A4)"""
    own = reading.claim_by is ClaimBy.SELF and reading.claim in (Claim.DONE, Claim.NOW)
    if not own or not heard.open_incidents:
        return reading
    message = message_of(heard.text)
    held = any(each.held for each in heard.open_incidents)
    if not held and about.elsewhere(heard, message):
        return replace(reading, sure=min(reading.sure, HALF_SURE), concerns=None, joins=None)
    return replace(reading, names=about.named(heard, message))


def _followed(heard: Heard, reading: Reading) -> Reading:
    """As it was where there is no thread to read."""
    reader = installed.threads()
    if reader is None or not _has_thread(heard, reading):
        return _unfollowed(heard, reading)
    found = reader.follow(_thread(heard))
    message = message_of(heard.text)
    if not heard.before:
        facts = facts_in(message, reading, found, first=True, placed=False, country=heard.country)
        first = _with(reading, facts, first_claim(message, reading, found))
        return _weighed(first, found, _first_seen(first, found))
    is_open = bool(heard.open_incidents)
    held = any(each.held for each in heard.open_incidents)
    told = (
        thread_claim(message, reading, found, held=held)
        if is_open
        else alone_claim(message, reading)
    )
    placed = any(each.place for each in heard.open_incidents)
    facts = facts_in(message, reading, found, first=False, placed=placed, country=heard.country)
    both = _with(reading, facts, told)
    return (
        _beside_open(both, found, heard)
        if is_open
        else _weighed(both, found, _later_seen(both, found, heard))
    )


def _unfollowed(heard: Heard, reading: Reading) -> Reading:
    """Nothing was said before, as after a start: words about another party are no call of the author here either. (A15)"""
    mine = reading.claim in (Claim.DONE, Claim.NOW) and reading.claim_by is ClaimBy.SELF
    if heard.asked or not mine:
        return reading
    told = alone_claim(message_of(heard.text), reading)
    return replace(
        reading,
        claim=told.claim,
        claim_by=told.by,
        sure=told.sure,
        failed=reading.failed or told.failed,
    )


def _has_thread(heard: Heard, reading: Reading) -> bool:
    """Not for borrowed words, the answer to a question of the bot, or a message that is surely nothing."""
    borrowed = (
        heard.forwarded
        or not heard.own_only
        or (heard.replies_to is not None and not heard.open_incidents)
    )
    answers = answered(heard.text, heard.asked) is not None
    first = not heard.before
    hints = reading.seen >= (FIRST_HINT if first else HINT) or (first and bool(reading.behaviour))
    idle = not (hints or heard.open_incidents or reading.claim)
    silent = not heard.before and bool(heard.open_incidents)
    return bool(heard.text.strip()) and not (borrowed or answers or idle or silent)


def _thread(heard: Heard) -> Thread:
    slots = {
        each.id: slot
        for each, slot in zip(heard.open_incidents, (Slot.LATEST, Slot.OTHER), strict=False)
    }
    before = tuple(
        Said(each.text, each.same_sender, each.ago, slots.get(each.incident_id or 0, Slot.NONE))
        for each in heard.before
    )
    return Thread(heard.text, before, len(heard.open_incidents))


def _with(reading: Reading, facts: Found, told: Told) -> Reading:
    return replace(
        reading,
        claim=told.claim,
        claim_by=told.by,
        sure=round(told.sure, 3),
        failed=told.failed,
        place=facts.place,
        direction=facts.direction,
        plates=facts.plates,
        details=facts.details,
        behaviour=facts.behaviour,
        category=facts.category,
        likely=facts.likely,
        kinds=facts.kinds,
        words=facts.words,
        denies=facts.denies,
    )


def _weighed(reading: Reading, found: Following, seen: float) -> Reading:
    """Nothing is open: label and flags follow how likely it is that something is going on."""
    urgent = seen >= EVEN and found.turns[Turn.DANGER] >= EVEN
    flags = reading.flags | {Flag.URGENT} if urgent else reading.flags
    if seen < EVEN / 2:
        flags -= {Flag.URGENT}
    label = reading.label
    if seen >= EVEN and label in (Label.OFF_TOPIC, Label.NEUTRAL, Label.PAST_EVENT, Label.UPDATE):
        label = Label.REPORT
    return replace(
        reading, seen=round(seen, 3), observes_now=seen >= EVEN, flags=flags, label=label
    )


def _later_seen(reading: Reading, found: Following, heard: Heard) -> float:
    """Both opinions are weighed; a sure alarm is held back by nothing but a thread that hardly sees one.

    Its author is asked then, unless it is a cry, of a grave kind, or names what people are in danger of. What may be
    urgent is asked about at least, whatever the thread sees.
    """
    opens = found.turns[Turn.OPENS]
    mixed = _mixed(reading.seen, opens, THREAD_COUNTS)
    cries = len(heard.text.split()) <= A_CRY
    if reading.seen < OUTRIGHT:
        asked = ASKED if cries else HINTED
        return max(mixed, min(reading.seen, asked)) if Flag.URGENT in reading.flags else mixed
    details = reading.details
    named = details.weapon or details.injured or details.fire or details.child
    grave = reading.category.value in GRAVE
    held = opens < DOUBTED and not (named or grave or cries)
    return HINTED if held else max(mixed, reading.seen)


def _first_seen(reading: Reading, found: Following) -> float:
    """A first message is made no more of an alarm than it is; an outright one is held back by nothing.

    What the thread surely sees is asked about, and so is one without haste where it sees nothing going on.
    """
    opens = found.turns[Turn.OPENS]
    if reading.seen < OUTRIGHT:
        least = ASKED if opens >= SURELY_OPENS else 0.0
        return max(min(_mixed(reading.seen, opens, FIRST_COUNTS), reading.seen), least)
    asked = opens < HARDLY and Flag.URGENT not in reading.flags
    return ASKED if asked else reading.seen


def _beside_open(reading: Reading, found: Following, heard: Heard) -> Reading:
    """Something is open: another event, news of it, or talk about it. (F3)"""
    turns = found.turns
    another = min(turns[Turn.OPENS], found.slots[Slot.NEW])
    outright = _outright(reading, turns)
    least = SAID_APART if surely_elsewhere(message_of(heard.text)) else ANOTHER
    if another >= least and not (tells_who_asked(heard) and not outright):
        urgent = {Flag.URGENT} if turns[Turn.URGENT] >= EVEN else set()
        flags = reading.flags - {Flag.URGENT} | urgent
        return replace(
            reading, label=Label.REPORT, confidence=another, seen=SURE, observes_now=True,
            apart=reading.apart or not (outright and urgent) or _surely_apart(reading, heard), flags=flags,
        )  # fmt: skip
    alone = outright or _seen_alone(reading, turns)
    news = SURE if alone else max(turns[each] for each in NEWS)
    seen = SURE if news >= EVEN else 0.0
    danger = outright or turns[Turn.DANGER] >= EVEN or (turns[Turn.URGENT] >= EVEN and news >= EVEN)
    flags = reading.flags - {Flag.URGENT} | ({Flag.URGENT} if danger else set())
    label, confidence = _label(reading, turns, news)
    if outright and label is Label.ALL_CLEAR:
        label, confidence = Label.UPDATE, reading.seen
    if alone and reading.label is Label.REPORT:
        label, confidence = Label.REPORT, reading.confidence
    return replace(
        reading,
        label=label,
        confidence=confidence,
        seen=seen,
        observes_now=seen >= EVEN,
        apart=_surely_apart(reading, heard),
        flags=frozenset(flags),
        joins=_joins(found, heard),
        belongs=_belongs(found, heard),
        concerns=_concerns(found, heard),
        moves=_moves(reading, turns),
        ended=turns[Turn.OVER] >= ENDED and not outright,
        helped=turns[Turn.THERE] >= HELPED,
        corrects=seen >= EVEN and (turns[Turn.CORRECTS] >= EVEN or corrects(heard.text)),
    )


def _belongs(found: Following, heard: Heard) -> bool:
    """The thread is all but certain of the report that it is about; less is needed where it opens nothing."""
    opens = found.turns[Turn.OPENS] >= EVEN / 2
    return max(_chances(found, heard)) >= (ALL_BUT_CERTAIN if opens else BELONGS)


def _surely_apart(reading: Reading, heard: Heard) -> bool:
    """A report whose own words say that it is about something else."""
    reports = reading.label is Label.REPORT and reading.seen >= OUTRIGHT
    if reports and surely_elsewhere(message_of(heard.text)):
        return True
    return reading.seen >= OUTRIGHT and _another_kind(reading, heard)


def _another_kind(reading: Reading, heard: Heard) -> bool:
    """Somebody who said nothing of it yet, in haste, of another nature and in a street of its own. (S5)"""
    kind, place = FAMILY.get(reading.category), reading.place
    spoke = any(each.same_sender and each.incident_id for each in heard.before)
    if (
        spoke
        or kind is None
        or place is None
        or not place.street
        or not (reading.behaviour or Flag.URGENT in reading.flags)
    ):
        return False
    return all(
        each.place is not None
        and FAMILY.get(each.category) not in (None, kind)
        and place.street.casefold() not in _named(each.place)
        for each in heard.open_incidents
    )


def _named(place: Place) -> str:
    return f"{place.street or ''} {place.landmark or ''}".casefold()


def _outright(reading: Reading, turns: Mapping[Turn, float]) -> bool:
    """What a message says outright about a danger of now is never brushed aside by its thread."""
    urgent = Flag.URGENT in reading.flags and reading.seen >= OUTRIGHT
    details = reading.details
    named = details.weapon or details.injured or details.fire
    idle = TALK if named else IDLE
    return urgent and max(turns[each] for each in idle) < EVEN


def _moves(reading: Reading, turns: Mapping[Turn, float]) -> bool:
    """News of what is open wherever it is by now; what reads as a report keeps to its own place. (S5)"""
    report = reading.label is Label.REPORT and reading.seen >= OUTRIGHT and bool(reading.behaviour)
    urgent = Flag.URGENT in reading.flags and reading.seen >= OUTRIGHT and bool(reading.behaviour)
    if urgent and reading.place and reading.place.street and reading.place.number:
        return False
    own = report and (Flag.URGENT in reading.flags or turns[Turn.SEES] < ALL_BUT_CERTAIN)
    going = bool(reading.behaviour) and set(reading.behaviour) <= GOING
    if going and turns[Turn.OPENS] < EVEN / 2:
        return True
    return (turns[Turn.SEES] >= SURELY_NEWS or not reading.behaviour) and not own


def _seen_alone(reading: Reading, turns: Mapping[Turn, float]) -> bool:
    """What the message alone says surely is news, unless its thread shows that it is talk or help."""
    return reading.seen >= SURELY_SEEN and max(turns[each] for each in IDLE) < EVEN


def _label(reading: Reading, turns: Mapping[Turn, float], news: float) -> tuple[Label, float]:
    alone = {reading.label: reading.confidence}
    over = max(turns[Turn.OVER], alone.get(Label.ALL_CLEAR, 0.0))
    if over >= OVER and turns[Turn.NOT_OVER] < EVEN:
        return Label.ALL_CLEAR, over
    asks = max(turns[Turn.ASKS_CALL], alone.get(Label.ASKS_112, 0.0))
    if asks >= EVEN and not (reading.claim and reading.sure >= SURE):
        return Label.ASKS_112, asks
    if reading.claim:
        return Label.CALLED_112, reading.sure
    if turns[Turn.PAST] >= EVEN:
        return Label.PAST_EVENT, turns[Turn.PAST]
    return (Label.UPDATE, news) if news >= EVEN else (Label.NEUTRAL, 1 - news)


def _chances(found: Following, heard: Heard) -> list[float]:
    return [found.slots[Slot.LATEST], found.slots[Slot.OTHER]][: len(heard.open_incidents)]


def _joins(found: Following, heard: Heard) -> int | None:
    """The open incident that it belongs to, where the thread is sure of it, or that it is none of its own. (F3, F4)"""
    ids = [each.id for each in heard.open_incidents]
    chances = _chances(found, heard)
    best = max(range(len(chances)), key=lambda at: chances[at])
    either = sum(chances) >= SURELY_ITS
    return ids[best] if len(ids) == 1 or either or chances[best] >= ITS else None


def _concerns(found: Following, heard: Heard) -> int | None:
    """The open incident that a call is about: the thread is sure, or agrees with what its author spoke of. (A4, F4)"""
    ids = [each.id for each in heard.open_incidents]
    chances = _chances(found, heard)
    best = max(range(len(chances)), key=lambda at: chances[at])
    if chances[best] >= (SURELY_ITS if len(ids) == 1 else SURELY_ABOUT):
        return ids[best]
    own = next(
        (each.incident_id for each in heard.before if each.same_sender and each.ago <= JUST_NOW),
        None,
    )
    return own if own == ids[best] and chances[best] >= EVEN else None


def _mixed(alone: float, thread: float, counts: float) -> float:
    """The weighed mean of the logarithmic odds of both opinions; `counts` is the thread's part."""
    return 1 / (1 + math.exp(-(1 - counts) * _odds(alone) - counts * _odds(thread)))


def _odds(chance: float) -> float:
    kept = min(max(chance, 0.001), 0.999)
    return math.log(kept / (1 - kept))
