"""What a message says of a call to 112, read alone and in its thread, under rules that no teaching moves. (A4, A15)"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from saar.labels import Claim, ClaimBy
from understanding import doubt, speakers
from understanding.claims import Call, call_in, got_no_answer
from understanding.lexicon import pattern
from understanding.meaning import Reading
from understanding.parties import comes_later, is_a_place, is_barely_one, is_no_call
from understanding.text import Message
from understanding.thread import Following, Turn

EVEN = 0.5
MADE, SURELY_MADE, OUTRIGHT = 0.6, 0.9, 0.9
UNLIKELY, ALL_BUT_CERTAIN = 0.15, 0.97
SURELY_SAID = 0.92
SURE, HALF_SURE = 0.97, 0.6
SENT = 0.9
"""How sure the thread is that help was promised to whoever says that they got through."""
SAID = (Turn.CALLED, Turn.ONLINE, Turn.WILL, Turn.FAILED, Turn.HEARSAY, Turn.OTHER_NUMBER)
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


@dataclass(frozen=True)
class Told:
    """What is said of a call: as in `Reading`."""

    claim: Claim | None = None
    by: ClaimBy | None = None
    sure: float = 0.0
    failed: bool = False


def first_claim(message: Message, reading: Reading, found: Following) -> Told:
    """What the message alone states; a call that neither rule nor thread sees is asked about. (A15)"""
    made = max(found.turns[Turn.CALLED], found.turns[Turn.ONLINE])
    ruled = call_in(message, at_hand=True).claim is Claim.DONE
    doubted = reading.claim is Claim.DONE and made < (UNLIKELY if ruled else EVEN)
    doubted = doubted or is_no_call(message)
    sure = min(reading.sure, HALF_SURE) if doubted else reading.sure
    return _asked_if_barely(message, Told(reading.claim, reading.claim_by, sure, reading.failed))


def alone_claim(message: Message, reading: Reading) -> Told:
    """With nothing open the message speaks for itself; a call that failed is none. (A15)"""
    if reading.failed or call_in(message, at_hand=False).failed:
        return Told(failed=True)
    if reading.claim_by is ClaimBy.SELF and is_no_call(message):
        return Told()
    return _asked_if_barely(message, Told(reading.claim, reading.claim_by, reading.sure))


def _asked_if_barely(message: Message, told: Told) -> Told:
    """A call of the author that may be anybody's does not count by itself. (A15)"""
    counts = told.claim is Claim.DONE and told.by is ClaimBy.SELF and told.sure > HALF_SURE
    return replace(told, sure=HALF_SURE) if counts and is_barely_one(message) else told


def thread_claim(message: Message, reading: Reading, found: Following, *, held: bool) -> Told:
    """A call counts by itself only where the thread says so and no rule doubts it. (A4, A15)

    `held`: its author said that they are calling, so less is needed to know that they got through.
    """
    told = _thread_claim(message, reading, found, held=held)
    return told if held else _asked_if_barely(message, told)


