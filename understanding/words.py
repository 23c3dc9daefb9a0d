"""The judge without a model: word lists alone. Where the model cannot be loaded it does the work."""

from dataclasses import replace

from saar.labels import Label
from understanding.claims import Call
from understanding.flags import flags_of
from understanding.judgement import Judgement
from understanding.label import Verdict, describes, label_of
from understanding.observation import Sight
from understanding.text import Message

STATED = 0.95  # a claim that stands there word for word


def by_words(message: Message, sight: Sight, call: Call, *, incident_open: bool) -> Judgement:
    """Judge by what is written, sentence by sentence; `call` is what the message states of one."""
    verdict = label_of(message, sight, call, incident_open=incident_open)
    observes = _observes(message, sight, verdict, incident_open=incident_open)
    if verdict.label is Label.PAST_EVENT:
        call = replace(call, claim=None, by=None, negated=False)
    return Judgement(
        label=verdict.label,
        confidence=verdict.confidence,
        seen=verdict.confidence if observes else 0.0,
        flags=flags_of(message, sight, now=observes, negated=call.negated),
        claim=call.claim,
        claim_by=call.by,
        sure=STATED if call.claim else 0.0,
        ground=verdict.ground,
    )


def _observes(message: Message, sight: Sight, verdict: Verdict, *, incident_open: bool) -> bool:
    if verdict.label in {Label.REPORT, Label.UPDATE}:
        return True
    if verdict.label in {Label.CALLED_112, Label.ASKS_112}:
        return describes(message, sight, incident_open=incident_open)
    return False
