"""What must never be learnt: a call that is asked about, ordered, denied, wished, quoted or long ago."""

import re

from saar.labels import Claim
from understanding.claims import Call
from understanding.lexicon import pattern, words
from understanding.parties import is_a_place
from understanding.text import Message, Sentence
from understanding.timing import is_current, is_long_past

WORTH_ASKING = 0.4  # below this a claim is not even mentioned
ASKED_AT_MOST = 0.9  # such a claim is at most asked about, whatever the model says
CERTAIN = 1.0

_ORDER = re.compile(
    r"(?:(?:please|pls|aub|ajb|alsjeblieft|help|help,|dan|just|go|kom op|jongens|mensen|guys|somebody|someone|iemand|everyone)[\s,]+)*"
    r"(?:bel|bellen|alarmeer|waarschuw|ring|call|phone|dial|alert)\b(?!\s+(?:ik|me|mij|je|jou|u|jij|hem|haar|er|al|is|was|aan|terug)\b)"
)
_OWN = re.compile(
    r"\b(?:ik|heb|hebben|wij|we|i|i'm|i'll|i've|we've|we're|me|my|mijn|zojuist|net|already|al)\b"
)

_NUMBER = re.compile(r"(?<!\d)(?:112|911|999|110|101)(?!\d)")
_NAMED = re.compile(
    r"[A-Z][\w'-]+ (?:rang|called|phoned|heeft|belde|belt|has|is (?:calling|on the phone))\b"
)
_KIN = (
    r"(?:mijn|m'n|mn|my|me|his|her|our|onze)\s+(?:moeder|ma|mam|vader|pa|zus|broer|dochter|zoon|vriend\w*|oma|opa|schoon\w+"
    r"|mum|mom|mother|dad|father|sister|brother|gran|nan|boss|baas|tante|oom)\b"
)
_NOT_THEM = re.compile(
    r"\b(?:bel|belt|bellen|gebeld|call|calls|called|ring|rings|rang|phone|phoned)\s+(?:(?:je|jou|u|jullie|you)\b|aan\b|the (?:door)?bell)"
    rf"|\b(?:bel|belde|belt|call|called|calling|ring|rang|ringing|phone|phoned|phoning)\s+{_KIN}"
    rf"|\b(?:heb|hebben|had)\s+(?:\w+\s+)?{_KIN}\s+(?:\w+\s+)?gebeld\b"
)


_POSTCODE = re.compile(r"(?i)\b[1-9]\d{3}\s?[a-z]{2}\b")
_WORD = re.compile(r"[^\W\d_]{3}")


def most_sure(message: Message, call: Call, claim: Claim, *, borrowed: bool) -> float:
    """How sure a claim in this message can be at all; 0 where it states none."""
    if borrowed or call.failed or not message.sentences:
        return 0.0
    if is_long_past(message) and not is_current(message):
        return 0.0
    if is_a_place(message):
        return 0.0
    if not _WORD.search(_POSTCODE.sub("", message.raw)):
        return ASKED_AT_MOST if _NUMBER.search(message.raw) else 0.0
    if call.claim is not None:
        return CERTAIN
    bearing = _bearing(message)
    if all(_asks_or_orders(each) for each in message.sentences) or _of_something_else(
        message, bearing
    ):
        return 0.0
    unsure = call.negated or _conditional(message) or _clouded(message)
    ordered = any(_asks_or_orders(each) for each in message.sentences)
    if claim is Claim.NOW and (unsure or ordered):
        return 0.0 if unsure else ASKED_AT_MOST
    return ASKED_AT_MOST if unsure else CERTAIN


def names_a_call(message: Message) -> bool:
    """Whether the text has a word for calling, or for somebody to call; True in other languages."""
    if not words("empty").intersection(message.words):
        return True
    return any(pattern(name).search(message.text) for name in ("call_word", "call_target"))


def names_another(message: Message) -> bool:
    """Whether the text names who called: "Dave rang 999", "gebeld door de school"."""
    named = _NAMED.match(message.raw.strip()) is not None
    return named or pattern("by_agent").search(message.text) is not None


def _bearing(message: Message) -> list[str]:
    """The clauses in which somebody calls or is called."""
    clauses = [clause.text for sentence in message.sentences for clause in sentence.clauses]
    return [text for text in clauses if pattern("call_word").search(text)]


def _of_something_else(message: Message, bearing: list[str]) -> bool:
    """A mother who was phoned, a bell that was rung, the police calling us, a house number 112."""
    if pattern("call_target").search(message.text):
        return any(pattern("police_calls_us").search(text) for text in bearing)
    only_a_number = _NUMBER.search(message.raw) and not _NUMBER.search(message.text)
    if only_a_number and not bearing:
        return True
    return bool(bearing) and all(
        pattern("non_call").search(text) or _NOT_THEM.search(text) for text in bearing
    )


def _clouded(message: Message) -> bool:
    """Every call in it is guessed, wished or nearly made before it is named, or denied in one breath."""
    found = [
        any(pattern(name).search(clause.text) for name in ("guess", "modal", "negation"))
        or pattern("guess").search(sentence.text[: clause.start]) is not None
        for sentence in message.sentences
        for clause in sentence.clauses
        if pattern("call_word").search(clause.text)
    ]
    return bool(found) and all(found)


def _asks_or_orders(sentence: Sentence) -> bool:
    """ "Call now" may be an order or an announcement: doubt means that nobody has called yet."""
    orders = _ORDER.match(sentence.text) is not None and not _OWN.search(sentence.text)
    return sentence.asks or orders


def _conditional(message: Message) -> bool:
    return any(pattern("condition").match(each.text) for each in message.sentences)
