"""One message read alone and in its thread: what both say together, under rules that no teaching moves. (F1, A15)"""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from saar.labels import Claim, ClaimBy, Flag, Label
from understanding import doubt, installed, speakers
from understanding.claims import Call, call_in, got_no_answer
from understanding.context import answered
from understanding.facts import Found, corrects, facts_in
from understanding.lexicon import pattern
from understanding.meaning import Heard, Reading
from understanding.text import Message, message_of
from understanding.thread import Following, Said, Slot, Thread, Turn

HINT = 0.05  # below this a message with nothing open is nothing, without a look at the thread
EVEN = 0.5
ANOTHER = 0.6  # how likely a card beside an open one has to be
MADE, SURELY_MADE = 0.6, 0.93
SURELY_NEWS = 0.8
UNLIKELY, ALL_BUT_CERTAIN = 0.15, 0.97
SURELY_SAID = 0.92
ELSE = frozenset(
    {
        Turn.FAILED, Turn.ACCIDENT, Turn.HEARSAY, Turn.OTHER_NUMBER, Turn.ASKS_CALL, Turn.PAST, Turn.ADVICE,
    }
)  # fmt: skip
"""What a message does that names a call and makes none."""
OWN = re.compile(
    r"\b(?:ik|ikzelf|mij|wij|we|heb|ben|onze|mijn|m'n|i|i'm|i've|i'll|me|my|we've|we're|us|our)\b"
)
OPERATOR = re.compile(
    r"\b(?:meldkamer|centralist|alarmcentrale|operator|dispatcher|control room|112|999|911|000|101)\b.{0,30}"
    r"\b(?:aan de (?:lijn|telefoon)|on the (?:line|phone)|zegt|vraagt|wil(?:de)? weten|says|asks|asked|wants to know|is on)\b"
    r"|\b(?:gesproken|aan de (?:lijn|telefoon)|talking to|spoke to|speaking to) .{0,20}\b(?:meldkamer|centralist|operator|dispatcher|112|999|911)\b"
)
"""What is heard of whoever answers an emergency call."""
HOLD = re.compile(
    r"\b(?:in de wacht|wachtrij|in de rij|wachtmuziek|wachtende[n]?|on hold|in (?:a|the) queue|queueing|hold music|still ringing|gaat over)\b"
)
"""Not yet on the line with anybody."""
OWN_AGENT = frozenset({"mij", "me", "ons", "us", "mijn", "my", "our", "onze"})
LATER = re.compile(
    r"\b(?:morgen|straks|later|vanavond|volgende|maandag|tomorrow|tonight|next (?:week|time))\b"
)
SURE, HALF_SURE = 0.97, 0.6
HELPED, OVER, ENDED = 0.6, 0.6, 0.6
JUST_NOW = 300.0  # seconds
OUTRIGHT, SURELY_SEEN = 0.9, 0.75
TALK = (Turn.JOKE, Turn.PAST, Turn.ADVICE)
IDLE = (Turn.JOKE, Turn.PAST, Turn.ADVICE, Turn.THERE, Turn.OVER, Turn.CHAT)
HARDLY, ASKED = 0.08, 0.45
FIRST_COUNTS, THREAD_COUNTS = 0.15, 0.6
"""What the reader of threads counts in whether something is going on, the first message and later ones."""
NEWS = (Turn.SEES, Turn.CORRECTS, Turn.DANGER)


def followed(heard: Heard, reading: Reading) -> Reading:
    """The reading with what the thread makes of it; as it was where there is no thread to read."""
    reader = installed.threads()
    if reader is None or not _has_thread(heard, reading):
        return reading
    found = reader.follow(_thread(heard))
    message = message_of(heard.text)
    if not heard.before:
        facts = facts_in(message, reading, found, first=True, country=heard.country)
        first = _with(reading, facts, _first_claim(message, reading, found))
        return _weighed(first, found, _first_seen(first, found))
    is_open = bool(heard.open_incidents)
    held = any(each.held for each in heard.open_incidents)
    told = _claim(message, reading, found, held=held) if is_open else _alone_claim(message, reading)
    facts = facts_in(message, reading, found, first=False, country=heard.country)
    both = _with(reading, facts, told)
    return (
        _beside_open(both, found, heard)
        if is_open
        else _weighed(both, found, _later_seen(both, found))
    )


def _has_thread(heard: Heard, reading: Reading) -> bool:
    """Not for borrowed words, the answer to a question of the bot, or a message that is surely nothing."""
    borrowed = (
        heard.forwarded
        or not heard.own_only
        or (heard.replies_to is not None and not heard.open_incidents)
    )
    answers = answered(heard.text, heard.asked) is not None
    idle = not heard.open_incidents and reading.seen < HINT and not reading.claim
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


