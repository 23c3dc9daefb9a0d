"""A message as the other modules see it: folded, without quotes, cut into sentences and clauses."""

import re
import unicodedata
from dataclasses import dataclass

from understanding import lexicon

LIMIT = 4096  # characters; the longest text Telegram sends

_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "ß": "ss", "’": "'", "‘": "'", "´": "'"})
_MARKS = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "…": ". "})
_LINK = re.compile(r"(?:https?://|www\.)\S+")
_EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\u200d]+")
_QUOTED = re.compile(r'"[^"\n]{0,400}"')
_QUOTED_SINGLE = re.compile(r"(?<!\w)'[^'\n]{12,300}'(?!\w)")
_SAID = re.compile(
    r"(?<!\w)(?:zei|zegt|zeiden|riep|roept|roepen|schreeuwt|said|says|shouted|shouts|yelled|yells"
    r"|goes|was like|zo van)(?:\s+\w+)?\s*:.{0,200}"
)
_SENTENCE = re.compile(r"[^.!?\n;]*(?:[.](?=[\d])[^.!?\n;]*)*[.!?\n;]*")
_CLAUSE = re.compile(
    r"\s*(?:,|\s[-–—]+\s|:(?!\d)|\((?=\w)|\))\s*"
    r"|\s+(?=(?:maar|but|dus|want|omdat|because|so|and|en|terwijl|while|though|die|dat|that|who|wie)"
    r"(?:\s|$))"
)
_BLANKS = re.compile(r"[^\S\n]{2,}")
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_EMERGENCY_NUMBER = re.compile(
    r"(?<!\w)(?:1[-. ]1[-. ]2|een[- ]?een[- ]?twee|one[- ]one[- ]two|triple nine|9-9-9)(?!\w)"
)
_ONLY_A_NUMBER = re.compile(
    r"(?:(?:nr|nummer|number|num|no|huisnummer|huis|house|flat|bus|lijn|line|kamer|room|unit|at|op|tram"
    r"|eur|euro|pagina|code|voor|plek|lot|kavel|was|kost|kosten|costs?|worth)\.?\s+|[€$£#+]\s?"
    r"|\w*(?:straat|weg|laan|plein|hof|kade|dijk|pad|street|road|lane|avenue|drive)\s+)"
    r"(?:112|101|110|999|911)(?!\d)(?!\s+(?:gebeld|called|bellen))"
    r"|(?<![\w])(?:112|101|110|999|911)(?:[.,]\d+)?(?=\s*(?:euro|eur|kg|km|stuks|procent|%|€|meter|m2"
    r"|mensen|people|years?|jaar|keer|times|degrees|graden|pounds?|quid|punten|points|[-/]\d|°|bus"
    r"|hp|pk|leden|members|berichten|messages|[a-d](?!\w)))"
    r"|(?<!\d)(?:11-2|1-12|1/12|11/2)(?!\d)"
)


@dataclass(frozen=True)
class Clause:
    """A stretch between commas or joining words; `start` is its place in the sentence."""

    text: str
    start: int


@dataclass(frozen=True)
class Sentence:
    """One sentence, folded; `asks` when it is a question by its mark or by its first words."""

    text: str
    asks: bool
    clauses: tuple[Clause, ...]


@dataclass(frozen=True)
class Message:
    """The author's own words. `raw` keeps capitals and signs, `text` is folded."""

    raw: str
    text: str
    words: tuple[str, ...]
    sentences: tuple[Sentence, ...]
    quoted: bool
    laughs: bool
    linked: bool


def message_of(text: str) -> Message:
    """Cut a text of any length into what its author says; quotes are left out."""
    raw = _BLANKS.sub(" ", _own_lines(text[:LIMIT]))
    linked = _LINK.search(raw) is not None
    plain = _LINK.sub(" ", raw)
    folded = fold(plain)
    own = _without_quotes(folded)
    own = _ONLY_A_NUMBER.sub(" 0 ", own)
    return Message(
        raw=plain,
        text=own,
        words=tuple(_WORD.findall(own)),
        sentences=tuple(_sentences(own)),
        quoted=own != folded and '"' in folded,
        laughs=lexicon.pattern("laughing").search(own) is not None
        or any(c in raw for c in "😂🤣😜😆😹"),
        linked=linked,
    )


def fold(text: str) -> str:
    """Lower case, no accents, plain quotes, usual misspellings put right, emoji as full stops."""
    small = unicodedata.normalize("NFKC", text.translate(_MARKS)).lower().translate(_LETTERS)
    bare = "".join(c for c in unicodedata.normalize("NFKD", small) if not unicodedata.combining(c))
    bare = _EMOJI.sub(" . ", bare)
    bare = re.sub(r"([a-z])\1{2,}", r"\1\1", bare)
    bare = _EMERGENCY_NUMBER.sub("112", bare)
    spelling = lexicon.mapping("spelling")
    return re.sub(r"[a-z']+", lambda found: spelling.get(found[0], found[0]), bare)


def content_words(text: str) -> frozenset[str]:
    """Give the words that carry meaning, for comparing two texts."""
    empty = lexicon.words("empty")
    return frozenset(
        word
        for word in _WORD.findall(fold(text[:LIMIT]))
        if word not in empty and (len(word) > 2 or word.isdigit())
    )


def _own_lines(text: str) -> str:
    return "\n".join(line for line in text.splitlines() if not line.lstrip().startswith(">"))


def _without_quotes(folded: str) -> str:
    own = _SAID.sub(lambda found: _unless_operator(folded, found), folded)
    own = _QUOTED.sub(lambda found: found[0] if len(found[0].split()) < 2 else " ", own)
    return _QUOTED_SINGLE.sub(lambda found: found[0] if len(found[0].split()) < 3 else " ", own)


def _unless_operator(folded: str, found: re.Match[str]) -> str:
    """Keep what the control room said; it shows that a call was made."""
    before = folded[max(0, found.start() - 25) : found.start()]
    return found[0] if lexicon.pattern("operator").search(before) else " "


def _sentences(own: str) -> list[Sentence]:
    starts = lexicon.pattern("question_start")
    result = []
    for found in _SENTENCE.finditer(own):
        text = found[0].strip()
        if not any(c.isalnum() for c in text) and "?" not in text:
            continue
        asks = "?" in text or starts.match(text) is not None
        result.append(Sentence(text, asks, tuple(_clauses(text))))
    return result


def _clauses(sentence: str) -> list[Clause]:
    clauses, at = [], 0
    for cut in _CLAUSE.finditer(sentence):
        if cut.start() > at:
            clauses.append(Clause(sentence[at : cut.start()].strip(), at))
        at = cut.end()
    if at < len(sentence):
        clauses.append(Clause(sentence[at:].strip(" .!?;\n"), at))
    return [clause for clause in clauses if clause.text]
