"""A short answer means what the question before it makes of it."""

import re
from dataclasses import replace

from saar.labels import Claim, ClaimBy, Label
from understanding.judgement import Judgement
from understanding.lexicon import pattern
from understanding.text import message_of

LONGEST = 40  # characters of an answer that only its question explains
SHORT_QUESTION = 14  # words
SURE, HALF_SURE = 0.97, 0.6

_PLAIN = Judgement(
    label=Label.NEUTRAL, confidence=0.9, seen=0.0, flags=frozenset(), claim=None, claim_by=None,
    sure=0.0, ground="reason-acknowledged",
)  # fmt: skip

_LEAD = r"(?:(?:ok|oke|okay|okee|ja+|jaa?|yes+|yep|yeah|yup|sure|prima|goed|joe|is goed|alright|right)[\s,.!]*)"
_DOING = re.compile(
    rf"{_LEAD}*(?:(?:dat )?(?:doe|ga) ik(?: (?:nu|wel|meteen|doen|even|direct))*|doe ik (?:nu|meteen|wel)|(?:ben )?(?:er )?mee bezig|ik (?:doe|regel) (?:het|t)"
    r"|komt goed|will do|i will|i'll do (?:it|that)|on it|doing it(?: now)?|doing so|i'm on it|i can|i am)[\s.!]*"
)
_YES = re.compile(
    rf"{_LEAD}*(?:klopt|zeker|jawel|nog steeds|still)[\s.!]*|{_LEAD}+|👍+|✅+",
)
_CANNOT = re.compile(
    r"(?:nee+|neen|nope|no+|helaas|sorry)?[\s,.!]*(?:(?:dat )?(?:kan|lukt|gaat) (?:ik )?(?:nu |even |me |mij )*(?:niet|nie)|kan (?:nu )?niet bellen"
    r"|i can'?t(?: (?:call|talk|now))?|can'?t(?: (?:call|talk|now))?)[\s.!]*"
)
_NO = re.compile(
    r"(?:nee+|neen|nope|no+)[\s,.!]*(?:hoor|niet meer|not any ?more)?[\s.!]*|niet meer[\s.!]*"
)
_BACK = re.compile(
    r"(?:ja+ |hee+ |oh |en )?(?:(?:hij|ze|zij|die|dat busje|die auto|die bus) (?:is|zijn|staat|staan) (?:er )?(?:weer |nu )*(?:terug|er weer|er)"
    r"|(?:he|she|they|it)(?:'s| is|'re| are) back(?: again)?|(?:daar is|daar zijn|daar staat) (?:hij|ie|ze|die) weer)[\s.!]*"
)

_AGAIN = re.compile(r"\b(?:terug|weer|back)\b")


def answered(text: str, asked: str | None) -> Judgement | None:
    """Read a short text as the answer to what the bot asked its sender; None where it is none.

    `asked`: "called" (will you call?), "still_on" (still on the line?), "over" (still going on?).
    A mere "yes" never settles that a call was made: it is at most asked about.
    """
    said = text.strip().lower()
    if not said or len(said) > LONGEST or asked not in ("called", "still_on", "over"):
        return None
    if asked != "over" and _DOING.fullmatch(said):
        return _calling(SURE)
    if _YES.fullmatch(said):
        return _PLAIN if asked == "over" else _calling(SURE if asked == "still_on" else HALF_SURE)
    if _NO.fullmatch(said) and asked == "over":
        return replace(_PLAIN, label=Label.ALL_CLEAR, confidence=0.9, ground="reason-over")
    return None


def returned(text: str, *, incident_open: bool) -> Judgement | None:
    """ "He is back": news of what is open, and with nothing open something to ask about."""
    said = text.strip().lower()
    if not _BACK.fullmatch(said):
        return None
    if incident_open:
        return replace(_PLAIN, label=Label.UPDATE, seen=0.9, ground="reason-news")
    if not _AGAIN.search(said):
        return None
    return replace(_PLAIN, label=Label.REPORT, confidence=0.5, seen=0.3, ground="reason-now")


def declines(text: str, asked: str | None) -> bool:
    """Whether a short text says that its sender cannot call, or did not get through."""
    said = text.strip().lower()
    return asked in ("called", "still_on") and bool(said) and bool(_CANNOT.fullmatch(said))


def _calling(sure: float) -> Judgement:
    return replace(
        _PLAIN,
        label=Label.CALLED_112,
        claim=Claim.NOW,
        claim_by=ClaimBy.SELF,
        sure=sure,
        ground="reason-called",
    )


def asks_news(text: str) -> bool:
    """A short question about what is going on."""
    message = message_of(text)
    asked = [each for each in message.sentences if each.asks]
    short = len(message.words) <= SHORT_QUESTION
    return short and any(pattern("asks_news").search(each.text) for each in asked)