@dataclass(frozen=True)
class _Told:
    """What is said of a call: as in `Reading`."""

    claim: Claim | None = None
    by: ClaimBy | None = None
    sure: float = 0.0
    failed: bool = False


def _first_claim(message: Message, reading: Reading, found: Following) -> _Told:
    """What the message alone states; a call that neither rule nor thread sees is asked about. (A15)"""
    made = max(found.turns[Turn.CALLED], found.turns[Turn.ONLINE])
    ruled = call_in(message, at_hand=True).claim is Claim.DONE
    doubted = reading.claim is Claim.DONE and made < (UNLIKELY if ruled else EVEN)
    sure = min(reading.sure, HALF_SURE) if doubted else reading.sure
    return _Told(reading.claim, reading.claim_by, sure, reading.failed)


def _alone_claim(message: Message, reading: Reading) -> _Told:
    """With nothing open the message speaks for itself; a call that failed is none. (A15)"""
    if reading.failed or call_in(message, at_hand=False).failed:
        return _Told(failed=True)
    return _Told(reading.claim, reading.claim_by, reading.sure)


def _claim(message: Message, reading: Reading, found: Following, *, held: bool) -> _Told:
    """A call counts by itself only where the thread says so and no rule doubts it. (A4, A15)

    `held`: its author said that they are calling, so less is needed to know that they got through.
    """
    turns = found.turns
    rule = call_in(message, at_hand=True)
    made = max(turns[Turn.CALLED], turns[Turn.ONLINE])
    failed = max(turns[Turn.FAILED], turns[Turn.ACCIDENT])
    tried = got_no_answer(message.text) is not None and rule.claim is not Claim.DONE
    if rule.failed or reading.failed or (failed >= EVEN and failed > made):
        return _Told(failed=True)
    if tried and made >= UNLIKELY:
        return _Told(failed=True)
    ruled = _ruled(message, rule, made)
    if ruled:
        return ruled
    agreed = rule.claim is Claim.DONE and rule.by is ClaimBy.SELF
    said = reading.claim is Claim.DONE and reading.claim_by is ClaimBy.SELF
    likely = said and reading.sure >= SURELY_SAID and (agreed or made >= EVEN)
    instead = ELSE if "?" in message.text else ELSE - {Turn.ASKS_CALL}
    if likely and max(turns[each] for each in instead) < EVEN:
        return _Told(Claim.DONE, ClaimBy.SELF, SURE)
    through = _through(message, rule, turns, held=held and failed < UNLIKELY)
    if through:
        return through
    if turns[Turn.HEARSAY] >= EVEN:
        return _Told(Claim.DONE, ClaimBy.OTHER, SURE)
    if turns[Turn.OTHER_NUMBER] >= EVEN:
        return _Told(Claim.OTHER_NUMBER, ClaimBy.SELF, SURE)
    if turns[Turn.WILL] >= EVEN:
        most = doubt.most_sure(message, rule, Claim.NOW, borrowed=False)
        return _told(Claim.NOW, ClaimBy.SELF, min(SURE, most))
    return _doubted(reading, made, turns)


def _through(
    message: Message, rule: Call, turns: Mapping[Turn, float], *, held: bool
) -> _Told | None:
    """The thread says that its author got through; None where it does not."""
    made = max(turns[Turn.CALLED], turns[Turn.ONLINE])
    heard = OPERATOR.search(message.text) is not None
    held = held and max(turns[Turn.NEGATED], turns[Turn.WILL]) < UNLIKELY
    if made < (UNLIKELY if held and heard else EVEN if held or heard else MADE):
        return None
    most = doubt.most_sure(message, rule, Claim.DONE, borrowed=False)
    elsewhen = max(turns[Turn.PAST], turns[Turn.NEGATED]) >= EVEN
    agreed = rule.claim is Claim.DONE and rule.by is ClaimBy.SELF
    spoken = made >= OUTRIGHT and speakers.author(message.text)
    surely = (agreed or heard or held or spoken or made >= SURELY_MADE) and not elsewhen
    return _told(Claim.DONE, ClaimBy.SELF, min(SURE if surely else HALF_SURE, most))