def _thread_claim(message: Message, reading: Reading, found: Following, *, held: bool) -> Told:
    turns = found.turns
    rule = call_in(message, at_hand=True)
    made = max(turns[Turn.CALLED], turns[Turn.ONLINE])
    failed = max(turns[Turn.FAILED], turns[Turn.ACCIDENT])
    if _not_through(message, reading, rule, turns):
        return Told(failed=True)
    sent = held and made >= EVEN and turns[Turn.COMING] >= SENT
    kin = held and made >= MADE and speakers.CONNECTED.search(message.text) is not None
    same = held and made >= SURELY_MADE and speakers.the_same(message.text)
    nobodys = _nobodys(message, rule, turns, held=held)
    if nobodys:
        return _asked_where_both_are_certain(nobodys, reading, made, turns)
    own = made >= SURELY_MADE and _says_own(message, reading)
    ruled = _ruled(message, rule, made, sent=sent or kin or own or same, same=same)
    if ruled:
        return ruled
    agreed = rule.claim is Claim.DONE and rule.by is ClaimBy.SELF
    said = reading.claim is Claim.DONE and reading.claim_by is ClaimBy.SELF
    likely = said and reading.sure >= SURELY_SAID and (agreed or made >= EVEN)
    instead = ELSE if "?" in message.text else ELSE - {Turn.ASKS_CALL}
    if likely and max(turns[each] for each in instead) < EVEN:
        return Told(Claim.DONE, ClaimBy.SELF, SURE)
    through = _through(message, rule, turns, held=held and failed < UNLIKELY)
    if through:
        return through
    if turns[Turn.HEARSAY] >= EVEN:
        return Told(Claim.DONE, ClaimBy.OTHER, SURE)
    if turns[Turn.OTHER_NUMBER] >= EVEN:
        return Told(Claim.OTHER_NUMBER, ClaimBy.SELF, SURE)
    if turns[Turn.WILL] >= EVEN:
        most = doubt.most_sure(message, rule, Claim.NOW, borrowed=False)
        return _told(Claim.NOW, ClaimBy.SELF, min(SURE, most))
    if held and turns[Turn.COMING] >= SENT and made >= UNLIKELY:
        return Told(Claim.DONE, ClaimBy.SELF, HALF_SURE)
    return _doubted(reading, made, turns)


def _not_through(
    message: Message, reading: Reading, rule: Call, turns: Mapping[Turn, float]
) -> bool:
    """An attempt that failed; not where its author is certain to have got through, and tells that help comes."""
    made = max(turns[Turn.CALLED], turns[Turn.ONLINE])
    failed = max(turns[Turn.FAILED], turns[Turn.ACCIDENT])
    tried = got_no_answer(message.text) is not None and rule.claim is not Claim.DONE
    if made >= ALL_BUT_CERTAIN and turns[Turn.COMING] >= SENT and failed < UNLIKELY:
        return False
    stated = rule.failed or reading.failed or (failed >= EVEN and failed > made)
    return stated or (tried and made >= UNLIKELY)


def _says_own(message: Message, reading: Reading) -> bool:
    """The message alone is read as a call of its author, who speaks of themself."""
    own = reading.claim is Claim.DONE and reading.claim_by is ClaimBy.SELF
    return own and reading.sure >= SURELY_MADE and OWN.match(message.text) is not None


def _asked_where_both_are_certain(
    nobodys: Told, reading: Reading, made: float, turns: Mapping[Turn, float]
) -> Told:
    """Words that make no call, which the message alone and its thread are both certain of: its author is asked. (A15)"""
    own = reading.claim is Claim.DONE and reading.claim_by is ClaimBy.SELF
    certain = own and min(reading.sure, made) >= ALL_BUT_CERTAIN
    if nobodys.claim or not certain or max(turns[each] for each in ELSE) >= UNLIKELY:
        return nobodys
    return Told(Claim.DONE, ClaimBy.SELF, HALF_SURE)


def _nobodys(
    message: Message, rule: Call, turns: Mapping[Turn, float], *, held: bool
) -> Told | None:
    """What the words say of somebody or something else, and a question who calls; None where they say neither."""
    if is_a_place(message):
        return Told()
    if is_no_call(message) and not (held and comes_later(message)):
        others = rule.by is ClaimBy.OTHER or turns[Turn.HEARSAY] >= EVEN
        return Told(Claim.DONE, ClaimBy.OTHER, SURE) if others else _elsewhere(rule, turns)
    asks = turns[Turn.ASKS_CALL] >= OUTRIGHT and max(turns[each] for each in SAID) < UNLIKELY
    return Told() if asks else None


def _elsewhere(rule: Call, turns: Mapping[Turn, float]) -> Told:
    """No call to the emergency services: another number, where words or thread say so, or nothing."""
    number = rule.claim is Claim.OTHER_NUMBER or turns[Turn.OTHER_NUMBER] >= EVEN
    return Told(Claim.OTHER_NUMBER, ClaimBy.SELF, SURE) if number else Told()


