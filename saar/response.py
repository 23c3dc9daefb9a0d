"""What one message makes the bot do, in which order: observation first, so that a call finds its incident."""

from enum import StrEnum

from saar.labels import Flag, Label
from saar.weighing import Meaning, Verdict, Weighed


class Response(StrEnum):
    """One thing to do. Where OBSERVE is refused, only CONDUCT still follows.

    CLAIM notes what is said about a call or an attempt, ASK_CLAIM asks whether it is so. ASK_ABOUT
    asks what a bare "112 called" is about, ASK_LOOKS what a person did, ASK_REPORT whether it is
    happening now.
    """

    OBSERVE = "observe"
    CONDUCT = "conduct"
    CLAIM = "claim"
    ASK_CLAIM = "ask_claim"
    ALL_CLEAR = "all_clear"
    HAS_ANYONE_CALLED = "has_anyone_called"
    WHAT_IS_ON = "what_is_on"
    OLD_NEWS = "old_news"
    NUDGE = "nudge"
    ASK_ABOUT = "ask_about"
    ASK_LOOKS = "ask_looks"
    ASK_REPORT = "ask_report"


def responses(meaning: Meaning, weighed: Weighed) -> tuple[Response, ...]:
    """All that follows from a message, in order; empty where it is left alone. (R2, S1, A4, X1)"""
    if weighed.strongest is Verdict.NONE:
        return (Response.WHAT_IS_ON,) if meaning.asks_news and meaning.incident_open else ()
    if weighed.strongest is Verdict.ASK:
        question = _question(meaning, weighed)
        return (question,) if question else ()
    observes = weighed.observation is Verdict.ACT
    found = [Response.OBSERVE] if observes else []
    if meaning.flags & {Flag.VIGILANTE, Flag.SHAMING}:
        found.append(Response.CONDUCT)
    asks = weighed.observation is Verdict.ASK
    over_many = meaning.label is Label.ALL_CLEAR and meaning.several_open
    sure = meaning.failed or weighed.claim is Verdict.ACT
    if weighed.claim is not Verdict.NONE and not over_many and (sure or not asks):
        found.append(Response.CLAIM if sure else Response.ASK_CLAIM)
    answer = _answer(meaning, observes=observes)
    if weighed.label is Verdict.ACT and answer and not (asks and answer is Response.NUDGE):
        found.append(answer)
    told = answer is Response.HAS_ANYONE_CALLED and Flag.URGENT not in meaning.flags
    question = _question(meaning, weighed) if asks and not told else None
    return (*found, question) if question else tuple(found)


def is_idle(meaning: Meaning, weighed: Weighed) -> bool:
    """Talk that neither sees anything nor says anything about a call: a link in it is an advertisement."""
    nothing = weighed.observation is weighed.claim is Verdict.NONE
    return nothing and meaning.label in (Label.OFF_TOPIC, Label.NEUTRAL)


def _answer(meaning: Meaning, *, observes: bool) -> Response | None:
    """What the label asks for; with an observation in it only a question about the call is left."""
    if meaning.label is Label.ASKS_112:
        return Response.HAS_ANYONE_CALLED
    if observes:
        return None
    if meaning.label is Label.ALL_CLEAR:
        return None if meaning.failed else Response.ALL_CLEAR
    return {Label.PAST_EVENT: Response.OLD_NEWS, Label.OFF_TOPIC: Response.NUDGE}.get(meaning.label)


def _question(meaning: Meaning, weighed: Weighed) -> Response | None:
    """The one thing to ask; a possible alarm before a call, and a bare call what it is about."""
    urgent = Flag.URGENT in meaning.flags
    alone = not meaning.incident_open
    if weighed.observation is Verdict.ASK:
        bare = meaning.label is Label.CALLED_112 and weighed.claim is Verdict.ASK
        if bare and alone and not urgent:
            return Response.ASK_ABOUT
        looks = Flag.PROFILING in meaning.flags and not urgent
        return Response.ASK_LOOKS if looks else Response.ASK_REPORT
    if weighed.claim is Verdict.ASK:
        return Response.ASK_ABOUT if alone else Response.ASK_CLAIM
    return Response.ALL_CLEAR if meaning.label is Label.ALL_CLEAR else None