def _ruled(message: Message, rule: Call, made: float) -> _Told | None:
    """What the words state outright: another number, somebody else's call, one that is being made."""
    if speakers.neighbour(message.raw) and not OWN.search(message.text):
        return _Told(Claim.DONE, ClaimBy.OTHER, SURE)
    if speakers.private(message.text):
        return _Told()
    others = rule.claim is Claim.OTHER_NUMBER or rule.by is ClaimBy.OTHER
    if (
        rule.claim
        and others
        and made < ALL_BUT_CERTAIN
        and not (made >= MADE and speakers.author(message.text))
    ):
        return _Told(rule.claim, rule.by, SURE)
    about_call = pattern("call_word").search(message.text)
    lead = message.text[: about_call.start()] if about_call else ""
    asks = "?" in message.text
    if pattern("third_person").search(lead) and not OWN.search(message.text) and not asks:
        return _Told(Claim.DONE, ClaimBy.OTHER, HALF_SURE)
    agent = pattern("by_agent").search(message.text)
    if about_call and agent and agent[0].split()[-1] not in OWN_AGENT:
        return _Told(Claim.DONE, ClaimBy.OTHER, HALF_SURE)
    waits = HOLD.search(message.text) is not None
    if waits or (rule.claim is Claim.NOW and not speakers.CONNECTED.search(message.text)):
        return _Told(Claim.NOW, ClaimBy.SELF, SURE)
    return _Told() if about_call and LATER.search(message.text) and rule.claim is None else None


def _doubted(reading: Reading, made: float, turns: Mapping[Turn, float]) -> _Told:
    """The message alone states a call that the thread does not see: asked about at most."""
    own = reading.claim_by is ClaimBy.SELF and reading.claim in (Claim.DONE, Claim.NOW)
    if reading.claim is None:
        return _Told()
    if not own:
        return _Told(reading.claim, reading.claim_by, reading.sure)
    likely = made if reading.claim is Claim.DONE else turns[Turn.WILL]
    return (
        _told(reading.claim, reading.claim_by, min(reading.sure, HALF_SURE))
        if likely >= UNLIKELY
        else _Told()
    )


def _told(claim: Claim, by: ClaimBy | None, sure: float) -> _Told:
    return _Told(claim, by, sure) if sure >= doubt.WORTH_ASKING else _Told()


def _with(reading: Reading, facts: Found, told: _Told) -> Reading:
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


def _later_seen(reading: Reading, found: Following) -> float:
    """Both opinions are weighed; in a thread a sure alarm is never held back."""
    mixed = _mixed(reading.seen, found.turns[Turn.OPENS], THREAD_COUNTS)
    return max(mixed, reading.seen) if reading.seen >= OUTRIGHT else mixed


def _first_seen(reading: Reading, found: Following) -> float:
    """A first message is made no more of an alarm than it is; an outright one is held back by nothing.

    One without haste is asked about where the thread sees nothing going on.
    """
    opens = found.turns[Turn.OPENS]
    if reading.seen < OUTRIGHT:
        return min(_mixed(reading.seen, opens, FIRST_COUNTS), reading.seen)
    asked = opens < HARDLY and Flag.URGENT not in reading.flags
    return ASKED if asked else reading.seen


def _beside_open(reading: Reading, found: Following, heard: Heard) -> Reading:
    """Something is open: another event, news of it, or talk about it. (F3)"""
    turns = found.turns
    another = min(turns[Turn.OPENS], found.slots[Slot.NEW])
    outright = _outright(reading, turns)
    if another >= ANOTHER:
        urgent = {Flag.URGENT} if turns[Turn.URGENT] >= EVEN else set()
        flags = reading.flags - {Flag.URGENT} | urgent
        return replace(
            reading, label=Label.REPORT, confidence=another, seen=SURE, observes_now=True,
            apart=reading.apart or not outright, flags=flags,
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
        apart=False,
        flags=frozenset(flags),
        joins=_joins(found, heard),
        concerns=_concerns(found, heard),
        moves=_moves(reading, turns),
        ended=turns[Turn.OVER] >= ENDED and not outright,
        helped=turns[Turn.THERE] >= HELPED,
        corrects=seen >= EVEN and (turns[Turn.CORRECTS] >= EVEN or corrects(heard.text)),
    )


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


def _joins(found: Following, heard: Heard) -> int | None:
    """The open incident that it belongs to, where the thread is sure of it. (F4)"""
    ids = [each.id for each in heard.open_incidents]
    chances = [found.slots[Slot.LATEST], found.slots[Slot.OTHER]][: len(ids)]
    best = max(range(len(chances)), key=lambda at: chances[at])
    if len(ids) == 1:
        return ids[0]
    return ids[best] if chances[best] >= MADE else None


def _concerns(found: Following, heard: Heard) -> int | None:
    """The open incident that a call is about: its author spoke of it just before, and the thread agrees. (A4, F4)"""
    ids = [each.id for each in heard.open_incidents]
    chances = [found.slots[Slot.LATEST], found.slots[Slot.OTHER]][: len(ids)]
    best = max(range(len(chances)), key=lambda at: chances[at])
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
