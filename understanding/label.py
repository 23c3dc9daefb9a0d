"""Which label wins: the first that fits, in the order of the guide."""

import re
from dataclasses import dataclass

from saar.labels import Label
from understanding.claims import Call
from understanding.lexicon import pattern
from understanding.observation import Sight
from understanding.text import Message, Sentence
from understanding.timing import is_current, is_past

_TELEPHONE_FRIEND = re.compile(
    r"\b(?:bel (?:me|mij|jou|je)|(?:call|phone|ring) (?:me|him|her|you))\b"
)


@dataclass(frozen=True)
class Verdict:
    """A label, how sure (0 to 1), and the key of the ground for it."""

    label: Label
    confidence: float
    ground: str


def label_of(message: Message, sight: Sight, call: Call, *, incident_open: bool) -> Verdict:
    """Go down the guide's list; `incident_open` when something is going on in the group."""
    past = is_past(message)
    if _over(message, sight, incident_open=incident_open):
        return Verdict(Label.ALL_CLEAR, 0.85, "reason-over")
    if call.announced and not (past and not incident_open and not is_current(message)):
        return Verdict(Label.CALLED_112, 0.9, "reason-called")
    if _asks(message, incident_open=incident_open, seen=sight.weight >= 2):
        return Verdict(Label.ASKS_112, 0.85, "reason-asks")
    accused = _accusation(message, sight, incident_open=incident_open)
    if accused:
        return accused
    if past and _worth(message, sight, incident_open=incident_open):
        return Verdict(Label.PAST_EVENT, 0.8, "reason-past")
    return _seen(message, sight, incident_open=incident_open) or _talk(
        message, incident_open=incident_open
    )


def describes(message: Message, sight: Sight, *, incident_open: bool) -> bool:
    """Whether the text tells who, what or where now, whatever its label is."""
    if is_past(message):
        return False
    if incident_open and pattern("tells_detail").search(message.text):
        return True
    return sight.weight >= 2 or (incident_open and sight.weight >= 1 and len(message.words) > 8)


def elsewhere(message: Message) -> bool:
    """Whether the author says that this is about something else than what is open."""
    return pattern("else_where").search(message.text) is not None


def surely_elsewhere(message: Message) -> bool:
    """Whether the author says so in words that leave no doubt, whatever the thread thinks."""
    return pattern("else_surely").search(message.text) is not None


def _over(message: Message, sight: Sight, *, incident_open: bool) -> bool:
    for sentence in message.sentences:
        if sentence.asks or pattern("not_over").search(sentence.text):
            continue
        found = pattern("all_clear").search(sentence.text) or pattern("over_foreign").search(
            sentence.text
        )
        if not found or pattern("over_unless_place").search(sentence.text):
            continue
        if incident_open or pattern("all_clear_strong").search(sentence.text):
            return not (sight.weight >= 4 and elsewhere(message))
    return False


def _asks(message: Message, *, incident_open: bool, seen: bool) -> bool:
    if pattern("general_rule").search(message.text) and not (incident_open and seen):
        return False
    return any(_asks_in(sentence, incident_open, seen) for sentence in message.sentences)


def _asks_in(sentence: Sentence, incident_open: bool, seen: bool) -> bool:
    text = sentence.text
    if _TELEPHONE_FRIEND.search(text):
        return False
    if pattern("asks_foreign").search(text):
        return True
    if sentence.asks:
        about_call = pattern("asks_call").search(text) and pattern("asks_topic").search(text)
        return bool(about_call) and (
            incident_open or seen or bool(pattern("call_target").search(text))
        )
    if pattern("no_need").search(text) or pattern("condition").search(text):
        return False
    urges = pattern("urges_call").search(text)
    if urges is None:
        return False
    lead = text[: urges.start()]
    return not re.search(
        r"(?:\b(?:with|met|on|ik|i|i'll|niet|not|don't|to|will|gonna|hij|ze|we'll|dan|als|if)\s*)$",
        lead,
    )


def _accusation(message: Message, sight: Sight, *, incident_open: bool) -> Verdict | None:
    """A person pointed at without anything seen is an old affair or mere talk."""
    if incident_open or not pattern("accusing").search(message.text) or sight.weight > 4:
        return None
    old = pattern("accusing_old").search(message.text)
    return Verdict(Label.PAST_EVENT if old else Label.OFF_TOPIC, 0.6, "reason-accusation")


