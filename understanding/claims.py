"""What a message states about a call, and whose call it is. In doubt: nothing is stated."""

import re
from dataclasses import dataclass

from saar.labels import Claim, ClaimBy
from understanding.lexicon import pattern
from understanding.text import Clause, Message, Sentence

_WISH = re.compile(r"\b(?:had(?:den)? (?:ik|we|wij|je)\s+(?:\w+\s+)?maar|if only|wish)\b")
_IN_TALKS = re.compile(
    r"^(?!.*\b(?:ge)?bel(?:d|t|len)?\b).*\bmet (?:ze|hen|hun|haar|hem|112|(?:de |een )?(?:meldkamer|politie|brandweer|ambulance"
    r"|centrale|alarmcentrale|centralist|mevrouw|agent))(?: nu| nog)? in ?gesprek$"
)
_THEN_DID = re.compile(
    r"\b(?:nu wel|toen (?:wel|heb)|daarna (?:toch|wel|112)|toch 112|wel gelukt|got through (?:in|on|now|at)|second time"
    r"|eindelijk|alsnog|then (?:rang|called|got)|tried again and)\b"
)
_AGENT = re.compile(r"\b(?:door|by)\s+(?:de|het|een|the|a|my|our)\s+\w+")
_JOINED = re.compile(r"^(?:en|and)\b")
_OWN_VERB = re.compile(r"\b(?:ik|heb|hebben|we|wij|i|i've|we've)\b")
_REALLY = re.compile(r"\b(?:echt|serieus|officieel|gewoon|really|seriously|actually|for real)\b")
_BRITISH = re.compile(r"\b(?:called|rang|phoned|calling|the|on|ringing|told|phone)\b")
_EMERGENCY_NUMBER = re.compile(r"\b(?:112|999|911|000|110)\b")
_NUMBER_101 = re.compile(r"\b101\b")
_NAME_BEFORE = re.compile(r"\b(?:heeft|hebben|has|have|had|hadden)\b")
_FIRST = re.compile(r"\b(?:ik|wij|we|heb|i|i've|i'm|we've|we're|i'll|we'll|am|ben|samen|allebei)\b")
_REPORTED = re.compile(
    r"\b(?:hoor|hoorde|lees|las|begreep|begrijp|weet|hear|heard|read|told me|said|says|zegt|zei"
    r"|vertelt|vertelde|zeggen)\b.*\b(?:dat|that|they|he|she|iemand|hij|zij|ze)?\b"
)


_SHORT = 6  # words; "het lukte niet" beside an open incident is about the call


@dataclass(frozen=True)
class Call:
    """`claim_by` is None exactly where `claim` is None; `announced` is True if the label counts it.

    `failed` marks an attempt that did not get through, `negated` a call named but not made.
    """

    claim: Claim | None = None
    by: ClaimBy | None = None
    announced: bool = False
    failed: bool = False
    negated: bool = False


@dataclass(frozen=True)
class _Found:
    claim: Claim
    by: ClaimBy
    announced: bool = True


def call_in(message: Message, *, at_hand: bool) -> Call:
    """Find the call that a message states; `at_hand` when it is clear what a bare "called" is about."""
    found = [one for sentence in message.sentences for one in _in_sentence(sentence, at_hand)]
    if message.laughs and not _REALLY.search(message.text):
        found = [one for one in found if one.by is ClaimBy.OTHER]
    failed = _failed(message, found, at_hand=at_hand)
    if failed:
        found = []
    best = _strongest(found)
    negated = best is None and (failed or _negated(message))
    if best is None:
        return Call(failed=failed, negated=negated)
    return Call(best.claim, best.by, best.announced, failed, negated)


def _strongest(found: list[_Found]) -> _Found | None:
    """Emergency before another number, one's own call before hearsay, done before now."""
    order = [(Claim.DONE, ClaimBy.SELF), (Claim.NOW, ClaimBy.SELF), (Claim.DONE, ClaimBy.OTHER)]
    order.append((Claim.NOW, ClaimBy.OTHER))
    for claim, by in order:
        for one in found:
            if one.claim is claim and one.by is by:
                return one
    return found[0] if found else None


def got_no_answer(text: str) -> re.Match[str] | None:
    """What says that nobody was reached; "met ze in gesprek" is the opposite of a busy line."""
    return next(
        (
            hit
            for hit in pattern("failed").finditer(text)
            if not _IN_TALKS.search(text[: hit.end()])
        ),
        None,
    )


def _failed(message: Message, found: list[_Found], *, at_hand: bool) -> bool:
    """Whether an attempt to call did not get through and no later one did."""
    tried = got_no_answer(message.text)
    about_call = any(pattern(name).search(message.text) for name in ("call_word", "call_target"))
    bare = at_hand and len(message.words) <= _SHORT
    if not tried or not (about_call or bare) or _THEN_DID.search(message.text, tried.end()):
        return False
    return all(one.claim is not Claim.NOW or one.by is ClaimBy.SELF for one in found)


def _negated(message: Message) -> bool:
    """Whether a call is named as not made; what is only asked about is not stated."""
    return any(pattern("not_called").search(_stated(sentence)) for sentence in message.sentences)


