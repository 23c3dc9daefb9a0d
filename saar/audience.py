"""What one person reads about the call, and by which name a caller stands on the card."""

from enum import StrEnum

from saar.emergency import CallStatus, Standing
from saar.steps import Progress


class CallWord(StrEnum):
    """What a private word about the call says, now. (A2, A5, A8)"""

    CALL = "call"
    WAIT = "wait"
    UNSURE = "unsure"
    CALLED = "called"
    NOTHING = "nothing"


def call_word(progress: Progress, stands: Standing, person_id: int | None) -> CallWord:
    """What this person should read about the call: a word about a state that has passed follows it.

    NOTHING: there is nothing to ask of them any more, so the word goes.
    """
    if not progress.is_open:
        return CallWord.NOTHING
    if stands.status is CallStatus.CALLED:
        return CallWord.CALLED
    if stands.status is CallStatus.CALLING:
        own = stands.claim is not None and stands.claim.resident_id == person_id
        return CallWord.NOTHING if own else CallWord.WAIT
    if progress.hushed:
        return CallWord.NOTHING
    if stands.status is CallStatus.UNCONFIRMED:
        return CallWord.UNSURE
    return CallWord.NOTHING if progress.not_urgent else CallWord.CALL


def shown_name(first_name: str | None, *, hidden: bool) -> str | None:
    """The name on the card: a first name, or None for "a resident". (A13)"""
    return None if hidden or not first_name else first_name