def _worth(message: Message, sight: Sight, *, incident_open: bool) -> bool:
    """Whether old news is about something this group is for."""
    if pattern("strong_off_topic").search(message.text):
        return False
    if incident_open and not pattern("off_topic").search(message.text):
        return True
    return sight.weight >= 1 or any(
        pattern(name).search(message.text)
        for name in ("aftermath", "witness", "crime", "person", "call_word", "looks_strong")
    )


def _seen(message: Message, sight: Sight, *, incident_open: bool) -> Verdict | None:
    text = message.text
    chatter = pattern("off_topic").search(text) is not None
    strongly = pattern("strong_off_topic").search(text) is not None or message.linked
    if incident_open:
        return _seen_open(message, sight, chatter=chatter, strongly=strongly)
    if pattern("condition").match(text) and pattern("vigilante").search(text):
        return None
    if pattern("curious").match(text) and sight.weight < 4:
        return None
    if sight.weight - (3 if strongly else 2 if chatter else 0) >= 2 and _not_a_rule(message):
        return Verdict(Label.REPORT, min(0.95, 0.6 + 0.1 * sight.weight), "reason-now")
    if pattern("looks_strong").search(text) and pattern("person").search(text) and not chatter:
        return Verdict(Label.REPORT, 0.55, "reason-now")
    return None


def _seen_open(message: Message, sight: Sight, *, chatter: bool, strongly: bool) -> Verdict | None:
    text = message.text
    if (strongly and sight.weight < 6) or (chatter and sight.weight < 2 and not _moves(message)):
        return None
    if pattern("vigilante").search(text) and not pattern("condition").search(text):
        return Verdict(Label.UPDATE, 0.6, "reason-news")
    asks = bool(message.sentences) and all(sentence.asks for sentence in message.sentences)
    if asks and (sight.weight < 4 or pattern("detail_question").match(text)):
        return None
    threat = pattern("condition").match(text) and not pattern("not_called").search(text)
    if (threat or pattern("planning").search(text)) and sight.weight < 2:
        return None
    if sight.weight >= 2 and elsewhere(message):
        return Verdict(Label.REPORT, 0.7, "reason-elsewhere")
    if sight.weight >= 2 or pattern("movement").search(text):
        return Verdict(Label.UPDATE, min(0.9, 0.6 + 0.1 * sight.weight), "reason-news")
    return None


def _moves(message: Message) -> bool:
    """Whether chatter words only colour a sentence about where somebody is or goes."""
    asks = any(sentence.asks for sentence in message.sentences)
    topics = pattern("off_topic").findall(message.text)
    return not asks and len(topics) == 1 and pattern("located").search(message.text) is not None


def _not_a_rule(message: Message) -> bool:
    return pattern("rule_talk").search(message.text) is None


def _talk(message: Message, *, incident_open: bool) -> Verdict:
    text = message.text
    chatter = pattern("off_topic").search(text) is not None
    if pattern("general_rule").search(text) and pattern("call_word").search(text):
        return Verdict(Label.NEUTRAL, 0.7, "reason-acknowledged")
    if incident_open and pattern("curious").match(text):
        return Verdict(Label.NEUTRAL, 0.6, "reason-acknowledged")
    if message.linked or pattern("strong_off_topic").search(text):
        return Verdict(Label.OFF_TOPIC, 0.8, "reason-chatter")
    if pattern("vigilante").search(text) and pattern("condition").search(text):
        return Verdict(Label.OFF_TOPIC, 0.6, "reason-chatter")
    if incident_open and (pattern("call_word").search(text) or pattern("call_target").search(text)):
        return Verdict(Label.NEUTRAL, 0.6, "reason-acknowledged")
    if incident_open and (pattern("detail_question").search(text) and _only_asks(message)):
        return Verdict(Label.NEUTRAL, 0.7, "reason-acknowledged")
    polite = pattern("neutral").search(text) or pattern("neutral_foreign").match(text)
    lead = pattern("neutral").match(text) is not None
    if polite and not chatter and len(message.words) <= (40 if lead else 25):
        return Verdict(Label.NEUTRAL, 0.7, "reason-acknowledged")
    if not message.words or (incident_open and len(message.words) <= 4 and not chatter):
        return Verdict(Label.NEUTRAL, 0.6, "reason-acknowledged")
    if incident_open and not chatter and not _only_asks(message):
        return Verdict(Label.UPDATE, 0.45, "reason-news")
    return Verdict(Label.OFF_TOPIC, 0.6, "reason-chatter")


def _only_asks(message: Message) -> bool:
    return all(sentence.asks for sentence in message.sentences)