def _stated(sentence: Sentence) -> str:
    """Give what a sentence states: all of it, or of a question what stands before it."""
    if "?" not in sentence.text or sentence.text.startswith(("so ", "dus ")):
        return sentence.text
    if sentence.asks and pattern("question_start").match(sentence.text):
        return ""
    return ", ".join(clause.text for clause in sentence.clauses[:-1])


def _in_sentence(sentence: Sentence, at_hand: bool) -> list[_Found]:
    if (
        sentence.asks
        or _WISH.search(sentence.text)
        or pattern("asks_foreign").search(sentence.text)
    ):
        return []
    foreign = _foreign(sentence)
    if foreign:
        return [foreign]
    found: list[_Found] = []
    for index, clause in enumerate(sentence.clauses):
        before = sentence.clauses[index - 1] if index else None
        one = _in_clause(sentence, clause, before=before, at_hand=at_hand)
        told = sentence.text[before.start if before else 0 :]
        if one and not (found and _told_by_the_same(found[-1], one, clause.text, told)):
            found.append(one)
    return found


def _told_by_the_same(before: _Found, one: _Found, text: str, with_lead: str) -> bool:
    """ "I rang the council, they are sending police": what comes of a call is said of the one just named."""
    other = before.claim is Claim.OTHER_NUMBER and one.claim is Claim.DONE
    called = pattern("call_word").search(text) and pattern("call_target").search(text)
    return other and not (called or _EMERGENCY_NUMBER.search(with_lead))


def _foreign(sentence: Sentence) -> _Found | None:
    if pattern("negation").search(sentence.text) or re.search(
        r"\b(?:nicht|pas|nie|wenn|si|falls)\b", sentence.text
    ):
        return None
    if pattern("done_foreign").search(sentence.text):
        return _Found(Claim.DONE, ClaimBy.SELF)
    return _Found(Claim.NOW, ClaimBy.SELF) if pattern("now_foreign").search(sentence.text) else None


def _in_clause(
    sentence: Sentence, clause: Clause, *, before: Clause | None, at_hand: bool
) -> _Found | None:
    text = clause.text
    if not pattern("call_word").search(text) and not _may_be_outcome(text):
        return None
    if pattern("police_calls_us").search(text) or pattern("filed").search(text):
        return None
    if at_hand and _spoke_to_them(sentence, clause):
        return _Found(Claim.DONE, ClaimBy.SELF)
    found = _other_number(text) or _done(text, at_hand) or _now(text, at_hand)
    if found is None or _unsure(sentence, clause, before=before, claim=found.claim):
        return None
    if found.by is ClaimBy.OTHER and _household_named_after(sentence, clause):
        return _Found(found.claim, ClaimBy.SELF, found.announced)
    if found.by is ClaimBy.SELF and before and _told_by_another(sentence, clause):
        return _Found(found.claim, ClaimBy.OTHER, found.announced)
    return found


def _spoke_to_them(sentence: Sentence, clause: Clause) -> bool:
    """ "Told them" is a call only where nothing goes on about whoever was spoken to."""
    short = pattern("done_short")
    if short.fullmatch(sentence.text.strip(" .!,")):
        return True
    if pattern("call_target").search(sentence.text[: clause.start]) and short.fullmatch(
        clause.text
    ):
        return True
    after = sentence.text[clause.start + len(clause.text) :].lstrip()
    return after.startswith(",") and short.fullmatch(clause.text) is not None


def _household_named_after(sentence: Sentence, clause: Clause) -> bool:
    """ "She's still on with them, my mum": the clause behind says whose call it is."""
    later = [one.text for one in sentence.clauses if one.start > clause.start]
    return bool(later) and pattern("self_household").fullmatch(later[0]) is not None


def _may_be_outcome(text: str) -> bool:
    names = (
        "done_outcome",
        "done_other",
        "help_coming",
        "call_target",
        "other_target",
        "now",
        "done_pronoun",
        "done_short",
    )
    return any(pattern(name).search(text) for name in (*names, "done_with_target"))


def _unsure(sentence: Sentence, clause: Clause, *, before: Clause | None, claim: Claim) -> bool:
    """Whether denial, doubt, a wish or a condition covers the clause."""
    text, lead = clause.text, sentence.text[: clause.start]
    outcome = pattern("done_outcome").search(text) or pattern("done_other").search(text)
    if not outcome and any(pattern(name).search(text) for name in ("negation", "guess", "modal")):
        return True
    if pattern("condition").search(lead) or pattern("condition").match(text):
        return True
    if pattern("condition").search(text) or pattern("guess").search(lead):
        return True
    if claim is Claim.NOW and pattern("condition").search(sentence.text):
        return True
    carries = before is not None and (
        _JOINED.match(text) or text.startswith(("dat ", "that ", "die "))
    )
    if carries and not (_JOINED.match(text) and _OWN_VERB.search(text)):
        return before is not None and any(
            pattern(name).search(before.text) for name in ("negation", "guess", "modal")
        )
    return False


