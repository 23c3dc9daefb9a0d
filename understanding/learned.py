"""The judge with a model: learnt probabilities, under rules for what must never be learnt."""

import math
from typing import TYPE_CHECKING

from saar.labels import Claim, ClaimBy, Flag, Label
from understanding import doubt
from understanding.claims import Call
from understanding.judgement import Judgement
from understanding.observation import Sight
from understanding.text import Message
from understanding.timing import is_past

if TYPE_CHECKING:
    from understanding.model import Odds

EVEN = 0.5
NAMED = 0.95  # how likely another called where the text names who
SAID_TOO = 1.0  # what it adds to the odds, as a logarithm, that the words state the same call

URGENT_TOO, CALM = 1.2, -0.8
"""The same for danger that the word lists know, and for behaviour that they know to be none."""

OUTRIGHT = 4  # weight of what is seen from which words alone would open a card
ALL_BUT_CERTAIN = 0.97
HINTED = 0.15  # of an observation: with outright words, nobody answering must not drop it
FLAG_AT = {Flag.PROFILING: 0.55, Flag.VIGILANTE: 0.4, Flag.SHAMING: 0.3, Flag.NEGATED: 0.4}
"""From which probability a flag is set, where that is not even chances: accusing a neighbour of judging by
looks needs more, a name less.
"""

GROUNDS = {
    Label.REPORT: "reason-now",
    Label.CALLED_112: "reason-called",
    Label.ASKS_112: "reason-asks",
    Label.UPDATE: "reason-news",
    Label.ALL_CLEAR: "reason-over",
    Label.PAST_EVENT: "reason-past",
    Label.OFF_TOPIC: "reason-chatter",
    Label.NEUTRAL: "reason-acknowledged",
}


def by_model(
    message: Message, sight: Sight, call: Call, odds: "Odds", *, borrowed: bool, incident_open: bool
) -> Judgement:
    """Judge by the model's odds, with what the word lists saw (`sight`) and found said (`call`).

    `borrowed` are somebody else's words.
    """
    claim, by, sure = _claim(message, odds, call)
    most = doubt.most_sure(message, call, claim, borrowed=borrowed)
    sure = min(sure, most)
    stated = sure >= doubt.WORTH_ASKING
    barred = {Label.CALLED_112} if most == 0 and not borrowed else set()
    if not incident_open and not doubt.names_a_call(message):
        barred.add(Label.ASKS_112)
    label = _likeliest(odds, barred)
    return Judgement(
        label=label,
        confidence=odds.label[label],
        seen=_seen(odds, message, sight),
        flags=_flags(odds, sight, outright=_outright(message, sight)),
        claim=claim if stated else None,
        claim_by=by if stated else None,
        sure=sure if stated else 0.0,
        ground=GROUNDS[label],
    )


def _likeliest(odds: "Odds", barred: set[Label]) -> Label:
    """The likeliest label; one that the rules doubt only where the model is all but certain."""
    first = max(odds.label, key=lambda one: odds.label[one])
    if first is Label.ASKS_112 and odds.label[first] >= ALL_BUT_CERTAIN:
        return first
    return max((each for each in odds.label if each not in barred), key=lambda one: odds.label[one])


def _outright(message: Message, sight: Sight) -> bool:
    """Whether words alone would open an urgent card."""
    return sight.urgent and sight.weight >= OUTRIGHT and not is_past(message)


def _seen(odds: "Odds", message: Message, sight: Sight) -> float:
    """What the words say outright about a danger is never brushed aside: it makes the bot ask."""
    return _moved(odds.observes, SAID_TOO) if _outright(message, sight) else odds.observes


def _flags(odds: "Odds", sight: Sight, *, outright: bool) -> frozenset[Flag]:
    calm = bool(sight.behaviour) and not sight.urgent
    urgent = _moved(odds.flags[Flag.URGENT], URGENT_TOO if sight.urgent else CALM if calm else 0.0)
    if outright and odds.observes >= HINTED:
        urgent = 1.0
    chances = {**odds.flags, Flag.URGENT: urgent}
    return frozenset(flag for flag in Flag if chances[flag] >= FLAG_AT.get(flag, EVEN))


def _claim(message: Message, odds: "Odds", call: Call) -> tuple[Claim, ClaimBy, float]:
    """The likeliest call, whose, and how sure; done and now together are a call to an emergency number."""
    emergency = odds.claim[Claim.DONE] + odds.claim[Claim.NOW]
    named = call.by is ClaimBy.OTHER and doubt.names_another(message)
    by_other = max(odds.by_other, NAMED) if named else odds.by_other
    by = ClaimBy.OTHER if by_other >= EVEN else ClaimBy.SELF
    of_them = max(by_other, 1 - by_other)
    if call.claim is Claim.OTHER_NUMBER or odds.claim[Claim.OTHER_NUMBER] > emergency:
        any_call = emergency + odds.claim[Claim.OTHER_NUMBER]
        return Claim.OTHER_NUMBER, by, _agreed(any_call * of_them, call.claim is Claim.OTHER_NUMBER)
    likelier = Claim.DONE if odds.claim[Claim.DONE] >= odds.claim[Claim.NOW] else Claim.NOW
    same = call.claim in (Claim.DONE, Claim.NOW) and call.by is by
    tense = call.claim if same and call.claim else likelier
    return tense, by, _agreed(emergency * of_them, same)


def _agreed(chance: float, same: bool) -> float:
    return _moved(chance, SAID_TOO) if same else chance


def _moved(chance: float, by: float) -> float:
    """A probability whose logarithmic odds are moved."""
    if not 0 < chance < 1:
        return chance
    return 1 / (1 + math.exp(-math.log(chance / (1 - chance)) - by))