def _through(
    message: Message, rule: Call, turns: Mapping[Turn, float], *, held: bool
) -> Told | None:
    """The thread says that its author got through; None where it does not."""
    made = max(turns[Turn.CALLED], turns[Turn.ONLINE])
    heard = OPERATOR.search(message.text) is not None
    held = held and max(turns[Turn.NEGATED], turns[Turn.WILL]) < UNLIKELY
    others = turns[Turn.HEARSAY] >= UNLIKELY or pattern("third_person").search(_lead(message))
    sent = turns[Turn.COMING] >= SENT and not others
    if made < (UNLIKELY if held and heard else EVEN if held or heard or sent else MADE):
        return None
    most = doubt.most_sure(message, rule, Claim.DONE, borrowed=False)
    elsewhen = max(turns[Turn.PAST], turns[Turn.NEGATED]) >= EVEN
    agreed = rule.claim is Claim.DONE and rule.by is ClaimBy.SELF
    spoken = made >= OUTRIGHT and speakers.author(message.text)
    surely = (agreed or heard or held or spoken or sent or made >= SURELY_MADE) and not elsewhen
    return _told(Claim.DONE, ClaimBy.SELF, min(SURE if surely else HALF_SURE, most))


def _lead(message: Message) -> str:
    """What stands before the first word about a call; nothing where there is none."""
    found = pattern("call_word").search(message.text)
    return message.text[: found.start()] if found else ""


def _ruled(message: Message, rule: Call, made: float, *, sent: bool, same: bool) -> Told | None:
    """What the words state outright: another number, somebody else's call, one that is being made.

    `sent`: its author or who calls for them was calling, and now tells that help comes, or of the line; `same` that it
    goes on about the latter. Whoever stands beside the author calls for them.
    """
    if speakers.neighbour(message.raw) and not OWN.search(message.text):
        return Told(Claim.DONE, ClaimBy.OTHER, SURE)
    if speakers.private(message.text):
        return Told()
    others = rule.claim is Claim.OTHER_NUMBER or rule.by is ClaimBy.OTHER
    beside = speakers.beside(message.text) and speakers.CONNECTED.search(message.text)
    theirs = sent or (made >= SURELY_MADE and beside)
    theirs = theirs or (made >= MADE and speakers.author(message.text))
    if rule.claim and others and made < ALL_BUT_CERTAIN and not theirs:
        return Told(rule.claim, rule.by, SURE)
    about_call = pattern("call_word").search(message.text)
    asks = "?" in message.text
    for_author = same or (made >= SURELY_MADE and beside)
    named = pattern("third_person").search(_lead(message)) and not OWN.search(message.text)
    if named and not asks and not for_author:
        return Told(Claim.DONE, ClaimBy.OTHER, HALF_SURE)
    agent = pattern("by_agent").search(message.text)
    if about_call and agent and agent[0].split()[-1] not in OWN_AGENT:
        return Told(Claim.DONE, ClaimBy.OTHER, HALF_SURE)
    waits = HOLD.search(message.text) is not None
    if waits or (rule.claim is Claim.NOW and not speakers.CONNECTED.search(message.text)):
        return Told(Claim.NOW, ClaimBy.SELF, SURE)
    return Told() if about_call and LATER.search(message.text) and rule.claim is None else None


def _doubted(reading: Reading, made: float, turns: Mapping[Turn, float]) -> Told:
    """The message alone states a call that the thread does not see: asked about at most."""
    own = reading.claim_by is ClaimBy.SELF and reading.claim in (Claim.DONE, Claim.NOW)
    if reading.claim is None:
        return Told()
    if not own:
        return Told(reading.claim, reading.claim_by, reading.sure)
    likely = made if reading.claim is Claim.DONE else turns[Turn.WILL]
    return (
        _told(reading.claim, reading.claim_by, min(reading.sure, HALF_SURE))
        if likely >= UNLIKELY
        else Told()
    )


def _told(claim: Claim, by: ClaimBy | None, sure: float) -> Told:
    return Told(claim, by, sure) if sure >= doubt.WORTH_ASKING else Told()