def _told_by_another(sentence: Sentence, clause: Clause) -> bool:
    lead = sentence.text[: clause.start]
    return (
        clause.text.startswith(("dat ", "that ", "die ", "who ", "wie "))
        and not _FIRST.search(clause.text)
    ) or (
        _REPORTED.search(lead) is not None
        and not _FIRST.search(clause.text)
        and not pattern("operator").search(lead)
    )


def _other_number(text: str) -> _Found | None:
    british = _NUMBER_101.search(text) and _BRITISH.search(text)
    target = pattern("other_target").search(text)
    if not british and not target:
        return None
    rest = text.replace(target[0], " ") if target else text
    if pattern("call_target").search(rest) and not pattern("non_call").search(rest):
        return None
    calling = pattern("other_call").search(text)
    if not calling:
        return None
    announced = not pattern("not_for_label").search(text)
    at = calling.start()
    return _Found(Claim.OTHER_NUMBER, _caller(text, at), announced)


def _done(text: str, at_hand: bool) -> _Found | None:
    for name in ("done_with_target", "done_101"):
        found = pattern(name).search(text)
        if found:
            return _Found(Claim.DONE, _caller(text, found.start()))
    if pattern("done_other").search(text):
        return _Found(Claim.DONE, ClaimBy.OTHER)
    outcome = pattern("done_outcome").search(text)
    if outcome and at_hand and not pattern("someone_else_called").search(text):
        return _Found(Claim.DONE, ClaimBy.SELF)
    if pattern("help_coming").search(text):
        return _Found(Claim.DONE, ClaimBy.OTHER)
    return _bare_done(text) if at_hand else None


def _bare_done(text: str) -> _Found | None:
    """A call without a target counts only where nothing else can be meant by it."""
    named = _AGENT.sub(" ", text)
    household = pattern("self_household").match(named)
    if pattern("someone_else_called").search(named[household.end() :] if household else named):
        return None
    pronoun = pattern("done_pronoun").search(text)
    verb = pronoun or pattern("bare_done").search(text)
    if not verb:
        return None
    by = _caller(text, verb.start())
    if by is ClaimBy.SELF and not pronoun and not pattern("bare_only").fullmatch(text.strip(" .!")):
        return None
    after = text[verb.end() :].strip(" .!,")
    if by is ClaimBy.OTHER and after and not pattern("now_after_ok").match(after):
        return None
    return _Found(Claim.DONE, by)


def _now(text: str, at_hand: bool) -> _Found | None:
    for found in pattern("now").finditer(text):
        after = text[found.end() :].strip(" .!,")
        targeted = pattern("call_target").search(text[found.start() :]) is not None
        if pattern("not_self_now").match(after) or pattern("someone_else_called").search(after):
            continue
        if targeted or (at_hand and (not after or pattern("now_after_ok").match(after))):
            return _Found(Claim.NOW, _caller(text, found.start(), now=found[0]))
    return None


def _caller(text: str, at: int, now: str = "") -> ClaimBy:
    """Tell whose call it is from the words before it: bare and passive announcements are one's own."""
    if re.search(r"\b(?:door (?:mij|ons)|by (?:me|us))\b", text):
        return ClaimBy.SELF
    if pattern("by_agent").search(text) and pattern("passive").search(text):
        return ClaimBy.OTHER
    if pattern("self_household").search(text):
        owned = re.search(r"\b(?:van|of)\b.{0,12}\b(?:buurman|buurvrouw|neighbour)", text)
        return ClaimBy.OTHER if owned else ClaimBy.SELF
    lead = text[:at]
    if _FIRST.search(text) and not _NAME_BEFORE.search(
        re.sub(r"\b(?:we|wij|i|you)\W+(?:hebben|have|had|hadden)", "", text)
    ):
        return ClaimBy.SELF
    if re.search(r"\b(?:we|wij|ik|i)\b(?:\s+\w+){0,2}\s*$", lead) or re.match(
        r"(?:ik|we|wij|i|i've|we've|heb)\b", text[at:]
    ):
        return ClaimBy.SELF
    if re.search(
        r"\b(?:hebben (?:we|wij)|(?:wij|we) hebben|i have|we have|i had|we had|ik had)\b", text
    ):
        return ClaimBy.SELF
    if pattern("third_person").search(lead + " " + now) or re.search(
        r"\b(?:heeft|hebben|has)\b", text
    ):
        passive = pattern("passive").search(text) and not pattern("third_person").search(lead)
        return ClaimBy.SELF if passive else ClaimBy.OTHER
    if _names_someone(lead) or re.match(r"^(?!er\b|nu\b)[a-z]+(?:'s| is| belt| has)\s", now):
        return ClaimBy.SELF if pattern("passive").search(text) else ClaimBy.OTHER
    return ClaimBy.SELF


def _names_someone(lead: str) -> bool:
    """Whether a single unknown word stands before the verb: "Bo called the police"."""
    for target in ("call_target", "other_target"):
        lead = pattern(target).sub(" ", lead)
    words = [word for word in re.findall(r"[a-z']+", lead) if not pattern("filler").fullmatch(word)]
    return len(words) == 1
